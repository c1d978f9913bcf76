package import Calls
internal import Diagnostics

// What the verdict rests on beside the critères.
extension DossierEvaluation {
  /// Whether no funder of the call is asked, nor has answered: the committee could decide nothing.
  package func asksNobody(of call: Call) -> Bool { propositions.isEmpty && isNobodyNamed(of: call) }

  /// The verdict when every blocking critère is met: of a form with errors, and of a dossier that asks nobody, it is
  /// `aCompleter`.
  ///
  /// - Parameter isAsked: Whether a funder of the call is asked.
  func bestVerdict(of call: Call, isAsked: Bool) -> Verdict {
    guard isAsked || !isNobodyNamed(of: call) else { return .aCompleter }
    return faults.contains { $0.severity == .error } ? .aCompleter : .recevable
  }

  /// The verdict that the blocking answers for the dossier as a whole, or for one funder, make of what it is at best.
  ///
  /// - Parameter financeur: The place of the funder in the call; -1 for the dossier as a whole.
  func verdict(from best: Verdict, of financeur: Int, _ kinds: [CritereKind]) -> Verdict {
    var verdict = best
    for finding in findings.indices {
      let kind = kinds[findings[finding].critere]
      guard kind.role == .recevabilite, kind.financeur == financeur else { continue }
      switch findings[finding].answer {
      case .nonSatisfait: return .irrecevable
      // Whoever has the answer, the porteur or an instructor: without it nobody can decide.
      case .inconnu, .aExaminer: if verdict == .recevable { verdict = .aCompleter }
      case .satisfait, .sansObjet: break
      }
    }
    return verdict
  }

  /// The verdict of the dossier: the best that it has with a funder it asks, and never better than `common`.
  ///
  /// - Parameters:
  ///   - common: The verdict of the answers for the dossier as a whole.
  ///   - financeurs: The places in the call of the funders that it asks.
  func verdict(
    from common: Verdict, askedOf financeurs: some Sequence<Int>, _ kinds: [CritereKind]
  ) -> Verdict {
    var best: Verdict?
    for financeur in financeurs {
      let own = verdict(from: common, of: financeur, kinds)
      if own == common { return common }
      if best != .aCompleter { best = own }
    }
    return best ?? common
  }

  /// The conditions that nobody but an instructor can judge, and that wait for him.
  package func examens(_ criteres: [Critere]) -> [Finding] {
    guard verdict != .irrecevable else { return [] }
    var waiting: [Finding] = []
    // The answer first, by their places: to look at a critère copies it.
    for place in findings.indices
    where findings[place].answer == .aExaminer || findings[place].answer == .inconnu {
      let critere = criteres[findings[place].critere]
      if critere.role == .recevabilite, findings[place].waitsForInstructor(critere) {
        waiting.append(findings[place])
      }
    }
    return waiting
  }

  private func isNobodyNamed(of call: Call) -> Bool {
    !fiche.cofinancements.contains { line in call.financeurs.contains { $0.code == line.financeur } }
  }
}

extension DossierEvaluation.Finding {
  /// Whether nothing but an instructor's answer lacks.
  ///
  /// Nothing tells whether a rule that names no missing fact waits for the dossier or for the avis that it reads; a porteur is
  /// not asked for an avis.
  package func waitsForInstructor(_ critere: Critere) -> Bool {
    answer == .aExaminer || answer == .inconnu && missing.isEmpty && critere.readsAvis && !isRuleFault
  }
}
