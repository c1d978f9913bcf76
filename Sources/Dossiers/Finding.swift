/// What a standard check found wrong in a dossier; worded only when somebody reads it.
struct Finding: Hashable {
  enum Kind: Hashable {
    /// The right ninth digit, when that alone makes SIREN and SIRET right.
    case siren(key: Int?)
    case siret(key: Int)
    case iban
    /// A total that is not the sum of its parts; the sum, in the units of the total.
    case total(of: Total, sum: Int64)
    /// Total of the charges against total of the produits, in centimes.
    case budget(produits: Int64)
    /// Emplois en nature (86) against contributions (87), in centimes; nil when that side is absent.
    case contributions(other: Int64?, isEmplois: Bool)
    /// Subsidies of the financing plan against account 74 of the budget, in centimes.
    case subventions(account74: Int64)
    /// A date or hour that comes before the one it should follow; the record of that other.
    case order(after: Int)
    case ageBand
    /// A part larger than its whole; the record of the whole, and whether they are sums of money.
    case part(of: Int, isMontant: Bool)
    /// An age band that shares ages with an earlier one.
    case overlap(with: Int)
    /// An attestation signed after the deposit; the record of the day of deposit.
    case lateSignature(deposit: Int)
    /// A porteur created after the deposit; the record of the day of deposit.
    case lateCreation(deposit: Int)
    /// A sum granted on a line whose funder has not answered.
    case grantedUnanswered
    /// A sum granted on a line whose funder refused.
    case grantedRefused
    /// A line that is granted, with 0 €; told at the sum granted, or asked where that is not given.
    case grantedNothing
    /// A line of the financing plan that is written twice, told at its account; the attribute record of that of the first.
    case repeatedLine(first: Int)
    /// The year of a budget or of money asked or granted, which is not that of the dossier; the record of that one.
    case otherYear(exercice: Int, isGranted: Bool = false)
    /// A document of an earlier year than the one that is asked for; that year.
    case earlyPiece(wanted: Int64)
    /// A step, told at its date, that is far from the action; the records of the first and the last day of that.
    case farStep(start: Int, end: Int)
    /// A demand over several years without the lines of these.
    case withoutAnnuite
    /// Lines of several years in a demand for one; told at the first.
    case annuiteOfOneYear
    /// A second line of one year; the attribute record of the year of the first.
    case repeatedAnnuite(first: Int)
    /// Lines of several years, none of them the dossier's, told at the first; the record of the dossier's year.
    case withoutOwnAnnuite(exercice: Int)
    /// A sum asked that is neither that of the dossier's year nor that of all years, in centimes; the record of that year.
    case annuites(own: Int64, sum: Int64, exercice: Int)
    /// A sum asked for a year, above what the action costs that year; the record of that.
    case annuiteAboveCost(cost: Int)
    /// The account of a year before that is said to be of this dossier.
    case ownAccount
    /// A contrat d'engagement républicain that is subscribed, nobody knows when.
    case undatedEngagement
    /// A share that is not the sum asked over the produits; what it would be, in hundredths of a percent.
    case share(right: Int64)
    /// A line whose account is not one of its poste's; the attribute record of the poste's account.
    case account(poste: Int)
  }

  /// Which total.
  enum Total: Hashable {
    case poste, charges, produits, emplois, contributions, general
    case financement, aides, depenses, prevu, realise, residences, mesures, valorisation, mesure
    case sollicite, resultat, abattements
    case sexes, femmesByAge, hommesByAge, age, residence

    /// Whether it counts people or dwellings, not centimes.
    var isCount: Bool {
      switch self {
      case .sexes, .femmesByAge, .hommesByAge, .age, .residence, .residences: true
      default: false
      }
    }
  }

  var kind: Kind
  /// The record of the element that is wrong, an attribute's when `isAttribute`.
  var record: Int
  var isAttribute = false

  /// Whether it may be meant so; or, for a share, is only another way to say two sums.
  var isDoubt: Bool {
    switch kind {
    case .share, .grantedUnanswered, .grantedRefused, .grantedNothing, .repeatedLine, .otherYear, .earlyPiece,
      .farStep, .ownAccount, .withoutAnnuite, .annuiteOfOneYear, .repeatedAnnuite, .withoutOwnAnnuite,
      .annuites, .annuiteAboveCost, .undatedEngagement:
      true
    default: false
    }
  }

  /// Whether sums of the dossier disagree.
  var isAboutSum: Bool {
    switch kind {
    case .total, .budget, .contributions, .subventions: true
    default: false
    }
  }
}
