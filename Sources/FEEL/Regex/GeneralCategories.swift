extension ScalarSet {
  /// The bit of one general category in a mask.
  static func bit(of category: Unicode.GeneralCategory) -> UInt32 {
    let index: UInt32 =
      switch category {
      case .uppercaseLetter: 0
      case .lowercaseLetter: 1
      case .titlecaseLetter: 2
      case .modifierLetter: 3
      case .otherLetter: 4
      case .nonspacingMark: 5
      case .spacingMark: 6
      case .enclosingMark: 7
      case .decimalNumber: 8
      case .letterNumber: 9
      case .otherNumber: 10
      case .connectorPunctuation: 11
      case .dashPunctuation: 12
      case .openPunctuation: 13
      case .closePunctuation: 14
      case .initialPunctuation: 15
      case .finalPunctuation: 16
      case .otherPunctuation: 17
      case .mathSymbol: 18
      case .currencySymbol: 19
      case .modifierSymbol: 20
      case .otherSymbol: 21
      case .spaceSeparator: 22
      case .lineSeparator: 23
      case .paragraphSeparator: 24
      case .control: 25
      case .format: 26
      case .surrogate: 27
      case .privateUse: 28
      case .unassigned: 29
      @unknown default: 30
      }
    return 1 << index
  }

  /// Every category there is.
  static let allCategories: UInt32 = (1 << 31) - 1

  /// The mask of the categories that `\p{name}` names, or nil if it names none.
  ///
  /// Surrogates have no name of their own: they are no characters.
  ///
  /// Source: XML Schema 1.1 part 2, G.4.2.2, productions IsCategory to Others.
  static func categories(named name: String) -> UInt32? {
    if let mask = categoryMasks[name] { return mask }
    var whole: UInt32 = 0
    guard name.utf8.count == 1 else { return nil }
    for (key, mask) in categoryMasks where key.hasPrefix(name) { whole |= mask }
    if name == "C" { whole |= bit(of: .surrogate) }
    return whole == 0 ? nil : whole
  }

  private static let categoryMasks: [String: UInt32] = [
    "Lu": bit(of: .uppercaseLetter), "Ll": bit(of: .lowercaseLetter), "Lt": bit(of: .titlecaseLetter),
    "Lm": bit(of: .modifierLetter), "Lo": bit(of: .otherLetter),
    "Mn": bit(of: .nonspacingMark), "Mc": bit(of: .spacingMark), "Me": bit(of: .enclosingMark),
    "Nd": bit(of: .decimalNumber), "Nl": bit(of: .letterNumber), "No": bit(of: .otherNumber),
    "Pc": bit(of: .connectorPunctuation), "Pd": bit(of: .dashPunctuation),
    "Ps": bit(of: .openPunctuation), "Pe": bit(of: .closePunctuation),
    "Pi": bit(of: .initialPunctuation), "Pf": bit(of: .finalPunctuation),
    "Po": bit(of: .otherPunctuation),
    "Sm": bit(of: .mathSymbol), "Sc": bit(of: .currencySymbol), "Sk": bit(of: .modifierSymbol),
    "So": bit(of: .otherSymbol),
    "Zs": bit(of: .spaceSeparator), "Zl": bit(of: .lineSeparator), "Zp": bit(of: .paragraphSeparator),
    "Cc": bit(of: .control), "Cf": bit(of: .format), "Co": bit(of: .privateUse),
    "Cn": bit(of: .unassigned),
  ]
}

extension ScalarSet {
  /// What one escape or part of a class adds to it.
  struct Part: Hashable, Sendable {
    /// What escapes add; letter case changes nothing to it.
    var runs: [Run] = []
    /// What characters and ranges add.
    var literals: [Run] = []
    var categories: UInt32 = 0
  }

  /// What a multi-character escape such as `\d` denotes, or nil if `\letter` is none.
  ///
  /// Source: XML Schema 1.1 part 2, G.4.2.5.
  static func part(ofEscape letter: Unicode.Scalar) -> Part? {
    switch letter {
    case "s": Part(runs: spaces)
    case "S": Part(runs: complement(spaces))
    case "i": Part(runs: nameStarts)
    case "I": Part(runs: complement(nameStarts))
    case "c": Part(runs: nameStarts + nameRest)
    case "C": Part(runs: complement(nameStarts + nameRest))
    case "d": Part(categories: bit(of: .decimalNumber))
    case "D": Part(categories: allCategories & ~bit(of: .decimalNumber))
    case "w": Part(categories: allCategories & ~nonWord)
    case "W": Part(categories: nonWord)
    default: nil
    }
  }

  private static let spaces = [Run(lower: 0x9, upper: 0xA), Run(lower: 0xD, upper: 0xD), Run(0x20)]

  /// Punctuation, separators and others: what `\w` leaves out.
  private static let nonWord: UInt32 =
    (categories(named: "P") ?? 0) | (categories(named: "Z") ?? 0) | (categories(named: "C") ?? 0)

  /// Source: XML 1.0, fifth edition, production 4, NameStartChar.
  private static let nameStarts = [
    Run(0x3A), Run(lower: 0x41, upper: 0x5A), Run(0x5F), Run(lower: 0x61, upper: 0x7A),
    Run(lower: 0xC0, upper: 0xD6), Run(lower: 0xD8, upper: 0xF6), Run(lower: 0xF8, upper: 0x2FF),
    Run(lower: 0x370, upper: 0x37D), Run(lower: 0x37F, upper: 0x1FFF), Run(lower: 0x200C, upper: 0x200D),
    Run(lower: 0x2070, upper: 0x218F), Run(lower: 0x2C00, upper: 0x2FEF), Run(lower: 0x3001, upper: 0xD7FF),
    Run(lower: 0xF900, upper: 0xFDCF), Run(lower: 0xFDF0, upper: 0xFFFD),
    Run(lower: 0x10000, upper: 0xEFFFF),
  ]

  /// Source: XML 1.0, fifth edition, production 4a, NameChar.
  private static let nameRest = [
    Run(lower: 0x2D, upper: 0x2E), Run(lower: 0x30, upper: 0x39), Run(0xB7),
    Run(lower: 0x300, upper: 0x36F), Run(lower: 0x203F, upper: 0x2040),
  ]
}

extension ScalarSet.Run {
  /// The run of one scalar value.
  init(_ value: UInt32) {
    self.init(lower: value, upper: value)
  }
}
