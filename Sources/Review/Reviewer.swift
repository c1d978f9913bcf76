public import Calls
internal import DMN
public import Diagnostics
public import Dossiers
internal import FEEL
public import XMLTree

/// Reviews dossiers: form, then the rules of one call, over one pass through the bytes.
///
/// ```swift
/// var reviewer = Reviewer(rules, checks: checks)        // one a thread
/// let evaluation = reviewer.review(bytes, file: "d.xml", into: &diagnostics)
/// ```
/// Many dossiers cost less when a few dozen are opened and then answered together:
/// ```swift
/// for (bytes, file) in batch { reviewer.open(bytes, file: file) }
/// for review in reviewer.answer() { … }
/// ```
/// Names are resolved when the rules are loaded; a dossier costs its values and its findings, and no tree is made.
public struct Reviewer: ~Copyable {
  /// The rules.
  public let rules: RuleSet
  var reader: DossierReader
  /// The dossiers that are open, then others that serve again.
  var lanes: [Lane] = []
  private var openCount = 0
  /// What all runs remember.
  private let memo = CallMemo()
  /// For each critère, what its results look like.
  var shapes: [ResultShapes]
  var passages: Passages
  /// What is looked at often of each critère.
  let kinds: [CritereKind]
  /// Whether a funder has blocking critères of his own.
  let hasConditionsOfFunders: Bool
  /// Whether a critère may wait for an instructor's answer without a missing fact that says so.
  let awaits: Bool
  let slots: FicheSlots
  /// Codes of funders that dossiers named, outside the call and unlike any code of it; there are few.
  private var knownOthers: Set<String> = []
  private let quartiers: [[UInt8]]
  let questions: OwnQuestions?
  private let codes: (call: [UInt8], territoire: [UInt8])
  let isTraced: Bool
  private let keepsReadings: Bool

  /// How many dossiers are best opened together: enough to find the rules in the caches of the machine, few enough to
  /// stay there themselves.
  public static let batchSize = 32

  /// Makes a reviewer; one a thread.
  ///
  /// - Parameters:
  ///   - rules: The rules of the call.
  ///   - checks: The checks of form, over the same schema as the rules'.
  ///   - limits: What a file may cost.
  ///   - isTraced: Whether findings say which table rows gave them, and distances are looked for in tables.
  ///   - keepsReadings: Whether a traced reviewer keeps what the rules read too, for `explanation(of:file:)`.
  public init(
    _ rules: RuleSet, checks: StandardChecks, limits: Limits = Limits(), isTraced: Bool = true,
    keepsReadings: Bool = true
  ) {
    self.rules = rules
    self.isTraced = isTraced
    self.keepsReadings = keepsReadings
    reader = DossierReader(checks: rules.rules.codes.advising(checks, for: rules.call), limits: limits)
    shapes = rules.criteres.map { _ in ResultShapes() }
    passages = Passages(rules.rules.running)
    kinds = CritereKind.all(of: rules)
    hasConditionsOfFunders = kinds.contains { $0.role == .recevabilite && $0.financeur >= 0 }
    awaits = rules.rules.asked.contains { !$0.awaited.isEmpty }
    var finder = SlotFinder(checks.schema)
    slots = FicheSlots(&finder)
    quartiers = rules.geographie.quartiers.map { Array($0.code.utf8) }
    questions = OwnQuestions(rules.rules, checks.schema)
    codes = (Array(rules.call.code.utf8), Array(rules.call.territoire.utf8))
  }

  /// Reviews one dossier.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file as the user named it.
  ///   - avis: What instructors noted, by the reference of the dossier; see `Campaign.avis`.
  ///   - diagnostics: Where everything wrong goes; see `Review.diagnostics`.
  /// - Returns: The evaluation; see `Review.evaluation`.
  public mutating func review(
    _ bytes: UnsafeRawBufferPointer, file: String, avis: [String: Avis] = [:],
    into diagnostics: inout [Diagnostic]
  ) -> DossierEvaluation? {
    open(bytes, file: file, avis: avis)
    let review = answer().last
    diagnostics += review?.diagnostics ?? []
    return review?.evaluation
  }

