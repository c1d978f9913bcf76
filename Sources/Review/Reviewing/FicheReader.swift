internal import Dossiers
internal import FEEL
internal import XMLTree

/// Takes the facts of a fiche from the records of a document; what is absent or unreadable is nil or empty.
struct FicheReader {
  let document: DocumentView
  let slots: FicheSlots
  /// The codes of the quarters in force.
  let quartiers: [[UInt8]]
  /// The exercice of the call.
  var exercice: Int64 = 0

  /// What the document says of the call that it answers.
  struct Address {
    var code: AttributeRecord?
    var territoire: AttributeRecord?
  }

  /// The call and the territoire that the dossier names.
  func address() -> Address {
    var address = Address()
    guard let demande = child(0, slots.demande), let appel = child(demande, slots.appel) else {
      return address
    }
    for attribute in document.attributes(of: document.elements[appel]) where attribute.isValid {
      if Int(attribute.slot) == slots.appelCode { address.code = attribute }
      if Int(attribute.slot) == slots.appelTerritoire { address.territoire = attribute }
    }
    return address
  }

  /// The fiche.
  func fiche(file: String) -> DossierEvaluation.Fiche {
    var fiche = DossierEvaluation.Fiche(
      reference: "", file: file, porteur: "", service: nil, categorie: "", siret: "", rna: nil, intitule: "",
      objectifs: "", dateDepot: nil, isRenewal: false, pilier: nil, axe: nil, orientation: nil, debut: nil,
      fin: nil, cout: nil, charges: [], produits: [], cofinancements: [], publicTotal: nil, femmes: nil,
      residents: nil, tranches: [])
    var otherCost: Montant?
    for section in children(of: 0) {
      switch slot(section) {
      case slots.demande: addDemande(section, &fiche)
      case slots.porteur: addPorteur(section, &fiche)
      case slots.action: addAction(section, &fiche)
      case slots.people: addPublic(section, &fiche)
      case slots.budget: addBudget(section, &fiche)
      case slots.financement: addFinancement(section, &fiche)
      case slots.investissement:
        fiche.investissement = investissement(section)
        otherCost = fiche.investissement?.horsTaxes
      case slots.poste: otherCost = otherCost ?? montant(section, slots.posteCout)
      case slots.patrimoine: otherCost = otherCost ?? montant(section, slots.totalDepenses)
      default: break
      }
    }
    fiche.cout = fiche.cout ?? otherCost
    return fiche
  }

  /// Where the tag of the reference starts.
  func referenceOffset() -> Int? { referenceRecord().map { Int(document.elements[$0].offset) } }

  /// The reference; empty where there is none.
  func reference() -> String { referenceRecord().map(text) ?? "" }

  private func referenceRecord() -> Int? {
    guard document.elements.count > 0 else { return nil }
    return child(0, slots.demande).flatMap { child($0, slots.reference) }
  }

  /// Where the tag starts that a rattachement lacks in: that of the action, or of the dossier; nil where there is one.
  func offsetWithoutRattachement() -> Int? {
    let action = child(0, slots.action)
    if action.flatMap({ child($0, slots.rattachement) }) != nil { return nil }
    return Int(document.elements[action ?? 0].offset)
  }

  /// The sum that the dossier asks of all funders together; for a landlord, what its abatement is worth.
  func request() -> Request {
    let record =
      child(0, slots.demande).flatMap { child($0, slots.montantSollicite) }
      ?? child(0, slots.patrimoine).flatMap { child($0, slots.abattement) }
    guard let record else { return .nothing }
    guard let sum = montant(record) else { return .unread }
    return sum.centimes == 0 ? .nothing : .sum(sum)
  }

  // MARK: Sections

  private func addDemande(_ demande: Int, _ fiche: inout DossierEvaluation.Fiche) {
    for record in children(of: demande) {
      switch slot(record) {
      case slots.reference where fiche.reference.isEmpty: fiche.reference = text(record)
      case slots.dateDepot: fiche.dateDepot = date(record)
      case slots.frequence: fiche.isRenewal = value(record) == slots.renewal
      case slots.annuite: addAnnuite(record, &fiche)
      default: break
      }
    }
  }

