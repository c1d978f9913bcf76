// The schema, as the document goes by.

internal import CLibXML2
internal import Diagnostics

extension Recorder {
  /// Takes the transition of the parent's content model, or notes why there is none.
  @inline(__always)
  mutating func enter(_ name: Int32, _ record: Int, at offset: Int) -> (slot: Int32, state: Int32) {
    guard let tables = tablesAddress else { return (-1, -1) }
    guard frames.count > 0 else {
      guard tables.pointee.slots[0].name == name else {
        note(.wrongRoot, element: record, at: offset)
        return (-1, -1)
      }
      return (0, tables.pointee.slots[0].start)
    }
    let parent = frames[frames.count - 1]
    guard parent.slot >= 0 else { return (-1, -1) }
    guard parent.state >= 0, let step = tables.pointee.transition(from: parent.state, on: name) else {
      return recover(name, record, parent, at: offset)
    }
    frames[frames.count - 1].state = step.state
    let slot = tables.pointee.slots[Int(parent.slot)].firstChild + step.child
    return (slot, tables.pointee.slots[Int(slot)].start)
  }

  /// Goes on after an element that the content model does not admit where it stands.
  @inline(never)
  private mutating func recover(
    _ name: Int32, _ record: Int, _ parent: Frame, at offset: Int
  ) -> (slot: Int32, state: Int32) {
    guard let tables = tablesAddress else { return (-1, -1) }
    let owner = tables.pointee.schema.slots[Int(parent.slot)]
    let candidates = owner.firstChild..<owner.firstChild + owner.childCount
    guard parent.state >= 0 else {
      note(.elementInText, element: record, at: offset)
      return (-1, -1)
    }
    guard let child = candidates.first(where: { tables.pointee.slots[$0].name == name }) else {
      note(.unknownElement, element: record, at: offset)
      return (-1, -1)
    }
    // Past the limit nothing is told any more, and finding out costs much.
    guard !hasMoreFaults else { return (Int32(child), tables.pointee.slots[child].start) }
    let way = tables.pointee.missing(slot: Int(parent.slot), state: parent.state, before: child)
    if let way, let step = tables.pointee.transition(from: way.state, on: name) {
      note(.missingBefore(way.slots), element: record, at: offset)
      frames[frames.count - 1].state = step.state
    } else {
      noteOutOfPlace(record, child, in: parent.record, named: name, at: offset, tables.pointee.schema)
    }
    return (Int32(child), tables.pointee.slots[child].start)
  }

  /// Notes an element of a slot that may stand in an open one, but no longer: too late, or once too often.
  private mutating func noteOutOfPlace(
    _ record: Int, _ slot: Int, in parent: Int32, named name: Int32, at offset: Int, _ schema: Schema
  ) {
    let last = outOfPlace.updateValue(record, forKey: Int(parent) << 32 | slot)
    if schema.isRepeated(slot) {
      // Of several in a row the first one is told.
      if let last, Int(elements[last].end) == record { return }
      if let later = laterSibling(of: slot, in: parent, schema) {
        withdrawMissing(slot, in: parent)
        return note(.misplaced(later), element: record, at: offset)
      }
    }
    if last != nil || hasChild(parent, named: name) { return note(.tooMany, element: record, at: offset) }
    withdrawMissing(slot, in: parent)
    note(.misplaced(laterSibling(of: slot, in: parent, schema)), element: record, at: offset)
  }

  /// The first of the elements already in an open one that must not stand before those of a slot, but may after them.
  private func laterSibling(of slot: Int, in parent: Int32, _ schema: Schema) -> SchemaFault.Sibling? {
    var judged: [Int: Bool] = [:]
    var child = Int(parent) + 1
    while child < elements.count {
      let other = Int(elements[child].slot)
      if other >= 0, elements[child].parent == parent, other != slot {
        let isLater = judged[other] ?? (schema.mayFollow(other, slot) && !schema.mayFollow(slot, other))
        judged[other] = isLater
        if isLater { return SchemaFault.Sibling(slot: other, offset: Int(elements[child].offset)) }
      }
      child = max(Int(elements[child].end), child + 1)
    }
    return nil
  }

