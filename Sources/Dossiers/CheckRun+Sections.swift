internal import XMLTree

// MARK: Sections of a dossier

extension CheckRun {
  mutating func checkPorteur(_ porteur: Int) {
    for record in children(of: porteur) where document.elements[record].isValid {
      switch slot(record) {
      case paths.siret: checkSIRET(record)
      case paths.dateCreation: checkCreation(record)
      case paths.compteBancaire:
        guard let iban = child(record, paths.iban), document.elements[iban].isValid,
          !isValidIBAN(document.bytes(of: document.elements[iban]))
        else { break }
        note(.iban, iban)
      case paths.engagement:
        if value(record, paths.souscrit) == 1, child(record, paths.engagementDate) == nil, isEngagementAsked {
          note(.undatedEngagement, record)
        }
      case paths.aidesPubliques:
        checkSum(.aides, record, total: paths.aidesTotal, parts: paths.aide, paths.aideMontant)
      case paths.moyensHumains:
        checkPart(record, paths.adherentes, of: paths.adherents)
        checkPart(record, paths.emploisAides, of: paths.salaries)
      case paths.dernierExercice: checkResultat(record)
      case paths.porteurBudget.section: checkBudget(record, paths.porteurBudget)
      default: break
      }
    }
  }

  mutating func checkResultat(_ exercice: Int) {
    guard let charges = value(exercice, paths.exerciceCharges),
      let produits = value(exercice, paths.exerciceProduits)
    else { return }
    let (result, overflows) = produits.subtractingReportingOverflow(charges)
    compare(.resultat, exercice, paths.resultat, overflows ? nil : result)
  }

  mutating func checkSIRET(_ record: Int) {
    let digits = document.bytes(of: document.elements[record])
    let siren = digits.prefix(9)
    if !hasValidKey(siren) {
      let key = rightKey(siren)
      let mended = siren.dropLast() + [UInt8(ascii: "0") + UInt8(key)] + digits.dropFirst(9)
      note(.siren(key: hasValidKey(mended) ? key : nil), record)
    } else if !hasValidKey(digits) {
      note(.siret(key: rightKey(digits)), record)
    }
  }

  mutating func checkAction(_ action: Int) {
    for record in children(of: action) {
      switch slot(record) {
      case paths.periodeRealisation:
        checkOrder(record, paths.dateDebut, paths.dateFin)
        checkSteps(record)
      case paths.lieu:
        for horaire in children(of: record) where slot(horaire) == paths.horaire {
          // Midnight ends a day as it begins one.
          if value(horaire, paths.horaireFin) == 0 { continue }
          checkOrder(horaire, paths.horaireDebut, paths.horaireFin)
        }
      default: break
      }
    }
  }

  /// Checks that the steps of an action are near it: its account is due half a year after the year in which it ends.
  ///
  /// Of a plan over several years the period is that of the first.
  private mutating func checkSteps(_ period: Int) {
    guard let start = child(period, paths.dateDebut), let end = child(period, paths.dateFin),
      let first = value(start), let last = value(end), first <= last
    else { return }
    for record in children(of: period) where slot(record) == paths.etape {
      guard let date = attribute(record, paths.etapeDate),
        date.value < first - Self.nearby || date.value > last + Self.nearby, !isOverYears
      else { continue }
      findings.append(
        Finding(kind: .farStep(start: start, end: end), record: date.record, isAttribute: true))
    }
  }

  /// A year and a half, in days.
  private static let nearby: Int64 = 548

  mutating func checkPublic(_ section: Int) {
    var femmes: Int64? = 0
    var hommes: Int64? = 0
    var bands: [Band] = []
    bands.reserveCapacity(8)
    var hasBands = false
    for record in children(of: section) where slot(record) == paths.tranche {
      hasBands = true
      if let band = band(record) { bands.append(band) }
      femmes = plus(femmes, value(record, paths.trancheFemmes))
      hommes = plus(hommes, value(record, paths.trancheHommes))
    }
    checkOverlaps(bands)
    let women = value(section, paths.femmes)
    let men = value(section, paths.hommes)
    compare(.sexes, section, paths.publicTotal, plus(women, men))
    if hasBands, !hasUnknown(in: section) {
      // With both counts by sex, the total by age follows from theirs.
      if women == nil || men == nil { compare(.age, section, paths.publicTotal, plus(femmes, hommes)) }
      compare(.femmesByAge, section, paths.femmes, femmes)
      compare(.hommesByAge, section, paths.hommes, hommes)
    }
    guard let residence = child(section, paths.residence) else { return }
    let residents = children(of: residence).reduce(0) { plus($0, value($1)) }
    compare(.residence, section, paths.publicTotal, residents)
  }

