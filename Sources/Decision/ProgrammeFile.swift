public import Calls
public import Diagnostics
public import Dossiers
public import FEEL
internal import Review
public import XMLTree

/// A programme as a file: what it came from, the hypotheses it was made under, and its result.
///
/// Source: `Rules/programme.xsd`.
public struct ProgrammeFile: Sendable {
  /// A file that the programme came from.
  public struct Entree: Hashable, Sendable {
    /// What it is.
    public enum Nature: String, Sendable {
      case evaluations, arbitrages, regle, dossier, avis

      /// As people call several of them.
      public var titre: String {
        switch self {
        case .evaluations: "évaluations"
        case .arbitrages: "arbitrages"
        case .regle: "règles"
        case .dossier: "dossiers"
        case .avis: "avis"
        }
      }
    }

    /// What it is.
    public var nature: Nature
    /// As the command was given it.
    public var fichier: String
    /// 64 hexadecimal digits.
    public var sha256: String

    /// Makes one.
    public init(_ nature: Nature, _ fichier: String, sha256: String) {
      (self.nature, self.fichier, self.sha256) = (nature, fichier, sha256)
    }
  }

  /// A dossier's place, as written.
  public struct Dossier: Sendable {
    /// Its reference.
    public var reference: String
    /// The porteur's name.
    public var porteur: String
    /// The office, for a porteur that is an administration; nil also in an older file, which does not name it.
    public var service: String?
    /// The title of the action.
    public var intitule: String
    /// What became of it.
    public var sort: Programme.Sort
    /// Its rank, if it has one.
    public var rang: Int?
    /// Why, one line each.
    public var motifs: [String]
    /// The sum proposed by each funder, by code, in the order of the call.
    public var propose: [(financeur: String, montant: Montant)]
    /// What the committee changed, by funder: the sum, nil for a refusal, and the reason.
    public var arbitrages: [String: Arbitrage]

    /// A change of the committee, as written.
    public struct Arbitrage: Hashable, Sendable {
      /// The sum; nil for a refusal.
      public var montant: Montant?
      /// Why.
      public var motif: String
    }
  }

  /// The code of the call.
  public var appel: String
  /// The code of its territoire.
  public var territoire: String
  /// The call's folder, as the command was given it.
  public var regles: String
  /// What it came from, in the order of writing.
  public var entrees: [Entree]
  /// Enveloppes in the place of the call's own.
  public var hypotheses: [DecisionOptions.Enveloppe]
  /// The threshold that applied.
  public var seuil: Decimal?
  /// The enveloppes that were open, in the order of the call.
  public var enveloppes: [DecisionOptions.Enveloppe]
  /// The day on which the committee adopted it; nil as long as all is but proposed.
  public var adoption: CivilDate?
  /// The dossiers, in the order of the programme.
  public var dossiers: [Dossier]
}

// MARK: Writing

