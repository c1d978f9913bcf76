import Testing

@testable import FEEL

@Suite struct `Dates and times` {
  @Test(arguments: [
    ("2012-12-24", "2012-12-24T00:00:00"), ("2012-12-24T23:59:00", "2012-12-24T23:59:00"),
    ("2017-12-31T24:00:00", "2018-01-01T00:00:00"), ("2017-12-31T24:00:00Z", "2018-01-01T00:00:00Z"),
    ("-2017-12-31T11:22:33.456+01:35", "-2017-12-31T11:22:33.456+01:35"),
    ("999999999-12-31T23:59:59.999999999@Europe/Paris", "999999999-12-31T23:59:59.999999999@Europe/Paris"),
    ("-999999999-12-31T23:59:59.999999999+02:00", "-999999999-12-31T23:59:59.999999999+02:00"),
    ("-999999999-01-01T00:00:00+14:00", "-999999999-01-01T00:00:00+14:00"),
    ("2011-12-31T10:15:30@Etc/UTC", "2011-12-31T10:15:30@Etc/UTC"),
  ])
  func `are read and written`(_ text: String, _ written: String) throws {
    #expect(try #require(DateAndTime(text)).description == written)
  }

  @Test(arguments: [
    "", "T", "2011-12-03T", "2011-12-0310:15:30", "2011-12-03 10:15:30", "2011-12-03t10:15:30",
    "2011-12-03T10:15",
    "2011-12-03T10:15:30+01:00@Europe/Paris", "9999999999-12-27T11:22:33", "2017-13-10T11:22:33",
    "998-12-31T11:22:33",
    "01211-12-31T11:22:33", "+99999-12-01T11:22:33", "2017-12-31T24:00:01", "999999999-12-31T24:00:00",
    "2017-12-31T13:20:00@xyz/abc", "2017-12-31T13:20:00+19:00", "2017-12-31T13:20:00+5", "2017-12-31Z",
    "10:15:30",
  ])
  func `are refused`(_ text: String) {
    #expect(DateAndTime(text) == nil)
  }

