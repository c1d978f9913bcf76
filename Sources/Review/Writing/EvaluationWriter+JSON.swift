internal import Calls
internal import Diagnostics
internal import Dossiers
internal import FEEL

extension EvaluationWriter {
  /// Appends an evaluation as one JSON object and a line feed.
  ///
  /// Keys are those of `evaluations.xsd`; what is not known has no key. Sums are in euros.
  public mutating func addJSON(_ evaluation: DossierEvaluation) {
    let fiche = evaluation.fiche
    bytes.add("{\"fichier\":")
    bytes.add(json: fiche.file)
    add(",\"dossier\":", fiche.reference)
    add(",\"verdict\":", evaluation.verdict.rawValue)
    addJSON(fiche)
    if let score = evaluation.score { addJSON(score) }
    bytes.add(",\"criteres\":")
    bytes.add("[")
    for place in evaluation.findings.indices {
      if place > 0 { bytes.add(",") }
      addJSON(evaluation.findings, place)
    }
    bytes.add("]")
    bytes.add(",\"propositions\":")
    addList(evaluation.propositions) { $0.addJSON($1) }
    bytes.add(",\"departages\":")
    addList(evaluation.departages) { writer, value in
      if let value { writer.bytes.add(value) } else { writer.bytes.add("null") }
    }
    bytes.add(",\"fautes\":")
    addList(evaluation.faults) { $0.addJSON($1) }
    bytes.add(",\"commentaires\":")
    addList(evaluation.commentaires) { writer, commentaire in
      writer.add("{\"reponse\":", commentaire.reponse)
      writer.add(",\"valeur\":", commentaire.valeur)
      writer.add(",\"texte\":", commentaire.texte)
      writer.bytes.add("}")
    }
    bytes.add(",\"remarques\":")
    addList(evaluation.remarques) { $0.bytes.add(json: $1) }
    bytes.add("}\n")
  }

  // MARK: Parts

  private mutating func addJSON(_ fiche: DossierEvaluation.Fiche) {
    add(",\"porteur\":{\"nom\":", fiche.porteur)
    add(",\"service\":", optional: fiche.service)
    add(",\"categorie\":", fiche.categorie)
    add(",\"siret\":", fiche.siret)
    add(",\"rna\":", optional: fiche.rna)
    add("},\"action\":{\"intitule\":", fiche.intitule)
    add(",\"objectifs\":", fiche.objectifs)
    add(",\"pilier\":", optional: fiche.pilier)
    add(",\"axe\":", optional: fiche.axe)
    add(",\"orientation\":", optional: fiche.orientation)
    add(",\"debut\":", fiche.debut)
    add(",\"fin\":", fiche.fin)
    bytes.add(fiche.isRenewal ? ",\"renouvelee\":true}" : ",\"renouvelee\":false}")
    add(",\"depot\":", fiche.dateDepot)
    bytes.add(",\"budget\":{\"charges\":")
    addList(fiche.charges) { $0.addJSON(poste: $1) }
    bytes.add(",\"produits\":")
    addList(fiche.produits) { $0.addJSON(poste: $1) }
    add(",\"cout\":", fiche.cout)
    bytes.add("},\"cofinancements\":")
    addList(fiche.cofinancements) { writer, line in
      writer.add("{\"financeur\":", line.financeur)
      writer.add(",\"nom\":", line.nom)
      writer.add(",\"sollicite\":", line.sollicite)
      writer.add(",\"statut\":", line.statut)
      writer.add(",\"acquis\":", line.acquis)
      writer.bytes.add("}")
    }
    bytes.add(",\"public\":{\"tranches\":")
    addList(fiche.tranches) { writer, tranche in
      writer.add("{\"de\":", tranche.de)
      writer.add(",\"a\":", tranche.a)
      writer.add(",\"femmes\":", tranche.femmes)
      writer.add(",\"hommes\":", tranche.hommes)
      writer.bytes.add("}")
    }
    add(",\"total\":", fiche.publicTotal)
    add(",\"femmes\":", fiche.femmes)
    add(",\"habitants\":", fiche.residents)
    bytes.add("}")
  }

  private mutating func addJSON(poste: (compte: String, montant: Montant)) {
    add("{\"compte\":", poste.compte)
    add(",\"montant\":", poste.montant)
    bytes.add("}")
  }

