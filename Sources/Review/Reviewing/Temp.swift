internal import DMN
internal import FEEL

extension DecisionRun {
  mutating func value(of decision: CompiledModel.Decision) -> Value { evaluate(decision).value }
}
