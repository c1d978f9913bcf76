import Foundation
import Testing

@testable import copil

@Suite struct `The bytes of a file` {
  private func fault(_ scratch: Scratch, _ text: String, meanwhile: (URL) throws -> Void) throws -> FileFault?
  {
    let file = scratch.file("a.xml", text)
    var buffer = ByteBuffer()
    do {
      let open = try OpenFile(FilePath(file.path), limit: 1 << 20)
      try meanwhile(file)
      try open.read(into: &buffer)
    } catch let fault as FileFault {
      return fault
    }
    return nil
  }

  @Test(arguments: ["", "ab", String(repeating: "x", count: 3_000)])
  func `are refused when it changes size between opening and reading`(_ fresh: String) throws {
    let fault = try fault(try Scratch(), "abcd") { file in
      let handle = try FileHandle(forWritingTo: file)
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: Data(fresh.utf8))
      try handle.close()
    }
    #expect(fault == .changed)
    #expect(
      fault.map { "\($0.diagnostic(file: "a.xml", limit: 1))" }
        == "a.xml: erreur: le fichier a changé de taille pendant la lecture ; relancez quand il sera complet "
        + "[fichier-modifie]")
  }

  @Test func `are read from the file opened, though another takes its name`() throws {
    let fault = try fault(try Scratch(), "abcd") { file in
      try FileManager.default.removeItem(at: file)
      _ = FileManager.default.createFile(atPath: file.path, contents: Data("abcdef".utf8))
    }
    #expect(fault == nil)
  }

  @Test func `replace those of the file before, whatever their sizes`() throws {
    let scratch = try Scratch()
    var buffer = ByteBuffer()
    for size in [0, 1, 5_000, 262_143, 262_144, 262_145, 700_000, 10, 1_048_576, 0, 262_144] {
      let text = String(repeating: "0123456789", count: size / 10 + 1).prefix(size)
      let file = scratch.file("a.xml", String(text))
      try OpenFile(FilePath(file.path), limit: 1 << 20).read(into: &buffer)
      #expect(buffer.bytes.elementsEqual(text.utf8), "\(size) bytes")
    }
  }

  @Test func `are refused past the limit, before any is read`() throws {
    let scratch = try Scratch()
    let file = scratch.file("a.xml", "abcd")
    do {
      _ = try OpenFile(FilePath(file.path), limit: 3)
      Issue.record("a file over the limit was opened")
    } catch {
      #expect(error == .tooLarge(4))
    }
  }
}

@Suite struct `The closing line` {
  @Test(arguments: [
    (0, 0, 0, 0, 0, "Aucun fichier contrôlé : aucune faute."),
    (1, 0, 0, 0, 0, "1 fichier contrôlé : aucune faute."),
    (2, 0, 0, 0, 0, "2 fichiers contrôlés : aucune faute."),
    (2, 1, 0, 1, 0, "2 fichiers contrôlés : 1 erreur dans 1 fichier."),
    (3, 2, 0, 3, 1, "3 fichiers contrôlés : 3 erreurs et 1 avertissement dans 2 fichiers."),
    (
      3, 1, 2, 1, 2,
      "3 fichiers contrôlés : 1 erreur et 2 avertissements dans 1 fichier et 2 dossiers de fichiers."
    ),
    (0, 0, 1, 1, 0, "Aucun fichier contrôlé : 1 erreur dans 1 dossier de fichiers."),
  ])
  func `counts in right French`(
    _ files: Int, _ faulty: Int, _ folders: Int, _ errors: Int, _ warnings: Int, _ line: String
  ) {
    #expect(
      closingLine(files: files, faulty: faulty, folders: folders, errors: errors, warnings: warnings) == line)
  }
}
