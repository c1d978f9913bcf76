/// A pattern of a simple type.
///
/// Compiled to a deterministic automaton over ASCII, a few nanoseconds a character. The few patterns that this does not
/// read (character properties, accented letters in a class) go to libxml2, which takes microseconds for a `{64}`.
struct Pattern: Sendable {
  /// The pattern as the schema writes it.
  var text: String
  /// Its automaton; nil when it is left to libxml2.
  var automaton: PatternAutomaton?
  /// Its place among the patterns left to libxml2.
  var general = -1

  init(_ text: String) {
    self.text = text
    automaton = PatternAutomaton(text)
  }
}

/// A pattern as a table of states.
///
/// Source: XML Schema part 2, appendix F; of it, ASCII literals and classes, escapes of single characters, groups,
/// alternatives and quantifiers.
struct PatternAutomaton: Sendable {
  /// The symbol of each byte; bytes that the pattern never tells apart share one, and bytes after the first of a
  /// character have none, since a character is stepped over once.
  private let symbols: [UInt8]
  private let symbolCount: Int
  /// The next state by state and symbol; 0 is the state without way out.
  private let next: [UInt16]
  private let isAccepting: [Bool]

  private static let maximumStates = 1_024
  private static let continuation: UInt8 = 255

  /// Compiles a pattern; nil when it holds something not read here or needs too many states.
  init?(_ pattern: String) {
    var parser = PatternParser(pattern)
    guard let (start, end) = parser.parse() else { return nil }
    let (symbols, samples) = Self.symbols(of: parser.nodes)
    let nodes = parser.nodes
    // After each node that reads a character, where its character leads.
    let after = nodes.indices.map { nodes[$0].characters == nil ? nil : parser.closure($0 + 1) }
    // For each sample, the nodes that read it.
    let readers = samples.map { sample in
      var set = NodeSet(count: nodes.count)
      for (number, node) in nodes.enumerated() where node.characters?.contains(sample) == true {
        set.insert(number)
      }
      return set
    }
    let none = NodeSet(count: nodes.count)
    // The state after each node that alone reads a character: in most states one does.
    var stateAfter = [UInt16](repeating: 0, count: nodes.count)
    var queue = [none, parser.closure(start)]
    var sets: [NodeSet: UInt16] = [none: 0, queue[1]: 1]
    var next = [UInt16](repeating: 0, count: samples.count)
    var isAccepting = [false]
    var index = 1
    while index < queue.count {
      let set = queue[index]
      index += 1
      isAccepting.append(set.contains(end))
      for reader in readers {
        let readers = set.nodes(alsoIn: reader)
        var state = readers.count == 1 ? stateAfter[readers[0]] : 0
        if state == 0, !readers.isEmpty {
          var target = none
          for node in readers { if let after = after[node] { target.formUnion(after) } }
          state = sets[target] ?? UInt16(queue.count)
          if Int(state) == queue.count {
            guard queue.count < Self.maximumStates else { return nil }
            sets[target] = state
            queue.append(target)
          }
          if readers.count == 1 { stateAfter[readers[0]] = state }
        }
        next.append(state)
      }
    }
    self.symbols = symbols
    self.next = next
    self.isAccepting = isAccepting
    symbolCount = samples.count
  }

  /// The same tables at fixed addresses, states being numbered by where their row starts.
  ///
  /// A byte that continues a character gets a symbol of its own, which leaves every state as it is.
  func compiled(in memory: inout SchemaMemory) -> CompiledPattern {
    let width = symbolCount + 1
    var rows: [UInt32] = []
    rows.reserveCapacity(isAccepting.count * width)
    for state in isAccepting.indices {
      for symbol in 0..<symbolCount {
        rows.append(UInt32(Int(next[state * symbolCount + symbol]) * width))
      }
      rows.append(UInt32(state * width))
    }
    return CompiledPattern(
      symbols: memory.keep(symbols.map { $0 == Self.continuation ? UInt8(symbolCount) : $0 }), width: width,
      rows: memory.keep(rows), isAccepting: memory.keep(isAccepting))
  }

