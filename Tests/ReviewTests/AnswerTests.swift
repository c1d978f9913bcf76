import Calls
import Diagnostics
import Dossiers
import FEEL
import Review
import Testing
import XMLTree

@Suite struct `Answers of the rules` {
  /// A call with these critères of the dossier, all of them `recevabilite` unless said.
  static func rules(
    _ decisions: String, criteres: [String], types: String = "", role: String = "recevabilite",
    inputs: [String] = ["dossier"], montant: String = "dossier.demande.montantSollicite * 2",
    change: (inout Essai) -> Void = { _ in }
  ) throws -> RuleSet {
    try essai(
      decisions, criteres: criteres, types: types, role: role, inputs: inputs, montant: montant,
      change: change
    )
    .rules()
  }

  /// The same before it is read.
  private static func essai(
    _ decisions: String, criteres: [String], types: String = "", role: String = "recevabilite",
    inputs: [String] = ["dossier"], montant: String = "dossier.demande.montantSollicite * 2",
    change: (inout Essai) -> Void = { _ in }
  ) -> Essai {
    var essai = Essai(
      types + type("tDemande", "montantSollicite: number", "dateDepot: date")
        + type("tPublic", "total: number", "femmes: number", "hommes: number")
        + type("tDossier", "demande: tDemande", "public: tPublic")
        + type("tCritere", "resultat: boolean", "constat: string", "distance: string", "conseil: string")
        + input("dossier", "tDossier") + decisions
        + decision("Montant", "number", literal(montant))
        + service("Essai", criteres, inputs: inputs) + service("Proposition", ["Montant"]))
    essai.appel = essai.appel.replacing(
      "<role nom=\"recevabilite\" service=\"Recevabilité\"/>",
      with: "<role nom=\"\(role)\" service=\"Essai\"/>")
    change(&essai)
    return essai
  }

  @Test func `a rule's own words are kept`() throws {
    let rules = try Self.rules(
      decision(
        "Filles", "tCritere",
        literal(
          "{resultat: dossier.public.femmes >= 20, constat: \"14 filles sur 40\", distance: \"il en faut 6 de plus\", conseil: \"Invitez.\"}"
        )), criteres: ["Filles"])
    let finding = try Bilan(rules, Demande().bytes).finding()
    #expect(finding.answer == .nonSatisfait)
    #expect(finding.constat == "14 filles sur 40")
    #expect(finding.distance == "il en faut 6 de plus")
    #expect(finding.conseil == "Invitez.")
  }

  @Test func `null with a constat is not decidable, by the rule's own word`() throws {
    let rules = try Self.rules(
      decision(
        "Pièces", "tCritere",
        literal("{resultat: null, constat: \"Il manque : statuts\", distance: null, conseil: null}")),
      criteres: ["Pièces"])
    let bilan = try Bilan(rules, Demande().bytes)
    #expect(try bilan.finding().answer == .inconnu)
    #expect(try bilan.finding().constat == "Il manque : statuts")
    #expect(bilan.evaluation?.verdict == .aCompleter)
    #expect(bilan.told == [])
  }

  @Test func `an explicit test for absence is the author's answer`() throws {
    let rules = try Self.rules(
      decision("Déposé", "boolean", literal("dossier.demande.dateDepot != null")), criteres: ["Déposé"])
    var demande = Demande()
    demande.depot = nil
    let finding = try Bilan(rules, demande.bytes).finding()
    #expect(finding.answer == .nonSatisfait)
    #expect(finding.missing.isEmpty)
  }

  @Test func `a constat that reads what is missing does not undo the answer`() throws {
    let rules = try Self.rules(
      decision(
        "Total", "tCritere",
        literal(
          "{resultat: dossier.public.total > 10, constat: \"dont \" + string(dossier.public.femmes), distance: null, conseil: null}"
        )),
      criteres: ["Total"])
    var demande = Demande()
    demande.people = "<total>40</total>"
    #expect(try Bilan(rules, demande.bytes).finding().answer == .satisfait)
  }

