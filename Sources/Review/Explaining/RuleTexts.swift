internal import DMN

// The texts of a decision, for what can be read in them.
extension Model.Box {
  /// All FEEL texts of the box, in reading order.
  var texts: [String] {
    var result: [String] = []
    addTexts(to: &result)
    return result
  }

  // Recursion is bounded by the depth of documents that XMLTree reads.
  private func addTexts(to result: inout [String]) {
    switch kind {
    case .literal(let text): result.append(text.value)
    case .context(let entries): for entry in entries { entry.value?.addTexts(to: &result) }
    case .list(let items): for item in items { item.addTexts(to: &result) }
    case .relation(_, let rows): for cell in rows.flatMap(\.cells) { cell.addTexts(to: &result) }
    case .function(let function): function.body?.addTexts(to: &result)
    case .invocation(let function, let bindings):
      function?.addTexts(to: &result)
      for binding in bindings { binding.value?.addTexts(to: &result) }
    case .conditional(let condition, let then, let otherwise):
      for part in [condition, then, otherwise] { part?.addTexts(to: &result) }
    case .filter(let list, let condition):
      for part in [list, condition] { part?.addTexts(to: &result) }
    case .iteration(_, let list, let body), .quantified(_, _, let list, let body):
      for part in [list, body] { part?.addTexts(to: &result) }
    case .table(let table):
      result += table.inputs.map(\.expression.value)
      for rule in table.rules { result += (rule.inputs + rule.outputs).map(\.value) }
    case .empty: break
    }
  }
}

/// Finds the elements of a dossier that a FEEL text names: `dossier.demande.dateDepot`.
enum DossierPaths {
  /// The paths below `dossier`, in the order of the text, each as far as it is made of words of the schema's alphabet.
  static func paths(in text: String) -> [[String]] {
    let scalars = Array(text.unicodeScalars)
    let root = Array(InputName.dossier.rawValue.unicodeScalars)
    var result: [[String]] = []
    var index = 0
    while index + root.count < scalars.count {
      let isWord = index == 0 || !isNamePart(scalars[index - 1]) && scalars[index - 1] != "."
      guard isWord, Array(scalars[index..<index + root.count]) == root else {
        index += 1
        continue
      }
      var next = index + root.count
      var path: [String] = []
      while next + 1 < scalars.count, scalars[next] == ".", isNamePart(scalars[next + 1]) {
        var end = next + 1
        while end < scalars.count, isNamePart(scalars[end]) { end += 1 }
        path.append(String(String.UnicodeScalarView(scalars[(next + 1)..<end])))
        next = end
      }
      if !path.isEmpty { result.append(path) }
      index = next
    }
    return result
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
  }
}
