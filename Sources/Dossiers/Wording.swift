internal import Diagnostics
internal import XMLTree

extension Diagnostic {
  static func schemaLacks(_ path: String, file: String) -> Self {
    Diagnostic(
      .error, "schema-incomplet", "le schéma ne déclare pas « \(path) », que lisent les contrôles communs",
      at: FilePosition(file: file))
  }

  static func moreFaults(_ limits: Limits, file: String) -> Self {
    Diagnostic(
      .error, "trop-de-fautes",
      "ce fichier a encore d'autres fautes que les \(limits.faults) premières, seules montrées",
      at: FilePosition(file: file))
  }
}

/// Words the findings of one document.
struct FindingWording {
  let document: DocumentView
  let schema: Schema
  let source: XMLSource

  /// At most `limit` findings as sentences, the first by place.
  func first(_ limit: Int, of findings: [Finding]) -> [Diagnostic] {
    guard findings.count > limit else { return findings.map(diagnostic) }
    return findings.sorted { offset($0) < offset($1) }.prefix(limit).map(diagnostic)
  }

  private func offset(_ finding: Finding) -> UInt32 {
    finding.isAttribute
      ? document.attributes[finding.record].offset : document.elements[finding.record].offset
  }

  private func diagnostic(_ finding: Finding) -> Diagnostic {
    let (code, message) = wording(finding)
    return Diagnostic(
      finding.isDoubt ? .warning : .error, code, message,
      at: position(finding.record, isAttribute: finding.isAttribute))
  }

  private func position(_ record: Int, isAttribute: Bool) -> FilePosition {
    if isAttribute { return source.position(at: Int(document.attributes[record].offset)) }
    return source.valuePosition(ofTag: Int(document.elements[record].offset))
  }

