public import Diagnostics
public import Dossiers
public import FEEL

/// What the rules of one call say of one dossier, and why.
public struct DossierEvaluation: Sendable {
  /// Whether the dossier can be decided upon.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// Every blocking critère is met, for at least one of the funders asked, and nothing lacks for the sum proposed to him.
    case recevable
    /// A blocking critère is not met, or for each funder asked one of his own.
    case irrecevable
    /// Neither: one is not decidable or waits for an instructor, the dossier does not say what the proposals rest on, the
    /// form has errors, or no funder of the call is asked.
    case aCompleter
  }

  /// A fact that an answer rests on and that is not there.
  public struct MissingFact: Hashable, Sendable {
    /// What lacks.
    public enum Kind: String, Sendable {
      /// An element of the dossier.
      case element
      /// An element that is there with a value that cannot be read.
      case illisible
      /// An instructor's answer.
      case avis
    }

    /// What lacks.
    public var kind: Kind
    /// The path below `dossier` (`public/femmes`), or the name of the answer.
    public var path: String
    /// Its label in the schema.
    public var label: String
  }

  /// The rows of a decision table that gave an answer.
  public struct TableRows: Hashable, Sendable {
    /// The decision or function whose table it is.
    public var table: String
    /// Row numbers, from 1 as people count.
    public var rows: [Int]
  }

  /// The answer to one critère.
  public struct Finding: Sendable {
    /// The place of the critère in `RuleSet.criteres`.
    public var critere: Int
    /// The answer.
    public var answer: Answer
    /// What was seen, in a sentence.
    public var constat: String?
    /// How far it is from the limit, in a sentence.
    public var distance: String?
    /// What the porteur can do, in a sentence.
    public var conseil: String?
    /// For `notation`: the points; nil when unknown, to be noted, or not applicable.
    public var points: Decimal?
    /// For `notation`: the highest number of points for this dossier; nil when not applicable.
    public var maximum: Decimal?
    /// For `proposition`: the amount, never above what is asked where that is known; nil when unknown.
    public var montant: Montant?
    /// What lacks for a sure answer.
    public var missing: [MissingFact]
    /// The tables that it went through.
    public var rows: [TableRows]
  }

  /// The score: the points of the critères that apply, as a share of their maximum, on the base of the call.
  public struct Score: Hashable, Sendable {
    /// The score when every part is known; rounded half even to two decimals.
    public var note: Decimal?
    /// The lowest that it can be, unknown parts counting nothing.
    public var least: Decimal
    /// The highest that it can be.
    public var most: Decimal
    /// Sum of the points known.
    public var points: Decimal
    /// Sum of the maxima of the critères that apply, a bonus apart.
    public var maximum: Decimal
  }

  /// What the rules propose to one funder who is asked.
  public struct Proposition: Sendable {
    /// The funder's code.
    public var financeur: String
    /// What is asked; nil where a part of it cannot be read, so that nobody knows the whole.
    public var sollicite: Montant?
    /// `recevable`, `irrecevable` or `aCompleter` for this funder, the critères of the whole dossier included; `aCompleter`
    /// also where the dossier does not say what his sum rests on.
    public var verdict: Verdict
    /// What the rules propose, 0…`sollicite`; nil when they cannot say, or nobody knows what is asked.
    public var montant: Montant?
    /// Why, one line each: of a refusal each condition that is not met, of what is to be completed all that it waits for.
    public var motifs: [String]
  }

  /// A line of the plan of funding, as the dossier has it.
  public struct Cofinancement: Hashable, Sendable {
    /// The funder's code, and the name that the dossier gives it.
    public var financeur: String
    /// As the dossier names it.
    public var nom: String
    /// What is asked; nil where it cannot be read.
    public var sollicite: Montant?
    /// `sollicite`, `acquis` or `refuse`.
    public var statut: String
    /// What was granted.
    public var acquis: Montant?
    /// The year that it is for, where that is not the exercice of the call.
    public var annee: Int?
  }

  /// The expenses of an investment.
  public struct Investissement: Hashable, Sendable {
    /// An expense, without taxes.
    public struct Depense: Hashable, Sendable {
      /// The chapter: `20`, `21` or `23`.
      public var compte: String
      /// As the dossier names it.
      public var intitule: String
      /// Nil where it cannot be read.
      public var montant: Montant?
    }

    /// In the order of the dossier.
    public var depenses: [Depense] = []
    /// All of them, without taxes; nil where it cannot be read.
    public var horsTaxes: Montant?
    /// All of them with taxes.
    public var toutesTaxes: Montant?
    /// The part of it that the commune pays itself.
    public var autofinancement: Montant?
  }

  /// A year of a demand over several.
  public struct Annuite: Hashable, Sendable {
    /// The year.
    public var exercice: Int
    /// What the action costs that year; nil where it cannot be read.
    public var cout: Montant?
    /// What is asked of the funders of the call for that year; nil where it cannot be read.
    public var sollicite: Montant?
  }

  /// People expected, by age and sex.
  public struct Tranche: Hashable, Sendable {
    /// First and last year of age; nil for no end.
    public var de: Int
    /// Last year of age.
    public var a: Int?
    /// Women and girls.
    public var femmes: Int
    /// Men and boys.
    public var hommes: Int
  }

  /// What an instructor wrote beside an answer.
  public struct Commentaire: Hashable, Sendable {
    /// The name of the answer, as the avis writes it.
    public var reponse: String
    /// The answer, as the avis writes it.
    public var valeur: String
    /// What justifies it.
    public var texte: String
  }

  /// The facts of a dossier that lists and sheets show; nil for what the dossier does not say.
  public struct Fiche: Sendable {
    /// The reference of the dossier.
    public var reference: String
    /// The file it was read from, as the user named it.
    public var file: String
    /// The porteur's name.
    public var porteur: String
    /// The office, for a porteur that is an administration.
    public var service: String?
    /// The kind of porteur, as the schema lists them.
    public var categorie: String
    /// 14 digits.
    public var siret: String
    /// The number in the register of associations.
    public var rna: String?
    /// The title of the action.
    public var intitule: String
    /// What the action is for.
    public var objectifs: String
    /// The day of deposit.
    public var dateDepot: CivilDate?
    /// Whether the action was paid for before.
    public var isRenewal: Bool
    /// Codes of the referential.
    public var pilier: String?
    /// Code of the axe.
    public var axe: String?
    /// Code of the orientation.
    public var orientation: String?
    /// First and last day of the action.
    public var debut: CivilDate?
    /// Last day of the action.
    public var fin: CivilDate?
    /// The cost of the action, without contributions in kind; for an investment, without taxes.
    public var cout: Montant?
    /// Charges and produits by poste (two-figure account), in the order of the dossier.
    public var charges: [(compte: String, montant: Montant)]
    /// Produits by poste.
    public var produits: [(compte: String, montant: Montant)]
    /// Lines of public money.
    public var cofinancements: [Cofinancement]
    /// People expected.
    public var publicTotal: Int?
    /// Women and girls among them.
    public var femmes: Int?
    /// Those who live in a quarter of the territoire in force.
    public var residents: Int?
    /// By age.
    public var tranches: [Tranche]
    /// The years of a demand over several, in the order of the dossier.
    public var annuites: [Annuite] = []
    /// Nil for an action that is no investment.
    public var investissement: Investissement?

    /// Whether the cost is that of an investment, without taxes; other costs are what the porteur pays.
    public var isCoutHorsTaxes: Bool { cout != nil && investissement?.horsTaxes == cout }
  }

  /// The facts.
  public var fiche: Fiche
  /// Whether it can be decided upon.
  public var verdict: Verdict
  /// One for each critère that was asked, in the order of `RuleSet.criteres`.
  public var findings: [Finding]
  /// Nil for a call without points.
  public var score: Score?
  /// One for each funder of the call who is asked, in the order of the call.
  public var propositions: [Proposition]
  /// The values of the call's tie-breaks, in their order: a number or a date as days since 1970; nil when unknown.
  public var departages: [Decimal?]
  /// What is wrong with the form: errors and warnings of the standard checks, sorted by place.
  public var faults: [Diagnostic]
  /// What justifies an instructor's answers, in the order of the avis; only answers that have a comment.
  public var commentaires: [Commentaire] = []
  /// An instructor's free remarks, in the order of the avis.
  public var remarques: [String]
  /// The day of the instructor's avis; nil without one.
  public var dateAvis: CivilDate? = nil
}
