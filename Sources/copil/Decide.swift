internal import ArgumentParser
internal import Calls
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import Review
internal import Sheets
internal import XMLTree

/// `copil decide`: the programme of evaluated dossiers, under hypotheses if one likes.
struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Propose un programme d'après des évaluations, et dit ce qu'une hypothèse change.",
    discussion: """
      Les évaluations sont celles que « copil evaluate --xml » ou « copil run » écrivent, faites avec les mêmes règles ; un \
      fichier retouché qui se contredit (note qui n'est pas la somme de ses points, verdict qui ne suit pas les réponses, \
      proposition au-dessus de la demande) est refusé avec la place. Un arbitrage qui ne peut pas s'appliquer tel quel \
      (dossier ou financeur inconnu, somme au-dessus de la demande, du plafond ou de l'enveloppe, contradiction) est dit \
      avec sa place, et il n'y a pas de programme.
      L'argent qu'un arbitrage libère n'est pas partagé de nouveau : le comité décide à qui il va. Pour le donner, ajoutez \
      au fichier un arbitrage avec un montant pour chaque dossier et financeur à servir ; le relevé dit ce qui reste de \
      chaque enveloppe.
      Après l'adoption, gardez le programme adopté : un dossier complété, déposé ou instruit depuis peut prendre l'argent \
      d'un autre, sans que le comité l'ait décidé. Évaluez le tout de nouveau, et voyez ce qui change par « copil decide \
      --compare » sur le programme adopté : la fin dit aussi s'il vient des mêmes dossiers, avis, règles et arbitrages, avec \
      le même seuil et les mêmes enveloppes. Sous « prorata », une enveloppe plus grande peut baisser une somme d'un pas : \
      les pas qui restent vont aux plus forts restes. -o sur un programme adopté dit en avertissement ce qu'il remplace.
      Sortie : 0 sans erreur, 1 avec des erreurs dans les règles, les évaluations ou les arbitrages, 64 pour un mauvais \
      usage, 70 pour une panne.
      """)

  @Option(
    help: ArgumentHelp(
      "Dossier de l'appel, comme Rules/villeneuve-la-garenne/contrat-de-ville-2022.", valueName: "appel"))
  var call: String

  @Option(help: ArgumentHelp("Évaluations, en XML.", valueName: "fichier"))
  var evaluations: String

  @Option(help: ArgumentHelp("Changements décidés par le comité, et son adoption.", valueName: "fichier"))
  var arbitrages: String?

  @Option(
    help: ArgumentHelp(
      "Enveloppe à la place de celle de l'appel, comme etat=250000 ou etat/cohesion-sociale=90000 ; peut être répété.",
      valueName: "financeur[/pilier]=montant"))
  var enveloppe: [String] = []

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Seuil à la place de celui de l'appel.", valueName: "note"))
  var seuil: String?

  @Option(
    help: ArgumentHelp(
      "Programme à comparer : seuls les dossiers qui changent sont dits.", valueName: "fichier"))
  var compare: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Fichier où écrire le programme, en XML.", valueName: "fichier"))
  var output: String?

  func run() throws {
    var complaints = Complaints(isQuiet: false)
    var found: [Diagnostic] = []
    let loaded = LoadedCall.read(call, into: &found)
    complaints.add(found)
    guard let loaded else { throw ExitCode(ExitStatus.faults) }
    guard let options = hypotheses(loaded, &complaints) else { throw ExitCode(ExitStatus.usage) }
    if let output {
      let given = [evaluations, arbitrages, compare].compactMap { $0.map { FilePath($0) } }
      try OutputPlace.spare(given + loaded.files.map { FilePath($0.path) }, from: output)
      try OutputPlace.check(output, among: [], rules: loaded.rulesFolder)
    }
    guard let decided = decide(loaded, options, &complaints) else { throw ExitCode(ExitStatus.faults) }
    let seance = Seance(rules: loaded.rules, programme: decided.programme)
    if let compare {
      guard let old = readProgramme(compare, loaded, &complaints) else { throw ExitCode(ExitStatus.faults) }
      let origins = AdoptedProgramme(old, at: compare)?.origins(seance, decided.entrees)
      Output.write(
        ChangeText(decided.programme.changes(since: old), origins: origins, seance).text.utf8)
    } else if output == nil {
      Output.write(ProgrammeText(seance: seance).text.utf8)
    }
    if let output {
      if let old = AdoptedProgramme(replacedBy: output, loaded) {
        complaints.add(old.losses(seance, decided.entrees))
      }
      if let code = WholeFile.write(output, decided.bytes(loaded)) {
        complaints.add([.unwritable(code, at: FilePosition(file: output))])
        throw ExitCode(ExitStatus.failure)
      }
    }
    if complaints.errors > 0 { throw ExitCode(ExitStatus.faults) }
  }

  /// A programme with all that its file says of what it came from.
  private struct Decided {
    var programme: Programme
    var entrees: [ProgrammeFile.Entree]
    var enveloppes: [DecisionOptions.Enveloppe]

    func bytes(_ loaded: LoadedCall) -> [UInt8] {
      programme.xml(
        call: loaded.rules.call, libelles: Libelles(loaded.rules), regles: loaded.folder, entrees: entrees,
        hypotheses: enveloppes)
    }
  }

  /// Nil, with what is wrong told, when there is none.
  private func decide(
    _ loaded: LoadedCall, _ options: DecisionOptions, _ complaints: inout Complaints
  ) -> Decided? {
    var options = options
    var changes: ArbitragesInput?
    if let arbitrages {
      changes = ArbitragesInput.read(arbitrages, loaded, &complaints)
      guard let changes else { return nil }
      changes.apply(to: &options)
    }
    guard let read = EvaluationsInput.read(evaluations, loaded, &complaints),
      let programme = loaded.programme(read.evaluations, options, &complaints), changes?.isFaulty != true
    else { return nil }
    let entrees = loaded.entrees(
      evaluations: (evaluations, read.sha256), sources: read.sources,
      arbitrages: changes.map { ($0.file, $0.sha256) })
    return Decided(programme: programme, entrees: entrees, enveloppes: options.enveloppes)
  }

  // MARK: Hypotheses

  /// The options as numbers; nil, with what is wrong told, when one makes no sense for the call.
  private func hypotheses(_ loaded: LoadedCall, _ complaints: inout Complaints) -> DecisionOptions? {
    var found: [Diagnostic] = []
    var options = DecisionOptions()
    if let seuil {
      let plain = seuil.replacing(",", with: ".")
      if let number = Decimal(plain), let base = loaded.rules.call.notation?.base, !number.isNegative,
        number <= base, number.rounded(scale: 2, .halfEven) == number,
        Decimal.thousands(plain).map({ $0 > base }) ?? true
      {
        options.seuil = number
        if !number.isZero, number < 1, base > 1 {
          complaints.add([.thresholdBelowOne(number, base: base)])
        }
      } else {
        found.append(.badThreshold(seuil, base: loaded.rules.call.notation?.base))
      }
    }
    for text in enveloppe {
      guard let line = Self.enveloppe(text, loaded, into: &found) else { continue }
      let first = options.enveloppes.first { $0.financeur == line.financeur && $0.pilier == line.pilier }
      if let first { found.append(.repeatedEnveloppe(line, first: first.montant)) }
      options.enveloppes.append(line)
    }
    for line in options.enveloppes where line.pilier != nil {
      let whole =
        options.enveloppes.first { $0.financeur == line.financeur && $0.pilier == nil }?.montant
        ?? loaded.rules.call.financeurs.first { $0.code == line.financeur }?.enveloppe.montant
      if let whole, line.montant > whole { found.append(.pilierAboveWhole(line, whole: whole)) }
    }
    // What the call says itself is no hypothesis.
    options.enveloppes.removeAll { line in
      let own = loaded.rules.call.financeurs.first { $0.code == line.financeur }
      let enveloppe = line.pilier == nil ? own?.enveloppe : own?.piliers.first { $0.pilier == line.pilier }
      return enveloppe?.montant == line.montant
    }
    complaints.add(found)
    return found.isEmpty ? options : nil
  }

  private static func enveloppe(
    _ text: String, _ loaded: LoadedCall, into diagnostics: inout [Diagnostic]
  ) -> DecisionOptions.Enveloppe? {
    guard let equals = text.firstIndex(of: "="), !text[..<equals].hasSuffix("/"),
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
    guard let file = ProgrammeInput.read(path, loaded, &complaints)?.file else { return nil }
    guard file.appel == loaded.rules.call.code else {
      complaints.add([.programmeOfOtherCall(file.appel, loaded.rules.call.code, at: FilePosition(file: path))]
      )
      return nil
    }
    if file.entrees.contains(where: { $0.nature == .regle && $0.sha256 != loaded.sha256 }) {
      complaints.add([.programmeOfOtherRules(at: FilePosition(file: path))])
    }
    return file
  }
}

