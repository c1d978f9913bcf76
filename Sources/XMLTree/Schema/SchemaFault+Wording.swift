internal import Diagnostics

extension SchemaFault {
  /// What is known of the document around a fault, to word it.
  struct Context {
    var schema: Schema
    var source: XMLSource
    /// The name of the element it is about.
    var element: XMLName
    /// Its slot, or -1, and that of its parent.
    var slot: Int
    var parentSlot: Int
    /// The attribute it is about, and its slot or -1.
    var attribute: XMLName?
    var attributeSlot: Int
    /// The value it is about.
    var value: String
  }

  /// The fault as a sentence with the French labels of the schema, and its place.
  func diagnostic(_ context: Context) -> Diagnostic {
    let (code, message, notes) = wording(context)
    var place = offset
    if case .value = kind, attribute == nil { place = context.source.offset(ofContentAt: offset) }
    if case .textAmongElements = kind { place = context.source.offset(ofTextAt: offset) }
    return Diagnostic(
      .error, code, message, at: context.source.position(at: place), notes: notes.map { Diagnostic.Note($0) })
  }

  private func wording(_ context: Context) -> (code: String, message: String, notes: [String]) {
    let schema = context.schema
    let name = shown(context.element.local)
    switch kind {
    case .wrongRoot: return ("racine-inattendue", wrongRoot(context), [])
    case .unknownElement where context.home != nil:
      let home = context.home.map { schema.localName(of: $0) } ?? ""
      return (
        "element-mal-place",
        "<\(name)> n'est pas à sa place dans <\(context.parentName)> : sa place est dans <\(home)>", []
      )
    case .unknownElement:
      let (message, isGuessed) = unknownElement(context)
      let order = context.expectedOrder
      return (
        "element-inconnu", message,
        isGuessed || order.isEmpty ? [] : ["les éléments attendus sont : \(order)"]
      )
    case .misplaced(let later):
      let place = later.map { sibling in
        " : sa place est avant <\(schema.localName(of: sibling.slot))>, ligne "
          + "\(context.source.position(at: sibling.offset).line)"
      }
      return (
        "element-mal-place",
        "\(context.title) n'est pas à sa place dans <\(context.parentName)>\(place ?? "")",
        ["l'ordre attendu est : \(context.expectedOrder)"]
      )
    case .tooMany:
      return (
        "element-en-trop", "\(context.title) est écrit plus de fois que permis dans <\(context.parentName)>",
        []
      )
    case .missingBefore(let slots):
      return (
        "element-manquant", "il manque \(list(slots, schema)) avant <\(name)>, dans <\(context.parentName)>",
        []
      )
    case .missingAtEnd(let slots):
      return ("element-manquant", "il manque \(list(slots, schema)) dans \(context.title)", [])
    case .textAmongElements:
      return ("texte-inattendu", "\(context.title) ne contient que des éléments, pas de texte", [])
    case .elementInText:
      let home = context.home.map { " : sa place est dans <\(schema.localName(of: $0))>" }
      return (
        home == nil ? "element-inconnu" : "element-mal-place",
        "<\(context.parentName)> contient du texte seul, pas d'élément <\(name)>\(home ?? "")", []
      )
    case .unknownAttribute:
      return ("attribut-inconnu", unknownAttribute(context), [])
    case .missingAttribute(let attribute):
      let missing = schema.attributes[attribute]
      let local = schema.names[missing.name].local
      return (
        "attribut-manquant",
        "il manque l'attribut \(local)=\"…\" (\(missing.documentation.label)) de <\(name)>", []
      )
    case .value(let type, let fault): return value(schema.simpleTypes[type], fault, context)
    }
  }

  private func wrongRoot(_ context: Context) -> String {
    let root = context.schema.names[context.schema.slots[0].name]
    if context.element.local == root.local {
      let seen = context.element.namespace
      return seen.isEmpty
        ? "<\(root.local)> est sans espace de noms ; xmlns=\"\(root.namespace)\" est attendu"
        : "<\(root.local)> est dans l'espace de noms « \(shown(seen)) » ; « \(root.namespace) » est attendu"
    }
    return "la racine est <\(shown(context.element.local))> ; <\(root.local)> est attendu"
  }

  /// - Returns: The sentence, and whether it says what was meant.
  private func unknownElement(_ context: Context) -> (message: String, isGuessed: Bool) {
    let name = shown(context.element.local)
    let expected = context.schema.namespace
    if context.element.namespace != expected, context.schema.child(of: context.parentSlot, named: name) != nil
    {
      return ("<\(name)> n'est pas dans l'espace de noms « \(expected) »", true)
    }
    let children = context.childNames(of: context.parentSlot)
    let nearest = nearest(to: context.element.local, among: children).map {
      " ; vouliez-vous écrire <\($0)> ?"
    }
    return ("<\(name)> n'existe pas dans <\(context.parentName)>\(nearest ?? "")", nearest != nil)
  }

