/// Finds the declared name that a misspelt one was most likely meant to be.
enum NearestName {
  /// The candidate with the fewest changed letters, at most a third of them; the first of equals.
  static func find(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(80))
    guard wanted.count > 1 else { return nil }
    var best: String?
    var bestDistance = max(1, wanted.count / 3) + 1
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars.prefix(80))
      guard abs(other.count - wanted.count) < bestDistance else { continue }
      let distance = Self.distance(wanted, other, below: bestDistance)
      if distance < bestDistance { (best, bestDistance) = (candidate, distance) }
    }
    return best
  }

  /// Insertions, deletions, substitutions and exchanges of neighbours between two texts.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], below limit: Int) -> Int {
    var older: [Int] = []
    var previous = Array(0...b.count)
    for i in 1...max(a.count, 1) where i <= a.count {
      var current = [i]
      var smallest = i
      for j in 1...max(b.count, 1) where j <= b.count {
        var cost = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, older[j - 2] + 1) }
        current.append(cost)
        smallest = min(smallest, cost)
      }
      if smallest >= limit { return limit }
      (older, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
