/// A place in a file as people count it: the first character of a file is line 1, column 1.
public struct FilePosition: Hashable, Sendable {
  /// The file as the user named it; `-` for standard input.
  public var file: String
  /// The line, from 1; 0 when the whole file is meant.
  public var line: Int
  /// The column in Unicode scalars, from 1; 0 when the whole line or file is meant.
  public var column: Int

  /// Makes a place; without line and column it stands for the whole file.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension FilePosition: Comparable {
  /// By file name, then line, then column.
  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension FilePosition: CustomStringConvertible {
  /// `file:line:column`, without the parts that are zero.
  public var description: String {
    guard line > 0 else { return file }
    return column > 0 ? "\(file):\(line):\(column)" : "\(file):\(line)"
  }
}
