internal import Calls
internal import DMN
internal import Diagnostics
internal import Dossiers
internal import FEEL
public import Review
public import XMLTree

/// The rules of a call for people: everything that decides, in the order in which a porteur meets it.
///
/// ```swift
/// let reglement = Reglement(rules, schema: schema)
/// print(reglement.text(width: 100))
/// ```
public struct Reglement: Sendable {
  /// A piece of the paper; both forms are made from the same pieces.
  enum Block: Sendable {
    /// A heading; level 2 begins a part.
    case heading(level: Int, String)
    case paragraph(String)
    case list([String])
    /// Terms with what is said of them.
    case terms([(term: String, text: String)])
    /// A text with the address that it comes from.
    case source(String, address: String?)
    /// A table; the first column names its rows.
    case table(caption: String, head: [String], rows: [[String]])
  }

  /// What stands above all: the call as published.
  let title: String
  let blocks: [Block]

  /// Puts the rules together.
  ///
  /// - Parameter schema: The schema of dossiers, which has labels for the codes that rules speak of.
  public init(_ rules: RuleSet, schema: Schema?) {
    title = "Règles de l'appel : \(rules.call.intitule.onOneLine)"
    var writer = ReglementWriter(rules, CodeLabels(rules, schema))
    writer.write()
    blocks = writer.blocks
  }
}

/// Makes the pieces of a règlement.
struct ReglementWriter {
  let rules: RuleSet
  var blocks: [Reglement.Block] = []
  /// The tables shown so far, by what owns them.
  var shown: Set<ObjectIdentifier> = []
  /// The same of formulas.
  var calculated: Set<ObjectIdentifier> = []
  /// The functions met so far that only write texts.
  var writers: [CompiledModel.KnowledgeModel] = []
  var call: Call { rules.call }

  let codes: CodeLabels

  init(_ rules: RuleSet, _ codes: CodeLabels) { (self.rules, self.codes) = (rules, codes) }

  mutating func write() {
    addCall()
    addCalendar()
    addFunders()
    addPieces()
    for kind in Call.Role.Kind.allCases { addCriteres(kind) }
    addScore()
    addSharing()
    addParameters()
    addWriters()
    addPlaces()
    addSources()
  }

  // MARK: The call

  private mutating func addCall() {
    blocks.append(.heading(level: 2, "L'appel"))
    if let presentation = call.presentation { blocks.append(.paragraph(presentation.onOneLine)) }
    var terms = [
      ("Dispositif", call.dispositif.nom), ("Exercice", String(call.exercice)),
      ("Territoire", rules.territoire.nom), ("Administration", call.administration.nom),
    ]
    if let service = call.administration.service { terms.append(("Service", service)) }
    if let courriel = call.administration.courriel { terms.append(("Courriel", courriel)) }
    blocks.append(.terms(terms))
  }

  private mutating func addCalendar() {
    let dates = call.calendrier
    blocks.append(.heading(level: 2, "Calendrier"))
    var terms = [
      (
        "Dépôt des dossiers", "du \(dates.ouverture.french) au \(dates.limiteDepot.french), ces jours compris"
      ),
      ("Actions", "du \(dates.actionsDu.french) au \(dates.actionsAu.french)"),
    ]
    if let comite = dates.comite { terms.append(("Comité de pilotage", comite.french)) }
    blocks.append(.terms(terms))
    blocks.append(.paragraph("Origine : \(origin(dates.origine, dates.source))."))
  }

  private mutating func addFunders() {
    blocks.append(.heading(level: 2, "Financeurs et enveloppes"))
    var rows: [[String]] = []
    for financeur in call.financeurs {
      let whole = financeur.enveloppe
      rows.append([financeur.nom, whole.montant.description, origin(whole.origine, whole.source)])
      for part in financeur.piliers {
        let pilier = label(.pilier, part.pilier ?? "")
        rows.append(
          [
            "\(financeur.nom), dont « \(pilier) »", part.montant.description,
            origin(part.origine, part.source),
          ])
      }
    }
    blocks.append(
      .table(caption: "Sommes ouvertes", head: ["Financeur", "Enveloppe", "Origine"], rows: rows))
  }

  private mutating func addPieces() {
    guard !call.pieces.isEmpty else { return }
    blocks.append(.heading(level: 2, "Pièces à joindre"))
    let types = codes.labels(of: Set(call.pieces.map(\.type)))
    let rows = call.pieces.map { piece in
      let named = piece.categories.map { CodeLabels.named($0, codes.categories[$0]) }
      var who = named.isEmpty ? "tous les porteurs" : named.joined(separator: ", ")
      if let depuis = piece.depuis { who += ", dépôt à partir du \(depuis.french)" }
      if piece.isForRenewals {
        who += ", action renouvelée"
      } else if piece.frequence != nil {
        who += ", première demande"
      }
      return [
        CodeLabels.named(piece.type, types[piece.type]), who, piece.motif.onOneLine,
        origin(piece.origine, piece.source),
      ]
    }
    blocks.append(
      .table(
        caption: "Pièces demandées", head: ["Pièce", "Demandée à", "Pourquoi, et où la trouver", "Origine"],
        rows: rows))
  }

