internal import DMN
internal import Diagnostics
internal import FEEL
internal import XMLTree

/// Compiles the type that a model declares for an input against the schema of the document that it is read from.
///
/// What the model declares and the schema lacks, or has otherwise, is told at the component's place in the model.
struct PlanCompiler {
  /// The document that an input is read from.
  struct Document {
    var schema: Schema
    /// The file of the schema, for messages.
    var file: String
    /// The slot that the input stands for.
    var root: Int
    /// Elements of which only the one in force is given, so that they are no lists.
    var singles: Set<Int> = []
    /// Whether what lacks is told as a fact that the porteur can give.
    var hasFacts = false
    /// Components that are not read from the document, with their values.
    var given: [String: Value] = [:]
  }

  /// An element that a declared type stands for.
  struct Described {
    var type: String
    var slot: Int
    var document: Document
  }

  let document: Document
  let definitions: Definitions
  let inputName: String
  var facts: FactTable
  var diagnostics: [Diagnostic] = []
  /// The elements that types with a name stand for.
  private(set) var described: [Described] = []
  private var plan: InputPlan

  private var schema: Schema { document.schema }

  init(_ document: Document, _ definitions: Definitions, input: String, facts: FactTable) {
    self.document = document
    self.definitions = definitions
    self.facts = facts
    inputName = input
    plan = InputPlan(
      rowOfSlot: Array(repeating: -1, count: document.schema.slotCount),
      rowOfAttribute: Array(repeating: -1, count: document.schema.attributeCount), root: document.root)
  }

  /// The plan of an input; complete only when nothing is told.
  mutating func compile(_ input: CompiledModel.Input) -> InputPlan {
    let place = input.syntax.variable?.type?.position ?? input.syntax.heading.namePosition
    guard case .context(let type) = input.type else {
      diagnostics.append(.inputWithoutComponents(input.name.text, input.type, at: place))
      return plan
    }
    var parts: [Definitions.Found] = []
    if let model = definitions.model(input.namespace) {
      parts = definitions.components(of: input.syntax.variable?.type, in: model)
    }
    plan.rows.append(InputPlan.Row(make: .context, position: 0))
    fill(0, type, parts, slot: document.root, nil, path: inputName, fallback: place)
    return plan
  }

  // MARK: Contexts

  /// Completes the row of a context with those of its components.
  ///
  /// Recursion is bounded by the depth of the schema: each level is one of its elements.
  private mutating func fill(
    _ row: Int, _ type: ContextType, _ parts: [Definitions.Found], slot: Int, _ fact: Fact?, path: String,
    fallback: FilePosition
  ) {
    if let name = type.name { described.append(Described(type: name, slot: slot, document: document)) }
    plan.rows[row].shape = type.shape
    plan.rows[row].template = Array(repeating: .null, count: type.members.count)
    if let fact { plan.rows[row].unreadable = null(.illisible, fact) }
    for (position, member) in type.members.enumerated() {
      let part = parts.first { $0.name == member.name }
      let name = part.map { trimmed($0.item.heading.name) } ?? member.name.text
      let component = Component(
        name: name, path: "\(path).\(name)", type: member.type, part: part, position: position,
        place: part?.item.heading.namePosition ?? fallback)
      add(component, to: row, of: slot)
    }
  }

  /// A component of a declared type.
  private struct Component {
    var name: String
    var path: String
    var type: FEELType
    var part: Definitions.Found?
    var position: Int
    var place: FilePosition

    /// Its type, or that of its items.
    var item: FEELType {
      if case .list(let item) = type { return item }
      return type
    }

    var isList: Bool {
      if case .list = type { return true }
      return false
    }
  }

  private mutating func add(_ component: Component, to row: Int, of slot: Int) {
    if slot == document.root, let value = document.given[component.name] {
      plan.rows[row].template[component.position] = value
      return
    }
    if document.hasFacts, slot == document.root, component.name == "complement" {
      return addComplement(component, to: row)
    }
    if let child = schema.children(of: slot).first(where: { schema.name(of: $0) == component.name }) {
      return addElement(component, to: row, child)
    }
    if let attribute = schema.attributes(of: slot).first(where: { schema.attributeName($0) == component.name }
    ) {
      return addAttribute(component, to: row, attribute)
    }
    if component.name == "texte", let content = schema.content(of: slot), !schema.attributes(of: slot).isEmpty
    {
      return addText(component, to: row, slot, content)
    }
    var known = schema.partNames(of: slot)
    if schema.content(of: slot) != nil { known.append("texte") }
    diagnostics.append(
      .unknownComponent(
        component.path, of: schema.path(of: slot), nearest: nearest(to: component.name, among: known),
        known: known, schema: document.file, at: component.place))
  }

