internal import ArgumentParser
internal import Glibc

/// The command itself; each subcommand has its own file.
@main
struct Copil: ParsableCommand {
  /// The version that results name.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "copil",
    abstract: "Instruit les appels à projets de la politique de la ville.",
    version: version,
    subcommands: [
      Check.self, Evaluate.self, Explain.self, Decide.self, SheetsCommand.self, Run.self, Verify.self,
      Bilan.self, Rules.self,
    ])

  static func main() {
    StandardStreams.occupy()
    // A reader of our output that goes away, and a file that may not grow, are told by `write`, not by a signal.
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    StandardStreams.requireFiles()
    StandardStreams.requireStack()
    // The first one is the name of the program: without any, they could not be read.
    guard !CommandLine.arguments.isEmpty else {
      Output.complain(argumentsUnread)
      Glibc.exit(ExitStatus.failure)
    }
    // Who starts programs from a thread that hears no signal makes them deaf too, without meaning it.
    var heard = sigset_t()
    sigemptyset(&heard)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&heard, number) }
    pthread_sigmask(SIG_UNBLOCK, &heard, nil)
    do {
      let arguments = CommandLine.arguments.dropFirst()
      if let fault = fault(in: arguments) { throw fault }
      var command = try parseAsRoot(PathBundle.bundled(arguments))
      try command.run()
    } catch {
      let status = exitCode(for: error).rawValue
      let message = inFrench(fullMessage(for: error))
      if !message.isEmpty {
        if status == ExitStatus.done { Output.write((message + "\n").utf8) } else { Output.complain(message) }
      }
      Glibc.exit(status)
    }
  }

  /// What is wrong with the arguments that the argument parser would tell as something else: a subcommand that does not
  /// exist, of which `help` would explain the one above, and a file whose name it takes for options.
  private static func fault(in arguments: ArraySlice<String>) -> ValidationError? {
    let isHelp = arguments.first == "help"
    let words =
      isHelp
      ? arguments.dropFirst().filter { !$0.hasPrefix("-") } : Array(arguments.prefix { !$0.hasPrefix("-") })
    var commands = configuration.subcommands
    for word in words where isHelp || !commands.isEmpty {
      guard let command = commands.first(where: { $0.configuration.commandName == word }) else {
        return .unknownSubcommand(word, among: commands.compactMap { $0.configuration.commandName })
      }
      commands = command.configuration.subcommands
    }
    if let name = unreadableName(words) { return .nameNotUTF8(name) }
    return arguments.prefix { $0 != "--" }
      .first { $0.hasPrefix("-") && $0.hasSuffix(".xml") && !$0.contains("=") }
      .map(ValidationError.fileLikeOptions)
  }

  /// The options of which the value is the name of a file or folder that is taken as a text.
  private static let namesInText = [
    "--call", "--rules", "--out", "-o", "--output", "--arbitrages", "--programme", "--evaluations",
    "--compare",
    "--report",
  ]
  /// The commands that find what they are given by the bytes of its name.
  private static let commandsByBytes = [["check"], ["evaluate"], ["run"], ["explain"], ["rules", "test"]]

  /// The first argument that is not UTF-8 where another file would be meant by what can be read of it.
  ///
  /// - Parameter words: The first words, which name the command.
  private static func unreadableName(_ words: [String]) -> String? {
    let isByBytes = commandsByBytes.contains { words.starts(with: $0) }
    let arguments = CommandLine.arguments
    return arguments.indices.dropFirst().first { index in
      guard let raw = CommandLine.unsafeArgv[index], String(validatingCString: raw) == nil else {
        return false
      }
      let isPlain = !arguments[index].hasPrefix("-")
      return !(isByBytes && isPlain && !namesInText.contains(arguments[index - 1]))
    }.map { arguments[$0] }
  }
}
