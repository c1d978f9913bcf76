internal import Calls
internal import Diagnostics
internal import Dossiers
internal import FEEL

extension EvaluationWriter {
  /// Appends an evaluation as one JSON object and a line feed.
  ///
  /// Keys are those of `evaluations.xsd`; what is not known has no key. Sums are in euros.
  public mutating func addJSON(_ evaluation: DossierEvaluation) {
    let starts = starts
    bytes.add { $0.addJSON(evaluation, starts) }
  }

  /// Appends an evaluation as JSON to bytes of the host; see `addJSON(_:)`.
  public func append(json evaluation: DossierEvaluation, to bytes: inout [UInt8]) {
    bytes.add { $0.addJSON(evaluation, starts) }
  }

  /// What the finding of a critère begins with in JSON.
  static func start(of critere: Critere) -> [UInt8] {
    var start: [UInt8] = []
    start.add { text in
      text.add("{\"critere\":", critere.nom)
      text.add(",\"role\":", critere.role.rawValue)
      text.add(",\"financeur\":", optional: critere.financeur)
      text.add(",\"question\":", critere.question)
      text.add(",\"reponse\":")
    }
    return start
  }
}

extension ByteText {
  fileprivate mutating func addJSON(_ evaluation: DossierEvaluation, _ starts: [[UInt8]]) {
    add("{\"fichier\":", evaluation.fiche.file)
    add(",\"dossier\":", evaluation.fiche.reference)
    add(",\"verdict\":", evaluation.verdict.rawValue)
    addJSON(evaluation.fiche)
    if let score = evaluation.score { addJSON(score) }
    add(",\"criteres\":")
    addList(evaluation.findings) { $0.addJSON($1, starts[$1.pointee.critere]) }
    add(",\"propositions\":")
    addList(evaluation.propositions) { $0.addJSON($1) }
    add(",\"departages\":")
    addList(evaluation.departages) { text, value in
      if let value = value.pointee { text.add(value) } else { text.add("null") }
    }
    add(",\"fautes\":")
    addList(evaluation.faults) { $0.addJSON($1) }
    add(",\"commentaires\":")
    addList(evaluation.commentaires) { text, commentaire in
      text.add("{\"reponse\":", commentaire.pointee.reponse)
      text.add(",\"valeur\":", commentaire.pointee.valeur)
      text.add(",\"texte\":", commentaire.pointee.texte)
      text.add("}")
    }
    add(",\"remarques\":")
    addList(evaluation.remarques) { $0.add(json: $1.pointee) }
    if let date = evaluation.dateAvis { add(",\"dateAvis\":", date) }
    add("}\n")
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
    add(fiche.isRenewal ? ",\"renouvelee\":true}" : ",\"renouvelee\":false}")
    add(",\"depot\":", fiche.dateDepot)
    add(",\"budget\":{\"charges\":")
    addList(fiche.charges) { $0.addJSON(poste: $1) }
    add(",\"produits\":")
    addList(fiche.produits) { $0.addJSON(poste: $1) }
    add(",\"cout\":", fiche.cout)
    add("},\"cofinancements\":")
    addList(fiche.cofinancements) { text, line in
      text.add("{\"financeur\":", line.pointee.financeur)
      text.add(",\"nom\":", line.pointee.nom)
      text.add(",\"sollicite\":", line.pointee.sollicite)
      text.add(",\"statut\":", line.pointee.statut)
      text.add(",\"acquis\":", line.pointee.acquis)
      if let annee = line.pointee.annee { text.add(",\"annee\":", annee) }
      text.add("}")
    }
    if !fiche.annuites.isEmpty {
      add(",\"annuites\":")
      addList(fiche.annuites) { text, annuite in
        text.add("{\"exercice\":", annuite.pointee.exercice)
        text.add(",\"cout\":", annuite.pointee.cout)
        text.add(",\"sollicite\":", annuite.pointee.sollicite)
        text.add("}")
      }
    }
    if let investissement = fiche.investissement { addJSON(investissement) }
    add(",\"public\":{\"tranches\":")
    addList(fiche.tranches) { text, tranche in
      text.add("{\"de\":", tranche.pointee.de)
      text.add(",\"a\":", tranche.pointee.a)
      text.add(",\"femmes\":", tranche.pointee.femmes)
      text.add(",\"hommes\":", tranche.pointee.hommes)
      text.add("}")
    }
    add(",\"total\":", fiche.publicTotal)
    add(",\"femmes\":", fiche.femmes)
    add(",\"habitants\":", fiche.residents)
    add("}")
  }