  private func wording(_ finding: Finding) -> (code: String, message: String) {
    let seen = finding.isAttribute ? "" : shown(document.text(of: document.elements[finding.record]))
    switch finding.kind {
    case .siren(let key):
      return (
        "siren-invalide",
        "le SIRET « \(seen) » a un SIREN faux (ses 9 premiers chiffres) : "
          + (key.map { "si les autres chiffres sont justes, le neuvième devrait être \($0)" }
            ?? "deux chiffres au moins sont mal recopiés")
      )
    case .siret(let key):
      return (
        "siret-invalide",
        "le SIRET « \(seen) » a une clé fausse : si les autres chiffres sont justes, le dernier devrait être \(key)"
      )
    case .iban:
      if let wanted = lengthOfIBAN(seen.utf8), seen.utf8.count != wanted {
        return (
          "iban-invalide",
          "l'IBAN « \(seen) » a \(seen.utf8.count) caractères ; celui qui commence par \(seen.prefix(2)) en a \(wanted)"
        )
      }
      return ("iban-invalide", "l'IBAN « \(seen) » a une clé fausse : un caractère au moins est mal recopié")
    case .total(let total, let sum): return totalWording(finding.record, total, sum)
    case .budget(let produits): return budgetWording(finding.record, produits)
    case .contributions(let other, let isEmplois): return natureWording(finding.record, other, isEmplois)
    case .subventions(let account74):
      return (
        "subventions-discordantes",
        "le plan de financement totalise \(amount(finding.record)), mais le compte 74 du budget est de "
          + "\(Montant(centimes: account74)) ; les deux doivent être égaux"
      )
    case .order(let after): return orderWording(finding, after)
    case .ageBand:
      let band = ages(Int(document.attributes[finding.record].owner))
      return ("tranche-inversee", "la tranche d'âge va \(band) ; l'âge de fin doit être le plus grand")
    case .overlap(let other):
      let band = ages(Int(document.attributes[finding.record].owner))
      return (
        "tranches-chevauchantes",
        "la tranche d'âge \(band) recouvre celle \(ages(other)) : une personne y serait comptée deux fois"
      )
    case .part(let whole, let isMontant):
      let (part, all) = (
        worded(document.elements[finding.record].value, !isMontant),
        worded(document.elements[whole].value, !isMontant)
      )
      return (
        "partie-trop-grande",
        "« \(label(finding.record)) » (\(part)) dépasse « \(label(whole)) » (\(all)), dont c'est une partie"
      )
    case .lateSignature(let deposit):
      let day = frenchDay(shown(document.text(of: document.elements[deposit])))
      return (
        "attestation-apres-depot",
        "l'attestation est datée du \(frenchDay(seen)), après le dépôt du dossier, le \(day) ; elle se signe au plus tard ce jour-là"
      )
    case .share(let right):
      return (
        "part-discordante",
        "\(label(finding.record)) : \(seen.replacing(".", with: ",")) %, mais le montant sollicité fait "
          + "\(Self.percent(right).replacing(".", with: ",")) % du total des produits ; vouliez-vous écrire "
          + "« \(Self.percent(right)) » ?"
      )
    case .lateCreation(let deposit):
      let day = frenchDay(shown(document.text(of: document.elements[deposit])))
      return (
        "creation-apres-depot",
        "« \(label(finding.record)) » (\(frenchDay(seen))) vient après le dépôt du dossier, le \(day) ; corrigez celle "
          + "des deux dates qui est fausse"
      )
    case .grantedUnanswered:
      return (
        "montant-acquis-sans-reponse",
        "« \(label(finding.record)) » (\(amount(finding.record))) est donné pour une demande\(account(finding)) encore « sollicite » : si le "
          + "financeur l'a accordé, écrivez « acquis » comme statut ; sinon, retirez ce montant"
      )
    case .grantedRefused:
      return (
        "montant-acquis-refuse",
        "« \(label(finding.record)) » (\(amount(finding.record))) est donné pour une demande\(account(finding)) « refuse » : si le "
          + "financeur l'a accordé, écrivez « acquis » comme statut ; sinon, retirez ce montant"
      )
    case .grantedNothing:
      return (
        "montant-acquis-nul",
        "« \(label(finding.record)) »\(account(finding)) : \(amount(finding.record)) pour un statut « acquis » ; si le financeur a refusé, "
          + "écrivez « refuse » ; s'il n'a pas répondu, « sollicite » ; sinon, écrivez la somme qu'il a accordée"
      )
    case .repeatedLine(let first):
      return (
        "cofinancement-repete",
        "ce cofinancement\(account(finding)) répète en tout celui de la ligne \(position(first, isAttribute: true).line) du fichier ; si c'est "
          + "la même demande, retirez-en un et refaites les totaux"
      )
    case .otherYear(let exercice, let isGranted):
      let year = shown(document.text(of: document.elements[exercice]))
      let own =
        finding.isAttribute
        ? "le budget est celui de \(shown(document.text(of: document.attributes[finding.record])))"
        : "ce montant\(account(finding)) est \(isGranted ? "acquis" : "demandé") pour \(seen)"
      return (
        "annee-discordante",
        "\(own), mais le dossier est demandé pour \(year) ; corrigez celle des deux années qui est fausse"
          + (finding.isAttribute ? "" : " : tel quel, il ne compte qu'au plan de financement")
      )
    case .earlyPiece(let wanted):
      return (
        "piece-ancienne",
        "cette pièce est de l'exercice \(seen), quand celle de \(wanted) au plus tôt est attendue ; joignez-la, ou corrigez "
          + "cette année"
      )
    case .farStep(let start, let end):
      let days = [start, end].map { frenchDay(shown(document.text(of: document.elements[$0]))) }
      let day = frenchDay(shown(document.text(of: document.attributes[finding.record])))
      return (
        "etape-hors-periode",
        "cette étape (\(day)) est à plus de dix-huit mois de l'action, qui va du \(days[0]) au \(days[1]) ; corrigez celle des "
          + "dates qui est fausse"
      )
    case .withoutAnnuite:
      return (
        "annuites-absentes",
        "la demande est pluriannuelle, mais le dossier ne dit pas les années ; ajoutez une <annuite> par année, ou corrigez "
          + "« \(label(finding.record)) »"
      )
    case .annuiteOfOneYear:
      return (
        "annuite-inattendue",
        "le dossier donne des annuités, mais la demande n'est pas pluriannuelle ; corrigez <periode>, ou retirez-les"
      )
    case .repeatedAnnuite(let first):
      return (
        "annuite-repetee",
        "l'année \(shown(document.text(of: document.attributes[finding.record]))) a déjà une annuité, à la ligne "
          + "\(position(first, isAttribute: true).line) du fichier ; une seule par année"
      )
    case .withoutOwnAnnuite(let exercice):
      let year = shown(document.text(of: document.elements[exercice]))
      return (
        "annuite-manquante",
        "les annuités sont d'autres années que \(year), pour laquelle le dossier est demandé ; ajoutez celle de \(year), ou "
          + "corrigez leurs années"
      )
    case .annuites(let own, let sum, let exercice):
      let year = shown(document.text(of: document.elements[exercice]))
      let seen = "\(label(finding.record)) : \(amount(finding.record)), mais l'annuité de \(year) est de "
      return (
        "annuites-discordantes",
        seen + "\(Montant(centimes: own))"
          + (own == sum
            ? " ; écrivez ici cette somme, ou corrigez l'annuité"
            : " et les annuités font ensemble \(Montant(centimes: sum)) ; écrivez ici l'une de ces deux sommes, ou corrigez "
              + "les annuités")
      )
    case .annuiteAboveCost(let cost):
      return (
        "annuite-trop-grande",
        "« \(label(finding.record)) » (\(amount(finding.record))) dépasse « \(label(cost)) » (\(amount(cost))) ; corrigez "
          + "celle des deux sommes qui est fausse"
      )
    case .ownAccount:
      return (
        "bilan-meme-reference",
        "le bilan est donné pour le dossier « \(seen) », qui est celui-ci ; écrivez la référence du dossier précédent"
      )
    case .undatedEngagement:
      return (
        "engagement-sans-date",
        "le contrat d'engagement républicain est souscrit, mais le dossier ne dit pas quel jour ; ajoutez <date>"
      )
    case .account(let poste):
      let line = shown(document.text(of: document.attributes[finding.record]))
      let account = shown(document.text(of: document.attributes[poste]))
      return (
        "compte-autre-poste",
        "le compte \(line) n'est pas du poste \(account) ; rangez cette ligne dans le poste de son compte"
      )
    }
  }

