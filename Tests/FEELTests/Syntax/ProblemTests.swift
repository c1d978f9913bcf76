import Diagnostics
import Testing

@testable import FEEL

/// A text with the place that the message must name marked by `‸`.
private struct Marked: CustomTestStringConvertible, Sendable {
  var marked: String
  var message: String
  var testDescription: String { marked }

  init(_ marked: String, _ message: String) {
    self.marked = marked
    self.message = message
  }

  var source: String { marked.replacing("‸", with: "") }
  var offset: Int { marked.unicodeScalars.prefix { $0 != "‸" }.count }
}

private let scope = Scope([
  Scope.Variable(Name(verbatim: "age"), .number, .global(0)),
  Scope.Variable(Name("part des filles") ?? Name(verbatim: ""), .number, .global(1)),
  Scope.Variable(
    Name(verbatim: "porteur"),
    .context(
      ContextType(
        [
          ContextType.Member(Name(verbatim: "siret"), .string),
          ContextType.Member(Name(verbatim: "date"), .date),
        ],
        name: "tPorteur")), .global(2)),
  Scope.Variable(
    Name(verbatim: "demandes"),
    .list(.context(ContextType([ContextType.Member(Name(verbatim: "nom"), .string)], name: "tDemande"))),
    .global(6)),
  Scope.Variable(Name("fin-debut") ?? Name(verbatim: ""), .number, .global(3)),
  Scope.Variable(Name(verbatim: "fin"), .number, .global(4)),
  Scope.Variable(Name(verbatim: "debut"), .number, .global(5)),
  Scope.Variable(Name(verbatim: "taux"), .function([.number, .list(.string), .any], .number), .global(7)),
])

private let zeros = String(repeating: "0", count: 79)

