internal import Calls
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import Review

// Letters that are no decision: to who waits, and to whose dossier lacks something.
extension Courrier {
  // MARK: Waiting

  func waiting(_ html: inout HTML) {
    html.tag(
      "p",
      "Votre action remplit les conditions de l'appel à projets\(exceptions) et a été classée\(rank). Aucune somme n'est proposée pour l'instant : \(why) \(standing)"
    )
    let call = seance.call
    answers("Possible", &html) { $0.possible(call)?.description }
    html.tag(
      "p", ["class": "note"],
      "Possible : ce que les règles permettent à ce financeur\(call.bounds(of: one.ligne.reponses)) ; ce n'est pas une promesse."
    )
    ownConditions(&html)
    // Those of the answers stand beside them.
    let told = one.ligne.reponses.flatMap { seance.motifs($0) }
    for motif in seance.motifs(one) where !told.contains(where: motif.hasSuffix) {
      html.tag("p") { p in
        p.text("Motif : ")
        p.sentence(ended(motif.lowercasedFirst))
      }
    }
    missing([.notation, .recevabilite, .proposition], &html)
    html.tag("p") { p in
      p.text("Une réponse définitive vous sera adressée au plus tard le ")
      p.toFill("date")
      p.text(
        ". Si vous renoncez à l'action ou si elle trouve un autre financement, merci d'en informer le service indiqué ci-dessus."
      )
    }
  }

  /// The funders whose own conditions it does not meet, or may not: `, sauf pour l'État,`.
  private var exceptions: String {
    let texts = one.evaluation.propositions.compactMap { proposition in
      let funder = "pour \(seance.call.withArticle(proposition.financeur))"
      switch proposition.verdict {
      case .recevable: return nil as String?
      case .irrecevable: return "sauf \(funder)"
      case .aCompleter: return "sous réserve, \(funder), de ce qui manque"
      }
    }
    return texts.isEmpty ? "" : ", \(texts.joined(separator: " et ")),"
  }

  /// What the letter is worth: no decision, but of the funders for whom the committee refused.
  private var standing: String {
    let refused = one.ligne.reponses.filter(\.isRefusedByCommittee).map {
      "pour \(seance.call.withArticle($0.financeur))"
    }
    guard !refused.isEmpty else { return "Cette lettre n'est ni un accord ni un refus." }
    return
      "Le comité de pilotage a refusé toute somme \(refused.joined(separator: " et ")) ; pour le reste, cette lettre n'est ni un accord ni un refus."
  }

  /// Where it stands; as long as points are to come, that may change.
  private var rank: String {
    guard let rang = one.ligne.rang else { return "" }
    guard one.evaluation.score?.isOpen == true else { return " au rang \(rang)" }
    return ", pour l'instant au rang \(rang) (d'après la note la plus basse possible)"
  }

  /// What its sums wait for, with where it stands meanwhile.
  private var why: String {
    let obstacles = Set(one.ligne.reponses.compactMap(\.obstacle))
    if obstacles.contains(.enveloppe) {
      return
        "elle est inscrite sur la liste complémentaire et pourra être aidée si le comité lui attribue une somme qui reste ou qui se libère."
    }
    let meanwhile = "Elle est inscrite sur la liste complémentaire."
    if obstacles.contains(.note), let score = one.evaluation.score, score.isOpen {
      let wanted = seance.programme.seuil.map { ", et il en faut \($0.french)" } ?? ""
      let base = seance.call.notation.map { " sur \($0.base.french)" } ?? ""
      return
        "sa note n'est pas complète. D'après ce qui est connu, elle sera entre \(score.least.french) et \(score.most.french)\(base)\(wanted). \(meanwhile)"
    }
    guard obstacles.contains(.minimum) else { return meanwhile.lowercasedFirst }
    let rules = seance.call.attributions(of: one.ligne.reponses.filter { $0.obstacle == .minimum })
    let least =
      if rules.count > 1 { "du minimum versé par chaque financeur" } else if let rule = rules.first {
        rule.isMinimumOfRounding
          ? "de \(rule.pas), et \(rule.rounding)" : "du minimum versé par \(rule.owner)"
      } else { "du minimum" }
    return "ce que les règles permettent est au-dessous \(least). \(meanwhile)"
  }

  /// What is still to come for the score and the sums: first what the porteur is asked for, then what he is not.
  func missing(_ roles: [Call.Role.Kind], _ html: inout HTML) {
    let manques = Manques(one, seance, roles)
    if manques.isForPorteur {
      html.tag("p", "Voici ce qui manque dans votre dossier et que vous pouvez donner :")
      list(manques, &html)
      advice(manques.conseils, "Nos conseils :", &html)
      sending(&html)
    }
    others(manques, &html)
  }

  private func list(_ manques: Manques, _ html: inout HTML) {
    html.tag("ul") { ul in
      for element in manques.elements {
        ul.tag("li") { $0.sentence(seance.readable(element.sentence)) }
      }
      for remark in seance.remarks(manques.questions) { ul.tag("li") { remark.write(&$0) } }
    }
  }

  /// What lacks and is asked of nobody who reads this letter.
  private func others(_ manques: Manques, _ html: inout HTML) {
    guard manques.isForOthers else { return }
    html.tag("p") { p in
      let asked = [("noter", manques.notes), ("examiner", manques.examens)].filter { !$0.1.isEmpty }
      if !asked.isEmpty {
        p.text("Les personnes qui examinent les dossiers ont encore ")
        for (index, (verb, names)) in asked.enumerated() {
          p.text("à \(verb) : ")
          let isLast = index == asked.count - 1
          p.sentence(names.joined(separator: ", ") + (isLast ? "." : ""))
          if !isLast { p.text(" ; ") }
        }
      }
      if !manques.defauts.isEmpty {
        if !asked.isEmpty { p.text(" ") }
        p.text("Une règle n'a pas pu être appliquée, et votre dossier n'y est pour rien : ")
        p.sentence(manques.defauts.joined(separator: ", ") + ".")
      }
      p.text(" Vous n'avez rien à envoyer pour cela.")
    }
  }

