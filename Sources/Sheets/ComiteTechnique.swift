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

  /// Why a dossier is to be discussed.
  struct Sujet {
    /// How soon, the first case first.
    enum Rang: Int {
      case vigilance, desequilibreFort, seuil, aCompleter, desequilibre
      /// Told beside other subjects; none of them puts a dossier on the list by itself.
      case elements, aNoter, ecartMinime

      /// Where a dossier stands in the list; a plan that lacks much weighs as much as a vigilance.
      var weight: Int { self == .desequilibreFort ? Rang.vigilance.rawValue : rawValue }
    }

    var rang: Rang
    var text: String
  }

  private func counted(_ count: Int) -> String { "\(count) dossier\(count > 1 ? "s" : "")" }

  /// Why a dossier is to be discussed first, in the order of importance.
  func subjects(_ one: Seance.Cas) -> [Sujet] {
    var subjects: [Sujet] = []
    for finding in one.evaluation.findings where finding.answer == .aExaminer {
      guard let critere = seance.critere(finding), critere.role == .vigilance else { continue }
      let seen = seance.seen(finding)
      let parts = [critere.nom.lowercasedFirst, seen.isEmpty ? nil : seen]
      subjects.append(
        Sujet(rang: .vigilance, text: "Vigilance, " + parts.compactMap { $0 }.joined(separator: " : ")))
    }
    if let doute = one.ligne.doute { subjects.append(Sujet(rang: .vigilance, text: "Vigilance, \(doute)")) }
    if let level = one.desequilibre { subjects.append(Self.subject(level, one)) }
    if isNearThreshold(one), let near {
      subjects.append(Sujet(rang: .seuil, text: "Note proche du seuil \(near)"))
    }
    if one.ligne.sort == .aCompleter {
      for (place, motif) in seance.motifs(one).enumerated() {
        let text = (place == 0 ? "À compléter. " : "") + motif.uppercasedFirst
        subjects.append(Sujet(rang: .aCompleter, text: text))
      }
    }
    for finding in seance.recevabilite(one, .aExaminer) where one.ligne.sort != .irrecevable {
      // The motifs of a dossier that waits for it say so already.
      guard finding.constat.map({ !one.ligne.motif.contains($0) }) ?? true else { continue }
      let text = sentences([seance.question(finding), seance.seen(finding)])
      subjects.append(Sujet(rang: .aCompleter, text: text))
    }
    subjects += Self.points(one, seance)
    return subjects.enumerated().sorted {
      ($0.element.rang.rawValue, $0.offset) < ($1.element.rang.rawValue, $1.offset)
    }.map(\.element)
  }

  /// What points wait for: the porteur's elements, or a person's note; of a rejected action they would change nothing.
  private static func points(_ one: Seance.Cas, _ seance: Seance) -> [Sujet] {
    guard one.evaluation.score?.isOpen == true, one.evaluation.verdict == .recevable,
      one.ligne.sort != .rejete
    else { return [] }
    let manques = Manques(one, seance, [.notation])
    var subjects: [Sujet] = []
    if manques.isForPorteur {
      let names = manques.names(seance).joined(separator: ", ")
      subjects.append(Sujet(rang: .elements, text: "Pour la note, à demander au porteur : \(names)"))
    }
    if !manques.notes.isEmpty {
      subjects.append(Sujet(rang: .aNoter, text: "Points à noter par l'instructeur"))
    }
    if !manques.defauts.isEmpty {
      let names = manques.defauts.joined(separator: ", ")
      subjects.append(Sujet(rang: .aNoter, text: "Règle qui n'a pas pu être appliquée : \(names)"))
    }
    return subjects
  }

  private static func subject(_ level: Desequilibre, _ one: Seance.Cas) -> Sujet {
    switch level {
    case .fort:
      Sujet(rang: .desequilibreFort, text: "Plan de financement fortement déséquilibré : \(one.gap)")
    case .sensible: Sujet(rang: .desequilibre, text: "Plan de financement déséquilibré : \(one.gap)")
    case .minime:
      Sujet(rang: .ecartMinime, text: "Écart minime au plan de financement : \(one.ecart)")
    }
  }

  /// What is to be discussed first: the weightiest subject, then what lacks most, then the order of the programme.
  private func urgent(_ subjects: [(one: Seance.Cas, sujets: [Sujet])]) -> [Seance.Cas] {
    subjects.enumerated().filter { line in
      line.element.sujets.contains { $0.rang.rawValue < Sujet.Rang.elements.rawValue }
    }.sorted { first, second in
      let ranks = [first, second].map { $0.element.sujets.first?.rang.weight ?? 0 }
      let sums = [first, second].map(\.element.one.ecart)
      if ranks[0] != ranks[1] { return ranks[0] < ranks[1] }
      return sums[0] == sums[1] ? first.offset < second.offset : sums[0] > sums[1]
    }.map(\.element.one)
  }

  /// What the instructor wrote beside the answers: `Avis de l'instructeur, implication des parents (13) : …`.
  private static func comments(_ one: Seance.Cas) -> [String] {
    one.evaluation.commentaires.map { "Avis de l'instructeur, \($0.reponse) (\($0.valeur)) : \($0.texte)" }
  }

  /// What « proche du seuil » means in this call: `(à 5 points au plus de 50)`; nil where no threshold applies.
  private var near: String? {
    guard let seuil = seance.programme.seuil, let margin else { return nil }
    return "(à \(margin.inPoints) au plus de \(seuil.french))"
  }

  /// The points on either side of the threshold.
  private var margin: Decimal? { seance.call.notation.flatMap { $0.base * Self.nearness } }

  /// Whether points decide; of a dossier that conditions keep out they do not.
  private func isNearThreshold(_ one: Seance.Cas) -> Bool {
    guard one.ligne.sort != .irrecevable, let seuil = seance.programme.seuil, let margin,
      let note = one.evaluation.score?.note, let low = seuil - margin, let high = seuil + margin
    else { return false }
    return note >= low && note <= high
  }

  func html() -> [UInt8] {
    let title = "Préparation du comité technique — \(nom)"
    return Page(title: title, isLandscape: true, running: "\(title) — \(seance.call.intitule)").bytes {
      html in
      seance.warn(&html)
      html.tag(
        "p", "\(seance.call.intitule), \(seance.call.administration.nom), exercice \(seance.call.exercice)")
      let all = cas.map { (one: $0, sujets: subjects($0)) }
      let first = urgent(all)
      html.tag("h2", "À discuter d'abord")
      if first.isEmpty {
        html.tag("p", "Aucun dossier.")
      } else {
        html.tag("p", ["class": "note"], order)
        table(first, caption: "\(counted(first.count)) sur \(cas.count)", &html) { one in
          subjects(one).map(\.text) + Self.comments(one)
        }
      }
      others(all, .elements, "il manque de quoi compléter la note, que le porteur peut donner", &html)
      others(all, .aNoter, "il reste des points à donner, qui ne dépendent pas du porteur", &html)
      others(all, .ecartMinime, "il n'y a qu'un écart minime au plan de financement", &html)
      html.tag("h2", "Tous les dossiers")
      table(cas, caption: counted(cas.count), &html) { one in
        seance.motifs(one).map(\.uppercasedFirst) + Self.comments(one)
      }
      html.append(seance.fragments.mentions)
    }
  }

  private var order: String {
    let scores = near.map { "notes proches du seuil \($0), " } ?? ""
    return
      "Dans l'ordre : vigilances et plans fortement déséquilibrés, \(scores)dossiers à compléter, plans déséquilibrés ; pour chacun, la plus grande somme qui manque d'abord. "
      + Desequilibre.legend
  }

  /// Names the dossiers that need no discussion, though something is to be done about them.
  private func others(
    _ all: [(one: Seance.Cas, sujets: [Sujet])], _ rang: Sujet.Rang, _ what: String, _ html: inout HTML
  ) {
    let some = all.filter { $0.sujets.first?.rang == rang }.map(\.one)
    guard !some.isEmpty else { return }
    html.tag("p") { p in
      p.text("Pour \(counted(some.count)), \(what) : ")
      for (index, one) in some.enumerated() {
        if index > 0 { p.text(", ") }
        p.reference(one.fiche.reference, isInline: true)
      }
      p.text(".")
    }
  }

  private func table(
    _ cas: [Seance.Cas], caption: String, _ html: inout HTML, texts: (Seance.Cas) -> [String]
  ) {
    html.wideTable(caption, ["class": "fixed roomy"]) { table in
      table.columns(["5%", "12%", "13%", "10%", "6%", "7%", "7%", "6%", "21%", "13%"])
      table.tag("thead") { head in
        head.tag("tr") { tr in
          for name in ["Rang", "Porteur", "Action", "Liste"] { tr.tag("th", ["scope": "col"], name) }
          for name in ["Note", "Demandé", seance.issue, "Manque"] {
            tr.tag("th", ["scope": "col", "class": "n"], name)
          }
          tr.tag("th", ["scope": "col"], "À savoir")
          tr.tag("th", ["scope": "col"], "Avis du comité technique")
        }
      }
      table.tag("tbody") { body in
        for one in cas {
          body.tag("tr") { tr in
            tr.tag("td", ["class": "n"], one.ligne.rang.map(String.init) ?? "–")
            tr.tag("td") { $0.porteur(one.fiche) }
            tr.tag("th", ["scope": "row"]) { th in
              th.quote(short: one.fiche.intitule)
              th.reference(one.fiche.reference)
              one.tellYears(&th)
            }
            tr.tag("td", one.ligne.sort.status.uppercasedFirst)
            tr.tag("td", ["class": "n range"], one.note)
            tr.tag("td", ["class": "n"], one.sollicite?.description ?? "–")
            tr.tag("td", ["class": "n"], one.outcome?.description ?? "–")
            tr.tag("td", ["class": "n"], one.ligne.manque?.description ?? "–")
            tr.tag("td") { td in list(texts(one), &td) }
            tr.tag("td", "")
          }
        }
      }
    }
  }

  private func list(_ texts: [String], _ html: inout HTML) {
    if texts.count == 1 { return html.sentence(texts[0]) }
    html.tag("ul") { ul in for text in texts { ul.tag("li") { $0.sentence(text) } } }
  }
}

