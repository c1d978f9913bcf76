internal import Calls
internal import Diagnostics
package import Dossiers
internal import FEEL
internal import Review
internal import XMLTree

/// Reasons, in one line of plain French each.
enum Wording {
  /// - Parameter sum: Nil where the dossier's cannot be read.
  static func firm(_ sum: Montant?) -> String {
    "\(sum?.agreeing("déjà accordé") ?? "somme déjà accordée, qui ne se lit pas,") d'après le dossier, hors de l'enveloppe de cet appel"
  }

  /// Of a dossier that asks for nothing more.
  static func grantedBefore(_ firm: [Programme.Reponse]) -> String {
    "\(Montant(adding: firm.compactMap(\.acquis)).agreeing("déjà accordé")) d'après le dossier ; rien d'autre n'est demandé à cet appel"
  }

  static let refusedBefore = "déjà refusé par ce financeur d'après le dossier"
  static let refusedBeforeByAll =
    "déjà refusé, d'après le dossier, par chaque financeur de cet appel qui a été sollicité"

  static let grantedNothing = "0\u{A0}€ accordé par ce financeur d'après le dossier"
  static let grantedNothingByAll =
    "rien n'est accordé, d'après le dossier, par les financeurs de cet appel qui ont été sollicités"

  static func sameAction(_ references: [String]) -> String {
    let others = references.count > 1 ? "d'autres dossiers" : "un autre dossier"
    return
      "ce porteur a déposé \(others) pour une action de même intitulé (\(references.joined(separator: ", "))) ; si c'est la même demande, retirez-en un"
  }

  /// Of a dossier without a request; a line of nothing may look like one.
  static func nobodyAsked(_ evaluation: DossierEvaluation, _ call: Call) -> String {
    let reasons = evaluation.reasonsForNobody(of: call).joined(separator: ", ")
    return "aucun financeur de cet appel n'est sollicité" + (reasons.isEmpty ? "" : " : \(reasons)")
  }

  static let gone = "ce dossier n'est plus parmi les évaluations"

  /// Why a share is what it is.
  ///
  /// - Parameter isPast: Whether the committee has moved money of the enveloppe since: what was left then may not be what is left.
  static func reason(
    _ share: Allocation.Share, cap: Montant, rule: Call.Attribution, rules: String, isPast: Bool = false
  ) -> String {
    let amount = Montant(centimes: share.amount)
    let then = isPast ? " au moment du partage, avant les décisions du comité" : ""
    switch share.outcome {
    case .served:
      guard !rules.isEmpty else { return "servi en entier : \(amount)" }
      return amount < cap ? joined(rules, rounded(amount, cap: cap, rule)) : rules
    case .partly(let isPilier):
      let whole = "l'enveloppe\(isPilier ? " du pilier" : "")"
      return rule.methode == .prorata
        ? "\(amount) sur \(cap) : \(whole) \(isPast ? "a été" : "est") partagée à proportion\(isPast ? ", avant les décisions du comité" : "")"
        : "\(amount) sur \(cap) : c'est ce qui \(isPast ? "restait" : "reste") de \(whole)\(then)"
    case .belowMinimum:
      if cap.centimes == 0 { return rules.isEmpty ? "les règles ne proposent aucune somme" : rules }
      return belowMinimum(cap, rule)
    case .exhausted(let left, let isPilier):
      let sum = Montant(centimes: left)
      if rule.methode == .prorata {
        let least = rule.minimum < rule.pas ? "\(rule.pas)" : "le minimum de \(rule.minimum)"
        let whole = "l'enveloppe \(isPilier ? "du pilier " : "")ne \(isPast ? "suffisait" : "suffit") pas"
        return "\(whole) à servir \(least) à chaque action\(then)"
      }
      let wanted = rule.servable(cap)
      return
        "enveloppe \(isPilier ? "du pilier " : "")insuffisante\(then) : il \(isPast ? "restait" : "reste") \(sum) pour \(wanted) possibles"
    case .stopped(let isPilier):
      let whole = "le partage de l'enveloppe\(isPilier ? " du pilier" : "")"
      return isPast
        ? "\(whole), avant les décisions du comité, s'est arrêté à une action mieux classée, que ce qui restait ne pouvait pas servir en entier"
        : "\(whole) s'arrête à une action mieux classée, que ce qui reste ne peut pas servir en entier"
    }
  }

