package import Diagnostics
internal import FEEL

/// Faults of boxed expressions.
extension Diagnostic {
  /// - Parameters:
  ///   - owner: The decision or function, with the entries that lead to the value: `Dépôt.resultat`.
  ///   - rule: The number of the rule of a table that gives it, from 1.
  static func wrongType(
    _ found: FEELType, expected: FEELType, owner: String, rule: Int? = nil, at position: FilePosition
  ) -> Diagnostic {
    let hint = found == .string && expected == .boolean ? " ; \(Expression.writeBoolean)" : ""
    let place = rule.map { ", règle \($0)" } ?? ""
    return Diagnostic(
      .error, "dmn-type",
      "une valeur de type \(found.wording) ne peut pas être du type déclaré \(expected.wording)\(hint)"
        + " (« \(owner) »\(place))",
      at: position)
  }

  /// - Parameter faults: What is told where it is read, all of which would be right with the type wanted.
  static func declaredOtherwise(
    _ name: String, _ declared: FEELType, wanted: FEELType, faults: [Diagnostic], at position: FilePosition
  ) -> Diagnostic {
    let shown = 3
    var notes = faults.prefix(shown).map { Note($0.message, at: $0.position) }
    if faults.count > shown {
      let rest = faults.count - shown
      notes.append(Note("et \(rest) autre\(rest > 1 ? "s" : "") faute\(rest > 1 ? "s" : "") de même cause"))
    }
    return Diagnostic(
      .error, "dmn-type",
      "« \(name) » est déclaré \(declared.named), mais sert \(faults.count) fois de \(wanted.named) ; "
        + "corrigez son type ici, ou ces \(faults.count) endroits",
      at: position, notes: notes)
  }

  /// - Parameter near: An entry that may be meant for it.
  static func noEntry(
    _ name: String, of wanted: FEELType, near: String?, owner: String, at position: FilePosition
  ) -> Diagnostic {
    Diagnostic(
      .error, "dmn-type",
      "il manque l'entrée « \(name) », que demande le type déclaré \(wanted.wording) (« \(owner) »)",
      at: position,
      notes: [
        Note(near.map { "« \($0) » y ressemble : corrigez son nom" } ?? "une entrée sans valeur s'écrit null")
      ])
  }

  static func unquoted(_ word: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-guillemets",
      "« \(word) » n'est pas un nom déclaré ici ; si c'est un texte, écrire \"\(word)\" entre guillemets",
      at: position)
  }

  /// - Parameter remedy: What must be added besides; nil when nothing must.
  static func lacksPrefix(_ name: String, _ longer: String, adding remedy: String?, at position: FilePosition)
    -> Diagnostic
  {
    Diagnostic(
      .error, "feel-nom-inconnu",
      "aucun nom « \(name) » n'est déclaré ici ; vouliez-vous écrire « \(longer) » ?", at: position,
      notes: remedy.map { [Note("aucune exigence n'y mène encore d'ici ; \($0)")] } ?? [])
  }

  static func writing(_ slip: Slip, at position: FilePosition) -> Diagnostic {
    let inFile = slip.meant.replacing("<", with: "&lt;")
    return Diagnostic(
      .error, "dmn-ecriture",
      "« \(slip.seen) » ne se lit pas ici ; "
        + (slip.meant.isEmpty ? "supprimez-le" : "écrivez \(slip.meant)")
        + (inFile == slip.meant ? "" : " (dans le fichier : \(inFile))"),
      at: position)
  }

  static func noBoolean(_ word: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-cellule-type",
      "« \(word) » n'est pas un nom déclaré ici, et la colonne est de type \(FEELType.boolean.wording) ; "
        + Expression.writeBoolean,
      at: position)
  }

  static func notRequired(_ name: String, _ remedy: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-exigence", "« \(name) » existe, mais aucune exigence n'y mène d'ici ; \(remedy)",
      at: position)
  }

  static func guillemets(_ meant: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-guillemets", "un texte s'écrit entre guillemets droits : \(meant)", at: position)
  }

  /// - Parameter isRead: Whether the text can be read all the same, as two values.
  package static func decimalComma(_ slip: Slip, isRead: Bool, at position: FilePosition) -> Diagnostic {
    let values = slip.seen.replacing(",", with: ", ")
    return Diagnostic(
      slip.isCompared || !isRead ? .error : .warning, "dmn-virgule",
      "« \(slip.seen) » n'est pas un nombre"
        + (isRead ? ", mais deux valeurs à la suite" : "")
        + " ; un nombre à virgule s'écrit \(slip.meant)"
        + (isRead ? ", deux valeurs « \(values) »" : ""),
      at: position)
  }

  static func resultNotLast(at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-contexte", "une entrée sans nom est le résultat du contexte ; elle doit être la dernière",
      at: position)
  }

  static func duplicateEntry(_ name: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "dmn-nom-double", "le nom « \(name) » est donné deux fois ici", at: position)
  }

  static func rowLength(_ count: Int, expected: Int, owner: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-ligne", "la ligne a \(count) cellule(s), il y a \(expected) colonne(s) (« \(owner) »)",
      at: position)
  }

  static func unknownParameter(_ name: String, nearest: String?, owner: String, at position: FilePosition)
    -> Diagnostic
  {
    let hint = nearest.map { " ; le plus proche est « \($0) »" } ?? ""
    return Diagnostic(
      .error, "dmn-parametre", "la fonction appelée n'a pas de paramètre « \(name) »\(hint) (« \(owner) »)",
      at: position)
  }

  static func pmml(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "dmn-pmml", Wording.pmml, at: position)
  }
}