  /// Hundredths of a percent, as a dossier writes them: `37.5`.
  private static func percent(_ hundredths: Int64) -> String {
    var decimals = String(hundredths % 100 + 100).dropFirst()
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(hundredths / 100)" + (decimals.isEmpty ? "" : ".\(decimals)")
  }

  /// "de 11 à 14 ans", or "de 60 ans et plus".
  private func ages(_ tranche: Int) -> String {
    var from = ""
    var to: String?
    for attribute in document.attributes(of: document.elements[tranche]) where attribute.isValid {
      let name = schema.attributeName(Int(attribute.slot))
      if name == "de" { from = document.text(of: attribute) } else { to = document.text(of: attribute) }
    }
    return to.map { "de \(from) à \($0) ans" } ?? "de \(from) ans et plus"
  }

  private func amount(_ record: Int) -> Montant { Montant(centimes: document.elements[record].value) }

  /// A number of people or dwellings, or a sum of money.
  private func worded(_ number: Int64, _ isCount: Bool) -> String {
    isCount ? grouped(number.magnitude) : Montant(centimes: number).description
  }

  private func label(_ record: Int) -> String { schema.label(of: Int(document.elements[record].slot)) }

  /// The account of the line that a finding is in, behind what is told of it: ` (compte 74etat)`; empty where it has none.
  private func account(_ finding: Finding) -> String {
    let line =
      finding.isAttribute
      ? Int(document.attributes[finding.record].owner)
      : Int(document.elements[finding.record].parent)
    return account(of: line).map { " (compte \($0))" } ?? ""
  }

  /// The account that an element bears.
  private func account(of element: Int) -> String? {
    document.attributes(of: document.elements[element]).first {
      $0.isValid && schema.attributeName(Int($0.slot)) == "compte"
    }.map { shown(document.text(of: $0)) }
  }

  private func totalWording(_ record: Int, _ total: Finding.Total, _ sum: Int64) -> (String, String) {
    let seen = document.elements[record].value
    let parts = total.parts
    let compte = total == .poste ? account(of: Int(document.elements[record].parent)) : nil
    return (
      parts.code,
      "\(label(record))\(compte.map { " \($0)" } ?? "") : \(worded(seen, total.isCount)), mais \(parts.name) \(parts.isSingular ? "donne" : "donnent") "
        + "\(worded(sum, total.isCount)) ; écart de \(worded(gap(seen, sum), total.isCount))"
    )
  }

