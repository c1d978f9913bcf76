internal import Calls

/// Percentages that a report prints: each against what it can be a share of, then column by column.
extension BilanVerification {
  /// The percentages of one funder and year, by axe or by pilier.
  struct Column {
    var exercice: Int
    var dispositif: String
    var financeur: String
    var isByAxe: Bool
    var parts: [Part]

    /// What all its parts are parts of.
    var whole: BilanPublie.Sujet {
      BilanPublie.Sujet(.subventions, exercice, dispositif: dispositif, financeur: financeur)
    }
  }

  /// One percentage with the sum that it is a share of something for.
  struct Part {
    var printed: BilanPublie.Pourcentage
    /// Nil when the report does not say the sum.
    var sum: Int64?
    /// The base that gives what is printed; nil when no known one does.
    var base: Base?
  }

  /// What a percentage can be a share of.
  struct Base: Hashable {
    /// The pilier; nil for the whole of the funder's money.
    var pilier: String?
    /// In euros.
    var sum: Int64
  }

  /// All columns, in the order of the report.
  var columns: [Column] {
    var columns: [Column] = []
    for printed in bilan.tableaux.flatMap(\.pourcentages) {
      let sujet = printed.sujet
      guard let dispositif = sujet.dispositif, let financeur = sujet.financeur else { continue }
      let isByAxe = sujet.axe != nil
      let place = columns.firstIndex {
        $0.exercice == sujet.exercice && $0.dispositif == dispositif && $0.financeur == financeur
          && $0.isByAxe == isByAxe
      }
      let part = Part(printed: printed, sum: known(sujet), base: base(of: printed))
      if let place {
        columns[place].parts.append(part)
      } else {
        columns.append(
          Column(
            exercice: sujet.exercice, dispositif: dispositif, financeur: financeur, isByAxe: isByAxe,
            parts: [part]))
      }
    }
    return columns
  }

  /// The first base that gives what is printed: the one that the label names, the funder's whole, the own pilier.
  private func base(of printed: BilanPublie.Pourcentage) -> Base? {
    guard let sum = known(printed.sujet) else { return nil }
    let own = bilan.axes.first { $0.code == printed.sujet.axe }?.pilier
    let candidates: [String?] = (printed.surPilier.map { [$0] } ?? []) + [nil] + (own.map { [$0] } ?? [])
    for pilier in candidates {
      guard let whole = whole(of: printed.sujet, pilier) else { continue }
      if BilanParts.hundredths(sum, of: whole) == printed.centiemes {
        return Base(pilier: pilier, sum: whole)
      }
    }
    return nil
  }

  /// The money of a funder in a year, in all or for a pilier.
  private func whole(of sujet: BilanPublie.Sujet, _ pilier: String?) -> Int64? {
    var whole = sujet
    (whole.pilier, whole.axe) = (pilier, nil)
    return known(whole)
  }

  private func name(_ column: Column) -> String { "\(financeur(column.financeur)) \(column.exercice)" }

  private func name(_ part: Part) -> String {
    let sujet = part.printed.sujet
    return sujet.axe.flatMap { code in bilan.axes.first { $0.code == code }?.nom }
      ?? pilier(sujet.pilier ?? "")
  }

  private func name(_ base: Base, _ column: Column) -> String {
    base.pilier.map { "part de la somme du pilier \(pilier($0)) (\(name(column)))" }
      ?? "part de l'enveloppe totale (\(name(column)))"
  }

  private func share(_ sum: Int64, _ whole: Int64) -> String {
    let result = BilanParts.hundredths(sum, of: whole).map(BilanParts.text) ?? "–"
    return "\(BilanParts.whole(sum)) / \(BilanParts.whole(whole)) = \(result)"
  }

  // MARK: One column

  mutating func add(_ column: Column) {
    let unexplained = column.parts.filter { $0.base == nil && $0.sum != nil }
    let foreign = ForeignBase(unexplained, near: known(column.whole))
    for part in column.parts { add(part, column, foreign) }
    if !unexplained.isEmpty { add(foreign, unexplained, column) }
    addSum(column)
  }

