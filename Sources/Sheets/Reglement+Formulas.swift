internal import Calls
internal import DMN
internal import Diagnostics
internal import FEEL
internal import Review

// What decides outside tables: values that stand alone, and formulas with figures or in functions.
extension ReglementWriter {
  /// The decisions that are one value, among those that a critère goes through.
  mutating func addConstants(_ place: Int) {
    let terms = rules.decisions(of: place).compactMap { decision -> (term: String, text: String)? in
      guard let value = decision.syntax.logic?.constant else { return nil }
      let note = decision.syntax.heading.description?.onOneLine ?? ""
      let wording = wording(of: [value])
      let text = CellWording.figure(value, named: decision.name.text, note: note) ?? wording.readable(value)
      return (decision.name.text, ([text, note].filter { !$0.isEmpty }).joined(separator: " : "))
    }
    guard !terms.isEmpty else { return }
    blocks.append(.paragraph("Valeurs écrites dans les règles :"))
    blocks.append(.terms(terms))
  }

  /// The formulas of a decision that have figures in them, codes with a digit among these, and those of a critère that compare words.
  ///
  /// The sentences of its answer are left out, as they decide nothing.
  mutating func addFormulas(of decision: CompiledModel.Decision, isCritere: Bool) {
    guard let logic = decision.syntax.logic, logic.constant == nil else { return }
    let formulas = logic.formulas(but: ["constat", "distance", "conseil"]).filter {
      $0.text.value.hasFigures || $0.text.value.comparesWords { isCritere || $0.contains(where: \.isNumber) }
    }
    // What a critère means stands above already.
    add(formulas, of: decision, decision.syntax.heading, isDescribed: isCritere)
  }

  /// What the functions that a decision calls do, their formulas and tables.
  ///
  /// Those whose formula gives a text are kept for the end, with those that only they call: they write sentences, and nearly
  /// every critère calls them.
  mutating func addFunctions(of decision: CompiledModel.Decision, for place: Int) {
    let functions = rules.functions(of: decision, for: place)
    var deciding = functions.filter { function in
      !function.writes
        && decision.syntax.requirements.knowledge.contains {
          function.isMeant(by: $0, in: decision.namespace)
        }
    }
    var index = 0
    while index < deciding.count {
      let caller = deciding[index]
      deciding += functions.filter { function in
        !function.writes && !deciding.contains { $0 === function }
          && caller.syntax.requirements.knowledge.contains { function.isMeant(by: $0, in: caller.namespace) }
      }
      index += 1
    }
    for function in functions {
      if deciding.contains(where: { $0 === function }) {
        addFunction(function)
      } else if !writers.contains(where: { $0 === function }) {
        writers.append(function)
      }
    }
  }

  private mutating func addFunction(_ function: CompiledModel.KnowledgeModel) {
    let logic = function.syntax.logic
    let formulas = logic?.body?.formulas() ?? []
    add(formulas, of: function, function.syntax.heading, logic?.parameters ?? [])
    addTables(
      logic?.body, of: function, named: function.name.text, in: function.namespace,
      describedAs: formulas.isEmpty ? function.syntax.heading.description?.onOneLine : nil)
  }

  /// The functions that only write texts, each once.
  mutating func addWriters() {
    guard !writers.isEmpty else { return }
    blocks.append(.heading(level: 2, "Écriture des nombres, des dates et des phrases"))
    blocks.append(
      .paragraph("Ces calculs donnent un texte ; les règles les appellent pour écrire leurs réponses."))
    // What a critère calls for more than its sentences stands with it.
    for function in writers where !calculated.union(shown).contains(ObjectIdentifier(function)) {
      addFunction(function)
    }
  }

