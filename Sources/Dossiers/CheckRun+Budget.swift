internal import XMLTree

// MARK: A budget

extension CheckRun {
  mutating func checkBudget(_ budget: Int, _ paths: DossierPaths.Budget) {
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
      checkAccounts(poste, side)
      let hasLines = child(poste, side.ligne) != nil
      if hasLines { checkSum(.poste, poste, total: side.sousTotal, parts: side.ligne) }
      let own = value(poste, side.sousTotal) ?? lines(of: poste, side.ligne)
      sum = own.flatMap { own in sum.map { $0 + own } }
    }
    if let sum { compare(kind, section, side.total, sum) }
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

  func lines(of poste: Int, _ ligne: Int) -> Int64? {
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
