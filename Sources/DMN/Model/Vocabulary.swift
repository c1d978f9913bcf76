internal import XMLTree

/// The elements and attributes that the standard gives each element of a model.
///
/// Source: DMN 1.5, `DMN15.xsd`; `id` and `label` may stand on every element.
struct Vocabulary: Sendable {
  /// What one element may have.
  struct Form: Sendable {
    let attributes: [String]
    let children: [String]
    /// Whether an element `text` holds its text.
    let holdsText: Bool
    /// Of these, what it holds once at most.
    var parts: [Part] = []

    /// From names with spaces between them.
    init(_ attributes: String, _ children: String) {
      self.attributes = ["id", "label"] + Self.words(attributes)
      self.children = ["description", "extensionElements"] + Self.words(children)
      holdsText = self.children.contains("text")
    }

    private static func words(_ names: String) -> [String] {
      names.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    }
  }

  /// What an element holds once at most.
  struct Part: Sendable {
    /// Whether it may lack; without one that is wanted, nothing is computed.
    enum Need: Sendable { case required, wanted, none }

    /// Elements of which any one will do.
    let names: [String]
    let need: Need
    /// Whether any boxed expression will do.
    let isExpression: Bool

    init(_ names: String..., need: Need = .required) {
      (self.names, self.need, isExpression) = (names, need, false)
    }

    private init(expression need: Need) {
      (names, self.need, isExpression) = (ModelReader.boxes.sorted(), need, true)
    }

    static func expression(_ need: Need) -> Part { Part(expression: need) }
  }

  /// By the local name of the element; what may be repeated, or is told elsewhere, is not among them.
  private static let parts: [String: [Part]] = {
    let variable = Part("variable", need: .none)
    let text = [Part("text", "importedValues", need: .none)]
    var parts: [String: [Part]] = [
      "decision": [variable], "decisionService": [variable], "inputData": [variable],
      "businessKnowledgeModel": [variable, Part("encapsulatedLogic", need: .none)],
      "informationRequirement": [Part("requiredDecision", "requiredInput")],
      "knowledgeRequirement": [Part("requiredKnowledge")],
      "authorityRequirement": [Part("requiredDecision", "requiredInput", "requiredAuthority")],
      "itemDefinition": ["typeRef", "allowedValues", "typeConstraint", "functionItem"].map {
        Part($0, need: .none)
      },
      "contextEntry": [variable, .expression(.required)],
      "functionDefinition": [.expression(.wanted)],
      "invocation": [.expression(.wanted)],
      "binding": [Part("parameter"), .expression(.none)],
      "conditional": [Part("if"), Part("then"), Part("else")],
      "filter": [Part("in"), Part("match")],
      "for": [Part("in"), Part("return")],
      "some": [Part("in"), Part("satisfies")],
      "input": [Part("inputExpression"), Part("inputValues", need: .none)],
      "output": [Part("outputValues", need: .none), Part("defaultOutputEntry", need: .none)],
    ]
    parts["itemComponent"] = parts["itemDefinition"]
    parts["encapsulatedLogic"] = parts["functionDefinition"]
    parts["every"] = parts["some"]
    for name in ["if", "then", "else", "in", "match", "return", "satisfies"] {
      parts[name] = [.expression(.required)]
    }
    for name in ["literalExpression", "inputExpression", "outputEntry", "defaultOutputEntry", "inputEntry"]
      + ["inputValues", "outputValues", "allowedValues", "typeConstraint"]
    {
      parts[name] = text
    }
    return parts
  }()

