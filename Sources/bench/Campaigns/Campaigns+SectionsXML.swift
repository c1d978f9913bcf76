extension Campaigns.Draft {
  private typealias Details = Campaigns.Details

  mutating func beneficiaries(_ xml: inout Writer) {
    guard let people else { return }
    let axe = theme.axe.code
    xml.element("public") { xml in
      xml.element("total", people.total)
      if people.tellsSexes {
        xml.element("femmes", people.women)
        xml.element("hommes", people.total - people.women)
        for band in people.bands {
          let from = String(band.from)
          let attributes: Writer.Attributes =
            if let to = band.to { ["de": from, "a": String(to)] } else { ["de": from] }
          xml.element("tranche", attributes) { xml in
            xml.element("femmes", band.women)
            xml.element("hommes", band.men)
          }
        }
      }
      xml.element("residence") { xml in
        for quarter in people.quarters { xml.element("quartier", ["code": quarter.code], quarter.count) }
        xml.element("horsQuartier", people.outside)
      }
      let origin = random.pick(Details.origins(axe))
      let sent = people.total * random.int(30...80) / 100
      xml.element("origine", ["code": origin], sent)
      // This call counts who is sent by a partner, so that its dossiers say where all their people come from.
      if call.prefix.hasPrefix("VVV"), sent < people.total {
        xml.element("origine", ["code": origin == "spontanee" ? "autre" : "spontanee"], people.total - sent)
      }
      xml.element("caracteristiques", random.pick(Details.publics(axe)))
      if isWeak { return }
      xml.element("mobilisation", random.pick(Details.mobilisations))
      if random.chance(70) { xml.element("mixite", random.pick(Details.mixites)) }
      if random.chance(60) { xml.element("participation", random.pick(Details.participations)) }
    }
  }

  mutating func means(_ xml: inout Writer) {
    if hasMoney { staff(&xml) }
    if isWeak { return }
    for partner in random.pick(random.int(1...3), of: Details.partners(theme.axe.code)) {
      xml.element("partenaire", ["type": partner.type]) { xml in
        xml.element("nom", partner.nom)
        xml.element("role", partner.role)
        if random.chance(50) { xml.element("engagement", true) }
      }
    }
  }

  private mutating func staff(_ xml: inout Writer) {
    let people = people?.total ?? 60
    xml.element("moyens") { xml in
      let statut = porteur.isMunicipal ? "fonctionnaire" : "contratIndetermine"
      xml.element("personnel", ["statut": statut]) { xml in
        xml.element("fonction", "Coordination et animation")
        xml.element("nombre", random.int(1...3))
        xml.decimal("equivalentsTempsPlein", hundredths: random.int(2...12) * 10)
      }
      if !porteur.isMunicipal, !isWeak {
        xml.element("personnel", ["statut": "benevole"]) { xml in
          xml.element("fonction", "Accueil et accompagnement")
          xml.element("nombre", max(2, people / random.int(8...16)))
        }
      }
    }
  }

  mutating func evaluation(_ xml: inout Writer) {
    xml.element("evaluation") { xml in
      xml.element("methode", isWeak ? "Bilan en fin d'année." : random.pick(Details.methods))
      if isWeak { return }
      for measure in random.pick(isPolished ? 3 : random.int(1...3), of: Details.measures(theme.axe.code)) {
        xml.element("indicateur", ["type": "quantitatif"]) { xml in
          xml.element("intitule", measure.title)
          xml.element("unite", measure.unit)
          xml.element("cible", random.int(measure.target))
          xml.element("source", measure.source)
        }
      }
    }
  }

  mutating func account(_ xml: inout Writer) {
    guard let bilan, state.fault != .noAccount else { return }
    let year = call.exercice - 1
    let granted = bilan.grants.reduce(0) { $0 + $1.granted }
    xml.element("bilan", ["exercice": String(year)]) { xml in
      xml.element("reference", bilan.reference)
      xml.element("dateDebut", "\(year)-02-01")
      xml.element("dateFin", min("\(year)-12-15", deposit.adding(-4).text))
      xml.element("description", bilan.text)
      xml.element("beneficiairesPrevus", bilan.planned)
      xml.element("beneficiairesRealises", bilan.reached)
      xml.element("femmesRealisees", bilan.women)
      xml.element("quartierRealises", bilan.inQuarter)
      guard hasMoney else { return }
      xml.element("charges") { xml in
        let planned = Campaigns.shared(bilan.cost.planned, by: [20, 58, 22])
        let spent = Campaigns.shared(bilan.cost.spent, by: [18, 60, 22])
        for (index, compte) in ["604", "641", "645"].enumerated() {
          line(compte, planned[index], spent[index], &xml)
        }
        totals(bilan.cost, &xml)
      }
      xml.element("produits") { xml in
        for grant in bilan.grants { line(grant.financeur.compte, grant.granted, grant.granted, &xml) }
        line(
          "insufprevisionnel", max(0, bilan.cost.planned - granted), max(0, bilan.cost.spent - granted), &xml)
        totals((max(granted, bilan.cost.planned), max(granted, bilan.cost.spent)), &xml)
      }
      for grant in bilan.grants {
        xml.element("subvention") { xml in
          xml.element("financeur", ["code": grant.financeur.code], grant.financeur.nom)
          xml.element("montantSollicite", max(grant.asked, grant.granted))
          xml.element("montantAttribue", grant.granted)
          xml.element("montantVerse", grant.granted)
        }
      }
      if bilan.reached * 10 < bilan.planned * 9 {
        xml.element("ecarts", "\(bilan.planned - bilan.reached) personnes de moins que prévu.")
      }
      xml.element("enseignements", bilan.lesson)
    }
  }

  /// Whether all is written that can be: those who ask a single funder cannot count on another one.
  var isPolished: Bool { plan.cofinancements.count { $0.financeur.type != "autre" } == 1 }

  private func line(_ compte: String, _ planned: Int, _ spent: Int, _ xml: inout Writer) {
    xml.element("ligne", ["compte": compte]) { xml in
      xml.element("prevu", planned)
      xml.element("realise", spent)
    }
  }

  private func totals(_ sums: (planned: Int, spent: Int), _ xml: inout Writer) {
    xml.element("totalPrevu", sums.planned)
    xml.element("totalRealise", sums.spent)
  }

  func budget(_ xml: inout Writer) {
    switch particulars {
    case .investissement, .patrimoine: return financement(&xml)
    default: break
    }
    xml.element("budget", ["exercice": String(call.exercice)]) { xml in
      xml.element("charges") { xml in
        for group in plan.charges { poste(group.poste, group.lines, &xml) }
        xml.decimal("total", hundredths: plan.total)
      }
      xml.element("produits") { xml in
        let isAfter74 = plan.produits.firstIndex { $0.poste > "74" } ?? plan.produits.count
        for group in plan.produits[..<isAfter74] { poste(group.poste, group.lines, &xml) }
        xml.element("poste", ["compte": "74"]) { $0.decimal("sousTotal", hundredths: plan.subventions) }
        for group in plan.produits[isAfter74...] { poste(group.poste, group.lines, &xml) }
        xml.decimal("total", hundredths: plan.total + (state.fault == .form ? 45_000 : 0))
      }
      for (element, lines) in [
        ("emploisEnNature", plan.emplois), ("contributionsEnNature", plan.contributions),
      ]
      where !lines.isEmpty {
        xml.element(element) { xml in
          for line in lines { xml.decimal("ligne", ["compte": line.compte], hundredths: line.centimes) }
          xml.decimal("total", hundredths: plan.volunteered)
        }
      }
      xml.decimal("totalGeneral", hundredths: plan.total + plan.volunteered)
    }
    financement(&xml)
  }

  private func poste(_ compte: String, _ lines: [DossierGenerator.Line], _ xml: inout Writer) {
    xml.element("poste", ["compte": compte]) { xml in
      for line in lines { xml.decimal("ligne", ["compte": line.compte], hundredths: line.centimes) }
      xml.decimal("sousTotal", hundredths: lines.reduce(0) { $0 + $1.centimes })
    }
  }

  private func financement(_ xml: inout Writer) {
    xml.element("financement") { xml in
      for line in plan.cofinancements {
        let financeur = line.financeur
        xml.element("cofinancement", ["compte": financeur.compte, "type": financeur.type]) { xml in
          xml.element("financeur", ["code": financeur.code], financeur.nom)
          xml.decimal("montantSollicite", hundredths: line.asked)
          xml.element("statut", line.statut)
          xml.element("annee", call.exercice)
        }
      }
      xml.decimal("total", hundredths: plan.subventions)
    }
  }

  mutating func pieces(_ xml: inout Writer) {
    let year = call.exercice
    for kind in pieceKinds where !missing.contains(kind) {
      let past = pastYear(kind)
      xml.element("pieceJointe", ["type": kind]) { xml in
        xml.element("nom", "\(fileName(kind))\(past.map { "-\($0)" } ?? "").pdf")
        xml.element("date", pieceDate(kind))
        if let past { xml.element("exercice", past) }
        if kind == "budgetAction" { xml.element("exercice", year) }
        xml.element("empreinte", hexadecimal())
      }
    }
  }

  /// The year that a document tells of: accounts are closed in spring, those of an action at its end.
  private func pastYear(_ kind: String) -> Int? {
    switch kind {
    case "compteRenduFinancier", "bilanQualitatif": call.exercice - 1
    case "comptesAnnuels", "rapportActivite":
      call.exercice - (deposit.year < call.exercice || deposit.month < 4 ? 2 : 1)
    default: nil
    }
  }

  /// A file's name: the kind in small letters and hyphens.
  private func fileName(_ kind: String) -> String {
    var text = ""
    for character in kind { text += character.isUppercase ? "-\(character.lowercased())" : String(character) }
    return text
  }

  private mutating func pieceDate(_ kind: String) -> String {
    switch kind {
    case "statuts": "\(random.int(2017...2019))-0\(random.int(2...9))-\(random.int(10...28))"
    case "contratEngagementRepublicain": deposit.adding(-1).text
    default: deposit.adding(-random.int(2...40)).text
    }
  }

  /// What a dossier of this kind joins when nothing is missing.
  private var pieceKinds: [String] {
    var kinds: [String]
    switch porteur.categorie {
    case "serviceMunicipal", "commune", "intercommunalite", "departement":
      kinds = ["deliberation", "rib", "budgetAction"]
    case "etablissementPublic", "etablissementScolaire", "gip":
      kinds = ["deliberation", "rib", "budgetAction"]
    case "bailleur": kinds = ["programmeActions", "convention"]
    default:
      kinds = [
        "statuts", "listeDirigeants", "avisSirene", "rib", "comptesAnnuels", "rapportActivite",
        "budgetAction",
      ]
    }
    if asksCharter { kinds.append("contratEngagementRepublicain") }
    if state.isRenewed, state.fault != .noAccount {
      kinds += hasMoney ? ["compteRenduFinancier", "bilanQualitatif"] : ["bilanQualitatif"]
    }
    switch particulars {
    case .sejours:
      kinds += modalite == "sejour" ? ["projetPedagogique", "declarationAccueil"] : ["projetPedagogique"]
    case .investissement: kinds += ["avantProjet", "devis", "attestation"]
    case .poste: kinds.append("ficheDePoste")
    default: break
    }
    return kinds
  }

  /// Answers to the questions of one call.
  func complements(_ xml: inout Writer) {
    if case .investissement(_, let hasBegun) = particulars {
      xml.element("complement", ["code": "travaux-commences"]) { $0.element("reponse", hasBegun) }
      xml.element("complement", ["code": "heures-insertion"]) {
        $0.element("nombre", plan.total / 500_000 * 10)
      }
    }
    // Porteurs ask the Département through the commune, which answers its call.
    if call.code == Campaigns.Call.prevention2021.code, !porteur.isMunicipal, state.fault != .incomplete {
      xml.element("complement", ["code": "depot-par-la-commune"]) {
        $0.element("reponse", state.fault != .coordinator)
      }
    }
  }

  private mutating func hexadecimal() -> String {
    var text = ""
    for _ in 0..<4 {
      let part = String(random.next(), radix: 16)
      text += String(repeating: "0", count: 16 - part.utf8.count) + part
    }
    return text
  }

  mutating func attestation(_ xml: inout Writer) {
    if missing.contains("signature") { return }
    xml.element("attestation") { xml in
      xml.element("qualite", porteur.qualite)
      xml.element("mandat", false)
      xml.element("aJour", true)
      xml.element("sincere", true)
      if asksCharter { xml.element("charteEngagements", true) }
      xml.element("lieu", "Villeneuve-la-Garenne")
      xml.element("date", deposit.text)
    }
  }
}
