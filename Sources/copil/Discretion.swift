/// Keeps personal data out of what a run tells on standard error, which often ends in a log.
///
/// The place is told all the same, and `copil check` shows the value to the porteur whose dossier it is.
enum Discretion {
  /// The text with a sign in the place of each character of an IBAN, a French telephone number or an e-mail address.
  static func masked(_ bytes: [UInt8]) -> [UInt8] {
    var text = bytes
    if text.contains(UInt8(ascii: "@")) { text = masked(text, email) }
    guard text.contains(where: isDigit) else { return text }
    return masked(masked(text, iban), telephone)
  }

  /// Every passage of a form masked; a form tells where a passage that starts at a place ends.
  private static func masked(_ text: [UInt8], _ form: (Span<UInt8>, Int) -> Int?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    let span = text.span
    var place = 0
    while place < span.count {
      guard let end = form(span, place) else {
        result.append(span[place])
        place += 1
        continue
      }
      // As many signs as characters, so that carets stay where they point.
      let count = String(decoding: text[place..<end], as: UTF8.self).count
      for _ in 0..<count { result += "•".utf8 }
      place = end
    }
    return result
  }

  // MARK: Forms

  /// A word with `@` in it, up to white space, quotes or the brackets of a tag.
  private static func email(_ text: Span<UInt8>, _ start: Int) -> Int? {
    guard start == 0 || isLimit(text, endingAt: start), limit(text, at: start) == 0 else { return nil }
    var end = start
    var hasSign = false
    while end < text.count, limit(text, at: end) == 0 {
      if text[end] == UInt8(ascii: "@") { hasSign = true }
      end += 1
    }
    return hasSign ? end : nil
  }

  /// Two letters, two digits, then 10 to 30 letters and digits in one piece, or capitals and digits in groups.
  ///
  /// Source: ISO 13616, 5: a country's letters, two check digits, at most 30 more characters.
  private static func iban(_ text: Span<UInt8>, _ start: Int) -> Int? {
    guard start + 14 <= text.count, isLetter(text[start]), isLetter(text[start + 1]),
      isDigit(text[start + 2]),
      isDigit(text[start + 3]), !isInWord(text, start)
    else { return nil }
    var end = start + 4
    while end < text.count, end < start + 34, isLetter(text[end]) || isDigit(text[end]) { end += 1 }
    if end >= start + 14 { return end }
    end = start + 4
    var count = 0
    while count < 30 {
      let next = end < text.count && isSeparator(text[end]) ? end + 1 : end
      guard next < text.count, isDigit(text[next]) || isCapital(text[next]) else { break }
      (end, count) = (next + 1, count + 1)
    }
    return count >= 10 ? end : nil
  }

  /// `0`, `0033` or `+33`, a digit that is no 0, and four pairs of digits, with or without something between them.
  private static func telephone(_ text: Span<UInt8>, _ start: Int) -> Int? {
    for prefix in ["+33", "0033", "0"] as [StaticString] {
      let length = prefix.utf8CodeUnitCount
      guard start + length < text.count,
        (0..<length).allSatisfy({ text[start + $0] == prefix.utf8Start[$0] }),
        length > 1 || !isInWord(text, start)
      else { continue }
      var end = start + length
      if isSeparator(text[end]) { end += 1 }
      guard end < text.count, isDigit(text[end]), text[end] != UInt8(ascii: "0") else { continue }
      end += 1
      var pairs = 0
      while pairs < 4 {
        let next = end < text.count && isSeparator(text[end]) ? end + 1 : end
        guard next + 1 < text.count, isDigit(text[next]), isDigit(text[next + 1]) else { break }
        (end, pairs) = (next + 2, pairs + 1)
      }
      if pairs == 4, end == text.count || !isDigit(text[end]) { return end }
    }
    return nil
  }

  // MARK: Characters

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  private static func isLetter(_ byte: UInt8) -> Bool { isCapital(byte & 0xDF) }

  /// What may stand between the groups of a number.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  /// Whether a letter, a digit or `_` of ASCII stands before a place.
  private static func isInWord(_ text: Span<UInt8>, _ place: Int) -> Bool {
    guard place > 0 else { return false }
    let before = text[place - 1]
    return isLetter(before) || isDigit(before) || before == UInt8(ascii: "_")
  }

  /// How many bytes what ends an address takes: white space, a quote or a bracket; 0 for anything else.
  private static func limit(_ text: Span<UInt8>, at place: Int) -> Int {
    switch text[place] {
    case 0x09...0x0D, UInt8(ascii: " "), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): return 1
    case 0xC2 where place + 1 < text.count:
      // A line separator of old, a no-break space, « and ».
      return [0x85, 0xA0, 0xAB, 0xBB].contains(text[place + 1]) ? 2 : 0
    case 0xE1...0xE3 where place + 2 < text.count:
      let scalar =
        UInt32(text[place] & 0x0F) << 12 | UInt32(text[place + 1] & 0x3F) << 6
        | UInt32(text[place + 2] & 0x3F)
      return Unicode.Scalar(scalar).map(\.properties.isWhitespace) == true ? 3 : 0
    default: return 0
    }
  }

  /// Whether what ends an address stands just before a place.
  private static func isLimit(_ text: Span<UInt8>, endingAt place: Int) -> Bool {
    (1...3).contains { place >= $0 && limit(text, at: place - $0) == $0 }
  }
}
