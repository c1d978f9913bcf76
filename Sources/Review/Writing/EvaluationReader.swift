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

  /// Reads what `EvaluationWriter` wrote as XML.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file as the user named it.
  ///   - schema: `Rules/evaluations.xsd`.
  ///   - rules: The rules that the evaluations come from; they must have the same critères.
  ///   - limits: What the file may cost; those of one dossier are too narrow for a campaign.
  ///   - diagnostics: Where the faults go, sorted by place.
  /// - Returns: nil with at least one error.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, schema: Schema, rules: RuleSet,
    limits: Limits = EvaluationFile.limits, into diagnostics: inout [Diagnostic]
  ) -> EvaluationFile? {
    var reader = XMLReader(schema: schema, limits: limits)
    do throws(ReadingFault) {
      try reader.read(bytes)
    } catch {
      diagnostics.append(error.diagnostic(in: reader.source(named: file), limits: limits))
      return nil
    }
    let source = reader.source(named: file)
    var found = reader.diagnostics(in: source)
    var finder = SlotFinder(schema)
    let slots = EvaluationSlots(&finder)
    for path in finder.missing { found.append(.schemaWithout(path, file: "evaluations.xsd")) }
    var result: EvaluationFile?
    if found.isEmpty {
      result = reader.withDocument { document in
        let reading = EvaluationReading(document: document, slots: slots, rules: rules, source: source)
        return reading.file(into: &found)
      }
    }
    diagnostics += found.sorted()
    return found.isEmpty ? result : nil
  }

  /// What a file of evaluations may cost unless a caller asks for others.
  public static var limits: Limits {
    var limits = Limits()
    limits.bytes = 1 << 30
    return limits
  }
}

/// The records of a file of evaluations made into values; the schema has found nothing wrong with them.
struct EvaluationReading {
  let document: DocumentView
  let slots: EvaluationSlots
  let rules: RuleSet
  let source: XMLSource

  /// The evaluations, when they come from the same rules.
  func file(into diagnostics: inout [Diagnostic]) -> EvaluationFile? {
    var file = EvaluationFile(evaluations: [], sources: [])
    checkCall(&diagnostics)
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
    check(criteres, &diagnostics)
    guard diagnostics.isEmpty else { return nil }
    let places = Dictionary(rules.criteres.enumerated().map { ($1.nom, $0) }) { first, _ in first }
    for record in children(of: 0) where slot(record) == slots.dossier {
      file.evaluations.append(evaluation(record, places, &diagnostics))
    }
    return file
  }

  private func checkCall(_ diagnostics: inout [Diagnostic]) {
    let call = rules.call
    for (attribute, wanted) in [(slots.appel, call.code), (slots.territoire, call.territoire)] {
      let seen = text(0, attribute) ?? ""
      if seen != wanted {
        diagnostics.append(.evaluationsOfOtherCall(seen, wanted: wanted, at: position(0)))
      }
    }
  }

  private func check(
    _ criteres: [(nom: String, role: String, financeur: String?)], _ diagnostics: inout [Diagnostic]
  ) {
    let own = rules.criteres.map { ($0.nom, $0.role.rawValue, $0.financeur) }
    let isSame = own.count == criteres.count && zip(own, criteres).allSatisfy { $0 == $1 }
    guard !isSame else { return }
    let known = Set(rules.criteres.map(\.nom))
    let seen = Set(criteres.map(\.nom))
    diagnostics.append(
      .evaluationsOfOtherRules(
        absent: rules.criteres.map(\.nom).filter { !seen.contains($0) },
        unknown: criteres.map(\.nom).filter { !known.contains($0) }, at: position(0)))
  }

  // MARK: One dossier

  private func evaluation(
    _ dossier: Int, _ places: [String: Int], _ diagnostics: inout [Diagnostic]
  ) -> DossierEvaluation {
    var evaluation = DossierEvaluation(
      fiche: fiche(dossier),
      verdict: text(dossier, slots.verdict).flatMap { .init(rawValue: $0) } ?? .aCompleter,
      findings: [], score: nil, propositions: [], departages: [], faults: [], remarques: [])
    for record in children(of: dossier) {
      switch slot(record) {
      case slots.reponse:
        let nom = text(record, slots.reponseCritere) ?? ""
        if let place = places[nom] {
          evaluation.findings.append(finding(record, place))
        } else {
          diagnostics.append(
            .unknownCritere(
              nom, nearest: nearest(to: nom, among: rules.criteres.map(\.nom)), at: position(record)))
        }
      case slots.note: evaluation.score = score(record)
      case slots.proposition: evaluation.propositions.append(proposition(record))
      case slots.departage: evaluation.departages.append(number(record, slots.departageValeur))
      case slots.faute: evaluation.faults.append(fault(record, evaluation.fiche.file))
      case slots.remarque: evaluation.remarques.append(text(record))
      default: break
      }
    }
    return evaluation
  }

  private func finding(_ record: Int, _ critere: Int) -> DossierEvaluation.Finding {
    var finding = DossierEvaluation.Finding(
      critere: critere,
      answer: text(record, slots.reponseReponse).flatMap { Answer(rawValue: $0) } ?? .inconnu,
      constat: nil, distance: nil, conseil: nil, points: number(record, slots.reponsePoints),
      maximum: number(record, slots.reponseMaximum), montant: montant(record, slots.reponseMontant),
      missing: [],
      rows: [])
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
      case slots.table:
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
      case slots.charge: fiche.charges.append(poste(record, slots.chargeCompte, slots.chargeMontant))
      case slots.produit: fiche.produits.append(poste(record, slots.produitCompte, slots.produitMontant))
      case slots.cofinancement:
        fiche.cofinancements.append(
          DossierEvaluation.Cofinancement(
            financeur: text(record, slots.lineFinanceur) ?? "", nom: text(record, slots.lineNom) ?? "",
            sollicite: montant(record, slots.lineSollicite) ?? Montant(centimes: 0),
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
      if slot(part) == slots.intitule { fiche.intitule = text(part) } else { fiche.objectifs = text(part) }
    }
  }

  private func poste(_ record: Int, _ compte: Int, _ sum: Int) -> (compte: String, montant: Montant) {
    (text(record, compte) ?? "", montant(record, sum) ?? Montant(centimes: 0))
  }

  // MARK: Records

  private func slot(_ record: Int) -> Int { Int(document.elements[record].slot) }

  private func position(_ record: Int) -> FilePosition {
    source.position(at: Int(document.elements[record].offset))
  }

  private func children(of record: Int) -> some Sequence<Int> {
    sequence(first: record + 1) { max(Int(document.elements[$0].end), $0 + 1) }
      .prefix { $0 < Int(document.elements[record].end) }
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
