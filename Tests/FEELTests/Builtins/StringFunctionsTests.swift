import Testing

@testable import FEEL

@Suite struct `The string functions` {
  typealias Failure = StringFunctions.Failure

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test(
    arguments: [
      ("foobar", 3, nil, "obar"), ("foobar", 3, 3, "oba"), ("foobar", -2, 1, "a"), ("🐎ab", 2, nil, "ab"),
      ("f", 1, nil, "f"), ("f", 1, 1, "f"), ("foobar", 6, nil, "r"), ("foobar", 1, 6, "foobar"),
      ("foobar", -6, nil, "foobar"), ("foobar", -6, 6, "foobar"), ("foobar", -1, nil, "r"),
      ("foobar", -1, 1, "r"),
      ("été", 2, 1, "t"), ("e\u{301}a", 2, 1, "\u{301}"), ("\r\na", 2, nil, "\na"), ("👨‍👩‍👧", 1, 1, "👨"),
    ] as [(String, Int, Int?, String)])
  func `take substrings by code points`(_ string: String, _ start: Int, _ length: Int?, _ expected: String)
    throws
  {
    let result = try StringFunctions.substring(string, from: start, length: length)
    #expect(scalars(result) == scalars(expected))
  }

  @Test(
    arguments: [
      ("foobar", 0, nil, .startOutOfRange(start: 0, count: 6)),
      ("foobar", 7, nil, .startOutOfRange(start: 7, count: 6)),
      ("foobar", -7, 1, .startOutOfRange(start: -7, count: 6)),
      ("", 1, nil, .startOutOfRange(start: 1, count: 0)),
      ("foobar", 3, 0, .lengthOutOfRange(length: 0, available: 4)),
      ("foobar", 3, -1, .lengthOutOfRange(length: -1, available: 4)),
      ("foobar", 3, 5, .lengthOutOfRange(length: 5, available: 4)),
      ("foobar", -2, 3, .lengthOutOfRange(length: 3, available: 2)),
      ("foobar", .min, nil, .startOutOfRange(start: .min, count: 6)),
      ("foobar", .max, .max, .startOutOfRange(start: .max, count: 6)),
      ("foobar", 2, .max, .lengthOutOfRange(length: .max, available: 5)),
    ] as [(String, Int, Int?, Failure)])
  func `refuse a substring outside`(_ string: String, _ start: Int, _ length: Int?, _ failure: Failure) {
    #expect(throws: failure) { try StringFunctions.substring(string, from: start, length: length) }
  }

  @Test(arguments: [
    ("", 0), ("a", 1), ("foo", 3), ("🐎ab", 3), ("é", 1), ("e\u{301}", 2), ("\r\n", 2), ("👨‍👩‍👧", 5),
    ("aaaaa dddd ", 11),
  ])
  func `count code points`(_ string: String, _ expected: Int) {
    #expect(StringFunctions.stringLength(string) == expected)
  }

  @Test(arguments: [
    ("aBc4", "ABC4", "abc4"), ("", "", ""), ("?@{", "?@{", "?@{"), ("été", "ÉTÉ", "été"),
    ("ÉTÉ", "ÉTÉ", "été"),
    ("ß", "SS", "ß"), ("œ", "Œ", "œ"), ("I", "I", "i"), ("ﬁ", "FI", "ﬁ"), ("𐐨", "𐐀", "𐐨"),
    ("xyZ ", "XYZ ", "xyz "),
    ("e\u{301}", "E\u{301}", "e\u{301}"), ("ǆ", "Ǆ", "ǆ"), ("1²", "1²", "1²"),
  ])
  func `change case`(_ string: String, _ upper: String, _ lower: String) {
    #expect(scalars(StringFunctions.upperCase(string)) == scalars(upper))
    #expect(scalars(StringFunctions.lowerCase(string)) == scalars(lower))
  }

