// What is kept of an evaluation while all dossiers of a campaign are at hand.

internal import Diagnostics

extension DossierEvaluation {
  /// What deciding and the lists of all dossiers need, an instructor's comments among it: without the texts of answers that
  /// are good, the budget, the ages, the rows of tables and remarks, which only the sheet of the dossier itself shows.
  public var summarised: DossierEvaluation {
    var summary = self
    summary.fiche.objectifs = ""
    summary.fiche.charges = []
    summary.fiche.produits = []
    summary.fiche.tranches = []
    summary.fiche.investissement?.depenses = []
    summary.findings = findings.filter(Self.isOfSummary)
    for index in summary.findings.indices where !summary.findings[index].rows.isEmpty {
      summary.findings[index].rows = []
    }
    if !faults.isEmpty { summary.faults = faults.filter { $0.severity == .error } }
    summary.remarques = []
    return summary
  }

  /// Whether an answer is one that lists speak of.
  static func isOfSummary(_ finding: Finding) -> Bool {
    finding.answer != .satisfait && finding.answer != .sansObjet
  }
}
