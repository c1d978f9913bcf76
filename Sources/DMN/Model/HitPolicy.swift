/// What a decision table gives when several of its rules match.
///
/// Source: DMN 1.5, 8.2.10.
public enum HitPolicy: String, Hashable, Sendable, CaseIterable {
  case unique = "UNIQUE"
  case any = "ANY"
  case priority = "PRIORITY"
  case first = "FIRST"
  case collect = "COLLECT"
  case ruleOrder = "RULE ORDER"
  case outputOrder = "OUTPUT ORDER"
}
