import Calls
import Decision
import Diagnostics
import Dossiers
import Testing

@testable import Review
@testable import Sheets

/// The words of a page, without its marks; no-break spaces as spaces.
func words(_ bytes: [UInt8]) -> String {
  var text = ""
  var isMark = false
  for character in String(decoding: bytes, as: UTF8.self) {
    if character == "<" { isMark = true }
    if !isMark { text.append("\u{A0}\u{202F}".contains(character) ? " " : character) }
    if character == ">" { isMark = false }
  }
  return text
}

@Suite struct `The relevé` {
  @Test func `says every change of the committee beside what was computed`() throws {
    let changes = [
      try Reunion.arbitrage(1, nil, euros: nil, "double emploi"),
      try Reunion.arbitrage(2, "etat", euros: 3_000, "public moindre", line: 2),
    ]
    let text = words(Releve(try Reunion.seance(arbitrages: changes)).html())
    #expect(text.contains("3 réponses que le comité a changées") && !text.contains("confirmée"))
    #expect(
      text.contains("CDV-2022-001État4 000 €4 000 €refusédouble emploiComité de pilotage, 12 avril 2022"))
    #expect(text.contains("CDV-2022-001Ville2 000 €2 000 €refusé"))
    #expect(text.contains("CDV-2022-002État4 000 €4 000 €3 000 €public moindre"))
    // Among the actions not retained, with the sums computed before.
    let refused = try #require(text.split(separator: "Actions non retenues").last)
    #expect(refused.contains("4 000 €4 000 €2 000 €2 000 €6 000 €"))
  }

  @Test func `keeps a title apart from its reference where no style is applied`() throws {
    let text = words(Releve(try Reunion.seance()).html())
    #expect(text.contains("Sous le seuil CDV-2022-004"), "\(text)")
  }

  @Test func `tells of files that no list has, as do the index and the terminal`() throws {
    let seance = try Reunion.seance(nonEvalues: 2)
    let told = "2 fichiers reçus n’ont pas pu être évalués : aucune liste n’en tient compte"
    #expect(words(Releve(seance).html()).contains(told) && words(Index(seance: seance).html()).contains(told))
    #expect(!words(Releve(try Reunion.seance()).html()).contains("pas pu être évalué"))
  }

  @Test func `has room for a decision, or tells the one that was taken`() throws {
    let open = words(Releve(try Reunion.seance()).html())
    #expect(open.contains("☐ Programme adopté comme proposé") && open.contains("Modifications"))
    let change = try Reunion.arbitrage(2, "etat", euros: 3_000, "public moindre")
    let text = words(Releve(try Reunion.seance(arbitrages: [change], isAdopted: true)).html())
    #expect(!text.contains("☐") && !text.contains("Modifications") && text.contains("Signatures"))
    #expect(
      text.contains(
        "Programme adopté le 12 avril 2022 (Comité de pilotage). Les changements du comité sont au tableau"))
  }

  @Test func `says that an action may have been deposited twice, as do the fiche and the comité technique`()
    throws
  {
    let seance = try Reunion.seance(
      try [1, 2].map { try Reunion.dossier($0, "Un été au quai", note: 70, findings: []) })
    var pages: [String: String] = [:]
    seance.writeSheets { pages[$0.path] = words($0.bytes) }
    for (own, other) in [("CDV-2022-001", "CDV-2022-002"), ("CDV-2022-002", "CDV-2022-001")] {
      let doubt =
        "e porteur a déposé un autre dossier pour une action de même intitulé (\(other)) ; si c’est la même demande, retirez-en un"
      for path in ["releve.html", "comite-technique-cohesion-sociale.html", "fiches/\(own).html"] {
        #expect(pages[path]?.contains(doubt) == true, "\(path)")
      }
    }
    let comite = try #require(pages["comite-technique-cohesion-sociale.html"])
    #expect(comite.contains("À discuter d’abord") && comite.contains("2 dossiers sur 2"))
  }

  @Test func `shows no sum for one that cannot be read, and says so of totals`() throws {
    var dossier = try Reunion.dossier(1, "Un été au quai", note: 70, verdict: .aCompleter, findings: [])
    for place in dossier.fiche.cofinancements.indices
    where dossier.fiche.cofinancements[place].statut == "sollicite" {
      dossier.fiche.cofinancements[place].sollicite = nil
    }
    for place in dossier.propositions.indices {
      dossier.propositions[place].sollicite = nil
    }
    let seance = try Reunion.seance([dossier])
    var pages: [String: String] = [:]
    seance.writeSheets { pages[$0.path] = words($0.bytes) }
    #expect(pages["releve.html"]?.contains("0 €, incomplet") == true)
    #expect(pages["releve.json"]?.contains("\"sollicite\":null") == true)
    #expect(pages["fiches/CDV-2022-001.html"]?.contains("Total, incomplet") == true)
    for column in ["comites-techniques.json", "releve.csv"] {
      #expect(pages[column]?.contains("\"demande\":0.00") == false, "\(column)")
    }
    let one = try #require(seance.cas.first)
    #expect(one.sollicite == nil && one.ligne.reponses.allSatisfy { $0.sollicite == nil })
  }

  @Test func `keeps the reason of the rules beside a refusal of what had failed already`() throws {
    let changes = [
      try Reunion.arbitrage(1, "etat", euros: nil, "double emploi"),
      try Reunion.arbitrage(4, nil, euros: nil, "hors sujet", line: 2),
    ]
    let seance = try Reunion.seance(arbitrages: changes)
    let text = words(Releve(seance).html())
    #expect(
      text.contains("1 réponse que le comité a changée, 2 qu’il a confirmées sans les changer"), "\(text)")
    let reasons = ["note de 30 sur 100, 50 demandés", "refusé aussi par le comité : hors sujet"]
    #expect(text.contains(reasons.joined(separator: " ; ")))
    let one = try #require(seance.cas.first { $0.fiche.reference == "CDV-2022-004" })
    #expect(
      words(Courrier(seance: seance, one: one).html()).contains(
        "Note de 30 sur 100, 50 demandés.Refusé aussi par le comité : hors sujet."))
    #expect(seance.motifs(one) == reasons)
  }

  @Test func `shortens what is too long for a list, as do the index and letters`() throws {
    let title = String(repeating: "mot ", count: 2_500)
    var dossiers = try [1, 4].map { number in
      try Reunion.dossier(number, title, note: number == 1 ? 70 : 10, findings: [])
    }
    dossiers[0].fiche.porteur = title
    let seance = try Reunion.seance(dossiers)
    var pages: [String: String] = [:]
    seance.writeSheets { pages[$0.path] = words($0.bytes) }
    for path in [
      "releve.html", "index.html", "comite-technique-cohesion-sociale.html",
      "courriers/CDV-2022-001-notification.html", "courriers/CDV-2022-004-refus.html",
    ] {
      let page = try #require(pages[path])
      #expect(page.contains("mot mot…"), "\(path)")
      #expect(!page.contains(title.prefix(400)), "\(path)")
    }
    #expect(pages["fiches/CDV-2022-004.html"]?.contains(title.prefix(9_000)) == true)
  }

  @Test func `says what an answer leaves missing, and why`() throws {
    let change = try Reunion.arbitrage(2, "etat", euros: 1_000, "public moindre")
    let text = words(Releve(try Reunion.seance(arbitrages: [change])).html())
    #expect(text.contains("les réponses proposées laissent 3 000 € à trouver, sur 1 action"))
    #expect(text.contains("Plan de financement fortement déséquilibré : il manque 3 000 € (25 % du coût)."))
    #expect(text.contains("État — 1 000 € fixés par le comité (4 000 € calculés) : public moindre"))
  }

  @Test(arguments: [
    ("État", "Pour l'État"), ("Ville de Villeneuve", "Pour la ville de Villeneuve"),
    ("Département des Hauts-de-Seine", "Pour le département des Hauts-de-Seine"),
    ("Établissement public", "Pour l'établissement public"), ("ARS", "Pour : ARS"), ("", "Pour : "),
  ])
  func `is signed for each funder`(_ nom: String, _ text: String) {
    #expect(Releve.onBehalf(of: nom) == text)
  }
}