  @Test(arguments: [
    ("2018-12-08T00:00:00", "2018-12-08", true, true),
    ("2018-12-08T00:00:00.0001", "2018-12-08T00:00:00", true, false),
    ("2018-12-08T00:00:00", "2018-12-08T00:00:01", false, false),
    ("2018-10-08T00:00:00+02:00", "2018-10-08T00:00:00@Europe/Paris", true, false),
    ("2018-02-08T00:00:00+02:00", "2018-02-08T00:00:00@Europe/Paris", false, false),
    ("2002-04-02T12:00:00@Australia/Melbourne", "2002-04-02T12:00:00@Australia/Sydney", true, false),
    ("2018-12-08T00:00:00+00:00", "2018-12-08T00:00:00@Etc/UTC", true, false),
    ("2002-04-02T23:00:00-04:00", "2002-04-03T02:00:00-01:00", true, false),
    ("2018-12-08T00:00:00Z", "2018-12-08T00:00:00+00:00", true, true),
    ("2018-12-08T00:00:00", "2018-12-08T00:00:00Z", false, false),
    ("2018-12-08T00:00:00", "2018-12-08T00:00:00@Europe/Paris", false, false),
  ])
  func `are equal by value and the same by form`(_ left: String, _ right: String, _ equal: Bool, _ same: Bool)
    throws
  {
    let (left, right) = (try #require(DateAndTime(left)), try #require(DateAndTime(right)))
    #expect(left.isEqual(to: right) == equal)
    #expect(right.isEqual(to: left) == equal)
    #expect((left == right) == same)
  }

  @Test(arguments: [
    ("2018-12-08T00:00:00", "2018-12-08T00:00:01"), ("2018-12-08T00:00:00.1", "2018-12-08T00:00:00.2"),
    ("2018-12-08T00:00:00+02:00", "2018-12-07T23:00:00Z"), ("-0001-12-31T00:00:00", "0000-01-01T00:00:00"),
    ("2018-12-08T10:00:00", "2018-12-08T10:00:01+05:00"),
    ("2018-12-08T10:00:00-05:00", "2018-12-08T10:00:01"),
    ("2018-07-08T10:00:00@Europe/Paris", "2018-07-08T08:30:00Z"),
  ])
  func `come before others`(_ left: String, _ right: String) throws {
    let (left, right) = (try #require(DateAndTime(left)), try #require(DateAndTime(right)))
    #expect(left.isBefore(right))
    #expect(left.isAtMost(right))
    #expect(!right.isBefore(left))
    #expect(!right.isAtMost(left))
    #expect(left.isAtMost(left))
  }

  @Test(
    arguments: [
      ("2021-01-12T10:10:10", "P1DT1H", "2021-01-13T11:10:10"),
      ("2021-01-01T24:00:00", "-PT1S", "2021-01-01T23:59:59"),
      ("-2021-01-01T10:10:10+11:00", "-P1D", "-2022-12-31T10:10:10+11:00"),
      ("-2021-01-01T10:10:10@Australia/Melbourne", "P1D", "-2021-01-02T10:10:10@Australia/Melbourne"),
      ("2021-03-27T12:00:00@Europe/Paris", "P1D", "2021-03-28T13:00:00@Europe/Paris"),
      ("2021-10-31T02:30:00@Europe/Paris", "PT2H", "2021-10-31T03:30:00@Europe/Paris"),
      ("2021-01-31T10:10:10Z", "P1M", "2021-02-28T10:10:10Z"),
      ("2024-02-29T10:10:10Z", "-P1Y", "2023-02-28T10:10:10Z"),
      ("2020-03-28T02:30:00@Europe/Paris", "P1Y", "2021-03-28T03:30:00@Europe/Paris"),
      ("2021-01-28T12:00:00@Europe/Paris", "P6M", "2021-07-28T12:00:00@Europe/Paris"),
      ("1969-12-31T23:59:59.75", "PT0.5S", "1970-01-01T00:00:00.25"),
      ("1970-01-01T00:00:00.25", "-PT0.5S", "1969-12-31T23:59:59.75"),
      ("999999999-12-31T23:59:59", "PT1S", nil), ("-999999999-01-01T00:00:00Z", "-PT0.000000001S", nil),
      ("2021-01-01T00:00:00", "P106751991167300D", nil),
      ("2021-01-01T00:00:00@Europe/Paris", "-P106751991167300D", nil),
      ("2021-01-01T00:00:00@Europe/Paris", "P9223372036854775807M", nil),
    ] as [(String, String, String?)])
  func `take durations`(_ text: String, _ duration: String, _ expected: String?) throws {
    let moment = try #require(DateAndTime(text))
    switch try #require(TemporalLiteral(duration: duration)) {
    case .daysAndTime(let duration):
      #expect(moment.adding(duration)?.description == expected)
      #expect(moment.subtracting(try #require(duration.negated))?.description == expected)
    case .yearsAndMonths(let duration):
      #expect(moment.adding(duration)?.description == expected)
      #expect(moment.subtracting(try #require(duration.negated))?.description == expected)
    default: Issue.record("not a duration")
    }
  }

  @Test(
    arguments: [
      ("2021-01-02T10:10:10", "2021-01-01T10:10:10", "P1D"),
      ("2012-12-24T23:59:00", "2012-12-22T03:45:00", "P2DT20H14M"),
      ("2021-01-02T10:10:10@Europe/Paris", "2021-01-01T10:10:10@Asia/Dhaka", "P1DT5H"),
      ("2021-01-02T10:10:10+01:00", "2021-01-01T10:10:10@Europe/Paris", "P1D"),
      ("2021-03-28T12:00:00@Europe/Paris", "2021-03-27T12:00:00@Europe/Paris", "PT23H"),
      ("2021-01-02T10:10:10.25Z", "2021-01-02T10:10:10.5Z", "-PT0.25S"),
      ("2021-01-02T10:10:10", "2021-01-01T10:10:10+02:00", nil),
      ("2021-01-02T10:10:10@Europe/Paris", "2021-01-01T10:10:10", nil),
      (
        "999999999-12-31T23:59:59.999999999", "-999999999-01-01T00:00:00",
        "P730484999633DT23H59M59.999999999S"
      ),
    ] as [(String, String, String?)])
  func `are subtracted`(_ left: String, _ right: String, _ expected: String?) throws {
    #expect(
      try #require(DateAndTime(left)).subtracting(try #require(DateAndTime(right)))?.description == expected)
  }

  @Test func `stand for dates at midnight of universal time`() throws {
    let midnight = DateAndTime(utcMidnightOf: try #require(CivilDate("2021-01-02")))
    #expect(midnight.description == "2021-01-02T00:00:00Z")
    let melbourne = try #require(DateAndTime("2021-01-01T10:10:10@Australia/Melbourne"))
    #expect(midnight.subtracting(melbourne)?.description == "P1DT49M50S")
    #expect(CivilTime.utcMidnight.description == "00:00:00Z")
  }

  @Test func `are made of a date and a time`() throws {
    let date = try #require(DateAndTime("2017-09-05T10:20:00-01:00")).date
    for time in ["09:15:30", "09:15:30Z", "09:15:30.987654321+02:00", "09:15:30@Europe/Paris"] {
      #expect(DateAndTime(date, try #require(CivilTime(time)))?.description == "2017-09-05T\(time)")
    }
  }

  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (1_767_225_600, "2026-01-01T00:00:00Z"),
      (Int64.max, nil), (Int64.min, nil), (31_556_889_832_780_799, "999999999-12-31T23:59:59Z"),
      (31_556_889_832_780_800, nil),
    ] as [(Int64, String?)])
  func `come from a clock`(_ seconds: Int64, _ expected: String?) {
    #expect(DateAndTime(secondsSinceEpoch: seconds, zone: .utc)?.description == expected)
  }

  @Test func `leave the calendar where the zone does`() throws {
    let tokyo = try Zone.region(#require(Region("Asia/Tokyo")))
    #expect(DateAndTime(secondsSinceEpoch: 31_556_889_832_748_399, zone: tokyo) != nil)
    #expect(DateAndTime(secondsSinceEpoch: 31_556_889_832_748_400, zone: tokyo) == nil)
  }

  @Test func `come back from text and from arithmetic`() throws {
    var generated = Generated(seed: 3)
    for _ in 0..<2000 {
      let moment = try #require(DateAndTime(generated.date(), generated.time()))
      #expect(DateAndTime(moment.description)?.description == moment.description)
      let duration = generated.duration()
      if let later = moment.adding(duration) {
        #expect(later.subtracting(duration) == moment)
        #expect(later.subtracting(moment) == duration)
        #expect(moment.isBefore(later) == (duration > .zero))
      }
      #expect(moment.isEqual(to: moment) && !moment.isBefore(moment))
    }
  }
}
