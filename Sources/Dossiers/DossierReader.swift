public import Diagnostics
public import XMLTree

/// Reads dossiers one after the other: XML, schema and standard checks in one pass over the bytes.
///
/// A dossier without fault costs no text: only what is wrong, or asked for, becomes sentences and values.
public struct DossierReader: ~Copyable {
  private var reader: XMLReader
  private let checks: StandardChecks
  private let limits: Limits
  /// Whether the last file was a document to its end.
  private var isRead = false

  /// Makes a reader; one a thread.
  public init(checks: StandardChecks, limits: Limits = Limits()) {
    reader = XMLReader(schema: checks.schema, limits: limits)
    self.checks = checks
    self.limits = limits
  }

  /// Reads one dossier and tells everything wrong with its form.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file as the user named it.
  ///   - diagnostics: Where the faults go, sorted by place.
  /// - Returns: The text read, when there is something to say about it.
  public mutating func check(
    _ bytes: UnsafeRawBufferPointer, file: String, into diagnostics: inout [Diagnostic]
  ) -> XMLSource? {
    isRead = false
    do throws(ReadingFault) {
      try reader.read(bytes)
    } catch {
      let source = reader.source(named: file)
      var found = [error.diagnostic(in: source, limits: limits)]
      if let remark = reader.encodingRemark { found.append(remark.diagnostic(in: source)) }
      diagnostics += found.sorted()
      return source
    }
    isRead = true
    let findings = reader.withDocument { checks.findings(in: $0) }
    guard !findings.isEmpty || !reader.faults.isEmpty || reader.encodingRemark != nil else { return nil }
    let source = reader.source(named: file)
    var found = reader.diagnostics(in: source)
    if let remark = reader.encodingRemark { found.append(remark.diagnostic(in: source)) }
    reader.withDocument { document in
      let wording = FindingWording(document: document, schema: checks.schema, source: source)
      found += wording.first(max(0, limits.faults - reader.faults.count), of: findings)
    }
    if findings.count + reader.faults.count > limits.faults, !reader.hasMoreFaults {
      found.append(.moreFaults(limits, file: file))
    }
    diagnostics += found.sorted()
    return source
  }

  /// The dossier last read, as a value with its tree; nil when what was read is no dossier.
  public func dossier(file: String) -> Dossier? {
    guard isRead, reader.faults.isEmpty, let tree = reader.tree(reader.source(named: file)) else {
      return nil
    }
    return Dossier(tree: tree)
  }

  // MARK: What was read

  /// The contract that dossiers are read with.
  package var schema: Schema { checks.schema }

  /// Whether the last file was a document to its end; without it there is nothing to look at.
  package var hasDocument: Bool { isRead }

  /// The document last read, as rows of records; valid inside the call only.
  @inline(__always)
  package func withDocument<Result>(_ body: (DocumentView) -> Result) -> Result {
    reader.withDocument(body)
  }

  /// The place of a byte of the text last read; only what comes before it is counted.
  package func position(at offset: Int, file: String) -> FilePosition {
    reader.position(at: offset, file: file)
  }

  /// The text last read; made anew at each call.
  package func source(named file: String) -> XMLSource { reader.source(named: file) }
}
