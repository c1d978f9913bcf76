/// Figures axe by axe, grouped by pilier, in columns that stand side by side.
struct BilanGrille {
  /// An axe.
  struct Rang: Hashable {
    /// Its code; empty for what names no axe.
    var code: String
    var nom: String
  }

  /// A pilier with its axes.
  struct Groupe {
    var nom: String
    var rangs: [Rang]
  }

  /// A year of a funder, or of all.
  struct Colonne {
    /// Above the years: the funder.
    var titre: String
    /// `2021, publié`.
    var sousTitre: String
    /// By code of axe; an axe that is not there has nothing.
    var valeurs: [String: Int64]
    /// What all axes make together, when it is not known axe by axe.
    var whole: Int64?
    /// Whether its figures are those that somebody published, whose shares are computed here.
    var isPublished = false

    func sum(_ rangs: [Rang]) -> Int64 { rangs.reduce(0) { $0 &+ (valeurs[$1.code] ?? 0) } }
  }

  var groupes: [Groupe]
  var colonnes: [Colonne]

  var rangs: [Rang] { groupes.flatMap(\.rangs) }

  /// Shares of a column in hundredths of a percent by axe; nil when there is nothing to share.
  ///
  /// Each is rounded by itself where these make 100,00 % together. Else piliers come first, then the axes of each, which make
  /// what it has: as few as need be are a hundredth off, those that it costs least.
  func shares(_ colonne: Colonne) -> [String: Int64]? {
    let sums = groupes.map { colonne.sum($0.rangs) }
    let sum = sums.reduce(0, &+)
    let own = rangs.compactMap { BilanParts.hundredths(colonne.valeurs[$0.code] ?? 0, of: sum) }
    guard own.reduce(0, +) != 10_000 else {
      return Dictionary(zip(rangs.map(\.code), own)) { $0 + $1 }
    }
    guard let whole = BilanParts.largestRemainder(sums) else { return nil }
    var shares: [String: Int64] = [:]
    for (groupe, making) in zip(groupes, whole) {
      let parts = groupe.rangs.map { colonne.valeurs[$0.code] ?? 0 }
      let own = BilanParts.largestRemainder(parts, of: sum, making: making) ?? []
      for (rang, share) in zip(groupe.rangs, own) { shares[rang.code, default: 0] += share }
    }
    return shares
  }

  /// The share of some axes in a column, in hundredths of a percent; nil when there is nothing to share.
  ///
  /// Those of a column add up, but of figures that were published with shares of their own: there each share is what it is by
  /// itself, as whoever published it computed it.
  ///
  /// - Parameter shares: What `shares` gives of the column.
  func part(_ some: [Rang], _ colonne: Colonne, _ shares: [String: Int64]?) -> Int64? {
    if colonne.isPublished { return BilanParts.hundredths(colonne.sum(some), of: colonne.sum(rangs)) }
    return shares.map { shares in some.reduce(0) { $0 + (shares[$1.code] ?? 0) } }
  }

  /// What stands in a line: an axe, a pilier of several axes beside others, or all.
  struct Ligne {
    var nom: String
    var rangs: [Rang]
    var isSum: Bool
  }

  /// The lines of a pilier: its axes, then what they make together.
  private func lignes(_ groupe: Groupe) -> [Ligne] {
    let own = groupe.rangs.map { Ligne(nom: $0.nom, rangs: [$0], isSum: false) }
    guard groupe.rangs.count > 1, groupes.count > 1 else { return own }
    return own + [Ligne(nom: "Pilier \(groupe.nom)", rangs: groupe.rangs, isSum: true)]
  }

  private var ensemble: Ligne { Ligne(nom: "Ensemble", rangs: rangs, isSum: true) }

  /// Every line, from top to bottom.
  var lignes: [Ligne] { groupes.flatMap(lignes) + [ensemble] }

  // MARK: Tables

  /// The figures with the sums of piliers and of all.
  func table(_ caption: String, _ html: inout HTML, text: @escaping (Int64) -> String) {
    write(caption, &html) { rangs, colonne, isEnsemble in
      guard let whole = colonne.whole else { return text(colonne.sum(rangs)) }
      return isEnsemble ? text(whole) : "–"
    }
  }

  /// The shares of the whole, axe by axe and pilier by pilier.
  func shareTable(_ caption: String, _ html: inout HTML) {
    let shares = colonnes.map { self.shares($0) }
    write(caption, &html, isOfShares: true) { rangs, colonne, isEnsemble in
      // Nothing is known axe by axe, but the whole is the whole.
      if let whole = colonne.whole, whole > 0, isEnsemble {
        return BilanParts.text(10_000)
      }
      guard let place = colonnes.firstIndex(where: { $0.isSame(as: colonne) }) else { return "–" }
      return part(rangs, colonne, shares[place]).map(BilanParts.text) ?? "–"
    }
  }

  private func write(
    _ caption: String, _ html: inout HTML, isOfShares: Bool = false,
    cell: @escaping (_ rangs: [Rang], Colonne, _ isEnsemble: Bool) -> String
  ) {
    html.wideTable(caption, ["class": "keep"]) { table in
      head(&table, isOfShares: isOfShares)
      for groupe in groupes where !groupe.rangs.isEmpty {
        table.tag("tbody") { body in
          for ligne in lignes(groupe) { row(ligne, &body) { cell($0, $1, false) } }
        }
      }
      table.tag("tfoot") { foot in row(ensemble, &foot) { cell($0, $1, true) } }
    }
  }

  private func head(_ table: inout HTML, isOfShares: Bool) {
    var titles: [(nom: String, count: Int)] = []
    for colonne in colonnes {
      if titles.last?.nom == colonne.titre {
        titles[titles.count - 1].count += 1
      } else {
        titles.append((colonne.titre, 1))
      }
    }
    table.tag("thead") { head in
      head.tag("tr") { tr in
        tr.tag("th", ["scope": "col", "rowspan": "2"], "Axe")
        for title in titles {
          tr.tag("th", ["scope": "colgroup", "colspan": String(title.count), "class": "c"], title.nom)
        }
      }
      head.tag("tr") { tr in
        for colonne in colonnes {
          let isComputed = isOfShares && colonne.isPublished
          tr.tag(
            "th", ["scope": "col", "class": "n"],
            isComputed ? colonne.sousTitre.replacing("(publié)", with: "(calculé)") : colonne.sousTitre)
        }
      }
    }
  }

  private func row(_ ligne: Ligne, _ html: inout HTML, _ cell: ([Rang], Colonne) -> String) {
    html.tag("tr", ligne.isSum ? ["class": "sum"] : [:]) { tr in
      tr.tag("th", ["scope": "row"], ligne.nom)
      for colonne in colonnes { tr.tag("td", ["class": "n"], cell(ligne.rangs, colonne)) }
    }
  }
}

extension BilanGrille.Colonne {
  fileprivate func isSame(as other: Self) -> Bool { titre == other.titre && sousTitre == other.sousTitre }
}
