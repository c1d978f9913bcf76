/// Context functions.
///
/// Source: DMN 1.5, table 81.
enum ContextFunctions {
  private typealias P = BuiltIn.Parameter

  static let all: [BuiltIn] = [
    BuiltIn(
      "get value",
      [
        BuiltIn.Form([P("m", .context), P("key", .string)], .type(.any)) { values, _ in
          guard case .context(let context) = values[0], case .string(let key) = values[1] else { return nil }
          return context[key] ?? .failure(.notFound, key)
        }
      ]),
    BuiltIn(
      "get entries",
      [
        BuiltIn.Form([P("m", .context)], .type(.list(.any))) { values, run in
          guard case .context(let context) = values[0], run.spend(context.count) else { return nil }
          return .list(
            context.entries.map { .context(Context(entryShape, [.string($0.key), $0.value])) })
        }
      ]),
    BuiltIn("context", [BuiltIn.Form([P("entries", .list)], .type(.any), context)]),
    BuiltIn(
      "context put",
      [
        BuiltIn.Form([P("context", .context), P("key", .string), P("value", .any)], .type(.any)) {
          values, run in
          guard case .context(let context) = values[0], case .string(let key) = values[1],
            run.spend(context.count)
          else { return nil }
          return .context(context.setting(key, to: values[2]))
        },
        BuiltIn.Form([P("context", .context), P("keys", .list), P("value", .any)], .type(.any)) {
          values, run in
          guard case .context(let context) = values[0], let keys = values[1].items, !keys.isEmpty,
            keys.count < Evaluation.maxValueDepth
          else { return nil }
          return put(context, keys[...], values[2], &run).map(Value.context)
        },
      ]),
    BuiltIn(
      "context merge",
      [
        BuiltIn.Form([P("contexts", .list)], .type(.any)) { values, run in
          guard let contexts = values[0].items else { return nil }
          var entries: [(key: String, value: Value)] = []
          for item in contexts {
            guard case .context(let context) = item, run.spend(context.count) else { return nil }
            entries += context.entries
          }
          return .context(Context(entries))
        }
      ]),
  ]

  private static let entryShape = Context.Shape(["key", "value"])

  @Sendable private static func context(_ values: [Value], _ run: inout Evaluation) -> Value? {
    guard let items = values[0].items else { return nil }
    var entries: [(key: String, value: Value)] = []
    var seen = Set<Text.Key>()
    for item in items {
      guard run.spend(), case .context(let entry) = item, case .string(let key) = entry["key"],
        let value = entry["value"], seen.insert(Text.Key(key)).inserted
      else { return nil }
      entries.append((key, value))
    }
    return .context(Context(entries))
  }

  /// The context with a value set at the end of a path of keys; every context on the way must exist.
  private static func put(
    _ context: Context, _ keys: ArraySlice<Value>, _ value: Value, _ run: inout Evaluation
  ) -> Context? {
    guard case .string(let key) = keys.first, run.spend(context.count) else { return nil }
    if keys.count == 1 { return context.setting(key, to: value) }
    guard case .context(let inner) = context[key], let changed = put(inner, keys.dropFirst(), value, &run)
    else {
      return nil
    }
    return context.setting(key, to: .context(changed))
  }
}
