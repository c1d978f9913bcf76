internal import Diagnostics
internal import Dossiers
internal import XMLTree

/// The call's own questions that rules read, and where dossiers answer them.
struct OwnQuestions {
  private let codes: [String]
  private let slot: Int
  private let attribute: Int

  /// Nil where no rule reads an answer.
  init?(_ rules: CompiledRules, _ schema: Schema) {
    let plans = rules.running.flatMap(\.inputs).compactMap { input in
      if case .dossier(_, let plan) = input { plan } else { nil }
    }
    codes =
      plans.flatMap(\.rows).compactMap(\.complement).flatMap(\.answers)
      .map { String(decoding: $0.code, as: UTF8.self) }.distinct
    guard !codes.isEmpty, let slot = schema.slot("dossier/complement"),
      let attribute = schema.attributeSlot("dossier/complement", "code")
    else { return nil }
    (self.slot, self.attribute) = (slot, attribute)
  }

  /// The answers under a code that no rule reads and that is nearly that of a question without an answer, with the byte
  /// offsets of their codes; others may be meant for people.
  func strays(in document: DocumentView) -> [(code: String, nearest: String, offset: Int)] {
    guard let root = document.elements.first else { return [] }
    var given: [(code: String, offset: Int)] = []
    var place = 1
    while place < Int(root.end) {
      let record = document.elements[place]
      place = max(Int(record.end), place + 1)
      guard Int(record.slot) == slot,
        let code = document.attributes(of: record).first(where: { Int($0.slot) == attribute })
      else { continue }
      given.append((document.text(of: code), Int(code.offset)))
    }
    let open = codes.filter { code in !given.contains { $0.code == code } }
    return given.filter { !codes.contains($0.code) }.compactMap { code, offset in
      nearest(to: code, among: open).map { (code, $0, offset) }
    }
  }
}

extension Reviewer {
  /// Tells answers to questions that the call does not have, where one that it has is nearly written so.
  func tellStrayAnswers(_ file: String, _ diagnostics: inout [Diagnostic]) {
    guard let questions else { return }
    for stray in reader.withDocument({ questions.strays(in: $0) }) {
      diagnostics.append(
        .strayAnswer(stray.code, nearest: stray.nearest, at: reader.position(at: stray.offset, file: file)))
    }
  }
}

extension Diagnostic {
  static func strayAnswer(_ code: String, nearest: String, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "complement-inconnu",
      "aucune règle de l'appel ne lit la réponse « \(shown(code)) » ; vouliez-vous écrire « \(nearest) » ?",
      at: position)
  }
}
