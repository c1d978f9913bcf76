import Testing

@testable import bench

@Suite struct `The gate of instructions` {
  @Test(arguments: [
    (0.7, 0.75, "0.700 times xmllint's, at most 0.750: kept"),
    (0.76, 0.75, "0.760 times xmllint's, at most 0.750: EXCEEDED"),
    (2.04, 2.05, "2.04 times xmllint's, at most 2.05: kept; goal 0.750 NOT reached"),
    (2.06, 2.05, "2.06 times xmllint's, at most 2.05: EXCEEDED; goal 0.750 NOT reached"),
    (
      1.5, 2.05,
      "1.50 times xmllint's, at most 2.05: kept; goal 0.750 NOT reached; "
        + "lower the limit to 1.52 in InstructionGate.swift"
    ),
  ])
  func `tells the ratio, its limit and the goal`(_ ratio: Double, _ limit: Double, _ text: String) {
    #expect(InstructionGate.verdict(ratio, limit) == text)
  }

  @Test func `no limit is below the goal`() {
    #expect(
      InstructionGate.limits.map(\.command) == [
        "copil check", "copil evaluate --json", "copil evaluate --json, varied dossiers",
      ])
    #expect(InstructionGate.limits.allSatisfy { $0.ratio >= InstructionGate.goal })
  }
}
