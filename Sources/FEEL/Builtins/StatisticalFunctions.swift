/// List functions that compute one value of many: given as one list or as so many arguments.
///
/// Source: DMN 1.5, table 75.
enum StatisticalFunctions {
  static let all: [BuiltIn] = [
    make("min", "c", .item) { items, run in extreme(items, .less, &run) },
    make("max", "c", .item) { items, run in extreme(items, .greater, &run) },
    make("sum", "n", .type(.number)) { items, _ in
      guard let numbers = numbers(items), let total = sum(numbers), !numbers.isEmpty else { return nil }
      return .number(total)
    },
    make("mean", "n", .type(.number)) { items, _ in
      guard let numbers = numbers(items), !numbers.isEmpty else { return nil }
      return mean(numbers[...]).map(Value.number)
    },
    make("product", "n", .type(.number)) { items, _ in
      guard let numbers = numbers(items), var total = numbers.first else { return nil }
      for number in numbers.dropFirst() {
        guard let next = total * number else { return nil }
        total = next
      }
      return .number(total)
    },
    make("median", "n", .type(.number)) { items, _ in numbers(items).flatMap(median) },
    make("stddev", "n", .type(.number)) { items, _ in numbers(items).flatMap(deviation) },
    make("mode", "n", .type(.list(.number))) { items, _ in numbers(items).map(mode) },
    make("all", "b", .type(.boolean)) { items, _ in decide(items, decisive: false) },
    make("any", "b", .type(.boolean)) { items, _ in decide(items, decisive: true) },
  ]

  private static func make(
    _ name: String, _ item: String, _ result: BuiltIn.Result,
    _ body: @escaping @Sendable ([Value], inout Evaluation) -> Value?
  ) -> BuiltIn {
    BuiltIn(
      name,
      [
        BuiltIn.Form([BuiltIn.Parameter("list", .list)], result) { values, run in
          guard let items = values[0].items else { return nil }
          guard run.spend(items.count >> 1) else { return Evaluation.exhausted }
          return body(items, &run)
        },
        BuiltIn.Form(
          [BuiltIn.Parameter(item, .any), BuiltIn.Parameter(item, .any)], variadic: true, result
        ) { values, run in
          body(singles(values), &run)
        },
      ])
  }

  /// Arguments, of which a list of one is its item.
  ///
  /// Source: DMN 1.5, 10.3.2.9.4.
  private static func singles(_ values: [Value]) -> [Value] {
    func item(_ value: Value) -> Value? {
      if case .list(let items) = value, items.count == 1 { items[0] } else { nil }
    }
    return values.contains { item($0) != nil } ? values.map { item($0) ?? $0 } : values
  }

  private static func numbers(_ items: [Value]) -> [Decimal]? {
    var result: [Decimal] = []
    result.reserveCapacity(items.count)
    for item in items {
      guard case .number(let number) = item else { return nil }
      result.append(number)
    }
    return result
  }

  /// The sum as `+` gives it, one number after the other.
  private static func sum(_ numbers: [Decimal]) -> Decimal? {
    var total = Decimal.zero
    for number in numbers {
      guard let next = total + number else { return nil }
      total = next
    }
    return total
  }

  /// The mean, rounded once.
  private static func mean(_ numbers: ArraySlice<Decimal>) -> Decimal? {
    var total = WideDecimal(UInt128(0))
    for number in numbers { total = total + WideDecimal(number) }
    return total.isZero ? .zero : (total / UInt64(numbers.count)).rounded
  }

  private static func extreme(
    _ items: [Value], _ comparison: Expression.Comparison, _ run: inout Evaluation
  ) -> Value? {
    guard var best = items.first, Comparing.precedes(best, best) != .unknown else { return nil }
    for item in items.dropFirst() {
      switch Comparing.compare(comparison, item, best) {
      case .yes: best = item
      case .no: break
      case .unknown: return nil
      }
    }
    return best
  }

  private static func median(_ numbers: [Decimal]) -> Value? {
    guard !numbers.isEmpty else { return nil }
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 { return .number(sorted[middle]) }
    return mean(sorted[middle - 1...middle]).map(Value.number)
  }

  /// The sample standard deviation, rounded once where its digits and those of the squares fit.
  private static func deviation(_ numbers: [Decimal]) -> Value? {
    guard numbers.count > 1, numbers.count <= Int(Int32.max) else { return nil }
    let count = UInt64(numbers.count)
    let zero = WideDecimal(UInt128(0))
    var total = zero
    var squares = zero
    for number in numbers {
      let number = WideDecimal(number)
      total = total + number
      squares = squares + number * number
    }
    // n Σx² − (Σx)² over n (n − 1): exact for numbers that are not too far apart.
    let spread = WideDecimal(UInt128(count)) * squares - total * total
    if !spread.isInexact { return (spread / (count * (count - 1))).squareRoot.map(Value.number) }
    let mean = total / count
    var distances = zero
    for number in numbers {
      let distance = WideDecimal(number) - mean
      distances = distances + distance * distance
    }
    return (distances / (count - 1)).squareRoot.map(Value.number)
  }

  /// The commonest numbers, in ascending order.
  private static func mode(_ numbers: [Decimal]) -> Value {
    var counts: [Decimal: Int] = [:]
    for number in numbers { counts[number, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return .list(counts.filter { $0.value == most }.keys.sorted().map(Value.number))
  }

  private static func decide(_ items: [Value], decisive: Bool) -> Value? {
    var isUnknown = false
    var isInvalid = false
    for item in items {
      switch item {
      case .boolean(decisive): return .boolean(decisive)
      case .boolean: break
      case .null: isUnknown = true
      default: isInvalid = true
      }
    }
    if isInvalid { return nil }
    return isUnknown ? .failure(.notFound, decisive ? "any" : "all") : .boolean(!decisive)
  }
}
