public import Diagnostics
public import Dossiers
public import FEEL
public import XMLTree

/// A call for projects as its folder of rules says it: `appel.xml`, without the models.
///
/// Source: `Rules/appel.xsd`.
public struct Call: Sendable {
  /// Where a value comes from.
  public enum Origine: String, Sendable {
    /// A published text, quoted among `sources`.
    case source
    /// An example, for the commune to set.
    case exemple
  }

  /// A text that the rules come from.
  public struct Source: Sendable {
    /// What other parts of the call name it by.
    public var code: String
    /// Title, date, place.
    public var text: String
    /// Where it stands.
    public var position: FilePosition
  }

  /// What porteurs ask for.
  public enum Aide: String, Sendable {
    /// Money that is paid.
    case subvention
    /// A tax that is lowered: nothing is paid, and nothing is published as granted.
    case abattement
  }

  /// Who publishes the call and signs its letters.
  public struct Administration: Sendable {
    /// The commune or the administration.
    public var nom: String
    /// The office that examines.
    public var service: String?
    /// 14 digits, when known.
    public var siret: String?
    /// 9 digits, when known.
    public var siren: String?
    /// Lines of the postal address.
    public var adresse: [String]
    /// Where to write.
    public var courriel: String?
    /// The office's number.
    public var telephone: String?
    /// The office of who signs, never a person's name: `Le maire`.
    public var signataire: String
    /// The court to appeal to.
    public var tribunal: String?
  }

  /// The dates of a call, all inclusive.
  public struct Calendrier: Sendable {
    /// First day of deposit; it chooses the quarters and the referential in force.
    public var ouverture: CivilDate
    /// Last day of deposit.
    public var limiteDepot: CivilDate
    /// No action begins before.
    public var actionsDu: CivilDate
    /// No action ends after.
    public var actionsAu: CivilDate
    /// The day on which the committee meets, once it is fixed.
    public var comite: CivilDate?
    /// Where the dates come from.
    public var origine: Origine
    /// The code of their source.
    public var source: String?
    /// Where it stands.
    public var position: FilePosition
  }

  /// A sum open for a call.
  public struct Enveloppe: Sendable {
    /// The pilier that it is for; nil for the funder as a whole.
    public var pilier: String?
    /// The sum; zero or more.
    public var montant: Montant
    /// Where it comes from.
    public var origine: Origine
    /// The code of its source.
    public var source: String?
    /// Where it stands.
    public var position: FilePosition
  }

  /// A funder who can be asked.
  public struct Financeur: Sendable {
    /// As dossiers name it: `etat`.
    public var code: String
    /// As people name it.
    public var nom: String
    /// 14 digits, when known.
    public var siret: String?
    /// The sum for all piliers together.
    public var enveloppe: Enveloppe
    /// Limits by pilier, within `enveloppe`; a pilier not listed has none of its own.
    public var piliers: [Enveloppe]
    /// How it shares its enveloppe; nil for as the call does.
    public var attribution: Attribution?
    /// Where it stands.
    public var position: FilePosition
  }

  /// A document asked for.
  public struct PieceDemandee: Sendable {
    /// Its type in the schema of dossiers: `statuts`.
    public var type: String
    /// The kinds of porteur it is asked of; empty for all.
    public var categories: [String]
    /// Asked of dossiers deposited from this day on.
    public var depuis: CivilDate?
    /// The kind of demand that it is asked of, as dossiers say it (`premiereDemande`, `renouvellement`); nil for all.
    public var frequence: String?
    /// Why it is asked and where it is found.
    public var motif: String
    /// Where the demand comes from.
    public var origine: Origine
    /// The code of its source.
    public var source: String?
    /// Where it stands.
    public var position: FilePosition

    /// Whether it is asked of renewed actions only.
    public var isForRenewals: Bool { frequence == "renouvellement" }
  }

  /// How points become a score.
  public struct Notation: Sendable {
    /// The highest score, above zero.
    public var base: Decimal
    /// The score below which nothing is proposed, between 0 and `base`.
    public var seuil: Decimal?
    /// Where they come from.
    public var origine: Origine
    /// The code of their source.
    public var source: String?
    /// Where it stands.
    public var position: FilePosition
  }

  /// How an enveloppe is shared.
  public struct Attribution: Sendable {
    /// The method.
    public enum Methode: String, Sendable {
      /// In the order of the scores, while money lasts.
      case rang
      /// All above the threshold, in proportion.
      case prorata
    }

