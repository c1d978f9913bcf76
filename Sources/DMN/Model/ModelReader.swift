internal import Diagnostics
internal import XMLTree

/// Reads the elements of a model from its document.
///
/// Elements and attributes of other namespaces are what the standard lets vendors add, and are passed over; unknown ones
/// of the standard's own namespace are told.
///
/// Source: DMN 1.5, chapters 6 to 8 and 13.3.
struct ModelReader {
  let root: Element
  var diagnostics: [Diagnostic] = []
  /// Boxes around the one being read.
  var nesting = 0
  /// The language of the whole model, when it is not FEEL and told already.
  private var toldLanguage: String?

  /// Boxes inside boxes, at most; FEEL texts have a limit of their own.
  static let maxNesting = 48

  /// Of each name in the document, whether it is in the namespace of the standard, and its number in the vocabulary.
  let isOwn: [Bool]
  let numbers: [Int]
  /// The first import of each namespace.
  private(set) var imports: [String: Element] = [:]

  init(_ root: Element) {
    self.root = root
    let names = root.namesOfDocument
    isOwn = names.map { $0.namespace == root.name.namespace }
    numbers = names.map { Vocabulary.numbered.numbers[$0.local] }
    for element in children("import", of: root) {
      if let namespace = element["namespace"], imports[namespace] == nil { imports[namespace] = element }
    }
  }

  // MARK: The whole

  mutating func read() -> Model? {
    guard root.name.local == "definitions" else {
      diagnostics.append(.notAModel(root.name.local, at: root.position))
      return nil
    }
    guard let release = Model.Release(namespace: root.name.namespace) else {
      diagnostics.append(.unknownRelease(root.name.namespace, at: root.position))
      return nil
    }
    checkIdentifiers()
    checkVocabulary(of: root)
    var contents = Contents()
    for child in own(root) { read(child, into: &contents) }
    let namespace = root["namespace"] ?? ""
    if namespace.isEmpty {
      diagnostics.append(.missingAttribute("namespace", of: "definitions", at: root.position))
    }
    return Model(
      source: root.source, release: release, heading: heading(root), namespace: namespace,
      imports: contents.imports, itemDefinitions: contents.itemDefinitions, inputData: contents.inputData,
      decisions: contents.decisions, knowledgeModels: contents.knowledgeModels, services: contents.services,
      knowledgeSources: contents.knowledgeSources, annotations: contents.finishedAnnotations())
  }

  /// What is gathered from the children of the root.
  private struct Contents {
    var imports: [Model.Import] = []
    var itemDefinitions: [Model.ItemDefinition] = []
    var inputData: [Model.InputData] = []
    var decisions: [Model.Decision] = []
    var knowledgeModels: [Model.KnowledgeModel] = []
    var services: [Model.DecisionService] = []
    var knowledgeSources: [Model.KnowledgeSource] = []
    var annotations: [Model.TextAnnotation] = []
    var associations: [(Model.Reference, Model.Reference)] = []

    func finishedAnnotations() -> [Model.TextAnnotation] {
      var targets: [String: [Model.Reference]] = [:]
      for (source, target) in associations {
        targets[source.id, default: []].append(target)
        targets[target.id, default: []].append(source)
      }
      return annotations.map { annotation in
        var annotation = annotation
        annotation.targets = annotation.heading.id.flatMap { targets[$0] } ?? []
        return annotation
      }
    }
  }

  private mutating func read(_ element: Element, into contents: inout Contents) {
    switch element.name.local {
    case "import": contents.imports.append(importElement(element))
    case "itemDefinition": contents.itemDefinitions.append(itemDefinition(element))
    case "inputData":
      contents.inputData.append(
        Model.InputData(
          heading: named(element), variable: child("variable", of: element).map { variable($0) }))
    case "decision": contents.decisions.append(decision(element))
    case "businessKnowledgeModel": contents.knowledgeModels.append(knowledgeModel(element))
    case "decisionService": contents.services.append(service(element))
    case "knowledgeSource": contents.knowledgeSources.append(knowledgeSource(element))
    case "textAnnotation":
      contents.annotations.append(
        Model.TextAnnotation(
          heading: heading(element), text: child("text", of: element)?.text ?? "", targets: []))
    case "association":
      if let source = child("sourceRef", of: element).flatMap({ reference($0) }),
        let target = child("targetRef", of: element).flatMap({ reference($0) })
      {
        contents.associations.append((source, target))
      }
    default: break
    }
  }

  // MARK: Parts

