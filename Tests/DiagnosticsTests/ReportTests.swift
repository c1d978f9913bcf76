import Diagnostics
import Testing

private func printed(_ form: Report.Form, _ diagnostic: Diagnostic, line: String?) -> String {
  var report = Report(form)
  report.add(diagnostic) { _ in line }
  return String(decoding: report.bytes, as: UTF8.self)
}

private func fault(_ message: String = "faute", line: Int = 3, column: Int, notes: [Diagnostic.Note] = [])
  -> Diagnostic
{
  Diagnostic(
    .error, "code", message, at: FilePosition(file: "a.xml", line: line, column: column), notes: notes)
}

@Suite struct `A report` {
  @Test(arguments: [
    ("  <a>é</a>", 6, " 3 |   <a>é</a>\n   |      ^\n"),
    ("\t<a>", 2, " 3 |  <a>\n   |  ^\n"),
    ("<a>", 0, " 3 | <a>\n"),
    ("<a>", 4, " 3 | <a>\n   |    ^\n"),
    ("", 1, " 3 | \n   | ^\n"),
    ("😀e\u{301}x", 4, " 3 | 😀e\u{301}x\n   |    ^\n"),
    ("<a>\u{202E}\u{1B}[2J\u{2028}\u{0}</a>", 4, " 3 | <a>��[2J��</a>\n   |    ^\n"),
    ("<a>", 400, ""),
  ])
  func `shows the line and a caret, and nothing that moves a terminal`(
    _ line: String, _ column: Int, _ excerpt: String
  ) {
    #expect(
      printed(.text, fault(column: column), line: line)
        == "a.xml:3\(column > 0 ? ":\(column)" : ""): erreur: faute [code]\n" + excerpt)
  }

  @Test func `shows the part of a long line around the fault`() {
    let line = String(repeating: "é", count: 500) + "!" + String(repeating: "b", count: 500)
    let lines = printed(.text, fault(column: 501), line: line).split(separator: "\n")
    let caret = lines[2].unicodeScalars.firstIndex(of: "^")
    #expect(lines[1].unicodeScalars.count == 107)
    #expect(lines[1].hasPrefix(" 3 | …é") && lines[1].hasSuffix("b…"))
    let distance = caret.map { lines[2].unicodeScalars.distance(from: lines[2].startIndex, to: $0) } ?? 0
    #expect(Array(lines[1].unicodeScalars)[distance] == "!")
  }

  @Test func `shows a thousand faults of one line of 5 MB, in any order, without walking it each time`() {
    let line = String(repeating: "é", count: 2_500_000)
    var report = Report(.text)
    var asked = 0
    let time = ContinuousClock().measure {
      for column in Array(2_000_000..<2_001_000) + [10] {
        report.add(fault(column: column)) { _ in
          asked += 1
          return line
        }
      }
    }
    #expect(asked == 1)
    #expect(report.bytes.count > 100_000)
    #expect(time < .seconds(20))
  }

  @Test func `asks for the line again when the file or the line changes`() {
    var report = Report(.text)
    report.add(fault(column: 1)) { _ in "un" }
    report.add(fault(line: 4, column: 1)) { _ in "deux" }
    report.add(Diagnostic(.error, "code", "faute", at: FilePosition(file: "b.xml", line: 4, column: 1))) {
      _ in
      "trois"
    }
    report.add(Diagnostic(.error, "code", "faute", at: FilePosition(file: "c.xml"))) { _ in nil }
    let shown = String(decoding: report.bytes, as: UTF8.self).split(separator: "\n").filter {
      $0.contains(" | ")
    }
    #expect(shown == [" 3 | un", "   | ^", " 4 | deux", "   | ^", " 4 | trois", "   | ^"])
  }

  @Test func `puts notes under the excerpt, with their places`() {
    let notes = [
      Diagnostic.Note("vouliez-vous écrire « a » ?"),
      Diagnostic.Note("déclaré ici", at: FilePosition(file: "b.xml", line: 1, column: 2)),
    ]
    #expect(
      printed(.text, fault(column: 1, notes: notes), line: "x")
        == "a.xml:3:1: erreur: faute [code]\n 3 | x\n   | ^\n  note : vouliez-vous écrire « a » ?\n"
        + "  b.xml:1:2: note : déclaré ici\n")
    #expect(printed(.brief, fault(column: 1, notes: notes), line: "x") == "a.xml:3:1: erreur: faute [code]\n")
    #expect(
      printed(.json, fault(column: 1, notes: notes), line: "x")
        == #"{"fichier":"a.xml","ligne":3,"colonne":1,"gravite":"erreur","code":"code","message":"faute","#
        + #""notes":["vouliez-vous écrire « a » ?","b.xml:1:2: déclaré ici"]}"# + "\n")
  }

  @Test func `keeps a message of several lines, or with marks of direction, on one line`() {
    #expect(
      printed(.brief, fault("a\nb\u{202E}c\u{7F}", column: 1), line: nil)
        == "a.xml:3:1: erreur: a\u{FFFD}b\u{FFFD}c\u{FFFD} [code]\n")
  }

  @Test func `keeps a character of the first plane by its category alone`() {
    for scalar in (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init) {
      let kept =
        switch scalar.properties.generalCategory {
        case .control: scalar == "\t" ? " " : "\u{FFFD}"
        case .lineSeparator, .paragraphSeparator: "\u{FFFD}"
        case .format: "\u{AD}\u{200D}".unicodeScalars.contains(scalar) ? "\(scalar)" : "\u{FFFD}"
        default: "\(scalar)"
        }
      // Beside a sign that is not plain, each is looked at in the other way.
      #expect(printable("\(scalar)").unicodeScalars.elementsEqual(kept.unicodeScalars))
      #expect(printable("\(scalar)中").unicodeScalars.elementsEqual("\(kept)中".unicodeScalars))
    }
  }
}

