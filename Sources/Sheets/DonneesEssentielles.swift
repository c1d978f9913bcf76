internal import Calls
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import Review

/// The essential data of subsidies, one line for each action and funder, as the law asks them to be published.
///
/// What the schema requires and nothing says is not made up: such lines are left out and told in a file of their own.
/// Source: SCDL subventions 2.1.1, https://schema.data.gouv.fr/scdl/subventions/2.1.1/documentation.html.
struct DonneesEssentielles {
  /// Something that is missing, or that stands for what is not known yet.
  struct Manque {
    var financeur: String
    var reference: String
    var champ: String
    var constat: String
    var effet: String
  }

  static let columns = [
    "nomAttribuant", "idAttribuant", "dateConvention", "referenceDecision", "nomBeneficiaire",
    "idBeneficiaire", "rnaBeneficiaire", "objet", "montant", "nature", "conditionsVersement",
    "datesPeriodeVersement", "idRAE", "notificationUE", "pourcentageSubvention", "dispositifAide",
  ]
  private static let leftOut = "lignes laissées de côté"

  let seance: Seance
  /// What waits for each funder whose lines cannot be written: how many actions, and their sum.
  private(set) var waiting: [(financeur: Call.Financeur, actions: Int, somme: Montant)] = []
  private(set) var rows: [[String]] = []
  private(set) var manques: [Manque] = []

  /// The title of the page.
  var titre: String { "Données essentielles des subventions (SCDL 2.1.1)" }

  init(_ seance: Seance) {
    self.seance = seance
    let retained = seance.cas(.retenu)
    guard seance.hypotheses.isEmpty else {
      addGap("", "", "montant", "hypothèse de travail : rien n'est accordé", Self.leftOut)
      return
    }
    guard seance.call.aide == .subvention else {
      addGap("", "", "nature", "un abattement d'impôt n'est pas une subvention", Self.leftOut)
      return
    }
    addFirm()
    guard let adoption = seance.programme.adoption else {
      if !retained.isEmpty { addGap("", "", "dateConvention", Self.notAdopted, Self.leftOut) }
      addWaiting(retained)
      return
    }
    for financeur in seance.call.financeurs {
      let lines = retained.filter { ($0.reponse(financeur.code)?.propose.centimes ?? 0) > 0 }
      guard !lines.isEmpty else { continue }
      guard let id = financeur.siret else {
        addWaiting(lines, for: financeur)
        continue
      }
      for one in lines { add(one, financeur, id, adoption.date) }
    }
    if !rows.isEmpty { addDefaults() }
  }

  /// Only what is granted is published; a proposal is not.
  private static let notAdopted =
    "propositions que le comité n'a pas encore adoptées : le fichier d'arbitrages ne dit pas d'adoption"

  /// Tells what funders granted before this committee, on days that the dossier does not say.
  private mutating func addFirm() {
    for one in seance.cas {
      for reponse in one.ligne.reponses where reponse.statut == .ferme {
        addGap(
          seance.nom(reponse.financeur), one.fiche.reference, "dateConvention",
          "\(reponse.acquis?.agreeing("déjà accordé") ?? "somme déjà accordée, qui ne se lit pas,") d'après le dossier, qui n'en dit pas la date",
          "ligne laissée de côté")
      }
    }
  }

  /// Counts what waits for the adoption, or for a funder's number.
  private mutating func addWaiting(_ retained: [Seance.Cas]) {
    for financeur in seance.call.financeurs {
      let lines = retained.filter { ($0.reponse(financeur.code)?.propose.centimes ?? 0) > 0 }
      if !lines.isEmpty { addWaiting(lines, for: financeur) }
    }
  }

  private mutating func addWaiting(_ lines: [Seance.Cas], for financeur: Call.Financeur) {
    let sum = Montant(adding: lines.compactMap { $0.reponse(financeur.code)?.propose })
    waiting.append((financeur, lines.count, sum))
    guard financeur.siret == nil else { return }
    addGap(
      financeur.nom, "", "idAttribuant", "le SIRET du financeur n'est pas dans appel.xml", Self.leftOut)
  }

