import DMN
import Diagnostics
import FEEL
import Review
import Testing

@Suite struct `Four answers, never two` {
  /// A call with one critère of the public, and a proposal.
  static func essai(_ logic: String, type declared: String = "boolean", people: String...) -> Essai {
    let components = people.isEmpty ? ["total: number", "femmes: number"] : people
    let parts = components.map {
      "  <itemComponent name=\"\($0.split(separator: ":")[0])\"><typeRef>number</typeRef></itemComponent>"
    }
    return Essai(
      "<itemDefinition name=\"tPublic\">\(parts.joined())</itemDefinition>"
        + type("tDemande", "montantSollicite: number")
        + type("tDossier", "public: tPublic", "demande: tDemande")
        + type("tCritere", "resultat: boolean", "constat: string")
        + input("dossier", "tDossier") + decision("Part des filles", declared, logic)
        + decision("Montant", "number", literal("dossier.demande.montantSollicite"))
        + service("Recevabilité", ["Part des filles"]) + service("Proposition", ["Montant"]))
  }

  @Test func `met, not met, unknown`() throws {
    let rules = try Self.essai(literal("dossier.public.femmes / dossier.public.total >= 0.5")).rules()
    var demande = Demande()
    #expect(try Bilan(rules, demande.bytes).finding().answer == .nonSatisfait)
    #expect(try Bilan(rules, demande.bytes).evaluation?.verdict == .irrecevable)
    demande.people = "<total>40</total><femmes>20</femmes><hommes>20</hommes>"
    let met = try Bilan(rules, demande.bytes)
    #expect(try met.finding().answer == .satisfait)
    #expect(met.evaluation?.verdict == .recevable)
    #expect(met.told == [])
    demande.people = "<total>40</total>"
    let unknown = try Bilan(rules, demande.bytes)
    let finding = try unknown.finding()
    #expect(finding.answer == .inconnu)
    #expect(finding.missing.map(\.path) == ["public/femmes"])
    #expect(finding.missing.map(\.kind) == [.element])
    #expect(finding.constat == "Il manque : Nombre de femmes et de filles.")
    #expect(unknown.evaluation?.verdict == .aCompleter)
    #expect(unknown.told == [])
  }

  @Test func `an else that a missing value leads to is no refusal`() throws {
    let rules = try Self.essai(literal("if dossier.public.femmes >= 20 then true else false")).rules()
    var demande = Demande()
    demande.people = nil
    let finding = try Bilan(rules, demande.bytes).finding()
    #expect(finding.answer == .inconnu)
    #expect(finding.missing.map(\.path) == ["public"])
  }

  @Test func `a value that cannot be read is not a value`() throws {
    let rules = try Self.essai(literal("dossier.public.femmes >= 20")).rules()
    var demande = Demande()
    demande.people = "<total>40</total><femmes>beaucoup</femmes>"
    let bilan = try Bilan(rules, demande.bytes)
    #expect(try bilan.finding().missing.map(\.kind) == [.illisible])
    #expect(try bilan.finding().constat == "Ne se lit pas : Nombre de femmes et de filles.")
    #expect(bilan.evaluation?.verdict == .aCompleter)
    #expect(bilan.evaluation?.faults.count == 1)
    #expect(bilan.told.count == 1)
  }
}

@Suite struct `Dossiers answered for together` {
  @Test(arguments: [true, false])
  func `are answered for as alone, in the order in which they were opened`(isTraced: Bool) throws {
    // Some meet the critère, some do not, some lack what it reads, and of some the rule makes no answer.
    let share = "dossier.public.femmes / dossier.public.total >= 0.5"
    let logic = "if dossier.public.total = 13 then null else \(share)"
    let rules = try `Four answers, never two`.essai(literal(logic)).rules()
    let texts = (0..<3 * Reviewer.batchSize).map { place -> [UInt8] in
      var demande = Demande()
      switch place % 8 {
      case 0: return Array("pas du XML".utf8)
      case 1: demande.appel = "code=\"autre\" territoire=\"essais\""
      case 2: demande.people = "<total>40</total><femmes>beaucoup</femmes>"
      case 3: demande.people = nil
      case 4: demande.people = "<total>13</total><femmes>2</femmes>"
      default: demande.people = "<total>40</total><femmes>\(place % 40)</femmes>"
      }
      return demande.bytes
    }
    var reviewer = Reviewer(rules, checks: try #require(Repository.checks), isTraced: isTraced)
    let writer = EvaluationWriter(rules)
    func text(_ evaluation: DossierEvaluation?) -> String {
      var bytes: [UInt8] = []
      if let evaluation { writer.append(json: evaluation, to: &bytes) }
      return String(decoding: bytes, as: UTF8.self)
    }
    var alone: [(text: String, told: [Diagnostic])] = []
    for (place, bytes) in texts.enumerated() {
      var told: [Diagnostic] = []
      let evaluation = reviewer.review(bytes, file: "\(place).xml", into: &told)
      alone.append((text(evaluation), told))
    }
    #expect(Set(alone.map(\.text)).count > Reviewer.batchSize)
    // One after the other, then more than a batch: the second time nothing of the first is left.
    for counts in [[texts.count], [1, 5, Reviewer.batchSize, texts.count - Reviewer.batchSize - 6]] {
      var place = 0
      for count in counts {
        for next in place..<place + count {
          texts[next].withUnsafeBytes { reviewer.open($0, file: "\(next).xml") }
        }
        let reviews = reviewer.answer()
        #expect(reviews.count == count)
        for review in reviews {
          #expect(text(review.evaluation) == alone[place].text)
          #expect(review.diagnostics == alone[place].told)
          #expect((review.referencePosition == nil) == (review.evaluation == nil))
          // What is told of the file is shown with its lines.
          let isShown = review.diagnostics.contains { $0.position.file == "\(place).xml" }
          #expect(!isShown || review.source != nil)
          place += 1
        }
      }
      #expect(place == texts.count)
      #expect(reviewer.answer().isEmpty)
    }
  }
}
