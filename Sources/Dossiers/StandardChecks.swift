public import Diagnostics
public import XMLTree

/// The checks that hold for every dossier, whatever the call: identifiers, dates in order, totals that add up.
///
/// A check reads only values that the schema found right, so that one fault is told once.
public struct StandardChecks: Sendable {
  let schema: Schema
  let paths: DossierPaths

  /// Finds the elements it needs in the schema.
  ///
  /// - Returns: nil, with one diagnostic for each element that the schema lacks.
  public init?(schema: Schema, schemaFile: String, into diagnostics: inout [Diagnostic]) {
    var finder = PathFinder(schema: schema)
    paths = DossierPaths(&finder)
    self.schema = schema
    for path in finder.missing { diagnostics.append(.schemaLacks(path, file: schemaFile)) }
    guard finder.missing.isEmpty else { return nil }
  }

  func findings(in document: DocumentView) -> [Finding] {
    var check = CheckRun(document: document, paths: paths)
    check.run()
    return check.findings
  }
}

/// The checks of one document.
struct CheckRun {
  let document: DocumentView
  let paths: DossierPaths
  private(set) var findings: [Finding] = []

  init(document: DocumentView, paths: DossierPaths) {
    self.document = document
    self.paths = paths
  }

  mutating func run() {
    for section in children(of: 0) {
      switch slot(section) {
      case paths.porteur: checkPorteur(section)
      case paths.action: checkAction(section)
      case paths.publicSection: checkPublic(section)
      case paths.budget: checkBudget(section, paths.dossierBudget)
      case paths.bilan: checkBilan(section)
      case paths.financement: checkFinancement(section)
      case paths.investissement:
        checkSum(.depenses, section, total: paths.totalHorsTaxes, parts: paths.depense, paths.depenseMontant)
        checkOrder(section, paths.dateDebutTravaux, paths.dateFinTravaux)
      case paths.patrimoine: checkPatrimoine(section)
      case paths.posteCoordinateur: checkOrder(section, paths.posteDebut, paths.posteFin)
      case paths.sejour: checkOrder(section, paths.sejourDebut, paths.sejourFin)
      default: break
      }
    }
  }

  // MARK: Walking the records

  private func slot(_ record: Int) -> Int { Int(document.elements[record].slot) }

  /// The records directly in a record.
  private func children(of record: Int) -> Children {
    Children(elements: document.elements, upcoming: record + 1, end: Int(document.elements[record].end))
  }

  private struct Children: Sequence, IteratorProtocol {
    let elements: UnsafeBufferPointer<ElementRecord>
    var upcoming: Int
    let end: Int

    @inline(__always)
    mutating func next() -> Int? {
      guard upcoming < end else { return nil }
      let record = upcoming
      upcoming = Int(elements[record].end)
      return record
    }
  }

  private func child(_ record: Int, _ wanted: Int) -> Int? {
    children(of: record).first { slot($0) == wanted }
  }

  /// The value of a record; nil when its text is not what its type asks.
  private func value(_ record: Int) -> Int64? {
    let element = document.elements[record]
    return element.isValid && element.value != ElementRecord.noValue ? element.value : nil
  }

  private func value(_ record: Int, _ wanted: Int) -> Int64? { child(record, wanted).flatMap(value) }

  /// The attribute of a record, with its value, when it is there and right.
  private func attribute(_ record: Int, _ wanted: Int) -> (value: Int64, record: Int)? {
    let element = document.elements[record]
    for index in Int(element.firstAttribute)..<Int(element.firstAttribute + element.attributeCount) {
      let attribute = document.attributes[index]
      if attribute.slot == wanted { return attribute.isValid ? (attribute.value, index) : nil }
    }
    return nil
  }

  private mutating func note(_ kind: Finding.Kind, _ record: Int) {
    findings.append(Finding(kind: kind, record: record))
  }

  // MARK: Sums

  /// Checks a total against the sum of `part`, or of `value` in each `part`.
  private mutating func checkSum(
    _ kind: Finding.Total, _ container: Int, total: Int, parts part: Int, _ valueSlot: Int? = nil
  ) {
    var sum: Int64 = 0
    for record in children(of: container) where slot(record) == part {
      guard let value = valueSlot.map({ value(record, $0) }) ?? value(record) else { return }
      sum += value
    }
    compare(kind, container, total, sum)
  }

  private mutating func compare(_ kind: Finding.Total, _ container: Int, _ total: Int, _ sum: Int64) {
    guard let record = child(container, total), let seen = value(record), seen != sum else { return }
    note(.total(of: kind, sum: sum), record)
  }

