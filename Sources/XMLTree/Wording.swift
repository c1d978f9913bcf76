public import Diagnostics

extension ReadingFault {
  /// The fault as a sentence, with its place.
  public func diagnostic(in source: XMLSource, limits: Limits = Limits()) -> Diagnostic {
    let wording = wording(limits)
    let position = isAboutWholeFile ? FilePosition(file: source.file) : source.position(at: offset)
    var notes: [Diagnostic.Note] = []
    if case .mismatchedTag(let opened, _, let tag) = kind {
      let start = source.position(at: tag)
      if start.line != position.line {
        notes.append(Diagnostic.Note("<\(shown(opened))> est ouvert ici", at: start))
      }
    }
    return Diagnostic(.error, wording.code, wording.message, at: position, notes: notes)
  }

  private var isAboutWholeFile: Bool {
    switch kind {
    case .empty, .tooLarge: true
    default: false
    }
  }

  private func wording(_ limits: Limits) -> (code: String, message: String) {
    switch kind {
    case .empty: ("fichier-vide", "le fichier est vide ; un document XML est attendu")
    case .tooLarge(let size):
      (
        "fichier-trop-gros",
        "le fichier \(size.map { "fait \($0) octets" } ?? "est trop gros") ; la limite est de \(limits.bytes) octets"
      )
    case .tooDeep:
      ("imbrication-excessive", "les éléments sont imbriqués sur plus de \(limits.depth) niveaux, la limite")
    case .tooManyAttributes:
      ("trop-d-attributs", "cet élément a plus de \(limits.attributes) attributs, la limite")
    case .tooManyNamespaces:
      (
        "trop-d-espaces-de-noms",
        "plus de \(limits.namespaces) espaces de noms sont déclarés à cet endroit, la limite"
      )
    case .tooManyNames:
      (
        "trop-de-noms",
        "ce fichier a trop de noms d'éléments et d'attributs différents ; la limite est de \(limits.names)"
      )
    case .textTooLong: ("texte-trop-long", "ce texte dépasse \(limits.text) octets, la limite")
    case .nulByte: ("octet-nul", "le fichier contient un octet nul : ce n'est pas un texte")
    case .notXML(let lookalike):
      (
        "pas-du-xml",
        lookalike.map { "ce fichier semble être \($0) ; un document XML est attendu" }
          ?? "ce fichier n'est pas du XML : il devrait commencer par « < »"
      )
    case .doctype:
      ("doctype-refuse", "une déclaration <!DOCTYPE …> n'est pas acceptée ; supprimez-la")
    case .undeclaredEntity(let name):
      (
        "entite-inconnue",
        "l'entité « &\(shown(name)); » n'est pas définie ; écrivez le caractère lui-même, ou « &amp; » pour « & »"
      )
    default: encodingWording ?? markupWording
    }
  }

  private var encodingWording: (code: String, message: String)? {
    switch kind {
    case .notUTF8(let byte):
      (
        "encodage-invalide",
        "l'octet \(hexadecimal(UInt32(byte))) n'est pas de l'UTF-8 ; enregistrez le fichier en UTF-8, ou déclarez "
          + "son encodage réel, par exemple encoding=\"windows-1252\""
      )
    case .notInEncoding(let name, let byte):
      (
        "encodage-invalide",
        "l'octet \(hexadecimal(UInt32(byte))) n'existe pas en \(shown(name)), l'encodage annoncé"
      )
    case .loneSurrogate(let unit):
      (
        "encodage-invalide",
        "le fichier est en UTF-16, mais le code \(hexadecimal(UInt32(unit))), moitié d'un caractère, y est seul"
      )
    case .oddUTF16:
      (
        "fichier-coupe",
        "le fichier est en UTF-16 et s'arrête au milieu d'un caractère : son dernier octet manque"
      )
    case .unknownEncoding(let name):
      (
        "encodage-inconnu",
        "l'encodage « \(shown(name)) » n'est pas pris en charge ; sont lus : UTF-8, UTF-16, ISO-8859-1, ISO-8859-15, "
          + "Windows-1252"
      )
    case .encodingLies(let declared, let found):
      ("encodage-contredit", "le fichier se déclare en \(shown(declared)) mais il est \(found)")
    default: nil
    }
  }

  private var markupWording: (code: String, message: String) {
    switch kind {
    case .undeclaredPrefix(let prefix):
      (
        "prefixe-inconnu",
        "le préfixe « \(shown(prefix)): » n'est déclaré par aucun xmlns:\(shown(prefix))=\"…\""
      )
    case .repeatedAttribute(let name):
      ("attribut-repete", "l'attribut « \(shown(name)) » est écrit deux fois")
    case .mismatchedTag(let opened, let closed, _):
      (
        "balise-mal-fermee",
        "<\(shown(opened))> est l'élément ouvert, mais c'est </\(shown(closed))> qui est écrit ; "
          + "</\(shown(opened))> est attendu"
      )
    case .unclosed(let name?):
      ("fichier-coupe", "<\(shown(name))> n'est jamais fermé : le fichier s'arrête avant la fin")
    case .unclosed(nil): ("fichier-coupe", "le fichier s'arrête avant la fin")
    case .noRoot:
      ("racine-absente", "un élément devrait commencer ici ; un document XML est attendu")
    case .contentAfterRoot:
      (
        "contenu-apres-la-fin",
        "il y a encore du contenu après la fin de l'élément racine ; un fichier porte un seul document"
      )
    case .forbiddenCharacter(let scalar):
      ("caractere-interdit", "le caractère \(hexadecimal(scalar)) n'est pas permis dans un document XML")
    case .curlyQuote:
      (
        "guillemets-courbes",
        "une valeur se met entre guillemets droits, comme code=\"…\", et non entre “ ”, ‘ ’ ou « »"
      )
    case .commentOpening(let written):
      (
        "xml-mal-forme",
        "« \(written) » n'ouvre pas un commentaire, qui s'écrit « <!-- … --> » ; « < » dans un texte s'écrit « &lt; »"
      )
    case .malformedMarkup(let code):
      ("xml-mal-forme", "le XML n'est pas bien formé à cet endroit\(Self.hint(code))")
    default: ("xml-mal-forme", "le XML n'est pas bien formé à cet endroit")
    }
  }

