public import Calls
public import DMN
internal import Diagnostics
internal import FEEL

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

  /// The parameters of the call that a critère reads, in the order of `appel.xml`: those of the decisions below it and of
  /// the functions called among them.
  ///
  /// - Parameter critere: Its place in `criteres`.
  public func parametres(readBy critere: Int) -> [Call.Parametre] {
    let boxes = decisions(of: critere).flatMap { decision in
      [decision.syntax.logic] + functions(of: decision, for: critere).map { $0.syntax.logic?.body }
    }
    return CompiledRules.parametres(of: call, readIn: boxes.compactMap(\.self))
  }

  /// The parameters of the call that its models read, in the order of `appel.xml`.
  public var readParametres: [Call.Parametre] { rules.parametres(of: call) }

  /// The values of an output of a table as written, in the order in which its hit policy ranks them; nil where none are listed.
  ///
  /// - Parameter namespace: That of the model with the table.
  public func values(of output: Model.OutputClause, in namespace: String) -> String? {
    if let own = output.values?.value, own.contains(where: { !$0.isWhitespace }) { return own }
    guard let type = output.type, let model = rules.definitions.model(namespace) else { return nil }
    return rules.definitions.find(type.text, in: model).flatMap { rules.definitions.allowedValues(of: $0) }
  }
}

extension CompiledRules {
  /// The parameters of a call that its models read, in the order of `appel.xml`.
  func parametres(of call: Call) -> [Call.Parametre] {
    let models = running.flatMap(\.model.models).distinct
    return Self.parametres(of: call, readIn: models.flatMap(\.boxes).map(\.box))
  }

  /// Those that some boxes read.
  fileprivate static func parametres(of call: Call, readIn boxes: [Model.Box]) -> [Call.Parametre] {
    let texts = boxes.flatMap { $0.texts + $0.tests }.map(\.value).filter { $0.holdsBytes(of: "parametres") }
    // Most are read just as the call spells them, which is found at a hundredth of the cost.
    let isPlain = call.parametres.allSatisfy { parametre in
      !call.parametres.contains { $0.code != parametre.code && $0.code.hasPrefix(parametre.code) }
        && texts.contains { $0.holdsBytes(of: "parametres.\(parametre.code)") }
    }
    if isPlain { return call.parametres }
    let names = call.parametres.map { Name(written: $0.code) }
    let read = texts.reduce(into: Set<Int>()) { read, text in
      read.formUnion(FEEL.members(of: "parametres", readIn: text, among: names))
    }
    return call.parametres.indices.filter(read.contains).map { call.parametres[$0] }
  }
}
