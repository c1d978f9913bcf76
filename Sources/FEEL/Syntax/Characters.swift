/// The character classes of the grammar.
///
/// Source: DMN 1.5, 10.3.1.2, rules 28, 29, 61 and 62.
enum Characters {
  /// Rule 28.
  static func isNameStart(_ c: UInt32) -> Bool {
    if c < 0x80 { return c >= 0x61 && c <= 0x7A || c >= 0x41 && c <= 0x5A || c == 0x5F || c == 0x3F }
    switch c {
    // The letter apostrophe is an apostrophe here, see `isApostrophe`.
    case 0x2BC: return false
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF:
      return c != 0x1680 && c != 0x180E
    case 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF: return true
    case 0xF900...0xFDCF, 0xFDF0...0xFFFD: return c != 0xFEFF
    case 0x10000...0xEFFFF: return true
    default: return false
    }
  }

  /// Rule 29.
  static func isNamePart(_ c: UInt32) -> Bool {
    if isNameStart(c) || isDigit(c) { return true }
    switch c {
    case 0xB7, 0x300...0x36F, 0x203F...0x2040: return true
    default: return false
    }
  }

  static func isDigit(_ c: UInt32) -> Bool { c >= 0x30 && c <= 0x39 }

  /// Rule 61, less the two joiners that rule 28 lets a name start with.
  static func isSpace(_ c: UInt32) -> Bool {
    if c <= 0x20 { return c == 0x20 || c >= 0x09 && c <= 0x0D }
    switch c {
    case 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
      return true
    default: return false
    }
  }

  /// Rule 62.
  static func isLineEnd(_ c: UInt8) -> Bool { c >= 0x0A && c <= 0x0D }

  /// `'`, and `’` and `ʼ` which people and word processors write for it.
  static func isApostrophe(_ c: UInt32) -> Bool { c == 0x27 || c == 0x2019 || c == 0x2BC }
}

extension Unicode.Scalar {
  /// Whether names, and so the words of expressions, may go on with it.
  package var isPartOfName: Bool { Characters.isNamePart(value) }
}