  /// What the commonest codes of libxml2 mean, for a person who did not write the file by hand.
  private static func hint(_ code: Int) -> String {
    switch code {
    case 6, 7: " : « &#…; » porte le numéro d'un caractère, comme « &#233; » ; « & » seul s'écrit « &amp; »"
    case 23: " : « & » s'écrit « &amp; »"
    case 33, 34, 57, 78, 79, 96: " : la déclaration s'écrit <?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    case 38:
      " : « < » s'écrit « &lt; » dans une valeur d'attribut ; ou il manque le guillemet qui ferme cette valeur"
    case 39, 40: " : la valeur d'un attribut se met entre guillemets droits (\")"
    case 41: " : un attribut n'a pas de valeur ; ou un nom contient une espace"
    case 45: " : un commentaire n'est pas fermé par « --> »"
    case 46: " : « <? » est suivi d'un nom, sans espace ; la déclaration commence par « <?xml »"
    case 62: " : « ]]> » dans un texte s'écrit « ]]&gt; »"
    case 63: " : une section CDATA n'est pas fermée par « ]]> »"
    case 64: " : la déclaration « <?xml … ?> » se met au tout début du fichier, une seule fois"
    case 65: " : il manque une espace"
    case 68: " : un nom est attendu ; « < » dans un texte s'écrit « &lt; », « & » s'écrit « &amp; »"
    case 73:
      " : une balise n'est pas fermée par « > » ; une balise de fin s'écrit </nom>, sans espace avant le nom"
    case 80: " : « -- » n'est pas permis dans un commentaire"
    case 99: " : la valeur de xmlns est une URI, comme urn:exemple:1"
    case 108: " : la version déclarée doit être 1.0"
    case 110: " : un nom est trop long"
    case 200: " : un préfixe ne peut être ni vidé par xmlns:p=\"\", ni nommé xml ou xmlns pour autre chose"
    case 202:
      " : un nom a au plus un deux-points, entre un préfixe et le reste ; un attribut s'écrit nom=\"…\""
    // Nothing better is known of it.
    default: " (libxml2 : \(code))"
    }
  }
}

extension EncodingRemark {
  /// The remark as a warning on the first line of the file.
  public func diagnostic(in source: XMLSource) -> Diagnostic {
    let position = source.position(at: 0)
    switch self {
    case .markOverDeclaration(let declared, let found):
      return Diagnostic(
        .warning, "encodage-contredit",
        "le fichier se déclare en \(shown(declared)) mais il est en \(found), d'après ses premiers octets ; il a été lu "
          + "en \(found)", at: position)
    case .windowsUnderLatin(let declared):
      return Diagnostic(
        .warning, "encodage-contredit",
        "le fichier se déclare en \(shown(declared)) mais contient des caractères de Windows-1252 ; il a été lu en "
          + "Windows-1252", at: position)
    case .looksLikeUTF8(let declared):
      return Diagnostic(
        .warning, "encodage-douteux",
        "le fichier se déclare en \(shown(declared)) mais semble être en UTF-8 ; ses accents seront illisibles",
        at: position)
    }
  }
}

extension Diagnostic {
  static func moreFaults(_ limits: Limits, in source: XMLSource) -> Self {
    Diagnostic(
      .error, "trop-de-fautes",
      "ce fichier a encore d'autres fautes que les \(limits.faults) premières, seules montrées",
      at: FilePosition(file: source.file))
  }
}

/// A text from the file made fit for one line of a message: line ends become spaces, and what cannot be seen is shown by its
/// number, as `[U+200B]`: control characters, and a no-break space at either end; at most 60 characters.
package func shown(_ text: String) -> String {
  var line = ""
  let last = text.unicodeScalars.count - 1
  for (count, scalar) in text.unicodeScalars.enumerated() {
    if count == 60 { return line + "…" }
    if (0x20..<0x7F).contains(scalar.value) {
      line.unicodeScalars.append(scalar)
      continue
    }
    switch scalar.properties.generalCategory {
    case .control where scalar == "\n" || scalar == "\t" || scalar == "\r": line += " "
    case .control, .format, .lineSeparator, .paragraphSeparator: line += numbered(scalar)
    case .spaceSeparator where count == 0 || count == last: line += numbered(scalar)
    default: line.unicodeScalars.append(scalar)
    }
  }
  return line
}

/// `[U+200B]`.
private func numbered(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
}

private func hexadecimal(_ value: UInt32) -> String { "0x" + String(value, radix: 16, uppercase: true) }
