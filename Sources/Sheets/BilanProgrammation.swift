internal import Calls
internal import Decision
internal import Dossiers
internal import FEEL
internal import Review

/// The account of a year's programme beside another year: actions and money by axe and funder.
///
/// This year comes from the programme, the other one from what the territoire has published.
/// Source: rapport annuel politique de la ville 2021, tables of the appels à projets 2021 and 2022.
struct BilanProgrammation {
  let seance: Seance
  /// The year of the programme.
  let exercice: Int
  /// The other year; nil when nothing is published of one.
  let autre: Int?
  let retained: [Seance.Cas]
  let all: [Seance.Cas]

  init(_ seance: Seance) {
    self.seance = seance
    exercice = seance.call.exercice
    all = seance.cas
    retained = all.filter { $0.ligne.sort == .retenu }
    let dispositif = seance.call.dispositif.code
    let years = Set(
      (seance.publie?.tableaux ?? []).flatMap(\.chiffres).map(\.sujet)
        .filter { $0.dispositif == dispositif }.map(\.exercice))
    autre = [exercice - 1, exercice + 1].first(where: years.contains)
  }

  /// The title of the page.
  var titre: String { "Bilan de programmation" }

  // MARK: Columns

  /// The years side by side, the earlier first.
  var years: [Int] { [exercice, autre].compactMap { $0 }.sorted() }

  func sousTitre(_ year: Int) -> String {
    guard year == exercice else { return "\(year) (publié)" }
    guard seance.hypotheses.isEmpty else { return "\(year) (hypothèse)" }
    return seance.programme.adoption == nil ? "\(year) (proposé)" : "\(year) (adopté)"
  }

  func published(_ sujet: BilanPublie.Sujet) -> Int64? { seance.publie?.valeur(sujet) }

  func sujet(
    _ grandeur: BilanPublie.Grandeur, _ year: Int, financeur: String? = nil, axe: String? = nil
  ) -> BilanPublie.Sujet {
    BilanPublie.Sujet(
      grandeur, year, dispositif: seance.call.dispositif.code, financeur: financeur, axe: axe)
  }

  /// A column of the year of the programme.
  private func proposed(_ titre: String, _ value: (Seance.Cas) -> Int64) -> BilanGrille.Colonne {
    var values: [String: Int64] = [:]
    for one in retained { values[axe(one), default: 0] &+= value(one) }
    return BilanGrille.Colonne(titre: titre, sousTitre: sousTitre(exercice), valeurs: values)
  }

  /// A column of the other year; nil when nothing is published of it.
  private func other(
    _ titre: String, _ year: Int, _ grandeur: BilanPublie.Grandeur, financeurs: [String?], scale: Int64
  ) -> BilanGrille.Colonne? {
    var values: [String: Int64] = [:]
    var whole: Int64?
    for financeur in financeurs {
      for axe in seance.publie?.axes ?? [] {
        if let value = published(sujet(grandeur, year, financeur: financeur, axe: axe.code)) {
          values[axe.code, default: 0] &+= value &* scale
        }
      }
      if let value = published(sujet(grandeur, year, financeur: financeur)) {
        whole = (whole ?? 0) &+ value &* scale
      }
    }
    guard !values.isEmpty || whole != nil else { return nil }
    return BilanGrille.Colonne(
      titre: titre, sousTitre: sousTitre(year), valeurs: values, whole: values.isEmpty ? whole : nil,
      isPublished: true)
  }

  private func columns(
    _ titre: String, _ grandeur: BilanPublie.Grandeur, financeurs: [String?], scale: Int64,
    _ value: (Seance.Cas) -> Int64
  ) -> [BilanGrille.Colonne] {
    years.compactMap { year in
      year == exercice
        ? proposed(titre, value)
        : other(titre, year, grandeur, financeurs: financeurs, scale: scale)
    }
  }

  // MARK: Rows

  /// The axe of a dossier when the referential has it; empty otherwise.
  private func axe(_ one: Seance.Cas) -> String {
    guard let axe = one.fiche.axe, seance.rules.referentiel?.entree(.axe, axe) != nil else { return "" }
    return axe
  }

  /// The axes that have something in some column, by pilier in the order of the referential.
  private func groupes(_ columns: [BilanGrille.Colonne]) -> [BilanGrille.Groupe] {
    let used = Set(columns.flatMap { $0.valeurs.filter { $0.value != 0 }.keys })
    let entries = seance.rules.referentiel?.entrees ?? []
    var groupes = entries.indices.filter { entries[$0].niveau == .pilier }.map { pilier in
      BilanGrille.Groupe(
        nom: entries[pilier].libelle,
        rangs: entries.filter { $0.niveau == .axe && $0.parent == pilier && used.contains($0.code) }
          .map { BilanGrille.Rang(code: $0.code, nom: $0.libelle) })
    }
    let known = Set(entries.filter { $0.niveau == .axe }.map(\.code))
    let foreign = (seance.publie?.axes ?? []).filter { used.contains($0.code) && !known.contains($0.code) }
    let rest = foreign.map { BilanGrille.Rang(code: $0.code, nom: $0.nom) }
    let none = used.contains("") ? [BilanGrille.Rang(code: "", nom: "Sans axe du référentiel")] : []
    groupes.append(BilanGrille.Groupe(nom: "Hors du référentiel", rangs: rest + none))
    return groupes.filter { !$0.rangs.isEmpty }
  }

  /// A table of the account, with what its figures and its shares are.
  struct Tableau {
    var titre: String
    var grille: BilanGrille
    /// Whether its figures are centimes.
    var isMoney: Bool
    /// What a share is a share of; empty where shares mean nothing.
    var partDe: String

    /// Above the table of shares.
    var shareTitre: String { "\(partDe.uppercasedFirst), axe par axe" }
  }

  var actions: Tableau {
    let columns = columns("Actions", .actions, financeurs: [nil], scale: 1) { _ in 1 }
    return Tableau(
      titre: "Nombre d'actions par axe",
      grille: BilanGrille(groupes: groupes(columns), colonnes: columns), isMoney: false,
      partDe: "part de toutes les actions de l'année")
  }

  /// What the call grants, as a heading names it.
  var aides: String { seance.call.aide == .subvention ? "Subventions directes" : "Abattements" }

  var money: Tableau {
    let financeurs = seance.call.financeurs
    var all: [BilanGrille.Colonne] = []
    for financeur in financeurs {
      all += columns(financeur.nom, .subventions, financeurs: [financeur.code], scale: 100) {
        $0.reponse(financeur.code)?.propose.centimes ?? 0
      }
    }
    if financeurs.count > 1 {
      all += columns(
        "Ensemble des financeurs", .subventions, financeurs: financeurs.map(\.code), scale: 100
      ) { $0.propose.centimes }
    }
    return Tableau(
      titre: "\(aides) par axe et financeur",
      grille: BilanGrille(groupes: groupes(all), colonnes: all), isMoney: true,
      partDe: seance.call.aide == .subvention
        ? "part de l'enveloppe totale distribuée par le financeur dans l'année"
        : "part de tous les abattements de l'année")
  }
}
