import Testing

@testable import bench

@Suite struct `Statistics of the measures` {
  @Test(arguments: [
    ([3.0, 1, 2], [1.0, 2, 3]),
    ([4, 1, 2, 3], [1, 2.5, 4]),
    ([7], [7, 7, 7]),
    ([], [0, 0, 0]),
  ])
  func `spread is minimum, median and maximum`(_ values: [Double], _ expected: [Double]) {
    let spread = Spread(values)
    #expect([spread.minimum, spread.median, spread.maximum] == expected)
  }

  @Test func `ratios are taken within a round, not of medians`() {
    // Medians are 4 and 2; the rounds' own ratios are 1, 4 and 1.
    let spread = Spread(ratiosOf: [2, 4, 10], to: [2, 1, 10])
    #expect(spread == Spread([1, 4, 1]))
    #expect(spread.median == 1)
  }

  @Test func `ratios to nothing are zero`() {
    #expect(Spread(ratiosOf: [2], to: [0]).median == 0)
  }

  @Test(arguments: [
    ("in proportion", [2.0, 10, 40], 1.0),
    ("by the square", [1, 25, 400], 2),
    ("not at all", [7, 7, 7], 0),
    ("by the root", [1, 2.23606797749979, 4.47213595499958], 0.5),
    ("shrinking in proportion", [1, 0.2, 0.05], -1),
  ])
  func `growth exponent over three sizes`(_ name: String, _ values: [Double], _ exponent: Double) throws {
    let found = try #require(growthExponent(sizes: [1_000, 5_000, 20_000], values: values))
    #expect(abs(found - exponent) < 1e-9, "\(name)")
  }

  @Test func `growth exponent is the slope of least squares, not of the ends`() throws {
    // Logarithms to base 10: (0, 0), (1, 3), (2, 0): the ends and the line are flat.
    #expect(abs(try #require(growthExponent(sizes: [1, 10, 100], values: [1, 1_000, 1]))) < 1e-9)
    // (0, 0), (1, 0), (2, 3), (3, 0): the ends are level, the line rises by 0.3.
    let bent = try #require(growthExponent(sizes: [1, 10, 100, 1_000], values: [1, 1, 1_000, 1]))
    #expect(abs(bent - 0.3) < 1e-9)
  }

  @Test(arguments: [
    ([1_000.0], [1.0]), ([1_000, 1_000], [1, 2]), ([1_000, 5_000], [0, 1]), ([1_000, 5_000], [1]),
  ])
  func `no growth exponent without two sizes and positive values`(_ sizes: [Double], _ values: [Double]) {
    #expect(growthExponent(sizes: sizes, values: values) == nil)
  }

  @Test(arguments: [
    (0.0, "0.000"), (0.0615, "0.062"), (0.65, "0.650"), (1.5, "1.50"), (15.25, "15.3"), (152.4, "152"),
    (20_000, "20000"), (-0.25, "-0.250"), (9.999, "10.00"), (.infinity, "inf"),
  ])
  func `numbers are told with the digits that matter`(_ value: Double, _ text: String) {
    #expect(figure(value) == text)
  }
}

@Suite struct `What the report says` {
  @Test(arguments: [
    (Goal.atMost(0.75, 0.75, "times"), "goal: times at most 0.750: 0.750, reached"),
    (Goal.atMost(0.75, 0.76, "times"), "goal: times at most 0.750: 0.760, NOT reached"),
    (Goal.atLeast(4, 4.1, "times faster"), "goal: times faster at least 4.00: 4.10, reached"),
    (Goal.atLeast(20, 2.6, "times faster"), "goal: times faster at least 20.0: 2.60, NOT reached"),
  ])
  func `a goal is reached or NOT reached`(_ goal: Goal, _ line: String) {
    #expect(goal.line == line)
  }

  @Test func `text and JSON hold values, ratios, notes and goals`() {
    let row = Report.Row(
      name: "copil \"run\"", unit: "s", spread: Spread([1, 3, 2]), ratio: Spread([0.5]), mebibytes: 12.5,
      note: "a\nb",
      goals: [.atMost(0.4, 0.5, "times").because("why")])
    let report = Report(preface: ["p"], sections: [Report.Section(title: "t", rows: [row])])
    #expect(
      report.opening + report.sections.map(Report.text).joined() + report.closing == """
        p
        Values are minimum / median / maximum; ratios are taken within a round.

        t
          copil "run"; 1.00 / 2.00 / 3.00 s; ratio 0.500; 12.5 MiB; a
        b
            goal: times at most 0.400: 0.500, NOT reached (why)

        0 goals of 1 reached.
          t
            copil "run": goal: times at most 0.400: 0.500, NOT reached (why)

        """)
    #expect(
      report.json == #"""
        {"preface":["p"],"sections":[{"title":"t","rows":[{"name":"copil \"run\"","unit":"s","value":{"minimum":1.0,"median":2.0,"maximum":3.0},"ratio":{"minimum":0.5,"median":0.5,"maximum":0.5},"mebibytes":12.5,"note":"a\nb","goals":[{"goal":"times at most 0.400","value":0.5,"reached":false,"reason":"why"}]}]}]}

        """#)
  }

  @Test func `figures go through a line and back`() {
    let figure = Figure("copil, 1000 rows", "us", [0.25, 1e-7, 12])
    #expect(Figure(line: figure.line) == figure)
    #expect(Figure(line: "60 dossiers, 8718 bytes each") == nil)
    #expect(Figure(line: "a\tus\tmany") == nil)
  }
}

@Suite struct `Peers' answers beside copil's` {
  private let right: [Substring] = ["CDV-1\toui\tnon", "CDV-2\t?\t12"]

  @Test func `equal answers are no difference`() {
    #expect(PeerBench.difference(right, right) == nil)
  }

  @Test(arguments: [
    (["CDV-1\toui\tnon", "CDV-2\t?\t15"], "dossier CDV-2, « Exercice de l'appel »: 15, not 12"),
    (["CDV-1\toui\tnon"], "1 dossiers answered, not 2"),
    (["CDV-1\toui", "CDV-2\t?\t12"], "CDV-1\toui, not CDV-1\toui\tnon"),
    (["CDV-9\toui\tnon", "CDV-2\t?\t12"], "CDV-9\toui\tnon, not CDV-1\toui\tnon"),
  ])
  func `a difference names the dossier and the rule`(_ answers: [Substring], _ told: String) {
    #expect(PeerBench.difference(answers, right) == told)
  }
}

@Suite struct `Dossiers of the peers` {
  @Test func `the same number gives the same dossier, and nineteen of twenty are changed`() {
    var plain = CallDossiers()
    var changed = 0
    for number in 0..<40 {
      let bytes = plain.next()
      let varied = CallDossiers.varied(bytes, number)
      #expect(varied == CallDossiers.varied(bytes, number))
      if varied != bytes { changed += 1 }
      if number % 20 == 0 { #expect(varied == bytes) }
    }
    // Changes that fall to a dossier without what they change are none.
    #expect(changed >= 34)
  }
}
