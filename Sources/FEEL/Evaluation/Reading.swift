/// A reading of a slot of `globals`, for a trace.
package struct Reading {
  /// The slot.
  package let slot: Int
  /// The path that was read from it, when it is written as one; not counted, as whoever keeps readings keeps the code.
  private let borrowed: UnsafeRawPointer?

  init(slot: Int, path: SlotPathCode?) {
    self.slot = slot
    borrowed = path.map { UnsafeRawPointer(Unmanaged.passUnretained($0).toOpaque()) }
  }

  private var path: SlotPathCode? {
    borrowed.map { Unmanaged<SlotPathCode>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The names of the members on the path; empty when the value was read as a whole.
  package var members: [String] { names.map(\.text) }

  private var names: [Name] {
    guard let path else { return [] }
    return zip(path.types, path.steps).map { $0.members[$1.position].name }
  }

  /// The value at the end of the path.
  package func value(in value: Value) -> Value {
    var value = value
    for name in names {
      guard case .context(let context) = value else { return .null(value.cause) }
      value = context.member(name) ?? .null
    }
    return value
  }
}

extension Evaluation {
  /// The readings between two places, without those of some parts.
  package func readings(in places: Range<Int32>, except parts: [Range<Int32>]) -> [Reading] {
    places.filter { place in !parts.contains { $0.contains(place) } && Int(place) < readings.count }
      .map { readings[Int($0)] }
  }
}
