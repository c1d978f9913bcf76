import Calls
import Diagnostics
import Dossiers
import FEEL
import Foundation
import Review
import Testing
import XMLTree

@Suite struct `A dossier before the rules` {
  static func rules() throws -> RuleSet { try Modele().essai.rules() }

  @Test func `one of another call is told and not evaluated`() throws {
    var demande = Demande()
    demande.appel = "code=\"autre-appel\" territoire=\"essais\""
    let bilan = try Bilan(try Self.rules(), demande.bytes)
    #expect(bilan.evaluation == nil)
    #expect(
      bilan.told == [
        "d.xml:4:18: erreur: ce dossier répond à l'appel « autre-appel », et non à « appel-essai » : les règles de celui-ci ne lui sont pas appliquées ; s'il répond bien à celui-ci, corrigez ce code [dossier-autre-appel]"
      ])
  }

  @Test func `one of another territoire too`() throws {
    var demande = Demande()
    demande.appel = "code=\"appel-essai\" territoire=\"ailleurs\""
    let bilan = try Bilan(try Self.rules(), demande.bytes)
    #expect(bilan.evaluation == nil)
    #expect(
      bilan.told == [
        "d.xml:4:43: erreur: ce dossier est adressé au territoire « ailleurs », et non à « essais » : les règles de celui-ci ne lui sont pas appliquées ; s'il est bien adressé à celui-ci, corrigez ce code [dossier-autre-territoire]"
      ])
  }

  @Test(arguments: [
    "", "pas du XML", "<dossier", "%PDF-1.4", "<a/>", "<!DOCTYPE x [<!ENTITY a 'a'>]><dossier/>",
  ])
  func `what is no dossier is told, and the next one goes through`(text: String) throws {
    let rules = try Self.rules()
    var reviewer = Reviewer(rules, checks: try #require(Repository.checks))
    var diagnostics: [Diagnostic] = []
    #expect(reviewer.review(Array(text.utf8), file: "x.xml", into: &diagnostics) == nil)
    #expect(diagnostics.contains { $0.severity == .error })
    #expect(reviewer.referencePosition(file: "x.xml").file == "x.xml")
    diagnostics = []
    #expect(reviewer.review(Demande().bytes, file: "d.xml", into: &diagnostics)?.verdict == .recevable)
    #expect(diagnostics.isEmpty)
  }

  @Test func `an almost empty dossier is evaluated on what there is`() throws {
    let bilan = try Bilan(try Self.rules(), Array("<dossier xmlns=\"urn:copil:dossier:1\"/>".utf8))
    let evaluation = try #require(bilan.evaluation)
    #expect(evaluation.verdict == .aCompleter)
    #expect(try bilan.finding().missing.map(\.path) == ["demande"])
    #expect(evaluation.fiche.reference == "")
    #expect(!evaluation.faults.isEmpty)
  }

  @Test func `no change of one byte makes it crash or hang`() throws {
    let rules = try Self.rules()
    var reviewer = Reviewer(rules, checks: try #require(Repository.checks))
    let bytes = Demande().bytes
    for place in stride(from: 0, to: bytes.count, by: 7) {
      for byte in [UInt8(ascii: "<"), UInt8(ascii: "9"), 0, 0xFF] {
        var changed = bytes
        changed[place] = byte
        var diagnostics: [Diagnostic] = []
        _ = reviewer.review(changed, file: "d.xml", into: &diagnostics)
      }
      var diagnostics: [Diagnostic] = []
      _ = reviewer.review(Array(bytes.prefix(place)), file: "d.xml", into: &diagnostics)
    }
  }

  @Test func `absurd numbers are numbers, or cannot be read`() throws {
    let rules = try Self.rules()
    var demande = Demande()
    for text in ["99999999999.99", "-1", "1e9", "0.001", String(repeating: "9", count: 400)] {
      demande.asked = text
      let evaluation = try #require(try Bilan(rules, demande.bytes).evaluation)
      #expect(
        evaluation.propositions.allSatisfy { proposition in
          proposition.montant.map { montant in proposition.sollicite.map { montant <= $0 } ?? false } ?? true
        })
    }
  }

  @Test func `the fiche has what lists show`() throws {
    let bilan = try Bilan(
      try Essai.for("ville-vie-vacances-2022", Modele()).rules(),
      try Repository.bytes("Submissions/exemples/bons/association-vacances.xml"))
    let fiche = try #require(bilan.evaluation, "\(bilan.told)").fiche
    #expect(fiche.reference == "VVV-2022-003")
    #expect(fiche.porteur == "Association fictive Cap sur l’Été")
    #expect(fiche.categorie == "association")
    #expect(fiche.siret == "00003003100017")
    #expect(fiche.rna == "W000003003")
    #expect(!fiche.isRenewal)
    #expect([fiche.pilier, fiche.axe, fiche.orientation] == ["cohesion-sociale", "education", "EDU-3"])
    #expect(fiche.dateDepot == CivilDate(year: 2022, month: 4, day: 15))
    #expect(fiche.debut == CivilDate(year: 2022, month: 4, day: 25))
    #expect(fiche.fin == CivilDate(year: 2022, month: 8, day: 26))
    #expect(fiche.cout == Montant(centimes: 602_000))
    #expect(fiche.charges.map(\.compte) == ["60", "61", "62", "64"])
    #expect(fiche.charges.map(\.montant.centimes) == [275_000, 61_500, 73_500, 192_000])
    #expect(fiche.produits.map(\.compte) == ["70", "74", "75", "RESSPROPRES"])
    #expect(fiche.cofinancements.map(\.financeur) == ["etat", "ville", "region"])
    #expect(fiche.cofinancements.map(\.statut) == ["sollicite", "acquis", "refuse"])
    #expect(fiche.cofinancements.map(\.acquis) == [nil, Montant(centimes: 80_000), nil])
    #expect([fiche.publicTotal, fiche.femmes, fiche.residents] == [36, 19, 36])
    #expect(fiche.tranches.map(\.a) == [14, 18])
    #expect(bilan.evaluation?.propositions.map(\.sollicite) == [Montant(centimes: 320_000)])
  }
}

