internal import ArgumentParser
internal import Calls
internal import Diagnostics
internal import FEEL
internal import Glibc
internal import Review
internal import XMLTree

/// `copil explain`: how an answer came to be.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Montre le chemin d'une réponse : décision, ligne de table, cellule, élément du dossier, source.",
    discussion: """
      Sans critère, explique toutes les réponses. Un critère se nomme comme dans les résultats de « copil evaluate » ; \
      « copil rules show » en donne la liste. Les avis sont cherchés dans le dossier « avis » à côté du fichier, sauf si \
      --avis dit où ils sont.
      Sortie : 0 sans erreur, 1 avec des erreurs dans le dossier ou les règles, 64 pour un mauvais usage, 70 pour une panne.
      """)

  @Option(
    help: ArgumentHelp(
      "Dossier de l'appel, comme Rules/villeneuve-la-garenne/contrat-de-ville-2022.", valueName: "appel"))
  var call: String

  @Option(help: ArgumentHelp("Dossier des avis des instructeurs.", valueName: "dossier"))
  var avis: [String] = []

  @Flag(help: "Écrit un objet JSON par ligne, un par critère.")
  var json = false

  @Argument(help: ArgumentHelp("Fichier du dossier, ou - pour l'entrée standard.", valueName: "fichier"))
  var dossier: String

  @Argument(help: ArgumentHelp("Nom du critère à expliquer.", valueName: "critère"))
  var critere: String?

  func run() throws {
    var complaints = Complaints(isQuiet: false)
    switch explain(&complaints) {
    case .told(let bytes): Output.write(bytes)
    case .unknownCritere: throw ExitCode(ExitStatus.usage)
    case .nothing: throw ExitCode(ExitStatus.faults)
    }
    if complaints.errors > 0 { throw ExitCode(ExitStatus.faults) }
  }

  private enum Outcome {
    case told([UInt8])
    /// The rules have no critère of that name.
    case unknownCritere
    /// The call or the dossier cannot be used.
    case nothing
  }

  /// The explanations; what is wrong is told.
  private func explain(_ complaints: inout Complaints) -> Outcome {
    var found: [Diagnostic] = []
    defer { complaints.add(found) }
    guard let loaded = LoadedCall.read(call, into: &found) else { return .nothing }
    let rules = loaded.rules
    let wanted = critere.map { name in rules.criteres.firstIndex { Self.isNamed($0.nom, name) } }
    if let critere, wanted == .some(nil) {
      found.append(.unknownCritere(critere, among: rules.criteres.map(\.nom), call: call))
      return .unknownCritere
    }
    var campaign = Campaign(rules.call)
    let allAvis = CallArguments.readAvis(folders, loaded, into: &found).avis
    for avis in allAvis { campaign.add(avis) }
    var buffer = ByteBuffer()
    do throws(FileFault) {
      try read(into: &buffer)
    } catch {
      found.append(error.diagnostic(file: dossier, limit: Limits().bytes, takesInput: true))
      return .nothing
    }
    var reviewer = Reviewer(rules, checks: loaded.checks)
    guard
      let evaluation = reviewer.review(
        buffer.bytes, file: dossier, avis: campaign.avis, into: &found)
    else { return .nothing }
    // Of all avis only those for this dossier are spoken of.
    var own = Campaign(rules.call, isWhole: false)
    own.add(evaluation, at: reviewer.referencePosition(file: dossier))
    for avis in allAvis where avis.dossier == evaluation.fiche.reference { own.add(avis) }
    found += own.diagnostics()
    var bytes: [UInt8] = []
    for finding in evaluation.findings where wanted == nil || wanted == finding.critere {
      let lines = reviewer.explanation(of: finding, file: dossier).map(printable)
      if json {
        bytes += object(lines, rules.criteres[finding.critere], finding).utf8
      } else {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
        for line in lines { bytes += "\(line)\n".utf8 }
      }
    }
    if bytes.isEmpty, let critere { found.append(.notAsked(critere, file: dossier)) }
    return .told(bytes)
  }

  /// Whether a person means a critère: as rules compare names, or in small letters.
  private static func isNamed(_ nom: String, _ typed: String) -> Bool {
    Name(written: nom) == Name(written: typed)
      || nom.lowercased() == typed.lowercased()
  }

  private var folders: [FilePath] {
    guard avis.isEmpty, dossier != "-" else { return InputFiles.given(avis) }
    let beside = InputFiles.given([dossier])[0].sibling(FilePath("avis"))
    return beside.withPointer { access($0, R_OK) } == 0 ? [beside] : []
  }

  private func read(into buffer: inout ByteBuffer) throws(FileFault) {
    let path = InputFiles.given([dossier])[0]
    if path == .standardInput {
      try buffer.fillFromStandardInput(limit: Limits().bytes)
    } else {
      try OpenFile(path, limit: Limits().bytes).read(into: &buffer)
    }
  }

  private func object(
    _ lines: [String], _ critere: Critere, _ finding: DossierEvaluation.Finding
  ) -> String {
    let texts = lines.map { Diagnostics.json($0) }.joined(separator: ",")
    return """
      {"fichier":\(Diagnostics.json(dossier)),"critere":\(Diagnostics.json(critere.nom)),\
      "reponse":\(Diagnostics.json(finding.answer.rawValue)),"explication":[\(texts)]}

      """
  }
}