  private mutating func add(_ part: Part, _ column: Column, _ foreign: ForeignBase) {
    let objet = "\(name(column)), \(name(part))"
    let printed = BilanParts.text(part.printed.centiemes)
    guard let sum = part.sum, let whole = known(column.whole) else {
      return add(
        .pourcentages, objet, imprime: printed, [], .inverifiable,
        "Le rapport ne donne pas la somme dont c'est la part.", at: [part.printed.lieu])
    }
    guard let base = part.base else {
      let right = BilanParts.hundredths(sum, of: whole).map(BilanParts.text) ?? "–"
      return add(
        .pourcentages, objet, imprime: printed, [share(sum, whole)], .incoherent,
        "Part de l'enveloppe totale : \(right), et non \(printed)"
          + (foreign.guess.map { ", qui serait juste sur \(BilanParts.whole($0)) €." } ?? "."),
        at: [part.printed.lieu])
    }
    add(
      .pourcentages, objet, imprime: printed, [share(sum, base.sum)], .exact,
      name(base, column).uppercasedFirst + ".", at: [part.printed.lieu])
  }

  /// What the percentages that no known sum explains have in common.
  private mutating func add(_ foreign: ForeignBase, _ unexplained: [Part], _ column: Column) {
    guard let whole = known(column.whole) else { return }
    let names = unexplained.map(name).joined(separator: ", ")
    let others = column.parts.filter { $0.base?.pilier == nil && $0.base != nil }.map(name)
    var calculs: [String] = []
    var constat: String
    if let bounds = foreign.bounds {
      calculs.append(
        "bases qui donnent ces \(unexplained.count) pourcentages : de \(BilanParts.whole(bounds.lowerBound)) à \(BilanParts.whole(bounds.upperBound)) €"
      )
      constat =
        "\(names) : calculés sur une autre base que la somme de la colonne, \(BilanParts.whole(whole)) €"
      if !others.isEmpty { constat += ", qui est celle de \(others.joined(separator: ", "))" }
      constat += "."
      if let guess = foreign.guess {
        let gap = BilanParts.whole(Int64((whole - guess).magnitude))
        calculs.append("à un chiffre près de \(BilanParts.whole(whole)) : \(BilanParts.whole(guess))")
        constat +=
          " Cette base est sans doute \(BilanParts.whole(guess)) €, seul nombre possible qui ne diffère de cette somme que par un chiffre : \(gap) € d'écart."
      }
    } else {
      constat = "\(names) : aucune base ne donne à la fois ces pourcentages."
    }
    add(
      .colonnes, "\(name(column)), base de calcul",
      imprime: unexplained.map { BilanParts.text($0.printed.centiemes) }.joined(separator: " ; "), calculs,
      .incoherent, constat, at: unexplained.map(\.printed.lieu))
  }

  /// The sum of a column whose parts make a whole together.
  private mutating func addSum(_ column: Column) {
    let sums = column.parts.compactMap(\.sum)
    guard sums.count == column.parts.count, sums.reduce(0, +) == known(column.whole),
      let shares = BilanParts.largestRemainder(sums)
    else { return }
    let printed = column.parts.map(\.printed.centiemes)
    let total = printed.reduce(0, +)
    let terms = printed.map(BilanParts.number).joined(separator: " + ")
    let isOneBase = column.parts.allSatisfy { $0.base == column.parts[0].base && $0.base != nil }
    let verdict: Verdict = total == 10_000 && isOneBase ? .exact : isOneBase ? .arrondi : .incoherent
    var constat = ""
    if verdict == .arrondi {
      let changes = column.parts.indices.filter { shares[$0] != printed[$0] }.map {
        "\(name(column.parts[$0])) \(BilanParts.text(shares[$0]))"
      }
      constat =
        "Chaque part est juste ; arrondies une à une, elles font \(BilanParts.text(total)). Au plus fort reste, \(changes.joined(separator: " et ")), et la somme fait 100,00 %."
    } else if verdict == .incoherent {
      constat =
        total == 10_000
        ? "La somme fait 100,00 %, mais toutes ces parts ne sont pas sur la même base."
        : "La somme ne fait pas 100,00 % parce que ces parts ne sont pas toutes sur la même base."
    }
    add(
      .colonnes, "\(name(column)), somme \(column.isByAxe ? "des axes" : "des piliers")",
      imprime: BilanParts.text(total),
      ["\(terms) = \(BilanParts.number(total))"], verdict, constat, at: column.parts.map(\.printed.lieu))
  }

  // MARK: Labels

