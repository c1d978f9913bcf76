internal import Calls
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import Glibc
internal import Review
internal import Sheets
internal import XMLTree

/// The summary of an evaluation for people: how many dossiers have each verdict, then one line a dossier.
struct EvaluationTable {
  private struct Row {
    var reference: String
    var verdict: DossierEvaluation.Verdict
    var score: DossierEvaluation.Score?
    /// One a funder of the call.
    var sums: [Sum]
    var intitule: String
    /// What an instructor has to answer before anything can be decided.
    var examens: [String]
    /// Whether another dossier has its reference.
    var isReferenceShared: Bool

    /// Whether something is not known yet.
    var isOpen: Bool {
      let isUnknown = sums.contains { if case .unknown = $0 { true } else { false } }
      return isUnknown || score?.isOpen == true
    }
  }

  /// A text with its width, which is counted once.
  private struct Cell {
    let text: String
    let width: Int

    init(_ text: String) { (self.text, width) = (text, text.count) }
  }

  /// What is proposed to a funder.
  private enum Sum {
    case nothingAsked, unknown
    case montant(Montant)

    var text: String {
      switch self {
      case .nothingAsked: "–"
      case .unknown: "?"
      case .montant(let montant): montant.description
      }
    }
  }

  /// How many dossiers have a line of their own.
  static let maximumRows = 500

  /// How long the name over a column may be.
  private static let maximumHead = 24

  private let rules: RuleSet
  private var rows: [Row] = []

  /// An empty table.
  init(_ rules: RuleSet) { self.rules = rules }

  private var call: Call { _read { yield rules.call } }

  /// Adds a dossier, as the next line.
  mutating func add(_ evaluation: DossierEvaluation) {
    let sums = call.financeurs.map { financeur in
      guard let line = evaluation.propositions.first(where: { $0.financeur == financeur.code }) else {
        return Sum.nothingAsked
      }
      // Of a reference that names several nothing can be proposed yet.
      let isOpen = evaluation.isReferenceShared && line.verdict != .irrecevable
      return isOpen ? .unknown : line.montant.map(Sum.montant) ?? .unknown
    }
    rows.append(
      Row(
        reference: evaluation.fiche.reference, verdict: evaluation.verdict,
        score: evaluation.score, sums: sums, intitule: evaluation.fiche.intitule,
        examens: evaluation.examens(rules.criteres).map { finding in
          let critere = rules.criteres[finding.critere]
          return critere.financeur.map { "pour \(call.withArticle($0)), \(critere.question)" }
            ?? critere.question
        }, isReferenceShared: evaluation.isReferenceShared))
  }

  /// The counts and the lines.
  ///
  /// - Parameter width: Where titles are cut; nil for 60 characters of each.
  func text(_ counts: [DossierEvaluation.Verdict: Int], width: Int?) -> String {
    let total = counts.values.reduce(0, +)
    var lines = [
      "\(printable(call.intitule)) : \(total) \(total == 1 ? "dossier évalué" : "dossiers évalués")"
    ]
    for (verdict, name) in DossierEvaluation.Verdict.plurals {
      lines.append("  " + column(name, 14) + right(String(counts[verdict] ?? 0), 6))
    }
    if !rows.isEmpty { lines += [""] + table(width: width) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func table(width: Int?) -> [String] {
    let listed = rows.prefix(Self.maximumRows).map { row in
      let cells =
        [shown(row.reference), row.verdict.french, Self.note(row.score)] + row.sums.map(\.text)
      return (cells: cells.map(Cell.init), intitule: shown(row.intitule.onOneLine))
    }
    let base = call.notation.map { "Note / \($0.base.french)" } ?? "Note"
    let heads = (["Référence", "Verdict", base] + call.financeurs.map { Self.head($0.nom) }).map(Cell.init)
    let widths = heads.indices.map { column in
      listed.reduce(heads[column].width) { max($0, $1.cells[column].width) }
    }
    let room = width.map { max(12, $0 - widths.reduce(0) { $0 + $1 + 2 }) }
    func line(_ cells: [Cell], _ title: String) -> String {
      var text = ""
      for column in cells.indices {
        let blanks = String(repeating: " ", count: widths[column] - cells[column].width)
        // Words begin at the left, numbers end at the right.
        text += column < 2 ? cells[column].text + blanks : blanks + cells[column].text
        text += "  "
      }
      guard let room, title.count > room else { return text + title }
      return text + title.prefix(room - 1) + "…"
    }
    var lines = [line(heads, "Action")]
    for row in listed { lines.append(line(row.cells, row.intitule)) }
    if rows.count > listed.count {
      lines.append("et \(rows.count - listed.count) autres ; --json ou --xml les donnent tous.")
    }
    lines.append("")
    lines.append(
      "Sommes : ce que les règles proposent ; – : rien n'est demandé à ce financeur, ou il a déjà répondu.")
    if rows.prefix(Self.maximumRows).contains(where: \.isOpen) {
      lines.append("? et « … à … » : une réponse manque encore, ou une personne doit noter.")
    }
    let repeated = rows.prefix(Self.maximumRows).filter(\.isReferenceShared).map(\.reference).distinct
    if !repeated.isEmpty {
      lines.append(
        printable(
          "Référence de plusieurs dossiers : \(repeated.map { shown($0) }.joined(separator: ", ")) ; rien ne peut leur être proposé tant que chacun n'a pas la sienne."
        ))
    }
    let waiting = rows.prefix(Self.maximumRows).filter { !$0.examens.isEmpty }
    if !waiting.isEmpty {
      lines += ["", "À examiner par un instructeur :"]
      lines += waiting.map { printable("  \(shown($0.reference)) : \($0.examens.joined(separator: " ; "))") }
    }
    return lines
  }

  /// The name of a funder over its column, cut between words where it is long.
  private static func head(_ nom: String) -> String {
    guard nom.count > maximumHead else { return nom }
    let start = nom.prefix(maximumHead)
    return (start.lastIndex(of: " ").map { start[..<$0] } ?? start.dropLast()) + "…"
  }

  /// A score as far as it is known.
  static func note(_ score: DossierEvaluation.Score?) -> String {
    guard let score else { return "" }
    if score.isEmpty { return "–" }
    return score.note?.french ?? "\(score.least.french) à \(score.most.french)"
  }

  private func column(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

extension DossierEvaluation.Verdict {
  /// As people say it.
  var french: String {
    switch self {
    case .recevable: "recevable"
    case .irrecevable: "irrecevable"
    case .aCompleter: "à compléter"
    }
  }

  /// The verdicts in the order in which they are counted.
  static let plurals: [(DossierEvaluation.Verdict, String)] = [
    (.recevable, "Recevables"), (.irrecevable, "Irrecevables"), (.aCompleter, "À compléter"),
  ]
}

extension Output {
  /// The width of the terminal that standard output is; nil for what is none.
  static var width: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }
}
