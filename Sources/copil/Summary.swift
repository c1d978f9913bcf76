internal import Calls
internal import Decision
internal import Dossiers
internal import Sheets

/// What a run tells on the terminal when all is written.
struct Summary {
  let programme: Programme
  let call: Call
  let out: String?

  /// Counts of the lists, then money by funder, as aligned columns.
  var text: String {
    var lines = ["\(call.intitule) : \(programme.lignes.count) dossiers évalués"]
    for sort in Programme.Sort.allCases {
      let count = programme.lignes.count { $0.sort == sort }
      lines.append("  " + padded(sort.titre, 24) + right(String(count), 6))
    }
    lines.append("")
    let heads = ["Enveloppe", "Proposé", "Reste"].map { right($0, 16) }.joined()
    lines.append("  " + padded("Financeur", 24) + heads)
    for line in programme.consommations {
      let name = call.financeurs.first { $0.code == line.financeur }?.nom ?? line.financeur
      let left = Montant(centimes: line.enveloppe.centimes - line.consomme.centimes)
      let sums = [line.enveloppe, line.consomme, left].map { right($0.description, 16) }.joined()
      lines.append("  " + padded(line.pilier.map { "  dont \($0)" } ?? name, 24) + sums)
    }
    if let out { lines += ["", "Résultats : \(out)/index.html"] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    let short = text.count > width ? text.prefix(width - 1) + "…" : text
    return short + String(repeating: " ", count: width - short.count)
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }
}
