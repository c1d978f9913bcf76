internal import Decision
internal import Dossiers
internal import FEEL

/// The data of a sheet as one table, written the same as CSV, JSON and XML.
///
/// Source of the XML form: `Rules/tableau.xsd`.
struct Donnees {
  /// What a column holds.
  enum Nature: String {
    case texte
    /// With a decimal point.
    case nombre
    /// In euros, with two decimals.
    case montant
    /// 14 digits; a spreadsheet gets a second column of them, see `csv()`.
    case siret
  }

  /// A column.
  struct Colonne {
    /// What JSON and XML call it.
    var nom: String
    /// What people call it.
    var titre: String
    var nature: Nature
    /// Whether a cell may have several values; in CSV « | » stands between them, in JSON they are a list, of one value or none too.
    var isList: Bool

    init(_ nom: String, _ titre: String, _ nature: Nature = .texte, isList: Bool = false) {
      (self.nom, self.titre, self.nature, self.isList) = (nom, titre, nature, isList)
    }
  }

  /// What stands in a row under a column: nothing, a value, or several; numbers with a decimal point.
  struct Cellule {
    var values: [String]
    /// For each value, the codes of what it names by labels; empty where no value can name any.
    var codes: [[String]] = []

    init(_ values: [String]) { self.values = values.filter { !$0.isEmpty } }
    init(_ phrases: [Libelles.Phrase]) { (values, codes) = (phrases.map(\.text), phrases.map(\.codes)) }
    init(_ text: String?) { self.init([text ?? ""]) }
    init(_ number: Int?) { self.init(number.map(String.init)) }
    init(_ number: Decimal?) { self.init(number?.canonical.description) }
    init(_ sum: Montant?) { self.init(sum?.euros) }
  }

  /// The name of its files, without ending.
  let nom: String
  /// What people call it.
  let titre: String
  let colonnes: [Colonne]
  /// The hypotheses that its figures rest on; nil without any.
  let hypothese: String?
  private var lignes: [[Cellule]] = []

  /// - Parameter hypothese: What its figures suppose: every row says it in a last column, as does the root of the XML form.
  init(_ nom: String, _ titre: String, _ colonnes: [Colonne], hypothese: String? = nil) {
    (self.nom, self.titre, self.hypothese) = (nom, titre, hypothese)
    self.colonnes = colonnes + (hypothese == nil ? [] : [Self.ofHypothesis])
  }

  /// The column that says what the figures suppose.
  private static let ofHypothesis = Colonne("hypothese", "Hypothèse de travail")

  /// Adds a row: a cell for each column but that of the hypotheses.
  mutating func add(_ cells: [Cellule]) {
    let cells = cells + (hypothese.map { [Cellule($0)] } ?? [])
    precondition(cells.count == colonnes.count, "a cell for each column")
    precondition(zip(cells, colonnes).allSatisfy { $0.values.count < 2 || $1.isList }, "one value, or a list")
    lignes.append(cells)
  }

  // MARK: Forms

  /// For a French spreadsheet.
  ///
  /// A SIRET stands twice: its digits alone, for programs, then behind « n° », for people: a spreadsheet takes digits for a
  /// number and drops the zeros they begin with. Spaces between groups would not do, as they are the French separator of
  /// thousands, and `="…"` is a formula.
  func csv() -> [UInt8] {
    var csv = CSV(
      colonnes.flatMap { colonne in
        colonne.nature == .siret ? [colonne.titre, colonne.titre + " (à lire)"] : [colonne.titre]
      })
    for ligne in lignes {
      csv.add(
        zip(colonnes, ligne).flatMap { colonne, cell in
          let text = Self.text(cell, colonne)
          switch colonne.nature {
          case .texte: return [text]
          case .nombre, .montant: return [text.withComma]
          case .siret: return [text, text.isEmpty ? "" : "n°\u{A0}" + text]
          }
        })
    }
    return csv.bytes
  }

  /// What stands between the values of a list in CSV, and in none of them.
  private static let separator = " | "

  /// A cell for a spreadsheet; a bar that a value of a list has becomes a broken one.
  private static func text(_ cell: Cellule, _ colonne: Colonne) -> String {
    guard colonne.isList else { return cell.values.first ?? "" }
    return cell.values.map { $0.replacing("|", with: "¦") }.joined(separator: separator)
  }

  /// An object for each row, its members named after the columns.
  func json() -> [UInt8] {
    var json = JSON()
    json.raw("[")
    for (index, ligne) in lignes.enumerated() {
      json.raw(index == 0 ? "\n" : ",\n")
      json.object { object in
        for (colonne, cell) in zip(colonnes, ligne) {
          if colonne.isList {
            object.member(colonne.nom, list: cell.values, isNumbers: colonne.nature.isNumber)
          } else if colonne.nature.isNumber {
            object.member(colonne.nom, number: cell.values.first)
          } else {
            object.member(colonne.nom, cell.values.first)
          }
        }
      }
    }
    json.raw("\n]\n")
    return json.bytes
  }

  /// As `Rules/tableau.xsd` says; what is not known has no element.
  func xml() -> [UInt8] {
    var xml = XMLText()
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tableau xmlns=\"urn:copil:tableau:1\"")
    xml.attributes([("nom", nom), ("titre", titre), ("hypothese", hypothese)])
    xml.raw(">\n")
    for colonne in colonnes {
      xml.empty(
        "colonne", [("nom", colonne.nom), ("titre", colonne.titre), ("nature", colonne.nature.rawValue)])
    }
    for ligne in lignes {
      xml.raw("  <ligne>\n")
      for (colonne, cell) in zip(colonnes, ligne) {
        for (place, value) in cell.values.enumerated() {
          let codes = cell.codes.isEmpty ? [] : cell.codes[place]
          xml.raw("    <champ")
          xml.attributes([
            ("nom", colonne.nom), ("codes", codes.isEmpty ? nil : codes.joined(separator: " ")),
          ])
          xml.raw(">")
          xml.text(value)
          xml.raw("</champ>\n")
        }
      }
      xml.raw("  </ligne>\n")
    }
    xml.raw("</tableau>\n")
    return xml.bytes
  }

  /// The three forms, each with the ending of its file.
  var sheets: [Seance.Sheet] {
    [("csv", csv()), ("json", json()), ("xml", xml())].map {
      Seance.Sheet(path: "\(nom).\($0.0)", bytes: $0.1)
    }
  }
}

extension Donnees.Nature {
  var isNumber: Bool { self == .nombre || self == .montant }
}
