public import Diagnostics
internal import Glibc

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
  /// The number of Unicode scalars before each block of `blockSize` bytes; empty when no line is longer than one.
  private let scalarsBefore: [Int]
  private static let blockSize = 1024

  /// Indexes a text; `bytes` need not be valid UTF-8.
  public init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    var lineStarts = [0]
    var scalarsBefore: [Int] = []
    let mark = lineMark(bytes)
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      var offset = 0
      var longest = 0
      while let end = memchr(base + offset, Int32(mark), bytes.count - offset) {
        let next = UnsafeRawPointer(end) - base + 1
        longest = max(longest, next - offset)
        offset = next
        lineStarts.append(offset)
      }
      guard max(longest, bytes.count - offset) > Self.blockSize else { return }
      var scalars = 0
      for start in stride(from: 0, to: bytes.count, by: Self.blockSize) {
        scalarsBefore.append(scalars)
        scalars += Self.scalars(in: start..<min(start + Self.blockSize, bytes.count), of: bytes)
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
    bytes.withUnsafeBytes { Self.scalars(in: range, of: $0) }
  }

  /// The Unicode scalars that begin in a range: all bytes but those that continue one, counted eight at a time.
  private static func scalars(in range: Range<Int>, of bytes: UnsafeRawBufferPointer) -> Int {
    var count = range.count
    var offset = range.lowerBound
    while offset &+ 8 <= range.upperBound {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // The high bit of each byte that has it set and the next one clear; multiplying adds the eight up.
      let continuing = (word & ~(word << 1) & 0x8080_8080_8080_8080) >> 7
      count &-= Int(truncatingIfNeeded: (continuing &* 0x0101_0101_0101_0101) >> 56)
      offset &+= 8
    }
    while offset < range.upperBound {
      if bytes[offset] & 0xC0 == 0x80 { count &-= 1 }
      offset &+= 1
    }
    return count
  }
}

/// The byte that ends the lines of a text: a carriage return where there is no line feed, as old programs write.
///
/// Source: XML 1.0, section 2.11.
func lineMark(_ text: some Collection<UInt8>) -> UInt8 {
  let (feed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
  return text.contains(feed) || !text.contains(carriageReturn) ? feed : carriageReturn
}
