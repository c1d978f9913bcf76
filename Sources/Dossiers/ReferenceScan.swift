internal import Diagnostics
internal import XMLTree

/// Finds the reference of a dossier in its first bytes, without reading the whole of it.
///
/// Only what is written the plain way is understood: UTF-8, the elements `dossier`, `demande` and `reference` at the
/// beginning, one in the other, without prefix. For such a file it is the reference that `DossierReader` reads.
package enum ReferenceScan {
  /// How many bytes of a file are enough for nearly all.
  package static let length = 2048

  /// The reference; nil where the file must be read to know.
  package static func reference(in start: UnsafeRawBufferPointer) -> String? {
    var scanner = Scanner(bytes: start)
    _ = scanner.skip("\u{FEFF}")
    guard scanner.skipDeclaration(), scanner.skipToTag(), scanner.skipTag("<dossier"), scanner.skipToTag(),
      scanner.skipTag("<demande"),
      scanner.skipToTag(), scanner.skipTag("<reference")
    else { return nil }
    return scanner.text(before: "</reference")
  }

  private struct Scanner {
    let bytes: UnsafeRawBufferPointer
    var place = 0

    func isAt(_ text: StaticString) -> Bool {
      let count = text.utf8CodeUnitCount
      guard place + count <= bytes.count, bytes[place] == text.utf8Start.pointee else { return false }
      return UnsafeRawBufferPointer(rebasing: bytes[place..<place + count]).elementsEqual(
        UnsafeBufferPointer(start: text.utf8Start, count: count))
    }

    mutating func skip(_ text: StaticString) -> Bool {
      guard isAt(text) else { return false }
      place += text.utf8CodeUnitCount
      return true
    }

    /// Goes behind the next `text`.
    mutating func skipBehind(_ text: StaticString) -> Bool {
      while place < bytes.count {
        if skip(text) { return true }
        place += 1
      }
      return false
    }

    /// Goes behind an XML declaration, if there is one; false where it may name another encoding than UTF-8.
    mutating func skipDeclaration() -> Bool {
      guard isAt("<?xml") else { return true }
      while place < bytes.count {
        if skip("?>") { return true }
        if skip("encoding") {
          guard skip("=\"UTF-8\"") || skip("='UTF-8'") || skip("=\"utf-8\"") else { return false }
        } else {
          place += 1
        }
      }
      return false
    }

    /// Goes to the next tag over white space and comments.
    mutating func skipToTag() -> Bool {
      while place < bytes.count {
        if bytes[place].isXMLSpace {
          place += 1
        } else if skip("<!--") {
          guard skipBehind("-->") else { return false }
        } else {
          return bytes[place] == UInt8(ascii: "<")
        }
      }
      return false
    }

    /// Goes behind a start tag that is not empty.
    mutating func skipTag(_ start: StaticString) -> Bool {
      guard skip(start), place < bytes.count,
        bytes[place].isXMLSpace || bytes[place] == UInt8(ascii: ">")
      else { return false }
      var quote: UInt8 = 0
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: ">") {
          return bytes[place - 2] != UInt8(ascii: "/")
        }
      }
      return false
    }

    /// A text of letters, digits and `-_./`, and nothing else, before an end tag.
    func text(before end: StaticString) -> String? {
      let others = "-_./".utf8
      let stop = bytes[place...].firstIndex { byte in
        let small = byte | 0x20
        let isLetter = small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z")
        return !isLetter && !byte.isASCIIDigit
          && !others.contains(byte)
      }
      guard let stop, stop > place else { return nil }
      var rest = self
      rest.place = stop
      return rest.isAt(end) ? String(decoding: bytes[place..<stop], as: UTF8.self) : nil
    }
  }
}
