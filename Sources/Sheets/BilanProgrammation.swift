internal import Calls
internal import Decision
internal import Dossiers
internal import FEEL
internal import Review

/// The account of a year's programme beside another year: actions and money by axe and funder.
///
/// This year comes from the programme, the other one from what the territoire has published.
/// Source: rapport annuel politique de la ville 2021, tables of the appels à projets 2021 and 2022.
struct BilanProgrammation {
  let seance: Seance
  /// The year of the programme.
  let exercice: Int
  /// The other year; nil when nothing is published of one.
  let autre: Int?
  private let retained: [Seance.Cas]
  private let all: [Seance.Cas]

  init(_ seance: Seance) {
    self.seance = seance
    exercice = seance.call.exercice
    all = seance.cas
    retained = all.filter { $0.ligne.sort == .retenu }
    let dispositif = seance.call.dispositif.code
    let years = Set(
      (seance.publie?.tableaux ?? []).flatMap(\.chiffres).map(\.sujet)
        .filter { $0.dispositif == dispositif }.map(\.exercice))
    autre = [exercice - 1, exercice + 1].first(where: years.contains)
  }

  // MARK: Columns

  /// The years side by side, the earlier first.
  private var years: [Int] { [exercice, autre].compactMap { $0 }.sorted() }

  private func sousTitre(_ year: Int) -> String {
    year == exercice ? "\(year) (proposé)" : "\(year) (publié)"
  }

  private func published(_ sujet: BilanPublie.Sujet) -> Int64? { seance.publie?.valeur(sujet) }

  private func sujet(
    _ grandeur: BilanPublie.Grandeur, _ year: Int, financeur: String? = nil, axe: String? = nil
  ) -> BilanPublie.Sujet {
    BilanPublie.Sujet(
      grandeur, year, dispositif: seance.call.dispositif.code, financeur: financeur, axe: axe)
  }

  /// A column of the year of the programme.
  private func proposed(_ titre: String, _ value: (Seance.Cas) -> Int64) -> BilanGrille.Colonne {
    var values: [String: Int64] = [:]
    for one in retained { values[axe(one), default: 0] &+= value(one) }
    return BilanGrille.Colonne(titre: titre, sousTitre: sousTitre(exercice), valeurs: values)
  }

  /// A column of the other year; nil when nothing is published of it.
  private func other(
    _ titre: String, _ year: Int, _ grandeur: BilanPublie.Grandeur, financeurs: [String?], scale: Int64
  ) -> BilanGrille.Colonne? {
    var values: [String: Int64] = [:]
    var whole: Int64?
    for financeur in financeurs {
      for axe in seance.publie?.axes ?? [] {
        if let value = published(sujet(grandeur, year, financeur: financeur, axe: axe.code)) {
          values[axe.code, default: 0] &+= value &* scale
        }
      }
      if let value = published(sujet(grandeur, year, financeur: financeur)) {
        whole = (whole ?? 0) &+ value &* scale
      }
    }
    guard !values.isEmpty || whole != nil else { return nil }
    return BilanGrille.Colonne(
      titre: titre, sousTitre: sousTitre(year), valeurs: values, whole: values.isEmpty ? whole : nil)
  }

  private func columns(
    _ titre: String, _ grandeur: BilanPublie.Grandeur, financeurs: [String?], scale: Int64,
    _ value: (Seance.Cas) -> Int64
  ) -> [BilanGrille.Colonne] {
    years.compactMap { year in
      year == exercice
        ? proposed(titre, value)
        : other(titre, year, grandeur, financeurs: financeurs, scale: scale)
    }
  }

  // MARK: Rows

  /// The axe of a dossier when the referential has it; empty otherwise.
  private func axe(_ one: Seance.Cas) -> String {
    guard let axe = one.fiche.axe, seance.rules.referentiel?.entree(.axe, axe) != nil else { return "" }
    return axe
  }

