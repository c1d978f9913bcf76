internal import Calls
internal import DMN
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import XMLTree

// The way from an answer back to the dossier and to the texts.
extension Reviewer {
  /// How an answer about the dossier last reviewed came to be, line by line, for people: the answer, the decision, its
  /// tables with the row that matched and why those before it did not, the elements read with their places, the source.
  ///
  /// Rules are asked again where that is needed; the reviewer must be a traced one that keeps readings.
  ///
  /// - Parameters:
  ///   - finding: One of the evaluation that this reviewer gave last.
  ///   - file: The file of the dossier, as the user named it.
  public mutating func explanation(of finding: DossierEvaluation.Finding, file: String) -> [String] {
    guard rules.criteres.indices.contains(finding.critere), finding.critere < rules.rules.asked.count else {
      return []
    }
    let critere = rules.criteres[finding.critere]
    let plan = rules.rules.asked[finding.critere]
    var lines = answerLines(finding, critere)
    for step in plan.steps.reversed() {
      lines += decisionLines(step, plan, isAsked: step === plan.decision, finding.answer)
    }
    lines += readLines(plan, file)
    for input in InputName.allCases where input != .dossier { lines += otherLines(plan, input) }
    lines += critere.sources.map { "Source : \($0.nom)" + ($0.adresse.map { " — \($0)" } ?? "") }
    return lines
  }

  // MARK: The answer

  private func answerLines(_ finding: DossierEvaluation.Finding, _ critere: Critere) -> [String] {
    var answer = ExplanationWording.answer(finding.answer, critere.role)
    if let points = finding.points, let maximum = finding.maximum {
      answer += ", \(french(points)) points sur \(french(maximum))\(critere.isBonus ? " de bonus" : "")"
    }
    if let montant = finding.montant { answer += ", \(montant)" }
    var lines = ["\(critere.nom) : \(answer)", "  Question : \(critere.question)"]
    if let aide = critere.aide { lines.append("  Ce que c'est : \(aide)") }
    if let constat = finding.constat { lines.append("  Constat : \(constat)") }
    if let distance = finding.distance { lines.append("  Distance : \(distance)") }
    if let conseil = finding.conseil { lines.append("  Conseil : \(conseil)") }
    return lines
  }

  // MARK: Decisions and tables

  private func decisionLines(
    _ decision: CompiledModel.Decision, _ plan: CompiledRules.Asked, isAsked: Bool, _ answer: Answer
  ) -> [String] {
    var run = lanes[0].runs[plan.running]
    let value = run.value(of: decision)
    // A function says nothing by itself; its tables stand with the decisions that call it.
    if !isAsked, case .function = value { return [] }
    let kind = isAsked ? "Décision" : "Décision lue"
    let isWithoutObject = isAsked && answer == .sansObjet
    let result =
      isWithoutObject ? ExplanationWording.answer(answer, .notation) : ExplanationWording.value(value)
    var lines = [
      "\(kind) « \(decision.name.text) » (\(decision.syntax.heading.namePosition)) = \(result)"
    ]
    let tables = run.trace(of: decision)?.tables ?? []
    // A function that is called again with the same values has no more to say.
    var told: Set<[String]> = []
    for table in tables {
      let text = tableLines(table, run, showsOthers: !isWithoutObject)
      if told.insert(text).inserted { lines += text }
    }
    return lines
  }

  /// - Parameter showsOthers: Whether rows that do not match are told; not where the one that does takes the critère away.
  private func tableLines(_ table: TableTrace, _ run: DecisionRun, showsOthers: Bool) -> [String] {
    let syntax = run.syntax(of: table)
    var lines = ["  Table « \(table.owner) » (\(syntax.position)) : " + ExplanationWording.rows(table.rows)]
    for row in table.rows {
      lines.append("    ligne \(row + 1) (\(syntax.rules[row].heading.position)) : ses cellules acceptent")
      for cell in run.explain(table, row: row) {
        lines.append(
          "      « \(cell.label) » = \(ExplanationWording.value(cell.value)) ; cellule « \(cell.text) »")
      }
      let outputs = syntax.rules[row].outputs.map { "« \($0.value.onOneLine) »" }.joined(separator: ", ")
      lines.append("      résultat : \(outputs)")
      for note in syntax.rules[row].annotations where !note.isEmpty {
        lines.append("      remarque : \(note.onOneLine)")
      }
    }
    return showsOthers ? lines + otherRowLines(table, syntax.rules.count, run) : lines
  }

