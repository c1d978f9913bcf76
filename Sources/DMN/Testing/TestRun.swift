public import Diagnostics
public import FEEL

/// The cases of a test file going through a model.
public struct TestRun {
  /// What one case gave.
  public struct Verdict: Sendable {
    /// The case's identifier.
    public var id: String
    /// What is wrong, in the order of the result nodes; empty when the case passes.
    public var failures: [Diagnostic]
    /// Whether the case passes.
    public var passes: Bool { failures.isEmpty }
  }

  /// How a review takes what its rules are given and what they give.
  public struct Reviewed: Sendable {
    /// The inputs whose members may be missing.
    public var inputs: Set<String>
    /// The member of a result that is not known where it rests on a missing input; a result that is no context is not known
    /// as a whole.
    public var member: String
    /// The member that makes a result stand all the same, where it is true.
    public var waiver: String

    /// Puts them together.
    public init(inputs: Set<String>, member: String, waiver: String) {
      (self.inputs, self.member, self.waiver) = (inputs, member, waiver)
    }
  }

  /// The test file.
  public let file: TestFile
  /// The model that it names; nil when it could not be read, and then every case fails.
  public let model: CompiledModel?
  /// How results are compared.
  public let mode: TestMode
  private let now: DateAndTime?
  private let reviewed: Reviewed?

  /// Prepares the cases of a file.
  ///
  /// - Parameters:
  ///   - file: The test file.
  ///   - model: The model that it names; nil when it could not be read.
  ///   - mode: How results are compared.
  ///   - now: What `now()` and `today()` return.
  ///   - reviewed: How a review takes them: a context given to an input has null for each member of its declared type that it
  ///     lacks, an empty list for a list, and where the answer to a question rests on such a null it is not known, whatever
  ///     the decision gives. Nil for the standard's own reading, which takes such a context for no value of the type.
  public init(
    _ file: TestFile, model: CompiledModel?, mode: TestMode, now: DateAndTime? = nil,
    reviewed: Reviewed? = nil
  ) {
    self.file = file
    self.model = model
    self.mode = mode
    self.now = now
    self.reviewed = reviewed
  }

  /// The verdicts of all cases, in document order.
  public func verdicts() -> [Verdict] { file.cases.map(verdict) }

  /// Evaluates one case from a fresh start.
  public func verdict(of example: TestCase) -> Verdict {
    guard let model else {
      return Verdict(id: example.id, failures: [.noModel(example, file.modelName ?? "?")])
    }
    guard example.isSound else { return Verdict(id: example.id, failures: [.unsoundCase(example)]) }
    var run = DecisionRun(model, now: now)
    let failures =
      switch example.kind {
      case .decision: decisions(example, model, &run)
      case .decisionService: service(example, model, &run)
      case .businessKnowledgeModel: knowledgeModel(example, model, &run)
      }
    return Verdict(id: example.id, failures: failures)
  }

  private func decisions(
    _ example: TestCase, _ model: CompiledModel, _ run: inout DecisionRun
  ) -> [Diagnostic] {
    var failures: [Diagnostic] = []
    for input in example.inputs {
      var value = input.value.value
      if let reviewed, let declared = model.input(input.name, namespace: input.namespace) {
        let name = declared.name.text
        value = value.completed(to: declared.type, missing: reviewed.inputs.contains(name) ? name : nil)
      }
      if !run.set(value, named: input.name, namespace: input.namespace) {
        let known = model.inputs.map(\.name.text) + model.decisions.map(\.name.text)
        let others = model.inputs.filter { $0.name == Name(input.name) }.map(\.namespace)
        failures.append(.unknownInput(input, in: example, known, otherNamespaces: others))
      }
    }
    let slips = slips(of: example, model)
    for result in example.results {
      let namespace = result.namespace ?? example.namespace ?? file.namespace
      guard let decision = model.decision(result.name, namespace: namespace) else {
        failures.append(
          .unknownResult(result, in: example, model.decisions.map(\.name.text)))
        continue
      }
      let outcome = run.evaluate(decision)
      let missing = reviewed.flatMap { unknown(outcome.value, of: decision, run, $0) }
      guard
        var failure = failure(result, missing?.value ?? outcome.value, outcome, in: example, slips)
      else {
        if missing == nil, !result.mustFail, let reviewed,
          let cause = fault(outcome.value, of: decision, reviewed)
        {
          failures.append(.faultyRule(example, result, cause))
        }
        continue
      }
      if let missing {
        failure.notes.removeAll { $0.message == "\(missing.cause)" }
        failure.notes.append(.unknownInReview(missing.cause, given: missing.given))
      }
      failures.append(failure)
    }
    return failures
  }

  /// A result as a review takes it, where the answer to a question rests on what is missing, with what the decision gives as
  /// that answer; nil where it does not.
  private func unknown(
    _ value: Value, of decision: CompiledModel.Decision, _ run: DecisionRun, _ reviewed: Reviewed
  ) -> (value: Value, cause: NullCause, given: Value)? {
    guard decision.syntax.question != nil else { return nil }
    guard case .context(var context) = value, let place = context.shape.position(of: reviewed.member) else {
      return run.missing(of: decision).first.map { (.null($0), $0, value) }
    }
    if case .boolean(true)? = context[reviewed.waiver] { return nil }
    guard let cause = run.missing(of: decision, member: reviewed.member).first else { return nil }
    let given = context.values[place]
    context.set(.null(cause), at: place)
    return (.context(context), cause, given)
  }

