/// Names by their keys and first tokens; what the parser tries at each name position.
struct NameTable: Sendable {
  /// What is known of a word or a key.
  private struct Entry {
    /// The name of that key, of equal ones the last.
    var index: Int?
    /// How many tokens the longest of the names has that it is the first token of; 1 without any.
    var longest = 1
  }

  /// All names.
  private(set) var all: [Name]
  /// Empty where the names are few.
  private var entries: [String: Entry] = [:]

  /// As many are looked through faster than a dictionary of them is made, as for each filter and each type.
  private static let few = 8

  /// Of equal names the last one counts.
  init(_ names: [Name]) {
    all = names
    if names.count > Self.few { enterAll() }
  }

  /// Adds a name.
  mutating func append(_ name: Name) {
    all.append(name)
    if all.count > Self.few + 1 { enter(all.count - 1) } else if all.count > Self.few { enterAll() }
  }

  private mutating func enterAll() {
    entries.reserveCapacity(all.count)
    for index in all.indices { enter(index) }
  }

  private mutating func enter(_ index: Int) {
    let name = all[index]
    entries[name.key, default: Entry()].index = index
    guard name.count > 1 else { return }
    let count = name.count
    func lengthen(_ entry: inout Entry) { entry.longest = max(entry.longest, count) }
    lengthen(&entries[name.first, default: Entry()])
  }

  /// The index of the name of that key.
  func index(ofKey key: String) -> Int? {
    all.count <= Self.few ? all.lastIndex { $0.key == key } : entries[key]?.index
  }

  /// The longest name that the tokens from `start` spell, and how many tokens it takes.
  func longestMatch(_ tokens: [Token], from start: Int) -> (index: Int, count: Int)? {
    guard tokens[start].kind == .word else { return nil }
    var best: (index: Int, count: Int)?
    if all.count <= Self.few {
      for index in all.indices
      where all[index].count >= best?.count ?? 1 && Self.spell(all[index], tokens, from: start) {
        best = (index, all[index].count)
      }
      return best
    }
    guard let entry = entries[tokens[start].key] else { return nil }
    if let index = entry.index, all[index].count == 1 { best = (index, 1) }
    var count = 1
    while count < entry.longest, tokens[start + count].isNamePart { count += 1 }
    while count > 1 {
      if let index = entries[Name.key(of: tokens[start..<start + count])]?.index, all[index].count == count {
        return (index, count)
      }
      count -= 1
    }
    return best
  }

  /// Whether the tokens from `start` spell a name.
  private static func spell(_ name: Name, _ tokens: [Token], from start: Int) -> Bool {
    guard tokens[start].key == name.first else { return false }
    let end = start + name.count
    return name.count == 1
      || end < tokens.count && tokens[start..<end].allSatisfy { $0.isNamePart }
        && Name.key(of: tokens[start..<end]) == name.key
  }
}
