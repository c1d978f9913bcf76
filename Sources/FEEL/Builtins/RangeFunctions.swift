/// Relations between points and ranges.
///
/// Source: DMN 1.5, table 78.
enum RangeFunctions {
  private typealias P = BuiltIn.Parameter

  static let all: [BuiltIn] = [
    pointsAndRanges(
      "before",
      points: { $0 < $1 },
      pointRange: { $0 < $1.start || $0 == $1.start && !$1.includesStart },
      rangePoint: { $0.end < $1 || $0.end == $1 && !$0.includesEnd },
      ranges: { $0.end < $1.start || (!$0.includesEnd || !$1.includesStart) && $0.end == $1.start }),
    pointsAndRanges(
      "after",
      points: { $1 < $0 },
      pointRange: { $1.end < $0 || $0 == $1.end && !$1.includesEnd },
      rangePoint: { $1 < $0.start || $0.start == $1 && !$0.includesStart },
      ranges: { $1.end < $0.start || (!$0.includesStart || !$1.includesEnd) && $0.start == $1.end }),
    ranges("meets") { $0.includesEnd && $1.includesStart && $0.end == $1.start },
    ranges("met by") { $0.includesStart && $1.includesEnd && $0.start == $1.end },
    ranges("overlaps") {
      ($0.start < $1.end || $0.start == $1.end && $0.includesStart && $1.includesEnd)
        && ($1.start < $0.end || $0.end == $1.start && $0.includesEnd && $1.includesStart)
    },
    ranges("overlaps before") { overlapsBefore($0, $1) },
    ranges("overlaps after") { overlapsAfter($0, $1) },
    BuiltIn(
      "finishes",
      [
        pointRange { $1.includesEnd && $1.end == $0 },
        rangeForm { finishes($0, $1) },
      ]),
    BuiltIn(
      "finished by",
      [
        rangePoint { $0.includesEnd && $0.end == $1 },
        rangeForm { finishes($1, $0) },
      ]),
    BuiltIn(
      "includes",
      [
        rangePoint { contains($0, $1) },
        rangeForm { includes($0, $1) },
      ]),
    BuiltIn(
      "during",
      [
        pointRange { contains($1, $0) },
        rangeForm { includes($1, $0) },
      ]),
    BuiltIn(
      "starts",
      [
        pointRange { $1.start == $0 && $1.includesStart },
        rangeForm { starts($0, $1) },
      ]),
    BuiltIn(
      "started by",
      [
        rangePoint { $0.start == $1 && $0.includesStart },
        rangeForm { starts($1, $0) },
      ]),
    BuiltIn(
      "coincides",
      [
        BuiltIn.Form([P("point1", .point), P("point2", .point)], .type(.boolean)) { values, _ in
          Point.all(values).flatMap { truth($0[0] == $0[1]) }
        },
        rangeForm {
          $0.start == $1.start && same($0.includesStart, $1.includesStart) && $0.end == $1.end
            && same($0.includesEnd, $1.includesEnd)
        },
      ]),
  ]

  // MARK: Relations

  private static func same(_ left: Truth, _ right: Truth) -> Truth { Truth(left == right) }

  /// Neither true nor false is outside the domain: a range without a bound where one is needed.
  private static func truth(_ truth: Truth) -> Value? { truth == .unknown ? nil : .boolean(truth == .yes) }

  private static func contains(_ range: Interval, _ point: Point) -> Truth {
    range.start < point && point < range.end || range.start == point && range.includesStart
      || range.end == point && range.includesEnd
  }

  private static func includes(_ outer: Interval, _ inner: Interval) -> Truth {
    (outer.start < inner.start || outer.start == inner.start && (outer.includesStart || !inner.includesStart))
      && (inner.end < outer.end || outer.end == inner.end && (outer.includesEnd || !inner.includesEnd))
  }

  private static func finishes(_ a: Interval, _ b: Interval) -> Truth {
    same(a.includesEnd, b.includesEnd) && a.end == b.end
      && (b.start < a.start || a.start == b.start && (!a.includesStart || b.includesStart))
  }

  private static func starts(_ a: Interval, _ b: Interval) -> Truth {
    a.start == b.start && same(a.includesStart, b.includesStart)
      && (a.end < b.end || a.end == b.end && (!a.includesEnd || b.includesEnd))
  }

