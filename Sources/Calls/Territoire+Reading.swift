public import Diagnostics
internal import FEEL
public import XMLTree

extension Territoire {
  /// Reads `territoire.xml` and tells everything wrong with it.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file as the user named it.
  ///   - schema: `territoire.xsd`.
  ///   - diagnostics: Where the faults go, sorted by place.
  /// - Returns: The territoire when everything it needs can be read; one with an error among its diagnostics must not
  ///   be used. Nil with at least one error.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, schema: Schema, into diagnostics: inout [Diagnostic]
  ) -> Territoire? {
    var reading = SchemaReading(schema: schema)
    var form: [Diagnostic] = []
    guard let document = reading.read(bytes, file: file, into: &form) else {
      diagnostics += form.sorted()
      return nil
    }
    let root = document.root
    var faults = FaultList()
    let geographies = root.children("geographie")
    faults.addRepeats(among: geographies, by: "code", .geographie)
    faults.addPeriodFaults(among: geographies, .geographie)
    let known = root.children("commune").map(\.token)
    for geographie in geographies {
      let quartiers = geographie.children("quartier") + geographie.children("secteur")
      faults.addRepeats(among: quartiers, by: "code", .quartier)
      faults.addRepeats(
        among: quartiers.flatMap { $0.children("sousQuartier") }, by: "code", .sousQuartier)
      for quartier in quartiers {
        let communes = quartier.children("commune")
        if let first = communes.first, communes.allSatisfy({ !known.contains($0.token) }) {
          faults.add(.foreignCommune(first.token, known, at: first.valuePosition))
        }
        guard let code = quartier.code("code"), Self.isOfficialInSmallLetters(code) else { continue }
        faults.add(.smallLetters(code, at: quartier.position(of: "code")))
      }
    }
    let territoire = Territoire(root, schema)
    if territoire == nil { faults.explain(form: form, "territoire", at: root.position) }
    faults.close(form: form, file: file, into: &diagnostics)
    return territoire
  }

  /// Whether it is the official code of a quarter but for its capitals: `qp092001` or `qn09201m`.
  private static func isOfficialInSmallLetters(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    guard bytes.count == 8, [2, 3, 5, 6].allSatisfy({ bytes[$0].isASCIIDigit }),
      bytes[4].isASCIIDigit || "ab".utf8.contains(bytes[4])
    else { return false }
    return code.hasPrefix("qp") && bytes[7].isASCIIDigit || code.hasPrefix("qn")
  }

  /// Tells when its code is not the name of its folder.
  ///
  /// - Parameter folder: The last part of the folder's path.
  public func check(folder: String, into diagnostics: inout [Diagnostic]) {
    guard code != folder else { return }
    diagnostics.append(.foreignFolder(.territoire, code, folder: folder, at: tree.position(of: "code")))
  }

  private init?(_ root: Element, _ schema: Schema) {
    guard let code = root.code("code"), let nom = root.token("nom") else { return nil }
    let geographies = root.children("geographie")
    let natures = Dictionary(
      schema.attributeSlot("territoire/geographie/secteur", "nature").map(schema.words(ofAttribute:)) ?? [],
      uniquingKeysWith: { first, _ in first })
    self.geographies = geographies.compactMap { Geographie($0, natures) }
    guard self.geographies.count == geographies.count else { return nil }
    self.code = code
    self.nom = nom
    contrat = root.token("contrat")
    communes = root.children("commune").map { ($0.token, $0.code("codeInsee")) }
    tree = root
  }
}

extension Territoire.Geographie {
  fileprivate init?(_ element: Element, _ natures: [String: String]) {
    guard let code = element.code("code"), let du = element.date(of: "du"),
      let source = element.token("source")
    else { return nil }
    let quartiers = element.children("quartier")
    self.quartiers = quartiers.compactMap(Territoire.Quartier.init)
    guard self.quartiers.count == quartiers.count else { return nil }
    let secteurs = element.children("secteur")
    self.secteurs = secteurs.compactMap { Territoire.Secteur($0, natures) }
    guard self.secteurs.count == secteurs.count else { return nil }
    self.code = code
    self.du = du
    au = element.date(of: "au")
    // An end that cannot be read must not become no end.
    guard au != nil || element["au"] == nil else { return nil }
    self.source = source
    remarques = element.tokens("remarque")
    tree = element
  }
}

extension Territoire.Quartier {
  fileprivate init?(_ element: Element) {
    guard let code = element.code("code"), let nom = element.token("nom") else { return nil }
    self.init(
      code: code, nom: nom, communes: element.tokens("commune"),
      habitants: element.token("habitants").flatMap { Int($0) },
      sousQuartiers: element.children("sousQuartier").compactMap { part in
        part.code("code").map { ($0, part.token) }
      })
  }
}

extension Territoire.Secteur {
  /// - Parameter natures: What the schema calls each nature.
  fileprivate init?(_ element: Element, _ natures: [String: String]) {
    guard let code = element.code("code"), let nom = element.token("nom") else { return nil }
    self.init(
      code: code, nom: nom, communes: element.tokens("commune"),
      habitants: element.token("habitants").flatMap { Int($0) },
      nature: element.code("nature").map { natures[$0] ?? $0 })
  }
}
