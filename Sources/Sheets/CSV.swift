internal import Diagnostics

/// A table as a French spreadsheet opens it: UTF-8 with a mark, semicolons, quotes and line ends of RFC 4180.
///
/// A text that would begin a formula gets an apostrophe before it, so that no spreadsheet ever computes it; a hyphen alone
/// says nothing and is left out. Marks that turn the direction of a line, and others that cannot be seen, become `U+FFFD`:
/// a row is one line to whoever opens the file as text.
struct CSV {
  /// What is written.
  private(set) var bytes: [UInt8]
  private let separator: UInt8

  /// Begins a table.
  ///
  /// - Parameter isForMachines: With commas and without the mark, as national schemas of open data ask.
  init(_ header: [String], isForMachines: Bool = false) {
    separator = UInt8(ascii: isForMachines ? "," : ";")
    bytes = isForMachines ? [] : [0xEF, 0xBB, 0xBF]
    add(header)
  }

  /// Adds a row.
  mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator) }
      write(cell)
    }
    bytes += "\r\n".utf8
  }

  private mutating func write(_ cell: String) {
    guard cell != "-" else { return }
    let cell = Self.visible(cell)
    let text = Self.isFormula(cell) ? "'" + cell : cell
    let needsQuotes = text.utf8.contains { byte in
      byte == separator || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes || text.hasPrefix(" ") || text.hasSuffix(" ") else { return bytes += text.utf8 }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A cell without what changes how the rest of its row is shown; line ends and tabs stay.
  private static func visible(_ cell: String) -> String {
    guard mayHide(cell.utf8) else { return cell }
    var result = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar != "\t" && scalar != "\n" && scalar != "\r": result.append("\u{FFFD}")
      case .lineSeparator, .paragraphSeparator: result.append("\u{FFFD}")
      // A joiner makes one sign of two, a soft hyphen shows where a word may break: both belong to the text.
      case .format where scalar != "\u{200D}" && scalar != "\u{AD}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a text may have a character that cannot be seen: most texts are ASCII with accents and French punctuation.
  private static func mayHide(_ bytes: String.UTF8View) -> Bool {
    var last: UInt8 = 0
    var before: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0..<0x20, 0x7F, 0xD8...0xDF, 0xE0, 0xE1, 0xEF, 0xF0...0xF4: return true
      case 0x80..<0xA0 where last == 0xC2: return true
      case 0x8B...0x8F where before == 0xE2 && last == 0x80: return true
      case 0xA8...0xAE where before == 0xE2 && last == 0x80: return true
      case _ where before == 0xE2 && last == 0x81: return true
      default: break
      }
      (before, last) = (last, byte)
    }
    return false
  }

  /// Whether a spreadsheet would take a cell for a formula; a plain negative number is none.
  private static func isFormula(_ cell: String) -> Bool {
    let scalars = cell.unicodeScalars.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{FEFF}" }
    guard let first = scalars.first else { return false }
    switch first {
    case "=", "+", "@", "\t", "\r", "\n", "＝", "＋", "＠", "－": return true
    case "-": return !scalars.dropFirst().allSatisfy { $0.isASCIIDigit || $0 == "," || $0 == "." }
    default: return false
    }
  }
}
