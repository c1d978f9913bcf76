extension DossierGenerator {
  /// One line of a budget: a Dauphin account and an amount in centimes.
  struct Line {
    var compte: String
    var centimes: Int
  }

  /// One line of co-funding; what it weighs in the budget depends on its answer.
  struct Cofinancement {
    var financeur: Financeur
    var asked: Int
    var statut: String
    var acquired: Int?

    /// What the plan counts on: nothing when refused, what is firm when it is known.
    var counted: Int {
      statut == "refuse" ? 0 : acquired ?? asked
    }
  }

  /// A budget whose sums are right, in centimes.
  struct Plan {
    var charges: [(poste: String, lines: [Line])] = []
    var produits: [(poste: String, lines: [Line])] = []
    var cofinancements: [Cofinancement] = []
    var emplois: [Line] = []
    var contributions: [Line] = []
    var total = 0

    /// What the call's own funders are asked for.
    var asked: Int {
      cofinancements.reduce(0) { $0 + ($1.financeur.type == "autre" || $1.statut == "refuse" ? 0 : $1.asked) }
    }
    var subventions: Int { cofinancements.reduce(0) { $0 + $1.counted } }
    var volunteered: Int { emplois.reduce(0) { $0 + $1.centimes } }
  }

  /// The account and the weight of each charge a porteur may foresee.
  private static let charges: [(compte: String, weight: Int)] = [
    ("601", 8), ("604", 14), ("60x", 4), ("613", 6), ("615", 2), ("616", 2), ("618", 1), ("622", 10),
    ("623", 3), ("625", 5), ("62x", 1), ("631", 2), ("635", 1), ("641", 60), ("645", 22), ("647", 1),
    ("65x", 1), ("68x", 1), ("chgfixe", 6), ("autchgindirect", 2),
  ]

  /// The group of an account: its first two digits, or the group of indirect charges or own means.
  static func poste(of compte: String) -> String {
    switch compte {
    case "chgfixe", "fraisfin", "autchgindirect", "excprev": "CHARGINDIRECT"
    case "insufprevisionnel": "RESSPROPRES"
    default: String(compte.prefix(2))
    }
  }

  /// A balanced plan; `total` is in whole tens of euros.
  static func plan(total: Int, for call: Call, _ random: inout Random) -> Plan {
    var plan = Plan()
    plan.total = total
    plan.charges = grouped(chargeLines(total, &random))
    plan.cofinancements = cofinancements(total, call, &random)
    var rest = total - plan.subventions
    var own: [Line] = []
    for (compte, percent) in [("70x", 25), ("756", 15), ("758", 10)] where random.chance(60) && rest > 20_000
    {
      let part = rest * random.int(1...percent) / 100 / 1000 * 1000
      if part > 0 { own.append(Line(compte: compte, centimes: part)) }
      rest -= part
    }
    if rest > 0 { own.append(Line(compte: "insufprevisionnel", centimes: rest)) }
    plan.produits = grouped(own)
    if random.chance(70) {
      let rooms = random.int(2...40) * 10_000
      let hours = random.int(2...60) * 5_000
      plan.emplois = [Line(compte: "861", centimes: rooms), Line(compte: "864", centimes: hours)]
      plan.contributions = [Line(compte: "870", centimes: hours), Line(compte: "871", centimes: rooms)]
    }
    return plan
  }

  static func chargeLines(_ total: Int, _ random: inout Random) -> [Line] {
    var picked = random.pick(random.int(5...8), of: charges.filter { $0.compte != "641" })
    picked.append(("641", 60))
    let weights = picked.map { $0.weight * random.int(60...140) }
    let sum = weights.reduce(0, +)
    var lines = zip(picked, weights).map { charge, weight in
      Line(compte: charge.compte, centimes: total / 1000 * weight / sum * 1000)
    }
    let rest = total - lines.reduce(0) { $0 + $1.centimes }
    lines[lines.count - 1].centimes += rest
    return lines.filter { $0.centimes > 0 }
  }

  private static func cofinancements(
    _ total: Int, _ call: Call, _ random: inout Random
  ) -> [Cofinancement] {
    var found: [Cofinancement] = []
    var left = total * random.int(55...90) / 100
    for financeur in call.financeurs where random.chance(financeur.percent) {
      let asked = min(left, total * random.int(8...38) / 100) / 10_000 * 10_000
      if asked == 0 { continue }
      var line = Cofinancement(financeur: financeur, asked: asked, statut: "sollicite", acquired: nil)
      if financeur.type == "autre" {
        line.statut = random.pick(["sollicite", "acquis", "acquis", "refuse"])
        if line.statut == "acquis", random.chance(40) { line.acquired = asked * 4 / 5 }
      }
      left -= line.counted
      found.append(line)
    }
    return found
  }

  /// Lines put under their group, groups in the order of the form.
  static func grouped(_ lines: [Line]) -> [(poste: String, lines: [Line])] {
    let sorted = lines.sorted { (order(of: $0.compte), $0.compte) < (order(of: $1.compte), $1.compte) }
    var groups: [(poste: String, lines: [Line])] = []
    for line in sorted {
      let poste = poste(of: line.compte)
      if groups.last?.poste == poste {
        groups[groups.count - 1].lines.append(line)
      } else {
        groups.append((poste, [line]))
      }
    }
    return groups
  }

  private static func order(of compte: String) -> Int {
    Int(poste(of: compte)) ?? 100
  }
}
