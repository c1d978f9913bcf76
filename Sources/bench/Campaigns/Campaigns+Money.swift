extension Campaigns {
  typealias Cofinancement = DossierGenerator.Cofinancement

  /// A balanced plan, in centimes.
  ///
  /// - Parameters:
  ///   - asked: What the funders of the call are asked for, in euros.
  ///   - cost: What the action costs, in euros.
  ///   - others: Whether other funders are asked too; the rest is the porteur's own.
  static func plan(
    asked: [(financeur: Financeur, euros: Int)], cost: Int, others: [Financeur], isMunicipal: Bool,
    _ random: inout Random
  ) -> DossierGenerator.Plan {
    var plan = DossierGenerator.Plan()
    plan.total = cost * 100
    plan.charges = DossierGenerator.grouped(DossierGenerator.chargeLines(plan.total, &random))
    plan.cofinancements = asked.map {
      Cofinancement(financeur: $0.financeur, asked: $0.euros * 100, statut: "sollicite", acquired: nil)
    }
    var rest = plan.total - plan.asked
    for financeur in others where rest > 200_000 {
      let euros = rest / 100 * random.int(20...45) / 100 / 100 * 100
      guard euros > 0 else { continue }
      let statut = random.pick(["acquis", "acquis", "sollicite"])
      plan.cofinancements.append(
        Cofinancement(financeur: financeur, asked: euros * 100, statut: statut, acquired: nil))
      rest -= euros * 100
    }
    plan.produits = DossierGenerator.grouped(own(rest, isMunicipal: isMunicipal, &random))
    let rooms = random.int(3...40) * 10_000
    let hours = isMunicipal ? 0 : random.int(4...60) * 5_000
    plan.emplois = lines([("861", rooms), ("864", hours)])
    plan.contributions = lines([("870", hours), ("871", rooms)])
    return plan
  }

  private static func lines(_ sums: [(String, Int)]) -> [DossierGenerator.Line] {
    sums.filter { $0.1 > 0 }.map { DossierGenerator.Line(compte: $0.0, centimes: $0.1) }
  }

  /// What the porteur brings itself: participations, contributions, gifts, own means.
  private static func own(_ total: Int, isMunicipal: Bool, _ random: inout Random) -> [DossierGenerator.Line]
  {
    guard total > 0 else { return [] }
    if isMunicipal || total < 60_000 { return lines([("insufprevisionnel", total)]) }
    let fees = total * random.int(5...25) / 100 / 1_000 * 1_000
    let dues = total * random.int(3...12) / 100 / 1_000 * 1_000
    let gifts = random.chance(40) ? total * random.int(2...15) / 100 / 1_000 * 1_000 : 0
    return lines([
      ("70x", fees), ("756", dues), ("758", gifts), ("insufprevisionnel", total - fees - dues - gifts),
    ])
  }

  /// What an action cost the year before, and what came of it.
  static func bilan(
    of draft: Draft, asked: [(financeur: Financeur, euros: Int)], before: Draft?, _ random: inout Random
  ) -> Bilan {
    let planned = before?.people?.total ?? (draft.people?.total ?? 60) * random.int(85...105) / 100
    let reached = planned * (draft.isWeak ? random.int(35...45) : random.int(82...112)) / 100
    let cost = (before?.plan.total ?? draft.plan.total * random.int(88...98) / 100) / 100 / 10 * 10
    let spent = cost * (draft.isWeak ? 70 : random.int(92...100)) / 100 / 10 * 10
    let grants = asked.map { line in
      let granted = line.euros * random.int(78...94) / 100 / 100 * 100
      return (line.financeur, line.euros, max(granted, 100))
    }
    let texts =
      draft.isWeak ? Details.weakBilans : draft.hasMoney ? Details.bilans : Details.programmes
    return Bilan(
      reference: before?.reference
        ?? "\(draft.call.prefix.dropLast(4))\(draft.call.exercice - 1)-\(DossierGenerator.padded(random.int(1...64), 3))",
      planned: planned, reached: reached, women: reached * (draft.isWeak ? 22 : random.int(48...60)) / 100,
      inQuarter: reached * (draft.isWeak ? 60 : random.int(86...99)) / 100, cost: (cost, spent),
      grants: grants,
      text: random.pick(texts), lesson: random.pick(Details.lessons))
  }
}
