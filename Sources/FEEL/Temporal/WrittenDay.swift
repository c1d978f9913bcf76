internal import Diagnostics

/// A day in figures as people write it: `2021-09-01`, `01/09/2021`, `1.9.2021`; the year has its four figures.
package struct WrittenDay {
  private let year: Int
  private let month: Int
  private let day: Int
  /// Whether it is written as FEEL has it, year, month and day.
  package let isInOrder: Bool

  /// Reads a text; nil for one that is not three numbers of which the first or the last is a year.
  package init?(_ text: some StringProtocol) {
    let parts = Array(text.utf8).split(omittingEmptySubsequences: false) { Self.marks.contains($0) }
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } }) else { return nil }
    let lengths = parts.map(\.count)
    let isYearFirst = lengths[0] == 4
    guard isYearFirst || lengths[2] == 4, 1...2 ~= lengths[1], 1...2 ~= lengths[isYearFirst ? 2 : 0] else {
      return nil
    }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3 else { return nil }
    (year, month, day) =
      isYearFirst ? (numbers[0], numbers[1], numbers[2]) : (numbers[2], numbers[1], numbers[0])
    isInOrder = lengths == [4, 2, 2] && text.utf8.count(where: { $0 == UInt8(ascii: "-") }) == 2
  }

  private static let marks = Array("-/.".utf8)

  /// The day as FEEL writes it; nil when there is none such.
  package var date: String? { CivilDate(year: year, month: month, day: day)?.description }

  /// Why there is no such day, for the end of a sentence; nil when there is one.
  package var fault: String? {
    guard date == nil else { return nil }
    guard 1...12 ~= month else { return "il n'y a pas de mois \(month) ; \(Self.order)" }
    let last = CivilDate.days(inMonth: month, of: year)
    return "\(frenchMonths[month - 1]) \(year) va du 1er au \(last)" + (isInOrder ? "" : " ; \(Self.order)")
  }

  private static let order = "une date s'écrit année-mois-jour, comme @\"2026-03-31\""
}
