import Diagnostics
import Dossiers
import Review
import Testing

/// A call that opens in 2021, when `digue` and `gare` are followed; `berges` is in 2024.
private let essai: Essai = {
  var essai = Modele().essai
  essai.territoire = """
    <territoire xmlns="urn:copil:territoire:1" code="essais"><nom>Essais</nom><commune>Essais</commune>
      <geographie code="2015" du="2015-01-01" au="2023-12-31"><source>Fictif</source>
        <quartier code="aire-2029"><nom>AIRE 2029</nom><commune>Essais</commune></quartier>
        <secteur code="digue" nature="veille-active"><nom>La Digue</nom><commune>Essais</commune></secteur>
        <secteur code="gare"><nom>La Gare</nom><commune>Essais</commune></secteur>
      </geographie>
      <geographie code="2024" du="2024-01-01"><source>Fictif</source>
        <secteur code="berges" nature="poche-de-pauvrete"><nom>Berges</nom><commune>Essais</commune></secteur>
        <secteur code="aire-2029"><nom>AIRE 2029</nom><commune>Essais</commune></secteur>
      </geographie>
    </territoire>
    """
  return essai
}()

private func dossier(_ residence: String) -> [UInt8] {
  var demande = Demande()
  demande.people =
    "<total>40</total><femmes>14</femmes><hommes>26</hommes>\n<residence>\(residence)</residence>"
  return Array(demande.text.utf8)
}

private func told(_ code: String, _ essai: Essai) throws -> [String] {
  let bytes = dossier("<quartier code=\"\(code)\">30</quartier><horsQuartier>10</horsQuartier>")
  return try Bilan(try essai.rules(), bytes).told
    .filter { $0.contains("quartier") || $0.contains("secteur") }
}

@Suite struct `Sectors that are followed without being priority quarters` {
  @Test(arguments: [
    (
      "digue",
      "le secteur « digue » (quartier de veille active) est suivi par le contrat de ville sans être prioritaire : il "
        + "ne compte pas comme un QPV ; quartiers prioritaires : aire-2029 [secteur-non-prioritaire]"
    ),
    (
      "gare",
      "le secteur « gare » est suivi par le contrat de ville sans être prioritaire : il ne compte pas comme un QPV ; "
        + "quartiers prioritaires : aire-2029 [secteur-non-prioritaire]"
    ),
    (
      "berges",
      "« berges » est un secteur suivi de la géographie « 2024 », qui n'est pas celle de l'ouverture de l'appel ; ses "
        + "quartiers sont aire-2029 [quartier-inconnu]"
    ),
    (
      "digues",
      "aucun quartier de la liste en vigueur à l'ouverture de l'appel n'a le code « digues » ; vouliez-vous écrire "
        + "« digue » ? [quartier-inconnu]"
    ),
    ("aire-2029", nil),
  ])
  func `are told for what they are where a dossier names them`(_ code: String, _ says: String?) throws {
    #expect(try told(code, essai) == says.map { ["d.xml:24:28: avertissement: \($0)"] } ?? [])
  }

  /// Nothing is said of other codes before the quarters are told.
  @Test func `are told where no quarter is`() throws {
    var essai = essai
    essai.territoire.replaceLast(
      "<quartier code=\"aire-2029\"><nom>AIRE 2029</nom><commune>Essais</commune></quartier>", with: "")
    #expect(
      try told("gare", essai) == [
        "d.xml:24:28: avertissement: le secteur « gare » est suivi par le contrat de ville sans être prioritaire : il ne "
          + "compte pas comme un QPV [secteur-non-prioritaire]"
      ])
    #expect(
      try told("aire-2029", essai) == [
        "d.xml:24:28: avertissement: « aire-2029 » est un secteur suivi de la géographie « 2024 », qui n'est pas celle de "
          + "l'ouverture de l'appel [quartier-inconnu]"
      ])
    #expect(try told("lac", essai) == [])
  }

  @Test func `are what is meant by a name in the place of a code`() throws {
    let bytes = dossier("<quartier code=\"Digue\">30</quartier><horsQuartier>10</horsQuartier>")
    let bilan = try Bilan(try essai.rules(), bytes)
    #expect(bilan.told.contains { $0.contains("« Digue » n'a pas la forme voulue") }, "\(bilan.told)")
    #expect(bilan.notes.contains("vouliez-vous écrire « digue » ?"), "\(bilan.notes)")
  }

  @Test func `are none of the people of priority quarters`() throws {
    let bytes = dossier(
      "<quartier code=\"aire-2029\">12</quartier><quartier code=\"digue\">18</quartier><horsQuartier>10</horsQuartier>"
    )
    #expect(try Bilan(try essai.rules(), bytes).evaluation?.fiche.residents == 12)
  }

  /// A model that compares the code of a place, and counts the sectors of the geography in force.
  @Test(arguments: [("digue", nil), ("berges", nil), ("digues", "digue")] as [(String, String?)])
  func `are codes that rules may compare with`(_ word: String, _ meant: String?) throws {
    var modele = Modele()
    modele.types =
      type("tDemande", "montantSollicite: number", "dateDepot: date") + type("tCode", "code: string")
      + type("tResidence", "quartier: tCode*") + type("tPublic", "residence: tResidence")
      + type("tDossier", "demande: tDemande", "public: tPublic")
    modele.montant += decision(
      "Suivis", nil, question: nil,
      literal("count(dossier.public.residence.quartier[item.code = \"\(word)\"])"))
    var text = modele.essai
    text.territoire = essai.territoire
    let faults = try text.faults()
    #expect(faults.count == (meant == nil ? 0 : 1), "\(faults)")
    if let meant {
      #expect(faults.first?.contains("vouliez-vous écrire « \(meant) » ? (« Suivis »)") == true, "\(faults)")
    }
  }

  @Test func `are read by rules in the geography in force`() throws {
    var modele = Modele()
    modele.types +=
      type("tCode", "code: string") + type("tGeographie", "secteur: tCode*")
      + type("tTerritoire", "geographie: tGeographie")
    modele.inputs += input("territoire", "tTerritoire")
    modele.montant = decision(
      "Montant", "number", needs: ["?dossier", "?territoire"],
      literal(
        "if string join(territoire.geographie.secteur.code, \" \") = \"digue gare\" "
          + "then dossier.demande.montantSollicite else 0"))
    modele.services =
      service("Recevabilité", ["Dépôt"])
      + service("Proposition", ["Montant"], inputs: ["dossier", "territoire"])
    var text = modele.essai
    text.territoire = essai.territoire
    let evaluation = try #require(try Bilan(try text.rules(), Array(Demande().text.utf8)).evaluation)
    #expect(evaluation.propositions.map(\.montant?.centimes) == [100_000])
  }
}