  /// Why nothing is served of a sum: the call sets a minimum, or its rounding leaves nothing.
  private static func belowMinimum(_ cap: Montant, _ rule: Call.Attribution) -> String {
    if cap < rule.pas, rule.isMinimumOfRounding {
      return "\(cap) : moins de \(rule.pas), et \(rule.rounding)"
    }
    let rounded = cap < rule.minimum ? "" : ", arrondis aux \(rule.pas) inférieurs"
    return "\(cap)\(rounded) : au-dessous du minimum de \(rule.minimum) versé par \(rule.owner)"
  }

  /// Why a sum is a little less than what the rules compute.
  private static func rounded(_ amount: Montant, cap: Montant, _ rule: Call.Attribution) -> String {
    "\(amount.agreeing("proposé")), \(cap) étant arrondis aux \(rule.pas) inférieurs"
  }

  static func retenu(
    _ ligne: Programme.Ligne, _ evaluation: DossierEvaluation, _ call: Call, isAdopted: Bool
  ) -> String {
    let total = Montant(adding: ligne.reponses.filter { $0.statut == .propose }.map(\.propose))
    let rank = ligne.rang.map { "classé \($0 == 1 ? "1er" : "\($0)e")" } ?? "hors classement"
    let score = ligne.reserve.map { " \($0)" } ?? with(evaluation.score, call)
    return "\(rank)\(score) ; \(total.agreeing(isAdopted ? "adopté" : "proposé"))"
      + fixed(ligne, total: total)
  }

  /// Of money that the committee gives below the threshold, or where open points may leave the score below it.
  static func givenBelow(
    _ score: DossierEvaluation.Score, seuil: Decimal, isOpen: Bool, _ call: Call
  ) -> String {
    let note = score.isEmpty ? "sans note" : String(with(score, call).dropFirst())
    let place = score.isEmpty ? "pour un" : isOpen ? "peut-être au-dessous du" : "au-dessous du"
    return "\(note), \(place) seuil de \(seuil.french), par décision du comité"
  }

  /// The score of a dossier that is retained; both bounds of one that is not known yet.
  private static func with(_ score: DossierEvaluation.Score?, _ call: Call) -> String {
    guard let score else { return "" }
    if let note = score.note { return " avec une note de \(onBase(note, call))" }
    guard !score.isEmpty else { return "" }
    return " avec une note de \(score.least.shown) à \(onBase(score.most, call)), à compléter"
  }

  /// A score with the base that it is out of, which the points of critères are not: `25 sur 100`.
  private static func onBase(_ note: Decimal, _ call: Call) -> String {
    note.shown + (call.notation.map { " sur \($0.base.french)" } ?? "")
  }

  /// What the committee itself fixed of the sums proposed, with its reasons.
  private static func fixed(_ ligne: Programme.Ligne, total: Montant) -> String {
    let own = ligne.reponses.filter { $0.statut == .propose && $0.arbitrage != nil }
    guard !own.isEmpty else { return "" }
    let sum = Montant(adding: own.map(\.propose))
    let motifs = own.compactMap(\.arbitrage?.motif).distinct
    let part = sum == total ? ", \(sum.agreed("fixé"))" : ", dont \(sum.agreeing("fixé"))"
    return "\(part) par le comité : \(motifs.joined(separator: " ; "))"
  }

  /// Of a score that cannot reach the threshold: what is known, be it only the most that it can be.
  static func belowThreshold(_ score: DossierEvaluation.Score, seuil: Decimal, _ call: Call) -> String {
    let note = score.note.map { "de \(onBase($0, call))" } ?? "d'au plus \(onBase(score.most, call))"
    return "note \(note), \(wanted(seuil))"
  }

  static func notYetScored(_ score: DossierEvaluation.Score, seuil: Decimal, _ call: Call) -> String {
    guard !score.isEmpty else {
      return "aucun critère noté ne s'applique : le dossier n'a pas de note, \(wanted(seuil))"
    }
    return "note à compléter : entre \(score.least.shown) et \(onBase(score.most, call)), \(wanted(seuil))"
  }

