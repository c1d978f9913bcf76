/// Sorting.
///
/// Source: DMN 1.5, table 80.
enum SortFunctions {
  private typealias P = BuiltIn.Parameter

  static let all: [BuiltIn] = [
    BuiltIn(
      "sort",
      [
        BuiltIn.Form([P("list", .list), P("precedes", .function)], .first) { values, run in
          guard let list = values[0].items, case .function(let precedes) = values[1] else { return nil }
          return sorted(list, &run) { left, right, run in
            guard case .boolean(let isBefore) = precedes.call([left, right], &run) else { return nil }
            return isBefore
          }
        }
      ])
  ]

  /// Merges sorted halves, so that equal items keep their order and no comparison, however odd, can do harm.
  private static func sorted(
    _ list: [Value], _ run: inout Evaluation,
    _ precedes: (Value, Value, inout Evaluation) -> Bool?
  ) -> Value? {
    var items = list
    var width = 1
    while width < items.count {
      var merged: [Value] = []
      merged.reserveCapacity(items.count)
      for start in stride(from: 0, to: items.count, by: 2 * width) {
        let middle = min(start + width, items.count)
        let end = min(start + 2 * width, items.count)
        var (left, right) = (start, middle)
        while left < middle && right < end {
          guard run.spend() else { return Evaluation.exhausted }
          guard let isBefore = precedes(items[right], items[left], &run) else { return nil }
          merged.append(items[isBefore ? right : left])
          if isBefore { right += 1 } else { left += 1 }
        }
        merged += items[left..<middle]
        merged += items[right..<end]
      }
      items = merged
      width *= 2
    }
    return .list(items)
  }
}
