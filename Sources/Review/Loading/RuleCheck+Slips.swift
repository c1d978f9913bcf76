internal import DMN
internal import Diagnostics
internal import FEEL
internal import XMLTree

// What FEEL reads otherwise than its author surely means, without a fault of syntax.
extension RuleCheck {
  static func checkSlips(
    _ text: Model.SourceText, isTest: Bool, of owner: String, _ diagnostics: inout [Diagnostic]
  ) {
    checkCommas(text, isTest: isTest, of: owner, &diagnostics)
    checkThousands(text, of: owner, &diagnostics)
    checkPositions(text, isTest: isTest, of: owner, &diagnostics)
    if mayMakeDate(text.value),
      ["date", "time", "duration"].contains(where: { text.value.holdsBytes(of: $0) })
    {
      checkDates(text, isTest: isTest, of: owner, &diagnostics)
    }
  }

  /// Tells of a point that a French reader takes for a mark of thousands.
  static func checkThousands(
    _ text: Model.SourceText, of owner: String, _ diagnostics: inout [Diagnostic]
  ) {
    for slip in Slip.groupedNumbers(in: text.value) {
      diagnostics.append(
        .groupedNumber(
          slip.seen, Scalar.meanings(slip.seen, .number) { _ in true }, owner,
          at: text.position(ofScalar: slip.start)))
    }
  }

  /// The same in the values that a type allows, and its components, and ranges there in which nothing can lie.
  ///
  /// Recursion is bounded by the nesting that models may have.
  static func checkValues(_ type: Model.ItemDefinition, _ diagnostics: inout [Diagnostic]) {
    for text in [type.allowedValues, type.typeConstraint].compactMap(\.self) {
      checkThousands(text, of: type.heading.name, &diagnostics)
      guard text.value.holdsBytes(of: "..") else { continue }
      for range in FEEL.parseUnaryTests(text.value, in: ListedWords.unnamed).tests?.emptyRanges ?? [] {
        diagnostics.append(
          .emptyRange(
            text.value.onOneLine, "valeurs permises de « \(type.heading.name) »",
            at: text.position(ofScalar: Int(range.start))))
      }
    }
    guard case .structure(let components) = type.form else { return }
    for component in components { checkValues(component, &diagnostics) }
  }

  private static func checkCommas(
    _ text: Model.SourceText, isTest: Bool, of owner: String, _ diagnostics: inout [Diagnostic]
  ) {
    // Outside the brackets of calls and lists, a comma of a cell is told when the cell is compiled.
    for slip in Slip.decimalCommas(in: text.value)
    where slip.depth > 1 || slip.depth == 1 && !(isTest && text.value.isNegation) {
      var diagnostic = Diagnostic.decimalComma(slip, isRead: true, at: text.position(ofScalar: slip.start))
      diagnostic.message += " (« \(owner) »)"
      diagnostics.append(diagnostic)
    }
  }

  /// Tells of the position 0 in a list, which has no item: the first is at 1.
  private static func checkPositions(
    _ text: Model.SourceText, isTest: Bool, of owner: String, _ diagnostics: inout [Diagnostic]
  ) {
    guard mayHavePositionZero(text.value) else { return }
    var pending = expressions(of: text, isTest: isTest)
    while let next = pending.popLast() {
      if case .filter(let list, let position) = next.kind, case .number(.zero) = position.unparenthesized.kind
      {
        diagnostics.append(
          .positionZero(list.description, owner, at: text.position(ofScalar: Int(position.range.start))))
      }
      pending += next.kind.children
    }
  }

  /// Whether a zero stands between brackets; to read every text would cost a hundred times as much.
  private static func mayHavePositionZero(_ text: String) -> Bool {
    guard text.holdsBytes(of: "[0") || text.holdsBytes(of: "[ 0") else { return false }
    let hasComments = text.holdsBytes(of: "//") || text.holdsBytes(of: "/*")
    var (third, second, first) = (UInt8(0), UInt8(0), UInt8(0))
    for byte in text.utf8 where byte > UInt8(ascii: " ") {
      if second == UInt8(ascii: "["), first == UInt8(ascii: "0"), byte == UInt8(ascii: "]") {
        // Behind these the brackets are those of a list.
        let isList = third == UInt8(ascii: "(") || third == UInt8(ascii: ",")
        if !isList || hasComments { return true }
      }
      (third, second, first) = (second, first, byte)
    }
    return false
  }

  /// The expressions of a text, names as they are written; none of one that cannot be read.
  private static func expressions(of text: Model.SourceText, isTest: Bool) -> [Expression] {
    isTest
      ? FEEL.parseUnaryTests(text.value, in: ListedWords.unnamed).tests?.tests.map(\.operand) ?? []
      : [FEEL.parse(text.value, in: ListedWords.unnamed).expression].compactMap(\.self)
  }

  private static func checkDates(
    _ text: Model.SourceText, isTest: Bool, of owner: String, _ diagnostics: inout [Diagnostic]
  ) {
    var pending = expressions(of: text, isTest: isTest)
    while let next = pending.popLast() {
      if let maker = next.failingMaker {
        diagnostics.append(
          .noDate(
            next.description, maker, next.onlyText, owner,
            at: text.position(ofScalar: Int(next.range.start))))
      }
      pending += next.kind.children
    }
  }

  /// Whether a function may be called with a text or a number first; to read every text would cost a hundred times as much.
  private static func mayMakeDate(_ text: String) -> Bool {
    func isApart(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.contains { place in
        // The names of all these functions end in e or n, their arguments may be named from.
        guard bytes[place] == UInt8(ascii: "("), let name = bytes[..<place].last(where: { !isApart($0) }),
          name == UInt8(ascii: "e") || name == UInt8(ascii: "n"),
          let first = bytes[(place + 1)...].first(where: { !isApart($0) })
        else { return false }
        return first == UInt8(ascii: "\"") || first == UInt8(ascii: "f")
          || first.isASCIIDigit
      }
    }
  }
}

extension String {
  /// Whether the test of a cell is `not(…)`, whose parentheses hold values as the cell does.
  fileprivate var isNegation: Bool { prefix { $0 != "(" }.filter { !$0.isWhitespace } == "not" }
}

/// A function of the language that makes a date, a time or a duration.
enum DateMaker: String {
  case date, time, duration
  case dateAndTime = "date and time"
}

extension Expression {
  /// The function whose call this is, if its arguments are all written out and it makes nothing of them.
  fileprivate var failingMaker: DateMaker? {
    guard case .invocation(let function, let arguments) = kind, case .name(let name) = function.kind,
      let maker = DateMaker(rawValue: name.key), arguments.values.allSatisfy(\.isWrittenOut)
    else { return nil }
    var run = Evaluation(steps: 10_000)
    return FEEL.compile(self).evaluate(&run).isNull ? maker : nil
  }

  /// The text that is the only argument.
  fileprivate var onlyText: String? {
    guard case .invocation(_, let arguments) = kind, arguments.values.count == 1,
      case .string(let text)? = arguments.values.first?.kind
    else { return nil }
    return text
  }

  private var isWrittenOut: Bool {
    switch kind {
    case .string, .number: true
    default: false
    }
  }
}

extension Expression.Arguments {
  var values: [Expression] {
    switch self {
    case .positional(let values): values
    case .named(let arguments): arguments.map(\.value)
    }
  }
}
