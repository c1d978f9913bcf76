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
public struct Element: Sendable {
  /// What an element holds: elements and text, in document order.
  public enum Node: Sendable {
    case element(Element)
    case text(Text)
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
    /// Its name; most have no namespace.
    public var name: XMLName
    /// Its value, normalised as XML 1.0 section 3.3.3 asks.
    public var value: String
    /// Where its value begins in the source, just after the quote.
    package var offset: Int
  }

  /// Its name.
  public var name: XMLName
  /// Its attributes, in document order.
  public var attributes: [Attribute]
  /// What it holds; text made only of white space between elements is left out.
  public var nodes: [Node]
  /// The prefixes declared on this element itself, with the namespace each stands for; "" is the default.
  public var namespaces: [String: String]
  /// The text it was read from.
  public var source: XMLSource
  /// The offset in the source of the `<` of its start tag.
  public var offset: Int
}

extension Element {
  /// The place of its start tag.
  public var position: FilePosition { source.position(at: offset) }

  /// The elements directly in it, in document order.
  public var children: [Element] {
    nodes.compactMap { node in if case .element(let element) = node { element } else { nil } }
  }

  /// All the text directly in it, in one piece; empty when there is none.
  public var text: String {
    nodes.reduce(into: "") { text, node in if case .text(let run) = node { text += run.value } }
  }

  /// The elements directly in it that have this local name, in document order.
  public func children(_ local: String) -> [Element] {
    children.filter { $0.name.local == local }
  }

  /// The first element directly in it that has this local name.
  public func first(_ local: String) -> Element? {
    for case .element(let element) in nodes where element.name.local == local { return element }
    return nil
  }

  /// The value of its attribute of this name without namespace.
  public subscript(attribute: String) -> String? {
    attributes.first { $0.name.local == attribute && $0.name.namespace.isEmpty }?.value
  }

  /// The place of an attribute's value, just after the quote; the element's own place when it has no such attribute.
  public func position(of attribute: String) -> FilePosition {
    guard let found = attributes.first(where: { $0.name.local == attribute && $0.name.namespace.isEmpty })
    else { return position }
    return source.position(at: found.offset)
  }

  /// The place of the first character of its content that is not white space; its own place when it is empty.
  public var valuePosition: FilePosition {
    source.valuePosition(ofTag: offset)
  }
}
