/// Names by their first token, the longest first; what the parser tries at each name position.
struct NameTable: Sendable {
  private var names: [Name]
  /// Empty where the names are few.
  private var byFirstPart: [String: [Int]] = [:]
  private var byKey: [String: Int] = [:]

  /// As many are looked through faster than dictionaries of them are made, as for each filter and each type.
  private static let few = 8

  /// Of equal names the last one counts.
  init(_ names: [Name]) {
    self.names = names
    if names.count > Self.few { makeTables() }
  }

  private mutating func makeTables() {
    var first: [String: [Int]] = [:]
    var keys: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      keys[name.key] = index
      if let part = name.parts.first { first[part, default: []].append(index) }
    }
    byFirstPart = first.mapValues { list in list.sorted { names[$0].parts.count > names[$1].parts.count } }
    byKey = keys
  }

  /// Adds a name.
  mutating func append(_ name: Name) {
    let index = names.count
    names.append(name)
    guard index > Self.few else { return index == Self.few ? makeTables() : () }
    let isNew = byKey.updateValue(index, forKey: name.key) == nil
    // An equal name is found where the first one stands, and the last one taken.
    guard isNew, let part = name.parts.first else { return }
    let rivals = byFirstPart[part] ?? []
    let place = rivals.firstIndex { names[$0].parts.count <= name.parts.count } ?? rivals.count
    byFirstPart[part, default: []].insert(index, at: place)
  }

  /// The index of the name of that key.
  func index(ofKey key: String) -> Int? {
    names.count <= Self.few ? names.lastIndex { $0.key == key } : byKey[key]
  }

  /// The longest name that the tokens from `start` spell, and how many tokens it takes.
  func longestMatch(_ tokens: [Token], from start: Int) -> (index: Int, count: Int)? {
    if names.count <= Self.few {
      var best: Name?
      for name in names
      where name.parts.count > best?.parts.count ?? 0 && NameTable.matches(name.parts, tokens, from: start) {
        best = name
      }
      return best.flatMap { best in index(ofKey: best.key).map { ($0, best.parts.count) } }
    }
    guard let candidates = byFirstPart[tokens[start].key] else { return nil }
    for index in candidates where NameTable.matches(names[index].parts, tokens, from: start) {
      return (byKey[names[index].key] ?? index, names[index].parts.count)
    }
    return nil
  }

  /// Whether the tokens from `start` spell the parts of a name.
  static func matches(_ parts: [String], _ tokens: [Token], from start: Int) -> Bool {
    guard start + parts.count < tokens.count, tokens[start].kind == .word else { return false }
    for (offset, part) in parts.enumerated() {
      let token = tokens[start + offset]
      guard token.isNamePart, token.key == part else { return false }
    }
    return true
  }

  /// The names that a shorter or longer reading could have meant, all of them.
  var all: [Name] { names }
}
