/// A day and a time of day, with a zone or without.
///
/// In a region, a time that the clock skips is moved on by what was skipped, and of a time that comes twice the first
/// is meant, unless arithmetic led to the second. Identity (`==`, `is`) looks at every part; `isEqual(to:)` is the
/// `=` of FEEL.
///
/// Source: DMN 1.5, 10.3.2.3.6.
public struct DateAndTime: Hashable, Sendable {
  /// The day, on the clock of the zone.
  public let date: CivilDate
  /// The time of day with the zone.
  public let time: CivilTime
  /// Seconds east of Greenwich at that moment; 0 without a zone.
  private let offset: Int32

  /// The moment of that day and time; nil only where the rules of a region lead out of the range of years.
  ///
  /// Source: `date and time(date, time)`, DMN 1.5, table 72.
  public init?(_ date: CivilDate, _ time: CivilTime) {
    self.init(date, time, preferring: nil)
  }

  /// - Parameter preferred: The offset to keep where a time comes twice.
  private init?(_ date: CivilDate, _ time: CivilTime, preferring preferred: Int32?) {
    switch time.zone {
    case nil: self.init(date: date, time: time, offset: 0)
    case .offset(let seconds): self.init(date: date, time: time, offset: seconds)
    case .region(let region):
      let local = date.daysSinceEpoch * DaysAndTimeDuration.secondsPerDay + Int64(time.secondOfDay)
      let rules = region.rules
      if let preferred, rules.offset(at: local - Int64(preferred)) == preferred {
        self.init(date: date, time: time, offset: preferred)
        return
      }
      let before = rules.offset(at: local - DaysAndTimeDuration.secondsPerDay)
      if rules.offset(at: local - Int64(before)) == before {
        self.init(date: date, time: time, offset: before)
        return
      }
      let after = rules.offset(at: local + DaysAndTimeDuration.secondsPerDay)
      if rules.offset(at: local - Int64(after)) == after {
        self.init(date: date, time: time, offset: after)
        return
      }
      // The clock skips this time: read with the offset before the gap, it is a true moment after it.
      self.init(
        secondsSinceEpoch: local - Int64(before), nanosecond: Int64(time.nanosecond), zone: .region(region))
    }
  }

  private init(date: CivilDate, time: CivilTime, offset: Int32) {
    self.date = date
    self.time = time
    self.offset = offset
  }

  /// The moment that many seconds after 1970 began in universal time, on the clock of a zone.
  ///
  /// Without a zone the seconds count from local midnight. nil out of the range of years.
  ///
  /// - Parameters:
  ///   - seconds: Seconds since 1970, rounded down; leap seconds do not count.
  ///   - nanosecond: Billionths of a second over them, 0 to 999,999,999.
  public init?(secondsSinceEpoch seconds: Int64, nanosecond: Int64 = 0, zone: Zone?) {
    guard Self.instants.contains(seconds) else { return nil }
    let offset = zone?.offset(at: seconds) ?? 0
    let local = seconds + Int64(offset)
    let day = local.flooredQuotient(by: DaysAndTimeDuration.secondsPerDay)
    guard (0..<1_000_000_000).contains(nanosecond), let date = CivilDate(daysSinceEpoch: day)
    else { return nil }
    let second = local - day * DaysAndTimeDuration.secondsPerDay
    self.init(
      date: date,
      time: CivilTime(nanosecondOfDay: second * CivilTime.nanosecondsPerSecond + nanosecond, zone: zone),
      offset: offset)
  }

  /// A little more than the years there are, so that offsets can be added without overflow.
  private static let instants: ClosedRange<Int64> = -32_000_000_000_000_000...32_000_000_000_000_000

  /// The moment a date stands for where a date and time is asked: its midnight in universal time.
  ///
  /// Source: DMN 1.5, 10.3.2.3.5.
  public init(utcMidnightOf date: CivilDate) {
    self.init(date: date, time: .utcMidnight, offset: 0)
  }

  /// Seconds since 1970 in universal time, or on the local clock without a zone; rounded down.
  public var secondsSinceEpoch: Int64 {
    date.daysSinceEpoch * DaysAndTimeDuration.secondsPerDay + Int64(time.secondOfDay) - Int64(offset)
  }