  // MARK: Critères

  private mutating func addCriteres(_ kind: Call.Role.Kind) {
    let places = rules.criteres.indices.filter { rules.criteres[$0].role == kind }
    guard !places.isEmpty else { return }
    blocks.append(.heading(level: 2, kind.partTitle))
    blocks.append(.paragraph(kind.explication))
    for place in places { addCritere(place) }
  }

  private mutating func addCritere(_ place: Int) {
    let critere = rules.criteres[place]
    let funder = critere.financeur.map { " (\(call.nom($0)))" }
    blocks.append(.heading(level: 3, critere.nom + (funder ?? "")))
    blocks.append(.paragraph(critere.question))
    if let aide = critere.aide { blocks.append(.paragraph(aide)) }
    if let maximum = critere.maximum {
      let bonus = critere.isBonus ? " de bonus" : ""
      blocks.append(.paragraph("Points\(bonus) : de 0 à \(maximum.french)."))
    }
    if critere.readsAvis {
      let meanwhile =
        critere.role != .recevabilite
        ? "le critère reste à noter"
        : critere.financeur.map { "\(call.withArticle($0)) ne peut encore rien proposer" }
          ?? "le dossier reste à compléter"
      blocks.append(.paragraph("Un instructeur doit se prononcer (avis) ; sans avis, \(meanwhile)."))
    }
    if critere.role == .recevabilite, let code = critere.financeur {
      blocks.append(
        .paragraph(
          "S'il n'est pas rempli, \(call.withArticle(code)) ne peut rien proposer ; les autres financeurs le peuvent encore."
        ))
    }
    addValues(place)
    addConstants(place)
    for source in critere.sources { blocks.append(.source(source.nom, address: source.adresse)) }
    for decision in rules.decisions(of: place) {
      addFormulas(of: decision, isCritere: decision.name.text == critere.nom)
      addTables(
        decision.syntax.logic, of: decision, named: decision.name.text, in: decision.namespace)
      addFunctions(of: decision, for: place)
    }
  }

  /// The tables of a decision or function, unless they were shown before; then where.
  ///
  /// - Parameter description: What stands above the first.
  mutating func addTables(
    _ box: Model.Box?, of owner: AnyObject, named name: String, in namespace: String,
    describedAs description: String? = nil
  ) {
    guard let tables = box?.tables, !tables.isEmpty else { return }
    guard shown.insert(ObjectIdentifier(owner)).inserted else {
      return blocks.append(.paragraph("Table « \(name) » : voir plus haut."))
    }
    if let description, !description.isEmpty { blocks.append(.paragraph(description)) }
    for table in tables {
      let head =
        table.inputs.map { $0.heading.label ?? $0.expression.value.onOneLine }
        + table.outputs.enumerated().map { index, output in
          output.heading.label ?? (output.heading.name.isEmpty ? "Résultat" : output.heading.name.outputTitle)
        } + table.annotations
      let wordings = wordings(of: table)
      let ranked = zip(table.outputs, wordings.dropFirst(table.inputs.count)).compactMap { output, wording in
        rules.values(of: output, in: namespace).map { wording.readable($0) }
      }
      let rows = table.rules.enumerated().map { index, rule in
        ["\(index + 1)"] + zip(rule.inputs + rule.outputs, wordings).map { $1.readable($0.value) }
          + rule.annotations.map(\.onOneLine)
      }
      blocks.append(
        .table(
          caption: "Table « \(name) » : \(table.hitPolicy.explication(table.aggregation, ranked))",
          head: ["Ligne"] + head, rows: rows))
      let defaults = zip(table.outputs, wordings.dropFirst(table.inputs.count)).compactMap {
        output, wording in
        output.defaultValue.map { wording.readable($0.value) }
      }
      if !defaults.isEmpty {
        blocks.append(.paragraph("Si aucune ligne ne convient : \(defaults.joined(separator: " ; "))."))
      }
    }
  }

  /// How the cells of each column are read, inputs first.
  private func wordings(of table: Model.DecisionTable) -> [CellWording] {
    let rows = table.rules.map { $0.inputs + $0.outputs }
    return (0..<table.inputs.count + table.outputs.count).map { column in
      wording(of: rows.compactMap { $0.indices.contains(column) ? $0[column].value : nil })
    }
  }

  /// How cells or formulas that have their codes from the same lists are read.
  func wording(of texts: [String]) -> CellWording {
    let words = texts.flatMap { CellWording.words(of: $0) }
    return CellWording(labels: codes.labels(of: Set(words)), label: codes.label(ofPath:))
  }

  // MARK: Score and sharing

