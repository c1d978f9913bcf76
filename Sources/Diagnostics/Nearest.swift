/// The candidate most like a word that is not one of them, for "vouliez-vous écrire …".
///
/// Likeness is the number of characters to insert, drop, change or swap (Damerau-Levenshtein, restricted); case
/// does not count. Only a third of the word's length may differ.
public func nearest(to word: String, among candidates: [String]) -> String? {
  let word = Array(word.lowercased().unicodeScalars.prefix(64))
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let distance = distance(word, Array(candidate.lowercased().unicodeScalars.prefix(64)))
    if distance < best?.distance ?? Int.max { best = (distance, candidate) }
  }
  guard let best, best.distance <= max(1, word.count / 3) else { return nil }
  return best.candidate
}

private func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    for column in 0..<right.count {
      let change = last[column] + (left[row] == right[column] ? 0 : 1)
      var cost = min(change, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
