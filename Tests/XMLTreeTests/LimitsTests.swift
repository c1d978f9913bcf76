import Diagnostics
import Testing
import XMLTree

@Suite struct `The limits of the reader` {
  @Test func `refuse a document that is too deep, with the limit in the message`() throws {
    let depth = Limits().depth + 1
    let text = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    var reader = XMLReader()
    do throws(ReadingFault) {
      try reader.read(Array(text.utf8))
      Issue.record("a document of \(depth) levels was read")
    } catch {
      #expect(
        error.diagnostic(in: reader.source(named: "profond.xml")).description
          == "profond.xml:1:769: erreur: les éléments sont imbriqués sur plus de 256 niveaux, la limite "
          + "[imbrication-excessive]")
    }
  }
}
