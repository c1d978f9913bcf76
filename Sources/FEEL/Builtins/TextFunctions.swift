/// String functions, as the library knows them; what they do is in `StringFunctions`.
///
/// Source: DMN 1.5, table 74.
enum TextFunctions {
  private typealias P = BuiltIn.Parameter

  static let all: [BuiltIn] = [
    BuiltIn(
      "substring",
      [
        BuiltIn.Form(
          [P("string", .string), P("start position", .number), P("length", .number, isOptional: true)],
          .type(.string)
        ) { values, _ in
          guard case .string(let string) = values[0], let start = values[1].truncatedNumber else {
            return nil
          }
          var length: Int?
          if !values[2].isNull {
            guard let given = values[2].truncatedNumber else { return nil }
            length = given
          }
          return text { () throws(StringFunctions.Failure) in
            try StringFunctions.substring(string, from: start, length: length)
          }
        }
      ]),
    BuiltIn(
      "string length",
      [
        BuiltIn.Form([P("string", .string)], .type(.number)) { values, _ in
          guard case .string(let string) = values[0] else { return nil }
          return .number(Decimal(StringFunctions.stringLength(string)))
        }
      ]),
    changed("upper case") { StringFunctions.upperCase($0) },
    changed("lower case") { StringFunctions.lowerCase($0) },
    matched("substring before", .string) { .string(StringFunctions.substringBefore($0, $1)) },
    matched("substring after", .string) { .string(StringFunctions.substringAfter($0, $1)) },
    matched("contains", .boolean) { .boolean(StringFunctions.contains($0, $1)) },
    matched("starts with", .boolean) { .boolean(StringFunctions.startsWith($0, $1)) },
    matched("ends with", .boolean) { .boolean(StringFunctions.endsWith($0, $1)) },
    BuiltIn(
      "matches",
      [
        BuiltIn.Form(
          [P("input", .string), P("pattern", .string), P("flags", .string, isOptional: true)], .type(.boolean)
        ) { values, run in
          guard case .string(let input) = values[0], let regex = run.regex(values[1], flags: values[2]) else {
            return nil
          }
          return (try? regex.matches(input)).map(Value.boolean)
        }
      ]),
    BuiltIn(
      "replace",
      [
        BuiltIn.Form(
          [
            P("input", .string), P("pattern", .string), P("replacement", .string),
            P("flags", .string, isOptional: true),
          ], .type(.string)
        ) { values, run in
          guard case .string(let input) = values[0], case .string(let replacement) = values[2],
            run.spend(input.utf8.count >> 6), let regex = run.regex(values[1], flags: values[3])
          else { return nil }
          return (try? regex.replacing(input, with: replacement)).map(Value.string)
        }
      ]),
    BuiltIn(
      "split",
      [
        BuiltIn.Form([P("string", .string), P("delimiter", .string)], .type(.list(.string))) { values, run in
          guard case .string(let string) = values[0], run.spend(string.utf8.count >> 2),
            let regex = run.regex(values[1], flags: .null)
          else { return nil }
          return (try? regex.split(string)).map { .list($0.map(Value.string)) }
        }
      ]),
    BuiltIn(
      "string join",
      [
        BuiltIn.Form([P("list", .list), P("delimiter", .string, isOptional: true)], .type(.string)) {
          values, run in
          guard let items = values[0].items else { return nil }
          var delimiter: String?
          if case .string(let text) = values[1] { delimiter = text }
          var strings: [String] = []
          var length = 0
          for item in items {
            switch item {
            case .string(let text):
              strings.append(text)
              length += text.utf8.count + (delimiter?.utf8.count ?? 0)
            case .null: break
            default: return nil
            }
          }
          guard run.spend(items.count + length >> 6) else { return Evaluation.exhausted }
          return .string(StringFunctions.join(strings, delimiter: delimiter))
        }
      ]),
  ]

  private static func text(_ body: () throws(StringFunctions.Failure) -> String) -> Value? {
    do throws(StringFunctions.Failure) { return .string(try body()) } catch { return nil }
  }

  private static func changed(_ name: String, _ body: @escaping @Sendable (String) -> String) -> BuiltIn {
    BuiltIn(
      name,
      [
        BuiltIn.Form([P("string", .string)], .type(.string)) { values, _ in
          guard case .string(let string) = values[0] else { return nil }
          return .string(body(string))
        }
      ])
  }

  private static func matched(
    _ name: String, _ result: FEELType, _ body: @escaping @Sendable (String, String) -> Value
  ) -> BuiltIn {
    BuiltIn(
      name,
      [
        BuiltIn.Form([P("string", .string), P("match", .string)], .type(result)) { values, _ in
          guard case .string(let string) = values[0], case .string(let match) = values[1] else { return nil }
          return body(string, match)
        }
      ])
  }
}

extension Evaluation {
  /// The regular expression of a pattern, compiled once a run; nil when it is not one.
  mutating func regex(_ pattern: Value, flags: Value) -> XPathRegex? {
    guard case .string(let pattern) = pattern else { return nil }
    var flagText = ""
    if case .string(let text) = flags { flagText = text }
    let key = Text.Key(flagText + "/" + pattern)
    if let known = regexes[key] { return known }
    guard let regex = try? XPathRegex(pattern, flags: flagText) else { return nil }
    if regexes.count > 200 { regexes = [:] }
    regexes[key] = regex
    return regex
  }
}
