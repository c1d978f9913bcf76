/// The candidate most like a word that is not one of them, for "vouliez-vous écrire …"; the first of equals.
///
/// Likeness is the number of characters to insert, drop, change or swap (Damerau-Levenshtein, restricted); case
/// does not count. Only a third of the word's length may differ; a word of one character is like itself in another case only.
public func nearest(to word: String, among candidates: [String]) -> String? {
  if candidates.isEmpty { return nil }
  let word = Array(word.lowercased().unicodeScalars.prefix(80))
  guard word.count > 1 else { return candidates.first { $0.lowercased().unicodeScalars.elementsEqual(word) } }
  var best: String?
  var limit = max(1, word.count / 3) + 1
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars.prefix(80))
    guard abs(other.count - word.count) < limit else { continue }
    let distance = distance(word, other, below: limit)
    if distance < limit { (best, limit) = (candidate, distance) }
  }
  return best
}

/// The reference most like one that is nowhere; nil where only another number is near.
///
/// References are numbered: another number is another dossier, not a slip. Capitals, dashes and leading zeros may differ.
public func nearestReference(to reference: String, among candidates: [String]) -> String? {
  let wanted = numbers(in: reference)
  return nearest(
    to: reference,
    among: candidates.filter { candidate in
      let numbers = numbers(in: candidate)
      return numbers.joined() == wanted.joined()
        || numbers.elementsEqual(wanted) { $0.drop { $0 == "0" } == $1.drop { $0 == "0" } }
    })
}

/// The numbers of a text, as written.
private func numbers(in text: String) -> [Substring] { text.split { !("0"..."9").contains($0) } }

/// The distance of two words, or the limit when it is not below it.
private func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], below limit: Int) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    var smallest = row + 1
    for column in 0..<right.count {
      let change = last[column] + (left[row] == right[column] ? 0 : 1)
      var cost = min(change, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
      smallest = min(smallest, cost)
    }
    if smallest >= limit { return limit }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
