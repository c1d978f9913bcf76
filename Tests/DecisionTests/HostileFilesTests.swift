import Diagnostics
import Testing

/// What is done to a good file, and whether it is still one.
private struct Trick: CustomTestStringConvertible, Sendable {
  var testDescription: String
  /// Whether the file means the same as before; otherwise it cannot be used.
  var isHarmless: Bool
  var change: @Sendable (String) -> [UInt8]

  init(
    _ description: String, harmless isHarmless: Bool = false,
    _ change: @escaping @Sendable (String) -> [UInt8]
  ) {
    (testDescription, self.isHarmless, self.change) = (description, isHarmless, change)
  }

  /// One that changes the text alone.
  static func text(
    _ description: String, harmless: Bool = false, _ change: @escaping @Sendable (String) -> String
  ) -> Trick { Trick(description, harmless: harmless) { Array(change($0).utf8) } }

  static let all: [Trick] = [
    .text("nothing", harmless: true) { $0 },
    .text("a mark before it", harmless: true) { "\u{FEFF}" + $0 },
    .text("carriage returns", harmless: true) { $0.replacing("\n", with: "\r\n") },
    .text("another prefix", harmless: true) { prefixed($0) },
    .text("a declaration nobody uses", harmless: true) { inRoot($0, "xmlns:p=\"urn:p\"") },
    .text("instructions and comments", harmless: true) { afterRoot($0, "<?a b?><!-- c -->") + "<!-- d -->" },
    .text("a language and a base") { inRoot($0, "xml:lang=\"fr\" xml:base=\"file:///etc/\"") },
    Trick("UTF-16", harmless: true) { utf16($0, bigEndian: false) },
    Trick("UTF-16, big end first", harmless: true) { utf16($0, bigEndian: true) },
    .text("nothing left") { _ in "" },
    .text("two roots") { $0 + afterDeclaration($0) },
    .text("a text after its end") { $0 + "fin" },
    .text("no end") { String($0.dropLast(12)) },
    .text("the default undone") { $0.replacing(rootNamespace, with: "xmlns=\"\"", maxReplacements: 1) },
    .text("another namespace") { $0.replacing(":1\"", with: ":2\"", maxReplacements: 1) },
    .text("an unknown attribute") { inRoot($0, "inconnu=\"1\"") },
    .text("an unknown element") { afterRoot($0, "<inconnu/>") },
    .text("a million laughs") {
      withDoctype($0, "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">", entity: "b")
    },
    .text("an external entity") {
      withDoctype($0, "<!ENTITY e SYSTEM \"file:///etc/passwd\">", entity: "e")
    },
    .text("an entity of nobody") { afterRoot($0, "&nbsp;") },
    .text("a control character") { afterRoot($0, "\u{1}") },
    .text("a NUL") { afterRoot($0, "\u{0}") },
    .text("a reference to NUL") { afterRoot($0, "&#0;") },
    .text("a reference too large") { afterRoot($0, "&#99999999999999999999;") },
    .text("the end of a CDATA section") { afterRoot($0, "]]>") },
    .text("a mark in the middle") { afterRoot($0, "\u{FEFF}") },
    .text("300 levels") {
      afterRoot($0, String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300))
    },
    .text("300 attributes") { text in
      inRoot(text, (0..<300).map { "a\($0)=\"\"" }.joined(separator: " "))
    },
    .text("300 namespaces") { text in
      inRoot(text, (0..<300).map { "xmlns:a\($0)=\"u\"" }.joined(separator: " "))
    },
    .text("an attribute of 2 MB") { inRoot($0, "a=\"\(String(repeating: "é", count: 1 << 20))\"") },
    .text("a text of 10 MB") { afterRoot($0, String(repeating: "texte ", count: 10 << 20 / 6)) },
    .text("a name of 100,000 characters") { afterRoot($0, "<\(String(repeating: "n", count: 100_000))/>") },
    .text("100,000 elements") { afterRoot($0, String(repeating: "<x/>", count: 100_000)) },
    Trick("a lone byte of Latin 1") { odd($0, [0xE9]) },
    Trick("an overlong form") { odd($0, [0xC0, 0xAF]) },
    Trick("a surrogate") { odd($0, [0xED, 0xA0, 0x80]) },
    Trick("what is above Unicode") { odd($0, [0xF4, 0x90, 0x80, 0x80]) },
    Trick("UTF-16 of an odd length") { utf16($0, bigEndian: false).dropLast() },
    Trick("a lone surrogate in UTF-16") { utf16($0, bigEndian: false) + [0x00, 0xD8] },
    .text("UTF-7 declared") { $0.replacing("UTF-8", with: "UTF-7", maxReplacements: 1) },
    .text("an encoding of nobody") { $0.replacing("UTF-8", with: "klingon-1", maxReplacements: 1) },
  ]

