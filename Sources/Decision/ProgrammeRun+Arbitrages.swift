internal import Calls
internal import Diagnostics
internal import Dossiers
internal import Review

extension ProgrammeRun {
  /// One change, with the answer that it concerns.
  private struct Change {
    var arbitrage: Programme.Arbitrage
    var ligne: Int
    var reponse: Int
  }

  /// Applies the committee's changes over the computed sums; those that cannot be made are told and leave all as it was.
  ///
  /// What takes money back comes first, so that the order of a file matters only between two that ask for more.
  mutating func apply(_ arbitrages: [Programme.Arbitrage], into diagnostics: inout [Diagnostic]) {
    var places: [String: [Int]] = [:]
    for (number, ligne) in lignes.enumerated() {
      places[evaluations[ligne.evaluation].fiche.reference, default: []].append(number)
    }
    var changes: [Change] = []
    for arbitrage in arbitrages {
      guard let found = places[arbitrage.dossier], let ligne = found.first else {
        diagnostics.append(.unknownDossier(arbitrage, known: Array(places.keys)))
        continue
      }
      guard found.count == 1 else {
        diagnostics.append(.ambiguousDossier(arbitrage))
        continue
      }
      changes += self.changes(arbitrage, ligne, into: &diagnostics)
    }
    // One that contradicts another anywhere is not applied at all, nor is the other.
    var contradicted: [FilePosition: Programme.Arbitrage] = [:]
    let sameAnswer = Dictionary(grouping: changes) { [$0.ligne, $0.reponse] }
    for change in changes {
      let own = sameAnswer[[change.ligne, change.reponse]] ?? []
      guard let other = own.first(where: { $0.arbitrage.position != change.arbitrage.position }) else {
        continue
      }
      if contradicted.updateValue(other.arbitrage, forKey: change.arbitrage.position) == nil {
        diagnostics.append(.contradiction(change.arbitrage, other.arbitrage))
      }
    }
    let alone = changes.filter { contradicted[$0.arbitrage.position] == nil }
    var less: [Change] = []
    var more: [Change] = []
    for change in alone {
      let before = lignes[change.ligne].reponses[change.reponse].propose
      if change.arbitrage.montant.map({ $0 > before }) == true {
        more.append(change)
      } else {
        less.append(change)
      }
    }
    var spent = consommations()
    for change in less + more { apply(change, &spent, into: &diagnostics) }
  }

  /// The answers that a change concerns: one funder's, or those of all who have not answered before.
  private func changes(
    _ arbitrage: Programme.Arbitrage, _ ligne: Int, into diagnostics: inout [Diagnostic]
  ) -> [Change] {
    let reponses = lignes[ligne].reponses
    if let financeur = arbitrage.financeur {
      guard purses.contains(where: { $0.financeur.code == financeur }) else {
        diagnostics.append(.unknownFinanceur(arbitrage, financeur, known: purses.map(\.financeur.code)))
        return []
      }
      guard let reponse = reponses.firstIndex(where: { $0.financeur == financeur }) else {
        diagnostics.append(.financeurNotAsked(arbitrage, financeur))
        return []
      }
      guard reponses[reponse].statut != .ferme else {
        diagnostics.append(.alreadyFirm(arbitrage, financeur))
        return []
      }
      guard !reponses[reponse].isAnsweredBefore else {
        diagnostics.append(.alreadyRefused(arbitrage, reponses[reponse]))
        return []
      }
      return [Change(arbitrage: arbitrage, ligne: ligne, reponse: reponse)]
    }
    guard arbitrage.montant == nil else {
      diagnostics.append(.sumWithoutFinanceur(arbitrage))
      return []
    }
    let open = reponses.indices.filter { !reponses[$0].isAnsweredBefore }
    if open.isEmpty { diagnostics.append(.nothingToRefuse(arbitrage, isAnswered: !reponses.isEmpty)) }
    return open.map { Change(arbitrage: arbitrage, ligne: ligne, reponse: $0) }
  }