  /// What the prefix `xml` stands for.
  private static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  private func unknownAttribute(_ context: Context) -> String {
    let name = context.attribute?.local ?? ""
    if let namespace = context.attribute?.namespace, !namespace.isEmpty {
      let written =
        namespace == Self.xmlNamespace
        ? "« xml:\(shown(name)) »" : "« \(shown(name)) » de l'espace de noms « \(shown(namespace)) »"
      return "<\(shown(context.element.local))> n'a pas d'attribut \(written)"
    }
    let slot = context.schema.slots[context.slot]
    let known = context.schema.attributes[slot.firstAttribute..<slot.firstAttribute + slot.attributeCount]
      .map { context.schema.names[$0.name].local }
    let nearest = nearest(to: name, among: known).map { " ; vouliez-vous écrire \($0)=\"…\" ?" }
    return "<\(shown(context.element.local))> n'a pas d'attribut « \(shown(name)) »\(nearest ?? "")"
  }

  private func value(
    _ type: SimpleType, _ fault: SimpleTypeFault, _ context: Context
  ) -> (code: String, message: String, notes: [String]) {
    let seen = shown(context.value)
    let expected = type.expectation.isEmpty ? type.base.expectation : type.expectation.onOneLine
    let guess = context.schema.advice.suggestion(
      type, slot: context.slot, attribute: context.attribute == nil ? nil : context.attributeSlot)
    let proposal = guess.proposal(for: context.value)
    var notes: [String] = []
    // One that is too long to be shown whole could not be followed.
    if !proposal.values.isEmpty, proposal.values.allSatisfy({ shown($0) == $0 }) {
      notes.append("vouliez-vous écrire \(proposal.values.map { "« \($0) »" }.joined(separator: ", ou ")) ?")
    } else if let note = timeNote(type, context.value) {
      notes.append(note)
    } else if let longer = longerWords(type, context.value) {
      notes.append("vouliez-vous écrire \(longer) ?")
    } else if let meant = guess.nearestWord(to: context.value) {
      notes.append("vouliez-vous écrire « \(shown(meant)) » ?")
    }
    if case .notListed = fault { notes.append("valeurs possibles : \(words(of: type))") }
    guard !context.value.allSatisfy(\.isWhitespace) else {
      if context.attribute == nil, context.schema.isOptional(context.slot) {
        notes.append("s'il n'y a rien à y écrire, supprimez <\(shown(context.element.local))>")
      }
      return (
        type.code ?? "valeur-vide", "\(context.valueTitle) : rien n'est écrit ; attendu : \(expected)", notes
      )
    }
    var reproach = fault.reproach(type, context.value)
    if type.base == .decimal, fault == .tooManyDecimals || fault == .notMatching, proposal.hasThousands {
      reproach += " : le point ne sépare pas les milliers"
    }
    return (
      type.code ?? fault.code, "\(context.valueTitle) : « \(seen) » \(reproach) ; attendu : \(expected)",
      notes
    )
  }

  /// How a time with a point in it is written: `19.54`, which may be hundredths of an hour too.
  private func timeNote(_ type: SimpleType, _ value: String) -> String? {
    guard type.base == .time, let found = value.wholeMatch(of: #/\s*([0-9]{1,2})[.,]([0-9]{2})\s*/#),
      let hour = Int(found.1), let minute = Int(found.2), hour < 24, minute < 60
    else { return nil }
    let hours = (found.1.count == 1 ? "0" : "") + found.1
    return "les heures et les minutes sont séparées par « : » ; "
      + "\(hour) h \(found.2) s'écrit « \(hours):\(found.2):00 »"
  }

  /// The listed words that begin with what is written, as the accounts of a poste do; nil where there are none, or many.
  private func longerWords(_ type: SimpleType, _ value: String) -> String? {
    guard value.utf8.count > 1 else { return nil }
    let words = type.enumeration.filter { $0.utf8.starts(with: value.utf8) }
    guard (1...8).contains(words.count) else { return nil }
    let quoted = words.map { "« \($0) »" }
    return quoted.count == 1
      ? quoted[0] : quoted.dropLast().joined(separator: ", ") + " ou " + quoted[quoted.count - 1]
  }

  /// The listed words with what each means, where the schema says it.
  private func words(of type: SimpleType) -> String {
    let words = type.enumeration.indices.prefix(40).map { rank in
      let word = type.enumeration[rank]
      let label = rank < type.enumerationLabels.count ? type.enumerationLabels[rank].onOneLine : ""
      return label.isEmpty ? word : "\(word) (\(label))"
    }
    return words.joined(separator: ", ") + (type.enumeration.count > 40 ? ", …" : "")
  }

  private func list(_ slots: [Int], _ schema: Schema) -> String {
    slots.map { "<\(schema.localName(of: $0))> (\(schema.label(of: $0)))" }.joined(separator: ", ")
  }
}

extension SchemaFault.Context {
  fileprivate var parentName: String { parentSlot < 0 ? "" : schema.localName(of: parentSlot) }