  /// The elements of the standard directly in an element.
  func own(_ element: Element) -> [Element] {
    element.children.filter { isOwn[$0.nameNumber] }
  }

  func child(_ local: String, of element: Element) -> Element? {
    for child in element.children where isOwn[child.nameNumber] && child.name.local == local { return child }
    return nil
  }

  func children(_ local: String, of element: Element) -> [Element] {
    element.children.filter { isOwn[$0.nameNumber] && $0.name.local == local }
  }

  func heading(_ element: Element) -> Model.Heading {
    Model.Heading(
      name: Model.tidy(element["name"] ?? ""), id: element["id"], label: element["label"],
      description: child("description", of: element)?.text, place: Model.Place(element),
      namePlace: Model.Place(element, attribute: "name"))
  }

  /// The heading of an element that must have a name.
  mutating func named(_ element: Element) -> Model.Heading {
    let heading = heading(element)
    if heading.name.isEmpty {
      diagnostics.append(.missingAttribute("name", of: element.name.local, at: element.position))
    }
    return heading
  }

  mutating func variable(_ element: Element) -> Model.Variable {
    Model.Variable(heading: heading(element), type: typeReference(element, "typeRef"))
  }

  func typeReference(_ element: Element, _ attribute: String) -> Model.TypeReference? {
    guard let text = element[attribute], !text.allSatisfy(\.isWhitespace) else { return nil }
    return Model.TypeReference(
      text: typeName(Model.tidy(text), in: element), place: Model.Place(element, attribute: attribute))
  }

  /// The reference of an element such as `requiredInput`.
  mutating func reference(_ element: Element) -> Model.Reference? {
    let place = Model.Place(element, attribute: "href")
    guard let text = element["href"], !text.isEmpty else {
      diagnostics.append(.missingAttribute("href", of: element.name.local, at: element.position))
      return nil
    }
    guard let hash = text.utf8.lastIndex(of: UInt8(ascii: "#")) else {
      // Not in the standard, but what old editors wrote: the bare identifier.
      return Model.Reference(namespace: nil, id: text, text: text, place: place)
    }
    let namespace = String(text[..<hash])
    return Model.Reference(
      namespace: namespace.isEmpty ? nil : namespace, id: String(text[text.utf8.index(after: hash)...]),
      text: text,
      place: place)
  }

  /// The expression in an element `text` inside another; one that stands there without it, which is told, is read all the same.
  mutating func text(of element: Element?) -> Model.SourceText? {
    guard let element else { return nil }
    let text = child("text", of: element)
    var result = source(text ?? element)
    if text == nil, result.value.allSatisfy(\.isWhitespace) { return nil }
    result.foreignLanguage = foreignLanguage(of: element)
    return result
  }

  /// The text directly in an element.
  func source(_ element: Element) -> Model.SourceText {
    var run: Element.Text?
    for next in element.texts {
      if run == nil { run = next } else { run?.value += next.value }
    }
    return Model.SourceText(run: run, owner: Model.Place(element))
  }

  func empty(_ element: Element) -> Model.SourceText {
    Model.SourceText(run: nil, owner: Model.Place(element))
  }

  /// The language of an expression, its own or that of the whole model, when it is not FEEL; told where it is named.
  private mutating func foreignLanguage(of element: Element) -> String? {
    let isOwn = element["expressionLanguage"]?.isEmpty == false
    let namer = isOwn ? element : root
    guard let language = namer["expressionLanguage"], !language.isEmpty,
      !language.lowercased().contains("feel")
    else { return nil }
    if isOwn || toldLanguage == nil {
      diagnostics.append(.foreignLanguage(language, at: namer.position(of: "expressionLanguage")))
      if !isOwn { toldLanguage = language }
    }
    return language
  }
}

// MARK: Elements of the graph

extension ModelReader {
  private mutating func importElement(_ element: Element) -> Model.Import {
    let namespace = element["namespace"] ?? ""
    if namespace.isEmpty {
      diagnostics.append(.missingAttribute("namespace", of: "import", at: element.position))
    }
    // The name may be empty.
    for attribute in isOld ? ["importType"] : ["name", "importType"] where element[attribute] == nil {
      diagnostics.append(.missingAttribute(attribute, of: "import", at: element.position))
    }
    return Model.Import(
      heading: importHeading(element), namespace: namespace, location: element["locationURI"],
      kind: element["importType"] ?? "", place: Model.Place(element, attribute: "namespace"))
  }

