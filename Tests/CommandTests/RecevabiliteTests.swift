import Foundation
import Testing

/// A copy of the example call with a second funder, the État, who has a condition of his own, and with a condition that
/// only an instructor can judge; four dossiers answer it.
private struct Campaign {
  static let call = "Rules/ville-exemple/jardins-partages-2025"
  let scratch: Scratch

  /// - Parameter avis: An answer to the question of the call that waits for an instructor.
  init(avis: String? = nil, hasNotes: Bool = true) throws {
    scratch = try Scratch()
    scratch.file("etat.dmn", Self.model)
    let dossiers = "\(Run.package.path)/Submissions/ville-exemple/jardins-partages-2025"
    try scratch.shell(
      """
      cp -r '\(Run.package.path)/Rules' Rules && mv etat.dmn \(Self.call)
      sed -i -e 's|^  <financeur code="ville">|  <financeur code="etat"><nom>État</nom><enveloppe origine="exemple">9000</enveloppe></financeur>\\n&|' \
        -e 's|^  <modele fichier="jardins.*|&\\n  <modele fichier="etat.dmn"/>|' \
        -e "s|^  <role nom=\\"proposition\\".*|\(Self.roles)\\n&|" \(Self.call)/appel.xml
      sed -i 's/not("association", null)/not("association", "autre", null)/; s/<text>"association"</<text>"association", "autre"</' \
        \(Self.call)/jardins-partages.dmn
      mkdir d
      sed 's/<categorie>association/<categorie>autre/' '\(dossiers)/potager.xml' > d/autre.xml
      sed 's/JP-2025-001/JP-2025-005/; s/fictif des Tilleuls/d ETAT/; s/compte="74com"/compte="74etat"/; s/code="ville">/code="etat">/' \
        '\(dossiers)/potager.xml' > d/etat.xml
      sed 's/JP-2025-001/JP-2025-006/; s/fictif des Tilleuls/de DEUX/; s|^      <montantSollicite>2000|      <montantSollicite>1500|; s|^    <total>2000|    <cofinancement compte="74etat" type="privilegie"><financeur code="etat">État</financeur><montantSollicite>500</montantSollicite><statut>sollicite</statut></cofinancement>\\n&|' \
        '\(dossiers)/potager.xml' > d/deux.xml
      """)
    guard hasNotes else { return }
    try scratch.shell(
      "mkdir d/avis; for n in 1 5 6; do sed \"s/JP-2025-001/JP-2025-00$n/\" '\(dossiers)/avis/potager.xml' > d/avis/$n.xml; done"
    )
    guard let avis else { return }
    try scratch.shell(
      "sed -i 's|</avis>|<reponse critere=\"But non lucratif\">\(avis)</reponse></avis>|' d/avis/1.xml")
  }

  func run(_ command: String) throws -> Run {
    try Run(shell: "\"$COPIL\" \(command.replacing("CALL", with: Self.call))", in: scratch.folder)
  }

  /// The words of a page, with plain spaces.
  func page(_ name: String) throws -> String {
    let text = try String(contentsOf: scratch.folder.appendingPathComponent(name), encoding: .utf8)
    return text.replacing(#/<[^>]*>/#, with: "").replacing(#/[\s\u{A0}\u{202F}]+/#, with: " ")
      .replacing("’", with: "'")
  }

  func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/" + folder).sorted()
  }

  /// A line of appel.xml, as LISEZMOI has it.
  static let ownRole = "<role nom=\"recevabilite\" service=\"Recevabilité pour l'État\" financeur=\"etat\"/>"

  private static let roles =
    "  <role nom=\\\"recevabilite\\\" service=\\\"Recevabilité de l'organisme\\\"/>"
    + ownRole.replacing("\"", with: "\\\"")
    + "<role nom=\\\"proposition\\\" service=\\\"Aide de l'État\\\" financeur=\\\"etat\\\"/>"

