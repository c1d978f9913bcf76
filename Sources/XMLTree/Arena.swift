/// A growable row of plain values that keeps its memory from one document to the next.
///
/// What the parser's callbacks append to must cost a few nanoseconds: no reference counts, no checks for exclusive access.
struct Arena<Value: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Value>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 1)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  @inline(__always)
  mutating func append(_ value: Value) {
    if count == capacity { grow(to: count + 1) }
    (base + count).initialize(to: value)
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ values: UnsafePointer<Value>, count added: Int) {
    if count + added > capacity { grow(to: count + added) }
    (base + count).initialize(from: values, count: added)
    count &+= added
  }

  mutating func shorten(to newCount: Int) { count = min(newCount, count) }

  /// Empties it; gives memory back when one unusual document took much of it.
  mutating func removeAll(keeping usual: Int) {
    count = 0
    guard capacity > usual else { return }
    base.deallocate()
    capacity = usual
    base = .allocate(capacity: usual)
  }

  @inline(never)
  private mutating func grow(to needed: Int) {
    let larger = max(needed, capacity * 2)
    let fresh = UnsafeMutablePointer<Value>.allocate(capacity: larger)
    fresh.moveInitialize(from: base, count: count)
    base.deallocate()
    base = fresh
    capacity = larger
  }

  @inline(__always)
  subscript(index: Int) -> Value {
    get { base[index] }
    nonmutating _modify { yield &base[index] }
  }

  var all: UnsafeBufferPointer<Value> { UnsafeBufferPointer(start: base, count: count) }
}
