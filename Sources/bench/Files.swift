import Glibc

/// The files and folders of the measures.
enum Files {
  /// The bytes of a file, if it can be read.
  static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }

  /// The lines of a text file, if it can be read.
  static func lines(_ path: String) -> [Substring]? {
    read(path).map { String(decoding: $0, as: UTF8.self).split(separator: "\n") }
  }

  /// The names in a folder, sorted.
  static func names(_ folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.sorted()
  }

  /// Writes a file; ends the program when that cannot be done.
  static func write(_ bytes: [UInt8], to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { fail("cannot write \(path)") }
    defer { close(file) }
    guard bytes.withUnsafeBytes({ Glibc.write(file, $0.baseAddress, $0.count) }) == bytes.count else {
      fail("cannot write \(path)")
    }
  }

  /// The whole path of a file that is there.
  static func whole(_ path: String) -> String {
    guard let found = realpath(path, nil) else { fail("there is no \(path)") }
    defer { free(found) }
    return String(cString: found)
  }

  /// Makes a folder, if it is not there.
  static func make(_ path: String) { mkdir(path, 0o755) }

  static func remove(_ path: String) { _ = Measure(["rm", "-rf", path]) }
}

/// Ends the program: a figure of something that failed means nothing.
func fail(_ message: String) -> Never {
  print(message)
  exit(70)
}
