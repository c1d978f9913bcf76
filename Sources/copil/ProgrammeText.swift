internal import Calls
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import Review
internal import Sheets

/// A programme on a terminal: its counts and money, then its dossiers list by list, with names in the place of codes.
struct ProgrammeText {
  let seance: Seance

  var text: String {
    var lines = [Summary(seance, out: nil).text]
    for sort in Programme.Sort.allCases {
      let own = seance.programme.lignes.filter { $0.sort == sort }
      guard !own.isEmpty else { continue }
      lines.append("\(sort.titre) (\(own.count))")
      for ligne in own { lines += self.lines(ligne) }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private func lines(_ ligne: Programme.Ligne) -> [String] {
    let fiche = seance.programme.evaluations[ligne.evaluation].fiche
    let rank = ligne.rang.map { "\($0). " } ?? "–  "
    let sums = ligne.reponses.filter { $0.propose.centimes > 0 }
      .map { "\(seance.nom($0.financeur)) \($0.propose)" }.joined(separator: ", ")
    let motifs = ligne.motifs.enumerated().map { place, motif in
      "       \(place == 0 && !sums.isEmpty ? sums + " — " : "")\(seance.readable(motif.text))"
    }
    let doute = ligne.doute.map { ["       Vigilance : \($0)"] } ?? []
    let porteur = fiche.porteur + (fiche.service.map { ", \($0)" } ?? "")
    let heading = "  \(rank)\(fiche.reference)  \(fiche.intitule) (\(porteur))"
    return ([heading] + motifs + doute).map(printable)
  }
}

/// What a hypothesis changes, dossier by dossier.
struct ChangeText {
  let changes: [ProgrammeChange]
  /// Of a programme compared with an adopted one, whether it comes from the same.
  let origins: String?
  let seance: Seance

  init(_ changes: [ProgrammeChange], origins: String? = nil, _ seance: Seance) {
    (self.changes, self.origins, self.seance) = (changes, origins, seance)
  }

  /// What is told below the dossiers.
  private var end: [String] {
    [origins].compactMap { $0.map(printable) } + Summary.overlaps(of: seance)
  }

  var text: String {
    guard !changes.isEmpty else {
      return (["Aucun dossier ne change."] + end).joined(separator: "\n") + "\n"
    }
    var lines = [changes.count == 1 ? "1 dossier change :" : "\(changes.count) dossiers changent :"]
    for change in changes { lines += self.lines(change).map(printable) }
    for financeur in seance.rules.call.financeurs {
      let total = changes.flatMap(\.sums).filter { $0.financeur == financeur.code }
        .reduce(Int64(0)) { $0 &+ $1.after.centimes &- $1.before.centimes }
      guard total != 0 else { continue }
      lines.append(
        printable("\(financeur.nom) : \(total > 0 ? "+" : "")\(Montant(centimes: total)) en tout"))
    }
    lines += end
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ change: ProgrammeChange) -> [String] {
    let before = change.before?.titre ?? "absent"
    let after = change.after?.titre ?? "absent"
    let sums = change.sums.map { sum in
      let difference = Montant(centimes: sum.after.centimes - sum.before.centimes)
      let sign = difference.centimes > 0 ? "+" : ""
      return "       \(seance.nom(sum.financeur)) : \(sum.before) → \(sum.after) (\(sign)\(difference))"
    }
    let motifs = change.motifs.map { financeur, motif in
      "       " + (financeur.map { "\(seance.nom($0)) — " } ?? "") + seance.readable(motif)
    }
    let porteur = change.porteur + (change.service.map { ", \($0)" } ?? "")
    return [
      "  \(change.reference)  \(change.intitule) (\(porteur))",
      before == after ? "       \(after)" : "       \(before) → \(after)",
    ] + sums + motifs
  }
}
