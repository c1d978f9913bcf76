internal import Diagnostics

/// Turns an XSD document into a `Schema`; what the subset lacks is told as a diagnostic, never passed over.
///
/// The subset: one global element; sequences and choices with any occurrence; simple content; attributes; simple types
/// by restriction. No wildcards, groups, unions, lists, substitution, identity constraints, defaults or imports.
struct SchemaReader {
  private struct Declaration {
    var element: Element
    var name: Int
    var documentation: String
    var content: Content
  }

  private enum Content {
    case simple(Int)
    case complex(Int)
  }

  private struct ComplexType {
    var children: [(local: String, declaration: Element)] = []
    var model = -1
    var simpleType = -1
    var attributes: [(name: Int, documentation: String, type: Int, isRequired: Bool)] = []
  }

  static let namespace = "http://www.w3.org/2001/XMLSchema"
  private static let maximumSlots = 20_000

  var schema = Schema()
  private var targetNamespace = ""
  /// The prefixes of the XML Schema namespace; they are declared on the root.
  private var builtInPrefixes: [String] = []
  /// By the namespace and the local part; as a type of key of its own it would cost the start more than all its names.
  private var nameIDs: [String: Int] = [:]
  var simpleTypeElements: [String: Element] = [:]
  private var complexTypeElements: [String: Element] = [:]
  /// By the names of the types.
  var builtInTypeIDs: [String: Int] = [:]
  /// The types read so far, by the numbers of their elements.
  var simpleTypeIDs: [Int: Int] = [:]
  private var complexTypeIDs: [Int: Int] = [:]
  private var complexTypes: [ComplexType] = []
  /// By the numbers of their elements.
  private var declarations: [Int: Declaration] = [:]
  /// The simple types being read, by the numbers of their elements.
  var beingRead: Set<Int> = []
  private var diagnostics: [Diagnostic] = []

  /// Reads a schema from its document element.
  ///
  /// - Returns: The schema, or nil with at least one diagnostic.
  static func read(_ root: Element, into diagnostics: inout [Diagnostic]) -> Schema? {
    var reader = SchemaReader()
    reader.read(root)
    diagnostics += reader.diagnostics
    guard reader.diagnostics.isEmpty else { return nil }
    reader.schema.tables = SharedTables(reader.schema)
    return reader.schema
  }

  private mutating func read(_ root: Element) {
    guard root.name == XMLName("schema", namespace: Self.namespace) else {
      return refuse("la racine d'un schéma est <xs:schema>, et non <\(root.name.local)>", root)
    }
    targetNamespace = root["targetNamespace"] ?? ""
    if root["elementFormDefault"] != "qualified" {
      refuse("un schéma sans elementFormDefault=\"qualified\" n'est pas pris en charge", root)
    }
    builtInPrefixes = root.namespaces.filter { $0.value == Self.namespace }.map(\.key)
    var roots: [Element] = []
    for child in root.children {
      switch (child.name.local, child["name"]) {
      case ("annotation", _): break
      case ("element", _): roots.append(child)
      case ("simpleType", let name?): simpleTypeElements[name] = child
      case ("complexType", let name?): complexTypeElements[name] = child
      default: refuse("<xs:\(child.name.local)> n'est pas pris en charge à cet endroit d'un schéma", child)
      }
    }
    guard roots.count == 1, let element = roots.first else {
      return refuse("un schéma a un seul élément global, celui-ci en a \(roots.count)", root)
    }
    for name in simpleTypeElements.keys.sorted() { _ = simpleType(named: name, at: root) }
    guard let declaration = declaration(of: element) else { return }
    schema.slots.append(slot(of: declaration, parent: -1))
    unfold(slot: 0, declaration, ancestors: [])
  }

  // MARK: Unfolding to slots

  private mutating func slot(of declaration: Declaration, parent: Int) -> Schema.Slot {
    var slot = Schema.Slot(name: declaration.name, parent: parent, documentation: declaration.documentation)
    slot.typeName = declaration.element["type"].map { localPart($0) }
    switch declaration.content {
    case .simple(let type): slot.simpleType = type
    case .complex(let type):
      slot.simpleType = complexTypes[type].simpleType
      slot.contentModel = complexTypes[type].model
    }
    return slot
  }

