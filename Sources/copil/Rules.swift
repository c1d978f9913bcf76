internal import ArgumentParser

/// `copil rules`: what concerns the rules of a call.
struct Rules: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Essaie les règles d'un appel.", subcommands: [RulesTest.self])
}