  private mutating func addElement(_ component: Component, to row: Int, _ slot: Int) {
    let isRepeated = schema.isRepeated(slot) && !document.singles.contains(slot)
    guard component.isList == isRepeated else {
      diagnostics.append(
        .wrongRepetition(
          component.path, isRepeated: isRepeated, schema: document.file, at: component.place))
      return
    }
    let fact = fact(of: slot)
    let absent = fact.map { null(.element, $0) } ?? .null
    plan.rows[row].template[component.position] = isRepeated ? .list([]) : absent
    let content = schema.attributes(of: slot).isEmpty ? schema.content(of: slot) : nil
    if let content {
      guard let scalar = scalar(component, content, fact) else { return }
      plan.rowOfSlot[slot] = Int32(plan.rows.count)
      plan.rows.append(scalar)
      return
    }
    guard case .context(let type) = component.item else {
      // A type that no model declares, or one that cannot be read, is told where it is named.
      if component.item == .any, component.part.map({ definitions.isUndeclared($0) }) == true { return }
      diagnostics.append(
        .contextExpected(
          component.path, component.item, hasText: schema.content(of: slot) != nil, schema: document.file,
          at: component.place))
      return
    }
    let own = plan.rows.count
    plan.rowOfSlot[slot] = Int32(own)
    plan.rows.append(
      InputPlan.Row(make: .context, position: component.position, isList: component.isList))
    let parts = component.part.map { definitions.components(of: $0) } ?? []
    fill(own, type, parts, slot: slot, fact, path: component.path, fallback: component.place)
  }

  private mutating func addAttribute(_ component: Component, to row: Int, _ attribute: Int) {
    guard !component.isList else {
      diagnostics.append(
        .wrongRepetition(component.path, isRepeated: false, schema: document.file, at: component.place))
      return
    }
    let fact = fact(ofAttribute: attribute)
    guard var scalar = scalar(component, schema.attributeContent(of: attribute), fact) else { return }
    if let fact { plan.rows[row].template[component.position] = null(.element, fact) }
    plan.rows[row].hasAttributes = true
    scalar.source = .attribute
    plan.rowOfAttribute[attribute] = Int32(plan.rows.count)
    plan.rows.append(scalar)
  }

  private mutating func addText(
    _ component: Component, to row: Int, _ slot: Int, _ content: Schema.Content
  ) {
    guard !component.isList else {
      diagnostics.append(
        .wrongRepetition(component.path, isRepeated: false, schema: document.file, at: component.place))
      return
    }
    let fact = fact(of: slot)
    guard var scalar = scalar(component, content, fact) else { return }
    scalar.source = .text
    if let fact { plan.rows[row].template[component.position] = null(.element, fact) }
    plan.rows[row].text = plan.rows.count
    plan.rows.append(scalar)
  }

  // MARK: Scalars

  /// The row of a simple element or of an attribute, when its type is the declared one.
  private mutating func scalar(
    _ component: Component, _ content: Schema.Content, _ fact: Fact?
  ) -> InputPlan.Row? {
    guard let make = Self.make(of: content, as: component.item) else {
      diagnostics.append(
        .wrongComponentType(
          component.path, component.item, expected: Self.natural(content), schema: document.file,
          at: component.place))
      return nil
    }
    var row = InputPlan.Row(make: make, position: component.position, isList: component.isList)
    if case .words(let words) = content { row.words = words.map { .string($0) } }
    if let fact { row.unreadable = null(.illisible, fact) }
    return row
  }