  /// - Parameter ancestors: The complex types of the slots above.
  private mutating func unfold(slot: Int, _ declaration: Declaration, ancestors: [Int]) {
    guard case .complex(let typeID) = declaration.content else { return }
    guard !ancestors.contains(typeID) else {
      return refuse(
        "le type de « \(declaration.documentation.label) » se contient lui-même", declaration.element)
    }
    let type = complexTypes[typeID]
    schema.slots[slot].firstAttribute = schema.attributes.count
    schema.slots[slot].attributeCount = type.attributes.count
    for attribute in type.attributes {
      schema.attributes.append(
        Schema.AttributeSlot(
          name: attribute.name, owner: slot, documentation: attribute.documentation,
          simpleType: attribute.type, isRequired: attribute.isRequired))
    }
    let first = schema.slots.count
    schema.slots[slot].firstChild = first
    schema.slots[slot].childCount = type.children.count
    guard first + type.children.count <= Self.maximumSlots else {
      return refuse("ce schéma a plus de \(Self.maximumSlots) chemins", declaration.element)
    }
    let children = type.children.compactMap { self.declaration(of: $0.declaration) }
    guard children.count == type.children.count else { return }
    for child in children { schema.slots.append(self.slot(of: child, parent: slot)) }
    for (ordinal, child) in children.enumerated() {
      unfold(slot: first + ordinal, child, ancestors: ancestors + [typeID])
    }
  }

  /// What an element declares; read once, although a type is unfolded at each path where it stands.
  private mutating func declaration(of element: Element) -> Declaration? {
    if let known = declarations[element.number] { return known }
    let told = diagnostics.count
    let declaration = readDeclaration(of: element)
    // One with a fault is read again, so that the fault is told at each path as before.
    if diagnostics.count == told { declarations[element.number] = declaration }
    return declaration
  }

  private static let elementAttributes = ["name", "type", "minOccurs", "maxOccurs", "id"]
  private static let elementChildren = ["annotation", "complexType", "simpleType"]

  private mutating func readDeclaration(of element: Element) -> Declaration? {
    guard let name = element["name"] else {
      refuse("<xs:element> sans attribut « name »", element)
      return nil
    }
    for attribute in element.attributes where !Self.elementAttributes.contains(attribute.name.local) {
      refuse("l'attribut « \(attribute.name.local) » de <xs:element> n'est pas pris en charge", element)
    }
    for child in element.children where !Self.elementChildren.contains(child.name.local) {
      refuse("<xs:\(child.name.local)> n'est pas pris en charge dans <xs:element>", child)
    }
    guard let content = content(of: element) else { return nil }
    return Declaration(
      element: element, name: id(of: XMLName(name, namespace: targetNamespace)),
      documentation: documentation(of: element), content: content)
  }

  private mutating func content(of element: Element) -> Content? {
    if let inline = element.first("complexType") { return complexType(inline).map(Content.complex) }
    if let inline = element.first("simpleType") { return simpleType(inline).map(Content.simple) }
    guard let reference = element["type"] else {
      refuse("« \(element["name"] ?? "") » n'a pas de type", element)
      return nil
    }
    if let complex = complexTypeElements[localPart(reference)], !isBuiltIn(reference) {
      return complexType(complex).map(Content.complex)
    }
    return simpleType(reference: reference, at: element).map(Content.simple)
  }

  // MARK: Complex types

  private mutating func complexType(_ element: Element) -> Int? {
    if let known = complexTypeIDs[element.number] { return known }
    var type = ComplexType()
    for attribute in element.attributes.map(\.name.local) where !["name", "id"].contains(attribute) {
      refuse("l'attribut « \(attribute) » de <xs:complexType> n'est pas pris en charge", element)
    }
    for child in element.children {
      switch child.name.local {
      case "annotation": break
      case "sequence", "choice":
        guard let particle = particle(child, into: &type) else { return nil }
        type.model = compile(particle, type, at: child)
      case "attribute": readAttribute(child, into: &type)
      case "simpleContent": readSimpleContent(child, into: &type)
      default: refuse("<xs:\(child.name.local)> n'est pas pris en charge dans un type complexe", child)
      }
    }
    if type.model < 0, type.simpleType < 0 {
      schema.contentModels.append(.empty)
      type.model = schema.contentModels.count - 1
    }
    complexTypes.append(type)
    complexTypeIDs[element.number] = complexTypes.count - 1
    return complexTypes.count - 1
  }