extension ComiteTechnique {
  /// What each comité technique discusses, as one table for all of them.
  static func donnees(_ all: [ComiteTechnique], hypothese: String?) -> Donnees {
    let issue = all.first?.seance.issue ?? "Proposé"
    var donnees = Donnees(
      "comites-techniques", "Préparation des comités techniques",
      [
        .init("pilier", "Pilier (code)"), .init("pilierNom", "Pilier"),
        .init("ordre", "Ordre de discussion", .nombre),
        .init("rang", "Rang", .nombre), .init("reference", "Référence"), .init("porteur", "Porteur"),
        .init("service", "Service"),
        .init("intitule", "Action"), .init("liste", "Liste (code)"), .init("listeNom", "Liste"),
        .init("demande", "Demandé", .montant),
        .init("propose", issue, .montant), .init("manque", "Manque au plan de financement", .montant),
        .init("sujet", "À savoir", isList: true),
        .init("commentaire", "Commentaires de l'instructeur", isList: true), .ofYears,
      ], hypothese: hypothese)
    for comite in all {
      let lines = comite.cas.map { (one: $0, sujets: comite.subjects($0)) }
      let urgent = comite.urgent(lines).enumerated().map { ($1.ligne.evaluation, $0 + 1) }
      let order = Dictionary(urgent) { first, _ in first }
      for (one, sujets) in lines {
        donnees.add([
          .init(comite.pilier), .init(comite.nom), .init(order[one.ligne.evaluation]),
          .init(one.ligne.rang), .init(one.fiche.reference), .init(one.fiche.porteur),
          .init(one.fiche.service), .init(one.fiche.intitule), .init(one.ligne.sort.rawValue),
          .init(one.ligne.sort.titre),
          .init(one.sollicite), .init(one.outcome),
          .init(one.ligne.manque), .init(sujets.map(\.text)),
          .init(one.evaluation.commentaires.map { "\($0.reponse) (\($0.valeur)) : \($0.texte)" }),
          .init(one.annees.map(String.init)),
        ])
      }
    }
    return donnees
  }
}
