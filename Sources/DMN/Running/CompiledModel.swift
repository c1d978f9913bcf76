public import Diagnostics
public import FEEL

/// A model with all that it imports, ready to be evaluated any number of times, from any thread.
///
/// Names are slots, expressions are code and tables are indexed; nothing is looked up by text while it runs.
public final class CompiledModel: Sendable {
  /// A fact that the model starts from.
  public struct Input: Sendable {
    /// The name of the input data.
    public let name: Name
    /// The namespace of the model that declares it.
    public let namespace: String
    /// Its type; values that do not conform become null.
    public let type: FEELType
    let slot: Int
  }

  /// A decision.
  public struct Decision: Sendable {
    /// As the model says it: question, description, sources.
    public let syntax: Model.Decision
    /// The namespace of the model that declares it.
    public let namespace: String
    /// The type of its result.
    public let type: FEELType
    let index: Int
  }

  /// A decision service.
  public struct Service: Sendable {
    /// As the model says it.
    public let syntax: Model.DecisionService
    /// The namespace of the model that declares it.
    public let namespace: String
    /// What it is called with: input decisions first, then input data.
    public let parameters: [FunctionValue.Parameter]
    /// The names of its output decisions, in order.
    public let outputs: [Name]
    let index: Int
  }

  /// A business knowledge model.
  public struct KnowledgeModel: Sendable {
    /// As the model says it.
    public let syntax: Model.KnowledgeModel
    /// The namespace of the model that declares it.
    public let namespace: String
    /// What it is called with.
    public let parameters: [FunctionValue.Parameter]
    let slot: Int
  }

  /// The model that was asked for.
  public let model: Model
  /// Its input data and those of all models that it imports, its own first.
  public let inputs: [Input]
  /// Its decisions and those of all models that it imports, its own first.
  public let decisions: [Decision]
  /// Its services and those of all models that it imports, its own first.
  public let services: [Service]
  /// Its functions and those of all models that it imports, its own first.
  public let knowledgeModels: [KnowledgeModel]

  /// Compiles a model.
  ///
  /// A fault never stops the compilation: what is wrong becomes code that gives null and says why.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - library: The models that it may import, and that these may import; found by namespace, and by file name
  ///     when several have the same.
  ///   - hostFunctions: What `external` functions may call.
  ///   - diagnostics: Everything wrong in it and in those that it imports, sorted by place.
  public init(
    _ model: Model, library: [Model] = [], hostFunctions: HostFunctions = .none,
    into diagnostics: inout [Diagnostic]
  ) {
    self.model = model
    (inputs, decisions, services, knowledgeModels) = ([], [], [], [])
  }

  /// The input data of a name; without namespace the nearest one, the model's own before those it imports.
  public func input(_ name: String, namespace: String? = nil) -> Input? { nil }

  /// The decision of a name.
  public func decision(_ name: String, namespace: String? = nil) -> Decision? { nil }

  /// The decision service of a name.
  public func service(_ name: String, namespace: String? = nil) -> Service? { nil }

  /// The function of a name.
  public func knowledgeModel(_ name: String, namespace: String? = nil) -> KnowledgeModel? { nil }
}
