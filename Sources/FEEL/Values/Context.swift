/// A context: keys with values, in the order in which they were given.
///
/// Contexts of the same literal or type share their keys, so that a member is found by comparing one pointer.
///
/// Source: DMN 1.5, 10.3.2.6.
public final class Context: Sendable {
  /// The keys of contexts, shared between them.
  public final class Shape: Sendable {
    /// The keys, in order; distinct.
    public let keys: [String]
    /// The bytes of the keys, each with an end that no text has.
    private let signature: [UInt8]
    private let index: [String: Int]

    /// Makes a shape of distinct keys; of equal ones the first is found.
    public init(_ keys: [String]) {
      self.keys = keys
      signature = keys.flatMap { Array($0.utf8) + [0xFF] }
      index =
        keys.count <= 4
        ? [:] : Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    /// Whether another shape has the same keys, to the byte, in the same order.
    @inline(__always)
    public func isSame(as other: Shape) -> Bool { self === other || signature == other.signature }

    /// The position of a key; canonically equivalent texts are the same key.
    public func position(of key: String) -> Int? {
      keys.count <= 4 ? keys.firstIndex(of: key) : index[key]
    }
  }

  /// The keys.
  public let shape: Shape
  /// The values, one for each key.
  public let values: [Value]

  /// Makes a context; as many values as the shape has keys, missing ones being null.
  public init(_ shape: Shape, _ values: [Value]) {
    self.shape = shape
    self.values =
      values.count == shape.keys.count
      ? values : shape.keys.indices.map { $0 < values.count ? values[$0] : .null }
  }

  /// Makes a context from pairs; of pairs with the same key the last one counts, at the place of the first.
  public convenience init(_ entries: [(key: String, value: Value)]) {
    var keys: [String] = []
    var values: [Value] = []
    var places: [String: Int] = [:]
    for (key, value) in entries {
      if let place = places[key] {
        values[place] = value
      } else {
        places[key] = keys.count
        keys.append(key)
        values.append(value)
      }
    }
    self.init(Shape(keys), values)
  }

  /// No entry at all.
  public static let empty = Context(Shape([]), [])

  /// The number of entries.
  public var count: Int { values.count }

  /// The entries, in order.
  public var entries: [(key: String, value: Value)] {
    Array(zip(shape.keys, values).map { (key: $0, value: $1) })
  }

  /// The value of a key, or nil when there is no such entry.
  public subscript(key: String) -> Value? {
    guard let position = shape.position(of: key) else { return nil }
    return values[position]
  }

  /// The value of a name: of the key as written, or of a key that is the same name otherwise spaced.
  package func member(_ name: Name) -> Value? {
    if let value = self[name.text] { return value }
    // One word can be spelt in one way only.
    guard name.parts.count > 1 else { return nil }
    for (position, key) in shape.keys.enumerated() where key.utf8.count >= name.parts.count {
      if Name(key)?.key == name.key { return values[position] }
    }
    return nil
  }

  /// A context with one entry more, or with another value for its key.
  public func setting(_ key: String, to value: Value) -> Context {
    if let position = shape.position(of: key) {
      var changed = values
      changed[position] = value
      return Context(shape, changed)
    }
    return Context(Shape(shape.keys + [key]), values + [value])
  }
}

extension Context: Equatable {
  /// The same keys with the same values, in any order.
  public static func == (left: Context, right: Context) -> Bool {
    if left === right { return true }
    guard left.count == right.count else { return false }
    return zip(left.shape.keys, left.values).allSatisfy { right[$0] == $1 }
  }
}
