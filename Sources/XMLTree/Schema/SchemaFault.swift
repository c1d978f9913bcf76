/// One place where a document leaves its schema.
public struct SchemaFault: Hashable, Sendable {
  /// How.
  public enum Kind: Hashable, Sendable {
    case wrongRoot
    case unknownElement
    /// An element that may stand there, but not after what came before it: the first one that must come after it, where it
    /// is known.
    case misplaced(Sibling?)
    /// One more than the schema allows.
    case tooMany
    /// Elements that must come before this one; slots, in order.
    case missingBefore([Int])
    /// Elements that must come before the end of this one; slots, in order.
    case missingAtEnd([Int])
    /// Text where only elements may be.
    case textAmongElements
    /// An element inside one that holds only text.
    case elementInText
    case unknownAttribute
    /// The attribute slot that is absent.
    case missingAttribute(Int)
    case value(Int, SimpleTypeFault)
  }

  /// An element in the same one as that which a fault is about.
  public struct Sibling: Hashable, Sendable {
    /// Its slot.
    public var slot: Int
    /// Where it starts, as a byte offset in the UTF-8 text.
    public var offset: Int
  }

  /// How.
  public var kind: Kind
  /// The element record it is about.
  public var element: Int
  /// The attribute record it is about; nil for the element itself.
  public var attribute: Int?
  /// Where, as a byte offset in the UTF-8 text.
  public var offset: Int
}

/// What the text of a simple type does wrong.
public enum SimpleTypeFault: Error, Hashable, Sendable {
  case notOfBase, notListed, notMatching, tooShort, tooLong, tooSmall, tooLarge, tooManyDigits,
    tooManyDecimals
}