  /// The rows that do not match: the nearest, and how many others there are.
  private func otherRowLines(_ table: TableTrace, _ count: Int, _ run: DecisionRun) -> [String] {
    let others = (0..<count).filter { !table.rowSet.contains($0) }
    var rows: [(row: Int, refusing: [CellTrace])] = []
    if others.count <= ExplanationWording.maximumCompared {
      rows = others.map { row in (row, run.explain(table, row: row).filter { $0.outcome != .yes }) }
      // The row number breaks ties: sorting in Swift keeps no order.
      rows.sort {
        Self.isNearer($0.refusing, $1.refusing)
          || !Self.isNearer($1.refusing, $0.refusing) && $0.row < $1.row
      }
    } else {
      rows = run.nearMisses(of: table, limit: ExplanationWording.maximumRows).map { ($0.row, [$0.cell]) }
    }
    // Of rows that have no distance none is nearer; a few show what kind they are.
    let isMeasured = rows.first?.refusing.contains { $0.distance != nil } ?? false
    let told = rows.prefix(isMeasured ? ExplanationWording.maximumRows : ExplanationWording.maximumUnmeasured)
    var lines = told.map { row, refusing in
      guard !refusing.isEmpty else {
        return "    ligne \(row + 1) : non regardée, une ligne avant elle suffit"
      }
      let reasons = refusing.map {
        "« \($0.label) » = \(ExplanationWording.value($0.value)), cellule « \($0.text) »"
          + ($0.distance.map { " (\(DistanceWording.gap($0)))" } ?? "")
      }
      return "    ligne \(row + 1), écartée : \(reasons.joined(separator: " ; "))"
    }
    switch others.count - told.count {
    case 0: break
    case 1: lines.append("    et une autre ligne, écartée de même")
    case let rest: lines.append("    et \(rest) autres lignes, écartées de même")
    }
    return lines
  }

  /// Whether a row is nearer to matching than another: fewer cells refuse, then the first of them by less.
  private static func isNearer(_ one: [CellTrace], _ other: [CellTrace]) -> Bool {
    guard one.count == other.count else { return one.count < other.count }
    switch (one.first?.distance, other.first?.distance) {
    case (let one?, let other?): return one.isShorter(than: other)
    case (_?, nil): return true
    default: return false
    }
  }

  // MARK: Elements

  /// The elements of the dossier that the decisions came to read, with what they hold and where.
  private func readLines(_ plan: CompiledRules.Asked, _ file: String) -> [String] {
    var seen: Set<String> = []
    var paths: [[String]] = []
    let root = InputName.dossier.rawValue + "."
    for step in plan.steps.reversed() {
      for read in lanes[0].runs[plan.running].trace(of: step)?.paths ?? []
      where read.path.hasPrefix(root) && seen.insert(read.path).inserted {
        paths.append(read.path.dropFirst(root.count).split(separator: ".").map(String.init))
      }
    }
    guard !paths.isEmpty else { return [] }
    let source = reader.source(named: file)
    let schema = reader.schema
    var lines: [String] = []
    for path in paths { lines += elementLines(path, schema, source) }
    return lines.isEmpty ? [] : [ExplanationWording.heading(.dossier)] + lines
  }

  // MARK: The call and what is around it

