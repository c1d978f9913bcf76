internal import Calls
public import Diagnostics
internal import Dossiers
internal import FEEL
public import XMLTree

/// Evaluations as a file holds them, with what they come from.
public struct EvaluationFile: Sendable {
  /// In the order of the file.
  public var evaluations: [DossierEvaluation]
  /// What they come from, by name, each with its SHA-256.
  public var sources: [(nom: String, sha256: String)]
  /// For each evaluation, where its element `dossier` begins in the text that was read.
  public var starts: [Int]

  /// Reads what `EvaluationWriter` wrote as XML.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file as the user named it.
  ///   - schema: `Rules/evaluations.xsd`.
  ///   - rules: The rules that the evaluations come from; they must have the same critères.
  ///   - limits: What the file may cost; those of one dossier are too narrow for a campaign.
  ///   - diagnostics: Where the faults go, sorted by place; an evaluation that contradicts itself is one.
  /// - Returns: nil with at least one error.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, schema: Schema, rules: RuleSet,
    limits: Limits = EvaluationFile.limits, into diagnostics: inout [Diagnostic]
  ) -> EvaluationFile? {
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    var reader = EvaluationReader(schema: schema, rules: rules, limits: limits, into: &found)
    return found.isEmpty ? reader.read(bytes, file: file, into: &found) : nil
  }

  /// What a file of evaluations may cost unless a caller asks for others.
  public static var limits: Limits {
    var limits = Limits()
    limits.bytes = 1 << 30
    return limits
  }
}

/// Reads files of evaluations, whole or in pieces that are documents of their own; one a thread.
public struct EvaluationReader: ~Copyable {
  /// How much of each evaluation is kept.
  public enum Detail: Hashable, Sendable {
    /// All of it.
    case whole
    /// What `DossierEvaluation.summarised` keeps.
    case summary
  }

  /// Where a piece stands in its file: it begins with the file's own beginning, and goes on elsewhere.
  public struct Piece: Sendable {
    /// How many bytes of the file's beginning it begins with.
    public var head: Int
    /// The place in the file of what follows them: its line and column.
    public var line: Int
    /// The column.
    public var column: Int

    /// Makes one.
    public init(head: Int, line: Int, column: Int) {
      (self.head, self.line, self.column) = (head, line, column)
    }
  }

  private var reader: XMLReader
  private let slots: EvaluationSlots
  private let rules: RuleSet
  private let limits: Limits
  private let check: EvaluationCheck
  private let places: [String: Int]
  /// Whether what was last read was no XML at all, so that its faults may come from where it was cut.
  public private(set) var isMalformed = false

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - schema: `Rules/evaluations.xsd`.
  ///   - rules: The rules that the evaluations come from.
  ///   - limits: What a text may cost.
  ///   - diagnostics: Where it is told that the schema is not the one of evaluations; the reader must not be used then.
  public init(
    schema: Schema, rules: RuleSet, limits: Limits = EvaluationFile.limits,
    into diagnostics: inout [Diagnostic]
  ) {
    reader = XMLReader(schema: schema, limits: limits)
    var finder = SlotFinder(schema)
    slots = EvaluationSlots(&finder)
    for path in finder.missing { diagnostics.append(.schemaWithout(path, file: "evaluations.xsd")) }
    (self.rules, self.limits) = (rules, limits)
    check = EvaluationCheck(rules)
    places = Dictionary(rules.criteres.enumerated().map { ($1.nom, $0) }) { first, _ in first }
  }

  /// Reads a file, or a piece of one.
  ///
  /// - Parameters:
  ///   - bytes: A whole document.
  ///   - file: The file as the user named it.
  ///   - piece: Where it stands in the file; nil for the file as a whole.
  ///   - detail: What is kept.
  ///   - isChecked: Whether an evaluation that contradicts itself is a fault.
  ///   - diagnostics: Where the faults go, sorted by place in the file.
  /// - Returns: nil with at least one error.
  public mutating func read(
    _ bytes: UnsafeRawBufferPointer, file: String, at piece: Piece? = nil, detail: Detail = .whole,
    isChecked: Bool = true, into diagnostics: inout [Diagnostic]
  ) -> EvaluationFile? {
    isMalformed = false
    do throws(ReadingFault) {
      try reader.read(bytes)
    } catch {
      isMalformed = true
      diagnostics.append(error.diagnostic(in: reader.source(named: file), limits: limits))
      return nil
    }
    var found: [Diagnostic] = []
    var result: EvaluationFile?
    if reader.faults.isEmpty {
      let (own, faults) = reader.withDocument { document in
        var reading = EvaluationReading(
          document: document, slots: slots, rules: rules, places: places, check: isChecked ? check : nil,
          detail: detail)
        return (reading.file(), reading.faults)
      }
      if faults.isEmpty { return own }
      let source = reader.source(named: file)
      found = faults.map { $0.diagnostic(source.position(at: $0.offset)) }
      result = nil
    } else {
      found = reader.diagnostics(in: reader.source(named: file))
    }
    if let piece { shift(&found, file, piece) }
    diagnostics += found.sorted()
    return result
  }