  private func addAnnuite(_ record: Int, _ fiche: inout DossierEvaluation.Fiche) {
    guard let exercice = attributeText(record, slots.annuiteExercice).flatMap({ Int($0) }) else { return }
    fiche.annuites.append(
      DossierEvaluation.Annuite(
        exercice: exercice, cout: montant(record, slots.annuiteCout),
        sollicite: montant(record, slots.annuiteSollicite)))
  }

  private func addPorteur(_ porteur: Int, _ fiche: inout DossierEvaluation.Fiche) {
    for record in children(of: porteur) {
      switch slot(record) {
      case slots.categorie: fiche.categorie = word(record, slots.categories)
      case slots.denomination: fiche.porteur = text(record)
      case slots.service: fiche.service = text(record)
      case slots.siret: fiche.siret = text(record)
      case slots.rna: fiche.rna = text(record)
      default: break
      }
    }
  }

  private func addAction(_ action: Int, _ fiche: inout DossierEvaluation.Fiche) {
    for record in children(of: action) {
      switch slot(record) {
      case slots.intitule: fiche.intitule = text(record)
      case slots.objectifs: fiche.objectifs = text(record)
      case slots.rattachement:
        for level in children(of: record) {
          switch slot(level) {
          case slots.pilier: fiche.pilier = attributeText(level, slots.pilierCode)
          case slots.axe: fiche.axe = attributeText(level, slots.axeCode)
          case slots.orientation: fiche.orientation = attributeText(level, slots.orientationCode)
          default: break
          }
        }
      case slots.periode:
        fiche.debut = child(record, slots.debut).flatMap(date)
        fiche.fin = child(record, slots.fin).flatMap(date)
      default: break
      }
    }
  }

  private func addPublic(_ people: Int, _ fiche: inout DossierEvaluation.Fiche) {
    for record in children(of: people) {
      switch slot(record) {
      case slots.peopleTotal: fiche.publicTotal = value(record).map { Int($0) }
      case slots.femmes: fiche.femmes = value(record).map { Int($0) }
      case slots.residence: fiche.residents = residents(record)
      case slots.tranche:
        guard let from = attribute(record, slots.trancheFrom)?.value,
          let femmes = child(record, slots.trancheFemmes).flatMap(value),
          let hommes = child(record, slots.trancheHommes).flatMap(value)
        else { continue }
        fiche.tranches.append(
          DossierEvaluation.Tranche(
            de: Int(from), a: attribute(record, slots.trancheTo).map { Int($0.value) }, femmes: Int(femmes),
            hommes: Int(hommes)))
      default: break
      }
    }
  }

  /// The people who live in a quarter in force; nil when a number cannot be read.
  private func residents(_ residence: Int) -> Int? {
    var sum: Int64 = 0
    for record in children(of: residence) where slot(record) == slots.quartier {
      guard let code = attribute(record, slots.quartierCode) else { return nil }
      let bytes = document.bytes(of: code)
      guard quartiers.contains(where: { $0.elementsEqual(bytes) }) else { continue }
      guard let value = value(record) else { return nil }
      let (next, overflows) = sum.addingReportingOverflow(value)
      guard !overflows else { return nil }
      sum = next
    }
    return Int(sum)
  }

  private func addBudget(_ budget: Int, _ fiche: inout DossierEvaluation.Fiche) {
    for record in children(of: budget) {
      switch slot(record) {
      case slots.charges.section:
        fiche.cout = montant(record, slots.charges.total)
        fiche.charges = postes(record, slots.charges)
      case slots.produits.section: fiche.produits = postes(record, slots.produits)
      default: break
      }
    }
  }

  private func postes(_ section: Int, _ side: FicheSlots.Side) -> [(compte: String, montant: Montant)] {
    var result: [(compte: String, montant: Montant)] = []
    result.reserveCapacity(12)
    for poste in children(of: section) where slot(poste) == side.poste {
      guard let compte = attribute(poste, side.compte)?.value, compte >= 0, compte < side.comptes.count else {
        continue
      }
      var total = montant(poste, side.sousTotal)
      if total == nil {
        var sum: Int64? = 0
        for line in children(of: poste) where slot(line) == side.ligne {
          sum = sum.flatMap { sum in
            value(line).flatMap { value in
              let (next, overflows) = sum.addingReportingOverflow(value)
              return overflows ? nil : next
            }
          }
        }
        total = sum.map { Montant(centimes: $0) }
      }
      if let total { result.append((side.comptes[Int(compte)], total)) }
    }
    return result
  }

