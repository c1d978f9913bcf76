import Diagnostics
import Dossiers
import FEEL
import Testing

@testable import Calls
@testable import Decision
@testable import Review

@Suite struct `A programme` {
  @Test func `serves by score, then by tie-break, then by reference`() {
    let call = Fixture.call(
      enveloppes: [("etat", 250, [])],
      departages: [Call.Departage(decision: "Part du quartier", isDescending: true, position: Fixture.place)])
    let (programme, _) = Fixture.programme(
      call,
      [
        Fixture.evaluation("D", note: 60, asks: [("etat", 100)], departages: [nil]),
        Fixture.evaluation("C", note: 60, asks: [("etat", 100)], departages: [Decimal(1)]),
        Fixture.evaluation("B", note: 60, asks: [("etat", 100)], departages: [Decimal(2)]),
        Fixture.evaluation("A", note: 90, asks: [("etat", 100)], departages: [nil]),
      ])
    #expect(
      programme.summary == [
        "A retenu etat=100", "B retenu etat=100", "C listeComplementaire etat=0",
        "D listeComplementaire etat=0",
      ])
    #expect(programme.lignes.map(\.rang) == [1, 2, 3, 4])
    #expect(
      programme.lignes[2].reponses[0].motif.plain
        == "enveloppe insuffisante : il reste 50 € pour 100 € possibles")
    #expect(
      programme.lignes[3].reponses[0].motif.plain
        == "le partage de l'enveloppe s'arrête à une action mieux classée, que ce qui reste ne peut pas servir en entier"
    )
  }

  @Test func `keeps apart what is inadmissible, incomplete, too low and without money`() {
    let call = Fixture.call(enveloppes: [("etat", 100, []), ("ville", 1_000, [])])
    let (programme, _) = Fixture.programme(
      call,
      [
        Fixture.evaluation("A", note: 80, asks: [("etat", 100)]),
        Fixture.evaluation("B", note: 70, asks: [("etat", 100)]),
        Fixture.evaluation("C", note: 49, asks: [("etat", 1)]),
        Fixture.evaluation("D", note: 99, asks: [("etat", 1)], verdict: .irrecevable),
        Fixture.evaluation("E", note: 99, asks: [("etat", 1)], verdict: .aCompleter),
        Fixture.evaluation("F", note: 75, asks: [("etat", 100), ("ville", 40)]),
        Fixture.evaluation("G", note: 60, asks: [], verdict: .aCompleter),
        Fixture.evaluation("H", note: 60, asks: [("ville", 10)], caps: ["ville": 0]),
      ])
    #expect(
      programme.summary == [
        "A retenu etat=100", "F retenu etat=0 ville=40", "B listeComplementaire etat=0",
        "H rejete ville=0", "C rejete etat=0", "D irrecevable etat=0", "E aCompleter etat=0", "G aCompleter",
      ])
    #expect(programme.lignes[1].manque == Montant(centimes: 10_000))
    #expect(programme.lignes[4].motif == "note de 49 sur 100, 50 demandés")
    #expect(programme.consommations.map(\.consomme.centimes) == [10_000, 4_000])
  }

  @Test(arguments: [
    ("0.87", "50", "note de 0,87 sur 100, 50 demandés"),
    ("48.004", "50", "note de 48 sur 100, 50 demandés"),
    ("0", "1.5", "note de 0 sur 100, 1,5 demandé"),
  ])
  func `says the score on the base of the call`(_ note: String, _ seuil: String, _ motif: String) throws {
    let note = try #require(Decimal(note))
    var low = Fixture.evaluation("A", note: 0, asks: [("etat", 100)])
    low.score = DossierEvaluation.Score(
      note: note, least: note, most: note, points: note, maximum: Decimal(100))
    let call = Fixture.call(enveloppes: [("etat", 100, [])])
    let (programme, _) = Fixture.programme(call, [low], DecisionOptions(seuil: Decimal(seuil)))
    #expect(programme.lignes[0].motif == motif)
  }

  @Test(arguments: [
    ("0", "50", "60", "note d'au plus 50 sur 100, 60 demandés"),
    ("12", "48.5", "50", "note d'au plus 48,5 sur 100, 50 demandés"),
    ("0", "1", "1.5", "note d'au plus 1 sur 100, 1,5 demandé"),
    ("30", "80", "50", "note à compléter : entre 30 et 80 sur 100, 50 demandés"),
    ("50", "80", "50", "classé 1er avec une note de 50 à 80 sur 100, à compléter ; 100 € proposés"),
    ("0.5", "1.25", "0", "classé 1er avec une note de 0,5 à 1,25 sur 100, à compléter ; 100 € proposés"),
  ])
  func `never tells the known part of a score as the score`(
    _ least: String, _ most: String, _ seuil: String, _ motif: String
  ) throws {
    var open = Fixture.evaluation("A", note: 0, asks: [("etat", 100)])
    open.score?.note = nil
    open.score?.least = try #require(Decimal(least))
    open.score?.most = try #require(Decimal(most))
    let call = Fixture.call(enveloppes: [("etat", 100, [])])
    let (programme, _) = Fixture.programme(call, [open], DecisionOptions(seuil: Decimal(seuil)))
    #expect(programme.lignes[0].motif.plain == motif)
  }

  @Test(arguments: [
    ("50", "aucun critère noté ne s'applique : le dossier n'a pas de note, 50 demandés"),
    ("0", "classé 1er ; 100 € proposés"),
  ])
  func `speaks of no points to come where no critère with points applies`(_ seuil: String, _ motif: String) {
    var empty = Fixture.evaluation("A", note: 0, asks: [("etat", 100)])
    empty.score = DossierEvaluation.Score(
      note: nil, least: .zero, most: Decimal(100), points: .zero, maximum: .zero)
    let call = Fixture.call(enveloppes: [("etat", 100, [])])
    let (programme, _) = Fixture.programme(call, [empty], DecisionOptions(seuil: Decimal(seuil)))
    #expect(programme.lignes[0].motif.plain == motif)
  }

  @Test func `keeps what each sum waits for, and tells of money first`() {
    let call = Fixture.call(
      enveloppes: [("etat", 100, []), ("ville", 500, []), ("caf", 500, [])],
      attribution: Fixture.attribution(minimum: 5_000))
    var open = Fixture.evaluation("E", note: 40, asks: [("etat", 100)])
    open.score?.note = nil
    open.score?.most = Decimal(60)
    let (programme, _) = Fixture.programme(
      call,
      [
        Fixture.evaluation("A", note: 90, asks: [("etat", 90)]),
        Fixture.evaluation("B", note: 80, asks: [("ville", 40), ("etat", 60)]),
        Fixture.evaluation("C", note: 70, asks: [("ville", 40)]),
        Fixture.evaluation(
          "D", note: 60, asks: [("etat", 100), ("ville", 60)], caps: ["ville": nil, "etat": 0]),
        open,
        Fixture.evaluation("F", note: 10, asks: [("etat", 90)], verdict: .irrecevable),
        Fixture.evaluation("G", note: 55, asks: [("etat", 80), ("caf", 80)]),
      ],
      DecisionOptions(arbitrages: [Fixture.arbitrage("G", "etat", nil)]))
    var obstacles: [String: [Programme.Obstacle?]] = [:]
    for ligne in programme.lignes {
      obstacles[programme.evaluations[ligne.evaluation].fiche.reference] = ligne.reponses.map(\.obstacle)
    }
    #expect(
      obstacles == [
        "A": [nil], "B": [.enveloppe, .minimum], "C": [.minimum], "D": [nil, .inconnu], "E": [.note],
        "F": [nil], "G": [nil, nil],
      ])
    let second = programme.lignes[1]
    #expect(second.sort == .listeComplementaire)
    #expect(second.motifs.map(\.text) == second.reponses.map { "\($0.financeur) — \($0.motif)" })
    #expect(programme.summary.contains("D aCompleter etat=0 ville=0"))
    #expect(
      programme.lignes[2].motif.plain == "40 € : au-dessous du minimum de 50 € versé par cet appel")
  }

  @Test(arguments: [
    (0, "99 € : moins de 100 €, et les sommes de cet appel sont arrondies aux 100 € inférieurs"),
    (50, "99 € : moins de 100 €, et les sommes de cet appel sont arrondies aux 100 € inférieurs"),
    (120, "99 € : au-dessous du minimum de 120 € versé par cet appel"),
  ])
  func `names no minimum that the call does not set`(_ minimum: Int64, _ motif: String) {
    let attribution = Fixture.attribution(pas: 10_000, minimum: minimum * 100)
    let call = Fixture.call(enveloppes: [("etat", 1_000, [])], attribution: attribution)
    let programme = Fixture.programme(call, [Fixture.evaluation("A", note: 90, asks: [("etat", 99)])])
      .programme
    #expect(programme.lignes[0].motif.plain == motif)
  }

  @Test func `says of a sum that rounding brings below the minimum what it is rounded to`() {
    let attribution = Fixture.attribution(pas: 10_000, minimum: 12_000)
    let call = Fixture.call(enveloppes: [("etat", 1_000, [])], attribution: attribution)
    let programme = Fixture.programme(call, [Fixture.evaluation("A", note: 90, asks: [("etat", 150)])])
      .programme
    #expect(
      programme.lignes[0].motif.plain
        == "150 €, arrondis aux 100 € inférieurs : au-dessous du minimum de 120 € versé par cet appel")
  }

  @Test func `never refuses a dossier whose score is not known yet`() {
    let call = Fixture.call(enveloppes: [("etat", 100, [])])
    var waiting = Fixture.evaluation("A", note: 40, asks: [("etat", 100)])
    waiting.score = DossierEvaluation.Score(
      note: nil, least: Decimal(40), most: Decimal(60), points: Decimal(40), maximum: Decimal(100))
    let (programme, _) = Fixture.programme(call, [waiting])
    #expect(programme.summary == ["A listeComplementaire etat=0"])
    #expect(programme.lignes[0].motif == "note à compléter : entre 40 et 60 sur 100, 50 demandés")
  }

  @Test func `says what is firm or refused already`() {
    let call = Fixture.call(enveloppes: [("etat", 100, []), ("ville", 100, [])])
    var evaluation = Fixture.evaluation("A", note: 80, asks: [("etat", 100)])
    evaluation.fiche.cofinancements.append(
      DossierEvaluation.Cofinancement(
        financeur: "ville", nom: "Ville", sollicite: Montant(centimes: 9_000), statut: "acquis",
        acquis: Montant(centimes: 5_000)))
    let (programme, _) = Fixture.programme(call, [evaluation])
    let firm = programme.lignes[0].reponses[1]
    #expect(
      firm.statut == .ferme && firm.acquis == Montant(centimes: 5_000) && firm.sollicite == nil
        && firm.propose.centimes == 0)
    #expect(programme.consommations[1].consomme.centimes == 0)
    #expect(programme.lignes[0].manque?.centimes == 0)
  }

  @Test(arguments: [["acquis", "refuse"], ["refuse", "acquis"]])
  func `what a funder refused is no part of what it granted`(_ statuts: [String]) {
    let call = Fixture.call(enveloppes: [("etat", 100, []), ("ville", 100, [])])
    var evaluation = Fixture.evaluation("A", note: 80, asks: [("etat", 100)])
    for statut in statuts {
      evaluation.fiche.cofinancements.append(
        DossierEvaluation.Cofinancement(
          financeur: "ville", nom: "Ville", sollicite: Montant(centimes: 9_000), statut: statut,
          acquis: statut == "acquis" ? Montant(centimes: 5_000) : nil))
    }
    let (programme, _) = Fixture.programme(call, [evaluation])
    let firm = programme.lignes[0].reponses[1]
    #expect(firm.statut == .ferme && firm.acquis == Montant(centimes: 5_000))
  }

  @Test func `one funder's refusal by the committee leaves the dossier what it was for the others`() {
    let call = Fixture.call(enveloppes: [("etat", 500, []), ("ville", 0, [])])
    let both: [(code: String, euros: Int64)] = [("etat", 50), ("ville", 50)]
    var incomplete = Fixture.evaluation("B", note: 70, asks: both)
    incomplete.verdict = .aCompleter
    for place in 0..<2 { incomplete.propositions[place].verdict = .aCompleter }
    let arbitrages = ["A", "B"].map { Fixture.arbitrage($0, "etat", nil) }
    let (programme, told) = Fixture.programme(
      call, [Fixture.evaluation("A", note: 80, asks: both), incomplete],
      DecisionOptions(arbitrages: arbitrages))
    #expect(told == [])
    #expect(programme.summary == ["A listeComplementaire etat=0 ville=0", "B aCompleter etat=0 ville=0"])
    #expect(programme.lignes.map(\.reponses[0].statut) == [.refuse, .refuse])
  }

  /// The score, what is known of it at least and at most, and what is said of it.
  @Test(arguments: [
    (25, 25, "avec une note de 25 sur 100, au-dessous du seuil de 50, par décision du comité"),
    (
      25, 60,
      "avec une note de 25 à 60 sur 100, à compléter, peut-être au-dessous du seuil de 50, par décision du comité"
    ),
    (
      25, 45,
      "avec une note de 25 à 45 sur 100, à compléter, au-dessous du seuil de 50, par décision du comité"
    ),
    (50, 50, nil),
  ])
  func `money given below the threshold is told`(_ least: Int, _ most: Int, _ words: String?) {
    var low = Fixture.evaluation("A", note: least, asks: [("etat", 100)])
    low.score?.most = Decimal(most)
    if least < most { low.score?.note = nil }
    let (programme, told) = Fixture.programme(
      Fixture.call(enveloppes: [("etat", 500, [])]), [low],
      DecisionOptions(arbitrages: [Fixture.arbitrage("A", "etat", 60)]))
    let line = words.map {
      "arbitrages.xml:1:3: avertissement: 60 € au dossier A, \($0) ; vérifiez que c'est ce que le comité a voulu [arbitrage-sous-le-seuil]"
    }
    #expect(told.map { "\($0)".plain } == [line].compactMap(\.self))
    let reason = "classé 1er \(words ?? "avec une note de 50 sur 100") ; 60 € proposés, fixés par le comité"
    #expect(programme.lignes[0].motif.plain.hasPrefix(reason), "\(programme.lignes[0].motif)")
  }

  @Test func `money given without any score is told`() {
    var unscored = Fixture.evaluation("A", note: 0, asks: [("etat", 100)])
    unscored.score?.note = nil
    unscored.score?.maximum = .zero
    let (programme, told) = Fixture.programme(
      Fixture.call(enveloppes: [("etat", 500, [])]), [unscored],
      DecisionOptions(arbitrages: [Fixture.arbitrage("A", "etat", 60)]))
    #expect(told.map(\.code) == ["arbitrage-sous-le-seuil"])
    let reason = "classé 1er sans note, pour un seuil de 50, par décision du comité ; 60 € proposés"
    #expect(programme.lignes[0].motif.plain.hasPrefix(reason), "\(programme.lignes[0].motif)")
  }

  @Test func `a refusal for all that refuses nobody is told`() {
    let call = Fixture.call(enveloppes: [("etat", 500, [])])
    let alone = Fixture.evaluation("A", note: 80, asks: [])
    var firm = Fixture.evaluation("B", note: 80, asks: [])
    firm.fiche.cofinancements = [
      DossierEvaluation.Cofinancement(
        financeur: "etat", nom: "État", sollicite: Montant(centimes: 9_000), statut: "acquis",
        acquis: Montant(centimes: 5_000))
    ]
    let (_, told) = Fixture.programme(
      call, [alone, firm],
      DecisionOptions(arbitrages: [Fixture.arbitrage("A", nil, nil), Fixture.arbitrage("B", nil, nil)]))
    #expect(told.map(\.code) == ["arbitrage-sans-effet", "arbitrage-sans-effet"])
    #expect(
      told.map(\.message) == [
        "arbitrage refusé : le dossier A ne sollicite aucun financeur de cet appel",
        "arbitrage refusé : d'après le dossier B, chaque financeur sollicité a déjà répondu, et rien n'est demandé au comité",
      ])
  }

  @Test func `serves neither of two dossiers with one reference`() {
    let call = Fixture.call(enveloppes: [("etat", 500, [])])
    let (programme, _) = Fixture.programme(
      call,
      [
        Fixture.evaluation("A", note: 80, asks: [("etat", 100)], file: "a.xml"),
        Fixture.evaluation("A", note: 80, asks: [("etat", 100)], file: "b.xml"),
        Fixture.evaluation("B", note: 70, asks: [("etat", 100)]),
      ])
    #expect(programme.summary == ["B retenu etat=100", "A aCompleter etat=0", "A aCompleter etat=0"])
    #expect(
      programme.lignes[1].motif
        == "plusieurs dossiers ont la référence « A » : rien n'est proposé tant que chacun n'a pas la sienne ; si c'est le même dossier, retirez-en un"
    )
    #expect(
      programme.lignes[1].reponses.map(\.motif) == ["À compléter : un autre dossier a la même référence."])
  }

  @Test func `knows nothing of a sum that cannot be read, and tells what lacks of retained actions alone`() {
    var unread = Fixture.evaluation(
      "A", note: 80, asks: [("etat", 0), ("ville", 20)], caps: ["etat": nil, "ville": nil],
      verdict: .aCompleter)
    unread.fiche.cofinancements[0].sollicite = nil
    unread.propositions[0].sollicite = nil
    var firm = Fixture.evaluation("B", note: 70, asks: [("ville", 20)])
    firm.fiche.cofinancements.append(
      .init(financeur: "etat", nom: "etat", sollicite: nil, statut: "acquis", acquis: nil))
    let call = Fixture.call(enveloppes: [("etat", 100, []), ("ville", 100, [])])
    let programme = Fixture.programme(call, [unread, firm]).programme
    #expect(programme.lignes.map { $0.reponses.map(\.sollicite?.centimes) } == [[nil, 2000], [nil, 2000]])
    let text = String(
      decoding: programme.xml(call: call, libelles: Libelles(), regles: "r", entrees: []), as: UTF8.self)
    #expect(text.contains("financeur=\"etat\" statut=\"sollicite\">"))
    #expect(text.split(separator: " manque=").count == 2)
  }

  @Test func `asks of two dossiers for one action of a porteur whether they are the same`() throws {
    var dossiers = ["A", "B", "C", "D", "D", "E"].map {
      Fixture.evaluation($0, note: 80, asks: [("etat", 10)], file: nil)
    }
    for place in dossiers.indices { dossiers[place].fiche.siret = "00070070800019" }
    dossiers[1].fiche.intitule = "« ACTION  fictivé »."
    dossiers[2].fiche.intitule = "Autre action"
    for place in 3...5 { dossiers[place].fiche.intitule = "Encore une" }
    let call = Fixture.call(enveloppes: [("etat", 100, [])])
    let lignes = Fixture.programme(call, dossiers).programme.lignes
    #expect(lignes.map(\.doublons) == [["B"], ["A"], [], ["D"], ["E"], ["E"]])
    #expect(
      lignes[0].doute
        == "ce porteur a déposé un autre dossier pour une action de même intitulé (B) ; si c'est la même demande, retirez-en un"
    )
    #expect(lignes[4].motif.hasSuffix(" ; si c'est le même dossier, retirez-en un"))
  }

  @Test(arguments: [
    ("Atelier C", "Atelier C++", nil, nil), ("Atelier C", "Atelier C#", nil, nil),
    ("Ludothèque", "Ludothèque", "Service des sports", "Service jeunesse"),
  ])
  func `asks nothing of two actions that a person tells apart`(
    _ one: String, _ other: String, _ service: String?, _ otherService: String?
  ) {
    var dossiers = ["A", "B"].map { Fixture.evaluation($0, note: 80, asks: [("etat", 10)]) }
    for (place, of) in [(one, service), (other, otherService)].enumerated() {
      dossiers[place].fiche.siret = "00070070800019"
      (dossiers[place].fiche.intitule, dossiers[place].fiche.service) = of
    }
    let call = Fixture.call(enveloppes: [("etat", 100, [])])
    #expect(Fixture.programme(call, dossiers).programme.lignes.map(\.doublons) == [[], []])
  }

  @Test func `takes another threshold and other enveloppes`() {
    let call = Fixture.call(enveloppes: [("etat", 100, [])])
    let evaluations = [
      Fixture.evaluation("A", note: 40, asks: [("etat", 100)], pilier: "p"),
      Fixture.evaluation("B", note: 30, asks: [("etat", 100)], pilier: "q"),
    ]
    let options = DecisionOptions(
      seuil: Decimal(30),
      enveloppes: [
        DecisionOptions.Enveloppe(financeur: "etat", montant: Montant(centimes: 20_000)),
        DecisionOptions.Enveloppe(financeur: "etat", pilier: "q", montant: Montant(centimes: 1)),
      ])
    let (programme, _) = Fixture.programme(call, evaluations, options)
    #expect(programme.summary == ["A retenu etat=100", "B listeComplementaire etat=0"])
    #expect(programme.consommations.map(\.enveloppe.centimes) == [20_000, 1])
  }
}

