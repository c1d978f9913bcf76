internal import Diagnostics
internal import FEEL
internal import XMLTree

/// Finds words in expressions that are compared with a value of the dossier which can never be one of them.
///
/// Expressions are read as `dossier` leads through them: paths, filters, and the variables of `for`, `some` and `every`.
struct ListedWords {
  /// What a part of an expression reads of the dossier.
  struct Place {
    /// By its slot in the schema.
    enum Target: Hashable { case element(Int), attribute(Int) }

    fileprivate(set) var target: Target
    /// As rules write it: `dossier.porteur.categorie`.
    var path: String
  }

  /// A word that the schema does not list for what it is compared with.
  struct Stray {
    var word: String
    var place: Place
    /// The words that it lists; the codes of the call, where it lists none.
    var words: [String]
    var isListed: Bool
    /// Where the word stands in the text, in scalars.
    var start: Int
  }

  /// A call of one of the functions that are looked for.
  struct Call {
    /// What an argument is: what stands at a place, or words written out.
    enum Given {
      case place(Place)
      case words([String])
    }

    /// By the names or the positions of the parameters; nil for what can be anything.
    var arguments: [(parameter: Name?, given: Given?)]
  }

  let schema: Schema
  /// What the names of parameters stand for; nil for what can be anything.
  var parameters: [Name: Place?] = [:]
  /// The functions whose calls are looked for.
  var functions: Set<Name> = []
  /// Their calls.
  var calls: [Name: [Call]] = [:]
  /// Those of them that are named otherwise than to call them.
  var uncalled: Set<Name> = []
  /// The places that are compared with words.
  private(set) var narrowed: Set<Place.Target> = []
  /// The codes of the call, by the places where dossiers write them.
  private let codes: [Place.Target: [String]]
  private(set) var strays: [Stray] = []
  /// The names that are compared with places of the dossier, such as parameters of a function.
  private(set) var compared: [Name: Place] = [:]

  init(_ schema: Schema, codes: [Place.Target: [String]] = [:]) {
    (self.schema, self.codes) = (schema, codes)
  }

  /// What an expression reads of the dossier; nil for what is no path into it.
  func place(of text: String) -> Place? {
    guard !parameters.isEmpty || text.holdsBytes(of: InputName.dossier.rawValue) else { return nil }
    return FEEL.parse(text, in: Self.unnamed).expression.flatMap { place(of: $0, Surroundings()) }
  }

  /// The words that the schema lists for a place; none where any text may stand.
  func words(at place: Place) -> [String] {
    switch place.target {
    case .element(let slot): schema.enumeration(of: slot)
    case .attribute(let attribute): schema.attributeEnumeration(attribute)
    }
  }

  /// Looks through the text of an expression.
  mutating func check(_ text: String) {
    guard !parameters.isEmpty || text.holdsBytes(of: InputName.dossier.rawValue), Self.mayCompare(text) else {
      return
    }
    if let expression = FEEL.parse(text, in: Self.unnamed).expression { check(expression) }
  }

  /// Looks through an expression.
  mutating func check(_ expression: Expression) { visit(expression, Surroundings()) }

  /// What an argument is.
  func given(_ expression: Expression) -> Call.Given? { given(expression, Surroundings()) }

  /// No names are declared, and none is looked for that is like an unknown one: what is wrong is told by the compiler.
  static let unnamed: Scope = {
    var scope = Scope()
    scope.suggestsNames = false
    return scope
  }()

