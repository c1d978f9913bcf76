/// The rules of one zone, read from the packed table each time they are asked.
///
/// The form of the table is described in zones.py, beside the tests, which writes it.
struct ZoneRules {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// The offset in force between the transitions of a summer, or all year where there is none.
  private let standard: Int32
  private let summer: Summer?
  /// Where the list of offsets starts.
  private let body: Int

  /// Reads the head of the rules that start there.
  init(at place: Int) {
    bytes = UnsafeBufferPointer(
      start: ZoneTable.rules.utf8Start, count: ZoneTable.rules.utf8CodeUnitCount)
    var reader = Reader(bytes: bytes, next: place)
    standard = Int32(truncatingIfNeeded: reader.signed())
    summer = reader.unsigned() == 1 ? Summer(&reader) : nil
    body = reader.next
  }

  /// Whether the offset changes in the course of a year nowadays.
  var hasSummer: Bool { summer != nil }

  /// The lower of the offsets in force nowadays.
  var standardOffset: Int32 { min(standard, summer?.offset ?? standard) }

  /// The offset at an instant, in seconds since 1970.
  func offset(at instant: Int64) -> Int32 {
    var reader = Reader(bytes: bytes, next: body)
    let offsetCount = Int(truncatingIfNeeded: reader.unsigned())
    let offsets = reader.next
    for _ in 0..<offsetCount { _ = reader.signed() }
    let transitions = reader.unsigned()
    guard transitions > 0 else { return ruledOffset(at: instant) }
    if instant >= reader.signed() { return ruledOffset(at: instant) }
    var quarter = Self.firstQuarter
    var current: UInt64 = 0
    for _ in 0..<transitions {
      let step = reader.unsigned()
      quarter += Int64(truncatingIfNeeded: step >> 1)
      let start = quarter * 900 + (step & 1 == 1 ? Int64(truncatingIfNeeded: reader.unsigned()) : 0)
      if instant < start { break }
      current = reader.unsigned()
    }
    reader.next = offsets
    for _ in 0..<current { _ = reader.signed() }
    return Int32(truncatingIfNeeded: reader.signed())
  }

  /// The offset by the rule that holds after the last transition.
  private func ruledOffset(at instant: Int64) -> Int32 {
    guard let summer,
      let today = CivilDate(daysSinceEpoch: (instant + Int64(standard)).flooredQuotient(by: 86_400))
    else { return standard }
    let start = summer.start.seconds(in: today.year) - Int64(standard)
    let end = summer.end.seconds(in: today.year) - Int64(summer.offset)
    let isSummer = start < end ? start <= instant && instant < end : !(end <= instant && instant < start)
    return isSummer ? summer.offset : standard
  }

  /// 5,000 million seconds before 1970, in quarters of an hour: earlier than any transition.
  private static let firstQuarter: Int64 = -5_555_556

  /// The value of a digit: from "0" on in ASCII, without the backslash.
  static func value(of digit: UInt8) -> Int { Int(digit) - (digit < UInt8(ascii: "\\") ? 48 : 49) }

  // MARK: Parts

  /// The other offset of the year, with the days it starts and ends.
  private struct Summer {
    let offset: Int32
    let start: ChangeDay
    let end: ChangeDay

    init(_ reader: inout Reader) {
      offset = Int32(truncatingIfNeeded: reader.signed())
      start = ChangeDay(&reader)
      end = ChangeDay(&reader)
    }
  }

  /// A day such as the last Sunday of March, and a time of that day.
  private struct ChangeDay {
    let month: Int
    let week: Int
    let weekday: Int
    let second: Int64

    init(_ reader: inout Reader) {
      month = Int(truncatingIfNeeded: reader.unsigned())
      week = Int(truncatingIfNeeded: reader.unsigned())
      weekday = Int(truncatingIfNeeded: reader.unsigned())
      second = reader.signed()
    }

    /// The local moment of the change in a year, in seconds since 1970 of a clock that knows no zone.
    func seconds(in year: Int) -> Int64 {
      guard let first = CivilDate(year: year, month: month, day: 1) else { return 0 }
      var day = 1 + (weekday - first.weekday % 7 + 7) % 7 + 7 * (week - 1)
      if day > CivilDate.days(inMonth: month, of: year) { day -= 7 }
      return (first.daysSinceEpoch + Int64(day) - 1) * 86_400 + second
    }
  }

  /// Reads the integers of the packed table; past its end it reads zeros.
  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var next: Int

    mutating func unsigned() -> UInt64 {
      var result: UInt64 = 0
      var shift: UInt64 = 0
      while bytes.indices.contains(next) {
        let digit = UInt64(truncatingIfNeeded: ZoneRules.value(of: bytes[next]))
        next += 1
        result |= (digit & 31) << shift
        shift += 5
        if digit & 32 == 0 { break }
      }
      return result
    }

    mutating func signed() -> Int64 {
      let value = unsigned()
      return Int64(truncatingIfNeeded: value >> 1) ^ (value & 1 == 1 ? -1 : 0)
    }
  }
}

extension Int64 {
  /// The quotient rounded down; the divisor is positive.
  func flooredQuotient(by divisor: Int64) -> Int64 {
    self / divisor - (self % divisor < 0 ? 1 : 0)
  }
}
