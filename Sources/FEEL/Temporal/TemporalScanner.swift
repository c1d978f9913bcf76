/// Reads the lexical forms of dates, times and durations from bytes, from the left, each part or nothing.
///
/// Source: XML Schema 1.1 Part 2, 3.3.7 to 3.3.9, 3.4.26 and 3.4.27; zones as DMN 1.5, 10.3.4.1 adds them.
struct TemporalScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var next = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// What `read` makes of the text, or nil unless it reads all of it.
  static func scan<Value>(
    _ text: some StringProtocol, _ read: (inout TemporalScanner) -> Value?
  ) -> Value? {
    var text = String(text)
    return text.withUTF8 { bytes in
      var scanner = TemporalScanner(bytes)
      guard let value = read(&scanner), scanner.isAtEnd else { return nil }
      return value
    }
  }

  var isAtEnd: Bool { next >= bytes.count }

  /// Goes past the character if it is the next.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard next < bytes.count, UInt32(bytes[next]) == character.value else { return false }
    next += 1
    return true
  }

  private mutating func digit() -> Int64? {
    guard next < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[next]) else {
      return nil
    }
    next += 1
    return Int64(bytes[next - 1] - UInt8(ascii: "0"))
  }

  private mutating func twoDigits() -> Int? {
    guard let tens = digit(), let units = digit() else { return nil }
    return Int(tens * 10 + units)
  }

  /// One digit or more; nil without any and when the number does not fit.
  mutating func number() -> Int64? {
    guard var value = digit() else { return nil }
    while let digit = digit() {
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carried) = tens.addingReportingOverflow(digit)
      guard !overflow, !carried else { return nil }
      value = sum
    }
    return value
  }

  /// The billionths of a second after a point, 0 without one; digits after the ninth are dropped.
  ///
  /// - Parameter mayBeEmpty: Whether no digit need follow.
  mutating func fraction(mayBeEmpty: Bool = false) -> Int64? {
    guard skip(".") else { return 0 }
    guard let first = digit() else { return mayBeEmpty ? 0 : nil }
    var value = first * 100_000_000
    var unit: Int64 = 10_000_000
    while let digit = digit() {
      value += digit * unit
      unit /= 10
    }
    return value
  }

  // MARK: Dates and times

  /// `2012-12-24`: a year of four digits or, without a leading zero, of up to nine, with a minus before year 0.
  mutating func date() -> CivilDate? {
    let isNegative = skip("-")
    let start = next
    guard let year = number(), next - start >= 4, next - start == 4 || bytes[start] != UInt8(ascii: "0"),
      CivilDate.years.contains(year), skip("-"), let month = twoDigits(), skip("-"), let day = twoDigits()
    else { return nil }
    return CivilDate(year: Int(isNegative ? -year : year), month: month, day: day)
  }

  /// `14:10:30.5`, the end of the day `24:00:00` among them, and what follows it to tell the zone.
  mutating func time() -> (time: CivilTime, isEndOfDay: Bool)? {
    guard let hour = twoDigits(), skip(":"), let minute = twoDigits(), skip(":"), let second = twoDigits(),
      let nanosecond = fraction()
    else { return nil }
    let isEndOfDay = hour == 24 && minute == 0 && second == 0 && nanosecond == 0
    var zone: Zone?
    if !isAtEnd {
      zone = self.zone()
      guard zone != nil else { return nil }
    }
    let time = CivilTime(
      hour: isEndOfDay ? 0 : hour, minute: minute, second: second, nanosecond: Int(nanosecond), zone: zone)
    return time.map { ($0, isEndOfDay) }
  }

  /// A date, alone for its local midnight, or with `T` and a time.
  mutating func dateAndTime() -> DateAndTime? {
    guard let date = date() else { return nil }
    if isAtEnd { return DateAndTime(date, .midnight(nil)) }
    guard skip("T"), let (time, isEndOfDay) = time() else { return nil }
    return (isEndOfDay ? date.adding(days: 1) : date).flatMap { DateAndTime($0, time) }
  }

  /// `Z`, `+01:00`, `+01:00:30` up to 14 hours, or `@Europe/Paris`.
  private mutating func zone() -> Zone? {
    if skip("Z") || skip("z") { return .utc }
    if skip("@") {
      let name = UnsafeBufferPointer(rebasing: bytes[next...])
      next = bytes.count
      return Region(name: name).map(Zone.region)
    }
    let isWest = skip("-")
    guard isWest || skip("+"), let hours = twoDigits(), skip(":"), let minutes = twoDigits(), minutes < 60
    else { return nil }
    var total = hours * 3600 + minutes * 60
    if skip(":") {
      guard let seconds = twoDigits(), seconds < 60 else { return nil }
      total += seconds
    }
    return Zone(offset: DaysAndTimeDuration(seconds: Int64(isWest ? -total : total)))
  }

  // MARK: Durations

  /// `P1Y2M`: years, months or both.
  mutating func yearsAndMonths() -> YearsAndMonthsDuration? {
    let isNegative = skip("-")
    guard skip("P"), let first = number() else { return nil }
    var months: Int64 = 0
    if skip("Y") {
      let (total, overflow) = first.multipliedReportingOverflow(by: 12)
      guard !overflow else { return nil }
      months = total
      if !isAtEnd {
        guard let rest = number(), skip("M") else { return nil }
        let (sum, carried) = months.addingReportingOverflow(rest)
        guard !carried else { return nil }
        months = sum
      }
    } else {
      guard skip("M") else { return nil }
      months = first
    }
    return YearsAndMonthsDuration(months: isNegative ? -months : months)
  }

  /// `P1DT2H3M4.5S`: at least one part, in this order, `T` only before one of the last three.
  ///
  /// Source: XML Schema 1.1, 3.3.6.2, which lets `4.S` be four seconds and `.5S` a half.
  mutating func daysAndTime() -> DaysAndTimeDuration? {
    let isNegative = skip("-")
    guard skip("P") else { return nil }
    var total: Int128 = 0
    if !skip("T") {
      guard let days = number(), skip("D") else { return nil }
      total = Int128(days) * 86_400 * DaysAndTimeDuration.nanosecondsPerSecond
      if isAtEnd { return DaysAndTimeDuration(totalNanoseconds: isNegative ? 0 - total : total) }
      guard skip("T") else { return nil }
    }
    if isAtEnd { return nil }
    for (letter, unit) in [("H", 3600), ("M", 60), ("S", 1)] as [(Unicode.Scalar, Int128)] where !isAtEnd {
      let start = next
      let isFraction = next < bytes.count && bytes[next] == UInt8(ascii: ".")
      guard let value = isFraction ? 0 : number(),
        let fraction = letter == "S" ? fraction(mayBeEmpty: !isFraction) : 0
      else { return nil }
      guard skip(letter) else {
        next = start
        continue
      }
      total += Int128(value) * unit * DaysAndTimeDuration.nanosecondsPerSecond + Int128(fraction)
    }
    return DaysAndTimeDuration(totalNanoseconds: isNegative ? 0 - total : total)
  }
}