  private static let model = """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="état" namespace="urn:copil:regles:essai:etat">
      <itemDefinition name="Critère">
        <itemComponent name="resultat"><typeRef>boolean</typeRef></itemComponent>
        <itemComponent name="constat"><typeRef>string</typeRef></itemComponent>
        <itemComponent name="conseil"><typeRef>string</typeRef></itemComponent>
      </itemDefinition>
      <itemDefinition name="Dossier">
        <itemComponent name="porteur"><itemComponent name="categorie"><typeRef>string</typeRef></itemComponent></itemComponent>
        <itemComponent name="public"><itemComponent name="total"><typeRef>number</typeRef></itemComponent></itemComponent>
      </itemDefinition>
      <itemDefinition name="Avis"><itemComponent name="But non lucratif"><typeRef>boolean</typeRef></itemComponent></itemDefinition>
      <inputData id="dossier" name="dossier"><variable name="dossier" typeRef="Dossier"/></inputData>
      <inputData id="avis" name="avis"><variable name="avis" typeRef="Avis"/></inputData>
      <decision id="but" name="Organisme admis">
        <question>Le porteur est-il à but non lucratif ?</question>
        <variable name="Organisme admis" typeRef="boolean"/>
        <informationRequirement><requiredInput href="#dossier"/></informationRequirement>
        <informationRequirement><requiredInput href="#avis"/></informationRequirement>
        <literalExpression><text>if dossier.porteur.categorie = "autre" then avis.But non lucratif else true</text></literalExpression>
      </decision>
      <decision id="assez" name="Assez de jardiniers">
        <question>Les jardiniers sont-ils au moins cinquante ?</question>
        <variable name="Assez de jardiniers" typeRef="Critère"/>
        <informationRequirement><requiredInput href="#dossier"/></informationRequirement>
        <context>
          <contextEntry><variable name="resultat"/><literalExpression><text>dossier.public.total &gt;= 50</text></literalExpression></contextEntry>
          <contextEntry><variable name="constat"/><literalExpression><text>string(dossier.public.total) + " jardiniers."</text></literalExpression></contextEntry>
          <contextEntry><variable name="conseil"/><literalExpression><text>"Invitez des voisins."</text></literalExpression></contextEntry>
        </context>
      </decision>
      <decision id="part" name="Part de l'État">
        <question>Combien l'État donne-t-il ?</question>
        <variable name="Part de l'État" typeRef="number"/>
        <informationRequirement><requiredInput href="#dossier"/></informationRequirement>
        <literalExpression><text>dossier.public.total * 10</text></literalExpression>
      </decision>
      <decisionService id="s0" name="Recevabilité de l'organisme"><outputDecision href="#but"/><inputData href="#dossier"/><inputData href="#avis"/></decisionService>
      <decisionService id="s1" name="Recevabilité pour l'État"><outputDecision href="#assez"/><inputData href="#dossier"/></decisionService>
      <decisionService id="s2" name="Aide de l'État"><outputDecision href="#part"/><inputData href="#dossier"/></decisionService>
    </definitions>
    """
}

