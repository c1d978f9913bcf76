import Testing

@testable import FEEL

@Suite struct `Times` {
  @Test(arguments: [
    ("14:10:30", "14:10:30"), ("00:00:00", "00:00:00"), ("24:00:00", "00:00:00"),
    ("24:00:00.000", "00:00:00"),
    ("23:59:59.999999999", "23:59:59.999999999"), ("11:22:33.4440", "11:22:33.444"),
    ("11:22:33.0", "11:22:33"),
    ("11:22:33.1234567891", "11:22:33.123456789"), ("11:22:33Z", "11:22:33Z"), ("11:22:33z", "11:22:33Z"),
    ("11:22:33+00:00", "11:22:33Z"), ("11:22:33-00:00", "11:22:33Z"), ("11:22:33+14:00", "11:22:33+14:00"),
    ("11:22:33-14:00", "11:22:33-14:00"), ("11:22:33+02:45:55", "11:22:33+02:45:55"),
    ("11:22:33-00:00:01", "11:22:33-00:00:01"), ("24:00:00-01:30", "00:00:00-01:30"),
    ("11:22:33.5@Europe/Paris", "11:22:33.5@Europe/Paris"), ("00:01:00@Etc/UTC", "00:01:00@Etc/UTC"),
    ("00:01:00@America/Argentina/ComodRivadavia", "00:01:00@America/Argentina/ComodRivadavia"),
  ])
  func `are read and written`(_ text: String, _ written: String) throws {
    #expect(try #require(CivilTime(text)).description == written)
  }

  @Test(arguments: [
    "", "23:59:60", "25:00:00", "24:00:01", "24:01:00", "24:00:00.1", "00:60:00", "00:00:61", "07:1:00",
    "07:01:2",
    "7:00:00", "07:20", "07", "13:20:00@xyz/abc", "13:20:00@", "13:20:00@europe/paris", "13:20:00+14:01",
    "13:20:00+14:00:01", "13:20:00-19:00", "13:20:00+5:00", "13:20:00+5", "13:20:00+05:0", "13:20:00+05",
    "13:20:00+0500",
    "13:20:00+05:60", "13:20:00+05:00:60", "13:20:00+02:00@Europe/Paris", "13:20:00@Europe/Paris+02:00",
    "13:20:00ZZ",
    "11:30:00T", "T11:30:00", "11:30:00.", "11:30:00.Z", "11:30:00,5", "11:30:.5", "-11:30:00", "11:30:00 Z",
    "2012T-12-2511:00:00Z", "１1:30:00",
  ])
  func `are refused`(_ text: String) {
    #expect(CivilTime(text) == nil)
  }

