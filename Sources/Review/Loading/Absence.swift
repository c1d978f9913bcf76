internal import DMN
internal import Diagnostics
internal import FEEL

extension Model.Box {
  /// Whether an expression or a cell in it tells a value that is not there from one that is.
  ///
  /// What cannot be read by itself, without the names around it, may do so.
  var looksAtAbsence: Bool {
    func mayLook(_ text: Model.SourceText) -> Bool {
      text.value.holdsBytes(of: "null") || text.value.holdsBytes(of: "instance")
    }
    return texts.contains { text in
      mayLook(text) && FEEL.parse(text.value, in: ListedWords.unnamed).expression?.looksAtAbsence != false
    }
      || tests.contains { cell in
        guard mayLook(cell) else { return false }
        let tests = FEEL.parseUnaryTests(cell.value, in: ListedWords.unnamed).tests
        return tests?.tests.contains(where: \.looksAtAbsence) != false
      }
  }
}

extension Expression {
  /// Whether it or a part of it compares with null, tests for it or hands it on, or asks for the type of a value.
  ///
  /// Recursion is bounded by the depth that the parser lets expressions have.
  fileprivate var looksAtAbsence: Bool {
    switch kind {
    case .instance: true
    case .comparison(.equal, let left, let right) where left.isNull || right.isNull,
      .comparison(.notEqual, let left, let right) where left.isNull || right.isNull:
      true
    case .unaryRange(_, let end) where end.isNull: true
    case .membership(let value, let tests, _):
      value.looksAtAbsence || tests.contains(where: \.looksAtAbsence)
    case .invocation(_, .positional(let arguments)) where arguments.contains(where: \.isNull): true
    case .invocation(_, .named(let arguments)) where arguments.contains(where: \.value.isNull): true
    default: kind.children.contains(where: \.looksAtAbsence)
    }
  }

  fileprivate var isNull: Bool { unparenthesized.kind == .null }
}

extension Expression.Test {
  /// Whether null passes or fails it for being null: `null`, `!= null`, `[1, null]`.
  fileprivate var looksAtAbsence: Bool {
    if case .list(let items) = operand.unparenthesized.kind, items.contains(where: \.isNull) { return true }
    return operand.isNull || operand.looksAtAbsence
  }
}
