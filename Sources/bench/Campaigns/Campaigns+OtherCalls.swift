extension Campaigns {
  /// One campaign of Ville Vie Vacances.
  static func vacances(_ call: Call, column: Int, previous: [Draft]) -> [Draft] {
    let rows = entries(Texts.vacances).compactMap { entry in State(entry.cells[column]).map { (entry, $0) } }
    return numbered(
      rows.map { entry, state in
        let before = previous.first { $0.entry.key == entry.key }
        return holiday(call, entry, state, kind: 6, asked: [("etat", entry.numbers(3)[0])], before: before)
      })
  }

  /// The campaign of Quartiers d'été.
  static func quartiersDEte() -> [Draft] {
    let rows = entries(Texts.quartiersDEte).compactMap { entry in State(entry.cells[4]).map { (entry, $0) } }
    return numbered(
      rows.map { entry, state in
        let euros = entry.numbers(3)[0]
        let asked =
          euros > 3_500
          ? [("etat", euros * 2 / 3 / 100 * 100), ("ville", euros / 3 / 100 * 100)] : [("etat", euros)]
        return holiday(.quartiersDEte2021, entry, state, kind: 5, asked: asked, before: nil)
      })
  }

  /// A dossier of a call for holidays.
  ///
  /// - Parameter cell: Where the kind, the domains and the holidays are told.
  private static func holiday(
    _ call: Call, _ entry: Entry, _ state: State, kind cell: Int, asked: [(String, Int)], before: Draft?
  ) -> Draft {
    let words = entry.words(cell)
    let kind = words[0]
    var draft = Draft(
      call, entry, state, theme: theme("EDU-3"), modalite: kind, domaines: list(words[1]))
    draft.holidays = list(words[2])
    draft.start = call.start.adding(draft.random.int(0...8))
    if draft.holidays.last == "toussaint" {
      draft.end = Day(year: call.exercice, month: 11, day: 4)
    }
    if state.fault == .otherPeriod { draft.start = Day(year: call.exercice, month: 10, day: 25) }
    draft.particulars = .sejours(holidays: draft.holidays, nights: kind == "sejour" ? 4 : 0)
    draft.people = holidayPeople(entry, state, &draft.random)
    draft.missing = missing(state)
    let sums = asked.map { (financeur: financeur($0.0), euros: $0.1) }
    fund(&draft, sums, share: draft.random.int(45...70), others: ["caf"], before: before)
    return draft
  }

  private static func holidayPeople(_ entry: Entry, _ state: State, _ random: inout Random) -> People? {
    if state.fault == .noPublic { return nil }
    let numbers = entry.numbers(2)
    let letter = entry.words(2)[2]
    var bands = numbers.count > 2 ? bands(from: numbers[2], to: numbers[3]) : bands(letter)
    if state.fault == .ages { bands = [(15, 18), (19, 25)] }
    let women = state.fault == .girls ? 35 : numbers[1]
    let isStrict = numbers.count > 2
    let outside = state.fault == .outside ? (isStrict ? 45 : 62) : isStrict ? 0 : random.int(0...8)
    var found = people(numbers[0], bands: bands, women: women, outside: outside, &random)
    if state.fault == .unknownGirls { found.tellsSexes = false }
    return found
  }

  /// The words of a list with commas.
  static func list(_ word: String) -> [String] { word.split(separator: ",").map(String.init) }

  /// The plan of a dossier and, for a renewal, its account.
  private static func fund(
    _ draft: inout Draft, _ asked: [(financeur: Financeur, euros: Int)], share: Int, others: [String],
    before: Draft? = nil
  ) {
    let sum = asked.reduce(0) { $0 + $1.euros }
    let cost = (sum * 100 / max(share, 1) + 99) / 100 * 100
    fund(&draft, asked, cost: cost, others: others, before: before)
  }

  private static func fund(
    _ draft: inout Draft, _ asked: [(financeur: Financeur, euros: Int)], cost: Int, others: [String],
    before: Draft? = nil
  ) {
    var random = draft.random
    draft.plan = plan(
      asked: asked, cost: cost, others: others.map { financeur($0) }, isMunicipal: draft.porteur.isMunicipal,
      &random)
    if draft.state.isRenewed { draft.bilan = bilan(of: draft, asked: asked, before: before, &random) }
  }

  /// The campaign of the réussite éducative.
  static func reussite() -> [Draft] {
    let rows = entries(Texts.reussite).compactMap { entry in State(entry.cells[4]).map { (entry, $0) } }
    return numbered(
      rows.map { entry, state in
        let words = entry.words(5)
        var draft = Draft(
          .reussite2022, entry, state, theme: theme("EDU-2"), modalite: words[0], domaines: ["educatif"])
        let numbers = entry.numbers(2)
        draft.people = people(
          numbers[0], bands: bands(from: numbers[2], to: numbers[3]), women: numbers[1],
          outside: draft.random.int(0...6), &draft.random)
        draft.particulars = .reussite(priorities: list(words[1]), individual: Int(words[2]) ?? 0)
        draft.missing = missing(state)
        let asked = [(financeur: financeur("etat"), euros: entry.numbers(3)[0])]
        fund(&draft, asked, share: draft.random.int(58...79), others: ["caf"])
        return draft
      })
  }

  /// The campaign of the dotation politique de la ville.
  static func dotation() -> [Draft] {
    let rows = entries(Texts.dotation).compactMap { entry in State(entry.cells[4]).map { (entry, $0) } }
    return numbered(
      rows.map { entry, state in
        let words = entry.words(5)
        let isWorks = words[0] == "investissement"
        var draft = Draft(
          .dotation2021, entry, state, theme: theme("CADRE-1"), modalite: isWorks ? "equipement" : words[1],
          domaines: ["environnement", "lienSocial"])
        let numbers = entry.numbers(2)
        draft.people = people(
          numbers[0], bands: bands(entry.words(2)[2]), women: numbers[1],
          outside: state.fault == .outside ? 71 : draft.random.int(2...14), &draft.random)
        let money = entry.numbers(3)
        draft.particulars =
          isWorks
          ? .investissement(
            equipment: words.dropFirst().joined(separator: " "), hasBegun: state.fault == .started)
          : .fonctionnement
        draft.missing = missing(state)
        let asked = [(financeur: financeur("etat"), euros: isWorks ? money[1] : money[0] * 3 / 5 / 100 * 100)]
        fund(&draft, asked, cost: money[0], others: [])
        return draft
      })
  }

  /// The campaign of the prevention of delinquency.
  static func prevention() -> [Draft] {
    let rows = entries(Texts.prevention).compactMap { entry in State(entry.cells[4]).map { (entry, $0) } }
    return numbered(
      rows.map { entry, state in
        let words = entry.words(5)
        var draft = Draft(
          .prevention2021, entry, state, theme: theme("EDU-4"), modalite: words[0],
          domaines: ["prevention", "citoyennete"])
        let numbers = entry.numbers(2)
        draft.people = people(
          numbers[0], bands: bands(from: numbers[2], to: numbers[3]), women: numbers[1],
          outside: draft.random.int(0...12), &draft.random)
        if words.count > 3, let cost = Int(words[2]), let asked = Int(words[3]) {
          draft.particulars = .poste(cost: cost, asked: asked)
          draft.start = Day(year: 2021, month: 1, day: 1)
          draft.end = Day(year: 2021, month: 12, day: 31)
        }
        draft.missing = missing(state)
        let money = entry.numbers(3)
        fund(&draft, [(financeur: financeur("departement"), euros: money[1])], cost: money[0], others: [])
        return draft
      })
  }

  /// The campaign of the abatement of the taxe foncière.
  static func abattement() -> [Draft] {
    let rows = entries(Texts.abattement).compactMap { entry in State(entry.cells[6]).map { (entry, $0) } }
    let names = [("quai", "du Quai"), ("allees", "des Allées"), ("tilleuls", "des Tilleuls")]
    return numbered(
      rows.map { entry, state in
        var draft = Draft(
          .abattement2021, entry, state, theme: theme("CADRE-1"), modalite: "coordination",
          domaines: ["logement", "lienSocial"])
        draft.start = draft.call.start
        draft.end = draft.call.end
        let homes = entry.numbers(2)
        let residences = homes.enumerated().map { index, count in
          let isOutside = state.fault == .outside && index == homes.count - 1
          return (
            code: names[index].0, name: names[index].1, homes: count,
            quarter: isOutside ? nil : Optional("aire-2029")
          )
        }
        draft.particulars = .patrimoine(
          Patrimoine(
            residences: residences, abatementPerHome: entry.numbers(3)[0], youthWorks: entry.numbers(4),
            valued: entry.numbers(5)[0], hasPriorities: state.fault != .priorities))
        // The abatement is what the State gives up: without this line, nobody is asked for anything.
        draft.plan.cofinancements = [
          Cofinancement(
            financeur: financeur("etat"), asked: homes.reduce(0, +) * entry.numbers(3)[0] * 100,
            statut: "sollicite", acquired: nil)
        ]
        let tenants = homes.reduce(0, +) * 5 / 2
        draft.people = people(
          tenants, bands: bands("T"), women: 52, outside: 0, &draft.random)
        draft.missing = missing(state)
        if state.isRenewed { draft.bilan = bilan(of: draft, asked: [], before: nil, &draft.random) }
        return draft
      })
  }
}
