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

  /// Reads expressions of a model, through the decisions that they name.
  struct Reader {
    /// Names in the texts of names, and so on, are not followed deeper than this.
    private static let maximumSteps = 8
    /// Nor more names than this in all: each of the texts may hold many.
    private static let maximumNames = 64

    let model: Model
    let models: Definitions
    /// The schema of dossiers; nil where it is not at hand.
    let schema: Schema?
    private let scope: Scope

    init(_ model: Model, _ models: Definitions, _ schema: Schema?) {
      self.model = model
      self.models = models
      self.schema = schema
      var variables = Self.variables(of: model)
      for item in model.imports where item.isModel {
        guard let other = models.model(item.namespace), let prefix = Name(item.heading.name) else { continue }
        variables.append(
          Scope.Variable(prefix, .any, .module(Scope.Module(Self.variables(of: other)))))
      }
      // Only what can be told from the text counts here; what is wrong is told by the compiler.
      var scope = Scope(variables)
      scope.suggestsNames = false
      self.scope = scope
    }

    private static func variables(of model: Model) -> [Scope.Variable] {
      let names =
        model.inputData.map(\.heading.name) + model.decisions.map(\.heading.name)
        + model.knowledgeModels.map(\.heading.name)
      return Set(names).sorted().compactMap { name in Name(name).map { Scope.Variable($0, .any, .local) } }
    }

    /// The grain of the numbers that a text gives.
    func grain(of text: String) -> Grain {
      var names = Self.maximumNames
      return grain(of: text, steps: 0, &names)
    }

    private func grain(of text: String, steps: Int, _ names: inout Int) -> Grain {
      guard steps < Self.maximumSteps, let expression = FEEL.parse(text, in: scope).expression else {
        return .unknown
      }
      return grain(of: expression, steps, &names)
    }

    private func grain(of expression: Expression, _ steps: Int, _ names: inout Int) -> Grain {
      switch expression.unparenthesized.kind {
      case .number(let number): return number.isInteger ? .whole : .fractional
      case .negation(let inner): return grain(of: inner, steps, &names)
      case .arithmetic(.divide, _, _): return .fractional
      case .arithmetic(.add, let left, let right), .arithmetic(.subtract, let left, let right),
        .arithmetic(.multiply, let left, let right):
        return Grain.sum(grain(of: left, steps, &names), grain(of: right, steps, &names))
      case .conditional(_, let then, let otherwise):
        if case .null = then.unparenthesized.kind { return grain(of: otherwise, steps, &names) }
        if case .null = otherwise.unparenthesized.kind { return grain(of: then, steps, &names) }
        return Grain.either(grain(of: then, steps, &names), grain(of: otherwise, steps, &names))
      case .invocation(let function, _):
        guard case .name(let name) = function.unparenthesized.kind else { return .unknown }
        return ["count", "floor", "ceiling", "string length"].contains(name.key) ? .whole : .unknown
      case .name(let name): return grain(of: name, steps, &names)
      case .path: return grain(ofPath: expression.unparenthesized, steps, &names)
      default: return .unknown
      }
    }

    /// The grain of a decision of this model, or of one that it imports.
    private func grain(of name: Name, _ steps: Int, _ names: inout Int) -> Grain {
      grain(of: name, in: model, steps, &names)
    }

    private func grain(of name: Name, in other: Model, _ steps: Int, _ names: inout Int) -> Grain {
      guard names > 0 else { return .unknown }
      names -= 1
      guard
        let decision = other.decisions.first(where: {
          (Name($0.heading.name) ?? Name(verbatim: $0.heading.name)).key == name.key
        }), case .literal(let text)? = decision.logic?.kind
      else { return .unknown }
      let reader = other === model ? self : Reader(other, models, schema)
      return reader.grain(of: text.value, steps: steps + 1, &names)
    }

    /// The grain of an element of the dossier, or of a decision behind the name of an import.
    private func grain(ofPath path: Expression, _ steps: Int, _ names: inout Int) -> Grain {
      guard case .path(let inner, let last) = path.kind else { return .unknown }
      if case .name(let prefix) = inner.unparenthesized.kind,
        let item = model.imports.first(where: { Name($0.heading.name)?.key == prefix.key }),
        let other = models.model(item.namespace)
      {
        return grain(of: last, in: other, steps, &names)
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