  private mutating func addJSON(_ score: DossierEvaluation.Score) {
    bytes.add(",\"note\":{")
    if let note = score.note {
      bytes.add("\"note\":")
      bytes.add(note)
      bytes.add(",")
    }
    bytes.add("\"auMoins\":")
    bytes.add(score.least)
    add(",\"auPlus\":", score.most)
    add(",\"points\":", score.points)
    add(",\"sur\":", score.maximum)
    bytes.add("}")
  }

  /// What a finding begins with.
  static func start(of critere: Critere) -> [UInt8] {
    var start: [UInt8] = []
    start.add("{\"critere\":")
    start.add(json: critere.nom)
    start.add(",\"role\":")
    start.add(json: critere.role.rawValue)
    if let financeur = critere.financeur {
      start.add(",\"financeur\":")
      start.add(json: financeur)
    }
    start.add(",\"question\":")
    start.add(json: critere.question)
    return start
  }

  /// By its place, as to take a finding out is to copy it.
  private mutating func addJSON(_ findings: [DossierEvaluation.Finding], _ place: Int) {
    bytes += starts[findings[place].critere]
    add(",\"reponse\":", findings[place].answer.rawValue)
    add(",\"constat\":", optional: findings[place].constat)
    add(",\"distance\":", optional: findings[place].distance)
    add(",\"conseil\":", optional: findings[place].conseil)
    add(",\"points\":", findings[place].points)
    add(",\"maximum\":", findings[place].maximum)
    add(",\"montant\":", findings[place].montant)
    guard !findings[place].missing.isEmpty || !findings[place].rows.isEmpty else {
      bytes.add(",\"manques\":[],\"tables\":[]}")
      return
    }
    bytes.add(",\"manques\":")
    addList(findings[place].missing) { writer, fact in
      writer.add("{\"nature\":", fact.kind.rawValue)
      writer.add(",\"chemin\":", fact.path)
      writer.add(",\"libelle\":", fact.label)
      writer.bytes.add("}")
    }
    bytes.add(",\"tables\":")
    addList(findings[place].rows) { writer, rows in
      writer.add("{\"table\":", rows.table)
      writer.bytes.add(",\"lignes\":")
      writer.addList(rows.rows) { $0.bytes.add($1) }
      writer.bytes.add("}")
    }
    bytes.add("}")
  }

  private mutating func addJSON(_ proposition: DossierEvaluation.Proposition) {
    add("{\"financeur\":", proposition.financeur)
    add(",\"sollicite\":", proposition.sollicite)
    add(",\"verdict\":", proposition.verdict.rawValue)
    add(",\"montant\":", proposition.montant)
    add(",\"motif\":", proposition.motif)
    bytes.add("}")
  }

  private mutating func addJSON(_ fault: Diagnostic) {
    add("{\"gravite\":", fault.severity.rawValue)
    add(",\"code\":", fault.code)
    add(",\"ligne\":", fault.position.line)
    add(",\"colonne\":", fault.position.column)
    add(",\"message\":", fault.message)
    bytes.add(",\"notes\":")
    addList(fault.notes) { $0.bytes.add(json: $1.message) }
    bytes.add("}")
  }

  // MARK: Keys and values

  private mutating func addList<Item>(_ items: [Item], _ body: (inout Self, Item) -> Void) {
    bytes.add("[")
    // By their places, so that they need not be copied.
    items.withUnsafeBufferPointer { items in
      for place in items.indices {
        if place > 0 { bytes.add(",") }
        body(&self, items[place])
      }
    }
    bytes.add("]")
  }

  private mutating func add(_ key: StaticString, _ value: String) {
    bytes.add(key)
    bytes.add(json: value)
  }

  private mutating func add(_ key: StaticString, optional value: String?) {
    if let value { add(key, value) }
  }

  private mutating func add(_ key: StaticString, _ value: Montant?) {
    guard let value else { return }
    bytes.add(key)
    bytes.add(value)
  }

  private mutating func add(_ key: StaticString, _ value: Decimal?) {
    guard let value else { return }
    bytes.add(key)
    bytes.add(value)
  }

  private mutating func add(_ key: StaticString, _ value: Int?) {
    guard let value else { return }
    bytes.add(key)
    bytes.add(value)
  }

  private mutating func add(_ key: StaticString, _ value: CivilDate?) {
    guard let value else { return }
    bytes.add(key)
    bytes.add("\"")
    bytes.add(value)
    bytes.add("\"")
  }
}
