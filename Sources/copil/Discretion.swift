internal import Diagnostics
internal import Review

/// Keeps personal data out of what is told on standard error, which often ends in a log, and of what goes to a committee.
///
/// The place is told all the same, and `copil check` shows the value to the porteur whose dossier it is.
enum Discretion {
  /// The text with a sign in the place of each character of an IBAN, a telephone number or an e-mail address.
  ///
  /// Rather too much than too little: any eight digits in groups are hidden that are no sum, date, SIRET or reference.
  static func masked(_ bytes: [UInt8]) -> [UInt8] {
    var text = bytes
    if text.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "&") }) {
      text = masked(text, email)
    }
    if mayHoldIBAN(text) { text = masked(text, iban) }
    return mayHoldNumber(text) ? masked(text, number) : text
  }

  /// Whether two letters stand before two digits, as every IBAN begins; most texts are looked at no further.
  private static func mayHoldIBAN(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { text in
      var place = 3
      while place < text.count {
        if text[place].isASCIIDigit, text[place - 1].isASCIIDigit, isLetter(text[place - 2]),
          isLetter(text[place - 3])
        {
          return true
        }
        place += 1
      }
      return false
    }
  }

  /// Whether there are the eight digits of a number that is hidden, or four and a sign that it may be cut.
  private static func mayHoldNumber(_ text: [UInt8]) -> Bool {
    let digits = text.count(where: \.isASCIIDigit)
    return digits >= 8 || digits >= 4 && text.contains(0xE2)
  }

  /// The same of a line of a dossier, as it stands in the file: an element for such data is hidden whatever is in it.
  ///
  /// To be asked of the whole line, before any part of it is shown: a part may begin or end within a number.
  static func masked(line: String) -> String {
    String(decoding: masked(masked(Array(line.utf8), element)), as: UTF8.self)
  }

  /// A diagnostic that quotes no personal data; its place, and the name of its file, are what they were.
  static func masked(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    let isQuoted = codes.contains(diagnostic.code)
    diagnostic.message = masked(diagnostic.message, isQuoted)
    for index in diagnostic.notes.indices {
      diagnostic.notes[index].message = masked(diagnostic.notes[index].message, isQuoted)
    }
    return diagnostic
  }

  /// The codes of the faults that quote a value of the elements for such data, named by `dossier.xsd`.
  private static let codes = ["iban-invalide", "courriel-invalide", "telephone-invalide"]

  private static func masked(_ message: String, _ isQuoted: Bool) -> String {
    let text = Array(message.utf8)
    // The rest of such a sentence is ours, with examples of what would be right.
    return String(decoding: isQuoted ? masked(text, quoted) : masked(text), as: UTF8.self)
  }

  // MARK: Passages

  /// A part of a text that begins where it was looked for: shown up to `start`, hidden from there to `end`.
  private struct Passage {
    var start: Int
    var end: Int
  }

  /// A text in one walk; a form tells what begins at a place, or nil for one byte that is shown.
  private static func masked(_ text: [UInt8], _ form: (Span<UInt8>, Int) -> Passage?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    let span = text.span
    var place = 0
    while place < span.count {
      guard let passage = form(span, place) else {
        result.append(span[place])
        place += 1
        continue
      }
      result += text[place..<passage.start]
      // As many signs as characters, so that carets stay where they point.
      for byte in text[passage.start..<passage.end] where byte & 0xC0 != 0x80 { result += "•".utf8 }
      place = passage.end
    }
    return result
  }

  // MARK: Forms

  /// A word with `@` in it, up to white space, quotes or the brackets of a tag.
  private static func email(_ text: Span<UInt8>, _ start: Int) -> Passage? {
    var end = start + limit(text, at: start)
    guard end == start else { return Passage(start: end, end: end) }
    var hasSign = false
    while end < text.count, limit(text, at: end) == 0 {
      if text[end] == UInt8(ascii: "@") || CharacterReference(text, at: end)?.value == 0x40 { hasSign = true }
      end += 1
    }
    return Passage(start: hasSign ? start : end, end: end)
  }

  /// Two letters, two digits, then ten or more letters and digits in one piece, or capitals and digits in groups.
  ///
  /// Source: ISO 13616, 5: a country's letters, two check digits, at most 30 more characters.
  private static func iban(_ text: Span<UInt8>, _ start: Int) -> Passage? {
    guard start + 14 <= text.count, isLetter(text[start]), isLetter(text[start + 1]),
      text[start + 2].isASCIIDigit, text[start + 3].isASCIIDigit
    else { return nil }
    var end = start + 4
    while end < text.count, isLetter(text[end]) || text[end].isASCIIDigit { end += 1 }
    if end >= start + 14 { return Passage(start: start, end: end) }
    end = start + 4
    var count = 0
    while true {
      let next = Gap(text, at: end)?.end ?? end
      guard next < text.count, text[next].isASCIIDigit || isCapital(text[next]) else { break }
      (end, count) = (next + 1, count + 1)
    }
    return count >= 10 ? Passage(start: start, end: end) : nil
  }

  /// The digits of a number in groups, with the sign before them, and what goes on from them with digits in it.
  private static func number(_ text: Span<UInt8>, _ start: Int) -> Passage? {
    if let reference = CharacterReference(text, at: start) {
      return Passage(start: reference.end, end: reference.end)
    }
    let hasSign = text[start] == UInt8(ascii: "+")
    guard let digits = DigitRun(text, at: hasSign ? start + 1 : start) else { return nil }
    var end = digits.end
    guard digits.isPersonal(isInternational: hasSign) else { return Passage(start: end, end: end) }
    while true {
      var next = Gap(text, at: end)?.end ?? end
      while next < text.count, isLetter(text[next]) { next += 1 }
      guard next < text.count, text[next].isASCIIDigit else { break }
      while next < text.count, isLetter(text[next]) || text[next].isASCIIDigit { next += 1 }
      end = next
    }
    return Passage(start: start, end: end)
  }

  /// The content of an element made for such data, its start tag before it, up to the next end tag or to the end.
  private static func element(_ text: Span<UInt8>, _ start: Int) -> Passage? {
    guard text[start] == UInt8(ascii: "<") else { return nil }
    var (nameStart, end) = (start + 1, start + 1)
    while end < text.count, limit(text, at: end) == 0, text[end] != UInt8(ascii: "/") {
      if text[end] == UInt8(ascii: ":") { nameStart = end + 1 }
      end += 1
    }
    guard elements.contains(where: { isWord($0, text, nameStart..<end) }) else { return nil }
    while end < text.count, text[end] != UInt8(ascii: ">") { end += 1 }
    let content = min(end + 1, text.count)
    guard text[end - 1] != UInt8(ascii: "/") else { return Passage(start: content, end: content) }
    end = content
    while end < text.count {
      if text[end] == UInt8(ascii: "<"), end + 1 < text.count, text[end + 1] == UInt8(ascii: "/") { break }
      end += 1
    }
    return Passage(start: content, end: end)
  }

  /// The elements of `dossier.xsd` made for such data.
  private static let elements: [StaticString] = ["iban", "courriel", "telephone"]

  private static func isWord(_ word: StaticString, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count == word.utf8CodeUnitCount
      && (0..<range.count).allSatisfy { text[range.lowerBound + $0] | 0x20 == word.utf8Start[$0] }
  }

  /// What stands between the first « and the last » of a sentence.
  private static func quoted(_ text: Span<UInt8>, _ start: Int) -> Passage? {
    guard start + 1 < text.count, text[start] == 0xC2, text[start + 1] == 0xAB else { return nil }
    var (first, end) = (start + 2, text.count)
    while end > first, !(end + 1 < text.count && text[end] == 0xC2 && text[end + 1] == 0xBB) { end -= 1 }
    guard end > first else { return nil }
    let after = end
    if text[first] == UInt8(ascii: " ") { first += 1 }
    if end > first, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return first < end ? Passage(start: first, end: end) : Passage(start: after, end: after)
  }

  // MARK: Characters

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  private static func isLetter(_ byte: UInt8) -> Bool { isCapital(byte & 0xDF) }

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
}

extension [DossierEvaluation] {
  /// The same without personal data in what is wrong with their form: who wrote them may not have hidden it.
  var discreet: Self {
    guard contains(where: { !$0.faults.isEmpty }) else { return self }
    return map { evaluation in
      var evaluation = evaluation
      evaluation.faults = evaluation.faults.map(Discretion.masked)
      return evaluation
    }
  }
}
