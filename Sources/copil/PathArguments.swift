internal import ArgumentParser

/// The files and folders that a command is given.
struct PathArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Fichiers, dossiers de fichiers .xml (parcourus en entier), ou - pour l'entrée standard.",
      valueName: "chemin"))
  private var bundles: [PathBundle]

  /// The paths, in the order given.
  var paths: [String] { bundles.flatMap(\.paths) }
}

/// Paths that stand together among the arguments, handed to the argument parser as one.
///
/// For each value the parser makes the set of the places of all values before it anew: where 20,000 files are named one by
/// one (`*.xml`), it would take longer to know their names than to evaluate them.
struct PathBundle: ExpressibleByArgument {
  let paths: [String]
  /// What no argument of a program can hold.
  private static let separator: Unicode.Scalar = "\u{0}"

  init(argument: String) {
    paths = argument.unicodeScalars.split(separator: Self.separator, omittingEmptySubsequences: false).map {
      String($0)
    }
  }

  /// The one argument that stands for all these.
  static func argument(for paths: some Collection<String>) -> String {
    paths.joined(separator: String(separator))
  }

  /// The arguments, with the words that follow each other made one from the second on.
  ///
  /// The first of them may be the value of an option, and no option takes two. The arguments of a command that takes no such
  /// paths stay as they are.
  static func bundled(_ arguments: ArraySlice<String>) -> [String] {
    let names = [Check.configuration, Evaluate.configuration, Run.configuration].map(\.commandName)
    guard let command = arguments.first, names.contains(command) else { return Array(arguments) }
    var result = [command]
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      result.append(argument)
      let words = rest.prefix { !$0.hasPrefix("-") }
      guard !argument.hasPrefix("-"), !words.isEmpty else { continue }
      result.append(Self.argument(for: words))
      rest = rest.dropFirst(words.count)
    }
    return result
  }
}
