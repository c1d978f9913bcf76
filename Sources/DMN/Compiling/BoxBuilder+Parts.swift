internal import Diagnostics
internal import FEEL

// The parts of a value against its declared type: what one of them gives may make the whole null.
extension BoxBuilder {
  /// Tells of entries, branches and cells that can never be what the declared type of the whole makes of them.
  ///
  /// - Parameters:
  ///   - position: Where the whole stands, for what has no place of its own.
  ///   - path: The entries that lead to the expression.
  func checkParts(
    of expression: Expression, _ wanted: FEELType, at position: FilePosition, path: [String] = []
  ) {
    switch expression.kind {
    case .parenthesized(let inner): checkPart(inner, wanted, at: position, path)
    case .conditional(_, let first, let second):
      checkPart(first, wanted, at: position, path)
      checkPart(second, wanted, at: position, path)
    case .list(let items):
      guard case .list(let type) = wanted else { return }
      for item in items { checkPart(item, type, at: position, path) }
    case .iteration(_, let body):
      guard case .list(let type) = wanted else { return }
      checkPart(body, type, at: position, path)
    case .context(let entries):
      guard case .context(let type) = wanted else { return }
      for member in type.members {
        if let entry = entries.first(where: { $0.key == member.name }) {
          checkPart(entry.value, member.type, at: position, path + [member.name.text])
        } else {
          let others = entries.map(\.key).filter { type.type(of: $0.key) == nil }.map(\.text)
          let near = nearest(to: member.name.text, among: others)
          compilation.diagnostics.append(
            .noEntry(member.name.text, of: wanted, near: near, owner: whole(path), at: position))
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

  private func checkPart(
    _ expression: Expression, _ wanted: FEELType, at position: FilePosition, _ path: [String]
  ) {
    let position = compilation.position(of: expression) ?? position
    if expression.type.cannotBe(wanted) {
      compilation.diagnostics.append(
        .wrongType(expression.type, expected: wanted, owner: whole(path), at: position))
    } else {
      checkParts(of: expression, wanted, at: position, path: path)
    }
  }

  private func whole(_ path: [String]) -> String { ([owner] + path).joined(separator: ".") }
}

extension FEELType {
  /// Whether no value of this type can be one of another, converted or not; contexts are compared by their parts.
  func cannotBe(_ wanted: FEELType) -> Bool { isClearlyOther(than: wanted) && !mayBecome(wanted) }
}
