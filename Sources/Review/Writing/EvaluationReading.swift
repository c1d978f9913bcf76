internal import Calls
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import XMLTree

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
      findings: [], score: nil, propositions: [], departages: [], faults: [], remarques: [],
      dateAvis: date(dossier, slots.avis))
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
      sollicite: montant(record, slots.propositionSollicite),
      verdict: text(record, slots.propositionVerdict).flatMap { .init(rawValue: $0) } ?? .aCompleter,
      montant: montant(record, slots.propositionMontant),
      motifs: children(of: record).filter { slot($0) == slots.motif }.map { text($0) })
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
            statut: text(record, slots.lineStatut) ?? "", acquis: montant(record, slots.lineAcquis),
            annee: integer(record, slots.lineAnnee)))
      case slots.investissement: fiche.investissement = investissement(record)
      case slots.annuite:
        fiche.annuites.append(
          DossierEvaluation.Annuite(
            exercice: integer(record, slots.annuiteExercice) ?? 0, cout: montant(record, slots.annuiteCout),
            sollicite: montant(record, slots.annuiteSollicite)))
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

  private func investissement(_ record: Int) -> DossierEvaluation.Investissement {
    DossierEvaluation.Investissement(
      depenses: detail == .whole
        ? children(of: record).map { part in
          DossierEvaluation.Investissement.Depense(
            compte: text(part, slots.depenseCompte) ?? "", intitule: text(part),
            montant: montant(part, slots.depenseMontant))
        } : [],
      horsTaxes: montant(record, slots.horsTaxes), toutesTaxes: montant(record, slots.toutesTaxes),
      autofinancement: montant(record, slots.autofinancement))
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
