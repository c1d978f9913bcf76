/// The `=` of FEEL.
///
/// Source: DMN 1.5, tables 52 and 53.
package enum Equality {
  /// Whether two values are equal; neither when they are of different kinds.
  ///
  /// Null equals null and nothing else.
  static func equal(_ left: Value, _ right: Value) -> Truth {
    switch (left, right) {
    case (.null, .null): return .yes
    case (.null, _), (_, .null): return .no
    case (.number(let a), .number(let b)): return Truth(a == b)
    case (.string(let a), .string(let b)): return Truth(Text.equal(a, b))
    case (.boolean(let a), .boolean(let b)): return Truth(a == b)
    case (.date(let a), .date(let b)): return Truth(a == b)
    case (.time(let a), .time(let b)): return Truth(a.isEqual(to: b))
    case (.dateAndTime(let a), .dateAndTime(let b)): return Truth(a.isEqual(to: b))
    case (.daysAndTimeDuration(let a), .daysAndTimeDuration(let b)): return Truth(a == b)
    case (.yearsAndMonthsDuration(let a), .yearsAndMonthsDuration(let b)): return Truth(a == b)
    case (.list(let a), .list(let b)): return Truth(lists(a, b))
    case (.context(let a), .context(let b)): return Truth(contexts(a, b))
    case (.range(let a), .range(let b)): return Truth(ranges(a, b))
    case (.function(let a), .function(let b)): return Truth(a.isSame(as: b))
    default: return .unknown
    }
  }

  /// Whether two values are surely equal; what lists are searched by.
  package static func isEqual(_ left: Value, _ right: Value) -> Bool { equal(left, right) == .yes }

  private static func lists(_ left: [Value], _ right: [Value]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy(isEqual)
  }

  private static func contexts(_ left: Context, _ right: Context) -> Bool {
    if left.isSame(as: right) { return true }
    guard left.count == right.count else { return false }
    return zip(left.shape.keys, left.values).allSatisfy { key, value in
      right[key].map { isEqual(value, $0) } ?? false
    }
  }

  private static func ranges(_ left: RangeValue, _ right: RangeValue) -> Bool {
    left.comparison == right.comparison && left.includesStart == right.includesStart
      && left.includesEnd == right.includesEnd && isEqual(left.start, right.start)
      && isEqual(left.end, right.end)
  }

  /// The `is` of FEEL: the same element of the domain, parts of a second and zones included.
  ///
  /// Source: DMN 1.5, 10.3.2.2 and table 82.
  static func identical(_ left: Value, _ right: Value) -> Bool { left == right }
}
