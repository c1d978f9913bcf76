extension Campaigns {
  /// The bad input of a campaign, one surprise a file, in a folder of its own: everything else goes through.
  ///
  /// - Parameters:
  ///   - campaign: The contrat de ville of 2022, whose dossiers are altered.
  ///   - other: A campaign of another call.
  static func specialCases(_ campaign: [Draft], other: [Draft]) -> [File] {
    let sound = campaign.filter { $0.state.fault == nil && $0.state.doubt == nil }
    var cases: [File] = []
    var number = 900
    func add(
      _ name: String, _ index: Int, alter: (inout Draft) -> Void = { _ in }, text: (String) -> String = { $0 }
    ) {
      var draft = sound[index]
      number += 1
      draft.reference = "CDV-2022-\(number)"
      alter(&draft)
      cases.append(File(path: "cas-particuliers/\(name).xml", bytes: Array(text(string(draft.xml())).utf8)))
    }
    add("sans-surprise", 3)
    add("apres-la-limite", 8) { $0.deposit = $0.call.limit.adding(11) }
    add("codes-inconnus", 12) { draft in
      draft.theme.axe = ("loisirs", "Loisirs")
      draft.theme.orientation = ("LOISIRS-9", "Se divertir ensemble")
      draft.themes = ["loisirs-du-dimanche"]
    }
    add("axe-sans-appel", 13) { draft in
      draft.theme.pilier = ("cadre-de-vie-renouvellement-urbain", "Cadre de vie et renouvellement urbain")
      draft.theme.axe = ("habitat", "Habitat")
      draft.theme.orientation = (
        "HABITAT-1",
        "Favoriser une plus grande mixité sociale à l'échelle du territoire et à l'échelle du quartier prioritaire"
      )
      draft.objectif = nil
    }
    add("orientation-d-un-autre-axe", 14) { $0.theme.axe = ("sante", "Santé") }
    add("sans-attestation", 16) { $0.missing = ["signature"] }
    add("sans-engagement-republicain", 18) { draft in
      draft.missing = ["contratEngagementRepublicain"]
      draft.deposit = Day(year: 2022, month: 1, day: 17)
    }
    add("budget-desequilibre", 19) { $0.state.fault = .form }
    add("quartier-de-2024", 15) { $0.people?.quarters[0].code = otherGeography }
    add("quartier-inconnu", 17) { $0.people?.quarters[0].code = "aire-2092" }
    add("nombres-absurdes", 20) { draft in
      draft.people = people(
        950_000, bands: [(0, 17), (18, nil)], women: 50, outside: 0, &draft.random)
      draft.plan.cofinancements[0].asked += 90_000_000_000
      draft.plan.charges[0].lines[0].centimes += 90_000_000_000
      draft.plan.total += 90_000_000_000
    }
    add(
      "nombre-negatif", 23,
      text: { $0.replacingFirst("<montantSollicite>", by: "<montantSollicite>-") })
    add("autre-exercice", 26, text: { $0.replacingFirst("<exercice>2022<", by: "<exercice>2023<") })
    add("doublon-a", 30)
    add("doublon-b", 30) { $0.deposit = $0.deposit.adding(1) }
    add("reference-commune-a", 34) { $0.reference = "CDV-2022-950" }
    add("reference-commune-b", 37) { $0.reference = "CDV-2022-950" }
    add("tronque", 40, text: { String($0.prefix($0.count / 2)) })
    if let draft = other.first(where: { $0.state.fault == nil }) {
      cases.append(File(path: "cas-particuliers/autre-appel.xml", bytes: draft.xml()))
    }
    var random = Random(seed: seed("dossier absent"))
    cases.append(
      File(
        path: "cas-particuliers/avis/cdv-2022-999.xml", bytes: avis("CDV-2022-999", sound[3], [], &random)))
    return cases
  }

  /// The code of the quarter in the geography of 2024.
  static let otherGeography = "aire-2029-2024"

  private static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension String {
  /// The text with the first occurrence of another one changed.
  fileprivate func replacingFirst(_ wanted: String, by other: String) -> String {
    guard let range = firstRange(of: wanted) else { preconditionFailure("\(wanted) is not in the text") }
    return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