  /// What stands in every line for what nobody has said yet.
  private mutating func addDefaults() {
    for (champ, constat) in [
      ("dateConvention", "date de l'adoption, à remplacer par celle de chaque décision"),
      ("conditionsVersement", "« autre », tant que les décisions ne disent pas comment la somme est versée"),
      ("datesPeriodeVersement", "période des actions de l'appel, à remplacer par celle du versement"),
    ] {
      addGap("", "", champ, constat, "valeur provisoire, à confirmer avant de publier")
    }
  }

  private mutating func addGap(
    _ financeur: String, _ reference: String, _ champ: String, _ constat: String, _ effet: String
  ) {
    manques.append(
      Manque(financeur: financeur, reference: reference, champ: champ, constat: constat, effet: effet))
  }

  private mutating func add(
    _ one: Seance.Cas, _ financeur: Call.Financeur, _ id: String, _ date: CivilDate
  ) {
    let fiche = one.fiche
    let siret = Self.isDigits(fiche.siret, 14) ? fiche.siret : ""
    let rna = fiche.rna.flatMap { $0.hasPrefix("W") && Self.isDigits($0.dropFirst(), 9) ? $0 : nil } ?? ""
    func gap(_ champ: String, _ constat: String) {
      addGap(financeur.nom, fiche.reference, champ, constat, "ligne laissée de côté")
    }
    let objet = Self.line(fiche.intitule, limit: 256)
    let nom = Self.line([fiche.porteur, fiche.service].compactMap { $0 }.joined(separator: ", "), limit: 256)
    guard !siret.isEmpty || !rna.isEmpty else {
      return gap("idBeneficiaire", "ni SIRET ni RNA du bénéficiaire")
    }
    guard !objet.isEmpty, !nom.isEmpty, let sum = one.reponse(financeur.code)?.propose else {
      return gap(objet.isEmpty ? "objet" : "nomBeneficiaire", "le dossier ne le dit pas")
    }
    let calendrier = seance.call.calendrier
    rows.append([
      Self.line(financeur.nom, limit: 256), id, date.written, fiche.reference, nom, siret, rna, objet,
      sum.euros, "aide en numéraire", "autre",
      "\(calendrier.actionsDu.written)/\(calendrier.actionsAu.written)", "", "non", "1",
      seance.call.dispositif.nom,
    ])
  }

  private static func isDigits(_ text: some StringProtocol, _ count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy(\.isASCIIDigit)
  }

  /// One line of at most so many characters, counted as schemas of tables do; a cut shows.
  private static func line(_ text: String, limit: Int) -> String {
    let words = text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    // One is left for the apostrophe that a formula gets.
    guard words.unicodeScalars.count > limit - 1 else { return words }
    var cut = String.UnicodeScalarView(words.unicodeScalars.prefix(limit - 2))
    cut.append("…")
    return String(cut)
  }

  // MARK: Files

  /// The lines: commas and no mark in CSV, as the schema asks, and the same as JSON and XML.
  var sheets: [Seance.Sheet] {
    donnees.sheets.map { sheet in
      sheet.path.hasSuffix(".csv") ? Seance.Sheet(path: sheet.path, bytes: csv()) : sheet
    }
  }

  func csv() -> [UInt8] {
    var csv = CSV(Self.columns, isForMachines: true)
    for row in rows { csv.add(row) }
    return csv.bytes
  }

  private var donnees: Donnees {
    var donnees = Donnees(
      "donnees-essentielles", titre,
      Self.columns.map { nom in
        let nature: Donnees.Nature =
          ["idAttribuant", "idBeneficiaire"].contains(nom)
          ? .siret : nom == "montant" ? .montant : nom == "pourcentageSubvention" ? .nombre : .texte
        return Donnees.Colonne(nom, nom, nature)
      })
    for row in rows { donnees.add(row.map { .init($0) }) }
    return donnees
  }

  /// What is missing, or stands for what is not known.
  var gaps: Donnees {
    var donnees = Donnees(
      "donnees-essentielles-manques", "Ce qui manque aux données essentielles",
      [
        .init("financeur", "Financeur"), .init("reference", "Référence"), .init("champ", "Champ"),
        .init("constat", "Constat"), .init("effet", "Effet"),
      ], hypothese: seance.hypothese)
    for manque in manques {
      donnees.add([
        .init(manque.financeur), .init(manque.reference), .init(manque.champ), .init(manque.constat),
        .init(manque.effet),
      ])
    }
    return donnees
  }
}
