extension Campaigns {
  /// What a person is asked to judge, by the name that the rules give it.
  struct Question {
    var name: String
    /// The answers there are, worst first; none for points.
    var levels: [String] = []
    /// The most points there are.
    var maximum = 0
  }

  /// The questions of a call, as its rules declare them under `avis`.
  static func questions(_ call: Call) -> [Question] {
    switch String(call.prefix.dropLast(5)) {
    case "CDV":
      [
        Question(
          name: "qualité du projet", levels: ["insuffisante", "partielle", "satisfaisante", "remarquable"])
      ]
    case "VVV":
      [
        Question(name: "participation des jeunes", maximum: 15),
        Question(name: "qualité du projet", maximum: 20),
        Question(name: "éloignement des vacances", maximum: 10),
      ]
    case "QDE":
      [
        Question(name: "apprentissage et découverte", maximum: 20), Question(name: "solidarité", maximum: 15),
      ]
    case "PRE":
      [
        Question(name: "implication des parents", maximum: 15),
        Question(name: "réponse aux fragilités", maximum: 20),
      ]
    case "PREV": [Question(name: "Réponse au diagnostic local", maximum: 30)]
    case "DPV": [Question(name: "Intérêt pour les habitants", maximum: 20)]
    case "TFPB": [Question(name: "Qualité du programme", maximum: 20)]
    default: []
    }
  }

  /// What instructors note: two dossiers out of three of a contrat de ville, nearly all sound ones of the other calls.
  static func avis(of drafts: [Draft]) -> [File] {
    drafts.compactMap { draft in
      var random = Random(seed: seed("avis \(draft.call.code) \(draft.entry.key)"))
      let share =
        switch String(draft.call.prefix.dropLast(5)) {
        case "CDV": 66
        case "VVV", "QDE": draft.state.fault == nil ? 100 : 0
        default: draft.state.fault == nil ? 85 : 0
        }
      let questions = questions(draft.call)
      guard !questions.isEmpty, random.chance(share) || isPoor(draft) else { return nil }
      return File(
        path: "\(draft.call.code)/avis/\(draft.reference.lowercased()).xml",
        bytes: avis(draft.reference, draft, questions, &random))
    }
  }

  /// Whether a person thinks little of it: those that are to have too few points.
  private static func isPoor(_ draft: Draft) -> Bool {
    draft.isWeak || draft.state.fault == .outside && draft.call.code == Call.dotation2021.code
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
        let percent =
          isPoor(draft) ? random.int(0...20) : random.int(question.levels.isEmpty ? 58...96 : 40...99)
        let answer =
          question.levels.isEmpty
          ? String(question.maximum * percent / 100) : question.levels[question.levels.count * percent / 100]
        xml.element(
          "reponse",
          [
            "critere": question.name,
            "commentaire": random.pick(isPoor(draft) ? Details.weakComments : Details.comments),
          ], answer)
      }
      if random.chance(40) {
        xml.element("remarque", random.pick(isPoor(draft) ? Details.weakRemarks : Details.remarks))
      }
    }
    return xml.bytes
  }
}
