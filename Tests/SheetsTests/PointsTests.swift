import FEEL
import Testing

@testable import Calls
@testable import Decision
@testable import Dossiers
@testable import Review
@testable import Sheets

/// What a refusal and a fiche say of points: those of the critères that apply, and those of a bonus.
@Suite struct `Points of a dossier below the threshold` {
  private static let criteres =
    Reunion.criteres + [
      Critere(
        nom: "Bénévoles", role: .notation, question: "Combien de bénévoles ?", sources: [],
        maximum: Decimal(20), readsAvis: false),
      Critere(
        nom: "Stagiaires", role: .notation, question: "Combien de stagiaires ?", sources: [],
        maximum: Decimal(20), readsAvis: false),
      Critere(
        nom: "Première demande", role: .notation, question: "Est-ce une première demande ?", sources: [],
        maximum: Decimal(5), isBonus: true, readsAvis: false),
    ]

  private static let met = Reunion.finding(0, .satisfait, "30 habitants sur 40.")
  private static let quality = Reunion.finding(2, .satisfait, "Décrite.", points: 30)
  private static var bonus: DossierEvaluation.Finding {
    var bonus = Reunion.finding(5, .satisfait, "Première demande.", points: 5)
    bonus.maximum = Decimal(5)
    return bonus
  }
  private static func without(_ critere: Int) -> DossierEvaluation.Finding {
    Reunion.finding(critere, .sansObjet, "À noter par le jury.")
  }

  private func seance(_ findings: [DossierEvaluation.Finding]) throws -> Seance {
    var dossier = try Reunion.dossier(7, "x", note: 35, findings: [Self.met] + findings)
    dossier.score?.points = Decimal(35)
    return try Reunion.seance([dossier], criteres: Self.criteres)
  }

  private func letter(_ findings: [DossierEvaluation.Finding]) throws -> String {
    let seance = try seance(findings)
    return words(Courrier(seance: seance, one: try #require(seance.cas.first)).html())
  }

  @Test func `a letter names what does not apply in one sentence, and not in the table`() throws {
    let text = try letter([Self.quality, Self.without(3), Self.without(4), Self.bonus])
    #expect(!text.contains("À noter par le jury"), "\(text)")
    #expect(
      text.contains(
        "Sans objet pour cette demande, et sans effet sur sa note : « Bénévoles », « Stagiaires »."),
      "\(text)")
    #expect(try !letter([Self.quality]).contains("Sans objet"))
  }

  @Test func `a letter has no table where nothing applies`() throws {
    let text = try letter([Self.without(3)])
    #expect(!text.contains("Points obtenus par critère"), "\(text)")
    #expect(text.contains("sans effet sur sa note : « Bénévoles »."), "\(text)")
  }

  @Test func `a bonus is named as one`() throws {
    let text = try letter([Self.quality, Self.bonus])
    #expect(text.contains("Première demande55 de bonusPremière demande."), "\(text)")
    let seance = try seance([Self.quality, Self.bonus])
    let fiche = words(FicheInstruction(seance: seance, one: try #require(seance.cas.first)).html())
    #expect(fiche.contains("Première demande55bonus"), "\(fiche)")
    #expect(fiche.contains("Qualité30100100 %"), "\(fiche)")
  }
}
