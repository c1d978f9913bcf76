import DMN
import Diagnostics

/// The names that may stand in the texts of a model, so that no number or word inside one is taken for a value.
struct MutationNames {
  /// By their first scalar, the longest first.
  private var names: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]

  static let keywords: Set<String> = [
    "and", "or", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "between",
    "instance",
    "of", "not", "function", "true", "false", "null",
  ]
  /// Functions of FEEL whose names hold spaces.
  private static let functions = [
    "date and time", "days and time duration", "years and months duration", "list contains", "string length",
    "round half up", "round half down", "round up", "round down", "distinct values", "string join",
    "index of",
    "insert before", "list replace", "starts with", "ends with", "substring before", "substring after",
    "upper case",
    "lower case", "get value", "get entries", "day of week", "day of year", "month of year", "week of year",
  ]

  init(_ models: [Model]) {
    var all = Set(Self.functions)
    for model in models {
      all.formUnion(model.inputData.map(\.heading.name))
      all.formUnion(model.decisions.map(\.heading.name))
      all.formUnion(model.knowledgeModels.map(\.heading.name))
      all.formUnion(model.services.map(\.heading.name))
      all.formUnion(model.imports.map(\.heading.name))
      for function in model.knowledgeModels {
        all.formUnion(function.logic?.parameters.map(\.heading.name) ?? [])
      }
      for definition in model.itemDefinitions { Self.add(definition, to: &all) }
    }
    for name in all.sorted(by: { ($0.unicodeScalars.count, $1) > ($1.unicodeScalars.count, $0) }) {
      guard let first = name.unicodeScalars.first else { continue }
      names[first, default: []].append(Array(name.unicodeScalars))
    }
  }

  private static func add(_ definition: Model.ItemDefinition, to names: inout Set<String>) {
    names.insert(definition.heading.name)
    if case .structure(let members) = definition.form {
      for member in members { add(member, to: &names) }
    }
  }

  // MARK: Cutting

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.isASCIIDigit || scalar == "_"
  }

  /// The parts of a text; spaces and remarks are left out.
  func tokens(of scalars: [Unicode.Scalar]) -> [MutationToken] {
    var tokens: [MutationToken] = []
    var index = 0
    func text(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    func add(_ kind: MutationToken.Kind, _ end: Int) {
      tokens.append(MutationToken(kind: kind, text: text(index..<end), range: index..<end))
      index = end
    }
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.properties.isWhitespace {
        index += 1
      } else if scalar == "\"" {
        add(.string, endOfString(scalars, index))
      } else if scalar == "@", index + 1 < scalars.count, scalars[index + 1] == "\"" {
        add(.at, endOfString(scalars, index + 1))
      } else if let end = endOfName(scalars, index) {
        let isKeyword = Self.keywords.contains(text(index..<end))
        add(isKeyword ? .word : .name, end)
      } else if scalar.isASCIIDigit {
        add(.number, endOfNumber(scalars, index))
      } else if Self.isNamePart(scalar) {
        add(.word, scalars[index...].firstIndex { !Self.isNamePart($0) } ?? scalars.count)
      } else {
        let pair = index + 1 < scalars.count ? text(index..<index + 2) : ""
        add(.symbol, ["<=", ">=", "!=", "..", "**", "->"].contains(pair) ? index + 2 : index + 1)
      }
    }
    return tokens
  }

  private func endOfString(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var index = start + 1
    while index < scalars.count, scalars[index] != "\"" { index += scalars[index] == "\\" ? 2 : 1 }
    return min(index + 1, scalars.count)
  }

  private func endOfNumber(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var index = start
    while index < scalars.count, scalars[index].isASCIIDigit { index += 1 }
    if index + 1 < scalars.count, scalars[index] == ".", scalars[index + 1].isASCIIDigit {
      index += 1
      while index < scalars.count, scalars[index].isASCIIDigit { index += 1 }
    }
    return index
  }

  private func endOfName(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    for name in names[scalars[start]] ?? [] {
      let end = start + name.count
      guard end <= scalars.count, scalars[start..<end].elementsEqual(name) else { continue }
      if end == scalars.count || !Self.isNamePart(scalars[end]) { return end }
    }
    return nil
  }
}
