/// One element of a document just read, as a row of numbers; children follow their parent in document order.
public struct ElementRecord: BitwiseCopyable, Sendable {
  /// Its slot in the schema; -1 when the schema does not know it there, or without a schema.
  public var slot: Int32
  /// Its name, as an index into the reader's names.
  @usableFromInline package var name: Int32
  /// The record of its parent; -1 for the root.
  public var parent: Int32
  /// The record after its last descendant.
  public var end: Int32
  /// The byte offset of its `<`.
  public var offset: UInt32
  package var textStart: UInt32
  package var textEnd: UInt32
  /// Its first attribute among those of the document.
  public var firstAttribute: Int32
  /// How many attributes it has.
  public var attributeCount: Int32
  /// Whether its text is what its type asks.
  public var isValid: Bool
  /// What its text stands for; see `noValue`.
  public var value: Int64

  /// The value of a text that is no number, date, boolean or listed word, or does not fit a machine word.
  public static let noValue = Int64.min
}

/// One attribute of a document just read.
public struct AttributeRecord: BitwiseCopyable, Sendable {
  /// Its slot among the schema's attributes; -1 when unknown there.
  public var slot: Int32
  @usableFromInline package var name: Int32
  /// The record of its element.
  public var owner: Int32
  /// The byte offset of its value in the source, just after the quote.
  public var offset: UInt32
  package var textStart: UInt32
  package var textEnd: UInt32
  /// Whether its value is what its type asks.
  public var isValid: Bool
  /// What its value stands for, as for elements.
  public var value: Int64
}

/// A run of text beside elements, or of an element whose children are read without a schema.
struct TextRecord: BitwiseCopyable {
  var parent: Int32
  /// The element records there were when the run ended: it stands before the next one.
  var before: Int32
  var offset: UInt32
  var start: UInt32
  var end: UInt32
}

/// A declaration of a namespace prefix; a prefix of length 0 is the default namespace.
struct NamespaceRecord: BitwiseCopyable {
  var owner: Int32
  var prefixStart: UInt32
  var uriStart: UInt32
  var end: UInt32
}