@Suite struct `A JSON string` {
  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{0}\u{1F}\u{7F}\u{9F}", #""\u0000\u001f\u007f\u009f""#),
    ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("é€😀", "\"é€😀\""), ("", "\"\""),
  ])
  func `escapes what a program or a terminal would take for something else`(_ text: String, _ written: String)
  {
    #expect(json(text) == written)
  }
}

@Suite struct `The nearest word` {
  @Test(
    arguments: [
      ("siert", ["siret", "siege", "rna"], "siret"), ("SIRET", ["siege", "siret"], "siret"),
      ("denominaton", ["denomination"], "denomination"),
      ("xyz", ["siret"], nil), ("a", ["b"], nil), ("a", ["b", "A"], "A"), ("", ["siret"], nil),
      ("siret", [], nil),
      ("prénom", ["prenom"], "prenom"),
      ("ab", ["ba", "ab"], "ab"), ("codepostale", ["codePostal", "commune"], "codePostal"),
    ] as [(String, [String], String?)])
  func `is the one with the fewest changes, if few`(_ word: String, _ candidates: [String], _ found: String?)
  {
    #expect(nearest(to: word, among: candidates) == found)
  }
}

@Suite struct `Diagnostics in order` {
  @Test func `stand by file, line and column as numbers, errors first, then by code and message`() {
    func one(
      _ severity: Diagnostic.Severity, _ code: String, _ message: String, _ file: String, _ line: Int,
      _ column: Int
    )
      -> Diagnostic
    {
      Diagnostic(severity, code, message, at: FilePosition(file: file, line: line, column: column))
    }
    let sorted = [
      one(.error, "z", "z", "a.xml", 0, 0), one(.error, "z", "z", "a.xml", 2, 9),
      one(.error, "a", "b", "a.xml", 10, 1),
      one(.error, "b", "a", "a.xml", 10, 1), one(.error, "b", "b", "a.xml", 10, 1),
      one(.warning, "a", "a", "a.xml", 10, 1),
      one(.error, "a", "a", "a.xml", 10, 2), one(.error, "a", "a", "b.xml", 1, 1),
    ]
    #expect(sorted.reversed().sorted() == sorted)
    #expect(sorted[0].description == "a.xml: erreur: z [z]")
    #expect(sorted[5].description == "a.xml:10:1: avertissement: a [a]")
  }
}