@Suite struct `A sum rounded to the step` {
  @Test func `is told beside the sum that the rules compute`() {
    let call = Fixture.call(
      enveloppes: [("etat", 10_000, [])], attribution: Fixture.attribution(pas: 5_000))
    var evaluations = [
      Fixture.evaluation("A-1", note: 80, asks: [("etat", 5_000)], caps: ["etat": 4_095]),
      Fixture.evaluation("B-2", note: 70, asks: [("etat", 5_000)], caps: ["etat": 4_050]),
    ]
    for index in evaluations.indices { evaluations[index].propositions[0].motifs = ["45 % du coût."] }
    let programme = Fixture.programme(call, evaluations).programme
    #expect(
      programme.lignes.map(\.reponses[0].motif.plain) == [
        "45 % du coût. 4 050 € proposés, 4 095 € étant arrondis aux 50 € inférieurs.", "45 % du coût.",
      ])
  }
}

@Suite struct `The committee's changes` {
  let call = Fixture.call(enveloppes: [("etat", 150, []), ("ville", 100, [])])
  let evaluations = [
    Fixture.evaluation("A", note: 80, asks: [("etat", 100), ("ville", 100)], caps: ["ville": 60]),
    Fixture.evaluation("B", note: 70, asks: [("etat", 100)]),
    Fixture.evaluation("C", note: 10, asks: [("etat", 30)]),
    Fixture.evaluation("D", note: 90, asks: [("etat", 30)], verdict: .irrecevable),
    Fixture.evaluation("E", note: 90, asks: [("etat", 30)], verdict: .aCompleter),
  ]