  /// By the local name of the element; what is not in it is not checked.
  static let forms: [String: Form] = {
    let boxes =
      " literalExpression context list relation functionDefinition invocation conditional filter for some every decisionTable"
    let requirements = " informationRequirement knowledgeRequirement authorityRequirement"
    var forms = [
      "definitions": Form(
        "name namespace expressionLanguage typeLanguage exporter exporterVersion",
        "import itemDefinition inputData decision businessKnowledgeModel decisionService knowledgeSource"
          + " textAnnotation association group elementCollection performanceIndicator organizationUnit DMNDI"),
      "import": Form("name namespace locationURI importType", ""),
      "decision": Form(
        "name",
        "question allowedAnswers variable supportedObjective impactedPerformanceIndicator decisionMaker"
          + " decisionOwner usingProcess usingTask" + requirements + boxes),
      "businessKnowledgeModel": Form("name", "variable encapsulatedLogic" + requirements),
      "decisionService": Form(
        "name", "variable outputDecision encapsulatedDecision inputDecision inputData"),
      "inputData": Form("name href", "variable"),
      "knowledgeSource": Form("name locationURI", "type owner" + requirements),
      "informationRequirement": Form("", "requiredDecision requiredInput"),
      "knowledgeRequirement": Form("", "requiredKnowledge"),
      "authorityRequirement": Form("", "requiredDecision requiredInput requiredAuthority"),
      "textAnnotation": Form("textFormat", "text"),
      "association": Form("associationDirection", "sourceRef targetRef"),
      "itemDefinition": Form(
        "name typeLanguage isCollection",
        "typeRef allowedValues typeConstraint itemComponent functionItem"),
      "functionItem": Form("outputTypeRef", "parameters"),
      "context": Form("typeRef", "contextEntry"),
      "contextEntry": Form("", "variable" + boxes),
      "functionDefinition": Form("typeRef kind", "formalParameter" + boxes),
      "invocation": Form("typeRef", "binding" + boxes),
      "binding": Form("", "parameter" + boxes),
      "relation": Form("typeRef", "column row"),
      "row": Form("typeRef", boxes),
      "list": Form("typeRef", boxes),
      "conditional": Form("typeRef", "if then else"),
      "filter": Form("typeRef", "in match"),
      "for": Form("typeRef iteratorVariable", "in return"),
      "some": Form("typeRef iteratorVariable", "in satisfies"),
      "decisionTable": Form(
        "typeRef hitPolicy aggregation preferredOrientation outputLabel", "input output annotation rule"),
      "input": Form("", "inputExpression inputValues"),
      "output": Form("name typeRef", "outputValues defaultOutputEntry"),
      "annotation": Form("name", ""),
      "rule": Form("", "inputEntry outputEntry annotationEntry"),
      "annotationEntry": Form("", "text"),
    ]
    forms["itemComponent"] = forms["itemDefinition"]
    forms["encapsulatedLogic"] = forms["functionDefinition"]
    forms["every"] = forms["some"]
    for name in ["variable", "parameter", "parameters", "column", "formalParameter"] {
      forms[name] = Form("name typeRef", "")
    }
    for name in ["literalExpression", "inputExpression", "outputEntry", "defaultOutputEntry"] {
      forms[name] = Form("typeRef expressionLanguage", "text importedValues")
    }
    for name in ["inputEntry", "inputValues", "outputValues", "allowedValues", "typeConstraint"] {
      forms[name] = Form("typeRef expressionLanguage", "text")
    }
    for name in ["if", "then", "else", "in", "match", "return", "satisfies"] {
      forms[name] = Form("typeRef", boxes)
    }
    for name in ["requiredDecision", "requiredInput", "requiredKnowledge", "requiredAuthority"]
      + ["outputDecision", "encapsulatedDecision", "inputDecision"]
    {
      forms[name] = Form("href", "")
    }
    for (name, parts) in parts { forms[name]?.parts = parts }
    return forms
  }()
}

// In numbers, which are compared faster than names.
extension Vocabulary {
  /// Some of the names.
  struct Names: Sendable {
    fileprivate var bits: UInt128 = 0

    func contains(_ number: Int) -> Bool { bits &>> UInt128(number) & 1 != 0 }
  }

  /// A form, the names in it as numbers.
  final class NumberedForm: Sendable {
    let form: Form
    let attributes: Names
    let children: Names
    let parts: [(part: Part, names: Names)]

    fileprivate init(_ form: Form, _ numbers: inout Numbers) {
      self.form = form
      attributes = numbers.names(form.attributes)
      children = numbers.names(form.children)
      parts = form.parts.map { ($0, numbers.names($0.names)) }
    }
  }

