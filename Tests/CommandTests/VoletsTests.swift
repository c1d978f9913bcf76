import Foundation
import Testing

/// A copy of the example call that has what calls in several parts have: critères that do not apply, a bonus, codes written
/// in rules, and a funder who shares in its own way.
private struct Campaign {
  static let call = "Rules/ville-exemple/jardins-partages-2025"
  let scratch: Scratch

  init(_ changes: String) throws {
    scratch = try Scratch()
    try scratch.shell(
      """
      cp -r '\(Run.package.path)/Rules' Rules
      cp -r '\(Run.package.path)/Submissions/ville-exemple/jardins-partages-2025' d
      cd \(Self.call)
      \(changes)
      """)
  }

  func run(_ command: String) throws -> Run {
    try Run(shell: "\"$COPIL\" \(command.replacing("CALL", with: Self.call))", in: scratch.folder)
  }

  /// The words of a page, with plain spaces.
  func page(_ name: String) throws -> String {
    let text = try String(contentsOf: scratch.folder.appendingPathComponent(name), encoding: .utf8)
    return text.replacing(#/<[^>]*>/#, with: " ").replacing(#/[\s\u{A0}\u{202F}]+/#, with: " ")
      .replacing("’", with: "'")
  }
}

@Suite struct `A call in several parts` {
  /// Neither of the two critères with points applies to few gardeners.
  private static let withoutObject = """
    entry='<contextEntry><variable name="sansObjet"/><literalExpression><text>dossier.public.total \\&lt; 41</text></literalExpression></contextEntry>'
    sed -i -e 's|<itemComponent id="type-critere-note-sur-[46]0-constat".*|&<itemComponent name="sansObjet"><typeRef>boolean</typeRef></itemComponent>|' \
      -e "s|<context id=\\"points-du-quartier-contexte\\">|&$entry|" -e "s|<context id=\\"qualite-du-projet-contexte\\">|&$entry|" \
      -e 's|<informationRequirement id="qualite-du-projet-requis-1">|<informationRequirement><requiredInput href="#dossier"/></informationRequirement>&|' jardins-partages.dmn
    """

  @Test func `names what does not apply on one line, and gives no score where nothing does`() throws {
    let campaign = try Campaign(Self.withoutObject)
    let check = try campaign.run("check --call CALL d/verger.xml")
    #expect(
      check.output.contains(
        "\nAucun critère noté ne s'applique : le dossier n'a pas de note.\n    sans objet  Points du quartier, Qualité du projet\n"
      ), "\(check.output)\(check.errors)")
    let table = try campaign.run("evaluate --call CALL d")
    let line = try #require(table.lines.first { $0.hasPrefix("JP-2025-002") })
    #expect(line.split(separator: " ").dropFirst(2).first == "–", "\(line)")
  }

  @Test func `shows the codes that a critère compares, and the words of a critère itself`() throws {
    let campaign = try Campaign(
      """
      sed -i -e 's|list contains(territoire.geographie.quartier.code, item.adresse.quartier.code)|item.adresse.quartier.code in ("tilleuls", "QN99901M")|' \
        -e '/jardin-dans-le-quartier-requis-2/d' jardins-partages.dmn
      """)
    let text = try campaign.run("rules show CALL").output.replacing(#/[\s|]+/#, with: " ")
    #expect(text.contains("Calcul « Jardin dans le quartier »"), "\(text)")
    #expect(
      text.contains("in (\"tilleuls\", \"QN99901M\")") || text.contains("dans (\"tilleuls\", \"QN99901M\")"),
      "\(text)")
  }