  private mutating func decision(_ element: Element) -> Model.Decision {
    var decision = Model.Decision(heading: named(element), requirements: Model.Requirements())
    for child in own(element) {
      switch child.name.local {
      case "question": decision.question = child.text
      case "allowedAnswers": decision.allowedAnswers = child.text
      case "variable": decision.variable = decision.variable ?? variable(child)
      default:
        if readRequirement(child, into: &decision.requirements) { continue }
        guard Self.boxes.contains(child.name.local) else { continue }
        if decision.logic != nil { diagnostics.append(.secondLogic(at: child.position)) }
        decision.logic = decision.logic ?? box(child)
      }
    }
    return decision
  }

  private mutating func knowledgeModel(_ element: Element) -> Model.KnowledgeModel {
    var model = Model.KnowledgeModel(heading: named(element), requirements: Model.Requirements())
    for child in own(element) {
      switch child.name.local {
      case "variable": model.variable = model.variable ?? variable(child)
      case "encapsulatedLogic": model.logic = model.logic ?? function(child)
      default: _ = readRequirement(child, into: &model.requirements)
      }
    }
    return model
  }

  private mutating func service(_ element: Element) -> Model.DecisionService {
    var service = Model.DecisionService(
      heading: named(element), outputs: [], encapsulated: [], inputDecisions: [], inputData: [])
    for child in own(element) {
      switch child.name.local {
      case "variable": service.variable = service.variable ?? variable(child)
      case "outputDecision": if let reference = reference(child) { service.outputs.append(reference) }
      case "encapsulatedDecision":
        if let reference = reference(child) { service.encapsulated.append(reference) }
      case "inputDecision": if let reference = reference(child) { service.inputDecisions.append(reference) }
      case "inputData": if let reference = reference(child) { service.inputData.append(reference) }
      default: break
      }
    }
    return service
  }

  private mutating func knowledgeSource(_ element: Element) -> Model.KnowledgeSource {
    var source = Model.KnowledgeSource(
      heading: named(element), location: element["locationURI"],
      kind: child("type", of: element)?.text, requirements: Model.Requirements())
    for child in own(element) { _ = readRequirement(child, into: &source.requirements) }
    return source
  }

  /// Takes a requirement; false when the element is none.
  private mutating func readRequirement(_ element: Element, into requirements: inout Model.Requirements)
    -> Bool
  {
    let isAuthority = element.name.local == "authorityRequirement"
    guard isAuthority || ["informationRequirement", "knowledgeRequirement"].contains(element.name.local)
    else {
      return false
    }
    for child in own(element) {
      let local = child.name.local
      guard local.hasPrefix("required"), let reference = reference(child) else { continue }
      switch local {
      case _ where isAuthority: requirements.authorities.append(reference)
      case "requiredDecision": requirements.decisions.append(reference)
      case "requiredInput": requirements.inputs.append(reference)
      case "requiredKnowledge": requirements.knowledge.append(reference)
      default: break
      }
    }
    return true
  }

  // MARK: Types

  private mutating func itemDefinition(_ element: Element) -> Model.ItemDefinition {
    nesting += 1
    defer { nesting -= 1 }
    var form = Model.ItemDefinition.Form.any
    var members: [Model.ItemDefinition] = []
    var isStructure = false
    for child in own(element) {
      switch child.name.local {
      case "typeRef":
        let text = typeName(Model.tidy(child.text), in: child)
        if !text.isEmpty {
          form = .reference(Model.TypeReference(text: text, place: Model.Place(valueOf: child)))
        }
      case "itemComponent":
        isStructure = true
        guard nesting <= Self.maxNesting else {
          diagnostics.append(.tooDeep(Self.maxNesting, at: child.position))
          continue
        }
        members.append(itemDefinition(child))
      case "functionItem":
        form = .function(
          parameters: children("parameters", of: child).map { variable($0) },
          result: typeReference(child, "outputTypeRef"))
      default: break
      }
    }
    if isStructure { form = .structure(members) }
    let isCollection = ["true", "1"].contains(element["isCollection"] ?? "")
    return Model.ItemDefinition(
      heading: named(element), isCollection: isCollection, form: form,
      allowedValues: text(of: child("allowedValues", of: element)),
      typeConstraint: text(of: child("typeConstraint", of: element)))
  }
}

extension Model {
  /// A name without the spaces around it.
  static func tidy(_ text: String) -> String {
    // A visible sign of ASCII is no space, whatever marks stand on it.
    let visible: ClosedRange<UInt8> = 0x21...0x7E
    if let first = text.utf8.first, visible.contains(first), let last = text.utf8.last, visible.contains(last)
    {
      return text
    }
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
