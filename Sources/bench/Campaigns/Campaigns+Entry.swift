extension Campaigns {
  /// What a dossier is meant to have wrong: why it is not retained.
  enum Fault: String {
    /// Deposited after the last day.
    case late = "retard"
    /// Most of the people, or the place, are not in the quarter.
    case outside = "hors-quartier"
    /// The quarter is named by its code in the 2024 geography.
    case otherGeography = "geographie"
    /// Few points: no partner, no indicator, few women, a poor account.
    case weak = "faible"
    /// A renewal without the account of the year before.
    case noAccount = "bilan"
    /// The action is of another orientation than the one declared.
    case orientation = "orientation"
    /// The action runs outside the dates of the call.
    case otherPeriod = "hors-periode"
    /// Documents are missing.
    case incomplete = "incomplet"
    /// Nothing is said of the people.
    case noPublic = "public"
    /// Fewer girls than asked.
    case girls = "filles"
    /// Nothing is said of the girls.
    case unknownGirls = "sans-filles"
    /// Ages outside those of the call.
    case ages = "ages"
    /// A domain that the call does not pay for.
    case domaine = "domaine"
    /// A priority that the call does not have, or none of them.
    case priority = "priorite"
    /// More asked than the share of the cost that the call allows.
    case share = "taux"
    /// More asked for a coordinator than the call allows.
    case coordinator = "poste"
    /// Works begun before the request.
    case started = "travaux"
    /// Too few youth works.
    case youthWorks = "chantiers"
    /// None of the State's priorities.
    case priorities = "priorites"
    /// More valued than the abatement.
    case excess = "depassement"
    /// A sum that the form itself shows to be wrong.
    case form = "formulaire"
  }

  /// What makes a person look twice at a dossier that is recevable.
  enum Doubt: String {
    /// The text speaks more of another orientation.
    case orientation
    /// Nearly all the cost is asked for.
    case cost = "cout"
    /// Nearly all the money is public.
    case publicMoney = "public"
  }

  /// What becomes of an action in a year.
  struct State {
    var isRenewed: Bool
    var fault: Fault?
    var doubt: Doubt?

    /// - Parameter text: `N` or `R`, then `!` and a fault or `~` and a doubt; nil for `-`.
    init?(_ text: String) {
      if text == "-" { return nil }
      isRenewed = text.hasPrefix("R")
      let rest = String(text.dropFirst(2))
      if text.dropFirst().hasPrefix("!") { fault = Fault(rawValue: rest) }
      if text.dropFirst().hasPrefix("~") { doubt = Doubt(rawValue: rest) }
      precondition(text.utf8.count == 1 || fault != nil || doubt != nil, "unknown state \(text)")
    }
  }

  /// One action of a table of texts.
  struct Entry {
    var key: String
    var porteur: Porteur
    /// The cells of its first line, trimmed.
    var cells: [String]
    var title: String
    var context: String
    var aims: String
    var description: String

    /// The numbers of a cell, separated by spaces; a hyphen separates too.
    func numbers(_ cell: Int) -> [Int] {
      cells[cell].split { $0 == " " || $0 == "-" }.compactMap { Int($0) }
    }

    func words(_ cell: Int) -> [String] { cells[cell].split(separator: " ").map(String.init) }
  }

  /// The tables of texts.
  enum Texts {}

  /// Reads a table of texts: a line that begins with `=`, then four lines.
  static func entries(_ table: String) -> [Entry] {
    let lines = table.split(separator: "\n").map(String.init)
    precondition(lines.count.isMultiple(of: 5), "a table of texts has five lines an action")
    return stride(from: 0, to: lines.count, by: 5).map { start in
      precondition(lines[start].hasPrefix("= "), "not the first line of an action: \(lines[start])")
      let cells = lines[start].dropFirst(2).split(separator: "|").map { trimmed($0) }
      return Entry(
        key: cells[0], porteur: porteur(cells[1]), cells: cells, title: lines[start + 1],
        context: lines[start + 2], aims: lines[start + 3], description: lines[start + 4])
    }
  }

  static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