  static func nothingProposed(_ asked: [Programme.Reponse], _ call: Call) -> [Programme.Motif] {
    let motifs = ofAnswers(asked.filter { $0.statut == .sollicite && !$0.motifs.isEmpty }, call)
    return motifs.isEmpty ? [.init(text: "les règles ne proposent aucune somme")] : motifs
  }

  static let undecidedSum = "la proposition ne peut pas encore être calculée"

  static func undecided(_ asked: [Programme.Reponse], _ call: Call) -> [Programme.Motif] {
    let open = asked.filter { $0.plafond == nil && $0.statut == .sollicite && !$0.motifs.isEmpty }
    let motifs = ofAnswers(open, call)
    return motifs.isEmpty ? [.init(text: undecidedSum)] : motifs
  }

  /// What each funder who may give something waits for; first whom the committee refused, then who lacks money.
  static func noMoneyLeft(_ asked: [Programme.Reponse], _ call: Call) -> [Programme.Motif] {
    let possible = asked.filter { ($0.plafond?.centimes ?? 0) > 0 && !$0.motifs.isEmpty }
    let refused = possible.filter(\.isRefusedByCommittee)
    let open = possible.filter { !$0.isRefusedByCommittee }
    let waiting = open.filter { $0.obstacle == .enveloppe } + open.filter { $0.obstacle != .enveloppe }
    let motifs = ofAnswers(refused + waiting, call)
    return motifs.isEmpty ? [.init(text: "aucune enveloppe ne suffit")] : motifs
  }

  /// - Parameter rules: Why the rules alone gave nothing; the refusal comes behind it.
  static func refusedByCommittee(_ arbitrage: Programme.Arbitrage, besides rules: [String]) -> [String] {
    rules + ["refusé \(rules.isEmpty ? "" : "aussi ")par le comité : \(arbitrage.motif)"]
  }

  static func changedByCommittee(_ arbitrage: Programme.Arbitrage, _ reponse: Programme.Reponse) -> String {
    let sum = arbitrage.montant ?? Montant(centimes: 0)
    return
      "\(sum.agreeing("fixé")) par le comité (\(reponse.propose.agreeing("calculé"))) : \(arbitrage.motif)"
  }
  /// `50 demandés`.
  private static func wanted(_ seuil: Decimal) -> String { "\(seuil.french) demandé\(seuil < 2 ? "" : "s")" }
}

extension Call.Attribution {
  /// Whether nothing but rounding keeps small sums from being served: the minimum, if there is one, is no more than the step.
  package var isMinimumOfRounding: Bool { minimum < pas }

  /// That sums are rounded.
  package var rounding: String { "les sommes de \(owner) sont arrondies aux \(pas) inférieurs" }

  /// Whose way of sharing it is.
  package var owner: String { isOwn ? "ce financeur" : "cet appel" }

  /// What sharing makes at most of a sum that the rules allow: rounded down to the step, and nothing below the minimum.
  package func servable(_ sum: Montant) -> Montant {
    let centimes = sum.centimes - sum.centimes % max(1, pas.centimes)
    return Montant(centimes: centimes < minimum.centimes ? 0 : centimes)
  }

  /// What `servable` does, behind a sum: `, arrondi aux 50 € inférieurs, et rien au-dessous de 500 €`; empty where it does nothing.
  package var bounds: String {
    (pas.centimes > 1 ? ", arrondi aux \(pas) inférieurs" : "")
      + (minimum.centimes > 1 ? ", et rien au-dessous de \(minimum)" : "")
  }
}

extension Montant {
  /// With a participle, which is in the plural from two euros on: `0,01 € fixé`, `2 € fixés`.
  package func agreeing(_ participle: String) -> String { "\(self) \(agreed(participle))" }

  /// The participle alone.
  fileprivate func agreed(_ participle: String) -> String { participle + (centimes < 200 ? "" : "s") }
}

extension Decimal {
  /// A score with its noun, which is in the plural from two on: `0,87 point`, `2 points`.
  package var inPoints: String {
    let rounded = rounded(scale: 2, .halfEven) ?? self
    return "\(rounded.french) point\(rounded < 2 ? "" : "s")"
  }

  /// To two decimals.
  fileprivate var shown: String { (rounded(scale: 2, .halfEven) ?? self).french }
}