  @Test func `stand over the computed sums, both visible`() {
    let (programme, diagnostics) = Fixture.programme(
      call, evaluations,
      DecisionOptions(arbitrages: [
        Fixture.arbitrage("B", "etat", 90, line: 1), Fixture.arbitrage("A", "etat", 60, line: 2),
        Fixture.arbitrage("A", "ville", nil, line: 3),
      ]))
    #expect(diagnostics.isEmpty)
    #expect(programme.summary.prefix(2) == ["A retenu etat=60 ville=0", "B retenu etat=90"])
    let changed = programme.lignes[0].reponses[0]
    #expect(changed.calcule.centimes == 10_000 && changed.propose.centimes == 6_000)
    #expect(changed.motif.plain == "60 € fixés par le comité (100 € calculés) : priorité du comité")
    #expect(programme.lignes[0].reponses[1].statut == .refuse)
  }

  @Test func `can keep one below the threshold and refuse another`() {
    let (programme, diagnostics) = Fixture.programme(
      call, evaluations,
      DecisionOptions(arbitrages: [
        Fixture.arbitrage("A", nil, nil, line: 1), Fixture.arbitrage("C", "etat", 30, line: 2),
        Fixture.arbitrage("E", nil, nil, line: 3),
      ]))
    #expect(diagnostics.map(\.code) == ["arbitrage-sous-le-seuil"])
    #expect(
      programme.summary == [
        "A rejete etat=0 ville=0", "B listeComplementaire etat=0", "C retenu etat=30", "D irrecevable etat=0",
        "E rejete etat=0",
      ])
    #expect(programme.lignes[0].motif == "refusé par le comité : priorité du comité")
  }

  @Test func `that contradict each other at one funder are not applied at the others either`() {
    let arbitrages = [
      Fixture.arbitrage("A", "etat", 80, line: 1), Fixture.arbitrage("A", nil, nil, line: 2),
    ]
    let (programme, diagnostics) = Fixture.programme(
      call, evaluations, DecisionOptions(arbitrages: arbitrages))
    #expect(diagnostics.map(\.code) == ["arbitrage-contradictoire", "arbitrage-contradictoire"])
    #expect(programme.summary == Fixture.programme(call, evaluations).programme.summary)
  }

  @Test func `that grant nothing refuse the dossier, which stays admissible`() {
    let (programme, diagnostics) = Fixture.programme(
      call, evaluations, DecisionOptions(arbitrages: [Fixture.arbitrage("B", "etat", 0)]))
    #expect(diagnostics.isEmpty)
    #expect(programme.summary.contains("B rejete etat=0"))
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var arbitrages: [Programme.Arbitrage]
    var lines: [String]
  }

  @Test func `are refused for what is inadmissible for one funder, with his reason`() {
    var evaluation = Fixture.evaluation("A", note: 90, asks: [("etat", 100), ("ville", 60)])
    evaluation.propositions[0].verdict = .irrecevable
    evaluation.propositions[0].motifs = ["hors des thèmes de l'État"]
    let (_, diagnostics) = Fixture.programme(
      call, [evaluation], DecisionOptions(arbitrages: [Fixture.arbitrage("A", "etat", 1)]))
    #expect(
      diagnostics.map(\.description.plain) == [
        "arbitrages.xml:1:3: erreur: arbitrage refusé : la demande du dossier A à « etat » est irrecevable, aucune somme ne peut lui être proposée ; motif : hors des thèmes de l'État [arbitrage-demande-irrecevable]"
      ])
  }

  @Test(arguments: [0, 1] as [Int64])
  func `are refused for what is incomplete for one funder, with his reason`(_ euros: Int64) {
    var evaluation = Fixture.evaluation("A", note: 90, asks: [("etat", 100), ("ville", 60)])
    evaluation.propositions[0].verdict = .aCompleter
    evaluation.propositions[0].motifs = ["À compléter : Thème — Il manque : l'axe."]
    let (_, diagnostics) = Fixture.programme(
      call, [evaluation], DecisionOptions(arbitrages: [Fixture.arbitrage("A", "etat", euros)]))
    #expect(
      diagnostics.map(\.description.plain) == [
        "arbitrages.xml:1:3: erreur: arbitrage refusé : aucune somme ne peut encore être proposée pour la demande du dossier A à « etat » ; à compléter : Thème — Il manque : l'axe. [arbitrage-demande-a-completer]"
      ])
  }

  @Test func `are refused where the rules give no sum to a dossier that is complete`() {
    let evaluation = Fixture.evaluation("A", note: 90, asks: [("etat", 100)], caps: ["etat": nil])
    let (_, diagnostics) = Fixture.programme(
      call, [evaluation], DecisionOptions(arbitrages: [Fixture.arbitrage("A", "etat", 1)]))
    #expect(
      diagnostics.map(\.description.plain) == [
        "arbitrages.xml:1:3: erreur: arbitrage refusé : les règles ne disent pas encore ce que « etat » peut donner [arbitrage-plafond-inconnu]"
      ])
  }

  @Test(arguments: [
    Refusal(
      testDescription: "unknown dossier", arbitrages: [Fixture.arbitrage("ZZZZ", "etat", 1)],
      lines: [
        "arbitrages.xml:1:3: erreur: arbitrage refusé : aucun dossier évalué n'a la référence « ZZZZ » [arbitrage-dossier-inconnu]"
      ]),
    Refusal(
      testDescription: "unknown funder", arbitrages: [Fixture.arbitrage("A", "caf", 1)],
      lines: [
        "arbitrages.xml:1:3: erreur: arbitrage refusé : « caf » n'est pas un financeur de cet appel ; ce sont etat, ville [arbitrage-financeur-inconnu]"
      ]),
    Refusal(
      testDescription: "a funder not asked", arbitrages: [Fixture.arbitrage("B", "ville", 1)],
      lines: [
        "arbitrages.xml:1:3: erreur: arbitrage refusé : le dossier B ne sollicite pas « ville » [arbitrage-financeur-non-sollicite]"
      ]),
    Refusal(
      testDescription: "above the request", arbitrages: [Fixture.arbitrage("A", "etat", 101)],
      lines: [
        "arbitrages.xml:1:3: erreur: arbitrage refusé : 101 € pour 100 € demandés à « etat » [arbitrage-au-dessus-de-la-demande]"
      ]),
    Refusal(
      testDescription: "above the cap of the rules", arbitrages: [Fixture.arbitrage("A", "ville", 61)],
      lines: [
        "arbitrages.xml:1:3: erreur: arbitrage refusé : 61 € pour un plafond de 60 € selon les règles [arbitrage-au-dessus-du-plafond]"
      ]),
    Refusal(
      testDescription: "above the enveloppe", arbitrages: [Fixture.arbitrage("B", "etat", 51)],
      lines: [
        "arbitrages.xml:1:3: erreur: arbitrage refusé : 51 € alors que l'enveloppe de « etat » ne laisse que 50 € [arbitrage-au-dessus-de-l-enveloppe]"
      ]),
    Refusal(
      testDescription: "inadmissible", arbitrages: [Fixture.arbitrage("D", "etat", 1)],
      lines: [
        "arbitrages.xml:1:3: erreur: arbitrage refusé : le dossier D est irrecevable, aucune somme ne peut lui être proposée ; motif : un critère de recevabilité n'est pas rempli [arbitrage-dossier-irrecevable]"
      ]),
    Refusal(
      testDescription: "incomplete", arbitrages: [Fixture.arbitrage("E", "etat", 1)],
      lines: [
        "arbitrages.xml:1:3: erreur: arbitrage refusé : le dossier E est à compléter, aucune somme ne peut encore lui être proposée ; motif : il manque des éléments pour décider [arbitrage-dossier-a-completer]"
      ]),
    Refusal(
      testDescription: "a sum without funder", arbitrages: [Fixture.arbitrage("A", nil, 1)],
      lines: [
        "arbitrages.xml:1:3: erreur: arbitrage refusé : un montant demande un financeur ; sans financeur, seul un refus est possible [arbitrage-sans-financeur]"
      ]),
    Refusal(
      testDescription: "two that contradict each other",
      arbitrages: [Fixture.arbitrage("A", "etat", 1, line: 4), Fixture.arbitrage("A", nil, nil, line: 7)],
      lines: [
        "arbitrages.xml:4:3: erreur: arbitrage refusé : la ligne 7 change déjà la même réponse au dossier A [arbitrage-contradictoire]",
        "arbitrages.xml:7:3: erreur: arbitrage refusé : la ligne 4 change déjà la même réponse au dossier A [arbitrage-contradictoire]",
      ]),
  ])
  func `are refused with the reason, and the others apply`(_ example: Refusal) {
    let (programme, diagnostics) = Fixture.programme(
      call, evaluations, DecisionOptions(arbitrages: example.arbitrages))
    #expect(diagnostics.map(\.description.plain) == example.lines)
    let untouched = Fixture.programme(call, evaluations).programme
    #expect(programme.summary.first == untouched.summary.first || example.testDescription.hasPrefix("two"))
    #expect(programme.consommations.allSatisfy { $0.consomme <= $0.enveloppe })
  }
}

