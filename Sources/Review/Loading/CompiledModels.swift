internal import DMN
internal import Diagnostics
internal import FEEL
internal import XMLTree

/// The models of a call.
struct CallModels: Sendable {
  /// Those that `appel.xml` names, in its order.
  let named: [Model]
  /// These and all that they may import.
  let library: [Model]
  let definitions: Definitions

  /// - Parameter library: The models that may be imported; those named may be among them or not.
  init(_ named: [Model], library: [Model]) {
    self.named = named
    self.library =
      named
      + library.filter { model in !named.contains { $0 === model || $0.source.file == model.source.file } }
    definitions = Definitions(self.library)
  }

  /// The models that may run: those named and all that these import.
  var used: [Model] {
    var used = named
    var next = 0
    while next < used.count {
      for item in used[next].imports where item.isModel {
        used += library.filter { model in
          model.namespace == item.namespace && !used.contains { $0 === model }
        }
      }
      next += 1
    }
    return used
  }

  /// Whether another model of the call imports a model, itself or through others: it runs within that one.
  ///
  /// Of models that import one another the first runs.
  fileprivate func isImported(_ model: Model) -> Bool {
    // It is compiled, so that this is told.
    if model.importsItsNamespace { return false }
    let place = named.firstIndex { $0 === model } ?? 0
    return named.enumerated().contains { index, other in
      other !== model && imports(other, model.namespace)
        && (index < place || !imports(model, other.namespace))
    }
  }

  private func imports(_ model: Model, _ namespace: String) -> Bool {
    var seen: Set<String> = [model.namespace]
    var pending = [model]
    while let next = pending.popLast() {
      for item in next.imports where item.isModel && seen.insert(item.namespace).inserted {
        if item.namespace == namespace { return true }
        if let other = definitions.model(item.namespace) { pending.append(other) }
      }
    }
    return false
  }
}

/// The models of a call that run, compiled.
struct CompiledModels: Sendable {
  private(set) var models: [CompiledModel] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ call: CallModels) {
    for model in call.named where !call.isImported(model) {
      models.append(CompiledModel(model, library: call.library, into: &diagnostics))
    }
    let known = InputName.allCases.map(\.rawValue)
    for input in models.flatMap(\.inputs) where !known.contains(input.name.text) {
      if known.contains(input.syntax.heading.name), diagnostics.refuseVariable(of: input.syntax) { continue }
      diagnostics.append(
        .unknownInput(
          input.name.text, nearest: nearest(to: input.name.text, among: known),
          at: input.syntax.heading.namePosition))
    }
  }
}

extension Model {
  /// Whether it imports a namespace that is its own, so that nothing of the other model can be meant.
  var importsItsNamespace: Bool { imports.contains { $0.isModel && $0.namespace == namespace } }
}