@Suite struct `A fiche d'instruction` {
  @Test func `heads with a sentence, and no colon behind a colon`() throws {
    let dossier = try Reunion.dossier(
      1, "x", note: 70, verdict: .aCompleter,
      findings: [Reunion.finding(0, .inconnu, "il manque : statuts")])
    let seance = try Reunion.seance([dossier])
    let text = words(FicheInstruction(seance: seance, one: seance.cas[0]).html())
    #expect(text.contains("Dossier à compléter. Il manque : statuts."))
  }
}

extension `A fiche d'instruction` {
  private func text(_ seance: Seance, _ number: Int) throws -> String {
    let one = try #require(seance.cas.first { $0.fiche.reference == "CDV-2022-00\(number)" })
    return words(FicheInstruction(seance: seance, one: one).html())
  }

  @Test func `has the instructor's comments, as has the comité technique`() throws {
    let seance = try Reunion.seance()
    let own = try text(seance, 1)
    #expect(own.contains("Implication des parentsinsuffisanteAucun parent n’est nommé."), "\(own)")
    #expect(try !text(seance, 2).contains("Avis de l’instructeur"))
    let comites = ComiteTechnique.all(seance)
    let wanted = "implication des parents (insuffisante) : Aucun parent n'est nommé."
    let page = words(try #require(comites.first).html())
    #expect(page.contains(wanted.replacing("'", with: "’")), "\(page)")
    let table = String(
      decoding: ComiteTechnique.donnees(comites, hypothese: nil).csv(), as: UTF8.self)
    #expect(table.contains(wanted))
  }

  @Test func `has a total of the plan of funding, and names funders as the call does`() throws {
    var dossier = try Reunion.dossier(1, "x", note: 70, findings: [])
    dossier.fiche.cofinancements[1].nom = "La mairie"
    dossier.fiche.cofinancements.append(
      DossierEvaluation.Cofinancement(
        financeur: "caf", nom: "Caisse d'allocations", sollicite: Montant(centimes: 50_000),
        statut: "sollicite", acquis: nil))
    let text = try text(try Reunion.seance([dossier]), 1)
    #expect(text.contains("VilleDemandé2 000 €"), "\(text)")
    #expect(text.contains("Caisse d’allocationsDemandé500 €"))
    #expect(text.contains("Total6 500 €54,17 %"))
  }

  @Test func `says of a rule without a finding that it found nothing`() throws {
    let dossier = try Reunion.dossier(
      1, "x", note: 70, findings: [Reunion.finding(1, .satisfait, "")])
    #expect(
      try text(try Reunion.seance([dossier]), 1).contains("Rien à signalerLa règle n’a rien relevé."))
  }
}

