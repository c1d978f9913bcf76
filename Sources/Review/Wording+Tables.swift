internal import DMN
internal import Diagnostics
internal import FEEL

// MARK: Tables

extension Diagnostic {
  /// - Parameter owner: The table and its row, or the type.
  static func emptyRange(
    _ cell: String, _ owner: String, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .error, "intervalle-vide",
      "aucune valeur ne peut convenir à « \(cell) » : cet intervalle est vide (\(owner))", at: position)
  }

  static func overlap(
    _ grid: TableGrid, _ first: Int, _ second: Int, _ shared: [Int], _ table: String
  ) -> Self {
    let rows = [first, second]
    let parts = grid.columns.indices.filter { grid.counts($0, for: rows) }
    let example = parts.map { TableWording.value(grid, $0, shared[$0]) }.joined(separator: " et ")
    let place = parts.last ?? 0
    return Diagnostic(
      .error, "table-chevauchement",
      "table « \(table) » : les lignes \(first + 1) et \(second + 1) conviennent toutes deux"
        + (example.isEmpty ? " dans tous les cas" : " quand \(example)")
        + " ; une seule doit convenir",
      at: TableWording.cell(grid, second, place),
      notes: [Note("l'autre ligne est ici", at: TableWording.cell(grid, first, place))])
  }

  static func numberGap(_ gap: TableGap, _ grid: TableGrid, _ table: String) -> Self {
    let others = grid.columns.indices.compactMap { column in
      gap.others[column].map { TableWording.value(grid, column, $0) }
    }.joined(separator: " et ")
    let isInner = gap.hasBelow && gap.hasAbove
    let row = gap.above ?? gap.below ?? 0
    var notes: [Note] = []
    if isInner, let below = gap.below, below != row {
      notes.append(Note("la ligne d'avant est ici", at: TableWording.cell(grid, below, gap.column)))
    }
    return Diagnostic(
      isInner ? .error : .warning, "table-incomplete",
      "table « \(table) » : aucune ligne ne couvre « \(TableWording.label(grid, gap.column)) » "
        + TableWording.extent(of: gap, grid) + (others.isEmpty ? "" : ", quand \(others)")
        + " ; déplacez une borne ou ajoutez une ligne",
      at: TableWording.cell(grid, row, gap.column), notes: notes)
  }
}

/// Cases of tables as people read them.
private enum TableWording {
  static func label(_ grid: TableGrid, _ column: Int) -> String {
    let clause = grid.table.inputs[column]
    return (clause.heading.label ?? clause.expression.value).onOneLine
  }

  static func cell(_ grid: TableGrid, _ row: Int, _ column: Int) -> FilePosition {
    let rule = grid.table.rules[row]
    return rule.inputs.indices.contains(column)
      ? rule.inputs[column].position(ofScalar: 0) : rule.heading.position
  }

  /// `« Part » vaut 0,5`.
  static func value(_ grid: TableGrid, _ column: Int, _ sample: Int) -> String {
    let value = grid.columns[column].samples[sample]
    return "« \(label(grid, column)) » vaut "
      + (value.isOther ? "une valeur qu'aucune ligne ne nomme" : plain(value.value))
  }

  private static func plain(_ value: Value) -> String {
    switch value {
    case .number(let number): french(number)
    case .date(let date): "le \(french(date))"
    case .boolean(let holds): holds ? "oui" : "non"
    case .string(let text): "« \(text.onOneLine) »"
    default: value.text ?? "rien"
    }
  }

  /// From where to where: `de 25 à 30 (30 non compris)`.
  static func extent(of gap: TableGap, _ grid: TableGrid) -> String {
    let column = grid.columns[gap.column]
    let (low, high) = (bound(gap.first, -1, column), bound(gap.last, 1, column))
    if column.order == .dates { return days(gap, low, high) }
    func number(_ bound: (value: Value, isIncluded: Bool)) -> Decimal {
      if case .number(let number) = bound.value { number } else { .zero }
    }
    var (from, to) = (number(low), number(high))
    var (hasFrom, hasTo) = (low.isIncluded, high.isIncluded)
    if column.grain == .whole {
      if !hasFrom { (from, hasFrom) = (from.nextInteger ?? from, true) }
      if !hasTo { (to, hasTo) = (to.previousInteger ?? to, true) }
    }
    guard gap.hasBelow else { return "au-dessous de \(french(to)) (\(hasTo ? "" : "non ")compris)" }
    guard gap.hasAbove else { return "au-dessus de \(french(from)) (\(hasFrom ? "" : "non ")compris)" }
    if from == to { return "à \(french(from))" }
    let outside = [hasFrom ? nil : french(from), hasTo ? nil : french(to)].compactMap(\.self)
    let suffix =
      switch outside.count {
      case 0: ""
      case 1: " (\(outside[0]) non compris)"
      default: " (\(outside[0]) et \(outside[1]) non compris)"
      }
    return "de \(french(from)) à \(french(to))\(suffix)"
  }

  private static func days(
    _ gap: TableGap, _ low: (value: Value, isIncluded: Bool), _ high: (value: Value, isIncluded: Bool)
  ) -> String {
    guard case .date(let first) = low.value, case .date(let last) = high.value else { return "à ces dates" }
    let from = low.isIncluded ? first : first.adding(days: 1) ?? first
    let to = high.isIncluded ? last : last.adding(days: -1) ?? last
    if !gap.hasBelow { return "jusqu'au \(french(to))" }
    if !gap.hasAbove { return "à partir du \(french(from))" }
    return from == to ? "le \(french(from))" : "du \(french(from)) au \(french(to))"
  }

  /// The constant at an end of a run of samples, and whether it belongs to it.
  private static func bound(
    _ sample: Int, _ direction: Int, _ column: TableGrid.Column
  ) -> (value: Value, isIncluded: Bool) {
    if column.samples[sample].isPoint { return (column.samples[sample].value, true) }
    let next = sample + direction
    guard column.samples.indices.contains(next) else { return (column.samples[sample].value, false) }
    return (column.samples[next].value, false)
  }
}