  private struct Band {
    var from: Int64
    var to: Int64
    var record: Int
    /// The attribute where it begins.
    var start: Int
  }

  /// The ages of a band; nil when they are not right.
  private mutating func band(_ tranche: Int) -> Band? {
    guard let from = attribute(tranche, paths.trancheFrom) else { return nil }
    let to = attribute(tranche, paths.trancheTo)
    if let to, to.value < from.value {
      findings.append(Finding(kind: .ageBand, record: to.record, isAttribute: true))
      return nil
    }
    return Band(from: from.value, to: to?.value ?? .max, record: tranche, start: from.record)
  }

  private mutating func checkOverlaps(_ bands: [Band]) {
    var oldest: Band?
    // Most are written in the order of their ages.
    let isInOrder = bands.indices.dropFirst().allSatisfy { bands[$0 - 1].from <= bands[$0].from }
    for band in isInOrder ? bands : bands.sorted(by: { ($0.from, $0.record) < ($1.from, $1.record) }) {
      if let oldest, band.from <= oldest.to {
        let (first, second) = band.record < oldest.record ? (band, oldest) : (oldest, band)
        findings.append(Finding(kind: .overlap(with: first.record), record: second.start, isAttribute: true))
      }
      if oldest.map({ band.to > $0.to }) ?? true { oldest = band }
    }
  }

  /// Checks the year of the budget of the action against that of the dossier.
  mutating func checkYear(_ budget: Int) {
    guard let written = attribute(budget, paths.budgetExercice), let exercice,
      written.value != exercice.value
    else { return }
    findings.append(
      Finding(kind: .otherYear(exercice: exercice.record), record: written.record, isAttribute: true))
  }

  /// What the checks read of a line of the financing plan; nil where it is not there, or not right.
  private struct Line {
    var record: Int
    var acquis: Int?
    var montant: Int64?
    var montantAcquis: Int64?
    var statut: Int64?
    var annee: Int?
  }

  private func line(_ record: Int) -> Line {
    var line = Line(record: record)
    for field in children(of: record) {
      switch slot(field) {
      case paths.cofinancementMontant: line.montant = value(field)
      case paths.statut: line.statut = value(field)
      case paths.montantAcquis: (line.acquis, line.montantAcquis) = (field, value(field))
      case paths.annee: line.annee = field
      default: break
      }
    }
    return line
  }

  /// Whether two lines are written alike, to the last of their elements and attributes.
  private func isSame(_ line: Int, _ other: Int) -> Bool {
    let elements = document.elements
    let length = Int(elements[line].end) - line
    guard Int(elements[other].end) - other == length else { return false }
    return (0..<length).allSatisfy { step in
      let (left, right) = (elements[line + step], elements[other + step])
      let (own, others) = (document.attributes(of: left), document.attributes(of: right))
      return left.slot == right.slot && document.bytes(of: left).elementsEqual(document.bytes(of: right))
        && own.count == others.count
        && zip(own, others).allSatisfy {
          $0.slot == $1.slot && document.bytes(of: $0).elementsEqual(document.bytes(of: $1))
        }
    }
  }

  /// How many lines of a financing plan are compared with each other; real ones have a dozen at most.
  private static let comparedLines = 32

  mutating func checkFinancement(_ section: Int) {
    var sum: Int64? = hasUnknown(in: section) ? nil : 0
    var lines: [(record: Int, montant: Int64)] = []
    lines.reserveCapacity(8)
    for record in children(of: section) where slot(record) == paths.cofinancement {
      let line = line(record)
      let isGranted = line.statut == paths.granted && line.acquis != nil
      if line.statut == nil {
        sum = nil
      } else if line.statut != paths.refused {
        let counted = isGranted ? line.montantAcquis : line.montant
        sum = plus(sum, counted)
        if line.statut == paths.asked {
          if let acquis = line.acquis, line.montantAcquis != nil { note(.grantedUnanswered, acquis) }
        } else if counted == 0, let told = line.acquis ?? child(record, paths.cofinancementMontant) {
          note(.grantedNothing, told)
        }
      } else if let acquis = line.acquis, let granted = line.montantAcquis, granted > 0 {
        note(.grantedRefused, acquis)
      }
      if let annee = line.annee, line.statut == paths.asked || line.statut == paths.granted {
        checkYear(annee, of: line)
      }
      // One that is refused is no money asked twice.
      guard let montant = line.montant, line.statut != paths.refused, lines.count < Self.comparedLines
      else { continue }
      if let first = lines.first(where: { $0.montant == montant && isSame($0.record, record) }),
        let earlier = attribute(first.record, paths.cofinancementType),
        let own = attribute(record, paths.cofinancementType)
      {
        findings.append(
          Finding(kind: .repeatedLine(first: earlier.record), record: own.record, isAttribute: true))
      }
      lines.append((record, montant))
    }
    let total = compare(.financement, section, paths.financementTotal, sum)
    if let total, let account74, !total.agrees(with: account74) {
      note(.subventions(account74: account74.seen), total.record)
    }
  }

