import Testing

@testable import FEEL

/// What rules ask most often has code of its own, which must give what the functions give.
@Suite struct `Common calls` {
  private static let values: [String: (FEELType, Value)] = [
    "liste": (.list(.any), value("[1, \"é\", null, @\"2026-01-01\", [2]]")), "vide": (.list(.any), .list([])),
    "un": (.any, .number(.one)), "rien": (.any, .null), "vrai": (.any, .boolean(true)),
    "seul": (.any, value("[false]")), "texte": (.any, .string("é")), "autre": (.any, .string("e\u{301}")),
    "lignes": (
      .list(
        .context(
          ContextType([.init(Name(verbatim: "code"), .string), .init(Name(verbatim: "somme"), .number)]))),
      value(
        "[{code: \"a\", somme: 1.50}, {code: \"b\", somme: 2}, {somme: 4, code: \"c\"}, {code: \"d\", somme: null}]"
      )
    ),
  ]

  @Test(arguments: [
    Row("list contains(liste, 1)", "true"), Row("list contains(liste, texte)", "true"),
    Row("list contains(liste, autre)", "false"), Row("list contains(liste, null)", "true"),
    Row("list contains(liste, rien)", "true"), Row("list contains(vide, rien)", "false"),
    Row("list contains(liste, @\"2026-01-01\")", "true"), Row("list contains(liste, [2])", "true"),
    Row("list contains(un, 1)", "true"), Row("list contains(rien, 1)", "error"),
    Row("if list contains(rien, 1) then 1 else 2", "2"), Row("if list contains(liste, 1) then 1 else 2", "1"),
    Row("count(liste)", "5"), Row("count(vide)", "0"), Row("count(un)", "1"), Row("count(rien)", "error"),
    Row("not(vrai)", "false"), Row("not(seul)", "true"), Row("not(rien)", "error"), Row("not(un)", "error"),
    Row("if not(seul) then 1 else 2", "1"), Row("if not(rien) then 1 else 2", "2"),
    Row("sum(concatenate([0], lignes[code != \"d\"].somme))", "7.50"),
    Row("sum(concatenate([0], lignes[code = \"x\"].somme))", "0"),
    Row("sum(lignes[code = \"x\"].somme)", "error"),
    Row("sum(concatenate([0], lignes.somme))", "error"), Row("sum(concatenate([0], vide.somme))", "0"),
    Row("sum(concatenate([0], rien.somme))", "error"),
    Row("sum(concatenate([0], lignes[list contains([\"a\", \"b\"], code)].somme))", "3.50"),
    Row("sum(concatenate([0], lignes[not(list contains([\"a\", \"d\"], code))].somme))", "6"),
    Row("lower case(texte + \"ÀŒ\")", "\"éàœ\""), Row("\"a\" + rien + \"b\"", "error"),
    Row("\"a\" + string(rien) + \"b\"", "error"), Row("\"a\" + string(un) + texte", "\"a1é\""),
    Row("substring(texte + \"abc\", 2)", "\"abc\""), Row("substring(texte + \"abc\", -2)", "\"bc\""),
    Row("substring(texte + \"aéb\", 2, 2)", "\"aé\""), Row("substring(\"ab\" + texte, 3)", "\"é\""),
    Row("\"x\" + substring(string(un + 1000), 2) + \"y\"", "\"x001y\""),
    Row("\"x\" + substring(autre + texte, -1, 1) + \"y\"", "\"xéy\""),
    Row("substring(texte + \"a\", 0)", "error"), Row("substring(texte + \"a\", 3)", "error"),
    Row("substring(texte + \"a\", -3)", "error"), Row("substring(texte + \"a\", 2, 2)", "error"),
    Row("substring(texte + \"a\", 1, 0)", "error"), Row("\"x\" + substring(rien, 1)", "error"),
    Row("substring(seul, 1)", "error"), Row("substring([texte], 1)", "\"é\""),
    Row("un + texte", "error"), Row("-rien", "error"), Row("rien * 2", "error"), Row("un / 0", "error"),
    Row("floor(rien)", "error"), Row("floor([un])", "1"), Row("modulo(un, rien)", "error"),
    Row("modulo(un * 7, un + 2)", "1"), Row("un - (if vrai then 2 else rien)", "-1"),
    Row("(if vrai then rien else 2) + un", "error"), Row("if un + 1 > 1 then 1 else 2", "1"),
    Row("if rien + 1 > 1 then 1 else 2", "2"),
  ])
  func `give what the standard says`(_ row: Row) {
    let variables = Self.values.map { ($0.key, $0.value.0, $0.value.1) }
    #expect(evaluate(row.source, variables).shown == row.expected)
  }

  @Test func `tell what a function does not take`() {
    let cause = evaluate("substring(rien, 1)", [("rien", .any, .null)]).cause
    #expect(cause?.detail == "null pour « string », qui attend un texte")
    #expect(
      evaluate("substring(x, 1)", [("x", .any, .number(.one))]).cause?.detail
        == "1 pour « string », qui attend un texte")
  }

  @Test func `find members in contexts of the same keys, whoever made them`() {
    let type = ContextType([.init(Name(verbatim: "a"), .number), .init(Name(verbatim: "b"), .number)])
    func context(_ entries: [(key: String, value: Value)]) -> Value { .context(Context(entries)) }
    let (one, two) = (Value.number(.one), Value.number(Decimal(2)))
    for value in [
      context([("a", one), ("b", two)]), context([("b", two), ("a", one)]),
      context([("b", two), ("c", two), ("a", one)]),
    ] {
      #expect(evaluate("x.a", [("x", .context(type), value)]).shown == "1")
      #expect(evaluate("if x.b > 1 then x.b else 0", [("x", .context(type), value)]).shown == "2")
      #expect(evaluate("x.a = null", [("x", .context(type), value)]).shown == "false")
    }
    #expect(evaluate("x.a", [("x", .context(type), context([("b", two)]))]).isNull)
    #expect(Context.Shape(["é"]).isSame(as: Context.Shape(["e\u{301}"])) == false)
    #expect(Context.Shape(["ab", "c"]).isSame(as: Context.Shape(["a", "bc"])) == false)
    #expect(Context.Shape(["ab", "c"]).isSame(as: Context.Shape(["ab", "c"])))
  }

  @Test func `see at once whether a context is of a simple type`() {
    let type = ContextType([.init(Name(verbatim: "a"), .number), .init(Name(verbatim: "b"), .any)])
    func holds(_ text: String) -> Bool? {
      guard case .context(let context) = value(text) else { return nil }
      return type.holdsSimply(context)
    }
    #expect(holds("{a: 1, b: \"x\"}") == true)
    #expect(holds("{a: null, b: []}") == true)
    #expect(holds("{a: \"1\", b: 2}") == false)
    #expect(holds("{b: 1, a: 1}") == false)
    let nested = ContextType([.init(Name(verbatim: "a"), .list(.number))])
    #expect(nested.holdsSimply(Context([(key: "a", value: .list([]))])) == false)
  }
}