  // MARK: Answered before

  func information(_ html: inout HTML) {
    html.tag(
      "p",
      "D'après votre dossier, les financeurs de l'appel que vous avez sollicités ont déjà répondu. Rien n'est donc demandé au comité de pilotage pour cette action : il n'a aucune somme à adopter, et cette lettre ne change rien à ce que chaque financeur a décidé."
    )
    answers("Réponse", &html) { _ in nil }
    html.tag(
      "p",
      "Si ce n'est pas exact, merci d'en informer le service indiqué ci-dessus. Indiquez la référence de votre dossier."
    )
  }

  // MARK: Incomplete

  func request(_ html: inout HTML) {
    if let manques = ownManques {
      html.tag(
        "p",
        "Votre dossier a bien été reçu. Il n'est pas refusé : il ne peut pas encore être décidé, et ce qui manque ne dépend pas de vous."
      )
      others(manques, &html)
      return ownConditions(&html)
    }
    html.tag(
      "p",
      "Votre dossier a bien été reçu. Il n'est pas refusé : il ne peut pas encore être examiné. Voici ce qui est à compléter ou à corriger."
    )
    let unknown = seance.recevabilite(one, .inconnu)
    var told = Set(unknown.flatMap(\.missing))
    // What the form lacks is told as an error of it.
    told.formUnion(
      one.evaluation.findings.flatMap(\.missing).filter { fact in
        one.ligne.motifs.contains { one.isAbout(fact, $0) }
      })
    // Asked for now, so that no second letter has to.
    let sums = Manques(one, seance, [.proposition], besides: told)
    let motifs = one.ligne.motifs.filter { isOfForm($0, besides: sums) }
    if !motifs.isEmpty { seance.tell(motifs, one, &html) }
    if sums.isForPorteur {
      if !motifs.isEmpty { html.tag("p", "Pour la somme, il manque aussi :") }
      list(sums, &html)
    }
    told.formUnion(sums.elements.map(\.fact))
    let notes = Manques(one, seance, [.notation], besides: told)
    if notes.isForPorteur {
      html.tag("p", "Pour la note, il manque aussi :")
      list(notes, &html)
    }
    advice(unknown + sums.conseils + notes.conseils, "Nos conseils :", &html)
    refusals(&html)
    ownConditions(&html)
    sending(&html)
    others(Manques(one, seance, [.recevabilite]), &html)
  }

  /// Whether the first list of a request tells a motif: other lists have the sums, the conditions of single funders that are not
  /// met, and what an instructor examines.
  private func isOfForm(_ motif: Programme.Motif, besides sums: Manques) -> Bool {
    let findings = one.findings(motif)
    guard findings.isEmpty else {
      return findings.contains { $0.answer == .inconnu && seance.role($0) == .recevabilite }
    }
    // Of a dossier that waits for its sums alone, the motif says no more than their list.
    return one.evaluation.verdict == .aCompleter || !sums.isForPorteur
  }

  /// What the committee refused already, whatever is sent.
  private func refusals(_ html: inout HTML) {
    for reponse in one.ligne.reponses where reponse.isRefusedByCommittee {
      html.tag("p") { p in
        p.text(
          "Pour \(seance.call.withArticle(reponse.financeur)), le comité de pilotage a déjà décidé de ne rien donner à cette action. Motif : "
        )
        let motif = reponse.isConfirmed ? nil : reponse.arbitrage?.motif
        p.sentence(ended(motif.map(seance.readable) ?? seance.motif(reponse)))
      }
    }
  }

  /// What a dossier waits for when nothing of it can come from the porteur; nil when something can.
  var ownManques: Manques? {
    guard one.ligne.sort == .aCompleter, one.ligne.reponses.contains(where: { $0.obstacle == .inconnu }),
      one.ligne.rang != nil || one.evaluation.verdict == .aCompleter,
      !hasFormErrors
    else { return nil }
    let manques = Manques(one, seance, [.recevabilite, .proposition])
    return manques.isForOthers && !manques.isForPorteur ? manques : nil
  }

  private var hasFormErrors: Bool { one.evaluation.faults.contains { $0.severity == .error } }

  /// Whether an error of the form is about the reference itself.
  private var isReferenceRefused: Bool {
    !isReference(one.fiche.reference.utf8)
  }

  /// Where what is asked for goes, and by when.
  private func sending(_ html: inout HTML) {
    html.tag("p") { p in
      p.text("Merci d'adresser ces éléments")
      whereAndWhen(&p)
    }
    html.tag("p") { p in
      if one.evaluation.isReferenceShared {
        p.text("Indiquez l'intitulé de l'action, « ")
        p.quote(short: one.fiche.intitule)
        p.text(" », dans votre envoi : sa référence est aussi celle d'un autre dossier.")
      } else if isReferenceRefused {
        p.text("Indiquez l'intitulé de l'action, « ")
        p.quote(short: one.fiche.intitule)
        p.text(" », dans votre envoi : sa référence est à corriger.")
      } else {
        p.text("Indiquez la référence ")
        p.reference(one.fiche.reference, isInline: true)
        p.text(" dans votre envoi.")
      }
    }
  }
}
