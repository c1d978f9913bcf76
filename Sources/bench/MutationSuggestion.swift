import DMN
import FEEL
import XMLTree

/// The smallest change of an example that tells a changed rule from the rule as it is, ready to be read over and kept.
///
/// Values are tried that stand in the rules: their bounds, a little more, a little less, their words, and nothing.
struct MutationSuggestion {
  /// A step from an input to a part of it.
  enum Step: Hashable { case entry(Int), item(Int) }

  /// A part of an input, and what it becomes.
  struct Variation {
    var input: Int
    var steps: [Step]
    var value: TestValue?
    /// As people say it.
    var text: String
  }

  let rules: MutationRules
  let main: Int
  let examples: Int
  let model: CompiledModel

  // MARK: Trying

  /// The values of some decisions, or of a function, for the inputs of an example.
  static func values(_ example: TestCase, _ names: [String], _ model: CompiledModel) -> [Value] {
    var run = DecisionRun(model, steps: 200_000)
    switch example.kind {
    case .decision:
      for input in example.inputs {
        run.set(input.value.value, named: input.name, namespace: input.namespace)
      }
      return names.map { name in model.decision(name).map { run.value(of: $0) } ?? .null }
    case .businessKnowledgeModel:
      guard let function = model.knowledgeModel(example.invocableName ?? "") else { return [.null] }
      let arguments = Dictionary(example.inputs.map { ($0.name, $0.value.value) }) { first, _ in first }
      return [run.evaluate(function, arguments).value]
    case .decisionService: return []
    }
  }

  /// The examples with one thing changed, the plainest first.
  func variations(of example: TestCase, pool: MutationPool) -> [Variation] {
    var all: [Variation] = []
    for (index, input) in example.inputs.enumerated() {
      let type = rules.models[main].model.inputData.first { $0.heading.name == input.name }?.variable?.type?
        .text
      let parameter = model.knowledgeModel(example.invocableName ?? "")?.syntax.logic?.parameters
        .first { $0.heading.name == input.name }?.type?.text
      collect(input.value, Shape(name: type ?? parameter, definition: nil), index, [], input.name, pool, &all)
    }
    return all
  }

  /// The declared type of a part.
  private struct Shape {
    var name: String?
    var definition: Model.ItemDefinition?
  }

  private func resolved(_ shape: Shape) -> Model.ItemDefinition? {
    if let definition = shape.definition {
      if case .reference(let type) = definition.form, let other = named(type.text) { return other }
      return definition
    }
    return shape.name.flatMap(named)
  }

  private func named(_ name: String) -> Model.ItemDefinition? {
    rules.models[main].model.itemDefinitions.first { $0.heading.name == name }
  }

  private func member(_ shape: Shape, _ name: String) -> Shape {
    guard case .structure(let members)? = resolved(shape)?.form else { return Shape() }
    return Shape(name: nil, definition: members.first { $0.heading.name == name })
  }

  private func base(_ shape: Shape) -> String? {
    if let definition = resolved(shape) {
      if case .reference(let type) = definition.form { return type.text }
      return nil
    }
    return shape.name
  }

  private func empty(_ shape: Shape) -> TestValue? {
    guard case .structure(let members)? = resolved(shape)?.form else { return nil }
    return .context(members.map { TestValue.Entry(name: $0.heading.name, value: .null) })
  }

  /// Whether a number need not be whole: sums and shares, where people and days are counted.
  private static func isMoney(_ path: String) -> Bool {
    ["budget", "bilan", "montant", "Acquis", "Sollicite", "parametres", "cout", "coût", "part", "taux", "n"]
      .contains { $0 == "n" ? path == "n" : path.contains($0) }
  }