extension Diagnostic {
  static func unknownDossier(_ arbitrage: Programme.Arbitrage, known: [String]) -> Self {
    let hint =
      nearestReference(to: arbitrage.dossier, among: known.sorted())
      .map { " ; vouliez-vous dire « \(shown($0)) » ?" } ?? ""
    return Diagnostic(
      .error, "arbitrage-dossier-inconnu",
      "arbitrage refusé : aucun dossier évalué n'a la référence « \(arbitrage.dossier) »\(hint)",
      at: arbitrage.position)
  }

  static func ambiguousDossier(_ arbitrage: Programme.Arbitrage) -> Self {
    Diagnostic(
      .error, "arbitrage-dossier-ambigu",
      "arbitrage refusé : plusieurs dossiers ont la référence « \(arbitrage.dossier) »",
      at: arbitrage.position)
  }

  static func unknownFinanceur(_ arbitrage: Programme.Arbitrage, _ code: String, known: [String]) -> Self {
    Diagnostic(
      .error, "arbitrage-financeur-inconnu",
      "arbitrage refusé : « \(code) » n'est pas un financeur de cet appel ; \(onlyOrAll(known))",
      at: arbitrage.position)
  }

  static func financeurNotAsked(_ arbitrage: Programme.Arbitrage, _ code: String) -> Self {
    Diagnostic(
      .error, "arbitrage-financeur-non-sollicite",
      "arbitrage refusé : le dossier \(arbitrage.dossier) ne sollicite pas « \(code) »",
      at: arbitrage.position)
  }

  static func alreadyFirm(_ arbitrage: Programme.Arbitrage, _ code: String) -> Self {
    Diagnostic(
      .error, "arbitrage-montant-ferme",
      "arbitrage refusé : la réponse de « \(code) » au dossier \(arbitrage.dossier) est déjà ferme",
      at: arbitrage.position)
  }

  static func nothingToRefuse(_ arbitrage: Programme.Arbitrage, isAnswered: Bool) -> Self {
    Diagnostic(
      .error, "arbitrage-sans-effet",
      "arbitrage refusé : "
        + (isAnswered
          ? "d'après le dossier \(arbitrage.dossier), chaque financeur sollicité a déjà répondu, et rien n'est demandé au comité"
          : "le dossier \(arbitrage.dossier) ne sollicite aucun financeur de cet appel"),
      at: arbitrage.position)
  }

  static func alreadyRefused(_ arbitrage: Programme.Arbitrage, _ reponse: Programme.Reponse) -> Self {
    Diagnostic(
      .error, "arbitrage-deja-refuse",
      "arbitrage refusé : d'après le dossier \(arbitrage.dossier), « \(reponse.financeur) » a déjà \(reponse.acquis == nil ? "refusé" : "répondu en n'accordant rien"), et rien ne lui est demandé",
      at: arbitrage.position)
  }

  static func sumWithoutFinanceur(_ arbitrage: Programme.Arbitrage) -> Self {
    Diagnostic(
      .error, "arbitrage-sans-financeur",
      "arbitrage refusé : un montant demande un financeur ; sans financeur, seul un refus est possible",
      at: arbitrage.position)
  }

  /// - Parameter reserve: The score, and that it is below the threshold.
  static func belowThreshold(_ arbitrage: Programme.Arbitrage, _ montant: Montant, _ reserve: String) -> Self
  {
    Diagnostic(
      .warning, "arbitrage-sous-le-seuil",
      "\(montant) au dossier \(arbitrage.dossier), \(reserve) ; vérifiez que c'est ce que le comité a voulu",
      at: arbitrage.position)
  }

  static func depositAfterAdoption(
    _ fiche: DossierEvaluation.Fiche, on day: CivilDate, _ adoption: CivilDate
  ) -> Self {
    Diagnostic(
      .warning, "depot-apres-adoption",
      "\(fiche.reference) est déposé le \(day.french), après l'adoption du programme, le \(adoption.french) : le comité ne l'a pas vu ; \(keep)",
      at: FilePosition(file: fiche.file))
  }

  static func avisAfterAdoption(
    _ fiche: DossierEvaluation.Fiche, on day: CivilDate, _ adoption: CivilDate
  ) -> Self {
    Diagnostic(
      .warning, "avis-apres-adoption",
      "l'avis sur \(fiche.reference) est du \(day.french), après l'adoption du programme, le \(adoption.french) : le comité ne l'avait pas ; \(keep)",
      at: FilePosition(file: fiche.file))
  }

