internal import Calls
internal import Decision
internal import Dossiers
internal import FEEL
internal import Review

/// The lists of the relevé as data: one row a dossier, in the order of the programme.
struct Tableau {
  let seance: Seance

  private var header: [String] {
    let sums = seance.call.financeurs.flatMap { ["Demandé \($0.nom)", "Proposé \($0.nom)"] }
    return [
      "Rang", "Référence", "Porteur", "Service", "SIRET", "Action", "Pilier", "Axe", "Orientation",
      "Demande", "Note", "Coût",
    ] + sums + ["Total proposé", "Manque au plan de financement", "Liste", "Motif"]
  }

  private func row(_ one: Seance.Cas) -> [String] {
    let fiche = one.fiche
    let sums = seance.call.financeurs.flatMap { financeur -> [String] in
      let reponse = one.reponse(financeur.code)
      return [reponse?.sollicite.plain ?? "", reponse?.propose.plain ?? ""]
    }
    let identity = [
      one.ligne.rang.map(String.init) ?? "", fiche.reference, fiche.porteur, fiche.service ?? "", fiche.siret,
      fiche.intitule, fiche.pilier ?? "", fiche.axe ?? "", fiche.orientation ?? "",
    ]
    let facts = [
      fiche.isRenewal ? "renouvellement" : "première demande", one.evaluation.score?.note?.french ?? "",
      fiche.cout?.plain ?? "",
    ]
    let result = [
      one.propose.plain, one.ligne.manque.plain, one.ligne.sort.titre, one.ligne.motif,
    ]
    return identity + facts + sums + result
  }

  func csv() -> [UInt8] {
    var csv = CSV(header)
    for one in seance.cas { csv.add(row(one)) }
    return csv.bytes
  }

  /// One object a line, an array around them; sums in euros as numbers.
  func json() -> [UInt8] {
    var json = JSON()
    json.raw("[")
    for (index, one) in seance.cas.enumerated() {
      json.raw(index == 0 ? "\n" : ",\n")
      write(one, &json)
    }
    json.raw("\n]\n")
    return json.bytes
  }

  private func write(_ one: Seance.Cas, _ json: inout JSON) {
    let fiche = one.fiche
    json.object { object in
      object.member("rang", number: one.ligne.rang.map(String.init))
      object.member("reference", fiche.reference)
      object.member("porteur", fiche.porteur)
      object.member("service", fiche.service)
      object.member("siret", fiche.siret)
      object.member("intitule", fiche.intitule)
      object.member("pilier", fiche.pilier)
      object.member("axe", fiche.axe)
      object.member("orientation", fiche.orientation)
      object.member("renouvellement", fiche.isRenewal)
      object.member("note", number: one.evaluation.score?.note?.canonical.description)
      object.member("cout", number: fiche.cout?.euros)
      object.member("liste", one.ligne.sort.rawValue)
      object.member("motif", one.ligne.motif)
      object.member("manque", number: one.ligne.manque.euros)
      object.key("reponses")
      object.raw("[")
      for (index, reponse) in one.ligne.reponses.enumerated() {
        if index > 0 { object.raw(",") }
        object.object { line in
          line.member("financeur", reponse.financeur)
          line.member("statut", reponse.statut.rawValue)
          line.member("sollicite", number: reponse.sollicite.euros)
          line.member("plafond", number: reponse.plafond?.euros)
          line.member("calcule", number: reponse.calcule.euros)
          line.member("propose", number: reponse.propose.euros)
          line.member("motif", reponse.motif)
        }
      }
      object.raw("]")
    }
  }
}

/// Bytes of JSON as they are appended.
struct JSON {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  mutating func raw(_ text: String) { bytes += text.utf8 }

  mutating func object(_ body: (inout JSON) -> Void) {
    raw("{")
    let saved = isFirst
    isFirst = true
    body(&self)
    isFirst = saved
    raw("}")
  }

  mutating func key(_ name: String) {
    if !isFirst { raw(",") }
    isFirst = false
    string(name)
    raw(":")
  }

  mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { raw("null") }
  }

  mutating func member(_ name: String, _ value: Bool) {
    key(name)
    raw(value ? "true" : "false")
  }

  /// - Parameter number: As JSON writes it.
  mutating func member(_ name: String, number: String?) {
    key(name)
    raw(number ?? "null")
  }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        raw("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