/// Faults of decision tables.
extension Diagnostic {
  static func emptyCell(at position: FilePosition, suffix: String) -> Diagnostic {
    Diagnostic(
      .warning, "dmn-cellule-vide", "la cellule est vide ; elle est lue comme « - »\(suffix)", at: position)
  }

  static func wrongCell(
    _ found: FEELType, expected: FEELType, hint: String?, at position: FilePosition, suffix: String
  ) -> Diagnostic {
    let hint = hint.map { " ; \($0)" } ?? ""
    return Diagnostic(
      .error, "dmn-cellule-type",
      "la cellule contient une valeur de type \(found.wording), la colonne est de type \(expected.wording)\(hint)\(suffix)",
      at: position)
  }

  static func difference(
    _ text: String, _ range: String, at position: FilePosition, suffix: String
  ) -> Diagnostic {
    Diagnostic(
      .warning, "dmn-ecriture",
      "« \(text) » est une soustraction ; dans une case, un intervalle s'écrit \(range)\(suffix)",
      at: position)
  }

  static func values(_ text: String, _ range: String, at position: FilePosition, suffix: String) -> Diagnostic
  {
    Diagnostic(
      .warning, "dmn-ecriture",
      "« \(text) » se lit comme des valeurs, l'une après l'autre ; un intervalle s'écrit \(range), des valeurs s'écrivent sans "
        + "crochets, comme « 0.5, 1 »\(suffix)",
      at: position)
  }

  static func unquotedFunction(_ name: String, at position: FilePosition, suffix: String) -> Diagnostic {
    Diagnostic(
      .error, "dmn-guillemets",
      "« \(name) » est ici le nom d'une fonction ; si c'est un texte, écrire \"\(name)\" entre guillemets\(suffix)",
      at: position)
  }

  static func notAllowed(
    _ value: Value, among allowed: String?, at position: FilePosition, suffix: String,
    declared: FilePosition?
  ) -> Diagnostic {
    Diagnostic(
      .error, "dmn-valeur-exclue",
      "\(Wording.excerpt(value)) n'est pas une des valeurs permises de la colonne\(Wording.list(allowed))\(suffix)",
      at: position, notes: declared.map { [Note("les valeurs permises sont écrites ici", at: $0)] } ?? [])
  }

  static func noOutputColumn(_ owner: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "dmn-sortie", "la table n'a pas de colonne de sortie (« \(owner) »)", at: position)
  }

  static func noRule(_ owner: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-table-vide",
      "la table n'a aucune ligne : elle ne répond jamais ; ajoutez une <rule> (« \(owner) »)", at: position)
  }

  static func unnamedOutput(_ number: Int, owner: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-sortie-sans-nom",
      "la sortie \(number) n'a pas de nom ; il en faut un à chacune quand il y en a plusieurs (« \(owner) »)",
      at: position)
  }

  static func noPriorities(_ policy: HitPolicy, owner: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-priorites",
      "la politique \(policy.rawValue) demande la liste ordonnée des valeurs de sortie (« \(owner) »)",
      at: position)
  }

  static func ruleLength(
    _ rule: Int, inputs: Int, outputs: Int, expectedInputs: Int, expectedOutputs: Int, owner: String,
    at position: FilePosition
  ) -> Diagnostic {
    Diagnostic(
      .error, "dmn-ligne",
      "la règle \(rule) a \(inputs) entrée(s) et \(outputs) sortie(s), la table \(expectedInputs) et "
        + "\(expectedOutputs) (« \(owner) »)", at: position)
  }
}

extension Wording {
  /// What to add so that an element can be read.
  static func requirement(_ kind: ModelGraph.Node.Kind, href: String?, isFunction: Bool) -> String {
    let target = "href=\"\(href ?? "#…")\"/>"
    return switch kind {
    case .knowledgeModel, .service:
      "ajoutez <knowledgeRequirement><requiredKnowledge \(target)</knowledgeRequirement>"
    case _ where isFunction: "une fonction ne lit que ses paramètres, ajoutez-en un"
    case .input: "ajoutez <informationRequirement><requiredInput \(target)</informationRequirement>"
    case .decision: "ajoutez <informationRequirement><requiredDecision \(target)</informationRequirement>"
    }
  }
}

extension Diagnostic.Note {
  static func declared(_ name: String, _ type: FEELType, at position: FilePosition) -> Self {
    Self("« \(name) » est déclaré \(type.named)", at: position)
  }
}
