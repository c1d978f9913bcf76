/// A document read to the end: its records, kept for as long as one of its elements is.
///
/// An element is a row here, so that a tree costs neither memory nor references of its own; what is asked for is made then.
@usableFromInline final class Document: Sendable {
  let source: XMLSource
  @usableFromInline let names: [XMLName]
  @usableFromInline let elements: [ElementRecord]
  @usableFromInline let attributes: [AttributeRecord]
  /// Text beside elements, in document order.
  let runs: [TextRecord]
  let namespaces: [NamespaceRecord]
  private let texts: [UInt8]

  init(_ recorder: borrowing Recorder, source: XMLSource) {
    self.source = source
    names = recorder.names.names
    elements = Array(recorder.elements.all)
    attributes = Array(recorder.attributes.all)
    runs = Array(recorder.runs.all)
    namespaces = Array(recorder.namespaces.all)
    texts = Array(recorder.texts.all)
  }

  func text(_ start: UInt32, _ end: UInt32) -> String {
    texts.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(end)]), as: UTF8.self)
    }
  }
}