extension Essai {
  /// A call under another code, of the territoire of the samples.
  static func `for`(_ code: String, _ modele: Modele) -> Essai {
    var essai = modele.essai
    essai.code = code
    essai.folder = "villeneuve-la-garenne"
    essai.appel = essai.appel.replacing("appel-essai", with: code).replacing(
      "territoire=\"essais\"", with: "territoire=\"villeneuve-la-garenne\"")
    essai.territoire = essai.territoire.replacing("code=\"essais\"", with: "code=\"villeneuve-la-garenne\"")
    return essai
  }
}

@Suite struct `Instructors' notes` {
  /// A critère that only a person can judge, another that asks for a date.
  static func rules() throws -> RuleSet {
    var modele = Modele()
    modele.types +=
      type("points", of: "number", in: "[0..10]")
      + type("tAvis", "qualité du projet: points", "visite: date", "avis favorable: boolean")
    modele.inputs += input("avis", "tAvis")
    modele.montant +=
      decision("Qualité", "points", needs: ["?avis"], literal("avis.qualité du projet"))
      + decision(
        "Visite", "boolean", needs: ["?avis"],
        literal("avis.visite >= @\"2022-01-01\" and avis.avis favorable"))
    modele.services +=
      service("Notation", ["Qualité"], inputs: ["avis"]) + service("Autre", ["Visite"], inputs: ["avis"])
    var essai = modele.essai
    essai.addNotation()
    essai.appel.replaceLast(
      "<role nom=\"proposition\"",
      with: "<role nom=\"recevabilite\" service=\"Autre\"/><role nom=\"proposition\"")
    return try essai.rules()
  }

  static func avis(
    _ reponses: String, dossier: String = "D-1", appel: String = "appel-essai", file: String = "a.xml"
  ) throws -> Avis {
    let text = """
      <avis xmlns="urn:copil:avis:1" dossier="\(dossier)" appel="\(appel)">
        <instructeur>Service fictif</instructeur><date>2022-02-01</date>
        \(reponses)
        <remarque>À revoir.</remarque>
      </avis>
      """
    var diagnostics: [Diagnostic] = []
    let avis = try Array(text.utf8).withUnsafeBytes {
      Avis.read($0, file: file, schema: try Repository.schema("avis.xsd"), into: &diagnostics)
    }
    return try #require(avis, "\(diagnostics)")
  }

  @Test func `without them points are to be given, and a condition waits for them`() throws {
    let bilan = try Bilan(try Self.rules(), Demande().bytes)
    let evaluation = try #require(bilan.evaluation)
    #expect(evaluation.verdict == .aCompleter)
    let finding = try bilan.finding(1)
    #expect(finding.answer == .aExaminer)
    #expect(finding.missing.map(\.kind) == [.avis])
    #expect(finding.constat == "À noter par un instructeur : « qualité du projet ».")
    #expect(evaluation.score?.note == nil)
    #expect(evaluation.score?.most == 20)
    #expect(try Self.rules().criteres.map(\.readsAvis) == [false, true, true, false])
  }

  @Test func `with them the points are given`() throws {
    let avis = try Self.avis(
      "<reponse critere=\"qualité du projet\">8</reponse><reponse critere=\"visite\">2022-01-20</reponse><reponse critere=\"avis favorable\">oui</reponse>"
    )
    let bilan = try Bilan(try Self.rules(), Demande().bytes, avis: ["D-1": avis])
    #expect(bilan.told == [])
    #expect(try bilan.finding(1).points == 8)
    #expect(try bilan.finding(2).answer == .satisfait)
    #expect(bilan.evaluation?.score?.note == 16)
    #expect(bilan.evaluation?.remarques == ["À revoir."])
  }

