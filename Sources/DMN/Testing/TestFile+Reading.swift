public import Diagnostics
internal import FEEL
public import XMLTree

extension TestFile {
  /// The namespace of the format.
  public static let formatNamespace = "http://www.omg.org/spec/DMN/20160719/testcase"

  /// Whether a document says that it is a test file.
  public static func isTestFile(_ root: Element) -> Bool {
    root.name == XMLName("testCases", namespace: formatNamespace)
  }

  /// Reads a test file; what is wrong with it is told, and the cases concerned are marked as not sound.
  ///
  /// - Returns: Nil when the document is no test file at all.
  public init?(_ root: Element, into diagnostics: inout [Diagnostic]) {
    guard Self.isTestFile(root) else {
      diagnostics.append(.notATestFile(root.name, at: root.position))
      return nil
    }
    var reader = TestReader()
    self = reader.file(root)
    diagnostics += reader.diagnostics.sorted()
  }
}

/// Reads the elements of one test file.
private struct TestReader {
  var diagnostics: [Diagnostic] = []
  /// How many errors were told, to know whether a case is sound.
  private var errors = 0
  private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"
  private static let schema = "http://www.w3.org/2001/XMLSchema"
  private static let isNil = XMLName("nil", namespace: schemaInstance)
  private static let type = XMLName("type", namespace: schemaInstance)

  private mutating func tell(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { errors += 1 }
    diagnostics.append(diagnostic)
  }

  mutating func file(_ root: Element) -> TestFile {
    var file = TestFile(
      modelName: nil, modelPosition: root.position, namespace: root["namespace"], cases: [])
    var places: [String: FilePosition] = [:]
    for element in root.children {
      switch element.name.local {
      case "modelName":
        if let first = file.modelName {
          tell(.secondModelName(element.text.trimmed, first: first, at: element.position))
          continue
        }
        file.modelName = element.text.trimmed
        file.modelPosition = element.valuePosition
      case "testCase":
        let example = testCase(element, number: file.cases.count + 1, root.namespaces)
        if let first = places[example.id] {
          tell(.repeatedCase(example.id, first: first, at: element.position(of: "id")))
        } else {
          places[example.id] = element.position(of: "id")
        }
        file.cases.append(example)
      case "testCasesName", "labels": break
      default: unexpected(element, in: "testCases", ["modelName", "testCase", "testCasesName", "labels"])
      }
    }
    checkText(of: root)
    if file.modelName?.isEmpty ?? true {
      file.modelName = nil
      tell(.noModelName(at: file.modelPosition))
    }
    return file
  }

