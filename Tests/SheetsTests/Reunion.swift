import Diagnostics
import FEEL
import Foundation
import Testing
import XMLTree

@testable import Calls
@testable import Decision
@testable import Dossiers
@testable import Review
@testable import Sheets

/// A small meeting made up for tests: a call of two funders, three piliers' worth of critères, one dossier for each list.
enum Reunion {
  static let place = FilePosition(file: "appel.xml", line: 1, column: 1)
  /// What a porteur may write to do harm.
  static let hostile = "<script>alert(1)</script> & \"cité\" ' ]]> \u{202E}inversé"

  static func element(_ text: String) throws -> Element {
    var diagnostics: [Diagnostic] = []
    return try #require(
      Element.read(Array(text.utf8), file: "essai.xml", into: &diagnostics), "\(diagnostics)")
  }

  static func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  static func schema(_ name: String) throws -> Schema {
    var diagnostics: [Diagnostic] = []
    let bytes = try Repository.bytes("Rules/\(name)")
    return try #require(Schema.read(bytes, file: name, into: &diagnostics), "\(diagnostics)")
  }

  static func call(comite: CivilDate?, siret: String?, etat: String = "État") throws -> Call {
    let day = try date(2022, 1, 31)
    func financeur(_ code: String, _ nom: String, _ siret: String?, _ euros: Int64) -> Call.Financeur {
      Call.Financeur(
        code: code, nom: nom, siret: siret,
        enveloppe: Call.Enveloppe(
          pilier: nil, montant: Montant(centimes: euros * 100), origine: .exemple, position: place),
        piliers: [], position: place)
    }
    return Call(
      code: "contrat-de-ville-2022", territoire: "ville-fictive", intitule: "Contrat de ville 2022",
      dispositif: (code: "contrat-de-ville", nom: "Contrat de ville"), exercice: 2022, presentation: nil,
      sources: [Call.Source(code: "loi", text: "Loi fictive, article 1", position: place)],
      administration: Call.Administration(
        nom: "Ville fictive", service: "Service fictif", adresse: ["1, place fictive"], signataire: "Le maire"
      ),
      calendrier: Call.Calendrier(
        ouverture: try date(2021, 12, 1), limiteDepot: day, actionsDu: try date(2022, 1, 1),
        actionsAu: try date(2022, 12, 31), comite: comite, origine: .exemple, position: place),
      financeurs: [financeur("etat", etat, siret, 12_000), financeur("ville", "Ville", nil, 5_000)],
      pieces: [],
      notation: Call.Notation(base: Decimal(100), seuil: Decimal(50), origine: .exemple, position: place),
      attribution: Call.Attribution(
        methode: .rang, insuffisance: .arreter, pas: Montant(centimes: 1), minimum: Montant(centimes: 0),
        partMinimale: .zero, origine: .exemple, position: place),
      departages: [], modeles: [], roles: [], parametres: [],
      textes: [
        Call.TexteCite(
          code: "voies-de-recours", reference: "Article fictif", text: "Deux mois pour contester.",
          position: place)
      ], tree: try element("<appel/>"))
  }

  static let criteres = [
    Critere(
      nom: "Public du quartier", role: .recevabilite, question: "Le public habite-t-il le quartier ?",
      sources: [Critere.Source(nom: "Règlement fictif")], readsAvis: false),
    Critere(
      nom: "Hausse", role: .vigilance, question: "La demande augmente-t-elle ?", sources: [],
      readsAvis: false),
    Critere(
      nom: "Qualité", role: .notation, question: "L'action est-elle décrite ?", sources: [],
      maximum: Decimal(100), readsAvis: false),
  ]

  static func finding(
    _ critere: Int, _ answer: Answer, _ constat: String, distance: String? = nil, points: Int? = nil,
    missing: [DossierEvaluation.MissingFact] = []
  ) -> DossierEvaluation.Finding {
    DossierEvaluation.Finding(
      critere: critere, answer: answer, constat: constat, distance: distance,
      points: points.map { Decimal($0) }, maximum: points == nil ? nil : Decimal(100), missing: missing,
      rows: [])
  }

  /// A dossier with a number for its reference, asking both funders.
  static func dossier(
    _ number: Int, _ intitule: String, note: Int, etat: Int64 = 4_000, ville: Int64 = 2_000,
    axe: String? = "education", verdict: DossierEvaluation.Verdict = .recevable, isRenewal: Bool = false,
    findings: [DossierEvaluation.Finding]
  ) throws -> DossierEvaluation {
    let asks = [("etat", etat), ("ville", ville)].filter { $0.1 > 0 }
    let lines = asks.map { code, euros in
      DossierEvaluation.Cofinancement(
        financeur: code, nom: "", sollicite: Montant(centimes: euros * 100), statut: "sollicite", acquis: nil)
    }
    let fiche = DossierEvaluation.Fiche(
      reference: "CDV-2022-00\(number)", file: "\(number).xml", porteur: "Association fictive \(number)",
      service: nil, categorie: "association", siret: "00070070800019", rna: "W000000001", intitule: intitule,
      objectifs: "Un objectif.\nUn autre.", dateDepot: try date(2022, 1, 15), isRenewal: isRenewal,
      pilier: axe == nil ? nil : axe == "emploi" ? "emploi-pilier" : "cohesion-sociale", axe: axe,
      orientation: axe == "education" ? "EDU-1" : nil, debut: try date(2022, 3, 1),
      fin: try date(2022, 11, 30),
      cout: Montant(centimes: 1_200_000), charges: [("60", Montant(centimes: 1_200_000))],
      produits: [("74", Montant(centimes: 1_200_000))], cofinancements: lines, publicTotal: 40, femmes: 20,
      residents: 30, tranches: [DossierEvaluation.Tranche(de: 11, a: 17, femmes: 20, hommes: 20)])
    return DossierEvaluation(
      fiche: fiche, verdict: verdict, findings: findings,
      score: DossierEvaluation.Score(
        note: Decimal(note), least: Decimal(note), most: Decimal(note), points: Decimal(note),
        maximum: Decimal(100)),
      propositions: asks.map { code, euros in
        DossierEvaluation.Proposition(
          financeur: code, sollicite: Montant(centimes: euros * 100), verdict: verdict,
          montant: verdict == .recevable ? Montant(centimes: euros * 100) : nil, motifs: [])
      }, departages: [], faults: [], commentaires: number == 1 ? [comment] : [],
      remarques: number == 1 ? ["Vu le \(number) mars."] : [])
  }

  /// What the instructor wrote beside an answer to the first dossier.
  static let comment = DossierEvaluation.Commentaire(
    reponse: "implication des parents", valeur: "insuffisante", texte: "Aucun parent n'est nommé.")

  static func dossiers() throws -> [DossierEvaluation] {
    let met = finding(0, .satisfait, "30 habitants sur 40.")
    let gap = DossierEvaluation.MissingFact(kind: .element, path: "public/femmes", label: "Femmes")
    return [
      try dossier(
        1, hostile, note: 90,
        findings: [
          met, finding(1, .aExaminer, "4 000 € demandés."), finding(2, .satisfait, "Bien.", points: 90),
        ]),
      try dossier(
        2, "=cmd()|' /C calc'!A0", note: 80, axe: "emploi", isRenewal: true,
        findings: [met, finding(2, .satisfait, "Bien.", points: 80)]),
      try dossier(
        3, "Sans argent de reste", note: 52, etat: 9_000, ville: 3_000, findings: [met]),
      try dossier(4, "Sous le seuil", note: 30, findings: [met, finding(2, .satisfait, "Peu.", points: 30)]),
      try dossier(
        5, "Hors du quartier", note: 70, verdict: .irrecevable,
        findings: [
          finding(0, .nonSatisfait, "10 habitants sur 40.", distance: "il en manque 10")
        ]),
      try dossier(
        6, "Sans public", note: 70, axe: nil, verdict: .aCompleter,
        findings: [finding(0, .inconnu, "Le public n'est pas décrit.", missing: [gap])]),
    ]
  }

  /// A change of the committee; without a sum a refusal, without a funder of all.
  static func arbitrage(
    _ dossier: Int, _ financeur: String?, euros: Int64?, _ motif: String, line: Int = 1
  ) throws -> Programme.Arbitrage {
    Programme.Arbitrage(
      dossier: "CDV-2022-00\(dossier)", financeur: financeur,
      montant: euros.map { Montant(centimes: $0 * 100) }, auteur: "Comité de pilotage",
      date: try date(2022, 4, 12), motif: motif,
      position: FilePosition(file: "arbitrages.xml", line: line, column: 1))
  }

  static func seance(
    _ dossiers: [DossierEvaluation]? = nil, comite: Bool = true, siret: String? = "00070070800019",
    publie: BilanPublie? = nil, arbitrages: [Programme.Arbitrage] = [], isAdopted: Bool = false,
    seuil: Int? = nil, aide: Call.Aide = .subvention, nonEvalues: Int = 0, minimum: Int64 = 0,
    pas: Int64? = nil,
    criteres: [Critere] = Reunion.criteres, quartiers: Int = 1, etat: String = "État"
  ) throws -> Seance {
    var call = try call(comite: comite ? date(2022, 4, 12) : nil, siret: siret, etat: etat)
    call.aide = aide
    call.attribution.minimum = Montant(centimes: minimum * 100)
    if let pas { call.attribution.pas = Montant(centimes: pas * 100) }
    var diagnostics: [Diagnostic] = []
    let programme = Programme(
      of: call, criteres: criteres, try dossiers ?? self.dossiers(),
      options: DecisionOptions(
        seuil: seuil.map { .init($0) }, arbitrages: arbitrages,
        adoption: isAdopted
          ? Programme.Adoption(auteur: "Comité de pilotage", date: try date(2022, 4, 12)) : nil),
      into: &diagnostics)
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
    let tree = try element("<x/>")
    let geographie = Territoire.Geographie(
      code: "2015", du: try date(2015, 1, 1), au: nil, source: "fictive",
      quartiers: (0..<quartiers).map {
        Territoire.Quartier(code: "qpv-\($0)", nom: "Quartier \($0)", communes: [], sousQuartiers: [])
      }, remarques: [],
      tree: tree)
    let territoire = Territoire(
      code: "ville-fictive", nom: "Ville fictive", contrat: nil, communes: [], geographies: [geographie],
      tree: tree)
    let rules = RuleSet(
      call: call, criteres: criteres, territoire: territoire, geographie: geographie,
      referentiel: try referentiel())
    return Seance(
      rules: rules, programme: programme,
      empreintes: [("Règles de l'appel", String(repeating: "0", count: 64))], publie: publie,
      nonEvalues: nonEvalues)
  }

  private static func referentiel() throws -> Referentiel.Version {
    func entree(_ niveau: Referentiel.Niveau, _ code: String, _ libelle: String, _ parent: Int?)
      -> Referentiel.Entree
    {
      Referentiel.Entree(
        niveau: niveau, code: code, libelle: libelle, variantes: [], parent: parent, position: place)
    }
    return Referentiel.Version(
      du: try date(2015, 1, 1), au: nil, source: "fictif",
      entrees: [
        entree(.pilier, "cohesion-sociale", "Cohésion sociale", nil),
        entree(.axe, "education", "Éducation", 0), entree(.orientation, "EDU-1", "Lire et écrire", 1),
        entree(.axe, "sante", "Santé", 0), entree(.pilier, "emploi-pilier", "Emploi", nil),
        entree(.axe, "emploi", "Emploi", 4),
      ], tree: try element("<x/>"))
  }
}

/// The files of the repository that the tests read.
enum Repository {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(path)))
  }
}
