internal import Calls
internal import Diagnostics
internal import Dossiers
internal import XMLTree

/// The codes that a dossier may name: those of the referential and of the geography in force, and the themes of the call.
struct KnownCodes: Sendable {
  /// Something that is named by its code.
  enum Thing: String, CaseIterable {
    case pilier, axe, orientation, objectif, quartier, theme
  }

  /// The codes of one thing, and where dossiers name it.
  struct List: Sendable {
    var thing: Thing
    var codes: [String]
    /// The slot of its attribute; nil where its text is the code.
    var attribute: Int?
    /// What is followed without being a priority quarter when the call opens.
    var secteurs: [Territoire.Secteur]
    /// Codes that are known, but not when the call opens, each with the code of its geography.
    var others: [String: (geographie: String, isSecteur: Bool)]
    /// What says in the place of a code that there is none; nil where that cannot be said.
    var outside: String?
    /// For each of `codes`, those that it stands under, from the pilier down; empty outside the referential.
    var above: [[String]]
    /// What a code is mostly: one of `codes`, in UTF-8.
    private let known: [[UInt8]]

    init(
      thing: Thing, codes: [String], above: [[String]], attribute: Int?, secteurs: [Territoire.Secteur],
      others: [String: (geographie: String, isSecteur: Bool)], outside: String?
    ) {
      (self.thing, self.codes, self.above) = (thing, codes, above)
      (self.attribute, self.secteurs, self.others, self.outside) = (attribute, secteurs, others, outside)
      known = codes.map { Array($0.utf8) }
    }

    /// All that may be written there.
    var words: [String] { codes + secteurs.map(\.code) + (outside.map { [$0] } ?? []) }

    /// Whether anything can be said of a code that is none of them: not where the quarters are not told yet.
    func judges(_ code: String) -> Bool {
      !codes.isEmpty || others[code] != nil || secteurs.contains { $0.code == code }
    }

    /// Whether that is one of the codes, byte for byte.
    func knows(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
      known.contains { $0.count == text.count && $0.elementsEqual(text) }
    }
  }

  /// One for each thing that the call has codes for.
  var lists: [List] = []
  /// For each element slot, the place of its list in `lists`, or `holder` for one that holds such elements, or `other`.
  private var roles: [Int] = []

  private static let other = -1
  private static let holder = -2

  init() {}

  init(
    _ version: Referentiel.Version?, _ territoire: Territoire, _ geographie: Territoire.Geographie?,
    _ themes: [Call.Theme], _ schema: Schema
  ) {
    roles = Array(repeating: Self.other, count: schema.slotCount)
    for (thing, niveau) in zip(Thing.allCases, Referentiel.Niveau.allCases) {
      let entrees = version?.entrees.filter { $0.niveau == niveau } ?? []
      add(
        thing, entrees.map(\.code), above: entrees.map { version?.codes(above: $0) ?? [] },
        "action/rattachement/\(thing.rawValue)", "code", schema)
    }
    let quartiers = geographie?.quartiers.map(\.code) ?? []
    var others: [String: (geographie: String, isSecteur: Bool)] = [:]
    for other in territoire.geographies where other.code != geographie?.code {
      for quartier in other.quartiers { others[quartier.code] = others[quartier.code] ?? (other.code, false) }
      for secteur in other.secteurs { others[secteur.code] = others[secteur.code] ?? (other.code, true) }
    }
    for (path, attribute, outside) in Self.quarters {
      add(
        .quartier, quartiers, path, attribute, schema, secteurs: geographie?.secteurs ?? [], others: others,
        outside: outside)
    }
    add(.theme, themes.map(\.code), "action/theme", nil, schema)
  }

  /// Where a dossier names the quarter of its public, of its places and of a landlord's buildings; not that of an office.
  static let quarters: [(path: String, attribute: String, outside: String?)] = [
    ("public/residence/quartier", "code", nil), ("action/lieu/adresse/quartier", "code", nil),
    ("patrimoine/residence", "quartier", "hors-quartier"),
  ]

  private mutating func add(
    _ thing: Thing, _ codes: [String], above: [[String]] = [], _ path: String, _ attribute: String?,
    _ schema: Schema, secteurs: [Territoire.Secteur] = [],
    others: [String: (geographie: String, isSecteur: Bool)] = [:], outside: String? = nil
  ) {
    guard !codes.isEmpty || !secteurs.isEmpty, let slot = schema.slot("dossier/" + path) else { return }
    lists.append(
      List(
        thing: thing, codes: codes, above: above,
        attribute: attribute.flatMap { schema.attributeSlot("dossier/" + path, $0) }, secteurs: secteurs,
        others: others, outside: outside))
    if roles[slot] == Self.other { roles[slot] = lists.count - 1 }
    var above = schema.parent(of: slot)
    while above > 0 {
      roles[above] = Self.holder
      above = schema.parent(of: above)
    }
  }

  /// Where a dossier names those who give money: this year, and in the account of the year before.
  static let funders: [(path: String, attribute: String)] = [
    ("financement/cofinancement/financeur", "code"), ("bilan/subvention/financeur", "code"),
  ]

