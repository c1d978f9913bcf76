internal import Diagnostics
internal import FEEL

/// One text, as an expression, as the tests of a cell, as a list and as a type; what can be read is run.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  // Longer texts only cost time: nothing in the language takes more than a few thousand characters to say.
  guard source.unicodeScalars.count <= 4_096 else { return -1 }
  Subject.expression(source)
  Subject.unaryTests(source)
  _ = FEEL.parseList(source, in: Subject.scope)
  _ = FEEL.parseType(source, in: Subject.scope)
  return 0
}

/// What is done with a text, and the names it may use.
private enum Subject {
  /// A 64th of what a run may cost, so that work which nobody counts shows as a time-out.
  private static let steps = Evaluation.defaultSteps >> 6

  static func expression(_ source: String) {
    let (expression, problems) = FEEL.parse(source, in: scope)
    for problem in problems { _ = problem.diagnostic(in: source, file: "fuzz").description }
    guard let expression else { return }
    // Names that nobody declared may be printed as something else than one name.
    if problems.allSatisfy({ $0.severity == .warning }) { checkRoundTrip(expression) }
    let code = FEEL.compile(expression, in: scope)
    for globals in [values, values.map { _ in .null(NullCause(.missingInput)) }] {
      var run = Evaluation(globals: globals, now: now, steps: steps)
      let value = code.evaluate(&run)
      _ = value.text
      _ = value == value
      if let cause = value.cause {
        _ = cause.description
        _ = cause.isError
        for root in cause.roots { _ = root.description }
      }
      _ = code.truth(&run)
    }
  }

  /// Printing a tree and reading the text gives the tree again.
  private static func checkRoundTrip(_ expression: Expression) {
    let text = expression.description
    let (again, problems) = FEEL.parse(text, in: scope)
    // The text may be longer than the original by parentheses, and so too deep; that is no fault.
    if again == nil, problems.contains(where: { $0.code == tooDeep }) { return }
    if again != expression { fatalError("no round trip: \(text)\n\(again?.description ?? "unreadable")") }
  }

  static func unaryTests(_ source: String) {
    let (tests, problems) = FEEL.parseUnaryTests(source, in: cellScope)
    for problem in problems { _ = problem.diagnostic(in: source, file: "fuzz").description }
    guard let tests else { return }
    let code = FEEL.compile(tests, in: cellScope)
    var run = Evaluation(globals: values, now: now, steps: steps)
    for input in values { _ = code.matches(input, &run) }
  }

  /// The code of the fault of a text nested too deep.
  private static let tooDeep = "feel-profondeur"

  private static let now = CivilDate(year: 2026, month: 3, day: 29).map(DateAndTime.init(utcMidnightOf:))

  // MARK: Names

  static let scope = Scope(
    names.enumerated().map { Scope.Variable($1.name, $1.type, .global($0)) } + [
      .init(name("barème"), .any, .module(module))
    ], types: [name("tranche d'âge"): .list(.number)])

  private static let cellScope = scope.adding([.init(name("?"), .any, .local)])

  private static let module = Scope.Module([
    .init(name("plafond par jeune"), .number, .constant(.number(250)))
  ])

  private static let values = names.map(\.value)

  /// Names as people in France write them, some ambiguous with operators and keywords, and values of every type.
  private static let names: [(name: Name, type: FEELType, value: Value)] = [
    ("organisme porteur", .string, "\"Les Tilleuls\""), ("indice de pauvreté", .number, "0.42"),
    ("durée d’exécution", .daysAndTimeDuration, "@\"P40DT2H\""), ("taux d'encadrement", .number, "1/8"),
    ("sous-traitance", .boolean, "true"), ("sous", .number, "2"), ("traitance", .number, "3"),
    ("note", .any, "12.5"), ("date de fin", .date, "@\"2026-02-28\""), ("date", .date, "@\"2024-02-29\""),
    ("coût / place", .number, "1e3"), ("bénéfices et pertes", .list(.number), "[1, -2.50, 3e2]"),
    ("Profit and loss", .number, "7"), ("effectif 6-11 ans", .number, "40"),
    ("heure", .time, "@\"23:59:59.999@Europe/Paris\""),
    ("dépôt", .dateAndTime, "@\"2026-03-29T02:30:00@Europe/Paris\""),
    ("ancienneté", .yearsAndMonthsDuration, "@\"P3Y11M\""), ("tranche", .range(.number), "[6..11["),
    ("jeunes", .list(.any), "[{âge: 9, sexe: \"F\"}, {âge: 14, sexe: \"M\"}, {âge: null, sexe: \"F\"}]"),
    ("double", .any, "function(x) x * 2"),
    ("dossier", .context(dossier), "{montant demandé: 1500, axe: \"A1\"}"),
    ("rien", .any, "null"), ("texte", .string, "\"Été à l’école 🎒 ﬁn\""),
  ].map { text, type, source in
    var run = Evaluation()
    return (name(text), type, FEEL.compile(source).code.evaluate(&run))
  }

  private static let dossier = ContextType(
    [.init(name("montant demandé"), .number), .init(name("axe"), .string)], name: "dossier")

  private static func name(_ text: String) -> Name {
    guard let name = Name(text) else { preconditionFailure("not a name: \(text)") }
    return name
  }
}
