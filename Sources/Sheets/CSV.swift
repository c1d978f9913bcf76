/// A table as a French spreadsheet opens it: UTF-8 with a mark, semicolons, quotes and line ends of RFC 4180.
///
/// A text that would begin a formula gets an apostrophe before it, so that no spreadsheet ever computes it; a hyphen alone
/// says nothing and is left out.
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

  /// Whether a spreadsheet would take a cell for a formula; a plain negative number is none.
  private static func isFormula(_ cell: String) -> Bool {
    let scalars = cell.unicodeScalars.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{FEFF}" }
    guard let first = scalars.first else { return false }
    switch first {
    case "=", "+", "@", "\t", "\r", "\n", "＝", "＋", "＠", "－": return true
    case "-": return !scalars.dropFirst().allSatisfy { "0"..."9" ~= $0 || $0 == "," || $0 == "." }
    default: return false
    }
  }
}
