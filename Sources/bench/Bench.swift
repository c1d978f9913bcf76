import Glibc

/// Measures, and the dossiers to measure with; not part of the shipped tool.
///
/// `bench report` makes the one report of all measures, in processes of its own that it starts with the other words; a profiler
/// runs them alone. Those tell one figure a line: name, unit, and the value of each round.
@main
enum Bench {
  private static let usage = """
    usage: bench report [copil=FILE] [sizes=1000,5000,20000] [rounds=5] [dossiers=2000] [callgrind=500]
                      [python=FILE] [kit=FOLDER] [json=FILE]
           bench generate COUNT FOLDER [SEED] [FAULTY-PER-THOUSAND]
           bench dossiers plain|varied COUNT FOLDER [COUNT FOLDER]...
           bench campaigns FOLDER
           bench engine [ROUNDS] [KIT] [PYTHON]
           bench numbers [ROUNDS]
           bench review [ROUNDS] [VARIANT]
           bench rules CALL-FOLDER [COUNT] [ROUNDS]
           bench subset FACTS ANSWERS
           bench gate [copil=FILE] [callgrind=500]
           bench mutate RULES [--only FILE.dmn] [--known LIST] [--sample N] [--suggest FOLDER] [--sentences]
    """

  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    let numbers = words.map { Int($0) }
    func number(_ index: Int, _ standard: Int) -> Int {
      index < numbers.count ? numbers[index].map { max($0, 0) } ?? standard : standard
    }
    func word(_ index: Int) -> String? { index < words.count && !words[index].isEmpty ? words[index] : nil }
    switch (words.first, words.count) {
    case ("report", _):
      if let settings = Settings(words.dropFirst()) { return WholeReport(settings: settings).run() }
    case ("gate", _):
      guard let settings = Settings(words.dropFirst()) else { break }
      guard InstructionGate(settings: settings).run() else { exit(1) }
      return
    case ("generate", 3...):
      return generate(
        number(1, 0), into: words[2], seed: UInt64(number(3, 1)), faulty: number(4, 0))
    case ("dossiers", 4...):
      let folders = stride(from: 2, to: words.count - 1, by: 2).map {
        (path: words[$0 + 1], count: number($0, 0))
      }
      return CallDossiers.write(into: folders, isVaried: words[1] == "varied")
    case ("campaigns", 2): return writeCampaigns(into: words[1])
    case ("engine", _): return EngineBench(rounds: max(1, number(1, 7)), kit: word(2), python: word(3)).run()
    case ("numbers", _): return NumberBench(rounds: max(1, number(1, 7))).run()
    case ("review", _):
      return EngineBench(rounds: max(1, number(1, 31)), kit: nil, python: nil)
        .timeReview(variant: words.count > 2 ? number(2, 0) : nil)
    case ("rules", 2...):
      return ReviewBench(folder: words[1], count: number(2, 2_000), rounds: max(1, number(3, 5))).run()
    case ("mutate", 2...):
      guard let mutation = MutationBench(Array(words.dropFirst())) else { break }
      guard mutation.run() else { exit(1) }
      return
    case ("subset", 3): return SubsetBench(facts: words[1], answers: words[2]).run()
    default: break
    }
    print(usage)
    exit(64)
  }

  /// Writes dossiers of every call into a folder that is made if need be.
  private static func generate(_ count: Int, into folder: String, seed: UInt64, faulty: Int) {
    let generator = DossierGenerator(seed: seed, faulty: faulty)
    Files.make(folder)
    var total = 0
    for index in 0..<count {
      let bytes = generator.dossier(index)
      total += bytes.count
      Files.write(bytes, to: "\(folder)/dossier-\(DossierGenerator.padded(index, 5)).xml")
    }
    print("\(count) dossiers, \(total / max(count, 1)) bytes each")
  }

  /// Writes the fictional campaigns into a folder, whose other files stay.
  private static func writeCampaigns(into folder: String) {
    Files.make(folder)
    let files = Campaigns.files()
    for file in files {
      var path = folder
      for part in file.path.split(separator: "/").dropLast() {
        path += "/" + part
        Files.make(path)
      }
      Files.write(file.bytes, to: "\(folder)/\(file.path)")
    }
    print("\(files.count) files")
  }
}
