import Testing

@testable import Dossiers

private func found(_ text: String) -> String? {
  Array(text.utf8).withUnsafeBytes { ReferenceScan.reference(in: $0) }
}

@Suite struct `The reference at the beginning of a file` {
  @Test(arguments: [
    "<dossier><demande><reference>A-1</reference>",
    "<?xml version=\"1.0\"?>\n<dossier>\n <demande>\n  <reference>A-1</reference>",
    "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?><dossier><demande><reference>A-1</reference>",
    "<?xml version='1.0' encoding='UTF-8' standalone='yes'?><dossier><demande><reference>A-1</reference>",
    "<!-- <dossier> --><dossier xmlns=\"urn:copil:dossier:1\"><!-- > --><demande\n><reference >A-1</reference>",
    "<dossier a=\"x>y'\" b='\">'><demande><reference>A-1</reference\n>",
  ])
  func `is found where it is written the plain way`(_ text: String) { #expect(found(text) == "A-1") }

  @Test(arguments: [
    "", "<", "<dossier>", "<dossier><demande><reference>A-1", "<dossier><demande><reference>A-1</referenc",
    "<dossier/><demande><reference>A-1</reference>", "<dossiers><demande><reference>A-1</reference>",
    "<dossier><porteur/><demande><reference>A-1</reference>",
    "<dossier><demande><reference></reference>", "<dossier><demande><reference> A-1 </reference>",
    "<dossier><demande><reference>A&#45;1</reference>", "<dossier><demande><reference>A<b/></reference>",
    "<dossier><demande><reference>É-1</reference>", "<!-- <dossier><demande><reference>A-1</reference>",
    "<d:dossier><d:demande><d:reference>A-1</d:reference>",
    "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><dossier><demande><reference>A-1</reference>",
    "<!DOCTYPE dossier><dossier><demande><reference>A-1</reference>", "<dossier a='><demande><reference>A-1<",
  ])
  func `is left to the reader where it is not`(_ text: String) { #expect(found(text) == nil) }

  @Test func `is found in nothing that is cut before its end`() {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- é --><dossier><demande><reference>A-1</reference>"
    for count in 0..<(text.utf8.count - 1) {
      #expect(Array(text.utf8.prefix(count)).withUnsafeBytes { ReferenceScan.reference(in: $0) } == nil)
    }
  }
}