  @Test(
    arguments: [
      ("whole seconds", 12, 59, ExactNumber(1), nil, "12:59:01"),
      ("decimals", 12, 59, ExactNumber(coefficient: 13, exponent: -1), "-PT1H", "12:59:01.3-01:00"),
      (
        "billionths", 0, 0, ExactNumber(coefficient: 59_999_999_999, exponent: -9), "PT0S",
        "00:00:59.999999999Z"
      ),
      (
        "less than a billionth", 0, 0, ExactNumber(coefficient: 59_999_999_999_9, exponent: -10), nil,
        "00:00:59.999999999"
      ),
      ("a power of ten", 1, 2, ExactNumber(coefficient: 3, exponent: 1), "PT2H45M55S", "01:02:30+02:45:55"),
      (
        "59.0 to 34 digits", 1, 2, ExactNumber(coefficient: 59 * 10_000_000_000_000_000, exponent: -16), nil,
        "01:02:59"
      ),
      ("60 seconds", 23, 59, ExactNumber(60), nil, nil),
      ("less than none", 23, 59, ExactNumber(-1), nil, nil),
      ("beyond any integer", 23, 59, ExactNumber(coefficient: 1, exponent: 6111), nil, nil),
      ("hour 24", 24, 0, ExactNumber(0), nil, nil),
      ("an hour below 0", -24, 59, ExactNumber(45), nil, nil),
      ("minute 60", 0, 60, ExactNumber(0), nil, nil),
    ] as [(String, Int, Int, ExactNumber, String?, String?)])
  func `are made of numbers`(
    _ reason: String, _ hour: Int, _ minute: Int, _ second: ExactNumber, _ offset: String?,
    _ expected: String?
  ) throws {
    let zone = offset.flatMap { DaysAndTimeDuration($0) }.flatMap { Zone(offset: $0) }
    #expect((zone == nil) == (offset == nil))
    #expect(
      CivilTime(hour: hour, minute: minute, second: second, zone: zone)?.description == expected, "\(reason)")
  }

  @Test(
    arguments: [
      ("PT14H", "+14:00"), ("-PT14H", "-14:00"), ("PT14H1S", nil), ("P1D", nil), ("PT0.5S", nil),
      ("-PT0H", "Z"),
    ] as [(String, String?)])
  func `have offsets of at most 14 hours`(_ offset: String, _ written: String?) throws {
    #expect(Zone(offset: try #require(DaysAndTimeDuration(offset)))?.description == written)
  }

  @Test(
    arguments: [
      ("14:10:30.5", 14, 10, "305/-1", nil, nil), ("00:00:00.000000001Z", 0, 0, "1/-9", "PT0S", nil),
      ("10:30:00+05:00", 10, 30, "0/0", "PT5H", nil), ("10:30:10-05:30", 10, 30, "10/0", "-PT5H30M", nil),
      ("10:30:00@Etc/UTC", 10, 30, "0/0", "PT0S", "Etc/UTC"),
      ("10:30:00@Asia/Dhaka", 10, 30, "0/0", "PT6H", "Asia/Dhaka"),
      ("10:30:00@Europe/Paris", 10, 30, "0/0", nil, "Europe/Paris"),
    ] as [(String, Int, Int, String, String?, String?)])
  func `have properties`(
    _ text: String, _ hour: Int, _ minute: Int, _ second: String, _ offset: String?, _ timezone: String?
  ) throws {
    let time = try #require(CivilTime(text))
    #expect(time.hour == hour)
    #expect(time.minute == minute)
    #expect("\(time.secondOfMinute.coefficient)/\(time.secondOfMinute.exponent)" == second)
    #expect(time.timeOffset?.description == offset)
    #expect(time.timezone == timezone)
  }

  @Test(arguments: [
    ("10:30:00", "10:30:00", true, true), ("10:30:00", "10:30:01", false, false),
    ("10:30:00.0001", "10:30:00.0002", true, false), ("10:30:00Z", "10:30:00+00:00", true, true),
    ("20:00:50+00:00", "21:00:50+01:00", true, false), ("10:30:00", "10:30:00Z", false, false),
    ("10:30:00@Europe/Paris", "10:30:00@Europe/Paris", true, true),
    ("10:30:00@Europe/Paris", "10:30:00+01:00", true, false), ("10:30:00@Etc/UTC", "10:30:00Z", true, false),
    ("10:30:00@Australia/Melbourne", "10:30:00@Australia/Sydney", true, false),
    ("10:30:00@Europe/Paris", "10:30:00@Asia/Dhaka", false, false),
    ("10:30:00", "10:30:00@Europe/Paris", false, false),
    ("23:30:00-01:00", "00:30:00Z", false, false),
  ])
  func `are equal by value and the same by form`(_ left: String, _ right: String, _ equal: Bool, _ same: Bool)
    throws
  {
    let (left, right) = (try #require(CivilTime(left)), try #require(CivilTime(right)))
    #expect(left.isEqual(to: right) == equal)
    #expect(right.isEqual(to: left) == equal)
    #expect((left == right) == same)
  }

  @Test(arguments: [
    ("10:30:00", "10:30:01"), ("10:30:00.1", "10:30:00.2"), ("10:30:00+02:00", "10:30:00+01:00"),
    ("10:30:00", "10:30:01Z"), ("10:30:00+05:00", "10:30:01"), ("10:00:00@Asia/Dhaka", "10:00:00Z"),
  ])
  func `come before others`(_ left: String, _ right: String) throws {
    let (left, right) = (try #require(CivilTime(left)), try #require(CivilTime(right)))
    #expect(left.isBefore(right))
    #expect(left.isAtMost(right))
    #expect(!right.isBefore(left))
    #expect(!right.isAtMost(left))
    #expect(left.isAtMost(left))
  }

  @Test(arguments: [
    ("10:15:00", "PT1H", "11:15:00"), ("10:15:00", "P1D", "10:15:00"), ("23:59:59.5", "PT0.5S", "00:00:00"),
    ("00:00:00+11:00", "-PT1S", "23:59:59+11:00"),
    ("10:15:00@Australia/Melbourne", "-PT1H", "09:15:00@Australia/Melbourne"),
    ("23:59:00Z", "PT2M", "00:01:00Z"), ("12:00:00", "-P9000DT13H", "23:00:00"),
    ("12:00:00", "P106751991167300DT15H30M7S", "03:30:07"),
  ])
  func `go round the clock`(_ text: String, _ duration: String, _ expected: String) throws {
    let time = try #require(CivilTime(text))
    let duration = try #require(DaysAndTimeDuration(duration))
    #expect(time.adding(duration).description == expected)
    #expect(time.adding(duration).subtracting(duration) == time)
  }

  @Test(
    arguments: [
      ("10:10:10", "11:10:10", "-PT1H"), ("10:10:10+11:00", "09:10:10+11:00", "PT1H"),
      ("10:10:10", "10:10:10.25", "-PT0.25S"),
      ("10:10:10@Australia/Melbourne", "11:10:10@Australia/Melbourne", "-PT1H"),
      ("10:00:00+01:00", "10:00:00Z", "-PT1H"),
      ("10:00:00", "10:00:00Z", nil), ("10:00:00@Europe/Paris", "10:00:00", nil),
    ] as [(String, String, String?)])
  func `are subtracted`(_ left: String, _ right: String, _ expected: String?) throws {
    #expect(
      try #require(CivilTime(left)).subtracting(try #require(CivilTime(right)))?.description == expected)
  }

  @Test func `come back from text and from arithmetic`() throws {
    var generated = Generated(seed: 2)
    for _ in 0..<2000 {
      let time = generated.time()
      #expect(CivilTime(time.description) == time)
      let duration = generated.duration()
      #expect(time.adding(duration).subtracting(duration) == time)
      #expect(time.isEqual(to: time) && !time.isBefore(time))
    }
  }
}
