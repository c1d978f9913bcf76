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
  /// What is kept of a dossier: its texts one after the other in one piece of memory, as there may be many dossiers.
  private struct Entry: Sendable {
    private let texts: [UInt8]
    private var ends: (reference: UInt32, siret: UInt32, intitule: UInt32, service: UInt32) = (0, 0, 0, 0)
    private let line: Int32
    private let column: Int32

    init(_ fiche: DossierEvaluation.Fiche, at position: FilePosition) {
      var texts: [UInt8] = []
      texts.reserveCapacity(
        fiche.reference.utf8.count + fiche.siret.utf8.count + fiche.intitule.utf8.count
          + (fiche.service?.utf8.count ?? 0) + position.file.utf8.count)
      texts += fiche.reference.utf8
      ends.reference = UInt32(clamping: texts.count)
      texts += fiche.siret.utf8
      ends.siret = UInt32(clamping: texts.count)
      texts += fiche.intitule.utf8
      ends.intitule = UInt32(clamping: texts.count)
      if let service = fiche.service { texts += service.utf8 }
      ends.service = UInt32(clamping: texts.count)
      texts += position.file.utf8
      self.texts = texts
      (line, column) = (Int32(clamping: position.line), Int32(clamping: position.column))
    }

    var reference: ArraySlice<UInt8> { texts[..<Int(ends.reference)] }
    var siret: ArraySlice<UInt8> { texts[Int(ends.reference)..<Int(ends.siret)] }
    private var file: ArraySlice<UInt8> { texts[Int(ends.service)...] }

    var position: FilePosition {
      FilePosition(file: String(decoding: file, as: UTF8.self), line: Int(line), column: Int(column))
    }

    var plainTitle: String {
      DossierEvaluation.Fiche.plain(
        String(decoding: texts[Int(ends.siret)..<Int(ends.intitule)], as: UTF8.self))
    }

    var plainService: String {
      DossierEvaluation.Fiche.plain(
        String(decoding: texts[Int(ends.intitule)..<Int(ends.service)], as: UTF8.self))
    }

    /// Whether both are for one action of one porteur.
    func isSameAction(as other: Entry) -> Bool {
      !siret.isEmpty && siret == other.siret && !plainTitle.isEmpty && plainTitle == other.plainTitle
        && (plainService.isEmpty || other.plainService.isEmpty || plainService == other.plainService)
    }

    /// The name of its file, without the folder.
    var fileName: String {
      String(decoding: file.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
    }

    /// Whether its place comes before another's.
    func isBefore(_ other: Entry) -> Bool {
      file == other.file
        ? (line, column) < (other.line, other.column) : file.lexicographicallyPrecedes(other.file)
    }
  }

  private let call: Call
  private let isWhole: Bool
  private var isAnyUnread = false
  private var entries: [Entry] = []
  private var allAvis: [Avis] = []
  /// The dossiers that have more than one avis for the call.
  private var doubled: Set<String> = []
  /// The avis for the call, by the reference of their dossier; of two for one dossier neither counts.
  public private(set) var avis: [String: Avis] = [:]

  /// A campaign without dossier.
  ///
  /// - Parameter isWhole: Whether every avis should have its dossier; false where only some dossiers of a folder are read:
  ///   then one that has none is told, as a warning, where it looks like one of these.
  public init(_ call: Call, isWhole: Bool = true) { (self.call, self.isWhole) = (call, isWhole) }

  /// Adds a dossier.
  ///
  /// - Parameter position: Where its reference stands; nil for its file as a whole.
  public mutating func add(_ evaluation: DossierEvaluation, at position: FilePosition? = nil) {
    entries.append(Entry(evaluation.fiche, at: position ?? FilePosition(file: evaluation.fiche.file)))
  }

  /// Says that a file gave no dossier of the call: it may be one that an avis speaks of.
  public mutating func addUnread() { isAnyUnread = true }

  /// Adds an avis.
  public mutating func add(_ avis: Avis) {
    allAvis.append(avis)
    guard avis.appel == call.code else { return }
    if !doubled.contains(avis.dossier), self.avis.updateValue(avis, forKey: avis.dossier) != nil {
      doubled.insert(avis.dossier)
    }
    if doubled.contains(avis.dossier) { self.avis[avis.dossier] = nil }
  }

  /// What is wrong with them together, sorted by place.
  public func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    // By their numbers among the entries, of which there may be many.
    let places = entries.indices.sorted { entries[$0].isBefore(entries[$1]) }
    forEachGroup(places, by: \.reference) { same in
      for other in same.dropFirst() {
        let first = entries[same[0]]
        found.append(
          .sameReference(
            text(first.reference), isSameAction: entries[other].isSameAction(as: first),
            first: first.position, at: entries[other].position))
      }
    }
    forEachGroup(places, by: \.siret) { addSameActions($0.map { entries[$0] }, to: &found) }
    addFaultyAvis(to: &found)
    return found.sorted()
  }

  /// Calls the body with those of some entries, given by number, that are alike and not empty, where there are several.
  private func forEachGroup(
    _ numbers: [Int], by key: (Entry) -> ArraySlice<UInt8>, _ body: ([Int]) -> Void
  ) {
    // Few are alike: by marks first, which take one comparison. `sorted` is stable: those alike stay in their order.
    let marked = numbers.map { (mark: Self.mark(key(entries[$0])), number: $0) }.sorted { $0.mark < $1.mark }
    var start = 0
    while start < marked.count {
      let end = marked[start...].firstIndex { $0.mark != marked[start].mark } ?? marked.count
      var rest = end - start > 1 ? marked[start..<end].map(\.number) : []
      while let first = rest.first {
        let alike = rest.filter { key(entries[$0]) == key(entries[first]) }
        if alike.count > 1, !key(entries[first]).isEmpty { body(alike) }
        rest.removeAll { key(entries[$0]) == key(entries[first]) }
      }
      start = end
    }
  }

  /// A number that is the same for the same bytes, and seldom for others.
  private static func mark(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    // FNV-1a.
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The actions of one porteur that it asks for twice.
  private func addSameActions(_ entries: [Entry], to found: inout [Diagnostic]) {
    var firsts: [String: Entry] = [:]
    // Of titles that stand more than once, the first dossier of each service.
    var services: [String: [String: Entry]] = [:]
    for entry in entries {
      let title = entry.plainTitle
      guard !title.isEmpty else { continue }
      guard let any = firsts[title] else {
        firsts[title] = entry
        continue
      }
      let service = entry.plainService
      if services[title] == nil { services[title] = [any.plainService: any] }
      // Where a service is not named, it may be any.
      let first = service.isEmpty ? any : services[title]?[service] ?? services[title]?[""]
      if services[title]?[service] == nil { services[title]?[service] = entry }
      guard let first else { continue }
      // The same reference is told already.
      if first.reference != entry.reference {
        found.append(.sameAction(text(entry.siret), first: first.position, at: entry.position))
      }
    }
  }

  private func addFaultyAvis(to found: inout [Diagnostic]) {
    let references = allAvis.isEmpty ? [] : Set(entries.map { text($0.reference) }).subtracting([""])
    var firsts: [String: FilePosition] = [:]
    for avis in allAvis.sorted(by: { Self.position(of: $0) < Self.position(of: $1) }) {
      let position = Self.position(of: avis)
      guard avis.appel == call.code else {
        avis.check(call: call, into: &found)
        continue
      }
      if !references.contains(avis.dossier) {
        let nearest = nearestReference(to: avis.dossier, among: references.sorted())
        let neighbour = isWhole || nearest != nil ? nil : reference(besides: position)
        // Where only some dossiers of a folder are read, those that nothing brings near one of these are for others.
        if isWhole || nearest != nil || neighbour != nil {
          found.append(
            .avisWithoutDossier(
              avis.dossier, isError: isWhole, nearest: nearest, neighbour: neighbour,
              isAnyUnread: isAnyUnread,
              at: position))
        }
      }
      if let first = firsts[avis.dossier] {
        found.append(.secondAvis(avis.dossier, first: first, at: position))
      } else {
        firsts[avis.dossier] = position
      }
    }
  }

  /// The reference of the dossier whose file has the name of an avis' file.
  private func reference(besides avis: FilePosition) -> String? {
    let name = avis.file.split(separator: "/").last.map(String.init)
    let entry = entries.first { $0.fileName == name && !$0.reference.isEmpty }
    return entry.map { text($0.reference) }
  }

  private static func position(of avis: Avis) -> FilePosition { avis.tree.position(of: "dossier") }
}

extension DossierEvaluation.Fiche {
  /// The letters and figures of a text without capitals and accents, as titles of actions and names of services are compared.
  ///
  /// A plus or a sharp says something, as in C, C++ and C#; other signs do not.
  static func plain(_ text: String) -> String {
    CodeText.folded(text.lowercased()).filter { $0.isLetter || $0.isNumber || $0 == "+" || $0 == "#" }
  }

  /// What dossiers of one porteur for actions of the same title have in common, and no others; nil without SIRET or title.
  package var actionOfPorteur: String? {
    let title = siret.isEmpty ? "" : Self.plain(intitule)
    return title.isEmpty ? nil : "\(siret) \(title)"
  }

  /// What the dossiers of one porteur, or of one of its services, have in common, and no others; nil without SIRET.
  package var porteurAndService: String? {
    siret.isEmpty ? nil : "\(siret) \(service.map(Self.plain) ?? "")"
  }

  /// Whether two actions of one porteur may be of one of its services: where one is not named, nobody knows.
  package func mayBeOfSameService(as other: Self) -> Bool {
    guard let service, let own = other.service, service != own else { return true }
    return Self.plain(service) == Self.plain(own)
  }
}
