internal import Glibc

/// Which file a path means, whatever links lead to it.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let node: UInt64

  /// Nil when nothing is there.
  init?(_ path: String) { self.init(FilePath(path)) }

  /// Nil when nothing is there.
  init?(_ path: FilePath) {
    var status = stat()
    guard path.withPointer({ stat($0, &status) }) == 0 else { return nil }
    (device, node) = (UInt64(status.st_dev), UInt64(status.st_ino))
  }
}

/// Whether what a command is to write would replace what it reads.
enum OutputPlace {
  /// The input that a file to write would replace, by whatever path it is named.
  static func input(replacedBy output: String, among inputs: [FilePath]) -> FilePath? {
    guard let place = FileIdentity(output) else { return nil }
    return inputs.first { FileIdentity($0) == place }
  }

  /// The input that lies in a folder to write.
  static func input(within folder: String, among inputs: [FilePath]) -> FilePath? {
    guard let folder = real(FilePath(folder)) else { return nil }
    let below = folder == "/" ? folder : folder + "/"
    // Inputs come by the thousand, and from few folders.
    var known: [FilePath: Bool] = [:]
    return inputs.first { input in
      let own = input.folder
      if let isWithin = known[own] { return isWithin }
      let isWithin = real(own).map { $0 == folder || $0.hasPrefix(below) } ?? false
      known[own] = isWithin
      return isWithin
    }
  }

  /// The first of some folders, named as arguments, in which a folder to write would lie.
  static func folder(around output: String, among arguments: [FilePath]) -> FilePath? {
    guard let output = intended(output) else { return nil }
    return arguments.first { argument in
      guard argument != .standardInput, FolderListing.isFolder(argument), let own = real(argument) else {
        return false
      }
      return output == own || output.hasPrefix(own == "/" ? own : own + "/")
    }
  }

  /// The nearest folder above one to write that is itself a result, as the path names it.
  static func result(around output: String) -> String? {
    guard var folder = intended(output) else { return nil }
    while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      folder = String(folder[..<slash])
      if ResultFolder.isResult(folder) { return folder }
    }
    return nil
  }

  /// Where a path leads, as far as it is there, with the rest of its names behind it.
  private static func intended(_ path: String) -> String? {
    var (folder, rest) = (
      FilePath(path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path), ""
    )
    while true {
      if let real = real(folder) { return real == "/" && !rest.isEmpty ? rest : real + rest }
      let text = folder.text
      let name = text.lastIndex(of: "/").map { String(text[text.index(after: $0)...]) } ?? text
      guard !name.isEmpty, folder.folder != folder else { return nil }
      rest = "/" + name + rest
      folder = folder.folder
    }
  }

  /// A path without links, `.` and `..`; nil when nothing is there.
  static func real(_ path: FilePath) -> String? {
    guard let whole = path.withPointer({ realpath($0, nil) }) ?? nil else { return nil }
    defer { free(whole) }
    return FilePath(whole).text
  }
}
