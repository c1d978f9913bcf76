internal import Diagnostics
internal import FEEL

/// That a fault may come from the type that something is declared of, rather than from where it is read.
struct DeclarationDoubt {
  /// What is declared: the name of a variable, or the path to a component.
  let name: String
  let declared: FEELType
  /// Where its type is written.
  let position: FilePosition
  /// The type that would be right where it is read.
  let wanted: FEELType
  /// The place of the fault among the diagnostics.
  let diagnostic: Int
  /// Whether nothing else there is likely to be wrong instead.
  let isSure: Bool
}

extension BoxBuilder {
  /// Notes the types that the fault told last may come from.
  func doubt(_ misuses: [Misuse]) {
    // To look for the declarations of thousands of faults would take long.
    guard !misuses.isEmpty, compilation.suggestsNames else { return }
    for misuse in misuses {
      guard let (reference, home) = declaration(of: misuse.names) else { continue }
      doubt(
        misuse.names.map(\.text).joined(separator: "."), misuse.type, reference, in: home,
        wanted: misuse.wanted, at: compilation.diagnostics.count - 1, isSure: misuse.isSure)
    }
  }

  /// Notes that the faults told of a decision's value since some of them may come from the type of its variable.
  func doubt(_ declared: FEELType, of node: ModelGraph.Node, giving value: Expression, since told: Int) {
    guard told < compilation.diagnostics.count, compilation.suggestsNames, let variable = node.variable,
      let reference = variable.type
    else { return }
    let given = Set(value.results.map(\.type.innermost)).subtracting([.null])
    guard given.count == 1, let wanted = given.first else { return }
    for index in told..<compilation.diagnostics.count {
      doubt(variable.heading.name, declared, reference, in: node.unit, wanted: wanted, at: index)
    }
  }

  private func doubt(
    _ name: String, _ type: FEELType, _ reference: Model.TypeReference, in home: Int, wanted: FEELType,
    at diagnostic: Int, isSure: Bool = true
  ) {
    let (declared, wanted) = (type.innermost, wanted.innermost)
    guard declared.isClearlyOther(than: wanted),
      compilation.type(reference, in: home)?.type.innermost == declared
    else { return }
    compilation.doubts.append(
      DeclarationDoubt(
        name: name, declared: declared, position: reference.position, wanted: wanted, diagnostic: diagnostic,
        isSure: isSure))
  }

  /// Where the type of what a name or a path means is written, with the model; nil where none is, or it is a local variable.
  private func declaration(of names: [Name]) -> (Model.TypeReference, unit: Int)? {
    let graph = compilation.graph
    var rest = names[...]
    guard let first = rest.popFirst(),
      let own = graph.nodes.first(where: { $0.unit == unit && $0.display == owner })
    else { return nil }
    var home = unit
    var start: Model.TypeReference?
    let parameters =
      own.kind == .knowledgeModel
      ? graph.units[unit].model.knowledgeModels[own.index].logic?.parameters ?? [] : []
    if let parameter = parameters.first(where: { Name(written: $0.heading.name) == first }) {
      start = parameter.type
    } else if let node = required.map({ graph.nodes[$0] }).first(where: {
      $0.unit == unit && $0.name == first
    }) {
      start = node.variable?.type
    } else if let module = graph.units[unit].imports.first(where: { Name(written: $0.prefix) == first }),
      let second = rest.popFirst()
    {
      home = module.unit
      start = graph.nodes.first { $0.unit == home && $0.name == second }?.variable?.type
    }
    guard let start else { return nil }
    let definitions = graph.units[home].model.itemDefinitions
    var form = Model.ItemDefinition.Form.reference(start)
    for name in rest {
      // Types may name one another in a circle, which is told elsewhere.
      for _ in 0..<TypeTable.maxHeight {
        guard case .reference(let reference) = form,
          let definition = definitions.first(where: {
            Name(written: $0.heading.name) == Name(written: reference.text)
          })
        else { break }
        form = definition.form
      }
      guard case .structure(let members) = form,
        let member = members.first(where: { Name(written: $0.heading.name) == name })
      else { return nil }
      form = member.form
    }
    guard case .reference(let found) = form else { return nil }
    return (found, home)
  }
}

extension Compilation {
  /// Tells one declared type as the cause of several faults in their place, where they would all be right with another one.
  ///
  /// What is told must not change before it: doubts have the faults by their places.
  func gatherDoubts() {
    guard !doubts.isEmpty || !caused.isEmpty else { return }
    struct Cause: Hashable {
      var position: FilePosition
      var wanted: FEELType
    }
    let groups = Dictionary(grouping: doubts) { Cause(position: $0.position, wanted: $0.wanted) }
    let causes = groups.sorted { left, right in
      left.value.count == right.value.count
        ? (left.key.position, left.key.wanted.wording) < (right.key.position, right.key.wanted.wording)
        : left.value.count > right.value.count
    }
    var gathered = caused
    for (cause, doubts) in causes {
      let faults = doubts.filter { !gathered.contains($0.diagnostic) }
      let told = Set(faults.map { diagnostics[$0.diagnostic] }).sorted()
      // One fault, or some that may as well come from something else, are told where they are.
      let own = Set(faults.map(\.diagnostic))
      guard told.count > 1, faults.contains(where: \.isSure),
        !causes.contains(where: { other, doubts in
          other != cause && own.isSubset(of: doubts.map(\.diagnostic))
        })
      else { continue }
      gathered.formUnion(faults.map(\.diagnostic))
      diagnostics.append(
        .declaredOtherwise(
          faults[0].name, faults[0].declared, wanted: cause.wanted, faults: told, at: cause.position))
    }
    // One that is told where it is shows what it comes from, if only one declaration may be meant.
    for (index, doubts) in Dictionary(grouping: doubts, by: \.diagnostic) where !gathered.contains(index) {
      guard doubts.count == 1, let doubt = doubts.first, doubt.position != diagnostics[index].position else {
        continue
      }
      diagnostics[index].notes.append(.declared(doubt.name, doubt.declared, at: doubt.position))
    }
    diagnostics = diagnostics.enumerated().filter { !gathered.contains($0.offset) }.map(\.element)
  }
}

extension Expression {
  /// What its value may be: the branches of a condition, or itself.
  fileprivate var results: [Expression] {
    switch unparenthesized.kind {
    case .conditional(_, let first, let second): first.results + second.results
    default: [self]
    }
  }
}
