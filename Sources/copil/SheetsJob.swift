internal import Calls
internal import Decision
internal import Diagnostics
internal import Glibc
internal import Review
internal import Sheets
internal import XMLTree

/// A programme written before, made again from what it names, and found to be the same.
struct SheetsJob {
  /// The file of the programme.
  let programme: String
  let call: LoadedCall
  /// The meeting; its evaluations are summaries.
  let seance: Seance
  let evaluations: EvaluationsInput
  /// The files of the rules and the contracts that were used, by path.
  let ruleFiles: [Manifest.Output]
  /// The programme and what it was made from.
  let inputs: [Manifest.Output]

  /// Reads a programme, and makes it again; everything wrong is told.
  ///
  /// - Parameter folder: The call's folder; nil for the one that the programme names.
  /// - Returns: Nil when it does not come out the same.
  static func read(
    _ programme: String, call folder: String?, _ complaints: inout Complaints
  ) -> SheetsJob? {
    var found: [Diagnostic] = []
    let call = loadedCall(programme, folder, into: &found)
    complaints.add(found)
    guard let call, let input = ProgrammeInput.read(programme, call, headOnly: true, &complaints) else {
      return nil
    }
    guard input.file.appel == call.rules.call.code else {
      complaints.add([
        .programmeOfOtherCall(input.file.appel, call.rules.call.code, at: FilePosition(file: programme))
      ])
      return nil
    }
    guard let file = path(.evaluations, of: programme, input.file, &complaints),
      let evaluations = EvaluationsInput.read(file, call, &complaints)
    else { return nil }
    var options = DecisionOptions(seuil: input.file.seuil, enveloppes: input.file.hypotheses)
    var inputs = [
      Manifest.Output(FilePath(programme), sha256: SHA256.hex(input.bytes)),
      Manifest.Output(FilePath(file), sha256: evaluations.sha256),
    ]
    var arbitrages: ArbitragesInput?
    if input.file.entrees.contains(where: { $0.nature == .arbitrages }) {
      guard let file = path(.arbitrages, of: programme, input.file, &complaints) else { return nil }
      arbitrages = ArbitragesInput.read(file, call, &complaints)
      guard let arbitrages else { return nil }
      arbitrages.apply(to: &options)
      inputs.append(Manifest.Output(FilePath(file), sha256: arbitrages.sha256))
    }
    let now = call.entrees(
      evaluations: (file, evaluations.sha256), sources: evaluations.sources,
      arbitrages: arbitrages.map { ($0.file, $0.sha256) })
    let entrees = input.file.entrees.map { entree in
      let print = now.first { $0.nature == entree.nature }?.sha256
      return ProgrammeFile.Entree(entree.nature, entree.fichier, sha256: print ?? entree.sha256)
    }
    guard let made = call.programme(evaluations.evaluations, options, &complaints),
      arbitrages?.isFaulty != true
    else { return nil }
    let bytes = made.xml(
      call: call.rules.call, libelles: Libelles(call.rules), regles: input.file.regles, entrees: entrees,
      hypotheses: options.enveloppes)
    guard bytes == input.bytes else {
      // Dossiers and avis are in the evaluations.
      let stale = now.filter { own in
        [.regle, .evaluations, .arbitrages].contains(own.nature)
          && input.file.entrees.contains { $0.nature == own.nature && $0.sha256 != own.sha256 }
      }
      complaints.add([
        .programmeNotRepeated(
          stale, changed(input, programme, made, call), at: FilePosition(file: programme))
      ])
      return nil
    }
    let seance = Seance(
      rules: call.rules, programme: made, empreintes: evaluations.sources + (arbitrages?.print ?? []),
      publie: call.bilanPublie(&complaints), enveloppes: options.enveloppes)
    let contracts = [evaluations.contract.output, input.contract.output]
    return SheetsJob(
      programme: programme, call: call, seance: seance, evaluations: evaluations,
      ruleFiles: (call.prints + contracts).sorted { $0.path < $1.path }, inputs: inputs)
  }

  /// What comes out otherwise of a programme that is made again: its adoption, and dossiers by their references.
  private static func changed(
    _ input: ProgrammeInput, _ path: String, _ made: Programme, _ call: LoadedCall
  ) -> [String] {
    var unread: [Diagnostic] = []
    guard let schema = call.schema("programme.xsd", into: &unread),
      let file = input.bytes.withUnsafeBytes({
        ProgrammeFile.read($0, file: path, schema: schema, into: &unread)
      })
    else { return [] }
    return (made.adoption?.date == file.adoption ? [] : ["l'adoption"])
      + made.changes(since: file).map(\.reference)
  }

  /// Writes all sheets.
  func write(to files: ResultFiles, threads: Int, showsProgress: Bool) {
    let written = evaluations.written.ordered(by: seance.programme.origins)
    SheetWriting(
      seance, written, schema: evaluations.schema, to: files, showsProgress: showsProgress
    ).run(threads: threads)
  }

  /// The call of a programme, whose folder holds the contract by which the programme is read.
  private static func loadedCall(
    _ programme: String, _ folder: String?, into found: inout [Diagnostic]
  ) -> LoadedCall? {
    if let folder { return LoadedCall.read(folder, into: &found) }
    guard let bytes = FilePath(programme).contents(limit: 1 << 30, into: &found) else { return nil }
    guard let folder = bytes.withUnsafeBytes({ RootAttributes($0)["regles"] }), !folder.isEmpty else {
      found.append(.programmeWithoutCall(at: FilePosition(file: programme)))
      return nil
    }
    guard access(folder, F_OK) == 0 else {
      found.append(.callOfProgrammeGone(folder, at: FilePosition(file: programme)))
      return nil
    }
    return LoadedCall.read(folder, into: &found)
  }

  /// Where an input of the programme is: beside the programme, or as written.
  private static func path(
    _ nature: ProgrammeFile.Entree.Nature, of programme: String, _ file: ProgrammeFile,
    _ complaints: inout Complaints
  ) -> String? {
    guard let entree = file.entrees.first(where: { $0.nature == nature }) else {
      complaints.add([.programmeWithout(nature, at: FilePosition(file: programme))])
      return nil
    }
    let name = entree.fichier.split(separator: "/").last.map(String.init) ?? entree.fichier
    let folder = programme.lastIndex(of: "/").map { String(programme[...$0]) } ?? ""
    // Beside it first: a result that was moved keeps its own.
    let places = folder + name == entree.fichier ? [entree.fichier] : [folder + name, entree.fichier]
    if let there = places.first(where: { access($0, R_OK) == 0 }) { return there }
    // What is there and cannot be read is told by who reads it.
    if let there = places.first(where: { access($0, F_OK) == 0 }) { return there }
    complaints.add([.inputOfProgrammeGone(nature, places, at: FilePosition(file: programme))])
    return nil
  }
}
