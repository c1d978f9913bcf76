/// Strings added one after the other, in one go: what sentences are made by.
///
/// Source: DMN 1.5, table 57.
final class ConcatenationCode: Code {
  /// A piece of the text.
  struct Part: Sendable {
    enum Kind: Sendable {
      case text([UInt8])
      case value(any Code)
      /// `string(e)`, which needs no string of its own where `e` is one or a number.
      case string(any Code, BuiltInCode)
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
    if let call = code as? BuiltInCode, call.function.name.key == "string", call.arguments.count == 1 {
      return .string(call.arguments[0], call)
    }
    return .value(code)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let start = run.bytes.count
    defer { run.bytes.removeSubrange(start...) }
    for place in parts.indices {
      let value: Value
      switch parts[place].kind {
      case .text(let constant):
        run.bytes += constant
        continue
      case .value(let code): value = code.evaluate(&run)
      case .string(let code, let call):
        let inner = code.evaluate(&run)
        if case .number(let number) = inner {
          number.append(to: &run.bytes)
          continue
        }
        if case .string = inner { value = inner } else { value = call.apply([inner], &run) }
      }
      guard case .string(var string) = value else { return slowly(from: place, start, value, &run) }
      string.withUTF8 { run.bytes.append(contentsOf: $0) }
    }
    guard run.spend(parts.count + (run.bytes.count - start) >> 6) else { return Evaluation.exhausted }
    return .string(String(decoding: run.bytes[start...], as: UTF8.self))
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
      case .string(_, let call): next = call.evaluate(&run)
      }
      result = added(result, next, part.range)
    }
    return result
  }

  private func added(_ left: Value, _ right: Value, _ range: SourceRange) -> Value {
    let result = Arithmetic.apply(.add, left, right)
    if case .null(let cause) = result { return .null(cause?.at(range)) }
    return result
  }
}
