extension DossierGenerator.Draft {
  /// What only some calls ask for.
  mutating func particulars(_ xml: inout Writer) {
    switch call.kind {
    case .contratDeVille: break
    case .investissement: investissement(&xml)
    case .patrimoine: patrimoine(&xml)
    case .prevention: coordinator(&xml)
    case .reussite: reussite(&xml)
    case .vacances: if fault != .dates { sejours(&xml) }
    }
  }

  private mutating func investissement(_ xml: inout Writer) {
    let works = plan.total * random.int(60...80) / 100
    xml.element("investissement") { xml in
      xml.element("equipement", random.pick(DossierGenerator.places))
      for (compte, title, sum) in [
        ("20", "Études", plan.total - works), ("23", "Travaux", works),
      ] {
        xml.element("depense", ["compte": compte]) { xml in
          xml.element("intitule", title)
          xml.decimal("montant", hundredths: sum)
        }
      }
      xml.decimal("totalHorsTaxes", hundredths: plan.total)
      xml.decimal("autofinancement", hundredths: plan.total - plan.subventions)
    }
  }

  private mutating func patrimoine(_ xml: inout Writer) {
    let homes = ["peupliers", "quai", "tilleuls"].map { ($0, random.int(60...400)) }
    let mesures = [
      ("tranquillite", "mediation-tranquillite", "Correspondant de nuit"),
      ("animation", "lien-social", "Fête des voisins et jardins partagés"),
      ("surEntretien", "sensibilisation", "Passages supplémentaires dans les halls"),
      ("presenceProximite", "accompagnement-social", "Permanence d'une conseillère sociale"),
    ].map { ($0, random.int(4...60) * 100_000, random.int(0...4) * 50_000) }
    xml.element("patrimoine") { xml in
      xml.element("logements", homes.reduce(0) { $0 + $1.1 })
      xml.decimal("montantAbattement", hundredths: homes.reduce(0) { $0 + $1.1 * 21_500 })
      for (code, count) in homes {
        xml.element("residence", ["code": code, "quartier": "aire-2029"]) { xml in
          xml.element("nom", "Résidence fictive \(code)")
          xml.element("logements", count)
          xml.decimal("abattement", hundredths: count * 21_500)
        }
      }
      for ((axe, priorite, title), sum, others) in mesures {
        xml.element("mesure", ["axe": axe, "priorite": priorite]) { xml in
          xml.element("intitule", title)
          xml.decimal("depense", hundredths: sum)
          xml.decimal("financementBailleur", hundredths: sum - others)
          xml.decimal("autresFinancements", hundredths: others)
          xml.decimal("valorisation", hundredths: sum / 2)
        }
      }
      for (code, _) in homes { chantiers(code, &xml) }
      xml.decimal("totalDepenses", hundredths: mesures.reduce(0) { $0 + $1.1 })
      xml.decimal("totalValorise", hundredths: mesures.reduce(0) { $0 + $1.1 / 2 })
    }
  }

  private mutating func chantiers(_ residence: String, _ xml: inout Writer) {
    for _ in 0..<random.int(1...2) {
      xml.element("chantierEducatif", ["residence": residence]) { xml in
        xml.element("intitule", "Peinture d'un hall")
        xml.element("jeunes", random.int(4...8))
      }
    }
  }

  private mutating func coordinator(_ xml: inout Writer) {
    guard random.chance(40) else { return }
    let cost = random.int(380...520) * 10_000
    xml.element("posteCoordinateur") { xml in
      xml.element("intitule", "Coordinateur du conseil local de sécurité et de prévention de la délinquance")
      xml.element("equivalentsTempsPlein", 1)
      xml.decimal("cout", hundredths: cost)
      xml.decimal("montantSollicite", hundredths: cost / 2)
    }
  }

  private mutating func reussite(_ xml: inout Writer) {
    let alone = random.int(1...people)
    xml.element("reussiteEducative") { xml in
      xml.element("priorite", random.pick(["education-nationale", "parents-enfants"]))
      xml.element("parcoursIndividuels", alone)
      xml.element("suiviCollectif", people - alone)
      xml.element("referents", random.int(1...4))
    }
  }

  private mutating func sejours(_ xml: inout Writer) {
    for month in 7...random.int(7...8) {
      let day = random.int(10...20)
      let group = random.int(6...20)
      xml.element("sejour", ["vacances": "ete"]) { xml in
        xml.element("destination", random.pick(["Baie de Seine", "Forêt de l'Exemple", "Côte fictive"]))
        xml.element("dateDebut", "\(call.exercice)-0\(month)-\(day)")
        xml.element("dateFin", "\(call.exercice)-0\(month)-\(day + 4)")
        xml.element("jeunes", group)
        xml.element("filles", random.int(0...group))
        xml.element("nuitees", 4)
      }
    }
  }
}