  /// Checks that a date or hour is not before another.
  private mutating func checkOrder(_ container: Int, _ first: Int, _ second: Int) {
    guard let start = child(container, first), let end = child(container, second),
      let startValue = value(start), let endValue = value(end), endValue < startValue
    else { return }
    note(.order(after: start), end)
  }
}

// MARK: Sections of a dossier

extension CheckRun {
  private mutating func checkPorteur(_ porteur: Int) {
    for record in children(of: porteur) where document.elements[record].isValid {
      switch slot(record) {
      case paths.siret: checkSIRET(record)
      case paths.compteBancaire:
        guard let iban = child(record, paths.iban), document.elements[iban].isValid,
          !isValidIBAN(document.bytes(of: document.elements[iban]))
        else { break }
        note(.iban, iban)
      case paths.aidesPubliques:
        checkSum(.aides, record, total: paths.aidesTotal, parts: paths.aide, paths.aideMontant)
      case paths.porteurBudget.section: checkBudget(record, paths.porteurBudget)
      default: break
      }
    }
  }

  private mutating func checkSIRET(_ record: Int) {
    let digits = document.bytes(of: document.elements[record])
    if !hasValidKey(digits) {
      let siren = digits.prefix(9)
      let isSIRENRight = hasValidKey(siren)
      note(isSIRENRight ? .siret(key: rightKey(digits)) : .siren(key: rightKey(siren)), record)
    } else if !hasValidKey(digits.prefix(9)) {
      note(.siren(key: rightKey(digits.prefix(9))), record)
    }
  }

  private mutating func checkAction(_ action: Int) {
    for record in children(of: action) {
      switch slot(record) {
      case paths.periodeRealisation: checkOrder(record, paths.dateDebut, paths.dateFin)
      case paths.lieu:
        for horaire in children(of: record) where slot(horaire) == paths.horaire {
          checkOrder(horaire, paths.horaireDebut, paths.horaireFin)
        }
      default: break
      }
    }
  }

  private mutating func checkPublic(_ section: Int) {
    var femmes: Int64 = 0
    var hommes: Int64 = 0
    var residents: Int64 = 0
    var hasBands = false
    var bandsAreRead = true
    var residence: Int?
    for record in children(of: section) {
      if slot(record) == paths.tranche {
        hasBands = true
        checkAges(record)
        guard let women = value(record, paths.trancheFemmes), let men = value(record, paths.trancheHommes)
        else {
          bandsAreRead = false
          continue
        }
        femmes += women
        hommes += men
      } else if slot(record) == paths.residence {
        residence = record
      }
    }
    if let women = value(section, paths.femmes), let men = value(section, paths.hommes) {
      compare(.sexes, section, paths.publicTotal, women + men)
    }
    if hasBands, bandsAreRead {
      compare(.age, section, paths.publicTotal, femmes + hommes)
      compare(.femmesByAge, section, paths.femmes, femmes)
      compare(.hommesByAge, section, paths.hommes, hommes)
    }
    guard let residence else { return }
    for record in children(of: residence) {
      guard let count = value(record) else { return }
      residents += count
    }
    compare(.residence, section, paths.publicTotal, residents)
  }

  private mutating func checkAges(_ tranche: Int) {
    if let from = attribute(tranche, paths.trancheFrom), let to = attribute(tranche, paths.trancheTo),
      to.value < from.value
    {
      findings.append(Finding(kind: .ageBand, record: to.record, isAttribute: true))
    }
  }

  private mutating func checkFinancement(_ section: Int) {
    var sum: Int64 = 0
    for record in children(of: section) where slot(record) == paths.cofinancement {
      guard let statut = child(record, paths.statut), let rank = value(statut),
        let asked = value(record, paths.cofinancementMontant)
      else { return }
      let isRefused = rank == paths.refused
      let granted = rank == paths.granted ? value(record, paths.montantAcquis) : nil
      if !isRefused { sum += granted ?? asked }
    }
    compare(.financement, section, paths.financementTotal, sum)
    if let total = child(section, paths.financementTotal), let seen = value(total),
      let account74 = self.account74, seen != account74
    {
      note(.subventions(account74: account74), total)
    }
  }

