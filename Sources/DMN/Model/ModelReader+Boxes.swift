internal import Diagnostics
internal import XMLTree

extension ModelReader {
  /// The elements that are boxed expressions.
  static let boxes: Set<String> = [
    "literalExpression", "context", "list", "relation", "functionDefinition", "invocation", "conditional",
    "filter", "for", "some", "every", "decisionTable",
  ]

  /// The first boxed expression directly in an element.
  mutating func boxInside(_ element: Element?) -> Model.Box? {
    guard let element, let inner = own(element).first(where: { Self.boxes.contains($0.name.local) }) else {
      return nil
    }
    return box(inner)
  }

  mutating func box(_ element: Element) -> Model.Box {
    nesting += 1
    defer { nesting -= 1 }
    var kind = Model.Box.Kind.empty
    if nesting > Self.maxNesting {
      diagnostics.append(.tooDeep(Self.maxNesting, at: element.position))
    } else {
      kind = self.kind(element)
    }
    return Model.Box(
      kind: kind, type: typeReference(element, "typeRef"), id: element["id"],
      description: child("description", of: element)?.text, place: Model.Place(element))
  }

  private mutating func kind(_ element: Element) -> Model.Box.Kind {
    switch element.name.local {
    case "literalExpression": return literal(element)
    case "context": return .context(children("contextEntry", of: element).map { entry($0, "variable") })
    case "list":
      return .list(own(element).filter { Self.boxes.contains($0.name.local) }.map { box($0) })
    case "relation":
      return .relation(
        columns: children("column", of: element).map { variable($0) },
        rows: children("row", of: element).map { row in
          Model.Row(
            cells: own(row).filter { Self.boxes.contains($0.name.local) }.map { box($0) },
            place: Model.Place(row))
        })
    case "functionDefinition": return .function(function(element))
    case "invocation":
      return .invocation(
        function: boxInside(element),
        bindings: children("binding", of: element).map { entry($0, "parameter") })
    case "conditional":
      return .conditional(
        condition: boxInside(child("if", of: element)), then: boxInside(child("then", of: element)),
        otherwise: boxInside(child("else", of: element)))
    case "filter":
      return .filter(
        list: boxInside(child("in", of: element)), condition: boxInside(child("match", of: element)))
    case "for":
      return .iteration(
        variable: iterator(element), list: source(of: element),
        result: boxInside(child("return", of: element)))
    case "some", "every":
      return .quantified(
        isEvery: element.name.local == "every", variable: iterator(element), list: source(of: element),
        condition: boxInside(child("satisfies", of: element)))
    case "decisionTable": return .table(table(element))
    default: return .empty
    }
  }

  private mutating func literal(_ element: Element) -> Model.Box.Kind {
    if let imported = child("importedValues", of: element) {
      diagnostics.append(.importedValues(at: imported.position))
      return .empty
    }
    return .literal(text(of: element) ?? empty(element))
  }

  private mutating func entry(_ element: Element, _ name: String) -> Model.Entry {
    Model.Entry(
      variable: child(name, of: element).map { variable($0) }, value: boxInside(element))
  }

  private func iterator(_ element: Element) -> Model.Variable? {
    guard let name = element["iteratorVariable"] else { return nil }
    var heading = heading(element)
    heading.name = Model.tidy(name)
    heading.namePlace = Model.Place(element, attribute: "iteratorVariable")
    return Model.Variable(heading: heading, type: nil)
  }

  /// The list that an iterator runs through; its type may stand on the element around it.
  private mutating func source(of element: Element) -> Model.Box? {
    guard let inner = child("in", of: element), var box = boxInside(inner) else { return nil }
    box.type = box.type ?? typeReference(inner, "typeRef")
    return box
  }

  mutating func function(_ element: Element) -> Model.FunctionBox {
    var language = Model.FunctionBox.Language.feel
    if let kind = element["kind"] {
      if let known = Model.FunctionBox.Language(rawValue: kind) {
        language = known
      } else {
        diagnostics.append(.unknownKind(kind, at: element.position(of: "kind")))
      }
    } else if isOld {
      language = oldLanguage(of: element)
    }
    return Model.FunctionBox(
      language: language, parameters: children("formalParameter", of: element).map { variable($0) },
      type: typeReference(element, "typeRef"), body: boxInside(element), place: Model.Place(element))
  }

  // MARK: Decision tables

  private mutating func table(_ element: Element) -> Model.DecisionTable {
    var table = Model.DecisionTable(
      hitPolicy: hitPolicy(element), aggregation: aggregation(element),
      orientation: element["preferredOrientation"], outputLabel: element["outputLabel"], inputs: [],
      outputs: [],
      annotations: [], rules: [], place: Model.Place(element))
    for child in own(element) {
      switch child.name.local {
      case "input": table.inputs.append(input(child))
      case "output": table.outputs.append(output(child))
      case "annotation": table.annotations.append(child["name"] ?? "")
      case "rule": table.rules.append(rule(child))
      default: break
      }
    }
    if table.aggregation != nil && table.hitPolicy != .collect {
      diagnostics.append(.aggregationWithoutCollect(table.hitPolicy, at: element.position(of: "aggregation")))
      table.aggregation = nil
    }
    return table
  }

  private mutating func hitPolicy(_ element: Element) -> HitPolicy {
    guard let text = element["hitPolicy"] else { return .unique }
    if let policy = HitPolicy(rawValue: text) { return policy }
    diagnostics.append(.unknownHitPolicy(text, at: element.position(of: "hitPolicy")))
    return .unique
  }

  private mutating func aggregation(_ element: Element) -> Model.Aggregation? {
    guard let text = element["aggregation"] else { return nil }
    if let aggregation = Model.Aggregation(rawValue: text) { return aggregation }
    diagnostics.append(.unknownAggregation(text, at: element.position(of: "aggregation")))
    return nil
  }

  private mutating func input(_ element: Element) -> Model.InputClause {
    let expression = child("inputExpression", of: element)
    return Model.InputClause(
      heading: heading(element), expression: text(of: expression) ?? empty(expression ?? element),
      type: expression.flatMap { typeReference($0, "typeRef") },
      values: text(of: child("inputValues", of: element)))
  }

  private mutating func output(_ element: Element) -> Model.OutputClause {
    Model.OutputClause(
      heading: heading(element), type: typeReference(element, "typeRef"),
      values: text(of: child("outputValues", of: element)),
      defaultValue: text(of: child("defaultOutputEntry", of: element)))
  }

  private mutating func rule(_ element: Element) -> Model.Rule {
    var rule = Model.Rule(heading: heading(element), inputs: [], outputs: [], annotations: [])
    for child in element.children where isOwn[child.nameNumber] {
      switch child.name.local {
      case "inputEntry":
        rule.inputs.append(text(of: child) ?? empty(child))
      case "outputEntry":
        rule.outputs.append(text(of: child) ?? empty(child))
      case "annotationEntry": rule.annotations.append(self.child("text", of: child)?.text ?? "")
      default: break
      }
    }
    return rule
  }
}
