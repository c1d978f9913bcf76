import Testing

@testable import Diagnostics

@Suite struct `A search by bytes` {
  @Test(arguments: [
    ("seuil(\"é\") + seuil(\"b\")", "seuil(\"", [0, 14]), ("été seuil", "seuil", [6]), ("seui", "seuil", []),
    ("", "a", []), ("aaa", "a", [0, 1, 2]),
  ])
  func `finds each place of a part in turn`(_ text: String, _ part: String, _ expected: [Int]) {
    var found: [Int] = []
    while let place = text.place(ofBytes: part, from: (found.last ?? -1) + 1) { found.append(place) }
    #expect(found == expected)
    #expect(text.holdsBytes(of: part) == !expected.isEmpty)
  }
}