@Suite struct `A condition that only an instructor can judge` {
  @Test func `is named by check, which asks nothing of the porteur`() throws {
    let run = try Campaign().run("check --call CALL d/autre.xml")
    #expect(
      run.output.contains(
        """
        Aujourd'hui, votre dossier serait : à compléter par un instructeur.

        À examiner par un instructeur (vous n'avez rien à envoyer pour cela) :
          - Le porteur est-il à but non lucratif ?
            À examiner par un instructeur : « But non lucratif ».

        """), "\(run.output)")
    #expect(!run.output.contains("À compléter :") && run.status == 1)
    let brief = try Campaign().run("check --quiet --call CALL d/autre.xml")
    #expect(brief.output == "d/autre.xml: à compléter par un instructeur\n")
    let json = try Campaign().run("check --json --call CALL d/autre.xml")
    #expect(
      json.lines.first?.contains(
        "\"verdict\":\"aCompleter\",\"aCorriger\":[],\"aCompleter\":[],\"aExaminer\":[{\"critere\":\"Organisme admis\","
      ) == true, "\(json.output)")
  }

  @Test func `is named by evaluate, and is none of the dossiers that need no answer`() throws {
    let campaign = try Campaign()
    let text = try campaign.run("evaluate --call CALL d")
    #expect(text.output.contains("\nJP-2025-001  à compléter"), "\(text.output)")
    #expect(
      text.output.contains(
        "\nÀ examiner par un instructeur :\n  JP-2025-001 : Le porteur est-il à but non lucratif ?\n"),
      "\(text.output)")
    let json = try campaign.run("evaluate --json --call CALL d/autre.xml")
    #expect(json.output.contains("\"verdict\":\"aCompleter\""))
    let xml = try campaign.run("evaluate --xml --call CALL d/autre.xml")
    #expect(xml.output.contains("À examiner par un instructeur : « But non lucratif »."))
  }

  @Test func `keeps a dossier among those that wait until it is answered, without a letter of adoption`()
    throws
  {
    let campaign = try Campaign()
    try campaign.scratch.shell("rm d/etat.xml d/deux.xml d/avis/5.xml d/avis/6.xml")
    #expect(try campaign.run("run --quiet --call CALL --out out d").status == 0)
    #expect(try campaign.names("out/courriers") == ["JP-2025-001-pieces.html"])
    let letter = try campaign.page("out/courriers/JP-2025-001-pieces.html")
    #expect(letter.contains("Objet : votre dossier est en cours d'instruction"), "\(letter)")
    #expect(
      letter.contains(
        "Les personnes qui examinent les dossiers ont encore à examiner : But non lucratif. Vous n'avez rien à envoyer pour cela."
      ), "\(letter)")
    #expect(!letter.contains("Merci d'adresser"))
    let releve = try campaign.page("out/releve.html")
    #expect(
      releve.contains(
        "Le porteur est-il à but non lucratif ? À examiner par un instructeur : « But non lucratif »."),
      "\(releve)")
    let fiche = try campaign.page("out/fiches/JP-2025-001.html")
    #expect(
      fiche.contains("Dossier à compléter. À examiner par un instructeur : « But non lucratif »."), "\(fiche)"
    )
    let decided = try campaign.run("decide --call CALL --evaluations out/evaluations.xml")
    #expect(
      decided.output.contains("Dossiers à compléter (1)")
        && decided.output.contains("À examiner par un instructeur : « But non lucratif »."),
      "\(decided.output)")
  }

  @Test(arguments: [("oui", "recevable"), ("non", "irrecevable")])
  func `decides once it is answered`(_ answer: String, _ verdict: String) throws {
    let run = try Campaign(avis: answer).run("check --call CALL d/autre.xml")
    #expect(run.output.contains("votre dossier serait : \(verdict).\n"), "\(run.output)")
    #expect(!run.output.contains("À examiner"))
  }
}

@Suite struct `A condition of one funder only` {
  private static let failed = """

    À corriger, sans quoi l'État ne peut rien proposer :
      1. Pour l'État : Les jardiniers sont-ils au moins cinquante ?
         40 jardiniers.
         → Invitez des voisins.

    """