  /// A condition that looks itself at the absence of an answer, or of something else.
  @Test(arguments: [
    // It waits for the visit, and for the porteur once that is noted.
    ("if avis.visite = null then null else dossier.public.total > 10", nil, Answer.aExaminer),
    ("if avis.visite = null then null else dossier.public.total > 10", "visite", .satisfait),
    ("if dossier.public.total > 10 then null else avis.visite != null", nil, .aExaminer),
    ("if dossier.public.total > 10 then null else avis.visite != null", "visite", .inconnu),
    // Another answer that lacks is none of its own.
    ("if avis.visite = null then false else null", "visite", .inconnu),
    // It never sees that the answer is not there.
    ("if dossier.public.total > 10 then null else avis.avis favorable", nil, .inconnu),
    ("if dossier.public.total > 10 then null else avis.avis favorable", "avis favorable", .inconnu),
    // Words that speak of it look at nothing.
    (
      "if dossier.public.total > 10 and \"visite = null\" != \"instance of\" then null else avis.avis favorable",
      nil, .inconnu
    ),
    // However the language lets it be asked.
    ("if dossier.public.total > 10 then null else null != avis.visite", nil, .aExaminer),
    ("if dossier.public.total > 10 then null else (null) = avis.visite", nil, .aExaminer),
    ("if dossier.public.total > 10 then null else not(avis.visite in (null))", nil, .aExaminer),
    ("if dossier.public.total > 10 then null else avis.visite in (!= null)", nil, .aExaminer),
    ("if dossier.public.total > 10 then null else avis.visite instance of date", nil, .aExaminer),
  ])
  func `a condition waits for an instructor only while an answer lacks that it looks for`(
    _ logic: String, _ answered: String?, _ answer: Answer
  ) throws {
    let rules = try `Answers of the rules`.rules(
      type("tAvis", "visite: date", "avis favorable: boolean") + input("avis", "tAvis")
        + decision("Accord", "boolean", needs: ["?dossier", "?avis"], literal(logic)),
      criteres: ["Accord"], inputs: ["dossier", "avis"])
    let avis = try answered.map {
      let value = $0 == "visite" ? "2022-01-20" : "oui"
      return try Self.avis("<reponse critere=\"\($0)\">\(value)</reponse>")
    }
    let bilan = try Bilan(rules, Demande().bytes, avis: avis.map { ["D-1": $0] } ?? [:])
    #expect(try bilan.finding().answer == answer)
    #expect(bilan.evaluation?.verdict == (answer == .satisfait ? .recevable : .aCompleter))
    #expect(bilan.evaluation?.examens(rules.criteres).count == (answer == .aExaminer ? 1 : 0))
  }

  /// The same in the cell of a table.
  @Test(arguments: [
    ("null", Answer.aExaminer), ("not(null)", .aExaminer), ("!= null", .aExaminer), ("? = null", .aExaminer),
    ("\"null\"", .inconnu), ("not(\"= null\")", .inconnu),
  ])
  func `a table waits for an instructor where a cell asks for an answer that lacks`(
    _ cell: String, _ answer: Answer
  ) throws {
    let rules = try `Answers of the rules`.rules(
      type("tAvis", "lieu: string") + input("avis", "tAvis")
        + decision(
          "Accord", "boolean", needs: ["?dossier", "?avis"],
          table(
            ["dossier.public.total", "avis.lieu"],
            [["> 10", "-", "null"], ["-", cell, "false"], ["-", "-", "true"]])),
      criteres: ["Accord"], inputs: ["dossier", "avis"])
    #expect(try Bilan(rules, Demande().bytes).finding().answer == answer)
  }

