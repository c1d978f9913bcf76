public import XMLTree

/// A submitted dossier: what identifies it, and the whole of it as a tree.
///
/// Made from a document that its schema admits, so that what the schema requires is there.
public struct Dossier: Sendable {
  /// One line of public co-funding.
  public struct Cofinancement: Sendable {
    /// The funder's code in the call: `etat`, `ville`, `departement`.
    public var financeur: String
    /// What is asked of this funder.
    public var montantSollicite: Montant
    /// `sollicite`, `acquis` or `refuse`.
    public var statut: String
    /// What this funder granted, when it differs from what was asked.
    public var montantAcquis: Montant?
  }

  /// The reference that the porteur or the office gave it.
  public var reference: String
  /// The code of the call it answers, and that of its territoire.
  public var appel: String
  /// The code of the territoire of the call.
  public var territoire: String
  /// The year of the budget.
  public var exercice: String
  /// The day of deposit, `AAAA-MM-JJ`; nil for a draft.
  public var dateDepot: String?
  /// The kind of porteur, as the schema lists them.
  public var categorie: String
  /// The porteur's name.
  public var denomination: String
  /// 14 digits.
  public var siret: String
  /// The number in the national register of associations, if there is one.
  public var rna: String?
  /// The title of the action.
  public var intitule: String
  /// The public co-funding asked for, in document order.
  public var cofinancements: [Cofinancement]
  /// Everything, each element with its place.
  public var tree: Element
}

extension Dossier {
  /// Takes the identity of a dossier from its tree; nil when a required element is absent.
  init?(tree: Element) {
    guard let demande = tree.first("demande"), let porteur = tree.first("porteur"),
      let action = tree.first("action"),
      let appel = demande.first("appel"), let code = appel["code"], let territoire = appel["territoire"]
    else { return nil }
    self.tree = tree
    self.appel = code
    self.territoire = territoire
    reference = demande.first("reference")?.text ?? ""
    exercice = demande.first("exercice")?.text ?? ""
    dateDepot = demande.first("dateDepot")?.text
    categorie = porteur.first("categorie")?.text ?? ""
    denomination = porteur.first("denomination")?.text ?? ""
    siret = porteur.first("siret")?.text ?? ""
    rna = porteur.first("rna")?.text
    intitule = action.first("intitule")?.text ?? ""
    cofinancements = (tree.first("financement")?.children("cofinancement") ?? []).map { line in
      Cofinancement(
        financeur: line.first("financeur")?["code"] ?? "",
        montantSollicite: line.first("montantSollicite").flatMap { Montant($0.text) } ?? Montant(centimes: 0),
        statut: line.first("statut")?.text ?? "",
        montantAcquis: line.first("montantAcquis").flatMap { Montant($0.text) })
    }
  }
}