  private mutating func addJSON(_ investissement: DossierEvaluation.Investissement) {
    add(",\"investissement\":{\"depenses\":")
    addList(investissement.depenses) { text, depense in
      text.add("{\"compte\":", depense.pointee.compte)
      text.add(",\"intitule\":", depense.pointee.intitule)
      text.add(",\"montant\":", depense.pointee.montant)
      text.add("}")
    }
    add(",\"horsTaxes\":", investissement.horsTaxes)
    add(",\"toutesTaxes\":", investissement.toutesTaxes)
    add(",\"autofinancement\":", investissement.autofinancement)
    add("}")
  }

  private mutating func addJSON(poste: UnsafePointer<(compte: String, montant: Montant)>) {
    add("{\"compte\":", poste.pointee.compte)
    add(",\"montant\":", poste.pointee.montant)
    add("}")
  }

  private mutating func addJSON(_ score: DossierEvaluation.Score) {
    add(",\"note\":{")
    if let note = score.note {
      add("\"note\":")
      add(note)
      add(",")
    }
    add("\"auMoins\":")
    add(score.least)
    add(",\"auPlus\":", score.most)
    add(",\"points\":", score.points)
    add(",\"sur\":", score.maximum)
    add("}")
  }

  private mutating func addJSON(_ finding: UnsafePointer<DossierEvaluation.Finding>, _ start: [UInt8]) {
    start.withUnsafeBufferPointer { add(bytes: $0) }
    add(json: finding.pointee.answer.rawValue)
    add(",\"constat\":", optional: finding.pointee.constat)
    add(",\"distance\":", optional: finding.pointee.distance)
    add(",\"conseil\":", optional: finding.pointee.conseil)
    add(",\"points\":", finding.pointee.points)
    add(",\"maximum\":", finding.pointee.maximum)
    add(",\"montant\":", finding.pointee.montant)
    guard !finding.pointee.missing.isEmpty || !finding.pointee.rows.isEmpty else {
      add(",\"manques\":[],\"tables\":[]}")
      return
    }
    add(",\"manques\":")
    addList(finding.pointee.missing) { text, fact in
      text.add("{\"nature\":", fact.pointee.kind.rawValue)
      text.add(",\"chemin\":", fact.pointee.path)
      text.add(",\"libelle\":", fact.pointee.label)
      text.add("}")
    }
    add(",\"tables\":")
    addList(finding.pointee.rows) { text, rows in
      text.add("{\"table\":", rows.pointee.table)
      text.add(",\"lignes\":")
      text.addList(rows.pointee.rows) { $0.add($1.pointee) }
      text.add("}")
    }
    add("}")
  }

  private mutating func addJSON(_ proposition: UnsafePointer<DossierEvaluation.Proposition>) {
    add("{\"financeur\":", proposition.pointee.financeur)
    add(",\"sollicite\":", proposition.pointee.sollicite)
    add(",\"verdict\":", proposition.pointee.verdict.rawValue)
    add(",\"montant\":", proposition.pointee.montant)
    add(",\"motifs\":")
    addList(proposition.pointee.motifs) { $0.add(json: $1.pointee) }
    add("}")
  }

  private mutating func addJSON(_ fault: UnsafePointer<Diagnostic>) {
    add("{\"gravite\":", fault.pointee.severity.rawValue)
    add(",\"code\":", fault.pointee.code)
    add(",\"ligne\":", fault.pointee.position.line)
    add(",\"colonne\":", fault.pointee.position.column)
    add(",\"message\":", fault.pointee.message)
    add(",\"notes\":")
    addList(fault.pointee.notes) { $0.add(json: $1.pointee.message) }
    add("}")
  }

  // MARK: Keys and values

  /// Appends a list; its items are where they stand, as to take them out is to copy them.
  private mutating func addList<Item>(_ items: [Item], _ body: (inout Self, UnsafePointer<Item>) -> Void) {
    add("[")
    items.withUnsafeBufferPointer { items in
      for place in items.indices {
        if place > 0 { add(",") }
        if let first = items.baseAddress { body(&self, first + place) }
      }
    }
    add("]")
  }

  @inline(__always)
  fileprivate mutating func add(_ key: StaticString, _ value: String) {
    add(key)
    add(json: value)
  }

  @inline(__always)
  fileprivate mutating func add(_ key: StaticString, optional value: String?) {
    if let value { add(key, value) }
  }

  @inline(__always)
  fileprivate mutating func add(_ key: StaticString, _ value: Montant?) {
    guard let value else { return }
    add(key)
    add(value)
  }

  @inline(__always)
  fileprivate mutating func add(_ key: StaticString, _ value: Decimal?) {
    guard let value else { return }
    add(key)
    add(value)
  }

  @inline(__always)
  fileprivate mutating func add(_ key: StaticString, _ value: Int?) {
    guard let value else { return }
    add(key)
    add(value)
  }

  @inline(__always)
  fileprivate mutating func add(_ key: StaticString, _ value: CivilDate?) {
    guard let value else { return }
    add(key)
    add("\"")
    add(value)
    add("\"")
  }
}
