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
  /// Rules are asked again where that is needed; the reviewer must be a traced one.
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
      lines += decisionLines(step, plan, isAsked: step === plan.decision)
    }
    lines += readLines(plan, file)
    lines += critere.sources.map { "Source : \($0.nom)" + ($0.adresse.map { " — \($0)" } ?? "") }
    return lines
  }

  // MARK: The answer

  private func answerLines(_ finding: DossierEvaluation.Finding, _ critere: Critere) -> [String] {
    var answer = ExplanationWording.answer(finding.answer, critere.role)
    if let points = finding.points, let maximum = finding.maximum {
      answer += ", \(french(points)) points sur \(french(maximum))"
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
    _ decision: CompiledModel.Decision, _ plan: CompiledRules.Asked, isAsked: Bool
  ) -> [String] {
    var run = runs[plan.running]
    let value = run.value(of: decision)
    // A function says nothing by itself; its tables stand with the decisions that call it.
    if !isAsked, case .function = value { return [] }
    let kind = isAsked ? "Décision" : "Décision lue"
    var lines = [
      "\(kind) « \(decision.name.text) » (\(decision.syntax.heading.namePosition)) = \(ExplanationWording.value(value))"
    ]
    let tables = run.trace(of: decision)?.tables ?? []
    for table in tables { lines += tableLines(table, run) }
    return lines
  }

  private func tableLines(_ table: TableTrace, _ run: DecisionRun) -> [String] {
    let syntax = run.syntax(of: table)
    var lines = ["  Table « \(table.owner) » (\(syntax.position)) : " + ExplanationWording.rows(table.rows)]
    for row in table.rows {
      lines.append("    ligne \(row + 1) (\(syntax.rules[row].heading.position)) : ses cellules acceptent")
      for cell in run.explain(table, row: row) {
        lines.append(
          "      « \(cell.label) » = \(ExplanationWording.value(cell.value)) ; cellule « \(cell.text) »")
      }
      let outputs = syntax.rules[row].outputs.map { "« \(oneLine($0.value)) »" }.joined(separator: ", ")
      lines.append("      résultat : \(outputs)")
      for note in syntax.rules[row].annotations where !note.isEmpty {
        lines.append("      remarque : \(oneLine(note))")
      }
    }
    let others = syntax.rules.indices.filter { !table.rows.contains($0) }
    for row in others.prefix(ExplanationWording.maximumRows) {
      let refusing = run.explain(table, row: row).filter { $0.outcome != .yes }
      guard !refusing.isEmpty else {
        lines.append("    ligne \(row + 1) : non regardée, une ligne avant elle suffit")
        continue
      }
      let reasons = refusing.map {
        "« \($0.label) » = \(ExplanationWording.value($0.value)), cellule « \($0.text) »"
          + ($0.distance.map { " (\(DistanceWording.gap($0)))" } ?? "")
      }
      lines.append("    ligne \(row + 1), écartée : \(reasons.joined(separator: " ; "))")
    }
    if others.count > ExplanationWording.maximumRows {
      lines.append("    et \(others.count - ExplanationWording.maximumRows) autres lignes, écartées de même")
    }
    return lines
  }

  // MARK: Elements

  /// The elements of the dossier that the decisions came to read, with what they hold and where.
  private func readLines(_ plan: CompiledRules.Asked, _ file: String) -> [String] {
    var seen: Set<String> = []
    var paths: [[String]] = []
    let root = InputName.dossier.rawValue + "."
    for step in plan.steps.reversed() {
      for read in runs[plan.running].trace(of: step)?.paths ?? []
      where read.path.hasPrefix(root) && seen.insert(read.path).inserted {
        paths.append(read.path.dropFirst(root.count).split(separator: ".").map(String.init))
      }
    }
    guard !paths.isEmpty else { return [] }
    let source = reader.source(named: file)
    let schema = reader.schema
    var lines: [String] = []
    for path in paths { lines += elementLines(path, schema, source) }
    return lines.isEmpty ? [] : ["Lu dans le dossier :"] + lines
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
  /// Rows of a table told one by one; others are counted.
  static let maximumRows = 40
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
    case (.aExaminer, .vigilance): "à examiner"
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
    case .number(let number): french(number)
    case .date(let date): french(date)
    case .string(let text): "« \(short(text)) »"
    case .list(let items): "une liste de \(items.count)"
    case .context(let context):
      context[ResultKey.resultat].map { self.value($0) } ?? "un contexte de \(context.count) entrées"
    default: value.text.map(short) ?? "rien"
    }
  }

  /// A text on one line, cut where it becomes too long to be read.
  static func short(_ text: String) -> String {
    let line = oneLine(text)
    return line.unicodeScalars.count <= 120 ? line : String(line.unicodeScalars.prefix(119)) + "…"
  }
}
