internal import Calls
public import Dossiers
public import FEEL

extension ProgrammeFile {
  /// What one programme was made from and another one was not.
  public enum Difference: Hashable, Sendable {
    /// Files of one kind.
    case entree(Entree.Nature)
    /// The threshold that applied, before and now; nil for a call without one.
    case seuil(Decimal?, Decimal?)
    /// The enveloppe of a funder, or of a pilier, before and now; nil where it was not there.
    case enveloppe(financeur: String, pilier: String?, Montant?, Montant?)
  }

  /// In what the origins of another programme are not those of this one, in the order of `Entree.Nature`, then money.
  ///
  /// Evaluations follow from rules, dossiers and avis: they are named only where none of these is, as in files that do not say
  /// what their evaluations came from.
  ///
  /// - Parameters:
  ///   - programme: The other one.
  ///   - entrees: What it came from; kinds that one of the two does not name at all are compared where both may have them:
  ///     arbitrages and avis.
  public func differences(from programme: Programme, entrees: [Entree]) -> [Difference] {
    func prints(_ entrees: [Entree], _ nature: Entree.Nature) -> [String] {
      entrees.filter { $0.nature == nature }.map(\.sha256).sorted()
    }
    func isChanged(_ nature: Entree.Nature) -> Bool {
      let (old, new) = (prints(self.entrees, nature), prints(entrees, nature))
      let mayLack = nature == .arbitrages || nature == .avis && !prints(self.entrees, .dossier).isEmpty
      return old != new && (mayLack || !old.isEmpty && !new.isEmpty)
    }
    var natures = [Entree.Nature.regle, .dossier, .avis].filter(isChanged)
    if natures.isEmpty, isChanged(.evaluations) { natures.append(.evaluations) }
    if isChanged(.arbitrages) { natures.append(.arbitrages) }
    return natures.map { .entree($0) }
      + (seuil == programme.seuil ? [] : [.seuil(seuil, programme.seuil)])
      + enveloppeDifferences(programme.consommations)
  }

  private func enveloppeDifferences(_ new: [Programme.Consommation]) -> [Difference] {
    let old = enveloppes
    let added = new.filter { line in
      !old.contains { $0.financeur == line.financeur && $0.pilier == line.pilier }
    }
    let all =
      old.map { (financeur: $0.financeur, pilier: $0.pilier) }
      + added.map { (financeur: $0.financeur, pilier: $0.pilier) }
    return all.compactMap { financeur, pilier in
      let before = old.first { $0.financeur == financeur && $0.pilier == pilier }?.montant
      let now = new.first { $0.financeur == financeur && $0.pilier == pilier }?.enveloppe
      return before == now
        ? nil : .enveloppe(financeur: financeur, pilier: pilier, before, now)
    }
  }
}
