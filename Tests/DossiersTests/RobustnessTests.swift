import Diagnostics
import Dossiers
import Testing
import XMLTree

/// Numbers that are the same in every run.
///
/// Source: SplitMix64, Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var number = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    return number ^ (number >> 31)
  }
}

@Suite struct `Any amounts in a dossier` {
  /// The places of the amounts of the budget and plan of financing, as ranges of digits.
  private func amounts(in text: String) -> [Range<String.Index>] {
    guard let start = text.firstRange(of: "<budget exercice"),
      let end = text.firstRange(of: "</financement>"),
      let pattern = try? Regex("<(ligne|sousTotal|total|totalGeneral|montantSollicite)[^>]*>([0-9.]+)<")
    else { return [] }
    return text[start.lowerBound..<end.upperBound].matches(of: pattern).compactMap { $0.output[2].range }
  }

  @Test func `are wrong exactly where a sum over the tree says so`() throws {
    let original = try Draft("association-accompagnement-scolarite").text
    let places = amounts(in: original)
    #expect(places.count > 30)
    var numbers = Numbers(state: 2_022)
    var seen: Set<String> = []
    for round in 0..<120 {
      var text = original
      // Later places first, so that the earlier ranges stay right.
      for place in places.shuffled(using: &numbers).prefix(1 + round % 3).sorted(by: {
        $0.lowerBound > $1.lowerBound
      }) {
        text.replaceSubrange(place, with: amount(&numbers))
      }
      let reading = try Reading(Array(text.utf8))
      var diagnostics: [Diagnostic] = []
      let tree = try #require(Element.read(Array(text.utf8), file: "d.xml", into: &diagnostics))
      let found = Set(reading.diagnostics.map { "\($0.position.line) \($0.code)" })
      let expected = WrongSums(tree).lines
      #expect(found == expected, "round \(round)")
      #expect(reading.diagnostics == reading.diagnostics.sorted())
      seen.formUnion(reading.diagnostics.map(\.code))
    }
    #expect(
      seen == [
        "sous-total-faux", "total-faux", "budget-desequilibre", "contributions-desequilibrees",
        "subventions-discordantes",
      ])
  }

  private func amount(_ numbers: inout Numbers) -> String {
    let units = numbers.next() % [10, 5_000, 1_000_000][Int(numbers.next() % 3)]
    return numbers.next() % 2 == 0 ? "\(units)" : "\(units).\(numbers.next() % 10)"
  }
}

/// The sums of one budget and plan of financing that are wrong, worked out over the tree in plain steps.
private struct WrongSums {
  /// "line code" of each.
  private(set) var lines: Set<String> = []

  /// A total as written, and the sum of its parts when it is another.
  private struct Total {
    var written: Int
    var parts: Int?
    var line: Int
    var possible: Set<Int> { parts.map { [written, $0] } ?? [written] }
  }

  init(_ dossier: Element) {
    guard let budget = dossier.first("budget"), let financement = dossier.first("financement"),
      let demande = dossier.first("demande")
    else { return }
    let charges = side(budget.first("charges"))
    let produits = side(budget.first("produits"))
    if charges.possible.isDisjoint(with: produits.possible) { tell("budget-desequilibre", charges.line) }
    let emplois = nature(budget.first("emploisEnNature"))
    let contributions = nature(budget.first("contributionsEnNature"))
    if emplois.possible.isDisjoint(with: contributions.possible) {
      tell("contributions-desequilibrees", emplois.line)
    }
    let general = budget.first("totalGeneral")
    let sums = charges.possible.flatMap { left in emplois.possible.map { left + $0 } }
    if !sums.contains(centimes(general)) { tell("total-faux", general?.position.line ?? 0) }

    let lines = financement.children("cofinancement")
    let plan = total(
      financement.first("total"), lines.map { centimes($0.first("montantSollicite")) }.reduce(0, +),
      "total-faux")
    let account = budget.first("produits")?.children("poste").first { $0["compte"] == "74" }
    if let account, !plan.possible.contains(centimes(account.first("sousTotal"))) {
      tell("subventions-discordantes", plan.line)
    }
    let asked = lines.filter { $0["type"] != "autre" }.map { centimes($0.first("montantSollicite")) }
    _ = total(demande.first("montantSollicite"), asked.reduce(0, +), "total-faux")
  }

