internal import Calls
internal import DMN
internal import Diagnostics
internal import FEEL
internal import XMLTree

// MARK: Codes of a dossier

extension Diagnostic {
  static func missingPilier(_ codes: [String], at position: FilePosition) -> Self {
    Diagnostic(
      .error, "pilier-absent",
      "le pilier de l'action manque (action/rattachement/pilier) : l'enveloppe d'un financeur sollicité est répartie par pilier"
        + " ; les piliers sont \(codes.joined(separator: ", "))",
      at: position)
  }

  static func unknownCode(
    _ unknown: KnownCodes.Unknown, in fiche: DossierEvaluation.Fiche, at position: FilePosition
  ) -> Self {
    let (kebab, subject) =
      switch unknown.list.thing {
      case .pilier: ("pilier-inconnu", "aucun pilier du référentiel en vigueur")
      case .axe: ("axe-inconnu", "aucun axe du référentiel en vigueur")
      case .orientation: ("orientation-inconnue", "aucune orientation du référentiel en vigueur")
      case .objectif: ("objectif-inconnu", "aucun objectif du référentiel en vigueur")
      case .quartier: ("quartier-inconnu", "aucun quartier de la liste en vigueur à l'ouverture de l'appel")
      case .theme: ("theme-inconnu", "aucun thème de l'appel")
      }
    let codes = unknown.list.codes
    let (candidates, parent) = unknown.candidates(in: fiche)
    // Codes are numbered: another number is another orientation or quarter, not a slip.
    let near = nearestReference(to: unknown.code, among: candidates + unknown.list.secteurs.map(\.code))
    if let secteur = unknown.list.secteurs.first(where: { $0.code == unknown.code }) {
      return Diagnostic(
        .warning, "secteur-non-prioritaire",
        "le secteur « \(secteur.code) »\(secteur.nature.map { " (\($0))" } ?? "") est suivi par le contrat de "
          + "ville sans être prioritaire : il ne compte pas comme un QPV"
          + (codes.isEmpty ? "" : " ; quartiers prioritaires : \(listed(codes))"),
        at: position)
    }
    if let other = unknown.list.others[unknown.code] {
      return Diagnostic(
        .warning, kebab,
        "« \(unknown.code) » est un \(other.isSecteur ? "secteur suivi" : "quartier") de la géographie « \(other.geographie) », "
          + "qui n'est pas celle de l'ouverture de l'appel"
          + (codes.isEmpty ? "" : " ; ses quartiers sont \(listed(codes))"),
        at: position)
    }
    return Diagnostic(
      .warning, kebab,
      "\(subject) n'a le code « \(unknown.code) »"
        + (near.map { " ; vouliez-vous écrire « \($0) » ?" }
          ?? parent.map {
            " ; \(under($0)) \(candidates.count == 1 ? "il n'y a que" : "il y a") \(listed(candidates))"
          }
          ?? " ; \(onlyOrAll(codes))"),
      at: position)
  }

  /// A code that the referential has elsewhere.
  static func strayCode(
    _ stray: KnownCodes.Stray, in fiche: DossierEvaluation.Fiche, at position: FilePosition
  ) -> Self {
    let (candidates, parent) = stray.code.candidates(in: fiche)
    return Diagnostic(
      .warning, "rattachement-incoherent",
      "« \(stray.code.code) » est \(under(stray.own)), pas \(under(stray.named))"
        + (parent.map {
          " ; \($0.code == stray.named.code ? "là" : under($0)) \(candidates.count == 1 ? "il n'y a que" : "il y a") "
            + listed(candidates)
        } ?? ""),
      at: position)
  }

  /// "dans l'axe « education »".
  private static func under(_ parent: KnownCodes.Parent) -> String {
    let place =
      switch parent.thing {
      case .axe: "dans l'axe"
      case .orientation: "dans l'orientation"
      default: "dans le pilier"
      }
    return "\(place) « \(parent.code) »"
  }
}

// MARK: Words of rules against schemas

extension Diagnostic {
  /// - Parameter owner: The decision, or the row of its table.
  static func unlistedWord(
    _ word: String, path: String, nearest: String?, words: [String], _ owner: String,
    at position: FilePosition
  ) -> Self {
    let list = words.prefix(20).map { "« \($0) »" }.joined(separator: ", ")
    return Diagnostic(
      .error, "valeur-inconnue",
      "« \(word) » n'est pas une des valeurs de « \(path) » dans dossier.xsd"
        + (nearest.map { " ; vouliez-vous écrire « \($0) » ?" } ?? "") + " (\(owner))",
      at: position,
      notes: nearest == nil ? [Note("valeurs possibles : \(list)\(words.count > 20 ? "…" : "")")] : [])
  }

  static func doubtfulCode(_ word: String, nearest: String, _ owner: String, at position: FilePosition)
    -> Self
  {
    Diagnostic(
      .warning, "code-douteux",
      "« \(word) » n'est pas un code que portent les dossiers, quand les autres de la colonne en sont"
        + " ; vouliez-vous écrire « \(nearest) » ? (\(owner))",
      at: position)
  }

  static func strayCode(
    _ word: String, path: String, nearest: String, _ owner: String, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .warning, "code-douteux",
      "« \(word) » n'est pas un code que cet appel connaît pour « \(path) » ; vouliez-vous écrire « \(nearest) » ?"
        + " (\(owner))",
      at: position)
  }

  static func gap(
    _ words: [String], path: String, in table: String, at position: FilePosition
  ) -> Self {
    let list = words.prefix(8).map { "« \($0) »" }.joined(separator: ", ") + (words.count > 8 ? "…" : "")
    return Diagnostic(
      .warning, "table-incomplete",
      "aucune ligne de la table « \(table) » ne convient quand « \(path) » vaut \(list) ; ajoutez une ligne",
      at: position)
  }
}

/// A date as French readers write it: `14 janvier 2022`, `1er mars 2021`.
func french(_ date: CivilDate) -> String { date.french }