@Suite struct `Any call with any dossiers` {
  struct Draw {
    var call: Call
    var evaluations: [DossierEvaluation]
    var options: DecisionOptions

    init(_ dice: inout Dice) {
      let piliers = ["p", "q", "r"]
      let codes = ["etat", "ville", "departement"].prefix(Int.random(in: 1...3, using: &dice))
      let enveloppes = codes.map { code in
        let limits = piliers.filter { _ in Int.random(in: 0..<3, using: &dice) == 0 }
          .map { ($0, Int64.random(in: 0...600, using: &dice)) }
        return (code: code, euros: Int64.random(in: 0...1_500, using: &dice), piliers: limits)
      }
      call = Fixture.call(
        enveloppes: enveloppes,
        attribution: Fixture.attribution(
          Bool.random(using: &dice) ? .rang : .prorata,
          [.passer, .arreter, .partiel].randomElement(using: &dice) ?? .passer,
          pas: [1, 100, 5_000].randomElement(using: &dice) ?? 1,
          minimum: Int64.random(in: 0...20_000, using: &dice),
          partMinimale: Decimal(coefficient: Int128.random(in: 0...100, using: &dice), exponent: -2) ?? .zero),
        seuil: Int.random(in: 0..<4, using: &dice) == 0 ? nil : 50)
      evaluations = (0..<Int.random(in: 0...20, using: &dice)).map { number in
        let asks = codes.filter { _ in Int.random(in: 0..<3, using: &dice) > 0 }
          .map { (code: $0, euros: Int64.random(in: 0...400, using: &dice)) }
        var caps: [String: Int64?] = [:]
        for ask in asks where Bool.random(using: &dice) {
          caps[ask.code] =
            Int.random(in: 0..<6, using: &dice) == 0 ? .some(nil) : Int64.random(in: -1...500, using: &dice)
        }
        let verdict: DossierEvaluation.Verdict =
          [.recevable, .recevable, .recevable, .aCompleter, .irrecevable].randomElement(using: &dice)
          ?? .recevable
        return Fixture.evaluation(
          "R\(number)", note: Int.random(in: 40...60, using: &dice), asks: asks, caps: caps,
          pilier: piliers.randomElement(using: &dice), verdict: verdict)
      }
      options = DecisionOptions()
      for line in 0..<Int.random(in: 0...4, using: &dice) {
        let euros: Int64? = Bool.random(using: &dice) ? nil : Int64.random(in: -1...500, using: &dice)
        options.arbitrages.append(
          Fixture.arbitrage(
            "R\(Int.random(in: 0...22, using: &dice))",
            Bool.random(using: &dice) ? codes.randomElement(using: &dice) : nil, euros, line: line + 1))
      }
    }
  }

