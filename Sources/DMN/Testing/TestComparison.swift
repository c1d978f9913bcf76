public import FEEL

/// How results are held against what a test file expects.
public enum TestMode: Hashable, Sendable {
  /// Numbers equal after rounding to the decimals expected, types and context keys exact, error flags checked.
  ///
  /// Where a whole number is expected, results are rounded to eight decimals.
  case strict
  /// As other vendors run the kit: numbers within 10⁻⁸ of one another too, error flags ignored.
  case lenient
}

/// Where and how a result first differs from what is expected.
public struct TestMismatch: Sendable {
  /// The way to the part that differs, as `.offre[2].montant`; empty for the whole value.
  public var path: String
  /// What is expected there, as FEEL writes it; nil when nothing is.
  public var expected: String?
  /// What came out there, as FEEL writes it; nil when nothing did.
  public var actual: String?
  /// Why the part is null, when it is.
  public var cause: NullCause?
}

extension TestMode {
  /// The first difference between a result and what is expected; nil when there is none.
  ///
  /// The order of a context's keys does not count; that of a list's items does.
  public func mismatch(_ expected: TestValue, _ actual: Value, path: String = "") -> TestMismatch? {
    switch (expected, actual) {
    case (.null, .null): return nil
    case (.number(let number, let decimals), .number(let got)):
      if isEqual(number, decimals: decimals, got) { return nil }
    case (.plain(let value), _):
      if isEqual(value, actual) { return nil }
    case (.list(let items), .list(let got)) where items.count == got.count:
      for (index, item) in items.enumerated() {
        if let found = mismatch(item, got[index], path: "\(path)[\(index + 1)]") { return found }
      }
      return nil
    case (.context(let entries), .context(let got)): return contexts(entries, got, path)
    default: break
    }
    return TestMismatch(
      path: path, expected: expected.value.shown, actual: actual.shown, cause: actual.cause)
  }

  private func contexts(_ entries: [TestValue.Entry], _ got: Context, _ path: String) -> TestMismatch? {
    let keys = got.shape.keys
    var seen = Set<Int>()
    for entry in entries {
      // Components are named, and names are the same in whatever normalisation form.
      guard let place = got.shape.position(of: entry.name) ?? keys.firstIndex(of: entry.name) else {
        return TestMismatch(
          path: "\(path).\(entry.name)", expected: entry.value.value.shown, actual: nil, cause: nil)
      }
      seen.insert(place)
      if let found = mismatch(entry.value, got.values[place], path: "\(path).\(entry.name)") { return found }
    }
    for place in keys.indices where !seen.contains(place) {
      return TestMismatch(
        path: "\(path).\(keys[place])", expected: nil, actual: got.values[place].shown, cause: nil)
    }
    return nil
  }

  private func isEqual(_ expected: Decimal, decimals: Int, _ actual: Decimal) -> Bool {
    // Who writes 5 does not mean 5.4; only the noise of a long computation is rounded off a whole number.
    if actual.rounded(scale: decimals == 0 ? 8 : decimals, .halfEven) == expected { return true }
    guard self == .lenient, let difference = expected - actual, let tolerance = Self.tolerance else {
      return expected == actual
    }
    return difference.absolute <= tolerance
  }

  private static let tolerance = Decimal(coefficient: 1, exponent: -8)

  /// Values without numbers: the same kind and the same value.
  ///
  /// A test file cannot write a region of the IANA database, so an offset stands for the regions that keep it at
  /// that moment; times on the local clock equal local times only.
  private func isEqual(_ expected: Value, _ actual: Value) -> Bool {
    switch (expected, actual) {
    case (.dateAndTime(let a), .dateAndTime(let b)):
      a == b
        || a.time.hasOffset && a.timeOffset == b.timeOffset && a.date == b.date
          && a.time.isSameClock(as: b.time)
    case (.time(let a), .time(let b)):
      a == b || a.hasOffset && a.timeOffset == b.timeOffset && a.isSameClock(as: b)
    default: expected == actual
    }
  }
}

extension CivilTime {
  fileprivate var hasOffset: Bool {
    if case .offset = zone { true } else { false }
  }

  fileprivate func isSameClock(as other: CivilTime) -> Bool {
    (hour, minute, second, nanosecond) == (other.hour, other.minute, other.second, other.nanosecond)
  }
}

extension Value {
  /// The value as a person reads it in a report.
  var shown: String {
    switch self {
    case .null: "null"
    case .string: Value.list([self]).text.map { String($0.dropFirst().dropLast()) } ?? ""
    case .date, .time, .dateAndTime, .daysAndTimeDuration, .yearsAndMonthsDuration: "@\"\(text ?? "")\""
    default: text ?? "null"
    }
  }
}
