/// Why bytes are not a document that this program reads; the first such fault ends the reading.
public struct ReadingFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    case empty
    /// The size in bytes, when it is known.
    case tooLarge(size: Int?)
    case tooDeep
    case tooManyAttributes
    case tooManyNamespaces
    case tooManyNames
    case textTooLong
    case nulByte
    /// Something that is not XML at all; names the kind of file when its first bytes tell.
    case notXML(lookalike: String?)
    case doctype
    case notUTF8(byte: UInt8)
    case notInEncoding(String, byte: UInt8)
    /// Half of a character alone, in UTF-16.
    case loneSurrogate(UInt16)
    /// UTF-16 of an odd number of bytes.
    case oddUTF16
    case unknownEncoding(String)
    /// The declaration names an encoding of another width than the bytes have.
    case encodingLies(declared: String, found: String)
    case undeclaredEntity(String)
    case undeclaredPrefix(String)
    case repeatedAttribute(String)
    /// An end tag closes another element than the last one opened, whose start tag is at a byte offset; names as written.
    case mismatchedTag(opened: String, closed: String, tag: Int)
    /// The text ends inside an element, or in what comes before the root.
    case unclosed(String?)
    /// The text has no element, or something else stands where the root should begin.
    case noRoot
    case contentAfterRoot
    case forbiddenCharacter(UInt32)
    /// A value stands between other marks than " or ', as a word processor writes them.
    case curlyQuote
    /// What should open a comment, as written: `<!-`, `<--`.
    case commentOpening(String)
    case malformedMarkup(libxml2Code: Int)
  }

  /// What is wrong.
  public var kind: Kind
  /// Where, as a byte offset in the UTF-8 text.
  public var offset: Int

  init(_ kind: Kind, at offset: Int = 0) {
    self.kind = kind
    self.offset = offset
  }
}

/// Something odd about a file's encoding that did not prevent its reading.
public enum EncodingRemark: Hashable, Sendable {
  /// The byte order mark decided against the declaration.
  case markOverDeclaration(declared: String, found: String)
  /// Bytes 0x80 to 0x9F under ISO-8859-1 or -15: read as Windows-1252.
  case windowsUnderLatin(declared: String)
  /// A declared one-byte encoding over bytes that are UTF-8: accents will look wrong.
  case looksLikeUTF8(declared: String)
}
