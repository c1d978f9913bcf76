public import Diagnostics
internal import FEEL
public import XMLTree

extension Referentiel {
  /// Reads `referentiel.xml` and tells everything wrong with it.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file as the user named it.
  ///   - schema: `referentiel.xsd`.
  ///   - diagnostics: Where the faults go, sorted by place.
  /// - Returns: The referential when everything it needs can be read; one with an error among its diagnostics must not
  ///   be used. Nil with at least one error.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, schema: Schema, into diagnostics: inout [Diagnostic]
  ) -> Referentiel? {
    var reading = SchemaReading(schema: schema)
    var form: [Diagnostic] = []
    guard let document = reading.read(bytes, file: file, into: &form) else {
      diagnostics += form.sorted()
      return nil
    }
    let root = document.root
    var faults = FaultList()
    let versions = root.children("version")
    faults.addPeriodFaults(among: versions, .version)
    for version in versions {
      var elements = [version]
      for niveau in Niveau.allCases {
        elements = elements.flatMap { $0.children(niveau.elementName) }
        faults.addRepeats(among: elements, by: "code", .entree(niveau))
      }
    }
    let referentiel = Referentiel(root)
    if referentiel == nil { faults.explain(form: form, "referentiel", at: root.position) }
    faults.close(form: form, file: file, into: &diagnostics)
    return referentiel
  }

  private init?(_ root: Element) {
    guard let code = root.code("code") else { return nil }
    let versions = root.children("version")
    self.versions = versions.compactMap(Version.init)
    guard self.versions.count == versions.count else { return nil }
    self.code = code
    tree = root
  }
}

extension Referentiel.Niveau {
  /// The name of its elements in the file.
  var elementName: String {
    switch self {
    case .pilier: "pilier"
    case .axe: "axe"
    case .orientation: "orientation"
    case .objectif: "objectif"
    }
  }

  fileprivate var next: Self? { Self(rawValue: rawValue + 1) }
}

extension Referentiel.Version {
  fileprivate init?(_ element: Element) {
    guard let du = element.date(of: "du"), let source = element.token("source") else { return nil }
    self.du = du
    au = element.date(of: "au")
    // An end that cannot be read must not become no end.
    guard au != nil || element["au"] == nil else { return nil }
    self.source = source
    entrees = []
    tree = element
    guard add(element.children("pilier"), .pilier, parent: nil) else { return nil }
  }

  /// Adds entries with all that is below them; false when one cannot be read.
  private mutating func add(_ elements: [Element], _ niveau: Referentiel.Niveau, parent: Int?) -> Bool {
    for element in elements {
      guard let code = element.code("code"), let libelle = element.token("libelle") else { return false }
      entrees.append(
        Referentiel.Entree(
          niveau: niveau, code: code, libelle: libelle, variantes: element.tokens("variante"), parent: parent,
          position: element.position(of: "code")))
      guard let next = niveau.next else { continue }
      guard add(element.children(next.elementName), next, parent: entrees.count - 1) else { return false }
    }
    return true
  }
}
