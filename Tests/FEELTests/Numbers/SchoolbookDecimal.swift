import FEEL

/// Decimal arithmetic as on paper, digit by digit, exact and slow: what `Decimal` is compared with.
struct SchoolbookDecimal: Equatable {
  /// The digits, first to last, none before the first that is not 0; empty for zero.
  var digits: [Int]
  /// The power of ten of the last digit.
  var exponent: Int
  var isNegative: Bool

  init(isNegative: Bool, digits: [Int], exponent: Int) {
    self.digits = Array(digits.drop { $0 == 0 })
    self.exponent = exponent
    self.isNegative = isNegative && !self.digits.isEmpty
  }

  init(_ value: Decimal) {
    let digits = "\(value.coefficient.magnitude)".utf8.map { Int($0) - 48 }
    self.init(isNegative: value.coefficient < 0, digits: digits, exponent: value.exponent)
  }

  /// The one pair that stands for the value, so that values can be compared by their parts.
  var reduced: SchoolbookDecimal {
    var result = self
    while result.digits.last == 0 {
      result.digits.removeLast()
      result.exponent += 1
    }
    if result.digits.isEmpty { result.exponent = 0 }
    return result
  }

  // MARK: Rounding

  /// The value at 34 digits or fewer and an exponent from −6176, ties to even; nil past 10⁶¹⁴⁵, and where no digit is
  /// left.
  var rounded: SchoolbookDecimal? {
    let result = cut(Swift.max(digits.count - 34, -6176 - exponent), .halfEven)
    if result.digits.isEmpty, !digits.isEmpty { return nil }
    if !result.digits.isEmpty, result.exponent + result.digits.count > 6145 { return nil }
    // A carry can make a 35th digit, a zero.
    return result.digits.count > 34 ? result.cut(1, .halfEven) : result
  }

  /// The value without its last `count` digits.
  func cut(_ count: Int, _ mode: Rounding) -> SchoolbookDecimal {
    guard count > 0 else { return self }
    let padded = Array(repeating: 0, count: Swift.max(0, count - digits.count)) + digits
    var kept = Array(padded.dropLast(count))
    let rest = Array(padded.suffix(count))
    let isExact = rest.allSatisfy { $0 == 0 }
    let isHalf = rest[0] == 5 && rest.dropFirst().allSatisfy { $0 == 0 }
    let isAbove = rest[0] >= 5 && !isHalf
    let isUp =
      switch mode {
      case .halfEven: isAbove || isHalf && (kept.last ?? 0) % 2 == 1
      case .up: !isExact
      case .down: false
      case .halfUp: isAbove || isHalf
      case .halfDown: isAbove
      case .floor: isNegative && !isExact
      case .ceiling: !isNegative && !isExact
      }
    if isUp { kept = SchoolbookDecimal.sum(kept, [1]) }
    return SchoolbookDecimal(isNegative: isNegative, digits: kept, exponent: exponent + count)
  }

  // MARK: Arithmetic

  static func + (left: SchoolbookDecimal, right: SchoolbookDecimal) -> SchoolbookDecimal {
    let exponent = Swift.min(left.exponent, right.exponent)
    let (a, b) = (left.padded(to: exponent), right.padded(to: exponent))
    if left.isNegative == right.isNegative {
      return SchoolbookDecimal(isNegative: left.isNegative, digits: sum(a, b), exponent: exponent)
    }
    return isLess(a, b)
      ? SchoolbookDecimal(isNegative: right.isNegative, digits: difference(b, a), exponent: exponent)
      : SchoolbookDecimal(isNegative: left.isNegative, digits: difference(a, b), exponent: exponent)
  }

  static prefix func - (value: SchoolbookDecimal) -> SchoolbookDecimal {
    SchoolbookDecimal(isNegative: !value.isNegative, digits: value.digits, exponent: value.exponent)
  }

  static func * (left: SchoolbookDecimal, right: SchoolbookDecimal) -> SchoolbookDecimal {
    var columns = Array(repeating: 0, count: left.digits.count + right.digits.count)
    for (row, a) in left.digits.enumerated() {
      for (column, b) in right.digits.enumerated() { columns[row + column + 1] += a * b }
    }
    for index in columns.indices.dropFirst().reversed() {
      columns[index - 1] += columns[index] / 10
      columns[index] %= 10
    }
    return SchoolbookDecimal(
      isNegative: left.isNegative != right.isNegative, digits: columns,
      exponent: left.exponent + right.exponent)
  }

  /// The quotient to 40 digits at least, and a last digit of 1 for what is left.
  static func / (left: SchoolbookDecimal, right: SchoolbookDecimal) -> SchoolbookDecimal {
    let places = 40 + right.digits.count
    var (quotient, rest) = divide(left.digits + Array(repeating: 0, count: places), right.digits)
    quotient.append(rest.isEmpty ? 0 : 1)
    return SchoolbookDecimal(
      isNegative: left.isNegative != right.isNegative, digits: quotient,
      exponent: left.exponent - right.exponent - places - 1)
  }

  /// What is left of the division rounded down.
  static func % (left: SchoolbookDecimal, right: SchoolbookDecimal) -> SchoolbookDecimal {
    let exponent = Swift.min(left.exponent, right.exponent)
    let (_, rest) = divide(left.padded(to: exponent), right.padded(to: exponent))
    let result = SchoolbookDecimal(isNegative: left.isNegative, digits: rest, exponent: exponent)
    return rest.isEmpty || left.isNegative == right.isNegative ? result : result + right
  }

  static func < (left: SchoolbookDecimal, right: SchoolbookDecimal) -> Bool { (left + -right).isNegative }

  // MARK: Digits

  private func padded(to exponent: Int) -> [Int] {
    digits.isEmpty ? [] : digits + Array(repeating: 0, count: self.exponent - exponent)
  }

  private static func isLess(_ left: [Int], _ right: [Int]) -> Bool {
    if left.count != right.count { return left.count < right.count }
    return left.lexicographicallyPrecedes(right)
  }

  private static func sum(_ left: [Int], _ right: [Int]) -> [Int] {
    var result: [Int] = []
    var carry = 0
    for index in 0..<Swift.max(left.count, right.count) + 1 {
      let a = index < left.count ? left[left.count - 1 - index] : 0
      let b = index < right.count ? right[right.count - 1 - index] : 0
      result.append((a + b + carry) % 10)
      carry = (a + b + carry) / 10
    }
    return Array(result.reversed().drop { $0 == 0 })
  }

  private static func difference(_ left: [Int], _ right: [Int]) -> [Int] {
    var result: [Int] = []
    var borrow = 0
    for index in left.indices {
      let b = index < right.count ? right[right.count - 1 - index] : 0
      let digit = left[left.count - 1 - index] - b - borrow
      result.append(digit < 0 ? digit + 10 : digit)
      borrow = digit < 0 ? 1 : 0
    }
    return Array(result.reversed().drop { $0 == 0 })
  }

  private static func divide(_ left: [Int], _ right: [Int]) -> (quotient: [Int], rest: [Int]) {
    var quotient: [Int] = []
    var rest: [Int] = []
    for digit in left {
      if !rest.isEmpty || digit != 0 { rest.append(digit) }
      var count = 0
      while !isLess(rest, right) {
        rest = difference(rest, right)
        count += 1
      }
      quotient.append(count)
    }
    return (quotient, rest)
  }
}
