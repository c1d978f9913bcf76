public import Calls
public import Diagnostics
internal import XMLTree

/// The dossiers and the avis of one call together: what no file alone can show to be wrong.
///
/// ```swift
/// var campaign = Campaign(rules.call)
/// for avis in avis { campaign.add(avis) }
/// …  reviewer.review(bytes, file: file, avis: campaign.avis, into: &diagnostics)
/// campaign.add(evaluation, at: reviewer.referencePosition(file: file))
/// diagnostics += campaign.diagnostics()
/// ```
/// The order in which dossiers and avis are added does not count. A dossier costs a few short strings.
public struct Campaign: Sendable {
  private struct Entry: Sendable {
    var reference: String
    var siret: String
    var intitule: String
    var position: FilePosition

    /// The title without capitals and white space.
    var plainTitle: String { intitule.lowercased().filter { !$0.isWhitespace } }
  }

  private let call: Call
  private let isWhole: Bool
  private var entries: [Entry] = []
  private var allAvis: [Avis] = []
  /// The avis for the call, by the reference of their dossier; of two for one dossier neither counts.
  public private(set) var avis: [String: Avis] = [:]

  /// A campaign without dossier.
  ///
  /// - Parameter isWhole: Whether every avis should have its dossier; false where only some dossiers of a folder are read.
  public init(_ call: Call, isWhole: Bool = true) { (self.call, self.isWhole) = (call, isWhole) }

  /// Adds a dossier.
  ///
  /// - Parameter position: Where its reference stands; nil for its file as a whole.
  public mutating func add(_ evaluation: DossierEvaluation, at position: FilePosition? = nil) {
    let fiche = evaluation.fiche
    entries.append(
      Entry(
        reference: fiche.reference, siret: fiche.siret,
        intitule: fiche.intitule,
        position: position ?? FilePosition(file: fiche.file)))
  }

  /// Adds an avis.
  public mutating func add(_ avis: Avis) {
    allAvis.append(avis)
    guard avis.appel == call.code else { return }
    let isSecond = allAvis.dropLast().contains { $0.appel == call.code && $0.dossier == avis.dossier }
    self.avis[avis.dossier] = isSecond ? nil : avis
  }

  /// What is wrong with them together, sorted by place.
  public func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    // By their places among the entries, of which there may be many.
    let sorted = entries.indices.sorted { entries[$0].position < entries[$1].position }
    var byReference: [String: Int] = [:]
    for entry in sorted where !entries[entry].reference.isEmpty {
      let (reference, position) = (entries[entry].reference, entries[entry].position)
      if let first = byReference[reference] {
        found.append(.sameReference(reference, first: entries[first].position, at: position))
      } else {
        byReference[reference] = entry
      }
    }
    for ofOne in Dictionary(grouping: sorted, by: { entries[$0].siret }).values where ofOne.count > 1 {
      addSameActions(ofOne.map { entries[$0] }, to: &found)
    }
    addFaultyAvis(Set(byReference.keys), to: &found)
    return found.sorted()
  }

  /// The actions of one porteur that it asks for twice.
  private func addSameActions(_ entries: [Entry], to found: inout [Diagnostic]) {
    var firsts: [String: Entry] = [:]
    for entry in entries where !entry.siret.isEmpty {
      let title = entry.plainTitle
      guard !title.isEmpty else { continue }
      guard let first = firsts[title] else {
        firsts[title] = entry
        continue
      }
      // The same reference is told already.
      if first.reference != entry.reference {
        found.append(.sameAction(entry.siret, first: first.position, at: entry.position))
      }
    }
  }

  private func addFaultyAvis(_ references: Set<String>, to found: inout [Diagnostic]) {
    var firsts: [String: FilePosition] = [:]
    for avis in allAvis.sorted(by: { Self.position(of: $0) < Self.position(of: $1) }) {
      let position = Self.position(of: avis)
      guard avis.appel == call.code else {
        avis.check(call: call, into: &found)
        continue
      }
      if isWhole, !references.contains(avis.dossier) {
        found.append(
          .avisWithoutDossier(
            avis.dossier, nearest: nearest(to: avis.dossier, among: references.sorted()), at: position))
      }
      if let first = firsts[avis.dossier] {
        found.append(.secondAvis(avis.dossier, first: first, at: position))
      } else {
        firsts[avis.dossier] = position
      }
    }
  }

  private static func position(of avis: Avis) -> FilePosition { avis.tree.position(of: "dossier") }
}