  private mutating func side(_ section: Element?) -> Total {
    var (written, addedUp) = (0, 0)
    for poste in section?.children("poste") ?? [] {
      let lines = poste.children("ligne")
      let own = centimes(poste.first("sousTotal"))
      written += own
      guard !lines.isEmpty else {
        addedUp += own
        continue
      }
      let sum = lines.map { centimes($0) }.reduce(0, +)
      addedUp += sum
      _ = total(poste.first("sousTotal"), sum, "sous-total-faux")
    }
    let element = section?.first("total")
    return total(element, centimes(element) == addedUp ? addedUp : written, "total-faux")
  }

  private mutating func nature(_ section: Element?) -> Total {
    total(
      section?.first("total"), (section?.children("ligne") ?? []).map { centimes($0) }.reduce(0, +),
      "total-faux")
  }

  private mutating func total(_ element: Element?, _ sum: Int, _ code: String) -> Total {
    let (written, line) = (centimes(element), element?.position.line ?? 0)
    if written != sum { tell(code, line) }
    return Total(written: written, parts: written == sum ? nil : sum, line: line)
  }

  private mutating func tell(_ code: String, _ line: Int) { lines.insert("\(line) \(code)") }

  private func centimes(_ element: Element?) -> Int {
    let parts = (element?.text ?? "").split(separator: ".")
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    return (parts.first.flatMap { Int($0) } ?? 0) * 100 + (Int((decimals + "00").prefix(2)) ?? 0)
  }
}

@Suite struct `The checks` {
  /// The contract with sums as large as a machine word holds.
  private func looseChecks() throws -> StandardChecks? {
    try Repository.makeChecks {
      $0.replacing("<xs:totalDigits value=\"11\"/>", with: "").replacing(
        "<xs:maxInclusive value=\"1000000\"/>", with: ""
      )
      .replacing("<xs:minInclusive value=\"0\"/>", with: "")
    }
  }

  @Test(arguments: [
    "92233720368547758.07", "-92233720368547758.07", "92233720368547759", "-99999999999999999999",
  ])
  func `leave alone sums that no machine word holds`(_ amount: String) throws {
    let checks = try looseChecks()
    for sample in try Repository.samples("bons") {
      let name = String(sample.split(separator: "/").last?.dropLast(4) ?? "")
      let text = try Draft(name).text
      let pattern = try Regex(
        "(<(?:ligne|sousTotal|total|montant|montantSollicite|prevu|realise|cout|depense|valorisation|financementBailleur|"
          + "autresFinancements|totalCharges|totalProduits|resultat)(?: [^>]*)?>)[0-9.]+<")
      let edited = text.replacing(pattern) { "\($0.output[1].substring ?? "")\(amount)<" }
      // What is said matters less than that the run ends.
      let reading = try Reading(Array(edited.utf8), checks: checks)
      #expect(reading.diagnostics.allSatisfy { $0.position.line > 0 })
    }
  }

  @Test func `survive any text where the contract asks for identifiers`() throws {
    let checks = try Repository.makeChecks {
      $0.replacing("<xs:pattern value=\"[0-9]{14}\"/>", with: "")
        .replacing("<xs:pattern value=\"[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}\"/>", with: "")
    }
    for text in ["", "/", "é", "12", "356000000 ////", "99999999999999999999999999", "FR", "FR76"] {
      var draft = try Draft("association-accompagnement-scolarite")
      try draft.replace("<siret>00001011600010", by: "<siret>\(text)")
      try draft.replace("<iban>FR7600000000010000000101156", by: "<iban>\(text)")
      let codes = try Reading(draft.bytes, checks: checks).diagnostics.map(\.code)
      #expect(codes.allSatisfy { ["siren-invalide", "siret-invalide", "iban-invalide"].contains($0) })
      #expect(codes.count == 2, "\(text)")
    }
  }

