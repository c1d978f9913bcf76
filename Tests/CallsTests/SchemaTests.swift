import Calls
import Diagnostics
import Testing
import XMLTree

/// A schema of the rules and a document that it admits.
struct Contract: Sendable, CustomTestStringConvertible {
  var name: String
  var good: String
  var testDescription: String { name }

  static let all = [
    Contract(name: "appel", good: goodCall), Contract(name: "territoire", good: goodTerritoire),
    Contract(name: "referentiel", good: goodReferentiel), Contract(name: "avis", good: goodAvis),
    Contract(name: "arbitrages", good: goodArbitrages),
  ]
}

/// A text with one tag, attribute or text of it dropped, written twice or garbled.
struct Mutant: Sendable {
  var what: String
  var text: String

  /// All mutants of a document, of each element, attribute and text.
  static func all(of good: String) -> [Mutant] {
    var diagnostics: [Diagnostic] = []
    guard let root = Element.read(Array(good.utf8), file: "m.xml", into: &diagnostics) else { return [] }
    var count = 0
    func number(_ element: Element) { count += 1; element.children.forEach(number) }
    number(root)
    return (0..<count).flatMap { target in
      Change.allCases.compactMap { change in
        var writer = Writer(target: target, change: change)
        writer.write(root, isRoot: true)
        return writer.hasChanged ? Mutant(what: "\(change) \(writer.changed)", text: writer.text) : nil
      } + attributeMutants(root, target)
    }
  }

  private static func attributeMutants(_ root: Element, _ target: Int) -> [Mutant] {
    (0..<6).flatMap { attribute in
      AttributeChange.allCases.compactMap { change in
        var writer = Writer(target: target, attribute: attribute, attributeChange: change)
        writer.write(root, isRoot: true)
        return writer.hasChanged ? Mutant(what: "\(change) \(writer.changed)", text: writer.text) : nil
      }
    }
  }

  enum Change: CaseIterable {
    case drop, twice, rename, empty, garble, number, negative, spaces, child, foreign
  }
  enum AttributeChange: CaseIterable { case drop, rename, empty, garble, number, spaces, add }

  private struct Writer {
    var target: Int
    var change: Change?
    var attribute = -1
    var attributeChange: AttributeChange?
    var text = ""
    var hasChanged = false
    var changed = ""
    private var count = -1

    init(target: Int, change: Change) { (self.target, self.change) = (target, change) }

    init(target: Int, attribute: Int, attributeChange: AttributeChange) {
      (self.target, self.attribute, self.attributeChange) = (target, attribute, attributeChange)
    }

    mutating func write(_ element: Element, isRoot: Bool = false) {
      count += 1
      let isTarget = count == target
      let change = isTarget ? self.change : nil
      if change != nil || (isTarget && element.attributes.indices.contains(attribute)) {
        hasChanged = true
        changed = "\(element.name.local) \(element.position)"
      }
      if change == .drop, !isRoot { return skip(element) }
      let name = element.name.local + (change == .rename ? "s" : "")
      let before = count
      for _ in 0..<(change == .twice && !isRoot ? 2 : 1) {
        count = before
        text += "<" + name
        if isRoot { text += " xmlns=\"\(element.name.namespace)\"" }
        if change == .foreign { text += isRoot ? " xmlns:x=\"urn:x\"" : " xmlns=\"urn:x\"" }
        for (index, attribute) in element.attributes.enumerated() {
          write(attribute, isTarget && index == self.attribute ? attributeChange : nil)
        }
        text += ">"
        if change == .child { text += "<x/>" }
        let isText = element.children.isEmpty
        switch change {
        case .empty: skip(element)
        case .garble where isText: text += "‸ é\u{301} &amp; 9999999999999999999999999999999"
        case .number where isText: text += "99999999999"
        case .negative where isText: text += "-1"
        case .spaces where isText: text += "\n\t " + escaped(element.text) + " \u{A0}"
        default:
          if isText { text += escaped(element.text) }
          for child in element.children { write(child) }
        }
        text += "</" + name + ">\n"
      }
    }

    private mutating func write(_ attribute: Element.Attribute, _ change: AttributeChange?) {
      let name = attribute.name.local
      switch change {
      case .drop: break
      case .rename: text += " \(name)s=\"\(escaped(attribute.value))\""
      case .empty: text += " \(name)=\"\""
      case .garble: text += " \(name)=\"‸é &lt; 2022-02-30\""
      case .number: text += " \(name)=\"0\""
      case .spaces: text += " \(name)=\" &#10;\(escaped(attribute.value)) \""
      case .add: text += " \(name)=\"\(escaped(attribute.value))\" y=\"1\""
      case nil: text += " \(name)=\"\(escaped(attribute.value))\""
      }
    }

