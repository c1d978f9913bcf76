public import Calls
public import Decision
internal import Dossiers
internal import FEEL
public import Review

/// What all sheets of a committee's meeting draw on: the call with its rules, the programme, and the labels of codes.
public struct Seance: Sendable {
  /// The rules.
  public let rules: RuleSet
  /// The programme.
  public let programme: Programme
  /// The fingerprints of what it was made from, as sheets print them: name and SHA-256.
  public let empreintes: [(nom: String, sha256: String)]
  /// What the territoire has published of other years, if it has.
  public let publie: BilanPublie?
  /// How many files were given for dossiers and could not be evaluated; no list has them.
  public let nonEvalues: Int
  /// How many files and folders of avis were given and could not be read; no evaluation counts them.
  public let avisEcartes: Int

  /// Puts together what sheets need.
  public init(
    rules: RuleSet, programme: Programme, empreintes: [(nom: String, sha256: String)] = [],
    publie: BilanPublie? = nil, enveloppes: [DecisionOptions.Enveloppe] = [], nonEvalues: Int = 0,
    avisEcartes: Int = 0
  ) {
    (self.rules, self.programme, self.empreintes, self.publie) = (rules, programme, empreintes, publie)
    (self.nonEvalues, self.avisEcartes) = (nonEvalues, avisEcartes)
    var hypotheses = enveloppes.map { line in
      let nom = rules.call.nom(line.financeur)
      let pilier = line.pilier.map { code in
        let version = rules.referentiel
        return version?.entree(.pilier, code).flatMap { version?.entrees[$0].libelle } ?? code
      }
      return "enveloppe \(nom)\(pilier.map { ", pilier « \($0) »" } ?? "") : \(line.montant)"
    }
    if let seuil = programme.seuil, seuil != rules.call.notation?.seuil {
      hypotheses.append("seuil : \(seuil.inPoints)")
    }
    self.hypotheses = hypotheses
    libelles = Libelles(rules)
    cas = programme.lignes.map { Cas(ligne: $0, evaluation: programme.evaluations[$0.evaluation]) }
    fragments = Fragments(self)
  }

  /// What is supposed in the place of the call's own figures; with any of it, no letter is written and nothing is published.
  public let hypotheses: [String]

  /// The hypotheses in one line, for data: `seuil : 80 points`; nil without any.
  public var hypothese: String? { hypotheses.isEmpty ? nil : hypotheses.joined(separator: " ; ") }

  /// Of each funder whose piliers have more than he has, that what is left of one is open only within what is left of him.
  ///
  /// A call is refused that says so; a hypothesis may.
  public var overlaps: [String] {
    call.financeurs.compactMap { financeur in
      let lines = programme.consommations.filter { $0.financeur == financeur.code }
      let piliers = Montant(adding: lines.filter { $0.pilier != nil }.map(\.enveloppe))
      guard let whole = lines.first(where: { $0.pilier == nil })?.enveloppe, piliers > whole else {
        return nil
      }
      return
        "\(financeur.nom) : les enveloppes des piliers font ensemble \(piliers), pour \(whole) en tout ; ce qui reste d'un pilier ne peut servir que dans la limite de ce qui reste en tout."
    }
  }

  /// Whether the committee adopted what the sheets show.
  public var isAdopted: Bool { hypotheses.isEmpty && programme.adoption != nil }

  /// The head of columns with what comes out for a dossier.
  public var issue: String { isAdopted ? "Adopté" : "Proposé" }

  /// An answer's status as people read it, once the committee adopted the programme or before.
  func titre(_ statut: Programme.Statut) -> String { statut == .propose ? issue : statut.titre }

  /// What the figures of a page are worth, in one sentence.
  var statement: String {
    guard hypotheses.isEmpty else {
      return
        "Propositions calculées sous une hypothèse de travail, et non d'après les règles de l'appel seules."
    }
    guard let adoption = programme.adoption else {
      return "Propositions calculées d'après les règles de l'appel ; elles ne valent pas décision."
    }
    return "Programme adopté le \(adoption.date.french) (\(adoption.auteur))."
  }

  /// What sentences say in the place of codes.
  let libelles: Libelles
  /// All dossiers, in the order of the programme.
  let cas: [Cas]
  /// What many pages say with the same words.
  private(set) var fragments = Fragments()

  /// Says on a page that files are in none of its lists.
  func tellLeftOut(_ html: inout HTML) {
    func tell(_ what: String, _ effect: String) {
      html.tag("p") { p in
        p.tag("strong", what)
        p.text(" : \(effect) ; les messages de « copil run » disent pourquoi.")
      }
    }
    if nonEvalues > 0 {
      tell(
        nonEvalues == 1
          ? "1 fichier reçu n'a pas pu être évalué"
          : "\(nonEvalues) fichiers reçus n'ont pas pu être évalués",
        "aucune liste n'en tient compte")
    }
    if avisEcartes > 0 {
      tell(
        avisEcartes == 1
          ? "1 fichier ou dossier d'avis n'a pas pu être lu"
          : "\(avisEcartes) fichiers ou dossiers d'avis n'ont pas pu être lus",
        "les notes et les montants n'en tiennent pas compte")
    }
  }

  /// Says on a page that it rests on hypotheses.
  func warn(_ html: inout HTML) {
    guard !hypotheses.isEmpty else { return }
    html.tag(
      "p", ["class": "draft"],
      "HYPOTHÈSE DE TRAVAIL — ce n'est pas le programme de l'appel : \(hypotheses.joined(separator: " ; "))")
  }