    /// What happens, by rank, to the first that does not fit any more.
    public enum Insuffisance: String, Sendable {
      /// It is passed over, the next ones are tried.
      case passer
      /// Nobody after it is served.
      case arreter
      /// It gets what is left, if that is not less than `partMinimale` of its proposal; then nobody is served.
      case partiel
    }

    /// The method.
    public var methode: Methode
    /// For the method `rang`.
    public var insuffisance: Insuffisance
    /// Sums are rounded down to a multiple of this; one centime or more.
    public var pas: Montant
    /// No sum below this is proposed; zero or more.
    public var minimum: Montant
    /// 0…1.
    public var partMinimale: Decimal
    /// Whether it is one funder's own.
    public var isOwn = false
    /// Where it comes from.
    public var origine: Origine
    /// The code of its source.
    public var source: String?
    /// Where it stands.
    public var position: FilePosition
  }

  /// What ranks two dossiers of the same score.
  public struct Departage: Sendable {
    /// The decision of the rules whose value decides: a number or a date.
    public var decision: String
    /// Whether the greater value is first.
    public var isDescending: Bool
    /// Where it stands.
    public var position: FilePosition
  }

  /// What a decision service is for.
  public struct Role: Sendable {
    /// The parts that services play.
    public enum Kind: String, Sendable, CaseIterable {
      case recevabilite, vigilance, notation, proposition
    }

    /// Its part.
    public var kind: Kind
    /// The name of the decision service.
    public var service: String
    /// For what concerns one funder only.
    public var financeur: String?
    /// Whether its points are added to the score without counting among those that can be had.
    public var isBonus = false
    /// Where it stands.
    public var position: FilePosition
  }

  /// A value that the rules read as `appel.parametres`.
  public struct Parametre: Sendable {
    /// Its name in the rules.
    public var code: String
    /// As written; its type is the one the rules declare.
    public var valeur: String
    /// What it means.
    public var note: String
    /// Where it comes from.
    public var origine: Origine
    /// The code of its source.
    public var source: String?
    /// Where it stands.
    public var position: FilePosition
  }

  /// A text quoted in letters.
  public struct TexteCite: Sendable {
    /// Its place in letters: `voies-de-recours`, `mention-algorithmique`.
    public var code: String
    /// The article or publication.
    public var reference: String?
    /// The text; a line feed ends a paragraph.
    public var text: String
    /// Where it stands.
    public var position: FilePosition

    /// The texts that the law asks for below every decision, in their order there.
    ///
    /// Source: code de justice administrative, R. 421-5; code des relations entre le public et l'administration,
    /// L. 311-3-1.
    static let needed = ["voies-de-recours", "mention-algorithmique"]
  }

  /// A theme that dossiers may name.
  public struct Theme: Sendable {
    /// As dossiers name it: `parentalite`.
    public var code: String
    /// As people name it.
    public var libelle: String
  }

  /// The name of its folder: `contrat-de-ville-2022`.
  public var code: String
  /// The code of its territoire.
  public var territoire: String
  /// As published.
  public var intitule: String
  /// The scheme, by code and name: `contrat-de-ville`, `Contrat de ville`.
  public var dispositif: (code: String, nom: String)
  /// What is asked for.
  public var aide: Aide = .subvention
  /// The budget year.
  public var exercice: Int
  /// What it pays for, for porteurs.
  public var presentation: String?
  /// The texts that it comes from.
  public var sources: [Source]
  /// Who signs.
  public var administration: Administration
  /// Its dates.
  public var calendrier: Calendrier
  /// In the order of the file, which is that of all lists and columns.
  public var financeurs: [Financeur]
  /// In the order of the file.
  public var pieces: [PieceDemandee]
  /// In the order of the file; none when the call does not speak of themes.
  public var themes: [Theme] = []
  /// Nil for a call without points.
  public var notation: Notation?
  /// How money is shared.
  public var attribution: Attribution
  /// In the order in which they apply; the reference decides last.
  public var departages: [Departage]
  /// The names of the model files.
  public var modeles: [(fichier: String, position: FilePosition)]
  /// In the order of the file.
  public var roles: [Role]
  /// In the order of the file.
  public var parametres: [Parametre]
  /// In the order of the file.
  public var textes: [TexteCite]
  /// Everything, each element with its place.
  public var tree: Element
}