  /// Bytes that every class of the pattern treats alike, with one byte to stand for each kind.
  private static func symbols(of nodes: [PatternParser.Node]) -> (symbols: [UInt8], samples: [UInt8]) {
    // 0xC3 stands for every character outside ASCII.
    let bytes = Array(UInt8(0)...0x7F) + [0xC3]
    var kinds = [Int](repeating: 0, count: bytes.count)
    var count = 1
    var classes: [PatternParser.Characters] = []
    for case let characters? in nodes.lazy.map(\.characters) where !classes.contains(characters) {
      classes.append(characters)
    }
    // Each class parts the kinds that it has only a part of.
    for characters in classes {
      var known = [Int](repeating: -1, count: count * 2)
      count = 0
      for (place, byte) in bytes.enumerated() {
        let part = kinds[place] * 2 + (characters.contains(byte) ? 1 : 0)
        if known[part] < 0 {
          known[part] = count
          count += 1
        }
        kinds[place] = known[part]
      }
    }
    var symbols = [UInt8](repeating: continuation, count: 256)
    var samples: [UInt8] = []
    // The kinds are numbered in the order of their first bytes.
    for (place, byte) in bytes.enumerated() {
      if kinds[place] == samples.count { samples.append(byte) }
      symbols[Int(byte)] = UInt8(kinds[place])
    }
    for byte in 0xC0...0xFF { symbols[byte] = symbols[0xC3] }
    return (symbols, samples)
  }
}

/// The tables of a pattern laid out for the parser's pass.
struct CompiledPattern: BitwiseCopyable {
  fileprivate let symbols: UnsafeBufferPointer<UInt8>
  fileprivate let width: Int
  fileprivate let rows: UnsafeBufferPointer<UInt32>
  fileprivate let isAccepting: UnsafeBufferPointer<Bool>

  /// Whether the whole text, valid UTF-8, matches.
  @inline(__always)
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var row = width
    for byte in text { row = Int(rows[row &+ Int(symbols[Int(byte)])]) }
    return isAccepting[row / width]
  }
}

/// Reads a pattern to a graph of nodes; a node that reads a character leads to the node after it.
struct PatternParser {
  /// The ASCII characters of a class, and whether it has all others.
  struct Characters: Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var hasOthers = false

    func contains(_ byte: UInt8) -> Bool {
      if byte >= 128 { return hasOthers }
      return byte < 64 ? low >> UInt64(byte) & 1 != 0 : high >> UInt64(byte & 63) & 1 != 0
    }

    mutating func insert(_ byte: UInt8) {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
    }

    mutating func formUnion(_ other: Self) {
      low |= other.low
      high |= other.high
      hasOthers = hasOthers || other.hasOthers
    }