  private mutating func addScore() {
    guard let notation = call.notation else { return }
    blocks.append(.heading(level: 2, "Comment la note est calculée"))
    blocks.append(
      .paragraph(
        "La note est la part des points obtenus dans le total des points possibles, ramenée sur \(notation.base.french). "
          + "Un critère sans objet ne compte ni dans l'un ni dans l'autre. Tant qu'un critère attend ses points, la note est "
          + "donnée par ses bornes."))
    if rules.criteres.contains(where: \.isBonus) {
      blocks.append(
        .paragraph(
          "Les points de bonus s'ajoutent aux points obtenus, sans compter dans le total des points possibles ; la note ne dépasse jamais \(notation.base.french)."
        ))
    }
    if let seuil = notation.seuil {
      blocks.append(.paragraph("Seuil : rien n'est proposé au-dessous de \(seuil.french)."))
    }
    blocks.append(.paragraph("Origine : \(origin(notation.origine, notation.source))."))
  }

  private mutating func addSharing() {
    blocks.append(.heading(level: 2, "Comment les enveloppes sont partagées"))
    blocks.append(.list(Self.sharing(of: call)))
    if !call.departages.isEmpty {
      blocks.append(.paragraph("À égalité de note, on regarde, dans cet ordre :"))
      blocks.append(.list(Self.ties(of: call)))
    }
    for (sharing, financeurs) in call.attributions {
      let funder = sharing.isOwn ? ", pour \(call.withArticle(financeurs[0].code))" : ""
      blocks.append(.paragraph("Origine\(funder) : \(origin(sharing.origine, sharing.source))."))
    }
    blocks.append(
      .paragraph(
        "Ce calcul prépare le comité de pilotage ; lui seul décide, et ses changements restent visibles."))
  }

  /// What ranks equal scores, the first first.
  static func ties(of call: Call) -> [String] {
    call.departages.map {
      "« \($0.decision) », la plus \($0.isDescending ? "grande" : "petite") valeur d'abord"
    } + ["la référence du dossier"]
  }

  private mutating func addParameters() {
    let read = rules.readParametres
    guard !read.isEmpty else { return }
    blocks.append(.heading(level: 2, "Paramètres"))
    blocks.append(
      .table(
        caption: "Valeurs que lisent les règles", head: ["Paramètre", "Valeur", "Ce que c'est", "Origine"],
        rows: read.map {
          [$0.code, $0.lisible, $0.note.onOneLine, origin($0.origine, $0.source)]
        }))
  }

  // MARK: Places and sources

  private mutating func addPlaces() {
    let geographie = rules.geographie
    blocks.append(.heading(level: 2, "Quartiers prioritaires"))
    blocks.append(
      .table(
        caption: "Géographie \(geographie.code), en vigueur depuis le \(geographie.du.french)",
        head: ["Code", "Quartier", "Communes"],
        rows: geographie.quartiers.map { [$0.code, $0.nom, $0.communes.joined(separator: ", ")] }))
    if !geographie.secteurs.isEmpty {
      blocks.append(
        .table(
          caption:
            "Secteurs suivis par le contrat de ville sans être prioritaires : leurs habitants ne comptent pas "
            + "comme ceux d'un quartier prioritaire",
          head: ["Code", "Secteur", "Communes", "Nature"],
          rows: geographie.secteurs.map {
            [$0.code, $0.nom, $0.communes.joined(separator: ", "), $0.nature ?? ""]
          }))
    }
    blocks.append(.source(geographie.source.onOneLine, address: nil))
    guard let referentiel = rules.referentiel else { return }
    blocks.append(.heading(level: 2, "Piliers, axes, orientations et objectifs"))
    blocks.append(
      .table(
        caption: "Référentiel en vigueur depuis le \(referentiel.du.french)",
        head: ["Code", "Niveau", "Libellé"],
        rows: referentiel.entrees.map { [$0.code, $0.niveau.nom, $0.libelle.onOneLine] }))
    blocks.append(.source(referentiel.source.onOneLine, address: nil))
  }

  private mutating func addSources() {
    guard !call.sources.isEmpty else { return }
    blocks.append(.heading(level: 2, "Textes de l'appel"))
    blocks.append(.list(call.sources.map { $0.text.onOneLine }))
  }

  // MARK: Words

  /// Where a value comes from; an example is never shown as the commune's own rule.
  private func origin(_ origine: Call.Origine, _ source: String?) -> String {
    switch origine {
    case .exemple: "paramètre d'exemple, à fixer par la commune"
    case .source:
      source.flatMap { code in call.sources.first { $0.code == code } }.map { $0.text.onOneLine }
        ?? "texte publié"
    }
  }

  private func label(_ niveau: Referentiel.Niveau, _ code: String) -> String {
    guard let version = rules.referentiel, let place = version.entree(niveau, code) else { return code }
    return version.entrees[place].libelle
  }
}
