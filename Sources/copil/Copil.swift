internal import ArgumentParser
internal import Glibc

/// The command itself; each subcommand has its own file.
@main
struct Copil: AsyncParsableCommand {
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

  /// On the main thread, where commands stay until they share their work out: to start a thread takes longer than
  /// to answer for one dossier.
  @MainActor static func main() async {
    // A reader of our output that goes away is told by `write`, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      let status = exitCode(for: error).rawValue
      let message = inFrench(fullMessage(for: error))
      if !message.isEmpty {
        if status == ExitStatus.done { Output.write((message + "\n").utf8) } else { Output.complain(message) }
      }
      Glibc.exit(status)
    }
  }
}
