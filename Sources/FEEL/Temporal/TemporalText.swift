extension CivilDate: LosslessStringConvertible {
  /// Reads `2012-12-24`; years have four digits or, without leading zero, up to nine.
  ///
  /// Source: `date(from)`, DMN 1.5, table 72.
  public init?(_ text: String) {
    guard let date = TemporalScanner.scan(text, { $0.date() }) else { return nil }
    self = date
  }

  /// The date as FEEL writes it: `2012-12-24`.
  public var description: String {
    var text = TemporalWriter()
    text.append(self)
    return text.string
  }
}

extension CivilTime: LosslessStringConvertible {
  /// Reads `14:10:30.5` with `Z`, an offset, `@` and a region, or none; `24:00:00` is midnight.
  ///
  /// Source: `time(from)`, DMN 1.5, table 72.
  public init?(_ text: String) {
    guard let (time, _) = TemporalScanner.scan(text, { $0.time() }) else { return nil }
    self = time
  }

  /// The time as FEEL writes it, without trailing zeros: `14:10:30.5+01:00`.
  public var description: String {
    var text = TemporalWriter()
    text.append(self)
    return text.string
  }
}

extension DateAndTime: LosslessStringConvertible {
  /// Reads a date, `T` and a time, or a date alone for its local midnight; `24:00:00` is the next day.
  ///
  /// Source: `date and time(from)`, DMN 1.5, table 72.
  public init?(_ text: String) {
    guard let moment = TemporalScanner.scan(text, { $0.dateAndTime() }) else { return nil }
    self = moment
  }

  /// The date and time as FEEL writes it: `2012-12-24T14:10:30@Europe/Paris`.
  public var description: String {
    var text = TemporalWriter()
    text.append(date)
    text.append("T")
    text.append(time)
    return text.string
  }
}

extension DaysAndTimeDuration: LosslessStringConvertible {
  /// Reads `-P1DT2H3M4.5S`, each part as large as it likes.
  ///
  /// Source: `duration(from)`, DMN 1.5, table 72.
  public init?(_ text: String) {
    guard let duration = TemporalScanner.scan(text, { $0.daysAndTime() }) else { return nil }
    self = duration
  }

  /// The duration as FEEL writes it, in the fewest parts: `P1DT2H`, `PT0S`.
  public var description: String {
    guard self != .zero else { return "PT0S" }
    var text = TemporalWriter()
    let total = totalNanoseconds.magnitude
    let seconds = UInt64(truncatingIfNeeded: total / 1_000_000_000)
    text.append(isNegative ? "-P" : "P")
    text.append(seconds / 86_400, unit: "D")
    if total % 86_400_000_000_000 != 0 { text.append("T") }
    text.append(seconds / 3600 % 24, unit: "H")
    text.append(seconds / 60 % 60, unit: "M")
    let nanosecond = Int(truncatingIfNeeded: total % 1_000_000_000)
    if seconds % 60 != 0 || nanosecond != 0 {
      text.append(seconds % 60, digits: 1)
      text.append(nanosecond: nanosecond)
      text.append("S")
    }
    return text.string
  }
}

extension YearsAndMonthsDuration: LosslessStringConvertible {
  /// Reads `-P1Y2M`, each part as large as it likes.
  ///
  /// Source: `duration(from)`, DMN 1.5, table 72.
  public init?(_ text: String) {
    guard let duration = TemporalScanner.scan(text, { $0.yearsAndMonths() }) else { return nil }
    self = duration
  }

  /// The duration as FEEL writes it, in the fewest parts: `P1Y2M`, `P0M`.
  public var description: String {
    guard self != .zero else { return "P0M" }
    var text = TemporalWriter()
    let total = totalMonths.magnitude
    text.append(totalMonths < 0 ? "-P" : "P")
    text.append(total / 12, unit: "Y")
    text.append(total % 12, unit: "M")
    return text.string
  }
}

extension TemporalLiteral: CustomStringConvertible {
  /// The value as FEEL writes it, between the quotes of an `@` literal.
  ///
  /// Source: `string(from)`, DMN 1.5, table 72.
  public var description: String {
    switch self {
    case .date(let value): value.description
    case .time(let value): value.description
    case .dateAndTime(let value): value.description
    case .daysAndTime(let value): value.description
    case .yearsAndMonths(let value): value.description
    }
  }
}

extension Zone: CustomStringConvertible {
  /// The zone as it follows a time: `Z`, `+01:00`, `+01:00:30` or `@Europe/Paris`.
  public var description: String {
    var text = TemporalWriter()
    text.append(self)
    return text.string
  }
}

/// Writes dates, times and durations into bytes.
private struct TemporalWriter {
  private var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(40)
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// A number in at least that many digits.
  mutating func append(_ value: UInt64, digits: Int) {
    if digits > 1 || value > 9 { append(value / 10, digits: digits - 1) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
  }

  mutating func append(_ value: Int, digits: Int) {
    append(UInt64(value.magnitude), digits: digits)
  }

  /// A part of a duration, left out when it is zero.
  mutating func append(_ value: UInt64, unit: String) {
    if value != 0 {
      append(value, digits: 1)
      append(unit)
    }
  }

  /// A point and the billionths without trailing zeros, or nothing.
  mutating func append(nanosecond: Int) {
    guard nanosecond != 0 else { return }
    append(".")
    append(nanosecond, digits: 9)
    while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
  }

  mutating func append(_ date: CivilDate) {
    if date.year < 0 { append("-") }
    append(date.year, digits: 4)
    append("-")
    append(date.month, digits: 2)
    append("-")
    append(date.day, digits: 2)
  }

  mutating func append(_ time: CivilTime) {
    append(time.hour, digits: 2)
    append(":")
    append(time.minute, digits: 2)
    append(":")
    append(time.second, digits: 2)
    append(nanosecond: time.nanosecond)
    if let zone = time.zone { append(zone) }
  }

  mutating func append(_ zone: Zone) {
    switch zone {
    case .region(let region):
      append("@")
      append(region.identifier)
    case .offset(0): append("Z")
    case .offset(let seconds):
      let total = Int(seconds.magnitude)
      append(seconds < 0 ? "-" : "+")
      append(total / 3600, digits: 2)
      append(":")
      append(total / 60 % 60, digits: 2)
      if total % 60 != 0 {
        append(":")
        append(total % 60, digits: 2)
      }
    }
  }
}
