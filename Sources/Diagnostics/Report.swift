/// Turns diagnostics into bytes for people and for programs.
public struct Report {
  /// What the report is for.
  public enum Form: Sendable {
    /// Each message with its source line and a caret.
    case text
    /// Messages alone.
    case brief
    /// One JSON object a line.
    case json
  }

  /// The form chosen.
  public var form: Form
  /// What was written so far, UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// The line last shown: a file may be one line of megabytes with a thousand faults on it.
  private var lastLine: SourceLine?
  /// The characters of a source line shown around its caret.
  private static let width = 100

  /// Makes an empty report.
  public init(_ form: Form) { self.form = form }

  /// Adds a diagnostic.
  ///
  /// - Parameter line: Gives the text of a line of the diagnostic's file, counted from 1.
  public mutating func add(_ diagnostic: Diagnostic, line: (Int) -> String?) {
    switch form {
    case .json: addJSON(diagnostic)
    case .brief: add(printable(diagnostic.description) + "\n")
    case .text:
      add(printable(diagnostic.description) + "\n")
      if lastLine?.isAt(diagnostic.position) != true {
        lastLine = line(diagnostic.position.line).map { SourceLine($0, at: diagnostic.position) }
      }
      addExcerpt(diagnostic.position)
      for note in diagnostic.notes {
        let place = note.position.map { "\($0): " } ?? ""
        add("  " + printable("\(place)note : \(note.message)") + "\n")
      }
    }
  }

  /// Adds text as it is.
  public mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func addExcerpt(_ position: FilePosition) {
    let column = max(position.column, 1)
    let start = column > Self.width * 3 / 4 ? column - Self.width / 2 : 0
    guard let (excerpt, hasMore) = lastLine?.excerpt(from: start, count: Self.width) else { return }
    let number = String(position.line)
    let margin = String(repeating: " ", count: number.utf8.count)
    let before = start > 0 ? "…" : ""
    add(" \(number) | \(before)\(printable(excerpt))\(hasMore ? "…" : "")\n")
    guard position.column > 0 else { return }
    add(" \(margin) | \(String(repeating: " ", count: column - 1 - start + before.unicodeScalars.count))^\n")
  }

  private mutating func addJSON(_ diagnostic: Diagnostic) {
    add("{\"fichier\":\(json(diagnostic.position.file)),\"ligne\":\(diagnostic.position.line)")
    add(",\"colonne\":\(diagnostic.position.column),\"gravite\":\(json(diagnostic.severity.rawValue))")
    add(",\"code\":\(json(diagnostic.code)),\"message\":\(json(diagnostic.message)),\"notes\":[")
    add(
      diagnostic.notes.map { json(($0.position.map { "\($0): " } ?? "") + $0.message) }.joined(separator: ",")
    )
    add("]}\n")
  }
}

/// A line of a source, walked along as the columns asked for grow.
private struct SourceLine {
  private let file: String
  private let number: Int
  private let scalars: String.UnicodeScalarView
  private var column = 0
  private var index: String.Index

  init(_ text: String, at position: FilePosition) {
    file = position.file
    number = position.line
    scalars = text.unicodeScalars
    index = scalars.startIndex
  }

  func isAt(_ position: FilePosition) -> Bool { position.line == number && position.file == file }

  /// Up to `count` characters after the first `start`, and whether there are more; nil when there are not so many.
  mutating func excerpt(from start: Int, count: Int) -> (text: String, hasMore: Bool)? {
    if start < column { (column, index) = (0, scalars.startIndex) }
    guard let first = scalars.index(index, offsetBy: start - column, limitedBy: scalars.endIndex) else {
      return nil
    }
    (column, index) = (start, first)
    let end = scalars.index(first, offsetBy: count, limitedBy: scalars.endIndex) ?? scalars.endIndex
    return (String(scalars[first..<end]), end < scalars.endIndex)
  }
}

/// A text as a JSON string, quotes included.
///
/// Source: RFC 8259, section 7.
public func json(_ text: String) -> String {
  quoted(text) { scalar in
    switch scalar {
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}

/// A text between quotes, with `\"`, `\\`, `\n`, `\r`, `\t`, and `\u` before the number of what may not stand there.
public func quoted(_ text: String, numbering isNumbered: (Unicode.Scalar) -> Bool) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where isNumbered(scalar):
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

/// A text that cannot move a terminal's cursor or turn the direction of writing: each such character becomes one sign.
package func printable(_ text: String) -> String {
  // Nearly all texts have plain signs alone; to ask for the category of each costs more than all else that is told.
  guard text.unicodeScalars.contains(where: { !isPlain($0) }) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch isPlain(scalar) ? .otherLetter : scalar.properties.generalCategory {
    case .control where scalar == "\t": result.append(" ")
    case .control, .lineSeparator, .paragraphSeparator: result.append("\u{FFFD}")
    case .format where scalar != "\u{200D}" && scalar != "\u{AD}": result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// Whether it is a sign of French texts as they are typeset: Latin letters, typographic punctuation, the euro sign.
private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20...0x7E, 0xA0...0x17F, 0x2010...0x2027, 0x202F...0x205E, 0x20AC: true
  default: false
  }
}
