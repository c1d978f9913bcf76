internal import CLibXML2

/// Numbers for the names of a document, found by the address libxml2's dictionary gives each string.
///
/// The schema's names come first, so that a name's number there is its number here.
struct NameTable: ~Copyable {
  private struct Entry {
    var local: UnsafePointer<UInt8>?
    var uri: UnsafePointer<UInt8>?
    var id: Int32 = -1
  }

  private var entries: UnsafeMutablePointer<Entry>
  private var mask: Int
  /// The names by number.
  private(set) var names: [XMLName] = []

  init(interning known: [XMLName], in dictionary: xmlDictPtr) {
    var capacity = 256
    while capacity < known.count * 4 { capacity *= 2 }
    mask = capacity - 1
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: Entry(), count: capacity)
    for name in known {
      let local = xmlDictLookup(dictionary, name.local, -1)
      let uri = name.namespace.isEmpty ? nil : xmlDictLookup(dictionary, name.namespace, -1)
      if let local { _ = id(local: local, uri: uri) }
    }
  }

  deinit { entries.deallocate() }

  /// The number of a name; both strings come from the dictionary, so equal names have equal addresses.
  @inline(__always)
  mutating func id(local: UnsafePointer<UInt8>, uri: UnsafePointer<UInt8>?) -> Int32 {
    var index = slot(of: local)
    while entries[index].id >= 0 {
      if entries[index].local == local, entries[index].uri == uri { return entries[index].id }
      index = (index &+ 1) & mask
    }
    return insert(local, uri, at: index)
  }

  @inline(__always)
  private func slot(of local: UnsafePointer<UInt8>) -> Int {
    let address = UInt(bitPattern: local)
    return Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  @inline(never)
  private mutating func insert(
    _ local: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?, at index: Int
  ) -> Int32 {
    let id = Int32(names.count)
    names.append(XMLName(String(cString: local), namespace: uri.map { String(cString: $0) } ?? ""))
    entries[index] = Entry(local: local, uri: uri, id: id)
    if names.count * 2 > mask { grow() }
    return id
  }

  private mutating func grow() {
    let old = UnsafeBufferPointer(start: entries, count: mask + 1)
    mask = mask * 2 + 1
    entries = .allocate(capacity: mask + 1)
    entries.initialize(repeating: Entry(), count: mask + 1)
    for entry in old {
      guard entry.id >= 0, let local = entry.local else { continue }
      var index = slot(of: local)
      while entries[index].id >= 0 { index = (index + 1) & mask }
      entries[index] = entry
    }
    old.deallocate()
  }
}
