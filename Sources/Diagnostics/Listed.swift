extension Sequence where Element: Hashable {
  /// Each element once, where it first stands.
  public var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

/// How many words are listed.
public let mostListed = 12

/// The words themselves, of many the first ones: `etat, ville`.
public func listed(_ words: [String]) -> String {
  words.prefix(mostListed).joined(separator: ", ") + (words.count > mostListed ? ", …" : "")
}

/// Says which words there are, after "n'est pas …": `ce sont etat, ville`, or of one `il n'y a que etat`.
public func onlyOrAll(_ words: [String]) -> String {
  "\(words.count == 1 ? "il n'y a que" : "ce sont") \(listed(words))"
}
