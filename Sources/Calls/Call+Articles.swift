// Funders in sentences, with the article that French puts before them.

extension Call {
  /// What people call a funder; the code itself when it is unknown.
  package func nom(_ financeur: String) -> String {
    financeurs.first { $0.code == financeur }?.nom ?? financeur
  }

  /// What people call a funder, with its article where one is known: `l'État`; the code itself when it is unknown.
  package func withArticle(_ code: String) -> String {
    guard let nom = financeurs.first(where: { $0.code == code })?.nom else { return code }
    return Financeur.withArticle(nom) ?? nom
  }
}

extension Call.Financeur {
  /// `la ville de X`, with the article of the noun that a funder's name begins with; nil where none is known.
  package static func withArticle(_ nom: String) -> String? {
    let articles = [
      "État": "l'", "Préfecture": "la ", "Préfet": "le ", "Ville": "la ", "Commune": "la ", "Mairie": "la ",
      "Département": "le ", "Conseil": "le ", "Région": "la ", "Métropole": "la ", "Communauté": "la ",
      "Établissement": "l'", "Caisse": "la ", "Agence": "l'", "Fondation": "la ", "Syndicat": "le ",
    ]
    let noun = nom.split(separator: " ").first.map(String.init) ?? nom
    return articles[noun].map { $0 + (noun == "État" ? nom : nom.lowercasedFirst) }
  }
}

extension String {
  /// With a small first letter, unless it begins with a sign or an acronym.
  package var lowercasedFirst: String {
    guard !(dropFirst().first?.isUppercase ?? false) else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
