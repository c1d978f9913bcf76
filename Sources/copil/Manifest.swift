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
  /// A file, with its fingerprint.
  struct Output: Hashable, Sendable {
    /// Below the folder of the result for what it holds; else as the command came to it, in the form of `FilePath.written`.
    var path: String
    /// 64 hexadecimal digits.
    var sha256: String

    /// What the result holds.
    init(path: String, sha256: String) { (self.path, self.sha256) = (path, sha256) }

    /// What the command came to.
    init(_ file: FilePath, sha256: String) { (path, self.sha256) = (file.written, sha256) }

    /// The file that the command came to.
    var file: FilePath { FilePath(written: path) }
  }

  /// The command that made the result, and would make it again.
  enum Command: String {
    case run, sheets, bilan
  }

  /// The version of copil.
  var version = Copil.version
  /// What made it.
  var command: Command
  /// The call's folder, as the command was given it; for a bilan, the file of its figures.
  var call: String
  /// The fingerprint of all rules together.
  var rules: String
  /// The files of the rules and the contracts that were used, by path.
  var ruleFiles: [Output]
  /// The arguments for dossiers and avis, as the command was given them; for sheets the programme.
  var given: CallArguments.Given
  /// The file of the committee's changes.
  var arbitrages: Output?
  /// For sheets, what their programme supposes; nil for the programme of the call itself.
  var hypothese: String?
  /// The files of dossiers and avis that were read; for sheets the programme and what it came from.
  var inputs: [Output]
  /// The files of the result but the manifest itself, by path.
  var outputs: [Output]

  /// What a manifest may cost to read.
  static let limits = EvaluationFile.limits

  /// The manifest of a run.
  init(job: Job, arguments: CallArguments, outputs: [Output]) {
    command = .run
    call = arguments.call
    rules = job.start.call.sha256
    ruleFiles = job.ruleFiles
    given = arguments.given
    arbitrages = job.arbitrages.map { Output(FilePath($0.file), sha256: $0.sha256) }
    inputs = job.inputs
    self.outputs = outputs
  }

  /// The manifest of sheets made from a programme.
  init(sheets job: SheetsJob, outputs: [Output]) {
    command = .sheets
    call = job.call.folder
    rules = job.call.sha256
    ruleFiles = job.ruleFiles
    given = CallArguments.Given(paths: [FilePath(job.programme)])
    inputs = job.inputs
    hypothese = job.seance.hypothese
    self.outputs = outputs
  }

  /// The manifest of a published report computed again.
  init(bilan path: String, _ input: BilanInput, outputs: [Output]) {
    command = .bilan
    call = path
    rules = SHA256.hex(input.bytes)
    ruleFiles = [input.schema]
    given = CallArguments.Given(paths: [FilePath(path)])
    inputs = [Output(FilePath(path), sha256: rules)]
    self.outputs = outputs
  }

  func xml() -> [UInt8] {
    var xml = XMLText()
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifeste xmlns=\"urn:copil:manifeste:1\"")
    xml.attributes([
      ("copil", version), ("commande", command.rawValue), ("appel", FilePath(call).written),
      ("regles", rules),
      ("hypothese", hypothese),
    ])
    xml.raw(">\n")
    for path in given.paths { xml.empty("dossiers", [("chemin", path.written)]) }
    for path in given.avis { xml.empty("avis", [("chemin", path.written)]) }
    for file in ruleFiles { xml.empty("regle", [("chemin", file.path), ("sha256", file.sha256)]) }
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
    var reading = SchemaReading(schema: schema, limits: Self.limits)
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    guard let root = reading.read(bytes, file: file, into: &found)?.root, !found.hasErrors else { return nil }
    func outputs(_ name: String) -> [Output] {
      root.children(name).map { Output(path: $0["chemin"] ?? "", sha256: $0["sha256"] ?? "") }
    }
    version = root["copil"] ?? ""
    command = root["commande"].flatMap { Command(rawValue: $0) } ?? .run
    call = FilePath(written: root["appel"] ?? "").text
    rules = root["regles"] ?? ""
    hypothese = root["hypothese"]
    ruleFiles = outputs("regle")
    func paths(_ name: String) -> [FilePath] {
      root.children(name).compactMap { $0["chemin"].map { FilePath(written: $0) } }
    }
    given = CallArguments.Given(paths: paths("dossiers"), avis: paths("avis"))
    arbitrages = outputs("arbitrages").first
    inputs = outputs("entree")
    self.outputs = outputs("sortie")
  }

  /// The fingerprints of the files that a manifest names as its result's, by path; nil for what cannot be read.
  static func outputs(_ bytes: UnsafeRawBufferPointer, file: String) -> [String: String]? {
    var reader = XMLReader(limits: limits)
    guard case .some = try? reader.read(bytes), reader.name(ofElement: 0).local == "manifeste" else {
      return nil
    }
    return reader.withDocument { document in
      var prints: [String: String] = [:]
      for (number, element) in document.elements.enumerated()
      where reader.name(ofElement: number).local == "sortie" {
        var values: [String: String] = [:]
        for attribute in document.attributes(of: element).indices {
          values[reader.name(ofAttribute: attribute).local] = document.text(
            of: document.attributes[attribute])
        }
        if let path = values["chemin"] { prints[path] = values["sha256"] ?? "" }
      }
      return prints
    }
  }
}

/// The attributes of the root of an XML file, for what has to be known before the file can be read by its schema.
struct RootAttributes {
  private var values: [String: String] = [:]

  /// Looks at the first tag alone; without any attribute for what has none.
  init(_ bytes: UnsafeRawBufferPointer) {
    let slash = UInt8(ascii: "/")
    var start = 0
    while let tag = bytes[start...].firstIndex(of: UInt8(ascii: "<")), tag + 1 < bytes.count {
      let isElement = bytes[tag + 1] != UInt8(ascii: "?") && bytes[tag + 1] != UInt8(ascii: "!")
      guard let end = bytes[tag...].firstIndex(of: UInt8(ascii: ">")) else { return }
      guard isElement else {
        start = end + 1
        continue
      }
      let text = Array(bytes[tag..<end]).reversed().drop { $0 == slash }.reversed()
      var reader = XMLReader()
      guard case .some = try? reader.read(Array(text) + [slash, UInt8(ascii: ">")]) else { return }
      values = reader.withDocument { document in
        var values: [String: String] = [:]
        for number in document.attributes.indices {
          values[reader.name(ofAttribute: number).local] = document.text(of: document.attributes[number])
        }
        return values
      }
      return
    }
  }

  subscript(name: String) -> String? { values[name] }
}
