import Diagnostics
import Testing

@Suite struct `A diagnostic` {
  @Test func `is printed on one line with its place and code`() {
    let position = FilePosition(file: "a.xml", line: 3, column: 7)
    let diagnostic = Diagnostic(.error, "siret-invalide", "le SIRET « 1 » est trop court", at: position)
    #expect(diagnostic.description == "a.xml:3:7: erreur: le SIRET « 1 » est trop court [siret-invalide]")
  }
}
