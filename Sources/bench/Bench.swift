import Glibc

/// Writes fictional dossiers into a folder: `bench COUNT FOLDER [SEED] [FAULTY-PER-THOUSAND]`.
@main
enum Bench {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3, let count = Int(arguments[1]), count >= 0 else {
      print("usage: bench COUNT FOLDER [SEED] [FAULTY-PER-THOUSAND]")
      exit(64)
    }
    let seed = arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : 1
    let faulty = arguments.count > 4 ? Int(arguments[4]) ?? 0 : 0
    let generator = DossierGenerator(seed: seed, faulty: faulty)
    mkdir(arguments[2], 0o755)
    var total = 0
    for index in 0..<count {
      let bytes = generator.dossier(index)
      total += bytes.count
      guard write(bytes, to: "\(arguments[2])/dossier-\(DossierGenerator.padded(index, 5)).xml") else {
        print("cannot write into \(arguments[2])")
        exit(70)
      }
    }
    print("\(count) dossiers, \(total / max(count, 1)) bytes each")
  }

  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { return false }
    defer { close(file) }
    return bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) } == bytes.count
  }
}