  @Test func `what justifies an answer is kept, for people and in files`() throws {
    let rules = try Self.rules()
    let avis = try Self.avis(
      "<reponse critere=\"qualité du projet\" commentaire=\"Exemples &amp; bilan à l'appui\">8</reponse>"
        + "<reponse critere=\"avis favorable\">oui</reponse>")
    let evaluation = try #require(try Bilan(rules, Demande().bytes, avis: ["D-1": avis]).evaluation)
    let wanted = [["qualité du projet", "8", "Exemples & bilan à l'appui"]]
    func texts(_ evaluation: DossierEvaluation) -> [[String]] {
      evaluation.commentaires.map { [$0.reponse, $0.valeur, $0.texte] }
    }
    #expect(texts(evaluation) == wanted)
    #expect(texts(evaluation.summarised) == wanted)
    let bytes = `Evaluations as files`.xml(rules, [evaluation])
    let (file, told) = try `Evaluations as files`.read(bytes, rules)
    #expect(told == [])
    #expect(file?.evaluations.map(texts) == [wanted])
    #expect(
      `Evaluations as files`.json(rules, [evaluation]).contains(
        "\"commentaires\":[{\"reponse\":\"qualité du projet\",\"valeur\":\"8\",\"texte\":\"Exemples & bilan à l'appui\"}]"
      ))
  }

  @Test func `a number with a comma is told with its point`() throws {
    let avis = try Self.avis("<reponse critere=\"qualité du projet\">7,5</reponse>")
    let bilan = try Bilan(try Self.rules(), Demande().bytes, avis: ["D-1": avis])
    #expect(bilan.told.first?.contains(" : un nombre de 0 à 10, avec un point : 7.5 ; le critère") == true)
  }

  @Test func `a number that may be of thousands is read as the only one that is allowed`() throws {
    let avis = try Self.avis("<reponse critere=\"qualité du projet\">3.000</reponse>")
    let bilan = try Bilan(try Self.rules(), Demande().bytes, avis: ["D-1": avis])
    #expect(bilan.told == [])
    #expect(try bilan.finding(1).answer != .aExaminer)
  }

  @Test func `answers that the rules do not expect are told`() throws {
    let avis = try Self.avis(
      "<reponse critere=\"qualité du projet\">12</reponse><reponse critere=\"visite\">hier</reponse><reponse critere=\"qualite\">5</reponse>"
    )
    let bilan = try Bilan(try Self.rules(), Demande().bytes, avis: ["D-1": avis])
    #expect(
      bilan.told == [
        "a.xml:3:40: erreur: la réponse « 12 » à « qualité du projet » n'est pas celle qu'attendent les règles : un nombre de 0 à 10 ; le critère reste à noter [avis-reponse]",
        "a.xml:3:78: erreur: la réponse « hier » à « visite » n'est pas celle qu'attendent les règles : une date comme 2022-01-14 ; le critère reste à noter [avis-reponse]",
        "a.xml:3:110: erreur: aucune règle de l'appel ne lit la réponse « qualite » [avis-critere-inconnu]",
      ])
    #expect(try bilan.finding(1).answer == .aExaminer)
  }

  @Test(arguments: [
    ("note", "8\u{A0}", "8[U+00A0]", "8"), ("note", "\u{200B}8", "[U+200B]8", "8"),
    ("note", "1 0", "1 0", "10"),
    ("note", "1 2", "1 2", nil), ("note", "huit", "huit", nil),
    ("suite", "Très favorable", "Très favorable", "très favorable"),
    ("suite", "tres\u{A0}favorable", "tres\u{A0}favorable", "très favorable"),
    ("suite", "réserv\u{AD}é", "réserv[U+00AD]é", "réservé"), ("suite", "réservée", "réservée", "réservé"),
    ("suite", "non", "non", nil), ("visite", "20/01/2022", "20/01/2022", "2022-01-20"),
    ("visite", "2022-01-20T00:00:00", "2022-01-20T00:00:00", "2022-01-20"), ("accord", "Oui", "Oui", "oui"),
  ])
  func `an answer is told with what is most likely meant`(
    _ critere: String, _ valeur: String, _ seen: String, _ meant: String?
  ) throws {
    let words = "<allowedValues><text>\"très favorable\", \"réservé\"</text></allowedValues>"
    let avis =
      "<itemDefinition name=\"tAvis\">"
      + [
        ("note", "number", "<allowedValues><text>[0..10]</text></allowedValues>"), ("suite", "string", words),
      ]
      .map { "<itemComponent name=\"\($0.0)\"><typeRef>\($0.1)</typeRef>\($0.2)</itemComponent>" }.joined()
      + "<itemComponent name=\"visite\"><typeRef>date</typeRef></itemComponent>"
      + "<itemComponent name=\"accord\"><typeRef>boolean</typeRef></itemComponent></itemDefinition>"
    let rules = try `Answers of the rules`.rules(
      avis + input("avis", "tAvis")
        + decision("Accord", "boolean", needs: ["?dossier", "?avis"], literal("avis.\(critere) != null")),
      criteres: ["Accord"], inputs: ["dossier", "avis"])
    let bilan = try Bilan(
      rules, Demande().bytes,
      avis: ["D-1": try Self.avis("<reponse critere=\"\(critere)\">\(valeur)</reponse>")])
    #expect(bilan.told.first?.contains("la réponse « \(seen) » à « \(critere) »") == true, "\(bilan.told)")
    #expect(bilan.notes == (meant.map { ["vouliez-vous écrire « \($0) » ?"] } ?? []))
  }

  @Test func `an avis for another call counts nothing`() throws {
    let avis = try Self.avis("<reponse critere=\"qualité du projet\">8</reponse>", appel: "autre")
    let bilan = try Bilan(try Self.rules(), Demande().bytes, avis: ["D-1": avis])
    #expect(try bilan.finding(1).answer == .aExaminer)
    #expect(bilan.evaluation?.remarques == [])
  }
}

