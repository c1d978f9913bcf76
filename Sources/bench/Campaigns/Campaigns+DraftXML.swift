extension Campaigns.Draft {
  typealias Writer = DossierGenerator.Writer

  /// The file, from its declaration to its last line.
  func xml() -> [UInt8] {
    var draft = self
    return draft.written()
  }

  private mutating func written() -> [UInt8] {
    var xml = Writer(capacity: 16_000)
    xml.line(#"<?xml version="1.0" encoding="UTF-8"?>"#)
    xml.line(
      "<!-- Dossier fictif : porteur, titre, identifiants, lieux, nombres et montants sont inventés. -->")
    xml.element("dossier", ["xmlns": "urn:copil:dossier:1"]) { xml in
      demande(&xml)
      porteur(&xml)
      action(&xml)
      beneficiaries(&xml)
      means(&xml)
      evaluation(&xml)
      account(&xml)
      budget(&xml)
      particulars(&xml)
      pieces(&xml)
      complements(&xml)
      attestation(&xml)
    }
    return xml.bytes
  }

  private mutating func demande(_ xml: inout Writer) {
    let hour = DossierGenerator.padded(random.int(8...22), 2)
    let minute = DossierGenerator.padded(random.int(0...59), 2)
    xml.element("demande") { xml in
      xml.element("reference", reference)
      xml.element("referenceAdministrative", "DA00\(dauphin)-\(state.isRenewed ? 2 : 1)")
      xml.element("appel", ["code": call.code, "territoire": "villeneuve-la-garenne"], call.title)
      xml.element("exercice", call.exercice)
      xml.element("dateDepot", deposit.text)
      xml.element("heureDepot", "\(hour):\(minute):00")
      xml.element("forme", hasMoney ? "numeraire" : "nature")
      xml.element("frequence", state.isRenewed ? "renouvellement" : "premiereDemande")
      xml.element("objet", "projet")
      xml.element("periode", "ponctuelle")
      switch particulars {
      case .investissement: xml.element("section", "investissement")
      case .fonctionnement: xml.element("section", "fonctionnement")
      default: break
      }
      if plan.asked > 0 { xml.decimal("montantSollicite", hundredths: plan.asked) }
      if hasMoney {
        xml.decimal("partSollicitee", hundredths: (plan.asked * 10_000 + plan.total / 2) / plan.total)
      }
    }
  }

  /// Six digits that no other dossier of these campaigns has.
  private var dauphin: String {
    let serial = reference.split(separator: "-").last.map(String.init) ?? ""
    let call = Campaigns.calls.firstIndex(of: call.code) ?? 0
    return "99\(call)\(serial)"
  }

  /// Whether it is about money given, with a budget: a landlord asks to pay less tax.
  var hasMoney: Bool {
    if case .patrimoine = particulars { return false }
    return true
  }

  private mutating func porteur(_ xml: inout Writer) {
    let porteur = entry.porteur
    var fixed = porteur.random
    xml.element("porteur") { xml in
      xml.element("categorie", porteur.categorie)
      xml.element("denomination", porteur.name)
      if let service = porteur.service { xml.element("service", service) }
      xml.element("formeJuridique", porteur.legalForm)
      if let purpose = porteur.purpose { xml.element("objetSocial", purpose) }
      xml.element("siret", DossierGenerator.siret(porteur.number))
      if porteur.isAssociation {
        xml.element("rna", "W000\(DossierGenerator.padded(porteur.number, 6))")
        let born =
          "\(fixed.int(1987...2017))-\(DossierGenerator.padded(fixed.int(1...12), 2))-\(fixed.int(10...28))"
        xml.element("dateCreation", born)
      }
      xml.element("siege") { xml in
        let street =
          porteur.isMunicipal
          ? "1 place de l'Exemple" : "\(fixed.int(2...58)) \(fixed.pick(Campaigns.Details.streets))"
        place(street, isInQuarter: porteur.isMunicipal || fixed.chance(85), &xml)
      }
      xml.element("courriel", "contact@\(address(porteur.key)).example")
      xml.element("telephone", "01 99 00 \(fixed.int(10...99)) \(fixed.int(10...99))")
      xml.element("representantLegal") { $0.element("qualite", porteur.qualite) }
      xml.element("responsableDemande") { xml in
        xml.element(
          "qualite",
          porteur.isMunicipal
            ? "Responsable du service"
            : fixed.pick(["Coordinatrice", "Directeur", "Directrice", "Chargée de projet"]))
      }
      staff(&xml, &fixed)
      charter(&xml)
      aids(&xml)
      xml.element("compteBancaire") { xml in
        xml.element("titulaire", porteur.isMunicipal ? "Trésorerie fictive" : porteur.name)
        xml.element("iban", DossierGenerator.iban(porteur.number))
      }
    }
  }

  private func address(_ key: String) -> String {
    var text = ""
    for character in key {
      text += character.isUppercase ? "-\(character.lowercased())" : String(character)
    }
    return text
  }

  private func staff(_ xml: inout Writer, _ fixed: inout DossierGenerator.Random) {
    let members = fixed.int(45...260)
    let paid = hasMoney ? porteur.isMunicipal ? fixed.int(4...18) : fixed.int(1...24) : fixed.int(60...320)
    xml.element("moyensHumains", ["annee": String(call.exercice - 1)]) { xml in
      if porteur.isAssociation {
        xml.element("adherents", members)
        xml.element("adherentes", members * fixed.int(40...70) / 100)
        xml.element("benevoles", fixed.int(4...38))
      }
      xml.element("salaries", paid)
      xml.decimal("equivalentsTempsPlein", hundredths: paid * fixed.int(50...95))
    }
  }

  private func charter(_ xml: inout Writer) {
    guard asksCharter else { return }
    xml.element("contratEngagementRepublicain") { xml in
      xml.element("souscrit", true)
      xml.element("date", deposit.adding(-1).text)
    }
  }

  /// Since 2 January 2022, associations and foundations that ask for money subscribe to it.
  ///
  /// Source: loi du 24 août 2021, article 12 ; décret n° 2021-1947 du 31 décembre 2021.
  var asksCharter: Bool {
    porteur.isBoundByCharter && deposit.text >= "2022-01-02"
      && !missing.contains("contratEngagementRepublicain")
  }

  private func aids(_ xml: inout Writer) {
    guard let bilan, porteur.isAssociation else { return }
    xml.element("aidesPubliques") { xml in
      for grant in bilan.grants {
        xml.element("aide", ["exercice": String(call.exercice - 1)]) { xml in
          xml.element("autorite", grant.financeur.nom)
          xml.element("intitule", entry.title)
          xml.element("montant", grant.granted)
        }
      }
      xml.element("total", bilan.grants.reduce(0) { $0 + $1.granted })
    }
  }

  func place(_ street: String, isInQuarter: Bool, _ xml: inout Writer) {
    xml.element("voie", street)
    xml.element("codePostal", "92390")
    xml.element("commune", "Villeneuve-la-Garenne")
    xml.element("codeInsee", "92078")
    if isInQuarter { xml.element("quartier", ["code": "aire-2029"], "AIRE 2029") }
  }

  private mutating func action(_ xml: inout Writer) {
    xml.element("action") { xml in
      xml.element("intitule", entry.title)
      xml.element("rattachement") { xml in
        xml.element("pilier", ["code": theme.pilier.code], theme.pilier.label)
        xml.element("axe", ["code": theme.axe.code], theme.axe.label)
        xml.element("orientation", ["code": theme.orientation.code], theme.orientation.label)
        if let objectif { xml.element("objectif", ["code": objectif], Campaigns.Details.objectif(objectif)) }
      }
      xml.element("thematique", ["code": theme.thematique.code], theme.thematique.label)
      if !isWeak, hasMoney {
        for line in random.pick(
          isPolished ? 2 : random.int(0...2), of: Array(Campaigns.Details.transversals.prefix(3)))
        {
          xml.element("thematiqueTransversale", ["code": line.code], line.text)
        }
      }
      xml.element("modalite", modalite)
      for domaine in domaines { xml.element("domaine", domaine) }
      for code in themes { xml.element("theme", code) }
      xml.element("contexte", entry.context)
      xml.element("objectifs", entry.aims)
      xml.element("description", entry.description)
      xml.element("territoire", sector)
      xml.element("gratuite", random.chance(75))
      xml.element("periodeRealisation") { xml in
        xml.element("dateDebut", start.text)
        xml.element("dateFin", end.text)
        for code in holidays { xml.element("vacances", code) }
        if let bilan, hasMoney {
          xml.element("etape", ["date": start.text], "Reprise ; \(bilan.reached) personnes l'an dernier.")
        }
      }
      venue(&xml)
    }
  }

  private var sector: String {
    var random = Campaigns.Random(seed: Campaigns.seed("sector " + entry.key))
    return state.fault == .outside
      ? "Toute la commune et les communes voisines." : random.pick(Campaigns.Details.sectors)
  }

  /// Where it happens; a place of a name always has the same address.
  private mutating func venue(_ xml: inout Writer) {
    guard hasMoney else { return }
    let isOutside = state.fault == .outside
    let name = isOutside ? "Espace fictif des Berges" : random.pick(DossierGenerator.places)
    var fixed = Campaigns.Random(seed: Campaigns.seed("place " + name))
    xml.element("lieu") { xml in
      xml.element("nom", name)
      xml.element("adresse") { xml in
        let street = "\(fixed.int(1...60)) \(fixed.pick(Campaigns.Details.streets))"
        place(street, isInQuarter: !isOutside, &xml)
      }
    }
  }
}
