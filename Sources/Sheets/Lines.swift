/// Breaks a text into lines at its ordinary spaces.
///
/// - Parameters:
///   - first: What the first line begins with.
///   - indent: How far the following lines are moved to the right; as far as `first` is long when nothing is said.
///   - width: How long a line may be; a word that is longer stands on a line of its own.
package func wrapped(_ text: String, first: String = "", indent: Int? = nil, width: Int) -> [String] {
  let margin = String(repeating: " ", count: indent ?? first.count)
  var lines: [String] = []
  var line = first
  var length = first.count
  var isEmpty = true
  for word in unbroken(text) {
    let count = word.count
    if !isEmpty, length + 1 + count > width {
      lines.append(line)
      line = margin
      length = margin.count
      isEmpty = true
    }
    if !isEmpty {
      line += " "
      length += 1
    }
    line += word
    length += count
    isEmpty = false
  }
  return lines + [line]
}

/// The words of a text, each with the French punctuation that stands behind a space on its side, and the groups of a number.
private func unbroken(_ text: String) -> [String] {
  var words: [String] = []
  var isOpen = false
  for word in text.split(whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" }) {
    if let last = words.indices.last,
      isOpen || word.first.map({ "»:;?!%€".contains($0) }) == true || isGroup(word, behind: words[last])
    {
      words[last] += " " + word
    } else {
      words.append(String(word))
    }
    isOpen = word.last == "«"
  }
  return words
}

/// Whether three digits go on with a number: `000` of `23 000 €`.
private func isGroup(_ word: Substring, behind last: String) -> Bool {
  let digits = word.utf8.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.count
  guard digits == 3, let end = last.utf8.last else { return false }
  return UInt8(ascii: "0")...UInt8(ascii: "9") ~= end
}

/// A name of one line, cut behind so many characters at most; a cut shows.
///
/// Source of the usual length: `Rules/dossier.xsd`, which admits no longer title.
func shortened(_ text: String, to count: Int = 300) -> String {
  guard text.utf8.count > count, text.unicodeScalars.count > count else { return text }
  var cut = String.UnicodeScalarView(text.unicodeScalars.prefix(count - 1))
  cut.append("…")
  return String(cut)
}