@Suite struct `A campaign` {
  static func lines(
    _ demandes: [(file: String, demande: Demande)], avis: [Avis] = [], reversed: Bool = false
  ) throws -> [String] {
    let rules = try Modele().essai.rules()
    var campaign = Campaign(rules.call)
    for avis in reversed ? avis.reversed() : avis { campaign.add(avis) }
    var reviewer = Reviewer(rules, checks: try #require(Repository.checks))
    for (file, demande) in reversed ? demandes.reversed() : demandes {
      var diagnostics: [Diagnostic] = []
      let evaluation = try #require(reviewer.review(demande.bytes, file: file, into: &diagnostics))
      campaign.add(evaluation, at: reviewer.referencePosition(file: file))
    }
    return campaign.diagnostics().map(\.printed)
  }

  /// Titles of one action may differ in capitals, accents, signs and spaces.
  @Test(arguments: [
    ("Un café des langues.", true), ("« UN  CAFÉ DES LANGUES »", true),
    ("Un cafe\u{301} des-langues !", true),
    ("Un cafe des langues", true), ("Un café des langues 2", false), ("Un café de langues", false),
    // What such a sign says is no ornament: C and C++ are two languages.
    ("Un café des langues++", false), ("Un café des langues #", false),
  ])
  func `one action twice`(_ title: String, _ isSame: Bool) throws {
    var same = Demande()
    (same.reference, same.intitule) = ("D-2", title)
    let lines = try Self.lines([("a.xml", Demande()), ("c.xml", same)], avis: [], reversed: false)
    #expect(lines.contains { $0.contains("[action-double]") } == isSame, "\(lines)")
    #expect(lines.count == (isSame ? 1 : 0))
  }

  /// Two services of one administration may each have an action of one title; where one is not named, nobody knows.
  @Test(arguments: [
    ("Service des sports", "Service jeunesse", false), ("Service des sports", "SERVICE DES  SPORTS", true),
    ("Service des sports", nil, true), (nil, nil, true),
  ])
  func `one action of two services`(_ one: String?, _ other: String?, _ isSame: Bool) throws {
    var dossiers = [Demande(), Demande()]
    dossiers[1].reference = "D-2"
    (dossiers[0].service, dossiers[1].service) = (one, other)
    let lines = try Self.lines([("a.xml", dossiers[0]), ("b.xml", dossiers[1])])
    #expect(lines.map { $0.contains("[action-double]") } == (isSame ? [true] : []), "\(lines)")
    dossiers[1].reference = "D-1"
    let twice = try Self.lines([("a.xml", dossiers[0]), ("b.xml", dossiers[1])])
    #expect(twice.count == 1 && twice[0].contains("retirez-en un") == isSame, "\(twice)")
  }

  @Test func `a third dossier is told beside the one whose action it has`() throws {
    var dossiers = [Demande(), Demande(), Demande()]
    for (place, service) in ["Sports", "Jeunesse", "Jeunesse"].enumerated() {
      dossiers[place].reference = "D-\(place)"
      dossiers[place].service = service
    }
    let lines = try Self.lines(zip(["a.xml", "b.xml", "c.xml"], dossiers).map { ($0, $1) })
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("c.xml:3:5: ") == true && lines.first?.contains("b.xml:3:5") == true)
  }

