import Testing

@testable import FEEL

/// Makes names as people in France write them, and expressions over them, the same ones each time.
private struct FrenchGenerator {
  private var state: UInt64
  private(set) var names: [String] = []

  private static let firstWords = [
    "organisme", "indice", "notification", "andain", "forfait", "orientation", "taux", "sous", "durée", "été",
    "nota", "sommeil", "part", "date", "mode", "liste", "CE1", "Saint", "n", "œuvre", "ifs", "truelle",
    "hommes",
  ]
  private static let words = [
    "de", "porteur", "pauvreté", "reçue", "in", "and", "or", "of", "if", "exécution", "encadrement", "2025",
    "3",
    "bis", "traitance", "femmes", "initiale", "for", "à", "charge", "null", "between", "début", "1.5", "1e3",
  ]
  private static let joints = [
    " ", " ", " ", " ", "-", " - ", "’", "'", "\u{2BC}", "/", "+", "*", ". ", "\u{A0}", "\u{202F}", "  ",
  ]

  init(seed: UInt64) {
    state = seed
    for _ in 0..<12 { names.append(name()) }
  }

  mutating func pick(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  private mutating func pick(_ list: [String]) -> String { list[pick(list.count)] }

  private mutating func name() -> String {
    var result = pick(Self.firstWords)
    for _ in 0..<pick(4) { result += pick(Self.joints) + pick(Self.words) }
    return result
  }

  /// The same name with other apostrophes, spaces and normal form.
  private mutating func variant(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case " ", "\u{A0}", "\u{202F}": result.append([" ", "\u{A0}", "\u{202F}", "\n"][pick(4)])
      case "'", "’", "\u{2BC}": result.append(["'", "’", "\u{2BC}"][pick(3)])
      case "é" where pick(2) == 0: result.append(contentsOf: "e\u{301}".unicodeScalars)
      case "à" where pick(2) == 0: result.append(contentsOf: "a\u{300}".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  mutating func expression(_ depth: Int) -> String {
    guard depth > 0 else { return pick(4) == 0 ? "\(pick(100))" : variant(pick(names)) }
    let a = expression(depth - 1)
    let b = expression(depth - 1 - pick(depth))
    switch pick(13) {
    case 0:
      // Names side by side: an operand that is no name might need parentheses that printing would add.
      return variant(pick(names)) + ["+", "-", "*", "/", "**", " - "][pick(6)] + variant(pick(names))
    case 1: return "(\(a)) \(["<", ">=", "=", "!="][pick(4)]) \(b)"
    case 2: return "\(a) \(["and", "or"][pick(2)]) \(b)"
    case 3: return "if \(a) then \(b) else \(variant(pick(names)))"
    case 4: return "[\(a), \(b)][item > \(variant(pick(names)))]"
    case 5: return "{\(name()): \(a), \(pick(names)): \(b)}"
    case 6:
      return
        "for \(pick(Self.firstWords)) \(pick(["prévu", "d’été", "n° 3", "du jour"])) in [\(a)] return \(b)"
    case 7: return "some \(pick(Self.firstWords)) in \(a) satisfies \(b)"
    case 8: return "\(a) between \(variant(pick(names))) and \(b)"
    case 9: return "\(a) in (\(b), < \(variant(pick(names))))"
    case 10: return "function(\(pick(Self.firstWords)) d'essai: number) \(a)"
    case 11: return "(\(a)).\(pick(Self.firstWords)) de \(pick(Self.firstWords))"
    default: return "not(\(a)) or \(variant(pick(names))) instance of number"
    }
  }
}

@Suite struct `A printed expression over French names` {
  @Test(arguments: 0..<60)
  func `parses to the same tree`(_ seed: Int) throws {
    var generator = FrenchGenerator(seed: UInt64(seed) &* 7919 &+ 1)
    let scope = Scope(
      generator.names.compactMap { Name($0).map { Scope.Variable($0, .any, .global(0)) } })
    var parsed = 0
    for _ in 0..<40 {
      let source = generator.expression(3)
      guard let tree = FEEL.parse(source, in: scope).expression else { continue }
      parsed += 1
      let printed = tree.description
      let again = try #require(FEEL.parse(printed, in: scope).expression, "\(source)\n\(printed)")
      #expect(again == tree, "\(source)\n\(printed)")
      #expect(again.description == printed)
    }
    #expect(parsed > 5)
  }

  @Test(arguments: 0..<200)
  func `reads each declared name as one`(_ seed: Int) throws {
    let generator = FrenchGenerator(seed: UInt64(seed) &* 104_729 &+ 5)
    let scope = Scope(
      generator.names.compactMap { Name($0).map { Scope.Variable($0, .any, .global(0)) } })
    for text in generator.names {
      guard let name = Name(text) else { continue }
      #expect(FEEL.parse(text, in: scope).expression?.kind == .name(name), "\(text)")
    }
  }
}
