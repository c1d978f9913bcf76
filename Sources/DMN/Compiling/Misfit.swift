internal import FEEL

/// A part of a cell whose values can never be those of its column.
struct Misfit {
  /// The type that the part has.
  let type: FEELType
  /// The part.
  let expression: Expression
  /// The function of the language that a bare word names, as `min`.
  var function: Name?

  /// Looks through a cell as far as the types of its parts are known.
  ///
  /// - Parameters:
  ///   - isTest: Whether the cell is a test, so that it may be a condition, and a range stands for its points.
  init?(_ expression: Expression, in scope: Scope, column wanted: FEELType, isTest: Bool) {
    guard wanted.innermost != .any else { return nil }
    func inside(_ parts: Expression...) -> Misfit? {
      for part in parts {
        if let found = Misfit(part, in: scope, column: wanted, isTest: isTest) { return found }
      }
      return nil
    }
    let isRangeOfPoints = isTest && !wanted.innermost.isRange
    switch expression.kind {
    case .parenthesized(let inner):
      guard let found = inside(inner) else { return nil }
      self = found
    case .conditional(_, let first, let second):
      // What gives true or false is a condition of its own.
      let parts = [first, second].filter { !isTest || $0.type != .boolean }
      guard let found = parts.lazy.compactMap({ inside($0) }).first else { return nil }
      self = found
    case .list(let items):
      guard let found = items.lazy.compactMap({ inside($0) }).first else { return nil }
      self = found
    case .interval(let interval) where isRangeOfPoints:
      guard let found = inside(interval.start, interval.end) else { return nil }
      self = found
    case .name(let name) where expression.type == .any && Self.isFunction(expression, in: scope):
      if case .function = wanted.innermost { return nil }
      (type, self.expression, function) = (.any, expression, name)
    case .membership(let value, let tests, _) where isTest && value.isInput:
      let misfits = tests.lazy.compactMap {
        Misfit($0.operand, in: scope, column: wanted, isTest: true)
      }
      guard let found = misfits.first else { return nil }
      self = found
    default:
      var type = expression.type.innermost
      if case .range(let point) = type, isRangeOfPoints { type = point }
      if isTest, type == .boolean, !expression.isConstant { return nil }
      guard type.isClearlyOther(than: wanted) else { return nil }
      (self.type, self.expression) = (type, expression)
    }
  }

  /// Whether a name is that of a function and of nothing else.
  private static func isFunction(_ name: Expression, in scope: Scope) -> Bool {
    guard case .function? = FEEL.compile(name, in: scope).constant else { return false }
    return true
  }

  /// How what is meant is written, for a column of dates in which something else stands.
  func hint(_ wanted: FEELType) -> String? {
    type == .number || type == .string ? expression.hint(wanted: wanted.innermost) : nil
  }
}
