/// Makes the tree of values of a document from its records.
struct TreeBuilder {
  let source: XMLSource
  let names: [XMLName]
  private var run = 0
  private var namespace = 0

  init(source: XMLSource, names: [XMLName]) {
    self.source = source
    self.names = names
  }

  /// The root element; nil when nothing was read.
  mutating func build(_ recorder: borrowing Recorder) -> Element? {
    guard recorder.elements.count > 0 else { return nil }
    // Recursion is bounded by `Limits.depth`.
    return element(0, recorder)
  }

  private mutating func element(_ number: Int, _ recorder: borrowing Recorder) -> Element {
    let record = recorder.elements[number]
    let end = Int(record.end)
    let text = recorder.texts.all
    var element = Element(
      name: names[Int(record.name)], attributes: [], nodes: [], namespaces: [:], source: source,
      offset: Int(record.offset))
    element.attributes.reserveCapacity(Int(record.attributeCount))
    for index in Int(record.firstAttribute)..<Int(record.firstAttribute + record.attributeCount) {
      let attribute = recorder.attributes[index]
      let value = String(decoding: text[Int(attribute.textStart)..<Int(attribute.textEnd)], as: UTF8.self)
      element.attributes.append(
        Element.Attribute(name: names[Int(attribute.name)], value: value, offset: Int(attribute.offset)))
    }
    while namespace < recorder.namespaces.count, recorder.namespaces[namespace].owner == number {
      let declaration = recorder.namespaces[namespace]
      let prefix = text[Int(declaration.prefixStart)..<Int(declaration.uriStart)]
      let uri = text[Int(declaration.uriStart)..<Int(declaration.end)]
      element.namespaces[String(decoding: prefix, as: UTF8.self)] = String(decoding: uri, as: UTF8.self)
      namespace += 1
    }
    element.nodes.reserveCapacity(
      childCount(of: number, recorder) + (record.textEnd > record.textStart ? 1 : 0))
    var child = number + 1
    while child < end {
      appendRuns(before: child, of: number, to: &element, recorder)
      element.nodes.append(.element(self.element(child, recorder)))
      child = Int(recorder.elements[child].end)
    }
    appendRuns(before: end, of: number, to: &element, recorder)
    if record.textEnd > record.textStart {
      let value = String(decoding: text[Int(record.textStart)..<Int(record.textEnd)], as: UTF8.self)
      element.nodes.append(
        .text(.init(value: value, offset: source.endOfTag(at: element.offset), source: source)))
    }
    return element
  }

  private func childCount(of number: Int, _ recorder: borrowing Recorder) -> Int {
    let end = Int(recorder.elements[number].end)
    var count = 0
    var child = number + 1
    while child < end {
      count += 1
      child = Int(recorder.elements[child].end)
    }
    return count
  }

  private mutating func appendRuns(
    before child: Int, of parent: Int, to element: inout Element, _ recorder: borrowing Recorder
  ) {
    while run < recorder.runs.count, recorder.runs[run].parent == parent, recorder.runs[run].before == child {
      let record = recorder.runs[run]
      let value = String(decoding: recorder.texts.all[Int(record.start)..<Int(record.end)], as: UTF8.self)
      element.nodes.append(.text(.init(value: value, offset: Int(record.offset), source: source)))
      run += 1
    }
  }
}
