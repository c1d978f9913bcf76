/// A text with no-break spaces where French typography asks for them, and typographic apostrophes.
func typeset(_ text: String) -> String {
  let bytes = Array(text.utf8)
  guard bytes.contains(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "'") }) else { return text }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + 16)
  for (index, byte) in bytes.enumerated() {
    switch byte {
    case UInt8(ascii: " "): result += space(bytes, index)
    case UInt8(ascii: "'") where endsInLetter(bytes[..<index]): result += "’".utf8
    default: result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// A text with the apostrophe of print between letters, so that a page has one apostrophe and no other.
func withApostrophes(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "'")) else { return text }
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  for (index, byte) in bytes.enumerated() {
    let isBetween =
      byte == UInt8(ascii: "'") && endsInLetter(bytes[..<index]) && beginsWithLetter(bytes[(index + 1)...])
    if isBetween { result += "’".utf8 } else { result.append(byte) }
  }
  return String(decoding: result, as: UTF8.self)
}

/// The space at a place, as what stands beside it asks.
private func space(_ bytes: [UInt8], _ index: Int) -> String.UTF8View {
  let next = bytes[(index + 1)...].prefix(3)
  if let first = next.first, [UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(first) {
    return "\u{202F}".utf8
  }
  let isBeforeSign =
    next.first == UInt8(ascii: ":") || next.first == UInt8(ascii: "%") || next.starts(with: "»".utf8)
    || next.starts(with: "€".utf8)
  return isBeforeSign || bytes[..<index].suffix(2).elementsEqual("«".utf8) ? "\u{A0}".utf8 : " ".utf8
}

private func endsInLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let last = bytes.last else { return false }
  if last < 0x80 { return isLetter(last) }
  let start = bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? bytes.startIndex
  return beginsWithLetter(bytes[start...])
}

private func beginsWithLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let first = bytes.first else { return false }
  if first < 0x80 { return isLetter(first) }
  return String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isAlphabetic
    == true
}

private func isLetter(_ byte: UInt8) -> Bool {
  UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
}
