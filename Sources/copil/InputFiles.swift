internal import Diagnostics
internal import Glibc

/// The files that a command's arguments stand for, in an order that depends on their names alone, not on a locale.
struct InputFiles {
  /// The paths, as given or as found in a folder given; `-` is standard input.
  private(set) var paths: [String] = []
  /// Arguments and folders that could not be read.
  private(set) var diagnostics: [Diagnostic] = []
  private static let maximumDepth = 64

  /// Finds the files: those named, whatever their name, and in folders those whose names end in `.xml`.
  init(_ arguments: [String]) {
    for argument in arguments {
      if argument != "-", isFolder(argument) {
        let before = paths.count + diagnostics.count
        collect(argument, depth: 0)
        if paths.count + diagnostics.count == before {
          diagnostics.append(.emptyFolder(at: FilePosition(file: argument)))
        }
      } else {
        paths.append(argument)
      }
    }
  }

  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Links to folders found on the way are not followed, so that no loop can be.
  private mutating func collect(_ folder: String, depth: Int) {
    guard depth < Self.maximumDepth else {
      return diagnostics.append(.folderTooDeep(at: FilePosition(file: folder)))
    }
    guard let stream = opendir(folder) else {
      return diagnostics.append(.unreadable(errno, at: FilePosition(file: folder)))
    }
    defer { closedir(stream) }
    var files: [String] = []
    var folders: [String] = []
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let isLink = entry.pointee.d_type == DT_LNK
      let isFolder =
        entry.pointee.d_type == DT_DIR
        || entry.pointee.d_type == DT_UNKNOWN && isFolder(prefix + name) && !isLink
      if isFolder {
        folders.append(name)
      } else if name.utf8.suffix(4).elementsEqual(".xml".utf8) || name.lowercased().hasSuffix(".xml") {
        if !(isLink && self.isFolder(prefix + name)) { files.append(name) }
      }
    }
    for name in files.sorted() { paths.append(prefix + name) }
    for name in folders.sorted() { collect(prefix + name, depth: depth + 1) }
  }
}
