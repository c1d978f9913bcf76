internal import Diagnostics

/// What a person most likely meant by a value that its type refuses; only a value that the type admits is ever proposed.
///
/// Common habits are tried: a date written day first or with its month in words, a decimal comma, spaces, signs and marks of
/// thousands inside a number, letters O, l and I for figures, oui and non, the French label of a listed word in place of the
/// word. A code may differ from what is written in capitals, accents and the marks between its parts; none of those is left
/// out where the type can take one.
package struct Suggestion {
  let type: SimpleType
  /// The words that are known there, if they are: nothing else is proposed.
  private let words: [String]?
  /// Whether a value is right beyond its type, as the key of a SIRET is.
  private let isRight: (String) -> Bool

  init(_ type: SimpleType, among words: [String]? = nil, isRight: @escaping (String) -> Bool = { _ in true })
  {
    (self.type, self.words, self.isRight) = (type, words, isRight)
  }

  /// The date that a text most likely means which is none, such as `22/11/2024`, as year, month and day.
  package static func date(for text: String) -> String? {
    let values = Suggestion(SimpleType(base: .date)).proposal(for: text).values
    return values.count == 1 ? values[0] : nil
  }

  /// The number that a text most likely means which is none, such as `3 000`.
  package static func number(for text: String) -> String? {
    let values = Suggestion(SimpleType(base: .decimal)).proposal(for: text).values
    return values.count == 1 ? values[0] : nil
  }

  /// The time that a text most likely means which is none, such as `14h30`, as hours, minutes and seconds.
  package static func time(for text: String) -> String? {
    Suggestion(SimpleType(base: .time)).proposal(for: text).values.first
  }

  /// What is proposed in the place of a text.
  struct Proposal {
    /// One value that the type admits, two where a mark may be one of thousands or of decimals, or a year of two figures
    /// the first number or the last, or none.
    var values: [String] = []
    /// Whether a mark would be one of thousands in a number that the type admits.
    var hasThousands = false
  }

  /// What is likely of what the type admits; characters that cannot be seen count for nothing.
  func proposal(for written: String) -> Proposal {
    guard written.utf8.count <= 200 else { return Proposal() }
    let text = written.withoutUnseen
    var memory = SchemaMemory()
    let compiled = CompiledType(type, in: &memory)
    guard compiled.generalPatterns.isEmpty else { return Proposal() }
    func admits(_ candidate: String) -> Bool {
      Array(candidate.utf8).withUnsafeBufferPointer { bytes in
        do throws(SimpleTypeFault) {
          _ = try compiled.value(of: bytes)
          return true
        } catch {
          return false
        }
      }
    }
    let copied = (text == written ? [] : [text]) + programs(text)
    if words == nil, let meant = copied.first(where: admits), isRight(meant) {
      return Proposal(values: [meant])
    }
    if type.base == .decimal {
      for spelling in spellings(of: text) {
        if let proposal = meanings(of: number(in: spelling), admits) { return proposal }
      }
    }
    if type.base == .date, let first = yearFirst(text), admits(first) {
      return Proposal(values: (date(text).filter(admits) + [first]).distinct)
    }
    let meant = words.map { word(for: text, among: $0) } ?? candidates(for: text, admits).first(where: admits)
    // What takes any letter is no code, but a name that marks are part of.
    let isName = words == nil && type.base == .token && meant.map { admits("é" + $0) } ?? false
    guard let meant, !isName, admits(meant), isRight(meant) else { return Proposal() }
    return Proposal(values: [meant], hasThousands: ungrouped(text) == meant)
  }

  /// What `12.500` may mean: thousands, and `12.50`, or `12.3450` of `12.345`; nil for any other number.
  ///
  /// One that can only be thousands is not proposed: where it may have decimals, it may be a number that is to be rounded.
  private func meanings(of number: String, _ admits: (String) -> Bool) -> Proposal? {
    guard let whole = ungrouped(number), number.count(where: ".,".contains) == 1 else { return nil }
    let point = number.drop { $0 == "+" }.replacing(",", with: ".")
    let decimals = point.hasSuffix("0") ? String(point.dropLast()) : point + "0"
    let values = [whole, decimals].filter(admits)
    let hasThousands = values.first == whole
    return Proposal(
      values: values == [whole] && type.fractionDigits != 0 ? [] : values, hasThousands: hasThousands)
  }

  /// The known word that is written there but for capitals, accents, marks and letters that look like figures; or, with its
  /// figures, most like it.
  private func word(for text: String, among words: [String]) -> String? {
    let written = CodeText(text)
    if let same = words.first(where: { CodeText($0).joined == written.joined }) { return same }
    func look(_ code: CodeText) -> [Character] { code.bare.lowercased().map { Self.figures[$0] ?? $0 } }
    let packed = words.filter { look(CodeText($0)) == look(written) }
    return packed.count == 1 ? packed[0] : Self.nearestWord(to: written.text, among: words)
  }

  /// The figures that letters look like.
  private static let figures: [Character: Character] = ["o": "0", "O": "0", "l": "1", "I": "1", "i": "1"]

  /// With figures for the letters that look like them, in the words that have figures: `2O22` as `2022`.
  private static func figured(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).map { word in
      word.contains(where: \.isNumber) ? String(word.map { figures[$0] ?? $0 }) : String(word)
    }.joined(separator: " ")
  }

  /// The text as it is written, and with figures for letters; `10l` may be ten litres.
  private func spellings(of text: String) -> [String] {
    let figured = isNumber && text.hasSuffix("l") ? text : Self.figured(text)
    return figured == text ? [text] : [text, figured]
  }

  private func candidates(for text: String, _ admits: (String) -> Bool) -> [String] {
    var candidates = type.base == .token ? codes(for: text, admits) : spellings(of: text).flatMap(habits)
    let letters = plain(text)
    for (rank, label) in type.enumerationLabels.enumerated() where !letters.isEmpty && plain(label) == letters
    {
      candidates.append(type.enumeration[rank])
    }
    return candidates
  }

  private var isNumber: Bool {
    switch type.base {
    case .decimal, .integer, .nonNegativeInteger, .positiveInteger: true
    default: false
    }
  }

  /// What is meant by a text that is no code, as people are used to write it.
  private func habits(of text: String) -> [String] {
    let packed = text.filter { !$0.isWhitespace }
    let plain = [text.split { $0.isWhitespace }.joined(separator: "-"), packed, packed.lowercased()]
    switch type.base {
    case _ where isNumber:
      let number = number(in: text)
      // Thousands are set apart by apostrophes too, whatever the mark of decimals.
      let groups = [",", "."].compactMap { mark in
        ungrouped(number.replacing("’", with: mark).replacing("'", with: mark))
      }
      return plain + [number.replacing(",", with: ".")] + groups + hours(packed)
    case .date: return plain + date(CodeText.folded(text))
    case .time: return plain + clock(packed.lowercased())
    case .boolean:
      return plain
        + (["oui": "true", "vrai": "true", "non": "false", "faux": "false"][packed.lowercased()].map { [$0] }
          ?? [])
    default: return plain
    }
  }

  /// A number without spaces and unit; of what is no share, `50 %` is another number than 50.
  private func number(in text: String) -> String {
    let isShare = type.maxInclusive.map {
      $0 == CompiledType.bound("100", base: type.base, scale: type.scale)
    }
    let number = text.filter { !$0.isWhitespace && $0 != "€" && !($0 == "%" && isShare == true) }
    let unit = ["euros", "euro", "eur"].first { number.lowercased().hasSuffix($0) }
    let sum = String(number.dropLast(unit?.count ?? 0))
    // `8500,-` and `8500.-` are whole sums.
    let withMark = sum[
      ..<(sum.lastIndex { !"-–—".contains($0) }.map { sum.index(after: $0) } ?? sum.endIndex)]
    guard withMark.endIndex < sum.endIndex, let mark = withMark.last, ",.".contains(mark) else { return sum }
    let whole = String(withMark.dropLast())
    return ungrouped(whole) ?? whole
  }

  /// The spellings of a code, the likeliest first.
  private func codes(for text: String, _ admits: (String) -> Bool) -> [String] {
    let code = CodeText(text)
    func cases(of spelling: String) -> [String] {
      var cases = [spelling, Self.zeroed(spelling).lowercased()]
      // One that lacks a figure is none in small letters either.
      if looksOfficial(code.bare) { cases.removeLast() }
      // A label is written like a sentence, its code in small letters.
      if !spelling.contains(where: \.isNumber), spelling != spelling.uppercased() { cases.reverse() }
      let capitals = spelling.uppercased()
      return cases + [capitals, capitals.replacing("O", with: "0"), Self.figured(spelling).uppercased()]
    }
    guard code.isPlain else { return cases(of: code.text) }
    var codes: [String] = []
    // Where capitals are not free to take dashes, they are those of an official code: QN03413M.
    if !code.spellings.contains(where: { admits($0.uppercased()) }) {
      let capitals = code.bare.uppercased()
      codes = [capitals, capitals.replacing("O", with: "0"), Self.figured(code.bare).uppercased()]
      if let official = codes.first(where: admits) { return [official] }
    }
    codes = code.spellings.flatMap(cases)
    // `1.5 b` may be 1.5b or 1.5-b.
    if code.hasLoneLetter, codes.contains(where: admits) { return [] }
    return codes + cases(of: code.packed) + cases(of: code.bare)
  }

  /// With zeros for the letters O in its numbers: `ville-2O29` as `ville-2029`.
  private static func zeroed(_ code: String) -> String {
    var (zeroed, rest) = ("", code[...])
    while !rest.isEmpty {
      let part = rest.prefix { $0.isLetter || $0.isNumber }
      let isNumber = part.contains(where: \.isNumber) && part.allSatisfy { $0.isNumber || $0 == "O" }
      zeroed.append(contentsOf: isNumber ? part.replacing("O", with: "0") : part)
      rest = rest.dropFirst(part.count)
      if let mark = rest.popFirst() { zeroed.append(mark) }
    }
    return zeroed
  }

  /// Whether it begins with a capital and has five figures in a row, as codes that an office gives have.
  private func looksOfficial(_ text: String) -> Bool {
    guard text.first?.isUppercase == true else { return false }
    return Self.figured(text).split { !$0.isNumber }.contains { $0.count >= 5 }
  }

  /// `18/01/2022`, `18-1-22`, `le mardi 18 janvier 2022`, `2022/01/18` or `20220118` as year, month and day.
  private func date(_ text: String) -> [String] {
    var parts = text.split { $0.isWhitespace || "/-.".contains($0) }.map(String.init)
    if parts.count == 1, parts[0].count == 8, parts[0].allSatisfy(\.isNumber) {
      let digits = Array(parts[0])
      return [
        "\(String(digits[..<4]))-\(String(digits[4..<6]))-\(String(digits[6...]))",
        "\(String(digits[4...]))-\(String(digits[2..<4]))-\(String(digits[..<2]))",
      ]
    }
    if parts.count > 3, parts[0].lowercased() == "le" { parts.removeFirst() }
    var weekday: Int64?
    if parts.count > 3, let day = Self.weekdays.firstIndex(of: parts[0].lowercased()) {
      weekday = Int64(day)
      parts.removeFirst()
    }
    guard parts.count == 3 else { return [] }
    if parts[0].count == 4 { parts.reverse() }
    if parts[0] == "1er" { parts[0] = "1" }
    if let month = month(parts[1]) { parts[1] = month }
    guard parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return [] }
    let year = parts[2].count == 2 ? "20" + parts[2] : parts[2]
    let date = "\(year)-\(padded(parts[1]))-\(padded(parts[0]))"
    // Of a day that falls on another day of the week, one of the two is wrong.
    if let weekday, let days = Array(date.utf8).withUnsafeBufferPointer(CivilReading.date),
      (days - weekday) % 7 != 0
    {
      return []
    }
    return [date]
  }

  /// `22-01-25` as 25 January 2022, which may be meant as well as 22 January 2025; nil for what has other marks.
  private func yearFirst(_ text: String) -> String? {
    guard let found = text.wholeMatch(of: #/\s*([0-9]{2})-([0-9]{2})-([0-9]{2})\s*/#) else { return nil }
    return "20\(found.1)-\(found.2)-\(found.3)"
  }

  /// The days of the week from that of 1970-01-01.
  private static let weekdays = ["jeudi", "vendredi", "samedi", "dimanche", "lundi", "mardi", "mercredi"]

  /// The number of a month by its name, or the beginning of one that is that of no other: `févr`.
  private func month(_ name: String) -> String? {
    let letters = plain(name)
    let months =
      letters.count < 3 ? [] : frenchMonths.indices.filter { plain(frenchMonths[$0]).starts(with: letters) }
    return months.count == 1 ? String(months[0] + 1) : nil
  }

  /// Hours and minutes as hours, where a number of hours is asked for: `1h30` as 1.5.
  private func hours(_ text: String) -> [String] {
    guard type.expectation.contains("nombre d'heures"),
      let found = text.lowercased().wholeMatch(of: #/([0-9]{1,6})(?:h|:)(?:([0-9]{2})(?:min|mn|m)?)?/#),
      let whole = Int(found.1), let minutes = Int(found.2 ?? "0"), minutes < 60, minutes % 3 == 0
    else { return [] }
    // Minutes that make more than two decimals are not proposed.
    let hundredths = minutes * 100 / 60
    let zero = hundredths < 10 ? "0" : ""
    let decimals = hundredths % 10 == 0 ? "\(hundredths / 10)" : "\(zero)\(hundredths)"
    return [minutes == 0 ? "\(whole)" : "\(whole).\(decimals)"]
  }

  /// `14h`, `14h30` or `14:30` as hours, minutes and seconds.
  private func clock(_ text: String) -> [String] {
    let parts = text.split { "h:".contains($0) }.map(String.init)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return [] }
    return ["\(padded(parts[0])):\(padded(parts.count == 2 ? parts[1] : "0")):00"]
  }

  private func padded(_ digits: String) -> String { digits.count == 1 ? "0" + digits : digits }

  /// Letters alone, without accents or capitals.
  private func plain(_ text: String) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for character in CodeText.folded(text.lowercased()) {
      // The first scalar of a decomposed character is its letter without accent.
      if let letter = character.unicodeScalars.first, letter.properties.isAlphabetic {
        letters.append(letter)
      }
    }
    return letters
  }
}

extension Suggestion {
  /// The listed word most like what is written, its figures being the same: another number is no slip.
  ///
  /// Where words begin with what is written, any of them may be meant.
  static func nearestWord(to text: String, among words: [String]) -> String? {
    guard !words.contains(where: { text.utf8.count > 1 && $0.hasPrefix(text) }) else { return nil }
    let figures = text.filter(\.isNumber)
    return nearest(to: text, among: words.filter { $0.filter(\.isNumber) == figures })
  }

  /// The listed word of the type most like what is written.
  func nearestWord(to text: String) -> String? {
    Self.nearestWord(to: text, among: type.enumeration)
  }
}
