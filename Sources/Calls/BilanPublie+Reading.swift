public import Diagnostics
public import XMLTree

extension BilanPublie {
  /// Reads `bilan-publie.xml` and tells everything wrong with its form; what is wrong with its figures is no fault of the file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file as the user named it.
  ///   - schema: `bilan-publie.xsd`.
  ///   - diagnostics: Where the faults go, sorted by place.
  /// - Returns: Nil with at least one error.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, schema: Schema, into diagnostics: inout [Diagnostic]
  ) -> BilanPublie? {
    var reading = SchemaReading(schema: schema)
    var form: [Diagnostic] = []
    guard let document = reading.read(bytes, file: file, into: &form) else {
      diagnostics += form.sorted()
      return nil
    }
    var faults = FaultList()
    let root = document.root
    faults.addUndeclared(below: root)
    let bilan = BilanPublie(root)
    if bilan == nil { faults.explain(form: form, "bilanPublie", at: root.position) }
    var found: [Diagnostic] = []
    faults.close(form: form, file: file, into: &found)
    diagnostics += found
    return found.contains { $0.severity == .error } ? nil : bilan
  }

  private init?(_ root: Element) {
    guard let territoire = root.code("territoire"), let titre = root.token("titre"),
      let source = root.token("source")
    else { return nil }
    func named(_ name: String) -> [Nomme] {
      root.children(name).compactMap { element in element.code("code").map { ($0, element.token) } }
    }
    (self.territoire, self.titre, self.source) = (territoire, titre, source)
    (dispositifs, financeurs, piliers) = (named("dispositif"), named("financeur"), named("pilier"))
    axes = root.children("axe").compactMap { element in
      guard let code = element.code("code"), let pilier = element.code("pilier") else { return nil }
      return (code, element.token, pilier)
    }
    let tableaux = root.children("tableau")
    self.tableaux = tableaux.compactMap(Tableau.init)
    guard self.tableaux.count == tableaux.count else { return nil }
  }
}

extension BilanPublie.Tableau {
  fileprivate init?(_ element: Element) {
    guard let section = element.code("section") else { return nil }
    self.section = section
    intitules = element.children("intitule").map {
      BilanPublie.Intitule(
        text: $0.token, nature: $0.code("nature").flatMap(BilanPublie.Intitule.Nature.init),
        lieu: BilanPublie.Lieu(section, $0))
    }
    func figures(_ name: String) -> [BilanPublie.Chiffre] {
      element.children(name).compactMap { child in
        guard let grandeur = child.code("grandeur").flatMap(BilanPublie.Grandeur.init),
          let sujet = BilanPublie.Sujet(grandeur, child), let valeur = Int64(child.token)
        else { return nil }
        return BilanPublie.Chiffre(sujet: sujet, valeur: valeur, lieu: BilanPublie.Lieu(section, child))
      }
    }
    (chiffres, totaux) = (figures("chiffre"), figures("total"))
    pourcentages = element.children("pourcentage").compactMap { child in
      guard let sujet = BilanPublie.Sujet(.subventions, child), let libelle = child.code("libelle"),
        let centiemes = Int64(child.token.filter { $0 != "." })
      else { return nil }
      return BilanPublie.Pourcentage(
        sujet: sujet, centiemes: centiemes, libelle: libelle, surPilier: child.code("surPilier"),
        lieu: BilanPublie.Lieu(section, child))
    }
    projets = element.children("projet").compactMap { child in
      guard let exercice = child.code("exercice").flatMap({ Int($0) }), let porteur = child.code("porteur")
      else { return nil }
      return BilanPublie.Projet(
        exercice: exercice, porteur: porteur, titre: child.token.isEmpty ? nil : child.token)
    }
  }
}

extension BilanPublie.Sujet {
  fileprivate init?(_ grandeur: BilanPublie.Grandeur, _ element: Element) {
    guard let exercice = element.code("exercice").flatMap({ Int($0) }) else { return nil }
    self.init(
      grandeur, exercice, dispositif: element.code("dispositif"), financeur: element.code("financeur"),
      pilier: element.code("pilier"), axe: element.code("axe"))
  }
}

extension BilanPublie.Lieu {
  fileprivate init(_ section: String, _ element: Element) {
    self.init(
      section: section, ligne: element.code("ligne").flatMap { Int($0) }, position: element.position)
  }
}

extension FaultList {
  /// Tells codes that the head of the file does not declare, or declares twice, and percentages of nothing.
  fileprivate mutating func addUndeclared(below root: Element) {
    var known: [String: Set<String>] = [:]
    for name in ["dispositif", "financeur", "pilier", "axe"] {
      var codes: Set<String> = []
      for element in root.children(name) {
        guard let code = element.code("code") else { continue }
        if !codes.insert(code).inserted { add(.declaredTwice(name, code, at: element.position(of: "code"))) }
      }
      known[name] = codes
    }
    let tableaux = root.children("tableau")
    let users =
      root.children("axe") + tableaux.flatMap { $0.children("chiffre") + $0.children("pourcentage") }
    for element in users {
      for (attribute, list) in [
        ("dispositif", "dispositif"), ("financeur", "financeur"), ("pilier", "pilier"), ("axe", "axe"),
        ("surPilier", "pilier"),
      ] {
        guard let code = element.code(attribute), known[list]?.contains(code) == false else { continue }
        add(.undeclared(list, code, at: element.position(of: attribute)))
      }
    }
    for element in tableaux.flatMap({ $0.children("pourcentage") })
    where (element.code("axe") == nil) == (element.code("pilier") == nil) {
      add(.shareOfNothing(at: element.position))
    }
  }
}