  /// Why the answer to a question is null that rests on nothing missing, and that a review takes as a fault of the rule.
  private func fault(
    _ value: Value, of decision: CompiledModel.Decision, _ reviewed: Reviewed
  ) -> NullCause? {
    guard decision.syntax.question != nil else { return nil }
    var answer = value
    if case .context(let context) = value {
      if case .boolean(true)? = context[reviewed.waiver] { return nil }
      answer = context[reviewed.member] ?? .null
    }
    guard case .null(let cause?) = answer, cause.isError || cause.isTableGap else { return nil }
    return cause
  }

  /// What the inputs of a case are not, to be said where it fails.
  private func slips(of example: TestCase, _ model: CompiledModel) -> TestSlips {
    let given = example.inputs.map { model.input($0.name, namespace: $0.namespace) }
    var slips = TestSlips(
      lacking: model.inputs.filter { input in !given.contains { $0 === input } }
        .map { (name: $0.name.text, namespace: $0.namespace == model.model.namespace ? nil : $0.namespace) })
    for (input, declared) in zip(example.inputs, given) {
      guard reviewed != nil, let declared else { continue }
      slips.compare(
        input.value.value.completed(to: declared.type), declared.name.text, with: declared.type)
    }
    return slips
  }

  private func service(
    _ example: TestCase, _ model: CompiledModel, _ run: inout DecisionRun
  ) -> [Diagnostic] {
    let name = example.invocableName ?? ""
    guard let service = model.service(name, namespace: example.namespace ?? file.namespace) else {
      return [.unknownInvocable(name, in: example, model.services.map(\.name.text))]
    }
    var failures: [Diagnostic] = []
    let arguments = arguments(example, service.parameters.map(\.name), &failures)
    let outcome = run.evaluate(service, arguments)
    for result in example.results {
      guard let value = value(of: result, service, outcome) else {
        failures.append(.unknownResult(result, in: example, service.outputs.map(\.text)))
        continue
      }
      if let failure = failure(result, value, outcome, in: example) { failures.append(failure) }
    }
    return failures
  }

  /// The value of a result node: that of the service when it has one output or is meant as a whole, else one output's.
  ///
  /// Source: DMN 1.5, 10.4.
  private func value(
    of result: TestCase.Result, _ service: CompiledModel.Service, _ outcome: Outcome
  ) -> Value? {
    if result.name == service.syntax.heading.name { return outcome.value }
    guard let output = service.outputs.first(where: { $0 == Name(result.name) || $0.text == result.name })
    else { return nil }
    guard service.outputs.count > 1, case .context(let context) = outcome.value else { return outcome.value }
    return context[output.text] ?? .null
  }

  private func knowledgeModel(
    _ example: TestCase, _ model: CompiledModel, _ run: inout DecisionRun
  ) -> [Diagnostic] {
    let name = example.invocableName ?? ""
    guard let function = model.knowledgeModel(name, namespace: example.namespace ?? file.namespace) else {
      return [.unknownInvocable(name, in: example, model.knowledgeModels.map(\.name.text))]
    }
    var failures: [Diagnostic] = []
    let arguments = arguments(example, function.parameters.map(\.name), &failures)
    let outcome = run.evaluate(function, arguments)
    failures += example.results.compactMap { failure($0, outcome.value, outcome, in: example) }
    return failures
  }

  private func arguments(
    _ example: TestCase, _ parameters: [Name], _ failures: inout [Diagnostic]
  ) -> [String: Value] {
    var arguments: [String: Value] = [:]
    for input in example.inputs {
      if let parameter = parameters.first(where: { $0.text == input.name || $0 == Name(input.name) }) {
        arguments[parameter.text] = input.value.value
      } else {
        failures.append(.unknownInput(input, in: example, parameters.map(\.text)))
      }
    }
    return arguments
  }

  private func failure(
    _ result: TestCase.Result, _ value: Value, _ outcome: Outcome, in example: TestCase,
    _ slips: TestSlips = TestSlips()
  ) -> Diagnostic? {
    if let mismatch = mode.mismatch(result.expected, value) {
      return .failedCase(example, result, mismatch, outcome.messages, slips)
    }
    if mode == .strict, result.mustFail, !outcome.hasError { return .noErrorReported(example, result) }
    return nil
  }
}

extension Value {
  /// A context with null for each member of its declared type that it lacks, an empty list for a list, and so on for its parts.
  ///
  /// Recursion is bounded by the depth of the test file.
  ///
  /// - Parameters:
  ///   - path: Where the value stands; nulls there are then missing inputs. Nil for plain nulls.
  ///   - isMember: Whether it stands in a context.
  fileprivate func completed(
    to type: FEELType, missing path: String? = nil, isMember: Bool = false
  ) -> Value {
    switch (self, type) {
    case (.null, .list) where isMember: return .list([])
    case (.null, _): return path.map { .null(NullCause(.missingInput, subject: $0)) } ?? self
    case (.list(let items), .list(let item)):
      return .list(items.map { $0.completed(to: item, missing: path) })
    case (.context, .list(let item)): return completed(to: item, missing: path)
    case (.context(let context), .context(let type)):
      var keys = context.shape.keys
      var values = Array(context.values)
      var places: [Name: Int] = [:]
      for (place, key) in keys.enumerated() { places[Name(written: key)] = place }
      for member in type.members {
        let path = path.map { "\($0).\(member.name.text)" }
        if let place = places[member.name] {
          values[place] = values[place].completed(to: member.type, missing: path, isMember: true)
        } else {
          keys.append(member.name.text)
          values.append(Value.null.completed(to: member.type, missing: path, isMember: true))
        }
      }
      return .context(Context(Context.Shape(keys), values))
    default: return self
    }
  }
}
