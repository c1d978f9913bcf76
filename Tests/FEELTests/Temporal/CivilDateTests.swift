import Testing

@testable import FEEL

@Suite struct `Dates` {
  @Test(arguments: [
    ("2012-12-24", "2012-12-24"), ("0000-01-01", "0000-01-01"), ("-0000-01-01", "0000-01-01"),
    ("0098-02-28", "0098-02-28"), ("-0001-12-31", "-0001-12-31"), ("-2017-12-31", "-2017-12-31"),
    ("12345-01-01", "12345-01-01"), ("999999999-12-31", "999999999-12-31"),
    ("-999999999-01-01", "-999999999-01-01"),
    ("2000-02-29", "2000-02-29"), ("2024-02-29", "2024-02-29"), ("0000-02-29", "0000-02-29"),
  ])
  func `are read and written`(_ text: String, _ written: String) throws {
    #expect(try #require(CivilDate(text)).description == written)
  }

  @Test(arguments: [
    ("", "nothing"), ("2012-12", "no day"), ("2012-12-1", "one digit"), ("2012-1-01", "one digit"),
    ("998-12-31", "three digits"), ("01211-12-31", "a leading zero"), ("+2012-12-02", "a plus"),
    ("1000000000-01-01", "ten digits"), ("99999999999999999999999-01-01", "beyond any integer"),
    ("2012-12-25T", "an empty time"), ("2012-12-25T00:00:00", "a time"), ("2012-12-25Z", "a zone"),
    ("2012/12/25", "slashes"), ("2017-13-10", "month 13"), ("2017-00-10", "month 0"), ("2017-01-00", "day 0"),
    ("2017-12-32", "day 32"), ("2017-02-29", "not a leap year"), ("1900-02-29", "not a leap year"),
    ("2017-04-31", "April has 30"), (" 2017-04-30", "a space"), ("2017-04-30 ", "a space"),
    ("--2017-04-30", "signs"),
    ("２０１７-04-30", "other digits"), ("2017-04-30\u{0}", "a zero byte"),
  ])
  func `are refused`(_ text: String, _ reason: String) {
    #expect(CivilDate(text) == nil, "\(reason)")
  }

  @Test(arguments: [
    (2017, 12, 31, true), (-2017, 1, 1, true), (0, 2, 29, true), (999_999_999, 12, 31, true),
    (-999_999_999, 1, 1, true), (1_000_000_000, 1, 1, false), (-1_000_000_000, 12, 31, false),
    (2017, 13, 1, false),
    (2017, -8, 2, false), (2017, 0, 1, false), (2017, 1, 0, false), (2017, 1, 32, false),
    (2023, 2, 29, false),
    (Int.max, 1, 1, false), (Int.min, 1, 1, false), (2000, Int.max, 1, false), (2000, 1, Int.min, false),
  ])
  func `are made of numbers`(_ year: Int, _ month: Int, _ day: Int, _ exists: Bool) {
    #expect((CivilDate(year: year, month: month, day: day) != nil) == exists)
  }

  @Test func `agree with Python's calendar`() throws {
    for row in PythonRows.rows(PythonRows.dates) {
      let date = try #require(CivilDate(row[0]))
      let found = [date.daysSinceEpoch, Int64(date.weekday), Int64(date.dayOfYear), Int64(date.weekOfYear)]
      #expect(found.map(String.init) == Array(row[1...]), "\(row[0])")
    }
  }

  @Test(arguments: [
    ("2019-09-17", 260, "Tuesday", "September", 38), ("2003-12-29", 363, "Monday", "December", 1),
    ("2004-01-04", 4, "Sunday", "January", 1), ("2005-01-01", 1, "Saturday", "January", 53),
    ("2005-01-03", 3, "Monday", "January", 1), ("2005-01-09", 9, "Sunday", "January", 1),
    ("2020-12-31", 366, "Thursday", "December", 53), ("-999999999-01-01", 1, "Monday", "January", 1),
    ("999999999-12-31", 365, "Friday", "December", 52),
  ])
  func `have names and numbers`(_ text: String, _ dayOfYear: Int, _ day: String, _ month: String, _ week: Int)
    throws
  {
    let date = try #require(CivilDate(text))
    #expect(date.dayOfYear == dayOfYear)
    #expect(date.dayOfWeekName == day)
    #expect(date.monthName == month)
    #expect(date.weekOfYear == week)
  }

