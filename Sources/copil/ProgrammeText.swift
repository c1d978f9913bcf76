internal import Calls
internal import Decision
internal import Dossiers
internal import FEEL
internal import Review
internal import Sheets

/// A programme on a terminal: its counts and money, then its dossiers list by list.
struct ProgrammeText {
  let programme: Programme
  let call: Call

  var text: String {
    var lines = [Summary(programme: programme, call: call, out: nil).text]
    for sort in Programme.Sort.allCases {
      let own = programme.lignes.filter { $0.sort == sort }
      guard !own.isEmpty else { continue }
      lines.append("\(sort.titre) (\(own.count))")
      for ligne in own { lines.append(line(ligne)) }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private func line(_ ligne: Programme.Ligne) -> String {
    let evaluation = programme.evaluations[ligne.evaluation]
    let rank = ligne.rang.map { "\($0). " } ?? "–  "
    let sums = ligne.reponses.filter { $0.propose.centimes > 0 }
      .map { "\($0.financeur) \($0.propose)" }.joined(separator: ", ")
    let fiche = evaluation.fiche
    let head = "  \(rank)\(fiche.reference)  \(fiche.intitule) (\(fiche.porteur))"
    return "\(head)\n       \(sums.isEmpty ? "" : sums + " — ")\(ligne.motif)"
  }
}

/// What a hypothesis changes, dossier by dossier.
struct ChangeText {
  let changes: [ProgrammeChange]
  let call: Call

  init(_ changes: [ProgrammeChange], call: Call) { (self.changes, self.call) = (changes, call) }

  var text: String {
    guard !changes.isEmpty else { return "Aucun dossier ne change.\n" }
    var lines = [changes.count == 1 ? "1 dossier change :" : "\(changes.count) dossiers changent :"]
    for change in changes {
      lines.append("  \(change.reference)  \(change.intitule) (\(change.porteur))")
      let before = change.before?.titre ?? "absent"
      let after = change.after?.titre ?? "absent"
      lines.append(before == after ? "       \(after)" : "       \(before) → \(after)")
      for sum in change.sums {
        let difference = Montant(centimes: sum.after.centimes - sum.before.centimes)
        let sign = difference.centimes > 0 ? "+" : ""
        lines.append("       \(sum.financeur) : \(sum.before) → \(sum.after) (\(sign)\(difference))")
      }
      lines.append("       \(change.motif)")
    }
    for financeur in call.financeurs {
      let total = changes.flatMap(\.sums).filter { $0.financeur == financeur.code }
        .reduce(Int64(0)) { $0 &+ $1.after.centimes &- $1.before.centimes }
      guard total != 0 else { continue }
      lines.append("\(financeur.nom) : \(total > 0 ? "+" : "")\(Montant(centimes: total)) en tout")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
