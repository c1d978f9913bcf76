internal import Calls
internal import Decision
internal import Diagnostics
internal import Review
internal import Sheets
internal import XMLTree

/// What a result was made from and what it holds, so that it can be made again and compared.
///
/// Source: `Rules/manifeste.xsd`.
struct Manifest {
  /// A file of the result.
  struct Output: Hashable {
    /// Below the folder of the result.
    var path: String
    /// 64 hexadecimal digits.
    var sha256: String
  }

  /// The version of copil.
  var version: String
  /// The call's folder, as the command was given it.
  var call: String
  /// The fingerprint of the rules.
  var rules: String
  /// The arguments for dossiers and avis, as the command was given them.
  var paths: [String]
  var avis: [String]
  /// The file of the committee's changes, with its fingerprint.
  var arbitrages: Output?
  /// The files of dossiers and avis that were read.
  var inputs: [Output]
  /// The files of the result but the manifest itself.
  var outputs: [Output]

  init(job: Job, arguments: CallArguments, outputs: [Output]) {
    version = Copil.version
    call = arguments.call
    rules = job.start.call.sha256
    paths = arguments.paths
    avis = arguments.avis
    arbitrages = job.arbitrages.map { Output(path: $0.file, sha256: $0.sha256) }
    inputs = (job.dossiers + job.start.avisFiles).map { Output(path: $0.file, sha256: $0.sha256) }
    self.outputs = outputs
  }

  /// The manifest of sheets alone; `copil verify` does not repeat these.
  init(sheetsOf programme: String, seance: Seance, _ outputs: [Output]) {
    version = Copil.version
    call = seance.rules.call.code
    rules = seance.empreintes.first { $0.nom == LoadedCall.rulesName }?.sha256 ?? ""
    paths = [programme]
    avis = []
    inputs = []
    self.outputs = outputs
  }

  func xml() -> [UInt8] {
    var xml = XMLText()
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifeste xmlns=\"urn:copil:manifeste:1\"")
    xml.attributes([("copil", version), ("appel", call), ("regles", rules)])
    xml.raw(">\n")
    for path in paths { xml.empty("dossiers", [("chemin", path)]) }
    for path in avis { xml.empty("avis", [("chemin", path)]) }
    if let arbitrages {
      xml.empty("arbitrages", [("chemin", arbitrages.path), ("sha256", arbitrages.sha256)])
    }
    for input in inputs { xml.empty("entree", [("chemin", input.path), ("sha256", input.sha256)]) }
    for output in outputs { xml.empty("sortie", [("chemin", output.path), ("sha256", output.sha256)]) }
    xml.raw("</manifeste>\n")
    return xml.bytes
  }

  /// Reads a manifest; nil with at least one error for what is none.
  init?(_ bytes: UnsafeRawBufferPointer, file: String, schema: Schema, into diagnostics: inout [Diagnostic]) {
    var reading = SchemaReading(schema: schema)
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    guard let root = reading.read(bytes, file: file, into: &found)?.root,
      !found.contains(where: { $0.severity == .error })
    else { return nil }
    func outputs(_ name: String) -> [Output] {
      root.children(name).map { Output(path: $0["chemin"] ?? "", sha256: $0["sha256"] ?? "") }
    }
    version = root["copil"] ?? ""
    call = root["appel"] ?? ""
    rules = root["regles"] ?? ""
    paths = root.children("dossiers").compactMap { $0["chemin"] }
    avis = root.children("avis").compactMap { $0["chemin"] }
    arbitrages = outputs("arbitrages").first
    inputs = outputs("entree")
    self.outputs = outputs("sortie")
  }
}