@Suite struct `A source` {
  @Test func `is the règlement of the call, and no file, to people outside`() {
    let source = Critere.Source(nom: "Calendrier de l'appel à projets (appel.xml)")
    #expect(source.lisible == "Calendrier de l'appel à projets (règlement de l'appel)")
    let others = [
      "Liste des quartiers (territoire.xml) ; décrets (1314)", "Contrat d'un dossier (dossier.xsd), poste",
    ]
    #expect(
      others.map { Critere.Source(nom: $0).lisible } == [
        "Liste des quartiers ; décrets (1314)", "Contrat d'un dossier, poste",
      ])
  }
}

@Suite struct `A service of a commune` {
  @Test func `is named wherever its commune is`() throws {
    var dossier = try Reunion.dossier(1, "x", note: 70, findings: [])
    (dossier.fiche.porteur, dossier.fiche.service) = ("Commune", "Service des sports")
    let seance = try Reunion.seance([dossier])
    var sheets: [String: [UInt8]] = [:]
    seance.writeSheets { sheets[$0.path] = $0.bytes }
    let name = "Commune, Service des sports"
    for page in ["index.html", "comite-technique-cohesion-sociale.html", "releve.html"] {
      let text = words(try #require(sheets[page]))
      #expect(text.contains(name), "\(page) : \(text)")
    }
    for table in ["comites-techniques.csv", "courriers.csv", "releve.csv"] {
      let text = String(decoding: try #require(sheets[table]), as: UTF8.self)
      #expect(text.contains(";Commune;Service des sports;"), "\(table) : \(text)")
    }
  }
}

@Suite struct `What is granted already` {
  @Test
  func `is in no column of what is asked, so that rows make their total, and stands below with its sum`()
    throws
  {
    var dossiers = try [1, 2].map { try Reunion.dossier($0, "x", note: 70, findings: []) }
    dossiers[0].fiche.cofinancements[1].statut = "acquis"
    dossiers[0].propositions.removeLast()
    let text = words(Releve(try Reunion.seance(dossiers)).html())
    #expect(text.contains("12 000 €4 000 €4 000 €–acquis4 000 €"), "\(text)")
    #expect(text.contains("Ville — 2 000 € déjà accordés d’après le dossier, hors de l’enveloppe"))
    #expect(text.contains("8 000 €8 000 €2 000 €2 000 €10 000 €"))
  }
}

@Suite struct `Letters` {
  private func letter(_ number: Int, _ seance: Seance) throws -> String {
    words(
      Courrier(
        seance: seance, one: try #require(seance.cas.first { $0.fiche.reference.hasSuffix("\(number)") })
      )
      .html())
  }

  @Test(arguments: [1, 3, 4, 5])
  func `that depend on the committee say so until it adopts`(_ number: Int) throws {
    let wait = "PROJET — rien n’est encore adopté : à n’envoyer qu’après la décision du comité, relu et signé"
    let sign = "PROJET — à relire et à signer avant tout envoi"
    let open = try letter(number, try Reunion.seance())
    #expect(open.contains(wait) && !open.contains(sign))
    let adopted = try letter(number, try Reunion.seance(isAdopted: true))
    #expect(adopted.contains(sign) && !adopted.contains(wait))
  }

  @Test func `that ask for what lacks wait for no committee`() throws {
    #expect(try letter(6, try Reunion.seance()).contains("PROJET — à relire et à signer avant tout envoi"))
  }

  @Test(arguments: [
    (
      false,
      "1;;notification;Proposition de subvention adoptée par le comité de pilotage;rien n'est encore adopté : "
        + "à n'envoyer qu'après la décision du comité, relu et signé;courriers/"
    ),
    (
      true,
      "1;;notification;Proposition de subvention adoptée par le comité de pilotage;à relire et à signer avant "
        + "tout envoi;courriers/"
    ),
  ])
  func `are listed with what they wait for`(_ isAdopted: Bool, _ row: String) throws {
    var list = ""
    try Reunion.seance(isAdopted: isAdopted).writeSheets { sheet in
      if sheet.path == "courriers.csv" { list = String(decoding: sheet.bytes, as: UTF8.self) }
    }
    #expect(list.contains(row), "\(list)")
    #expect(
      list.contains(
        "6;;pieces;Votre dossier est à compléter;à relire et à signer avant tout envoi;courriers/")
    )
  }

  @Test func `ask for a balanced plan of funding where the call pays`() throws {
    let less = [try Reunion.arbitrage(1, "etat", euros: 3_000, "Public moindre.")]
    let paid = try letter(1, Reunion.seance(arbitrages: less, isAdopted: true))
    #expect(
      paid.contains(
        "sont inférieurs de 1 000 € à ce que vous demandiez. Avant la décision, merci d’adresser un plan de financement équilibré au plus tard"
      ), "\(paid)")
    let waived = try letter(1, Reunion.seance(arbitrages: less, isAdopted: true, aide: .abattement))
    #expect(waived.contains("sont inférieurs de 1 000 € à ce que vous demandiez.Veuillez"), "\(waived)")
  }

