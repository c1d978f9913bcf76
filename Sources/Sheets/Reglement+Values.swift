internal import Calls
internal import DMN
internal import Diagnostics
internal import FEEL
internal import Review

// What of the call a critère reads: the figures to proofread against the published text.
extension ReglementWriter {
  /// The parameters that a critère reads, with those of the decisions below it and of the functions called, and the
  /// answers that it may give.
  mutating func addValues(_ place: Int) {
    let read = parametres(readBy: place)
    if !read.isEmpty {
      blocks.append(.paragraph("Valeurs de l'appel :"))
      blocks.append(.terms(read.map { ($0.code, $0.lisible) }))
    }
    if let answers = rules.decisions(of: place).first?.syntax.allowedAnswers?.onOneLine, !answers.isEmpty {
      blocks.append(.paragraph("Réponses possibles : \(ended(answers))"))
    }
  }

  /// In the order of `appel.xml`.
  private func parametres(readBy place: Int) -> [Call.Parametre] {
    var texts: [String] = []
    for decision in rules.decisions(of: place) {
      texts += decision.syntax.logic?.texts ?? []
      for function in rules.functions(of: decision, for: place) {
        texts += function.syntax.logic?.body?.texts ?? []
      }
    }
    let names = call.parametres.map { Self.tidy(Name($0.code)?.text ?? $0.code) }
    var read: Set<Int> = []
    for text in texts {
      for rest in Self.tidy(text).split(separator: "parametres.").dropFirst() {
        // Of two names the longer one, as FEEL reads it.
        let found = names.indices.filter { Self.begins(rest, with: names[$0]) }
        if let longest = found.max(by: { names[$0].count < names[$1].count }) { read.insert(longest) }
      }
    }
    return read.sorted().map { call.parametres[$0] }
  }

  /// With one space between words and none beside the signs that names may have, so that equal names are equal texts.
  private static func tidy(_ text: String) -> String {
    let line = text.onOneLine
    return line.replacing(#/ ?([.\/\-'+*]) ?/#) { String($0.output.1) }
  }

  private static func begins(_ text: Substring, with name: String) -> Bool {
    guard text.hasPrefix(name) else { return false }
    let next = text.dropFirst(name.count).first
    return next.map { !$0.isLetter && !$0.isNumber && $0 != "_" } ?? true
  }
}

extension Call.Parametre {
  /// Its value as people read it: a share in per cent too, and a sum with its unit where the note says « en euros ».
  var lisible: String {
    // A year has no spaces; any other number has them, as sums have elsewhere.
    let isYear = code.contains("année") || code.contains("exercice")
    guard !isYear, let number = CellWording.number(valeur, groupedFrom: 4) else {
      return CellWording.value(valeur)
    }
    if note.contains("en euros") { return "\(number) €" }
    guard let share = Decimal(valeur), Decimal.zero < share, share < .one, let percent = share * Decimal(100)
    else { return number }
    return "\(number), soit \(percent.french) %"
  }
}

extension Model.Box {
  /// The FEEL texts of a box, of its tables too; recursion is bounded by the depth of documents that XMLTree reads.
  var texts: [String] {
    switch kind {
    case .literal(let text): [text.value]
    case .table(let table):
      table.inputs.map(\.expression.value)
        + table.rules.flatMap { ($0.inputs + $0.outputs).map(\.value) }
        + table.outputs.compactMap { $0.defaultValue?.value }
    default: parts.flatMap(\.texts)
    }
  }
}
