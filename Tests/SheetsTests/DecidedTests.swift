import Calls
import Dossiers
import Testing

@testable import Decision
@testable import Review
@testable import Sheets

@Suite struct `After the decisions of the committee` {
  /// The État has 12 000 €: 1 and 2 get 4 000 € each, and 4 000 € are left, too little for 3.
  private func seance(_ euros: Int64?, isAdopted: Bool = true) throws -> Seance {
    let change = try Reunion.arbitrage(1, "etat", euros: euros, "double emploi")
    return try Reunion.seance(arbitrages: [change], isAdopted: isAdopted)
  }

  private let before = "au moment du partage, avant les décisions du comité"

  @Test func `a reason of the sharing says that it was before them, in letters, relevé, fiches and table`()
    throws
  {
    let seance = try seance(nil)
    let one = try #require(seance.cas.first { $0.fiche.reference == "CDV-2022-003" })
    let reason = "enveloppe insuffisante \(before) : il restait 4 000 € pour 9 000 € possibles"
    let pages = [
      Releve(seance).html(), Courrier(seance: seance, one: one).html(),
      FicheInstruction(seance: seance, one: one).html(),
    ]
    for page in pages {
      #expect(words(page).lowercased().contains(reason), "\(words(page))")
      #expect(!words(page).contains("il reste 4 000 €"))
    }
    #expect(String(decoding: Tableau(seance: seance).json(), as: UTF8.self).contains(before))
    // The Ville's enveloppe is as the sharing left it.
    #expect(words(pages[1]).contains("Enveloppe insuffisante : il reste 1 000 € pour 3 000 € possibles."))
    #expect(words(pages[1]).contains("si le comité lui attribue une somme qui reste ou qui se libère"))
  }

  @Test func `the relevé says that money freed is not shared out again, where there is a change`() throws {
    let told = "l’argent qu’elles libèrent n’est pas partagé de nouveau"
    #expect(words(Releve(try seance(nil)).html()).contains(told))
    #expect(!words(Releve(try seance(4_000)).html()).contains(told))
  }

  @Test func `money given below the threshold is told in the relevé, twice, and in the fiche`() throws {
    let told = "avec une note de 30 sur 100, au-dessous du seuil de 50, par décision du comité"
    let change = try Reunion.arbitrage(4, "etat", euros: 1_000, "soutien symbolique")
    let seance = try Reunion.seance(arbitrages: [change], isAdopted: true)
    let one = try #require(seance.cas.first { $0.fiche.reference == "CDV-2022-004" })
    let releve = words(Releve(seance).html())
    #expect(releve.contains("\(told.uppercasedFirst).État — 1 000 € fixés par le comité"), "\(releve)")
    #expect(releve.contains("Soutien symbolique. Avec une note de 30 sur 100, au-dessous"), "\(releve)")
    #expect(words(FicheInstruction(seance: seance, one: one).html()).contains(told))
    #expect(!words(Releve(try self.seance(nil)).html()).contains("au-dessous du seuil"))
  }

  @Test func `a reason of the sharing stands where they change no sum`() throws {
    let seance = try seance(4_000)
    let one = try #require(seance.cas.first { $0.fiche.reference == "CDV-2022-003" })
    #expect(words(Courrier(seance: seance, one: one).html()).contains("il reste 4 000 €"))
  }

  @Test func `the sheets speak of sums adopted, and before of sums proposed`() throws {
    let adopted = try seance(3_000)
    let releve = words(Releve(adopted).html())
    #expect(releve.contains("Relevé de décisions du comité de pilotage"))
    #expect(releve.contains("Montants adoptés par pilier") && releve.contains("Total adopté"))
    #expect(releve.contains("EnveloppeDemandéAdoptéReste"))
    #expect(releve.contains("les réponses adoptées laissent"))
    let own = releve.split(separator: "Actions retenues").last.map(String.init) ?? ""
    #expect(!own.contains("Proposé") && !own.contains("proposés"), "\(own)")
    #expect(words(FicheInstruction(seance: adopted, one: adopted.cas[0]).html()).contains("CalculéAdopté"))
    let table = String(decoding: Tableau(seance: adopted).donnees.csv(), as: UTF8.self)
    #expect(table.contains("Adopté Ville") && table.contains("Total adopté") && !table.contains("Proposé"))
    let open = try seance(3_000, isAdopted: false)
    let proposal = words(Releve(open).html())
    #expect(proposal.contains("Montants proposés par pilier") && proposal.contains("Relevé de propositions"))
    #expect(!proposal.contains("Adoptés") && !proposal.contains("Total adopté"))
  }

  @Test func `a hypothesis names a pilier as people do`() throws {
    let real = try Reunion.seance()
    let line = DecisionOptions.Enveloppe(
      financeur: "etat", pilier: "cohesion-sociale", montant: Montant(centimes: 10_000))
    let seance = Seance(rules: real.rules, programme: real.programme, enveloppes: [line])
    #expect(seance.hypothese == "enveloppe État, pilier « Cohésion sociale » : 100\u{A0}€")
  }

  @Test func `a letter that is no decision tells what one funder refused, as nothing that may come`() throws {
    let waiting = try Reunion.seance(arbitrages: [
      try Reunion.arbitrage(3, "etat", euros: nil, "double emploi")
    ])
    let third = try #require(waiting.cas.first { $0.fiche.reference == "CDV-2022-003" })
    #expect(third.ligne.sort == .listeComplementaire)
    let row = words(Courrier(seance: waiting, one: third).html())
    #expect(row.contains("État9 000 €0 €Refusé par le comité : double emploi."), "\(row)")
    #expect(
      row.contains(
        "Le comité de pilotage a refusé toute somme pour l’État ; pour le reste, cette lettre n’est ni un accord ni un refus."
      ), "\(row)")
    let headline = words(FicheInstruction(seance: waiting, one: third).html())
    #expect(
      headline.contains(
        "Sur la liste complémentaire.État — refusé par le comité : double emploi.Ville — enveloppe insuffisante"
      ), "\(headline)")

    // A funder whose name has no article is named as it is.
    let caf = try Reunion.seance(
      arbitrages: [try Reunion.arbitrage(3, "etat", euros: nil, "double emploi")], etat: "CAF des Tilleuls")
    let other = try #require(caf.cas.first { $0.fiche.reference == "CDV-2022-003" })
    #expect(
      words(Courrier(seance: caf, one: other).html()).contains(
        "Le comité de pilotage a refusé toute somme pour CAF des Tilleuls ; pour le reste"))

    var incomplete = try Reunion.dossier(
      7, "x", note: 60, verdict: .aCompleter,
      findings: [Reunion.finding(0, .inconnu, "Il manque : le total.")])
    for place in incomplete.propositions.indices { incomplete.propositions[place].verdict = .aCompleter }
    let open = try Reunion.seance(
      [incomplete], arbitrages: [try Reunion.arbitrage(7, "etat", euros: nil, "double emploi")])
    let letter = words(Courrier(seance: open, one: open.cas[0]).html())
    #expect(open.cas[0].ligne.sort == .aCompleter)
    #expect(
      letter.contains(
        "Pour l’État, le comité de pilotage a déjà décidé de ne rien donner à cette action. Motif : double emploi."
      ), "\(letter)")
    let openCaf = try Reunion.seance(
      [incomplete], arbitrages: [try Reunion.arbitrage(7, "etat", euros: nil, "double emploi")],
      etat: "CAF des Tilleuls")
    #expect(
      words(Courrier(seance: openCaf, one: openCaf.cas[0]).html()).contains(
        "Pour CAF des Tilleuls, le comité de pilotage a déjà décidé"))
  }
}
