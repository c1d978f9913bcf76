/// A file that is written whole or stays as it was.
enum WholeFile {
  /// Writes a file beside its place and gives it its name when all of it is on the disk.
  ///
  /// What is no regular file, such as a device or a pipe, is written as it stands; a link stays one.
  ///
  /// - Returns: The error of the system; nil when all went well.
  static func write(_ path: String, _ bytes: [UInt8]) -> Int32? {
    do throws(SystemFault) {
      let draft = try DraftFile(path)
      try draft.write(bytes)
      try draft.finish()
      return nil
    } catch {
      return error.code
    }
  }
}