  @Test func `put one full stop behind a motif and who gave it`() throws {
    let seance = try Reunion.seance(arbitrages: [
      try Reunion.arbitrage(1, "etat", euros: 3_000, "Public moindre.")
    ])
    let page = words(Releve(seance).html())
    #expect(page.contains("Public moindre (Comité de pilotage, 12 avril 2022)."), "\(page)")
  }

  @Test func `speak of an abattement where the call gives no subvention`() throws {
    let seance = try Reunion.seance(isAdopted: true, aide: .abattement)
    let adopted = try letter(1, seance)
    #expect(adopted.contains("proposition d’abattement adoptée") && adopted.contains("rien n’est versé."))
    #expect(!adopted.contains("subvention") && !adopted.contains("versement"))
    #expect(!adopted.contains("compte rendu financier"))
    #expect(try letter(5, seance).contains("votre demande d’abattement n’a pas été retenue"))
    #expect(DonneesEssentielles(seance).rows.isEmpty)
  }

  @Test(arguments: [
    ("association", true), ("autre", true), ("commune", false), ("etablissementScolaire", false),
  ])
  func `ask bodies of private law alone for a compte rendu financier`(_ categorie: String, _ asks: Bool)
    throws
  {
    var dossier = try Reunion.dossier(1, "x", note: 70, findings: [])
    dossier.fiche.categorie = categorie
    let text = try letter(1, try Reunion.seance([dossier]))
    #expect(text.contains("Tout organisme de droit privé remet un compte rendu financier") == asks)
  }

