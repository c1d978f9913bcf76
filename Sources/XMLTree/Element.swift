public import Diagnostics

/// The name of an element or attribute: its namespace and its local part, without the prefix.
public struct XMLName: Hashable, Sendable {
  /// The namespace name; empty when there is none.
  public var namespace: String
  /// The part after the prefix.
  public var local: String

  /// Makes a name; without namespace for most attributes.
  public init(_ local: String, namespace: String = "") {
    self.local = local
    self.namespace = namespace
  }
}

/// One element of a document with all that is in it; knows its place in the file.
///
/// What walks a tree is inlined, so that whoever compares names counts no references.
public struct Element: Sendable {
  @usableFromInline let document: Document
  /// Its place among the records of the document.
  @usableFromInline let number: Int

  @inlinable init(document: Document, number: Int) {
    self.document = document
    self.number = number
  }

  /// A run of characters as the document means them, with entities and line ends resolved.
  public struct Text: Sendable {
    /// The characters.
    public var value: String
    /// Where the run begins in the source: the byte after the tag before it.
    package var offset: Int
    package var source: XMLSource

    /// The place of the scalar at `index` of `value`, counted from 0; sees through entities and CDATA.
    public func position(ofScalar index: Int) -> FilePosition {
      source.position(at: source.offset(ofScalar: index, inTextAt: offset))
    }
  }

  /// An attribute; namespace declarations are not attributes.
  public struct Attribute: Sendable {
    @usableFromInline let document: Document
    @usableFromInline let number: Int

    @inlinable init(document: Document, number: Int) {
      self.document = document
      self.number = number
    }

    fileprivate var record: AttributeRecord { document.attributes[number] }

    /// Its name; most have no namespace.
    @inlinable public var name: XMLName { document.names[nameNumber] }
    /// The place of its name among those of the document.
    @inlinable public var nameNumber: Int { Int(document.attributes[number].name) }
    /// Its value, normalised as XML 1.0 section 3.3.3 asks.
    public var value: String { document.text(record.textStart, record.textEnd) }
    /// Where its value begins in the source, just after the quote.
    package var offset: Int { Int(record.offset) }
  }

  /// The attributes of an element, in document order.
  public struct Attributes: RandomAccessCollection, Sendable {
    @usableFromInline let document: Document
    @usableFromInline let first: Int
    /// How many there are.
    public let endIndex: Int

    /// Always 0.
    @inlinable public var startIndex: Int { 0 }
    /// The attribute at a place, from 0.
    @inlinable public subscript(index: Int) -> Attribute {
      Attribute(document: document, number: first + index)
    }
  }

  /// The elements directly in an element, in document order.
  public struct Children: Collection, Sendable {
    /// The place of a child.
    public struct Index: Comparable, Sendable {
      @usableFromInline let number: Int

      @inlinable init(_ number: Int) { self.number = number }

      /// Whether it comes first.
      @inlinable public static func < (left: Index, right: Index) -> Bool { left.number < right.number }
    }

    @usableFromInline let parent: Element

    @inlinable init(of parent: Element) { self.parent = parent }

    /// The place of the first child.
    @inlinable public var startIndex: Index { Index(parent.number + 1) }
    /// The place behind the last child.
    @inlinable public var endIndex: Index { Index(Int(parent.document.elements[parent.number].end)) }
    /// The place of the next child.
    @inlinable public func index(after index: Index) -> Index {
      Index(Int(parent.document.elements[index.number].end))
    }
    /// The child at a place.
    @inlinable public subscript(index: Index) -> Element {
      Element(document: parent.document, number: index.number)
    }
  }
}

extension Element {
  private var record: ElementRecord { document.elements[number] }

  /// Its name.
  @inlinable public var name: XMLName { document.names[nameNumber] }

  /// The place of its name among those of the document.
  @inlinable public var nameNumber: Int { Int(document.elements[number].name) }

  /// The names in the whole document, each once.
  @inlinable public var namesOfDocument: [XMLName] { document.names }

  /// The text it was read from.
  public var source: XMLSource { document.source }

  /// The offset in the source of the `<` of its start tag.
  public var offset: Int { Int(record.offset) }

  /// The place of its start tag.
  public var position: FilePosition { source.position(at: offset) }

  // MARK: What it holds

  /// The elements directly in it, in document order.
  @inlinable public var children: Children { Children(of: self) }

  /// The elements directly in it that have this local name, in document order.
  public func children(_ local: String) -> [Element] { children.filter { $0.isNamed(local) } }

  /// The first element directly in it that has this local name.
  public func first(_ local: String) -> Element? { children.first { $0.isNamed(local) } }

  private func isNamed(_ local: String) -> Bool { name.local == local }

  /// The runs of text directly in it, in document order; white space alone between elements is left out.
  public var texts: [Text] {
    guard record.textStart == record.textEnd else {
      return [Text(value: ownText, offset: source.endOfTag(at: offset), source: source)]
    }
    return runs.map { run in
      Text(value: document.text(run.start, run.end), offset: Int(run.offset), source: source)
    }
  }

  /// All the text directly in it, in one piece; empty when there is none.
  public var text: String {
    record.textStart == record.textEnd ? runs.map { document.text($0.start, $0.end) }.joined() : ownText
  }

  /// The text of an element that holds no element.
  private var ownText: String { document.text(record.textStart, record.textEnd) }

  /// The text beside its children.
  private var runs: [TextRecord] {
    // One before its first child comes before all that stand in it, one after its last after all of them.
    let rest = document.runs[document.runs.partition { $0.before > number }...]
    return rest.prefix { $0.before <= record.end }.filter { $0.parent == number }
  }

  /// The place of the first character of its content that is not white space; its own place when it is empty.
  public var valuePosition: FilePosition { source.valuePosition(ofTag: offset) }

  // MARK: Attributes and namespaces

  /// Its attributes, in document order.
  public var attributes: Attributes {
    Attributes(
      document: document, first: Int(record.firstAttribute), endIndex: Int(record.attributeCount))
  }

  /// The attribute of a name without namespace.
  private func find(_ attribute: String) -> Attribute? {
    attributes.first { $0.name.local == attribute && $0.name.namespace.isEmpty }
  }

  /// The value of its attribute of this name without namespace.
  public subscript(attribute: String) -> String? { find(attribute)?.value }

  /// The place of an attribute's value, just after the quote; the element's own place when it has no such attribute.
  public func position(of attribute: String) -> FilePosition { source.position(at: offset(of: attribute)) }

  /// Where an attribute's value begins in the source; the element's own offset when it has no such attribute.
  package func offset(of attribute: String) -> Int { find(attribute)?.offset ?? offset }

  /// The prefixes declared on this element itself, with the namespace each stands for; "" is the default.
  public var namespaces: [String: String] {
    let rest = document.namespaces[document.namespaces.partition { $0.owner >= number }...]
    return Dictionary(
      rest.prefix { $0.owner == number }.map {
        (document.text($0.prefixStart, $0.uriStart), document.text($0.uriStart, $0.end))
      }
    ) { $1 }
  }
}

extension Array {
  /// The first place, in rows sorted that way, from which on all are what is asked.
  fileprivate func partition(_ isBehind: (Self.Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
