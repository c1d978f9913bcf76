internal import Calls
internal import Diagnostics
internal import Dossiers
internal import FEEL

extension EvaluationWriter {
  /// Appends the beginning of a document: the call, what the evaluations come from, the critères.
  ///
  /// - Parameter sources: What the host read, by name, each with its SHA-256 in 64 lower-case hexadecimal digits.
  public mutating func addXMLStart(sources: [(nom: String, sha256: String)]) {
    bytes.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<evaluations xmlns=\"urn:copil:evaluations:1\"")
    add(" appel", call.code)
    add(" territoire", call.territoire)
    bytes.add(">\n")
    for source in sources {
      bytes.add("  <source")
      add(" nom", source.nom)
      add(" sha256", source.sha256)
      bytes.add("/>\n")
    }
    for critere in criteres {
      bytes.add("  <critere")
      add(" nom", critere.nom)
      add(" role", critere.role.rawValue)
      add(" financeur", critere.financeur)
      add(" maximum", critere.maximum)
      bytes.add("/>\n")
    }
  }

  /// The end of a document.
  public static let xmlEnd = Array("</evaluations>\n".utf8)

  /// Appends the end of a document.
  public mutating func addXMLEnd() { bytes += Self.xmlEnd }

  /// Appends an evaluation as one element `dossier`.
  public mutating func addXML(_ evaluation: DossierEvaluation) {
    let fiche = evaluation.fiche
    bytes.add("  <dossier")
    add(" reference", fiche.reference)
    add(" fichier", fiche.file)
    add(" verdict", evaluation.verdict.rawValue)
    add(" depot", fiche.dateDepot)
    add(" cout", fiche.cout)
    bytes.add(">\n")
    addXML(fiche)
    for finding in evaluation.findings { addXML(finding) }
    if let score = evaluation.score { addXML(score) }
    for proposition in evaluation.propositions { addXML(proposition) }
    for value in evaluation.departages {
      bytes.add("    <departage")
      add(" valeur", value)
      bytes.add("/>\n")
    }
    for fault in evaluation.faults { addXML(fault) }
    for commentaire in evaluation.commentaires { addXML(commentaire) }
    for remarque in evaluation.remarques { addElement("    ", "remarque", remarque) }
    bytes.add("  </dossier>\n")
  }

  // MARK: Parts

  private mutating func addXML(_ fiche: DossierEvaluation.Fiche) {
    bytes.add("    <porteur")
    add(" categorie", fiche.categorie)
    add(" siret", fiche.siret)
    add(" rna", fiche.rna)
    bytes.add(">\n")
    addElement("      ", "nom", fiche.porteur)
    addElement("      ", "service", fiche.service)
    bytes.add("    </porteur>\n    <action")
    add(" pilier", fiche.pilier)
    add(" axe", fiche.axe)
    add(" orientation", fiche.orientation)
    add(" debut", fiche.debut)
    add(" fin", fiche.fin)
    add(" renouvelee", fiche.isRenewal ? "true" : "false")
    bytes.add(">\n")
    addElement("      ", "intitule", fiche.intitule)
    addElement("      ", "objectifs", fiche.objectifs)
    bytes.add("    </action>\n")
    for poste in fiche.charges { addXML("    <charge", poste) }
    for poste in fiche.produits { addXML("    <produit", poste) }
    for line in fiche.cofinancements {
      bytes.add("    <cofinancement")
      add(" financeur", line.financeur)
      add(" nom", line.nom)
      add(" sollicite", line.sollicite)
      add(" statut", line.statut)
      add(" acquis", line.acquis)
      bytes.add("/>\n")
    }
    bytes.add("    <public")
    add(" total", fiche.publicTotal)
    add(" femmes", fiche.femmes)
    add(" habitants", fiche.residents)
    bytes.add(fiche.tranches.isEmpty ? "/>\n" : ">\n")
    guard !fiche.tranches.isEmpty else { return }
    for tranche in fiche.tranches {
      bytes.add("      <tranche")
      add(" de", tranche.de)
      add(" a", tranche.a)
      add(" femmes", tranche.femmes)
      add(" hommes", tranche.hommes)
      bytes.add("/>\n")
    }
    bytes.add("    </public>\n")
  }

  private mutating func addXML(_ tag: StaticString, _ poste: (compte: String, montant: Montant)) {
    bytes.add(tag)
    add(" compte", poste.compte)
    add(" montant", poste.montant)
    bytes.add("/>\n")
  }

  private mutating func addXML(_ finding: DossierEvaluation.Finding) {
    bytes.add("    <reponse")
    add(" critere", criteres[finding.critere].nom)
    add(" reponse", finding.answer.rawValue)
    add(" points", finding.points)
    add(" maximum", finding.maximum)
    add(" montant", finding.montant)
    bytes.add(">\n")
    addElement("      ", "constat", finding.constat)
    addElement("      ", "distance", finding.distance)
    addElement("      ", "conseil", finding.conseil)
    for fact in finding.missing {
      bytes.add("      <manque")
      add(" nature", fact.kind.rawValue)
      add(" chemin", fact.path)
      add(" libelle", fact.label)
      bytes.add("/>\n")
    }
    for rows in finding.rows {
      bytes.add("      <table")
      add(" nom", rows.table)
      bytes.add(" lignes=\"")
      for (index, row) in rows.rows.enumerated() {
        if index > 0 { bytes.add(" ") }
        bytes.add(row)
      }
      bytes.add("\"/>\n")
    }
    bytes.add("    </reponse>\n")
  }

  private mutating func addXML(_ score: DossierEvaluation.Score) {
    bytes.add("    <note")
    add(" note", score.note)
    add(" auMoins", score.least)
    add(" auPlus", score.most)
    add(" points", score.points)
    add(" sur", score.maximum)
    bytes.add("/>\n")
  }

  private mutating func addXML(_ proposition: DossierEvaluation.Proposition) {
    bytes.add("    <proposition")
    add(" financeur", proposition.financeur)
    add(" sollicite", proposition.sollicite)
    add(" verdict", proposition.verdict.rawValue)
    add(" montant", proposition.montant)
    bytes.add(">\n")
    addElement("      ", "motif", proposition.motif)
    bytes.add("    </proposition>\n")
  }

  private mutating func addXML(_ fault: Diagnostic) {
    bytes.add("    <faute")
    add(" gravite", fault.severity.rawValue)
    add(" code", fault.code)
    add(" ligne", fault.position.line)
    add(" colonne", fault.position.column)
    bytes.add(">\n")
    addElement("      ", "message", fault.message)
    for note in fault.notes { addElement("      ", "precision", note.message) }
    bytes.add("    </faute>\n")
  }

  private mutating func addXML(_ commentaire: DossierEvaluation.Commentaire) {
    bytes.add("    <commentaire")
    add(" reponse", commentaire.reponse)
    add(" valeur", commentaire.valeur)
    bytes.add(">")
    bytes.add(xml: commentaire.texte)
    bytes.add("</commentaire>\n")
  }

  // MARK: Attributes and elements

  private mutating func open(_ name: StaticString) {
    bytes.add(name)
    bytes.add("=\"")
  }

  private mutating func add(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    open(name)
    bytes.add(xml: value)
    bytes.add("\"")
  }

  private mutating func add(_ name: StaticString, _ value: Montant?) {
    guard let value else { return }
    open(name)
    bytes.add(value)
    bytes.add("\"")
  }

  private mutating func add(_ name: StaticString, _ value: Decimal?) {
    guard let value else { return }
    open(name)
    bytes.add(value)
    bytes.add("\"")
  }

  private mutating func add(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    open(name)
    bytes.add(value)
    bytes.add("\"")
  }

  private mutating func add(_ name: StaticString, _ value: CivilDate?) {
    guard let value else { return }
    open(name)
    bytes.add(value)
    bytes.add("\"")
  }

  private mutating func addElement(_ margin: StaticString, _ name: StaticString, _ value: String?) {
    guard let value else { return }
    bytes.add(margin)
    bytes.add("<")
    bytes.add(name)
    bytes.add(">")
    bytes.add(xml: value)
    bytes.add("</")
    bytes.add(name)
    bytes.add(">\n")
  }
}
