import DMN
import Diagnostics
import Dispatch
import FEEL
import Glibc
import Review
import Synchronization
import XMLTree

/// Whether the examples of the rules notice it when a rule is changed.
///
/// In each rule file one thing at a time is changed — a cell, a bound, a comparison, a row, an entry of a list — and the
/// examples of the file, and of those that import it, run on it. A change that none of them notices is a number that
/// somebody could mistype without being told.
struct MutationBench {
  /// What becomes of a change.
  enum Fate: Sendable { case noticed, refused, survived }

  /// How many changes met which fate.
  struct Tally {
    var made = 0
    var noticed = 0
    var refused = 0
    var excused = 0
    var survived = 0
    var sentences = 0
    var strings = 0

    static func += (left: inout Tally, right: Tally) {
      left.made += right.made
      left.noticed += right.noticed
      left.refused += right.refused
      left.excused += right.excused
      left.survived += right.survived
      left.sentences += right.sentences
      left.strings += right.strings
    }

    var text: String {
      "\(made) made, \(noticed) noticed, \(refused) not loading, \(excused) listed as without effect, "
        + "\(survived) survived; left out: \(sentences) changes and \(strings) strings in sentences for people"
    }
  }

  let folder: String
  /// Only rule files of this name.
  var only: String?
  /// The file that lists the changes that nothing can notice.
  var exceptions: String?
  /// One change of so many is tried.
  var sample = 1
  /// Whether sentences for people are changed too.
  var includesSentences = false
  /// Where examples that would notice what survives are written, to be read over.
  var suggestions: String?
  /// Where what is found is told, line by line.
  var tell: (String) -> Void = { print($0) }
  /// The moment that rules would call now, always the same.
  private let now = CivilDate(year: 2026, month: 1, day: 1).flatMap { date in
    DateAndTime(secondsSinceEpoch: date.daysSinceEpoch * 86_400, nanosecond: 0, zone: .utc)
  }

  /// The words after `bench mutate`; nil when they make no sense.
  init?(_ arguments: [String]) {
    guard let first = arguments.first, !first.hasPrefix("-") else { return nil }
    folder = first
    var rest = arguments.dropFirst()
    while let option = rest.popFirst() {
      if option == "--sentences" {
        includesSentences = true
        continue
      }
      guard let value = rest.popFirst() else { return nil }
      switch option {
      case "--only": only = value
      case "--known": exceptions = value
      case "--suggest": suggestions = value
      case "--sample":
        guard let number = Int(value), number > 0 else { return nil }
        sample = number
      default: return nil
      }
    }
  }

  /// - Returns: Whether all changes were noticed, or listed.
  func run() -> Bool {
    let start = Measure.now()
    let rules = MutationRules(folder)
    guard !rules.models.isEmpty, !rules.diagnostics.contains(where: \.isError) else {
      for diagnostic in rules.diagnostics { tell("\(diagnostic)") }
      tell("cannot read the rules of \(folder)")
      return false
    }
    guard let baseline = Baseline(rules, now: now) else { return false }
    var exceptions = MutationExceptions()
    if let path = self.exceptions, !exceptions.read(path) { return false }
    var tallies: [Int: Tally] = [:]
    var isSound = true
    for index in rules.models.indices {
      let name = MutationRules.name(of: rules.models[index].path)
      guard only == nil || only == name else { continue }
      let list = MutationList(rules.models[index].root, names: MutationNames(rules.models.map(\.model)))
      var tally = Tally()
      var survivors: [Mutation] = []
      tally.strings = list.sentences
      tally.sentences = includesSentences ? 0 : list.mutations.count { $0.isSentence }
      let all = list.mutations.filter { includesSentences || !$0.isSentence }
      let tried = all.indices.filter { $0 % max(1, sample) == 0 }.map { all[$0] }
      let fates = fates(tried, of: index, baseline)
      tally.made = tried.count
      for (mutation, fate) in zip(tried, fates) {
        let isListed = exceptions.contains(mutation, in: name)
        switch fate {
        case .noticed: tally.noticed += 1
        case .refused: tally.refused += 1
        case .survived where isListed: tally.excused += 1
        case .survived:
          tally.survived += 1
          survivors.append(mutation)
          tell("\(mutation.position): \(mutation.key)\n    \(mutation.excerpt)")
        }
        if isListed, fate != .survived {
          tell("\(mutation.position): listed as without effect, but noticed: \(mutation.key)")
          isSound = false
        }
      }
      for line in exceptions.unknown(in: name, among: list.mutations) {
        tell("\(self.exceptions ?? ""):\(line.number): no such change: \(line.text)")
        isSound = false
      }
      tallies[index] = tally
      if let suggestions, !survivors.isEmpty {
        MutationSuggestions(baseline: baseline, index: index).write(survivors, to: suggestions)
      }
      tell("\(rules.models[index].path): \(tally.text)")
    }
    if only == nil {
      for line in exceptions.unknown(besides: rules.models.map { MutationRules.name(of: $0.path) }) {
        tell("\(self.exceptions ?? ""):\(line.number): no such rule file: \(line.text)")
        isSound = false
      }
    }
    report(tallies, rules, seconds: Measure.now() - start)
    return isSound && !tallies.isEmpty && tallies.values.allSatisfy { $0.survived == 0 }
  }

