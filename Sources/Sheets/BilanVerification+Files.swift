internal import Calls
internal import Diagnostics

extension BilanVerification {
  private static let name = "verification-du-rapport"
  /// The title of the page.
  var titre: String { "Vérification du rapport publié" }

  /// The page of the comparisons, then their data as CSV, JSON and XML.
  ///
  /// The same figures give the same bytes.
  public func sheets() -> [Seance.Sheet] {
    [Seance.Sheet(path: "\(Self.name).html", bytes: html())] + donnees.sheets
  }

  /// `5 chiffres …`: what the page begins with, and what a terminal shows.
  public var summary: String {
    let parts = Verdict.allCases.map { verdict in
      let count = count(verdict)
      return "\(count) \(verdict.plural(count))"
    }
    return "\(lignes.count) vérifications : \(parts.joined(separator: ", "))"
  }

  // MARK: Page

  func html() -> [UInt8] {
    Page(title: titre, isLandscape: true, running: "\(titre) — \(bilan.titre)").bytes { html in
      html.tag("p") { p in
        p.tag("strong", bilan.titre)
        p.text(" — \(bilan.source).")
      }
      html.tag("p", "\(summary).")
      html.tag(
        "p", ["class": "note"],
        "Les chiffres sont repris tels qu'imprimés, puis comparés entre eux : sommes, chiffres répétés, pourcentages, libellés. Une vérification dit ce qui ne s'accorde pas ; elle ne dit pas lequel des deux chiffres est le bon. Les lignes nommées sont celles du texte extrait du rapport, où ses tableaux sont mis à plat."
      )
      for verdict in Verdict.allCases {
        let some = lignes.filter { $0.verdict == verdict }
        guard !some.isEmpty else { continue }
        html.tag("h2", verdict.titre)
        for rubrique in Rubrique.allCases {
          let rows = some.filter { $0.rubrique == rubrique }
          if !rows.isEmpty { table(rows, "\(rubrique.rawValue) : \(rows.count)", &html) }
        }
      }
      published(&html)
    }
  }

  private func table(_ rows: [Ligne], _ caption: String, _ html: inout HTML) {
    html.wideTable(caption, ["class": "fixed"]) { table in
      table.columns(["20%", "11%", "26%", "29%", "14%"])
      table.tag("thead") { head in
        head.tag("tr") { tr in
          for name in ["Ce qui est vérifié", "Imprimé", "Calcul", "Constat", "Où dans le rapport"] {
            tr.tag("th", ["scope": "col"], name)
          }
        }
      }
      table.tag("tbody") { body in for row in rows { write(row, &body) } }
    }
  }

  private func write(_ ligne: Ligne, _ body: inout HTML) {
    body.tag("tr") { tr in
      tr.tag("th", ["scope": "row"], ligne.objet)
      tr.tag("td", ligne.imprime)
      tr.tag("td") { td in
        if ligne.calculs.count == 1 { return td.text(ligne.calculs[0]) }
        if !ligne.calculs.isEmpty { td.tag("ul") { ul in for text in ligne.calculs { ul.tag("li", text) } } }
      }
      tr.tag("td") { td in
        td.tag("strong", ligne.verdict.mark)
        td.text(ligne.constat.isEmpty ? "" : " " + ligne.constat)
      }
      tr.tag("td", place(ligne))
    }
  }

  /// The lines of the report, without repeating one.
  private func place(_ ligne: Ligne) -> String {
    let sections = ligne.lieux.map(\.section).distinct
    let lines = Set(ligne.lieux.compactMap(\.ligne)).sorted().map(String.init)
    guard let last = lines.last else { return sections.joined(separator: " ; ") }
    let others = lines.dropLast().joined(separator: ", ")
    let numbers = (others.isEmpty ? "ligne " : "lignes \(others) et ") + last + " du texte"
    return sections.count == 1 ? "\(sections[0]), \(numbers)" : numbers.uppercasedFirst
  }

  // MARK: The tables of the report, made again

