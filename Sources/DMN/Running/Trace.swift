public import FEEL

/// How a run came to its results: every decision that it evaluated, in order.
public struct Trace: Sendable {
  /// The decisions, each after those that it needed; those inside services called as functions are with these.
  public let decisions: [DecisionTrace]
  /// The calls of decision services, from outside or from decisions, in the order of their start.
  public let services: [ServiceTrace]
}

/// How a decision came to its result.
public struct DecisionTrace: Sendable {
  /// The decision.
  public let decision: CompiledModel.Decision
  /// What it read, each once in the order of the first reading: input data and other decisions, with their values.
  ///
  /// What it requires but did not come to read is not here; what services read inside is in their own traces.
  public let inputs: [(name: Name, value: Value)]
  /// The same more precisely: `dossier.porteur.rna` with its value, where the text of the rule names a member.
  public let paths: [(path: String, value: Value)]
  /// The tables that were gone through, also those of functions and services, in the order of their end.
  public let tables: [TableTrace]
  /// The result.
  public let value: Value
}

/// One call of a decision service.
public struct ServiceTrace: Sendable {
  /// The service.
  public let service: CompiledModel.Service
  /// The decision on the way to which it was called; nil when it was called from outside.
  public let caller: CompiledModel.Decision?
  /// What it was called with.
  public let arguments: [(name: Name, value: Value)]
  /// The decisions inside it, each after those that it needed.
  public let decisions: [DecisionTrace]
  /// What it gave.
  public let value: Value
}

/// One passage through a decision table.
public struct TableTrace: Sendable {
  /// The decision or function whose table it is.
  public let owner: String
  /// The values of the input columns.
  public let inputs: [Value]
  /// The rows that matched; the first alone where the hit policy is `FIRST`.
  public let rowSet: RowSet
  /// The result.
  public let value: Value
  /// The number of the table in the model.
  public let table: Int
  /// The slot of what was being evaluated from outside.
  let slot: Int
  /// How many passages through tables that had before.
  let order: Int

  /// The numbers of the rows that matched, from 0.
  public var rows: [Int] { Array(rowSet) }
}

/// What one cell of a row says of the value seen.
public struct CellTrace: Sendable {
  /// The number of the input column, from 0.
  public let column: Int
  /// The value seen.
  public let value: Value
  /// Whether the cell accepts it; neither when it cannot be compared.
  public let outcome: Truth
  /// How far a number or a date is from what the cell accepts; nil when it accepts it, or when there is no distance.
  public let distance: Distance?
  /// The text of the cell.
  public internal(set) var text = ""
  /// What the heading of the column says.
  public internal(set) var label = ""
}

/// How far a value is from a limit.
public enum Distance: Hashable, Sendable {
  /// Between numbers; with `isIncluded` false the limit itself is not enough.
  case number(Decimal, limit: Decimal, isIncluded: Bool)
  /// Between dates.
  case days(Int, limit: CivilDate, isIncluded: Bool)

  /// The way to the nearest value that the tests accept.
  static func nearest(_ value: Value, _ tests: CompiledUnaryTests) -> Distance? {
    guard !tests.isAny, !tests.isNegated else { return nil }
    var best: Distance?
    for test in tests.tests {
      switch test {
      case .equals(let point): keep(to: point, isIncluded: true, from: value, &best)
      case .inRange(let range):
        guard range.contains(value) == .no else { return nil }
        if range.comparison == .notEqual { return nil }
        keep(to: range.start, isIncluded: range.includesStart, from: value, &best)
        keep(to: range.end, isIncluded: range.includesEnd, from: value, &best)
      case .differs, .computed: break
      }
    }
    return best
  }

  private static func keep(to point: Value, isIncluded: Bool, from value: Value, _ best: inout Distance?) {
    let found: Distance
    switch (value, point) {
    case (.number(let a), .number(let b)):
      guard let distance = a < b ? b - a : a - b else { return }
      if isIncluded && a == b { return }
      found = .number(distance, limit: b, isIncluded: isIncluded)
    case (.date(let a), .date(let b)):
      let days = (b.daysSinceEpoch - a.daysSinceEpoch).magnitude
      found = .days(Int(days), limit: b, isIncluded: isIncluded)
    default: return
    }
    guard let old = best else {
      best = found
      return
    }
    switch (found, old) {
    case (.number(let a, _, _), .number(let b, _, _)): if a < b { best = found }
    case (.days(let a, _, _), .days(let b, _, _)): if a < b { best = found }
    default: break
    }
  }
}

/// A row that one cell alone kept from matching.
public struct NearMiss: Sendable {
  /// The number of the row, from 0.
  public let row: Int
  /// The cell that refused.
  public let cell: CellTrace
}

extension Distance {
  /// Whether this one is shorter; distances of different kinds have no order.
  package func isShorter(than other: Distance) -> Bool {
    switch (self, other) {
    case (.number(let a, _, _), .number(let b, _, _)): a < b
    case (.days(let a, _, _), .days(let b, _, _)): a < b
    default: false
    }
  }
}