  /// What the decisions came to read of an input other than the dossier, with its value and its place where it has one.
  private func otherLines(_ plan: CompiledRules.Asked, _ input: InputName) -> [String] {
    var seen: Set<String> = []
    var lines: [String] = []
    let root = input.rawValue + "."
    for step in plan.steps.reversed() {
      for read in lanes[0].runs[plan.running].trace(of: step)?.paths ?? []
      where read.path.hasPrefix(root) && seen.insert(read.path).inserted {
        let path = String(read.path.dropFirst(root.count))
        let place = rules.position(ofPath: path, in: input).map { " (\($0))" } ?? ""
        // The one number that is a year.
        let value =
          input == .appel && path == "exercice"
          ? String(rules.call.exercice) : ExplanationWording.value(read.value)
        lines.append("  \(path) = \(value)\(place)")
      }
    }
    return lines.isEmpty ? [] : [ExplanationWording.heading(input)] + lines
  }

  private func elementLines(_ path: [String], _ schema: Schema, _ source: XMLSource) -> [String] {
    // The longest beginning that is a path of the schema: what follows is an attribute, a text or a property.
    var known = path
    while !known.isEmpty, schema.slot(([schema.name(of: 0)] + known).joined(separator: "/")) == nil {
      known.removeLast()
    }
    guard let slot = schema.slot(([schema.name(of: 0)] + known).joined(separator: "/")), slot > 0 else {
      return []
    }
    let attribute =
      path.count > known.count
      ? schema.attributes(of: slot).first { schema.attributeName($0) == path[known.count] } : nil
    return reader.withDocument { document in
      let shown = known.joined(separator: "/") + (attribute.map { "/@" + schema.attributeName($0) } ?? "")
      var lines: [String] = []
      var count = 0
      for element in document.elements where Int(element.slot) == slot {
        count += 1
        guard count <= ExplanationWording.maximumElements else { continue }
        var position = source.valuePosition(ofTag: Int(element.offset))
        var text =
          schema.content(of: slot) == nil
          ? "" : " = « \(ExplanationWording.short(document.text(of: element))) »"
        if let attribute {
          guard let found = document.attributes(of: element).first(where: { Int($0.slot) == attribute })
          else { continue }
          position = source.position(at: Int(found.offset))
          text = " = « \(ExplanationWording.short(document.text(of: found))) »"
        }
        if text.isEmpty { position = source.position(at: Int(element.offset)) }
        lines.append("  \(shown)\(text) (\(position))")
      }
      if count > ExplanationWording.maximumElements {
        lines.append("  et \(count - ExplanationWording.maximumElements) autres « \(shown) »")
      }
      return count == 0 ? ["  \(shown) : absent (\(schema.label(of: slot)))"] : lines
    }
  }
}

/// What explanations say of values and answers.
enum ExplanationWording {
  /// Rows that do not match told one by one, the nearest; others are counted.
  static let maximumRows = 5
  /// The same where no distance says which is nearer.
  static let maximumUnmeasured = 2
  /// Rows up to which all are compared; in longer tables those that one cell alone refuses.
  static let maximumCompared = 60
  /// Items of a list and entries of a context told one by one.
  static let maximumItems = 5
  /// Elements of one path told one by one.
  static let maximumElements = 12

  static func answer(_ answer: Answer, _ role: Call.Role.Kind) -> String {
    switch (answer, role) {
    case (.satisfait, .vigilance): "rien à signaler"
    case (.satisfait, .notation): "noté"
    case (.satisfait, .proposition): "proposé"
    case (.satisfait, .recevabilite): "satisfait"
    case (.nonSatisfait, _): "non satisfait"
    case (.inconnu, _): "inconnu"
    case (.aExaminer, .vigilance), (.aExaminer, .recevabilite): "à examiner"
    case (.aExaminer, _): "à noter"
    case (.sansObjet, _): "sans objet"
    }
  }

  static func rows(_ rows: [Int]) -> String {
    switch rows.count {
    case 0: "aucune ligne ne convient"
    case 1: "ligne \(rows[0] + 1)"
    default: "lignes " + rows.map { String($0 + 1) }.joined(separator: ", ")
    }
  }

