extension RegexError {
  /// Why a function does not take a pattern, its flags or its replacement, for the end of « n'accepte pas »; French.
  func wording(pattern: String, flags: String, replacement: String) -> String {
    switch self {
    case .syntax(let fault, let offset):
      return "le motif \(Self.quoted(pattern)), au caractère \(offset + 1) : "
        + fault.wording(at: offset, in: pattern)
    case .invalidFlag(let offset):
      return "l'option « \(Self.scalar(offset, of: flags)) » : il y a s, m, i et x"
    case .matchesEmptyString:
      return "le motif \(Self.quoted(pattern)), qui se trouve même dans un texte vide"
    case .invalidReplacement:
      return "le remplacement \(Self.quoted(replacement)) : $1 y est le premier groupe, $0 le tout ; "
        + "les signes $ et \\ s'y écrivent \\$ et \\\\"
    case .stepLimit: return "le motif \(Self.quoted(pattern)) : la recherche est trop longue"
    }
  }

  private static func quoted(_ text: String) -> String { Wording.excerpt(.string(text)) }

  fileprivate static func scalar(_ offset: Int, of text: String) -> String {
    text.unicodeScalars.dropFirst(offset).first.map { String($0) } ?? ""
  }
}

extension RegexError.Fault {
  fileprivate func wording(at offset: Int, in pattern: String) -> String {
    let sign = RegexError.scalar(offset, of: pattern)
    return switch self {
    case .nothingToRepeat: "« \(sign) » ne répète rien ; le signe lui-même s'écrit « \\\(sign) »"
    case .invalidQuantifier: "{…} compte des fois, comme {2} ou {1,3} ; le signe lui-même s'écrit « \\{ »"
    case .unescapedMetacharacter: "le signe « \(sign) » s'écrit « \\\(sign) »"
    case .unmatchedParenthesis: "« ) » ne ferme rien ; le signe lui-même s'écrit « \\) »"
    case .unclosedGroup: "« ( » n'est pas fermé ; le signe lui-même s'écrit « \\( »"
    case .unsupportedGroup: "« (? » n'est suivi que de « : »"
    case .tooDeep: "trop de parenthèses ou de crochets les uns dans les autres"
    case .unclosedClass: "« [ » n'est pas fermé ; le signe lui-même s'écrit « \\[ »"
    case .emptyClass: "[…] ne contient aucun signe"
    case .unescapedBracket: "entre [ et ], le signe « [ » s'écrit « \\[ »"
    case .invalidRange: "un intervalle va d'un signe à un autre qui le suit, comme a-z"
    case .invalidEscape: "« \\ » précède un signe qui ne le demande pas ; lui-même s'écrit « \\\\ »"
    case .unknownProperty: "\\p{…} ne nomme aucune sorte de signes, comme \\p{L} (lettres)"
    case .invalidBackReference: "« \\ » et un nombre renvoient à un groupe qui n'est pas fermé avant"
    }
  }
}