extension Programme {
  /// The bytes of a programme file; the same for the same programme.
  ///
  /// Its motifs read as on every sheet, with labels; their codes stand beside them.
  public func xml(
    call: Call, libelles: Libelles, regles: String, entrees: [ProgrammeFile.Entree],
    hypotheses: [DecisionOptions.Enveloppe] = []
  ) -> [UInt8] {
    var xml = XMLText()
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<programme xmlns=\"urn:copil:programme:1\"")
    xml.attributes([
      ("appel", call.code), ("territoire", call.territoire), ("regles", regles),
      ("seuil", seuil.map { $0.canonical.description }),
      ("hypothese", isHypothesis(hypotheses, call) ? "true" : nil),
    ])
    xml.raw(">\n")
    for entree in entrees {
      xml.empty(
        "entree",
        [("nature", entree.nature.rawValue), ("fichier", entree.fichier), ("sha256", entree.sha256)])
    }
    for line in hypotheses {
      xml.empty(
        "hypothese",
        [("financeur", line.financeur), ("pilier", line.pilier), ("montant", line.montant.euros)])
    }
    if let adoption {
      xml.empty("adoption", [("auteur", adoption.auteur), ("date", adoption.date.written)])
    }
    for line in consommations {
      xml.empty(
        "consommation",
        [
          ("financeur", line.financeur), ("pilier", line.pilier), ("enveloppe", line.enveloppe.euros),
          ("propose", line.consomme.euros),
        ])
    }
    for ligne in lignes { write(ligne, libelles, &xml) }
    xml.raw("</programme>\n")
    return xml.bytes
  }

  /// Whether a threshold or an enveloppe is not the call's own.
  private func isHypothesis(_ enveloppes: [DecisionOptions.Enveloppe], _ call: Call) -> Bool {
    !enveloppes.isEmpty || seuil != call.notation?.seuil
  }

  private func write(_ ligne: Ligne, _ libelles: Libelles, _ xml: inout XMLText) {
    let evaluation = evaluations[ligne.evaluation]
    let range = evaluation.score.flatMap { $0.note == nil ? $0 : nil }
    xml.raw("  <dossier")
    xml.attributes([
      ("reference", evaluation.fiche.reference), ("fichier", evaluation.fiche.file),
      ("sort", ligne.sort.rawValue), ("rang", ligne.rang.map(String.init)),
      ("note", evaluation.score?.note.map { $0.canonical.description }),
      ("noteAuMoins", range.map { $0.least.canonical.description }),
      ("noteAuPlus", range.map { $0.most.canonical.description }),
      ("manque", ligne.manque?.euros),
    ])
    xml.raw(">\n")
    xml.element("porteur", evaluation.fiche.porteur)
    if let service = evaluation.fiche.service { xml.element("service", service) }
    xml.element("intitule", evaluation.fiche.intitule)
    for motif in ligne.motifs { write(libelles.readable(motif.text), margin: "    ", &xml) }
    for reference in ligne.doublons { xml.element("doublon", reference) }
    for reponse in ligne.reponses {
      xml.raw("    <reponse")
      xml.attributes([
        ("financeur", reponse.financeur), ("statut", reponse.statut.rawValue),
        ("sollicite", reponse.sollicite?.euros), ("acquis", reponse.acquis?.euros),
        ("plafond", reponse.plafond?.euros),
        ("calcule", reponse.computed?.euros), ("propose", reponse.outcome?.euros),
      ])
      xml.raw(">\n")
      for motif in reponse.motifs { write(libelles.readable(motif), margin: "      ", &xml) }
      if let arbitrage = reponse.arbitrage {
        xml.raw("      <arbitrage")
        xml.attributes([
          ("auteur", arbitrage.auteur), ("date", arbitrage.date.written),
          ("montant", arbitrage.montant?.euros),
        ])
        xml.raw(">")
        xml.text(arbitrage.motif)
        xml.raw("</arbitrage>\n")
      }
      xml.raw("    </reponse>\n")
    }
    xml.raw("  </dossier>\n")
  }

  private func write(_ motif: Libelles.Phrase, margin: String, _ xml: inout XMLText) {
    xml.raw("\(margin)<motif")
    xml.attributes([("codes", motif.codes.isEmpty ? nil : motif.codes.joined(separator: " "))])
    xml.raw(">")
    xml.text(motif.text)
    xml.raw("</motif>\n")
  }
}

/// Bytes of XML as they are appended.
package struct XMLText {
  /// What is written.
  package private(set) var bytes: [UInt8] = []

  /// Nothing yet.
  package init() {}

  /// Markup as it stands.
  package mutating func raw(_ markup: String) { bytes += markup.utf8 }

  /// Attributes that have a value, each after a space.
  package mutating func attributes(_ pairs: [(name: String, value: String?)]) {
    for case (let name, let value?) in pairs {
      raw(" \(name)=\"")
      text(value)
      raw("\"")
    }
  }

  /// An element without content, on a line of its own.
  package mutating func empty(_ name: String, _ pairs: [(name: String, value: String?)]) {
    raw("  <\(name)")
    attributes(pairs)
    raw("/>\n")
  }

  /// An element with a text, on a line of its own.
  package mutating func element(_ name: String, _ value: String) {
    raw("    <\(name)>")
    text(value)
    raw("</\(name)>\n")
  }

  /// A text; characters that XML cannot hold become replacement characters.
  package mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      for index in source.indices {
        let escape: StaticString
        var length = 1
        switch source[index] {
        case UInt8(ascii: "&"): escape = "&amp;"
        case UInt8(ascii: "<"): escape = "&lt;"
        case UInt8(ascii: ">"): escape = "&gt;"
        case UInt8(ascii: "\""): escape = "&quot;"
        case UInt8(ascii: "\t"): escape = "&#9;"
        case UInt8(ascii: "\n"): escape = "&#10;"
        case UInt8(ascii: "\r"): escape = "&#13;"
        case 0..<0x20: escape = "\u{FFFD}"
        case 0xEF...0xF4 where source.isNoncharacter(at: index):
          escape = "\u{FFFD}"
          length = source[index] == 0xEF ? 3 : 4
        default: continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
        escape.withUTF8Buffer { bytes.append(contentsOf: $0) }
        start = index + length
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
    }
  }
}