  private func published(_ html: inout HTML) {
    for dispositif in bilan.dispositifs {
      let grilles = grilles(dispositif.code)
      guard !grilles.money.colonnes.isEmpty || !grilles.actions.colonnes.isEmpty else { continue }
      html.tag("h2", "\(dispositif.nom) : tableaux refaits à partir des chiffres publiés")
      if !grilles.actions.colonnes.isEmpty {
        grilles.actions.table("Nombre d'actions par axe", &html, text: BilanParts.whole)
      }
      guard !grilles.money.colonnes.isEmpty else { continue }
      grilles.money.table("Subventions directes par axe et financeur", &html) {
        BilanParts.whole($0) + " €"
      }
      grilles.money.shareTable(
        "Part de chaque axe dans l'enveloppe totale du financeur, au plus fort reste : chaque colonne fait 100,00 %",
        &html)
    }
  }

  /// The figures of a scheme by axe: those of actions, those of money.
  func grilles(_ dispositif: String) -> (actions: BilanGrille, money: BilanGrille) {
    let groupes = bilan.piliers.map { pilier in
      BilanGrille.Groupe(
        nom: pilier.nom,
        rangs: bilan.axes.filter { $0.pilier == pilier.code }.map {
          BilanGrille.Rang(code: $0.code, nom: $0.nom)
        })
    }
    let years = Set(bilan.tableaux.flatMap(\.chiffres).map(\.sujet.exercice)).sorted()
    func column(_ sujet: BilanPublie.Sujet, _ titre: String) -> BilanGrille.Colonne? {
      let values = byCode(sujet)
      guard !values.isEmpty else { return nil }
      return BilanGrille.Colonne(titre: titre, sousTitre: String(sujet.exercice), valeurs: values)
    }
    let actions = years.compactMap {
      column(BilanPublie.Sujet(.actions, $0, dispositif: dispositif), "Actions")
    }
    let money = bilan.financeurs.flatMap { financeur in
      years.compactMap {
        column(
          BilanPublie.Sujet(.subventions, $0, dispositif: dispositif, financeur: financeur.code),
          financeur.nom)
      }
    }
    return (
      BilanGrille(groupes: groupes, colonnes: actions), BilanGrille(groupes: groupes, colonnes: money)
    )
  }

  /// What is printed of a subject, by code of axe.
  func byCode(_ sujet: BilanPublie.Sujet) -> [String: Int64] {
    var values: [String: Int64] = [:]
    for axe in bilan.axes {
      var part = sujet
      part.axe = axe.code
      if let value = bilan.valeur(part) { values[axe.code] = value }
    }
    return values
  }

  // MARK: Data

  /// The comparisons as a table.
  var donnees: Donnees {
    var donnees = Donnees(
      Self.name, titre,
      [
        .init("verdict", "Verdict (code)"), .init("verdictNom", "Verdict"), .init("rubrique", "Rubrique"),
        .init("objet", "Objet"),
        .init("imprime", "Imprimé"), .init("calcul", "Calcul", isList: true),
        .init("constat", "Constat"), .init("section", "Section", isList: true),
        .init("ligne", "Lignes du texte du rapport", .nombre, isList: true),
      ])
    for ligne in lignes {
      donnees.add([
        .init(ligne.verdict.rawValue), .init(ligne.verdict.plural(1).uppercasedFirst),
        .init(ligne.rubrique.rawValue), .init(ligne.objet),
        .init(ligne.imprime), .init(ligne.calculs), .init(ligne.constat),
        .init(Set(ligne.lieux.map(\.section)).sorted()),
        .init(Set(ligne.lieux.compactMap(\.ligne)).sorted().map(String.init)),
      ])
    }
    return donnees
  }
}

extension BilanVerification.Verdict {
  /// As parts of the page are headed.
  fileprivate var titre: String {
    switch self {
    case .incoherent: "Ce qui ne s'accorde pas"
    case .arrondi: "Écarts d'arrondi"
    case .inverifiable: "Ce qui ne peut pas être vérifié"
    case .exact: "Ce qui est exact"
    }
  }

  fileprivate var mark: String {
    switch self {
    case .incoherent: "✗ Incohérent."
    case .arrondi: "≈ Arrondi."
    case .inverifiable: "? Non vérifiable."
    case .exact: "✓ Exact."
    }
  }

  fileprivate func plural(_ count: Int) -> String {
    let s = count > 1 ? "s" : ""
    switch self {
    case .incoherent: return "incohérence\(s)"
    case .arrondi: return "écart\(s) d'arrondi"
    case .inverifiable: return "non vérifiable\(s)"
    case .exact: return "exacte\(s)"
    }
  }
}
