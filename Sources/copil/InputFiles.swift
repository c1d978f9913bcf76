internal import Diagnostics
internal import Glibc

/// The files that a command's arguments stand for, in an order that depends on their names alone, not on a locale.
struct InputFiles {
  /// The paths, as given or as found in a folder given; `-` is standard input.
  private(set) var paths: [FilePath] = []
  /// Arguments and folders that could not be read, and files passed over whose names hold `.xml` before their end.
  private(set) var diagnostics: [Diagnostic] = []
  private static let maximumDepth = 64

  /// Finds the files: those named, whatever their name, and in folders those whose names end in `.xml`.
  init(_ arguments: [FilePath]) {
    for argument in arguments {
      if argument == .standardInput {
        // It can be read once.
        if !paths.contains(argument) { paths.append(argument) }
      } else if FolderListing.isFolder(argument) {
        let before = paths.count + diagnostics.count
        collect(argument, depth: 0)
        if paths.count + diagnostics.count == before {
          diagnostics.append(.emptyFolder(at: FilePosition(file: argument.text)))
        }
      } else {
        paths.append(argument)
      }
    }
  }

  /// The arguments in `texts` as the system gave them, where they are not UTF-8.
  static func given(_ texts: [String]) -> [FilePath] {
    var odd: [String: FilePath] = [:]
    for index in 0..<Int(CommandLine.argc) {
      guard let argument = CommandLine.unsafeArgv[index] else { continue }
      let path = FilePath(argument)
      if path.text.unicodeScalars.contains("\u{FFFD}") { odd[path.text] = path }
    }
    return texts.map { odd[$0] ?? FilePath($0) }
  }

  /// Each file or folder once, by the first of its names, whatever links and spellings lead to it.
  static func distinct(_ arguments: [FilePath]) -> [FilePath] {
    var seen: Set<FileIdentity> = []
    return Set(arguments).sorted().filter { argument in
      FileIdentity(argument).map { seen.insert($0).inserted } ?? true
    }
  }

  /// The files of dossiers: without what lies in a folder `avis` below one of the folders given.
  func withoutAvis(below folders: [String]) -> InputFiles {
    var files = self
    files.paths.removeAll { CallArguments.isAvis($0.text, below: folders) }
    files.diagnostics.removeAll { CallArguments.isAvis($0.position.file + "/", below: folders) }
    return files
  }

  /// Links to folders found on the way are told and not followed, so that no loop can be.
  private mutating func collect(_ folder: FilePath, depth: Int) {
    let position = FilePosition(file: folder.text)
    guard depth < Self.maximumDepth else { return diagnostics.append(.folderTooDeep(at: position)) }
    guard let stream = folder.withPointer({ opendir($0) }) ?? nil else {
      return diagnostics.append(.unreadable(errno, isFolder: true, at: position))
    }
    defer { closedir(stream) }
    var files: [FilePath] = []
    var folders: [FilePath] = []
    var links: [FilePath] = []
    var others: [(name: FilePath, meant: FilePath)] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = FilePath(entry)
      let kind = name.isHidden ? 0 : kind(of: name, entry.pointee.d_type, in: stream)
      if kind == S_IFDIR {
        folders.append(name)
      } else if kind == S_IFLNK, FolderListing.isFolder(folder.appending(name)) {
        links.append(name)
      } else if !name.isHidden, name.isXML {
        files.append(name)
      } else if !name.isHidden, let meant = name.beforeOtherSuffix {
        others.append((name, meant))
      }
      errno = 0
    }
    if errno != 0 { diagnostics.append(.unreadable(errno, isFolder: true, at: position)) }
    for name in links.sorted() {
      diagnostics.append(.linkToFolder(at: FilePosition(file: folder.appending(name).text)))
    }
    // A copy beside the file itself, as editors make, is meant to be passed over.
    let known = others.isEmpty ? [] : Set(files)
    for other in others.sorted(by: { $0.name < $1.name }) where !known.contains(other.meant) {
      diagnostics.append(.otherSuffix(at: FilePosition(file: folder.appending(other.name).text)))
    }
    for name in files.sorted() { paths.append(folder.appending(name)) }
    for name in folders.sorted() { collect(folder.appending(name), depth: depth + 1) }
  }

  /// The kind of a name in a folder, the link itself for a link; not every file system says it in the listing.
  private func kind(of name: FilePath, _ listed: UInt8, in stream: OpaquePointer) -> mode_t {
    switch Int(listed) {
    case Int(DT_DIR): return S_IFDIR
    case Int(DT_LNK): return S_IFLNK
    case Int(DT_UNKNOWN):
      var status = stat()
      let outcome = name.withPointer { fstatat(dirfd(stream), $0, &status, AT_SYMLINK_NOFOLLOW) }
      return outcome == 0 ? status.st_mode & S_IFMT : 0
    default: return 0
    }
  }
}
