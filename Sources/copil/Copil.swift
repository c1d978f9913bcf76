internal import ArgumentParser

/// The command itself; each subcommand has its own file.
@main
struct Copil: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copil",
    abstract: "Instruit les appels à projets de la politique de la ville.")
}
