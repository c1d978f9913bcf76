internal import Diagnostics
internal import FEEL
internal import XMLTree

/// What is found wrong with one document beyond its form; past the limit of faults, that there are more.
///
/// The limit also bounds the work: what words a fault looks for the nearest name among those there are.
struct FaultList {
  private(set) var diagnostics: [Diagnostic] = []
  private var hasMore = false
  private let limits = Limits()

  mutating func add(_ diagnostic: @autoclosure () -> Diagnostic) {
    if diagnostics.count < limits.faults { diagnostics.append(diagnostic()) } else { hasMore = true }
  }

  /// Makes sure that a document which cannot be read has an error: it has one, unless the schema given asks for too little.
  mutating func explain(form: [Diagnostic], _ root: String, at position: FilePosition) {
    guard !(form + diagnostics).contains(where: { $0.severity == .error }) else { return }
    diagnostics.append(.schemaLacks(root, at: position))
  }

  /// Gives the faults over, sorted by place with those of form in `form`.
  func close(form: [Diagnostic], file: String, into all: inout [Diagnostic]) {
    all += (form + diagnostics).sorted()
    if hasMore { all.append(.moreFaults(limits, file: file)) }
  }

  /// Tells each element whose attribute has a value that an earlier one has.
  mutating func addRepeats(among elements: [Element], by attribute: String, _ thing: Repeated) {
    var firsts: [String: Element] = [:]
    for element in elements {
      guard let code = element.code(attribute) else { continue }
      let key = thing.isNameOfRules ? code.asNameOfRules : code
      if let first = firsts[key] {
        add(
          .repeated(thing, code, at: element.position(of: attribute), first: first.position(of: attribute)))
      } else {
        firsts[key] = element
      }
    }
  }

  /// Tells periods, by attributes `du` and `au`, that end before they begin or have days in common.
  mutating func addPeriodFaults(among elements: [Element], _ thing: Dated) {
    var periods: [(du: CivilDate, au: CivilDate?, element: Element)] = []
    for element in elements {
      guard let du = element.date(of: "du") else { continue }
      let au = element.date(of: "au")
      // An end that cannot be read is told by the schema.
      guard au != nil || element["au"] == nil else { continue }
      if let au, au < du {
        add(.reversedPeriod(thing, du.written, au.written, at: element.position(of: "au")))
      } else {
        periods.append((du, au, element))
      }
    }
    periods.sort { ($0.du, $0.element.offset) < ($1.du, $1.element.offset) }
    // The period so far that ends last: whatever begins before its end shares a day with it.
    guard var last = periods.first else { return }
    for period in periods.dropFirst() {
      if last.au.map({ period.du <= $0 }) ?? true {
        add(
          .overlap(
            thing, day: period.du.written, end: last.au?.written, at: period.element.position(of: "du"),
            other: last.element.position(of: "du")))
      }
      guard let end = last.au else { continue }
      if period.au.map({ $0 > end }) ?? true { last = period }
    }
  }
}

/// What may be written once only.
enum Repeated {
  case source, financeur, parametre, theme, texte, modele, departage, geographie, quartier, sousQuartier
  case reponse
  case entree(Referentiel.Niveau)

  /// Whether it is compared as the rules compare names.
  var isNameOfRules: Bool {
    switch self {
    case .parametre, .departage, .reponse: true
    default: false
    }
  }
}

/// What is in force between two dates.
enum Dated { case geographie, version }

extension String {
  /// A name as the rules compare it: any apostrophe, any space; Swift's equality is that of Unicode NFC already.
  var asNameOfRules: String {
    // Each of them begins with one of two bytes, which few names have.
    guard utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) else { return self }
    return replacing("\u{2019}", with: "'").replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }
}
