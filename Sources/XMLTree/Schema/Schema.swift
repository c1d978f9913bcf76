internal import Diagnostics

/// An XML Schema compiled to tables that run inside the parser's pass.
///
/// The schema is unfolded to the tree of paths a document can have (`dossier/porteur/siret`); each path is a *slot*,
/// a small number, so that what reads a document never compares names. A recursive schema is refused.
public struct Schema: Sendable {
  /// One path of elements from the root.
  struct Slot: Sendable {
    var name: Int
    var parent: Int
    /// The declaration's documentation, as written.
    var documentation: String
    /// The name of its type, without prefix; nil for a type declared in its place.
    var typeName: String?
    /// The simple type of its text; -1 when it holds elements.
    var simpleType = -1
    /// What it may hold; -1 when it holds text.
    var contentModel = -1
    /// The slots of its children are consecutive, in the order of `children` of its content model.
    var firstChild = 0
    var childCount = 0
    var firstAttribute = 0
    var attributeCount = 0
  }

  /// One attribute of one path.
  struct AttributeSlot: Sendable {
    var name: Int
    var owner: Int
    var documentation: String
    var simpleType: Int
    var isRequired: Bool
  }

  /// The names the schema knows; a slot's `name` is an index here.
  var names: [XMLName] = []
  var slots: [Slot] = []
  var attributes: [AttributeSlot] = []
  var simpleTypes: [SimpleType] = []
  var contentModels: [ContentModel] = []
  /// Patterns left to libxml2, by `Pattern.general`.
  var generalPatterns: [String] = []
  /// What is known of its values beyond it.
  package var advice = Advice()
  /// All this laid out for the parser's pass; made when it is complete.
  var tables: SharedTables?

  /// The namespace of the elements.
  public var namespace: String { names[slots[0].name].namespace }

  /// The slot of a path of local names, root included: `dossier/porteur/siret`; nil when the schema has no such path.
  public func slot(_ path: String) -> Int? {
    var path = path
    return path.withUTF8 { path in
      var rest = path[...]
      func part() -> String {
        let part = rest.prefix { $0 != UInt8(ascii: "/") }
        rest = rest.dropFirst(part.count + 1)
        return String(decoding: part, as: UTF8.self)
      }
      guard names[slots[0].name].local == part() else { return nil }
      var slot = 0
      while !rest.isEmpty {
        guard let child = child(of: slot, named: part()) else { return nil }
        slot = child
      }
      return slot
    }
  }

  /// The slot of an attribute of a path: `dossier/budget/charge`, `compte`.
  public func attributeSlot(_ path: String, _ name: String) -> Int? {
    guard let slot = slot(path) else { return nil }
    let owner = slots[slot]
    return (owner.firstAttribute..<owner.firstAttribute + owner.attributeCount).first {
      names[attributes[$0].name].local == name
    }
  }

  /// The number of element slots; slots go from 0, the root.
  public var slotCount: Int { slots.count }

  /// The path of a slot: `dossier/porteur/siret`.
  public func path(of slot: Int) -> String {
    let own = names[slots[slot].name].local
    return slot == 0 ? own : path(of: slots[slot].parent) + "/" + own
  }

  /// The short French label of a slot, from the schema's documentation.
  public func label(of slot: Int) -> String { slots[slot].documentation.label }

  /// The texts that the type of a slot lists, in order; empty when it lists none.
  public func enumeration(of slot: Int) -> [String] {
    let type = slots[slot].simpleType
    return type < 0 ? [] : simpleTypes[type].enumeration
  }

  /// The local name of an attribute slot.
  public func attributeName(_ slot: Int) -> String { names[attributes[slot].name].local }

  /// The texts that the type of an attribute slot lists, in order; empty when it lists none.
  public func attributeEnumeration(_ slot: Int) -> [String] {
    guard attributes.indices.contains(slot) else { return [] }
    return simpleTypes[attributes[slot].simpleType].enumeration
  }

  func child(of slot: Int, named local: String) -> Int? {
    let parent = slots[slot]
    return (parent.firstChild..<parent.firstChild + parent.childCount).first {
      names[slots[$0].name].local == local
    }
  }

  func localName(of slot: Int) -> String { names[slots[slot].name].local }
}

extension String {
  /// What stands in a documentation before the first " : ", without the point that ends it.
  var label: String {
    let text = onOneLine
    if let colon = text.colon { return String(text[..<colon.lowerBound]) }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// Where the first " : " stands.
  private var colon: Range<String.Index>? {
    var place = utf8.startIndex
    while let colon = utf8[place...].firstIndex(of: UInt8(ascii: ":")) {
      let end = utf8.index(after: colon)
      if colon > utf8.startIndex, end < utf8.endIndex, utf8[end] == UInt8(ascii: " "),
        utf8[utf8.index(before: colon)] == UInt8(ascii: " ")
      {
        return utf8.index(before: colon)..<utf8.index(after: end)
      }
      place = end
    }
    return nil
  }
}