  @Test func `never exceed an enveloppe, a cap or a request, and add up to the centime`() {
    var dice = Dice(11)
    for round in 0..<2_000 {
      let draw = Draw(&dice)
      let (programme, _) = Fixture.programme(draw.call, draw.evaluations, draw.options)
      #expect(programme.lignes.count == draw.evaluations.count, "\(round)")
      #expect(programme.consommations.allSatisfy { $0.consomme <= $0.enveloppe }, "\(round)")
      for consommation in programme.consommations {
        let parts = programme.lignes.filter { ligne in
          consommation.pilier.map { $0 == programme.evaluations[ligne.evaluation].fiche.pilier } ?? true
        }.flatMap(\.reponses).filter { $0.financeur == consommation.financeur }
        #expect(parts.reduce(0) { $0 + $1.propose.centimes } == consommation.consomme.centimes, "\(round)")
      }
      for ligne in programme.lignes {
        let evaluation = programme.evaluations[ligne.evaluation]
        for reponse in ligne.reponses {
          #expect(
            reponse.propose.centimes >= 0 && reponse.propose <= (reponse.sollicite ?? .init(centimes: 0)),
            "\(round)")
          #expect(
            reponse.propose.centimes == 0 || reponse.plafond.map { reponse.propose <= $0 } == true, "\(round)"
          )
          #expect(!reponse.motif.isEmpty, "\(round)")
        }
        #expect(!ligne.motif.isEmpty, "\(round)")
        let hasMoney = ligne.reponses.contains { $0.propose.centimes > 0 }
        #expect(hasMoney == (ligne.sort == .retenu), "\(round)")
        #expect(evaluation.verdict != .irrecevable || ligne.sort == .irrecevable, "\(round)")
      }
    }
  }

  @Test func `come out the same in any order`() {
    var dice = Dice(12)
    for round in 0..<500 {
      let draw = Draw(&dice)
      let one = Fixture.programme(draw.call, draw.evaluations, draw.options).programme
      let other = Fixture.programme(draw.call, draw.evaluations.shuffled(using: &dice), draw.options)
        .programme
      #expect(one.summary == other.summary, "\(round)")
      #expect(one.lignes.map(\.motif) == other.lignes.map(\.motif), "\(round)")
    }
  }
}
