internal import Diagnostics
internal import FEEL

/// What the values of a type must pass beyond its form.
///
/// Source: DMN 1.5, 7.3.3.
final class TypeCheck: Sendable {
  /// A member of a context with a check of its own.
  struct Member: Sendable {
    let name: Name
    let check: TypeCheck
  }

  /// The type, with the values that it allows where they are written out.
  let name: String
  /// The check of the type that this one is made of.
  let base: TypeCheck?
  let members: [Member]
  /// The keys of contexts made for the type, and where the members stand in these.
  private let shape: Context.Shape?
  private let positions: [Int]
  let item: TypeCheck?
  let tests: CompiledUnaryTests?
  /// Where the tests are written.
  private let text: Model.SourceText?
  private let related: RelatedTests?

  init(
    name: String, base: TypeCheck? = nil, members: [Member] = [], of type: ContextType? = nil,
    item: TypeCheck? = nil, tests: CompiledUnaryTests? = nil, text: Model.SourceText? = nil,
    related: RelatedTests? = nil
  ) {
    self.name = Wording.type(name, allowing: tests?.listed)
    (self.base, self.members, self.item, self.tests) = (base, members, item, tests)
    (self.text, self.related) = (text, related)
    let positions = members.compactMap { type?.shape.position(of: $0.name.text) }
    self.positions = positions
    shape = positions.count == members.count ? type?.shape : nil
  }

  /// Why a value that has the form of the type is not one of its values; nil when it is one, as null always is.
  ///
  /// - Parameter whole: The context that it is a member of.
  func fault(of value: Value, in whole: Context? = nil, _ run: inout Evaluation) -> NullCause? {
    if value.isNull { return nil }
    if let fault = base?.fault(of: value, in: whole, &run) { return fault }
    let passes = tests.map { $0.matches(value, &run) == .yes } ?? true
    guard passes, whole.map({ related?.allow(value, in: $0, &run) ?? true }) ?? true else {
      return NullCause(.typeMismatch, subject: name, detail: Wording.excerpt(value))
    }
    if let item, case .list(let items) = value {
      for element in items {
        if let fault = item.fault(of: element, in: whole, &run) { return fault }
      }
    }
    guard case .context(let context) = value else { return nil }
    let isMade = context.shape === shape
    for place in members.indices {
      let part = isMade ? context.values[positions[place]] : context.member(members[place].name)
      if let part, let fault = members[place].check.fault(of: part, in: context, &run) { return fault }
    }
    return nil
  }

  /// Where the values are written that it allows, itself or the type that it is made of.
  var declaration: FilePosition? { text?.position(ofScalar: 0) ?? base?.declaration }

  /// The allowed values in their order, of this type or the one that it is made of.
  var ranking: CompiledUnaryTests? { tests ?? base?.ranking }

  /// The check of the items, for a type of lists.
  var items: TypeCheck? { item ?? base?.items }

  /// The check of a member, for constants that are compared with it.
  func member(_ name: Name) -> TypeCheck? {
    members.first { $0.name == name }?.check ?? base?.member(name)
  }
}

/// The tests of a component that read those beside it.
///
/// Source: DMN 1.5, 7.3.3.
final class RelatedTests: Sendable {
  private let siblings: [Name]
  /// Of the value and its siblings, whether it is allowed.
  private let function: FunctionValue?

  init(_ tests: UnaryTests, _ siblings: [Name], in scope: Scope) {
    self.siblings = siblings
    let range = SourceRange(start: 0, end: 0)
    let input = Name(verbatim: "?")
    var body = Expression(
      .membership(Expression(.name(input), type: .any, range: range), tests.tests, true), type: .boolean,
      range: range)
    if tests.isNegated {
      let not = Expression(.name(Name(verbatim: "not")), type: .any, range: range)
      body = Expression(.invocation(not, .positional([body])), type: .boolean, range: range)
    }
    let parameters = ([input] + siblings).map { Expression.Parameter(name: $0) }
    let definition = Expression.FunctionDefinition(parameters: parameters, body: body)
    let code = FEEL.compile(Expression(.function(definition), type: .any, range: range), in: scope)
    var run = Evaluation()
    if case .function(let made) = code.evaluate(&run) { function = made } else { function = nil }
  }

  /// Whether a value may stand beside the others; one that is not known rules nothing out.
  func allow(_ value: Value, in context: Context, _ run: inout Evaluation) -> Bool {
    let others = siblings.map { context.member($0) ?? .null }
    guard let function, !others.contains(where: \.isNull) else { return true }
    return run.call(function, [value] + others) == .boolean(true)
  }
}

/// The components of one type, found by the words of a text: there may be very many of them.
struct Siblings {
  /// The one whose tests are read, which are not about itself.
  var own: Name?
  /// By the last words of their names.
  private let byWord: [Substring: [Name]]

  init(_ names: [Name]) { byWord = Dictionary(grouping: names) { Self.words($0.text).last ?? "" } }

  /// Those that a text may name.
  func named(in text: String) -> [Name] {
    let words = Set(Self.words(text) + [""])
    return words.flatMap { byWord[$0] ?? [] }
      .filter { $0 != own && words.isSuperset(of: Self.words($0.text)) }
  }

  private static func words(_ text: String) -> [Substring] { text.split { !$0.isLetter && !$0.isNumber } }
}

extension UnaryTests {
  /// Whether some test reads a name.
  func reads(_ name: Name) -> Bool { tests.contains { $0.operand.reads(name) } }
}

extension Expression {
  /// Recursion is bounded by the depth that the parser lets expressions have.
  fileprivate func reads(_ wanted: Name) -> Bool {
    if case .name(let name) = kind { return name == wanted }
    return kind.children.contains { $0.reads(wanted) }
  }
}
