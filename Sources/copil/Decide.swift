internal import ArgumentParser
internal import Calls
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import Review
internal import XMLTree

/// `copil decide`: the programme of evaluated dossiers, under hypotheses if one likes.
struct Decide: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Propose un programme d'après des évaluations, et dit ce qu'une hypothèse change.",
    discussion: """
      Les évaluations sont celles que « copil evaluate --xml » ou « copil run » écrivent, faites avec les mêmes règles.
      Sortie : 0 sans erreur, 1 avec des erreurs dans les règles, les évaluations ou les arbitrages, 64 pour un mauvais \
      usage, 70 pour une panne.
      """)

  @Option(
    help: ArgumentHelp(
      "Dossier de l'appel, comme Rules/villeneuve-la-garenne/contrat-de-ville-2022.", valueName: "appel"))
  var call: String

  @Option(help: ArgumentHelp("Évaluations, en XML.", valueName: "fichier"))
  var evaluations: String

  @Option(help: ArgumentHelp("Changements décidés par le comité.", valueName: "fichier"))
  var arbitrages: String?

  @Option(
    help: ArgumentHelp(
      "Enveloppe à la place de celle de l'appel, comme etat=250000 ou etat/education=90000 ; peut être répété.",
      valueName: "financeur[/pilier]=montant"))
  var enveloppe: [String] = []

  @Option(help: ArgumentHelp("Seuil à la place de celui de l'appel.", valueName: "note"))
  var seuil: String?

  @Option(
    help: ArgumentHelp(
      "Programme à comparer : seuls les dossiers qui changent sont dits.", valueName: "fichier"))
  var compare: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Fichier où écrire le programme, en XML.", valueName: "fichier"))
  var output: String?

  func run() async throws {
    var complaints = Complaints(isQuiet: false)
    guard let (programme, loaded, bytes) = decide(&complaints) else { throw ExitCode(ExitStatus.faults) }
    if let compare {
      guard let old = readProgramme(compare, loaded, &complaints) else { throw ExitCode(ExitStatus.faults) }
      Output.write(ChangeText(programme.changes(since: old), call: loaded.rules.call).text.utf8)
    } else if output == nil {
      Output.write(ProgrammeText(programme: programme, call: loaded.rules.call).text.utf8)
    }
    if let output {
      if let code = WholeFile.write(output, bytes) {
        complaints.add([.unwritable(code, at: FilePosition(file: output))])
        throw ExitCode(ExitStatus.failure)
      }
    }
    if complaints.errors > 0 { throw ExitCode(ExitStatus.faults) }
  }

  private func decide(
    _ complaints: inout Complaints
  ) -> (programme: Programme, call: LoadedCall, bytes: [UInt8])? {
    var found: [Diagnostic] = []
    let loaded = LoadedCall.read(call, into: &found)
    complaints.add(found)
    guard let loaded, let read = EvaluationsInput.read(evaluations, loaded, &complaints) else { return nil }
    var entrees = [
      ProgrammeFile.Entree(.regle, loaded.folder, sha256: loaded.sha256),
      ProgrammeFile.Entree(.evaluations, evaluations, sha256: read.sha256),
    ]
    guard var options = hypotheses(loaded, &complaints) else { return nil }
    if let arbitrages {
      guard let changes = ArbitragesInput.read(arbitrages, loaded, &complaints) else { return nil }
      options.arbitrages = changes.changes
      entrees.append(ProgrammeFile.Entree(.arbitrages, arbitrages, sha256: changes.sha256))
    }
    var faults: [Diagnostic] = []
    let programme = Programme(
      of: loaded.rules.call, criteres: loaded.rules.criteres, read.evaluations, options: options,
      into: &faults)
    complaints.add(faults)
    let bytes = programme.xml(
      call: loaded.rules.call, regles: loaded.folder, entrees: entrees, hypotheses: options.enveloppes)
    return (programme, loaded, bytes)
  }

  // MARK: Hypotheses

  /// The options as numbers; nil, with what is wrong told, when one makes no sense for the call.
  private func hypotheses(_ loaded: LoadedCall, _ complaints: inout Complaints) -> DecisionOptions? {
    var found: [Diagnostic] = []
    var options = DecisionOptions()
    if let seuil {
      let number = Decimal(seuil.replacing(",", with: "."))
      if let number, let base = loaded.rules.call.notation?.base, !number.isNegative, number <= base {
        options.seuil = number
      } else {
        found.append(.badThreshold(seuil, base: loaded.rules.call.notation?.base))
      }
    }
    for text in enveloppe {
      if let line = Self.enveloppe(text, loaded, into: &found) { options.enveloppes.append(line) }
    }
    for line in options.enveloppes where line.pilier != nil {
      let whole =
        options.enveloppes.last { $0.financeur == line.financeur && $0.pilier == nil }?.montant
        ?? loaded.rules.call.financeurs.first { $0.code == line.financeur }?.enveloppe.montant
      if let whole, line.montant > whole { found.append(.pilierAboveWhole(line, whole: whole)) }
    }
    complaints.add(found)
    return found.isEmpty ? options : nil
  }

  private static func enveloppe(
    _ text: String, _ loaded: LoadedCall, into diagnostics: inout [Diagnostic]
  ) -> DecisionOptions.Enveloppe? {
    guard let equals = text.firstIndex(of: "="),
      let montant = Montant(euros: String(text[text.index(after: equals)...]))
    else {
      diagnostics.append(.badEnveloppe(text))
      return nil
    }
    let parts = text[..<equals].split(separator: "/", maxSplits: 1).map(String.init)
    let known = loaded.rules.call.financeurs.map(\.code)
    guard let financeur = parts.first, known.contains(financeur) else {
      diagnostics.append(.unknownEnveloppe(text, known: known))
      return nil
    }
    if parts.count > 1, let version = loaded.rules.referentiel, version.entree(.pilier, parts[1]) == nil {
      let piliers = version.entrees.filter { $0.niveau == .pilier }.map(\.code)
      diagnostics.append(.unknownPilier(parts[1], known: piliers))
      return nil
    }
    return DecisionOptions.Enveloppe(
      financeur: financeur, pilier: parts.count > 1 ? parts[1] : nil, montant: montant)
  }

  private func readProgramme(
    _ path: String, _ loaded: LoadedCall, _ complaints: inout Complaints
  ) -> ProgrammeFile? {
    guard let file = ProgrammeInput.read(path, loaded.rulesFolder, &complaints)?.file else { return nil }
    guard file.appel == loaded.rules.call.code else {
      complaints.add([.programmeOfOtherCall(file.appel, loaded.rules.call.code, at: FilePosition(file: path))]
      )
      return nil
    }
    return file
  }
}

