import Diagnostics
import FEEL
import Testing
import XMLTree

import struct Foundation.Data
import struct Foundation.URL

@testable import Calls
@testable import Decision
@testable import Dossiers
@testable import Review

/// The schemas of the repository.
enum Contract {
  static func schema(_ name: String) throws -> Schema {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Rules")
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    var diagnostics: [Diagnostic] = []
    let schema = Schema.read(bytes, file: name, into: &diagnostics)
    return try #require(schema, "\(diagnostics)")
  }
}

@Suite struct `A programme file` {
  private let call = Fixture.call(enveloppes: [("etat", 150, [("p", 120)]), ("ville", 100, [])])
  private let evaluations = [
    Fixture.evaluation(
      "A-1", note: 80, asks: [("etat", 100), ("ville", 100)], caps: ["ville": 60], pilier: "p"),
    Fixture.evaluation("B-2", note: 70, asks: [("etat", 100)]),
    Fixture.evaluation("C-3", note: nil, asks: [("etat", 5)], caps: ["etat": Int64?.none]),
  ]

  private func read(_ bytes: [UInt8]) throws -> (file: ProgrammeFile?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let schema = try Contract.schema("programme.xsd")
    let file = bytes.withUnsafeBytes {
      ProgrammeFile.read($0, file: "programme.xml", schema: schema, into: &diagnostics)
    }
    return (file, diagnostics)
  }

  @Test func `can be read again`() throws {
    var evaluations = evaluations
    evaluations[0].fiche.intitule = "<b>\"Été\" & co\u{1}</b>\n=1+1"
    let options = DecisionOptions(
      seuil: Decimal("60.5"),
      enveloppes: [
        DecisionOptions.Enveloppe(financeur: "etat", pilier: "p", montant: Montant(centimes: 12_001))
      ],
      arbitrages: [Fixture.arbitrage("A-1", "ville", 10)])
    let (programme, diagnostics) = Fixture.programme(call, evaluations, options)
    #expect(diagnostics.isEmpty)
    let entree = ProgrammeFile.Entree(
      .evaluations, "evaluations.xml", sha256: String(repeating: "0a", count: 32))
    let bytes = programme.xml(
      call: call, libelles: Libelles(), regles: "Rules/ville/appel", entrees: [entree],
      hypotheses: options.enveloppes)
    let (file, faults) = try read(bytes)
    #expect(faults.isEmpty)
    let again = try #require(file)
    #expect(again.appel == "appel-fictif" && again.regles == "Rules/ville/appel" && again.entrees == [entree])
    #expect(again.seuil == Decimal("60.5"))
    #expect(again.hypotheses.map(\.montant.centimes) == [12_001])
    #expect(again.dossiers.map(\.reference) == ["A-1", "B-2", "C-3"])
    #expect(again.dossiers[0].intitule == "<b>\"Été\" & co\u{FFFD}</b>\n=1+1")
    #expect(again.dossiers.map(\.sort) == programme.lignes.map(\.sort))
    #expect(again.dossiers[0].propose.map(\.montant.centimes) == [10_000, 1_000])
    #expect(programme.changes(since: again).isEmpty)
  }

  /// Before, what was granted stood as asked, and motifs had no codes beside them.
  @Test func `of an older form can be read, and compared`() throws {
    var evaluations = evaluations
    evaluations[1].fiche.cofinancements.append(
      .init(
        financeur: "ville", nom: "ville", sollicite: nil, statut: "acquis", acquis: Montant(centimes: 900)))
    let (programme, _) = Fixture.programme(call, evaluations)
    let text = String(
      decoding: programme.xml(call: call, libelles: Libelles(), regles: "r", entrees: []), as: UTF8.self)
    #expect(text.contains("statut=\"ferme\" acquis=\"9.00\">"), "\(text)")
    let old = text.replacing("statut=\"ferme\" acquis=", with: "statut=\"ferme\" sollicite=")
    let (file, faults) = try read(Array(old.utf8))
    #expect(faults.isEmpty)
    #expect(programme.changes(since: try #require(file)).isEmpty)
  }

