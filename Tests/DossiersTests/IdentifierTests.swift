import Dossiers
import Testing

@Suite struct `Identifiers` {
  @Test(arguments: [
    ("73282932000074", true), ("73282932000075", false), ("35600000049837", true), ("35600000000048", true),
    ("35600000049838", false), ("219200789", true), ("219200788", false),
  ])
  func `have the right key, La Poste's by its own rule`(_ number: String, _ isRight: Bool) {
    #expect(hasValidKey(Array(number.utf8)) == isRight)
  }
}