    private mutating func skip(_ element: Element) {
      for child in element.children {
        count += 1
        skip(child)
      }
    }

    private func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
  }
}

/// libxml2's own validator, which knows better.
private final class Oracle {
  private let schema: LibXML2Schema

  init?(_ bytes: [UInt8]) {
    guard let schema = LibXML2Schema(bytes) else { return nil }
    self.schema = schema
  }

  func faults(in bytes: [UInt8]) -> [LibXML2Schema.Fault]? { schema.faults(in: bytes) }
}

@Suite struct `The contracts of a call's files` {
  @Test(arguments: Contract.all)
  func `compile, here and in libxml2, and admit a good file`(_ contract: Contract) throws {
    let bytes = try Repository.bytes("Rules/\(contract.name).xsd")
    let schema = try Repository.schema(contract.name)
    let oracle = try #require(Oracle(bytes))
    #expect(oracle.faults(in: Array(contract.good.utf8)) == [])
    var reader = XMLReader(schema: schema)
    try reader.read(Array(contract.good.utf8))
    #expect(reader.faults == [])
    #expect((0..<schema.slotCount).allSatisfy { !schema.label(of: $0).isEmpty })
  }

  @Test(arguments: Contract.all)
  func `agree with libxml2 on whether any changed file has a fault`(_ contract: Contract) throws {
    let oracle = try #require(Oracle(try Repository.bytes("Rules/\(contract.name).xsd")))
    var reader = XMLReader(schema: try Repository.schema(contract.name))
    let mutants = Mutant.all(of: contract.good)
    var faulty = 0
    for mutant in mutants {
      let bytes = Array(mutant.text.utf8)
      try reader.read(bytes)
      let expected = try #require(oracle.faults(in: bytes))
      #expect(reader.faults.isEmpty == expected.isEmpty, "\(mutant.what)\n\(mutant.text)")
      if !expected.isEmpty { faulty += 1 }
    }
    #expect(mutants.count > 100)
    #expect(faulty > mutants.count / 2)
    #expect(faulty < mutants.count)
  }
}

