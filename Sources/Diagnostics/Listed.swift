extension Sequence where Element: Hashable {
  /// Each element once, where it first stands.
  public var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

/// The words themselves, of many the first twelve: `etat, ville`.
public func listed(_ words: [String]) -> String {
  let most = 12
  return words.prefix(most).joined(separator: ", ") + (words.count > most ? ", …" : "")
}

/// Says which words there are, after "n'est pas …": `ce sont etat, ville`, or of one `il n'y a que etat`.
public func onlyOrAll(_ words: [String]) -> String {
  "\(words.count == 1 ? "il n'y a que" : "ce sont") \(listed(words))"
}
