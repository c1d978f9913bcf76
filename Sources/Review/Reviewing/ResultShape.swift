internal import FEEL

/// Where the entries of a result stand in contexts of one shape; -1 for those it lacks.
struct ResultPlaces {
  let resultat, constat, distance, conseil, maximum, sansObjet: Int

  init(_ shape: Context.Shape) {
    func place(_ key: String) -> Int { shape.position(of: key) ?? -1 }
    resultat = place(ResultKey.resultat)
    constat = place(ResultKey.constat)
    distance = place(ResultKey.distance)
    conseil = place(ResultKey.conseil)
    maximum = place(ResultKey.maximum)
    sansObjet = place(ResultKey.sansObjet)
  }
}

/// The shapes that the results of one critère were seen to have: those of the branches of its rule.
struct ResultShapes {
  private var known: [(shape: Context.Shape, places: ResultPlaces)] = []

  /// The places in contexts of a shape.
  mutating func places(in shape: Context.Shape) -> ResultPlaces {
    for place in known.indices where known[place].shape === shape { return known[place].places }
    let fresh = ResultPlaces(shape)
    // A rule that makes a new shape each time is not worth remembering.
    if known.count < 16 { known.append((shape, fresh)) }
    return fresh
  }
}

extension Context {
  /// The string at a place; nil where there is none.
  func string(_ place: Int) -> String? {
    guard place >= 0, case .string(let text) = values[place], !text.isEmpty else { return nil }
    return text
  }

  /// The number at a place.
  func number(_ place: Int) -> Decimal? {
    guard place >= 0, case .number(let number) = values[place] else { return nil }
    return number
  }

  /// Whether the value at a place is true.
  func isTrue(_ place: Int) -> Bool {
    guard place >= 0, case .boolean(true) = values[place] else { return false }
    return true
  }
}
