/// Some values of one quantity, one a round; what a part of the measures tells the report.
///
/// A part that runs in a process of its own writes each as a line: the name, the unit and the values, with tabs between.
struct Figure: Equatable {
  var name: String
  /// What one is: `us`, `ns`, `ms`, `s`.
  var unit: String
  var values: [Double]

  init(_ name: String, _ unit: String, _ values: [Double]) {
    (self.name, self.unit, self.values) = (name, unit, values)
  }

  /// Reads a line; nothing when it has no value, or a value that is no number.
  init?(line: some StringProtocol) {
    let parts = line.split(separator: "\t")
    let values = parts.dropFirst(2).compactMap { Double(String($0)) }
    guard parts.count > 2, values.count == parts.count - 2 else { return nil }
    self.init(String(parts[0]), String(parts[1]), values)
  }

  var line: String { ([name, unit] + values.map { "\($0)" }).joined(separator: "\t") }

  /// Writes the line to standard output.
  func tell() { print(line) }
}
