package import Calls
public import Diagnostics
package import Dossiers

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

  /// The verdict for one funder who is asked: that of the conditions, and at best `aCompleter` where the dossier does not
  /// say what his proposal rests on.
  ///
  /// - Parameters:
  ///   - conditions: The verdict of the conditions of the dossier as a whole and of this funder.
  ///   - proposal: The place of the finding that proposes a sum to him; nil for none.
  func verdict(of conditions: Verdict, proposal: Int?) -> Verdict {
    // The answer first: to ask a finding for more copies it.
    guard conditions == .recevable, let proposal, findings[proposal].answer == .inconnu,
      findings[proposal].lacksInDossier
    else { return conditions }
    return .aCompleter
  }

  /// The verdict of the dossier: the best that it has with a funder it asks.
  ///
  /// One of whom the rules want nothing makes nothing ready to decide as long as another's answer is to come.
  ///
  /// - Parameter common: The verdict of the answers for the dossier as a whole, where nobody is asked.
  func verdictOfPropositions(from common: Verdict) -> Verdict {
    var best: Verdict?
    for proposition in propositions {
      switch proposition.verdict {
      case .recevable where proposition.montant?.centimes != 0: return .recevable
      case .aCompleter: best = .aCompleter
      case .recevable: if best != .aCompleter { best = .recevable }
      case .irrecevable: if best == nil { best = .irrecevable }
      }
    }
    return best ?? common
  }

  /// Says that another dossier has its reference: nothing can be decided of either.
  ///
  /// - Parameter position: Where the reference stands; nil for the file as a whole.
  public mutating func setReferenceShared(at position: FilePosition? = nil) {
    guard !isReferenceShared, !fiche.reference.isEmpty else { return }
    let fault = Diagnostic.sharedReference(
      fiche.reference, at: position ?? FilePosition(file: fiche.file))
    faults = (faults + [fault]).sorted()
    if verdict == .recevable { verdict = .aCompleter }
    for place in propositions.indices where propositions[place].verdict != .irrecevable {
      if propositions[place].verdict == .recevable { propositions[place].motifs = [] }
      propositions[place].verdict = .aCompleter
      propositions[place].motifs.append(FindingWording.sharedReference)
    }
  }

  /// Whether another dossier has its reference.
  package var isReferenceShared: Bool { faults.contains { $0.code == Diagnostic.sharedReferenceCode } }

  /// The conditions that nobody but an instructor can judge, and that wait for him.
  package func examens(_ criteres: [Critere]) -> [Finding] {
    guard verdict != .irrecevable else { return [] }
    var waiting: [Finding] = []
    // The answer first, by their places: to look at a critère copies it.
    for place in findings.indices where findings[place].answer == .aExaminer {
      let critere = criteres[findings[place].critere]
      if critere.role == .recevabilite { waiting.append(findings[place]) }
    }
    return waiting
  }

  private func isNobodyNamed(of call: Call) -> Bool {
    !fiche.cofinancements.contains { line in
      !line.isOfNothing && !line.isOfOtherYear && call.financeurs.contains { $0.code == line.financeur }
    }
  }

  /// Why lines of the plan of funding that name funders of the call ask nobody of it; empty where none names one.
  package func reasonsForNobody(of call: Call) -> [String] {
    let own = fiche.cofinancements.filter { line in call.financeurs.contains { $0.code == line.financeur } }
    let years = own.contains { $0.isOfOtherYear && !$0.isOfNothing }
    return (own.contains(where: \.isOfNothing) ? ["une ligne de 0 € ne compte pas"] : [])
      + (years ? ["une ligne d'une autre année que \(call.exercice) ne compte pas"] : [])
  }
}

/// What a dossier asks of a funder.
enum Request: Equatable {
  case nothing
  /// A sum of which a part cannot be read.
  case unread
  case sum(Montant)
}

/// What a funder answered before.
package enum FormerAnswer {
  /// He granted a sum; nil where a part of it cannot be read.
  case granted(Montant?)
  /// He granted 0 €, and refused nothing.
  case nothing
  case refused
}

extension DossierEvaluation.Fiche {
  /// What a funder of whom nothing is asked now answered before; nil for one who does not stand in the dossier.
  package func formerAnswer(of financeur: String) -> FormerAnswer? {
    let lines = cofinancements.filter {
      $0.financeur == financeur && !$0.isOfNothing && !$0.isOfOtherYear
    }
    guard !lines.isEmpty else { return nil }
    // What was refused beside what was granted takes nothing from it, and adds nothing to it.
    let firm = lines.filter { $0.statut == "acquis" }
    guard !firm.isEmpty else { return lines.contains { $0.statut == "refuse" } ? .refused : nil }
    let sums = firm.map { $0.acquis ?? $0.sollicite }
    guard !sums.contains(nil) else { return .granted(nil) }
    let sum = Montant(adding: sums.compactMap(\.self))
    if sum.centimes > 0 { return .granted(sum) }
    return lines.contains { $0.statut == "refuse" } ? .refused : .nothing
  }

  /// What the plan of funding asks of a funder; a line of 0 € asks for nothing.
  func request(to financeur: String) -> Request {
    var request = Request.nothing
    // By their places: to take a line out copies its texts.
    for place in cofinancements.indices
    where cofinancements[place].statut == "sollicite" && !cofinancements[place].isOfOtherYear
      && cofinancements[place].financeur == financeur
    {
      guard let sum = cofinancements[place].sollicite else { return .unread }
      guard sum.centimes != 0 else { continue }
      if case .sum(let others) = request {
        request = .sum(Montant(adding: [others, sum]))
      } else {
        request = .sum(sum)
      }
    }
    return request
  }
}

extension DossierEvaluation.Cofinancement {
  /// Whether it is for another year than the call: it stands in the plan of funding, and is neither asked of the call nor an
  /// answer to what is asked of it.
  ///
  /// Source: `Rules/dossier.xsd`, `annee`; `Rules/commun/commun.dmn`, « Montant demandé » and « Montant acquis ».
  package var isOfOtherYear: Bool { annee != nil }

  /// Whether it says nothing of its funder: 0 € asked is no request, and is granted by nobody; a refusal is an answer, as is 0 €
  /// granted of a sum, and a sum that cannot be read may be one.
  package var isOfNothing: Bool {
    switch statut {
    case "refuse": false
    case "acquis": sollicite?.centimes == 0 && (acquis ?? sollicite)?.centimes == 0
    default: sollicite?.centimes == 0
    }
  }
}

extension DossierEvaluation.Finding {
  /// Whether it is not known for want of something that the dossier should say: no instructor's answer, no fault of a rule.
  package var lacksInDossier: Bool { answer == .inconnu && !isRuleFault }

  /// What lacks and its constat does not name.
  package var unnamed: [DossierEvaluation.MissingFact] {
    missing.filter { constat?.contains($0.label) != true }
  }
}
