internal import Calls
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import Review

/// The lists of the relevé as data: one row a dossier, in the order of the programme.
struct Tableau {
  let seance: Seance

  private var colonnes: [Donnees.Colonne] {
    let facts: [Donnees.Colonne] = [
      .init("rang", "Rang", .nombre), .init("reference", "Référence"), .init("porteur", "Porteur"),
      .init("service", "Service"), .init("siret", "SIRET", .siret), .init("intitule", "Action"),
      .init("pilier", "Pilier (code)"), .init("pilierNom", "Pilier"), .init("axe", "Axe (code)"),
      .init("axeNom", "Axe"), .init("orientation", "Orientation (code)"),
      .init("orientationNom", "Orientation"), .init("demande", "Demande"), .init("note", "Note"),
      .init("noteMinimale", "Note au moins", .nombre),
      .init("noteMaximale", "Note au plus", .nombre), .init("cout", "Coût", .montant),
    ]
    let sums = seance.call.financeurs.flatMap { financeur -> [Donnees.Colonne] in
      let (code, nom) = (financeur.code, financeur.nom)
      return [
        .init("statut.\(code)", "Statut (code) \(nom)"), .init("statutNom.\(code)", "Statut \(nom)"),
        .init("demande.\(code)", "Demandé \(nom)", .montant),
        .init("acquis.\(code)", "Déjà accordé \(nom)", .montant),
        .init("calcule.\(code)", "Calculé \(nom)", .montant),
        .init("propose.\(code)", "\(seance.issue) \(nom)", .montant),
        .init("motif.\(code)", "Motif \(nom)", isList: true),
        .init("arbitrage.\(code)", "Arbitrage \(nom)"),
      ]
    }
    return facts + sums + [
      .init("totalPropose", "Total \(seance.issue.lowercased())", .montant),
      .init("manque", "Manque au plan de financement", .montant), .init("liste", "Liste (code)"),
      .init("listeNom", "Liste"), .init("motif", "Motif", isList: true),
      .init("doublon", "Même action (autres dossiers)", isList: true), .ofYears,
      .init("coutHorsTaxes", "Coût hors taxes"),
    ]
  }

  /// The table, without the nesting of the JSON form.
  var donnees: Donnees {
    var donnees = Donnees(
      "releve", seance.isAdopted ? "Relevé de décisions" : "Relevé de propositions", colonnes,
      hypothese: seance.hypothese)
    for one in seance.cas { donnees.add(row(one)) }
    return donnees
  }

  private func row(_ one: Seance.Cas) -> [Donnees.Cellule] {
    let fiche = one.fiche
    let score = one.evaluation.score
    let range = score.map { "entre \($0.least.french) et \($0.most.french)" }
    let sums = seance.call.financeurs.flatMap { financeur -> [Donnees.Cellule] in
      let reponse = one.reponse(financeur.code)
      return [
        .init(reponse?.statut.rawValue), .init(reponse.map { seance.titre($0.statut) }),
        .init(reponse?.sollicite), .init(reponse?.acquis),
        .init(reponse?.computed), .init(reponse?.outcome),
        .init(reponse.map { seance.phrases($0) } ?? []), .init(reponse?.arbitrage.map(text)),
      ]
    }
    let facts: [Donnees.Cellule] = [
      .init(one.ligne.rang), .init(fiche.reference), .init(fiche.porteur), .init(fiche.service),
      .init(fiche.siret), .init(fiche.intitule), .init(fiche.pilier),
      .init(name(.pilier, fiche.pilier)), .init(fiche.axe), .init(name(.axe, fiche.axe)),
      .init(fiche.orientation), .init(name(.orientation, fiche.orientation)),
      .init(fiche.isRenewal ? "renouvellement" : "première demande"),
      .init(score?.note?.french ?? range), .init(score?.least), .init(score?.most), .init(fiche.cout),
    ]
    return facts + sums + [
      .init(one.outcome), .init(one.ligne.manque), .init(one.ligne.sort.rawValue),
      .init(one.ligne.sort.titre), .init(seance.phrases(one)),
      .init(one.ligne.doublons), .init(one.annees.map(String.init)),
      .init(fiche.cout.map { _ in fiche.isCoutHorsTaxes ? "oui" : "non" }),
    ]
  }

  /// The label of a code; nothing where the dossier names none.
  private func name(_ niveau: Referentiel.Niveau, _ code: String?) -> String? {
    code.map { seance.libelle(niveau, $0) }
  }

  /// `refus, Comité de pilotage, 12 avril 2022 : hors sujet`.
  private func text(_ arbitrage: Programme.Arbitrage) -> String {
    let sum = arbitrage.montant?.description ?? "refus"
    return "\(sum), \(arbitrage.auteur), \(arbitrage.date.french) : \(arbitrage.motif)"
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
      object.member("pilierNom", name(.pilier, fiche.pilier))
      object.member("axe", fiche.axe)
      object.member("axeNom", name(.axe, fiche.axe))
      object.member("orientation", fiche.orientation)
      object.member("orientationNom", name(.orientation, fiche.orientation))
      object.member("renouvellement", fiche.isRenewal)
      object.member("note", number: one.evaluation.score?.note?.canonical.description)
      object.member("noteMinimale", number: one.evaluation.score?.least.canonical.description)
      object.member("noteMaximale", number: one.evaluation.score?.most.canonical.description)
      object.member("cout", number: fiche.cout?.euros)
      object.member("coutHorsTaxes", fiche.isCoutHorsTaxes)
      object.member("annees", list: one.annees.map(String.init), isNumbers: true)
      object.member("liste", one.ligne.sort.rawValue)
      object.member("listeNom", one.ligne.sort.titre)
      write(seance.phrases(one), &object)
      object.member("doublons", list: one.ligne.doublons, isNumbers: false)
      object.member("manque", number: one.ligne.manque?.euros)
      object.key("reponses")
      object.raw("[")
      for (index, reponse) in one.ligne.reponses.enumerated() {
        if index > 0 { object.raw(",") }
        write(reponse, one, &object)
      }
      object.raw("]")
      if let hypothese = seance.hypothese { object.member("hypothese", hypothese) }
    }
  }

  private func write(_ motifs: [Libelles.Phrase], _ json: inout JSON) {
    json.member("motifs", list: motifs.map(\.text), isNumbers: false)
    json.member("codes", list: motifs.flatMap(\.codes).distinct, isNumbers: false)
  }

  private func write(_ reponse: Programme.Reponse, _ one: Seance.Cas, _ json: inout JSON) {
    json.object { line in
      line.member("financeur", reponse.financeur)
      line.member("financeurNom", seance.nom(reponse.financeur))
      line.member("statut", reponse.statut.rawValue)
      line.member("statutNom", seance.titre(reponse.statut))
      line.member("sollicite", number: reponse.sollicite?.euros)
      line.member("acquis", number: reponse.acquis?.euros)
      line.member("plafond", number: reponse.plafond?.euros)
      line.member("calcule", number: reponse.computed?.euros)
      line.member("propose", number: reponse.outcome?.euros)
      write(seance.phrases(reponse), &line)
      guard let arbitrage = reponse.arbitrage else { return line.member("arbitrage", number: nil) }
      line.key("arbitrage")
      line.object { change in
        change.member("montant", number: arbitrage.montant?.euros)
        change.member("auteur", arbitrage.auteur)
        change.member("date", arbitrage.date.written)
        change.member("motif", arbitrage.motif)
      }
    }
  }
}