  /// The first text directly in an element that holds elements, with its place.
  private func strayText(of element: Element) -> (text: String, position: FilePosition)? {
    for run in element.texts where !run.value.trimmed.isEmpty {
      let spaces = run.value.unicodeScalars.prefix { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
      return (run.value.trimmed, run.position(ofScalar: spaces.count))
    }
    return nil
  }

  private mutating func checkText(of element: Element) {
    if let text = strayText(of: element) {
      tell(.strayText(text.text, in: element.name.local, at: text.position))
    }
  }

  private mutating func unexpected(_ element: Element, in parent: String, _ expected: [String]) {
    tell(.unexpectedElement(element.name.local, in: parent, expected, at: element.position))
  }

  private mutating func testCase(
    _ element: Element, number: Int, _ outer: [String: String]
  ) -> TestCase {
    let before = errors
    let namespaces = outer.merging(element.namespaces) { $1 }
    var result = TestCase(
      id: element["id"] ?? String(number), description: "", kind: .decision,
      invocableName: element["invocableName"], namespace: element["namespace"], inputs: [], results: [],
      isSound: true, position: element.position)
    if let type = element["type"] {
      if let kind = TestCase.Kind(rawValue: type) {
        result.kind = kind
      } else {
        tell(.unknownCaseType(type, at: element.position(of: "type")))
      }
    }
    if result.kind != .decision, result.invocableName == nil {
      tell(.noInvocable(result.kind, at: element.position))
    }
    for child in element.children {
      switch child.name.local {
      case "description": result.description = child.text.trimmed
      case "inputNode":
        let input = input(child, namespaces)
        if let first = result.inputs.first(where: { $0.name == input.name && $0.namespace == input.namespace }
        ) {
          tell(.repeatedInput(input.name, first: first.position, at: child.position))
        }
        result.inputs.append(input)
      case "resultNode": result.results.append(self.result(child, namespaces))
      case "extensionElements": break
      default: unexpected(child, in: "testCase", ["description", "inputNode", "resultNode"])
      }
    }
    checkText(of: element)
    if result.results.isEmpty { tell(.noResult(result.id, at: element.position)) }
    result.isSound = errors == before
    return result
  }

  private mutating func name(_ element: Element) -> String {
    if let name = element["name"] { return name }
    tell(.noName(element.name.local, at: element.position))
    return ""
  }

  private mutating func input(_ element: Element, _ namespaces: [String: String]) -> TestCase.Input {
    TestCase.Input(
      name: name(element), namespace: element["namespace"], value: value(element, namespaces),
      position: element.position)
  }

  private mutating func result(_ element: Element, _ outer: [String: String]) -> TestCase.Result {
    let namespaces = outer.merging(element.namespaces) { $1 }
    var result = TestCase.Result(
      name: name(element), namespace: element["namespace"], expected: .null, mustFail: false,
      position: element.position)
    if let flag = element["errorResult"] {
      if let mustFail = Self.boolean(flag.trimmed) {
        result.mustFail = mustFail
      } else {
        tell(.badValue(flag, type: "boolean", at: element.position(of: "errorResult")))
      }
    }
    var isGiven = false
    for child in element.children {
      if child.name.local == "expected", !isGiven {
        isGiven = true
        result.expected = value(child, namespaces)
      } else {
        unexpected(child, in: "resultNode", ["expected"])
      }
    }
    checkText(of: element)
    if !isGiven, !result.mustFail { tell(.noExpected(result.name, at: element.position)) }
    return result
  }

  // MARK: Values

  /// The value in an element of the format's type `valueType`.
  ///
  /// By the schema an element without content is a context without entries.
  private mutating func value(_ element: Element, _ outer: [String: String]) -> TestValue {
    // Recursion is bounded by the depth that the XML reader allows.
    let namespaces = outer.merging(element.namespaces) { $1 }
    if isNull(element) { return .null }
    var entries: [TestValue.Entry] = []
    var places: [Name: FilePosition] = [:]
    var single: TestValue?
    for child in element.children where child.name.local != "extensionElements" {
      switch child.name.local {
      case "component" where single == nil:
        let value = value(child, namespaces)
        let name = name(child)
        if let first = places.updateValue(child.position, forKey: Name(written: name)) {
          tell(.repeatedComponent(name, first: first, at: child.position))
        }
        entries.append(TestValue.Entry(name: name, value: value))
      case "value" where single == nil && entries.isEmpty: single = plain(child, namespaces)
      case "list" where single == nil && entries.isEmpty: single = list(child, namespaces)
      default: unexpected(child, in: element.name.local, ["value", "component", "list"])
      }
    }
    if let text = strayText(of: element) {
      tell(.bareText(text.text, in: element.name.local, at: text.position))
    }
    return single ?? .context(entries)
  }

  private mutating func list(_ element: Element, _ outer: [String: String]) -> TestValue {
    if isNull(element) { return .null }
    let namespaces = outer.merging(element.namespaces) { $1 }
    var items: [TestValue] = []
    for child in element.children {
      if child.name.local == "item" {
        items.append(value(child, namespaces))
      } else {
        unexpected(child, in: "list", ["item"])
      }
    }
    checkText(of: element)
    return .list(items)
  }

  private func isNull(_ element: Element) -> Bool {
    guard let flag = element.attributes.first(where: { $0.name == Self.isNil }) else { return false }
    return Self.boolean(flag.value.trimmed) ?? false
  }

  private mutating func plain(_ element: Element, _ outer: [String: String]) -> TestValue {
    if isNull(element) { return .null }
    // Without a type the content is plain text.
    guard let type = element.attributes.first(where: { $0.name == Self.type }) else {
      return .plain(.string(element.text))
    }
    let namespaces = outer.merging(element.namespaces) { $1 }
    let place = element.source.position(at: type.offset)
    let parts = type.value.trimmed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let prefix = parts.count == 2 ? String(parts[0]) : ""
    let local = String(parts.last ?? "")
    guard namespaces[prefix] == Self.schema, let kind = XSDType(rawValue: local) else {
      tell(.unknownType(type.value, isSchemaType: namespaces[prefix] == Self.schema, at: place))
      return .null
    }
    guard let value = kind.value(element.text) else {
      tell(.badValue(element.text, type: local, at: element.valuePosition))
      return .null
    }
    return value
  }

  private static func boolean(_ text: String) -> Bool? {
    switch text {
    case "true", "1": true
    case "false", "0": false
    default: nil
    }
  }
}

/// The types of XML Schema that have a value in FEEL.
///
/// Source: DMN 1.5, table 45 (mapping between FEEL and XML Schema).
enum XSDType: String, CaseIterable {
  case string, boolean, date, time, dateTime, duration, dayTimeDuration, yearMonthDuration
  case normalizedString, token, anyURI
  case decimal, double, float, integer, int, long, short, byte
  case nonNegativeInteger, positiveInteger, nonPositiveInteger, negativeInteger
  case unsignedLong, unsignedInt, unsignedShort, unsignedByte

