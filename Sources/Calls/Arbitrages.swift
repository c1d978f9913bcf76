public import Diagnostics
public import Dossiers
public import FEEL
public import XMLTree

/// What the committee changes of the computed result of a call.
///
/// Source: `Rules/arbitrages.xsd`.
public struct Arbitrages: Sendable {
  /// One decision.
  public struct Arbitrage: Sendable {
    /// The reference of the dossier.
    public var dossier: String
    /// The funder's code; nil, for a refusal only, when it is that of all.
    public var financeur: String?
    /// The sum granted; nil for a refusal.
    public var montant: Montant?
    /// Who: an office, never a person's name.
    public var auteur: String
    /// When.
    public var date: CivilDate
    /// Why.
    public var motif: String
    /// Where it stands.
    public var position: FilePosition
  }

  /// That the committee adopts what is proposed, its own changes included.
  public struct Adoption: Hashable, Sendable {
    /// Who: an office, never a person's name.
    public var auteur: String
    /// When.
    public var date: CivilDate
  }

  /// The code of the call.
  public var appel: String
  /// The adoption of the programme; nil as long as all is but proposed.
  public var adoption: Adoption?
  /// In the order of the file, which does not count; no two for one dossier and funder.
  public var arbitrages: [Arbitrage]
  /// Everything, each element with its place.
  public var tree: Element
}

extension Arbitrages {
  /// Reads `arbitrages.xml` and tells everything wrong with it.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file as the user named it.
  ///   - schema: `arbitrages.xsd`.
  ///   - call: The call that they must be for.
  ///   - diagnostics: Where the faults go, sorted by place.
  /// - Returns: The decisions when all of them can be read; with an error among the diagnostics they must not be used.
  ///   Nil with at least one error.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, schema: Schema, call: Call,
    into diagnostics: inout [Diagnostic]
  ) -> Arbitrages? {
    var reading = SchemaReading(schema: schema)
    var form: [Diagnostic] = []
    guard let document = reading.read(bytes, file: file, into: &form) else {
      diagnostics += form.sorted()
      return nil
    }
    let root = document.root
    var faults = FaultList()
    if let appel = root.code("appel"), appel != call.code {
      faults.add(.foreignArbitrages(appel, call: call.code, at: root.position(of: "appel")))
    }
    var firsts: [[String]: Element] = [:]
    for arbitrage in root.children("arbitrage") {
      guard let dossier = arbitrage.code("dossier") else { continue }
      let financeur = arbitrage.code("financeur")
      if financeur == nil, let montant = arbitrage.first("montant") {
        faults.add(.montantWithoutFinanceur(dossier, at: montant.valuePosition))
      }
      if arbitrage.first("montant") != nil, let refus = arbitrage.first("refus") {
        faults.add(.montantAndRefus(dossier, at: refus.position))
      }
      let key = [dossier, financeur ?? ""]
      if let first = firsts[key] {
        faults.add(
          .repeatedArbitrage(
            dossier, financeur, at: arbitrage.position(of: "dossier"), first: first.position(of: "dossier")))
      } else {
        firsts[key] = arbitrage
      }
    }
    faults.addDates(of: root, call)
    let arbitrages = Arbitrages(root)
    if arbitrages == nil { faults.explain(form: form, "arbitrages", at: root.position) }
    faults.close(form: form, file: file, into: &diagnostics)
    return arbitrages
  }

  /// Tells when they are for funders that the call does not have.
  public func check(call: Call, into diagnostics: inout [Diagnostic]) {
    let codes = call.financeurs.map(\.code)
    let known = Set(codes)
    var faults = FaultList()
    for element in tree.children("arbitrage") {
      guard let financeur = element.code("financeur"), !known.contains(financeur) else { continue }
      faults.add(.unknownFinanceur(financeur, codes, at: element.position(of: "financeur")))
    }
    faults.close(form: [], file: tree.source.file, into: &diagnostics)
  }

  private init?(_ root: Element) {
    guard let appel = root.code("appel") else { return nil }
    let elements = root.children("arbitrage")
    arbitrages = elements.compactMap(Arbitrage.init)
    guard arbitrages.count == elements.count else { return nil }
    if let adoption = root.first("adoption") {
      guard let auteur = adoption.token("auteur"), let date = adoption.date("date") else { return nil }
      self.adoption = Adoption(auteur: auteur, date: date)
    }
    self.appel = appel
    tree = root
  }
}

extension FaultList {
  /// Warns of an adoption before the call was open, and of decisions after the adoption that they should be part of.
  fileprivate mutating func addDates(of root: Element, _ call: Call) {
    guard let place = root.first("adoption")?.first("date"),
      let adoption = root.first("adoption")?.date("date")
    else { return }
    if adoption < call.calendrier.ouverture {
      return add(.adoptionBeforeOpening(adoption, call.calendrier.ouverture, at: place.valuePosition))
    }
    for arbitrage in root.children("arbitrage") {
      guard let date = arbitrage.date("date"), date > adoption, let place = arbitrage.first("date") else {
        continue
      }
      add(.arbitrageAfterAdoption(date, adoption, at: place.valuePosition))
    }
  }
}

extension Arbitrages.Arbitrage {
  fileprivate init?(_ element: Element) {
    guard let dossier = element.code("dossier"), let auteur = element.token("auteur"),
      let date = element.date("date"), let motif = element.token("motif")
    else { return nil }
    montant = element.first("montant").flatMap(\.montant)
    // A sum that cannot be read must not become a refusal.
    guard (montant == nil) == (element.first("montant") == nil),
      montant != nil || element.first("refus") != nil
    else { return nil }
    self.dossier = dossier
    financeur = element.code("financeur")
    self.auteur = auteur
    self.date = date
    self.motif = motif
    position = element.position
  }
}