  /// A label that names what a percentage is a share of, against what it is a share of.
  mutating func addLabels() {
    var order: [String] = []
    var all: [String: [(Column, Part)]] = [:]
    for column in columns {
      for part in column.parts where part.printed.surPilier != nil {
        if all[part.printed.libelle] == nil { order.append(part.printed.libelle) }
        all[part.printed.libelle, default: []].append((column, part))
      }
    }
    for label in order {
      let parts = all[label] ?? []
      let wrong = parts.filter { $0.1.base == nil || $0.1.base?.pilier != $0.1.printed.surPilier }
      guard let named = parts.first?.1.printed.surPilier else { continue }
      let calculs = parts.map { column, part in
        guard let sum = part.sum, let whole = whole(of: part.printed.sujet, named) else {
          return "\(name(column)) : somme non publiée"
        }
        return
          "\(name(column)) : \(share(sum, whole)), imprimé \(BilanParts.text(part.printed.centiemes))"
      }
      add(
        .libelles, "Libellé « \(label) »", imprime: label, calculs, wrong.isEmpty ? .exact : .incoherent,
        wrong.isEmpty
          ? ""
          : "Le libellé annonce une part du pilier \(pilier(named)) ; \(wrong.count) pourcentages sur \(parts.count) n'en sont pas une, ce sont des parts de l'enveloppe du financeur. Sur le pilier, ils seraient ceux calculés ici.",
        at: Array(Set(parts.map(\.1.printed.lieu))).sorted { ($0.ligne ?? 0) < ($1.ligne ?? 0) })
    }
  }

  /// A heading that says « cost » above sums that are subsidies, to the euro.
  mutating func addHeadings() {
    for tableau in bilan.tableaux {
      for intitule in tableau.intitules where intitule.nature == .coutTotal {
        let same = tableau.chiffres.compactMap { chiffre -> String? in
          guard chiffre.sujet.grandeur == .subventions, chiffre.sujet.axe == nil,
            chiffre.sujet.pilier == nil, chiffre.sujet.dispositif != nil, let code = chiffre.sujet.financeur,
            let axes = byAxe(chiffre.sujet), axes.reduce(0, { $0 + $1.valeur }) == chiffre.valeur
          else { return nil }
          return "\(financeur(code)) : \(sum(axes.map(\.valeur)))"
        }
        let others = tableau.intitules.filter { $0.nature == .subventions }.map { "« \($0.text) »" }
        let isWrong = !same.isEmpty
        add(
          .libelles, "Titre « \(intitule.text) »", imprime: intitule.text, same,
          isWrong ? .incoherent : .inverifiable,
          isWrong
            ? "Le titre annonce ce que coûtent les actions ; \(same.count) des sommes du tableau sont, à l'euro près, celles des subventions axe par axe. Le coût des actions n'est pas publié."
              + (others.isEmpty
                ? "" : " Un autre titre du même tableau dit \(others.joined(separator: ", ")).")
            : "Rien dans le rapport ne permet de dire si ces sommes sont un coût.", at: [intitule.lieu])
      }
    }
  }
}

/// The base that some percentages have in common when no printed sum gives them.
struct ForeignBase {
  /// The bases, in whole euros, with which every one of them is rounded to what is printed; nil when there is none.
  let bounds: ClosedRange<Int64>?
  /// The one number within `bounds` that differs from the known sum by a digit or two neighbours exchanged.
  let guess: Int64?

  init(_ parts: [BilanVerification.Part], near known: Int64?) {
    var low: Int64 = 1
    var high = Int64.max
    for part in parts {
      guard let sum = part.sum else { continue }
      // round(10 000 sum / base) = p  ⇔  20 000 sum / (2p + 1) < base ≤ 20 000 sum / (2p − 1)
      let scaled = Int128(sum) * 20_000
      let p = Int128(part.printed.centiemes)
      low = max(low, Int64(clamping: scaled / (2 * p + 1) + 1))
      if p > 0 { high = min(high, Int64(clamping: scaled / (2 * p - 1))) }
    }
    guard !parts.isEmpty, low <= high, high < Int64.max else {
      (bounds, guess) = (nil, nil)
      return
    }
    bounds = low...high
    let near = known.map(Self.slips)?.filter { (low...high).contains($0) } ?? []
    guess = near.count == 1 ? near.first : nil
  }

  /// Every number that a slip of the pen makes of another.
  static func slips(of number: Int64) -> Set<Int64> {
    let digits = Array(String(number))
    var slips: Set<Int64> = []
    func keep(_ digits: [Character]) {
      if digits.first != "0", let slip = Int64(String(digits)) { slips.insert(slip) }
    }
    for place in digits.indices {
      for digit in "0123456789" where digit != digits[place] {
        var slip = digits
        slip[place] = digit
        keep(slip)
      }
      if place + 1 < digits.count {
        var slip = digits
        slip.swapAt(place, place + 1)
        keep(slip)
      }
    }
    slips.remove(number)
    return slips
  }
}

extension String {
  /// With a capital first letter.
  var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