  private mutating func apply(
    _ change: Change, _ spent: inout [Programme.Consommation], into diagnostics: inout [Diagnostic]
  ) {
    let arbitrage = change.arbitrage
    let before = counted(change)
    defer { note(counted(change) - before, change, &spent) }
    let reponse = lignes[change.ligne].reponses[change.reponse]
    guard let montant = arbitrage.montant else {
      lignes[change.ligne].reponses[change.reponse].propose = Montant(centimes: 0)
      lignes[change.ligne].reponses[change.reponse].statut = .refuse
      // What the rules, or the funder before, refused already was refused for a reason, which stands.
      let isRefused = (reponse.statut == .refuse || reponse.plafond?.centimes == 0) && !reponse.motifs.isEmpty
      lignes[change.ligne].reponses[change.reponse].motifs = Wording.refusedByCommittee(
        arbitrage, besides: isRefused ? reponse.motifs : [])
      lignes[change.ligne].reponses[change.reponse].isConfirmed = isRefused
      lignes[change.ligne].reponses[change.reponse].arbitrage = arbitrage
      return
    }
    if montant.centimes < 0 || reponse.sollicite.map({ $0 < montant }) ?? false {
      let asked = reponse.sollicite ?? montant
      return diagnostics.append(.aboveRequest(arbitrage, montant, asked, of: reponse.financeur))
    }
    if montant.centimes > 0, let refusal = refusal(of: change) { return diagnostics.append(refusal) }
    guard let cap = reponse.plafond else { return diagnostics.append(lack(of: change)) }
    guard montant <= cap else { return diagnostics.append(.aboveCap(arbitrage, reponse, cap)) }
    let (room, pilier) = room(for: change, spent)
    guard montant <= room else {
      return diagnostics.append(.aboveEnveloppe(arbitrage, reponse, room: room, pilier: pilier))
    }
    if montant.centimes > 0, let reserve = reserve(evaluations[lignes[change.ligne].evaluation]) {
      diagnostics.append(.belowThreshold(arbitrage, montant, reserve))
    }
    lignes[change.ligne].reponses[change.reponse].propose = montant
    lignes[change.ligne].reponses[change.reponse].statut = montant.centimes > 0 ? .propose : .refuse
    lignes[change.ligne].reponses[change.reponse].motifs = [
      Wording.changedByCommittee(arbitrage, reponse)
    ]
    lignes[change.ligne].reponses[change.reponse].isConfirmed =
      montant == reponse.propose && reponse.statut != .sollicite
    lignes[change.ligne].reponses[change.reponse].arbitrage = arbitrage
  }

  /// Why no sum at all may be given: the dossier as a whole is inadmissible, or what it asks of this funder is.
  private func refusal(of change: Change) -> Diagnostic? {
    let evaluation = evaluations[lignes[change.ligne].evaluation]
    if evaluation.verdict == .irrecevable {
      return .inadmissible(
        change.arbitrage, because: Wording.irrecevable(evaluation, criteres, call).map(\.text))
    }
    let reponse = lignes[change.ligne].reponses[change.reponse]
    let own = evaluation.propositions.first { $0.financeur == reponse.financeur }
    guard let own, own.verdict == .irrecevable else { return nil }
    return .inadmissible(change.arbitrage, to: reponse.financeur, because: own.motifs)
  }

  /// Why the rules cannot tell yet what may be given: the dossier as a whole is incomplete, or what it asks of this funder is.
  private func lack(of change: Change) -> Diagnostic {
    let evaluation = evaluations[lignes[change.ligne].evaluation]
    if evaluation.verdict == .aCompleter {
      return .incomplete(
        change.arbitrage,
        because: Wording.aCompleter(evaluation, criteres, call, asksNobody: false).map(\.text))
    }
    let reponse = lignes[change.ligne].reponses[change.reponse]
    let own = evaluation.propositions.first { $0.financeur == reponse.financeur }
    guard let own, own.verdict == .aCompleter else { return .capUnknown(change.arbitrage, reponse) }
    return .incomplete(change.arbitrage, to: reponse.financeur, because: own.motifs)
  }

  /// What an answer counts for in its enveloppes, in centimes.
  private func counted(_ change: Change) -> Int64 {
    let own = lignes[change.ligne].reponses[change.reponse]
    return own.statut == .propose ? own.propose.centimes : 0
  }

  /// Counts what a change adds to its enveloppes, or takes from them.
  private func note(_ difference: Int64, _ change: Change, _ spent: inout [Programme.Consommation]) {
    let own = lignes[change.ligne]
    let pilier = evaluations[own.evaluation].fiche.pilier
    for index in spent.indices
    where spent[index].financeur == own.reponses[change.reponse].financeur
      && (spent[index].pilier == nil || spent[index].pilier == pilier)
    {
      spent[index].consomme.centimes += difference
    }
  }

  /// What an answer may get at most: what the others leave of its enveloppe, and the pilier that binds if one does.
  private func room(
    for change: Change, _ spent: [Programme.Consommation]
  ) -> (room: Montant, pilier: String?) {
    let own = lignes[change.ligne].reponses[change.reponse]
    let pilier = evaluations[lignes[change.ligne].evaluation].fiche.pilier
    let already = counted(change)
    var result: (room: Montant, pilier: String?) = (Montant(centimes: 0), nil)
    for (index, line) in spent.filter({ $0.financeur == own.financeur }).enumerated()
    where line.pilier == nil || line.pilier == pilier {
      let room = Montant(centimes: line.enveloppe.centimes - line.consomme.centimes + already)
      if index == 0 || room < result.room { result = (room, line.pilier) }
    }
    return result
  }
}
