/// Readings of the lexical forms of XML Schema's dates and times, in the proleptic Gregorian calendar.
///
/// Source: XML Schema part 2, sections 3.2.7 to 3.2.9 and 3.2.11.
enum CivilReading {
  typealias Text = UnsafeBufferPointer<UInt8>

  /// Days, seconds or years, by the base; nil when the text is none or the base is no date or time.
  @inline(__always)
  static func value(_ text: Text, _ base: SimpleType.Base) -> Int64? {
    switch base {
    case .date: date(text)
    case .dateTime: dateAndTime(text)
    case .time: time(text)
    case .gYear: year(text)
    default: nil
    }
  }

  /// Days since 1970-01-01; nil when the text is no date of the calendar.
  static func date(_ text: Text) -> Int64? {
    var cursor = Cursor(text)
    guard let days = cursor.days(), cursor.skipZone(), cursor.isAtEnd else { return nil }
    return days
  }

  /// Seconds since 1970-01-01T00:00:00 on the clock shown, whatever its zone.
  static func dateAndTime(_ text: Text) -> Int64? {
    var cursor = Cursor(text)
    guard let days = cursor.days(), cursor.skip(UInt8(ascii: "T")), let seconds = cursor.seconds(),
      cursor.skipZone(), cursor.isAtEnd
    else { return nil }
    return days * 86_400 + seconds
  }

  /// Seconds since midnight.
  static func time(_ text: Text) -> Int64? {
    var cursor = Cursor(text)
    guard let seconds = cursor.seconds(), cursor.skipZone(), cursor.isAtEnd else { return nil }
    return seconds
  }

  /// The year; there is no year 0.
  static func year(_ text: Text) -> Int64? {
    var cursor = Cursor(text)
    guard let year = cursor.year(), cursor.skipZone(), cursor.isAtEnd else { return nil }
    return year
  }

  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private struct Cursor {
    let text: Text
    var index = 0

    init(_ text: Text) { self.text = text }

    var isAtEnd: Bool { index == text.count }
    private var next: UInt8? { index < text.count ? text[index] : nil }

    mutating func skip(_ byte: UInt8) -> Bool {
      guard next == byte else { return false }
      index += 1
      return true
    }

    private mutating func digits(_ count: ClosedRange<Int>) -> Int64? {
      var value: Int64 = 0
      let start = index
      while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"),
        index - start < count.upperBound
      {
        value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        index += 1
      }
      return index - start >= count.lowerBound ? value : nil
    }

    mutating func year() -> Int64? {
      let isNegative = skip(UInt8(ascii: "-"))
      let start = index
      guard let year = digits(4...9), year != 0, index - start == 4 || text[start] != UInt8(ascii: "0")
      else { return nil }
      return isNegative ? -year : year
    }

    mutating func days() -> Int64? {
      guard let year = year(), skip(UInt8(ascii: "-")), let month = digits(2...2), skip(UInt8(ascii: "-")),
        let day = digits(2...2), (1...12).contains(month)
      else { return nil }
      // XML Schema 1.0 has no year 0: the year -1 is followed by the year 1.
      let astronomical = year < 0 ? year + 1 : year
      let isLeap = astronomical % 4 == 0 && (astronomical % 100 != 0 || astronomical % 400 == 0)
      let last: Int64 = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
      guard day >= 1, day <= last else { return nil }
      return CivilReading.days(year: astronomical, month: month, day: day)
    }

    mutating func seconds() -> Int64? {
      guard let hour = digits(2...2), skip(UInt8(ascii: ":")), let minute = digits(2...2),
        skip(UInt8(ascii: ":")), let second = digits(2...2), minute < 60, second < 60
      else { return nil }
      var isWhole = true
      if skip(UInt8(ascii: ".")) {
        guard next != nil, let first = digits(1...1) else { return nil }
        isWhole = first == 0
        while let digit = digits(1...1) { if digit != 0 { isWhole = false } }
      }
      guard hour < 24 || (hour == 24 && minute == 0 && second == 0 && isWhole) else { return nil }
      return hour * 3_600 + minute * 60 + second
    }

    /// Passes over `Z` or `+hh:mm`, which are optional; false when there is something else of that kind.
    mutating func skipZone() -> Bool {
      if skip(UInt8(ascii: "Z")) { return true }
      guard skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-")) else { return true }
      guard let hours = digits(2...2), skip(UInt8(ascii: ":")), let minutes = digits(2...2) else {
        return false
      }
      return hours < 14 && minutes < 60 || hours == 14 && minutes == 0
    }
  }
}
