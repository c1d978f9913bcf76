import DMN
import Diagnostics
import Dispatch
import FEEL
import Glibc
import Synchronization
import XMLTree

/// Examples that would notice the changes that survive in one rule file.
struct MutationSuggestions: Sendable {
  let baseline: MutationBench.Baseline
  let index: Int

  /// An example that is proposed.
  private struct Proposal: Sendable {
    var examples: String
    var xml: String
  }

  func write(_ survivors: [Mutation], to path: String) {
    let owners = Dictionary(grouping: survivors, by: \.owner).sorted { $0.key < $1.key }.map(\.value)
    let found = Mutex<[Int: [Proposal]]>([:])
    DispatchQueue.concurrentPerform(iterations: owners.count) { number in
      let proposals = proposals(for: owners[number], number)
      found.withLock { $0[number] = proposals }
    }
    let all = found.withLock { found in owners.indices.flatMap { found[$0] ?? [] } }
    guard let file = fopen(path, "a") else { return }
    defer { fclose(file) }
    for proposal in all {
      let text = Array("<<<\(proposal.examples)\n\(proposal.xml)".utf8)
      _ = text.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    }
  }

  /// A place to start from: an example with what it is judged by.
  private struct Start {
    var examples: Int
    var example: TestCase
    var names: [String]
    var variations: [MutationSuggestion.Variation]
  }

  private func proposals(for survivors: [Mutation], _ seed: Int) -> [Proposal] {
    let rules = baseline.rules
    guard let owner = survivors.first?.owner else { return [] }
    let key = "\(rules.models[index].model.namespace)#\(owner)"
    let main =
      ([index] + rules.models.indices).first { main in
        rules.examples.indices.contains { place in
          rules.examples[place].model == main && baseline.reach[place].contains { $0.contains(key) }
        }
      }
    guard let main, let model = baseline.compiled[main] else { return [] }
    let starts = starts(key, owner, main, model)
    var rest = survivors.compactMap { mutation in compiled(mutation, main).map { (mutation, $0) } }
    var proposals: [Proposal] = []
    while let (mutation, changed) = rest.first {
      rest.removeFirst()
      guard let (start, found, text, values) = search(starts, model, changed, seed) else {
        print("    no example found for \(mutation.key)")
        continue
      }
      let example = MutationSuggestion.slim(found) { example in
        MutationSuggestion.values(example, start.names, model) == values
          && MutationSuggestion.values(example, start.names, changed) != values
      }
      let path = rules.examples[start.examples].path
      let id = "\(start.example.id)-\(owner)-\(proposals.count + 1)"
      let results = Array(zip(start.names, values))
      guard
        let xml = MutationSuggestion.xml(
          example, id: id, description: "D'après « \(start.example.id) » : \(text).", results)
      else { continue }
      proposals.append(Proposal(examples: path, xml: xml))
      rest.removeAll { MutationSuggestion.values(example, start.names, $0.1) != values }
    }
    return proposals
  }

  private func compiled(_ mutation: Mutation, _ main: Int) -> CompiledModel? {
    let rules = baseline.rules
    var diagnostics: [Diagnostic] = []
    guard let changed = Model.read(mutation.applied(to: rules.models[index].root), into: &diagnostics) else {
      return nil
    }
    let library = rules.models.indices.filter { $0 != main }.map {
      $0 == index ? changed : rules.models[$0].model
    }
    return CompiledModel(
      main == index ? changed : rules.models[main].model, library: library, into: &diagnostics)
  }

  private func starts(_ key: String, _ owner: String, _ main: Int, _ model: CompiledModel) -> [Start] {
    let rules = baseline.rules
    let decision = main == index ? rules.models[index].model.decisions.first { $0.heading.id == owner } : nil
    let names = MutationNames(rules.models.map(\.model))
    var starts: [Start] = []
    for place in rules.examples.indices where rules.examples[place].model == main {
      for (number, example) in rules.examples[place].file.cases.enumerated()
      where baseline.reach[place][number].contains(key) {
        var results = example.results.map(\.name)
        if example.kind == .decision, let name = decision?.heading.name {
          let value = MutationSuggestion.values(example, [name], model)
          if case .function = value[0] {} else { results = [name] }
        }
        let closure = baseline.reach[place][number]
        let pool = MutationPool(texts: texts(of: closure), names: names, example: example)
        let suggestion = MutationSuggestion(rules: rules, main: main, examples: place, model: model)
        starts.append(
          Start(
            examples: place, example: example, names: results,
            variations: suggestion.variations(of: example, pool: pool)))
      }
    }
    // Those that ask for the decision itself first.
    let direct = decision?.heading.name
    let own = starts.filter { $0.example.results.contains { $0.name == direct } }
    let others = starts.filter { !$0.example.results.contains { $0.name == direct } }
    return own.isEmpty ? Array(others.prefix(12)) : Array(own.prefix(24))
  }

  /// The texts of some elements of all the rule files.
  private func texts(of keys: Set<String>) -> [String] {
    func texts(_ element: Element) -> [String] {
      element.name.local == "text"
        ? [element.text]
        : element.children.filter { $0.name.local != "annotationEntry" }.flatMap(texts)
    }
    return baseline.rules.models.filter {
      !$0.path.hasSuffix("/commun.dmn") || baseline.rules.models[index].path == $0.path
    }
    .flatMap { file in
      file.root.children.filter { keys.contains("\(file.model.namespace)#\($0["id"] ?? "")") }.flatMap(texts)
    }
  }

  private func search(
    _ starts: [Start], _ model: CompiledModel, _ changed: CompiledModel, _ seed: Int
  ) -> (Start, TestCase, String, [Value])? {
    func differs(_ example: TestCase, _ names: [String]) -> [Value]? {
      let values = MutationSuggestion.values(example, names, model)
      return values == MutationSuggestion.values(example, names, changed) ? nil : values
    }
    for start in starts {
      if let values = differs(start.example, start.names) {
        return (start, start.example, "jugé sur cette seule décision", values)
      }
    }
    for start in starts {
      for variation in start.variations {
        let example = MutationSuggestion.applying(variation, to: start.example)
        if let values = differs(example, start.names) {
          return (start, example, variation.text, values)
        }
      }
    }
    var state = UInt64(truncatingIfNeeded: seed &+ 1)
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, count)))
    }
    for changes in [2, 3] {
      for _ in 0..<2_000 {
        guard let start = starts.isEmpty ? nil : starts[draw(starts.count)], !start.variations.isEmpty else {
          continue
        }
        var chosen = (0..<changes).map { _ in start.variations[draw(start.variations.count)] }
        func example() -> TestCase {
          chosen.reduce(start.example) { MutationSuggestion.applying($1, to: $0) }
        }
        guard differs(example(), start.names) != nil else { continue }
        // What makes no difference is left as it was.
        for index in chosen.indices.reversed() {
          let dropped = chosen.remove(at: index)
          if differs(example(), start.names) == nil { chosen.insert(dropped, at: index) }
        }
        let last = example()
        if let values = differs(last, start.names) {
          let text = chosen.map(\.text).joined(separator: " ; ")
          return (start, last, text, values)
        }
      }
    }
    return nil
  }
}