  /// The call, lent rather than copied: every page asks for many of its parts.
  var call: Call { _read { yield rules.call } }

  /// A dossier with its place in the programme; sorted and handed around by thousands, hence by reference.
  final class Cas: Sendable {
    let ligne: Programme.Ligne
    let evaluation: DossierEvaluation

    init(ligne: Programme.Ligne, evaluation: DossierEvaluation) {
      (self.ligne, self.evaluation) = (ligne, evaluation)
    }

    var fiche: DossierEvaluation.Fiche { _read { yield evaluation.fiche } }

    /// What is proposed by all funders together.
    var propose: Montant {
      Montant(adding: ligne.reponses.map(\.propose))
    }

    /// Whether all funders of the call who stand in the dossier have answered it before: the committee has nothing to decide.
    var isAnsweredBefore: Bool { !ligne.reponses.isEmpty && ligne.reponses.allSatisfy(\.isAnsweredBefore) }

    /// What comes of all answers together; nil where nothing is known of any.
    var outcome: Montant? {
      let known = ligne.reponses.compactMap(\.outcome)
      return known.isEmpty ? nil : Montant(adding: known)
    }

    /// What is asked now of all funders of the call together; nil where a part of it cannot be read.
    var sollicite: Montant? {
      guard !ligne.reponses.contains(where: \.isUnread) else { return nil }
      return Montant(adding: ligne.reponses.compactMap(\.sollicite))
    }

    func reponse(_ financeur: String) -> Programme.Reponse? {
      ligne.reponses.first { $0.financeur == financeur }
    }

    /// The score as lists show it; the range when a part is not known.
    var note: String {
      guard let score = evaluation.score, !score.isEmpty else { return "–" }
      return score.note?.french ?? "\(score.least.french) à \(score.most.french)"
    }

    /// What the plan of funding lacks, as a part of a sum: nothing for an action that is not retained.
    var ecart: Montant { ligne.manque ?? Montant(centimes: 0) }

    /// How badly the plan of funding is off; nil when it is balanced.
    var desequilibre: Desequilibre? { Desequilibre(self) }
  }

  /// The dossiers of a list, in the order of the programme.
  func cas(_ sort: Programme.Sort) -> [Cas] { cas.filter { $0.ligne.sort == sort } }

  /// How many retained actions have the money of all their funders from before: of them nothing is put before the committee.
  package var grantedBefore: Int { cas.count { $0.ligne.sort == .retenu && $0.isAnsweredBefore } }

  /// The label of a code of the referential; the code itself when it is unknown.
  package func libelle(_ niveau: Referentiel.Niveau, _ code: String?) -> String {
    guard let code else { return "Non précisé" }
    guard let version = rules.referentiel, let place = version.entree(niveau, code) else { return code }
    return version.entrees[place].libelle
  }

  /// What people call a funder.
  package func nom(_ financeur: String) -> String {
    rules.call.nom(financeur)
  }

  /// The role of the critère that a finding answers.
  func role(_ finding: DossierEvaluation.Finding) -> Call.Role.Kind? {
    rules.criteres.indices.contains(finding.critere) ? rules.criteres[finding.critere].role : nil
  }

  /// What a dossier is found to be, as to one answer to the critères of admissibility.
  func recevabilite(_ one: Cas, _ answer: Answer) -> [DossierEvaluation.Finding] {
    one.evaluation.findings.filter { $0.answer == answer && role($0) == .recevabilite }
  }

  /// The critère that a finding answers.
  func critere(_ finding: DossierEvaluation.Finding) -> Critere? {
    rules.criteres.indices.contains(finding.critere) ? rules.criteres[finding.critere] : nil
  }
}

extension Programme.Sort {
  /// As lists are headed.
  public var titre: String {
    switch self {
    case .retenu: "Actions retenues"
    case .listeComplementaire: "Liste complémentaire"
    case .rejete: "Actions non retenues"
    case .irrecevable: "Dossiers irrecevables"
    case .aCompleter: "Dossiers à compléter"
    }
  }
}

extension Programme.Sort {
  /// As one dossier is spoken of.
  var status: String {
    switch self {
    case .retenu: "action retenue"
    case .listeComplementaire: "sur la liste complémentaire"
    case .rejete: "action non retenue"
    case .irrecevable: "dossier irrecevable"
    case .aCompleter: "dossier à compléter"
    }
  }
}

extension Programme.Reponse {
  /// Whether something is asked of the funder now that cannot be read.
  var isUnread: Bool { !isAnsweredBefore && sollicite == nil }

  /// What columns of sums say of an answer that the dossier has itself; nil for one of this programme.
  var before: String? {
    guard isAnsweredBefore else { return nil }
    return statut == .ferme ? "acquis" : acquis?.description ?? "refusé"
  }

  /// What stands in the place of an outcome that is open.
  static let pending = "en attente"
}

extension Programme.Statut {
  /// As people read it.
  var titre: String {
    switch self {
    case .sollicite: "Demandé"
    case .propose: "Proposé"
    case .ferme: "Acquis"
    case .refuse: "Refusé"
    }
  }
}

extension String {
  /// A number with a comma in the place of its point.
  var withComma: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 }, as: UTF8.self)
  }
}
