/// Codes that run one after the other, without counting references on the way.
///
/// To take a code out of an array is to retain and release it, which costs as much as much of what codes do, and makes
/// threads that share a model wait for one another. The list holds its codes for as long as it lives, and whoever runs
/// them holds the list, so that here nothing need be counted.
struct CodeList: Sendable {
  private final class Box: Sendable {
    let code: any Code
    init(_ code: any Code) { self.code = code }
  }

  /// What keeps the codes alive.
  private let boxes: [Box]
  /// The same, not counted.
  private let borrowed: [Unmanaged<Box>]

  init(_ codes: [any Code]) {
    boxes = codes.map(Box.init)
    borrowed = boxes.map(Unmanaged.passUnretained)
  }

  var count: Int { borrowed.count }

  /// The codes, for whoever compiles.
  var codes: [any Code] { boxes.map(\.code) }

  /// The value of a code.
  @inline(__always)
  func evaluate(_ index: Int, _ run: inout Evaluation) -> Value {
    borrowed[index]._withUnsafeGuaranteedRef { $0.code.evaluate(&run) }
  }

  /// Adds the value of a code to the text being made.
  @inline(__always)
  func append(_ index: Int, _ run: inout Evaluation) -> Value? {
    borrowed[index]._withUnsafeGuaranteedRef { $0.code.append(&run) }
  }

  /// Whether missing inputs are noted by the members of the value of a code.
  func keepsMembers(_ index: Int) -> Bool { boxes[index].code.keepsMembers }
}
