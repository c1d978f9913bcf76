import Testing

@testable import FEEL

@Suite struct `Keywords` {
  @Test func `are whole words`() {
    #expect(Keyword(rawValue: "or") == .or)
    #expect(Keyword(rawValue: "organisme") == nil)
  }
}
