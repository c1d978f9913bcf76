extension Expression {
  /// Whether it is `?`.
  package var isInput: Bool {
    if case .name(let name) = unparenthesized.kind { return name.key == "?" }
    return false
  }

  /// Whether the expression is a literal, or a range or list of literals.
  package var isConstant: Bool {
    switch kind {
    case .boolean, .number, .string, .at: true
    case .negation(let inner), .parenthesized(let inner), .unaryRange(_, let inner): inner.isConstant
    case .interval(let interval): interval.start.isConstant && interval.end.isConstant
    case .list(let items): items.allSatisfy(\.isConstant)
    default: false
    }
  }

  /// How what is meant is written where a date, a truth or a text is wanted and a number or a text stands; nil where nothing helps.
  package func hint(wanted type: FEELType) -> String? {
    switch (type, kind) {
    case (_, .list(let items)): items.first?.hint(wanted: type)
    case (_, .interval(let interval)): interval.start.hint(wanted: type)
    case (_, .parenthesized(let inner)): inner.hint(wanted: type)
    case _ where self.type != .number && self.type != .string: nil
    case (.date, _): "une date s'écrit @\"\(date ?? "2026-02-01")\""
    case (.dateAndTime, _): "une date et heure s'écrit @\"\(date ?? "2026-02-01")T09:00:00\""
    case (.boolean, _): Self.writeBoolean
    case (.string, .number(let number)): "un texte s'écrit entre guillemets : \"\(number.canonical)\""
    default: nil
    }
  }

  /// How a truth is written.
  package static let writeBoolean = "écrivez true (oui) ou false (non)"

  /// The date that was written as a sum, `2026-02-01` or `01/02/2026`.
  var date: String? {
    let parts: (year: Expression, month: Expression, day: Expression)
    switch kind {
    case .arithmetic(.subtract, let left, let day):
      guard case .arithmetic(.subtract, let year, let month) = left.kind else { return nil }
      parts = (year, month, day)
    case .arithmetic(.divide, let left, let year):
      guard case .arithmetic(.divide, let day, let month) = left.kind else { return nil }
      parts = (year, month, day)
    case .string(let text): return WrittenDay(text)?.date
    default: return nil
    }
    let texts = [parts.year, parts.month, parts.day].compactMap { part -> String? in
      guard case .number(let number) = part.kind else { return nil }
      return "\(number.canonical)".count == 1 ? "0\(number.canonical)" : "\(number.canonical)"
    }
    let text = texts.joined(separator: "-")
    return CivilDate(text).map { _ in text }
  }
}