  @Test func `tells what changes, and why`() throws {
    let before = Fixture.programme(call, evaluations).programme
    let file = try #require(
      try read(before.xml(call: call, libelles: Libelles(), regles: "r", entrees: [])).file)
    let more = DecisionOptions(enveloppes: [
      DecisionOptions.Enveloppe(financeur: "etat", montant: Montant(centimes: 100_000))
    ])
    let changes = Fixture.programme(call, Array(evaluations.prefix(2)), more).programme.changes(since: file)
    #expect(changes.map(\.reference) == ["B-2", "C-3"])
    #expect(changes[0].before == .listeComplementaire && changes[0].after == .retenu)
    #expect(changes[0].sums.map(\.after.centimes) == [10_000])
    #expect(
      changes[0].motifs.map(\.motif.plain) == ["classé 2e avec une note de 70 sur 100 ; 100 € proposés"])
    #expect(changes[1].after == nil)
    #expect(changes[1].motifs.map(\.motif) == ["ce dossier n'est plus parmi les évaluations"])
  }

  @Test func `compares dossiers that share a reference, each with its own`() throws {
    var shared = ["a.xml", "b.xml", "c.xml"].map { file in
      Fixture.evaluation("A-1", note: 80, asks: [("etat", 10)], file: file)
    }
    shared[1].fiche.intitule = "Autre action"
    let before = Fixture.programme(call, shared + [evaluations[1]]).programme
    let file = try #require(
      try read(before.xml(call: call, libelles: Libelles(), regles: "r", entrees: [])).file)
    #expect(before.lignes.map(\.sort) == [.retenu, .aCompleter, .aCompleter, .aCompleter])
    #expect(before.changes(since: file).map(\.reference) == [])
    let fewer = Fixture.programme(call, Array(shared.prefix(2)) + [evaluations[1]]).programme
    let changes = fewer.changes(since: file)
    #expect(changes.map(\.reference) == ["A-1"] && changes.map(\.after) == [nil])
    let more = Fixture.programme(call, shared + shared.suffix(1) + [evaluations[1]]).programme
    #expect(more.changes(since: file).map(\.before) == [nil])
  }

  @Test func `tells of a dossier that becomes retained what its sum is a part of`() throws {
    let call = Fixture.call(
      enveloppes: [("etat", 100, []), ("ville", 40, [])], attribution: Fixture.attribution(.rang, .partiel))
    let evaluations = [
      Fixture.evaluation("A-1", note: 80, asks: [("etat", 100)]),
      Fixture.evaluation("B-2", note: 70, asks: [("etat", 100), ("ville", 40)], caps: ["ville": 0]),
    ]
    let before = Fixture.programme(call, evaluations).programme
    let file = try #require(
      try read(before.xml(call: call, libelles: Libelles(), regles: "r", entrees: [])).file)
    let more = DecisionOptions(enveloppes: [
      DecisionOptions.Enveloppe(financeur: "etat", montant: Montant(centimes: 15_000))
    ])
    let changes = Fixture.programme(call, evaluations, more).programme.changes(since: file)
    #expect(changes.map(\.reference) == ["B-2"])
    #expect(changes[0].before == .listeComplementaire && changes[0].after == .retenu)
    #expect(
      changes[0].motifs.map { "\($0.financeur ?? "") \($0.motif.plain)" } == [
        " classé 2e avec une note de 70 sur 100 ; 50 € proposés",
        "etat 50 € sur 100 € : c'est ce qui reste de l'enveloppe",
      ])
  }

  /// 30 and 42 points, where 50 are asked.
  private func below(_ options: DecisionOptions) -> Programme {
    let evaluations = [
      Fixture.evaluation("A-1", note: 42, asks: [("etat", 100), ("ville", 50)]),
      Fixture.evaluation("B-2", note: 30, asks: [("etat", 100)]),
    ]
    let (programme, diagnostics) = Fixture.programme(call, evaluations, options)
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
    return programme
  }

  @Test func `says what the committee fixed of a dossier that the rules had put aside`() throws {
    let file = try #require(
      try read(below(DecisionOptions()).xml(call: call, libelles: Libelles(), regles: "r", entrees: [])).file)
    let after = below(DecisionOptions(arbitrages: [Fixture.arbitrage("A-1", "etat", 50)]))
    let wanted =
      "classé 1er avec une note de 42 sur 100, au-dessous du seuil de 50, par décision du comité ; 50 € proposés, fixés par le comité : priorité du comité"
    #expect(after.lignes[0].motif.plain == wanted)
    let changes = after.changes(since: file)
    #expect(changes.map(\.reference) == ["A-1"])
    #expect(changes[0].motifs.map(\.motif.plain) == [wanted])
    #expect(
      String(decoding: after.xml(call: call, libelles: Libelles(), regles: "r", entrees: []), as: UTF8.self)
        .plain.contains(
          "<motif>\(wanted)</motif>"))
  }

  @Test func `keeps the reason of the rules where the committee refuses too, and compares it`() throws {
    let file = try #require(
      try read(below(DecisionOptions()).xml(call: call, libelles: Libelles(), regles: "r", entrees: [])).file)
    let after = below(DecisionOptions(arbitrages: [Fixture.arbitrage("B-2", nil, nil)]))
    let wanted = ["note de 30 sur 100, 50 demandés", "refusé aussi par le comité : priorité du comité"]
    #expect(after.lignes[1].motifs.map(\.text) == wanted)
    #expect(after.lignes[1].reponses.map(\.motifs) == [wanted])
    #expect(after.lignes[1].reponses.map(\.isConfirmed) == [true])
    let changes = after.changes(since: file)
    #expect(changes.map(\.reference) == ["B-2"])
    #expect(changes[0].before == changes[0].after && changes[0].sums.isEmpty)
    #expect(changes[0].motifs.map(\.motif) == wanted)
    let again = try #require(
      try read(after.xml(call: call, libelles: Libelles(), regles: "r", entrees: [])).file)
    #expect(after.changes(since: again).isEmpty)
  }

  @Test func `has the least and the most of a score that is a range, a hypothesis and an adoption`() throws {
    var evaluations = evaluations
    evaluations[0].score = DossierEvaluation.Score(
      note: nil, least: Decimal(55), most: Decimal(90), points: Decimal(55), maximum: Decimal(100))
    let day = try #require(CivilDate(year: 2022, month: 4, day: 12))
    let options = DecisionOptions(
      seuil: Decimal(60), adoption: Programme.Adoption(auteur: "Comité de pilotage", date: day))
    let programme = Fixture.programme(call, evaluations, options).programme
    let bytes = programme.xml(call: call, libelles: Libelles(), regles: "r", entrees: [])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(" noteAuMoins=\"55\" noteAuPlus=\"90\""))
    #expect(text.matches(of: /noteAuMoins/).count == 1)
    #expect(text.contains(" seuil=\"60\" hypothese=\"true\">"))
    #expect(text.contains("<adoption auteur=\"Comité de pilotage\" date=\"2022-04-12\"/>"))
    #expect(try read(bytes).diagnostics.isEmpty)
    let plain = Fixture.programme(call, evaluations).programme.xml(
      call: call, libelles: Libelles(), regles: "r", entrees: [])
    #expect(!String(decoding: plain, as: UTF8.self).contains("hypothese"))
  }

  @Test func `is refused with the place when it is damaged`() throws {
    let bytes = Fixture.programme(call, evaluations).programme.xml(
      call: call, libelles: Libelles(), regles: "r", entrees: [])
    let text = String(decoding: bytes, as: UTF8.self).replacing("sort=\"retenu\"", with: "sort=\"gardé\"")
    let (file, faults) = try read(Array(text.utf8))
    #expect(file == nil)
    #expect(faults.first?.position.line == 6)
    #expect(faults.first?.severity == .error)
  }
}

