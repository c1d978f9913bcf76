/// A schema's tables laid out for the parser's pass: plain numbers at fixed addresses.
struct SchemaTables: ~Copyable {
  struct Slot: BitwiseCopyable {
    var name: Int32
    var simpleType: Int32
    /// The first state of its content model; -1 when it holds only text.
    var start: Int32
    var firstChild: Int32
    var firstAttribute: Int32
    var attributeCount: Int32
    var requiredAttributes: Int32
  }

  struct Attribute: BitwiseCopyable {
    var name: Int32
    var simpleType: Int32
    var isRequired: Bool
  }

  struct Transition: BitwiseCopyable {
    var name: Int32
    var child: Int32
    var state: Int32
  }

  let schema: Schema
  let slots: UnsafeBufferPointer<Slot>
  let attributes: UnsafeBufferPointer<Attribute>
  let stateFirst: UnsafeBufferPointer<Int32>
  let isAccepting: UnsafeBufferPointer<Bool>
  let transitions: UnsafeBufferPointer<Transition>
  let types: UnsafeBufferPointer<CompiledType>
  private let memory: SchemaMemory
  /// The content model that each state belongs to, and the first state of each model.
  private let modelStarts: [Int]

  init(_ schema: Schema) {
    self.schema = schema
    var stateFirst: [Int32] = []
    var isAccepting: [Bool] = []
    var transitions: [Transition] = []
    var modelStarts: [Int] = []
    // The first children of a slot of each content model; another slot of it has children of the same names.
    var firstChildren = [Int?](repeating: nil, count: schema.contentModels.count)
    for slot in schema.slots where slot.contentModel >= 0 {
      firstChildren[slot.contentModel] = slot.firstChild
    }
    for (number, model) in schema.contentModels.enumerated() {
      let start = stateFirst.count
      modelStarts.append(start)
      for (state, row) in model.transitions.enumerated() {
        stateFirst.append(Int32(transitions.count))
        isAccepting.append(model.isAccepting[state])
        for step in row {
          let name = firstChildren[number].map { schema.slots[$0 + step.child].name } ?? -1
          transitions.append(
            Transition(name: Int32(name), child: Int32(step.child), state: Int32(start + step.state)))
        }
      }
    }
    stateFirst.append(Int32(transitions.count))
    let slots = schema.slots.map { slot in
      let attributes = schema.attributes[slot.firstAttribute..<slot.firstAttribute + slot.attributeCount]
      return Slot(
        name: Int32(slot.name), simpleType: Int32(slot.simpleType),
        start: slot.contentModel < 0 ? -1 : Int32(modelStarts[slot.contentModel]),
        firstChild: Int32(slot.firstChild), firstAttribute: Int32(slot.firstAttribute),
        attributeCount: Int32(slot.attributeCount),
        requiredAttributes: Int32(attributes.count { $0.isRequired }))
    }
    self.modelStarts = modelStarts
    var memory = SchemaMemory()
    self.slots = memory.keep(slots)
    self.stateFirst = memory.keep(stateFirst)
    self.isAccepting = memory.keep(isAccepting)
    self.transitions = memory.keep(transitions)
    attributes = memory.keep(
      schema.attributes.map {
        Attribute(name: Int32($0.name), simpleType: Int32($0.simpleType), isRequired: $0.isRequired)
      })
    types = memory.keep(schema.simpleTypes.map { CompiledType($0, in: &memory) })
    self.memory = memory
  }

  /// The transition on a name from a state, if there is one.
  @inline(__always)
  func transition(from state: Int32, on name: Int32) -> Transition? {
    var index = Int(stateFirst[Int(state)])
    let end = Int(stateFirst[Int(state) + 1])
    while index < end {
      if transitions[index].name == name { return transitions[index] }
      index &+= 1
    }
    return nil
  }

  /// What must still come from `state` of the content of `slot` before `child` (a slot), or before the end.
  func missing(slot: Int, state: Int32, before child: Int?) -> (slots: [Int], state: Int32)? {
    let owner = schema.slots[slot]
    let start = modelStarts[owner.contentModel]
    let model = schema.contentModels[owner.contentModel]
    guard let found = model.missing(from: Int(state) - start, before: child.map { $0 - owner.firstChild })
    else { return nil }
    return (found.children.map { $0 + owner.firstChild }, Int32(start + found.state))
  }
}

/// The tables of a schema at one address, which all its readers share.
///
/// Nothing is written there once they are made.
final class SharedTables: @unchecked Sendable {
  let address: UnsafeMutablePointer<SchemaTables>

  init(_ schema: Schema) {
    address = .allocate(capacity: 1)
    address.initialize(to: SchemaTables(schema))
  }

  deinit {
    address.deinitialize(count: 1)
    address.deallocate()
  }
}
