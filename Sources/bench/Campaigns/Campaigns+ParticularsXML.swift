extension Campaigns.Draft {
  /// What only some calls ask for.
  mutating func particulars(_ xml: inout Writer) {
    switch particulars {
    case .none, .fonctionnement: break
    case .sejours(let holidays, let nights): sejours(holidays, nights, &xml)
    case .reussite(let priorities, let individual): reussite(priorities, individual, &xml)
    case .investissement(let equipment, let hasBegun): investissement(equipment, hasBegun, &xml)
    case .poste(let cost, let asked): poste(cost, asked, &xml)
    case .patrimoine(let patrimoine): write(patrimoine, &xml)
    }
  }

  private mutating func sejours(_ holidays: [String], _ nights: Int, _ xml: inout Writer) {
    guard let people, modalite == "sejour" || modalite == "sortie" else { return }
    let groups = people.total > 26 ? 2 : 1
    let sizes = Campaigns.shared(people.total, by: Array(repeating: 1, count: groups))
    let girls = Campaigns.shared(people.women, by: sizes)
    for index in 0..<groups {
      let first = start.adding(3 + index * 16)
      xml.element("sejour", ["vacances": holidays.first ?? "ete"]) { xml in
        xml.element(
          "destination",
          random.pick(["Baie fictive de l'Exemple", "Vallée fictive", "Forêt fictive du Large"]))
        xml.element("dateDebut", first.text)
        xml.element("dateFin", first.adding(max(nights, 4)).text)
        xml.element("jeunes", sizes[index])
        if people.tellsSexes { xml.element("filles", girls[index]) }
        xml.element("encadrants", max(2, sizes[index] / 7))
        xml.element("nuitees", nights)
        xml.element("horsQuartier", true)
      }
    }
  }

  private mutating func reussite(_ priorities: [String], _ individual: Int, _ xml: inout Writer) {
    xml.element("reussiteEducative") { xml in
      for priority in priorities { xml.element("priorite", priority) }
      xml.element("parcoursIndividuels", individual)
      xml.element("suiviCollectif", max(0, (people?.total ?? individual) - individual))
      xml.element("referents", max(1, individual / 40))
      xml.element("etablissement", ["nom": "École élémentaire fictive Les Peupliers"], individual / 2)
      xml.element("etablissement", ["nom": "Collège fictif de l'Exemple"], individual / 3)
      xml.element(
        "equipe",
        "École, collège, service social, protection maternelle et infantile ; réunion toutes les trois semaines."
      )
    }
  }

  private mutating func investissement(_ equipment: String, _ hasBegun: Bool, _ xml: inout Writer) {
    let parts = Campaigns.shared(plan.total / 100, by: [12, 70, 18])
    let total = plan.total / 100
    xml.element("investissement") { xml in
      xml.element("equipement", equipment)
      xml.element("maitreOuvrage", porteur.name)
      xml.element("dateDebutTravaux", (hasBegun ? call.opening.adding(-30) : start).text)
      xml.element("dateFinTravaux", end.text)
      for (index, line) in [
        ("20", "Études et maîtrise d'œuvre"), ("23", "Travaux"), ("21", "Mobilier et équipement"),
      ]
      .enumerated() {
        xml.element("depense", ["compte": line.0]) { xml in
          xml.element("intitule", line.1)
          xml.element("montant", parts[index])
        }
      }
      xml.element("totalHorsTaxes", total)
      xml.element("totalToutesTaxes", total * 6 / 5)
      xml.decimal("autofinancement", hundredths: plan.total - plan.subventions)
    }
  }

  private mutating func poste(_ cost: Int, _ asked: Int, _ xml: inout Writer) {
    xml.element("posteCoordinateur") { xml in
      xml.element("intitule", "Coordination du conseil local de sécurité et de prévention de la délinquance")
      xml.element("employeur", porteur.name)
      xml.element("equivalentsTempsPlein", 1)
      xml.element("dateDebut", "\(call.exercice)-01-01")
      xml.element("dateFin", "\(call.exercice)-12-31")
      xml.element("cout", cost)
      xml.element("montantSollicite", asked)
    }
  }

  private mutating func write(_ patrimoine: Campaigns.Patrimoine, _ xml: inout Writer) {
    let homes = patrimoine.residences.reduce(0) { $0 + $1.homes }
    let abatement = homes * patrimoine.abatementPerHome
    let valued = Campaigns.shared(abatement * patrimoine.valued / 100, by: [30, 20, 11, 11, 18, 10])
    let hasOtherMeasure = random.chance(25)
    let measures = [
      ("tranquillite", "mediation-tranquillite", "Correspondant de nuit, cinq soirs par semaine"),
      ("surEntretien", nil, "Passages supplémentaires dans les halls et les locaux de tri"),
      ("concertation", "sensibilisation", "Sensibilisation au tri et aux encombrants"),
      ("animation", "lien-social", "Fête des voisins et jardin partagé, avec l'amicale"),
      ("presenceProximite", "accompagnement-social", "Permanence d'une conseillère sociale"),
      ("animation", "chantiers-educatifs", "Chantiers éducatifs : halls et abords"),
    ]
    // The landlords' programmes of 2021 valued three tenths of what they spent.
    let own = valued.enumerated().map { index, part in
      state.fault == .excess && index == 0 ? part * 9 / 10 : part * random.int(20...36) / 10
    }
    let others = valued.map { _ in random.int(0...3) * 500 }
    xml.element("patrimoine") { xml in
      xml.element("logements", homes)
      xml.element("montantAbattement", abatement)
      for residence in patrimoine.residences {
        xml.element("residence", ["code": residence.code, "quartier": residence.quarter ?? "hors-quartier"]) {
          xml in
          xml.element("nom", "Résidence fictive \(residence.name)")
          xml.element("logements", residence.homes)
          xml.element("abattement", residence.homes * patrimoine.abatementPerHome)
        }
      }
      for (index, (axe, priority, title)) in measures.enumerated() {
        // One programme in four has a measure under no priority of the State.
        let priority =
          patrimoine.hasPriorities ? priority ?? (hasOtherMeasure ? nil : "sensibilisation") : nil
        let attributes: Writer.Attributes =
          if let priority { ["axe": axe, "priorite": priority] } else { ["axe": axe] }
        xml.element("mesure", attributes) { xml in
          xml.element("intitule", title)
          xml.element("depense", own[index] + others[index])
          xml.element("financementBailleur", own[index])
          xml.element("autresFinancements", others[index])
          xml.element("valorisation", valued[index])
        }
      }
      youthWorks(patrimoine, &xml)
      xml.element("totalDepenses", zip(own, others).reduce(0) { $0 + $1.0 + $1.1 })
      xml.element("totalValorise", valued.reduce(0, +))
    }
  }

  private mutating func youthWorks(_ patrimoine: Campaigns.Patrimoine, _ xml: inout Writer) {
    let titles = ["Peinture d'un hall", "Remise en état d'un local à vélos", "Plantation des abords"]
    for (residence, count) in zip(patrimoine.residences, patrimoine.youthWorks) {
      for index in 0..<count {
        xml.element("chantierEducatif", ["residence": residence.code]) { xml in
          xml.element("intitule", titles[index % titles.count])
          xml.element("jeunes", random.int(5...8))
          xml.element("heures", 70)
          xml.element("encadrant", "Club fictif de prévention spécialisée")
          xml.element("date", "\(call.exercice)-0\(4 + index * 2)-\(random.int(12...26))")
        }
      }
    }
  }
}
