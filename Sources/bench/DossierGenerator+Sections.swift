extension DossierGenerator.Draft {
  mutating func people(_ xml: inout Writer) {
    let women = bands.reduce(0) { $0 + $1.women }
    let elsewhere = call.kind == .vacances && random.chance(70) ? 0 : random.int(0...people / 4)
    xml.element("public") { xml in
      xml.element("total", fault == .ages ? people + 3 : people)
      if fault != .ages {
        xml.element("femmes", women)
        xml.element("hommes", people - women)
      }
      for band in bands {
        let from = String(band.from)
        let attributes: Writer.Attributes =
          if let to = band.to { ["de": from, "a": String(to)] } else { ["de": from] }
        xml.element("tranche", attributes) { xml in
          xml.element("femmes", band.women)
          xml.element("hommes", band.men)
        }
      }
      xml.element("residence") { xml in
        let wrong = fault == .ages ? 3 : fault == .residence ? 2 : 0
        xml.element("quartier", ["code": "aire-2029"], people - elsewhere + wrong)
        xml.element("horsQuartier", elsewhere)
      }
      for code in random.pick(random.int(1...2), of: DossierGenerator.origines) {
        xml.element("origine", ["code": code], random.int(1...people))
      }
      xml.element("caracteristiques", random.pick(DossierGenerator.publics))
      if random.chance(60) { xml.element("mobilisation", random.pick(DossierGenerator.mobilisations)) }
      if random.chance(40) { xml.element("mixite", random.pick(DossierGenerator.mixites)) }
    }
  }

  mutating func means(_ xml: inout Writer) {
    xml.element("moyens") { xml in
      let staff = ["contratIndetermine", "contratDetermine", "benevole", "prestataire"]
      for statut in random.pick(random.chance(40) ? 2 : 1, of: staff) {
        xml.element("personnel", ["statut": statut]) { xml in
          xml.element("nombre", random.int(1...12))
          xml.decimal("equivalentsTempsPlein", hundredths: random.int(1...20) * 5)
        }
      }
    }
    for partner in random.pick(random.chance(30) ? 2 : 1, of: DossierGenerator.partenaires) {
      xml.element("partenaire", ["type": partner.type]) { xml in
        xml.element("nom", partner.nom)
        xml.element("role", partner.role)
      }
    }
  }

  mutating func evaluation(_ xml: inout Writer) {
    xml.element("evaluation") { xml in
      for indicator in random.pick(2, of: DossierGenerator.indicateurs) {
        xml.element("indicateur", ["type": "quantitatif"]) { xml in
          xml.element("intitule", indicator.intitule)
          xml.element("unite", indicator.unite)
          xml.element("cible", random.int(indicator.cible))
        }
      }
    }
  }

  mutating func bilan(_ xml: inout Writer) {
    let reached = random.int(people / 3...people * 5 / 4)
    let granted = random.int(10...60) * 10_000
    let spent = granted - random.int(0...9) * 1_000
    xml.element("bilan", ["exercice": String(call.exercice - 1)]) { xml in
      xml.element("description", random.pick(DossierGenerator.bilans))
      xml.element("beneficiairesPrevus", people)
      xml.element("beneficiairesRealises", reached)
      xml.element("femmesRealisees", random.int(0...reached))
      xml.element("quartierRealises", random.int(reached / 2...reached))
      for (element, compte) in [("charges", "641"), ("produits", "74etat")] {
        xml.element(element) { xml in
          xml.element("ligne", ["compte": compte]) { xml in
            xml.decimal("prevu", hundredths: granted)
            xml.decimal("realise", hundredths: spent)
          }
          xml.decimal("totalPrevu", hundredths: granted)
          xml.decimal("totalRealise", hundredths: spent)
        }
      }
      xml.element("subvention") { xml in
        xml.element("financeur", ["code": "etat"], "État")
        xml.decimal("montantAttribue", hundredths: granted)
        xml.decimal("montantVerse", hundredths: granted)
      }
    }
  }

  mutating func budget(_ xml: inout Writer) {
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
        if fault == .budget {
          xml.element("poste", ["compte": "77"]) { $0.decimal("sousTotal", hundredths: 15_000) }
        }
        xml.decimal("total", hundredths: plan.total + (fault == .budget ? 15_000 : 0))
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
    }
  }

  private func poste(_ compte: String, _ lines: [DossierGenerator.Line], _ xml: inout Writer) {
    xml.element("poste", ["compte": compte]) { xml in
      for line in lines { xml.decimal("ligne", ["compte": line.compte], hundredths: line.centimes) }
      xml.decimal("sousTotal", hundredths: lines.reduce(0) { $0 + $1.centimes })
    }
  }

  func financement(_ xml: inout Writer) {
    xml.element("financement") { xml in
      for line in plan.cofinancements {
        let financeur = line.financeur
        xml.element("cofinancement", ["compte": financeur.compte, "type": financeur.type]) { xml in
          xml.element("financeur", ["code": financeur.code], financeur.nom)
          xml.decimal("montantSollicite", hundredths: line.asked)
          xml.element("statut", line.statut)
          if let acquired = line.acquired { xml.decimal("montantAcquis", hundredths: acquired) }
          if line.statut == "acquis" { xml.element("annee", call.exercice) }
        }
      }
      xml.decimal("total", hundredths: plan.subventions)
    }
  }

  mutating func pieces(_ xml: inout Writer) {
    var kinds =
      switch call.kind {
      case .patrimoine: ["programmeActions", "convention"]
      case .investissement: ["avantProjet", "deliberation", "devis"]
      case .vacances: ["budgetAction", "rib", "projetPedagogique"]
      case .contratDeVille, .prevention, .reussite: ["budgetAction", "rib"]
      }
    if porteur.categorie == "association" {
      kinds += ["statuts", "comptesAnnuels"]
      if call.exercice > 2021 { kinds.append("contratEngagementRepublicain") }
    }
    if isRenewed { kinds.append("compteRenduFinancier") }
    if random.chance(8) { kinds.removeLast() }
    for kind in kinds {
      xml.element("pieceJointe", ["type": kind]) { xml in
        xml.element("nom", "\(kind).pdf")
        if random.chance(50) { xml.element("date", "\(call.exercice - 1)-12-\(random.int(10...28))") }
        xml.element("empreinte", hexadecimal())
      }
    }
  }

  mutating func attestation(_ xml: inout Writer) {
    xml.element("attestation") { xml in
      xml.element("qualite", qualite)
      xml.element("aJour", true)
      xml.element("sincere", true)
      xml.element("lieu", "Villeneuve-la-Garenne")
      xml.element("date", deposit.text)
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
}
