/// A context: keys with values, in the order in which they were given.
///
/// Contexts of the same literal or type share their keys, so that a member is found by comparing one pointer. The values
/// stand in one piece of memory with the reference to the keys; they change only while one context alone has them, so that
/// threads can share contexts.
///
/// Source: DMN 1.5, 10.3.2.6.
public struct Context: @unchecked Sendable {
  /// The keys of contexts, shared between them.
  public final class Shape: Sendable {
    /// The keys, in order; distinct.
    public let keys: [String]
    /// The bytes of the keys, each with an end that no text has.
    private let signature: [UInt8]
    private let index: [Text.Key: Int]

    /// Makes a shape of distinct keys; of equal ones the first is found.
    public init(_ keys: [String]) {
      self.keys = keys
      var signature: [UInt8] = []
      for key in keys {
        signature += key.utf8
        signature.append(0xFF)
      }
      self.signature = signature
      index =
        keys.count <= 4
        ? [:] : Dictionary(keys.enumerated().map { (Text.Key($1), $0) }) { first, _ in first }
    }

    /// Whether another shape has the same keys, to the byte, in the same order.
    @inline(__always)
    public func isSame(as other: Shape) -> Bool { self === other || signature == other.signature }

    /// The position of a key, which is the same scalars.
    public func position(of key: String) -> Int? {
      keys.count <= 4 ? keys.firstIndex { Text.equal($0, key) } : index[Text.Key(key)]
    }
  }

  /// What stands before the values.
  @usableFromInline
  struct Header {
    @usableFromInline let shape: Shape
    @usableFromInline let count: Int

    @inlinable
    init(_ shape: Shape) { (self.shape, count) = (shape, shape.keys.count) }
  }

  /// The keys and the values; all of them are there before anyone but the initializer sees it.
  @usableFromInline
  final class Storage: ManagedBuffer<Header, Value> {
    deinit {
      let count = count
      withUnsafeMutablePointerToElements { values in
        // One after the other, as that asks no type how to.
        for place in 0..<count { (values + place).deinitialize(count: 1) }
      }
    }

    @inlinable @inline(__always)
    var shape: Shape { withUnsafeMutablePointerToHeader { $0.pointee.shape } }

    @inlinable @inline(__always)
    var count: Int { withUnsafeMutablePointerToHeader { $0.pointee.count } }

    /// The value at a place that there is.
    @inlinable @inline(__always)
    subscript(place: Int) -> Value { withUnsafeMutablePointerToElements { $0[place] } }
  }

  @usableFromInline var storage: Storage

  /// Makes a context whose values are made one after the other.
  ///
  /// - Parameter value: Makes the value at a place.
  @inlinable @inline(__always)
  public init(_ shape: Shape, _ value: (_ place: Int) -> Value) {
    let count = shape.keys.count
    let made = Storage.create(minimumCapacity: count) { _ in Header(shape) }
    storage = unsafeDowncast(made, to: Storage.self)
    storage.withUnsafeMutablePointerToElements { values in
      for place in 0..<count { (values + place).initialize(to: value(place)) }
    }
  }

  /// Makes a context; as many values as the shape has keys, missing ones being null.
  public init(_ shape: Shape, _ values: [Value]) {
    self.init(shape) { $0 < values.count ? values[$0] : .null }
  }

  /// The keys.
  @inlinable
  public var shape: Shape { @inline(__always) get { storage.shape } }

  /// The values of a context, one for each key.
  public struct Values: RandomAccessCollection, @unchecked Sendable {
    @usableFromInline let storage: Storage

    @inlinable @inline(__always)
    init(_ storage: Storage) { self.storage = storage }

    /// 0.
    @inlinable
    public var startIndex: Int { 0 }
    /// How many there are.
    @inlinable
    public var endIndex: Int { @inline(__always) get { storage.count } }

    /// The value of the key at the same place.
    @inlinable
    public subscript(place: Int) -> Value {
      @inline(__always) get {
        precondition(place >= 0 && place < storage.count)
        return storage[place]
      }
    }
  }

  /// The values, one for each key.
  @inlinable
  public var values: Values { @inline(__always) get { Values(storage) } }

  /// Whether the value at a place is null.
  public func isNull(at place: Int) -> Bool {
    precondition(place >= 0 && place < storage.count)
    return storage.withUnsafeMutablePointerToElements { $0[place].isNull }
  }

  /// Puts another value in the place of one; nothing is copied as long as the context is nowhere else.
  public mutating func set(_ value: consuming Value, at place: Int) {
    precondition(place >= 0 && place < storage.count)
    if !isKnownUniquelyReferenced(&storage) {
      let old = storage
      self = Context(old.shape) { old[$0] }
    }
    storage.withUnsafeMutablePointerToElements { $0[place] = value }
  }

  /// Makes a context from pairs; of pairs with the same key the last one counts, at the place of the first.
  public init(_ entries: [(key: String, value: Value)]) {
    var keys: [String] = []
    var values: [Value] = []
    var places: [Text.Key: Int] = [:]
    for (key, value) in entries {
      if let place = places[Text.Key(key)] {
        values[place] = value
      } else {
        places[Text.Key(key)] = keys.count
        keys.append(key)
        values.append(value)
      }
    }
    self.init(Shape(keys), values)
  }

  /// No entry at all.
  public static let empty = Context(Shape([]), [])

  /// The number of entries.
  @inlinable
  public var count: Int { @inline(__always) get { storage.count } }

  /// The entries, in order.
  public var entries: [(key: String, value: Value)] {
    Array(zip(shape.keys, values).map { (key: $0, value: $1) })
  }

  /// The value of a key, or nil when there is no such entry.
  public subscript(key: String) -> Value? {
    guard let position = shape.position(of: key) else { return nil }
    return values[position]
  }

  /// The value of a name: of the key as written, or of a key that is the same name otherwise spaced or composed.
  package func member(_ name: Name) -> Value? {
    if let value = self[name.text] { return value }
    // One word has no spaces; the equality of Swift is canonical equivalence.
    guard name.count > 1 else { return shape.keys.firstIndex(of: name.text).map { values[$0] } }
    for (position, key) in shape.keys.enumerated() where key.utf8.count >= name.count {
      if Name(key)?.key == name.key { return values[position] }
    }
    return nil
  }

  /// Whether it is the very same.
  func isSame(as other: Context) -> Bool { storage === other.storage }

  /// A context with one entry more, or with another value for its key.
  public func setting(_ key: String, to value: Value) -> Context {
    if let position = shape.position(of: key) {
      var changed = self
      changed.set(value, at: position)
      return changed
    }
    return Context(Shape(shape.keys + [key]), values + [value])
  }
}

extension Context: Equatable {
  /// The same keys with the same values, in any order.
  public static func == (left: Context, right: Context) -> Bool {
    if left.isSame(as: right) { return true }
    guard left.count == right.count else { return false }
    return zip(left.shape.keys, left.values).allSatisfy { right[$0] == $1 }
  }
}