extension Montant {
  /// A sum as a person types it: `250000`, `250 000,50`; nil for anything else, or below zero.
  init?(euros text: String) {
    let plain = text.replacing(",", with: ".").filter { !$0.isWhitespace && $0 != "€" && $0 != "_" }
    guard let number = Decimal(plain), !number.isNegative, let product = number * Decimal(100),
      let centimes = Int(exactly: product), centimes <= 1_000_000_000_000_000
    else { return nil }
    self.init(centimes: Int64(centimes))
  }
}

/// A file of evaluations, read and found to come from the rules at hand.
struct EvaluationsInput {
  var evaluations: [DossierEvaluation]
  var sources: [(nom: String, sha256: String)]
  var sha256: String

  /// - Returns: Nil, with what is wrong told, for what is no such file, or was made with other rules.
  static func read(_ path: String, _ call: LoadedCall, _ complaints: inout Complaints) -> EvaluationsInput? {
    var found: [Diagnostic] = []
    defer { complaints.add(found) }
    var buffer = ByteBuffer()
    do throws(FileFault) {
      try OpenFile(FilePath(path), limit: EvaluationFile.limits.bytes).read(into: &buffer)
    } catch {
      found.append(error.diagnostic(file: path, limit: EvaluationFile.limits.bytes))
      return nil
    }
    guard let schema = call.schema("evaluations.xsd", into: &found),
      let file = EvaluationFile.read(
        buffer.bytes, file: path, schema: schema, rules: call.rules, into: &found)
    else { return nil }
    guard file.sources.contains(where: { $0.nom == LoadedCall.rulesName && $0.sha256 == call.sha256 }) else {
      found.append(.evaluationsOfOtherRules(at: FilePosition(file: path)))
      return nil
    }
    return EvaluationsInput(
      evaluations: file.evaluations, sources: file.sources, sha256: SHA256.hex(buffer.bytes))
  }
}

/// A file of a programme, read.
struct ProgrammeInput {
  var file: ProgrammeFile
  var bytes: [UInt8]

  static func read(_ path: String, _ rules: String?, _ complaints: inout Complaints) -> ProgrammeInput? {
    var found: [Diagnostic] = []
    defer { complaints.add(found) }
    var buffer = ByteBuffer()
    do throws(FileFault) {
      try OpenFile(FilePath(path), limit: 1 << 30).read(into: &buffer)
    } catch {
      found.append(error.diagnostic(file: path, limit: 1 << 30))
      return nil
    }
    guard let schema = RulesFolder(given: rules).schema("programme.xsd", into: &found),
      let file = ProgrammeFile.read(buffer.bytes, file: path, schema: schema, into: &found)
    else { return nil }
    return ProgrammeInput(file: file, bytes: Array(buffer.bytes))
  }
}
