extension Campaigns {
  /// What a person is asked to judge: the name that the rules give it, and the most points it can have.
  typealias Question = (name: String, maximum: Int)

  /// The questions of a call, as its rules declare them under `avis`.
  private static func questions(_ call: Call) -> [Question] {
    switch call.prefix.prefix(3) {
    case "VVV":
      [("participation des jeunes", 15), ("qualité du projet", 20), ("éloignement des vacances", 10)]
    case "QDE": [("apprentissage et découverte", 20), ("solidarité", 15)]
    case "PRE" where call.exercice == 2022: [("implication des parents", 15), ("réponse aux fragilités", 20)]
    case "DPV": [("Intérêt pour les habitants", 20)]
    case "TFP": [("Qualité du programme", 20)]
    default: []
    }
  }

  /// What instructors note of two dossiers out of three, and of all that are to fail for want of points.
  static func avis(of drafts: [Draft]) -> [File] {
    drafts.compactMap { draft in
      var random = Random(seed: seed("avis \(draft.call.code) \(draft.entry.key)"))
      let questions = questions(draft.call)
      guard !questions.isEmpty, random.chance(66) || draft.isWeak else { return nil }
      return File(
        path: "\(draft.call.code)/avis/\(draft.reference.lowercased()).xml",
        bytes: avis(draft.reference, draft, questions, &random))
    }
  }

  /// One avis, as XML.
  static func avis(
    _ reference: String, _ draft: Draft, _ questions: [Question], _ random: inout Random
  ) -> [UInt8] {
    var xml = Writer(capacity: 2_000)
    xml.line(#"<?xml version="1.0" encoding="UTF-8"?>"#)
    xml.line("<!-- Avis fictif sur un dossier fictif : points et remarques sont inventés. -->")
    let attributes: Writer.Attributes = [
      "xmlns": "urn:copil:avis:1", "dossier": reference, "appel": draft.call.code,
    ]
    xml.element("avis", attributes) { xml in
      xml.element("instructeur", random.pick(Details.instructors))
      xml.element("date", draft.call.limit.adding(random.int(8...24)).text)
      for question in questions {
        let percent = draft.isWeak ? random.int(5...25) : random.int(55...95)
        xml.element(
          "reponse",
          [
            "critere": question.name,
            "commentaire": random.pick(draft.isWeak ? Details.weakComments : Details.comments),
          ], question.maximum * percent / 100)
      }
      if random.chance(40) {
        xml.element("remarque", random.pick(draft.isWeak ? Details.weakRemarks : Details.remarks))
      }
    }
    return xml.bytes
  }
}