  /// The axes that have something in some column, by pilier in the order of the referential.
  private func groupes(_ columns: [BilanGrille.Colonne]) -> [BilanGrille.Groupe] {
    let used = Set(columns.flatMap { $0.valeurs.filter { $0.value != 0 }.keys })
    let entries = seance.rules.referentiel?.entrees ?? []
    var groupes = entries.indices.filter { entries[$0].niveau == .pilier }.map { pilier in
      BilanGrille.Groupe(
        nom: entries[pilier].libelle,
        rangs: entries.filter { $0.niveau == .axe && $0.parent == pilier && used.contains($0.code) }
          .map { BilanGrille.Rang(code: $0.code, nom: $0.libelle) })
    }
    let known = Set(entries.filter { $0.niveau == .axe }.map(\.code))
    let foreign = (seance.publie?.axes ?? []).filter { used.contains($0.code) && !known.contains($0.code) }
    let rest = foreign.map { BilanGrille.Rang(code: $0.code, nom: $0.nom) }
    let none = used.contains("") ? [BilanGrille.Rang(code: "", nom: "Sans axe du référentiel")] : []
    groupes.append(BilanGrille.Groupe(nom: "Hors du référentiel", rangs: rest + none))
    return groupes.filter { !$0.rangs.isEmpty }
  }

  /// A table of the account, with what its figures and its shares are.
  struct Tableau {
    var titre: String
    var grille: BilanGrille
    /// Whether its figures are centimes.
    var isMoney: Bool
    /// What a share is a share of; empty where shares mean nothing.
    var partDe: String

    /// Above the table of shares.
    var shareTitre: String { "\(partDe.uppercasedFirst), axe par axe" }
  }

  var actions: Tableau {
    let columns = columns("Actions", .actions, financeurs: [nil], scale: 1) { _ in 1 }
    return Tableau(
      titre: "Nombre d'actions par axe",
      grille: BilanGrille(groupes: groupes(columns), colonnes: columns), isMoney: false,
      partDe: "part de toutes les actions de l'année")
  }

  var money: Tableau {
    let financeurs = seance.call.financeurs
    var all: [BilanGrille.Colonne] = []
    for financeur in financeurs {
      all += columns(financeur.nom, .subventions, financeurs: [financeur.code], scale: 100) {
        $0.reponse(financeur.code)?.propose.centimes ?? 0
      }
    }
    if financeurs.count > 1 {
      all += columns(
        "Ensemble des financeurs", .subventions, financeurs: financeurs.map(\.code), scale: 100
      ) { $0.propose.centimes }
    }
    return Tableau(
      titre: "Subventions directes par axe et financeur",
      grille: BilanGrille(groupes: groupes(all), colonnes: all), isMoney: true,
      partDe: "part de l'enveloppe totale distribuée par le financeur dans l'année")
  }

  // MARK: Page

  func html() -> [UInt8] {
    Page(title: "Bilan de programmation", isLandscape: true).bytes { html in
      html.tag("p") { p in
        p.tag("strong", seance.call.intitule)
        p.text(" — \(seance.call.administration.nom), exercice \(exercice)")
      }
      html.tag("p", ["class": "note"], origin)
      html.tag("h2", "Campagne")
      html.tag("div", ["class": "pair"]) { pair in
        pair.tag("div") { campaign(&$0) }
        pair.tag("div") { byFunder(&$0) }
      }
      let actions = actions
      html.tag("h2", "Actions")
      if actions.grille.groupes.isEmpty {
        html.tag("p", "Aucune action retenue.")
      } else {
        html.tag("div", ["class": "pair"]) { pair in
          pair.tag("div") { actions.grille.table(actions.titre, &$0, text: BilanParts.whole) }
          pair.tag("div") { actions.grille.shareTable(actions.shareTitre, &$0) }
        }
        html.tag("p", ["class": "note"], Self.rounding)
      }
      let money = money
      html.tag("h2", "Subventions directes")
      if money.grille.groupes.isEmpty {
        html.tag("p", "Aucune subvention proposée.")
      } else {
        money.grille.table(money.titre, &html) { Montant(centimes: $0).description }
        money.grille.shareTable(money.shareTitre, &html)
        html.tag("p", ["class": "note"], Self.rounding)
        within(money, &html)
      }
      Mentions(seance).write(&html)
    }
  }

  private var origin: String {
    let own =
      "\(exercice) : propositions calculées d'après les règles de l'appel, avant la décision du comité."
    guard let autre, let publie = seance.publie else {
      return own + " Aucun chiffre publié d'une autre année n'est à côté de l'appel."
    }
    return own + " \(autre) : chiffres publiés, \(publie.titre) ; ils ne sont ni corrigés ni complétés."
  }