  @Test(arguments: [false, true])
  func `two files with one reference, one action twice, avis that fit no dossier`(reversed: Bool) throws {
    var other = Demande()
    other.siret = "00001011600010"
    var same = Demande()
    same.reference = "D-2"
    same.intitule = "UN  CAFÉ DES LANGUES"
    let lines = try Self.lines(
      [("a.xml", Demande()), ("b.xml", other), ("c.xml", same)],
      avis: [
        try `Instructors' notes`.avis("", file: "x.xml"), try `Instructors' notes`.avis("", file: "y.xml"),
        try `Instructors' notes`.avis("", file: "y2.xml"),
        try `Instructors' notes`.avis("", dossier: "D-3", file: "z.xml"),
        try `Instructors' notes`.avis("", dossier: "D-1", appel: "autre", file: "w.xml"),
      ], reversed: reversed)
    #expect(
      lines == [
        "b.xml:3:5: erreur: la référence « D-1 » est celle d'un autre dossier ; deux dossiers d'un appel n'ont jamais la même [reference-double] | note a.xml:3:5 l'autre dossier",
        "c.xml:3:5: avertissement: ce porteur (SIRET 00012001400014) a déposé un autre dossier pour une action de même intitulé ; si c'est la même demande, retirez-en un [action-double] | note a.xml:3:5 l'autre dossier",
        "w.xml:1:53: erreur: cet avis est donné pour l'appel « autre », et non « appel-essai » [avis-autre-appel]",
        "y.xml:1:41: erreur: le dossier « D-1 » a plusieurs avis : aucun n'est pris en compte ; n'en gardez qu'un [avis-double] | note x.xml:1:41 le premier avis",
        "y2.xml:1:41: erreur: le dossier « D-1 » a plusieurs avis : aucun n'est pris en compte ; n'en gardez qu'un [avis-double] | note x.xml:1:41 le premier avis",
        "z.xml:1:41: erreur: cet avis est donné pour le dossier « D-3 », qui n'est pas parmi ceux évalués [avis-sans-dossier]",
      ])
  }

  @Test(arguments: [
    ("CE-2025-026", nil), ("CE-2025-12", nil), ("CE-2025-201", nil), ("ce-2025-021", "CE-2025-021"),
    ("CE2025-021", "CE-2025-021"), ("CE-2025-21", "CE-2025-021"), ("EC-2025-021", "CE-2025-021"),
    ("CE-2025021", "CE-2025-021"),
  ])
  func `a number that no dossier has is never taken for another's`(_ reference: String, _ meant: String?)
    throws
  {
    var demande = Demande()
    demande.reference = "CE-2025-021"
    let avis = try `Instructors' notes`.avis("", dossier: reference)
    let told = try #require(try Self.lines([("a.xml", demande)], avis: [avis]).first)
    #expect(told.contains("vouliez-vous") == (meant != nil), "\(told)")
    if let meant { #expect(told.contains("vouliez-vous écrire « \(meant) » ?"), "\(told)") }
  }

  /// What is told of an avis when only some dossiers of a folder are read, `a.xml` with the reference `CE-2025-021`.
  private static func told(_ reference: String, file: String) throws -> [String] {
    var demande = Demande()
    demande.reference = "CE-2025-021"
    var campaign = Campaign(try Modele().essai.rules().call, isWhole: false)
    campaign.add(
      try #require(try Bilan(try Modele().essai.rules(), demande.bytes, file: "s/a.xml").evaluation))
    campaign.add(try `Instructors' notes`.avis("", dossier: reference, file: file))
    return campaign.diagnostics().map(\.printed)
  }

  @Test func `of some dossiers, an avis that looks like one of theirs is told`() throws {
    for (reference, file, hint) in [
      (
        "CE2025-021", "s/avis/b.xml",
        "vouliez-vous écrire « CE-2025-021 » ? Si l'avis est juste, corrigez la référence du dossier"
      ),
      ("CE-2026-001", "s/avis/a.xml", "le dossier dont le fichier a ce nom est « CE-2025-021 »"),
    ] {
      #expect(
        try Self.told(reference, file: file) == [
          "\(file):1:41: avertissement: cet avis est donné pour le dossier « \(reference) », qui n'est pas parmi ceux évalués ; \(hint) [avis-sans-dossier]"
        ])
    }
    #expect(try Self.told("CE-2025-022", file: "s/avis/b.xml") == [])
    #expect(try Self.told("CE-2025-021", file: "s/avis/b.xml") == [])
  }

  @Test func `a hint never shows a reference of thousands of characters`() throws {
    var demande = Demande()
    demande.reference = String(repeating: "mot", count: 3_333)
    let avis = try `Instructors' notes`.avis("", dossier: String(repeating: "mot", count: 40))
    let told = try Self.lines([("a.xml", demande)], avis: [avis]).filter {
      $0.contains("[avis-sans-dossier]")
    }
    let cut = "« \(String(repeating: "mot", count: 20))… »"
    #expect(told.count == 1)
    #expect(told.first?.contains("pour le dossier \(cut), qui") == true, "\(told)")
    #expect(told.first?.contains("si c'est celui qui a pour référence \(cut), corrigez-la") == true)
  }

  @Test func `a reference that has not the form of one is never proposed`() throws {
    var demande = Demande()
    demande.reference = "CE 2025 021"
    let avis = try `Instructors' notes`.avis("", dossier: "CE-2025-021")
    let told = try Self.lines([("a.xml", demande)], avis: [avis]).filter {
      $0.contains("[avis-sans-dossier]")
    }
    #expect(
      told.first?.contains(
        "; si c'est celui qui a pour référence « CE 2025 021 », corrigez-la dans le dossier : elle n'a pas la forme voulue"
      ) == true, "\(told)")
  }

  @Test func `of two avis neither counts, whatever the order`() throws {
    let rules = try Modele().essai.rules()
    let first = try `Instructors' notes`.avis("", file: "x.xml")
    let second = try `Instructors' notes`.avis("", file: "y.xml")
    for list in [
      [first, second], [second, first], [first, second, first], [second, first, first, second],
    ] {
      var campaign = Campaign(rules.call)
      for avis in list { campaign.add(avis) }
      #expect(campaign.avis.isEmpty)
    }
  }
}

