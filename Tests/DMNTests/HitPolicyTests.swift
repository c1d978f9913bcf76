import DMN
import Testing

@Suite struct `Hit policies` {
  @Test func `are read by the words of the standard`() {
    #expect(HitPolicy(rawValue: "RULE ORDER") == .ruleOrder)
    #expect(HitPolicy(rawValue: "RULE_ORDER") == nil)
  }
}
