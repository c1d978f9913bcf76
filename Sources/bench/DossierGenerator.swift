/// Makes fictional dossiers of every call, about 8.6 KB each; the same seed and index give the same bytes.
///
/// Nobody in them exists: porteurs are called fictional, their SIREN begins with 000, which is never allocated, and
/// each file says so on its second line. Sums, totals and dates are right, unless the dossier is one of the
/// share that is asked to be faulty.
struct DossierGenerator: Sendable {
  /// What a faulty dossier has wrong; one fault each.
  enum Fault: CaseIterable, Sendable {
    case siret, codePostal, categorie, missingDescription, unknownElement, dates, ages, residence, budget
  }

  private let seed: UInt64
  private let faulty: Int

  /// - Parameters:
  ///   - seed: Changes all dossiers.
  ///   - faulty: How many dossiers of a thousand have one fault; 0 when none has.
  init(seed: UInt64, faulty: Int = 0) {
    self.seed = seed
    self.faulty = faulty
  }

  /// The dossier of an index, as UTF-8 XML.
  func dossier(_ index: Int) -> [UInt8] {
    var draft = Draft(index: index, seed: seed, faulty: faulty)
    return draft.xml()
  }
}

extension DossierGenerator {
  /// A civil date that exists whatever the month: the day is 28 at most.
  struct Day {
    var year: Int
    var month: Int
    var day: Int

    var text: String { "\(year)-\(padded(month, 2))-\(padded(day, 2))" }
  }

  /// All that is drawn before the first line is written, because the first lines already tell sums.
  struct Draft {
    var random: Random
    let index: Int
    let fault: Fault?
    let call: Call
    let theme: Theme
    let porteur: Porteur
    let qualite: String
    /// Tells one porteur from another; the same number gives the same name and identifiers.
    let number: Int
    let isRenewed: Bool
    let deposit: Day
    var bands: [(from: Int, to: Int?, women: Int, men: Int)] = []
    var plan = Plan()

    var people: Int { bands.reduce(0) { $0 + $1.women + $1.men } }
    var name: String {
      let first = firstNames[number % firstNames.count]
      let last = lastNames[number / firstNames.count % lastNames.count]
      return "\(porteur.name) n° \(number) \(first) \(last)"
    }
    /// An investment has its own table of costs, a landlord its programme.
    var hasBudget: Bool { call.kind != .patrimoine && call.kind != .investissement }

    init(index: Int, seed: UInt64, faulty: Int) {
      var random = Random(seed: seed &+ UInt64(truncatingIfNeeded: index) &* 0xD1B5_4A32_D192_ED03)
      _ = random.next()
      let call = Draft.call(random.int(0...99))
      self.index = index
      self.call = call
      let fault = random.int(0...999) < faulty ? random.pick(Fault.allCases) : nil
      let isWithoutBudget = call.kind == .patrimoine || call.kind == .investissement
      self.fault = fault == .budget && isWithoutBudget ? .siret : fault
      theme = Draft.theme(for: call.kind, &random)
      porteur = random.pick(porteurs(for: call.kind))
      qualite = random.pick(porteur.qualites)
      number = random.int(1...89_999)
      isRenewed = random.chance(call.kind == .investissement ? 0 : 70)
      deposit = Day(year: call.exercice, month: call.depositMonth, day: random.int(5...21))
      bands = Draft.bands(call.ages, axe: theme.axe.code, &random)
      if call.kind != .patrimoine {
        let cents = random.chance(25) ? random.int(1...999) : 0
        plan = DossierGenerator.plan(
          total: random.int(Draft.tens(call.kind)) * 1_000 + cents, for: call, &random)
      }
      self.random = random
    }

    /// What an action of a kind costs, in tens of euros.
    private static func tens(_ kind: Call.Kind) -> ClosedRange<Int> {
      switch kind {
      case .vacances: 250...1_500
      case .investissement: 3_000...40_000
      case .contratDeVille, .patrimoine, .prevention, .reussite: 500...6_000
      }
    }

    private static func call(_ percent: Int) -> Call {
      var left = percent
      for call in calls {
        if left < call.percent { return call }
        left -= call.percent
      }
      return calls[0]
    }

    private static func theme(for kind: Call.Kind, _ random: inout Random) -> Theme {
      let code: String? =
        switch kind {
        case .contratDeVille: nil
        case .vacances: "EDU-3"
        case .reussite: "EDU-2"
        case .prevention: "EDU-4"
        case .patrimoine, .investissement: "CADRE-1"
        }
      return themes.first { $0.orientation.code == code } ?? random.pick(themes)
    }

    private static func bands(
      _ ages: Ages, axe: String, _ random: inout Random
    ) -> [(from: Int, to: Int?, women: Int, men: Int)] {
      let limits: [(Int, Int?)] =
        switch ages {
        case .all where axe == "education": [(6, 10), (11, 17)]
        case .all where axe == "emploi": [(16, 25), (26, 64)]
        case .all: [(0, 17), (18, 64), (65, nil)]
        case .youths: [(11, 14), (15, 18)]
        case .children: [(2, 5), (6, 10), (11, 16)]
        case .pupils: [(11, 15)]
        }
      return limits.map { ($0.0, $0.1, random.int(3...40), random.int(3...35)) }
    }
  }
}
