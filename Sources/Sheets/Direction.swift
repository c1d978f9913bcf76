/// Marks of direction, which a text may open and never close.
///
/// Source: Unicode Bidirectional Algorithm (UAX 9), explicit formatting characters.
enum Direction {
  private enum Mark {
    case embedding, isolate, endOfEmbedding, endOfIsolate

    init?(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x202A, 0x202B, 0x202D, 0x202E: self = .embedding
      case 0x2066...0x2068: self = .isolate
      case 0x202C: self = .endOfEmbedding
      case 0x2069: self = .endOfIsolate
      default: return nil
      }
    }
  }

  /// A text that closes every mark that it opens, and none of another's.
  ///
  /// Browsers write `<bdi>` as an isolate: one that is left open inside would take its end, and turn what follows.
  static func closed(_ text: String) -> String {
    guard hasMark(text.utf8) else { return text }
    var result = String.UnicodeScalarView()
    var open: [Mark] = []
    for scalar in text.unicodeScalars {
      switch Mark(scalar) {
      case .endOfEmbedding:
        guard open.last == .embedding else { continue }
        open.removeLast()
      case .endOfIsolate:
        guard let place = open.lastIndex(of: .isolate) else { continue }
        open.removeSubrange(place...)
      case let mark?: open.append(mark)
      case nil: break
      }
      result.append(scalar)
    }
    for mark in open.reversed() { result.append(mark == .isolate ? "\u{2069}" : "\u{202C}") }
    return String(result)
  }

  /// Whether there is any, seen by its last two bytes in UTF-8.
  private static func hasMark(_ bytes: String.UTF8View) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      if last == 0x80, 0xAA...0xAE ~= byte { return true }
      if last == 0x81, 0xA6...0xA9 ~= byte { return true }
      last = byte
    }
    return false
  }
}
