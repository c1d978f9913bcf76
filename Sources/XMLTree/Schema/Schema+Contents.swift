/// What a schema says of the contents of its slots, for those who bind documents to typed values.
extension Schema {
  /// What a text stands for in the machine word of its record.
  package enum Content: Hashable, Sendable {
    /// A number in units of 10^-`scale`.
    case number(scale: Int)
    /// Days since 1970-01-01.
    case date
    /// Seconds since 1970-01-01T00:00:00.
    case dateAndTime
    /// Seconds since midnight.
    case time
    /// A year.
    case year
    /// 0 or 1.
    case boolean
    /// The place in a list of words.
    case words([String])
    /// Nothing: the text itself counts.
    case text
  }

  /// What the text of an element stands for; nil when it holds elements, or nothing.
  package func content(of slot: Int) -> Content? {
    slots[slot].simpleType < 0 ? nil : content(simpleTypes[slots[slot].simpleType])
  }

  /// What the value of an attribute stands for.
  package func attributeContent(of attribute: Int) -> Content {
    content(simpleTypes[attributes[attribute].simpleType])
  }

  private func content(_ type: SimpleType) -> Content {
    switch type.base {
    case .decimal, .integer, .nonNegativeInteger, .positiveInteger: return .number(scale: type.scale)
    case .date: return .date
    case .dateTime: return .dateAndTime
    case .time: return .time
    case .gYear: return .year
    case .boolean: return .boolean
    case .string, .normalizedString, .token:
      return type.enumeration.isEmpty ? .text : .words(type.enumeration)
    }
  }

  /// The slots of the elements that may stand directly in an element.
  package func children(of slot: Int) -> Range<Int> {
    slots[slot].firstChild..<slots[slot].firstChild + slots[slot].childCount
  }

  /// The slots of the attributes that an element may have.
  package func attributes(of slot: Int) -> Range<Int> {
    slots[slot].firstAttribute..<slots[slot].firstAttribute + slots[slot].attributeCount
  }

  /// The number of attribute slots.
  package var attributeCount: Int { attributes.count }

  /// The local name of an element slot.
  package func name(of slot: Int) -> String { localName(of: slot) }

  /// The slot above; -1 for the root.
  package func parent(of slot: Int) -> Int { slots[slot].parent }

  /// The element slot that an attribute slot belongs to.
  package func owner(ofAttribute attribute: Int) -> Int { attributes[attribute].owner }

  /// The short French label of an attribute slot.
  package func attributeLabel(of attribute: Int) -> String { attributes[attribute].documentation.label }

  /// The lists of words that simple types have, with their labels from the schema's documentation.
  package var wordLists: [[(word: String, label: String)]] {
    simpleTypes.filter { !$0.enumeration.isEmpty }.map(words(of:))
  }

  /// The words that the text of an element may be, with their labels; none where it is no list of words.
  package func words(of slot: Int) -> [(word: String, label: String)] {
    slots[slot].simpleType < 0 ? [] : words(of: simpleTypes[slots[slot].simpleType])
  }

  /// The words that the text of an attribute may be, with their labels; none where it is no list of words.
  package func words(ofAttribute slot: Int) -> [(word: String, label: String)] {
    words(of: simpleTypes[attributes[slot].simpleType])
  }

  private func words(of type: SimpleType) -> [(word: String, label: String)] {
    zip(type.enumeration, type.enumerationLabels).map { ($0, $1) }
  }

  /// Whether an element may stand more than once in the one above it.
  package func isRepeated(_ slot: Int) -> Bool { mayFollow(slot, slot) }

  /// Whether an element may be left out where it stands: what may follow it may stand in its place.
  func isOptional(_ slot: Int) -> Bool {
    let parent = slots[slot].parent
    guard parent >= 0, slots[parent].contentModel >= 0 else { return false }
    let model = contentModels[slots[parent].contentModel]
    let child = slot - slots[parent].firstChild
    return model.transitions.indices.allSatisfy { state in
      guard let step = model.transitions[state].first(where: { $0.child == child }) else { return true }
      let others = Set(model.transitions[state].map(\.child))
      return others.isSuperset(of: model.transitions[step.state].map(\.child))
        && (model.isAccepting[state] || !model.isAccepting[step.state])
    }
  }

  /// Whether an element may stand after another one, with or without others between them, in the one above both.
  func mayFollow(_ slot: Int, _ earlier: Int) -> Bool {
    let parent = slots[slot].parent
    guard parent >= 0, parent == slots[earlier].parent, slots[parent].contentModel >= 0 else { return false }
    let model = contentModels[slots[parent].contentModel]
    let (child, first) = (slot - slots[parent].firstChild, earlier - slots[parent].firstChild)
    var pending = model.transitions.joined().filter { $0.child == first }.map(\.state)
    var isSeen = [Bool](repeating: false, count: model.transitions.count)
    while let state = pending.popLast() {
      if isSeen[state] { continue }
      isSeen[state] = true
      for step in model.transitions[state] {
        if step.child == child { return true }
        pending.append(step.state)
      }
    }
    return false
  }
}
