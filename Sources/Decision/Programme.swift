public import Calls
public import Dossiers
public import FEEL
public import Review

/// What is put before the committee: every dossier with its place, every sum with its reason.
public struct Programme: Sendable {
  /// What becomes of a dossier.
  public enum Sort: String, Hashable, Sendable, CaseIterable {
    /// At least one funder of the call has money for it.
    case retenu
    /// Admissible and above the threshold, but no money is left.
    case listeComplementaire
    /// Below the threshold, or refused by the committee.
    case rejete
    /// A blocking critère is not met.
    case irrecevable
    /// A fact is missing.
    case aCompleter
  }

  /// How far a funder's answer has come.
  public enum Statut: String, Hashable, Sendable, CaseIterable {
    /// Asked, nothing proposed yet.
    case sollicite
    /// Proposed to the committee.
    case propose
    /// Granted already, before this committee.
    case ferme
    /// Refused.
    case refuse
  }

  /// That the committee adopts the programme.
  public typealias Adoption = Arbitrages.Adoption

  /// A change that the committee makes.
  public typealias Arbitrage = Arbitrages.Arbitrage

  /// What a sum waits for that is asked and not proposed.
  public enum Obstacle: Hashable, Sendable {
    /// The score, which is not certain to reach the threshold.
    case note
    /// Money: what is left does not suffice.
    case enveloppe
    /// Nothing that may come: the sum that the rules allow is below the least that the call pays.
    case minimum
    /// What the rules lack to tell a sum.
    case inconnu
  }

  /// The answer of one funder to one dossier.
  public struct Reponse: Sendable {
    /// The funder's code.
    public var financeur: String
    /// What is asked now, on every sheet and in every file; nil where nothing is, and where the dossier's sum cannot be read.
    ///
    /// What the funder granted or refused before is no part of it.
    public var sollicite: Montant?
    /// What the funder granted before, beside what is asked or in its place; nil where nothing, or what cannot be read.
    ///
    /// Zero with a refusal where 0 € is all that he granted of what he was asked.
    public var acquis: Montant?
    /// What the rules propose at most, before money is counted; nil when they cannot say.
    public var plafond: Montant?
    /// What the computation gives.
    public var calcule: Montant
    /// What is proposed: the computed sum, or the committee's.
    public var propose: Montant
    /// How far it has come.
    public var statut: Statut
    /// Why, one line each; never empty.
    public var motifs: [String]
    /// The committee's change, if there is one.
    public var arbitrage: Arbitrage?
    /// Whether the committee's decision is what came out without it: the sum computed, or a refusal of what had failed already.
    public var isConfirmed = false
    /// Whether the dossier itself has the answer: nothing is asked of this funder now.
    public var isAnsweredBefore = false
    /// What it waits for; nil where a sum is proposed, or where the rules or the committee give none.
    public var obstacle: Obstacle?

    /// All its motifs in one line.
    package var motif: String { Wording.line(motifs) }

    /// Whether money, or the call's rounding, makes the sum less than what the rules allow, and no decision of the committee.
    var isReduced: Bool { arbitrage == nil && plafond.map { propose < $0 } ?? false }

    /// What comes of it in the end; nil where nothing is asked now, and as long as what the rules lack leaves it open.
    package var outcome: Montant? { isAnsweredBefore || obstacle == .inconnu ? nil : propose }

    /// What the computation gives; nil where the rules cannot say what it could be.
    package var computed: Montant? { plafond == nil ? nil : calcule }

    /// Whether the committee gives nothing.
    package var isRefusedByCommittee: Bool { arbitrage.map { ($0.montant?.centimes ?? 0) == 0 } ?? false }

    /// What may come of it at best: what the rules allow, as the call rounds it and with its minimum, and nothing where the
    /// committee refused; nil when nobody can say.
    package func possible(_ call: Call) -> Montant? {
      isRefusedByCommittee ? Montant(centimes: 0) : plafond.map(call.attribution(of: financeur).servable)
    }
  }

  /// One reason of a dossier's place in the lists.
  public struct Motif: Hashable, Sendable {
    /// The critères whose answers it tells, by their place in `RuleSet.criteres`; none for errors of the form, scores and money.
    public var criteres: [Int] = []
    /// One line.
    public var text: String
  }

  /// One dossier.
  public struct Ligne: Sendable {
    /// The place of its evaluation in `evaluations`.
    public var evaluation: Int
    /// From 1, among the dossiers that can be ranked; nil for others.
    public var rang: Int?
    /// What becomes of it.
    public var sort: Sort
    /// Why, in the order in which lists give them; never empty.
    public var motifs: [Motif]
    /// One for each funder asked, in the order of the call.
    public var reponses: [Reponse]
    /// The references of other dossiers of the same porteur for an action of the same title, sorted: perhaps the same request.
    public var doublons: [String] = []
    /// What the plan of funding of a retained action lacks once the answers are known: zero when it is balanced.
    ///
    /// Nil for an action that is not retained, of which nobody asks.
    public var manque: Montant?

    /// Of an action that the committee gives money to although its score is not certain to reach the threshold: its score, and
    /// that it is so; nil for others.
    package var reserve: String?

    /// What is to be asked where the same action may have been deposited twice; nil where it was not.
    package var doute: String? { doublons.isEmpty ? nil : Wording.sameAction(doublons) }

    /// All its motifs in one line.
    package var motif: String { Wording.line(motifs.map(\.text)) }

    /// Whether the committee's refusals leave the dossier nobody who could still give something.
    var isRefusedByCommittee: Bool {
      let asked = reponses.filter { $0.statut != .ferme }
      return asked.contains(where: \.isRefusedByCommittee)
        && asked.allSatisfy { reponse in
          reponse.isRefusedByCommittee
            || reponse.propose.centimes == 0 && (reponse.statut == .refuse || reponse.plafond?.centimes == 0)
        }
    }
  }

  /// What becomes of an enveloppe.
  public struct Consommation: Sendable {
    /// The funder's code.
    public var financeur: String
    /// The pilier; nil for the funder as a whole.
    public var pilier: String?
    /// The sum open.
    public var enveloppe: Montant
    /// The sum proposed.
    public var consomme: Montant
  }

  /// All dossiers, sorted by reference.
  public var evaluations: [DossierEvaluation]
  /// For each of them, its place among the evaluations that the programme was drawn up from.
  public var origins: [Int]
  /// All dossiers: ranked ones in order, then the others by reference.
  public var lignes: [Ligne]
  /// In the order of the call: each funder as a whole, then its piliers.
  public var consommations: [Consommation]
  /// The threshold that applied.
  public var seuil: Decimal?
  /// The committee's adoption; nil as long as all is but proposed.
  public var adoption: Adoption? = nil
}