extension Montant {
  /// A sum as a person types it: `250000`, `250 000,50`; nil for anything else, or below zero, and for `250.000`, which
  /// may be of thousands.
  init?(euros text: String) {
    let plain = text.replacing(",", with: ".").filter { !$0.isWhitespace && $0 != "€" && $0 != "_" }
    guard ungrouped(plain) == nil, let number = Decimal(plain), !number.isNegative,
      let product = number * Decimal(100),
      let centimes = Int(exactly: product), centimes <= 1_000_000_000_000_000
    else { return nil }
    self.init(centimes: Int64(centimes))
  }
}

/// A file of a programme, read.
struct ProgrammeInput {
  var file: ProgrammeFile
  var bytes: [UInt8]
  /// `programme.xsd`.
  var contract: RulesFolder.Contract

  /// - Parameter headOnly: Whether its dossiers are left out, of what is only compared with what is made again.
  static func read(
    _ path: String, _ call: LoadedCall, headOnly: Bool = false, _ complaints: inout Complaints
  ) -> ProgrammeInput? {
    var found: [Diagnostic] = []
    defer { complaints.add(found) }
    return read(path, call, headOnly: headOnly, into: &found)
  }

  /// The same with what is wrong for the caller to tell.
  static func read(
    _ path: String, _ call: LoadedCall, headOnly: Bool = false, into found: inout [Diagnostic]
  ) -> ProgrammeInput? {
    guard let bytes = FilePath(path).contents(limit: 1 << 30, into: &found),
      let contract = call.contract("programme.xsd", into: &found),
      let schema = contract.schema(into: &found)
    else { return nil }
    let text = headOnly ? head(bytes) : bytes
    let file = text.withUnsafeBytes {
      ProgrammeFile.read($0, file: path, schema: schema, into: &found)
    }
    return file.map { ProgrammeInput(file: $0, bytes: bytes, contract: contract) }
  }

  /// What stands before the first dossier, as a document.
  static func head(_ bytes: [UInt8]) -> [UInt8] {
    let mark = Array("<dossier ".utf8)
    var index = 0
    while let next = bytes[index...].firstIndex(of: mark[0]) {
      if bytes[next...].starts(with: mark) { return bytes[..<next] + Array("</programme>\n".utf8) }
      index = next + 1
    }
    return bytes
  }
}