  /// An element that was told missing has come after all, out of place: one message is enough.
  private mutating func withdrawMissing(_ slot: Int, in parent: Int32) {
    for index in faults.indices.reversed() where elements[faults[index].element].parent == parent {
      guard case .missingBefore(let slots) = faults[index].kind, slots.contains(slot) else { continue }
      let rest = slots.filter { $0 != slot }
      if rest.isEmpty { faults.remove(at: index) } else { faults[index].kind = .missingBefore(rest) }
      return
    }
  }

  /// Whether one of the elements already in an open element has a name.
  private func hasChild(_ parent: Int32, named name: Int32) -> Bool {
    var child = Int(parent) + 1
    while child < elements.count {
      if elements[child].name == name { return true }
      child = max(Int(elements[child].end), child + 1)
    }
    return false
  }

  /// Checks what an element held, now that it ends.
  @inline(__always)
  mutating func leave(_ frame: Frame, _ record: Int) {
    guard let tables = tablesAddress else { return }
    let slot = tables.pointee.slots[Int(frame.slot)]
    if slot.simpleType >= 0 {
      guard !frame.hasChildren else { return }
      let range = Int(elements[record].textStart)..<Int(elements[record].textEnd)
      let (text, outcome) = value(of: range, type: Int(slot.simpleType))
      elements[record].textStart = UInt32(truncatingIfNeeded: text.lowerBound)
      elements[record].textEnd = UInt32(truncatingIfNeeded: text.upperBound)
      switch outcome {
      case .success(let value):
        elements[record].isValid = true
        elements[record].value = value
      case .failure(let fault):
        note(.value(Int(slot.simpleType), fault), element: record, at: Int(elements[record].offset))
      }
      return
    }
    if !frame.hasChildren { checkBlank(record) }
    if tables.pointee.isAccepting[Int(frame.state)] {
      elements[record].isValid = true
    } else if !hasMoreFaults,
      let way = tables.pointee.missing(slot: Int(frame.slot), state: frame.state, before: nil)
    {
      note(.missingAtEnd(way.slots), element: record, at: Int(elements[record].offset))
    }
  }

  private mutating func checkBlank(_ record: Int) {
    let range = Int(elements[record].textStart)..<Int(elements[record].textEnd)
    guard !range.isEmpty, !texts.all[range].allSatisfy({ $0.isXMLSpace }) else { return }
    note(.textAmongElements, element: record, at: pendingOffset)
  }

  /// Checks the attributes of an element, and that none lacks.
  @inline(never)
  mutating func checkAttributes(of record: Int, _ known: SchemaTables.Slot) {
    guard let tables = tablesAddress else { return }
    let first = Int(elements[record].firstAttribute)
    var required: Int32 = 0
    for index in first..<attributes.count {
      guard let attribute = attributeSlot(named: attributes[index].name, of: known) else {
        if !isSchemaInstance(attributes[index], of: elements[record].slot) {
          note(.unknownAttribute, element: record, attribute: index, at: Int(attributes[index].offset))
        }
        continue
      }
      attributes[index].slot = Int32(attribute)
      let declaration = tables.pointee.attributes[attribute]
      if declaration.isRequired { required += 1 }
      let range = Int(attributes[index].textStart)..<Int(attributes[index].textEnd)
      let (text, outcome) = value(of: range, type: Int(declaration.simpleType))
      attributes[index].textStart = UInt32(truncatingIfNeeded: text.lowerBound)
      attributes[index].textEnd = UInt32(truncatingIfNeeded: text.upperBound)
      switch outcome {
      case .success(let value):
        attributes[index].isValid = true
        attributes[index].value = value
      case .failure(let fault):
        let offset = Int(attributes[index].offset)
        note(.value(Int(declaration.simpleType), fault), element: record, attribute: index, at: offset)
      }
    }
    if required < known.requiredAttributes { noteMissingAttributes(of: record, known) }
  }

