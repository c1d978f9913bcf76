public import DMN

// What a critère is made of, for those who show the rules to people.
extension RuleSet {
  /// The decisions that a critère goes through, itself first, then what it reads, each before what that reads in turn.
  ///
  /// - Parameter critere: Its place in `criteres`.
  public func decisions(of critere: Int) -> [CompiledModel.Decision] {
    rules.asked.indices.contains(critere) ? rules.asked[critere].steps.reversed() : []
  }

  /// The functions that a decision of a critère calls, and those that they call, each once.
  ///
  /// - Parameter critere: The place of the critère in `criteres`.
  public func functions(
    of decision: CompiledModel.Decision, for critere: Int
  ) -> [CompiledModel.KnowledgeModel] {
    guard rules.asked.indices.contains(critere) else { return [] }
    let known = rules.running[rules.asked[critere].running].model.knowledgeModels
    var found: [CompiledModel.KnowledgeModel] = []
    var pending = [(decision.syntax.requirements.knowledge, decision.namespace)]
    while let (references, namespace) = pending.popLast() {
      for reference in references {
        let home = reference.namespace ?? namespace
        guard
          let function = known.first(where: {
            $0.namespace == home && $0.syntax.heading.id == reference.id
          }), !found.contains(where: { $0 === function })
        else { continue }
        found.append(function)
        pending.append((function.syntax.requirements.knowledge, function.namespace))
      }
    }
    return found
  }
}
