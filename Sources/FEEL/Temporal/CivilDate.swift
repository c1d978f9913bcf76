/// A day of the proleptic Gregorian calendar, without time or zone; year 0 is the year before year 1.
///
/// Source: DMN 1.5, 10.3.2.3.5.
public struct CivilDate: Hashable, Sendable {
  /// The years a FEEL date may have.
  public static let years: ClosedRange<Int64> = -999_999_999...999_999_999

  private let storedYear: Int32
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// The year, from -999,999,999 to 999,999,999.
  public var year: Int { Int(storedYear) }
  /// The month, 1 for January to 12.
  public var month: Int { Int(storedMonth) }
  /// The day of the month, from 1.
  public var day: Int { Int(storedDay) }

  /// The day with these numbers, or nil when the calendar has no such day or the year is out of range.
  ///
  /// Source: `date(year, month, day)`, DMN 1.5, table 72.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(Int64(year)), (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    storedYear = Int32(truncatingIfNeeded: year)
    storedMonth = UInt8(truncatingIfNeeded: month)
    storedDay = UInt8(truncatingIfNeeded: day)
  }

  /// The first day of 1970.
  static let epoch = CivilDate(uncheckedYear: 1970, month: 1, day: 1)

  // MARK: Counting days

  /// How many days a month has; 0 for a month that is not one.
  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }

  /// Whether the year has a 29 February.
  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days from 1 January 1970, negative before it.
  ///
  /// Counts years from March, so that the leap day is the last of its year, in cycles of 400 years.
  public var daysSinceEpoch: Int64 {
    let marchYear = Int64(storedYear) - (storedMonth <= 2 ? 1 : 0)
    let cycle = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfCycle = marchYear - cycle * 400
    let monthFromMarch = (Int64(storedMonth) + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + Int64(storedDay) - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    return cycle * 146_097 + dayOfCycle - 719_468
  }

  /// The days from 1 January 1970 of the first and the last date there is.
  private static let dayNumbers: ClosedRange<Int64> = -365_243_219_162...365_241_780_471

  /// The day that many days from 1 January 1970, or nil when its year is out of range.
  public init?(daysSinceEpoch days: Int64) {
    guard Self.dayNumbers.contains(days) else { return nil }
    let shifted = days + 719_468
    let cycle = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfCycle = shifted - cycle * 146_097
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
    self.init(uncheckedYear: Int(year), month: Int(month), day: Int(day))
  }

  // MARK: Parts

  /// The day of the week, 1 for Monday to 7 for Sunday.
  ///
  /// Source: property `weekday`, DMN 1.5, table 65.
  public var weekday: Int {
    let sinceMonday = (daysSinceEpoch + 3) % 7
    return Int(sinceMonday < 0 ? sinceMonday + 8 : sinceMonday + 1)
  }

  /// The number of the day within its year, from 1.
  ///
  /// Source: `day of year`, DMN 1.5, 10.3.4.8.
  public var dayOfYear: Int {
    Int(daysSinceEpoch - CivilDate(uncheckedYear: year, month: 1, day: 1).daysSinceEpoch) + 1
  }

  /// The English name of the day of the week.
  ///
  /// Source: `day of week`, DMN 1.5, 10.3.4.8.
  public var dayOfWeekName: String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday - 1]
  }

  /// The English name of the month.
  ///
  /// Source: `month of year`, DMN 1.5, 10.3.4.8.
  public var monthName: String {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ][month - 1]
  }

  /// The number of the week: a week belongs to the year that has its Thursday (ISO 8601), 1 to 53.
  ///
  /// Source: `week of year`, DMN 1.5, 10.3.4.8.
  public var weekOfYear: Int {
    let week = (dayOfYear - weekday + 10) / 7
    if week < 1 { return Self.weeks(in: year - 1) }
    return week > Self.weeks(in: year) ? 1 : week
  }

  /// 53 for a year that starts on a Thursday, or on a Wednesday when it is a leap year; else 52.
  private static func weeks(in year: Int) -> Int {
    let first = CivilDate(uncheckedYear: year, month: 1, day: 1).weekday
    return first == 4 || (first == 3 && isLeap(year)) ? 53 : 52
  }

  // MARK: Arithmetic

  /// The day that many days later, or nil when its year is out of range.
  public func adding(days: Int64) -> CivilDate? {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    return overflow ? nil : CivilDate(daysSinceEpoch: sum)
  }

  /// The same day of the month that many months later, or the last day of a month too short for it.
  ///
  /// Source: DMN 1.5, table 57, with the end of month as XPath has it (F&O 3.1, 9.7.6); nil out of the range of years.
  public func adding(_ duration: YearsAndMonthsDuration) -> CivilDate? {
    let (total, overflow) = duration.totalMonths.addingReportingOverflow(Int64(year) * 12 + Int64(month) - 1)
    guard !overflow else { return nil }
    let newYear = (total >= 0 ? total : total - 11) / 12
    guard Self.years.contains(newYear) else { return nil }
    let newMonth = Int(total - newYear * 12) + 1
    let length = Self.days(inMonth: newMonth, of: Int(newYear))
    return CivilDate(uncheckedYear: Int(newYear), month: newMonth, day: min(day, length))
  }

  /// The date some months earlier; see `adding`.
  public func subtracting(_ duration: YearsAndMonthsDuration) -> CivilDate? {
    duration.negated.flatMap(adding)
  }

  /// The date of UTC midnight of this day plus the duration: hours count, then the time of day is dropped.
  ///
  /// Source: DMN 1.5, table 57.
  public func adding(_ duration: DaysAndTimeDuration) -> CivilDate? {
    adding(days: duration.wholeDaysRoundedDown)
  }

  /// The date of UTC midnight of this day less the duration: `2021-01-02` less an hour is `2021-01-01`.
  public func subtracting(_ duration: DaysAndTimeDuration) -> CivilDate? {
    duration.negated.flatMap(adding)
  }

  /// The time from `other` to this day, in whole days.
  public func subtracting(_ other: CivilDate) -> DaysAndTimeDuration {
    DaysAndTimeDuration(days: daysSinceEpoch - other.daysSinceEpoch)
  }
}

extension CivilDate: Comparable {
  /// Order of days; equality and identity of dates are the same.
  ///
  /// Source: DMN 1.5, table 54.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.storedYear, left.storedMonth, left.storedDay) < (
      right.storedYear, right.storedMonth, right.storedDay
    )
  }
}
