/// What a measure should come to, and whether it does.
struct Goal {
  /// What is asked, in words: `at most 0.75 times xmllint --noout`.
  var text: String
  var value: Double
  var isReached: Bool
  /// Why it is not reached, where that is known; told only then.
  var reason: String?

  /// The same with its reason.
  func because(_ reason: String) -> Goal {
    var goal = self
    goal.reason = reason
    return goal
  }

  static func atMost(_ limit: Double, _ value: Double, _ text: String) -> Goal {
    Goal(text: "\(text) at most \(figure(limit))", value: value, isReached: value <= limit)
  }

  static func atLeast(_ limit: Double, _ value: Double, _ text: String) -> Goal {
    Goal(text: "\(text) at least \(figure(limit))", value: value, isReached: value >= limit)
  }

  /// The goal, what was measured, and whether that reaches it.
  var line: String {
    "goal: \(text): \(figure(value)), "
      + (isReached ? "reached" : "NOT reached" + (reason.map { " (\($0))" } ?? ""))
  }
}