  /// Reads a dossier, which the next `answer` then answers for with all others opened since the last one.
  ///
  /// - Parameters:
  ///   - bytes: The whole file; it is not needed any more afterwards.
  ///   - file: The file as the user named it.
  ///   - avis: What instructors noted, by the reference of the dossier; see `Campaign.avis`.
  public mutating func open(
    _ bytes: UnsafeRawBufferPointer, file: String, avis: [String: Avis] = [:]
  ) {
    read(bytes, file: file)
    openRead(file: file, avis: avis)
  }

  /// The first half of `open`, by itself for measures: reads the form.
  package mutating func read(_ bytes: UnsafeRawBufferPointer, file: String) {
    if lanes.count == openCount {
      let runs = rules.rules.running.map {
        DecisionRun($0.model, isTraced: isTraced, keepsReadings: keepsReadings, memo: memo)
      }
      lanes.append(Lane(runs: runs))
    }
    lanes[openCount].faults.removeAll()
    lanes[openCount].review.source = reader.check(bytes, file: file, into: &lanes[openCount].faults)
  }

  /// The second half of `open`: what the dossier last read says, as inputs of the rules.
  package mutating func openRead(file: String, avis: [String: Avis] = [:]) {
    let lane = openCount
    openCount += 1
    var others: [Diagnostic] = []
    lanes[lane].review.evaluation = opened(lane, file, avis, into: &others)
    // The form may be without a fault where the call has something to say.
    if lanes[lane].review.source == nil, !others.isEmpty {
      lanes[lane].review.source = reader.source(named: file)
    }
    lanes[lane].review.diagnostics = others
    if lanes[lane].review.evaluation != nil {
      lanes[lane].review.referencePosition = referencePosition(file: file)
    }
  }

  /// Answers for the dossiers opened since the last time, in the order in which they were opened.
  ///
  /// Each critère is answered for all of them before the next: what a rule needs of the machine's caches is then there for
  /// all dossiers but the first.
  public mutating func answer() -> [Review] {
    var reviews = (0..<openCount).map { lanes[$0].takeReview() }
    openCount = 0
    for critere in rules.criteres.indices {
      let plan = rules.rules.asked[critere]
      for lane in reviews.indices { answer(critere, plan, lane, &reviews[lane]) }
    }
    for lane in reviews.indices {
      complete(&reviews[lane], lane)
      let faults = lanes[lane].faults
      reviews[lane].diagnostics =
        reviews[lane].diagnostics.isEmpty ? faults : (faults + reviews[lane].diagnostics).sorted()
    }
    return reviews
  }

  /// Adds what all findings together give.
  private mutating func complete(_ review: inout Review, _ lane: Int) {
    guard var evaluation = review.evaluation.take() else { return }
    addPassages(to: &evaluation, lane)
    addScore(to: &evaluation)
    addPropositions(to: &evaluation, lane)
    addDepartages(to: &evaluation, lane)
    tellUnjudgedDeposit(evaluation, &review)
    review.evaluation = consume evaluation
  }

  /// What the dossier last read says, with the models' inputs bound and no finding yet; nil for what is no dossier of the call.
  private mutating func opened(
    _ lane: Int, _ file: String, _ avis: [String: Avis], into diagnostics: inout [Diagnostic]
  ) -> DossierEvaluation? {
    guard reader.hasDocument, reader.withDocument({ $0.elements.first?.slot == 0 }) else { return nil }
    guard let fiche = openDossier(lane, file, into: &diagnostics) else { return nil }
    let ownAvis = checked(avis.isEmpty ? nil : avis[fiche.reference], &diagnostics)
    tellUnknownFinanceurs(fiche, file, &diagnostics)
    let asked = requests(fiche)
    lanes[lane].asked = asked
    let pilierFault = tellUnknownCodes(fiche, asked, file, &diagnostics)
    tellStrayAnswers(file, &diagnostics)
    bind(lane, ownAvis, &diagnostics)
    let faults = lanes[lane].faults
    var findings: [DossierEvaluation.Finding] = []
    findings.reserveCapacity(rules.criteres.count)
    return DossierEvaluation(
      fiche: fiche, verdict: .recevable, findings: findings, score: nil, propositions: [], departages: [],
      faults: pilierFault.map { (faults + [$0]).sorted() } ?? faults,
      commentaires: ownAvis?.commentaires ?? [], remarques: ownAvis?.remarques ?? [],
      dateAvis: ownAvis?.date)
  }