  @inline(__always)
  private func attributeSlot(named name: Int32, of slot: SchemaTables.Slot) -> Int? {
    guard let tables = tablesAddress else { return nil }
    for attribute in Int(slot.firstAttribute)..<Int(slot.firstAttribute + slot.attributeCount)
    where tables.pointee.attributes[attribute].name == name {
      return attribute
    }
    return nil
  }

  private mutating func noteMissingAttributes(of record: Int, _ slot: SchemaTables.Slot) {
    guard let tables = tablesAddress else { return }
    let given = (Int(elements[record].firstAttribute)..<attributes.count).map { Int(attributes[$0].slot) }
    for attribute in Int(slot.firstAttribute)..<Int(slot.firstAttribute + slot.attributeCount)
    where tables.pointee.schema.attributes[attribute].isRequired && !given.contains(attribute) {
      note(.missingAttribute(attribute), element: record, at: Int(elements[record].offset))
    }
  }

  /// `xsi:schemaLocation` and the like may stand on any element, nothing is loaded from there; `xsi:type` may say what its
  /// type is, which is no news.
  @inline(never)
  private func isSchemaInstance(_ attribute: AttributeRecord, of slot: Int32) -> Bool {
    let name = names.names[Int(attribute.name)]
    guard name.namespace == "http://www.w3.org/2001/XMLSchema-instance" else { return false }
    guard name.local == "type" else {
      return name.local == "schemaLocation" || name.local == "noNamespaceSchemaLocation"
    }
    let written = texts.all[Int(attribute.textStart)..<Int(attribute.textEnd)]
    let type = String(decoding: written, as: UTF8.self).onOneLine
    let known = tablesAddress?.pointee.schema.slots[Int(slot)].typeName
    return known != nil && type.split(separator: ":").last.map(String.init) == known
  }

  /// Normalises the white space of a text in place, then checks it against its type.
  @inline(__always)
  private mutating func value(
    of range: Range<Int>, type: Int
  ) -> (text: Range<Int>, outcome: Result<Int64, SimpleTypeFault>) {
    guard let tables = tablesAddress else { return (range, .failure(.notOfBase)) }
    let type = tables.pointee.types[type]
    let range = type.preservesSpace ? range : normalised(range, type)
    let text = UnsafeBufferPointer(rebasing: texts.all[range])
    do throws(SimpleTypeFault) {
      let value = try type.value(of: text)
      for pattern in type.generalPatterns where !matches(pattern, text) {
        return (range, .failure(.notMatching))
      }
      return (range, .success(value))
    } catch {
      return (range, .failure(error))
    }
  }

  /// White space at both ends is dropped; inside, where the type is a text, each run of it becomes one space.
  @inline(__always)
  private mutating func normalised(_ range: Range<Int>, _ type: CompiledType) -> Range<Int> {
    let bytes = texts.base
    var start = range.lowerBound
    var end = range.upperBound
    if type.trims {
      while start < end, bytes[start].isXMLSpace { start &+= 1 }
      while end > start, bytes[end &- 1].isXMLSpace { end &-= 1 }
    }
    bytes[end] = 0
    guard type.isText else { return start..<end }
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte <= 0x20, byte != 0x20 || bytes[index &+ 1] == 0x20 {
        return start..<rewritten(from: index, to: end, collapses: type.trims)
      }
      index &+= 1
    }
    return start..<end
  }

  @inline(never)
  private mutating func rewritten(from start: Int, to end: Int, collapses: Bool) -> Int {
    var target = start
    for index in start..<end {
      let isSpace = texts.base[index].isXMLSpace
      if isSpace, collapses, target > 0, texts.base[target - 1] == 0x20 { continue }
      texts.base[target] = isSpace ? 0x20 : texts.base[index]
      target += 1
    }
    texts.base[target] = 0
    return target
  }

  private func matches(_ pattern: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let regexp = patterns[pattern] else { return true }
    return xmlRegexpExec(regexp, text.baseAddress) == 1
  }
}