  /// Puts what was told of a piece where it stands in the file.
  private func shift(_ found: inout [Diagnostic], _ file: String, _ piece: Piece) {
    let start = reader.source(named: file).position(at: piece.head)
    for index in found.indices {
      let place = found[index].position
      guard (place.line, place.column) >= (start.line, start.column) else { continue }
      found[index].position =
        place.line == start.line
        ? FilePosition(file: file, line: piece.line, column: piece.column + place.column - start.column)
        : FilePosition(file: file, line: piece.line + place.line - start.line, column: place.column)
    }
  }
}

/// The records of a file of evaluations made into values; the schema has found nothing wrong with them.
struct EvaluationReading {
  /// What is wrong at a byte.
  struct Fault {
    var offset: Int
    var diagnostic: (FilePosition) -> Diagnostic
  }

  let document: DocumentView
  let slots: EvaluationSlots
  let rules: RuleSet
  /// The critères by name.
  let places: [String: Int]
  let check: EvaluationCheck?
  let detail: EvaluationReader.Detail
  private(set) var faults: [Fault] = []
  /// Past it nothing more is told of a text: whoever edited it will not read more.
  private static let maximumFaults = 100

  init(
    document: DocumentView, slots: EvaluationSlots, rules: RuleSet, places: [String: Int],
    check: EvaluationCheck?, detail: EvaluationReader.Detail
  ) {
    (self.document, self.slots, self.rules, self.places) = (document, slots, rules, places)
    (self.check, self.detail) = (check, detail)
  }

  private mutating func add(_ record: Int, _ diagnostic: @escaping (FilePosition) -> Diagnostic) {
    guard faults.count < Self.maximumFaults else { return }
    faults.append(Fault(offset: Int(document.elements[record].offset), diagnostic: diagnostic))
  }

  /// The evaluations, when they come from the same rules.
  mutating func file() -> EvaluationFile? {
    var file = EvaluationFile(evaluations: [], sources: [], starts: [])
    checkCall()
    var criteres: [(nom: String, role: String, financeur: String?)] = []
    for record in children(of: 0) {
      switch slot(record) {
      case slots.source:
        file.sources.append((text(record, slots.sourceNom) ?? "", text(record, slots.sourceSHA) ?? ""))
      case slots.critere:
        criteres.append(
          (
            text(record, slots.critereNom) ?? "", text(record, slots.critereRole) ?? "",
            text(record, slots.critereFinanceur)
          ))
      default: break
      }
    }
    check(criteres)
    guard faults.isEmpty else { return nil }
    for record in children(of: 0) where slot(record) == slots.dossier {
      file.evaluations.append(evaluation(record))
      file.starts.append(Int(document.elements[record].offset))
    }
    return file
  }

  private mutating func checkCall() {
    let call = rules.call
    for (attribute, wanted) in [(slots.appel, call.code), (slots.territoire, call.territoire)] {
      let seen = text(0, attribute) ?? ""
      if seen != wanted { add(0) { .evaluationsOfOtherCall(seen, wanted: wanted, at: $0) } }
    }
  }

  private mutating func check(_ criteres: [(nom: String, role: String, financeur: String?)]) {
    let isSame =
      rules.criteres.count == criteres.count
      && zip(rules.criteres, criteres).allSatisfy {
        $0.nom == $1.nom && $0.role.rawValue == $1.role && $0.financeur == $1.financeur
      }
    guard !isSame else { return }
    let known = Set(rules.criteres.map(\.nom))
    let seen = Set(criteres.map(\.nom))
    let absent = rules.criteres.map(\.nom).filter { !seen.contains($0) }
    let unknown = criteres.map(\.nom).filter { !known.contains($0) }
    add(0) { .evaluationsOfOtherRules(absent: absent, unknown: unknown, at: $0) }
  }

  // MARK: One dossier