  /// The zone; nil for a local date and time.
  public var zone: Zone? { time.zone }

  /// The offset from universal time at that moment; nil without a zone.
  ///
  /// Source: property `time offset`, DMN 1.5, table 65.
  public var timeOffset: DaysAndTimeDuration? {
    zone == nil ? nil : DaysAndTimeDuration(seconds: Int64(offset))
  }

  /// The name of the region; nil for an offset and without a zone.
  ///
  /// Source: property `timezone`, DMN 1.5, table 65.
  public var timezone: String? { zone?.identifier }

  // MARK: Equality and order

  /// The `=` of FEEL: the same second, in universal time when both have a zone; never when only one has.
  ///
  /// Parts of a second do not count, as the value of a date and time is its seconds since the epoch (10.3.2.3.6).
  ///
  /// Source: DMN 1.5, table 53.
  public func isEqual(to other: DateAndTime) -> Bool {
    (zone == nil) == (other.zone == nil) && secondsSinceEpoch == other.secondsSinceEpoch
  }

  /// The `<` of FEEL, to the billionth of a second: one without a zone takes the offset of the other.
  ///
  /// Source: DMN 1.5, table 54.
  public func isBefore(_ other: DateAndTime) -> Bool {
    let isMixed = (zone == nil) != (other.zone == nil)
    let left = isMixed ? secondsSinceEpoch + Int64(offset) : secondsSinceEpoch
    let right = isMixed ? other.secondsSinceEpoch + Int64(other.offset) : other.secondsSinceEpoch
    return (left, time.nanosecond) < (right, other.time.nanosecond)
  }

  /// The `<=` of FEEL: not after the other, to the billionth of a second.
  ///
  /// Source: DMN 1.5, table 52.
  public func isAtMost(_ other: DateAndTime) -> Bool { !other.isBefore(self) }

  // MARK: Arithmetic

  /// The moment that much later, on the clock of the same zone; nil out of the range of years.
  ///
  /// Source: DMN 1.5, table 57.
  public func adding(_ duration: DaysAndTimeDuration) -> DateAndTime? {
    let nanoseconds = Int64(time.nanosecond) + Int64(duration.nanoseconds)
    let carry = nanoseconds / CivilTime.nanosecondsPerSecond
    let (sum, overflow) = secondsSinceEpoch.addingReportingOverflow(duration.seconds)
    let (seconds, carried) = sum.addingReportingOverflow(carry)
    guard !overflow, !carried else { return nil }
    return DateAndTime(
      secondsSinceEpoch: seconds, nanosecond: nanoseconds % CivilTime.nanosecondsPerSecond, zone: zone)
  }

  /// The moment that much earlier, on the clock of the same zone; nil out of the range of years.
  ///
  /// Source: DMN 1.5, table 57.
  public func subtracting(_ duration: DaysAndTimeDuration) -> DateAndTime? {
    duration.negated.flatMap(adding)
  }

  /// The same time of day some months later, on the last day of a month too short; nil out of the range of years.
  ///
  /// Source: DMN 1.5, table 57, with the end of month as XPath has it (F&O 3.1, 9.7.6).
  public func adding(_ duration: YearsAndMonthsDuration) -> DateAndTime? {
    date.adding(duration).flatMap { DateAndTime($0, time, preferring: offset) }
  }

  /// The same time of day some months earlier; see `adding`.
  public func subtracting(_ duration: YearsAndMonthsDuration) -> DateAndTime? {
    duration.negated.flatMap(adding)
  }

  /// The time from `other` to this moment; nil when only one of them has a zone.
  ///
  /// Source: DMN 1.5, table 57.
  public func subtracting(_ other: DateAndTime) -> DaysAndTimeDuration? {
    guard (zone == nil) == (other.zone == nil) else { return nil }
    let seconds = Int128(secondsSinceEpoch) - Int128(other.secondsSinceEpoch)
    return DaysAndTimeDuration(
      totalNanoseconds: seconds * DaysAndTimeDuration.nanosecondsPerSecond
        + Int128(time.nanosecond - other.time.nanosecond))
  }
}
