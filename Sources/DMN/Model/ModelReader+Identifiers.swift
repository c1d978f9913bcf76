internal import Diagnostics
internal import XMLTree

extension ModelReader {
  /// Tells of identifiers given twice; they must be unique in a file.
  ///
  /// Where no reference means any of the two, nothing is lost by it.
  mutating func checkIdentifiers() {
    guard let name = root.namesOfDocument.firstIndex(of: XMLName("id")) else { return }
    var ids: [(value: String, element: Element)] = []
    gather(name, in: root, into: &ids)
    var firsts = [String: Int](minimumCapacity: ids.count)
    var meant: Set<String>?
    for (place, id) in ids.enumerated() {
      guard let first = firsts.updateValue(place, forKey: id.value) else { continue }
      firsts[id.value] = first
      if meant == nil { meant = references() }
      diagnostics.append(
        .duplicateIdentifier(
          id.value, first: ids[first].element.position(of: "id"), isMeant: meant?.contains(id.value) == true,
          at: id.element.position(of: "id")))
    }
  }

  /// The identifiers that references name.
  private func references() -> Set<String> {
    guard let name = root.namesOfDocument.firstIndex(of: XMLName("href")) else { return [] }
    var found: [(value: String, element: Element)] = []
    gather(name, in: root, into: &found)
    return Set(
      found.map { reference in
        guard let hash = reference.value.lastIndex(of: "#") else { return reference.value }
        return String(reference.value[reference.value.index(after: hash)...])
      })
  }

  /// The values of an attribute, extensions apart; as deep as the document, which is bounded by `Limits.depth`.
  private func gather(
    _ name: Int, in element: Element, into found: inout [(value: String, element: Element)]
  ) {
    if isOwn[element.nameNumber],
      let value = element.attributes.first(where: { $0.nameNumber == name })?.value, !value.isEmpty
    {
      found.append((value, element))
    }
    for child in element.children where numbers[child.nameNumber] != Vocabulary.extensionElements {
      gather(name, in: child, into: &found)
    }
  }
}
