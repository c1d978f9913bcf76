internal import DMN

/// Follows the requirements of a compiled model: which decisions and inputs a decision goes through.
struct Requirements {
  private struct Key: Hashable {
    var namespace: String
    var id: String
  }

  private var decisions: [Key: CompiledModel.Decision] = [:]
  private var inputs: [Key: CompiledModel.Input] = [:]

  init(_ model: CompiledModel) {
    for decision in model.decisions {
      if let id = decision.syntax.heading.id {
        decisions[Key(namespace: decision.namespace, id: id)] = decision
      }
    }
    for input in model.inputs {
      if let id = input.syntax.heading.id { inputs[Key(namespace: input.namespace, id: id)] = input }
    }
  }

  /// The decision that a reference from an element of a namespace means.
  func decision(_ reference: Model.Reference, from namespace: String) -> CompiledModel.Decision? {
    decisions[Key(namespace: reference.namespace ?? namespace, id: reference.id)]
  }

  /// The decisions that one goes through, each after those that it needs, itself last.
  func steps(of decision: CompiledModel.Decision) -> [CompiledModel.Decision] {
    var steps: [CompiledModel.Decision] = []
    var seen: Set<ObjectIdentifier> = [ObjectIdentifier(decision)]
    // Each decision with the number of its requirements already followed, so that depth costs no stack.
    var pending: [(decision: CompiledModel.Decision, next: Int)] = [(decision, 0)]
    while let (current, next) = pending.last {
      let references = current.syntax.requirements.decisions
      guard next < references.count else {
        steps.append(current)
        pending.removeLast()
        continue
      }
      pending[pending.count - 1].next += 1
      if let needed = self.decision(references[next], from: current.namespace),
        seen.insert(ObjectIdentifier(needed)).inserted
      {
        pending.append((needed, 0))
      }
    }
    return steps
  }

  /// The inputs that decisions read.
  func inputs(of steps: [CompiledModel.Decision]) -> [CompiledModel.Input] {
    var result: [CompiledModel.Input] = []
    for step in steps {
      for reference in step.syntax.requirements.inputs {
        let key = Key(namespace: reference.namespace ?? step.namespace, id: reference.id)
        if let input = inputs[key], !result.contains(where: { $0 === input }) { result.append(input) }
      }
    }
    return result
  }
}
