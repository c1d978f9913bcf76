/// List functions that do not count.
///
/// Source: DMN 1.5, table 75.
enum ListFunctions {
  private typealias P = BuiltIn.Parameter

  static let all: [BuiltIn] = [
    BuiltIn(
      "list contains",
      [
        BuiltIn.Form([P("list", .list), P("element", .any, isItem: true)], .type(.boolean)) { values, run in
          guard let list = values[0].items, run.visit(values[0]) else { return nil }
          return .boolean(list.contains { Equality.isEqual($0, values[1]) })
        }
      ]),
    BuiltIn(
      "count",
      [
        BuiltIn.Form([P("list", .list)], .type(.number)) { values, _ in
          (values[0].items?.count).map { .number(Decimal($0)) }
        }
      ]),
    BuiltIn(
      "sublist",
      [
        BuiltIn.Form(
          [P("list", .list), P("start position", .number), P("length", .number, isOptional: true)], .first,
          sublist)
      ]),
    BuiltIn(
      "append",
      [
        BuiltIn.Form([P("list", .list), P("item", .any)], variadic: true, .first) { values, run in
          guard let list = values[0].items, run.spend(list.count >> 3) else { return nil }
          return .list(list + values.dropFirst())
        },
        BuiltIn.Form([P("list", .list), P("item", .any)], .first) { values, run in
          guard let list = values[0].items, run.spend(list.count >> 3) else { return nil }
          return .list(list + [values[1]])
        },
      ]),
    BuiltIn(
      "concatenate",
      [
        BuiltIn.Form([P("list", .list)], variadic: true, .first) { values, run in
          let count = values.reduce(0) { $0 + ($1.items?.count ?? 0) }
          guard run.spend(count >> 3) else { return Evaluation.exhausted }
          var result: [Value] = []
          result.reserveCapacity(count)
          for value in values {
            if case .list(let items) = value { result += items }
          }
          return .list(result)
        }
      ]),
    BuiltIn(
      "insert before",
      [
        BuiltIn.Form([P("list", .list), P("position", .number), P("newItem", .any)], .first) { values, run in
          guard var list = values[0].items, run.spend(list.count >> 3), let place = place(values[1], in: list)
          else {
            return nil
          }
          list.insert(values[2], at: place)
          return .list(list)
        }
      ]),
    BuiltIn(
      "remove",
      [
        BuiltIn.Form([P("list", .list), P("position", .number)], .first) { values, run in
          guard var list = values[0].items, run.spend(list.count >> 3), let place = place(values[1], in: list)
          else {
            return nil
          }
          list.remove(at: place)
          return .list(list)
        }
      ]),
    BuiltIn(
      "list replace",
      [
        BuiltIn.Form([P("list", .list), P("position", .number), P("newItem", .any)], .first) { values, run in
          guard var list = values[0].items, run.spend(list.count >> 3), let place = place(values[1], in: list)
          else {
            return nil
          }
          list[place] = values[2]
          return .list(list)
        },
        BuiltIn.Form([P("list", .list), P("match", .function), P("newItem", .any)], .first, replaceMatching),
      ]),
    BuiltIn(
      "reverse",
      [
        BuiltIn.Form([P("list", .list)], .first) { values, run in
          guard let list = values[0].items, run.spend(list.count >> 3) else { return nil }
          return .list(list.reversed())
        }
      ]),
    BuiltIn(
      "index of",
      [
        BuiltIn.Form([P("list", .list), P("match", .any, isItem: true)], .type(.list(.number))) {
          values, run in
          guard let list = values[0].items, run.visit(values[0]) else { return nil }
          let places = list.indices.filter { Equality.isEqual(list[$0], values[1]) }
          return .list(places.map { .number(Decimal($0 + 1)) })
        }
      ]),
    BuiltIn(
      "union",
      [
        BuiltIn.Form([P("list", .list)], variadic: true, .first) { values, run in
          distinct(values.flatMap { $0.items ?? [] }, &run)
        }
      ]),
    BuiltIn(
      "distinct values",
      [
        BuiltIn.Form([P("list", .list)], .first) { values, run in
          values[0].items.flatMap { distinct($0, &run) }
        }
      ]),
    BuiltIn(
      "flatten",
      [
        BuiltIn.Form([P("list", .list)], .flattened) { values, run in
          var result: [Value] = []
          let isComplete = flatten(values[0], into: &result, depth: Evaluation.maxValueDepth, &run)
          return isComplete ? .list(result) : Evaluation.exhausted
        }
      ]),
  ]

  /// The index for a position counted from 1, or backwards from -1; nil outside the list.
  static func place(_ position: Value, in list: [Value]) -> Int? {
    guard let position = position.truncatedNumber, position != 0 else { return nil }
    let place = position > 0 ? position - 1 : position >= -list.count ? list.count + position : -1
    return list.indices.contains(place) ? place : nil
  }

  @Sendable private static func sublist(_ values: [Value], _ run: inout Evaluation) -> Value? {
    guard let list = values[0].items, run.spend(list.count >> 3), let start = place(values[1], in: list)
    else {
      return nil
    }
    if values[2].isNull { return .list(Array(list[start...])) }
    guard let length = values[2].truncatedNumber, length >= 1, length <= list.count - start else {
      return nil
    }
    return .list(Array(list[start..<(start + length)]))
  }

  @Sendable private static func replaceMatching(_ values: [Value], _ run: inout Evaluation) -> Value? {
    guard var list = values[0].items, case .function(let match) = values[1] else { return nil }
    for place in list.indices {
      guard run.spend() else { return Evaluation.exhausted }
      guard case .boolean(let isMatch) = match.call([list[place], values[2]], &run) else { return nil }
      if isMatch { list[place] = values[2] }
    }
    return .list(list)
  }

  /// The items without those that equal an earlier one.
  private static func distinct(_ items: [Value], _ run: inout Evaluation) -> Value {
    var result: [Value] = []
    for item in items {
      guard run.spend(1 + result.count >> 2), run.visit(item) else { return Evaluation.exhausted }
      if !result.contains(where: { Equality.isEqual($0, item) }) { result.append(item) }
    }
    return .list(result)
  }

  /// - Returns: False when lists lie in one another too deep, or hold too much.
  private static func flatten(
    _ value: Value, into result: inout [Value], depth: Int, _ run: inout Evaluation
  ) -> Bool {
    guard case .list(let items) = value else {
      result.append(value)
      return true
    }
    guard depth > 0, run.spend(1 + items.count >> 2) else { return false }
    for item in items where !flatten(item, into: &result, depth: depth - 1, &run) { return false }
    return true
  }
}

extension Value {
  /// The items of a list.
  var items: [Value]? {
    if case .list(let items) = self { return items }
    return nil
  }
}
