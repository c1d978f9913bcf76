internal import Diagnostics
internal import Review

extension Seance.Cas {
  /// The years that are asked for, in their order; empty for a demand for one year.
  var annees: [Int] {
    let years = fiche.annuites.map(\.exercice).distinct
    return years.count > 1 ? years.sorted() : []
  }

  /// Below the title of an action: that the sums beside it are not for one year alone.
  func tellYears(_ html: inout HTML) {
    guard !annees.isEmpty else { return }
    let words = annees.map(String.init)
    html.raw(" ")
    html.tag(
      "span", ["class": "note line"],
      "Demande sur \(words.count) ans : \(words.dropLast().joined(separator: ", ")) et \(words[words.count - 1])"
    )
  }
}

extension Donnees.Colonne {
  /// The years of a demand over several.
  static let ofYears = Self("annees", "Années de la demande", .nombre, isList: true)
}
