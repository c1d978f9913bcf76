/// A range: two end points, or one end point and an operator.
///
/// Ranges are equal when they are written alike: `(=10)` is not `[10..10]`, `(<10)` is not `(null..10)`.
///
/// Source: DMN 1.5, 10.3.2.7, tables 42, 53 and 67.
public final class RangeValue: Sendable {
  /// The operator of the form with one end point; nil for an interval.
  public let comparison: Expression.Comparison?
  /// The start; null when there is none.
  public let start: Value
  /// The end; null when there is none.
  public let end: Value
  /// Whether the start belongs to the range.
  public let includesStart: Bool
  /// Whether the end belongs to the range.
  public let includesEnd: Bool

  /// An interval.
  public init(includesStart: Bool, start: Value, end: Value, includesEnd: Bool) {
    comparison = nil
    self.start = start
    self.end = end
    self.includesStart = includesStart
    self.includesEnd = includesEnd
  }

  /// A range written with an operator.
  public init(_ comparison: Expression.Comparison, _ point: Value) {
    self.comparison = comparison
    switch comparison {
    case .equal: (start, end, includesStart, includesEnd) = (point, point, true, true)
    case .notEqual: (start, end, includesStart, includesEnd) = (point, point, false, false)
    case .less: (start, end, includesStart, includesEnd) = (.null, point, false, false)
    case .lessOrEqual: (start, end, includesStart, includesEnd) = (.null, point, false, true)
    case .greater: (start, end, includesStart, includesEnd) = (point, .null, false, false)
    case .greaterOrEqual: (start, end, includesStart, includesEnd) = (point, .null, true, false)
    }
  }

  /// The type of the end points.
  var pointType: FEELType { start.type.joined(end.type) }

  /// Whether a value lies in the range; nil when it cannot be compared with the end points.
  ///
  /// Source: DMN 1.5, table 55.
  public func contains(_ value: Value) -> Truth {
    if let comparison {
      let point: Value
      switch comparison {
      case .less, .lessOrEqual: point = end
      default: point = start
      }
      return Comparing.compare(comparison, value, point)
    }
    let afterStart = Comparing.compare(includesStart ? .greaterOrEqual : .greater, value, start)
    if afterStart == .no { return .no }
    let beforeEnd = Comparing.compare(includesEnd ? .lessOrEqual : .less, value, end)
    if beforeEnd == .no { return .no }
    return afterStart == .yes && beforeEnd == .yes ? .yes : .unknown
  }
}

extension RangeValue: Equatable {
  /// Written alike, with the same end points.
  public static func == (left: RangeValue, right: RangeValue) -> Bool {
    left.comparison == right.comparison && left.includesStart == right.includesStart
      && left.includesEnd == right.includesEnd && left.start == right.start && left.end == right.end
  }
}
