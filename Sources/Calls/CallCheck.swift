internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import XMLTree

/// Looks for what `appel.xml` says against itself.
///
/// It goes over the tree, so that it can look at the sound parts of a file that has faults of form; that something is
/// nowhere to be found is told only when every element is in its place.
struct CallCheck {
  let root: Element
  let isWhole: Bool
  let financeurs: [Element]
  let roles: [Element]
  var faults = FaultList()

  init(_ document: SchemaReading.Document) {
    root = document.root
    isWhole = document.isWhole
    financeurs = root.children("financeur")
    roles = root.children("role")
  }

  mutating func run() {
    checkIdentifiers()
    checkCalendrier()
    checkRepeats()
    checkEnveloppes()
    checkSources()
    checkPieces()
    checkNotation()
    checkAttributions()
    checkRoles()
    checkPropositions()
    checkParametres()
    checkTextes()
  }

  private mutating func checkIdentifiers() {
    for financeur in financeurs {
      if let siret = financeur.first("siret") { checkKey(siret, isSiret: true) }
    }
    let administration = root.first("administration")
    let isSiretRight = administration?.first("siret").map { checkKey($0, isSiret: true) } ?? false
    let isSirenRight = administration?.first("siren").map { checkKey($0, isSiret: false) } ?? false
    guard isSiretRight, isSirenRight, let siren = administration?.first("siren"),
      let siret = administration?.token("siret")
    else { return }
    if !siret.hasPrefix(siren.token) {
      faults.add(.foreignSiren(siren.token, siret: siret, at: siren.valuePosition))
    }
  }

  /// - Returns: Whether its key is right.
  @discardableResult
  private mutating func checkKey(_ element: Element, isSiret: Bool) -> Bool {
    let digits = Array(element.token.utf8)
    // What is not made of so many digits is told by the schema.
    guard digits.count == (isSiret ? 14 : 9), digits.allSatisfy(\.isASCIIDigit) else {
      return false
    }
    if !hasValidKey(digits.prefix(9)) {
      faults.add(.wrongSiren(element.token, isSiret: isSiret, at: element.valuePosition))
      return false
    }
    let isRight = hasValidKey(digits)
    if !isRight { faults.add(.wrongSiret(element.token, at: element.valuePosition)) }
    return isRight
  }

  private mutating func checkCalendrier() {
    guard let calendrier = root.first("calendrier") else { return }
    checkOrder(calendrier, "ouverture", "limiteDepot") { .deadlineBeforeOpening($0, $1, at: $2) }
    checkOrder(calendrier, "actionsDu", "actionsAu") { .endBeforeStart($0, $1, at: $2) }
    checkOrder(calendrier, "limiteDepot", "comite") { .committeeBeforeDeadline($0, $1, at: $2) }
    checkExercice(calendrier)
  }

  /// Tells of an exercice in which no action of the call can take place.
  private mutating func checkExercice(_ calendrier: Element) {
    guard let exercice = root.first("exercice"), let year = Int(exercice.token),
      let start = calendrier.date("actionsDu"), let end = calendrier.date("actionsAu"), start <= end,
      year < start.year || end.year < year
    else { return }
    faults.add(
      .exerciceOutside(
        exercice.token, from: start.written, to: end.written, at: exercice.valuePosition,
        calendar: calendrier.position))
  }

  /// Tells, at the second of two dates, that it comes before the first.
  private mutating func checkOrder(
    _ calendrier: Element, _ first: String, _ second: String,
    _ wording: (String, String, FilePosition) -> Diagnostic
  ) {
    guard let earlier = calendrier.date(first), let later = calendrier.date(second), later < earlier,
      let place = calendrier.first(second)
    else { return }
    faults.add(wording(earlier.written, later.written, place.valuePosition))
  }

  private mutating func checkRepeats() {
    faults.addRepeats(among: root.children("source"), by: "code", .source)
    faults.addRepeats(among: financeurs, by: "code", .financeur)
    faults.addRepeats(among: root.children("departage"), by: "decision", .departage)
    faults.addRepeats(among: root.children("modele"), by: "fichier", .modele)
    faults.addRepeats(among: root.children("parametre"), by: "code", .parametre)
    faults.addRepeats(among: root.children("theme"), by: "code", .theme)
    faults.addRepeats(among: root.children("texte"), by: "code", .texte)
  }

