/// Where evaluations are written, one after the other in their order: a file that takes its place whole, or standard output.
///
/// The first bytes of XML name the fingerprint of all dossiers, which is known at the end: they are then written over, or
/// where that cannot be all waits in a spool.
struct EvaluationTarget: ~Copyable {
  private var draft: DraftFile?
  private var spool: Spool?
  private var pending: [UInt8]

  /// How many bytes are written at once.
  private static let pieceSize = 1 << 18

  /// Begins to write.
  ///
  /// - Parameters:
  ///   - output: The file; nil for standard output.
  ///   - head: The first bytes, or as many others; empty where there is nothing to be changed in the end.
  init(_ output: String?, head: [UInt8]) throws(SystemFault) {
    var canChange = head.isEmpty
    if let output {
      let file = try DraftFile(output)
      canChange = canChange || file.isUnnamed
      draft = consume file
    }
    pending = canChange ? head : []
    if !canChange { spool = Spool() }
  }

  /// Appends what was written of evaluations.
  mutating func append(_ bytes: [UInt8]) throws(SystemFault) {
    guard spool == nil else {
      try spool?.append(bytes)
      return
    }
    if bytes.count >= Self.pieceSize {
      try flush()
      try write(bytes)
    } else {
      pending += bytes
      if pending.count >= Self.pieceSize { try flush() }
    }
  }

  private func write(_ bytes: [UInt8]) throws(SystemFault) {
    if draft != nil { try draft?.write(bytes) } else { Output.write(bytes) }
  }

  private mutating func flush() throws(SystemFault) {
    try write(pending)
    pending.removeAll(keepingCapacity: true)
  }

  /// Writes what is left, and gives a file its place.
  ///
  /// - Parameters:
  ///   - head: The first bytes, as many as were given before.
  ///   - tail: The last bytes.
  consuming func finish(head: [UInt8], tail: [UInt8]) throws(SystemFault) {
    if let spool = spool.take() {
      pending = head
      var start = 0
      while start < spool.count {
        let end = min(start + Self.pieceSize, spool.count)
        try spool.read(start..<end, into: &pending)
        try flush()
        start = end
      }
      pending += tail
      try flush()
    } else {
      pending += tail
      try flush()
      if !head.isEmpty { try draft?.overwriteStart(head) }
    }
    if let file = draft.take() { try file.finish() }
  }
}