  private static func overlapsBefore(_ a: Interval, _ b: Interval) -> Truth {
    (a.start < b.start || a.start == b.start && a.includesStart && !b.includesStart)
      && (b.start < a.end || a.end == b.start && a.includesEnd && b.includesStart)
      && (a.end < b.end || a.end == b.end && (!a.includesEnd || b.includesEnd))
  }

  private static func overlapsAfter(_ a: Interval, _ b: Interval) -> Truth {
    (b.start < a.start || b.start == a.start && b.includesStart && !a.includesStart)
      && (a.start < b.end || b.end == a.start && b.includesEnd && a.includesStart)
      && (b.end < a.end || b.end == a.end && (!b.includesEnd || a.includesEnd))
  }

  // MARK: Forms

  private static func pointsAndRanges(
    _ name: String, points: @escaping @Sendable (Point, Point) -> Truth,
    pointRange: @escaping @Sendable (Point, Interval) -> Truth,
    rangePoint: @escaping @Sendable (Interval, Point) -> Truth,
    ranges: @escaping @Sendable (Interval, Interval) -> Truth
  ) -> BuiltIn {
    BuiltIn(
      name,
      [
        rangeForm(ranges), self.pointRange(pointRange), self.rangePoint(rangePoint),
        BuiltIn.Form([P("point1", .point), P("point2", .point)], .type(.boolean)) { values, _ in
          Point.all(values).flatMap { truth(points($0[0], $0[1])) }
        },
      ])
  }

  private static func ranges(
    _ name: String, _ relation: @escaping @Sendable (Interval, Interval) -> Truth
  ) -> BuiltIn {
    BuiltIn(name, [rangeForm(relation)])
  }

  private static func rangeForm(_ relation: @escaping @Sendable (Interval, Interval) -> Truth) -> BuiltIn.Form
  {
    BuiltIn.Form([P("range1", .range), P("range2", .range)], .type(.boolean)) { values, _ in
      guard case .range(let first) = values[0], case .range(let second) = values[1],
        let points = Point.all([first.start, first.end, second.start, second.end])
      else { return nil }
      return truth(
        relation(
          Interval(first, start: points[0], end: points[1]),
          Interval(second, start: points[2], end: points[3])))
    }
  }

  private static func pointRange(_ relation: @escaping @Sendable (Point, Interval) -> Truth) -> BuiltIn.Form {
    BuiltIn.Form([P("point", .point), P("range", .range)], .type(.boolean)) { values, _ in
      guard case .range(let range) = values[1], let points = Point.all([values[0], range.start, range.end])
      else {
        return nil
      }
      return truth(relation(points[0], Interval(range, start: points[1], end: points[2])))
    }
  }

  private static func rangePoint(_ relation: @escaping @Sendable (Interval, Point) -> Truth) -> BuiltIn.Form {
    BuiltIn.Form([P("range", .range), P("point", .point)], .type(.boolean)) { values, _ in
      guard case .range(let range) = values[0], let points = Point.all([values[1], range.start, range.end])
      else {
        return nil
      }
      return truth(relation(Interval(range, start: points[1], end: points[2]), points[0]))
    }
  }

  /// A value known to be comparable with the others of the same call; null stands for no bound.
  struct Point: Sendable {
    let value: Value

    static func < (left: Point, right: Point) -> Truth { Comparing.precedes(left.value, right.value) }
    static func == (left: Point, right: Point) -> Truth { Equality.equal(left.value, right.value) }

    /// The values as points, when all that are not null can be compared with one another.
    static func all(_ values: [Value]) -> [Point]? {
      let present = values.filter { !$0.isNull }
      guard let first = present.first, present.allSatisfy({ Comparing.precedes(first, $0) != .unknown })
      else {
        return nil
      }
      return values.map(Point.init)
    }
  }

  /// A range with comparable end points.
  struct Interval: Sendable {
    let start: Point
    let end: Point
    let includesStart: Truth
    let includesEnd: Truth

    init(_ range: RangeValue, start: Point, end: Point) {
      self.start = start
      self.end = end
      includesStart = Truth(range.includesStart)
      includesEnd = Truth(range.includesEnd)
    }
  }
}

extension Truth {
  fileprivate static func && (left: Truth, right: @autoclosure () -> Truth) -> Truth {
    if left == .no { return .no }
    let second = right()
    return second == .no ? .no : left == .unknown ? .unknown : second
  }

  fileprivate static func || (left: Truth, right: @autoclosure () -> Truth) -> Truth {
    if left == .yes { return .yes }
    let second = right()
    return second == .yes ? .yes : left == .unknown ? .unknown : second
  }
}