  /// Tells money asked of nobody of the call: a code that looks like a funder's, a line that says that it is for the call's,
  /// or no funder of the call at all.
  private mutating func tellUnknownFinanceurs(
    _ fiche: DossierEvaluation.Fiche, _ file: String, _ diagnostics: inout [Diagnostic]
  ) {
    func isAsked(_ code: String) -> Bool { rules.call.financeurs.contains { $0.code == code } }
    let isNobodyAsked = !fiche.cofinancements.contains { isAsked($0.financeur) }
    var known: [String] { rules.call.financeurs.map(\.code) }
    var wrong: Set<String> = []
    var hasOthers = false
    for line in fiche.cofinancements where !isAsked(line.financeur) {
      let code = line.financeur
      hasOthers = true
      if isNobodyAsked {
        wrong.insert(code)
      } else if !knownOthers.contains(code) {
        if nearest(to: code, among: known) != nil {
          wrong.insert(code)
        } else if knownOthers.count < 256 {
          knownOthers.insert(code)
        }
      }
    }
    let isPlaceWrong =
      hasOthers
      && reader.withDocument { document in
        FicheReader(document: document, slots: slots, quartiers: []).hasPrivilegedLine {
          !isAsked(fiche.cofinancements[$0].financeur)
        }
      }
    guard isPlaceWrong || !wrong.isEmpty else { return }
    let (slot, type, privileged) = (slots.financeurCode, slots.financeurType, slots.privileged)
    let places = reader.withDocument { document in
      // A code that has not its form is told already.
      document.attributes.filter { Int($0.slot) == slot && $0.isValid }.map { code in
        let line = document.elements[Int(document.elements[Int(code.owner)].parent)]
        let place = document.attributes(of: line).first { Int($0.slot) == type }
        // A line that does not say so is of another funder than the call's.
        let isOfCall = place.map { $0.isValid && document.text(of: $0) != "autre" } ?? false
        let isPrivileged = place.map { $0.isValid && $0.value == privileged } ?? false
        return (
          code: document.text(of: code), offset: Int(code.offset), isOfCall: isOfCall,
          isPrivileged: isPrivileged
        )
      }
    }.filter { wrong.contains($0.code) || $0.isPrivileged && !isAsked($0.code) }
    // Others who give beside the call's are right where a line says that it is for a funder of the call.
    let isAnyOfCall = isNobodyAsked && places.contains { $0.isOfCall }
    for place in places where place.isOfCall || !isAnyOfCall {
      diagnostics.append(
        .unknownFinanceur(
          place.code, known: known, nearest: nearest(to: place.code, among: known),
          at: reader.position(at: place.offset, file: file)))
    }
  }

  /// Tells codes of the referential and of the themes that the call does not know.
  ///
  /// - Returns: The fault of a pilier that lacks or is unknown, where a funder who is asked has an enveloppe by pilier: what
  ///   he gives could be counted in none of them.
  private mutating func tellUnknownCodes(
    _ fiche: DossierEvaluation.Fiche, _ asked: [Request], _ file: String,
    _ diagnostics: inout [Diagnostic]
  ) -> Diagnostic? {
    let codes = rules.rules.codes
    let isByPilier = zip(rules.call.financeurs, asked).contains { !$0.piliers.isEmpty && $1 != .nothing }
    var fault: Diagnostic?
    // A rattachement without pilier is a fault of form, told already.
    if isByPilier, fiche.pilier == nil,
      let offset = reader.withDocument({
        FicheReader(document: $0, slots: slots, quartiers: []).offsetWithoutRattachement()
      })
    {
      let missing = Diagnostic.missingPilier(
        codes.lists.first { $0.thing == .pilier }?.codes ?? [], at: reader.position(at: offset, file: file))
      diagnostics.append(missing)
      fault = missing
    }
    for unknown in reader.withDocument({ codes.unknown(in: $0) }) {
      var told = Diagnostic.unknownCode(
        unknown, in: fiche, at: reader.position(at: unknown.offset, file: file))
      if isByPilier, unknown.list.thing == .pilier {
        told = told.asError
        fault = told
      }
      diagnostics.append(told)
    }
    if codes.judgesPlaces, let stray = reader.withDocument({ codes.stray(in: fiche, $0) }) {
      diagnostics.append(
        .strayCode(stray, in: fiche, at: reader.position(at: stray.code.offset, file: file)))
    }
    return fault
  }

