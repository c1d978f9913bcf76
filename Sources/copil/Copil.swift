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
      if let unknown = unknownHelp(CommandLine.arguments.dropFirst()) { throw unknown }
      var command = try parseAsRoot()
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

  /// What is wrong with `help` for a subcommand that does not exist: the argument parser would explain the one above it.
  private static func unknownHelp(_ arguments: ArraySlice<String>) -> ValidationError? {
    guard arguments.first == "help" else { return nil }
    var commands = configuration.subcommands
    for argument in arguments.dropFirst() where !argument.hasPrefix("-") {
      guard let command = commands.first(where: { $0.configuration.commandName == argument }) else {
        return .unknownSubcommand(argument, among: commands.compactMap { $0.configuration.commandName })
      }
      commands = command.configuration.subcommands
    }
    return nil
  }
}
