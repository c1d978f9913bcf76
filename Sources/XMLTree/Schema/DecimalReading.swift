/// A decimal number as its text gives it, scaled to whole units without rounding.
struct DecimalReading {
  /// The number in units of 10^-scale, cut towards zero; the largest or smallest word when it does not fit.
  var units: Int64 = 0
  /// Whether `units` is the number itself.
  var isExact = true
  var isNegative = false
  /// Significant digits, without leading zeros and zeros at the end of the decimals.
  var digits = 0
  /// Decimals, without zeros at the end.
  var decimals = 0
  /// The zeros at the end of the decimals.
  var zeros = 0

  /// Reads `[+-]digits[.digits]`, the lexical form of `xs:decimal`.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, allowsPoint: Bool, scale: Int) throws(SimpleTypeFault) {
    let count = text.count
    var index = 0
    if count > 0, text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") {
      isNegative = text[0] == UInt8(ascii: "-")
      index = 1
    }
    let start = index
    while index < count, text[index] == UInt8(ascii: "0") { index &+= 1 }
    let first = index
    while index < count, let digit = Self.digit(text[index]) {
      index &+= 1
      append(digit)
    }
    digits = index &- first
    var hasDigit = index > start
    var kept = 0
    if allowsPoint, index < count, text[index] == UInt8(ascii: ".") {
      index &+= 1
      let point = index
      while index < count, let digit = Self.digit(text[index]) {
        index &+= 1
        if digits > 0 || digit != 0 { digits &+= 1 }
        zeros = digit == 0 ? zeros &+ 1 : 0
        if digit != 0 { decimals = index &- point }
        if kept < scale {
          append(digit)
          kept &+= 1
        } else if digit != 0 {
          isExact = false
        }
      }
      hasDigit = hasDigit || index > point
    }
    guard hasDigit, index == count else { throw .notOfBase }
    while kept < scale {
      append(0)
      kept &+= 1
    }
    digits -= min(zeros, digits)
    if isNegative { units = -units }
  }

  @inline(__always)
  private static func digit(_ byte: UInt8) -> Int64? {
    let value = byte &- UInt8(ascii: "0")
    return value <= 9 ? Int64(value) : nil
  }

  /// Writes a digit behind the others; once a number does not fit, `units` stays the largest word.
  @inline(__always)
  private mutating func append(_ digit: Int64) {
    // Far from the largest word there is nothing to watch.
    if units < .max / 10 { return units = units &* 10 &+ digit }
    let (product, isOver) = units.multipliedReportingOverflow(by: 10)
    let (sum, isOverToo) = product.addingReportingOverflow(digit)
    if isOver || isOverToo {
      units = .max
      isExact = false
    } else {
      units = sum
    }
  }

  /// Whether the number is less than `bound` units; nothing is below the smallest word, which stands for no bound.
  func isBelow(_ bound: Int64) -> Bool {
    if bound == .min { return false }
    return units < bound || (units == bound && !isExact && isNegative)
  }

  /// Whether the number is more than `bound` units; nothing is above the largest word, which stands for no bound.
  func isAbove(_ bound: Int64) -> Bool {
    if bound == .max { return false }
    return units > bound || (units == bound && !isExact && !isNegative)
  }
}
