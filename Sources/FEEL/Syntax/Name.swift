/// The name of a variable, member, function or type: a sequence of tokens, so that spacing does not count.
///
/// `taux d’encadrement`, `taux d'encadrement` and `taux  d' encadrement` are one name, in whatever normalisation form
/// their accents are; no-break spaces are spaces.
///
/// Source: DMN 1.5, 10.3.1.4 and grammar rules 25 to 30.
public struct Name: Hashable, Sendable {
  /// The name as people are shown it: as declared, outer spaces removed, runs of inner space made one.
  public let text: String
  /// The tokens, by which names are compared, with one space between words and none beside symbols; equal for equal names.
  public let key: String
  /// The first of the tokens.
  let first: String
  /// How many tokens there are.
  let count: Int

  /// Reads a declared name; nil when it is not a name of FEEL, and then `text` can only be a key of a context.
  public init?(_ text: String) {
    if let (count, end) = Name.plainWords(text) {
      let first = count == 1 ? text : String(text[..<text.utf8.index(text.startIndex, offsetBy: end)])
      self.init(text, key: text, first: first, count: count)
      return
    }
    guard let tokens = try? Lexer.tokens(of: text), tokens.count > 1, tokens[0].kind == .word,
      tokens.dropLast().allSatisfy(\.isNamePart),
      !text.utf8.contains(UInt8(ascii: "/")) || !text.contains("//") && !text.contains("/*")
    else { return nil }
    self.init(tokens: tokens.dropLast(), text: Name.tidy(text))
  }

  /// How many words there are in a text that is only words of Latin letters with one space between them, each its own
  /// token, as most names are, and how long the first one is; nil for any other text.
  private static func plainWords(_ text: String) -> (count: Int, firstEnd: Int)? {
    var text = text
    return text.withUTF8 { bytes in
      var last = UInt8(ascii: " ")
      var (count, firstEnd) = (1, bytes.count)
      for (place, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0xC3: break
        // The letters À to ÿ, without × and ÷.
        case 0x80...0xBF where last == 0xC3 && byte != 0x97 && byte != 0xB7: break
        case UInt8(ascii: " ") where last != UInt8(ascii: " "):
          if count == 1 { firstEnd = place }
          count += 1
        default: return nil
        }
        last = byte
      }
      return last == UInt8(ascii: " ") ? nil : (count, firstEnd)
    }
  }

  /// What keeps a text from being a name, with the place in it; nil for a name.
  ///
  /// A name that is a word of the language is one that no expression can use.
  public static func problem(_ text: String) -> Problem? {
    func whole() -> SourceRange { SourceRange(start: 0, end: text.unicodeScalars.count) }
    guard let name = Name(text) else {
      let tokens: [Token]
      do throws(Problem) { tokens = try Lexer.tokens(of: text) } catch {
        return .badName(text, at: error.range)
      }
      let place =
        tokens.dropLast().first { !$0.isNamePart }
        ?? tokens.first { $0.kind != .word }
      return .badName(text, at: place.map { SourceRange(start: $0.start, end: $0.end) } ?? whole())
    }
    guard name.count == 1, Keyword(name.key.utf8) != nil else { return nil }
    return .reservedName(name.text, at: whole())
  }

  /// A name of which the tokens are known to be those of a name.
  init(tokens: ArraySlice<Token>, text: String) {
    let key = Name.key(of: tokens)
    self.init(text, key: key, first: tokens.first?.key ?? key, count: tokens.count)
  }

  /// A name that stands for itself, such as `item`, or a text that is not a name of the grammar, such as a string key.
  public init(verbatim text: String) { self.init(text, key: text, first: text, count: 1) }

  /// The name that a string key is for the entries after it and in a path; its text is the string as written.
  ///
  /// Source: DMN 1.5, 10.3.2.6: the key of an entry is the name or the string, and strings are not tidied.
  init(string text: String) {
    let name = Name(text)
    self.init(text, key: name?.key ?? text, first: name?.first ?? text, count: name?.count ?? 1)
  }

  /// A name as someone gave it: a name of the grammar or, where it is none, a text that stands for itself.
  public init(written text: String) { self = Name(text) ?? Name(verbatim: text) }

  /// A name that was written between quotes and is not declared: it is written so again.
  init(quoted text: String) {
    self.init(text, key: Name(text)?.key ?? text, first: text, count: 1)
  }

  private init(_ text: String, key: String, first: String, count: Int) {
    (self.text, self.key, self.first, self.count) = (text, key, first, count)
  }

  static func key(of tokens: ArraySlice<Token>) -> String {
    if tokens.count == 1, let only = tokens.first { return only.key }
    var result = ""
    var needsSpace = false
    for token in tokens {
      if needsSpace && token.isWordLike { result += " " }
      result += token.key
      needsSpace = token.isWordLike
    }
    return result
  }

  /// Outer spaces removed, runs of inner spaces made one plain space.
  static func tidy(_ text: String) -> String {
    if isTidy(text) { return text }
    var result = String.UnicodeScalarView()
    var pending = false
    for scalar in text.unicodeScalars {
      if Characters.isSpace(scalar.value) {
        pending = !result.isEmpty
      } else {
        if pending { result.append(" ") }
        pending = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether `tidy` changes nothing, as of nearly all names.
  private static func isTidy(_ text: String) -> Bool {
    var isAfterSpace = true
    for scalar in text.unicodeScalars {
      let isSpace = Characters.isSpace(scalar.value)
      if isSpace, isAfterSpace || scalar != " " { return false }
      isAfterSpace = isSpace
    }
    return !isAfterSpace || text.isEmpty
  }

  /// By `key`.
  public static func == (left: Name, right: Name) -> Bool { left.key == right.key }

  /// By `key`.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
