/// Marks of direction, which a text may open and never close.
///
/// Source: Unicode Bidirectional Algorithm (UAX 9), explicit formatting characters.
enum Direction {
  private static let embeddings: Set<Unicode.Scalar> = ["\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}"]
  private static let isolates: Set<Unicode.Scalar> = ["\u{2066}", "\u{2067}", "\u{2068}"]
  private static let endOfEmbedding: Unicode.Scalar = "\u{202C}"
  private static let endOfIsolate: Unicode.Scalar = "\u{2069}"

  /// A text that closes every mark that it opens, and none of another's.
  ///
  /// Browsers write `<bdi>` as an isolate: one that is left open inside would take its end, and turn what follows.
  static func closed(_ text: String) -> String {
    // All of them begin with this byte in UTF-8.
    guard text.utf8.contains(0xE2) else { return text }
    var result = String.UnicodeScalarView()
    var open: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case endOfEmbedding:
        guard let last = open.last, embeddings.contains(last) else { continue }
        open.removeLast()
      case endOfIsolate:
        guard let place = open.lastIndex(where: isolates.contains) else { continue }
        open.removeSubrange(place...)
      case _ where embeddings.contains(scalar) || isolates.contains(scalar): open.append(scalar)
      default: break
      }
      result.append(scalar)
    }
    for scalar in open.reversed() {
      result.append(isolates.contains(scalar) ? endOfIsolate : endOfEmbedding)
    }
    return String(result)
  }
}
