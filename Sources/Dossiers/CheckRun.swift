internal import XMLTree

/// The checks of one document.
struct CheckRun {
  let document: DocumentView
  let paths: DossierPaths
  var findings: [Finding] = []
  /// The total of the produits of the action, in centimes; nil while it is not known.
  private var produits: Int64?

  init(document: DocumentView, paths: DossierPaths) {
    self.document = document
    self.paths = paths
  }

  mutating func run() {
    var seen: [Int] = []
    var early = (compteRendu: EarlyPiece(), comptesAnnuels: EarlyPiece())
    for section in children(of: 0) {
      let kind = slot(section)
      if kind == paths.pieceJointe, let type = attribute(section, paths.pieceType)?.value {
        if type == paths.compteRendu { look(at: section, &early.compteRendu) }
        if type == paths.comptesAnnuels { look(at: section, &early.comptesAnnuels) }
        continue
      }
      // A section written again is told by the schema; to check each copy would take time for nothing.
      guard kind >= 0, kind == paths.sejour || !seen.contains(kind) else { continue }
      if kind != paths.sejour { seen.append(kind) }
      switch kind {
      case paths.demande: checkDemande(section)
      case paths.porteur: checkPorteur(section)
      case paths.action: checkAction(section)
      case paths.publicSection: checkPublic(section)
      case paths.budget:
        produits = checkBudget(section, paths.dossierBudget)
        checkYear(section)
      case paths.bilan: checkBilan(section)
      case paths.financement: checkFinancement(section)
      case paths.investissement:
        checkSum(.depenses, section, total: paths.totalHorsTaxes, parts: paths.depense, paths.depenseMontant)
        checkPart(section, paths.totalHorsTaxes, of: paths.totalToutesTaxes, isMontant: true)
        checkOrder(section, paths.dateDebutTravaux, paths.dateFinTravaux)
      case paths.patrimoine: checkPatrimoine(section)
      case paths.posteCoordinateur:
        checkOrder(section, paths.posteDebut, paths.posteFin)
        checkPart(section, paths.posteMontant, of: paths.posteCout, isMontant: true)
      case paths.attestation: checkAttestation(section)
      case paths.sejour:
        checkOrder(section, paths.sejourDebut, paths.sejourFin)
        checkPart(section, paths.sejourFilles, of: paths.sejourJeunes)
      default: break
      }
    }
    if let produits { checkShare(of: produits) }
    checkPieces(early.compteRendu, early.comptesAnnuels)
  }

  // MARK: Walking the records

  func slot(_ record: Int) -> Int { Int(document.elements[record].slot) }

  /// The records directly in a record.
  func children(of record: Int) -> Children {
    Children(elements: document.elements, upcoming: record + 1, end: Int(document.elements[record].end))
  }

  struct Children: Sequence, IteratorProtocol {
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

  func child(_ record: Int, _ wanted: Int) -> Int? {
    children(of: record).first { slot($0) == wanted }
  }

  /// The value of a record; nil when its text is not what its type asks.
  func value(_ record: Int) -> Int64? {
    let element = document.elements[record]
    return element.isValid && element.value != ElementRecord.noValue ? element.value : nil
  }

  func value(_ record: Int, _ wanted: Int) -> Int64? { child(record, wanted).flatMap(value) }

  /// The attribute of a record, with its value, when it is there and right.
  func attribute(_ record: Int, _ wanted: Int) -> (value: Int64, record: Int)? {
    let element = document.elements[record]
    for index in Int(element.firstAttribute)..<Int(element.firstAttribute + element.attributeCount) {
      let attribute = document.attributes[index]
      if attribute.slot == wanted { return attribute.isValid ? (attribute.value, index) : nil }
    }
    return nil
  }

  mutating func note(_ kind: Finding.Kind, _ record: Int) {
    findings.append(Finding(kind: kind, record: record))
  }

  // MARK: Sums

  /// A total as written, and what its parts add up to when it was told that this is something else.
  struct Tally {
    var record: Int
    var seen: Int64
    var parts: Int64?

    /// Whether two totals that should be equal are, or would be with the sums already told: one fault is told once.
    func agrees(with other: Self) -> Bool {
      seen == other.seen || parts == other.seen || other.parts == seen || parts != nil && parts == other.parts
    }
  }

  /// The sum of two values; nil when one is not known, or it does not fit a machine word.
  func plus(_ left: Int64?, _ right: Int64?) -> Int64? {
    guard let left, let right else { return nil }
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows ? nil : sum
  }

  /// Whether something directly in a record bears a name that the schema does not know: it might be any of its parts.
  func hasUnknown(in record: Int) -> Bool { children(of: record).contains { slot($0) < 0 } }

  /// The sum of `part`, or of `value` in each `part`; nil when one of them is missing, unreadable or under another name.
  func sum(in container: Int, of part: Int, _ valueSlot: Int? = nil) -> Int64? {
    var sum: Int64? = 0
    for record in children(of: container) {
      if slot(record) < 0 { return nil }
      guard slot(record) == part else { continue }
      sum = plus(sum, valueSlot.map { value(record, $0) } ?? value(record))
    }
    return sum
  }

  /// Checks a total against the sum of `part`, or of `value` in each `part`.
  @discardableResult
  mutating func checkSum(
    _ kind: Finding.Total, _ container: Int, total: Int, parts part: Int, _ valueSlot: Int? = nil
  ) -> Tally? {
    compare(kind, container, total, sum(in: container, of: part, valueSlot))
  }

  /// Checks a total against a sum, when both are known.
  ///
  /// - Parameter other: What the total may be too, because the difference is told elsewhere.
  @discardableResult
  mutating func compare(
    _ kind: Finding.Total, _ container: Int, _ total: Int, _ sum: Int64?, or other: Int64? = nil
  ) -> Tally? {
    guard let record = child(container, total), let seen = value(record) else { return nil }
    guard let sum, seen != sum, seen != other else { return Tally(record: record, seen: seen) }
    note(.total(of: kind, sum: sum), record)
    return Tally(record: record, seen: seen, parts: sum)
  }

  /// Checks that a date or hour is not before another.
  mutating func checkOrder(_ container: Int, _ first: Int, _ second: Int) {
    guard let start = child(container, first), let end = child(container, second),
      let startValue = value(start), let endValue = value(end), endValue < startValue
    else { return }
    note(.order(after: start), end)
  }
}
