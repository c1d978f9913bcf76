/// The measures of one run, in sections, as text for people and as JSON for programs.
struct Report {
  /// One measure: its values over the rounds, and what they should come to.
  struct Row {
    var name: String
    var unit = ""
    var spread: Spread?
    /// The same as ratios to a base of the same round.
    var ratio: Spread?
    /// The most memory of any round, in MiB.
    var mebibytes: Double?
    /// What a reader must know of it; why there is no value, when there is none.
    var note: String?
    var goals: [Goal] = []
  }

  struct Section {
    var title: String
    var rows: [Row]
  }

  /// What was measured on, and how: lines of text.
  var preface: [String]
  var sections: [Section] = []

  /// The beginning of the report for people: what stands before the sections.
  var opening: String {
    (preface + ["Values are minimum / median / maximum; ratios are taken within a round."])
      .joined(separator: "\n") + "\n"
  }

  /// A section for people.
  static func text(_ section: Section) -> String {
    (["", section.title] + section.rows.flatMap(lines)).joined(separator: "\n") + "\n"
  }

  /// What stands after the sections: how many goals are reached, and those that are not.
  var closing: String {
    let goals = sections.flatMap(\.rows).flatMap(\.goals)
    var lines = ["", "\(goals.filter(\.isReached).count) goals of \(goals.count) reached."]
    for section in sections {
      let missed = section.rows.flatMap { row in
        row.goals.filter { !$0.isReached }.map { "    \(row.name): \($0.line)" }
      }
      if !missed.isEmpty { lines += ["  " + section.title] + missed }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ row: Row) -> [String] {
    var parts = ["  \(row.name)"]
    if let spread = row.spread { parts.append("\(spread.text) \(row.unit)") }
    if let ratio = row.ratio { parts.append("ratio \(ratio.text)") }
    if let mebibytes = row.mebibytes { parts.append("\(figure(mebibytes)) MiB") }
    if let note = row.note { parts.append(note) }
    return [parts.joined(separator: "; ")] + row.goals.map { "    " + $0.line }
  }

  /// The report for programs: one object.
  var json: String {
    Self.object([
      ("preface", Self.list(preface.map(Self.string))),
      (
        "sections",
        Self.list(
          sections.map { section in
            Self.object([
              ("title", Self.string(section.title)), ("rows", Self.list(section.rows.map(Self.object))),
            ])
          })
      ),
    ]) + "\n"
  }

  private static func object(_ row: Row) -> String {
    var members = [("name", string(row.name))]
    if let spread = row.spread { members += [("unit", string(row.unit)), ("value", object(spread))] }
    if let ratio = row.ratio { members.append(("ratio", object(ratio))) }
    if let mebibytes = row.mebibytes { members.append(("mebibytes", "\(mebibytes)")) }
    if let note = row.note { members.append(("note", string(note))) }
    if !row.goals.isEmpty {
      members.append(
        (
          "goals",
          list(
            row.goals.map {
              object(
                [("goal", string($0.text)), ("value", "\($0.value)"), ("reached", "\($0.isReached)")]
                  + ($0.isReached ? [] : $0.reason.map { [("reason", string($0))] } ?? []))
            })
        ))
    }
    return object(members)
  }

  private static func object(_ spread: Spread) -> String {
    object([
      ("minimum", "\(spread.minimum)"), ("median", "\(spread.median)"), ("maximum", "\(spread.maximum)"),
    ])
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(string($0)):\($1)" }.joined(separator: ",") + "}"
  }

  private static func list(_ items: [String]) -> String { "[" + items.joined(separator: ",\n") + "]" }

  private static func string(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": out += "\\\(scalar)"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20: out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