  private static let rounding =
    "Parts arrondies au centième, au plus fort reste : chaque colonne fait exactement 100,00 % et chaque pilier la somme de ses axes ; une part peut différer d'un centième de l'arrondi pris seul."

  /// Shares within each pilier that has several axes.
  private func within(_ tableau: Tableau, _ html: inout HTML) {
    for groupe in tableau.grille.groupes where groupe.rangs.count > 1 {
      let columns = tableau.grille.colonnes.filter { $0.whole == nil && $0.sum(groupe.rangs) > 0 }
      guard !columns.isEmpty else { continue }
      BilanGrille(groupes: [groupe], colonnes: columns).shareTable(
        "Part de la somme du pilier \(groupe.nom), par financeur et par an", &html)
    }
  }

  /// Lines of the campaign: name, value published, value of the programme.
  private var lines: [(nom: String, grandeur: BilanPublie.Grandeur?, own: Int)] {
    let renewed = retained.count { $0.fiche.isRenewal }
    func count(_ sorts: Programme.Sort...) -> Int { all.count { sorts.contains($0.ligne.sort) } }
    return [
      ("Projets déposés", .deposes, all.count), ("Actions retenues", .actions, retained.count),
      ("dont nouvelles", .actionsNouvelles, retained.count - renewed),
      ("dont en renouvellement", .actionsRenouvelees, renewed),
      ("Projets non retenus ou irrecevables", .nonRetenus, count(.rejete, .irrecevable)),
      ("Liste complémentaire", nil, count(.listeComplementaire)),
      ("Dossiers à compléter", nil, count(.aCompleter)),
    ]
  }

  private func campaign(_ html: inout HTML) {
    html.tag("table", ["class": "keep"]) { table in
      table.tag("caption", "Projets déposés et ce qu'ils deviennent")
      head("Projets", &table)
      table.tag("tbody") { body in
        for line in lines {
          row(line.nom, &body) { year in
            year == exercice
              ? String(line.own)
              : line.grandeur.flatMap { published(sujet($0, year)) }.map(BilanParts.whole) ?? "–"
          }
        }
      }
    }
  }

  private func byFunder(_ html: inout HTML) {
    html.tag("table", ["class": "keep"]) { table in
      table.tag(
        "caption", "Nombre d'actions aidées par chaque financeur ; une action peut en avoir plusieurs")
      head("Financeur", &table)
      table.tag("tbody") { body in
        for financeur in seance.call.financeurs {
          row(financeur.nom, &body) { year in
            year == exercice
              ? String(helped(financeur.code))
              : published(sujet(.actions, year, financeur: financeur.code)).map(BilanParts.whole) ?? "–"
          }
        }
      }
    }
  }

  private func helped(_ financeur: String) -> Int {
    retained.count { ($0.reponse(financeur)?.propose.centimes ?? 0) > 0 }
  }

  private func head(_ nom: String, _ table: inout HTML) {
    table.tag("thead") { head in
      head.tag("tr") { tr in
        tr.tag("th", ["scope": "col"], nom)
        for year in years { tr.tag("th", ["scope": "col", "class": "n"], sousTitre(year)) }
      }
    }
  }

  private func row(_ nom: String, _ body: inout HTML, _ value: (Int) -> String) {
    body.tag("tr") { tr in
      tr.tag("th", ["scope": "row"], nom)
      for year in years { tr.tag("td", ["class": "n"], value(year)) }
    }
  }
}

extension BilanProgrammation {
  // MARK: Data

  /// One value of the account.
  private struct Valeur {
    var tableau: String
    var ligne: String
    var colonne: String
    var annee: String
    var centimes: Int64?
    var nombre: Int64?
    var part: Int64?
    var partDe = ""
  }

