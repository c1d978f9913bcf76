extension Decimal: ExpressibleByIntegerLiteral {
  /// A whole number.
  @inlinable
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}

// MARK: - Whole numbers

extension Decimal {
  /// The coefficient of the value at exponent 0 when it is whole and small enough; nil otherwise.
  fileprivate var wholeCoefficient: Int128? {
    let exponent = self.exponent
    if exponent == 0 { return coefficient }
    let canonical = self.canonical
    if canonical.exponent < 0 { return nil }
    if canonical.isZero { return 0 }
    guard PowerOfTen.digits(of: canonical.coefficient.magnitude) + canonical.exponent <= 38 else {
      return nil
    }
    return canonical.coefficient &* Int128(truncatingIfNeeded: PowerOfTen.double(canonical.exponent))
  }

  /// Whether the value is a whole number: 2.0 is.
  public var isInteger: Bool {
    exponent >= 0 || canonical.exponent >= 0
  }

  /// Whether the value is a whole multiple of 2.
  ///
  /// Source: DMN 1.5, 10.3.4.5, `even`.
  public var isEven: Bool {
    let canonical = self.canonical
    return canonical.exponent > 0 || canonical.exponent == 0 && canonical.low & 1 == 0
  }

  /// Whether the value is a whole number, but no multiple of 2.
  ///
  /// Source: DMN 1.5, 10.3.4.5, `odd`.
  public var isOdd: Bool {
    let canonical = self.canonical
    return canonical.exponent == 0 && canonical.low & 1 == 1
  }
}

extension Int {
  /// The value of a decimal number that is whole and fits; nil otherwise.
  public init?(exactly value: Decimal) {
    if value.exponent == 0 {
      guard value.isWord else { return nil }
      self = Int(value.word)
      return
    }
    guard let whole = value.wholeCoefficient, let word = Int(exactly: whole) else { return nil }
    self = word
  }
}

// MARK: - Binary numbers

extension Decimal {
  /// The number that the shortest text of `value` shows: 0.1 for 0.1, 2 for 2.0; nil for an infinity or NaN.
  public init?(_ value: Double) {
    guard value.isFinite, let shown = Decimal(value.description) else { return nil }
    self = shown.canonical
  }
}

extension Double {
  /// The binary number nearest to a decimal one; infinite beyond the range of binary numbers.
  public init(_ value: Decimal) {
    let exponent = value.exponent
    if value.isWord, value.word.magnitude <= 1 << 53, exponent >= -19, exponent <= 19 {
      // Both are exact, so the one operation rounds once.
      let power = Double(PowerOfTen.word(Int(exponent.magnitude)))
      self = exponent < 0 ? Double(value.word) / power : Double(value.word) * power
      return
    }
    self = Double("\(value.coefficient)e\(exponent)") ?? (value.isNegative ? -.infinity : .infinity)
  }
}
