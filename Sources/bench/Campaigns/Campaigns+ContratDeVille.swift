extension Campaigns {
  typealias Theme = DossierGenerator.Theme

  static func theme(_ orientation: String) -> Theme {
    guard let theme = DossierGenerator.themes.first(where: { $0.orientation.code == orientation }) else {
      preconditionFailure("no theme \(orientation)")
    }
    return theme
  }

  /// What each funder gave by axe, in euros, in 2021 and in 2022: État, Ville, Département.
  ///
  /// Source: Rapport annuel politique de la ville 2021, Villeneuve-la-Garenne (acte du 21/10/2022).
  private static let granted: [(axe: String, first: [Int], second: [Int])] = [
    ("acces-aux-droits", [14_252, 38_000, 33_500], [16_500, 33_000, 28_500]),
    ("education", [90_500, 61_000, 127_700], [108_500, 61_000, 128_200]),
    ("sante", [52_000, 30_500, 22_500], [53_000, 30_500, 24_683]),
    ("emploi", [127_224, 41_500, 83_100], [103_976, 46_500, 86_100]),
    ("cadre-de-vie", [11_500, 16_000, 74_837], [15_000, 16_000, 74_837]),
  ]
  /// The funders of the contrat de ville by their letter, in the order of `granted`.
  private static let funders = [("E", "etat"), ("V", "ville"), ("D", "departement")]
  /// What the retained ask of each funder, in percent of what was given, in 2021 and in 2022.
  private static let demand = [[114, 118, 118], [111, 114, 116]]

  /// One campaign of the contrat de ville.
  ///
  /// - Parameters:
  ///   - column: The cell of the tables that tells the year.
  ///   - previous: The campaign of the year before, for accounts.
  static func contratDeVille(_ call: Call, column: Int, previous: [Draft]) -> [Draft] {
    let all = entries([Texts.droitsEtSante, Texts.education, Texts.emploiEtCadre].joined(separator: "\n"))
    let rows = all.compactMap { entry in State(entry.cells[column]).map { (entry, $0) } }
    let sums = asked(rows, isFirst: call.exercice == 2021)
    return numbered(
      zip(rows, sums).map { row, asked in
        draft(call, row.0, row.1, asked: asked, before: previous.first { $0.entry.key == row.0.key })
      })
  }

  /// What each row asks of each funder: the sum of an axe shared by weight among those that are to be retained.
  private static func asked(
    _ rows: [(Entry, State)], isFirst: Bool
  ) -> [[(financeur: Financeur, euros: Int)]] {
    rows.map { entry, _ in
      let axe = theme(orientation(entry).code).axe.code
      return funders.enumerated().filter { entry.cells[3].contains($0.element.0) }.map { index, funder in
        let peers = rows.filter {
          $0.1.fault == nil && $0.0.cells[3].contains(funder.0)
            && theme(orientation($0.0).code).axe.code == axe
        }
        let weights = peers.reduce(0) { $0 + weight($1.0) }
        let given = granted.first { $0.axe == axe }.map { isFirst ? $0.first[index] : $0.second[index] } ?? 0
        let euros = given * demand[isFirst ? 0 : 1][index] / 100 * weight(entry) / max(weights, 1)
        return (financeur(funder.1), max(500, (euros + 50) / 100 * 100))
      }
    }
  }

  private static func weight(_ entry: Entry) -> Int { entry.numbers(4).first ?? 1 }

  /// The orientation of a row, and its objectif when the cell goes on after it.
  private static func orientation(_ entry: Entry) -> (code: String, objectif: String?) {
    let code = entry.cells[2].split(separator: ".")
    return (String(code[0]), code.count > 1 ? entry.cells[2] : nil)
  }

  private static func draft(
    _ call: Call, _ entry: Entry, _ state: State, asked: [(financeur: Financeur, euros: Int)], before: Draft?
  ) -> Draft {
    let (code, objectif) = orientation(entry)
    let theme = theme(code)
    let words = entry.words(8)
    var draft = Draft(
      call, entry, state, theme: theme, modalite: words[0],
      domaines: words.count < 2 || words[1] == "-" ? theme.domaines : list(words[1]))
    draft.themes = words.count > 2 ? list(words[2]) : [theme.theme]
    draft.objectif = objectif
    if state.fault == .otherPeriod {
      draft.start = Day(year: call.exercice - 1, month: 11, day: 15)
      draft.end = Day(year: call.exercice - 1, month: 12, day: 17)
    }
    draft.people = beneficiaries(entry, state, &draft.random)
    draft.missing = missing(state)
    draft.plan = plan(of: draft, asked: asked)
    if state.isRenewed { draft.bilan = bilan(of: draft, asked: asked, before: before, &draft.random) }
    return draft
  }

  private static func plan(of draft: Draft, asked: [(financeur: Financeur, euros: Int)])
    -> DossierGenerator.Plan
  {
    var random = draft.random
    let sum = asked.reduce(0) { $0 + $1.euros }
    let percent =
      draft.state.doubt == .cost ? 93 : draft.porteur.isMunicipal ? random.int(40...55) : random.int(46...70)
    let cost = (sum * 100 / percent + 99) / 100 * 100
    let others: [Financeur] =
      switch draft.theme.axe.code {
      case _ where draft.isWeak || draft.state.doubt == .cost: []
      case "education": [financeur("caf")]
      case "sante": [financeur("ars")]
      case "emploi": [financeur("region")]
      default: [financeur("fondation")]
      }
    let isShared = random.chance(60) || draft.state.doubt == .publicMoney
    return plan(
      asked: asked, cost: cost, others: isShared ? others : [], isMunicipal: draft.porteur.isMunicipal,
      &random)
  }

  /// The people that a row tells: how many, percent of women, ages.
  private static func beneficiaries(_ entry: Entry, _ state: State, _ random: inout Random) -> People? {
    if state.fault == .noPublic { return nil }
    let words = entry.words(5)
    let numbers = entry.numbers(5)
    let percent = state.fault == .weak ? 28 : numbers[1]
    let outside = state.fault == .outside ? 74 : state.fault == .weak ? 38 : random.int(0...14)
    var people = people(
      numbers[0], bands: bands(words[2]), women: percent, outside: outside, &random)
    if state.fault == .otherGeography { people.quarters[0].code = otherGeography }
    return people
  }

  /// The documents that an incomplete dossier lacks.
  static func missing(_ state: State) -> [String] {
    guard state.fault == .incomplete else { return [] }
    return [
      "statuts", "rib", "comptesAnnuels", "projetPedagogique", "devis", "programmeActions", "deliberation",
    ]
  }
}