  @Test(arguments: [(1, false), (3, true), (4, false), (5, false), (6, true)])
  func `name the ways to contest, all of them, and say where they are no decision`(
    _ number: Int, _ isNone: Bool
  ) throws {
    let text = try letter(number, try Reunion.seance())
    #expect(text.contains("Voies et délais de recours") && text.contains("Deux mois pour contester."))
    #expect(
      text.contains("Cette lettre n’est pas une décision. Si votre demande est ensuite refusée :") == isNone)
    // What is adopted, each funder decides himself; what is refused, this letter does.
    #expect(text.contains("La décision est celle que chaque financeur vous adressera") == (number == 1))
    #expect(
      text.contains("Recours gracieux : à adresser à Ville fictive, 1, place fictive")
        == (number == 4 || number == 5), "\(text)")
    #expect(!text.contains("être reçu"))
  }

  @Test(arguments: [
    ("Tribunal administratif de Fiction", true),
    ("Tribunal administratif de Fiction, 2 rue du Droit, 99000 Fiction", false),
  ])
  func `leave the address of the court to fill where the call has none`(_ tribunal: String, _ isLeft: Bool)
    throws
  {
    var call = try Reunion.call(comite: nil, siret: nil)
    call.administration.tribunal = tribunal
    var html = HTML()
    Courrier.routes(.refus, call, &html)
    let text = words(html.bytes)
    #expect(text.contains("Tribunal administratif compétent : \(tribunal)"), "\(text)")
    #expect(text.contains("adresse du tribunal") == isLeft)
  }

  /// A place in the file of the second dossier.
  private static let line = FilePosition(file: "2.xml", line: 7, column: 3)

  @Test func `tell what is wrong in sentences`() throws {
    var twice = try [1, 1].map { try Reunion.dossier($0, "x", note: 70, findings: []) }
    twice[1].fiche.file = "autre.xml"
    let text = try letter(1, try Reunion.seance(twice))
    #expect(text.contains("corriger.Plusieurs dossiers ont la référence « CDV-2022-001 » :"), "\(text)")
    var wrong = try Reunion.dossier(2, "x", note: 70, verdict: .aCompleter, findings: [])
    wrong.faults = [Diagnostic(.error, "x", "le titre est trop long", at: Self.line)]
    #expect(
      try letter(2, try Reunion.seance([wrong])).contains(
        "corriger.Le titre est trop long (ligne 7 du fichier)."))
  }

  @Test(arguments: [
    (
      "il manque <beneficiairesPrevus> (Bénéficiaires prévus) avant <beneficiairesRealises>, dans <bilan>",
      "il manque « Bénéficiaires prévus »"
    ),
    (
      "<siret> (SIRET du porteur) n'est pas à sa place dans <porteur>",
      "« SIRET du porteur » n'est pas à sa place dans « porteur »"
    ),
    (
      "il manque l'attribut code=\"…\" (Code du pilier) de <pilier>",
      "il manque l'attribut code=\"…\" (Code du pilier) de « pilier »"
    ),
    (
      "le pilier de l'action manque (action/rattachement/pilier) : l'enveloppe est répartie par pilier ; les piliers sont cohesion-sociale, emploi-pilier",
      "le pilier de l'action manque : l'enveloppe est répartie par pilier ; les piliers sont « Cohésion sociale », « Emploi »"
    ),
    ("moins de 5 (a < b et c > d, 3/4)", "moins de 5 (a < b et c > d, 3/4)"),
  ])
  func `name the parts of a form by their labels`(_ text: String, _ result: String) throws {
    #expect(try Reunion.seance().readable(text) == result)
  }

  @Test func `tell one cause once, and what each condition asks of it, as does the relevé`() throws {
    let fact = DossierEvaluation.MissingFact(
      kind: .element, path: "action/rattachement", label: "Rattachement de l'action")
    var dossier = try Reunion.dossier(2, "x", note: 70, axe: nil, verdict: .aCompleter, findings: [])
    dossier.findings = [0, 3, 4, 5].map { place in
      Reunion.finding(
        place, .inconnu,
        place < 4 ? "Il manque : Rattachement de l'action." : "Le pilier de l'action manque.",
        missing: place < 4 ? [fact] : [])
    }
    dossier.faults = [
      Diagnostic(
        .error, "pilier-absent",
        "le pilier de l'action manque (action/rattachement/pilier) : l'enveloppe est répartie par pilier",
        at: Self.line)
    ]
    let criteres =
      Reunion.criteres + [
        Critere(nom: "Axe", role: .recevabilite, question: "Est-ce admis ?", sources: [], readsAvis: false)
      ]
      + ["etat", "ville"].map { (code: String) -> Critere in
        Critere(
          nom: "Aide", role: .proposition, financeur: code, question: "Combien de \(code) ?", sources: [],
          readsAvis: false)
      }
    let seance = try Reunion.seance([dossier], criteres: criteres)
    let once =
      "Le public habite-t-il le quartier ? Est-ce admis ? Il manque : Rattachement de l’action."
    let sums =
      "Pour l’État : Combien de etat ? Pour la ville : Combien de ville ? Le pilier de l’action manque."
    let text = try letter(2, seance)
    #expect(text.contains("corriger.\(once)Pour la somme, il manque aussi :\(sums)Merci"), "\(text)")
    let releve = words(Releve(seance).html())
    #expect(releve.contains(once + sums), "\(releve)")
    #expect(!text.contains("répartie") && !releve.contains("répartie"))
  }

  @Test func `do not ask again, for points, for what the form lacks`() throws {
    let fact = DossierEvaluation.MissingFact(
      kind: .element, path: "bilan/beneficiairesPrevus", label: "Bénéficiaires prévus")
    var dossier = try Reunion.dossier(2, "x", note: 70, verdict: .aCompleter, findings: [])
    dossier.findings = [Reunion.finding(2, .inconnu, "Il manque : Bénéficiaires prévus.", missing: [fact])]
    dossier.faults = [
      Diagnostic(
        .error, "element-manquant",
        "il manque <beneficiairesPrevus> (Bénéficiaires prévus) avant <beneficiairesRealises>, dans <bilan>",
        at: Self.line)
    ]
    let text = try letter(2, try Reunion.seance([dossier]))
    #expect(
      text.contains("corriger.Il manque « Bénéficiaires prévus » (ligne 7 du fichier).Merci d’adresser"),
      "\(text)")
  }
}

