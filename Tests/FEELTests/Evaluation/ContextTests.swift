import Testing

@testable import FEEL

@Suite("Contexts")
struct ContextTests {
  private let shape = Context.Shape(["a", "b", "c"])

  @Test("keep their values when a copy is changed")
  func copies() {
    let one = Context(shape, [.number(1), .string("deux"), .null])
    var other = one
    other.set(.list([.boolean(true)]), at: 2)
    other.set(.string("trois"), at: 2)
    #expect(Array(one.values) == [.number(1), .string("deux"), .null])
    #expect(Array(other.values) == [.number(1), .string("deux"), .string("trois")])
    #expect(one != other)
    other.set(.null, at: 2)
    #expect(one == other)
    #expect(!one.isSame(as: other))
  }

  @Test("have a value for each key and no other")
  func counts() {
    #expect(Array(Context(shape, [.number(1)]).values) == [.number(1), .null, .null])
    #expect(Context(shape, [Value](repeating: .boolean(true), count: 5)).count == 3)
    #expect(Array(Context(shape) { .number(Decimal($0)) }.values) == [.number(0), .number(1), .number(2)])
    #expect(Context.empty.values.isEmpty)
  }
}
