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
    let read = rules.parametres(readBy: place)
    if !read.isEmpty {
      blocks.append(.paragraph("Valeurs de l'appel :"))
      blocks.append(.terms(read.map { ($0.code, $0.lisible) }))
    }
    if let answers = rules.decisions(of: place).first?.syntax.allowedAnswers?.onOneLine, !answers.isEmpty {
      blocks.append(.paragraph("Réponses possibles : \(ended(answers))"))
    }
  }
}

extension Call.Parametre {
  /// Its value as people read it: a share in per cent too, and a sum with its unit where the note says « en euros ».
  var lisible: String { CellWording.figure(valeur, named: code, note: note) ?? CellWording.value(valeur) }
}

extension CellWording {
  /// A number of the rules as people read it, with what its author notes about it; nil for a year, and for what is no number.
  static func figure(_ value: String, named name: String, note: String) -> String? {
    // A year has no spaces; any other number has them, as sums have elsewhere.
    let isYear = name.contains("année") || name.contains("exercice")
    guard !isYear, let number = number(value, groupedFrom: 4) else { return nil }
    if note.contains("en euros") { return "\(number) €" }
    guard let share = Decimal(value), Decimal.zero < share, share < .one, let percent = share * Decimal(100)
    else { return number }
    return "\(number), soit \(percent.french) %"
  }
}
