import Glibc

/// Measures, and the dossiers to measure with; not part of the shipped tool.
///
/// `bench generate COUNT FOLDER [SEED] [FAULTY-PER-THOUSAND]` writes fictional dossiers;
/// `bench campaigns FOLDER` writes the committed ones, of `Submissions/villeneuve-la-garenne`;
/// `bench engine [KIT] [PYTHON]` times the engine of the rules beside zen-engine; `bench review [ROUNDS] [VARIANT]` a model
/// like a call's alone;
/// `bench rules FOLDER [COUNT]` a call's own rules over dossiers, step by step;
/// `bench mutate RULES [--only FILE.dmn] [--known LIST] [--sample N] [--sentences]` changes the rules one thing at a time and
/// tells what no example notices;
/// `bench check COPIL [COUNT] [ROUNDS]` times `copil check` beside `xmllint --noout` on the same files.
@main
enum Bench {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let numbers = arguments.dropFirst(2).map { Int($0) }
    switch arguments.first {
    case "generate" where arguments.count >= 3:
      let rest = numbers.dropFirst().map { $0 ?? 0 }
      guard let count = Int(arguments[1]) else { break }
      generate(count, into: arguments[2], seed: UInt64(rest.first ?? 1), faulty: rest.dropFirst().first ?? 0)
      return
    case "campaigns" where arguments.count == 2:
      writeCampaigns(into: arguments[1])
      return
    case "check" where arguments.count >= 2:
      CheckBench(
        copil: arguments[1], count: numbers.first.flatMap { $0 } ?? 20_000,
        rounds: numbers.dropFirst().first.flatMap { $0 } ?? 5
      ).run()
      return
    case "engine":
      let rest = arguments.dropFirst().map { $0.isEmpty ? nil : $0 }
      EngineBench(kit: rest.first ?? nil, python: rest.dropFirst().first ?? nil).run()
      return
    case "review":
      let rest = arguments.dropFirst().map { Int($0) ?? 0 }
      EngineBench(rounds: max(1, rest.first ?? 31), kit: nil, python: nil)
        .timeReview(variant: rest.dropFirst().first)
      return
    case "rules" where arguments.count >= 2:
      ReviewBench(folder: arguments[1], count: numbers.first.flatMap { $0 } ?? 2_000).run()
      return
    case "mutate" where arguments.count >= 2:
      guard let mutation = MutationBench(Array(arguments.dropFirst())) else { break }
      guard mutation.run() else { exit(1) }
      return
    default: break
    }
    print(
      """
      usage: bench generate COUNT FOLDER [SEED] [FAULTY-PER-THOUSAND]
             bench campaigns FOLDER
             bench check COPIL [COUNT] [ROUNDS]
             bench engine [KIT] [PYTHON]
             bench review [ROUNDS] [VARIANT]
             bench rules CALL-FOLDER [COUNT]
             bench mutate RULES [--only FILE.dmn] [--known LIST] [--sample N] [--sentences]
      """)
    exit(64)
  }

  /// Writes dossiers into a folder that is made if need be.
  static func generate(_ count: Int, into folder: String, seed: UInt64, faulty: Int) {
    let generator = DossierGenerator(seed: seed, faulty: faulty)
    mkdir(folder, 0o755)
    var total = 0
    for index in 0..<count {
      let bytes = generator.dossier(index)
      total += bytes.count
      guard write(bytes, to: "\(folder)/dossier-\(DossierGenerator.padded(index, 5)).xml") else {
        print("cannot write into \(folder)")
        exit(70)
      }
    }
    print("\(count) dossiers, \(total / max(count, 1)) bytes each")
  }

  /// Writes the fictional campaigns into a folder, whose other files stay.
  static func writeCampaigns(into folder: String) {
    mkdir(folder, 0o755)
    let files = Campaigns.files()
    for file in files {
      var path = folder
      for part in file.path.split(separator: "/").dropLast() {
        path += "/" + part
        mkdir(path, 0o755)
      }
      guard write(file.bytes, to: "\(folder)/\(file.path)") else {
        print("cannot write into \(folder)")
        exit(70)
      }
    }
    print("\(files.count) files")
  }

  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { return false }
    defer { close(file) }
    return bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) } == bytes.count
  }
}
