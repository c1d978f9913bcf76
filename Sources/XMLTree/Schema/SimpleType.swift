/// A simple type of an XML Schema: what the text of an element or attribute may be.
///
/// Source: XML Schema part 2 (datatypes), second edition.
struct SimpleType: Sendable {
  /// The built-in type at its root, as far as this program tells them apart.
  enum Base: String, Sendable {
    case string, normalizedString, token
    case decimal, integer, nonNegativeInteger, positiveInteger
    case date, dateTime, time, gYear, boolean
  }

  var base: Base
  /// Completes "attendu : …"; from the type's documentation.
  var expectation = ""
  /// The code of the diagnostic, when the schema gives one.
  var code: String?
  /// The allowed texts; empty when the type has no enumeration.
  var enumeration: [[UInt8]] = []
  /// All must match.
  var patterns: [Pattern] = []
  var minLength: Int?
  var maxLength: Int?
  /// Bounds in units of 10 to the power of -`scale`.
  var minInclusive: Int64?
  var maxInclusive: Int64?
  var totalDigits: Int?
  var fractionDigits: Int?
  /// Decimals kept in the value read: those the type admits, or 9.
  var scale = 0

  /// The value kept of a text that has none in a machine word.
  static let noValue = Int64.min
}

extension SimpleType {
  /// Checks a text and gives what it stands for in a machine word.
  ///
  /// - Parameter text: The text, white space at both ends already gone unless the base is `string`.
  /// - Returns: A number in units of 10^-`scale`; the rank in the enumeration; days since 1970-01-01 for a date;
  ///   seconds since then, whatever the zone, for a date and time; seconds for a time; a year; 0 or 1.
  ///   `noValue` for other texts and for a number that does not fit.
  @inline(__always)
  func value(
    of text: UnsafeBufferPointer<UInt8>, matching isMatch: (Pattern, UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(SimpleTypeFault) -> Int64 {
    var value = SimpleType.noValue
    switch base {
    case .string, .normalizedString, .token: try checkLength(of: text)
    case .decimal, .integer, .nonNegativeInteger, .positiveInteger: value = try number(text)
    case .date, .dateTime, .time, .gYear: value = try moment(text)
    case .boolean: value = try boolean(text)
    }
    if !enumeration.isEmpty {
      guard let rank = rank(of: text) else { throw .notListed }
      if value == SimpleType.noValue { value = Int64(rank) }
    }
    for pattern in patterns where !isMatch(pattern, text) { throw .notMatching }
    return value
  }

  private func rank(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    for (rank, candidate) in enumeration.enumerated() where candidate.count == text.count {
      if candidate.elementsEqual(text) { return rank }
    }
    return nil
  }

  private func checkLength(of text: UnsafeBufferPointer<UInt8>) throws(SimpleTypeFault) {
    guard minLength != nil || maxLength != nil else { return }
    var length = 0
    for byte in text where byte & 0xC0 != 0x80 { length += 1 }
    if let minLength, length < minLength { throw .tooShort }
    if let maxLength, length > maxLength { throw .tooLong }
  }

  private func boolean(_ text: UnsafeBufferPointer<UInt8>) throws(SimpleTypeFault) -> Int64 {
    if text.count == 1, text[0] == UInt8(ascii: "0") || text[0] == UInt8(ascii: "1") {
      return Int64(text[0] - UInt8(ascii: "0"))
    }
    if text.elementsEqual("true".utf8) { return 1 }
    if text.elementsEqual("false".utf8) { return 0 }
    throw .notOfBase
  }

  /// Reads a decimal number exactly; a number of more than 18 digits is compared but not kept.
  private func number(_ text: UnsafeBufferPointer<UInt8>) throws(SimpleTypeFault) -> Int64 {
    let reading = try DecimalReading(text, allowsPoint: base == .decimal, scale: scale)
    if let fractionDigits, reading.decimals > fractionDigits { throw .tooManyDecimals }
    if let totalDigits, reading.digits > totalDigits { throw .tooManyDigits }
    let minimum = minInclusive ?? (base == .nonNegativeInteger ? 0 : base == .positiveInteger ? 1 : nil)
    if let minimum, reading.isBelow(minimum) { throw .tooSmall }
    if let maxInclusive, reading.isAbove(maxInclusive) { throw .tooLarge }
    return reading.isExact ? reading.units : SimpleType.noValue
  }

  private func moment(_ text: UnsafeBufferPointer<UInt8>) throws(SimpleTypeFault) -> Int64 {
    let value: Int64?
    switch base {
    case .date: value = CivilReading.date(text)
    case .dateTime: value = CivilReading.dateAndTime(text)
    case .time: value = CivilReading.time(text)
    default: value = CivilReading.year(text)
    }
    guard let value else { throw .notOfBase }
    if let minInclusive, value < minInclusive { throw .tooSmall }
    if let maxInclusive, value > maxInclusive { throw .tooLarge }
    return value
  }
}