@Suite struct `A refusal by the committee` {
  @Test func `gives the reason of each funder`() throws {
    let changes = [
      try Reunion.arbitrage(1, "etat", euros: nil, "hors sujet"),
      try Reunion.arbitrage(1, "ville", euros: nil, "double emploi", line: 2),
    ]
    let seance = try Reunion.seance(arbitrages: changes)
    let one = try #require(seance.cas.first { $0.fiche.reference == "CDV-2022-001" })
    let letter = words(Courrier(seance: seance, one: one).html())
    #expect(letter.contains("État — refusé par le comité : hors sujet."))
    #expect(letter.contains("Ville — refusé par le comité : double emploi."))
  }

  @Test func `stands beside the conditions that a dossier does not meet`() throws {
    let seance = try Reunion.seance(
      arbitrages: [try Reunion.arbitrage(5, "ville", euros: nil, "double emploi")])
    let one = try #require(seance.cas.first { $0.fiche.reference == "CDV-2022-005" })
    let letter = words(Courrier(seance: seance, one: one).html())
    #expect(letter.contains("10 habitants sur 40."))
    #expect(
      letter.contains(
        "Le comité de pilotage l’a aussi refusé :Ville — double emploi."),
      "\(letter)")
  }
}

extension Seance.Cas {
  /// The same dossier with as many euros missing.
  fileprivate func lacking(_ euros: Int64) -> Seance.Cas {
    var ligne = ligne
    ligne.manque = Montant(centimes: euros * 100)
    return Seance.Cas(ligne: ligne, evaluation: evaluation)
  }
}