  private func collect(
    _ value: TestValue, _ shape: Shape, _ input: Int, _ steps: [Step], _ path: String, _ pool: MutationPool,
    _ all: inout [Variation]
  ) {
    func add(_ value: TestValue?, _ text: String) {
      all.append(Variation(input: input, steps: steps, value: value, text: text))
    }
    switch value {
    case .context(let entries):
      for (index, entry) in entries.enumerated() {
        collect(
          entry.value, member(shape, entry.name), input, steps + [.entry(index)], "\(path).\(entry.name)",
          pool, &all)
      }
      if !steps.isEmpty { add(.null, "sans \(path)") }
    case .list(let items):
      for (index, item) in items.enumerated() {
        collect(item, shape, input, steps + [.item(index)], "\(path)[\(index + 1)]", pool, &all)
        all.append(
          Variation(
            input: input, steps: steps + [.item(index)], value: nil, text: "sans \(path)[\(index + 1)]"))
      }
      if let last = items.last { add(.list(items + [last]), "\(path)[\(items.count)] deux fois") }
      if let one = empty(shape) { add(.list(items + [one]), "un élément vide de plus dans \(path)") }
    case .number(let number, _):
      for other in pool.numbers(near: number, isMoney: Self.isMoney(path)) {
        add(.number(other.0, decimals: other.1), "\(path) = \(other.0)")
      }
      add(.null, "sans \(path)")
    case .plain(.string(let text)):
      for other in pool.strings where other != text { add(.plain(.string(other)), "\(path) = \(other)") }
      add(.null, "sans \(path)")
    case .plain(.boolean(let flag)):
      add(.plain(.boolean(!flag)), "\(path) = \(flag ? "non" : "oui")")
      add(.null, "sans \(path)")
    case .plain(.date(let date)):
      for other in pool.dates where other != date { add(.plain(.date(other)), "\(path) = \(other)") }
      add(.null, "sans \(path)")
    case .plain: add(.null, "sans \(path)")
    case .null:
      let isList = resolved(shape)?.isCollection ?? false
      func one(_ value: TestValue) -> TestValue { isList ? .list([value]) : value }
      if isList { add(.list([]), "\(path) vide") }
      switch base(shape) {
      case "number":
        for other in pool.numbers(near: nil, isMoney: Self.isMoney(path)) {
          add(one(.number(other.0, decimals: other.1)), "\(path) = \(other.0)")
        }
      case "string": for other in pool.strings { add(one(.plain(.string(other))), "\(path) = \(other)") }
      case "boolean":
        for flag in [true, false] { add(one(.plain(.boolean(flag))), "\(path) = \(flag ? "oui" : "non")") }
      case "date": for other in pool.dates { add(one(.plain(.date(other))), "\(path) = \(other)") }
      default: if let value = empty(shape) { add(one(value), "\(path) donné sans rien dedans") }
      }
    }
  }

  static func applying(_ variation: Variation, to example: TestCase) -> TestCase {
    var example = example
    example.inputs[variation.input].value =
      put(variation.value, variation.steps[...], in: example.inputs[variation.input].value)
    return example
  }

  private static func put(_ new: TestValue?, _ steps: ArraySlice<Step>, in value: TestValue) -> TestValue {
    guard let step = steps.first else { return new ?? value }
    switch (step, value) {
    case (.entry(let index), .context(var entries)) where entries.indices.contains(index):
      entries[index].value = put(new, steps.dropFirst(), in: entries[index].value)
      return .context(entries)
    case (.item(let index), .list(var items)) where items.indices.contains(index):
      if steps.count == 1, new == nil {
        items.remove(at: index)
      } else {
        items[index] = put(new, steps.dropFirst(), in: items[index])
      }
      return .list(items)
    default: return value
    }
  }

  // MARK: Leaving out

  /// The example without what its result does not rest on, as long as it serves its purpose.
  static func slim(_ example: TestCase, serves: (TestCase) -> Bool) -> TestCase {
    var example = example
    guard example.kind == .decision else { return example }
    for index in example.inputs.indices.reversed() {
      var other = example
      other.inputs.remove(at: index)
      if serves(other) { example = other }
    }
    for index in example.inputs.indices { slim(&example, index, [], serves) }
    return example
  }

  private static func slim(
    _ example: inout TestCase, _ input: Int, _ steps: [Step], _ serves: (TestCase) -> Bool
  ) {
    func part(_ value: TestValue, _ steps: ArraySlice<Step>) -> TestValue {
      switch (steps.first, value) {
      case (.entry(let index), .context(let entries)): part(entries[index].value, steps.dropFirst())
      case (.item(let index), .list(let items)): part(items[index], steps.dropFirst())
      default: value
      }
    }
    let value = part(example.inputs[input].value, steps[...])
    if value == .null { return }
    if !steps.isEmpty {
      let without = applying(Variation(input: input, steps: steps, value: .null, text: ""), to: example)
      if serves(without) {
        example = without
        return
      }
    }
    switch value {
    case .context(let entries):
      for index in entries.indices { slim(&example, input, steps + [.entry(index)], serves) }
    case .list(let items):
      for index in items.indices.reversed() {
        let step = steps + [Step.item(index)]
        let without = applying(Variation(input: input, steps: step, value: nil, text: ""), to: example)
        if serves(without) { example = without } else { slim(&example, input, step, serves) }
      }
    default: break
    }
  }

  // MARK: Writing

  /// The example as a test file has it; nil when a value cannot be written.
  static func xml(_ example: TestCase, id: String, description: String, _ results: [(String, Value)])
    -> String?
  {
    let isFunction = example.kind == .businessKnowledgeModel
    var text = "  <testCase id=\"\(id)\""
    if isFunction { text += " type=\"bkm\" invocableName=\"\(escaped(example.invocableName ?? ""))\"" }
    text += ">\n    <description>\(escaped(description))</description>\n"
    for input in example.inputs { text += element("inputNode", input.name, input.value, 2) }
    for (name, value) in results {
      guard let expected = testValue(value) else { return nil }
      text += "    <resultNode name=\"\(escaped(name))\" type=\"\(isFunction ? "bkm" : "decision")\">\n"
      text += element("expected", nil, expected, 3) + "    </resultNode>\n"
    }
    return text + "  </testCase>\n"
  }