  private mutating func evaluation(_ dossier: Int) -> DossierEvaluation {
    var evaluation = DossierEvaluation(
      fiche: fiche(dossier),
      verdict: text(dossier, slots.verdict).flatMap { .init(rawValue: $0) } ?? .aCompleter,
      findings: [], score: nil, propositions: [], departages: [], faults: [], remarques: [])
    evaluation.findings.reserveCapacity(rules.criteres.count)
    var findings: [Int] = []
    var propositions: [Int] = []
    var note = dossier
    for record in children(of: dossier) {
      switch slot(record) {
      case slots.reponse:
        let nom = text(record, slots.reponseCritere) ?? ""
        if let place = places[nom] {
          evaluation.findings.append(finding(record, place))
          findings.append(record)
        } else {
          let nearest = nearest(to: nom, among: rules.criteres.map(\.nom))
          add(record) { .unknownCritere(nom, nearest: nearest, at: $0) }
        }
      case slots.note:
        evaluation.score = score(record)
        note = record
      case slots.proposition:
        evaluation.propositions.append(proposition(record))
        propositions.append(record)
      case slots.departage: evaluation.departages.append(number(record, slots.departageValeur))
      case slots.faute: evaluation.faults.append(fault(record, evaluation.fiche.file))
      case slots.commentaire: evaluation.commentaires.append(commentaire(record))
      case slots.remarque: if detail == .whole { evaluation.remarques.append(text(record)) }
      default: break
      }
    }
    let reference = evaluation.fiche.reference
    check?.tell(evaluation) { part, contradiction in
      let record =
        switch part {
        case .dossier: dossier
        case .finding(let index): findings[index]
        case .score: note
        case .proposition(let index): propositions[index]
        }
      add(record) { .contradiction(contradiction, reference, at: $0) }
    }
    return detail == .whole ? evaluation : evaluation.summarised
  }

  private func finding(_ record: Int, _ critere: Int) -> DossierEvaluation.Finding {
    var finding = DossierEvaluation.Finding(
      critere: critere,
      answer: text(record, slots.reponseReponse).flatMap { Answer(rawValue: $0) } ?? .inconnu,
      constat: nil, distance: nil, conseil: nil, points: number(record, slots.reponsePoints),
      maximum: number(record, slots.reponseMaximum), montant: montant(record, slots.reponseMontant),
      missing: [],
      rows: [])
    guard detail == .whole || DossierEvaluation.isOfSummary(finding) else { return finding }
    for part in children(of: record) {
      switch slot(part) {
      case slots.constat: finding.constat = text(part)
      case slots.distance: finding.distance = text(part)
      case slots.conseil: finding.conseil = text(part)
      case slots.manque:
        finding.missing.append(
          DossierEvaluation.MissingFact(
            kind: text(part, slots.manqueNature).flatMap { .init(rawValue: $0) } ?? .element,
            path: text(part, slots.manqueChemin) ?? "", label: text(part, slots.manqueLibelle) ?? ""))
      case slots.table where detail == .whole:
        finding.rows.append(
          DossierEvaluation.TableRows(
            table: text(part, slots.tableNom) ?? "",
            rows: (text(part, slots.tableLignes) ?? "").split(separator: " ").compactMap { Int($0) }))
      default: break
      }
    }
    return finding
  }

  private func score(_ record: Int) -> DossierEvaluation.Score {
    DossierEvaluation.Score(
      note: number(record, slots.noteNote), least: number(record, slots.noteLeast) ?? .zero,
      most: number(record, slots.noteMost) ?? .zero, points: number(record, slots.notePoints) ?? .zero,
      maximum: number(record, slots.noteSur) ?? .zero)
  }

  private func proposition(_ record: Int) -> DossierEvaluation.Proposition {
    DossierEvaluation.Proposition(
      financeur: text(record, slots.propositionFinanceur) ?? "",
      sollicite: montant(record, slots.propositionSollicite) ?? Montant(centimes: 0),
      verdict: text(record, slots.propositionVerdict).flatMap { .init(rawValue: $0) } ?? .aCompleter,
      montant: montant(record, slots.propositionMontant),
      motif: children(of: record).first { slot($0) == slots.motif }.map { text($0) } ?? "")
  }

  private func fault(_ record: Int, _ file: String) -> Diagnostic {
    var message = ""
    var notes: [Diagnostic.Note] = []
    for part in children(of: record) {
      if slot(part) == slots.message {
        message = text(part)
      } else {
        notes.append(Diagnostic.Note(text(part)))
      }
    }
    return Diagnostic(
      text(record, slots.fauteGravite).flatMap { .init(rawValue: $0) } ?? .error,
      text(record, slots.fauteCode) ?? "",
      message,
      at: FilePosition(
        file: file, line: integer(record, slots.fauteLigne) ?? 0,
        column: integer(record, slots.fauteColonne) ?? 0),
      notes: notes)
  }

  private func commentaire(_ record: Int) -> DossierEvaluation.Commentaire {
    DossierEvaluation.Commentaire(
      reponse: text(record, slots.commentaireReponse) ?? "",
      valeur: text(record, slots.commentaireValeur) ?? "", texte: text(record))
  }

