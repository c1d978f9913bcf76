internal import XMLTree

// What DMN 1.1 writes otherwise.
extension ModelReader {
  /// Whether the file is one of DMN 1.1.
  var isOld: Bool { Model.Release(namespace: root.name.namespace) == .dmn11 }

  /// The name of a type as it is written since DMN 1.2: without the prefix of XML that it has in DMN 1.1, and that old models keep.
  ///
  /// A prefix that stands for the namespace of an import becomes the name of the import.
  ///
  /// Source: DMN 1.1, 7.3.2, where `typeRef` is a qualified name of XML.
  func typeName(_ text: String, in element: Element) -> String {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return text }
    let (prefix, local) = (String(text[..<colon]), String(text[text.utf8.index(after: colon)...]))
    if prefix == "feel" { return local }
    guard let meant = element.namespaces[prefix] ?? root.namespaces[prefix] else { return text }
    let name = imports[meant].map { importHeading($0).name } ?? ""
    return name.isEmpty ? local : "\(name).\(local)"
  }

  /// The language of a function, which DMN 1.1 does not tell; editors did by a letter in a namespace of their own.
  func oldLanguage(of function: Element) -> Model.FunctionBox.Language {
    switch function.attributes.first(where: { $0.name.local == "kind" })?.value {
    case "J": .java
    case "P": .pmml
    default: .feel
    }
  }

  /// The heading of an import, which has no name in DMN 1.1; editors gave it one in a namespace of their own.
  func importHeading(_ element: Element) -> Model.Heading {
    var heading = heading(element)
    if isOld, element["name"] == nil,
      let name = element.attributes.first(where: { $0.name.local == "name" })?.value
    {
      heading.name = Model.tidy(name)
    }
    return heading
  }
}
