internal import DMN
internal import Diagnostics
internal import FEEL
internal import Glibc
internal import Review
internal import XMLTree

/// The models of the folder at hand, each read once.
struct TestedModels: ~Copyable {
  /// A model ready for its cases.
  struct Tested {
    var model: CompiledModel?
    var diagnostics: [Diagnostic] = []
    var sources: [String: XMLSource] = [:]
    /// The files that were read for it.
    var files: [String] = []
    /// Whether it lies in the rules, whose inputs are always whole.
    var isOfRules = false
  }

  /// A model that others may import, and what is wrong with its file.
  private struct Shelved {
    var model: Model?
    var diagnostics: [Diagnostic] = []
  }

  private var known: [String: Tested] = [:]
  private var shelves: [String: Shelved] = [:]
  private var schemas: [String: Schema?] = [:]
  private var buffer = ByteBuffer()

  /// Reads a model and, when it imports others, all the models that it may mean.
  mutating func model(_ named: String, namedAt position: FilePosition) -> Tested {
    let path = shortened(named)
    if let tested = known[path] { return tested }
    var tested = Tested(files: [path])
    guard access(path, R_OK) == 0 else {
      tested.diagnostics.append(.modelNotFound(path, errno, at: position))
      return tested
    }
    tested.isOfRules = libraryFolders(of: path).count > 1
    if let model = read(path, &tested.diagnostics) {
      compile(model, path, &tested)
    }
    known[path] = tested
    return tested
  }

  private mutating func compile(_ model: Model, _ path: String, _ tested: inout Tested) {
    var library: [Model] = []
    var faults: [(file: String, diagnostics: [Diagnostic])] = []
    if model.imports.contains(where: \.isModel) {
      // A model of a nearer folder hides those further off that have its namespace.
      var hidden: Set<String> = []
      for place in libraryFolders(of: path) {
        var found: Set<String> = []
        for file in modelFiles(in: place) where file != path {
          tested.files.append(file)
          let other = shelved(file)
          faults.append((file, other.diagnostics))
          guard let model = other.model, !hidden.contains(model.namespace) else { continue }
          library.append(model)
          found.insert(model.namespace)
        }
        hidden.formUnion(found)
      }
      for file in locatedFiles(model, path, &library) {
        tested.files.append(file)
        faults.append((file, shelved(file).diagnostics))
      }
    }
    var diagnostics: [Diagnostic] = []
    let compiled = CompiledModel(model, library: library, hostFunctions: .java, into: &diagnostics)
    // What is wrong with a file that is not used is of no concern, unless it may be the one that is missing.
    let used = Set(compiled.models.map(\.source.file))
    let isMissing = !compiled.unknownImports.isEmpty
    for (file, faults) in faults
    where used.contains(file) || isMissing && faults.contains(where: { $0.severity == .error }) {
      tested.diagnostics += faults
    }
    tested.diagnostics += diagnostics
    if tested.isOfRules, !diagnostics.hasErrors {
      RuleCheck.check(compiled.models, schema: dossierSchema(of: path), into: &tested.diagnostics)
    }
    // What a model of the rules reads of one that is missing would fail in every case.
    if !(tested.isOfRules && isMissing) { tested.model = compiled }
    for model in [model] + library { tested.sources[model.source.file] = model.source }
  }

  /// Adds to a library the models that lie where imports say, theirs included, and gives their files.
  private mutating func locatedFiles(_ model: Model, _ path: String, _ library: inout [Model]) -> [String] {
    var files: [String] = []
    var seen: Set<String> = [path]
    var pending = [(model, path)] + library.map { ($0, $0.source.file) }
    seen.formUnion(library.map(\.source.file))
    while let (model, path) = pending.popLast() {
      for item in model.imports where item.isModel {
        guard let location = item.location, !location.contains("://"), !location.hasPrefix("/"),
          !library.contains(where: { $0.namespace == item.namespace && item.locates($0) })
        else { continue }
        let file = shortened(folder(of: path) + location)
        guard seen.insert(file).inserted, access(file, R_OK) == 0 else { continue }
        files.append(file)
        guard let other = shelved(file).model else { continue }
        library.append(other)
        pending.append((other, file))
      }
    }
    return files
  }

  /// The schema of the rules that a model lies in; what is wrong with it is told by commands that read dossiers.
  private mutating func dossierSchema(of path: String) -> Schema? {
    // The last folders are that of the schema and its `commun`.
    guard let folder = libraryFolders(of: path).dropLast().last else { return nil }
    if let known = schemas[folder] { return known }
    var ignored: [Diagnostic] = []
    let schema = RulesFolder(given: folder.isEmpty ? "." : String(folder.dropLast()))
      .schema("dossier.xsd", into: &ignored)
    schemas[folder] = .some(schema)
    return schema
  }

  private mutating func shelved(_ file: String) -> Shelved {
    if let known = shelves[file] { return known }
    var shelved = Shelved()
    shelved.model = read(file, &shelved.diagnostics)
    shelves[file] = shelved
    return shelved
  }

  private mutating func read(_ path: String, _ diagnostics: inout [Diagnostic]) -> Model? {
    guard let root = document(FilePath(path), &buffer, &diagnostics) else { return nil }
    return Model.read(root, into: &diagnostics)
  }
}

/// The folders where a model may find what it imports, the nearest first.
///
/// That is its own; and, when it lies in the rules (below the folder of `dossier.xsd`), each folder from its own up
/// to that one, each followed by its `commun`.
private func libraryFolders(of path: String) -> [String] {
  var folders = [folder(of: path)]
  while access(folders[folders.count - 1] + "dossier.xsd", F_OK) != 0 {
    // No call lies so deep; a path of `..` would never reach an end.
    guard folders.count < 16, let above = folder(above: folders[folders.count - 1]) else {
      return [folders[0]]
    }
    folders.append(above)
  }
  return folders.flatMap { [$0, $0 + "commun/"] }
}

/// The folder that holds a folder, both with their slash; nil for the topmost.
private func folder(above path: String) -> String? {
  let parts = path.split(separator: "/")
  guard let last = parts.last else { return path.isEmpty ? "../" : nil }
  if last == "." { return folder(above: String(path.dropLast(2))) }
  return last == ".." ? path + "../" : folder(of: String(path.dropLast()))
}

/// The path without the steps that lead down and up again, as long as it means the same file.
private func shortened(_ path: String) -> String {
  var parts: [Substring] = []
  for part in path.split(separator: "/") {
    if part == "..", let last = parts.last, last != "..", last != "." {
      parts.removeLast()
    } else {
      parts.append(part)
    }
  }
  let short = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  var (long, other) = (stat(), stat())
  // With symbolic links on the way the two may differ.
  guard stat(path, &long) == 0, stat(short, &other) == 0 else { return path }
  return long.st_dev == other.st_dev && long.st_ino == other.st_ino ? short : path
}

/// The models of a folder, hidden ones apart, in the order of their names; none when there is no such folder.
private func modelFiles(in prefix: String) -> [String] {
  ((try? FolderListing.names(in: prefix.isEmpty ? "." : prefix)) ?? [])
    .filter { !$0.hasPrefix(".") && $0.lowercased().hasSuffix(".dmn") }.map { prefix + $0 }
}