  /// A minimum of points of a volet is a proposal of nothing below it: the dossier is « non retenu », not « irrecevable ».
  @Test func `retains nothing below the points that a volet asks, and says which`() throws {
    let campaign = try Campaign("")
    let model = campaign.scratch.folder.appendingPathComponent(Campaign.call + "/jardins-partages.dmn")
    var text = try String(contentsOf: model, encoding: .utf8)
    func replace(_ old: String, with new: String) {
      #expect(text.ranges(of: old).count == 1, "\(old)")
      text.replace(old, with: new)
    }
    func entry(_ name: String, _ formula: String) -> String {
      "<contextEntry><variable name=\"\(name)\"/><literalExpression><text>\(formula)</text></literalExpression></contextEntry>"
    }
    func lines(_ before: String, _ codes: String..., after: String) -> String {
      codes.map { "\(before)\"#\($0)\"\(after)" }.joined()
    }
    replace(
      "name=\"Proposition de la Ville\" typeRef=\"number\"/>",
      with: "name=\"Proposition de la Ville\"/>"
        + lines(
          "<informationRequirement><requiredDecision href=", "points-du-quartier", "qualite-du-projet",
          after: "/></informationRequirement>")
        + "<knowledgeRequirement><requiredKnowledge href=\"urn:copil:regles:commun#en-nombre\"/></knowledgeRequirement>"
    )
    replace(
      """
          <literalExpression id="proposition-de-la-ville-valeur">
            <text>floor(min(Demande à la Ville, Aide possible), 2)</text>
          </literalExpression>
      """,
      with: "<context>" + entry("points", "Points du quartier.resultat + Qualité du projet.resultat")
        + entry("resultat", "if points &lt; 70 then 0 else floor(min(Demande à la Ville, Aide possible), 2)")
        + entry(
          "constat",
          "if points &lt; 70 then commun.en nombre(points) + \" points pour ce volet, 70 demandés.\" else null"
        )
        + "</context>")
    replace(
      "<outputDecision href=\"#proposition-de-la-ville\"/>",
      with: "<outputDecision href=\"#proposition-de-la-ville\"/>"
        + lines(
          "<encapsulatedDecision href=", "points-du-quartier", "qualite-du-projet",
          "jardiniers-du-quartier-connus", "part-des-jardiniers-du-quartier",
          "part-la-plus-haute-du-quartier", "jardiniers-a-situer", after: "/>"))
    replace(
      "  </decisionService>\n</definitions>",
      with: lines("<inputData href=", "territoire", "avis", after: "/>") + "</decisionService></definitions>")
    try text.write(to: model, atomically: true, encoding: .utf8)
    let run = try campaign.run("run --quiet --call CALL --out out d")
    #expect(run.status == 0, "\(run.errors)")
    let releve = try campaign.page("out/releve.html")
    let rejected = try #require(releve.ranges(of: "Actions non retenues").last).upperBound
    #expect(releve[rejected...].contains("65 points pour ce volet, 70 demandés."), "\(releve)")
    let letter = try campaign.page("out/courriers/JP-2025-004-refus.html")
    #expect(
      letter.contains("n'a pas retenu votre action. Voici pourquoi. 65 points pour ce volet, 70 demandés."),
      "\(letter)")
  }

  @Test func `adds a bonus to the score, on every sheet, and can be verified`() throws {
    let campaign = try Campaign(
      """
      sed -i -e 's|^  <role nom="proposition".*|  <role nom="notation" service="Bonus" bonus="true"/>\\n&|' \
        -e 's|<enveloppe origine="source" source="texte">5000.00</enveloppe>|&<attribution methode="prorata" origine="source" source="texte"><pas>100</pas></attribution>|' appel.xml
      sed -i -e 's|^  <decisionService id="notation-du-jardin"|  <decision id="nouveau" name="Nouveau jardin"><question>Nouveau ?</question><variable name="Nouveau jardin" typeRef="Points sur 40"/><informationRequirement><requiredInput href="#dossier"/></informationRequirement><literalExpression><text>if dossier.public.total > 0 then 4 else 0</text></literalExpression></decision>\\n  <decisionService id="bonus" name="Bonus"><outputDecision href="#nouveau"/><inputData href="#dossier"/></decisionService>\\n&|' jardins-partages.dmn
      """)
    let run = try campaign.run("run --quiet --call CALL --out out d")
    #expect(run.status == 0, "\(run.errors)")
    let fiche = try campaign.page("out/fiches/JP-2025-001.html")
    #expect(fiche.contains("Nouveau jardin 4 40 bonus"), "\(fiche)")
    let releve = try campaign.page("out/releve.html")
    #expect(releve.contains("Tous les dossiers au-dessus du seuil se partagent l'enveloppe"), "\(releve)")
    #expect(releve.contains("Les sommes sont arrondies au multiple inférieur de 100 €."), "\(releve)")
    #expect(try campaign.run("verify out").status == 0)
    let shown = try campaign.run("rules show CALL").output.replacing(#/\s+/#, with: " ")
    #expect(shown.contains("Points de bonus : de 0 à 40."))
    #expect(shown.contains("Les points de bonus s’ajoutent aux points obtenus"), "\(shown)")
    let check = try campaign.run("check --call CALL d/potager.xml")
    #expect(check.output.contains("4 / 40  Nouveau jardin (bonus)"), "\(check.output)")
  }
}
