/// Keeps personal data out of what a run tells on standard error, which often ends in a log.
///
/// The place is told all the same, and `copil check` shows the value to the porteur whose dossier it is.
enum Discretion {
  /// The text with a sign in the place of each character of an IBAN, a French telephone number or an e-mail address.
  static func masked(_ bytes: [UInt8]) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    // As many signs as characters, so that carets stay where they point.
    text.replace(/[^\s«»<>"]*@[^\s«»<>"]*/) { signs($0.output) }
    let iban = /\b[A-Za-z]{2}[0-9]{2}(?:[A-Za-z0-9]{10,30}|(?:[ .\-]?[A-Z0-9]){10,30})/
    text.replace(iban) { signs($0.output) }
    text.replace(/(?:\+33|0033|\b0)[ .\-]?[1-9](?:[ .\-]?[0-9]{2}){4}(?![0-9])/) { signs($0.output) }
    return Array(text.utf8)
  }

  private static func signs(_ text: Substring) -> String { String(repeating: "•", count: text.count) }
}
