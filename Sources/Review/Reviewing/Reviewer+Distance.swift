internal import DMN
internal import Diagnostics
internal import FEEL

// How far a dossier is from the limit, where the rule itself does not say.
extension Reviewer {
  /// Looks among the rows that one cell alone kept from matching for the nearest that would have met the critère.
  func addDistance(
    to finding: inout DossierEvaluation.Finding, _ plan: CompiledRules.Asked, _ lane: Int
  ) {
    let run = lanes[lane].runs[plan.running]
    for table in run.tables(of: plan.decision).reversed() {
      let syntax = run.syntax(of: table)
      for miss in run.nearMisses(of: table, limit: 16) {
        guard let distance = miss.cell.distance, syntax.rules.indices.contains(miss.row),
          syntax.isMet(by: syntax.rules[miss.row])
        else { continue }
        finding.distance = DistanceWording.sentence(miss.cell, distance)
        return
      }
    }
  }
}

extension Model.DecisionTable {
  /// Whether the outputs of a row say that the critère is met: `true`, as its only output or as its `resultat`.
  func isMet(by rule: Model.Rule) -> Bool {
    let place = outputs.count == 1 ? 0 : outputs.firstIndex { $0.heading.name == ResultKey.resultat }
    guard let place, place < rule.outputs.count else { return false }
    return rule.outputs[place].value.onOneLine == "true"
  }
}

/// How far a value is from what a cell of a table asks, in a sentence.
enum DistanceWording {
  /// What lies between a value and a limit.
  static func gap(_ distance: Distance) -> String {
    switch distance {
    case .number(let gap, _, _): "écart de \(ExplanationWording.shortNumber(gap))"
    case .days(let days, _, _): "écart de \(french(Decimal(days))) jour\(days > 1 ? "s" : "")"
    }
  }

  /// For a number: the value, the limit and what lies between; for a date: both days and how many are between.
  static func sentence(_ cell: CellTrace, _ distance: Distance) -> String {
    switch distance {
    case .number(let gap, let limit, let isIncluded):
      guard case .number(let value) = cell.value else { return "" }
      let isBelow = value < limit || value == limit && !isIncluded && !cell.text.contains("<")
      let bound = isBelow ? (isIncluded ? "au moins" : "plus de") : (isIncluded ? "au plus" : "moins de")
      let rest = gap == .zero ? "" : isBelow ? " (il manque \(french(gap)))" : " (\(french(gap)) de trop)"
      return "« \(cell.label) » : \(french(value)) ; il faut \(bound) \(french(limit))\(rest)."
    case .days(let days, let limit, let isIncluded):
      guard case .date(let value) = cell.value else { return "" }
      let isBefore = value < limit || value == limit && !isIncluded && !cell.text.contains("<")
      let bound =
        isBefore ? (isIncluded ? "au plus tôt" : "après") : (isIncluded ? "au plus tard" : "avant")
      let gap =
        days == 0 ? "" : " (\(days) jour\(days > 1 ? "s" : "") \(isBefore ? "trop tôt" : "de retard"))"
      return "« \(cell.label) » : \(french(value)) ; il faut \(bound) le \(french(limit))\(gap)."
    }
  }
}