  private func fiche(_ dossier: Int) -> DossierEvaluation.Fiche {
    var fiche = DossierEvaluation.Fiche(
      reference: text(dossier, slots.reference) ?? "", file: text(dossier, slots.fichier) ?? "", porteur: "",
      service: nil, categorie: "", siret: "", rna: nil, intitule: "", objectifs: "",
      dateDepot: date(dossier, slots.depot), isRenewal: false, pilier: nil, axe: nil, orientation: nil,
      debut: nil,
      fin: nil, cout: montant(dossier, slots.cout), charges: [], produits: [], cofinancements: [],
      publicTotal: nil, femmes: nil, residents: nil, tranches: [])
    for record in children(of: dossier) {
      switch slot(record) {
      case slots.porteur:
        fiche.categorie = text(record, slots.porteurCategorie) ?? ""
        fiche.siret = text(record, slots.porteurSiret) ?? ""
        fiche.rna = text(record, slots.porteurRNA)
        for part in children(of: record) {
          if slot(part) == slots.porteurNom { fiche.porteur = text(part) } else { fiche.service = text(part) }
        }
      case slots.action: addAction(record, to: &fiche)
      case slots.charge where detail == .whole:
        fiche.charges.append(poste(record, slots.chargeCompte, slots.chargeMontant))
      case slots.produit where detail == .whole:
        fiche.produits.append(poste(record, slots.produitCompte, slots.produitMontant))
      case slots.cofinancement:
        fiche.cofinancements.append(
          DossierEvaluation.Cofinancement(
            financeur: text(record, slots.lineFinanceur) ?? "", nom: text(record, slots.lineNom) ?? "",
            sollicite: montant(record, slots.lineSollicite),
            statut: text(record, slots.lineStatut) ?? "", acquis: montant(record, slots.lineAcquis)))
      case slots.people:
        fiche.publicTotal = integer(record, slots.peopleTotal)
        fiche.femmes = integer(record, slots.peopleFemmes)
        fiche.residents = integer(record, slots.peopleHabitants)
        for part in children(of: record) {
          fiche.tranches.append(
            DossierEvaluation.Tranche(
              de: integer(part, slots.trancheDe) ?? 0, a: integer(part, slots.trancheA),
              femmes: integer(part, slots.trancheFemmes) ?? 0, hommes: integer(part, slots.trancheHommes) ?? 0
            ))
        }
      default: break
      }
    }
    return fiche
  }

  private func addAction(_ record: Int, to fiche: inout DossierEvaluation.Fiche) {
    fiche.pilier = text(record, slots.pilier)
    fiche.axe = text(record, slots.axe)
    fiche.orientation = text(record, slots.orientation)
    fiche.debut = date(record, slots.debut)
    fiche.fin = date(record, slots.fin)
    fiche.isRenewal = attribute(record, slots.renouvelee)?.value == 1
    for part in children(of: record) {
      if slot(part) == slots.intitule {
        fiche.intitule = text(part)
      } else if detail == .whole {
        fiche.objectifs = text(part)
      }
    }
  }

  private func poste(_ record: Int, _ compte: Int, _ sum: Int) -> (compte: String, montant: Montant) {
    (text(record, compte) ?? "", montant(record, sum) ?? Montant(centimes: 0))
  }

  // MARK: Records

  private func slot(_ record: Int) -> Int { Int(document.elements[record].slot) }

  private func children(of record: Int) -> Children {
    Children(elements: document.elements, record: record + 1, end: Int(document.elements[record].end))
  }

  /// The records directly in one, without a copy of what reads them.
  private struct Children: Sequence, IteratorProtocol {
    let elements: UnsafeBufferPointer<ElementRecord>
    var record: Int
    let end: Int

    mutating func next() -> Int? {
      guard record < end else { return nil }
      defer { record = Swift.max(Int(elements[record].end), record + 1) }
      return record
    }
  }

  private func text(_ record: Int) -> String { document.text(of: document.elements[record]) }

  private func attribute(_ record: Int, _ wanted: Int) -> AttributeRecord? {
    document.attributes(of: document.elements[record]).first { Int($0.slot) == wanted }
  }

  private func text(_ record: Int, _ wanted: Int) -> String? {
    attribute(record, wanted).map { document.text(of: $0) }
  }

  private func number(_ record: Int, _ wanted: Int) -> Decimal? {
    attribute(record, wanted).flatMap { Decimal(parsing: Array(document.bytes(of: $0))) }
  }

  private func value(_ record: Int, _ wanted: Int) -> Int64? {
    attribute(record, wanted).flatMap { $0.value == ElementRecord.noValue ? nil : $0.value }
  }

  private func montant(_ record: Int, _ wanted: Int) -> Montant? {
    value(record, wanted).map { Montant(centimes: $0) }
  }

  private func integer(_ record: Int, _ wanted: Int) -> Int? { value(record, wanted).map { Int($0) } }

  private func date(_ record: Int, _ wanted: Int) -> CivilDate? {
    value(record, wanted).flatMap { CivilDate(daysSinceEpoch: $0) }
  }
}