  private var values: [Valeur] {
    var values: [Valeur] = []
    for line in lines {
      values.append(
        Valeur(
          tableau: "Campagne", ligne: line.nom, colonne: "", annee: "\(exercice) (proposé)",
          nombre: Int64(line.own)))
      if let autre, let grandeur = line.grandeur, let value = publishedCount(grandeur, autre) {
        values.append(
          Valeur(
            tableau: "Campagne", ligne: line.nom, colonne: "", annee: "\(autre) (publié)", nombre: value))
      }
    }
    for tableau in [actions, money] {
      for colonne in tableau.grille.colonnes {
        let shares = colonne.whole == nil ? tableau.grille.shares(colonne) : nil
        for rang in tableau.grille.rangs where colonne.whole == nil {
          values.append(
            value(tableau, rang.nom, colonne, colonne.valeurs[rang.code] ?? 0, shares?[rang.code]))
        }
        let whole = colonne.whole ?? colonne.sum(tableau.grille.rangs)
        values.append(value(tableau, "Ensemble", colonne, whole, shares == nil ? nil : 10_000))
      }
    }
    return values
  }

  private func publishedCount(_ grandeur: BilanPublie.Grandeur, _ year: Int) -> Int64? {
    seance.publie?.valeur(
      BilanPublie.Sujet(grandeur, year, dispositif: seance.call.dispositif.code))
  }

  private func value(
    _ tableau: Tableau, _ ligne: String, _ colonne: BilanGrille.Colonne, _ value: Int64, _ part: Int64?
  ) -> Valeur {
    Valeur(
      tableau: tableau.titre, ligne: ligne, colonne: tableau.isMoney ? colonne.titre : "",
      annee: colonne.sousTitre, centimes: tableau.isMoney ? value : nil,
      nombre: tableau.isMoney ? nil : value, part: part, partDe: part == nil ? "" : tableau.partDe)
  }

  func csv() -> [UInt8] {
    var csv = CSV([
      "Tableau", "Ligne", "Financeur", "Année", "Nombre", "Montant (€)", "Part (%)", "Part de quoi",
    ])
    for value in values {
      csv.add([
        value.tableau, value.ligne, value.colonne, value.annee, value.nombre.map { String($0) } ?? "",
        value.centimes.map { Montant(centimes: $0).plain } ?? "", value.part.map(BilanParts.number) ?? "",
        value.partDe,
      ])
    }
    return csv.bytes
  }

  func json() -> [UInt8] {
    var json = JSON()
    json.raw("[")
    for (index, value) in values.enumerated() {
      json.raw(index == 0 ? "\n" : ",\n")
      json.object { object in
        object.member("tableau", value.tableau)
        object.member("ligne", value.ligne)
        object.member("financeur", value.colonne.isEmpty ? nil : value.colonne)
        object.member("annee", value.annee)
        object.member("nombre", number: value.nombre.map { String($0) })
        object.member("montant", number: value.centimes.map { Montant(centimes: $0).euros })
        object.member(
          "part", number: value.part.map { BilanParts.number($0).replacing(",", with: ".") })
        object.member("partDe", value.partDe.isEmpty ? nil : value.partDe)
      }
    }
    json.raw("\n]\n")
    return json.bytes
  }
}

extension Seance {
  /// The account of the programme, the verification of what is published, and the data of what is granted, in this order.
  func bilanSheets() -> [(path: String, title: String, group: Index.Group, bytes: [UInt8])] {
    let bilan = BilanProgrammation(self)
    var sheets: [(String, String, Index.Group, [UInt8])] = [
      ("bilan.html", "Bilan de programmation", .committee, bilan.html()),
      ("bilan.csv", "Bilan de programmation, pour un tableur", .data, bilan.csv()),
      ("bilan.json", "Bilan de programmation, en JSON", .data, bilan.json()),
    ]
    if let publie {
      let titles = [
        "html": "Vérification du rapport publié", "csv": "Vérification du rapport, pour un tableur",
        "json": "Vérification du rapport, en JSON",
      ]
      for sheet in BilanVerification(publie).sheets() {
        let ending = sheet.path.split(separator: ".").last.map(String.init) ?? ""
        sheets.append(
          (sheet.path, titles[ending] ?? sheet.path, ending == "html" ? .committee : .data, sheet.bytes))
      }
    }
    let essential = DonneesEssentielles(self)
    sheets.append(
      (
        "donnees-essentielles.csv", "Données essentielles des subventions (SCDL 2.1.1)", .data,
        essential.csv()
      ))
    sheets.append(
      (
        "donnees-essentielles-manques.csv", "Ce qui manque aux données essentielles", .data,
        essential.gaps()
      ))
    return sheets.map { (path: $0.0, title: $0.1, group: $0.2, bytes: $0.3) }
  }
}
