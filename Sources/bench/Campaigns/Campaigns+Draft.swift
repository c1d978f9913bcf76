extension Campaigns {
  /// Ages and sexes of the people of an action, and where they live.
  struct People {
    var bands: [(from: Int, to: Int?, women: Int, men: Int)]
    /// Code of a quarter and how many live there.
    var quarters: [(code: String, count: Int)]
    var outside: Int
    var tellsSexes = true

    var total: Int { bands.reduce(0) { $0 + $1.women + $1.men } }
    var women: Int { bands.reduce(0) { $0 + $1.women } }
  }

  /// What a renewed action says of the year before.
  struct Bilan {
    var reference: String
    var planned: Int
    var reached: Int
    var women: Int
    var inQuarter: Int
    /// Euros foreseen and spent.
    var cost: (planned: Int, spent: Int)
    /// What each funder gave, in euros.
    var grants: [(financeur: Financeur, asked: Int, granted: Int)]
    var text: String
    var lesson: String
  }

  /// What a file says beside the common form.
  enum Particulars {
    case none
    /// A stay or an outing; the holidays.
    case sejours(holidays: [String], nights: Int)
    case reussite(priorities: [String], individual: Int)
    case investissement(equipment: String, hasBegun: Bool)
    case fonctionnement
    case poste(cost: Int, asked: Int)
    case patrimoine(Patrimoine)
  }

  /// A landlord's homes and programme.
  struct Patrimoine {
    var residences: [(code: String, name: String, homes: Int, quarter: String?)]
    var abatementPerHome: Int
    /// Youth works in each residence.
    var youthWorks: [Int]
    /// Percent of the abatement that is valued.
    var valued: Int
    var hasPriorities: Bool
  }

  /// One dossier, before it is written.
  struct Draft {
    let call: Call
    let entry: Entry
    var state: State
    var reference = ""
    var deposit: Day
    var theme: Theme
    var objectif: String?
    var modalite: String
    var domaines: [String]
    var themes: [String]
    var start: Day
    var end: Day
    var holidays: [String] = []
    var people: People?
    var bilan: Bilan?
    var plan = DossierGenerator.Plan()
    var particulars = Particulars.none
    var missing: [String] = []
    /// Draws what nothing else depends on.
    var random: Random

    var porteur: Porteur { entry.porteur }
    var path: String {
      "\(call.code)/\(reference.lowercased())-\(entry.key).xml"
    }
    var isWeak: Bool { state.fault == .weak }

    init(_ call: Call, _ entry: Entry, _ state: State, theme: Theme, modalite: String, domaines: [String]) {
      var random = Random(seed: Campaigns.seed("\(call.code) \(entry.key)"))
      self.call = call
      self.entry = entry
      self.state = state
      self.theme = theme
      self.modalite = modalite
      self.domaines = domaines
      themes = [theme.theme]
      let days = Self.days(from: call.opening, to: call.limit)
      // More dossiers come in the last days than in the first.
      deposit = call.opening.adding(max(random.int(3...days), random.int(3...days)))
      if state.fault == .late { deposit = call.limit.adding(random.int(3...12)) }
      start = call.start.adding(random.int(0...40))
      end = call.end.adding(-random.int(0...30))
      self.random = random
    }

    private static func days(from first: Day, to last: Day) -> Int {
      var count = 0
      while first.adding(count).text < last.text { count += 1 }
      return count
    }
  }

  /// Shares out people by age and sex, and by home.
  ///
  /// - Parameters:
  ///   - bands: First and last age of each band; the last may be open.
  ///   - percents: Percent of women, and of people outside the quarter.
  static func people(
    _ total: Int, bands: [(Int, Int?)], women percent: Int, outside: Int, _ random: inout Random
  ) -> People {
    let weights = bands.map { _ in random.int(4...9) }
    let sizes = shared(total, by: weights)
    let women = shared((total * percent + 50) / 100, by: sizes)
    let far = (total * outside + 50) / 100
    return People(
      bands: zip(bands, zip(sizes, women)).map { ($0.0.0, $0.0.1, $0.1.1, $0.1.0 - $0.1.1) },
      quarters: [("aire-2029", total - far)], outside: far)
  }

  /// A whole number cut in proportion to weights; the parts add up to it.
  static func shared(_ total: Int, by weights: [Int]) -> [Int] {
    let sum = max(weights.reduce(0, +), 1)
    var before = 0
    var given = 0
    return weights.map { weight in
      before += weight
      let part = total * before / sum - given
      given += part
      return part
    }
  }

  /// The age bands of a letter, or those of a first and a last age.
  static func bands(_ letter: String) -> [(Int, Int?)] {
    switch letter {
    case "E": [(6, 10), (11, 15)]
    case "C": [(11, 15)]
    case "J": [(15, 17), (18, 25)]
    case "X": [(16, 25), (26, 64)]
    case "A": [(18, 25), (26, 64)]
    case "S": [(18, 64), (65, nil)]
    default: [(0, 17), (18, 64), (65, nil)]
    }
  }

  /// Bands from a first to a last age: one up to four years, else two.
  static func bands(from first: Int, to last: Int) -> [(Int, Int?)] {
    if last - first < 5 { return [(first, last)] }
    let middle = (first + last) / 2
    return [(first, middle), (middle + 1, last)]
  }
}
