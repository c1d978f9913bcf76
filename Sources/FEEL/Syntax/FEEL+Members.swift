extension FEEL {
  /// Which members of a value a text reads by their names, `value.name`: at each place the longest that the text spells.
  ///
  /// - Returns: Places among the names; all of them where the text reads the value as a whole, `context.value`.
  public static func members(of value: String, readIn text: String, among names: [Name]) -> Set<Int> {
    guard let tokens = try? Lexer.tokens(of: text) else { return [] }
    let table = NameTable(names)
    var read: Set<Int> = []
    for place in tokens.indices where tokens[place].kind == .word && tokens[place].key == value {
      // The last token is the end, so that there is a next one.
      if tokens[place + 1].kind == .symbol(.dot) {
        let member = tokens[place + 2]
        let found =
          member.kind == .quoted
          ? table.index(ofKey: Name(quoted: member.key).key)
          : table.longestMatch(tokens, from: place + 2)?.index
        if let found { read.insert(found) }
      } else if place > 0, tokens[place - 1].kind == .symbol(.dot) {
        return Set(names.indices)
      }
    }
    return read
  }
}