  /// The subtotal of account 74 of the dossier's budget.
  private var account74: Int64? {
    guard let budget = child(0, paths.budget),
      let produits = child(budget, paths.dossierBudget.produits.section)
    else { return nil }
    for poste in children(of: produits) where slot(poste) == paths.dossierBudget.produits.poste {
      guard attribute(poste, paths.dossierBudget.produits.compte)?.value == paths.account74 else { continue }
      return value(poste, paths.dossierBudget.produits.sousTotal)
        ?? lines(of: poste, paths.dossierBudget.produits.ligne)
    }
    return nil
  }

  private mutating func checkPatrimoine(_ section: Int) {
    if child(section, paths.residenceBailleur) != nil {
      checkSum(
        .residences, section, total: paths.logements, parts: paths.residenceBailleur, paths.residenceLogements
      )
    }
    checkSum(.mesures, section, total: paths.totalDepenses, parts: paths.mesure, paths.mesureDepense)
    checkSum(
      .valorisation, section, total: paths.totalValorise, parts: paths.mesure, paths.mesureValorisation)
    for record in children(of: section) where slot(record) == paths.mesure {
      guard let own = value(record, paths.mesureBailleur), let others = value(record, paths.mesureAutres)
      else {
        continue
      }
      compare(.mesure, record, paths.mesureDepense, own + others)
    }
  }

  private mutating func checkBilan(_ section: Int) {
    checkOrder(section, paths.bilanDebut, paths.bilanFin)
    for account in paths.bilanAccounts {
      guard let record = child(section, account.section) else { continue }
      checkSum(.prevu, record, total: account.totalPrevu, parts: account.ligne, account.prevu)
      checkSum(.realise, record, total: account.totalRealise, parts: account.ligne, account.realise)
    }
  }
}

// MARK: A budget

extension CheckRun {
  private mutating func checkBudget(_ budget: Int, _ paths: DossierPaths.Budget) {
    if let debut = attribute(budget, paths.debut), let fin = attribute(budget, paths.fin),
      fin.value < debut.value
    {
      findings.append(Finding(kind: .order(after: debut.record), record: fin.record, isAttribute: true))
    }
    checkSide(budget, paths.charges, .charges)
    checkSide(budget, paths.produits, .produits)
    let charges = child(budget, paths.charges.section).flatMap { child($0, paths.charges.total) }
    let produits = child(budget, paths.produits.section).flatMap { value($0, paths.produits.total) }
    if let charges, let produits, let total = value(charges), total != produits {
      note(.budget(produits: produits), charges)
    }
    let emplois = child(budget, paths.emplois.section)
    let contributions = child(budget, paths.contributions.section)
    if let emplois { checkSum(.emplois, emplois, total: paths.emplois.total, parts: paths.emplois.ligne) }
    if let contributions {
      checkSum(
        .contributions, contributions, total: paths.contributions.total, parts: paths.contributions.ligne)
    }
    checkNature(
      emplois.flatMap { child($0, paths.emplois.total) },
      contributions.flatMap { child($0, paths.contributions.total) })
    if let charges, let total = value(charges) {
      let inNature = emplois.map { value($0, paths.emplois.total) } ?? 0
      if let inNature { compare(.general, budget, paths.totalGeneral, total + inNature) }
    }
  }

  /// Checks the subtotals of one side, then its total against the postes.
  private mutating func checkSide(_ budget: Int, _ side: DossierPaths.Side, _ kind: Finding.Total) {
    guard let section = child(budget, side.section) else { return }
    var sum: Int64? = 0
    for poste in children(of: section) where slot(poste) == side.poste {
      let hasLines = child(poste, side.ligne) != nil
      if hasLines { checkSum(.poste, poste, total: side.sousTotal, parts: side.ligne) }
      let own = value(poste, side.sousTotal) ?? lines(of: poste, side.ligne)
      sum = own.flatMap { own in sum.map { $0 + own } }
    }
    if let sum { compare(kind, section, side.total, sum) }
  }

  private func lines(of poste: Int, _ ligne: Int) -> Int64? {
    var sum: Int64 = 0
    for record in children(of: poste) where slot(record) == ligne {
      guard let value = value(record) else { return nil }
      sum += value
    }
    return sum
  }

  private mutating func checkNature(_ emplois: Int?, _ contributions: Int?) {
    let left = emplois.flatMap(value)
    let right = contributions.flatMap(value)
    if let emplois, let left {
      if contributions == nil, left > 0 { note(.contributions(other: nil, isEmplois: true), emplois) }
      if let right, left != right { note(.contributions(other: right, isEmplois: true), emplois) }
    } else if let contributions, let right, emplois == nil, right > 0 {
      note(.contributions(other: nil, isEmplois: false), contributions)
    }
  }
}
