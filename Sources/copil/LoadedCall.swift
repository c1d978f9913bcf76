internal import Calls
internal import Diagnostics
internal import Dossiers
internal import Glibc
internal import Review
internal import XMLTree

/// A call read from its folder, with everything that commands need to work on its dossiers.
struct LoadedCall {
  /// The folder, as the user named it.
  let folder: String
  /// The rules.
  let rules: RuleSet
  /// The checks of form.
  let checks: StandardChecks
  /// Every file that it was read from, sorted by path.
  let files: [CallFiles.File]
  /// `Rules`, where the schemas lie.
  let rulesFolder: String

  /// Reads the call of a folder.
  ///
  /// - Parameters:
  ///   - named: The folder, or the `appel.xml` in it.
  ///   - isForAuthors: Whether it is read for who writes its rules; see `RuleSet.read`.
  ///   - diagnostics: Everything wrong with it; with an error nothing is returned.
  static func read(
    _ named: String, isForAuthors: Bool = false, into diagnostics: inout [Diagnostic]
  ) -> LoadedCall? {
    let folder = callFolder(named)
    guard let folders = CallFolders(call: folder, exists: { access($0, F_OK) == 0 }) else {
      diagnostics.append(.noCall(folder))
      return nil
    }
    var unread: [Diagnostic] = []
    let files = CallFiles(
      in: folders, names: { names(in: $0, into: &unread) },
      bytes: { FilePath($0).contents(into: &unread) })
    diagnostics += unread
    let read = RuleSet.read(files, isForAuthors: isForAuthors, into: &diagnostics) { found in
      RulesFolder(given: folders.rules).checks(into: &found)
    }
    guard let (rules, checks) = read, unread.isEmpty else { return nil }
    let used = [files.appel, files.territoire, files.referentiel].compactMap(\.self)
    let schemas = files.schemas.values.sorted { $0.path < $1.path }
    let published = publishedFiles(folders, into: &diagnostics)
    let all = (used + files.modeles + schemas + published).sorted { $0.path < $1.path }
    return LoadedCall(folder: folder, rules: rules, checks: checks, files: all, rulesFolder: folders.rules)
  }

  /// The names in a folder of rules, if it is there; none, with why, where it cannot be read.
  private static func names(in folder: String, into diagnostics: inout [Diagnostic]) -> [String] {
    do throws(SystemFault) {
      return try FolderListing.names(in: folder).filter { !$0.hasPrefix(".") }
    } catch {
      if error.code != ENOENT, error.code != ENOTDIR {
        diagnostics.append(.unreadable(error.code, isFolder: true, at: FilePosition(file: folder)))
      }
      return []
    }
  }

  /// The folder of a call that is named by its `appel.xml`.
  private static func callFolder(_ named: String) -> String {
    let name = CallFolders.Name.appel
    if named == name { return "." }
    guard named.hasSuffix("/" + name), access(named + "/" + name, F_OK) != 0 else { return named }
    let folder = named.dropLast(name.count + 1)
    return folder.isEmpty ? "/" : String(folder)
  }

  /// A schema of the rules' folder.
  func schema(_ name: String, into diagnostics: inout [Diagnostic]) -> Schema? {
    RulesFolder(given: rulesFolder).schema(name, into: &diagnostics)
  }

  /// The bytes of a schema of the rules' folder, for what names the fingerprint of all it read.
  func contract(_ name: String, into diagnostics: inout [Diagnostic]) -> RulesFolder.Contract? {
    RulesFolder(given: rulesFolder).contract(name, into: &diagnostics)
  }

  /// Every file that it was read from, with its fingerprint.
  var prints: [Manifest.Output] {
    files.map { Manifest.Output(FilePath($0.path), sha256: SHA256.hex($0.bytes)) }
  }

  /// What files of evaluations and sheets call the fingerprint of the rules.
  static let rulesName = "Règles de l'appel"

  /// The fingerprint of the rules: of the names and fingerprints of all their files.
  ///
  /// The folders above the rules' own do not count, so that a copy elsewhere has the same.
  var sha256: String {
    let lines = files.map { file in
      let name =
        file.path.hasPrefix(rulesFolder + "/")
        ? String(file.path.dropFirst(rulesFolder.utf8.count + 1)) : file.path
      return "\(SHA256.hex(file.bytes))  \(name)\n"
    }
    return SHA256.hex(Array(lines.joined().utf8))
  }
}
