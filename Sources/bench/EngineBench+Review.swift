import DMN
import FEEL

extension EngineBench {
  /// All decisions of a model like those of a call for projects, dossier after dossier.
  ///
  /// - Parameter variant: One of four, from 0, for a profiler; nil for all.
  func timeReview(variant: Int? = nil) {
    let model = load(Array(ReviewModel.text.utf8), file: "revue.dmn")
    guard let input = model.input("dossier"), let maker = ReviewModel(input) else { fail("no dossier type") }
    for isPartial in [false, true] {
      let dossiers = (0..<60).map { maker.value($0, isPartial: isPartial) }
      for isTraced in [false, true]
      where variant == nil || variant == (isPartial ? 2 : 0) + (isTraced ? 1 : 0) {
        time(
          model, input, dossiers, isTraced: isTraced, isPartial ? "revue, one member in ten missing" : "revue"
        )
      }
    }
  }

  private func time(
    _ model: CompiledModel, _ input: CompiledModel.Input, _ dossiers: [Value], isTraced: Bool, _ name: String
  ) {
    var run = DecisionRun(model, isTraced: isTraced)
    var known = 0
    let decisions = model.decisions
    let order = model.order(of: model.decisions)
    let passes = 16
    let times = (0..<rounds).map { _ in
      known = 0
      return seconds {
        for _ in 0..<passes {
          for dossier in dossiers {
            run.reset()
            run.set(trusted: dossier, for: input)
            run.evaluate(order)
            for decision in decisions where !run.value(of: decision).isNull { known += 1 }
          }
        }
      } / Double(passes * dossiers.count) * 1e6
    }
    let share = known * 100 / (passes * dossiers.count * model.decisions.count)
    Figure(
      "copil, \(name), \(model.decisions.count) decisions, \(share) % not null\(isTraced ? ", trace" : "")",
      "us", times
    )
    .tell()
  }
}