@Suite struct `A service of the commune` {
  @Test func `stands in the programme, and where a change of its action is told`() throws {
    var evaluations = [
      Fixture.evaluation("A-1", note: 80, asks: [("etat", 100)]),
      Fixture.evaluation("B-2", note: 70, asks: [("etat", 100)]),
    ]
    evaluations[1].fiche.service = "Service <jeunesse>"
    let call = Fixture.call(enveloppes: [("etat", 200, [])])
    let before = Fixture.programme(call, evaluations).programme
    let bytes = before.xml(call: call, libelles: Libelles(), regles: "r", entrees: [])
    #expect(
      String(decoding: bytes, as: UTF8.self).contains(
        "<porteur>Association fictive</porteur>\n    <service>Service &lt;jeunesse&gt;</service>\n    <intitule>"
      ))
    var diagnostics: [Diagnostic] = []
    let schema = try Contract.schema("programme.xsd")
    let file = try #require(
      bytes.withUnsafeBytes {
        ProgrammeFile.read($0, file: "p.xml", schema: schema, into: &diagnostics)
      }, "\(diagnostics)")
    #expect(file.dossiers.map(\.service) == [nil, "Service <jeunesse>"])
    let less = DecisionOptions(enveloppes: [
      DecisionOptions.Enveloppe(financeur: "etat", montant: Montant(centimes: 10_000))
    ])
    #expect(
      Fixture.programme(call, evaluations, less).programme.changes(since: file).map(\.service) == [
        "Service <jeunesse>"
      ])
    // One that is gone is told as the file named it.
    let gone = Fixture.programme(call, [evaluations[0]]).programme.changes(since: file)
    #expect(gone.map(\.service) == ["Service <jeunesse>"])
  }
}

@Suite struct `A line of another year` {
  /// What is asked for 2023, and what was granted or refused for 2021, stands in the plan of funding alone.
  @Test(arguments: ["sollicite", "acquis", "refuse"])
  func `is neither asked of the call nor an answer to it`(_ statut: String) {
    let call = Fixture.call(enveloppes: [("etat", 200, []), ("ville", 200, [])])
    var evaluation = Fixture.evaluation("A-1", note: 80, asks: [("etat", 100)])
    let line = DossierEvaluation.Cofinancement(
      financeur: "ville", nom: "", sollicite: Montant(centimes: 5_000), statut: statut,
      acquis: statut == "acquis" ? Montant(centimes: 4_000) : nil, annee: 2021)
    evaluation.fiche.cofinancements.append(line)
    #expect(evaluation.fiche.request(to: "ville") == .nothing)
    #expect(evaluation.fiche.request(to: "etat") == .sum(Montant(centimes: 10_000)))
    #expect(evaluation.fiche.formerAnswer(of: "ville") == nil)
    let ligne = Fixture.programme(call, [evaluation]).programme.lignes[0]
    #expect(ligne.reponses.map(\.financeur) == ["etat"])
    #expect(evaluation.reasonsForNobody(of: call) == ["une ligne d'une autre année que 2022 ne compte pas"])
    evaluation.fiche.cofinancements = [line]
    #expect(evaluation.bestVerdict(of: call, isAsked: false) == .aCompleter)
    evaluation.fiche.cofinancements[0].annee = nil
    #expect((evaluation.fiche.formerAnswer(of: "ville") == nil) == (statut == "sollicite"))
  }
}
