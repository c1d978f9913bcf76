/// A file that is written whole or stays as it was, from bytes that are all there.
enum WholeFile {
  /// Writes a file.
  ///
  /// - Returns: The error of the system; nil when all went well.
  static func write(_ path: String, _ bytes: [UInt8]) -> Int32? {
    do throws(SystemFault) {
      let file = try DraftFile(path)
      try file.write(bytes)
      try file.finish()
      return nil
    } catch {
      return error.code
    }
  }
}