@Suite struct `A gap in a plan of funding` {
  @Test(arguments: [
    (Int64(0), Desequilibre?.none), (1, .minime), (599, .minime), (600, .sensible), (2_399, .sensible),
    (2_400, .fort), (12_000, .fort),
  ])
  func `is graded by its share of the cost`(_ euros: Int64, _ level: Desequilibre?) throws {
    // The cost is 12 000 €.
    let one = try #require(try Reunion.seance().cas(.retenu).first)
    #expect(one.lacking(euros).desequilibre == level)
  }

  @Test func `is no alarm when it is small, and comes in the order of its sum`() throws {
    let seance = try Reunion.seance()
    func subjects(_ euros: Int64) throws -> [String] {
      let one = try #require(seance.cas(.retenu).last).lacking(euros)
      return ComiteTechnique(seance: seance, pilier: nil, cas: [one]).subjects(one).map(\.text)
    }
    #expect(try subjects(50) == ["Écart minime au plan de financement : 50\u{A0}€"])
    #expect(
      try subjects(3_000).first?.hasPrefix("Plan de financement fortement déséquilibré : il manque 3") == true
    )
    let some = zip(seance.cas(.retenu), [Int64(700), 900]).map { one, euros in
      var evaluation = one.evaluation
      evaluation.findings = []
      return Seance.Cas(ligne: one.ligne, evaluation: evaluation).lacking(euros)
    }
    let page = words(ComiteTechnique(seance: seance, pilier: nil, cas: some).html())
    let first = try #require(page.firstRange(of: "CDV-2022-002"))
    let second = try #require(page.firstRange(of: "CDV-2022-001"))
    #expect(first.lowerBound < second.lowerBound)
  }
}

@Suite struct `Sentences for porteurs` {
  private func readable(_ text: String) throws -> String { try Reunion.seance().libelles.readable(text).text }

