internal import Glibc

/// What is in a folder.
enum FolderListing {
  /// Whether a path leads to a folder.
  static func isFolder(_ path: FilePath) -> Bool {
    var status = stat()
    return path.withPointer { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder, hidden ones too, sorted by Unicode.
  static func names(in folder: String) throws(SystemFault) -> [String] {
    guard let stream = opendir(folder) else { throw SystemFault(code: errno) }
    return try names(in: stream).map(\.text).sorted()
  }

  /// The names in an open folder, hidden ones too, in any order; those that can be read.
  static func names(below folder: Int32) -> [FilePath] {
    let own = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { return [] }
    guard let stream = fdopendir(own) else {
      close(own)
      return []
    }
    return (try? names(in: stream)) ?? []
  }

  /// The names in a stream of entries, which is closed.
  private static func names(in stream: OpaquePointer) throws(SystemFault) -> [FilePath] {
    defer { closedir(stream) }
    var names: [FilePath] = []
    while true {
      // The end and an error look alike but for this.
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = FilePath(entry)
      if name != FilePath("."), name != FilePath("..") { names.append(name) }
    }
    guard errno == 0 else { throw SystemFault(code: errno) }
    return names
  }
}