@Suite struct `Faults of an expression` {
  @Test(arguments: [
    Marked(
      "‸agee + 1",
      "erreur: aucun nom « agee » n'est déclaré ici ; le plus proche est « age » [feel-nom-inconnu]"),
    Marked(
      "1 + ‸part de filles",
      "erreur: aucun nom « part de filles » n'est déclaré ici ; le plus proche est « part des filles » [feel-nom-inconnu]"
    ),
    Marked("‸Favorable", "erreur: aucun nom « Favorable » n'est déclaré ici [feel-nom-inconnu]"),
    Marked(
      "porteur.‸siren",
      "erreur: le type tPorteur n'a pas de membre « siren » ; le plus proche est « siret » [feel-chemin-inconnu]"
    ),
    Marked(
      "porteur.date.‸jour", "erreur: le type date n'a pas de membre « jour » [feel-chemin-inconnu]"),
    Marked("age ‸+ \"a\"", "erreur: « + » n'est pas défini entre nombre et texte [feel-types]"),
    Marked("min(age, 3, ‸\"a\")", "erreur: « min » n'est pas défini entre nombre et texte [feel-types]"),
    Marked("age ‸= \"a\"", "erreur: « = » n'est pas défini entre nombre et texte [feel-types]"),
    Marked(
      "age in (‸\"67\", 68)",
      "avertissement: « in » n'est jamais vrai entre nombre et texte [feel-jamais-vrai]"),
    Marked(
      "porteur.siret in ‸[67, 68]",
      "avertissement: « in » n'est jamais vrai entre texte et nombre [feel-jamais-vrai]"),
    Marked(
      "porteur.date in ‸[\"2023-03-01\"..\"2023-04-26\"]",
      "avertissement: « in » n'est jamais vrai entre date et texte [feel-jamais-vrai]"),
    Marked("age ‸in (< \"a\")", "erreur: « < » n'est pas défini entre nombre et texte [feel-types]"),
    Marked(
      "list contains([13053, 13054], ‸porteur.siret)",
      "avertissement: « list contains » n'est jamais vrai entre texte et nombre [feel-jamais-vrai]"),
    Marked("true ‸< false", "erreur: « < » n'est pas défini entre booléen et booléen [feel-types]"),
    Marked("‸-\"a\"", "erreur: « - » n'est pas défini entre nombre et texte [feel-types]"),
    Marked("‸[1..\"a\"]", "erreur: « .. » n'est pas défini entre nombre et texte [feel-types]"),
    Marked("‸age(1)", "erreur: une valeur de type nombre ne s'appelle pas comme une fonction [feel-appel]"),
    Marked("‸abs(1, 2)", "erreur: la fonction « abs » attend 1 argument, pas 2 [feel-arguments]"),
    Marked(
      "‸substring(\"a\")", "erreur: la fonction « substring » attend 2 ou 3 arguments, pas 1 [feel-arguments]"
    ),
    Marked("‸max()", "erreur: la fonction « max » attend au moins 1 argument, pas 0 [feel-arguments]"),
    Marked("‸abs(m: 1)", "erreur: la fonction « abs » n'a pas de paramètre « m » [feel-parametre-inconnu]"),
    Marked(
      "1 instance of ‸nombre",
      "erreur: aucun type « nombre » n'existe ; écrivez number (nombre) [feel-type-inconnu]"),
    Marked(
      "1 instance of ‸integer",
      "erreur: aucun type « integer » n'existe ; écrivez number (nombre) [feel-type-inconnu]"),
    Marked(
      "1 instance of ‸text",
      "erreur: aucun type « text » n'existe ; écrivez string (texte) [feel-type-inconnu]"),
    Marked("{a: 1, ‸a: 2}", "erreur: la clé « a » est donnée deux fois [feel-cle-double]"),
    Marked(
      "‸@\"2026-02-30\"",
      "erreur: « 2026-02-30 » n'existe pas au calendrier : février 2026 va du 1er au 28 [feel-date]"),
    Marked(
      "‸@\"2026-13-01\"",
      "erreur: « 2026-13-01 » n'existe pas au calendrier : il n'y a pas de mois 13 ; une date s'écrit année-mois-jour, comme @\"2026-03-31\" [feel-date]"
    ),
    Marked(
      "‸@\"2024-04-31T09:00:00\"",
      "erreur: « 2024-04-31T09:00:00 » n'existe pas au calendrier : avril 2024 va du 1er au 30 [feel-date]"),
    Marked(
      "‸@\"1/9/2021\"",
      "erreur: « 1/9/2021 » n'est pas une date ; une date s'écrit année-mois-jour : @\"2021-09-01\" [feel-date]"
    ),
    Marked(
      "‸@\"2021/09/01\"",
      "erreur: « 2021/09/01 » n'est pas une date ; une date s'écrit année-mois-jour : @\"2021-09-01\" [feel-date]"
    ),
    Marked(
      "‸@\"30/02/2021\"",
      "erreur: « 30/02/2021 » n'existe pas au calendrier : février 2021 va du 1er au 28 ; une date s'écrit année-mois-jour, comme @\"2026-03-31\" [feel-date]"
    ),
    Marked(
      "‸@\"01/09/21\"",
      "erreur: « 01/09/21 » n'est ni une date (année-mois-jour : 2026-03-31), ni une heure (14:30:00), ni une date et heure (2026-03-31T14:30:00), ni une durée (P1D, P1Y) [feel-date]"
    ),
    Marked(
      "‸substring(\"abc\", 0)",
      "avertissement: cet appel ne donne jamais de valeur : « substring » n'accepte pas \"abc\", 0, null [feel-sans-valeur]"
    ),
    Marked(
      "‸matches(porteur.siret, \"[0-9\")",
      "avertissement: cet appel ne donne jamais de valeur : « matches » n'accepte pas le motif \"[0-9\", au caractère 1 : « [ » n'est pas fermé ; le signe lui-même s'écrit « \\[ » [feel-sans-valeur]"
    ),
    Marked(
      "‸replace(porteur.siret, \"a\", \"$x\")",
      "avertissement: cet appel ne donne jamais de valeur : « replace » n'accepte pas le remplacement \"$x\" : $1 y est le premier groupe, $0 le tout ; les signes $ et \\ s'y écrivent \\$ et \\\\ [feel-sans-valeur]"
    ),
    Marked(
      "‸matches(porteur.siret, \"a\", \"iy\")",
      "avertissement: cet appel ne donne jamais de valeur : « matches » n'accepte pas l'option « y » : il y a s, m, i et x [feel-sans-valeur]"
    ),
    Marked(
      "‸split(porteur.siret, \"-*\")",
      "avertissement: cet appel ne donne jamais de valeur : « split » n'accepte pas le motif \"-*\", qui se trouve même dans un texte vide [feel-sans-valeur]"
    ),
    Marked(
      "if ‸age then 1 else 2",
      "erreur: une condition vraie ou fausse est attendue, pas une valeur de type nombre [feel-condition]"),
    Marked(
      "age > 1 and ‸age",
      "erreur: une condition vraie ou fausse est attendue, pas une valeur de type nombre [feel-condition]"),
    Marked(
      "[1][‸\"a\"]",
      "erreur: une condition vraie ou fausse est attendue, pas une valeur de type texte [feel-condition]"),
    Marked(
      "upper case(‸age)",
      "erreur: le paramètre « string » de « upper case » attend un texte, pas une valeur de type nombre [feel-argument]"
    ),
    Marked(
      "upper case(‸demandes.nom)",
      "avertissement: le paramètre « string » de « upper case » attend un texte, et « demandes.nom » est une liste : avec plusieurs valeurs, le résultat est null [feel-liste]"
    ),
    Marked(
      "taux(‸\"a\", \"b\", \"c\")",
      "erreur: le paramètre « 1 » de « taux » attend le type nombre, pas une valeur de type texte [feel-argument]"
    ),
    Marked(
      "taux(1, ‸[2], 3)",
      "erreur: le paramètre « 2 » de « taux » attend le type liste de textes, pas une valeur de type liste de nombres [feel-argument]"
    ),
    Marked(
      "(function(nom: string) nom)(‸demandes.nom)",
      "avertissement: le paramètre « nom » de « (function(nom: string) nom) » attend le type texte, et « demandes.nom » est une liste : avec plusieurs valeurs, le résultat est null [feel-liste]"
    ),
    Marked("(1 + 2‸", "erreur: attendu ici : « ) » ; trouvé : la fin [feel-syntaxe]"),
    Marked("1 + ‸* 2", "erreur: attendu ici : une expression ; trouvé : « * » [feel-syntaxe]"),
    Marked("1 ‸2", "erreur: l'expression devrait finir avant « 2 » [feel-syntaxe]"),
    Marked("if age > 1 then 2‸", "erreur: attendu ici : « else » ; trouvé : la fin [feel-syntaxe]"),
    Marked("‸\"abc", "erreur: il manque le guillemet \" qui ferme ce texte [feel-guillemet]"),
    Marked("1 + ‸/* a", "erreur: il manque */ à la fin de ce commentaire [feel-commentaire]"),
    Marked("‸`a", "erreur: il manque l'accent grave ` qui ferme ce nom [feel-guillemet]"),
    Marked("age ‸§ 2", "erreur: le caractère « § » n'a pas de sens dans une expression [feel-caractere]"),
    Marked("‸", "erreur: l'expression est vide [feel-vide]"),
    Marked(
      "[{n: 2}][‸n]",
      "erreur: aucun nom « n » n'est déclaré ici, où une position dans la liste est attendue [feel-nom-inconnu]"
    ),
    Marked("‸1e-9999", "erreur: le nombre « 1e-9999 » est trop petit [feel-nombre]"),
    Marked(
      "function(x, ‸x) x",
      "erreur: deux paramètres de la fonction ont le nom « x » [feel-parametre-double]"),
    Marked(
      "(function(x, y) x)(x: 1, ‸x: 2)", "erreur: l'argument « x » est donné deux fois [feel-argument-double]"
    ),
    Marked("abs(n: 1, ‸n: 2)", "erreur: l'argument « n » est donné deux fois [feel-argument-double]"),
    Marked(
      "‸min(c1: 1, c3: 2)",
      "erreur: la fonction « min » ne prend pas ensemble « c1 », « c3 » (list, c1, c2…) [feel-arguments]"),
    Marked("‸max(d: 1)", "erreur: la fonction « max » n'a pas de paramètre « d » [feel-parametre-inconnu]"),
    Marked("1 + ‸> 5", "erreur: attendu ici : une expression ; trouvé : « > » [feel-syntaxe]"),
    Marked("‸1e9999", "erreur: le nombre « 1e9999 » est trop grand [feel-nombre]"),
    Marked(
      "‸fin - debut",
      "avertissement: « fin-debut » est un nom déclaré, mais se lit aussi « (fin) - (debut) » [feel-ambigu]"),
  ])
  fileprivate func `are told with their place`(_ marked: Marked) throws {
    let problems = FEEL.parse(marked.source, in: scope).problems
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.range.start == marked.offset)
    let line = problem.diagnostic(in: marked.source, file: "a.dmn").description
    #expect(line == "a.dmn:1:\(marked.offset + 1): \(marked.message)")
  }

  @Test(arguments: [
    ("\"a\" + age", "dans un texte, une autre valeur s'écrit string(…)"),
    ("porteur.date <= \"2023-04-26\"", "une date s'écrit @\"2023-04-26\""),
    ("porteur.date <= 26/04/2023", "une date s'écrit @\"2023-04-26\""),
    ("porteur.date between \"2023-03-01\" and @\"2023-04-26\"", "une date s'écrit @\"2023-03-01\""),
    ("porteur.date in [\"2023-03-01\"..\"2023-04-26\"]", "une date s'écrit @\"2023-03-01\""),
    ("porteur.siret = 67", "un texte s'écrit entre guillemets : \"67\""),
    ("porteur.siret in [67, 68]", "un texte s'écrit entre guillemets : \"67\""),
    ("list contains([13053, 13054], porteur.siret)", "un texte s'écrit entre guillemets : \"13053\""),
    ("(age > 1) = \"oui\"", "écrivez true (oui) ou false (non)"),
    ("porteur.nom", "« nom » se lit une fois déclaré dans le type « tPorteur »"),
    ("age = 1 ou age = 2", "en FEEL, « ou » s'écrit or"), ("age > not 2", "en FEEL, « not » s'écrit not(…)"),
    ("age = NULL", "en FEEL, « NULL » s'écrit null"), ("age > 1 AND age < 9", "en FEEL, « AND » s'écrit and"),
    ("if age > 1 Then 2 else 3", "en FEEL, « Then » s'écrit then"),
    ("age = True", "en FEEL, « True » s'écrit true"),
    ("if age > 1 then 2 elseif age > 0 then 1 else 0", "en FEEL, « elseif » s'écrit else if"),
    ("if age > 1 then 2 elsif age > 0 then 1 else 0", "en FEEL, « elsif » s'écrit else if"),
    ("porteur.siret = \"1\" or \"2\"", "pour l'une de plusieurs valeurs : porteur.siret in (\"1\", \"2\")"),
  ]) func `are told with what mends them`(_ source: String, _ note: String) {
    #expect(FEEL.parse(source, in: scope).problems.map { $0.notes.map(\.message) } == [[note]])
  }

  @Test func `name each word in capitals`() {
    let problems = FEEL.parse("If age > 1 Then 2 Else 3", in: scope).problems
    #expect(
      problems.flatMap(\.notes).map(\.message) == [
        "en FEEL, « If » s'écrit if", "en FEEL, « Then » s'écrit then",
      ])
    #expect(FEEL.parse("if age > 1 then 2 else 3", in: scope).problems.isEmpty)
  }

  @Test func `of a prefix of names are not mended by a declaration`() throws {
    let name = try #require(Name("commun"))
    let module = Scope.Module([Scope.Variable(Name(verbatim: "part"), .number, .global(0))])
    let type = ContextType([ContextType.Member(Name(verbatim: "part"), .number)], name: "commun")
    let scope = Scope([Scope.Variable(name, .context(type), .module(module))])
    #expect(FEEL.parse("commun.montant", in: scope).problems.map { $0.notes.map(\.message) } == [[]])
  }

  @Test(arguments: [
    "{n: 1, r: [{n: 2}][n]}", "[{n: 2}][n = 2]", "[{n: 2}][count([{n: 2}][n > 1])]", "[{age: 2}][age]",
  ]) func `are not told where a position has its names`(_ source: String) {
    #expect(FEEL.parse(source, in: scope).problems.isEmpty)
  }

  @Test func `make an ambiguity an error where that is asked for`() {
    var strict = scope
    strict.refusesAmbiguity = true
    #expect(FEEL.parse("fin - debut", in: strict).problems.map(\.severity) == [.error])
    #expect(FEEL.parse("(fin) - (debut)", in: strict).problems.isEmpty)
  }

  @Test func `name a type that is not the one expected`() {
    func codes(_ source: String, _ wanted: FEELType) -> [String] {
      FEEL.compile(source, in: scope, expecting: wanted).problems.map(\.message)
    }
    #expect(codes("age > 3", .number) == ["le type nombre est attendu, pas booléen"])
    #expect(codes("[age]", .number).isEmpty)
    #expect(codes("age", .list(.number)).isEmpty)
    #expect(codes("porteur", .context(ContextType([.init(Name(verbatim: "siret"), .string)]))).isEmpty)
    #expect(
      codes("{a: 1}", .context(ContextType([.init(Name(verbatim: "b"), .string)], name: "tB"))).count == 1)
    #expect(codes("null", .date).isEmpty)
  }

  @Test(arguments: [
    ("‸vrai", "en FEEL, « vrai » s'écrit true"), ("age = 1 and ‸Faux", "en FEEL, « faux » s'écrit false"),
    ("‸si age > 1 then 2 else 3", "en FEEL, « si » s'écrit if … then … else …"),
    ("if age > 1 then 2 else ‸sinon", "en FEEL, « sinon » s'écrit else"),
    ("‸non(true)", "en FEEL, « non » s'écrit not(…)"),
  ]) func `that are French words of the language say the word of FEEL`(_ marked: String, _ note: String)
    throws
  {
    let problems = FEEL.parse(marked.replacing("‸", with: ""), in: scope).problems
    let problem = try #require(problems.first)
    #expect(problem.range.start == marked.unicodeScalars.prefix { $0 != "‸" }.count)
    #expect(problem.code == "feel-nom-inconnu")
    #expect(problem.notes.map(\.message) == [note])
  }

  @Test(arguments: [
    "[\"é€🙂\", ‸zzz]", "[\"\\u00e9\\\"\", ‸zzz]", "/* é€🙂 */ ‸zzz", "// é€🙂\n‸zzz", "[1,\u{202F}‸zzz]",
    "{`été 🙂`: ‸zzz}", "{été: ‸zzz}", "{d’été: ‸zzz}",
  ]) func `have places counted in characters of any width`(_ marked: String) throws {
    let problems = FEEL.parse(marked.replacing("‸", with: ""), in: scope).problems
    let problem = try #require(problems.first)
    let start = marked.unicodeScalars.prefix { $0 != "‸" }.count
    #expect(problem.code == "feel-nom-inconnu")
    #expect(problem.range == SourceRange(start: start, end: start + 3))
  }

  @Test func `have types with French names`() {
    let action = FEELType.context(ContextType([.init(Name(verbatim: "a"), .number)], name: "tAction"))
    #expect(FEELType.list(.string).wording == "liste de textes")
    #expect(FEELType.list(.list(.dateAndTime)).wording == "liste de listes de dates et heures")
    #expect(FEELType.list(action).wording == "liste de tAction")
    #expect(FEELType.range(.date).wording == "intervalle de dates")
    #expect(FEELType.function([.number], .any).wording == "fonction")
    #expect(FEELType.null.wording == "nul")
  }

  @Test(arguments: [
    ("null + 1", "« + » n'est pas défini pour nul, nombre"),
    ("get value({f: function(a, b) a}, \"f\")(1)", "la fonction « f » attend 2 arguments, pas 1"),
    ("get value({f: function(a) a}, \"f\")(b: 1)", "la fonction « f » n'a pas de paramètre « b » (a)"),
    (
      "get value({f: function(a: number) a}, \"f\")(\"x\")",
      "la fonction « f » attend le type nombre pour « a », pas \"x\""
    ),
    ("[abs][1](1, 2)", "la fonction « abs » attend 1 argument, pas 2"),
    (
      "[substring][1](\"a\", \"b\")",
      "« substring » n'accepte pas \"b\" pour « start position », qui attend un nombre"
    ),
    ("substring(\"a\", 0)", "« substring » n'accepte pas \"a\", 0, null"),
    (
      "upper case(get value({a: 3}, \"a\"))",
      "« upper case » n'accepte pas 3 pour « string », qui attend un texte"
    ),
    ("sqrt(n: 4)", "la fonction « sqrt » n'a pas de paramètre « n » (number)"),
    ("(function(x) x)(x: 1, x: 2)", "la fonction « function » reçoit deux fois « x »"),
    ("function(x, x) x", "deux paramètres de la fonction ont le nom « x »"),
    ("abs(n: 1, n: 2)", "la fonction « abs » reçoit deux fois « n »"),
    (
      "[min][1](list: [1], c1: 2)",
      "la fonction « min » ne prend pas ensemble « list », « c1 » (list, c1, c2…)"
    ),
    (
      "9e6144 * -3.5e6000",
      "le résultat de « * » est trop grand ou trop petit (9\(zeros)… * -35\(zeros.dropLast(2))…)"
    ),
    ("10 ** -7000", "le résultat de « ** » est trop grand ou trop petit (10 ** -7000)"),
    ("0 ** -1", "division par zéro"),
    ("(-8) ** 0.5", "« ** » n'accepte pas -8 à la puissance 0.5"),
    ("(-8) ** (1/3)", "« ** » n'accepte pas -8 à la puissance 0.3333333333333333333333333333333333"),
    ("inconnu", "aucun nom « inconnu » n'est déclaré ici"),
    ("{a: 1, a: 2}", "la clé « a » est donnée deux fois"),
    ("1 instance of nombre", "aucun type « nombre » n'existe"),
    ("get value({a: 3}, \"a\") and true", "« and » attend vrai ou faux, pas nombre"),
  ]) func `that come of an evaluation say what was expected and what was seen`(
    _ source: String, _ message: String
  ) {
    #expect(value(source).cause?.description == message)
  }

  @Test func `know lines and columns`() throws {
    let source = "1 +\n  é +\n  agee"
    let problem = try #require(FEEL.parse(source, in: scope).problems.last)
    #expect(problem.range.position(in: source) == (line: 3, column: 3))
  }

  @Test func `end in code that gives null and says why`() {
    var run = Evaluation()
    let value = FEEL.compile("1 +", in: scope).code.evaluate(&run)
    #expect(value.cause?.description == "attendu ici : une expression ; trouvé : la fin")
  }
}
