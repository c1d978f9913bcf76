import Testing

@testable import FEEL

@Suite struct `Time zones` {
  @Test func `have the offsets Python finds at known instants`() throws {
    for row in PythonRows.rows(PythonRows.instants) {
      let region = try #require(Region(row[0]))
      let instant = try #require(Int64(row[1]))
      #expect(String(Zone.region(region).offset(at: instant)) == row[2], "\(row)")
    }
  }

  @Test func `are resolved from local times as Python does, in gaps and overlaps too`() throws {
    for row in PythonRows.rows(PythonRows.locals) {
      let moment = try #require(DateAndTime("\(row[1])@\(row[0])"))
      #expect(String(moment.secondsSinceEpoch) == row[2], "\(row)")
      #expect(moment.timeOffset?.seconds.description == row[3], "\(row)")
    }
  }

  @Test func `agree with Python on 400 instants of every name`() throws {
    let rows = PythonRows.rows(PythonRows.sums)
    #expect(rows.map { $0[0] } == Region.all.map(\.identifier))
    for row in rows {
      let zone = Zone.region(try #require(Region(row[0])))
      var sum: UInt32 = 2_166_136_261
      var state: UInt64 = 1
      for _ in 0..<400 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let instant = -4_400_000_000 + Int64((state >> 20) % 9_000_000_000)
        sum = (sum ^ UInt32(bitPattern: zone.offset(at: instant))) &* 16_777_619
      }
      #expect(String(sum) == row[1], "\(row)")
    }
  }

  @Test func `know their names and nothing else`() {
    for region in Region.all { #expect(Region(region.identifier) == region) }
    for name in [
      "", " ", "europe/paris", "Europe/Paris ", "Europe", "Europe/Pari", "Europe/Pariss", "Factory", "+01:00",
    ] {
      #expect(Region(name) == nil, "\(name)")
    }
    #expect(Region("Etc/UTC") != Region("Etc/GMT"))
  }

  @Test(arguments: [
    ("far past keeps local mean time", "-999999999-06-01T00:00:00@Europe/Paris", "PT9M21S"),
    ("far winter", "999999999-12-31T23:59:59@Europe/Paris", "PT1H"),
    ("far summer", "999999999-07-14T00:00:00@Europe/Paris", "PT2H"),
    ("southern summer over the year's end", "2500-01-01T00:00:00@Australia/Melbourne", "PT11H"),
    ("southern winter", "2500-07-01T00:00:00@Australia/Melbourne", "PT10H"),
    ("Ireland's winter is the exception", "2500-01-01T00:00:00@Europe/Dublin", "PT0S"),
    ("Ireland's summer is the rule", "2500-07-01T00:00:00@Europe/Dublin", "PT1H"),
  ])
  func `follow the last rule for ever`(_ reason: String, _ text: String, _ offset: String) throws {
    #expect(try #require(DateAndTime(text)).timeOffset?.description == offset, "\(reason)")
  }

  @Test(arguments: [
    ("2021-03-28T02:30:00@Europe/Paris", "2021-03-28T03:30:00@Europe/Paris", "PT2H"),
    ("2021-10-31T02:30:00@Europe/Paris", "2021-10-31T02:30:00@Europe/Paris", "PT2H"),
    ("2011-12-30T12:00:00@Pacific/Apia", "2011-12-31T12:00:00@Pacific/Apia", "PT14H"),
  ])
  func `move skipped times on and take the first of two`(_ text: String, _ printed: String, _ offset: String)
    throws
  {
    let moment = try #require(DateAndTime(text))
    #expect(moment.description == printed)
    #expect(moment.timeOffset?.description == offset)
  }

  @Test func `keep the second of two times when arithmetic leads there`() throws {
    let first = try #require(DateAndTime("2021-10-31T02:30:00@Europe/Paris"))
    let second = try #require(first.adding(DaysAndTimeDuration(seconds: 3600)))
    #expect(second.description == first.description)
    #expect(second != first)
    #expect(!second.isEqual(to: first))
    #expect(second.adding(YearsAndMonthsDuration.zero) == second)
    #expect(second.subtracting(first)?.description == "PT1H")
  }
}
