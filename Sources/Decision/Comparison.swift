internal import Calls
public import Dossiers
internal import Review

/// What changes for one dossier from one programme to another.
public struct ProgrammeChange: Sendable {
  /// The reference of the dossier.
  public var reference: String
  /// The porteur's name.
  public var porteur: String
  /// The office, for a porteur that is an administration.
  public var service: String?
  /// The title of the action.
  public var intitule: String
  /// Its list before; nil when it was not there.
  public var before: Programme.Sort?
  /// Its list now; nil when it is gone.
  public var after: Programme.Sort?
  /// For each funder whose sum changes: the sum before and now.
  public var sums: [(financeur: String, before: Montant, after: Montant)]
  /// Why it is where it is now: the reasons of its list, or one for each funder whose sum changes or of whom the committee decides.
  public var motifs: [(financeur: String?, motif: String)]
}

extension Programme {
  /// The dossiers that are not as they were in an older programme, in the order of this one, then those that are gone.
  public func changes(since old: ProgrammeFile) -> [ProgrammeChange] {
    // Where several dossiers have one reference, in their order, which is that of their files.
    var before = Dictionary(grouping: old.dossiers.indices.reversed()) { old.dossiers[$0].reference }
    var changes: [ProgrammeChange] = []
    for ligne in lignes {
      let fiche = evaluations[ligne.evaluation].fiche
      let past = before[fiche.reference]?.popLast().map { old.dossiers[$0] }
      let now = ligne.reponses.map { (financeur: $0.financeur, montant: $0.propose) }
      let sums = Self.differences(past?.propose ?? [], now)
      let decided = Self.decided(ligne, past)
      guard past?.sort != ligne.sort || !sums.isEmpty || !decided.isEmpty else { continue }
      changes.append(
        ProgrammeChange(
          reference: fiche.reference, porteur: fiche.porteur, service: fiche.service,
          intitule: fiche.intitule, before: past?.sort, after: ligne.sort, sums: sums,
          motifs: motifs(of: ligne, sums.map(\.financeur) + decided, past?.sort)))
    }
    for dossier in before.values.joined().sorted().map({ old.dossiers[$0] }) {
      changes.append(
        ProgrammeChange(
          reference: dossier.reference, porteur: dossier.porteur, service: dossier.service,
          intitule: dossier.intitule, before: dossier.sort, after: nil,
          sums: Self.differences(dossier.propose, []), motifs: [(nil, Wording.gone)]))
    }
    return changes
  }

  /// Why a dossier changed: its list's reasons, or for one that stays in its list those of the funders whose sums change.
  ///
  /// Of one that becomes retained, also why a sum is less than what the rules allow.
  private func motifs(
    of ligne: Ligne, _ financeurs: [String], _ past: Sort?
  ) -> [(financeur: String?, motif: String)] {
    let changed = ligne.reponses.filter { financeurs.contains($0.financeur) }
    let list = past == ligne.sort ? [] : ligne.motifs.map { (financeur: String?.none, motif: $0.text) }
    let told = past == ligne.sort ? changed : ligne.sort == .retenu ? changed.filter(\.isReduced) : []
    return list
      + told.flatMap { reponse in reponse.motifs.map { (financeur: reponse.financeur, motif: $0) } }
  }

  /// The funders of whose answer the committee decides otherwise than before, be it for the same sum.
  private static func decided(_ ligne: Ligne, _ past: ProgrammeFile.Dossier?) -> [String] {
    ligne.reponses.filter { reponse in
      let own = reponse.arbitrage.map {
        ProgrammeFile.Dossier.Arbitrage(montant: $0.montant, motif: $0.motif)
      }
      return own != past?.arbitrages[reponse.financeur]
    }.map(\.financeur)
  }

  private static func differences(
    _ before: [(financeur: String, montant: Montant)], _ after: [(financeur: String, montant: Montant)]
  ) -> [(financeur: String, before: Montant, after: Montant)] {
    let none = Montant(centimes: 0)
    let added = after.filter { new in !before.contains { $0.financeur == new.financeur } }
    let all = before.map(\.financeur) + added.map(\.financeur)
    return all.compactMap { financeur in
      let old = before.first { $0.financeur == financeur }?.montant ?? none
      let new = after.first { $0.financeur == financeur }?.montant ?? none
      return old == new ? nil : (financeur, old, new)
    }
  }
}
