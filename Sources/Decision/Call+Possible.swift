package import Calls

extension Call {
  /// How the funders of some answers round their sums, and what they give at least; ways that do the same, once.
  package func attributions(of reponses: [Programme.Reponse]) -> [Attribution] {
    var found: [Attribution] = []
    for reponse in reponses where !reponse.isAnsweredBefore {
      let rule = attribution(of: reponse.financeur)
      if !found.contains(where: { $0.pas == rule.pas && $0.minimum == rule.minimum }) { found.append(rule) }
    }
    return found
  }

  /// What sharing does to the sums of some answers, behind what the rules allow: as `Attribution.bounds` for one way.
  package func bounds(of reponses: [Programme.Reponse]) -> String {
    let rules = attributions(of: reponses)
    return rules.count > 1
      ? ", avec l'arrondi et le minimum qui sont les siens" : (rules.first ?? attribution).bounds
  }
}
