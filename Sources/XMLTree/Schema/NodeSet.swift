/// A set of nodes of a pattern, a bit each.
struct NodeSet: Hashable {
  private var words: [UInt64]

  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  func contains(_ node: Int) -> Bool { words[node / 64] >> UInt64(node % 64) & 1 != 0 }

  /// Adds a node; false when it is there already.
  @discardableResult
  mutating func insert(_ node: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(node % 64)
    guard words[node / 64] & bit == 0 else { return false }
    words[node / 64] |= bit
    return true
  }

  mutating func formUnion(_ other: NodeSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// The nodes that are in another set too.
  func nodes(alsoIn other: NodeSet) -> [Int] {
    var nodes: [Int] = []
    for index in words.indices {
      var bits = words[index] & other.words[index]
      while bits != 0 {
        nodes.append(index * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    return nodes
  }
}
