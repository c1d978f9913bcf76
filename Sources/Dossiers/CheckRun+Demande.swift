internal import XMLTree

// MARK: The demand, and what is looked at beside it

extension CheckRun {
  /// The section that says what is asked, for which year, and when.
  var demande: Int? { child(0, paths.demande) }

  mutating func checkDemande(_ demande: Int) {
    checkAnnuites(demande)
    checkSollicite(demande)
  }

  /// Looks whether a demand has the yearly lines that its period asks for, a line a year, and whether these go with it.
  private mutating func checkAnnuites(_ demande: Int) {
    var period: Int?
    var first: Int?
    for record in children(of: demande) {
      switch slot(record) {
      case paths.periode: period = period ?? record
      case paths.annuite: first = first ?? record
      default: break
      }
    }
    if let first { checkYears(demande, from: first) }
    guard let period, let periode = value(period) else { return }
    if periode == paths.manyYears, first == nil { note(.withoutAnnuite, period) }
    if periode != paths.manyYears, let first { note(.annuiteOfOneYear, first) }
  }

  /// Checks the years one by one, then what is asked for them against what the dossier asks.
  private mutating func checkYears(_ demande: Int, from first: Int) {
    var years: [(value: Int64, record: Int)] = []
    var count = 0
    var sum: Int64? = 0
    var own: Int64?
    for record in children(of: demande) where slot(record) == paths.annuite {
      count += 1
      let asked = child(record, paths.annuiteSollicite)
      sum = plus(sum, asked.flatMap(value))
      if let asked, let cost = child(record, paths.annuiteCout), let askedValue = value(asked),
        let costValue = value(cost), askedValue > costValue
      {
        note(.annuiteAboveCost(cost: cost), asked)
      }
      guard let year = attribute(record, paths.annuiteExercice) else { continue }
      if year.value == exercice?.value { own = asked.flatMap(value) }
      if let earlier = years.first(where: { $0.value == year.value }) {
        findings.append(
          Finding(kind: .repeatedAnnuite(first: earlier.record), record: year.record, isAttribute: true))
      } else {
        years.append(year)
      }
    }
    // Of a demand for one year, or where years are missing or repeated, it is not known which ones would be right.
    guard isOverYears, years.count == count, let exercice else { return }
    guard years.contains(where: { $0.value == exercice.value }) else {
      return note(.withoutOwnAnnuite(exercice: exercice.record), first)
    }
    // A demand may be of the first year alone, or of all of them.
    guard let sum, let own, let record = child(demande, paths.montantSollicite), let asked = value(record),
      asked != own, asked != sum
    else { return }
    note(.annuites(own: own, sum: sum, exercice: exercice.record), record)
  }

  private mutating func checkSollicite(_ demande: Int) {
    guard let financement = child(0, paths.financement) else { return }
    var sum: Int64? = 0
    var hasLines = false
    for record in children(of: financement) where slot(record) == paths.cofinancement {
      // A line that does not say whose funder it is may belong to the sum or not.
      guard let type = attribute(record, paths.cofinancementType) else { return }
      guard type.value != paths.otherFunder else { continue }
      hasLines = true
      sum = plus(sum, value(record, paths.cofinancementMontant))
    }
    guard hasLines, !hasUnknown(in: financement) else { return }
    compare(.sollicite, demande, paths.montantSollicite, sum)
  }

  /// Checks the share that is asked of the produits; half a point more or less is rounding.
  ///
  /// Where a sum is told to be wrong already, so may be what the share is of.
  mutating func checkShare(of produits: Int64) {
    guard produits > 0, let demande, let share = child(demande, paths.partSollicitee),
      let written = value(share), let asked = value(demande, paths.montantSollicite), asked >= 0
    else { return }
    let (scaled, overflows) = asked.multipliedReportingOverflow(by: 10_000)
    guard !overflows else { return }
    let right = scaled / produits
    guard abs(written - right) > 51, !findings.contains(where: \.isAboutSum) else { return }
    note(.share(right: right), share)
  }

  mutating func checkAttestation(_ attestation: Int) {
    guard let signature = child(attestation, paths.attestationDate), let deposit = deposit(before: signature)
    else { return }
    note(.lateSignature(deposit: deposit), signature)
  }

  mutating func checkCreation(_ creation: Int) {
    if let deposit = deposit(before: creation) { note(.lateCreation(deposit: deposit), creation) }
  }

  /// The record of the day of deposit, where that comes before the day of another record.
  private func deposit(before other: Int) -> Int? {
    guard let demande, let deposit = child(demande, paths.dateDepot), let depositDay = value(deposit),
      let day = value(other), day > depositDay
    else { return nil }
    return deposit
  }

  /// Whether the contrat d'engagement républicain is asked of a dossier of this date: from 2 January 2022 on.
  ///
  /// Source: décret n° 2021-1947 du 31 décembre 2021.
  var isEngagementAsked: Bool {
    let firstDay: Int64 = 18_994
    return demande.flatMap { value($0, paths.dateDepot) }.map { $0 >= firstDay } ?? true
  }

  /// Whether the demand is for several years.
  var isOverYears: Bool {
    demande.map { value($0, paths.periode) == paths.manyYears } ?? false
  }

  /// The year that the dossier is for.
  var exercice: (value: Int64, record: Int)? {
    guard let demande, let record = child(demande, paths.exercice),
      let value = value(record)
    else { return nil }
    return (value, record)
  }
}
