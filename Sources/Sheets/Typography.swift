/// How a text is set.
enum Setting {
  /// As written.
  case asWritten
  /// A dossier's: the apostrophe of print between letters, so that a page has one apostrophe and no other.
  case quoted
  /// Ours or the rules': no-break spaces where French typography asks for them, and the apostrophe of print behind letters.
  case typeset

  /// What is printed in the place of the byte at a place of a text in UTF-8; nil for the byte itself.
  func printed(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> StaticString? {
    switch (text[index], self) {
    case (UInt8(ascii: " "), .typeset): space(text, index)
    case (UInt8(ascii: "'"), .typeset): endsInLetter(text[..<index]) ? "’" : nil
    case (UInt8(ascii: "'"), .quoted):
      endsInLetter(text[..<index]) && beginsWithLetter(text[(index + 1)...]) ? "’" : nil
    default: nil
    }
  }

  /// The no-break space that what stands beside a space asks for.
  private func space(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> StaticString? {
    let next = text[(index + 1)...]
    switch next.first {
    case UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"): return "\u{202F}"
    case UInt8(ascii: ":"), UInt8(ascii: "%"): return "\u{A0}"
    case 0xC2 where next.starts(with: "»".utf8): return "\u{A0}"
    case 0xE2 where next.starts(with: "€".utf8): return "\u{A0}"
    default: return index > 1 && text[index - 2] == 0xC2 && text[index - 1] == 0xAB ? "\u{A0}" : nil
    }
  }

  private func endsInLetter(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let start = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return false }
    return beginsWithLetter(bytes[start...])
  }

  private func beginsWithLetter(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = bytes.first else { return false }
    if first < 0x80 { return UInt8(ascii: "a")...UInt8(ascii: "z") ~= first | 0x20 }
    return String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isAlphabetic
      == true
  }
}

/// A text of ours with no-break spaces where French typography asks for them, and typographic apostrophes.
func typeset(_ text: String) -> String {
  var text = text
  let bytes = text.withUTF8 { source in
    var result: [UInt8] = []
    result.reserveCapacity(source.count + 16)
    for index in source.indices {
      guard let other = Setting.typeset.printed(source, index) else {
        result.append(source[index])
        continue
      }
      other.withUTF8Buffer { result.append(contentsOf: $0) }
    }
    return result
  }
  return String(decoding: bytes, as: UTF8.self)
}
