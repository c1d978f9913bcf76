internal import Diagnostics
internal import Dossiers
internal import Glibc
internal import XMLTree

/// The folder of the rules, where the contract of a dossier lies.
struct RulesFolder {
  private let candidates: [String]
  private let isGiven: Bool

  /// - Parameter given: What `--rules` says; without it, a folder `Rules` near the program, then in the current folder.
  init(given: String?) {
    isGiven = given != nil
    candidates = given.map { [$0] } ?? Self.nearExecutable() + ["Rules"]
  }

  private static func nearExecutable() -> [String] {
    var path = [CChar](repeating: 0, count: 4_096)
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    guard length > 0 else { return [] }
    var folder = String(decoding: path[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var candidates: [String] = []
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      candidates += [folder + "/Rules", folder + "/share/copil/Rules"]
    }
    return candidates
  }

  /// Reads the contract of a dossier and prepares the standard checks.
  func checks(into diagnostics: inout [Diagnostic]) -> StandardChecks? {
    guard let (schema, path) = read("dossier.xsd", into: &diagnostics) else { return nil }
    return StandardChecks(schema: schema, schemaFile: path, into: &diagnostics)
  }

  /// Reads a schema of the folder.
  func schema(_ name: String, into diagnostics: inout [Diagnostic]) -> Schema? {
    read(name, into: &diagnostics)?.schema
  }

  /// A schema of the folder as it stands, so that what it gave can name its fingerprint.
  struct Contract {
    let path: String
    let bytes: [UInt8]

    /// Its path and fingerprint.
    var output: Manifest.Output { Manifest.Output(FilePath(path), sha256: SHA256.hex(bytes)) }

    func schema(into diagnostics: inout [Diagnostic]) -> Schema? {
      Schema.read(bytes, file: path, into: &diagnostics)
    }
  }

  private func read(
    _ name: String, into diagnostics: inout [Diagnostic]
  ) -> (schema: Schema, path: String)? {
    contract(name, into: &diagnostics).flatMap { contract in
      contract.schema(into: &diagnostics).map { ($0, contract.path) }
    }
  }

  /// The bytes of a schema of the folder.
  func contract(_ name: String, into diagnostics: inout [Diagnostic]) -> Contract? {
    for folder in candidates {
      let path = folder + "/" + name
      guard access(path, F_OK) == 0 else { continue }
      return FilePath(path).contents(into: &diagnostics).map { Contract(path: path, bytes: $0) }
    }
    diagnostics.append(.noSchema(candidates.last.map { $0 + "/" + name } ?? "", isGiven: isGiven))
    return nil
  }
}
