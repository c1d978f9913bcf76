import Diagnostics
import Dossiers
import Review
import Testing

@testable import Decision

@Suite(.timeLimit(.minutes(10))) struct `A good file with one thing changed` {
  /// A good dossier and the call it answers.
  struct Sample: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var call: Result<SampleRules, any Error>
    var dossier: String
    /// The verdicts that the changes lead to; what makes a code unknown, a total wrong or two numbers contradict refuses
    /// nobody.
    var verdicts = Set(DossierEvaluation.Verdict.allCases)

    static let all = [
      Sample(
        testDescription: "a contrat de ville", call: SampleRules.contratDeVille,
        dossier: "contrat-de-ville-2022/cdv-2022-037-guichet-d-a-cote.xml",
        verdicts: [.recevable, .aCompleter]),
      Sample(
        testDescription: "another one", call: SampleRules.contratDeVille,
        dossier: "contrat-de-ville-2022/cdv-2022-009-fil-de-la-sante.xml"),
      Sample(
        testDescription: "Ville Vie Vacances", call: SampleRules.villeVieVacances,
        dossier: "ville-vie-vacances-2022/vvv-2022-005-enquete-au-fil-de-l-eau.xml",
        verdicts: [.recevable, .aCompleter]),
    ]
  }

  @Test(arguments: Sample.all)
  func `is evaluated, or told why not`(_ sample: Sample) async throws {
    let call = try sample.call.get()
    let mutations = Mutations(
      try SampleRules.bytes("Submissions/villeneuve-la-garenne/" + sample.dossier))
    var reviewer = Reviewer(call.rules, checks: call.checks)
    var pending: [DossierEvaluation] = []
    var verdicts: Set<DossierEvaluation.Verdict> = []
    for (number, change) in mutations.changes.enumerated() {
      // Other tests have limits of time.
      if number.isMultiple(of: 20) { await Task.yield() }
      var said: [Diagnostic] = []
      guard let evaluation = reviewer.review(mutations.bytes(with: change), file: "d.xml", into: &said) else {
        #expect(said.contains { $0.severity == .error }, "\(change): nothing said")
        continue
      }
      let isFaulty = evaluation.faults.contains { $0.severity == .error }
      if isFaulty, evaluation.verdict == .recevable { Issue.record("\(change): recevable with \(said)") }
      if said != said.sorted() { Issue.record("\(change): out of order") }
      if let odd = evaluation.propositions.first(where: { proposition in
        proposition.montant.map { montant in
          montant.centimes < 0 || proposition.sollicite.map { montant > $0 } ?? true
        } ?? false
      }) {
        Issue.record("\(change): proposes \(odd)")
      }
      verdicts.insert(evaluation.verdict)
      pending.append(evaluation)
      if pending.count == 200 {
        decide(call, pending)
        pending = []
      }
    }
    decide(call, pending)
    #expect(mutations.changes.count > 1_000)
    #expect(verdicts == sample.verdicts)
  }

  /// What is written of evaluations reads the same, and they make a programme within the enveloppes.
  private func decide(_ call: SampleRules, _ evaluations: [DossierEvaluation]) {
    let written = call.written(evaluations)
    let outcome = Result { try call.read(written) }
    switch outcome {
    case .success(let again): #expect(call.written(again) == written)
    case .failure(let fault): Issue.record("evaluations that cannot be read again: \(fault)")
    }
    var said: [Diagnostic] = []
    let programme = Programme(of: call.rules.call, criteres: call.rules.criteres, evaluations, into: &said)
    #expect(said.isEmpty && programme.lignes.count == evaluations.count)
    for line in programme.consommations where line.consomme > line.enveloppe || line.consomme.centimes < 0 {
      Issue.record("exceeded: \(line)")
    }
  }

  @Test(arguments: SampleRules.Kind.allCases.filter { $0 != .dossier })
  func `is used, or told why not`(_ kind: SampleRules.Kind) async throws {
    let call = try SampleRules.contratDeVille.get()
    let mutations = Mutations(try call.good(kind))
    for (number, change) in mutations.changes.enumerated() {
      if number.isMultiple(of: 20) { await Task.yield() }
      let outcome = try call.use(mutations.bytes(with: change), as: kind)
      if !outcome.isUsed, !outcome.said.contains(where: { $0.severity == .error }) {
        Issue.record("\(change): nothing said")
      }
    }
    #expect(mutations.changes.count > 30)
  }
}