  /// Whether a text may compare a word with something; to read it all the same would cost a hundred times as much.
  static func mayCompare(_ text: String) -> Bool {
    let mayList = [" in ", "in(", "list contains"].contains { text.holdsBytes(of: $0) }
    if mayList, text.holdsBytes(of: "//") || text.holdsBytes(of: "/*") { return true }
    let quote = UInt8(ascii: "\"")
    var last = UInt8(ascii: " ")
    for byte in text.utf8 where byte > UInt8(ascii: " ") {
      if byte == quote {
        switch last {
        case UInt8(ascii: "="): return true
        // The first word of a list, an argument, or what stands behind `in`.
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: "n"):
          if mayList { return true }
        default: break
        }
      } else if last == quote, byte == UInt8(ascii: "=") || byte == UInt8(ascii: "!") {
        return true
      }
      last = byte
    }
    return false
  }

  /// Looks at one word, or a list of them, that is compared with a place.
  ///
  /// A code may be unknown to the call and right, as that of another funder: only one that is nearly one of its own is a
  /// stray.
  mutating func compare(_ place: Place, with expression: Expression) {
    var values = [expression.unparenthesized]
    if case .list(let items) = values[0].kind { values = items }
    for value in values {
      if case .string(let word) = value.kind { compare(place, with: word, at: Int(value.range.start)) }
    }
  }

  /// The same for a word that stands at a place of the text.
  mutating func compare(_ place: Place, with word: String, at start: Int) {
    narrowed.insert(place.target)
    let listed = words(at: place)
    let words = listed.isEmpty ? codes[place.target] ?? [] : listed
    guard !words.isEmpty, !words.contains(word) else { return }
    if listed.isEmpty, nearest(to: word, among: words) == nil { return }
    strays.append(Stray(word: word, place: place, words: words, isListed: !listed.isEmpty, start: start))
  }

  // MARK: Expressions

  /// The names that stand for parts of the dossier.
  private struct Surroundings {
    var variables: [Name: Place?] = [:]
    /// The item of the filter around.
    var item: Place?
    /// Whether a filter around has items of which nobody knows the names: those of the whole expression may be theirs.
    var hidesNames = false
  }

  /// Recursion is bounded by the depth that the parser lets expressions have.
  private mutating func visit(_ expression: Expression, _ around: Surroundings) {
    switch expression.kind {
    case .comparison(.equal, let left, let right), .comparison(.notEqual, let left, let right):
      compare(left, right, around)
      compare(right, left, around)
    case .membership(let value, let tests, _):
      for test in tests where test.comparison == nil || test.comparison == .equal {
        compare(value, test.operand, around)
      }
    case .invocation(let function, let arguments):
      if let name = function.lastName, functions.contains(name) {
        calls[name, default: []].append(
          Call(arguments: arguments.named.map { ($0, given($1, around)) }))
        for value in arguments.values { visit(value, around) }
        return
      }
      if case .positional(let values) = arguments, function.isNamed("list contains"), values.count == 2 {
        compare(values[0], values[1], around)
        compare(values[1], values[0], around)
      }
    case .name(let name), .path(_, let name):
      if functions.contains(name) { uncalled.insert(name) }
    case .filter(let list, let condition):
      visit(list, around)
      var inside = around
      inside.item = place(of: list, around)
      inside.hidesNames = around.hidesNames || inside.item == nil
      return visit(condition, inside)
    case .iteration(let iterators, let body), .quantified(_, let iterators, let body):
      var inside = around
      for iterator in iterators {
        visit(iterator.source, inside)
        inside.variables[iterator.name] = .some(place(of: iterator.source, inside))
      }
      return visit(body, inside)
    default: break
    }
    for child in expression.kind.children { visit(child, around) }
  }

  private mutating func compare(_ read: Expression, _ word: Expression, _ around: Surroundings) {
    guard let place = place(of: read, around) else { return }
    compare(place, with: word)
    if case .name(let name) = word.unparenthesized.kind { compared[name] = place }
  }

  private func place(of expression: Expression, _ around: Surroundings) -> Place? {
    switch expression.unparenthesized.kind {
    case .name(let name):
      if let variable = around.variables[name] { return variable }
      if let item = around.item {
        if name.key == "item" { return item }
        if let member = member(name.text, of: item) { return member }
      }
      if let parameter = parameters[name] { return around.hidesNames ? nil : parameter }
      let root = InputName.dossier.rawValue
      return name.key == root ? Place(target: .element(0), path: root) : nil
    case .path(let inner, let name): return place(of: inner, around).flatMap { member(name.text, of: $0) }
    case .filter(let list, _): return place(of: list, around)
    case .invocation(let function, .positional(let arguments)):
      guard Self.keeping.contains(where: function.isNamed) else { return nil }
      return arguments.first.flatMap { place(of: $0, around) }
    default: return nil
    }
  }

  /// Functions that give items of their first argument.
  private static let keeping = ["distinct values", "reverse", "sublist", "remove", "flatten"]

  private func given(_ expression: Expression, _ around: Surroundings) -> Call.Given? {
    if case .string(let word) = expression.unparenthesized.kind { return .words([word]) }
    return place(of: expression, around).map { .place($0) }
  }

  private func member(_ name: String, of place: Place) -> Place? {
    guard case .element(let slot) = place.target else { return nil }
    let path = "\(place.path).\(name)"
    if let child = schema.children(of: slot).first(where: { schema.name(of: $0) == name }) {
      return Place(target: .element(child), path: path)
    }
    if let attribute = schema.attributes(of: slot).first(where: { schema.attributeName($0) == name }) {
      return Place(target: .attribute(attribute), path: path)
    }
    return name == "texte" ? Place(target: .element(slot), path: path) : nil
  }
}

extension Expression {
  /// The name that it is, or that a path ends with.
  var lastName: Name? {
    switch unparenthesized.kind {
    case .name(let name), .path(_, let name): name
    default: nil
    }
  }

  fileprivate func isNamed(_ key: String) -> Bool {
    if case .name(let name) = kind { name.key == key } else { false }
  }
}

extension Expression.Arguments {
  /// The values, with the names of their parameters where they are given by name.
  fileprivate var named: [(parameter: Name?, value: Expression)] {
    switch self {
    case .positional(let values): values.map { (nil, $0) }
    case .named(let arguments): arguments.map { ($0.name, $0.value) }
    }
  }
}
