/// The changes of rules that no example can notice, each with the reason.
///
/// One a line: the name of the rule file, the identifier of the element, the change, the reason, with ` | ` between them;
/// lines that start with `#` are remarks.
struct MutationExceptions {
  /// A line of the list.
  struct Line {
    var number: Int
    var file: String
    /// As `Mutation.key` has it.
    var key: String
    var text: String
  }

  private var lines: [Line] = []
  private var keys: Set<String> = []

  /// - Returns: Whether the list could be read, and gives a reason in each line.
  mutating func read(_ path: String) -> Bool {
    guard let bytes = MutationRules.read(path) else {
      print("cannot read \(path)")
      return false
    }
    var isSound = true
    let text = String(decoding: bytes, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let parts = line.split(separator: " | ", maxSplits: 3).map(String.init)
      guard parts.count == 4 else {
        print("\(path):\(index + 1): a line has four parts: file | element | change | reason")
        isSound = false
        continue
      }
      let entry = Line(
        number: index + 1, file: parts[0], key: "\(parts[1]) | \(parts[2])", text: String(line))
      guard keys.insert(entry.file + " | " + entry.key).inserted else {
        print("\(path):\(index + 1): listed twice: \(entry.key)")
        isSound = false
        continue
      }
      lines.append(entry)
    }
    return isSound
  }

  func contains(_ mutation: Mutation, in file: String) -> Bool { keys.contains("\(file) | \(mutation.key)") }

  /// The lines of a file that name no change of it.
  func unknown(in file: String, among mutations: [Mutation]) -> [Line] {
    let known = Set(mutations.map(\.key))
    return lines.filter { $0.file == file && !known.contains($0.key) }
  }

  /// The lines that name no rule file there is.
  func unknown(besides files: [String]) -> [Line] { lines.filter { !files.contains($0.file) } }
}
