/// One place where a document leaves its schema.
public struct SchemaFault: Hashable, Sendable {
  /// How.
  public enum Kind: Hashable, Sendable {
    case wrongRoot
    case unknownElement
    /// An element that may stand there, but not after what came before it.
    case misplaced
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
