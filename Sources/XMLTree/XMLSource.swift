public import Diagnostics

/// The text of one XML file in UTF-8, able to tell the line and column of each of its bytes.
///
/// Made only for a file that somebody asks about; reading and checking need byte offsets alone.
public final class XMLSource: Sendable {
  /// The file as the user named it; `-` for standard input.
  public let file: String
  /// The text in UTF-8, whatever the encoding of the file was, without a byte order mark.
  public let bytes: [UInt8]
  /// The offset of the first byte of each line; the first is 0.
  private let lineStarts: [Int]
  /// The number of Unicode scalars before each block of `blockSize` bytes.
  private let scalarsBefore: [Int]
  private static let blockSize = 1024

  /// Indexes a text; `bytes` need not be valid UTF-8.
  public init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    var lineStarts = [0]
    var scalarsBefore: [Int] = []
    var scalars = 0
    bytes.withUnsafeBufferPointer { bytes in
      for start in stride(from: 0, to: bytes.count, by: Self.blockSize) {
        scalarsBefore.append(scalars)
        let block = start..<min(start + Self.blockSize, bytes.count)
        // Two loops, each of which the machine does many bytes at a time of.
        for offset in block { scalars &+= bytes[offset] & 0xC0 != 0x80 ? 1 : 0 }
        for offset in block where bytes[offset] == UInt8(ascii: "\n") { lineStarts.append(offset + 1) }
      }
    }
    self.lineStarts = lineStarts
    self.scalarsBefore = scalarsBefore
  }

  /// The line and column of a byte; an offset past the end is the place after the last character.
  public func position(at offset: Int) -> FilePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    let start = lineStarts[line]
    // A line of usual length is counted; only in one very long line do the blocks save time.
    let isShort = offset - start <= Self.blockSize
    let column = (isShort ? count(in: start..<offset) : scalars(before: offset) - scalars(before: start)) + 1
    return FilePosition(file: file, line: line + 1, column: column)
  }

  /// The text of a line, counted from 1, without its end; nil when there is none.
  public func line(_ number: Int) -> String? {
    guard number >= 1, number <= lineStarts.count else { return nil }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func scalars(before offset: Int) -> Int {
    let block = offset / Self.blockSize
    guard block < scalarsBefore.count else {
      guard let last = scalarsBefore.indices.last else { return 0 }
      return scalarsBefore[last] + count(in: last * Self.blockSize..<offset)
    }
    return scalarsBefore[block] + count(in: block * Self.blockSize..<offset)
  }

  private func count(in range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for offset in range where bytes[offset] & 0xC0 != 0x80 { count &+= 1 }
      return count
    }
  }
}