  static func value(_ value: Value) -> String {
    switch value {
    case .null(let cause?) where cause.kind == .missingInput: "absent"
    case .null: "rien"
    case .boolean(let holds): holds ? "oui" : "non"
    case .number(let number): shortNumber(number)
    case .date(let date): french(date)
    case .string(let text): "« \(short(text)) »"
    case .list(let items): list(items)
    case .context(let context): context[ResultKey.resultat].map { self.value($0) } ?? entries(context)
    default: value.text.map(short) ?? "rien"
    }
  }

  /// A list with its first items: `4 éléments : « EDU-1 », « EDU-2 »…`.
  private static func list(_ items: [Value]) -> String {
    guard !items.isEmpty else { return "aucun élément" }
    var shown = items.prefix(maximumItems).map(item).joined(separator: ", ")
    if items.count > maximumItems { shown += "…" }
    return (items.count == 1 ? "1 élément" : "\(items.count) éléments") + " : " + shown
  }

  /// What stands for one item: of a context its code or name, where it has one; lists and contexts within are counted.
  private static func item(_ value: Value) -> String {
    switch value {
    case .context(let context):
      if let name = ["code", "nom", "intitule", "type", "texte"].lazy.compactMap({ context[$0] }).first {
        return item(name)
      }
      let entries = context.entries.prefix(3).map { "\($0.key) \(item($0.value))" }
      return "{" + entries.joined(separator: " ; ") + (context.count > 3 ? "…" : "") + "}"
    case .list(let items): return items.isEmpty ? "aucun élément" : "une liste de \(items.count)"
    default: return self.value(value)
    }
  }

  private static func entries(_ context: Context) -> String {
    let shown = context.entries.prefix(maximumItems).map { entry in
      if case .list(let items) = entry.value { return "\(entry.key) : \(list(items))" }
      return "\(entry.key) : \(item(entry.value))"
    }
    return shown.joined(separator: " ; ") + (context.count > maximumItems ? "…" : "")
  }

  /// A number with at most six decimals; what is left out shows as `…`, so that nothing looks like a limit it is not.
  static func shortNumber(_ number: Decimal) -> String {
    guard let cut = number.rounded(scale: 6, .down), cut != number else { return french(number) }
    return french(cut) + "…"
  }

  /// The heading of what was read of an input.
  static func heading(_ input: InputName) -> String {
    switch input {
    case .dossier: "Lu dans le dossier :"
    case .appel: "Lu dans l'appel :"
    case .territoire: "Lu dans le territoire :"
    case .referentiel: "Lu dans le référentiel :"
    case .avis: "Lu dans l'avis :"
    }
  }

  /// A text on one line, cut where it becomes too long to be read.
  static func short(_ text: String) -> String {
    let line = text.onOneLine
    return line.unicodeScalars.count <= 120 ? line : String(line.unicodeScalars.prefix(119)) + "…"
  }
}

extension RuleSet {
  /// Where the value of a path of rules is written; nil for what rules are given without a place of its own.
  fileprivate func position(ofPath path: String, in input: InputName) -> FilePosition? {
    let parts = path.split(separator: ".").map(String.init)
    switch input {
    case .appel where parts.first == "parametres":
      guard parts.count > 1, let name = Name(parts[1]) else { return nil }
      return call.parametres.first { Name($0.code) == name }?.position
    case .appel: return call.tree.position(of: parts)
    // Of several geographies and versions, rules read the one in force.
    case .territoire where parts.first == "geographie":
      return parts.count == 1 ? geographie.tree.position : geographie.tree.position(of: parts.dropFirst())
    case .territoire: return territoire.tree.position(of: parts)
    case .referentiel: return referentiel?.tree.position(of: parts)
    case .dossier, .avis: return nil
    }
  }
}

extension Element {
  /// The place of the value at a path of elements below it, the last of which may be an attribute.
  fileprivate func position(of path: some Collection<String>) -> FilePosition? {
    guard let name = path.first, var element = first(name) else { return nil }
    for part in path.dropFirst() { element = element.first(part) ?? element }
    return element.children.isEmpty ? element.valuePosition : element.position
  }
}
