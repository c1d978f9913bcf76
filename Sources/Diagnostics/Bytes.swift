extension [UInt8] {
  /// Appends bytes; for texts made of many short pieces, to which `append(contentsOf:)` costs more.
  @inlinable @inline(__always)
  package mutating func add(bytes: UnsafeBufferPointer<UInt8>) {
    append(addingCapacity: bytes.count) { span in
      span.withUnsafeMutableBufferPointer { place, count in
        guard let start = place.baseAddress, let first = bytes.baseAddress else { return }
        (start + count).initialize(from: first, count: bytes.count)
        count += bytes.count
      }
    }
  }
}