  /// Checks that money asked or granted is for the year of the dossier, or for one of its plan.
  private mutating func checkYear(_ annee: Int, of line: Line) {
    guard let year = value(annee), let exercice, year != exercice.value else { return }
    // A plan over several years has lines of those to come.
    if year > exercice.value, isOverYears { return }
    // A budget that is of another year is told, and the money asked may go with it.
    if let budget = child(0, paths.budget), attribute(budget, paths.budgetExercice)?.value == year { return }
    if attribute(line.record, paths.cofinancementType).map({ $0.value != paths.otherFunder }) ?? false {
      note(.otherYear(exercice: exercice.record, isGranted: line.statut == paths.granted), annee)
    }
  }

  /// Account 74 of the dossier's budget; nil when there is none, or when it cannot be told which or how much it is.
  private var account74: Tally? {
    let side = paths.dossierBudget.produits
    guard let budget = child(0, paths.budget), let produits = child(budget, side.section),
      !hasUnknown(in: produits)
    else { return nil }
    var found: Tally?
    for poste in children(of: produits) where slot(poste) == side.poste {
      guard let compte = attribute(poste, side.compte) else { return nil }
      guard compte.value == paths.account74 else { continue }
      guard let tally = tally(ofPoste: poste, side) else { return nil }
      let before = found ?? Tally(record: tally.record, seen: 0)
      guard let seen = plus(before.seen, tally.seen),
        let parts = plus(before.parts ?? before.seen, tally.parts ?? tally.seen)
      else { return nil }
      found = Tally(record: tally.record, seen: seen, parts: parts == seen ? nil : parts)
    }
    return found
  }

  /// Checks that a part is not larger than the whole it is taken from.
  mutating func checkPart(_ container: Int, _ part: Int, of whole: Int, isMontant: Bool = false) {
    guard let partRecord = child(container, part), let wholeRecord = child(container, whole),
      let partValue = value(partRecord), let wholeValue = value(wholeRecord), partValue > wholeValue
    else { return }
    note(.part(of: wholeRecord, isMontant: isMontant), partRecord)
  }

  mutating func checkPatrimoine(_ section: Int) {
    if child(section, paths.residenceBailleur) != nil {
      checkSum(
        .residences, section, total: paths.logements, parts: paths.residenceBailleur, paths.residenceLogements
      )
      checkSum(
        .abattements, section, total: paths.montantAbattement, parts: paths.residenceBailleur,
        paths.residenceAbattement)
    }
    checkSum(.mesures, section, total: paths.totalDepenses, parts: paths.mesure, paths.mesureDepense)
    checkSum(
      .valorisation, section, total: paths.totalValorise, parts: paths.mesure, paths.mesureValorisation)
    for record in children(of: section) where slot(record) == paths.mesure {
      guard let own = value(record, paths.mesureBailleur), let others = value(record, paths.mesureAutres)
      else {
        continue
      }
      compare(.mesure, record, paths.mesureDepense, plus(own, others))
    }
  }

  mutating func checkBilan(_ section: Int) {
    checkOrder(section, paths.bilanDebut, paths.bilanFin)
    checkPart(section, paths.femmesRealisees, of: paths.beneficiairesRealises)
    checkPart(section, paths.quartierRealises, of: paths.beneficiairesRealises)
    if let demande, let own = child(demande, paths.reference),
      let past = child(section, paths.bilanReference), document.elements[past].isValid,
      document.bytes(of: document.elements[past]).elementsEqual(document.bytes(of: document.elements[own]))
    {
      note(.ownAccount, past)
    }
    for account in paths.bilanAccounts {
      guard let record = child(section, account.section) else { continue }
      checkSum(.prevu, record, total: account.totalPrevu, parts: account.ligne, account.prevu)
      checkSum(.realise, record, total: account.totalRealise, parts: account.ligne, account.realise)
    }
  }
}
