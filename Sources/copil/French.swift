/// The argument parser's own words in French; it has no catalogue of messages.
///
/// Each line is compared with whole sentences, so that what a person typed is never translated.
func inFrench(_ message: String) -> String {
  message.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { bytes in
    let line = Substring(bytes)
    return line.hasPrefix("Error: ")
      ? "Erreur : " + translated(line.dropFirst(7), sentences) : translated(line, lines)
  }.joined(separator: "\n")
}

/// Lines of a help page; `%` stands for any text.
private let lines = [
  ("OVERVIEW: %", "%"), ("USAGE: % <subcommand>", "USAGE : % <sous-commande>"), ("USAGE: %", "USAGE : %"),
  ("Usage: % <subcommand>", "Usage : % <sous-commande>"), ("Usage: %", "Usage : %"),
  ("ARGUMENTS:", "ARGUMENTS :"), ("OPTIONS:", "OPTIONS :"), ("SUBCOMMANDS:", "SOUS-COMMANDES :"),
  ("%Show the version.", "%Donne la version."), ("%Show help information.", "%Donne cette aide."),
  ("%Show subcommand help information.", "%Donne l'aide d'une sous-commande."),
  ("  See '% <subcommand>' for detailed help.", "  « % <sous-commande> » donne l'aide de chacune."),
  ("  See '%' for more information.", "  « % » en dit plus."), ("Help:  %", "Aide : %"),
  (
    "Please use --generate-completion-script=<shell> with one of:",
    "Donnez --generate-completion-script=<interpréteur>, l'un de :"
  ),
  ("   or: Missing value for '%' in '%'", "   ou : il manque une valeur pour « % » dans « % »"),
]

/// What can be wrong with the arguments.
private let sentences = [
  ("Missing expected argument '%'", "il manque l'argument « % »"),
  ("Missing one of: '%'", "il manque l'un de : « % »"),
  ("Unknown option '%'. Did you mean '%'?", "l'option « % » n'existe pas ; vouliez-vous écrire « % » ?"),
  ("Unknown option '%'", "l'option « % » n'existe pas"),
  ("Missing value for '%'", "il manque une valeur pour « % »"),
  (
    "The option '%' does not take any value, but '%' was specified.",
    "l'option « % » ne prend pas de valeur, mais « % » lui est donné"
  ),
  ("The value '%' is invalid for '%'", "la valeur « % » ne convient pas pour « % »"),
  ("Unexpected argument '%'", "l'argument « % » est de trop"),
  ("% unexpected arguments: '%'", "% arguments sont de trop : « % »"),
  ("Missing required subcommand.", "il manque la sous-commande"),
  ("Invalid option: %", "l'option « % » n'est pas valable"),
  ("Can't autodetect a supported shell.", "l'interpréteur de commandes n'est pas reconnu"),
  (
    "Can't generate completion scripts for '%'.",
    "l'interpréteur de commandes « % » n'est pas pris en charge"
  ),
]

private func translated(_ text: Substring, _ sentences: [(english: String, french: String)]) -> String {
  for sentence in sentences {
    // Most sentences differ in their first or last byte, which is found faster than the pieces are cut.
    guard text.utf8.starts(with: sentence.english.utf8.prefix { $0 != UInt8(ascii: "%") }),
      sentence.english.utf8.last == UInt8(ascii: "%") || sentence.english.utf8.last == text.utf8.last,
      let values = values(
        in: text, of: sentence.english.split(separator: "%", omittingEmptySubsequences: false))
    else { continue }
    var french = ""
    for (index, piece) in sentence.french.split(separator: "%", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { french += values[index - 1].replacing("', '", with: " », « ") }
      french += piece
    }
    return french
  }
  return String(text)
}

/// The texts that stand between the pieces; nil when the text is not made of them.
private func values(in text: Substring, of pieces: [Substring]) -> [Substring]? {
  guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first), text.hasSuffix(last) else {
    return nil
  }
  guard pieces.count > 1 else { return text == first ? [] : nil }
  guard text.count >= first.count + last.count else { return nil }
  var rest = text.dropFirst(first.count).dropLast(last.count)
  var values: [Substring] = []
  for piece in pieces.dropFirst().dropLast() {
    guard let place = rest.firstRange(of: piece) else { return nil }
    values.append(rest[..<place.lowerBound])
    rest = rest[place.upperBound...]
  }
  return values + [rest]
}