  @Test(
    arguments: [
      ("dossier.public.total", "FIRST", [["< 50", "false"], ["-", "true"]], nil),
      (
        "dossier.public.total", "UNIQUE", [[">= 50", "true"], ["< 50", "false"]],
        "« dossier.public.total » : 40 ; il faut au moins 50 (il manque 10)."
      ),
      (
        "dossier.public.total", "UNIQUE", [["<= 25", "true"], ["> 25", "false"]],
        "« dossier.public.total » : 40 ; il faut au plus 25 (15 de trop)."
      ),
      (
        "dossier.demande.dateDepot", "UNIQUE",
        [["<= @\"2022-01-03\"", "true"], ["> @\"2022-01-03\"", "false"]],
        "« dossier.demande.dateDepot » : 10\u{A0}janvier 2022 ; il faut au plus tard le 3\u{A0}janvier 2022 (7 jours de retard)."
      ),
      (
        "dossier.demande.dateDepot", "UNIQUE",
        [[">= @\"2022-01-11\"", "true"], ["< @\"2022-01-11\"", "false"]],
        "« dossier.demande.dateDepot » : 10\u{A0}janvier 2022 ; il faut au plus tôt le 11\u{A0}janvier 2022 (1 jour trop tôt)."
      ),
    ] as [(String, String, [[String]], String?)])
  func `the distance is found in the table where a number decides`(
    column: String, policy: String, rows: [[String]], distance: String?
  ) throws {
    let rules = try Self.rules(
      decision("Assez", "boolean", table([column], hitPolicy: policy, rows)), criteres: ["Assez"])
    let finding = try Bilan(rules, Demande().bytes).finding()
    #expect(finding.answer == .nonSatisfait)
    #expect(finding.distance == distance)
    #expect(finding.rows.map(\.table) == ["Assez"])
    #expect(finding.rows.map(\.rows) == [[policy == "FIRST" ? 1 : 2]])
    #expect(try Bilan(rules, Demande().bytes, isTraced: false).finding().rows.isEmpty)
  }

  // MARK: Rules that fail

