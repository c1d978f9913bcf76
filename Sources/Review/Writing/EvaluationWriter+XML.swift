internal import Calls
internal import Diagnostics
internal import Dossiers
internal import FEEL

extension EvaluationWriter {
  /// Appends the beginning of a document: the call, what the evaluations come from, the critères.
  ///
  /// - Parameter sources: What the host read, by name, each with its SHA-256 in 64 lower-case hexadecimal digits.
  public mutating func addXMLStart(sources: [(nom: String, sha256: String)]) {
    let (call, criteres) = (call, criteres)
    bytes.add { $0.addXMLStart(call, sources, criteres) }
  }

  /// The end of a document.
  public static let xmlEnd = Array("</evaluations>\n".utf8)

  /// Appends the end of a document.
  public mutating func addXMLEnd() { bytes += Self.xmlEnd }

  /// Appends an evaluation as one element `dossier`.
  public mutating func addXML(_ evaluation: DossierEvaluation) {
    let criteres = criteres
    bytes.add { $0.addXML(evaluation, criteres) }
  }

  /// Appends an evaluation as XML to bytes of the host; see `addXML(_:)`.
  public func append(xml evaluation: DossierEvaluation, to bytes: inout [UInt8]) {
    bytes.add { $0.addXML(evaluation, criteres) }
  }
}