  @Test func `refuses a dossier that asks this funder alone, everywhere for the same reason`() throws {
    let campaign = try Campaign(hasNotes: false)
    let check = try campaign.run("check --call CALL d/etat.xml")
    #expect(
      check.output.contains(
        "votre dossier serait : irrecevable (aucun financeur sollicité ne peut rien proposer).\n"
          + Self.failed), "\(check.output)")
    #expect(!check.output.contains("le dossier ne peut pas être retenu") && check.status == 1)
    #expect(
      try campaign.run("check --quiet --call CALL d/etat.xml").output
        == "d/etat.xml: irrecevable (aucun financeur sollicité ne peut rien proposer)\n")
    #expect(try campaign.run("evaluate --call CALL d").output.contains("\nJP-2025-005  irrecevable"))
    _ = try campaign.run("run --quiet --call CALL --out out d")
    #expect(try campaign.names("out/courriers").contains("JP-2025-005-refus.html"))
    let letter = try campaign.page("out/courriers/JP-2025-005-refus.html")
    #expect(
      letter.contains("Pour l'État : Les jardiniers sont-ils au moins cinquante ? 40 jardiniers."),
      "\(letter)")
    let decided = try campaign.run("decide --call CALL --evaluations out/evaluations.xml")
    #expect(
      decided.output.contains(
        """
          –  JP-2025-005  Le potager d ETAT (Association fictive Les Mains vertes)
               pour l'État : 40 jardiniers.

        """),
      "\(decided.output)")
    let releve = try campaign.page("out/releve.html")
    #expect(
      releve.contains("Pour l'État : Les jardiniers sont-ils au moins cinquante ? 40 jardiniers."),
      "\(releve)")
  }

  @Test func `leaves a dossier recevable for the other funders, and names him`() throws {
    let campaign = try Campaign(hasNotes: false)
    let check = try campaign.run("check --call CALL d/deux.xml")
    #expect(check.output.contains("votre dossier serait : recevable.\n" + Self.failed), "\(check.output)")
    #expect(!check.output.contains("le dossier ne peut pas être retenu") && check.status == 0)
    try campaign.scratch.shell("sed -i 's|<seuil>50|<seuil>70|' \(Campaign.call)/appel.xml")
    _ = try campaign.run("run --quiet --call CALL --out out d")
    let letter = try campaign.page("out/courriers/JP-2025-006-attente.html")
    #expect(
      letter.contains(
        "Votre action remplit les conditions de l'appel à projets, sauf pour l'État, et a été classée"),
      "\(letter)")
    #expect(
      letter.contains(
        "sans quoi l'État ne peut rien proposer :Pour l'État : Les jardiniers sont-ils au moins cinquante ? 40 jardiniers."
      ), "\(letter)")
    let fiche = try campaign.page("out/fiches/JP-2025-006.html")
    #expect(fiche.contains("Les jardiniers sont-ils au moins cinquante ? (État)"))
  }

  @Test func `holds up this funder alone as long as an instructor has not answered`() throws {
    let campaign = try Campaign(hasNotes: false)
    let whole = try campaign.run("rules show CALL").output.replacing(#/\s+/#, with: " ")
    #expect(whole.contains("(avis) ; sans avis, le dossier reste à compléter."))
    try campaign.scratch.shell(
      "sed -i 's|service=\"Recevabilité de l.organisme\"|& financeur=\"etat\"|' \(Campaign.call)/appel.xml")
    let own = try campaign.run("rules show CALL").output.replacing(#/\s+/#, with: " ")
    #expect(own.contains("(avis) ; sans avis, l’État ne peut encore rien proposer."))
    #expect(!own.contains("sans avis, le dossier"))
  }

  @Test func `is written as LISEZMOI shows`() throws {
    let text = try String(
      contentsOf: Run.package.appendingPathComponent("Rules/LISEZMOI.md"), encoding: .utf8)
    #expect(text.contains("\n\(Campaign.ownRole)\n"))
  }

  @Test func `is named in the letter of a dossier that others retain`() throws {
    let campaign = try Campaign()
    _ = try campaign.run("run --quiet --call CALL --out out d")
    let letter = try campaign.page("out/courriers/JP-2025-006-notification.html")
    #expect(letter.contains("Irrecevable : Assez de jardiniers — 40 jardiniers."), "\(letter)")
  }

  @Test func `is told with the others that he sets, on every sheet and in every table`() throws {
    let campaign = try Campaign()
    try campaign.scratch.shell(
      """
      sed -i -e 's|<decision id="part"|<decision id="foule" name="Foule"><question>Mille ?</question><variable name="Foule" typeRef="boolean"/>\
      <informationRequirement><requiredInput href="#dossier"/></informationRequirement><literalExpression><text>dossier.public.total >= 1000</text></literalExpression></decision>\
      &|' -e 's|<outputDecision href="#assez"/>|&<outputDecision href="#foule"/>|' \(Campaign.call)/etat.dmn
      """)
    _ = try campaign.run("run --quiet --call CALL --out out d")
    func text(_ path: String) throws -> String {
      try String(contentsOf: campaign.scratch.folder.appendingPathComponent(path), encoding: .utf8)
    }
    let motifs = ["Irrecevable : Assez de jardiniers — 40 jardiniers.", "Irrecevable : Foule"]
    let list = "\"motifs\":[" + motifs.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    for path in ["out/releve.json", "out/evaluations.jsonl"] {
      let text = try text(path)
      #expect(text.contains(list), "\(path): \(text)")
    }
    for path in ["out/programme.xml", "out/evaluations.xml"] {
      let text = try text(path).replacing(#/\n */#, with: "")
      #expect(text.contains(motifs.map { "<motif>\($0)</motif>" }.joined()), "\(path): \(text)")
    }
    let champs = motifs.map { "<champ nom=\"motif.etat\">\($0)</champ>" }
    #expect(try text("out/releve.xml").replacing(#/\n */#, with: "").contains(champs.joined()))
    for path in ["out/fiches/JP-2025-006.html", "out/courriers/JP-2025-006-notification.html"] {
      let page = try campaign.page(path)
      #expect(page.contains("\(motifs[0]) \(motifs[1])"), "\(page)")
    }
    let csv = try text("out/releve.csv")
    #expect(motifs.allSatisfy(csv.contains), "\(csv)")
  }
}

@Suite struct `A dossier that does not say what its sum rests on` {
  private static let call = "Rules/villeneuve-la-garenne/programme-reussite-educative-2022"

  @Test func `is to be completed for every command, which tell what lacks`() throws {
    let scratch = try Scratch()
    let dossiers =
      "\(Run.package.path)/Submissions/villeneuve-la-garenne/programme-reussite-educative-2022"
    try scratch.shell(
      "mkdir d && sed '/<financement>/,/<\\/financement>/d' '\(dossiers)/pre-2022-003-pause-familiale.xml' > d/a.xml"
    )
    func run(_ command: String) throws -> Run {
      let call = "\(Run.package.path)/\(Self.call)"
      return try Run(shell: "\"$COPIL\" \(command.replacing("CALL", with: "'\(call)'"))", in: scratch.folder)
    }
    let check = try run("check --call CALL d").output
    #expect(
      check.contains("votre dossier serait : à compléter.\n\nÀ compléter :\n  - Plan de financement : "))
    #expect(try run("evaluate --call CALL d").output.contains("\nPRE-2022-003  à compléter"))
    let whole = try run("run --call CALL --out out d").output
    #expect(whole.contains("Dossiers à compléter         1"), "\(whole)")
    let decided = try run("decide --call CALL --evaluations out/evaluations.xml").output
    #expect(decided.contains("pour l'État : Il manque : Plan de financement.\n"), "\(decided)")
    let letter = try String(
      contentsOf: scratch.folder.appendingPathComponent("out/courriers/PRE-2022-003-pieces.html"),
      encoding: .utf8)
    #expect(letter.contains("Plan de financement. Sert à"), "\(letter)")
    #expect(try run("verify out").status == 0)
    // A file of evaluations that says otherwise is refused.
    try scratch.shell("sed 's/verdict=\"aCompleter\"/verdict=\"recevable\"/' out/evaluations.xml > other.xml")
    #expect(try run("decide --call CALL --evaluations other.xml").status == 1)
  }
}
