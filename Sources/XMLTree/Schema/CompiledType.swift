internal import Glibc

/// A simple type as plain numbers at fixed addresses, so that checking a text counts no references and copies no facets.
struct CompiledType: BitwiseCopyable {
  private struct Word: BitwiseCopyable {
    var start: UnsafePointer<UInt8>
    var count: Int
  }

  private struct Facets: BitwiseCopyable {
    var base: SimpleType.Base
    var scale: Int
    var minLength: Int
    var maxLength: Int
    var minimum: Int64
    var maximum: Int64
    var totalDigits: Int
    var fractionDigits: Int
    var writtenDecimals: Int
    var words: UnsafeBufferPointer<Word>
    var automata: UnsafeBufferPointer<CompiledPattern>
    var generalPatterns: UnsafeBufferPointer<Int>
  }

  private let facets: UnsafePointer<Facets>

  /// Lays out a type in memory that `memory` frees.
  init(_ type: SimpleType, in memory: inout SchemaMemory) {
    let lowest: Int64 =
      type.base == .nonNegativeInteger ? 0 : type.base == .positiveInteger ? 1 : .min
    let facets = Facets(
      base: type.base, scale: type.scale, minLength: type.minLength ?? 0, maxLength: type.maxLength ?? .max,
      minimum: type.minInclusive ?? lowest, maximum: type.maxInclusive ?? .max,
      totalDigits: type.totalDigits ?? .max, fractionDigits: type.fractionDigits ?? .max,
      writtenDecimals: type.writtenDecimals ?? .max,
      words: memory.keep(
        type.enumeration.map { Word(start: memory.keepBytes($0.utf8), count: $0.utf8.count) }),
      automata: memory.keep(type.patterns.compactMap { $0.automaton?.compiled(in: &memory) }),
      generalPatterns: memory.keep(type.patterns.filter { $0.automaton == nil }.map(\.general)))
    self.facets = memory.keep([facets]).baseAddress.unsafelyUnwrapped
  }

  private var base: SimpleType.Base { facets.pointee.base }

  /// Its patterns that libxml2 matches, by number.
  @inline(__always)
  var generalPatterns: UnsafeBufferPointer<Int> { facets.pointee.generalPatterns }

  /// Whether white space in its texts is left as it is.
  @inline(__always)
  var preservesSpace: Bool { base == .string }

  /// Whether white space at the ends of its texts means nothing.
  @inline(__always)
  var trims: Bool { base != .normalizedString }

  /// Whether its texts are text, where runs of white space inside count as one space, or each as one.
  @inline(__always)
  var isText: Bool { base == .token || base == .normalizedString }

  /// Checks a text and gives what it stands for in a machine word.
  ///
  /// - Parameter text: The text, its white space already normalised.
  /// - Returns: A number in units of 10^-`scale`; the rank in the enumeration; days since 1970-01-01 for a date;
  ///   seconds since then, whatever the zone, for a date and time; seconds for a time; a year; 0 or 1.
  ///   `ElementRecord.noValue` for other texts and for a number that does not fit.
  @inline(__always)
  func value(of text: UnsafeBufferPointer<UInt8>) throws(SimpleTypeFault) -> Int64 {
    var value = ElementRecord.noValue
    switch base {
    case .string, .normalizedString, .token: try checkLength(of: text)
    case .decimal, .integer, .nonNegativeInteger, .positiveInteger: value = try number(text)
    case .boolean: value = try boolean(text)
    case .date, .dateTime, .time, .gYear:
      guard let moment = CivilReading.value(text, base) else { throw .notOfBase }
      if moment < facets.pointee.minimum { throw .tooSmall }
      if moment > facets.pointee.maximum { throw .tooLarge }
      value = moment
    }
    if facets.pointee.words.count > 0 {
      guard let rank = rank(of: text) else { throw .notListed }
      if value == ElementRecord.noValue { value = Int64(rank) }
    }
    let automata = facets.pointee.automata
    for index in 0..<automata.count where !automata[index].matches(text) { throw .notMatching }
    return value
  }

  /// Reads the bound of a facet in the units of the values.
  static func bound(_ text: String, base: SimpleType.Base, scale: Int) -> Int64? {
    Array(text.utf8).withUnsafeBufferPointer { text in
      switch base {
      case .decimal, .integer, .nonNegativeInteger, .positiveInteger:
        let reading = try? DecimalReading(text, allowsPoint: base == .decimal, scale: scale)
        return reading.flatMap { $0.isExact ? $0.units : nil }
      default: return CivilReading.value(text, base)
      }
    }
  }

  private func rank(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = text.baseAddress else { return nil }
    let words = facets.pointee.words
    for rank in 0..<words.count where words[rank].count == text.count {
      if memcmp(words[rank].start, base, text.count) == 0 { return rank }
    }
    return nil
  }

  private func checkLength(of text: UnsafeBufferPointer<UInt8>) throws(SimpleTypeFault) {
    // A text has at most as many characters as bytes, and at least one in four.
    let (minLength, maxLength) = (facets.pointee.minLength, facets.pointee.maxLength)
    guard minLength * 4 > text.count + 3 || text.count > maxLength else { return }
    var length = 0
    for byte in text where byte & 0xC0 != 0x80 { length += 1 }
    if length < minLength { throw .tooShort }
    if length > maxLength { throw .tooLong }
  }

  private func boolean(_ text: UnsafeBufferPointer<UInt8>) throws(SimpleTypeFault) -> Int64 {
    if text.count == 1, text[0] == UInt8(ascii: "0") || text[0] == UInt8(ascii: "1") {
      return Int64(text[0] - UInt8(ascii: "0"))
    }
    if text.elementsEqual("true".utf8) { return 1 }
    if text.elementsEqual("false".utf8) { return 0 }
    throw .notOfBase
  }

  /// Reads a decimal number exactly; one that does not fit is compared but not kept.
  private func number(_ text: UnsafeBufferPointer<UInt8>) throws(SimpleTypeFault) -> Int64 {
    let reading = try DecimalReading(text, allowsPoint: base == .decimal, scale: facets.pointee.scale)
    if reading.decimals > facets.pointee.fractionDigits
      || reading.decimals + reading.zeros > facets.pointee.writtenDecimals
    {
      throw .tooManyDecimals
    }
    if reading.digits > facets.pointee.totalDigits { throw .tooManyDigits }
    if reading.isBelow(facets.pointee.minimum) { throw .tooSmall }
    if reading.isAbove(facets.pointee.maximum) { throw .tooLarge }
    return reading.isExact ? reading.units : ElementRecord.noValue
  }
}

/// Memory for tables at fixed addresses, freed in one go.
struct SchemaMemory: ~Copyable {
  private var blocks: [UnsafeMutableRawPointer] = []

  deinit { for block in blocks { block.deallocate() } }

  /// Copies values to an address that stays.
  mutating func keep<Value: BitwiseCopyable>(_ values: [Value]) -> UnsafeBufferPointer<Value> {
    let copy = UnsafeMutableBufferPointer<Value>.allocate(capacity: max(values.count, 1))
    _ = copy.initialize(fromContentsOf: values)
    if let address = copy.baseAddress { blocks.append(UnsafeMutableRawPointer(address)) }
    return UnsafeBufferPointer(rebasing: copy[..<values.count])
  }

  mutating func keepBytes(_ bytes: String.UTF8View) -> UnsafePointer<UInt8> {
    keep(bytes + [0]).baseAddress.unsafelyUnwrapped
  }
}