  @Test func `need a contract that has what they read, and say what it lacks`() throws {
    let text = String(decoding: try Repository.bytes("Rules/dossier.xsd"), as: UTF8.self)
      .replacing("name=\"totalGeneral\"", with: "name=\"totalFinal\"").replacing(
        "value=\"refuse\"", with: "value=\"non\"")
    var diagnostics: [Diagnostic] = []
    let schema = try #require(Schema.read(Array(text.utf8), file: "dossier.xsd", into: &diagnostics))
    #expect(StandardChecks(schema: schema, schemaFile: "dossier.xsd", into: &diagnostics) == nil)
    #expect(
      diagnostics.map(\.description) == [
        "dossier.xsd: erreur: le schéma ne déclare pas « financement/cofinancement/statut = « refuse » », que lisent les "
          + "contrôles communs [schema-incomplet]",
        "dossier.xsd: erreur: le schéma ne déclare pas « budget/totalGeneral », que lisent les contrôles communs "
          + "[schema-incomplet]",
        "dossier.xsd: erreur: le schéma ne déclare pas « porteur/budget/totalGeneral », que lisent les contrôles communs "
          + "[schema-incomplet]",
      ])
  }

  @Test func `tell no more faults of one file than the limit`() throws {
    var limits = Limits()
    limits.faults = 50
    var draft = try Draft("association-accompagnement-scolarite")
    let band = "<tranche de=\"0\" a=\"9\"><femmes>0</femmes><hommes>0</hommes></tranche>"
    try draft.replace(
      "<tranche de=\"6\" a=\"10\">", by: String(repeating: band, count: 500) + "<tranche de=\"10\" a=\"10\">")
    let reading = try Reading(draft.bytes, limits: limits)
    #expect(reading.diagnostics.count == 51)
    #expect(
      reading.lines.first
        == "d.xml: erreur: ce fichier a encore d'autres fautes que les 50 premières, seules montrées [trop-de-fautes]"
    )
  }

  @Test func `take a time in proportion to the size of a file`() throws {
    func time(_ count: Int) throws -> Duration {
      var draft = try Draft("association-accompagnement-scolarite")
      let line = "<ligne compte=\"601\">0</ligne>"
      let poste = "<poste compte=\"61\"><ligne compte=\"613\">0</ligne><sousTotal>0</sousTotal></poste>"
      let band = "<tranche de=\"0\" a=\"5\"><femmes>0</femmes><hommes>0</hommes></tranche>"
      let funder =
        "<cofinancement compte=\"74x\" type=\"autre\"><financeur code=\"x\">X</financeur>"
        + "<montantSollicite>0</montantSollicite><statut>sollicite</statut></cofinancement>"
      try draft.replace(
        "<poste compte=\"61\">", by: String(repeating: poste, count: count) + "<poste compte=\"61\">")
      try draft.replace(
        "<ligne compte=\"601\">1350", by: String(repeating: line, count: count) + "<ligne compte=\"601\">1350"
      )
      try draft.replace(
        "<tranche de=\"6\" a=\"10\">",
        by: String(repeating: band, count: count) + "<tranche de=\"6\" a=\"10\">")
      try draft.replace(
        "<cofinancement compte=\"74etat\" type=\"privilegie\">",
        by: String(repeating: funder, count: count) + "<cofinancement compte=\"74etat\" type=\"privilegie\">")
      try draft.replace("<porteur>", by: String(repeating: "<demande/>", count: count) + "<porteur>")
      let bytes = draft.bytes
      return try ContinuousClock().measure {
        _ = try Reading(bytes)
      }
    }
    _ = try time(100)
    let (small, large) = (try time(1_000), try time(8_000))
    #expect(large < small * 40, "\(small) and \(large)")
  }
}
