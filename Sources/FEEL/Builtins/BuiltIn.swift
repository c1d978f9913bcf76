/// A function of the library, with one or more sets of parameters.
///
/// Source: DMN 1.5, 10.3.4.
final class BuiltIn: Sendable {
  /// Computes a result from arguments that lie in the domains of the parameters; nil when they are not in the domain
  /// of the function, and then a null with that cause is made.
  typealias Body = @Sendable ([Value], inout Evaluation) -> Value?

  let name: Name
  let forms: [Form]

  init(_ name: String, _ forms: [Form]) {
    self.name = Name(written: name)
    self.forms = forms
  }

  // MARK: Calls

  /// The result for arguments in order.
  func call(_ arguments: [Value], _ run: inout Evaluation) -> Value {
    let candidates = forms.filter { $0.accepts(count: arguments.count) }
    guard !candidates.isEmpty else {
      return .failure(.wrongArguments, name.text, Wording.arity(counts, arguments.count))
    }
    return call(candidates.map { ($0, arguments) }, &run)
  }

  /// The result for arguments by name.
  ///
  /// Source: DMN 1.5, 10.3.2.13.5: parameters that are not supplied are null.
  func call(named arguments: [(name: Name, value: Value)], _ run: inout Evaluation) -> Value {
    let names = arguments.map(\.name)
    let accepting = forms.compactMap { form in form.places(of: names).map { (form: form, places: $0) } }
    // `before(point, range)` and `before(range, point)` differ in nothing but the order.
    let inOrder = accepting.filter { $0.form.parameters.map(\.name) == names }
    let candidates = (inOrder.isEmpty ? accepting : inOrder).map { candidate in
      (candidate.form, candidate.places.map { $0.map { arguments[$0].value } ?? .null })
    }
    guard !candidates.isEmpty else {
      var seen = Set<Name>()
      let double = names.first { !seen.insert($0).inserted }
      let detail =
        unknown(among: names).map { Wording.noParameter($0.text, among: parameterNames) }
        ?? double.map { Wording.givenTwice($0.text) }
        ?? Wording.notTogether(names.map(\.text), among: parameterNames)
      return .failure(.wrongArguments, name.text, detail)
    }
    return call(candidates, &run)
  }

  /// The first form whose domains hold the arguments as they are, else the first whose domains hold them converted.
  private func call(_ candidates: [(form: Form, arguments: [Value])], _ run: inout Evaluation) -> Value {
    let exact = candidates.first { candidate in
      candidate.arguments.indices.allSatisfy {
        candidate.form.parameter($0).contains(candidate.arguments[$0])
      }
    }
    for candidate in exact.map({ [$0] }) ?? candidates {
      guard let values = candidate.form.accept(candidate.arguments) else { continue }
      guard run.spend() else { return Evaluation.exhausted }
      return candidate.form.body(values, &run) ?? .null(failed(values))
    }
    return .null(failed(candidates.first?.arguments ?? []))
  }

  /// The numbers of arguments that it takes, for messages.
  var counts: String {
    let all = Set(forms.flatMap(\.counts)).sorted()
    if forms.contains(where: \.isVariadic) { return Wording.atLeast(all.first ?? 0) }
    let counts = all.map(String.init)
    return (counts.count > 1 ? counts.dropLast().joined(separator: ", ") + " ou " : "") + (counts.last ?? "0")
  }

  /// The first of some names that no call by name has: as it is written, or with a number where it may be repeated.
  func unknown(among names: [Name]) -> Name? {
    names.first { name in !forms.contains { $0.knows(name) } }
  }

  /// The names of its parameters for messages, each once.
  var parameterNames: [String] {
    var seen = Set<String>()
    return forms.flatMap(\.names).filter { seen.insert($0).inserted }
  }

  /// The first argument that the only form for so many does not take, with what it does take.
  private func wrong(_ arguments: [Value]) -> String? {
    let candidates = forms.filter { $0.isVariadic || $0.parameters.count >= arguments.count }
    guard candidates.count == 1, let form = candidates.first else { return nil }
    guard let place = arguments.indices.first(where: { form.parameter($0).accept(arguments[$0]) == nil })
    else {
      return nil
    }
    let parameter = form.parameter(place)
    return Wording.outside(arguments[place], parameter.name.text, parameter.domain.wording)
  }

  /// The cause of a null for arguments outside the domain of the function.
  func failed(_ arguments: [Value]) -> NullCause {
    if let simple = BuiltIn.simple(arguments) {
      return NullCause(.invalidArgument, subject: name.text, underlying: arguments.compactMap(\.cause)) {
        [self] in detail(simple)
      }
    }
    return NullCause(
      .invalidArgument, subject: name.text, detail: detail(arguments),
      underlying: arguments.flatMap { argument -> [NullCause] in
        if case .list(let items) = argument { return Array(items.lazy.compactMap(\.cause).prefix(16)) }
        return argument.cause.map { [$0] } ?? []
      })
  }

  /// What the cause of a null says of the arguments.
  private func detail(_ arguments: [Value]) -> String {
    wrong(arguments) ?? refusedRegex(arguments) ?? arguments.map(Wording.excerpt).joined(separator: ", ")
  }

  /// The functions whose second argument is a regular expression.
  static let regexFunctions: Set<String> = ["matches", "replace", "split"]

  /// Why a function of regular expressions does not take its pattern, its flags or its replacement.
  private func refusedRegex(_ arguments: [Value]) -> String? {
    guard BuiltIn.regexFunctions.contains(name.key) else { return nil }
    func text(_ place: Int) -> String {
      guard arguments.indices.contains(place), case .string(let text) = arguments[place] else { return "" }
      return text
    }
    let (pattern, replacement) = (text(1), text(2))
    let flags = name.key == "matches" ? replacement : text(3)
    do throws(RegexError) {
      switch name.key {
      case "matches": _ = try XPathRegex(pattern, flags: flags).matches(text(0))
      case "replace": _ = try XPathRegex(pattern, flags: flags).replacing(text(0), with: replacement)
      default: _ = try XPathRegex(pattern).split(text(0))
      }
      return nil
    } catch {
      return error.wording(pattern: pattern, flags: flags, replacement: replacement)
    }
  }

  /// The arguments without the causes of those that are null; nil when others may hold causes.
  private static func simple(_ arguments: [Value]) -> [Value]? {
    var result = arguments
    for place in result.indices {
      switch result[place] {
      case .null: result[place] = .null
      case .list, .context, .range, .function: return nil
      default: break
      }
    }
    return result
  }
}

extension FEELType {
  var isList: Bool {
    if case .list = self { return true }
    return false
  }
}