  /// The contract with what is known of its codes, to say what is meant by those that it refuses.
  ///
  /// Other funders than the call's may be named too: nothing is said of a code that is like none of theirs.
  func advising(_ checks: StandardChecks, for call: Call) -> StandardChecks {
    var checks = checks
    let call =
      [
        ("demande/appel", "code", [call.code]), ("demande/appel", "territoire", [call.territoire]),
      ] + Self.funders.map { ($0.path, $0.attribute, call.financeurs.map(\.code)) }
    for (path, name, words) in call {
      guard let attribute = checks.schema.attributeSlot("dossier/" + path, name) else { continue }
      checks.schema.advice.attributeWords[attribute] = words
    }
    for (slot, role) in roles.enumerated() where role >= 0 && lists[role].attribute == nil {
      checks.schema.advice.words[slot] = lists[role].words
    }
    for list in lists {
      if let attribute = list.attribute { checks.schema.advice.attributeWords[attribute] = list.words }
    }
    return checks
  }

  /// A code of a document that is not known.
  struct Unknown {
    var list: List
    var code: String
    /// The byte offset of its place.
    var offset: Int

    /// The codes that it can have been meant for: those under the nearest code above it that the dossier names and the
    /// referential knows, with that one; all, where there is none.
    func candidates(in fiche: DossierEvaluation.Fiche) -> (codes: [String], parent: Parent?) {
      let levels: [(thing: Thing, code: String?)] = [
        (.pilier, fiche.pilier), (.axe, fiche.axe), (.orientation, fiche.orientation),
      ]
      for (level, named) in levels.enumerated().reversed() {
        let codes = zip(list.codes, list.above).compactMap { code, above in
          level < above.count && above[level] == named.code ? code : nil
        }
        if let code = named.code, !codes.isEmpty { return (codes, Parent(thing: named.thing, code: code)) }
      }
      return (list.codes, nil)
    }
  }

  /// What codes stand under.
  struct Parent {
    var thing: Thing
    var code: String
  }

  /// A known code under another one than the referential has it under.
  struct Stray {
    /// As an unknown one.
    var code: Unknown
    /// What it stands under in the referential.
    var own: Parent
    /// What it stands under in the document.
    var named: Parent
  }

  /// Whether nothing but this can tell that the codes of a rattachement do not go together: no rule reads the referential.
  var judgesPlaces = false

  /// The axe or orientation that does not stand under what the dossier names above it, where both are known; the higher one.
  func stray(in fiche: DossierEvaluation.Fiche, _ document: DocumentView) -> Stray? {
    let levels = [
      (Thing.pilier, fiche.pilier, Thing.axe, fiche.axe), (.axe, fiche.axe, .orientation, fiche.orientation),
    ]
    for (above, parent, level, code) in levels {
      guard let parent, let code, let list = lists.first(where: { $0.thing == level }),
        !zip(list.codes, list.above).contains(where: { $0 == code && $1.last == parent }),
        let place = list.codes.firstIndex(of: code), let own = list.above[place].last,
        lists.contains(where: { $0.thing == above && $0.codes.contains(parent) })
      else { continue }
      let attribute = document.elements.lazy.flatMap { document.attributes(of: $0) }
        .first { Int($0.slot) == list.attribute }
      return Stray(
        code: Unknown(list: list, code: code, offset: Int(attribute?.offset ?? 0)),
        own: Parent(thing: above, code: own), named: Parent(thing: above, code: parent))
    }
    return nil
  }

  /// How many are told of one document: more would help nobody.
  private static let maximum = 20

  /// The codes of a document that are none of those known, in its order; codes that have not the form of one are told
  /// by the schema.
  func unknown(in document: DocumentView) -> [Unknown] {
    var unknown: [Unknown] = []
    guard !lists.isEmpty, let root = document.elements.first else { return [] }
    var place = 1
    while place < Int(root.end), unknown.count < Self.maximum {
      let record = document.elements[place]
      let number = record.slot < 0 ? Self.other : roles[Int(record.slot)]
      // Only what holds codes is gone into.
      place = number == Self.holder ? place + 1 : max(Int(record.end), place + 1)
      guard number >= 0 else { continue }
      if let attribute = lists[number].attribute {
        for code in document.attributes(of: record) where Int(code.slot) == attribute && code.isValid {
          if lists[number].knows(document.bytes(of: code)) { continue }
          let text = document.text(of: code)
          if !lists[number].codes.contains(text), text != lists[number].outside, lists[number].judges(text) {
            unknown.append(Unknown(list: lists[number], code: text, offset: Int(code.offset)))
          }
        }
      } else if record.isValid, !lists[number].knows(document.bytes(of: record)) {
        var text = document.text(of: record)
        if lists[number].codes.contains(text) { continue }
        text = text.onOneLine
        if !lists[number].codes.contains(text) {
          unknown.append(Unknown(list: lists[number], code: text, offset: Int(record.offset)))
        }
      }
    }
    return unknown
  }
}

extension Referentiel.Version {
  /// The codes that an entry stands under, from the pilier down.
  fileprivate func codes(above entree: Referentiel.Entree) -> [String] {
    entree.parent.map { codes(above: entrees[$0]) + [entrees[$0].code] } ?? []
  }
}
