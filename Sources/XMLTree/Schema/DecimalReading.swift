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
    var index = 0
    if let sign = text.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      index = 1
    }
    var hasDigit = false
    var pointAt: Int?
    var kept = 0
    var overflows = false
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == UInt8(ascii: "."), allowsPoint, pointAt == nil {
        pointAt = index
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { throw .notOfBase }
      hasDigit = true
      let digit = Int64(byte - UInt8(ascii: "0"))
      if digits > 0 || digit != 0 { digits += 1 }
      if let pointAt {
        zeros = digit == 0 ? zeros + 1 : 0
        if digit != 0 { decimals = index - pointAt }
        guard kept < scale else {
          if digit != 0 { isExact = false }
          continue
        }
        kept += 1
      }
      append(digit, &overflows)
    }
    guard hasDigit else { throw .notOfBase }
    while kept < scale {
      append(0, &overflows)
      kept += 1
    }
    digits -= min(zeros, digits)
    if overflows {
      units = .max
      isExact = false
    }
    if isNegative { units = -units }
  }

  @inline(__always)
  private mutating func append(_ digit: Int64, _ overflows: inout Bool) {
    let (product, isOver) = units.multipliedReportingOverflow(by: 10)
    let (sum, isOverToo) = product.addingReportingOverflow(digit)
    if isOver || isOverToo { overflows = true } else if !overflows { units = sum }
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