@Suite struct `Evaluations as files` {
  static func evaluations(_ rules: RuleSet) throws -> [DossierEvaluation] {
    var reviewer = Reviewer(rules, checks: try #require(Repository.checks))
    var odd = Demande()
    odd.intitule = "« Tab\tet » &amp; &lt;b&gt; \"fin\""
    odd.people = "<total>40</total><femmes>x</femmes>"
    odd.depot = nil
    odd.rest =
      "<financement><cofinancement compte=\"74etat\" type=\"privilegie\"><financeur code=\"etat\">État</financeur>"
      + "<montantSollicite>1000.50</montantSollicite><statut>sollicite</statut></cofinancement><total>1000.50</total></financement>"
    var diagnostics: [Diagnostic] = []
    return [Demande(), odd].enumerated().compactMap { index, demande in
      reviewer.review(demande.bytes, file: "\(index).xml", into: &diagnostics)
    }
  }

  static func xml(_ rules: RuleSet, _ evaluations: [DossierEvaluation]) -> [UInt8] {
    var writer = EvaluationWriter(rules)
    writer.addXMLStart(sources: [("regles", String(repeating: "0a", count: 32))])
    for evaluation in evaluations { writer.addXML(evaluation) }
    writer.addXMLEnd()
    return writer.bytes
  }

  static func read(_ bytes: [UInt8], _ rules: RuleSet) throws -> (file: EvaluationFile?, told: [String]) {
    var diagnostics: [Diagnostic] = []
    let schema = try Repository.schema("evaluations.xsd")
    let file = bytes.withUnsafeBytes {
      EvaluationFile.read($0, file: "e.xml", schema: schema, rules: rules, into: &diagnostics)
    }
    return (file, diagnostics.map(\.printed))
  }

  static func json(_ rules: RuleSet, _ evaluations: [DossierEvaluation]) -> String {
    var writer = EvaluationWriter(rules)
    for evaluation in evaluations { writer.addJSON(evaluation) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `a demand over several years is written with each of them`() throws {
    let rules = try `Instructors' notes`.rules()
    var demande = Demande()
    let plain = try #require(try Bilan(rules, demande.bytes).evaluation)
    #expect(!Self.json(rules, [plain]).contains("annuites"))
    (demande.asked, demande.periode) = ("1000", "pluriannuelle")
    demande.annuites = [("2022", "5000", "1000"), ("2023", "4000.50", "mille")].map { year, cost, asked in
      "<annuite exercice=\"\(year)\"><totalCharges>\(cost)</totalCharges>"
        + "<montantSollicite>\(asked)</montantSollicite></annuite>"
    }.joined()
    let evaluation = try #require(try Bilan(rules, demande.bytes).evaluation)
    #expect(
      Self.json(rules, [evaluation]).contains(
        "\"annuites\":[{\"exercice\":2022,\"cout\":5000,\"sollicite\":1000},{\"exercice\":2023,\"cout\":4000.50}]"
      ))
    let bytes = Self.xml(rules, [evaluation])
    #expect(
      String(decoding: bytes, as: UTF8.self).contains(
        """
            <annuite exercice="2022" cout="5000" sollicite="1000"/>
            <annuite exercice="2023" cout="4000.50"/>
            <public
        """))
    let (file, told) = try Self.read(bytes, rules)
    #expect(told == [])
    #expect(Self.xml(rules, file?.evaluations ?? []) == bytes)
  }

  @Test func `the year of money and the expenses of an investment are written and read back`() throws {
    let rules = try `Instructors' notes`.rules()
    var demande = Demande()
    let lines = [2022, 2023].map {
      """
      <cofinancement compte="74etat" type="privilegie"><financeur code="etat">État</financeur>
      <montantSollicite>1000</montantSollicite><statut>sollicite</statut><annee>\($0)</annee></cofinancement>
      """
    }
    demande.rest = """
      <financement>\(lines.joined())<total>2000</total></financement>
      <investissement><equipement>École</equipement>
      <depense compte="21"><intitule>Jeux &amp; sols</intitule><montant>5000</montant></depense>
      <depense compte="20"><intitule>Étude</intitule><montant>mille</montant></depense>
      <totalHorsTaxes>6000</totalHorsTaxes><autofinancement>4000</autofinancement></investissement>
      """
    let evaluation = try #require(try Bilan(rules, demande.bytes).evaluation)
    #expect(evaluation.fiche.isCoutHorsTaxes && evaluation.fiche.cofinancements.map(\.annee) == [nil, 2023])
    let json = Self.json(rules, [evaluation])
    #expect(
      json.contains(
        "\"investissement\":{\"depenses\":[{\"compte\":\"21\",\"intitule\":\"Jeux & sols\",\"montant\":5000},"
          + "{\"compte\":\"20\",\"intitule\":\"Étude\"}],\"horsTaxes\":6000,\"autofinancement\":4000},\"public\""
      ),
      "\(json)")
    #expect(json.ranges(of: "\"annee\"").count == 1 && json.contains("\"annee\":2023}"), "\(json)")
    let bytes = Self.xml(rules, [evaluation])
    let xml = String(decoding: bytes, as: UTF8.self)
    #expect(
      xml.contains(
        """
            <investissement horsTaxes="6000" autofinancement="4000">
              <depense compte="21" montant="5000">Jeux &amp; sols</depense>
              <depense compte="20">Étude</depense>
            </investissement>
        """) && xml.contains("statut=\"sollicite\" annee=\"2023\"/>"), "\(xml)")
    let (file, told) = try Self.read(bytes, rules)
    #expect(told == [])
    #expect(Self.xml(rules, file?.evaluations ?? []) == bytes)
  }

  @Test func `what is written is read back the same`() throws {
    let rules = try `Instructors' notes`.rules()
    let evaluations = try Self.evaluations(rules)
    try #require(evaluations.count == 2)
    let bytes = Self.xml(rules, evaluations)
    let (file, told) = try Self.read(bytes, rules)
    #expect(told == [])
    let back = try #require(file)
    #expect(back.sources.map(\.nom) == ["regles"])
    #expect(Self.xml(rules, back.evaluations) == bytes)
    #expect(Self.json(rules, back.evaluations) == Self.json(rules, evaluations))
    #expect(back.evaluations[1].findings.map(\.missing) == evaluations[1].findings.map(\.missing))
    #expect(back.evaluations.map(\.score) == evaluations.map(\.score))
    #expect(back.evaluations[1].faults.map(\.description) == evaluations[1].faults.map(\.description))
  }

  /// Eight bytes are looked at together: what must be escaped may stand at each place of them.
  @Test(arguments: ["\"", "\\", "\n", "\u{1}", "\u{7F}", "\u{85}", "\u{2028}", "<", "&", ">", "\t"])
  func `what must be escaped is found wherever it stands`(_ character: String) throws {
    let rules = try Modele().essai.rules()
    var evaluation = try #require(try Self.evaluations(rules).first)
    for place in 0..<20 {
      let title = String("é–a\u{202F}bcdefghijklmnop".prefix(place)) + character + "qrstuvwxyz"
      evaluation.fiche.intitule = title
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(Self.json(rules, [evaluation]).utf8)) as? [String: Any])
      #expect((object["action"] as? [String: Any])?["intitule"] as? String == title)
      guard character != "\u{1}" else { continue }
      #expect(
        try Self.read(Self.xml(rules, [evaluation]), rules).file?.evaluations[0].fiche.intitule == title)
    }
  }

  @Test func `one object a line, with French keys`() throws {
    let rules = try Modele().essai.rules()
    let lines = Self.json(rules, try Self.evaluations(rules)).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines[0].hasPrefix(
        "{\"fichier\":\"0.xml\",\"dossier\":\"D-1\",\"verdict\":\"recevable\",\"porteur\":{\"nom\":\"Association fictive du Commencement\","
      ), "\(lines[0])")
    #expect(
      lines[0].contains(
        "\"criteres\":[{\"critere\":\"Dépôt\",\"role\":\"recevabilite\",\"question\":\"Oui ?\",\"reponse\":\"satisfait\",\"manques\":[],\"tables\":[]},"
      ), "\(lines[0])")
    #expect(
      lines[1].contains(
        "\"propositions\":[{\"financeur\":\"etat\",\"sollicite\":1000.50,\"verdict\":\"aCompleter\",\"montant\":1000,"
      ))
    #expect(
      lines[1].contains(
        "\"manques\":[{\"nature\":\"element\",\"chemin\":\"demande/dateDepot\",\"libelle\":\"Date de dépôt\"}]"
      ))
  }

  @Test func `evaluations of other rules or of another call are refused`() throws {
    let rules = try Modele().essai.rules()
    let bytes = Self.xml(rules, try Self.evaluations(rules))
    var modele = Modele()
    modele.recevabilite = modele.recevabilite.replacing("name=\"Dépôt\"", with: "name=\"Délai\"")
    #expect(
      try Self.read(bytes, try modele.essai.rules()).told == [
        "e.xml:2:1: erreur: ces évaluations viennent d'autres règles que celles de l'appel ; évaluez les dossiers de nouveau [evaluations-autres-regles] | note critères des règles que le fichier n'a pas : « Délai » | note critères du fichier que les règles n'ont pas : « Dépôt »"
      ])
    let other = String(decoding: bytes, as: UTF8.self).replacing(
      "appel=\"appel-essai\"", with: "appel=\"autre\"")
    #expect(
      try Self.read(Array(other.utf8), rules).told == [
        "e.xml:2:1: erreur: ces évaluations sont celles de « autre », et non de « appel-essai » [evaluations-autre-appel]"
      ])
    let cut = Array(bytes.prefix(bytes.count / 2))
    #expect(try Self.read(cut, rules).file == nil)
    #expect(try Self.read(cut, rules).told.count == 1)
  }
}

