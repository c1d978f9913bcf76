/// What a document may cost at most; one place for every limit of the reader, each told when it is hit.
public struct Limits: Hashable, Sendable {
  /// Size of the file in bytes, before any change of encoding.
  public var bytes = 20 << 20
  /// Depth of nested elements, the root being at depth 1 (libxml2 itself stops at 256 too).
  public var depth = 256
  /// Attributes and namespace declarations of one element.
  public var attributes = 256
  /// Namespace declarations in force at one place, those of all open elements together.
  public var namespaces = 256
  /// Different names of elements and attributes in one document.
  public var names = 10_000
  /// Faults against the schema told for one document; that there are more is told too.
  public var faults = 1_000
  /// Bytes of UTF-8 in the text of one element, or in the value of one attribute.
  public var text = 1 << 20

  /// The limits in force unless a caller asks for others.
  public init() {}
}
