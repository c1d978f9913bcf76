/// The fictional twins of the campaigns of Villeneuve-la-Garenne, as `Submissions/LISEZMOI.md` plans them.
///
/// The numbers of actions by axe, year and fate and the sums of the enveloppes are those of the commune's published
/// report for 2021; porteurs, titles, texts, identifiers, people and sums of each dossier are invented, and every
/// file says so. No clock, no file is read: the same program writes the same bytes.
enum Campaigns {
  typealias Day = DossierGenerator.Day
  typealias Financeur = DossierGenerator.Financeur
  typealias Random = DossierGenerator.Random
  typealias Writer = DossierGenerator.Writer

  /// A file to write, its path in `Submissions/villeneuve-la-garenne`.
  struct File {
    var path: String
    var bytes: [UInt8]
  }

  /// Every file, in the order of the calls.
  static func files() -> [File] {
    let first = contratDeVille(.contratDeVille2021, column: 6, previous: [])
    let second = contratDeVille(.contratDeVille2022, column: 7, previous: first)
    let summer = vacances(.vacances2021, column: 4, previous: [])
    let next = vacances(.vacances2022, column: 5, previous: summer)
    let campaigns = [
      first, second, summer, next, reussite(), dotation(), abattement(), prevention(), quartiersDEte(),
    ]
    return campaigns.flatMap { drafts in
      drafts.map { File(path: $0.path, bytes: $0.xml()) } + avis(of: drafts)
    } + specialCases(second, other: next)
  }

  /// Numbers the dossiers of a campaign in the order of their deposit.
  static func numbered(_ drafts: [Draft]) -> [Draft] {
    var sorted = drafts.sorted { ($0.deposit.text, $0.entry.key) < ($1.deposit.text, $1.entry.key) }
    for index in sorted.indices {
      sorted[index].reference = "\(sorted[index].call.prefix)-\(DossierGenerator.padded(index + 1, 3))"
    }
    return sorted
  }

  /// Another word draws everything anew, without changing the plan.
  ///
  /// With this one, all that is to be retained in a contrat de ville finds a funder with money left.
  private static let draw = "r"

  /// A seed that depends on a text only: FNV-1a, 64 bits.
  static func seed(_ text: String) -> UInt64 {
    (draw + text).utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

extension DossierGenerator.Day {
  /// So many days later, or earlier.
  ///
  /// Source: Hinnant, "chrono-compatible low-level date algorithms", days_from_civil and civil_from_days.
  func adding(_ days: Int) -> Self {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let count = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear + days
    let newEra = count / 146_097
    let dayOfEra = count - newEra * 146_097
    let newYear = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let rest = dayOfEra - (365 * newYear + newYear / 4 - newYear / 100)
    let part = (5 * rest + 2) / 153
    let newMonth = part < 10 ? part + 3 : part - 9
    return Self(
      year: newYear + newEra * 400 + (newMonth <= 2 ? 1 : 0), month: newMonth,
      day: rest - (153 * part + 2) / 5 + 1)
  }
}