  private static func testValue(_ value: Value) -> TestValue? {
    switch value {
    case .null: return .null
    case .number(let number): return .number(number.canonical, decimals: 0)
    case .list(let items):
      let parts = items.compactMap(testValue)
      return parts.count == items.count ? .list(parts) : nil
    case .context(let context):
      let parts = context.entries.compactMap { entry in
        testValue(entry.value).map { TestValue.Entry(name: entry.key, value: $0) }
      }
      return parts.count == context.count ? .context(parts) : nil
    case .string, .boolean, .date: return .plain(value)
    default: return nil
    }
  }

  private static func element(_ tag: String, _ name: String?, _ value: TestValue, _ depth: Int) -> String {
    let pad = String(repeating: "  ", count: depth)
    let head = pad + "<\(tag)" + (name.map { " name=\"\(escaped($0))\"" } ?? "") + ">"
    func one(_ type: String, _ text: String) -> String {
      head + "<value xsi:type=\"xsd:\(type)\">\(escaped(text))</value></\(tag)>\n"
    }
    switch value {
    case .null: return head + "<value xsi:nil=\"true\"/></\(tag)>\n"
    case .number(let number, _): return one("decimal", number.description)
    case .plain(.string(let text)): return one("string", text)
    case .plain(.boolean(let flag)): return one("boolean", String(flag))
    case .plain(let value): return one("date", value.text ?? "")
    case .list(let items):
      if items.isEmpty { return head + "<list/></\(tag)>\n" }
      return head + "\n\(pad)  <list>\n" + items.map { element("item", nil, $0, depth + 2) }.joined()
        + "\(pad)  </list>\n\(pad)</\(tag)>\n"
    case .context(let entries):
      return head + "\n" + entries.map { element("component", $0.name, $0.value, depth + 1) }.joined()
        + "\(pad)</\(tag)>\n"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}

/// The values that are worth trying: those of the rules, and those of the example.
struct MutationPool {
  private var constants: [(Decimal, Int)] = []
  private var given: [Decimal] = []
  private(set) var strings: [String] = []
  private(set) var dates: [CivilDate] = []

  init(texts: [String], names: MutationNames, example: TestCase) {
    var strings: Set<String> = []
    var dates: Set<CivilDate> = []
    var numbers: Set<Decimal> = []
    for text in texts {
      for token in names.tokens(of: Array(text.unicodeScalars)) {
        switch token.kind {
        case .number: if let number = Decimal(token.text) { numbers.insert(number) }
        case .string:
          let text = String(token.text.dropFirst().dropLast())
          if !text.contains(" "), text.contains(where: \.isLetter) { strings.insert(text) }
        case .at: if let date = CivilDate(String(token.text.dropFirst(2).dropLast())) { dates.insert(date) }
        default: break
        }
      }
    }
    var given: Set<Decimal> = []
    func visit(_ value: TestValue) {
      switch value {
      case .context(let entries): for entry in entries { visit(entry.value) }
      case .list(let items): for item in items { visit(item) }
      case .number(let number, _): given.insert(number)
      case .plain(.string(let text)): strings.insert(text)
      case .plain(.date(let date)): dates.insert(date)
      default: break
      }
    }
    for input in example.inputs { visit(input.value) }
    constants = numbers.sorted().map { ($0, -min(0, $0.exponent)) }
    self.given = given.sorted()
    self.strings = strings.sorted() + ["autre-valeur"]
    var near: Set<CivilDate> = []
    for date in dates {
      for days in [Int64(-1), 0, 1] { if let other = date.adding(days: days) { near.insert(other) } }
    }
    self.dates = near.sorted { $0 < $1 }
  }

  /// Whole numbers first.
  func numbers(near number: Decimal?, isMoney: Bool) -> [(Decimal, Int)] {
    var all: Set<Decimal> = []
    func add(_ value: Decimal?) { if let value, value >= .zero { all.insert(value.canonical) } }
    let cent = Decimal(coefficient: 1, exponent: -2) ?? .zero
    for step in [Decimal(1), Decimal(-1), cent, .zero] {
      if let number { add(number + step) }
      for (constant, _) in constants { add(constant + step) }
      for other in given { add(other + step) }
    }
    for (constant, _) in constants where !constant.isInteger || constant < Decimal(10) {
      for other in given + [Decimal(100)] {
        for share in [constant, constant + cent, constant - cent] { add(share.flatMap { other * $0 }) }
      }
    }
    for value in [0, 1, 2, 10, 100, 1000] { add(Decimal(value)) }
    if let number { all.remove(number.canonical) }
    if !isMoney { all = all.filter(\.isInteger) }
    return all.sorted { ($0.isInteger ? 0 : 1, $0) < ($1.isInteger ? 0 : 1, $1) }.map {
      ($0, -min(0, $0.exponent))
    }
  }
}
