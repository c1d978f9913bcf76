internal import Calls
internal import DMN
internal import Diagnostics
internal import FEEL

// The funders that proposals name: a copy that was not finished proposes the sum of another one.
extension RuleLoader {
  /// A proposal of the call, with the decisions that it goes through.
  private struct Proposal {
    var nom: String
    var financeur: String
    var steps: [CompiledModel.Decision]
    var position: FilePosition

    /// Whether one of them writes a code between quotes.
    func names(_ code: String) -> Bool { steps.contains { $0.writes(code) } }
  }

  /// Tells of the sum of a funder whose rules never name this one but another, and of a step that reads another funder's as
  /// that one's own does.
  mutating func checkFunders() {
    let proposals = zip(criteres, rules.asked).compactMap { critere, asked in
      critere.financeur.flatMap { financeur in
        critere.role != .proposition
          ? nil
          : Proposal(
            nom: critere.nom, financeur: financeur, steps: asked.steps,
            position: asked.decision.syntax.heading.namePosition)
      }
    }
    for proposal in proposals {
      let own = proposal.financeur
      if !proposal.names(own) {
        let other =
          call.financeurs.first { $0.code != own && proposal.names($0.code) }?.code ?? stranger(proposal)
        if let other {
          diagnostics.append(.otherFunder(proposal.nom, own, other, at: proposal.position))
        }
        continue
      }
      for other in proposals where other.financeur != own {
        let steps = proposal.steps.filter { $0.writes(other.financeur) && !$0.writes(own) }
        for step in steps where !other.steps.contains(where: { $0 === step }) {
          guard let twin = other.steps.first(where: { $0.hasText(of: step) }) else { continue }
          diagnostics.append(
            .copiedFunder(
              step.name.text, of: twin.name.text, own, other.financeur,
              at: step.syntax.heading.namePosition))
        }
      }
    }
  }

  /// The code, of no funder of the call, by which a proposal asks for a sum.
  private func stranger(_ proposal: Proposal) -> String? {
    let listed = ListedWords(schemas.dossier, codes: placedCodes())
    let models = rules.running.flatMap(\.model.models).distinct
    let place = "dossier.financement.cofinancement.financeur.code"
    for function in models.flatMap({ functions(of: $0, listed) }) where function.place.path == place {
      for case .literal(let text)? in proposal.steps.map(\.syntax.logic?.kind) {
        let words = function.words(in: text.value).map(\.word)
        if let word = words.first(where: { word in !call.financeurs.contains { $0.code == word } }) {
          return word
        }
      }
    }
    return nil
  }
}

extension CompiledModel.Decision {
  /// Whether an expression of it writes a code between quotes.
  fileprivate func writes(_ code: String) -> Bool { syntax.logic?.holds("\"\(code)\"") == true }

  /// Whether it is the same expression as another decision.
  fileprivate func hasText(of other: CompiledModel.Decision) -> Bool {
    guard case .literal(let own)? = syntax.logic?.kind, case .literal(let text)? = other.syntax.logic?.kind
    else { return false }
    return own.value == text.value
  }
}