  // MARK: Places

  private static var rootNamespace: Regex<Substring> { #/xmlns="urn:copil:[^"]*"/# }

  /// After the declaration.
  private static func afterDeclaration(_ text: String) -> String {
    text.firstRange(of: "?>").map { String(text[$0.upperBound...]) } ?? text
  }

  private static func inRoot(_ text: String, _ attributes: String) -> String {
    text.replacing(" xmlns=", with: " \(attributes) xmlns=", maxReplacements: 1)
  }

  /// Where the content of the root begins.
  private static func afterRoot(_ text: String, _ addition: String) -> String {
    guard let root = text.firstRange(of: " xmlns="), let end = text[root.upperBound...].firstIndex(of: ">")
    else {
      return text
    }
    return text[...end] + addition + text[text.index(after: end)...]
  }

  private static func odd(_ text: String, _ bytes: [UInt8]) -> [UInt8] {
    let parts = afterRoot(text, "‸").split(separator: "‸", maxSplits: 1)
    return Array(parts[0].utf8) + bytes + Array(parts[1].utf8)
  }

  private static func withDoctype(_ text: String, _ subset: String, entity: String) -> String {
    let used = afterRoot(text, "&\(entity);")
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE a [\(subset)]>" + afterDeclaration(used)
  }

  private static func prefixed(_ text: String) -> String {
    text.replacing(#/<!--(.|\n)*?-->/#, with: "").replacing(#/<(/?)([a-zA-Z])/#) {
      "<\($0.output.1)p:\($0.output.2)"
    }
    .replacing(" xmlns=", with: " xmlns:p=", maxReplacements: 1)
  }

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text.replacing("UTF-8", with: "UTF-16", maxReplacements: 1)).utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }
}

@Suite(.timeLimit(.minutes(10))) struct `Hostile files of any kind` {
  private let sample: SampleRules

  init() throws { sample = try SampleRules.contratDeVille.get() }

  /// Whether what was said can be acted on: an error where nothing can be used, each with its file and a place in it.
  private func expectToldWell(
    _ outcome: (isUsed: Bool, said: [Diagnostic]), _ bytes: [UInt8], _ what: @autoclosure () -> String
  ) {
    #expect(outcome.isUsed || outcome.said.contains { $0.severity == .error }, "\(what()): nothing said")
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    for diagnostic in outcome.said {
      let place = diagnostic.position
      #expect(place.file == "f.xml" && !diagnostic.message.isEmpty && !diagnostic.code.isEmpty, "\(what())")
      #expect(place.line >= 0 && place.line <= lines, "\(what()): \(diagnostic)")
      #expect(
        diagnostic.message.utf8.count < 2_000,
        "\(what()): a message of \(diagnostic.message.utf8.count) bytes")
    }
  }

  @Test(arguments: Trick.all)
  private func `are read as before, or refused with a place`(_ trick: Trick) throws {
    for kind in SampleRules.Kind.allCases {
      let bytes = trick.change(String(decoding: try sample.good(kind), as: UTF8.self))
      let outcome = try sample.use(bytes, as: kind)
      let hasErrors = outcome.said.contains { $0.severity == .error }
      #expect(outcome.isUsed && !hasErrors || !trick.isHarmless, "\(kind): \(outcome.said)")
      #expect(hasErrors || trick.isHarmless, "\(kind) is read as if nothing was wrong")
      expectToldWell(outcome, bytes, "\(kind)")
    }
  }

  @Test func `of the corpus end in an answer or a diagnostic whatever they are taken for`() async throws {
    let names = SampleRules.names("Tests/Hostile").filter { $0.hasSuffix(".xml") }
    try #require(names.count > 90)
    for name in names {
      // Other tests have limits of time.
      await Task.yield()
      let bytes = try SampleRules.bytes("Tests/Hostile/" + name)
      for kind in SampleRules.Kind.allCases {
        let outcome = try sample.use(bytes, as: kind)
        #expect(kind == .dossier || !outcome.isUsed, "\(name) is no \(kind)")
        expectToldWell(outcome, bytes, "\(name) as \(kind)")
      }
    }
  }

  @Test(arguments: SampleRules.Kind.allCases)
  func `cut at every hundredth byte are refused`(_ kind: SampleRules.Kind) async throws {
    let good = try sample.good(kind)
    let end = good.lastIndex(of: UInt8(ascii: ">")) ?? 0
    for count in stride(from: 0, to: end, by: 100) {
      await Task.yield()
      let bytes = Array(good.prefix(count))
      let outcome = try sample.use(bytes, as: kind)
      #expect(!outcome.isUsed, "\(count) bytes")
      expectToldWell(outcome, bytes, "\(count) bytes")
    }
  }
}
