internal import Calls
internal import DMN
internal import FEEL

/// The rules of a call, ready to run: which decision is which critère, and what its inputs are made of.
struct CompiledRules: Sendable {
  /// A model that is run: one that `appel.xml` names and that no other one imports.
  struct Running: Sendable {
    var model: CompiledModel
    var inputs: [Input]
    /// All decisions that are asked for or gone through, each after those that it needs.
    var decisions: [CompiledModel.Decision] = []
  }

  /// An input that the decisions asked for read.
  enum Input: Sendable {
    /// The dossier, by its plan.
    case dossier(CompiledModel.Input, InputPlan)
    /// What the instructor noted.
    case avis(CompiledModel.Input, AvisPlan)
    /// What is the same for every dossier.
    case fixed(CompiledModel.Input, Value)
  }

  /// How the result of a decision is read.
  final class Asked: Sendable {
    /// The place in `running` of the model that it is evaluated in.
    let running: Int
    let decision: CompiledModel.Decision
    /// The decisions that it goes through, itself last.
    let steps: [CompiledModel.Decision]
    /// The same, as places in the running model's `decisions`; none before these are known.
    let places: [Int]
    /// Whether its result is a context with the result among its entries.
    let isContext: Bool
    /// The instructor's answers, as places in the input `avis`, that it may wait for without a missing fact that says so:
    /// those whose absence it looks at itself.
    let awaited: [Int]

    init(
      running: Int, decision: CompiledModel.Decision, steps: [CompiledModel.Decision], places: [Int] = [],
      isContext: Bool, awaited: [Int] = []
    ) {
      (self.running, self.decision, self.steps, self.places) = (running, decision, steps, places)
      (self.isContext, self.awaited) = (isContext, awaited)
    }

    /// The same with its places.
    func placed(at places: [Int]) -> Asked {
      Asked(
        running: running, decision: decision, steps: steps, places: places, isContext: isContext,
        awaited: awaited)
    }
  }

  var running: [Running] = []
  /// One for each critère.
  var asked: [Asked] = []
  /// One for each tie-break, in the order of the call.
  var departages: [Asked] = []
  /// For each funder of the call, the place of its proposal among the critères.
  var propositions: [Int] = []
  /// What a dossier or an avis may lack.
  var facts = FactTable()
  /// The codes of the referential and of the themes.
  var codes = KnownCodes()
  /// The names that an instructor may answer to.
  var avisNames: [String] = []
  /// The texts and people that the models come from.
  var definitions = Definitions([])
}
