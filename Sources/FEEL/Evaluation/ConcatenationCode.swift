internal import Diagnostics

/// Strings added one after the other, in one go: what sentences are made by.
///
/// Source: DMN 1.5, table 57.
final class ConcatenationCode: Code {
  /// A piece of the text.
  private struct Part: Sendable {
    let code: any Code
    /// Where it is added to those before it.
    let range: SourceRange
  }

  private let parts: [Part]
  private let codes: CodeList

  private init(_ parts: [Part]) {
    self.parts = parts
    codes = CodeList(parts.map(\.code))
  }

  /// Nil when what is added is not strings.
  convenience init?(_ left: any Code, _ right: any Code, type: FEELType, _ range: SourceRange) {
    guard case .string = type else { return nil }
    let before = (left as? ConcatenationCode)?.parts ?? [Part(code: Self.piece(left), range: range)]
    self.init(before + [Part(code: Self.piece(right), range: range)])
  }

  private static func piece(_ code: any Code) -> any Code {
    if case .string(let text) = code.constant { return ConstantTextCode(text) }
    return code
  }

  func evaluate(_ run: inout Evaluation) -> Value { appended(&run) }

  func append(_ run: inout Evaluation) -> Value? {
    let start = run.bytes.count
    for place in 0..<codes.count {
      guard let other = codes.append(place, &run) else { continue }
      let value = slowly(from: place, start, other, &run)
      run.dropBytes(from: start)
      return run.append(value)
    }
    if run.spend(codes.count + (run.bytes.count - start) >> 6) { return nil }
    run.dropBytes(from: start)
    return Evaluation.exhausted
  }

  /// The rest, one after the other, from a piece on that is no string.
  private func slowly(from place: Int, _ start: Int, _ value: Value, _ run: inout Evaluation) -> Value {
    let text = run.text(from: start)
    var result = place == 0 ? value : added(.string(text), value, parts[place].range)
    for part in parts[(place + 1)...] {
      guard run.spend() else { return Evaluation.exhausted }
      result = added(result, part.code.evaluate(&run), part.range)
    }
    return result
  }

  private func added(_ left: Value, _ right: Value, _ range: SourceRange) -> Value {
    let result = Arithmetic.apply(.add, left, right)
    if case .null(let cause) = result { return .null(cause?.at(range)) }
    return result
  }

  var isPure: Bool { parts.allSatisfy(\.code.isPure) }
}

/// A text that does not change, on its way into a longer one.
private final class ConstantTextCode: Code {
  private let text: String
  private let bytes: [UInt8]

  init(_ text: String) { (self.text, bytes) = (text, Array(text.utf8)) }

  func evaluate(_ run: inout Evaluation) -> Value { .string(text) }

  func append(_ run: inout Evaluation) -> Value? {
    bytes.withUnsafeBufferPointer { run.bytes.add(bytes: $0) }
    return nil
  }

  var constant: Value? { .string(text) }

  var isPure: Bool { true }
}

/// `string(e)`, which needs no string of its own in a longer text.
final class TextCode: Code {
  let inner: any Code
  /// What does the same for all values.
  let general: BuiltInCode

  /// Nil when the function is another one.
  init?(_ general: BuiltInCode) {
    guard general.function.name.key == "string", general.arguments.count == 1 else { return nil }
    (self.general, inner) = (general, general.arguments[0])
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    guard run.spend() else { return Evaluation.exhausted }
    let value = inner.evaluate(&run)
    if case .number(let number) = value { return .string(number.description) }
    return general.evaluate(after: [value], &run)
  }

  func append(_ run: inout Evaluation) -> Value? {
    let value = inner.evaluate(&run)
    switch value {
    case .number(let number): number.append(to: &run.bytes)
    case .string: return run.append(value)
    default:
      guard run.spend() else { return Evaluation.exhausted }
      let text = general.evaluate(after: [value], &run)
      return run.append(text)
    }
    return nil
  }

  var isPure: Bool { general.isPure }
}

/// `substring(e, start)` or `substring(e, start, length)` with a place that does not change, which is cut out of the text
/// being made.
///
/// Source: DMN 1.5, table 74.
final class SubstringCode: Code {
  /// What does the same for all values, and says what is wrong.
  private let general: BuiltInCode
  private let inner: any Code
  private let start: Int
  private let length: Int?

  /// Nil when the function is another one, or the place may change.
  init?(_ general: BuiltInCode) {
    let arguments = general.arguments
    guard general.function.name.key == "substring", let start = arguments[1].constant?.truncatedNumber else {
      return nil
    }
    var length: Int?
    if arguments.count > 2 {
      guard let given = arguments[2].constant?.truncatedNumber else { return nil }
      length = given
    }
    (self.general, inner, self.start, self.length) = (general, arguments[0], start, length)
  }

  func evaluate(_ run: inout Evaluation) -> Value { appended(&run) }

  func append(_ run: inout Evaluation) -> Value? {
    guard run.spend() else { return Evaluation.exhausted }
    let place = run.bytes.count
    if let other = inner.append(&run) {
      let value = general.evaluate(after: [other], &run)
      return run.append(value)
    }
    guard run.spend((run.bytes.count - place) >> 6) else {
      run.dropBytes(from: place)
      return Evaluation.exhausted
    }
    let range = run.bytes.withUnsafeBufferPointer {
      StringFunctions.range(
        from: start, length: length, in: UnsafeBufferPointer(rebasing: $0[place...]))
    }
    guard let range else {
      let text = run.text(from: place)
      run.dropBytes(from: place)
      return general.evaluate(after: [.string(text)], &run)
    }
    if range.lowerBound > 0 {
      run.bytes.withUnsafeMutableBufferPointer { bytes in
        for index in 0..<range.count { bytes[place + index] = bytes[place + range.lowerBound + index] }
      }
    }
    run.dropBytes(from: place + range.count)
    return nil
  }

  var isPure: Bool { general.isPure }
}

extension Code {
  /// The value of code that makes its text by `append`.
  @inline(__always)
  fileprivate func appended(_ run: inout Evaluation) -> Value {
    let start = run.bytes.count
    if let other = append(&run) { return other }
    let text = run.text(from: start)
    run.dropBytes(from: start)
    return .string(text)
  }
}