  /// How far apart two values are; the largest word when that does not fit one.
  private func gap(_ left: Int64, _ right: Int64) -> Int64 {
    let (gap, overflows) = left.subtractingReportingOverflow(right)
    return overflows ? .max : Int64(clamping: gap.magnitude)
  }

  private func budgetWording(_ record: Int, _ produits: Int64) -> (String, String) {
    let charges = document.elements[record].value
    let gap = Montant(centimes: gap(charges, produits))
    return (
      "budget-desequilibre",
      "le budget n'est pas équilibré : charges \(Montant(centimes: charges)), produits \(Montant(centimes: produits)) ; "
        + (charges > produits
          ? "il manque \(gap) de produits" : "les produits dépassent les charges de \(gap)")
    )
  }

  private func natureWording(_ record: Int, _ other: Int64?, _ isEmplois: Bool) -> (String, String) {
    let own = amount(record)
    let (left, right) =
      isEmplois
      ? ("les emplois en nature (86)", "les contributions (87)")
      : ("les contributions en nature (87)", "les emplois (86)")
    let second =
      other.map { "sont de \(Montant(centimes: $0))" } ?? "ne sont pas détaillé\(isEmplois ? "es" : "s")"
    return (
      "contributions-desequilibrees",
      "\(left) sont de \(own), mais \(right) \(second) ; les deux doivent être égaux"
    )
  }

  private func orderWording(_ finding: Finding, _ after: Int) -> (String, String) {
    if finding.isAttribute {
      let end = frenchDay(shown(document.text(of: document.attributes[finding.record])))
      let start = frenchDay(shown(document.text(of: document.attributes[after])))
      return ("dates-inversees", "la période finit le \(end), avant son début, le \(start)")
    }
    let end = frenchDay(shown(document.text(of: document.elements[finding.record])))
    let start = frenchDay(shown(document.text(of: document.elements[after])))
    return (
      "dates-inversees",
      "« \(label(finding.record)) » (\(end)) précède « \(label(after)) » (\(start)) ; la fin ne vient pas "
        + "avant le début"
    )
  }
}

extension Finding.Total {
  /// The code of the fault, and what is added up.
  fileprivate var parts: (code: String, name: String, isSingular: Bool) {
    switch self {
    case .poste: ("sous-total-faux", "la somme de ses lignes", true)
    case .charges: ("total-faux", "la somme des postes de charges", true)
    case .produits: ("total-faux", "la somme des postes de produits", true)
    case .emplois: ("total-faux", "la somme des lignes du compte 86", true)
    case .contributions: ("total-faux", "la somme des lignes du compte 87", true)
    case .general: ("total-faux", "les charges et les emplois en nature", false)
    case .resultat: ("total-faux", "le total des produits moins celui des charges", true)
    case .sollicite: ("total-faux", "la somme des montants demandés aux financeurs de l'appel", true)
    case .financement: ("total-faux", "la somme des cofinancements non refusés", true)
    case .aides: ("total-faux", "la somme des aides", true)
    case .depenses: ("total-faux", "la somme des dépenses", true)
    case .prevu: ("total-faux", "la somme des montants prévus", true)
    case .realise: ("total-faux", "la somme des montants réalisés", true)
    case .residences: ("total-faux", "la somme des logements par résidence", true)
    case .abattements: ("total-faux", "la somme des abattements par résidence", true)
    case .mesures: ("total-faux", "la somme des mesures", true)
    case .valorisation: ("total-faux", "la somme des dépenses valorisées", true)
    case .mesure: ("total-faux", "le financement du bailleur et les autres financements", false)
    case .sexes: ("public-par-sexe", "les femmes et les hommes", false)
    case .femmesByAge: ("public-par-age", "les tranches d'âge", false)
    case .hommesByAge: ("public-par-age", "les tranches d'âge", false)
    case .age: ("public-par-age", "les tranches d'âge", false)
    case .residence: ("public-par-residence", "les lieux de résidence", false)
    }
  }
}