  /// Formulas as tables of cases, unless they were shown before; then where.
  private mutating func add(
    _ formulas: [Model.Box.Formula], of owner: AnyObject, _ heading: Model.Heading,
    _ parameters: [Model.Variable] = [], isDescribed: Bool = false
  ) {
    guard !formulas.isEmpty else { return }
    guard calculated.insert(ObjectIdentifier(owner)).inserted else {
      return blocks.append(.paragraph("Calcul « \(heading.name) » : voir plus haut."))
    }
    if !isDescribed, let description = heading.description?.onOneLine, !description.isEmpty {
      blocks.append(.paragraph(description))
    }
    let names = parameters.map(\.heading.name)
    for formula in formulas {
      let part = formula.path.isEmpty ? "" : ", \(formula.path.joined(separator: ", ").outputTitle)"
      let given = names.isEmpty ? "" : " (d'après \(names.joined(separator: ", ")))"
      let cases = FormulaCase.cases(of: formula.text.value)
      let wording = wording(of: [formula.text.value])
      blocks.append(
        .table(
          caption: "Calcul « \(heading.name) »\(part)\(given)", head: ["Quand", "Résultat"],
          rows: cases.map { found in
            let last = cases.count == 1 ? "toujours" : "dans les autres cas"
            return [
              found.condition.map { wording.readable(formula: $0) } ?? last,
              wording.readable(formula: found.result),
            ]
          }))
    }
  }
}

extension CompiledModel.KnowledgeModel {
  /// Whether its formula gives a text.
  fileprivate var writes: Bool {
    guard let logic = syntax.logic, logic.body?.tables.isEmpty == true else { return false }
    return [logic.body?.type, logic.type].contains { $0?.text == "string" }
  }

  /// Whether a requirement in a model of a namespace leads to it.
  fileprivate func isMeant(by reference: Model.Reference, in namespace: String) -> Bool {
    (reference.namespace ?? namespace) == self.namespace && reference.id == syntax.heading.id
  }
}

extension Model.Box {
  /// A formula with the names of the entries that lead to it.
  fileprivate struct Formula {
    var path: [String]
    var text: Model.SourceText
  }

  /// The value that it is, written out; nil for what has to be computed.
  fileprivate var constant: String? {
    guard case .literal(let text) = kind, text.foreignLanguage == nil,
      FEEL.parse(text.value, in: Scope()).expression?.isConstant == true
    else { return nil }
    return text.value.onOneLine
  }

  /// Its formulas, those in the cells of tables apart; boxes are as deep as their reader lets them be.
  ///
  /// - Parameter excluded: The entries whose formulas are left out.
  fileprivate func formulas(but excluded: Set<String> = []) -> [Formula] {
    switch kind {
    case .literal(let text): return [Formula(path: [], text: text)]
    case .table: return []
    case .context(let entries):
      return entries.flatMap { entry -> [Formula] in
        let name = entry.variable?.heading.name
        guard !excluded.contains(name ?? ""), let value = entry.value else { return [] }
        return value.formulas(but: excluded).map {
          Formula(path: [name].compactMap(\.self) + $0.path, text: $0.text)
        }
      }
    default: return parts.flatMap { $0.formulas(but: excluded) }
    }
  }
}

extension String {
  /// Whether a formula has a number other than 0 or 1, or a date, outside its texts.
  fileprivate var hasFigures: Bool {
    let parts = split(separator: "\"", omittingEmptySubsequences: false)
    return parts.indices.contains { index in
      guard index % 2 == 0 else { return false }
      let part = parts[index]
      if index < parts.count - 1, part.hasSuffix("@") || part.hasSuffix("date(") { return true }
      return part.matches(of: #/(?<word>[\w.]*?)(?<number>\d+(?:\.\d+)?)/#).contains {
        $0.word.isEmpty && $0.number != "0" && $0.number != "1"
      }
    }
  }

  /// Whether a formula compares something with a word of a kind, written out: `= "B"`, `in ("99104", "99105")`.
  fileprivate func comparesWords(_ isWanted: (Substring) -> Bool) -> Bool {
    let parts = split(separator: "\"", omittingEmptySubsequences: false)
    var isListed = false
    for index in parts.indices where index % 2 == 1 && index + 1 < parts.count {
      let before = parts[index - 1].filter { !$0.isWhitespace }
      let after = parts[index + 1].drop(while: \.isWhitespace)
      // The words of one list stand with nothing but a comma between them.
      isListed =
        before == ","
        ? isListed
        : before.hasSuffix("in(") || before.hasSuffix("in[") || before.hasSuffix("in")
          || before.hasSuffix("contains([") || before.contains(#/contains\([^()]*,$/#)
      let isCompared = isListed || before.hasSuffix("=") || after.hasPrefix("=") || after.hasPrefix("!=")
      if isCompared, isWanted(parts[index]) { return true }
    }
    return false
  }
}
