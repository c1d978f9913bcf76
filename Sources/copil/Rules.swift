internal import ArgumentParser

/// `copil rules`: what concerns the rules of a call.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Présente et essaie les règles d'un appel.",
    subcommands: [RulesShow.self, RulesTest.self])
}
