extension DossierGenerator.Draft {
  typealias Writer = DossierGenerator.Writer

  /// The file, from its declaration to its last line.
  mutating func xml() -> [UInt8] {
    var xml = Writer(capacity: 12_000)
    xml.line(#"<?xml version="1.0" encoding="UTF-8"?>"#)
    xml.line(
      "<!-- Dossier fictif n° \(index) : porteur, identifiants, lieux, nombres et montants sont inventés. -->"
    )
    xml.element("dossier", ["xmlns": "urn:copil:dossier:1"]) { xml in
      demande(&xml)
      porteur(&xml)
      action(&xml)
      people(&xml)
      means(&xml)
      evaluation(&xml)
      if isRenewed { bilan(&xml) }
      if hasBudget { budget(&xml) }
      if call.kind != .patrimoine { financement(&xml) }
      particulars(&xml)
      pieces(&xml)
      attestation(&xml)
    }
    return xml.bytes
  }

  private func demande(_ xml: inout Writer) {
    let number = DossierGenerator.padded(index, 5)
    xml.element("demande") { xml in
      xml.element("reference", "\(call.prefix)-\(number)")
      xml.element("appel", ["code": call.code, "territoire": "villeneuve-la-garenne"], call.intitule)
      xml.element("exercice", call.exercice)
      xml.element("dateDepot", deposit.text)
      xml.element("forme", call.kind == .patrimoine ? "nature" : "numeraire")
      xml.element("frequence", isRenewed ? "renouvellement" : "premiereDemande")
      xml.element("objet", "projet")
      xml.element("periode", "ponctuelle")
      if call.kind == .investissement { xml.element("section", "investissement") }
      if call.kind != .patrimoine {
        xml.decimal("montantSollicite", hundredths: plan.asked)
        if fault != .budget {
          xml.decimal("partSollicitee", hundredths: (plan.asked * 10_000 + plan.total / 2) / plan.total)
        }
      }
    }
  }

  private mutating func porteur(_ xml: inout Writer) {
    let isAssociation = porteur.categorie == "association"
    xml.element("porteur") { xml in
      xml.element("categorie", fault == .categorie ? "asso loi 1901" : porteur.categorie)
      xml.element("denomination", name)
      if let service = porteur.service { xml.element("service", service) }
      xml.element("siret", siret)
      if isAssociation { xml.element("rna", "W000\(DossierGenerator.padded(number, 6))") }
      address("siege", &xml)
      xml.element("courriel", "contact@porteur-\(number).example")
      xml.element("telephone", "01 99 00 \(random.int(10...99)) \(random.int(10...99))")
      xml.element("representantLegal") { $0.element("qualite", qualite) }
      staff(&xml)
      if isAssociation, call.exercice > 2021 {
        xml.element("contratEngagementRepublicain") { xml in
          xml.element("souscrit", random.chance(97))
          xml.element("date", "2022-01-\(DossierGenerator.padded(random.int(2...5), 2))")
        }
      }
      if isAssociation, random.chance(40) { aides(&xml) }
      xml.element("compteBancaire") { xml in
        xml.element("titulaire", name)
        xml.element("iban", iban)
      }
    }
  }

  private mutating func staff(_ xml: inout Writer) {
    xml.element("moyensHumains", ["annee": String(call.exercice - 1)]) { xml in
      if porteur.categorie == "association" {
        xml.element("adherents", random.int(40...160))
        xml.element("adherentes", random.int(10...40))
        xml.element("benevoles", random.int(3...30))
      }
      xml.element("salaries", random.int(1...20))
      xml.decimal("equivalentsTempsPlein", hundredths: random.int(2...180) * 10)
    }
  }

  private mutating func aides(_ xml: inout Writer) {
    let sums = (0..<random.int(1...3)).map { _ in random.int(5...90) * 10_000 }
    xml.element("aidesPubliques") { xml in
      for (offset, sum) in sums.enumerated() {
        xml.element("aide", ["exercice": String(call.exercice - sums.count + offset)]) { xml in
          xml.element("autorite", offset == 0 ? "Commune" : "État")
          xml.decimal("montant", hundredths: sum)
        }
      }
      xml.decimal("total", hundredths: sums.reduce(0, +))
    }
  }

  private mutating func address(_ element: String, _ xml: inout Writer) {
    xml.element(element) { xml in
      xml.element("voie", "\(random.int(1...60)) \(random.pick(DossierGenerator.streets))")
      xml.element("codePostal", fault == .codePostal && element == "siege" ? "9239" : "92390")
      xml.element("commune", "Villeneuve-la-Garenne")
    }
  }

  private mutating func action(_ xml: inout Writer) {
    let texts = (random.pick(theme.titles), random.pick(DossierGenerator.contextes))
    xml.element("action") { xml in
      xml.element("intitule", texts.0)
      rattachement(&xml)
      for (code, text) in random.pick(random.int(0...1), of: DossierGenerator.transversales) {
        xml.element("thematiqueTransversale", ["code": code], text)
      }
      xml.element("modalite", theme.modalite)
      for domaine in theme.domaines { xml.element("domaine", domaine) }
      xml.element("theme", theme.theme)
      if random.chance(50) { xml.element("contexte", texts.1) }
      xml.element("objectifs", theme.objectifs.joined(separator: " "))
      if fault != .missingDescription {
        xml.element(
          "description", random.pick(random.chance(30) ? 3 : 2, of: theme.descriptions).joined(separator: " ")
        )
      }
      xml.element("territoire", "Quartier prioritaire AIRE 2029.")
      xml.element("gratuite", random.chance(60))
      if fault == .unknownElement { xml.element("nombreParticipants", people) }
      period(&xml)
      if call.kind != .investissement {
        xml.element("nombreSeances", random.int(4...90))
        xml.element("heuresParSeance", random.pick(["1", "1.5", "2", "2.5", "3", "7"]))
      }
      place(&xml)
      if random.chance(20) { place(&xml) }
    }
  }

  private func rattachement(_ xml: inout Writer) {
    xml.element("rattachement") { xml in
      xml.element("pilier", ["code": theme.pilier.code], theme.pilier.label)
      xml.element("axe", ["code": theme.axe.code], theme.axe.label)
      xml.element("orientation", ["code": theme.orientation.code], theme.orientation.label)
    }
    xml.element("thematique", ["code": theme.thematique.code], theme.thematique.label)
  }

  private mutating func period(_ xml: inout Writer) {
    let first = DossierGenerator.Day(
      year: call.exercice, month: call.depositMonth + 1, day: random.int(1...28))
    let last = DossierGenerator.Day(
      year: call.exercice, month: call.kind == .vacances ? 8 : random.int(9...12),
      day: random.int(25...28))
    xml.element("periodeRealisation") { xml in
      xml.element("dateDebut", fault == .dates ? last.text : first.text)
      xml.element("dateFin", fault == .dates ? first.text : last.text)
      if call.kind == .vacances { xml.element("vacances", "ete") }
    }
  }

  private mutating func place(_ xml: inout Writer) {
    xml.element("lieu") { xml in
      xml.element("nom", random.pick(DossierGenerator.places))
      address("adresse", &xml)
      if random.chance(50) {
        xml.element("latitude", "48.9\(random.int(300...399))")
        xml.element("longitude", "2.3\(random.int(100...399))")
      }
      guard random.chance(60) else { return }
      let hour = random.int(9...18)
      xml.element("horaire", ["jour": random.pick(DossierGenerator.days)]) { xml in
        xml.element("debut", "\(DossierGenerator.padded(hour, 2)):\(random.pick(["00", "30"])):00")
        xml.element("fin", "\(hour + 2):00:00")
      }
    }
  }
}