  private mutating func compile(_ particle: ContentModel.Particle, _ type: ComplexType, at element: Element)
    -> Int
  {
    do throws(ContentModel.Failure) {
      schema.contentModels.append(try ContentModel(particle))
    } catch {
      switch error {
      case .notDeterministic(let child):
        refuse("deux particules admettent « \(type.children[child].local) » au même endroit", element)
      case .tooLarge: refuse("ce contenu a trop de répétitions", element)
      }
      schema.contentModels.append(.empty)
    }
    return schema.contentModels.count - 1
  }

  private mutating func particle(_ element: Element, into type: inout ComplexType) -> ContentModel.Particle? {
    guard let occurs = occurs(of: element) else { return nil }
    switch element.name.local {
    case "element":
      let name = element["name"] ?? ""
      if let known = type.children.firstIndex(where: { $0.local == name }) {
        if type.children[known].declaration["type"] != element["type"] || element["type"] == nil {
          refuse("« \(name) » est déclaré deux fois avec des types différents", element)
        }
        return .element(child: known, occurs)
      }
      type.children.append((name, element))
      return .element(child: type.children.count - 1, occurs)
    case "sequence", "choice":
      var parts: [ContentModel.Particle] = []
      for child in element.children where child.name.local != "annotation" {
        guard let part = particle(child, into: &type) else { return nil }
        parts.append(part)
      }
      return element.name.local == "sequence" ? .sequence(parts, occurs) : .choice(parts, occurs)
    default:
      refuse("<xs:\(element.name.local)> n'est pas pris en charge dans un contenu", element)
      return nil
    }
  }

  private mutating func occurs(of element: Element) -> ContentModel.Occurs? {
    let maximum = element["maxOccurs"] ?? "1"
    guard let low = Int(element["minOccurs"] ?? "1"), low >= 0, low <= 1_000,
      maximum == "unbounded" || Int(maximum).map({ $0 >= low && $0 <= 1_000 }) == true
    else {
      refuse("minOccurs et maxOccurs sont des nombres de 0 à 1000, ou « unbounded »", element)
      return nil
    }
    return ContentModel.Occurs(minimum: low, maximum: Int(maximum))
  }

  private mutating func readSimpleContent(_ element: Element, into type: inout ComplexType) {
    guard let extended = element.first("extension"), let base = extended["base"] else {
      return refuse("<xs:simpleContent> n'est pris en charge qu'avec <xs:extension base=…>", element)
    }
    type.simpleType = simpleType(reference: base, at: extended) ?? -1
    for child in extended.children where child.name.local != "annotation" {
      guard child.name.local == "attribute" else {
        refuse("<xs:\(child.name.local)> n'est pas pris en charge dans un contenu simple", child)
        continue
      }
      readAttribute(child, into: &type)
    }
  }

  private mutating func readAttribute(_ element: Element, into type: inout ComplexType) {
    guard let name = element["name"] else { return refuse("<xs:attribute> sans « name »", element) }
    for attribute in element.attributes.map(\.name.local)
    where !["name", "type", "use", "id"].contains(attribute) {
      refuse("l'attribut « \(attribute) » de <xs:attribute> n'est pas pris en charge", element)
    }
    let inline = element.first("simpleType")
    let simpleType =
      if let inline { simpleType(inline) } else {
        simpleType(reference: element["type"] ?? "", at: element)
      }
    guard let simpleType, element["use"] != "prohibited" else { return }
    type.attributes.append(
      (id(of: XMLName(name)), documentation(of: element), simpleType, element["use"] == "required"))
  }

  // MARK: Names and documentation

  private mutating func id(of name: XMLName) -> Int {
    let key = name.namespace.isEmpty ? name.local : "\(name.namespace) \(name.local)"
    if let known = nameIDs[key] { return known }
    schema.names.append(name)
    nameIDs[key] = schema.names.count - 1
    return schema.names.count - 1
  }

  func localPart(_ reference: String) -> String {
    reference.utf8.lastIndex(of: UInt8(ascii: ":")).map {
      String(reference[reference.utf8.index(after: $0)...])
    }
      ?? reference
  }

  /// Whether a reference's prefix is bound to the XML Schema namespace.
  func isBuiltIn(_ reference: String) -> Bool {
    let colon = reference.utf8.firstIndex(of: UInt8(ascii: ":")) ?? reference.startIndex
    return builtInPrefixes.contains(String(reference[..<colon]))
  }

  func documentation(of element: Element) -> String {
    element.first("annotation")?.first("documentation")?.text ?? ""
  }

  mutating func refuse(_ message: String, _ element: Element) {
    diagnostics.append(Diagnostic(.error, "schema-non-pris-en-charge", message, at: element.position))
  }
}