  @Test func `count the days between the ends of the calendar`() throws {
    let first = try #require(CivilDate("-999999999-01-01"))
    let last = try #require(CivilDate("999999999-12-31"))
    // 1,999,999,999 years: 400-year cycles of 146,097 days.
    #expect(last.subtracting(first).description == "P730484999633D")
    #expect(first.adding(days: -1) == nil)
    #expect(last.adding(days: 1) == nil)
    #expect(first.adding(days: .min) == nil)
    #expect(last.adding(days: .max) == nil)
    #expect(first.adding(last.subtracting(first)) == last)
    #expect(CivilDate(daysSinceEpoch: first.daysSinceEpoch) == first)
    #expect(CivilDate(daysSinceEpoch: last.daysSinceEpoch) == last)
  }

  @Test(arguments: [
    ("2021-01-01", "P1Y", "2022-01-01"), ("2021-01-31", "P1M", "2021-02-28"),
    ("2024-01-31", "P1M", "2024-02-29"),
    ("2024-02-29", "P1Y", "2025-02-28"), ("2024-02-29", "P4Y", "2028-02-29"),
    ("2021-03-31", "-P1M", "2021-02-28"),
    ("2021-01-15", "-P1M", "2020-12-15"), ("0001-01-15", "-P1M", "0000-12-15"),
    ("0000-01-15", "-P13M", "-0002-12-15"),
    ("-2021-01-01", "-P1M", "-2022-12-01"), ("2021-12-31", "P0M", "2021-12-31"),
    ("2021-01-01", "P1D", "2021-01-02"), ("2021-01-01", "PT36H", "2021-01-02"),
    ("2021-01-01", "PT23H59M", "2021-01-01"),
    ("2021-01-02", "-PT1S", "2021-01-01"), ("2021-01-02", "-PT0.000000001S", "2021-01-01"),
    ("2021-01-02", "-PT24H", "2021-01-01"), ("2020-02-28", "P1D", "2020-02-29"),
  ])
  func `take durations`(_ text: String, _ duration: String, _ expected: String) throws {
    let date = try #require(CivilDate(text))
    switch try #require(TemporalLiteral(duration: duration)) {
    case .daysAndTime(let days):
      #expect(date.adding(days)?.description == expected)
      #expect(date.subtracting(try #require(days.negated))?.description == expected)
    case .yearsAndMonths(let months):
      #expect(date.adding(months)?.description == expected)
      #expect(date.subtracting(try #require(months.negated))?.description == expected)
    default: Issue.record("not a duration")
    }
  }

  @Test(arguments: ["P1M", "P1Y", "P9223372036854775807M", "P768614336404564650Y"])
  func `do not leave the calendar`(_ months: String) throws {
    let duration = try #require(YearsAndMonthsDuration(months))
    #expect(try #require(CivilDate("999999999-12-01")).adding(duration) == nil)
    #expect(try #require(CivilDate("-999999999-01-31")).subtracting(duration) == nil)
  }

  @Test func `come back from their count of days, in order`() {
    var generated = Generated(seed: 1)
    for _ in 0..<2000 {
      let date = generated.date()
      #expect(CivilDate(daysSinceEpoch: date.daysSinceEpoch) == date)
      #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
      #expect(CivilDate(date.description) == date)
      if let next = date.adding(days: 1) {
        #expect(date < next)
        #expect(next.weekday == date.weekday % 7 + 1)
        #expect(next.subtracting(date).description == "P1D")
      }
      let other = generated.date()
      #expect((date < other) == (date.daysSinceEpoch < other.daysSinceEpoch))
      #expect(date.adding(other.subtracting(date)) == other)
    }
  }
}
