extension Campaigns {
  /// A call that the dossiers answer: what they must know of its `appel.xml`.
  struct Call {
    var code: String
    var title: String
    /// How references begin.
    var prefix: String
    var exercice: Int
    /// First and last day of deposit.
    var opening: Day
    var limit: Day
    /// Earliest beginning of an action, and the last day of all.
    var start: Day
    var end: Day

    static let contratDeVille2021 = Self(
      code: "contrat-de-ville-2021", title: "Contrat de ville 2021", prefix: "CDV-2021", exercice: 2021,
      opening: Day(year: 2020, month: 12, day: 1), limit: Day(year: 2021, month: 1, day: 31),
      start: Day(year: 2021, month: 2, day: 1), end: Day(year: 2021, month: 12, day: 20))
    static let contratDeVille2022 = Self(
      code: "contrat-de-ville-2022", title: "Contrat de ville 2022", prefix: "CDV-2022", exercice: 2022,
      opening: Day(year: 2021, month: 12, day: 1), limit: Day(year: 2022, month: 1, day: 31),
      start: Day(year: 2022, month: 2, day: 1), end: Day(year: 2022, month: 12, day: 20))
    static let vacances2021 = Self(
      code: "ville-vie-vacances-2021", title: "Ville Vie Vacances 2021", prefix: "VVV-2021", exercice: 2021,
      opening: Day(year: 2021, month: 3, day: 15), limit: Day(year: 2021, month: 4, day: 23),
      start: Day(year: 2021, month: 7, day: 7), end: Day(year: 2021, month: 8, day: 31))
    static let vacances2022 = Self(
      code: "ville-vie-vacances-2022", title: "Ville Vie Vacances 2022", prefix: "VVV-2022", exercice: 2022,
      opening: Day(year: 2022, month: 3, day: 14), limit: Day(year: 2022, month: 4, day: 22),
      start: Day(year: 2022, month: 7, day: 8), end: Day(year: 2022, month: 8, day: 31))
    static let reussite2022 = Self(
      code: "programme-reussite-educative-2022", title: "Programme de réussite éducative 2022",
      prefix: "PRE-2022", exercice: 2022, opening: Day(year: 2022, month: 1, day: 3),
      limit: Day(year: 2022, month: 2, day: 4), start: Day(year: 2022, month: 2, day: 7),
      end: Day(year: 2022, month: 12, day: 20))
    static let dotation2021 = Self(
      code: "dotation-politique-de-la-ville-2021", title: "Dotation politique de la ville 2021",
      prefix: "DPV-2021", exercice: 2021, opening: Day(year: 2021, month: 3, day: 1),
      limit: Day(year: 2021, month: 5, day: 31), start: Day(year: 2021, month: 7, day: 5),
      end: Day(year: 2021, month: 12, day: 20))
    static let abattement2021 = Self(
      code: "abattement-tfpb-2021", title: "Abattement de taxe foncière 2021", prefix: "TFPB-2021",
      exercice: 2021, opening: Day(year: 2021, month: 1, day: 4), limit: Day(year: 2021, month: 3, day: 31),
      start: Day(year: 2021, month: 1, day: 1), end: Day(year: 2021, month: 12, day: 31))
    static let prevention2021 = Self(
      code: "prevention-departement-92", title: "Prévention de la délinquance, appel du Département",
      prefix: "PREV-2021", exercice: 2021, opening: Day(year: 2021, month: 1, day: 4),
      limit: Day(year: 2021, month: 2, day: 28), start: Day(year: 2021, month: 3, day: 15),
      end: Day(year: 2021, month: 12, day: 20))
    static let quartiersDEte2021 = Self(
      code: "quartiers-d-ete-2021", title: "Quartiers d'été 2021", prefix: "QDE-2021", exercice: 2021,
      opening: Day(year: 2021, month: 5, day: 3), limit: Day(year: 2021, month: 5, day: 28),
      start: Day(year: 2021, month: 7, day: 7), end: Day(year: 2021, month: 8, day: 31))
  }

  /// The calls that have dossiers here, by code.
  static let calls = [
    Call.contratDeVille2021, .contratDeVille2022, .vacances2021, .vacances2022, .reussite2022, .dotation2021,
    .abattement2021, .prevention2021, .quartiersDEte2021,
  ].map(\.code)

  /// The funders, by the letter or the code that tables give them.
  static func financeur(_ code: String) -> Financeur {
    let (nom, compte, type) =
      switch code {
      case "etat": ("État", "74etat", "privilegie")
      case "ville": ("Ville", "74com", "privilegie")
      case "departement": ("Département des Hauts-de-Seine", "74dep", "privilegie")
      case "caf": ("Caisse d'allocations familiales", "74orgasoc", "autre")
      case "region": ("Région Île-de-France", "74region", "autre")
      case "asp": ("Agence de services et de paiement", "74agenceserv", "autre")
      case "ars": ("Agence régionale de santé", "74x", "autre")
      default: ("Fondation fictive de l'Exemple", "74aidespriv", "autre")
      }
    return Financeur(code: code, nom: nom, compte: compte, type: type, percent: 0)
  }
}