  @Test(arguments: [
    ("l'orientation EDU-1 admet : sport.", "l'orientation « Lire et écrire » admet : sport."),
    ("Axe « education » : oui ; (EDU-1).", "Axe « Éducation » : oui ; (« Lire et écrire »)."),
    ("« EDU-1 »", "« Lire et écrire »"), ("Domaine : education, emploi", "Domaine : education, emploi"),
    (
      "l'orientation EDU-1 admet : education et emploi, éducatif, numérique.",
      "l'orientation « Lire et écrire » admet : education et emploi, éducatif, numérique."
    ),
    (
      "EDU-1 admet : education et emploi des jeunes.",
      "« Lire et écrire » admet : education et emploi des jeunes."
    ),
    (
      "EDU-1 admet : education et emploi. Suite",
      "« Lire et écrire » admet : « Éducation » et « Emploi ». Suite"
    ),
    (
      "EDU-1 : approche-globale, parents-enfants, sport",
      "« Lire et écrire » : « approche-globale », « parents-enfants », sport"
    ),
    ("inconnu : aire-2029-2024. Suite", "inconnu : « aire-2029-2024 ». Suite"),
    (
      "le 31 janvier 2022 ; 50 % ; covid-19 ; CDV-2022-001",
      "le 31 janvier 2022 ; 50 % ; covid-19 ; CDV-2022-001"
    ),
    (
      "répondez « oui » à la question « depot-par-la-commune ».",
      "répondez « oui » à la question « depot-par-la-commune »."
    ),
    ("Quartier inconnu de la liste : aire-2092. Ces", "Quartier inconnu de la liste : « aire-2092 ». Ces"),
    ("Quartiers inconnus : quai-vieux, a-1. Ces", "Quartiers inconnus : « quai-vieux », « a-1 ». Ces"),
    ("quartier inconnu : quai-vieux", "quartier inconnu : « quai-vieux »"),
    ("Personne inconnue : rendez-vous pris", "Personne inconnue : rendez-vous pris"),
    ("code inconnu « aire-2092 »", "code inconnu « aire-2092 »"),
    ("le collectif « porte-bonheur » et : bric-a-brac", "le collectif « porte-bonheur » et : bric-a-brac"),
    (
      "Reprenez un des codes : approche-globale, EDU-1 ou parents-enfants.",
      "Reprenez un des codes : « approche-globale », « EDU-1 » ou « parents-enfants »."
    ),
    (
      "un des codes : approche-globale, parents-enfants ou sport-12. Suite a-b",
      "un des codes : « approche-globale », « parents-enfants » ou « sport-12 ». Suite a-b"
    ),
    ("Un code de l'appel : emploi, EDU-1. Suite", "Un code de l'appel : « emploi », « EDU-1 ». Suite"),
    ("au code « education » et au champ « education »", "au code « education » et au champ « Éducation »"),
    ("Un code faux. Admis : EDU-1, emploi", "Un code faux. Admis : « Lire et écrire », « Emploi »"),
    ("« sans fin EDU-1", "« sans fin « Lire et écrire »"), ("", ""),
  ])
  func `have labels in the place of codes`(_ text: String, _ result: String) throws {
    #expect(try readable(text) == result)
  }

  @Test func `have no full stop before a semicolon`() throws {
    let gap = DossierEvaluation.MissingFact(kind: .element, path: "public", label: "Public de l'action")
    let dossier = try Reunion.dossier(
      1, "x", note: 70, verdict: .aCompleter,
      findings: [
        Reunion.finding(
          0, .inconnu, "Il manque : Public de l'action.", distance: "il en faut 3", missing: [gap])
      ])
    let seance = try Reunion.seance([dossier])
    #expect(seance.motifs(seance.cas[0]) == ["Il manque : Public de l'action."])
    let letter = words(Courrier(seance: seance, one: seance.cas[0]).html())
    #expect(letter.contains("Le public habite-t-il le quartier ? Il manque : Public de l’action."))
    #expect(
      letter.contains("au plus tard le [à renseigner : date limite], à : Ville fictive, Service fictif"))
  }
}