  private mutating func checkEnveloppes() {
    for financeur in financeurs {
      let code = financeur.code("code") ?? ""
      var firsts: [String: Element] = [:]
      var isSound = true
      var total: Int128 = 0
      for enveloppe in financeur.children("enveloppe") {
        let pilier = enveloppe.code("pilier") ?? ""
        if let first = firsts[pilier] {
          isSound = false
          faults.add(
            .repeatedEnveloppe(
              of: code, pilier: pilier, at: enveloppe.valuePosition, first: first.valuePosition))
          continue
        }
        firsts[pilier] = enveloppe
        guard let montant = enveloppe.montant, montant.centimes >= 0 else {
          // Told by the schema; a sum with it would only confuse.
          isSound = false
          continue
        }
        if !pilier.isEmpty { total += Int128(montant.centimes) }
      }
      guard let whole = firsts[""] else {
        if isWhole { faults.add(.noEnveloppe(of: code, at: financeur.position)) }
        continue
      }
      guard isSound, let montant = whole.montant, total > Int128(montant.centimes) else { continue }
      faults.add(
        .piliersAboveEnveloppe(
          of: code, sum: Montant(centimes: Int64(clamping: total)), whole: montant, at: whole.valuePosition))
    }
  }

  private mutating func checkSources() {
    let codes = root.children("source").compactMap { $0.code("code") }
    let known = Set(codes)
    for element in root.children {
      switch element.name.local {
      case "calendrier", "piece", "notation", "attribution":
        checkSource(of: element, known, codes, mustNameIt: false)
      case "parametre": checkSource(of: element, known, codes, mustNameIt: true)
      case "financeur":
        for enveloppe in element.children("enveloppe") {
          checkSource(of: enveloppe, known, codes, mustNameIt: true)
        }
        for attribution in element.children("attribution") {
          checkSource(of: attribution, known, codes, mustNameIt: false)
        }
      default: break
      }
    }
  }

  private mutating func checkSource(
    of element: Element, _ known: Set<String>, _ codes: [String], mustNameIt: Bool
  ) {
    let origine = element.code("origine").flatMap(Call.Origine.init)
    guard let source = element.code("source") else {
      if mustNameIt, origine == .source, isWhole {
        faults.add(.unnamedSource(of: element.name.local, codes, at: element.position(of: "origine")))
      }
      return
    }
    if origine == .exemple {
      faults.add(.exampleWithSource(source, at: element.position(of: "source")))
    } else if isWhole, !known.contains(source) {
      faults.add(.unknownSource(source, codes, at: element.position(of: "source")))
    }
  }

  private mutating func checkPieces() {
    var firsts: [[String]: Element] = [:]
    var earlier: [Element] = []
    for piece in root.children("piece") {
      guard let type = piece.code("type") else { continue }
      let key =
        [type, piece.code("depuis") ?? "", piece.code("frequence") ?? ""] + piece.tokens("categorie").sorted()
      if let first = firsts[key] {
        faults.add(.repeatedPiece(type, at: piece.position(of: "type"), first: first.position(of: "type")))
        continue
      }
      firsts[key] = piece
      if let first = earlier.first(where: { Self.overlap($0, piece) }) {
        faults.add(
          .overlappingPiece(
            type, Self.shared(first, piece), at: piece.position(of: "type"), first: first.position(of: "type")
          ))
      }
      earlier.append(piece)
    }
  }

  /// Whether two demands for a piece concern the same porteurs; from the later of their dates on, both do.
  private static func overlap(_ one: Element, _ other: Element) -> Bool {
    guard one.code("type") == other.code("type") else { return false }
    let frequences = [one, other].compactMap { $0.code("frequence") }
    guard Set(frequences).count < 2 else { return false }
    let categories = [one, other].map { Set($0.tokens("categorie")) }
    return categories.contains { $0.isEmpty } || !categories[0].isDisjoint(with: categories[1])
  }

  /// The categories that two demands both name, or that the one names which does; none for all porteurs.
  private static func shared(_ one: Element, _ other: Element) -> [String] {
    let (first, second) = (one.tokens("categorie"), other.tokens("categorie"))
    if first.isEmpty { return second }
    return second.isEmpty ? first : first.filter(second.contains)
  }