extension Montant {
  /// As files write it: `1250.50`.
  package var euros: String {
    let cents = centimes.magnitude % 100
    return "\(centimes < 0 ? "-" : "")\(centimes.magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
  }
}

// MARK: Reading

extension ProgrammeFile {
  /// Reads a programme; nil with at least one error for what is none.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, schema: Schema, into diagnostics: inout [Diagnostic]
  ) -> ProgrammeFile? {
    var reading = SchemaReading(schema: schema, limits: EvaluationFile.limits)
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    guard let document = reading.read(bytes, file: file, into: &found),
      !found.contains(where: { $0.severity == .error })
    else { return nil }
    let root = document.root
    return ProgrammeFile(
      appel: root["appel"] ?? "", territoire: root["territoire"] ?? "", regles: root["regles"] ?? "",
      entrees: root.children("entree").compactMap { entree in
        Entree.Nature(rawValue: entree["nature"] ?? "")
          .map { Entree($0, entree["fichier"] ?? "", sha256: entree["sha256"] ?? "") }
      },
      hypotheses: enveloppes(of: root, "hypothese", "montant"),
      seuil: root["seuil"].flatMap { Decimal($0) },
      enveloppes: enveloppes(of: root, "consommation", "enveloppe"),
      adoption: root.first("adoption")?.date(of: "date"),
      dossiers: root.children("dossier").compactMap { Dossier($0) })
  }

  /// The lines of one name, with the sum that one of their attributes holds.
  private static func enveloppes(
    of root: Element, _ name: String, _ attribute: String
  ) -> [DecisionOptions.Enveloppe] {
    root.children(name).compactMap { line in
      sum(line[attribute]).map {
        DecisionOptions.Enveloppe(financeur: line["financeur"] ?? "", pilier: line["pilier"], montant: $0)
      }
    }
  }

  fileprivate static func sum(_ text: String?) -> Montant? {
    text.flatMap { Decimal($0) }.flatMap { $0 * Decimal(100) }.flatMap { Int(exactly: $0) }
      .map { Montant(centimes: Int64($0)) }
  }
}

extension ProgrammeFile.Dossier {
  fileprivate init?(_ element: Element) {
    guard let sort = Programme.Sort(rawValue: element["sort"] ?? "") else { return nil }
    reference = element["reference"] ?? ""
    porteur = element.first("porteur")?.text ?? ""
    service = element.first("service")?.text
    intitule = element.first("intitule")?.text ?? ""
    self.sort = sort
    rang = element["rang"].flatMap { Int($0) }
    motifs = element.children("motif").map(\.text)
    propose = element.children("reponse").compactMap { reponse in
      ProgrammeFile.sum(reponse["propose"]).map { (reponse["financeur"] ?? "", $0) }
    }
    arbitrages = [:]
    for reponse in element.children("reponse") {
      guard let arbitrage = reponse.first("arbitrage") else { continue }
      arbitrages[reponse["financeur"] ?? ""] = Arbitrage(
        montant: ProgrammeFile.sum(arbitrage["montant"]), motif: arbitrage.text)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the scalar of three or four bytes at a place is one that ends in FFFE or FFFF.
  package func isNoncharacter(at index: Int) -> Bool {
    let isLong = self[index] >= 0xF0
    guard index + (isLong ? 3 : 2) < count else { return false }
    guard isLong else { return self[index + 1] == 0xBF && self[index + 2] >= 0xBE }
    return self[index + 1] & 0x0F == 0x0F && self[index + 2] == 0xBF && self[index + 3] >= 0xBE
  }
}