@Suite struct `Explanations` {
  @Test func `the way from answer to row, cell, element and source`() throws {
    var modele = Modele()
    modele.inputs += source("Appel, page 3", "https://exemple.fr")
    modele.recevabilite = decision(
      "Dépôt", "boolean", needs: ["?dossier", "§Appel, page 3"],
      table(
        ["dossier.demande.dateDepot"], hitPolicy: "UNIQUE",
        [["<= @\"2022-01-03\"", "true"], ["> @\"2022-01-03\"", "false"]]))
    let rules = try modele.essai.rules()
    var reviewer = Reviewer(rules, checks: try #require(Repository.checks))
    var diagnostics: [Diagnostic] = []
    let evaluation = try #require(reviewer.review(Demande().bytes, file: "d.xml", into: &diagnostics))
    let lines = reviewer.explanation(of: evaluation.findings[0], file: "d.xml").map {
      $0.replacing("R/essais/appel-essai/", with: "")
    }
    #expect(
      lines == [
        "Dépôt : non satisfait", "  Question : Oui ?",
        "  Distance : « dossier.demande.dateDepot » : 10\u{A0}janvier 2022 ; il faut au plus tard le 3\u{A0}janvier 2022 (7 jours de retard).",
        "Décision « Dépôt » (essai.dmn:11:29) = non", "  Table « Dépôt » (essai.dmn:11:274) : ligne 2",
        "    ligne 2 (essai.dmn:11:519) : ses cellules acceptent",
        "      « dossier.demande.dateDepot » = 10\u{A0}janvier 2022 ; cellule « > @\"2022-01-03\" »",
        "      résultat : « false »",
        "    ligne 1, écartée : « dossier.demande.dateDepot » = 10\u{A0}janvier 2022, cellule « <= @\"2022-01-03\" » (écart de 7 jours)",
        "Lu dans le dossier :", "  demande/dateDepot = « 2022-01-10 » (d.xml:6:16)",
        "Source : Appel, page 3 — https://exemple.fr",
      ])
  }
}
