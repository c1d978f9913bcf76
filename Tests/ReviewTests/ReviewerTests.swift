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
    #expect(finding.constat == "Il manque : Nombre de femmes et de filles (public/femmes).")
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
    #expect(try bilan.finding().constat == "Ne se lit pas : Nombre de femmes et de filles (public/femmes).")
    #expect(bilan.evaluation?.verdict == .aCompleter)
    #expect(bilan.evaluation?.faults.count == 1)
    #expect(bilan.told.count == 1)
  }
}
