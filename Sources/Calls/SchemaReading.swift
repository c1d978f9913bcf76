package import Diagnostics
package import XMLTree

/// Reads the documents of one schema one after the other, telling the faults of form as `copil check` does.
package struct SchemaReading: ~Copyable {
  /// A document that could be read, with or without faults of form.
  package struct Document {
    /// Its root, of the name that the schema gives.
    package var root: Element
    /// Whether every element and attribute is where the schema wants it; values may still be wrong.
    package var isWhole: Bool
  }

  private var reader: XMLReader
  private let root: String
  private let limits: Limits

  /// Makes a reader of documents of a schema.
  package init(schema: Schema, limits: Limits = Limits()) {
    reader = XMLReader(schema: schema, limits: limits)
    self.limits = limits
    root = schema.path(of: 0)
  }

  /// Reads one document.
  ///
  /// - Returns: Nil with at least one error, for what is no document or a document of another kind.
  package mutating func read(
    _ bytes: UnsafeRawBufferPointer, file: String, into diagnostics: inout [Diagnostic]
  ) -> Document? {
    var fault: ReadingFault?
    do throws(ReadingFault) { try reader.read(bytes) } catch { fault = error }
    let source = reader.source(named: file)
    if let remark = reader.encodingRemark { diagnostics.append(remark.diagnostic(in: source)) }
    if let fault {
      diagnostics.append(.unreadable(fault, root, in: source, limits))
      return nil
    }
    diagnostics += reader.diagnostics(in: source)
    let faults = reader.faults
    guard !faults.contains(where: { $0.kind == .wrongRoot }), let root = reader.tree(source) else {
      return nil
    }
    return Document(
      root: root, isWhole: !faults.contains { $0.kind.isAboutStructure } && !reader.hasMoreFaults)
  }
}

extension SchemaFault.Kind {
  fileprivate var isAboutStructure: Bool { if case .value = self { false } else { true } }
}
