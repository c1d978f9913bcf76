internal import Diagnostics
internal import FEEL

// The parts of a value against its declared type: what one of them gives may make the whole null.
extension BoxBuilder {
  /// Tells of entries, branches and cells that can never be what the declared type of the whole makes of them.
  ///
  /// - Parameters:
  ///   - place: Where the whole stands, for what has no place of its own; to find the line of each part would take long.
  ///   - path: The entries that lead to the expression.
  func checkParts(
    of expression: Expression, _ wanted: FEELType, at place: Model.Place, path: [String] = []
  ) {
    switch expression.kind {
    case .parenthesized(let inner): checkPart(inner, wanted, at: place, path)
    case .conditional(let condition, let first, let second):
      // What is null where it is taken is of any type.
      if !condition.isNullTest(.equal, of: first) { checkPart(first, wanted, at: place, path) }
      if !condition.isNullTest(.notEqual, of: second) { checkPart(second, wanted, at: place, path) }
    case .list(let items):
      guard case .list(let type) = wanted else { return }
      for item in items { checkPart(item, type, at: place, path) }
    case .iteration(_, let body):
      guard case .list(let type) = wanted else { return }
      checkPart(body, type, at: place, path)
    case .context(let entries):
      guard case .context(let type) = wanted else { return }
      for member in type.members {
        if let entry = entries.first(where: { $0.key == member.name }) {
          checkPart(entry.value, member.type, at: place, path + [member.name.text])
        } else {
          let others = entries.map(\.key).filter { type.type(of: $0.key) == nil }.map(\.text)
          let near = nearest(to: member.name.text, among: others)
          let position = path.isEmpty ? nil : compilation.position(of: expression)
          compilation.diagnostics.append(
            .noEntry(
              member.name.text, of: wanted, near: near, owner: whole(path), at: position ?? place.position))
        }
      }
    case .hosted(let box):
      guard let table = box as? TableBox, table.outputNames.isEmpty else { return }
      switch table.syntax.hitPolicy {
      case .unique, .first, .any, .priority: break
      case .collect, .ruleOrder, .outputOrder: return
      }
      for (number, rule) in table.rules.enumerated() {
        guard let cell = rule.outputs.first, cell.type.cannotBe(wanted),
          let text = table.syntax.rules[number].outputs.first
        else { continue }
        compilation.diagnostics.append(
          .wrongType(
            cell.type, expected: wanted, owner: whole(path), rule: number + 1,
            at: text.position(ofScalar: 0)))
      }
    default: return
    }
  }

  /// The same for a part.
  func checkPart(
    _ expression: Expression, _ wanted: FEELType, at place: Model.Place, _ path: [String]
  ) {
    if expression.type.cannotBe(wanted) {
      let position = compilation.position(of: expression) ?? place.position
      compilation.diagnostics.append(
        .wrongType(expression.type, expected: wanted, owner: whole(path), at: position))
      doubt([Misuse(expression, wanted: wanted)].compactMap(\.self))
    } else {
      checkParts(of: expression, wanted, at: place, path: path)
    }
  }

  private func whole(_ path: [String]) -> String { ([owner] + path).joined(separator: ".") }
}

extension Expression {
  /// Whether it compares a value with null and nothing else: `x = null`.
  fileprivate func isNullTest(_ comparison: Comparison, of value: Expression) -> Bool {
    guard case .comparison(let own, let first, let second) = unparenthesized.kind, own == comparison else {
      return false
    }
    let (left, right) = (first.unparenthesized, second.unparenthesized)
    return left.kind == .null && right == value.unparenthesized
      || right.kind == .null && left == value.unparenthesized
  }
}
