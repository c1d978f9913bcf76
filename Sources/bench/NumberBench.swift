import FEEL

/// Single operations of FEEL's numbers and dates, in nanoseconds.
struct NumberBench {
  let rounds: Int
  private let count = 200_000

  func run() {
    let texts = (0..<1_000).map { "\($0 * 37 + 1).\(10 + $0 % 89)" }
    let decimals = texts.compactMap { Decimal($0) }
    let days = (0..<1_000).compactMap { CivilDate(daysSinceEpoch: Int64(18_000 + $0 * 7)) }
    let dateTexts = days.map { "\($0)" }
    let month = YearsAndMonthsDuration(months: 1)
    time("number from text") { Decimal(texts[$0]) != nil }
    time("number to text") { !"\(decimals[$0])".isEmpty }
    time("addition") { (decimals[$0] + decimals[999 - $0]) != nil }
    time("multiplication") { (decimals[$0] * decimals[999 - $0]) != nil }
    time("division") { (decimals[$0] / decimals[999 - $0]) != nil }
    time("comparison") { decimals[$0] < decimals[999 - $0] || $0 < 1_000 }
    time("rounding to two places") { decimals[$0].rounded(scale: 2, .halfEven) != nil }
    time("date from text") { CivilDate(dateTexts[$0]) != nil }
    time("date to text") { !"\(days[$0])".isEmpty }
    time("days between dates") { days[$0].subtracting(days[999 - $0]).days != 1 }
    time("date and a month") { days[$0].adding(month) != nil }
    time("comparison of dates") { days[$0] < days[999 - $0] || $0 < 1_000 }
  }

  /// Times an operation on the thousand values; each must do what it says, or the figure means nothing.
  private func time(_ name: String, _ operation: (Int) -> Bool) {
    var held = 0
    let times = (0..<rounds).map { _ in
      let start = Measure.processor()
      for index in 0..<count where operation(index % 1_000) { held += 1 }
      return (Measure.processor() - start) / Double(count) * 1e9
    }
    guard held == count * rounds else { fail("\(name) fails on a value") }
    Figure(name, "ns", times).tell()
  }
}
