/// The string functions of FEEL, on arguments of the right types.
///
/// Characters are Unicode scalars (code points), compared one by one: `é` as one scalar and as two are different texts,
/// as in XPath, although `==` of Swift calls them equal.
///
/// Source: DMN 1.5, 10.3.4.3, table 73.
enum StringFunctions {
  /// Why a string function gives null.
  enum Failure: Error, Hashable, Sendable {
    /// `start position` is 0 or beyond the string, which has this many characters.
    case startOutOfRange(start: Int, count: Int)
    /// `length` is below 1 or more than this many characters left.
    case lengthOutOfRange(length: Int, available: Int)
    /// A pattern, flags or a replacement was refused, or matching took too long.
    case regex(RegexError)
  }

  /// `substring(string, start position, length?)`: so many characters from there on.
  ///
  /// - Parameters:
  ///   - start: 1 for the first character, −1 for the last.
  ///   - length: The number of characters; nil for all that are left.
  /// - Throws: `.startOutOfRange` unless start is in −L…L without 0; `.lengthOutOfRange` unless length is in 1…E, E being
  ///   the number of characters from start on.
  static func substring(_ string: String, from start: Int, length: Int? = nil) throws(Failure) -> String {
    let count = stringLength(string)
    guard start != 0, start >= -count, start <= count else {
      throw .startOutOfRange(start: start, count: count)
    }
    let first = start > 0 ? start - 1 : count + start
    let available = count - first
    guard let length else { return slice(string, from: first, count: available) }
    guard length >= 1, length <= available else {
      throw .lengthOutOfRange(length: length, available: available)
    }
    return slice(string, from: first, count: length)
  }

  /// The bytes of `substring(string, start position, length?)` among those of the string; nil where it is not defined.
  static func range(from start: Int, length: Int?, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    // Every byte of UTF-8 but the continuation bytes starts a scalar.
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count &+= 1 }
    guard start != 0, start >= -count, start <= count else { return nil }
    let first = start > 0 ? start - 1 : count + start
    if let length, length < 1 || length > count - first { return nil }
    let last = first + (length ?? count - first)
    if count == bytes.count { return first..<last }
    var places = bytes.indices.lazy.filter { bytes[$0] & 0xC0 != 0x80 }.makeIterator()
    var lower = bytes.count
    var upper = bytes.count
    for place in 0...last {
      guard let byte = places.next() else { break }
      if place == first { lower = byte }
      if place == last { upper = byte }
    }
    return lower..<upper
  }

  /// `string length(string)`, in Unicode scalars.
  static func stringLength(_ string: String) -> Int {
    var count = 0
    // Every byte of UTF-8 but the continuation bytes starts a scalar.
    for byte in string.utf8 where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// `upper case(string)`, by the full mappings of Unicode, whatever the language: `ß` becomes `SS`.
  static func upperCase(_ string: String) -> String {
    string.uppercased()
  }

  /// `lower case(string)`, by the full mappings of Unicode, whatever the language.
  static func lowerCase(_ string: String) -> String {
    var text = string
    if let latin = text.withUTF8(latinLowerCase) { return latin }
    return string.unicodeScalars.contains("Σ") ? lowerCaseOfSigmas(string) : string.lowercased()
  }

  /// The lower case of a text with sigmas: at the end of a word, it is `ς`.
  ///
  /// Source: The Unicode Standard, 3.13, Final_Sigma.
  private static func lowerCaseOfSigmas(_ string: String) -> String {
    func startsWithLetter(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
      scalars.first { !$0.properties.isCaseIgnorable }?.properties.isCased ?? false
    }
    let scalars = Array(string.unicodeScalars)
    var result = ""
    for (place, scalar) in scalars.enumerated() {
      let isFinal =
        scalar == "Σ" && startsWithLetter(scalars[..<place].reversed())
        && !startsWithLetter(scalars[(place + 1)...])
      result += isFinal ? "ς" : scalar.properties.lowercaseMapping
    }
    return result
  }

  /// The lower case of a text in the letters of French and its neighbours, byte by byte; nil when it has others.
  ///
  /// Up to U+00BF only ASCII has capitals; À to Þ, the sign × apart, are 32 below their small letters, as in ASCII;
  /// U+2000 to U+203F, spaces, dashes and quotation marks, are no letters.
  private static func latinLowerCase(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var isComplete = true
    let result = String(unsafeUninitializedCapacity: bytes.count) { output in
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        let length: Int
        switch byte {
        case 0x41...0x5A:
          output[place] = byte | 0x20
          place += 1
          continue
        case 0..<0x80: length = 1
        case 0xC2: length = 2
        case 0xC3:
          let second = bytes[place + 1]
          output[place] = byte
          output[place + 1] = 0x80...0x9E ~= second && second != 0x97 ? second | 0x20 : second
          place += 2
          continue
        case 0xC5 where 0x92...0x93 ~= bytes[place + 1]:
          output[place] = byte
          output[place + 1] = 0x93
          place += 2
          continue
        case 0xE2 where bytes[place + 1] == 0x80: length = 3
        default:
          isComplete = false
          return 0
        }
        for index in place..<(place + length) { output[index] = bytes[index] }
        place += length
      }
      return place
    }
    return isComplete ? result : nil
  }

  /// `substring before(string, match)`; empty if there is no match.
  static func substringBefore(_ string: String, _ match: String) -> String {
    guard let range = firstRange(of: match, in: string) else { return "" }
    return String(string[..<range.lowerBound])
  }

  /// `substring after(string, match)`; empty if there is no match, the whole string after an empty one.
  static func substringAfter(_ string: String, _ match: String) -> String {
    guard let range = firstRange(of: match, in: string) else { return "" }
    return String(string[range.upperBound...])
  }

  /// `contains(string, match)`; every string contains the empty one.
  static func contains(_ string: String, _ match: String) -> Bool {
    offset(of: match, in: string) != nil
  }

  /// `starts with(string, match)`; every string starts with the empty one.
  static func startsWith(_ string: String, _ match: String) -> Bool {
    string.utf8.starts(with: match.utf8)
  }

  /// `ends with(string, match)`; every string ends with the empty one.
  static func endsWith(_ string: String, _ match: String) -> Bool {
    string.utf8.reversed().starts(with: match.utf8.reversed())
  }

  /// `string join(list, delimiter?)`: null elements are left out, a null delimiter is the empty one.
  static func join(_ list: [String?], delimiter: String? = nil) -> String {
    var result = ""
    var isFirst = true
    for case let element? in list {
      if !isFirst, let delimiter { result += delimiter }
      result += element
      isFirst = false
    }
    return result
  }
}