  /// The element with its label: `<siret> (SIRET du porteur)`.
  fileprivate var title: String {
    slot < 0 ? "<\(shown(element.local))>" : "<\(shown(element.local))> (\(schema.label(of: slot)))"
  }

  /// What the value belongs to: the label of the attribute or of the element.
  fileprivate var valueTitle: String {
    guard let attribute else { return schema.label(of: slot) }
    return "\(schema.attributes[attributeSlot].documentation.label) (\(attribute.local)=\"…\")"
  }

  /// The only element that may hold one of the name, where it stands in another one by error; nil where the name is known in
  /// several places, or is nearly one that may stand there.
  fileprivate var home: Int? {
    guard parentSlot >= 0, element.namespace == schema.namespace,
      nearest(to: element.local, among: childNames(of: parentSlot)) == nil
    else { return nil }
    let places = schema.slots.indices.filter { schema.localName(of: $0) == element.local }
    let homes = Set(places.map { schema.slots[$0].parent })
    return homes.count == 1 ? homes.first { $0 >= 0 && $0 != parentSlot } : nil
  }

  fileprivate var expectedOrder: String {
    parentSlot < 0 ? "" : childNames(of: parentSlot).joined(separator: ", ")
  }

  fileprivate func childNames(of slot: Int) -> [String] {
    guard slot >= 0 else { return [] }
    let parent = schema.slots[slot]
    return (parent.firstChild..<parent.firstChild + parent.childCount).map { schema.localName(of: $0) }
  }
}

extension SimpleTypeFault {
  fileprivate var code: String {
    switch self {
    case .notOfBase: "valeur-illisible"
    case .notListed: "valeur-hors-liste"
    case .notMatching: "valeur-mal-formee"
    case .tooShort: "texte-trop-court"
    case .tooLong: "texte-trop-long"
    case .tooSmall: "nombre-trop-petit"
    case .tooLarge: "nombre-trop-grand"
    case .tooManyDigits: "nombre-trop-grand"
    case .tooManyDecimals: "trop-de-decimales"
    }
  }

  fileprivate func reproach(_ type: SimpleType, _ value: String) -> String {
    switch self {
    case .notOfBase where type.base == .date && value.hasShapeOfDate: "n'existe pas au calendrier"
    case .notOfBase where type.base == .date && value.hasShortYear: "n'a que deux chiffres pour l'année"
    case .notOfBase: "ne se lit pas"
    case .notListed: "n'est pas dans la liste"
    case .notMatching where type.base == .date && value.hasShapeOfDate: "est hors des années admises"
    case .notMatching: "n'a pas la forme voulue" + value.countOfDigits(where: type)
    case .tooShort: "est trop court (au moins \(shown(type.minLength)) caractères)"
    case .tooLong: "est trop long (au plus \(shown(type.maxLength)) caractères)"
    case .tooSmall: "est trop petit"
    case .tooLarge: "est trop grand"
    case .tooManyDigits: "a trop de chiffres (au plus \(type.totalDigits ?? 0))"
    case .tooManyDecimals: "a trop de décimales (au plus \(type.fractionDigits ?? type.writtenDecimals ?? 0))"
    }
  }

  private func shown(_ length: Int?) -> String { grouped(UInt64(clamping: length ?? 0)) }
}

extension String {
  /// How many digits it has, where it has nothing else and a number of them is expected.
  fileprivate func countOfDigits(where type: SimpleType) -> String {
    let isNumber = !isEmpty && utf8.allSatisfy(\.isASCIIDigit)
    return isNumber && type.expectation.first?.isNumber == true && type.expectation.contains(" chiffres")
      ? " (il a \(utf8.count) chiffre\(utf8.count > 1 ? "s" : ""))" : ""
  }

  /// Whether it is a date of three numbers, none of which is a whole year.
  fileprivate var hasShortYear: Bool {
    wholeMatch(of: #/\s*[0-9]{1,2}([\/.\-])[0-9]{1,2}\1[0-9]{2}\s*/#) != nil
  }

  /// Whether it is written year, month and day, whether or not there is such a day.
  fileprivate var hasShapeOfDate: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2] && utf8.allSatisfy { $0 <= UInt8(ascii: "9") }
  }
}

extension SimpleType.Base {
  fileprivate var expectation: String {
    switch self {
    case .string, .normalizedString, .token: "un texte"
    case .decimal: "un nombre, avec un point comme séparateur décimal"
    case .integer: "un nombre entier"
    case .nonNegativeInteger: "un nombre entier, zéro ou plus"
    case .positiveInteger: "un nombre entier, un ou plus"
    case .date: "une date du calendrier, comme 2022-01-31"
    case .dateTime: "une date et une heure, comme 2022-01-31T12:00:00"
    case .time: "une heure, comme 18:30:00"
    case .gYear: "une année, comme 2022"
    case .boolean: "true ou false"
    }
  }
}
