internal import Diagnostics
internal import Dossiers
internal import Glibc
internal import XMLTree

/// One file, read without a schema to a tree, then as a dossier with all that is checked of its form.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  readTree(Array(bytes))
  readDossier(bytes)
  return 0
}

private func readTree(_ bytes: [UInt8]) {
  var diagnostics: [Diagnostic] = []
  guard let root = Element.read(bytes, file: "fuzz.xml", into: &diagnostics) else {
    require(diagnostics.count == 1, "a document that cannot be read has one fault")
    return report(diagnostics, nil)
  }
  visit(root)
}

/// Asks every element, attribute and text for its place.
private func visit(_ element: Element) {
  check(element.position)
  check(element.valuePosition)
  for attribute in element.attributes { check(element.position(of: attribute.name.local)) }
  for child in element.children { visit(child) }
  for text in element.texts {
    check(text.position(ofScalar: 0))
    check(text.position(ofScalar: text.value.unicodeScalars.count))
  }
}

private func check(_ position: FilePosition) {
  require(position.line >= 1 && position.column >= 1, "a place before the file: \(position)")
}

/// Reads with a reader that has read other files before, as `copil check` does, and with a new one: the same is said.
private func readDossier(_ bytes: UnsafeRawBufferPointer) {
  let known = read(bytes, &Subject.reader)
  var reader = DossierReader(checks: Subject.checks)
  let new = read(bytes, &reader)
  require(known == new, "what is said depends on the files read before:\n\(known)\n\(new)")
}

private func read(_ bytes: UnsafeRawBufferPointer, _ reader: inout DossierReader) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let source = reader.check(bytes, file: "fuzz.xml", into: &diagnostics)
  report(diagnostics, source)
  if let dossier = reader.dossier(file: "fuzz.xml") {
    visit(dossier.tree)
    _ = dossier.cofinancements
  }
  return diagnostics
}

private func report(_ diagnostics: [Diagnostic], _ source: XMLSource?) {
  var text = Report(.text)
  var json = Report(.json)
  for diagnostic in diagnostics {
    let line = diagnostic.position.line
    // Line 0 is the whole file.
    require(line == 0 || source.map { $0.line(line) != nil } ?? true, "no such line: \(diagnostic)")
    text.add(diagnostic) { source?.line($0) }
    json.add(diagnostic) { _ in nil }
  }
}

/// Like `precondition`, whose message an optimised program does not print.
private func require(_ holds: Bool, _ message: @autoclosure () -> String) {
  if !holds { fatalError(message()) }
}

private enum Subject {
  nonisolated(unsafe) static var reader = DossierReader(checks: checks)

  /// The checks by `Rules/dossier.xsd`, from the folder where the fuzzer runs.
  static let checks: StandardChecks = {
    var diagnostics: [Diagnostic] = []
    guard let schema = Schema.read(bytes(of: "Rules/dossier.xsd"), file: "dossier.xsd", into: &diagnostics),
      let checks = StandardChecks(schema: schema, schemaFile: "dossier.xsd", into: &diagnostics)
    else { preconditionFailure("\(diagnostics)") }
    return checks
  }()

  private static func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { preconditionFailure("no \(path) here") }
    defer { fclose(file) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return result }
      result += buffer[..<count]
    }
  }
}
