extension Campaigns {
  /// The bad input of a campaign, one surprise a file, in a folder of its own: everything else goes through.
  ///
  /// - Parameters:
  ///   - campaign: The contrat de ville of 2022, whose dossiers are altered.
  ///   - other: A campaign of another call.
  static func specialCases(_ campaign: [Draft], other: [Draft]) -> [File] {
    var cases: [File] = []
    var number = 900
    func add(
      _ name: String, _ key: String, alter: (inout Draft) -> Void = { _ in },
      text: (String) -> String = { $0 }
    ) {
      guard var draft = campaign.first(where: { $0.entry.key == key }) else {
        preconditionFailure("no action \(key)")
      }
      number += 1
      draft.reference = "CDV-2022-\(number)"
      alter(&draft)
      cases.append(File(path: "cas-particuliers/\(name).xml", bytes: Array(text(string(draft.xml())).utf8)))
    }
    add("sans-surprise", "marche-aux-mots")
    add("apres-la-limite", "quai-des-lecons") { $0.deposit = $0.call.limit.adding(11) }
    add("codes-inconnus", "danse-de-cote") { draft in
      draft.theme.axe = ("loisirs", "Loisirs")
      draft.theme.orientation = ("LOISIRS-9", "Se divertir ensemble")
      draft.themes = ["loisirs-du-dimanche"]
    }
    add("axe-sans-appel", "convivialite-des-allees") { draft in
      draft.theme.pilier = ("cadre-de-vie-renouvellement-urbain", "Cadre de vie et renouvellement urbain")
      draft.theme.axe = ("habitat", "Habitat")
      draft.theme.orientation = (
        "HABITAT-1",
        "Favoriser une plus grande mixité sociale à l'échelle du territoire et à l'échelle du quartier prioritaire"
      )
      draft.objectif = nil
    }
    add("orientation-d-un-autre-axe", "fabuleuses-couleurs") { $0.theme.axe = ("sante", "Santé") }
    add("sans-attestation", "sud-solidaire") { $0.missing = ["signature"] }
    add("sans-engagement-republicain", "journal-des-enquetes") { draft in
      draft.missing = ["contratEngagementRepublicain"]
      draft.deposit = Day(year: 2022, month: 1, day: 17)
    }
    add("budget-desequilibre", "clubs-du-mercredi") { $0.state.fault = .form }
    add("quartier-de-2024", "assiette-et-sourire") { $0.people?.quarters[0].code = otherGeography }
    add("quartier-inconnu", "alpha-metiers") { $0.people?.quarters[0].code = "aire-2092" }
    add("nombres-absurdes", "egales-au-quotidien") { draft in
      draft.people = people(
        950_000, bands: [(0, 17), (18, nil)], women: 50, outside: 0, &draft.random)
      draft.plan.cofinancements[0].asked += 90_000_000_000
      draft.plan.charges[0].lines[0].centimes += 90_000_000_000
      draft.plan.total += 90_000_000_000
    }
    add(
      "nombre-negatif", "loisirs-ouverts",
      text: { $0.replacingFirst("<montantSollicite>", by: "<montantSollicite>-") })
    add(
      "autre-exercice", "fabrique-numerique",
      text: { $0.replacingFirst("<exercice>2022<", by: "<exercice>2023<") })
    add("doublon-a", "guichet-d-a-cote")
    add("doublon-b", "guichet-d-a-cote") { $0.deposit = $0.deposit.adding(1) }
    add("reference-commune-a", "parler-d-abord") { $0.reference = "CDV-2022-950" }
    add("reference-commune-b", "sante-sur-la-place") { $0.reference = "CDV-2022-950" }
    add("tronque", "lire-ensemble", text: { String($0.prefix($0.count / 2)) })
    if let draft = other.first(where: { $0.state.fault == nil }) {
      cases.append(File(path: "cas-particuliers/autre-appel.xml", bytes: draft.xml()))
    }
    var random = Random(seed: seed("dossier absent"))
    if let draft = campaign.first {
      let bytes = avis("CDV-2022-999", draft, questions(draft.call), &random)
      cases.append(File(path: "cas-particuliers/avis/cdv-2022-999.xml", bytes: bytes))
    }
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
