internal import Calls
internal import Decision
internal import Dossiers
internal import FEEL
internal import Review

/// What a comité technique discusses, pilier by pilier: first what needs a person's eye, then all its dossiers.
///
/// Source: rapport annuel 2021, gouvernance: « un comité technique par an et par pilier ».
struct ComiteTechnique {
  let seance: Seance
  /// The pilier; nil for a call without referential, or for dossiers that name none.
  let pilier: String?
  let cas: [Seance.Cas]

  /// The name of its pilier.
  var nom: String {
    guard pilier != nil || seance.rules.referentiel != nil else { return "tous les dossiers" }
    return seance.libelle(.pilier, pilier)
  }

  /// One for each pilier that has dossiers, in the order of the referential; those without pilier last.
  static func all(_ seance: Seance) -> [ComiteTechnique] {
    let known = (seance.rules.referentiel?.entrees ?? []).filter { $0.niveau == .pilier }.map(\.code)
    let groups = Dictionary(grouping: seance.cas) { one in
      one.fiche.pilier.flatMap { known.contains($0) ? $0 : nil }
    }
    return (known.map(Optional.some) + [nil]).compactMap { code in
      groups[code].map { ComiteTechnique(seance: seance, pilier: code, cas: $0) }
    }
  }

  /// Points on either side of the threshold within which a score is « proche du seuil », as a share of the base.
  private static let nearness: Decimal = Decimal(coefficient: 5, exponent: -2) ?? .zero

  private static let nearThreshold = "note proche du seuil"
  private static let toComplete = "à compléter"
  private static let toScore = "points à noter par l'instructeur"

  private func counted(_ count: Int) -> String { "\(count) dossier\(count > 1 ? "s" : "")" }

  /// Why a dossier is to be discussed first, in the order of importance.
  func subjects(_ one: Seance.Cas) -> [String] {
    var subjects: [String] = []
    for finding in one.evaluation.findings where finding.answer == .aExaminer {
      guard let critere = seance.critere(finding), critere.role == .vigilance || critere.role == .recevabilite
      else { continue }
      let parts = [critere.nom, finding.constat].compactMap { $0 }
      subjects.append("vigilance : " + parts.joined(separator: " — "))
    }
    if isNearThreshold(one) { subjects.append(Self.nearThreshold) }
    if one.ligne.sort == .aCompleter { subjects.append(Self.toComplete) }
    if one.evaluation.score.map({ $0.note == nil }) == true, one.evaluation.verdict == .recevable {
      subjects.append(Self.toScore)
    }
    if one.ligne.manque.centimes > 0, one.ligne.sort == .retenu {
      subjects.append("plan de financement déséquilibré : il manque \(one.ligne.manque)")
    }
    return subjects
  }

  /// What is to be discussed first, the weightiest subject first, then in the order of the programme.
  private var urgent: [Seance.Cas] {
    let some = cas.map { ($0, subjects($0)) }.filter { !$0.1.isEmpty && $0.1 != [Self.toScore] }
    return (0...3).flatMap { weight in some.filter { Self.weight($0.1) == weight }.map(\.0) }
  }

  /// From 0, the weightiest.
  private static func weight(_ subjects: [String]) -> Int {
    subjects.first?.hasPrefix("vigilance") == true
      ? 0 : subjects.contains(nearThreshold) ? 1 : subjects.contains(toComplete) ? 2 : 3
  }

  private func isNearThreshold(_ one: Seance.Cas) -> Bool {
    guard let seuil = seance.programme.seuil, let base = seance.call.notation?.base,
      let note = one.evaluation.score?.note, let margin = base * Self.nearness,
      let low = seuil - margin, let high = seuil + margin
    else { return false }
    return note >= low && note <= high
  }

  func html() -> [UInt8] {
    Page(title: "Préparation du comité technique — \(nom)", isLandscape: true).bytes { html in
      seance.warn(&html)
      html.tag(
        "p", "\(seance.call.intitule), \(seance.call.administration.nom), exercice \(seance.call.exercice)")
      let toScore = cas.filter { subjects($0) == [Self.toScore] }
      let first = urgent
      html.tag("h2", "À discuter d'abord")
      if first.isEmpty {
        html.tag("p", "Aucun dossier.")
      } else {
        table(first, caption: "\(counted(first.count)) sur \(cas.count)", &html) { subjects($0) }
      }
      if !toScore.isEmpty {
        html.tag("p") { p in
          p.text("Pour \(counted(toScore.count)), il ne reste que des points à noter par l'instructeur : ")
          p.quote(toScore.map(\.fiche.reference).joined(separator: ", "))
          p.text(".")
        }
      }
      html.tag("h2", "Tous les dossiers")
      table(cas, caption: counted(cas.count), &html) { [$0.ligne.motif] }
      Mentions(seance).write(&html)
    }
  }

  private func table(
    _ cas: [Seance.Cas], caption: String, _ html: inout HTML, texts: (Seance.Cas) -> [String]
  ) {
    html.tag("table", ["class": "fixed"]) { table in
      table.tag("caption", caption)
      table.columns(["14%", "17%", "10%", "7%", "7%", "7%", "23%", "15%"])
      table.tag("thead") { head in
        head.tag("tr") { tr in
          for name in ["Porteur", "Action", "Liste"] { tr.tag("th", ["scope": "col"], name) }
          for name in ["Note", "Demandé", "Proposé"] { tr.tag("th", ["scope": "col", "class": "n"], name) }
          tr.tag("th", ["scope": "col"], "À savoir")
          tr.tag("th", ["scope": "col"], "Avis du comité technique")
        }
      }
      table.tag("tbody") { body in
        for one in cas {
          body.tag("tr") { tr in
            tr.tag("td") { $0.quote(one.fiche.porteur) }
            tr.tag("th", ["scope": "row"]) { th in
              th.quote(one.fiche.intitule)
              th.reference(one.fiche.reference)
            }
            tr.tag("td", one.ligne.sort.status.uppercasedFirst)
            tr.tag("td", ["class": "n range"], one.note)
            tr.tag("td", ["class": "n"], one.sollicite.description)
            tr.tag("td", ["class": "n"], one.propose.description)
            tr.tag("td") { td in list(texts(one), &td) }
            tr.tag("td", "")
          }
        }
      }
    }
  }

  private func list(_ texts: [String], _ html: inout HTML) {
    if texts.count == 1 { return html.quote(typeset(texts[0])) }
    html.tag("ul") { ul in for text in texts { ul.tag("li") { $0.quote(typeset(text)) } } }
  }
}