  @Test func `make lower case of every letter as Unicode does`() {
    for number in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let string = "aÀÉ×" + String(scalar) + "Œz "
      #expect(scalars(StringFunctions.lowerCase(string)) == scalars(string.lowercased()), "U+\(number)")
    }
  }

  @Test func `find short and long texts where they first occur`() {
    var seed: UInt64 = 5
    func next(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    for _ in 0..<3000 {
      let text = (0..<next(60)).map { _ in next(6) == 0 ? "é" : "a" }.joined()
      let match = (0..<(1 + next(24))).map { _ in next(8) == 0 ? "é" : "a" }.joined()
      let (bytes, part) = (Array(text.utf8), Array(match.utf8))
      let place = bytes.indices.first { bytes[$0...].starts(with: part) }
      #expect(StringFunctions.contains(text, match) == (place != nil))
      let before = place.map { String(decoding: bytes[..<$0], as: UTF8.self) } ?? ""
      #expect(StringFunctions.substringBefore(text, match) == before)
      let after = place.map { String(decoding: bytes[($0 + part.count)...], as: UTF8.self) } ?? ""
      #expect(StringFunctions.substringAfter(text, match) == after)
    }
  }

  @Test(arguments: [
    ("foobar", "bar", "foo", ""), ("foobar", "xyz", "", ""), ("foobar", "ob", "fo", "ar"),
    ("foobar", "o", "f", "obar"),
    ("", "a", "", ""), ("", "", "", ""), ("foobar", "", "", "foobar"), ("abc", "a", "", "bc"),
    ("abc", "c", "ab", ""),
    ("abc", "abc", "", ""), ("abc", "abcd", "", ""), ("aab", "ab", "a", ""), ("ababac", "abac", "ab", ""),
    ("aaaab", "aab", "aa", ""), ("été à", "t", "é", "é à"), ("🐎😀a", "😀", "🐎", "a"),
    ("e\u{301}a", "e", "", "\u{301}a"),
    ("e\u{301}a", "é", "", ""), ("\r\n", "\n", "\r", ""), ("abcabcabd", "abcabd", "abc", ""),
  ])
  func `cut before and after a match`(_ string: String, _ match: String, _ before: String, _ after: String) {
    #expect(scalars(StringFunctions.substringBefore(string, match)) == scalars(before))
    #expect(scalars(StringFunctions.substringAfter(string, match)) == scalars(after))
  }

  struct Search: Sendable, CustomTestStringConvertible {
    var string: String
    var match: String
    var contains: Bool
    var starts: Bool
    var ends: Bool
    var testDescription: String { "\(string.debugDescription) \(match.debugDescription)" }

    init(_ string: String, _ match: String, contains: Bool, starts: Bool, ends: Bool) {
      self.string = string
      self.match = match
      self.contains = contains
      self.starts = starts
      self.ends = ends
    }
  }

  @Test(arguments: [
    Search("foobar", "of", contains: false, starts: false, ends: false),
    Search("foobar", "fo", contains: true, starts: true, ends: false),
    Search("foobar", "r", contains: true, starts: false, ends: true),
    Search("foobar", "oba", contains: true, starts: false, ends: false),
    Search("foobar", "foobar", contains: true, starts: true, ends: true),
    Search("foobar", "foobars", contains: false, starts: false, ends: false),
    Search("foobar", "", contains: true, starts: true, ends: true),
    Search("", "", contains: true, starts: true, ends: true),
    Search("", "a", contains: false, starts: false, ends: false),
    Search("é", "e\u{301}", contains: false, starts: false, ends: false),
    Search("e\u{301}", "e", contains: true, starts: true, ends: false),
    Search("e\u{301}", "\u{301}", contains: true, starts: false, ends: true),
    Search("🐎😀", "😀", contains: true, starts: false, ends: true),
    Search("a\r\n", "\n", contains: true, starts: false, ends: true),
    Search("Foo", "foo", contains: false, starts: false, ends: false),
  ])
  func `find a match code point by code point`(_ example: Search) {
    #expect(StringFunctions.contains(example.string, example.match) == example.contains)
    #expect(StringFunctions.startsWith(example.string, example.match) == example.starts)
    #expect(StringFunctions.endsWith(example.string, example.match) == example.ends)
  }

  @Test func `search long texts in proportion to their length`() {
    let string = String(repeating: "a", count: 200_000)
    #expect(!StringFunctions.contains(string, String(repeating: "a", count: 100_000) + "b"))
    #expect(StringFunctions.contains(string + "b", String(repeating: "a", count: 100_000) + "b"))
  }

  @Test(
    arguments: [
      (["a", "b", "c"], " and ", "a and b and c"), (["a", "b", "c"], "", "abc"),
      (["a", "b", "c"], nil, "abc"),
      (["a"], "X", "a"), (["a", nil, "c"], "X", "aXc"), ([nil, "b", nil], "X", "b"), ([nil, nil], "X", ""),
      ([], "X", ""),
      ([], nil, ""), (["", ""], "X", "X"), (["a", nil, "c"], nil, "ac"), (["é", "à"], "😀", "é😀à"),
    ] as [([String?], String?, String)])
  func `join what is not null`(_ list: [String?], _ delimiter: String?, _ expected: String) {
    #expect(StringFunctions.join(list, delimiter: delimiter) == expected)
  }

  @Test func `take regular expressions and tell why they fail`() throws {
    #expect(try StringFunctions.matches("foobar", pattern: "^fo*b"))
    #expect(try StringFunctions.matches("FOOBAR", pattern: "^fo*b", flags: "i"))
    #expect(try StringFunctions.replace("banana", pattern: "a", replacement: "o") == "bonono")
    #expect(try StringFunctions.replace("banana", pattern: "A", replacement: "o", flags: "i") == "bonono")
    #expect(try StringFunctions.split("a;b;c;;", delimiter: ";") == ["a", "b", "c", "", ""])
    #expect(throws: Failure.regex(.syntax(.unclosedGroup, offset: 1))) {
      try StringFunctions.matches("a", pattern: "a(")
    }
    #expect(throws: Failure.regex(.invalidFlag(offset: 0))) {
      try StringFunctions.matches("a", pattern: "a", flags: "p")
    }
    #expect(throws: Failure.regex(.matchesEmptyString)) {
      try StringFunctions.replace("a", pattern: "b*", replacement: "")
    }
    #expect(throws: Failure.regex(.invalidReplacement(offset: 0))) {
      try StringFunctions.replace("a", pattern: "b", replacement: "$")
    }
    #expect(throws: Failure.regex(.matchesEmptyString)) { try StringFunctions.split("a", delimiter: "") }
  }
}