  private func addFinancement(_ financement: Int, _ fiche: inout DossierEvaluation.Fiche) {
    fiche.cofinancements.reserveCapacity(6)
    for line in children(of: financement) where slot(line) == slots.cofinancement {
      var cofinancement = DossierEvaluation.Cofinancement(
        financeur: "", nom: "", sollicite: nil, statut: "", acquis: nil)
      for record in children(of: line) {
        switch slot(record) {
        case slots.financeur:
          cofinancement.nom = text(record)
          cofinancement.financeur = attributeText(record, slots.financeurCode) ?? ""
        case slots.lineMontant: cofinancement.sollicite = montant(record)
        case slots.statut: cofinancement.statut = word(record, slots.statuts)
        case slots.acquis: cofinancement.acquis = montant(record)
        case slots.annee:
          if let annee = value(record), annee != exercice { cofinancement.annee = Int(annee) }
        default: break
        }
      }
      fiche.cofinancements.append(cofinancement)
    }
  }

  private func investissement(_ section: Int) -> DossierEvaluation.Investissement {
    var investissement = DossierEvaluation.Investissement()
    for record in children(of: section) {
      switch slot(record) {
      case slots.depense:
        investissement.depenses.append(
          DossierEvaluation.Investissement.Depense(
            compte: attributeText(record, slots.depenseCompte) ?? "",
            intitule: child(record, slots.depenseIntitule).map(text) ?? "",
            montant: montant(record, slots.depenseMontant)))
      case slots.totalHorsTaxes: investissement.horsTaxes = montant(record)
      case slots.totalToutesTaxes: investissement.toutesTaxes = montant(record)
      case slots.autofinancement: investissement.autofinancement = montant(record)
      default: break
      }
    }
    return investissement
  }

  /// Whether a line of funding says that it is for a funder of the call and is one of those asked about, by their rank.
  func hasPrivilegedLine(_ isAskedAbout: (Int) -> Bool) -> Bool {
    guard let financement = child(0, slots.financement) else { return false }
    var rank = 0
    for line in children(of: financement) where slot(line) == slots.cofinancement {
      if attribute(line, slots.financeurType)?.value == slots.privileged, isAskedAbout(rank) { return true }
      rank += 1
    }
    return false
  }

  // MARK: Records

  private func slot(_ record: Int) -> Int { Int(document.elements[record].slot) }

  private struct Children: Sequence, IteratorProtocol {
    let elements: UnsafeBufferPointer<ElementRecord>
    var upcoming: Int
    let end: Int

    @inline(__always)
    mutating func next() -> Int? {
      guard upcoming < end else { return nil }
      let record = upcoming
      upcoming = Swift.max(Int(elements[record].end), record + 1)
      return record
    }
  }

  private func children(of record: Int) -> Children {
    Children(elements: document.elements, upcoming: record + 1, end: Int(document.elements[record].end))
  }

  private func child(_ record: Int, _ wanted: Int) -> Int? {
    for child in children(of: record) where slot(child) == wanted { return child }
    return nil
  }

  private func value(_ record: Int) -> Int64? {
    let element = document.elements[record]
    return element.isValid && element.value != ElementRecord.noValue ? element.value : nil
  }

  private func text(_ record: Int) -> String { document.text(of: document.elements[record]) }

  private func word(_ record: Int, _ words: [String]) -> String {
    guard let place = value(record), place >= 0, place < words.count else { return "" }
    return words[Int(place)]
  }

  private func date(_ record: Int) -> CivilDate? {
    value(record).flatMap { CivilDate(daysSinceEpoch: $0) }
  }

  private func montant(_ record: Int) -> Montant? { value(record).map { Montant(centimes: $0) } }

  private func montant(_ record: Int, _ wanted: Int) -> Montant? { child(record, wanted).flatMap(montant) }

  private func attribute(_ record: Int, _ wanted: Int) -> AttributeRecord? {
    for attribute in document.attributes(of: document.elements[record])
    where Int(attribute.slot) == wanted && attribute.isValid {
      return attribute
    }
    return nil
  }

  private func attributeText(_ record: Int, _ wanted: Int) -> String? {
    attribute(record, wanted).map { document.text(of: $0) }
  }
}
