/// The argument parser's own words in French; it has no catalogue of messages.
func inFrench(_ message: String) -> String {
  let words = [
    ("OVERVIEW: ", ""), ("USAGE:", "USAGE :"), ("Usage:", "Usage :"), ("ARGUMENTS:", "ARGUMENTS :"),
    ("OPTIONS:", "OPTIONS :"), ("SUBCOMMANDS:", "SOUS-COMMANDES :"), ("Error: ", "Erreur : "),
    ("<subcommand>", "<sous-commande>"), ("Show the version.", "Donne la version."),
    ("Show help information.", "Donne cette aide."),
    ("Show subcommand help information.", "Donne l'aide d'une sous-commande."),
    (
      "See 'copil help <sous-commande>' for detailed help.",
      "« copil help <sous-commande> » donne l'aide de chacune."
    ),
    ("See 'copil check --help' for more information.", "« copil check --help » en dit plus."),
    (
      "See 'copil help rules <sous-commande>' for detailed help.",
      "« copil help rules <sous-commande> » donne l'aide de chacune."
    ),
    ("See 'copil rules test --help' for more information.", "« copil rules test --help » en dit plus."),
    ("See 'copil --help' for more information.", "« copil --help » en dit plus."),
    ("Missing expected argument ", "il manque l'argument "), ("Unknown option ", "option inconnue : "),
    ("Missing value for ", "il manque une valeur pour "), (" is invalid for ", " ne convient pas pour "),
    ("The value ", "la valeur "), ("Unexpected argument ", "argument inattendu : "),
    (" unexpected arguments: ", " arguments inattendus : "),
    ("Did you mean ", "Vouliez-vous écrire "), ("  Help:  ", "  Aide : "), ("Help:", "Aide :"),
  ]
  return words.reduce(message) { $0.replacing($1.0, with: $1.1) }
}
