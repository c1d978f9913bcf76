internal import Calls
internal import Review

/// What many pages of a meeting say with the same words, written once.
struct Fragments: Sendable {
  /// What stands at the end of each page that is no letter.
  private(set) var mentions = HTML()
  /// What stands below the signature of each kind of letter.
  private(set) var routes: [Courrier.Objet: HTML] = [:]
  /// The cells of each critère that are the same for every dossier, in the order of `RuleSet.criteres`.
  private(set) var criteres: [(question: HTML, sources: HTML)] = []

  init() {}

  init(_ seance: Seance) {
    Mentions(seance).write(&mentions)
    for objet in Courrier.Objet.allCases {
      Courrier.routes(objet, seance.call, &routes[objet, default: HTML()])
    }
    criteres = seance.rules.criteres.map { critere in
      var (question, sources) = (HTML(), HTML())
      question.tag("th", ["scope": "row"]) { th in
        th.text(critere.question)
        if let financeur = critere.financeur {
          th.tag("span", ["class": "note"], " (\(seance.nom(financeur)))")
        }
      }
      sources.tag("td", critere.sources.map(\.lisible).joined(separator: " ; "))
      return (question, sources)
    }
  }
}
