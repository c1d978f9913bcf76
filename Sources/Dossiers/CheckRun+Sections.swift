internal import XMLTree

// MARK: Sections of a dossier

extension CheckRun {
  mutating func checkDemande(_ demande: Int) {
    guard let financement = child(0, paths.financement) else { return }
    var sum: Int64 = 0
    var hasLines = false
    for record in children(of: financement) where slot(record) == paths.cofinancement {
      guard let type = attribute(record, paths.cofinancementType), type.value != paths.otherFunder else {
        continue
      }
      guard let asked = value(record, paths.cofinancementMontant) else { return }
      hasLines = true
      sum += asked
    }
    if hasLines { compare(.sollicite, demande, paths.montantSollicite, sum) }
  }

  mutating func checkAttestation(_ attestation: Int) {
    guard let demande = child(0, paths.demande), let deposit = child(demande, paths.dateDepot),
      let signature = child(attestation, paths.attestationDate), let depositDay = value(deposit),
      let signatureDay = value(signature), signatureDay > depositDay
    else { return }
    note(.lateSignature(deposit: deposit), signature)
  }

  mutating func checkPorteur(_ porteur: Int) {
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
    compare(.resultat, exercice, paths.resultat, produits - charges)
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
      case paths.periodeRealisation: checkOrder(record, paths.dateDebut, paths.dateFin)
      case paths.lieu:
        for horaire in children(of: record) where slot(horaire) == paths.horaire {
          checkOrder(horaire, paths.horaireDebut, paths.horaireFin)
        }
      default: break
      }
    }
  }

  mutating func checkPublic(_ section: Int) {
    var femmes: Int64 = 0
    var hommes: Int64 = 0
    var residents: Int64 = 0
    var hasBands = false
    var bandsAreRead = true
    var bands: [Band] = []
    var residence: Int?
    for record in children(of: section) {
      if slot(record) == paths.tranche {
        hasBands = true
        if let band = band(record) { bands.append(band) }
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
    checkOverlaps(bands)
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
    for band in bands.sorted(by: { ($0.from, $0.record) < ($1.from, $1.record) }) {
      if let oldest, band.from <= oldest.to {
        let (first, second) = band.record < oldest.record ? (band, oldest) : (oldest, band)
        findings.append(Finding(kind: .overlap(with: first.record), record: second.start, isAttribute: true))
      }
      if oldest.map({ band.to > $0.to }) ?? true { oldest = band }
    }
  }

  mutating func checkFinancement(_ section: Int) {
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

  /// Checks that a part is not larger than the whole it is taken from.
  mutating func checkPart(_ container: Int, _ part: Int, of whole: Int) {
    guard let partRecord = child(container, part), let wholeRecord = child(container, whole),
      let partValue = value(partRecord), let wholeValue = value(wholeRecord), partValue > wholeValue
    else { return }
    note(.part(of: wholeRecord), partRecord)
  }

  mutating func checkPatrimoine(_ section: Int) {
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

  mutating func checkBilan(_ section: Int) {
    checkOrder(section, paths.bilanDebut, paths.bilanFin)
    checkPart(section, paths.femmesRealisees, of: paths.beneficiairesRealises)
    checkPart(section, paths.quartierRealises, of: paths.beneficiairesRealises)
    for account in paths.bilanAccounts {
      guard let record = child(section, account.section) else { continue }
      checkSum(.prevu, record, total: account.totalPrevu, parts: account.ligne, account.prevu)
      checkSum(.realise, record, total: account.totalRealise, parts: account.ligne, account.realise)
    }
  }
}
