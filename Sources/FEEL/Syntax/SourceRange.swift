/// A part of a FEEL text, in Unicode scalars from its start.
///
/// A decision model holds many texts; `text` says which one, so that a boxed expression made of several of them
/// still knows the place of each part. Line and column are found by whoever read the text from a file.
public struct SourceRange: Hashable, Sendable {
  /// The text, as numbered by the caller of the parser; 0 when there is only one.
  public var text: Int32
  /// The offset of the first scalar.
  public var start: Int32
  /// The offset after the last scalar.
  public var end: Int32

  /// Makes a range.
  public init(text: Int = 0, start: Int, end: Int) {
    self.text = Int32(clamping: text)
    self.start = Int32(clamping: start)
    self.end = Int32(clamping: Swift.max(start, end))
  }

  /// The line and the column, both from 1 and in Unicode scalars, where the range starts in its text.
  public func position(in source: String) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    var previous: Unicode.Scalar = " "
    for scalar in source.unicodeScalars.prefix(Int(start)) {
      if scalar == "\n" && previous == "\r" {
        // The pair is one end of line, counted already.
      } else if scalar == "\n" || scalar == "\r" {
        (line, column) = (line + 1, 1)
      } else {
        column += 1
      }
      previous = scalar
    }
    return (line, column)
  }
}