  /// The number of each name.
  struct Numbers: Sendable {
    private var numbers = ["text": text, "extensionElements": extensionElements]

    subscript(name: String) -> Int { numbers[name] ?? none }

    /// Numbers that are given to new names.
    fileprivate mutating func number(_ name: String) -> Int {
      if let number = numbers[name] { return number }
      let number = numbers.count
      precondition(number < none)
      numbers[name] = number
      return number
    }

    fileprivate mutating func names(_ names: [String]) -> Names {
      names.reduce(into: Names()) { $0.bits |= 1 &<< UInt128(number($1)) }
    }
  }

  /// What has no number of its own: no form has it.
  static let none = 127

  /// The number of each name in the forms, and the form of each number.
  static let numbered: (numbers: Numbers, forms: [NumberedForm?]) = {
    var numbers = Numbers()
    var numbered = [NumberedForm?](repeating: nil, count: none + 1)
    for (name, form) in forms { numbered[numbers.number(name)] = NumberedForm(form, &numbers) }
    return (numbers, numbered)
  }()

  static let text = 0
  static let extensionElements = 1
}

extension ModelReader {
  /// Tells of elements and attributes that the standard does not give the elements they stand in.
  ///
  /// As deep as the document, which is bounded by `Limits.depth`.
  mutating func checkVocabulary(of element: Element) {
    let number = numbers[element.nameNumber]
    if number == Vocabulary.text {
      if let inner = element.children.first {
        diagnostics.append(.elementInText(inner.name.local, at: inner.position))
      }
      return
    }
    guard let form = Vocabulary.numbered.forms[number] else { return }
    for attribute in element.attributes where !form.attributes.contains(numbers[attribute.nameNumber]) {
      guard attribute.name.namespace.isEmpty || isOwn[attribute.nameNumber] else { continue }
      diagnostics.append(
        .unknownAttribute(
          attribute.name.local, of: element.name.local, among: known(form.form.attributes),
          at: root.source.position(at: attribute.offset)))
    }
    checkParts(form, of: element)
    if form.form.holdsText { checkText(of: element) }
    for child in element.children where isOwn[child.nameNumber] {
      let number = numbers[child.nameNumber]
      if number == Vocabulary.extensionElements { continue }
      let isKnown = form.children.contains(number)
      if isKnown || number == Vocabulary.text { checkVocabulary(of: child) }
      if !isKnown {
        diagnostics.append(
          .unknownElement(
            child.name.local, in: element.name.local, among: known(form.form.children), at: child.position))
      }
    }
  }

  /// Tells of a text that stands beside the element `text` which should hold it.
  private mutating func checkText(of element: Element) {
    for run in element.texts where run.value.contains(where: { !$0.isWhitespace }) {
      diagnostics.append(
        .textOutside(
          Model.tidy(run.value), of: element.name.local,
          at: run.position(ofScalar: run.leadingSpace)))
      return
    }
  }

  /// Tells of what the standard asks of an element once and that it lacks, or has twice.
  private mutating func checkParts(_ form: Vocabulary.NumberedForm, of element: Element) {
    // Most elements hold one element at most; there nothing stands twice.
    for (part, names) in form.parts where part.need != .none || element.children.count > 1 {
      var count = 0
      for child in element.children
      where isOwn[child.nameNumber] && names.contains(numbers[child.nameNumber]) {
        count += 1
        if count == 2 {
          diagnostics.append(
            .repeatedPart(child.name.local, part, of: element.name.local, at: child.position))
        }
      }
      if count == 0, part.need != .none {
        diagnostics.append(.missingPart(part, of: element.name.local, at: element.position))
      }
    }
  }

  /// To look for the nearest names of thousands would take long.
  private func known(_ names: [String]) -> [String] { diagnostics.count < 100 ? names : [] }
}

extension Element.Text {
  /// The scalars before the first that is no space.
  fileprivate var leadingSpace: Int { value.unicodeScalars.prefix { $0.properties.isWhitespace }.count }
}
