/// A time of day to the billionth of a second, with a zone or without.
///
/// Identity (`==`, `is`) looks at every part; `isEqual(to:)` is the `=` of FEEL.
///
/// Source: DMN 1.5, 10.3.2.3.4.
public struct CivilTime: Hashable, Sendable {
  /// Billionths of a second since midnight.
  let nanosecondOfDay: Int64
  /// The zone; nil for a local time.
  public let zone: Zone?

  static let nanosecondsPerSecond: Int64 = 1_000_000_000
  static let nanosecondsPerDay: Int64 = 86_400_000_000_000

  /// The time with these numbers, or nil when the clock has no such time.
  ///
  /// Source: `time(hour, minute, second, offset)`, DMN 1.5, table 72.
  public init?(hour: Int, minute: Int, second: Int, nanosecond: Int = 0, zone: Zone? = nil) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
      (0..<1_000_000_000).contains(nanosecond)
    else { return nil }
    let seconds = Int64(hour * 3600 + minute * 60 + second)
    self.init(nanosecondOfDay: seconds * Self.nanosecondsPerSecond + Int64(nanosecond), zone: zone)
  }

  /// The time with these numbers, decimals of a second kept to the billionth; nil when the clock has no such time.
  ///
  /// Source: `time(hour, minute, second, offset)`, DMN 1.5, table 72.
  public init?(hour: Int, minute: Int, second: ExactNumber, zone: Zone? = nil) {
    guard second.coefficient >= 0,
      let total = ExactNumber.scale(second.coefficient, power: second.exponent.saturatingSum(9), .dropped),
      total < 60_000_000_000
    else { return nil }
    let nanoseconds = Int(truncatingIfNeeded: total)
    self.init(
      hour: hour, minute: minute, second: nanoseconds / 1_000_000_000,
      nanosecond: nanoseconds % 1_000_000_000, zone: zone)
  }

  /// - Parameter nanosecondOfDay: From 0, below a day.
  init(nanosecondOfDay: Int64, zone: Zone?) {
    self.nanosecondOfDay = nanosecondOfDay
    self.zone = zone
  }

  /// 00:00:00 in that zone.
  static func midnight(_ zone: Zone?) -> CivilTime { CivilTime(nanosecondOfDay: 0, zone: zone) }

  /// The time of a date: midnight of universal time.
  ///
  /// Source: `time(from)` with a date, DMN 1.5, 10.3.2.3.5.
  public static let utcMidnight = CivilTime.midnight(.utc)

  // MARK: Parts

  /// The hour, 0 to 23.
  public var hour: Int { secondOfDay / 3600 }
  /// The minute of the hour, 0 to 59.
  public var minute: Int { secondOfDay / 60 % 60 }
  /// The whole second of the minute, 0 to 59.
  public var second: Int { secondOfDay % 60 }
  /// The billionths of a second, 0 to 999,999,999.
  public var nanosecond: Int { Int(nanosecondOfDay % Self.nanosecondsPerSecond) }
  /// The second of the minute with its decimals.
  ///
  /// Source: property `second`, DMN 1.5, table 65.
  public var secondOfMinute: ExactNumber {
    ExactNumber(nanoseconds: Int128(nanosecondOfDay % (60 * Self.nanosecondsPerSecond)))
  }

  var secondOfDay: Int { Int(nanosecondOfDay / Self.nanosecondsPerSecond) }

  /// The offset from universal time; nil without a zone, and for a region whose offset depends on the date.
  ///
  /// Source: property `time offset`, DMN 1.5, table 65.
  public var timeOffset: DaysAndTimeDuration? {
    switch zone {
    case .offset(let seconds): DaysAndTimeDuration(seconds: Int64(seconds))
    case .region(let region):
      region.rules.hasSummer ? nil : DaysAndTimeDuration(seconds: Int64(region.rules.standardOffset))
    case nil: nil
    }
  }

  /// The name of the region; nil for an offset and for a local time.
  ///
  /// Source: property `timezone`, DMN 1.5, table 65.
  public var timezone: String? { zone?.identifier }

  // MARK: Equality and order

  /// The `=` of FEEL: the same second of universal time, or of the local clock when neither has a zone.
  ///
  /// Parts of a second do not count, as the value of a time is its seconds since midnight (10.3.2.3.4). A time with
  /// a zone never equals one without.
  ///
  /// Source: DMN 1.5, table 53.
  public func isEqual(to other: CivilTime) -> Bool {
    guard (zone == nil) == (other.zone == nil) else { return false }
    return utcNanosecond(against: other).flooredQuotient(by: Self.nanosecondsPerSecond)
      == other.utcNanosecond(against: self).flooredQuotient(by: Self.nanosecondsPerSecond)
  }

  /// The `<` of FEEL, to the billionth of a second: a time without a zone takes that of the other.
  ///
  /// Source: DMN 1.5, table 54.
  public func isBefore(_ other: CivilTime) -> Bool {
    utcNanosecond(against: other) < other.utcNanosecond(against: self)
  }

  /// The `<=` of FEEL: not after the other, to the billionth of a second.
  ///
  /// Source: DMN 1.5, table 52.
  public func isAtMost(_ other: CivilTime) -> Bool { !other.isBefore(self) }

  /// Universal time of day where the zones differ, clock time where they do not.
  private func utcNanosecond(against other: CivilTime) -> Int64 {
    guard let zone, let otherZone = other.zone, zone != otherZone else { return nanosecondOfDay }
    return nanosecondOfDay - Int64(zone.offsetWithoutDate) * Self.nanosecondsPerSecond
  }

  // MARK: Arithmetic

  /// The time of day that much later, around midnight if need be, in the same zone.
  ///
  /// Source: DMN 1.5, table 57.
  public func adding(_ duration: DaysAndTimeDuration) -> CivilTime {
    let sum = (Int128(nanosecondOfDay) + duration.totalNanoseconds) % Int128(Self.nanosecondsPerDay)
    return CivilTime(
      nanosecondOfDay: Int64(truncatingIfNeeded: sum < 0 ? sum + Int128(Self.nanosecondsPerDay) : sum),
      zone: zone)
  }

  /// The time of day that much earlier, around midnight if need be, in the same zone.
  ///
  /// Source: DMN 1.5, table 57.
  public func subtracting(_ duration: DaysAndTimeDuration) -> CivilTime? {
    duration.negated.map(adding)
  }

  /// The time from `other` to this one on the same day; nil when only one of them has a zone.
  ///
  /// Source: DMN 1.5, table 57.
  public func subtracting(_ other: CivilTime) -> DaysAndTimeDuration? {
    guard (zone == nil) == (other.zone == nil) else { return nil }
    return DaysAndTimeDuration(
      totalNanoseconds: Int128(utcNanosecond(against: other) - other.utcNanosecond(against: self)))
  }
}

extension Int {
  /// The sum, held at the ends of the range.
  func saturatingSum(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }
}