  private static let keep = "vérifiez les deux dates, ou gardez le programme adopté"

  static func contradiction(_ arbitrage: Programme.Arbitrage, _ other: Programme.Arbitrage) -> Self {
    Diagnostic(
      .error, "arbitrage-contradictoire",
      "arbitrage refusé : la ligne \(other.position.line) change déjà la même réponse au dossier \(arbitrage.dossier)",
      at: arbitrage.position)
  }

  static func inadmissible(_ arbitrage: Programme.Arbitrage, because motifs: [String]) -> Self {
    Diagnostic(
      .error, "arbitrage-dossier-irrecevable",
      "arbitrage refusé : le dossier \(arbitrage.dossier) est irrecevable, aucune somme ne peut lui être proposée ; \(told(motifs))",
      at: arbitrage.position)
  }

  static func inadmissible(
    _ arbitrage: Programme.Arbitrage, to financeur: String, because motifs: [String]
  ) -> Self {
    Diagnostic(
      .error, "arbitrage-demande-irrecevable",
      "arbitrage refusé : la demande du dossier \(arbitrage.dossier) à « \(financeur) » est irrecevable, aucune somme ne peut lui être proposée ; \(told(motifs))",
      at: arbitrage.position)
  }

  static func incomplete(_ arbitrage: Programme.Arbitrage, because motifs: [String]) -> Self {
    Diagnostic(
      .error, "arbitrage-dossier-a-completer",
      "arbitrage refusé : le dossier \(arbitrage.dossier) est à compléter, aucune somme ne peut encore lui être proposée ; \(told(motifs))",
      at: arbitrage.position)
  }

  /// All of them: `motifs : le lieu manque ; le public manque`.
  private static func told(_ motifs: [String]) -> String {
    "motif\(motifs.count > 1 ? "s" : "") : \(Wording.line(motifs))"
  }

  /// - Parameter motifs: The funder's own, which say « À compléter » first.
  static func incomplete(
    _ arbitrage: Programme.Arbitrage, to financeur: String, because motifs: [String]
  ) -> Self {
    let motif = Wording.line(motifs)
    return Diagnostic(
      .error, "arbitrage-demande-a-completer",
      "arbitrage refusé : aucune somme ne peut encore être proposée pour la demande du dossier \(arbitrage.dossier) à « \(financeur) » ; \(motif.prefix(1).lowercased())\(motif.dropFirst())",
      at: arbitrage.position)
  }

  static func aboveRequest(
    _ arbitrage: Programme.Arbitrage, _ montant: Montant, _ asked: Montant, of financeur: String
  ) -> Self {
    Diagnostic(
      .error, "arbitrage-au-dessus-de-la-demande",
      "arbitrage refusé : \(montant) pour \(asked.agreeing("demandé")) à « \(financeur) »",
      at: arbitrage.position)
  }

  static func capUnknown(_ arbitrage: Programme.Arbitrage, _ reponse: Programme.Reponse) -> Self {
    Diagnostic(
      .error, "arbitrage-plafond-inconnu",
      "arbitrage refusé : les règles ne disent pas encore ce que « \(reponse.financeur) » peut donner",
      at: arbitrage.position)
  }

  static func aboveCap(
    _ arbitrage: Programme.Arbitrage, _ reponse: Programme.Reponse, _ cap: Montant
  ) -> Self {
    Diagnostic(
      .error, "arbitrage-au-dessus-du-plafond",
      "arbitrage refusé : \(arbitrage.montant ?? cap) pour un plafond de \(cap) selon les règles",
      at: arbitrage.position)
  }

  static func aboveEnveloppe(
    _ arbitrage: Programme.Arbitrage, _ reponse: Programme.Reponse, room: Montant, pilier: String?
  ) -> Self {
    let which = pilier.map { "du pilier « \($0) » de" } ?? "de"
    return Diagnostic(
      .error, "arbitrage-au-dessus-de-l-enveloppe",
      "arbitrage refusé : \(arbitrage.montant ?? room) alors que l'enveloppe \(which) « \(reponse.financeur) » ne laisse que \(room)",
      at: arbitrage.position)
  }
}
