/// Strings added one after the other, in one go: what sentences are made by.
///
/// Source: DMN 1.5, table 57.
final class ConcatenationCode: Code {
  /// A piece of the text.
  struct Part: Sendable {
    enum Kind: Sendable {
      case text([UInt8])
      case value(any Code)
    }

    let kind: Kind
    /// Where it is added to those before it.
    let range: SourceRange
  }

  let parts: [Part]

  private init(_ parts: [Part]) { self.parts = parts }

  /// Nil when what is added is not strings.
  convenience init?(_ left: any Code, _ right: any Code, type: FEELType, _ range: SourceRange) {
    guard case .string = type else { return nil }
    let before = (left as? ConcatenationCode)?.parts ?? [Part(kind: Self.kind(left), range: range)]
    self.init(before + [Part(kind: Self.kind(right), range: range)])
  }

  private static func kind(_ code: any Code) -> Part.Kind {
    if case .string(let text) = code.constant { return .text(Array(text.utf8)) }
    return .value(code)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let start = run.bytes.count
    if let other = append(&run) { return other }
    defer { run.dropBytes(from: start) }
    return .string(String(decoding: run.bytes[start...], as: UTF8.self))
  }

  func append(_ run: inout Evaluation) -> Value? {
    let start = run.bytes.count
    for place in parts.indices {
      switch parts[place].kind {
      case .text(let constant): run.bytes += constant
      case .value(let code):
        guard let other = code.append(&run) else { continue }
        let value = slowly(from: place, start, other, &run)
        run.dropBytes(from: start)
        return run.append(value)
      }
    }
    if run.spend(parts.count + (run.bytes.count - start) >> 6) { return nil }
    run.dropBytes(from: start)
    return Evaluation.exhausted
  }

  /// The rest, one after the other, from a piece on that is no string.
  private func slowly(from place: Int, _ start: Int, _ value: Value, _ run: inout Evaluation) -> Value {
    let text = String(decoding: run.bytes[start...], as: UTF8.self)
    var result = place == 0 ? value : added(.string(text), value, parts[place].range)
    for part in parts[(place + 1)...] {
      guard run.spend() else { return Evaluation.exhausted }
      let next: Value
      switch part.kind {
      case .text(let constant): next = .string(String(decoding: constant, as: UTF8.self))
      case .value(let code): next = code.evaluate(&run)
      }
      result = added(result, next, part.range)
    }
    return result
  }

  var isPure: Bool {
    parts.allSatisfy { part in
      if case .value(let code) = part.kind { return code.isPure }
      return true
    }
  }

  private func added(_ left: Value, _ right: Value, _ range: SourceRange) -> Value {
    let result = Arithmetic.apply(.add, left, right)
    if case .null(let cause) = result { return .null(cause?.at(range)) }
    return result
  }
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