    var inverted: Self { Self(low: ~low, high: ~high, hasOthers: !hasOthers) }
  }

  /// Either reads one character, or leads elsewhere for nothing.
  struct Node {
    var characters: Characters?
    var ways: [Int] = []
  }

  private(set) var nodes: [Node] = []
  private let pattern: [UInt8]
  private var index = 0
  private var depth = 0
  private static let maximumNodes = 4_096

  init(_ pattern: String) { self.pattern = Array(pattern.utf8) }

  /// The first node, and the one where the pattern is matched; nil when it is not read here.
  mutating func parse() -> (start: Int, end: Int)? {
    guard let whole = alternatives(), index == pattern.count else { return nil }
    return whole
  }

  /// A node and all those reached from it for nothing.
  func closure(_ start: Int) -> NodeSet {
    var reached = NodeSet(count: nodes.count)
    reached.insert(start)
    var queue = [start]
    while let node = queue.popLast() {
      for way in nodes[node].ways where reached.insert(way) { queue.append(way) }
    }
    return reached
  }

  private mutating func node(_ characters: Characters? = nil) -> Int {
    nodes.append(Node(characters: characters))
    return nodes.count - 1
  }

  private mutating func alternatives() -> (start: Int, end: Int)? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 32 else { return nil }
    let start = node()
    var ends: [Int] = []
    repeat {
      guard let branch = branch() else { return nil }
      nodes[start].ways.append(branch.start)
      ends.append(branch.end)
    } while take("|")
    let end = node()
    for branch in ends { nodes[branch].ways.append(end) }
    return (start, end)
  }

  private mutating func branch() -> (start: Int, end: Int)? {
    let start = node()
    var end = start
    while index < pattern.count, pattern[index] != UInt8(ascii: "|"), pattern[index] != UInt8(ascii: ")") {
      let atom = index
      guard var piece = self.atom() else { return nil }
      let afterAtom = index
      guard let (minimum, maximum) = quantifier(), nodes.count < Self.maximumNodes else { return nil }
      let afterQuantifier = index
      // The atom is read again for each copy that its quantifier asks for.
      for copy in 0..<max(minimum, maximum ?? max(minimum, 1)) {
        if copy > 0 {
          index = atom
          guard nodes.count < Self.maximumNodes, let another = self.atom() else { return nil }
          piece = another
        }
        nodes[end].ways.append(piece.start)
        if copy >= minimum { nodes[end].ways.append(piece.end) }
        end = piece.end
      }
      if maximum == nil { nodes[piece.end].ways.append(piece.start) }
      if maximum == 0 { index = afterAtom }
      index = afterQuantifier
    }
    return (start, end)
  }

  private mutating func quantifier() -> (minimum: Int, maximum: Int?)? {
    if take("?") { return (0, 1) }
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    guard take("{") else { return (1, 1) }
    guard let close = pattern[index...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
    let parts = pattern[index..<close].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let numbers = parts.map { Int(String(decoding: $0, as: UTF8.self)) }
    index = close + 1
    guard let minimum = numbers.first ?? nil, minimum <= 1_024, parts.count <= 2 else { return nil }
    if parts.count == 1 { return (minimum, minimum) }
    if parts[1].isEmpty { return (minimum, nil) }
    guard let maximum = numbers[1], maximum >= minimum, maximum <= 1_024 else { return nil }
    return (minimum, maximum)
  }

  private mutating func atom() -> (start: Int, end: Int)? {
    if take("(") {
      guard let group = alternatives(), take(")") else { return nil }
      return group
    }
    guard let characters = characters() else { return nil }
    let start = node(characters)
    return (start, node())
  }

  private mutating func characters() -> Characters? {
    let byte = pattern[index]
    index += 1
    var characters = Characters()
    switch byte {
    case UInt8(ascii: "."):
      characters.insert(UInt8(ascii: "\n"))
      characters.insert(UInt8(ascii: "\r"))
      return characters.inverted
    case UInt8(ascii: "["): return characterClass()
    case UInt8(ascii: "\\"): return escaped()
    case 0x80..., UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "{"),
      UInt8(ascii: "}"),
      UInt8(ascii: ")"), UInt8(ascii: "]"):
      return nil
    default: characters.insert(byte)
    }
    return characters
  }

  private mutating func characterClass() -> Characters? {
    var characters = Characters()
    let isInverted = take("^")
    let start = index
    while index < pattern.count, pattern[index] != UInt8(ascii: "]") {
      if pattern[index] == UInt8(ascii: "\\") {
        index += 1
        guard let escaped = escaped(), index >= pattern.count || pattern[index] != UInt8(ascii: "-") else {
          return nil
        }
        characters.formUnion(escaped)
        continue
      }
      guard let first = member() else { return nil }
      guard index + 1 < pattern.count, pattern[index] == UInt8(ascii: "-"),
        pattern[index + 1] != UInt8(ascii: "]")
      else {
        characters.insert(first)
        continue
      }
      index += 1
      guard let last = member(), first <= last else { return nil }
      for byte in first...last { characters.insert(byte) }
    }
    guard index > start, take("]") else { return nil }
    return isInverted ? characters.inverted : characters
  }

  private mutating func member() -> UInt8? {
    let byte = pattern[index]
    index += 1
    return byte < 0x80 && byte != UInt8(ascii: "[") && byte != UInt8(ascii: "\\") ? byte : nil
  }

  /// What stands after a backslash: a sign that would otherwise mean something, or white space and its contrary.
  private mutating func escaped() -> Characters? {
    guard index < pattern.count else { return nil }
    let byte = pattern[index]
    index += 1
    var characters = Characters()
    switch byte {
    case UInt8(ascii: "n"): characters.insert(0x0A)
    case UInt8(ascii: "r"): characters.insert(0x0D)
    case UInt8(ascii: "t"): characters.insert(0x09)
    case UInt8(ascii: "s"), UInt8(ascii: "S"):
      for space in [0x20, 0x09, 0x0A, 0x0D] as [UInt8] { characters.insert(space) }
      if byte == UInt8(ascii: "S") { characters = characters.inverted }
    case let byte where Array(#"\|.?*+(){}-[]^$"#.utf8).contains(byte): characters.insert(byte)
    default: return nil
    }
    return characters
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard index < pattern.count, pattern[index] == UInt8(truncatingIfNeeded: character.value) else {
      return false
    }
    index += 1
    return true
  }
}
