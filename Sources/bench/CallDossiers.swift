/// Generated dossiers of the call that is measured, `contrat-de-ville-2022`.
///
/// Those of other calls, which the generator makes too, are left out. They are without fault and nearly all admissible; varied ones
/// have, in nineteen of twenty, one change that an answer of the named subset of rules depends on.
struct CallDossiers {
  static let call = "contrat-de-ville-2022"

  private let generator = DossierGenerator(seed: 1)
  private var index = 0

  /// The next dossier of the call.
  mutating func next() -> [UInt8] {
    while true {
      let bytes = generator.dossier(index)
      index += 1
      // The code stands near the beginning.
      if String(decoding: bytes.prefix(600), as: UTF8.self).contains("code=\"\(Self.call)\"") { return bytes }
    }
  }

  /// Writes so many of them into each folder whose count they fit; folders are made.
  static func write(into folders: [(path: String, count: Int)], isVaried: Bool) {
    var dossiers = CallDossiers()
    for folder in folders { Files.make(folder.path) }
    for number in 0..<(folders.map(\.count).max() ?? 0) {
      var bytes = dossiers.next()
      if isVaried { bytes = varied(bytes, number) }
      for folder in folders where number < folder.count {
        Files.write(bytes, to: "\(folder.path)/\(name(number))")
      }
    }
  }

  /// A short name, so that a command with all of them fits the system's limits.
  static func name(_ number: Int) -> String { "d\(DossierGenerator.padded(number, 6)).xml" }

  // MARK: Changes

  /// A dossier with the change that falls to its number; the one in twenty, and one without what is changed, stay as they are.
  static func varied(_ bytes: [UInt8], _ number: Int) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    // Which side of an edge, and which edge, so that an answer that mistakes one is seen.
    let (turn, isOver) = (number / 40, number / 20 % 2 == 1)
    switch number % 20 {
    case 1: text.replace("<dateDepot>", with: isOver ? "2022-02-01" : "2022-01-31", upTo: "<")
    case 2: text.replace("<dateDepot>", with: isOver ? "2021-11-30" : "2021-12-01", upTo: "<")
    case 3: text.drop("    <dateDepot>", through: "</dateDepot>\n")
    case 4: text.replace("<exercice>", with: isOver ? "2023" : "2021", upTo: "<")
    case 5: text.replace("<dateFin>", with: isOver ? "2023-01-01" : "2022-12-31", upTo: "<")
    case 6: text.replace("<dateDebut>", with: isOver ? "2021-12-31" : "2022-01-01", upTo: "<")
    case 7: text.replaceTotal(in: "produits") { $0 + (isOver ? 1 : 1_000_00) }
    case 8: text.replace("<axe code=\"", with: "renouvellement-urbain", upTo: "\"")
    case 9: text.replace("<orientation code=\"", with: "RU-1", upTo: "\"")
    case 10:
      let people = text.number(after: "<public>\n    <total>") ?? 0
      text.replaceTotal(in: "charges") { _ in
        [150_00, 300_00, 600_00, 1_200_00][turn % 4] * people + (isOver ? 1 : 0)
      }
    case 11:
      text.replace("<quartier code=\"", with: "hors-liste", upTo: "\"")
      if isOver { text.replace("<horsQuartier>", with: "9999", upTo: "<") }
    case 12: text.replace("<modalite>", with: "coordination", upTo: "<")
    case 13: text.drop("    <contributionsEnNature>", through: "</contributionsEnNature>\n")
    case 14: text.replace("<pilier code=\"", with: "hors-referentiel", upTo: "\"")
    case 15: text.drop("      <horsQuartier>", through: "</horsQuartier>\n")
    case 16: text.replace("<public>\n    <total>", with: "0", upTo: "<")
    case 17:
      let inside = [100, 120, 150, 180][turn % 4] - (isOver ? 1 : 0)
      text.replace("<public>\n    <total>", with: "200", upTo: "<")
      text.replace("<quartier code=\"aire-2029\">", with: "\(inside)", upTo: "<")
      text.replace("<horsQuartier>", with: "\(200 - inside)", upTo: "<")
    case 18:
      text.replace(
        "</orientation>", with: "<objectif code=\"EMPLOI-1.\(number / 20 % 6)\">Objectif</objectif>\n",
        upTo: "\n")
    case 19 where isOver:
      // So much that the rate and the cap decide.
      text.replace(
        "<financeur code=\"etat\">État</financeur>\n      <montantSollicite>", with: "999999", upTo: "<")
    case 19 where turn % 2 == 1:
      // What the State has granted already counts in its rate and cap.
      let granted = """
            <cofinancement compte="74etat" type="privilegie">
              <financeur code="etat">État</financeur>
              <montantSollicite>9000</montantSollicite>
              <statut>acquis</statut>
              <montantAcquis>\([2_000, 7_500][turn / 2 % 2])</montantAcquis>
            </cofinancement>

        """
      text.replace("</cofinancement>\n", with: granted + "    ", upTo: "<")
    case 19: text.replace("<quartier code=\"aire-2029\">", with: "3", upTo: "<")
    default: break
    }
    return Array(text.utf8)
  }
}

extension String {
  /// Puts a text in the place of what stands between a mark and the next end.
  fileprivate mutating func replace(_ mark: String, with text: String, upTo end: Character) {
    guard let start = firstRange(of: mark)?.upperBound, let stop = self[start...].firstIndex(of: end) else {
      return
    }
    replaceSubrange(start..<stop, with: text)
  }

  /// Takes out what begins with a mark and ends with another.
  fileprivate mutating func drop(_ mark: String, through end: String) {
    guard let start = firstRange(of: mark)?.lowerBound,
      let stop = self[start...].firstRange(of: end)?.upperBound
    else { return }
    removeSubrange(start..<stop)
  }

  /// The whole number that follows a mark.
  fileprivate func number(after mark: String) -> Int? {
    firstRange(of: mark).flatMap { Int(self[$0.upperBound...].prefix { $0 != "<" }) }
  }

  /// Makes another sum, in centimes, of the total of the charges or produits, and as much more or less of its first poste: a
  /// total that is wrong alone would be corrected, not refused.
  fileprivate mutating func replaceTotal(in part: String, with changed: (Int) -> Int) {
    guard let stop = firstRange(of: "</total>\n    </\(part)>")?.lowerBound, let total = sum(before: stop)
    else { return }
    let difference = changed(total.centimes) - total.centimes
    replaceSubrange(total.range, with: DossierGenerator.decimal(total.centimes + difference))
    guard let start = firstRange(of: "<\(part)>")?.upperBound,
      let end = self[start...].firstRange(of: "</sousTotal>")?.lowerBound, let poste = sum(before: end)
    else { return }
    replaceSubrange(poste.range, with: DossierGenerator.decimal(max(0, poste.centimes + difference)))
  }

  /// The sum of an element whose end stands at a place.
  private func sum(before end: Index) -> (range: Range<Index>, centimes: Int)? {
    guard let start = self[..<end].lastIndex(of: ">").map({ index(after: $0) }) else { return nil }
    let parts = self[start..<end].split(separator: ".")
    guard let euros = parts.first.flatMap({ Int($0) }),
      let cents = parts.count > 1 ? Int((parts[1] + "0").prefix(2)) : 0
    else { return nil }
    return (start..<end, euros * 100 + cents)
  }
}

extension StringProtocol {
  /// Where a text stands first.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    ranges(of: text).first
  }
}
