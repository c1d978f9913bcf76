/// The order of FEEL values.
///
/// Source: DMN 1.5, table 54.
enum Comparing {
  /// Whether a comparison holds; neither when the values are of different kinds or of a kind without order.
  @inline(__always)
  static func compare(_ comparison: Expression.Comparison, _ left: Value, _ right: Value) -> Truth {
    if case .number(let a) = left, case .number(let b) = right { return Truth(holds(comparison, a, b)) }
    return compareOthers(comparison, left, right)
  }

  /// Whether a comparison holds between values of an ordered type.
  @inline(__always)
  static func holds<T: Comparable>(_ comparison: Expression.Comparison, _ left: T, _ right: T) -> Bool {
    switch comparison {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }

  private static func compareOthers(
    _ comparison: Expression.Comparison, _ left: Value, _ right: Value
  ) -> Truth {
    switch comparison {
    case .equal: return Equality.equal(left, right)
    case .notEqual: return !Equality.equal(left, right)
    case .less: return precedes(left, right)
    case .greater: return precedes(right, left)
    // Rule: e1 <= e2 is e1 < e2 or e1 = e2.
    case .lessOrEqual: return precedesOrEquals(left, right)
    case .greaterOrEqual: return precedesOrEquals(right, left)
    }
  }

  /// `<`; neither for what has no order.
  static func precedes(_ left: Value, _ right: Value) -> Truth {
    switch (left, right) {
    case (.number(let a), .number(let b)): Truth(a < b)
    case (.string(let a), .string(let b)): Truth(Text.precedes(a, b))
    case (.date(let a), .date(let b)): Truth(a < b)
    case (.time(let a), .time(let b)): Truth(a.isBefore(b))
    case (.dateAndTime(let a), .dateAndTime(let b)): Truth(a.isBefore(b))
    case (.daysAndTimeDuration(let a), .daysAndTimeDuration(let b)): Truth(a < b)
    case (.yearsAndMonthsDuration(let a), .yearsAndMonthsDuration(let b)): Truth(a < b)
    default: .unknown
    }
  }

  private static func precedesOrEquals(_ left: Value, _ right: Value) -> Truth {
    let before = precedes(left, right)
    return before == .no ? Equality.equal(left, right) : before
  }
}