// MARK: - Regular expressions

extension StringFunctions {
  /// `matches(input, pattern, flags?)`: whether some part of the input matches.
  ///
  /// A pattern known beforehand is better compiled once, to an `XPathRegex`.
  static func matches(_ input: String, pattern: String, flags: String? = nil) throws(Failure) -> Bool {
    do throws(RegexError) {
      return try XPathRegex(pattern, flags: flags ?? "").matches(input)
    } catch {
      throw .regex(error)
    }
  }

  /// `replace(input, pattern, replacement, flags?)`: the input with every match replaced.
  static func replace(
    _ input: String, pattern: String, replacement: String, flags: String? = nil
  ) throws(Failure) -> String {
    do throws(RegexError) {
      return try XPathRegex(pattern, flags: flags ?? "").replacing(input, with: replacement)
    } catch {
      throw .regex(error)
    }
  }

  /// `split(string, delimiter)`, the delimiter being a pattern.
  static func split(_ string: String, delimiter: String) throws(Failure) -> [String] {
    do throws(RegexError) {
      return try XPathRegex(delimiter).split(string)
    } catch {
      throw .regex(error)
    }
  }
}

// MARK: - Searching

extension StringFunctions {
  private static func slice(_ string: String, from first: Int, count: Int) -> String {
    if string.utf8Span.isKnownASCII {
      let start = string.utf8.index(string.startIndex, offsetBy: first)
      return String(string[start..<string.utf8.index(start, offsetBy: count)])
    }
    let scalars = string.unicodeScalars
    guard let start = scalars.index(scalars.startIndex, offsetBy: first, limitedBy: scalars.endIndex),
      let end = scalars.index(start, offsetBy: count, limitedBy: scalars.endIndex)
    else { return "" }
    return String(scalars[start..<end])
  }

  /// Where the match occurs first; UTF-8 finds scalars only where scalars start.
  private static func firstRange(of match: String, in string: String) -> Range<String.Index>? {
    guard let start = offset(of: match, in: string) else { return nil }
    let lower = string.utf8.index(string.startIndex, offsetBy: start)
    return lower..<string.utf8.index(lower, offsetBy: match.utf8.count)
  }

  /// How many bytes stand before the first occurrence of the match; nil where there is none.
  private static func offset(of match: String, in string: String) -> Int? {
    var (needle, text) = (match, string)
    return needle.withUTF8 { needle in
      text.withUTF8 { text in
        if needle.count > text.count { return nil }
        guard let first = needle.first else { return 0 }
        return needle.count <= 16
          ? shortOffset(of: needle, first, in: text) : longOffset(of: needle, in: text)
      }
    }
  }

  /// Byte by byte: no more than 16 comparisons for each byte of the text, and mostly one.
  private static func shortOffset(
    of needle: UnsafeBufferPointer<UInt8>, _ first: UInt8, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    next: for start in 0...(text.count - needle.count) where text[start] == first {
      for place in needle.indices.dropFirst() where text[start + place] != needle[place] { continue next }
      return start
    }
    return nil
  }

  /// Knuth, Morris and Pratt's search: in proportion to the sum of the lengths, whatever they hold.
  private static func longOffset(
    of needle: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let borders = borders(of: needle)
    var matched = 0
    for (place, byte) in text.enumerated() {
      while matched > 0, needle[matched] != byte { matched = borders[matched - 1] }
      if needle[matched] == byte { matched += 1 }
      if matched == needle.count { return place + 1 - matched }
    }
    return nil
  }

  /// For each prefix, the length of its longest proper prefix that also ends it.
  private static func borders(of needle: UnsafeBufferPointer<UInt8>) -> [Int] {
    var borders = [0]
    borders.reserveCapacity(needle.count)
    for index in needle.indices.dropFirst() {
      var length = borders[index - 1]
      while length > 0, needle[length] != needle[index] { length = borders[length - 1] }
      borders.append(needle[length] == needle[index] ? length + 1 : 0)
    }
    return borders
  }
}
