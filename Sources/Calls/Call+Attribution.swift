extension Call {
  /// How a funder, by its code, shares its enveloppe: in its own way, or in the call's.
  public func attribution(of financeur: String) -> Attribution {
    financeurs.first { $0.code == financeur }?.attribution ?? attribution
  }

  /// The ways in which enveloppes are shared, each with the funders who do so: the call's first, then those of single
  /// funders, in the order of the call.
  public var attributions: [(attribution: Attribution, financeurs: [Financeur])] {
    let others = financeurs.filter { $0.attribution == nil }
    return (others.isEmpty ? [] : [(attribution, others)])
      + financeurs.compactMap { financeur in financeur.attribution.map { ($0, [financeur]) } }
  }
}
