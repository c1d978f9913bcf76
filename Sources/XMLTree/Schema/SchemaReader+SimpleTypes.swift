internal import Diagnostics

/// Simple types: restrictions of the built-in ones.
///
/// Source: XML Schema part 2, 4.1.2 and 4.3.
extension SchemaReader {
  mutating func simpleType(reference: String, at element: Element) -> Int? {
    if isBuiltIn(reference) {
      let name = localPart(reference)
      if let known = builtInTypeIDs[name] { return known }
      guard let base = SimpleType.Base(rawValue: name) else {
        refuse("le type « \(reference) » n'est pas pris en charge", element)
        return nil
      }
      let id = add(finished(SimpleType(base: base)))
      builtInTypeIDs[name] = id
      return id
    }
    return simpleType(named: localPart(reference), at: element)
  }

  mutating func simpleType(named name: String, at element: Element) -> Int? {
    guard let declaration = simpleTypeElements[name] else {
      refuse("le type « \(name) » n'existe pas dans ce schéma", element)
      return nil
    }
    return simpleType(declaration)
  }

  /// The type that an `<xs:simpleType>` declares, by name or in place.
  mutating func simpleType(_ element: Element) -> Int? {
    if let known = simpleTypeIDs[element.number] { return known }
    guard beingRead.insert(element.number).inserted else {
      refuse("le type « \(element["name"] ?? "") » dérive de lui-même", element)
      return nil
    }
    defer { beingRead.remove(element.number) }
    guard let restriction = element.first("restriction"), let base = restriction["base"],
      let baseID = simpleType(reference: base, at: restriction)
    else {
      refuse("un type simple n'est pris en charge que par <xs:restriction base=…>", element)
      return nil
    }
    var type = schema.simpleTypes[baseID]
    let documentation = documentation(of: element)
    if !documentation.isEmpty { type.expectation = documentation }
    let code = element.first("annotation")?.children("appinfo").first { $0["source"] == "urn:copil:code" }
    if let code { type.code = code.text }
    var enumeration: [String] = []
    var labels: [String] = []
    var alternatives: [String] = []
    for facet in restriction.children where facet.name.local != "annotation" {
      switch facet.name.local {
      case "enumeration":
        enumeration.append(facet["value"] ?? "")
        labels.append(self.documentation(of: facet))
      case "pattern": alternatives.append(facet["value"] ?? "")
      default: readFacet(facet, into: &type)
      }
    }
    if !enumeration.isEmpty { (type.enumeration, type.enumerationLabels) = (enumeration, labels) }
    // Patterns of one step of derivation are alternatives (XML Schema part 2, 4.3.4.3).
    if !alternatives.isEmpty {
      add(
        alternatives.count == 1 ? alternatives[0] : alternatives.map { "(\($0))" }.joined(separator: "|"),
        to: &type)
    }
    let id = add(finished(type, bounds: restriction))
    simpleTypeIDs[element.number] = id
    return id
  }

  private mutating func add(_ pattern: String, to type: inout SimpleType) {
    // Read with the number, which costs nothing: sums are many.
    if type.base == .decimal, pattern == #"[^.]*(\.[0-9]{0,2})?"# {
      type.writtenDecimals = 2
      return
    }
    var pattern = Pattern(pattern)
    if pattern.automaton == nil {
      pattern.general = schema.generalPatterns.count
      schema.generalPatterns.append(pattern.text)
    }
    type.patterns.append(pattern)
  }

  private mutating func readFacet(_ facet: Element, into type: inout SimpleType) {
    let value = facet["value"] ?? ""
    let count = Int(value)
    switch facet.name.local {
    case "minLength" where count != nil: type.minLength = count
    case "maxLength" where count != nil: type.maxLength = count
    case "length" where count != nil: (type.minLength, type.maxLength) = (count, count)
    case "totalDigits" where count != nil: type.totalDigits = count
    case "fractionDigits" where count != nil: type.fractionDigits = count
    case "minInclusive", "maxInclusive": break
    case "whiteSpace" where value == "collapse": type.base = type.base == .string ? .token : type.base
    case "whiteSpace" where value == "preserve" && type.base == .string: break
    default: refuse("la facette <xs:\(facet.name.local) value=\"\(value)\"> n'est pas prise en charge", facet)
    }
  }

  /// Sets the scale, then the bounds, which are kept in its units.
  private mutating func finished(_ type: SimpleType, bounds: Element? = nil) -> SimpleType {
    var type = type
    let oldScale = type.scale
    type.scale = type.base == .decimal ? min(type.fractionDigits ?? 9, 9) : 0
    if type.scale != oldScale, type.minInclusive != nil || type.maxInclusive != nil, let bounds {
      refuse("une restriction ne change pas à la fois les décimales et des bornes héritées", bounds)
    }
    for (facet, keyPath) in [
      ("minInclusive", \SimpleType.minInclusive), ("maxInclusive", \SimpleType.maxInclusive),
    ] {
      guard let element = bounds?.first(facet) else { continue }
      if let value = CompiledType.bound(element["value"] ?? "", base: type.base, scale: type.scale) {
        type[keyPath: keyPath] = value
      } else {
        refuse("la borne « \(element["value"] ?? "") » ne se lit pas", element)
      }
    }
    return type
  }

  private mutating func add(_ type: SimpleType) -> Int {
    schema.simpleTypes.append(type)
    return schema.simpleTypes.count - 1
  }
}