  /// The value of a text, or nil when the type has no such value.
  func value(_ text: String) -> TestValue? {
    let trimmed = text.trimmed
    switch self {
    case .string, .normalizedString, .token, .anyURI: return .plain(.string(text))
    case .boolean:
      switch trimmed {
      case "true", "1": return .plain(.boolean(true))
      case "false", "0": return .plain(.boolean(false))
      default: return nil
      }
    case .date: return CivilDate(trimmed).map { .plain(.date($0)) }
    case .time: return CivilTime(trimmed).map { .plain(.time($0)) }
    case .dateTime:
      guard trimmed.contains("T") else { return nil }
      return DateAndTime(trimmed).map { .plain(.dateAndTime($0)) }
    case .duration: return duration(trimmed)
    case .dayTimeDuration: return DaysAndTimeDuration(trimmed).map { .plain(.daysAndTimeDuration($0)) }
    case .yearMonthDuration:
      return YearsAndMonthsDuration(trimmed).map { .plain(.yearsAndMonthsDuration($0)) }
    case .decimal: return number(trimmed, allowsExponent: false, allowsPoint: true)
    case .double, .float: return number(trimmed, allowsExponent: true, allowsPoint: true)
    default: return number(trimmed, allowsExponent: false, allowsPoint: false)
    }
  }

  private func duration(_ text: String) -> TestValue? {
    switch TemporalLiteral(duration: text) {
    case .daysAndTime(let duration): .plain(.daysAndTimeDuration(duration))
    case .yearsAndMonths(let duration): .plain(.yearsAndMonthsDuration(duration))
    default: nil
    }
  }

  /// A number with the count of the digits written after its point, an exponent taken into account.
  private func number(_ text: String, allowsExponent: Bool, allowsPoint: Bool) -> TestValue? {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    let mantissa = parts[0]
    let point = mantissa.firstIndex(of: ".")
    guard parts.count == 1 || allowsExponent, point == nil || allowsPoint, let number = Decimal(text)
    else { return nil }
    let written = point.map { mantissa.distance(from: $0, to: mantissa.endIndex) - 1 } ?? 0
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    return .number(number, decimals: max(0, min(max(written, 0), 7_000) - min(max(exponent, -7_000), 7_000)))
  }
}

extension String {
  /// Without white space at both ends, as XML Schema collapses it.
  var trimmed: String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    guard let start = unicodeScalars.firstIndex(where: { !isSpace($0) }),
      let end = unicodeScalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(unicodeScalars[start...end])
  }
}
