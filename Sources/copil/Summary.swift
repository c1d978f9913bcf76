internal import Calls
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import Review
internal import Sheets

/// What a run tells on the terminal when all is written.
struct Summary {
  private let seance: Seance
  private let out: String?

  /// - Parameter out: The folder of results, if there is one.
  init(_ seance: Seance, out: String?) { (self.seance, self.out) = (seance, out) }

  private var programme: Programme { seance.programme }

  /// Counts of the lists, then money by funder, as aligned columns.
  var text: String {
    let count = programme.lignes.count
    var lines = [
      "\(printable(seance.rules.call.intitule)) : \(count) dossier\(count == 1 ? " évalué" : "s évalués")"
    ]
    for sort in Programme.Sort.allCases {
      let count = programme.lignes.count { $0.sort == sort }
      lines.append("  " + padded(sort.titre, 24) + right(String(count), 6))
      if sort == .retenu, seance.grantedBefore > 0 {
        lines.append("  " + padded("  dont déjà accordées", 24) + right(String(seance.grantedBefore), 6))
      }
    }
    if seance.nonEvalues > 0 {
      lines.append("  " + padded("Fichiers non évalués", 24) + right(String(seance.nonEvalues), 6))
    }
    if seance.avisEcartes > 0 {
      lines.append("  " + padded("Avis non lus", 24) + right(String(seance.avisEcartes), 6))
    }
    lines.append("")
    let rows = programme.consommations.map { line in
      let pilier = line.pilier.map { "  dont \(seance.libelle(.pilier, $0))" }
      return (printable(pilier ?? seance.nom(line.financeur)), line)
    }
    let width = min(Self.widestName, max(24, rows.map(\.0.count).max() ?? 0))
    let heads = ["Enveloppe", seance.issue, "Reste"].map { right($0, 16) }.joined()
    lines.append("  " + padded("Financeur", width) + heads)
    for (name, line) in rows {
      let left = Montant(centimes: line.enveloppe.centimes - line.consomme.centimes)
      let sums = [line.enveloppe, line.consomme, left].map { right($0.description, 16) }.joined()
      lines.append("  " + padded(name, width) + sums)
    }
    lines += Self.overlaps(of: seance)
    if let out { lines += ["", printable("Résultats : \(out)/index.html")] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Of each funder whose piliers have more than he has, that it is so.
  static func overlaps(of seance: Seance) -> [String] {
    seance.overlaps.flatMap { wrapped(printable($0), first: "  ", width: 78) }
  }

  /// Names up to this length are shown whole.
  private static let widestName = 48

  private func padded(_ text: String, _ width: Int) -> String {
    let short = text.count > width ? text.prefix(width - 1) + "…" : text
    return short + String(repeating: " ", count: width - short.count)
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }
}
