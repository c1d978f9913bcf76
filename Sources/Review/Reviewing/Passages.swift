internal import DMN

/// The passages of one dossier through the tables of the rules, by decision.
struct Passages {
  private var byDecision: [ObjectIdentifier: [DossierEvaluation.TableRows]] = [:]

  init(_ runs: [DecisionRun]) {}

  /// Writes down the tables that an answer went through.
  mutating func fill(
    _ finding: inout DossierEvaluation.Finding, _ plan: CompiledRules.Asked, _ run: DecisionRun
  ) {
    let wanted = Set(plan.steps.map { ObjectIdentifier($0) })
    for decision in run.trace?.decisions ?? [] where wanted.contains(ObjectIdentifier(decision.decision)) {
      for table in decision.tables {
        finding.rows.append(
          DossierEvaluation.TableRows(table: table.owner, rows: table.rows.map { $0 + 1 }))
      }
    }
  }
}
