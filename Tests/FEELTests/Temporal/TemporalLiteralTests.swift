import Testing

@testable import FEEL

@Suite struct `Temporal literals` {
  @Test(
    arguments: [
      ("2019-03-31", "date"), ("-2019-03-31", "date"), ("10:30:11", "time"),
      ("10:30:11@Australia/Melbourne", "time"),
      ("2018-12-08T10:30:11+11:00", "dateAndTime"), ("P10D", "daysAndTime"), ("-PT1S", "daysAndTime"),
      ("P10Y", "yearsAndMonths"), ("-P1M", "yearsAndMonths"), ("foo", nil), ("", nil), ("2019-03", nil),
      ("P1Y1D", nil),
    ] as [(String, String?)])
  func `are of one kind or none`(_ text: String, _ kind: String?) {
    let found: String? =
      switch TemporalLiteral(text) {
      case .date: "date"
      case .time: "time"
      case .dateAndTime: "dateAndTime"
      case .daysAndTime: "daysAndTime"
      case .yearsAndMonths: "yearsAndMonths"
      case nil: nil
      }
    #expect(found == kind)
  }

  @Test func `of any bytes are refused without a trap`() {
    let pieces = [
      "P", "T", "-", "+", ":", ".", "0", "1", "24", "99999999999999999999", "2012", "Y", "M", "D", "H", "S",
      "@", "Z",
    ]
    var generated = Generated(seed: 5)
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...12, using: &generated)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generated) ?? "" }.joined()
      guard let literal = TemporalLiteral(text) else { continue }
      #expect(TemporalLiteral(literal.description) == literal, "\(text)")
    }
  }

  @Test func `are small`() {
    #expect(MemoryLayout<CivilDate>.size <= 8)
    #expect(MemoryLayout<CivilTime>.size <= 16)
    #expect(MemoryLayout<DateAndTime>.size <= 32)
    #expect(MemoryLayout<DaysAndTimeDuration>.size <= 16)
    #expect(MemoryLayout<TemporalLiteral>.size <= 32)
  }
}
