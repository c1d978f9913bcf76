public import Diagnostics

extension Schema {
  /// Compiles an XSD file to tables.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its name, for messages.
  ///   - diagnostics: What is wrong with it, or not in the subset taken (see `SchemaReader`).
  /// - Returns: nil with at least one diagnostic.
  public static func read(_ bytes: [UInt8], file: String, into diagnostics: inout [Diagnostic]) -> Schema? {
    guard let root = Element.read(bytes, file: file, into: &diagnostics) else { return nil }
    return SchemaReader.read(root, into: &diagnostics)
  }
}

extension Element {
  /// Reads one document to a tree, without a schema.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its name, for messages.
  ///   - diagnostics: Why it is no document, if it is not.
  /// - Returns: The root element, or nil with one diagnostic.
  public static func read(
    _ bytes: [UInt8], file: String, limits: Limits = Limits(), into diagnostics: inout [Diagnostic]
  ) -> Element? {
    var reader = XMLReader(limits: limits)
    do throws(ReadingFault) {
      try reader.read(bytes)
    } catch {
      diagnostics.append(error.diagnostic(in: reader.source(named: file), limits: limits))
      return nil
    }
    return reader.tree(reader.source(named: file, in: bytes))
  }
}