@Suite struct `Any changed file of a call` {
  @Test func `is a call, or has an error`() throws {
    var codes: Set<String> = []
    for mutant in Mutant.all(of: goodCall) {
      let reading = try Reading(appel: mutant.text)
      #expect(reading.value != nil || reading.hasError, "\(mutant.what)")
      #expect(reading.diagnostics.sorted() == reading.diagnostics, "\(mutant.what)")
      #expect(
        Set(reading.diagnostics).count == reading.diagnostics.count, "\(mutant.what) \(reading.printed)")
      #expect(reading.diagnostics.allSatisfy { $0.position.line > 0 }, "\(mutant.what)")
      #expect(!reading.diagnostics.contains { $0.code == "schema-incomplet" }, "\(mutant.what)")
      if reading.value == nil { codes.formUnion(reading.diagnostics.map(\.code)) }
    }
    #expect(codes.contains("element-manquant") && codes.contains("attribut-manquant"))
  }

  @Test func `is a territoire, a referential, an avis or arbitrages, or has an error`() throws {
    for mutant in Mutant.all(of: goodTerritoire) {
      let reading = try Reading(territoire: Array(mutant.text.utf8))
      #expect(reading.value != nil || reading.hasError, "\(mutant.what)")
    }
    for mutant in Mutant.all(of: goodReferentiel) {
      let reading = try Reading(referentiel: Array(mutant.text.utf8))
      #expect(reading.value != nil || reading.hasError, "\(mutant.what)")
    }
    for mutant in Mutant.all(of: goodArbitrages) {
      let reading = try Reading(arbitrages: Array(mutant.text.utf8))
      #expect(reading.value != nil || reading.hasError, "\(mutant.what)")
    }
    for mutant in Mutant.all(of: goodAvis) {
      let reading = try Reading(avis: Array(mutant.text.utf8))
      #expect(reading.value != nil || reading.hasError, "\(mutant.what)")
    }
  }

  /// Nothing is said to be nowhere when it may be what is misspelt.
  @Test(arguments: ["source", "financeur", "enveloppe", "role"])
  func `with a name misspelt is not reproached what follows from it`(_ name: String) throws {
    let text = goodCall.replacing("<\(name) ", with: "<\(name)x ").replacing(
      "</\(name)>", with: "</\(name)x>")
    let codes = Set(try Reading(appel: text).diagnostics.map(\.code))
    #expect(codes.isSubset(of: ["element-inconnu", "element-manquant", "xml-mal-forme"]), "\(codes)")
  }

  @Test(arguments: [
    ("", ": erreur: le fichier est vide ; <appel> est attendu [fichier-vide]"),
    (" ", ": erreur: le fichier est vide ; <appel> est attendu [fichier-vide]"),
    ("{}", ":1:1: erreur: ce fichier semble être du JSON ; du XML est attendu, avec <appel> [pas-du-xml]"),
    ("bonjour", ":1:1: erreur: ce fichier n'est pas du XML : il devrait commencer par « < » [pas-du-xml]"),
    (
      "<!DOCTYPE a><a/>",
      ":1:1: erreur: une déclaration <!DOCTYPE …> n'est pas acceptée ; supprimez-la [doctype-refuse]"
    ),
    ("<!-- -->", ":1:9: erreur: un élément devrait commencer ici ; <appel> est attendu [racine-absente]"),
    (
      "<a/><b/>",
      ":1:5: erreur: il y a encore du contenu après la fin de l'élément racine ; un fichier porte un seul <appel> "
        + "[contenu-apres-la-fin]"
    ),
    (
      "<appel/>",
      ":1:1: erreur: <appel> est sans espace de noms ; xmlns=\"urn:copil:appel:1\" est attendu [racine-inattendue]"
    ),
    (
      "<a xmlns='urn:copil:appel:1'/>",
      ":1:1: erreur: la racine est <a> ; <appel> est attendu [racine-inattendue]"
    ),
    (
      "<appel>\u{0}</appel>",
      ":1:8: erreur: le fichier contient un octet nul : ce n'est pas un texte [octet-nul]"
    ),
  ])
  func `that is no call is told as such`(_ text: String, _ line: String) throws {
    let reading = try Reading(appel: text)
    #expect(reading.value == nil)
    #expect(reading.printed == ["appel.xml" + line])
  }

  @Test func `in an odd encoding is read, with a warning`() throws {
    let text = goodCall.replacing("encoding=\"UTF-8\"", with: "encoding=\"ISO-8859-1\"")
      .replacing("Commune fictive", with: "Commune fictive\u{80}").replacing("’", with: "'")
    let reading = try Reading(appel: text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    #expect(reading.diagnostics.map(\.severity) == [.warning])
    #expect(reading.value?.administration.nom == "Commune fictive€")
    #expect(reading.value?.financeurs[0].nom == "État")
  }

  @Test func `with thousands of names and faults is told quickly`() throws {
    let financeurs = (0..<5_000).map {
      "<financeur code=\"financeur-numero-\($0)\"><nom>F</nom><enveloppe origine=\"exemple\">1</enveloppe></financeur>"
    }
    let roles = (0..<2_000).map {
      "<role nom=\"recevabilite\" service=\"S\($0)\" financeur=\"financeur-inconnu-numero-\($0)\"/>"
    }
    let draft = try Draft(
      goodCall,
      [
        ("<piece type=\"statuts\"", financeurs.joined() + "<piece type=\"statuts\""),
        ("<role nom=\"vigilance\"", roles.joined() + "<role nom=\"vigilance\""),
      ])
    let clock = ContinuousClock()
    let start = clock.now
    let reading = try Reading(appel: draft.bytes)
    #expect(clock.now - start < .seconds(60))
    #expect(reading.diagnostics.count == 1_001)
  }

  @Test func `with more faults than can be told is told so, and quickly`() throws {
    let roles = (0..<8_000).map {
      "<role nom=\"recevabilite\" service=\"S\($0)\" financeur=\"etat\($0)x\"/>"
    }
    let parametres = (0..<8_000).map { _ in
      "<parametre code=\"p\" valeur=\"1\" origine=\"exemple\">p</parametre>"
    }
    let draft = try Draft(
      goodCall,
      [
        ("<role nom=\"vigilance\"", roles.joined() + "<role nom=\"vigilance\""),
        ("<parametre code=\"âge\"", parametres.joined() + "<parametre code=\"âge\""),
      ])
    let clock = ContinuousClock()
    let start = clock.now
    let reading = try Reading(appel: draft.bytes)
    #expect(clock.now - start < .seconds(20))
    #expect(reading.diagnostics.count == 1_001)
    #expect(
      reading.printed.last
        == "appel.xml: erreur: ce fichier a encore d'autres fautes que les 1000 premières, seules montrées "
        + "[trop-de-fautes]")
  }
}
