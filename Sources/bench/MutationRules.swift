import DMN
import Diagnostics
import FEEL
import Glibc
import XMLTree

/// Rule files and the examples that judge them, as they lie in a folder.
struct MutationRules: Sendable {
  /// A rule file.
  struct RuleFile: Sendable {
    var path: String
    var root: Element
    var model: Model
  }

  /// A file of examples.
  struct Examples: Sendable {
    var path: String
    var file: TestFile
    /// The place of the model in `models`.
    var model: Int
  }

  /// A call and the rule files that it names.
  struct CallFolder: Sendable {
    var name: String
    var models: [Int]
  }

  /// Sorted by path.
  private(set) var models: [RuleFile] = []
  /// Sorted by path.
  private(set) var examples: [Examples] = []
  /// Sorted by path.
  private(set) var calls: [CallFolder] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ folder: String) {
    var tests: [(path: String, root: Element)] = []
    var appels: [(path: String, root: Element)] = []
    for path in Self.files(in: folder).sorted() {
      guard path.hasSuffix(".dmn") || path.hasSuffix(".xml") else { continue }
      guard let root = Self.read(path).flatMap({ Element.read($0, file: path, into: &diagnostics) }) else {
        continue
      }
      switch root.name.local {
      case "definitions":
        if let model = Model.read(root, into: &diagnostics) {
          models.append(RuleFile(path: path, root: root, model: model))
        }
      case "testCases": tests.append((path, root))
      case "appel": appels.append((path, root))
      default: break
      }
    }
    for (path, root) in tests {
      guard let file = TestFile(root, into: &diagnostics), let name = file.modelName,
        let model = place(of: Self.folder(of: path) + "/" + name)
      else { continue }
      examples.append(Examples(path: path, file: file, model: model))
    }
    for (path, root) in appels {
      let names = root.children("modele").compactMap { $0["fichier"] }
      calls.append(
        CallFolder(
          name: Self.folder(of: path).split(separator: "/").last.map(String.init) ?? path,
          models: models.indices.filter { names.contains(Self.name(of: models[$0].path)) }))
    }
  }

  /// All the models but one, for its imports.
  func library(without index: Int) -> [Model] {
    models.indices.filter { $0 != index }.map { models[$0].model }
  }

  /// The model of a path, steps up and down undone.
  private func place(of path: String) -> Int? {
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }
    let short = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    return models.firstIndex { $0.path == short }
  }

  // MARK: Files

  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  static func folder(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }

  /// The files of a folder and of all that lie in it, hidden ones apart.
  private static func files(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var files: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder + "/" + name
      if entry.pointee.d_type == UInt8(DT_DIR) { files += self.files(in: path) } else { files.append(path) }
    }
    return files
  }

  static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}

/// What examples rest on, so that a change of a rule is tried only on those that can notice it.
struct MutationReach {
  private var needs: [String: [String]] = [:]
  private(set) var known: [String: Set<String>] = [:]

  init(_ models: [Model]) {
    for model in models {
      func key(_ reference: Model.Reference) -> String {
        "\(reference.namespace ?? model.namespace)#\(reference.id)"
      }
      for decision in model.decisions {
        let all = decision.requirements.decisions + decision.requirements.knowledge
        needs[Self.key(decision.heading, model.namespace)] = all.map(key)
      }
      for function in model.knowledgeModels {
        needs[Self.key(function.heading, model.namespace)] = function.requirements.knowledge.map(key)
      }
      for service in model.services {
        needs[Self.key(service.heading, model.namespace)] = (service.outputs + service.encapsulated).map(key)
      }
    }
    for key in needs.keys { _ = all(from: key) }
  }

  static func key(_ heading: Model.Heading, _ namespace: String) -> String {
    "\(namespace)#\(heading.id ?? "")"
  }

  /// The keys of all elements that one is computed from, itself among them.
  mutating func all(from key: String) -> Set<String> {
    if let known = known[key] { return known }
    var seen: Set<String> = [key]
    var open = [key]
    while let next = open.popLast() {
      for need in needs[next] ?? [] where seen.insert(need).inserted { open.append(need) }
    }
    known[key] = seen
    return seen
  }

  /// The keys of all elements that the results of an example are computed from.
  mutating func all(of example: TestCase, in file: TestFile, _ model: CompiledModel) -> Set<String> {
    let space = example.namespace ?? file.namespace
    switch example.kind {
    case .decision:
      return example.results.reduce(into: []) { keys, result in
        guard let decision = model.decision(result.name, namespace: result.namespace ?? space) else { return }
        keys.formUnion(all(from: Self.key(decision.syntax.heading, decision.namespace)))
      }
    case .businessKnowledgeModel:
      guard let function = model.knowledgeModel(example.invocableName ?? "", namespace: space) else {
        return []
      }
      return all(from: Self.key(function.syntax.heading, function.namespace))
    case .decisionService:
      guard let service = model.service(example.invocableName ?? "", namespace: space) else { return [] }
      return all(from: Self.key(service.syntax.heading, service.namespace))
    }
  }
}