extension ByteText {
  fileprivate mutating func addXMLStart(
    _ call: (code: String, territoire: String), _ sources: [(nom: String, sha256: String)],
    _ criteres: [Critere]
  ) {
    add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<evaluations xmlns=\"urn:copil:evaluations:1\"")
    add(" appel", call.code)
    add(" territoire", call.territoire)
    add(">\n")
    for source in sources {
      add("  <source")
      add(" nom", source.nom)
      add(" sha256", source.sha256)
      add("/>\n")
    }
    for critere in criteres {
      add("  <critere")
      add(" nom", critere.nom)
      add(" role", critere.role.rawValue)
      add(" financeur", critere.financeur)
      add(" maximum", critere.maximum)
      add("/>\n")
    }
  }

  fileprivate mutating func addXML(_ evaluation: DossierEvaluation, _ criteres: [Critere]) {
    let fiche = evaluation.fiche
    add("  <dossier")
    add(" reference", fiche.reference)
    add(" fichier", fiche.file)
    add(" verdict", evaluation.verdict.rawValue)
    add(" depot", fiche.dateDepot)
    add(" avis", evaluation.dateAvis)
    add(" cout", fiche.cout)
    add(">\n")
    addXML(fiche)
    for finding in evaluation.findings { addXML(finding, criteres[finding.critere].nom) }
    if let score = evaluation.score { addXML(score) }
    for proposition in evaluation.propositions { addXML(proposition) }
    for value in evaluation.departages {
      add("    <departage")
      add(" valeur", value)
      add("/>\n")
    }
    for fault in evaluation.faults { addXML(fault) }
    for commentaire in evaluation.commentaires { addXML(commentaire) }
    for remarque in evaluation.remarques { addElement("    ", "remarque", remarque) }
    add("  </dossier>\n")
  }

  // MARK: Parts

  private mutating func addXML(_ fiche: DossierEvaluation.Fiche) {
    add("    <porteur")
    add(" categorie", fiche.categorie)
    add(" siret", fiche.siret)
    add(" rna", fiche.rna)
    add(">\n")
    addElement("      ", "nom", fiche.porteur)
    addElement("      ", "service", fiche.service)
    add("    </porteur>\n    <action")
    add(" pilier", fiche.pilier)
    add(" axe", fiche.axe)
    add(" orientation", fiche.orientation)
    add(" debut", fiche.debut)
    add(" fin", fiche.fin)
    add(" renouvelee", fiche.isRenewal ? "true" : "false")
    add(">\n")
    addElement("      ", "intitule", fiche.intitule)
    addElement("      ", "objectifs", fiche.objectifs)
    add("    </action>\n")
    for poste in fiche.charges { addXML("    <charge", poste) }
    for poste in fiche.produits { addXML("    <produit", poste) }
    for line in fiche.cofinancements {
      add("    <cofinancement")
      add(" financeur", line.financeur)
      add(" nom", line.nom)
      add(" sollicite", line.sollicite)
      add(" statut", line.statut)
      add(" acquis", line.acquis)
      add(" annee", line.annee)
      add("/>\n")
    }
    for annuite in fiche.annuites {
      add("    <annuite")
      add(" exercice", annuite.exercice)
      add(" cout", annuite.cout)
      add(" sollicite", annuite.sollicite)
      add("/>\n")
    }
    if let investissement = fiche.investissement { addXML(investissement) }
    add("    <public")
    add(" total", fiche.publicTotal)
    add(" femmes", fiche.femmes)
    add(" habitants", fiche.residents)
    add(fiche.tranches.isEmpty ? "/>\n" : ">\n")
    guard !fiche.tranches.isEmpty else { return }
    for tranche in fiche.tranches {
      add("      <tranche")
      add(" de", tranche.de)
      add(" a", tranche.a)
      add(" femmes", tranche.femmes)
      add(" hommes", tranche.hommes)
      add("/>\n")
    }
    add("    </public>\n")
  }

  private mutating func addXML(_ tag: StaticString, _ poste: (compte: String, montant: Montant)) {
    add(tag)
    add(" compte", poste.compte)
    add(" montant", poste.montant)
    add("/>\n")
  }

  private mutating func addXML(_ investissement: DossierEvaluation.Investissement) {
    add("    <investissement")
    add(" horsTaxes", investissement.horsTaxes)
    add(" toutesTaxes", investissement.toutesTaxes)
    add(" autofinancement", investissement.autofinancement)
    add(">\n")
    for depense in investissement.depenses {
      add("      <depense")
      add(" compte", depense.compte)
      add(" montant", depense.montant)
      add(">")
      add(xml: depense.intitule)
      add("</depense>\n")
    }
    add("    </investissement>\n")
  }

  private mutating func addXML(_ finding: DossierEvaluation.Finding, _ critere: String) {
    add("    <reponse")
    add(" critere", critere)
    add(" reponse", finding.answer.rawValue)
    add(" points", finding.points)
    add(" maximum", finding.maximum)
    add(" montant", finding.montant)
    add(">\n")
    addElement("      ", "constat", finding.constat)
    addElement("      ", "distance", finding.distance)
    addElement("      ", "conseil", finding.conseil)
    for fact in finding.missing {
      add("      <manque")
      add(" nature", fact.kind.rawValue)
      add(" chemin", fact.path)
      add(" libelle", fact.label)
      add("/>\n")
    }
    for rows in finding.rows {
      add("      <table")
      add(" nom", rows.table)
      add(" lignes=\"")
      for (index, row) in rows.rows.enumerated() {
        if index > 0 { add(" ") }
        add(row)
      }
      add("\"/>\n")
    }
    add("    </reponse>\n")
  }

  private mutating func addXML(_ score: DossierEvaluation.Score) {
    add("    <note")
    add(" note", score.note)
    add(" auMoins", score.least)
    add(" auPlus", score.most)
    add(" points", score.points)
    add(" sur", score.maximum)
    add("/>\n")
  }

  private mutating func addXML(_ proposition: DossierEvaluation.Proposition) {
    add("    <proposition")
    add(" financeur", proposition.financeur)
    add(" sollicite", proposition.sollicite)
    add(" verdict", proposition.verdict.rawValue)
    add(" montant", proposition.montant)
    add(">\n")
    for motif in proposition.motifs { addElement("      ", "motif", motif) }
    add("    </proposition>\n")
  }

  private mutating func addXML(_ fault: Diagnostic) {
    add("    <faute")
    add(" gravite", fault.severity.rawValue)
    add(" code", fault.code)
    add(" ligne", fault.position.line)
    add(" colonne", fault.position.column)
    add(">\n")
    addElement("      ", "message", fault.message)
    for note in fault.notes { addElement("      ", "precision", note.message) }
    add("    </faute>\n")
  }

  private mutating func addXML(_ commentaire: DossierEvaluation.Commentaire) {
    add("    <commentaire")
    add(" reponse", commentaire.reponse)
    add(" valeur", commentaire.valeur)
    add(">")
    add(xml: commentaire.texte)
    add("</commentaire>\n")
  }

  // MARK: Attributes and elements

  @inline(__always)
  private mutating func open(_ name: StaticString) {
    add(name)
    add("=\"")
  }

  @inline(__always)
  fileprivate mutating func add(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    open(name)
    add(xml: value)
    add("\"")
  }

  @inline(__always)
  fileprivate mutating func add(_ name: StaticString, _ value: Montant?) {
    guard let value else { return }
    open(name)
    add(value)
    add("\"")
  }

  @inline(__always)
  fileprivate mutating func add(_ name: StaticString, _ value: Decimal?) {
    guard let value else { return }
    open(name)
    add(value)
    add("\"")
  }

  @inline(__always)
  fileprivate mutating func add(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    open(name)
    add(value)
    add("\"")
  }

  @inline(__always)
  fileprivate mutating func add(_ name: StaticString, _ value: CivilDate?) {
    guard let value else { return }
    open(name)
    add(value)
    add("\"")
  }

  private mutating func addElement(_ margin: StaticString, _ name: StaticString, _ value: String?) {
    guard let value else { return }
    add(margin)
    add("<")
    add(name)
    add(">")
    add(xml: value)
    add("</")
    add(name)
    add(">\n")
  }
}
