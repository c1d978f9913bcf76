internal import Diagnostics

extension Value {
  /// The value as the function `string` gives it; nil for null.
  ///
  /// Source: DMN 1.5, table 72.
  public var text: String? {
    switch self {
    case .null: nil
    case .string(let string): string
    default: literal
    }
  }

  /// The value as FEEL would write it inside a list or a context, cut where it becomes too long to be read.
  var literal: String { weight() > 1 << 18 ? "…" : fullLiteral }

  private var fullLiteral: String {
    switch self {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .number(let value): return value.description
    case .string(let value): return Value.quoted(value)
    case .date(let value): return value.description
    case .time(let value): return value.description
    case .dateAndTime(let value): return value.description
    case .daysAndTimeDuration(let value): return value.description
    case .yearsAndMonthsDuration(let value): return value.description
    case .list(let items): return "[\(items.map(\.fullLiteral).joined(separator: ", "))]"
    case .context(let context):
      return
        "{\(context.entries.map { "\(Value.keyText($0.key)): \($0.value.fullLiteral)" }.joined(separator: ", "))}"
    case .range(let range): return range.literal
    case .function(let function):
      return function.name == FunctionValue.noName ? "function" : "function \(function.name)"
    }
  }

  /// A string as FEEL writes it.
  static func quoted(_ text: String) -> String {
    Diagnostics.quoted(text) { $0 == "\u{0B}" || $0 == "\u{0C}" }
  }

  private static func keyText(_ key: String) -> String {
    // A name that is written otherwise would be read as another key.
    Name(key)?.text.unicodeScalars.elementsEqual(key.unicodeScalars) == true ? key : quoted(key)
  }
}

extension RangeValue {
  /// As FEEL writes it.
  var literal: String {
    guard let comparison else {
      return "\(includesStart ? "[" : "(")\(start.literal)..\(end.literal)\(includesEnd ? "]" : ")")"
    }
    return "\(comparison.rawValue) \((start.isNull ? end : start).literal)"
  }
}
