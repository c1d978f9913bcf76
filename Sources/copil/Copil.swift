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
    return arguments.prefix { $0 != "--" }
      .first { $0.hasPrefix("-") && $0.hasSuffix(".xml") && !$0.contains("=") }
      .map(ValidationError.fileLikeOptions)
  }
}