  /// How a text is read as a declared type; nil when the schema gives it another one.
  static func make(of content: Schema.Content, as type: FEELType) -> InputPlan.Make? {
    switch (content, type) {
    case (.number(let scale), .number), (.number(let scale), .any): .number(scale: scale)
    case (.date, .date), (.date, .any): .date
    case (.dateAndTime, .dateAndTime), (.dateAndTime, .any): .dateAndTime
    case (.time, .time), (.time, .any): .time
    case (.year, .number), (.year, .any): .year
    case (.year, .string), (.text, .string), (.text, .any): .text
    case (.boolean, .boolean), (.boolean, .any): .boolean
    case (.words(let words), .boolean):
      Set(words) == ["oui", "non"] ? words.firstIndex(of: "oui").map { .isWord(Int64($0)) } : nil
    case (.words, .string), (.words, .any): .words
    default: nil
    }
  }

  /// The type that a text has.
  static func natural(_ content: Schema.Content) -> FEELType {
    switch content {
    case .number, .year: .number
    case .date: .date
    case .dateAndTime: .dateAndTime
    case .time: .time
    case .boolean: .boolean
    case .words, .text: .string
    }
  }

  // MARK: The call's own questions

  private mutating func addComplement(_ component: Component, to row: Int) {
    guard case .context(let type) = component.type,
      let slot = schema.children(of: document.root).first(where: { schema.name(of: $0) == "complement" }),
      let code = schema.attributes(of: slot).first(where: { schema.attributeName($0) == "code" })
    else {
      diagnostics.append(.complementExpected(component.path, at: component.place))
      return
    }
    var complement = InputPlan.Complement(code: code, answers: [])
    var values: [Value] = []
    let parts = component.part.map { definitions.components(of: $0) } ?? []
    for (position, member) in type.members.enumerated() {
      let part = parts.first { $0.name == member.name }
      let name = part.map { trimmed($0.item.heading.name) } ?? member.name.text
      let path = "complement[@code=\"\(name)\"]"
      // The question as porteurs know it, where its author gives it a label.
      let question = part?.item.heading.label?.onOneLine ?? ""
      let label = question.isEmpty ? "Réponse complémentaire « \(name) »" : question
      var answer = InputPlan.Complement.Answer(
        code: Array(name.utf8), position: position, rows: [],
        unreadable: facts.null(.illisible, path, label))
      for child in schema.children(of: slot) {
        guard let content = schema.content(of: child), let make = Self.make(of: content, as: member.type)
        else {
          continue
        }
        answer.rows.append((child, plan.rows.count))
        plan.rows.append(
          InputPlan.Row(make: make, position: position, unreadable: answer.unreadable))
      }
      if answer.rows.isEmpty {
        diagnostics.append(
          .wrongComplementType(
            "\(component.path).\(name)", member.type, at: part?.item.heading.namePosition ?? component.place))
      }
      complement.answers.append(answer)
      values.append(facts.null(.element, path, label))
    }
    plan.rows[row].template[component.position] = .context(Context(type.shape, values))
    plan.rowOfSlot[slot] = Int32(plan.rows.count)
    plan.rows.append(
      InputPlan.Row(make: .complement, position: component.position, complement: complement))
  }

  // MARK: Paths and names

  /// What people are told of a fact that lacks: the path below the root, and the label.
  private typealias Fact = (path: String, label: String)

  /// The fact that an element is; nil where no facts are told.
  private func fact(of slot: Int) -> Fact? {
    document.hasFacts ? (path(below: slot), schema.label(of: slot)) : nil
  }

  private func fact(ofAttribute attribute: Int) -> Fact? {
    guard document.hasFacts else { return nil }
    let path = path(below: schema.owner(ofAttribute: attribute)) + "/@" + schema.attributeName(attribute)
    return (path, schema.attributeLabel(of: attribute))
  }

  private func path(below slot: Int) -> String {
    let path = schema.path(of: slot)
    return path.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) }
      ?? path
  }

  private mutating func null(_ kind: DossierEvaluation.MissingFact.Kind, _ fact: Fact) -> Value {
    facts.null(kind, fact.path, fact.label)
  }

  private func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}

extension Schema {
  /// The names of the elements and attributes that an element may hold, in the order of the schema.
  func partNames(of slot: Int) -> [String] {
    children(of: slot).map { name(of: $0) } + attributes(of: slot).map { attributeName($0) }
  }
}
