import Testing

@testable import FEEL

@Suite struct `Durations` {
  @Test(arguments: [
    ("PT2H", "PT2H"), ("P1DT2H3M4.123456789S", "P1DT2H3M4.123456789S"), ("PT0S", "PT0S"), ("-PT0S", "PT0S"),
    ("PT0.000S", "PT0S"), ("P0D", "PT0S"), ("PT1000M0.999999999S", "PT16H40M0.999999999S"),
    ("PT240H", "P10D"),
    ("P0DT25H", "P1DT1H"), ("-PT1H2M", "-PT1H2M"), ("-PT0.5S", "-PT0.5S"), ("-P1DT0.25S", "-P1DT0.25S"),
    ("P1DT1S", "P1DT1S"), ("PT0.S", "PT0S"), ("-P1DT2.S", "-P1DT2S"), ("PT.5S", "PT0.5S"),
    ("PT0.0000000019S", "PT0.000000001S"), ("P00001D", "P1D"),
    ("P106751991167300D", "P106751991167300D"), ("PT9223372036854775807S", "P106751991167300DT15H30M7S"),
    ("P1Y2M", "P1Y2M"), ("P0Y", "P0M"), ("-P0M", "P0M"), ("P26M", "P2Y2M"), ("P1Y27M", "P3Y3M"),
    ("-P100M", "-P8Y4M"),
    ("P999999999M", "P83333333Y3M"), ("P9223372036854775807M", "P768614336404564650Y7M"), ("P12M", "P1Y"),
    ("P11M", "P11M"),
  ])
  func `are read and written in the fewest parts`(_ text: String, _ written: String) throws {
    switch try #require(TemporalLiteral(duration: text)) {
    case .daysAndTime(let duration): #expect(duration.description == written)
    case .yearsAndMonths(let duration): #expect(duration.description == written)
    default: Issue.record("not a duration")
    }
  }

  @Test(arguments: [
    "", "P", "-P", "PT", "-PT", "P0", "1Y", "1D", "P1H", "P1S", "P1DT", "P1YT", "P1Y2D", "P1M1D", "P1Y1DT1H",
    "P2M1Y",
    "PT1M1H", "PT1S1M", "PT1H1H", "P1D1D", "P1.5D", "PT1.5H", "PT1.H", "PT.S", "PT.5M", "P-1D", "+P1D",
    "--P1D", "p1d", "P1W",
    " P1D", "P1D ", "PT1,5S", "P106751991167301D", "PT9223372036854775808S", "P9223372036854775808M",
    "P768614336404564651Y", "P99999999999999999999D", "PT99999999999999999999.5S",
  ])
  func `are refused`(_ text: String) {
    #expect(TemporalLiteral(duration: text) == nil)
  }

  @Test(arguments: [
    ("P1DT2H3M4.5S", 1, 2, 3, "45/-1"), ("-P1DT2H3M4.5S", -1, -2, -3, "-45/-1"), ("PT2H", 0, 2, 0, "0/0"),
    ("PT0.000000001S", 0, 0, 0, "1/-9"), ("-PT0.000000001S", 0, 0, 0, "-1/-9"),
    ("PT59.5S", 0, 0, 0, "595/-1"),
    ("P1D", 1, 0, 0, "0/0"), ("-PT24H1S", -1, 0, 0, "-1/0"),
  ])
  func `of days and time have properties`(
    _ text: String, _ days: Int64, _ hours: Int64, _ minutes: Int64, _ seconds: String
  ) throws {
    let duration = try #require(DaysAndTimeDuration(text))
    #expect(duration.days == days)
    #expect(duration.hours == hours)
    #expect(duration.minutes == minutes)
    #expect("\(duration.secondsOfMinute.coefficient)/\(duration.secondsOfMinute.exponent)" == seconds)
  }

  @Test(arguments: [("P1Y2M", 1, 2), ("P26M", 2, 2), ("P2M", 0, 2), ("P1Y", 1, 0), ("-P14M", -1, -2)])
  func `of years and months have properties`(_ text: String, _ years: Int64, _ months: Int64) throws {
    let duration = try #require(YearsAndMonthsDuration(text))
    #expect(duration.years == years)
    #expect(duration.months == months)
  }

  @Test(
    arguments: [
      ("P1D", "P2D", "P3D", "-P1D"), ("PT24H", "P1D", "P2D", "PT0S"), ("-P1D", "PT2H", "-PT22H", "-P1DT2H"),
      ("PT0.5S", "-PT0.75S", "-PT0.25S", "PT1.25S"),
      ("PT9223372036854775807S", "PT1S", nil, "P106751991167300DT15H30M6S"),
      ("-PT9223372036854775807S", "PT2S", "-P106751991167300DT15H30M5S", nil),
    ] as [(String, String, String?, String?)])
  func `of days and time are added and subtracted`(
    _ left: String, _ right: String, _ sum: String?, _ difference: String?
  ) throws {
    let (left, right) = (try #require(DaysAndTimeDuration(left)), try #require(DaysAndTimeDuration(right)))
    #expect(left.adding(right)?.description == sum)
    #expect(left.subtracting(right)?.description == difference)
  }

  @Test(
    arguments: [
      ("P1Y", "P2M", "P1Y2M", "P10M"), ("P1Y", "-P2M", "P10M", "P1Y2M"), ("-P1Y", "P2M", "-P10M", "-P1Y2M"),
      ("P1Y", "-P0M", "P1Y", "P1Y"), ("P9223372036854775807M", "P1M", nil, "P768614336404564650Y6M"),
      ("-P9223372036854775807M", "P2M", "-P768614336404564650Y5M", nil),
    ] as [(String, String, String?, String?)])
  func `of years and months are added and subtracted`(
    _ left: String, _ right: String, _ sum: String?, _ difference: String?
  ) throws {
    let (left, right) = (
      try #require(YearsAndMonthsDuration(left)), try #require(YearsAndMonthsDuration(right))
    )
    #expect(left.adding(right)?.description == sum)
    #expect(left.subtracting(right)?.description == difference)
  }

  @Test(
    arguments: [
      ("P4DT1H", ExactNumber(coefficient: 15, exponent: -1), "P6DT1H30M", "P2DT16H40M"),
      ("-P1D", ExactNumber(-10), "P10D", "PT2H24M"),
      ("P10DT23H", ExactNumber(coefficient: 25, exponent: -1), "P27DT9H30M", "P4DT9H12M"),
      ("PT1S", ExactNumber(3), "PT3S", "PT0.333333333S"),
      ("PT2S", ExactNumber(3), "PT6S", "PT0.666666667S"),
      ("PT0.000000005S", ExactNumber(coefficient: 1, exponent: -1), "PT0S", "PT0.00000005S"),
      ("PT0.000000015S", ExactNumber(coefficient: 1, exponent: -1), "PT0.000000002S", "PT0.00000015S"),
      ("-PT0.000000025S", ExactNumber(coefficient: 1, exponent: -1), "-PT0.000000002S", "-PT0.00000025S"),
      ("P1D", ExactNumber(0), "PT0S", nil),
      ("P1D", ExactNumber(coefficient: 1, exponent: 6111), nil, "PT0S"),
      ("P1D", ExactNumber(coefficient: 1, exponent: -6176), "PT0S", nil),
      ("P1D", ExactNumber(coefficient: 1, exponent: .max), nil, "PT0S"),
      ("P1D", ExactNumber(coefficient: 1, exponent: .min), "PT0S", nil),
      ("P1D", ExactNumber(coefficient: 0, exponent: 6111), "PT0S", nil),
      ("PT0S", ExactNumber(coefficient: 1, exponent: 6111), "PT0S", "PT0S"),
      ("P106751991167300D", ExactNumber(2), nil, "P53375995583650D"),
      (
        "P106751991167300D",
        ExactNumber(coefficient: 1_000_000_000_000_000_000_000_000_000_000_000, exponent: -33),
        "P106751991167300D", "P106751991167300D"
      ),
      (
        "PT3S", ExactNumber(coefficient: 3_333_333_333_333_333_333_333_333_333_333_333, exponent: -34),
        "PT1S", "PT9S"
      ),
    ] as [(String, ExactNumber, String?, String?)])
  func `of days and time are multiplied and divided`(
    _ text: String, _ number: ExactNumber, _ product: String?, _ quotient: String?
  ) throws {
    let duration = try #require(DaysAndTimeDuration(text))
    #expect(duration.multiplied(by: number)?.description == product)
    #expect(duration.divided(by: number)?.description == quotient)
  }

  @Test(
    arguments: [
      ("P1Y11M", ExactNumber(coefficient: -25, exponent: -1), "-P4Y9M", "-P9M"),
      ("P10Y11M", ExactNumber(coefficient: 25, exponent: -1), "P27Y3M", "P4Y4M"),
      ("P2M", ExactNumber(coefficient: 15, exponent: -1), "P3M", "P1M"),
      ("-P11M", ExactNumber(2), "-P1Y10M", "-P5M"),
      ("P1M", ExactNumber(0), "P0M", nil),
      ("P1M", ExactNumber(coefficient: 1, exponent: 19), nil, "P0M"),
      ("P9223372036854775807M", ExactNumber(coefficient: 1, exponent: -18), "P9M", nil),
    ] as [(String, ExactNumber, String?, String?)])
  func `of years and months are multiplied and divided`(
    _ text: String, _ number: ExactNumber, _ product: String?, _ quotient: String?
  ) throws {
    let duration = try #require(YearsAndMonthsDuration(text))
    #expect(duration.multiplied(by: number)?.description == product)
    #expect(duration.divided(by: number)?.description == quotient)
  }

  @Test func `are divided by one another`() throws {
    let days = try #require(DaysAndTimeDuration("P10D")).ratio(to: try #require(DaysAndTimeDuration("PT12H")))
    #expect(days.map { $0.numerator / $0.denominator } == 20)
    #expect(try #require(DaysAndTimeDuration("P10D")).ratio(to: .zero) == nil)
    let months = try #require(YearsAndMonthsDuration("P10Y")).ratio(
      to: try #require(YearsAndMonthsDuration("-P5Y")))
    #expect(months.map { $0.numerator / $0.denominator } == -2)
    #expect(try #require(YearsAndMonthsDuration("P10Y")).ratio(to: .zero) == nil)
  }

  @Test func `lose their sign`() throws {
    #expect(try #require(DaysAndTimeDuration("-P1DT0.5S")).magnitude?.description == "P1DT0.5S")
    #expect(try #require(DaysAndTimeDuration("P1D")).magnitude?.description == "P1D")
    #expect(DaysAndTimeDuration(seconds: .min).magnitude == nil)
    #expect(DaysAndTimeDuration(seconds: .min).negated == nil)
    #expect(try #require(YearsAndMonthsDuration("-P1Y")).magnitude?.description == "P1Y")
    #expect(YearsAndMonthsDuration(months: .min).magnitude == nil)
    #expect(YearsAndMonthsDuration(months: .min).description == "-P768614336404564650Y8M")
    #expect(DaysAndTimeDuration(seconds: .min).description == "-P106751991167300DT15H30M8S")
  }

  @Test(arguments: [
    ("2011-12-22", "2013-08-24", "P1Y8M"), ("2013-08-24", "2011-12-22", "-P1Y8M"),
    ("2015-01-21", "2016-01-21", "P1Y"),
    ("2016-01-01", "2016-01-01", "P0M"), ("2016-09-30", "2017-12-28", "P1Y2M"),
    ("-2016-01-30", "-2017-02-28", "-P11M"),
    ("2014-12-31", "-2019-10-01", "-P4033Y2M"), ("2020-01-31", "2020-02-29", "P0M"),
    ("2020-02-29", "2020-01-31", "P0M"),
    ("2020-02-29", "2021-02-28", "P11M"), ("-999999999-01-01", "999999999-12-31", "P1999999998Y11M"),
  ])
  func `lie between two dates`(_ start: String, _ end: String, _ expected: String) throws {
    let (start, end) = (try #require(CivilDate(start)), try #require(CivilDate(end)))
    #expect(YearsAndMonthsDuration(from: start, to: end).description == expected)
  }

  @Test func `are scaled as plain whole numbers are`() throws {
    var generated = Generated(seed: 6)
    let powers: [Int128] = [1, 10, 100, 1000, 10_000, 100_000]
    for _ in 0..<5000 {
      let total = Int128.random(in: -1_000_000_000_000...1_000_000_000_000, using: &generated)
      let factor = Int128.random(in: -100_000...100_000, using: &generated)
      let decimals = Int.random(in: 0..<powers.count, using: &generated)
      let number = ExactNumber(coefficient: factor, exponent: -decimals)
      let duration = try #require(DaysAndTimeDuration(totalNanoseconds: total))
      let product = duration.multiplied(by: number)?.totalNanoseconds
      #expect(product == halfEven(total * factor, powers[decimals]))
      let quotient = duration.divided(by: number)?.totalNanoseconds
      #expect(quotient == (factor == 0 ? nil : halfEven(total * powers[decimals], factor)))
      let months = YearsAndMonthsDuration(months: Int64(total))
      #expect(months.multiplied(by: number)?.totalMonths == Int64(total * factor / powers[decimals]))
      let part = factor == 0 ? nil : Int64(total * powers[decimals] / factor)
      #expect(months.divided(by: number)?.totalMonths == part)
    }
  }

  /// The quotient to the nearest whole number, ties to the even one.
  private func halfEven(_ dividend: Int128, _ divisor: Int128) -> Int128 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let away: Int128 = (dividend < 0) == (divisor < 0) ? 1 : -1
    let twice = remainder.magnitude * 2
    let isUp = twice > divisor.magnitude || (twice == divisor.magnitude && quotient % 2 != 0)
    return isUp ? quotient + away : quotient
  }

  @Test func `come back from text and from arithmetic`() throws {
    var generated = Generated(seed: 4)
    for _ in 0..<2000 {
      let (left, right) = (generated.duration(), generated.duration())
      #expect(DaysAndTimeDuration(left.description) == left)
      let sum = try #require(left.adding(right))
      #expect(sum.subtracting(right) == left)
      #expect((left < right) == (left.totalNanoseconds < right.totalNanoseconds))
      let factor = ExactNumber(Int64.random(in: 1...1000, using: &generated))
      #expect(left.multiplied(by: factor)?.divided(by: factor) == left)
      let months = YearsAndMonthsDuration(months: .random(in: -1_000_000...1_000_000, using: &generated))
      #expect(YearsAndMonthsDuration(months.description) == months)
      #expect(months.multiplied(by: factor)?.divided(by: factor) == months)
      let parts = Int128(left.days) * 86_400 + Int128(left.hours) * 3600 + Int128(left.minutes) * 60
      #expect(parts == left.totalNanoseconds / 60_000_000_000 * 60)
    }
  }
}
