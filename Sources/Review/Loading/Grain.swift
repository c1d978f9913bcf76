internal import DMN
internal import FEEL
internal import XMLTree

/// Whether the numbers that an expression gives are whole: then nothing lies between 2 and 3.
enum Grain: Hashable {
  /// Whole numbers only, such as a count.
  case whole
  /// Others as well, such as a share or a sum of money.
  case fractional
  /// It cannot be told from the text.
  case unknown

  /// The grain of one value or the other.
  private static func either(_ left: Grain, _ right: Grain) -> Grain {
    if left == .fractional || right == .fractional { return .fractional }
    return left == right ? left : .unknown
  }

  /// The grain of a sum, a difference or a product.
  private static func sum(_ left: Grain, _ right: Grain) -> Grain {
    left == right ? left : left == .unknown || right == .unknown ? .unknown : .fractional
  }

  /// Reads expressions of models, through the decisions that they name.
  struct Reader {
    /// Names in the texts of names, and so on, are not followed deeper than this.
    private static let maximumSteps = 8
    /// Nor more names than this in all: each of the texts may hold many.
    private static let maximumNames = 64

    /// What the texts of a model may name.
    private struct Names {
      var variables: [Scope.Variable] = []
      /// The places of its decisions by the keys of their names.
      var decisions: [String: Int] = [:]
      /// The models that it imports, by the keys of their prefixes.
      var imports: [String: Model] = [:]
      var scope = Scope()
    }

    private var names: [ObjectIdentifier: Names] = [:]
    /// The schema of dossiers; nil where it is not at hand.
    private let schema: Schema?

    init(_ models: [Model], _ definitions: Definitions, _ schema: Schema?) {
      self.schema = schema
      for model in models { names[ObjectIdentifier(model)] = Self.names(of: model) }
      for model in models {
        var own = names[ObjectIdentifier(model)] ?? Names()
        var variables = own.variables
        for item in model.imports where item.isModel {
          guard let prefix = Name(item.heading.name), let other = definitions.model(item.namespace) else {
            continue
          }
          if own.imports[prefix.key] == nil { own.imports[prefix.key] = other }
          let behind = names[ObjectIdentifier(other)]?.variables ?? []
          variables.append(Scope.Variable(prefix, .any, .module(Scope.Module(behind))))
        }
        // Only what can be told from the text counts here; what is wrong is told by the compiler.
        own.scope = Scope(variables)
        own.scope.suggestsNames = false
        names[ObjectIdentifier(model)] = own
      }
    }

    private static func names(of model: Model) -> Names {
      let decisions = model.decisions.map { Name(written: $0.heading.name) }
      let others = model.inputData.map(\.heading.name) + model.knowledgeModels.map(\.heading.name)
      return Names(
        variables: (decisions + others.compactMap { Name($0) }).map { Scope.Variable($0, .any, .local) },
        decisions: Dictionary(decisions.enumerated().map { ($1.key, $0) }) { first, _ in first })
    }

    /// The grain of the numbers that a text of a model gives.
    func grain(of text: String, in model: Model) -> Grain {
      var left = Self.maximumNames
      return grain(of: text, in: model, steps: 0, &left)
    }

    private func grain(of text: String, in model: Model, steps: Int, _ left: inout Int) -> Grain {
      guard steps < Self.maximumSteps, let scope = names[ObjectIdentifier(model)]?.scope,
        let expression = FEEL.parse(text, in: scope).expression
      else { return .unknown }
      return grain(of: expression, in: model, steps, &left)
    }

    private func grain(of expression: Expression, in model: Model, _ steps: Int, _ left: inout Int) -> Grain {
      func own(_ part: Expression) -> Grain { grain(of: part, in: model, steps, &left) }
      switch expression.unparenthesized.kind {
      case .number(let number): return number.isInteger ? .whole : .fractional
      case .negation(let inner): return own(inner)
      case .arithmetic(.divide, _, _): return .fractional
      case .arithmetic(.add, let one, let other), .arithmetic(.subtract, let one, let other),
        .arithmetic(.multiply, let one, let other):
        return Grain.sum(own(one), own(other))
      case .conditional(_, let then, let otherwise):
        if case .null = then.unparenthesized.kind { return own(otherwise) }
        if case .null = otherwise.unparenthesized.kind { return own(then) }
        return Grain.either(own(then), own(otherwise))
      case .invocation(let function, _):
        guard case .name(let name) = function.unparenthesized.kind else { return .unknown }
        return ["count", "floor", "ceiling", "string length"].contains(name.key) ? .whole : .unknown
      case .name(let name): return grain(of: name, in: model, steps, &left)
      case .path: return grain(ofPath: expression.unparenthesized, in: model, steps, &left)
      default: return .unknown
      }
    }

    /// The grain of a decision of a model.
    private func grain(of name: Name, in model: Model, _ steps: Int, _ left: inout Int) -> Grain {
      guard left > 0 else { return .unknown }
      left -= 1
      guard let place = names[ObjectIdentifier(model)]?.decisions[name.key],
        case .literal(let text)? = model.decisions[place].logic?.kind
      else { return .unknown }
      return grain(of: text.value, in: model, steps: steps + 1, &left)
    }

    /// The grain of an element of the dossier, or of a decision behind the name of an import.
    private func grain(ofPath path: Expression, in model: Model, _ steps: Int, _ left: inout Int) -> Grain {
      guard case .path(let inner, let last) = path.kind else { return .unknown }
      if case .name(let prefix) = inner.unparenthesized.kind,
        let other = names[ObjectIdentifier(model)]?.imports[prefix.key]
      {
        return grain(of: last, in: other, steps, &left)
      }
      guard let schema, let parts = Self.names(path), parts.first == InputName.dossier.rawValue else {
        return .unknown
      }
      guard let slot = schema.slot(parts.joined(separator: "/")),
        case .number(let scale)? = schema.content(of: slot)
      else { return .unknown }
      return scale == 0 ? .whole : .fractional
    }

    private static func names(_ path: Expression) -> [String]? {
      switch path.unparenthesized.kind {
      case .name(let name): [name.text]
      case .path(let inner, let name): names(inner).map { $0 + [name.text] }
      default: nil
      }
    }
  }
}