  @Test func `a rule's error is never the porteur's fault`() throws {
    let rules = try Self.rules(
      decision("Part", "number", literal("dossier.public.femmes / (dossier.public.total - 40)"))
        + decision("Assez", "boolean", needs: ["Part"], literal("if Part >= 0.5 then true else false")),
      criteres: ["Assez"])
    let bilan = try Bilan(rules, Demande().bytes)
    #expect(try bilan.finding().answer == .inconnu)
    #expect(
      try bilan.finding().constat == "La règle n'a pas pu être appliquée ; le dossier n'y est pour rien.")
    #expect(bilan.evaluation?.verdict == .aCompleter)
    #expect(
      bilan.told == [
        "essai.dmn:22:207: erreur: règle en défaut, dans « Part » : division par zéro ; le critère « Assez » reste sans réponse [regle-en-defaut] | note d.xml avec le dossier « D-1 »"
      ])
  }

  @Test(arguments: ["if Taux = null then null else true", "if Taux = null then false else true"])
  func `a table without a row for the dossier is the rule's fault where nothing else is the reason`(
    rule: String
  )
    throws
  {
    let rules = try Self.rules(
      decision("Taux", "number", table(["dossier.public.total"], [["> 1000", "1"]]))
        + decision("Assez", "boolean", needs: ["Taux"], literal(rule)),
      criteres: ["Assez"])
    let bilan = try Bilan(rules, Demande().bytes)
    // A rule may mean that no row matches: then it gives an answer.
    let isMeant = rule.contains("false")
    #expect(try bilan.finding().answer == (isMeant ? .nonSatisfait : .inconnu))
    #expect(bilan.told.count == (isMeant ? 0 : 1))
    #expect(bilan.told.allSatisfy { $0.contains("règle en défaut, dans « Taux » : aucune ligne") })
  }

  @Test func `a number that is looked for among texts is refused with the rules`() throws {
    let essai = Self.essai(
      decision("Bon", "boolean", literal("dossier.public.total in (\"40\", \"41\")")), criteres: ["Bon"])
    let told = try essai.faults()
    #expect(
      told.map { $0.replacing(#/:\d+:\d+: /#, with: ": ").replacing(#/ligne \d+$/#, with: "ligne …") } == [
        "essai.dmn: erreur: « in » n'est jamais vrai entre nombre et texte (« Bon ») [feel-jamais-vrai]"
          + " | note de même une autre fois, ligne …"
      ])
  }

  @Test(arguments: [("ville", true), ("etat", false), ("", false)])
  func `the sum of a funder whose rules name another one only is a doubt`(code: String, isTold: Bool) throws {
    let told = try Self.faultsOfFunders(
      "",
      montant: code.isEmpty
        ? "dossier.demande.montantSollicite" : "if \"\(code)\" = \"\(code)\" then 1 else 0")
    #expect(
      told
        == (isTold
          ? [
            "avertissement: « Part » propose la somme de « etat », mais ses règles ne nomment que « ville » ; si elles en sont la copie, remplacez \"ville\" par \"etat\" [financeur-douteux]"
          ] : []))
  }

  /// What is told of a call of two funders, whose first proposal is this one.
  private static func faultsOfFunders(
    _ decisions: String, needs: [String] = ["?dossier"], montant: String
  ) throws -> [String] {
    var essai = essai(
      type("tFinanceur", "code: string") + type("tLigne", "financeur: tFinanceur", "montantSollicite: number")
        + decision("Oui", "boolean", literal("true")) + decisions
        + decision("Autre", "number", literal("if \"ville\" = \"ville\" then 1 else 0"))
        + decision("Part", "number", needs: needs, literal(montant)) + service("Part de la ville", ["Autre"])
        + service("Part de l'État", ["Part"]), criteres: ["Oui"])
    essai.appel = essai.appel
      .replacing("service=\"Proposition\"", with: "service=\"Part de l'État\"")
      .replacing(
        "  <attribution",
        with:
          "  <financeur code=\"ville\"><nom>Ville</nom><enveloppe origine=\"exemple\">1</enveloppe></financeur>\n  <attribution"
      )
      .replacing(
        "<texte code=\"voies",
        with:
          "<role nom=\"proposition\" service=\"Part de la ville\" financeur=\"ville\"/><texte code=\"voies")
    return try essai.faults().map { $0.replacing(#/^essai.dmn:\d+:\d+: /#, with: "") }
      .filter { !$0.contains("question-non-posee") }
  }

  @Test func `a step that reads another funder's sum as that one's own does is a doubt`() throws {
    let copy = decision("Copie", "number", literal("if \"ville\" = \"ville\" then 1 else 0"))
    let told = try Self.faultsOfFunders(
      copy, needs: ["Copie"], montant: "if \"etat\" = \"etat\" then Copie else 0")
    #expect(
      told == [
        "avertissement: « Copie », de la proposition de « etat », lit la somme de « ville », comme « Autre » ; si elle en est la copie, remplacez \"ville\" par \"etat\" [financeur-douteux]"
      ])
    // One that several proposals go through is nobody's copy.
    let shared = try Self.faultsOfFunders(
      "", needs: ["Autre"], montant: "if \"etat\" = \"etat\" then Autre else 0")
    #expect(shared == [])
  }

  @Test func `a deposit outside the calendar that no critère excludes is a doubt`() throws {
    let rules = try Self.rules(decision("Oui", "boolean", literal("true")), criteres: ["Oui"])
    let late = try Self.rules(decision("Non", "boolean", literal("false")), criteres: ["Non"])
    for (day, isTold) in [
      ("2021-12-01", false), ("2022-01-14", false), ("2022-01-15", true), ("2021-11-30", true),
    ] {
      var demande = Demande()
      demande.depot = day
      #expect(
        try Bilan(rules, demande.bytes).told.contains { $0.hasSuffix("[depot-non-juge]") } == isTold, "\(day)"
      )
      #expect(try Bilan(late, demande.bytes).told == [])
    }
    var demande = Demande()
    demande.depot = "2022-01-15"
    #expect(
      try Bilan(rules, demande.bytes).told == [
        "d.xml: avertissement: déposé le 15\u{A0}janvier 2022, alors que l'appel est ouvert du 1er\u{A0}décembre 2021 au 14\u{A0}janvier 2022 : aucun critère ne l'écarte, et le verdict n'en tient pas compte [depot-non-juge]"
      ])
  }

  @Test func `of critères that have no steps left, the one that used them up is told`() throws {
    func long(_ name: String, _ count: Int) -> String {
      decision(name, "boolean", literal("count(for i in 1..\(count) return i + dossier.public.total) > 0"))
    }
    let rules = try Self.rules(
      long("Bon", 10) + long("Long", 100_000_000) + long("Autre", 100) + long("Dernier", 100),
      criteres: ["Bon", "Long", "Autre", "Dernier"])
    let bilan = try Bilan(rules, Demande().bytes)
    #expect(try (0..<4).map { try bilan.finding($0).answer } == [.satisfait, .inconnu, .inconnu, .inconnu])
    #expect(
      bilan.told.map { $0.replacing(#/^essai.dmn:\d+:\d+: /#, with: "") } == [
        "erreur: règle en défaut : le calcul est trop long ou trop profond ; le critère « Long » reste sans réponse, et peut-être ceux qui le suivent : un dossier n'a qu'un temps de calcul pour tous [regle-en-defaut] | note d.xml avec le dossier « D-1 »"
      ])
    // Each dossier has steps of its own.
    var reviewer = Reviewer(rules, checks: try #require(Repository.checks))
    for _ in 1...2 {
      var diagnostics: [Diagnostic] = []
      _ = reviewer.review(Demande().bytes, file: "d.xml", into: &diagnostics)
      #expect(diagnostics.count == 1)
    }
  }

  @Test func `an error that a missing value makes is no fault of the rule`() throws {
    let rules = try Self.rules(
      decision("Part", "number", literal("dossier.public.femmes / dossier.public.total"))
        + decision("Assez", "boolean", needs: ["Part"], literal("if Part >= 0.5 then true else false")),
      criteres: ["Assez"])
    var demande = Demande()
    demande.people = "<total>40</total>"
    let bilan = try Bilan(rules, demande.bytes)
    #expect(try bilan.finding().missing.map(\.path) == ["public/femmes"])
    #expect(bilan.told == [])
  }

  @Test func `points above their maximum are a rule's fault`() throws {
    let rules = try Self.rules(
      decision("Points", "tPoints", literal("{resultat: 12, maximum: 10}")), criteres: ["Points"],
      types: type("points", of: "number", in: "[0..20]")
        + type("tPoints", "resultat: points", "maximum: number"),
      role: "notation", change: { $0.addBase() })
    let bilan = try Bilan(rules, Demande().bytes)
    #expect(try bilan.finding().answer == .inconnu)
    #expect(bilan.told.count == 1)
    #expect(
      bilan.told.first?.contains(
        "règle en défaut : 12 points, quand « Points » en donne de 0 à 10 ; le critère reste sans réponse [regle-en-defaut]"
      )
        == true, "\(bilan.told)")
  }

  // MARK: Vigilance, points, money

  @Test func `a vigilance asks for a look and blocks nothing`() throws {
    let rules = try Self.rules(
      decision("Cher", "boolean", literal("dossier.demande.montantSollicite > 500")), criteres: ["Cher"],
      role: "vigilance", montant: "500")
    var demande = Demande()
    let bilan = try Bilan(rules, demande.bytes)
    #expect(try bilan.finding().answer == .aExaminer)
    #expect(bilan.evaluation?.verdict == .recevable)
    demande.asked = "10"
    #expect(try Bilan(rules, demande.bytes).finding().answer == .satisfait)
    demande.asked = nil
    demande.rest = Self.plan(of: "etat")
    #expect(try Bilan(rules, demande.bytes).finding().answer == .inconnu)
    #expect(try Bilan(rules, demande.bytes).evaluation?.verdict == .recevable)
  }

  /// A plan of funding with one line.
  private static func plan(of financeur: String) -> String {
    "<financement><cofinancement compte=\"74dep\" type=\"autre\"><financeur code=\"\(financeur)\">F</financeur>"
      + "<montantSollicite>1000</montantSollicite><statut>sollicite</statut><annee>2022</annee></cofinancement>"
      + "<total>1000</total></financement>"
  }

  @Test func `a dossier that asks no funder of the call is to be completed`() throws {
    let rules = try Self.rules(
      decision("Vrai", "boolean", literal("true")), criteres: ["Vrai"], montant: "500")
    var demande = Demande()
    #expect(try Bilan(rules, demande.bytes).evaluation?.verdict == .recevable)
    demande.asked = nil
    #expect(try Bilan(rules, demande.bytes).evaluation?.verdict == .aCompleter)
    demande.rest = Self.plan(of: "caf")
    #expect(try Bilan(rules, demande.bytes).evaluation?.verdict == .aCompleter)
    // What is asked for another year is not asked of this call.
    demande.rest = Self.plan(of: "etat").replacing("<annee>2022", with: "<annee>2023")
    let later = try #require(try Bilan(rules, demande.bytes).evaluation)
    #expect(later.verdict == .aCompleter && later.propositions.isEmpty && later.asksNobody(of: rules.call))
    #expect(
      later.reasonsForNobody(of: rules.call) == ["une ligne d'une autre année que 2022 ne compte pas"])
    demande.rest = Self.plan(of: "etat")
    #expect(try Bilan(rules, demande.bytes).evaluation?.verdict == .recevable)
  }

  /// A line of the plan of funding, or the sum that is asked without a plan.
  private static let nothing: [(line: String?, asked: String?)] = [
    (nil, "0"), ("<montantSollicite>0</montantSollicite><statut>sollicite</statut>", nil),
    ("<montantSollicite>0</montantSollicite><statut>acquis</statut><montantAcquis>0</montantAcquis>", nil),
    ("<montantSollicite>0</montantSollicite><statut>acquis</statut>", nil),
  ]

  @Test(arguments: nothing)
  func `a line of nothing asks no funder, and no funder has answered by it`(_ line: String?, _ asked: String?)
    throws
  {
    let rules = try Self.rules(
      decision("Vrai", "boolean", literal("true")), criteres: ["Vrai"], montant: "500")
    var demande = Demande()
    demande.asked = asked
    if let line {
      demande.rest = Self.plan(of: "etat").replacing(
        #/<montantSollicite>.*</statut>/#, with: line
      ).replacing("<total>1000<", with: "<total>0<")
    }
    let evaluation = try #require(try Bilan(rules, demande.bytes).evaluation)
    #expect(evaluation.faults.filter { $0.severity == .error }.isEmpty)
    #expect(evaluation.verdict == .aCompleter && evaluation.propositions.isEmpty)
    let (file, told) = try `Evaluations as files`.read(`Evaluations as files`.xml(rules, [evaluation]), rules)
    #expect(told == [] && file?.evaluations.map(\.verdict) == [.aCompleter])
  }

  @Test func `a funder who granted 0 € of what he was asked has answered`() throws {
    let rules = try Self.rules(
      decision("Vrai", "boolean", literal("true")), criteres: ["Vrai"], montant: "500")
    var demande = Demande()
    demande.asked = nil
    demande.rest = Self.plan(of: "etat").replacing(
      #/<statut>.*</statut>/#, with: "<statut>acquis</statut><montantAcquis>0</montantAcquis>"
    ).replacing("<total>1000<", with: "<total>0<")
    let evaluation = try #require(try Bilan(rules, demande.bytes).evaluation)
    #expect(evaluation.verdict == .recevable && evaluation.propositions.isEmpty)
    #expect(evaluation.faults.map(\.code).contains("montant-acquis-nul"), "\(evaluation.faults)")
    guard case .nothing = evaluation.fiche.formerAnswer(of: "etat") else {
      return #expect(Bool(false), "\(evaluation.fiche)")
    }
  }

  @Test func `a sum that cannot be read may be a request`() throws {
    let rules = try Self.rules(
      decision("Vrai", "boolean", literal("true")), criteres: ["Vrai"], montant: "500")
    var demande = Demande()
    demande.asked = nil
    demande.rest = Self.plan(of: "etat").replacing("Sollicite>1000<", with: "Sollicite>mille<")
    let evaluation = try #require(try Bilan(rules, demande.bytes).evaluation)
    #expect(evaluation.verdict == .aCompleter && evaluation.propositions.map(\.financeur) == ["etat"])
    #expect(!evaluation.asksNobody(of: rules.call) && evaluation.reasonsForNobody(of: rules.call).isEmpty)
    let (file, told) = try `Evaluations as files`.read(`Evaluations as files`.xml(rules, [evaluation]), rules)
    #expect(told == [] && file?.evaluations.map(\.fiche.cofinancements) == [evaluation.fiche.cofinancements])
  }

  @Test(arguments: [true, false])
  func `of a sum that cannot be read nothing is written, and nothing proposed`(_ isPlanned: Bool) throws {
    let rules = try Self.rules(
      decision("Vrai", "boolean", literal("true")), criteres: ["Vrai"], montant: "500")
    var demande = Demande()
    demande.asked = isPlanned ? nil : "mille"
    if isPlanned {
      // Of two sums one of which cannot be read, nobody knows the whole.
      let plan = Self.plan(of: "etat")
      demande.rest = plan.replacing(
        "</cofinancement>",
        with: "</cofinancement>"
          + (plan.firstMatch(of: #/<cofinancement.*?</cofinancement>/#).map { String($0.0) } ?? ""))
      demande.rest.replaceLast("Sollicite>1000<", with: "Sollicite>mille<")
    }
    let evaluation = try #require(try Bilan(rules, demande.bytes).evaluation)
    #expect(evaluation.verdict == .aCompleter && evaluation.propositions.map(\.verdict) == [.aCompleter])
    let written = String(decoding: `Evaluations as files`.xml(rules, [evaluation]), as: UTF8.self)
    #expect(written.contains("<proposition financeur=\"etat\" verdict=\"aCompleter\">"), "\(written)")
    var writer = EvaluationWriter(rules)
    writer.addJSON(evaluation)
    let json = String(decoding: writer.bytes, as: UTF8.self)
    #expect(
      json.contains("\"propositions\":[{\"financeur\":\"etat\",\"verdict\":\"aCompleter\",\"motif"), "\(json)"
    )
    let (file, told) = try `Evaluations as files`.read(Array(written.utf8), rules)
    #expect(told == [] && file?.evaluations.count == 1)
  }

  static func scored(_ logics: [String]) throws -> RuleSet {
    let names = logics.indices.map { "Points \($0)" }
    return try rules(
      zip(names, logics).map { decision($0, "tPoints", literal($1)) }.joined(), criteres: names,
      types: type("points", of: "number", in: "[0..30]")
        + type("tPoints", "resultat: points", "constat: string", "maximum: number", "sansObjet: boolean"),
      role: "notation", change: { $0.addBase() })
  }

  static func points(_ points: String, maximum: String = "null", sansObjet: Bool = false) -> String {
    "{resultat: \(points), constat: \"vu\", maximum: \(maximum), sansObjet: \(sansObjet)}"
  }

  @Test func `the score is a share of what applies`() throws {
    var demande = Demande()
    demande.people = "<total>40</total>"
    let full = try Bilan(
      try Self.scored([
        Self.points("20"), Self.points("5", maximum: "10"), Self.points("null", sansObjet: true),
      ]),
      demande.bytes)
    let score = try #require(full.evaluation?.score)
    #expect(score.points == 25)
    #expect(score.maximum == 40)
    #expect(score.note == Decimal("12.5"))
    #expect(score.least == Decimal("12.5") && score.most == Decimal("12.5"))
    #expect(full.evaluation?.findings.map(\.answer) == [.satisfait, .satisfait, .sansObjet, .satisfait])
    #expect(full.evaluation?.findings[2].maximum == nil)
  }

  @Test func `an unknown part leaves a score between two bounds`() throws {
    var demande = Demande()
    demande.people = "<total>40</total>"
    let bilan = try Bilan(
      try Self.scored([Self.points("20"), Self.points("dossier.public.femmes")]), demande.bytes)
    let score = try #require(bilan.evaluation?.score)
    #expect(score.note == nil)
    #expect(score.least == Decimal("6.67"))
    #expect(score.most == Decimal("16.67"))
    #expect(bilan.evaluation?.verdict == .recevable)
  }

  @Test func `a proposal never goes above what is asked`() throws {
    let rules = try Self.rules(decision("Oui", "boolean", literal("true")), criteres: ["Oui"])
    let bilan = try Bilan(rules, Demande().bytes)
    let proposition = try #require(bilan.evaluation?.propositions.first)
    #expect(proposition.montant == Montant(centimes: 100_000))
    #expect(
      proposition.motifs.first
        == "La règle propose 2\u{202F}000\u{A0}€, plafonnés au montant demandé, 1\u{202F}000\u{A0}€.")
    #expect(bilan.evaluation?.findings.last?.montant == Montant(centimes: 100_000))
  }

  @Test(arguments: [
    ("0", 0), ("-5", nil), ("12.345", 1234), ("0.005", 0), ("1e30", 100_000), ("333.33", 33333),
  ])
  func `sums are whole centimes between nothing and what is asked`(logic: String, centimes: Int?) throws {
    let rules = try Self.rules(
      decision("Oui", "boolean", literal("true")), criteres: ["Oui"],
      change: { essai in
        essai.models["essai.dmn"] = essai.models["essai.dmn"]?.replacing(
          "dossier.demande.montantSollicite * 2", with: logic == "1e30" ? "10 ** 30" : logic)
      })
    let bilan = try Bilan(rules, Demande().bytes)
    let proposition = try #require(bilan.evaluation?.propositions.first)
    #expect(proposition.montant == centimes.map { Montant(centimes: Int64($0)) })
    // A sum below nothing is the rule's fault, and told as such.
    #expect((centimes == nil) == bilan.told.contains { $0.contains("regle-en-defaut") })
  }

  @Test func `who asks no funder gets no proposal`() throws {
    let rules = try Self.rules(decision("Oui", "boolean", literal("true")), criteres: ["Oui"])
    var demande = Demande()
    demande.asked = nil
    let bilan = try Bilan(rules, demande.bytes)
    #expect(bilan.evaluation?.propositions.isEmpty == true)
    #expect(bilan.evaluation?.findings.map(\.critere) == [0])
  }

  // MARK: Verdicts

  /// A call of two funders, of whom one or both have a condition of their own: enough people, or a word of the instructor.
  ///
  /// - Parameters:
  ///   - ville: The condition of the Ville.
  ///   - etat: What is proposed to the État.
  ///   - part: What is proposed to the Ville.
  private static func fundersRules(
    ville: String? = nil, etat: String = "dossier.demande.montantSollicite * 2", part: String = "500"
  ) throws -> RuleSet {
    try rules(
      type("tAvis", "accord: boolean") + input("avis", "tAvis")
        + decision("Oui", "boolean", literal("true"))
        + decision("Assez", "boolean", literal("dossier.public.total > 100"))
        + decision("Femmes", "boolean", literal("dossier.public.femmes > 100"))
        + decision("Accord", "boolean", needs: ["?avis"], literal("avis.accord"))
        + decision("Part", "number", needs: ["?dossier", "?avis"], literal(part)),
      criteres: ["Oui"], montant: etat,
      change: { essai in
        var roles = "<role nom=\"recevabilite\" service=\"Pour l'État\" financeur=\"etat\"/>"
        var services =
          service("Pour l'État", ["Assez"])
          + service("Part de la Ville", ["Part"], inputs: ["dossier", "avis"])
        if let ville {
          roles += "<role nom=\"recevabilite\" service=\"Pour la Ville\" financeur=\"ville\"/>"
          services += service("Pour la Ville", [ville], inputs: [ville == "Accord" ? "avis" : "dossier"])
        }
        roles += "<role nom=\"proposition\" service=\"Part de la Ville\" financeur=\"ville\"/>"
        essai.models["essai.dmn"]?.replaceLast("</definitions>", with: services + "</definitions>")
        essai.appel.replaceLast("<role nom=\"proposition\"", with: roles + "<role nom=\"proposition\"")
        essai.appel.replaceLast(
          "<attribution",
          with:
            "<financeur code=\"ville\"><nom>Ville</nom><enveloppe origine=\"exemple\">10000</enveloppe></financeur><attribution"
        )
      })
  }

  /// A dossier that asks funders, with so many people; the women among them are not told.
  private static func asking(_ funders: [String], people: Int = 40) -> Demande {
    var demande = Demande()
    demande.people = "<total>\(people)</total>"
    demande.asked = "\(1000 * funders.count)"
    let lines = funders.map {
      "<cofinancement compte=\"\($0 == "etat" ? "74etat" : "74com")\" type=\"privilegie\"><financeur code=\"\($0)\">\($0)</financeur>"
        + "<montantSollicite>1000</montantSollicite><statut>sollicite</statut></cofinancement>"
    }
    demande.rest =
      "<financement>\(lines.joined())<total>\(1000 * funders.count)</total></financement>"
    return demande
  }

  struct Asked: Sendable {
    var funders: [String]
    var people = 40
    var ville: String?
    var verdict: DossierEvaluation.Verdict
    var own: [DossierEvaluation.Verdict]
  }

  @Test(arguments: [
    Asked(funders: ["etat"], verdict: .irrecevable, own: [.irrecevable]),
    Asked(funders: ["ville"], verdict: .recevable, own: [.recevable]),
    Asked(funders: ["etat", "ville"], verdict: .recevable, own: [.irrecevable, .recevable]),
    Asked(funders: ["etat", "ville"], people: 200, verdict: .recevable, own: [.recevable, .recevable]),
    Asked(
      funders: ["etat", "ville"], ville: "Femmes", verdict: .aCompleter, own: [.irrecevable, .aCompleter]),
    Asked(
      funders: ["etat", "ville"], people: 200, ville: "Femmes", verdict: .recevable,
      own: [.recevable, .aCompleter]),
    Asked(funders: ["ville"], ville: "Accord", verdict: .aCompleter, own: [.aCompleter]),
    Asked(
      funders: ["etat", "ville"], people: 200, ville: "Accord", verdict: .recevable,
      own: [.recevable, .aCompleter]),
  ])
  func `a dossier is what it is for the funder who can do most for it`(_ asked: Asked) throws {
    let rules = try Self.fundersRules(ville: asked.ville)
    let demande = Self.asking(asked.funders, people: asked.people)
    let evaluation = try #require(try Bilan(rules, demande.bytes).evaluation)
    #expect(evaluation.propositions.map(\.verdict) == asked.own)
    #expect(evaluation.verdict == asked.verdict)
    // A file of evaluations holds it to the same rule.
    let (file, told) = try `Evaluations as files`.read(`Evaluations as files`.xml(rules, [evaluation]), rules)
    #expect(told == [] && file?.evaluations.map(\.verdict) == [asked.verdict])
  }

  struct Proposals: Sendable {
    var etat: String
    var ville: String
    var people = 200
    var verdict: DossierEvaluation.Verdict
    var own: [DossierEvaluation.Verdict]
  }

  /// The women among the people are not told.
  @Test(arguments: [
    Proposals(
      etat: "dossier.public.femmes", ville: "dossier.public.femmes", verdict: .aCompleter,
      own: [.aCompleter, .aCompleter]),
    Proposals(
      etat: "dossier.public.femmes", ville: "500", verdict: .recevable, own: [.aCompleter, .recevable]),
    Proposals(
      etat: "dossier.public.femmes", ville: "0", verdict: .aCompleter, own: [.aCompleter, .recevable]),
    Proposals(etat: "0", ville: "0", verdict: .recevable, own: [.recevable, .recevable]),
    Proposals(
      etat: "500", ville: "dossier.public.femmes", people: 40, verdict: .aCompleter,
      own: [.irrecevable, .aCompleter]),
    Proposals(
      etat: "if dossier.public.total > 100 then null else 1", ville: "0", verdict: .aCompleter,
      own: [.aCompleter, .recevable]),
    // What an instructor has to note, or a rule that fails, holds up no dossier.
    Proposals(
      etat: "dossier.public.femmes", ville: "if avis.accord then 500 else 0", verdict: .recevable,
      own: [.aCompleter, .recevable]),
    Proposals(
      etat: "dossier.public.femmes", ville: "500 / (dossier.public.total - 200)", verdict: .recevable,
      own: [.aCompleter, .recevable]),
  ])
  func `a dossier that does not say what its proposals rest on is to be completed`(_ asked: Proposals) throws
  {
    let rules = try Self.fundersRules(etat: asked.etat, part: asked.ville)
    let demande = Self.asking(["etat", "ville"], people: asked.people)
    let evaluation = try #require(try Bilan(rules, demande.bytes).evaluation)
    #expect(evaluation.propositions.map(\.verdict) == asked.own)
    #expect(evaluation.verdict == asked.verdict)
    if asked.etat == "dossier.public.femmes" {
      #expect(
        evaluation.propositions[0].motifs
          == ["À compléter : Montant — Il manque : Nombre de femmes et de filles."])
    }
    let (file, told) = try `Evaluations as files`.read(`Evaluations as files`.xml(rules, [evaluation]), rules)
    #expect(told == [] && file?.evaluations.map(\.verdict) == [asked.verdict])
  }

  @Test func `a funder may refuse what others admit`() throws {
    let demande = Self.asking(["etat", "ville"])
    let evaluation = try #require(try Bilan(try Self.fundersRules(), demande.bytes).evaluation)
    #expect(evaluation.verdict == .recevable)
    #expect(evaluation.propositions.map(\.montant) == [Montant(centimes: 0), Montant(centimes: 50_000)])
    #expect(evaluation.propositions.map(\.motifs).first == ["Irrecevable : Assez"])
  }

  @Test func `a condition that only an instructor can judge leaves the dossier to complete, by him`() throws {
    let rules = try Self.rules(
      type("tAvis", "accord: boolean") + input("avis", "tAvis")
        + decision("Accord", "boolean", needs: ["?avis"], literal("avis.accord")), criteres: ["Accord"],
      inputs: ["avis"])
    let bilan = try Bilan(rules, Demande().bytes)
    #expect(try bilan.finding().answer == .aExaminer)
    #expect(try bilan.finding().constat == "À examiner par un instructeur : « accord ».")
    #expect(bilan.evaluation?.verdict == .aCompleter)
    #expect(bilan.evaluation?.propositions.map(\.verdict) == [.aCompleter])
    #expect(
      bilan.evaluation?.propositions.map(\.motifs) == [
        ["En attente : Accord — À examiner par un instructeur : « accord »."]
      ])
    for (valeur, verdict) in [("oui", DossierEvaluation.Verdict.recevable), ("non", .irrecevable)] {
      let avis = try `Instructors' notes`.avis("<reponse critere=\"accord\">\(valeur)</reponse>")
      #expect(try Bilan(rules, Demande().bytes, avis: ["D-1": avis]).evaluation?.verdict == verdict)
    }
  }

  @Test func `tie-breaks are numbers, dates as days, or unknown`() throws {
    let rules = try Self.rules(
      decision("Oui", "boolean", literal("true"))
        + decision("Jour", "date", literal("dossier.demande.dateDepot"))
        + decision("Femmes", "number", literal("dossier.public.femmes")), criteres: ["Oui"],
      change: {
        $0.appel.replaceLast(
          "<modele ",
          with:
            "<departage decision=\"Jour\" sens=\"croissant\"/><departage decision=\"Femmes\" sens=\"decroissant\"/><modele "
        )
      })
    var demande = Demande()
    #expect(try Bilan(rules, demande.bytes).evaluation?.departages == [19002, 14])
    demande.people = "<total>40</total>"
    demande.depot = "1970-01-01"
    #expect(try Bilan(rules, demande.bytes).evaluation?.departages == [0, nil])
  }
}

extension Essai {
  /// Gives the call a base of 20 points.
  mutating func addBase() {
    appel.replaceLast(
      "<attribution", with: "<notation origine=\"exemple\"><base>20</base></notation><attribution")
  }
}
