internal import XMLTree

// MARK: A budget

extension CheckRun {
  /// - Returns: The total of the produits, as it is written.
  @discardableResult
  mutating func checkBudget(_ budget: Int, _ paths: DossierPaths.Budget) -> Int64? {
    if let debut = attribute(budget, paths.debut), let fin = attribute(budget, paths.fin),
      fin.value < debut.value
    {
      findings.append(Finding(kind: .order(after: debut.record), record: fin.record, isAttribute: true))
    }
    let charges = checkSide(budget, paths.charges, .charges)
    let produits = checkSide(budget, paths.produits, .produits)
    if let charges, let produits, !charges.agrees(with: produits) {
      note(.budget(produits: produits.seen), charges.record)
    }
    checkNature(budget, paths, charges)
    return produits?.seen
  }

  /// Checks the subtotals of one side, then its total against the postes.
  private mutating func checkSide(
    _ budget: Int, _ side: DossierPaths.Side, _ kind: Finding.Total
  ) -> Tally? {
    guard let section = child(budget, side.section) else { return nil }
    var written: Int64? = 0
    var addedUp: Int64? = 0
    for poste in children(of: section) where slot(poste) == side.poste {
      checkAccounts(poste, side)
      let tally = tally(ofPoste: poste, side)
      if let tally, let parts = tally.parts { note(.total(of: .poste, sum: parts), tally.record) }
      written = plus(written, tally?.seen)
      addedUp = plus(addedUp, tally?.parts ?? tally?.seen)
    }
    let isKnown = !hasUnknown(in: section)
    return compare(kind, section, side.total, isKnown ? written : nil, or: addedUp)
  }

  /// The subtotal of a poste, or the sum of its lines when it has none; nil when it has neither or they cannot be read.
  func tally(ofPoste poste: Int, _ side: DossierPaths.Side) -> Tally? {
    let sum = child(poste, side.ligne) == nil ? nil : sum(in: poste, of: side.ligne)
    guard let record = child(poste, side.sousTotal) else {
      return hasUnknown(in: poste) ? nil : sum.map { Tally(record: poste, seen: $0) }
    }
    return value(record).map { Tally(record: record, seen: $0, parts: $0 == sum ? nil : sum) }
  }

  /// Checks that the lines of a poste are accounts of that poste: 604 under 60, those without number elsewhere.
  private mutating func checkAccounts(_ poste: Int, _ side: DossierPaths.Side) {
    guard let own = attribute(poste, side.compte) else { return }
    let account = document.bytes(of: document.attributes[own.record])
    for record in children(of: poste) where slot(record) == side.ligne {
      guard let line = attribute(record, side.ligneCompte) else { continue }
      let lineAccount = document.bytes(of: document.attributes[line.record])
      let isNumbered = account.first.map { $0 <= UInt8(ascii: "9") } ?? false
      let isRight =
        isNumbered
        ? lineAccount.starts(with: account) : lineAccount.first.map { $0 > UInt8(ascii: "9") } ?? true
      if !isRight {
        findings.append(Finding(kind: .account(poste: own.record), record: line.record, isAttribute: true))
      }
    }
  }

  /// Checks the contributions in kind, and the grand total that counts their emplois.
  private mutating func checkNature(_ budget: Int, _ paths: DossierPaths.Budget, _ charges: Tally?) {
    let emploisSection = child(budget, paths.emplois.section)
    let contributionsSection = child(budget, paths.contributions.section)
    let emplois = emploisSection.flatMap {
      checkSum(.emplois, $0, total: paths.emplois.total, parts: paths.emplois.ligne)
    }
    let contributions = contributionsSection.flatMap {
      checkSum(.contributions, $0, total: paths.contributions.total, parts: paths.contributions.ligne)
    }
    let isKnown = !hasUnknown(in: budget)
    if let emplois, let contributions {
      if !emplois.agrees(with: contributions) {
        note(.contributions(other: contributions.seen, isEmplois: true), emplois.record)
      }
    } else if let emplois, contributionsSection == nil, isKnown, emplois.seen > 0 {
      note(.contributions(other: nil, isEmplois: true), emplois.record)
    } else if let contributions, emploisSection == nil, isKnown, contributions.seen > 0 {
      note(.contributions(other: nil, isEmplois: false), contributions.record)
    }
    guard let charges, let record = child(budget, paths.totalGeneral), let seen = value(record) else {
      return
    }
    let none = emploisSection == nil && isKnown ? Tally(record: budget, seen: 0) : nil
    guard let inNature = emplois ?? none, let sum = plus(charges.seen, inNature.seen) else { return }
    let (money, nature) = (charges.parts ?? charges.seen, inNature.parts ?? inNature.seen)
    let mended = [plus(money, nature), plus(money, inNature.seen), plus(charges.seen, nature)]
    if seen != sum, !mended.contains(seen) { note(.total(of: .general, sum: sum), record) }
  }
}