  /// Tells of a minimum that is above the maximum of the same thing.
  private mutating func checkParametres() {
    func number(_ parametre: Element) -> (text: String, value: Decimal)? {
      parametre.code("valeur").flatMap { text in Decimal(text).map { (text, $0) } }
    }
    let parametres = root.children("parametre")
    let coded = parametres.compactMap { found in found.code("code").map { ($0, found) } }
    let named = Dictionary(coded) { first, _ in first }
    for (code, minimum) in coded {
      let twin = code.replacing("minimum", with: "maximum").replacing("minima", with: "maxima")
      guard twin != code, let maximum = named[twin], let least = number(minimum), let most = number(maximum),
        most.value < least.value
      else { continue }
      faults.add(
        .minimumAboveMaximum(
          code, least.text, twin, most.text, at: minimum.position(of: "valeur"),
          maximum: maximum.position(of: "valeur")))
    }
  }

  /// Tells of the texts that every letter needs and that are nowhere.
  private mutating func checkTextes() {
    guard isWhole else { return }
    let known = Set(root.children("texte").compactMap { $0.code("code") })
    let missing = Call.TexteCite.needed.filter { !known.contains($0) }
    if !missing.isEmpty { faults.add(.missingTextes(missing, at: root.position)) }
  }

  private mutating func checkNotation() {
    guard let notation = root.first("notation"), let base = notation.number("base"),
      let place = notation.first("base")
    else { return }
    guard base > .zero else { return faults.add(.baseNotAboveZero(place.token, at: place.valuePosition)) }
    if Decimal.thousands(place.token) != nil {
      faults.add(
        .maybeThousands(place.token, of: "la base de la note", at: place.valuePosition) { _ in true })
    }
    guard let seuil = notation.number("seuil"), let place = notation.first("seuil") else { return }
    if let whole = Decimal.thousands(place.token), whole <= base {
      faults.add(
        .maybeThousands(place.token, of: "le seuil", at: place.valuePosition) { .zero <= $0 && $0 <= base })
    } else if seuil < .zero || seuil > base {
      faults.add(
        .thresholdOutside(place.token, base: notation.token("base") ?? "", at: place.valuePosition))
    } else if seuil.rounded(scale: 2, .halfEven) != seuil {
      faults.add(.thresholdTooFine(place.token, at: place.valuePosition))
    } else if seuil > .zero, seuil < .one, base > .one {
      faults.add(
        .thresholdAsShare(place.token, base: notation.token("base") ?? "", at: place.valuePosition))
    }
  }

  /// The call's own way of sharing, for the funders who have none of theirs, then theirs.
  private mutating func checkAttributions() {
    if let attribution = root.first("attribution") {
      let others = financeurs.filter { $0.first("attribution") == nil }
      checkAttribution(attribution, of: others)
    }
    for financeur in financeurs {
      if let attribution = financeur.first("attribution") { checkAttribution(attribution, of: [financeur]) }
    }
  }

  private mutating func checkAttribution(_ attribution: Element, of financeurs: [Element]) {
    let insuffisance = attribution.code("insuffisance")
    if attribution.code("methode") == "prorata", let insuffisance {
      faults.add(.misfitUnderProrata(insuffisance, at: attribution.position(of: "insuffisance")))
    }
    if let pas = attribution.first("pas"), pas.montant == Montant(centimes: 0) {
      faults.add(.zeroStep(at: pas.valuePosition))
    }
    let enveloppes = financeurs.flatMap { $0.children("enveloppe") }.map(\.montant)
    if let minimum = attribution.first("minimum"), let least = minimum.montant, isWhole,
      !enveloppes.isEmpty, enveloppes.allSatisfy({ $0.map { $0 < least } ?? false })
    {
      faults.add(.minimumAboveEnveloppes(least, at: minimum.valuePosition))
    }
    guard let part = attribution.first("partMinimale"), let value = attribution.number("partMinimale") else {
      return
    }
    if value < .zero || value > .one {
      faults.add(.leastShareOutside(part.token, at: part.valuePosition))
    }
    if insuffisance != "partiel" {
      faults.add(.leastShareWithoutPart(insuffisance, at: part.valuePosition))
    }
  }
}
