import Diagnostics
import FEEL
import XMLTree

@testable import Calls
@testable import Decision
@testable import Dossiers
@testable import Review

/// Calls and evaluations made up for a test.
enum Fixture {
  static let place = FilePosition(file: "appel.xml", line: 1, column: 1)

  static func call(
    enveloppes: [(code: String, euros: Int64, piliers: [(String, Int64)])],
    attribution: Call.Attribution = attribution(), seuil: Int? = 50, departages: [Call.Departage] = []
  ) -> Call {
    var diagnostics: [Diagnostic] = []
    guard let tree = Element.read(Array("<appel/>".utf8), file: "appel.xml", into: &diagnostics),
      let day = CivilDate(year: 2022, month: 1, day: 1)
    else { preconditionFailure("a document of one element can be read") }
    return Call(
      code: "appel-fictif", territoire: "ville-fictive", intitule: "Appel fictif",
      dispositif: (code: "appel-fictif", nom: "Appel fictif"), exercice: 2022, presentation: nil, sources: [],
      administration: Call.Administration(nom: "Ville fictive", adresse: [], signataire: "Le maire"),
      calendrier: Call.Calendrier(
        ouverture: day, limiteDepot: day, actionsDu: day, actionsAu: day, comite: nil, origine: .exemple,
        position: place),
      financeurs: enveloppes.map { code, euros, piliers in
        Call.Financeur(
          code: code, nom: code, siret: nil, enveloppe: enveloppe(nil, euros),
          piliers: piliers.map { enveloppe($0.0, $0.1) }, position: place)
      },
      pieces: [],
      notation: seuil.map {
        Call.Notation(base: Decimal(100), seuil: Decimal($0), origine: .exemple, position: place)
      },
      attribution: attribution, departages: departages, modeles: [], roles: [], parametres: [], textes: [],
      tree: tree)
  }

  private static func enveloppe(_ pilier: String?, _ euros: Int64) -> Call.Enveloppe {
    Call.Enveloppe(
      pilier: pilier, montant: Montant(centimes: euros * 100), origine: .exemple, source: nil, position: place
    )
  }

  static func attribution(
    _ methode: Call.Attribution.Methode = .rang, _ insuffisance: Call.Attribution.Insuffisance = .arreter,
    pas: Int64 = 1, minimum: Int64 = 0, partMinimale: Decimal = .zero
  ) -> Call.Attribution {
    Call.Attribution(
      methode: methode, insuffisance: insuffisance, pas: Montant(centimes: pas),
      minimum: Montant(centimes: minimum), partMinimale: partMinimale, origine: .exemple, position: place)
  }

  /// A dossier asking each funder for a sum that the rules allow in full, unless `caps` says otherwise.
  static func evaluation(
    _ reference: String, note: Int?, asks: [(code: String, euros: Int64)], caps: [String: Int64?] = [:],
    pilier: String? = nil, verdict: DossierEvaluation.Verdict = .recevable, departages: [Decimal?] = [],
    file: String? = nil
  ) -> DossierEvaluation {
    let score = note.map { note in
      DossierEvaluation.Score(
        note: Decimal(note), least: Decimal(note), most: Decimal(note), points: Decimal(note),
        maximum: Decimal(100))
    }
    let lines = asks.map { ask in
      DossierEvaluation.Cofinancement(
        financeur: ask.code, nom: ask.code, sollicite: Montant(centimes: ask.euros * 100),
        statut: "sollicite",
        acquis: nil)
    }
    return DossierEvaluation(
      fiche: fiche(reference, lines, pilier: pilier, file: file ?? "\(reference).xml"), verdict: verdict,
      findings: [], score: score,
      propositions: asks.map { ask in
        let cap = caps[ask.code] ?? .some(ask.euros)
        return DossierEvaluation.Proposition(
          financeur: ask.code, sollicite: Montant(centimes: ask.euros * 100), verdict: verdict,
          montant: cap.map { Montant(centimes: $0 * 100) }, motifs: [])
      }, departages: departages, faults: [], remarques: [])
  }

  static func fiche(
    _ reference: String, _ lines: [DossierEvaluation.Cofinancement], pilier: String?, file: String
  ) -> DossierEvaluation.Fiche {
    DossierEvaluation.Fiche(
      reference: reference, file: file, porteur: "Association fictive", service: nil,
      categorie: "association",
      siret: "", rna: nil, intitule: "Action fictive", objectifs: "", dateDepot: nil, isRenewal: false,
      pilier: pilier, axe: nil, orientation: nil, debut: nil, fin: nil, cout: nil, charges: [], produits: [],
      cofinancements: lines, publicTotal: nil, femmes: nil, residents: nil, tranches: [])
  }

  static func programme(
    _ call: Call, _ evaluations: [DossierEvaluation], _ options: DecisionOptions = DecisionOptions()
  ) -> (programme: Programme, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let programme = Programme(of: call, criteres: [], evaluations, options: options, into: &diagnostics)
    return (programme, diagnostics)
  }

  static func arbitrage(
    _ dossier: String, _ financeur: String?, _ euros: Int64?, line: Int = 1
  ) -> Programme.Arbitrage {
    guard let day = CivilDate(year: 2022, month: 3, day: 15) else { preconditionFailure("a real date") }
    return Programme.Arbitrage(
      dossier: dossier, financeur: financeur, montant: euros.map { Montant(centimes: $0 * 100) },
      auteur: "comité", date: day, motif: "priorité du comité",
      position: FilePosition(file: "arbitrages.xml", line: line, column: 3))
  }
}

extension Programme {
  /// `reference sort amount…`, a line for each dossier, in the order of the programme.
  var summary: [String] {
    lignes.map { ligne in
      let sums = ligne.reponses.map { "\($0.financeur)=\($0.propose.centimes / 100)" }
      return ([evaluations[ligne.evaluation].fiche.reference, ligne.sort.rawValue] + sums).joined(
        separator: " ")
    }
  }
}

extension String {
  /// With plain spaces in the place of no-break ones.
  var plain: String { replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }
}
