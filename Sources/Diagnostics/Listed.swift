/// Says which words there are, after "n'est pas …": `ce sont etat, ville`, or of one `il n'y a que etat`.
public func onlyOrAll(_ words: [String]) -> String {
  words.count == 1 ? "il n'y a que \(words[0])" : "ce sont \(words.joined(separator: ", "))"
}