  private func report(_ tallies: [Int: Tally], _ rules: MutationRules, seconds: Double) {
    for call in rules.calls {
      let own = call.models.compactMap { tallies[$0] }
      guard !own.isEmpty else { continue }
      var sum = Tally()
      for tally in own { sum += tally }
      tell("\(call.name): \(own.count) rule files: \(sum.text)")
    }
    var sum = Tally()
    for tally in tallies.values { sum += tally }
    tell("all: \(sum.text); \(Int(seconds.rounded())) s")
  }

  // MARK: Trying

  /// The examples on the rules as they are.
  struct Baseline: Sendable {
    let rules: MutationRules
    let now: DateAndTime?
    /// For each file of examples, for each example: what its results are computed from.
    let reach: [[Set<String>]]
    /// The rules as they are, by the place of the file among the models.
    let compiled: [Int: CompiledModel]
    /// For each element, what it is computed from.
    let needs: [String: Set<String>]

    /// Nil when an example fails already.
    init?(_ rules: MutationRules, now: DateAndTime?) {
      self.rules = rules
      self.now = now
      var all = MutationReach(rules.models.map(\.model))
      var compiled: [Int: CompiledModel] = [:]
      var reach: [[Set<String>]] = []
      var isSound = true
      for examples in rules.examples {
        var diagnostics: [Diagnostic] = []
        let model =
          compiled[examples.model]
          ?? CompiledModel(
            rules.models[examples.model].model, library: rules.library(without: examples.model),
            into: &diagnostics)
        compiled[examples.model] = model
        for diagnostic in diagnostics where diagnostic.isError {
          print(diagnostic)
          isSound = false
        }
        let run = TestRun(examples.file, model: model, mode: .strict, now: now, reviewed: .byReview)
        reach.append(
          examples.file.cases.map { example in
            for failure in run.verdict(of: example).failures {
              print(failure)
              isSound = false
            }
            return all.all(of: example, in: examples.file, model)
          })
      }
      self.reach = reach
      self.compiled = compiled
      needs = all.known
      guard isSound else {
        print("the examples fail before anything is changed")
        return nil
      }
    }
  }

  /// Tries the changes of one rule file, several at a time.
  private func fates(_ mutations: [Mutation], of index: Int, _ baseline: Baseline) -> [Fate] {
    let fates = Mutex([Fate](repeating: .survived, count: mutations.count))
    let done = Atomic(0)
    let path = baseline.rules.models[index].path
    DispatchQueue.concurrentPerform(iterations: mutations.count) { number in
      let fate = Self.fate(of: mutations[number], of: index, baseline)
      fates.withLock { $0[number] = fate }
      let count = done.add(1, ordering: .relaxed).newValue
      if count % 250 == 0 { complain("\(path): \(count) of \(mutations.count)\n") }
    }
    return fates.withLock { $0 }
  }

  private static func fate(of mutation: Mutation, of index: Int, _ baseline: Baseline) -> Fate {
    let rules = baseline.rules
    var diagnostics: [Diagnostic] = []
    let root = mutation.applied(to: rules.models[index].root)
    guard let changed = Model.read(root, into: &diagnostics), !diagnostics.contains(where: \.isError) else {
      return .refused
    }
    let key = "\(changed.namespace)#\(mutation.owner)"
    // The file's own examples first; those of the files that import it are asked only when these notice nothing.
    var order = rules.models.indices.filter { $0 != index }
    order.insert(index, at: 0)
    for main in order {
      let files = rules.examples.indices.filter { place in
        rules.examples[place].model == main && baseline.reach[place].contains { $0.contains(key) }
      }
      guard !files.isEmpty || main == index else { continue }
      let library = rules.models.indices.filter { $0 != main }.map {
        $0 == index ? changed : rules.models[$0].model
      }
      let model = CompiledModel(
        main == index ? changed : rules.models[main].model, library: library, into: &diagnostics)
      if diagnostics.contains(where: \.isError) { return .refused }
      for place in files {
        let run = TestRun(
          rules.examples[place].file, model: model, mode: .strict, now: baseline.now, reviewed: .byReview)
        for (number, example) in run.file.cases.enumerated()
        where baseline.reach[place][number].contains(key) && !run.verdict(of: example).passes {
          return .noticed
        }
      }
    }
    return .survived
  }
}

/// Says how far it is, on standard error.
private func complain(_ text: String) {
  let bytes = Array(text.utf8)
  _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

extension Diagnostic {
  fileprivate var isError: Bool { severity == .error }
}