  /// Reviews one dossier from an array of bytes.
  public mutating func review(
    _ bytes: [UInt8], file: String, avis: [String: Avis] = [:], into diagnostics: inout [Diagnostic]
  ) -> DossierEvaluation? {
    bytes.withUnsafeBytes { review($0, file: file, avis: avis, into: &diagnostics) }
  }

  /// The reference of a dossier, without reviewing it; empty where there is none.
  public mutating func reference(of bytes: UnsafeRawBufferPointer) -> String {
    var faults: [Diagnostic] = []
    _ = reader.check(bytes, file: "", into: &faults)
    guard reader.hasDocument else { return "" }
    return reader.withDocument { document in
      FicheReader(document: document, slots: slots, quartiers: []).reference()
    }
  }

  /// The place of the reference of the dossier last reviewed; of the file when it has none.
  public func referencePosition(file: String) -> FilePosition {
    guard reader.hasDocument else { return FilePosition(file: file) }
    let offset = reader.withDocument { document in
      FicheReader(document: document, slots: slots, quartiers: []).referenceOffset()
    }
    return offset.map { reader.position(at: $0, file: file) } ?? FilePosition(file: file)
  }

  // MARK: What was read

  /// The fiche; nil, with an error, for the dossier of another call.
  private mutating func openDossier(
    _ lane: Int, _ file: String, into diagnostics: inout [Diagnostic]
  ) -> DossierEvaluation.Fiche? {
    let codes = codes
    let (fiche, code, territoire) = reader.withDocument { document in
      let facts = FicheReader(
        document: document, slots: slots, quartiers: quartiers, exercice: Int64(rules.call.exercice))
      let address = facts.address()
      func other(_ attribute: AttributeRecord?, _ own: [UInt8]) -> (text: String, offset: Int)? {
        guard let attribute, !document.bytes(of: attribute).elementsEqual(own) else { return nil }
        return (document.text(of: attribute), Int(attribute.offset))
      }
      return (
        facts.fiche(file: file), other(address.code, codes.call), other(address.territoire, codes.territoire)
      )
    }
    guard code != nil || territoire != nil else { return fiche }
    if let territoire {
      diagnostics.append(
        .foreignTerritoire(
          territoire.text, call: rules.call.territoire, at: reader.position(at: territoire.offset, file: file)
        ))
    }
    if let code {
      diagnostics.append(
        .foreignDossier(code.text, call: rules.call.code, at: reader.position(at: code.offset, file: file)))
    }
    return nil
  }

  /// The avis, when it is one for this call; its answers that no rule reads are told.
  private func checked(_ avis: Avis?, _ diagnostics: inout [Diagnostic]) -> Avis? {
    // That it is for another call is told with the avis themselves.
    guard let avis, avis.appel == rules.call.code else { return nil }
    let known = rules.rules.avisNames
    for reponse in avis.reponses where !known.map({ Name($0) }).contains(Name(written: reponse.critere)) {
      diagnostics.append(
        .unknownReponse(reponse, nearest: nearest(to: reponse.critere, among: known)))
    }
    return avis
  }

  /// Gives the models their inputs.
  private mutating func bind(_ lane: Int, _ avis: Avis?, _ diagnostics: inout [Diagnostic]) {
    var told: [Diagnostic] = []
    for (index, running) in rules.rules.running.enumerated() {
      lanes[lane].runs[index].reset()
      for input in running.inputs {
        switch input {
        case .dossier(let input, let plan):
          let value = reader.withDocument { RecordBinder(plan: plan, document: $0).value() }
          lanes[lane].runs[index].set(trusted: value, for: input)
        case .avis(let input, let plan):
          let value = plan.value(avis, into: &told)
          if awaits { lanes[lane].avis[index] = value }
          lanes[lane].runs[index].set(trusted: value, for: input)
        case .fixed(let input, let value): lanes[lane].runs[index].set(trusted: value, for: input)
        }
      }
    }
    // Two models may expect the same answer, and would tell the same of it.
    for diagnostic in told where !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}

extension Avis {
  /// What justifies its answers.
  fileprivate var commentaires: [DossierEvaluation.Commentaire] {
    reponses.compactMap { reponse in
      reponse.commentaire.map {
        DossierEvaluation.Commentaire(reponse: reponse.critere, valeur: reponse.valeur, texte: $0)
      }
    }
  }
}
