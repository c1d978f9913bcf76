internal import Diagnostics
internal import Dossiers
internal import Review
internal import Synchronization
internal import XMLTree

/// The order in which dossiers are evaluated and written: by reference, those of one reference by content.
///
/// Neither the names of the files nor the order of arguments count, so that what is written of a dossier can be given on
/// at once. The beginning of a file shows its reference; few must be read whole.
struct DossierOrder {
  /// The files in order; those that are no dossier come first.
  let paths: [FilePath]
  /// What standard input held, or why it could not be read; nil when it is none of the files.
  ///
  /// It can be read once.
  let standardInput: Result<[UInt8], FileFault>?
  /// The references that several dossiers of the call have.
  let shared: Set<String>

  private struct Place: Sendable {
    var reference: String
    var mark: UInt64 = 0
    var path: FilePath
  }

  private static let batchSize = 256

  /// Looks into the files.
  init(_ paths: [FilePath], _ call: LoadedCall, limits: Limits, threads: Int) {
    standardInput = paths.contains(.standardInput) ? Self.readStandardInput(limits) : nil
    let input = (try? standardInput?.get()) ?? []
    let taken = Atomic(0)
    let found = Mutex<[Place]>([])
    let work: @Sendable () -> Void = {
      var finder = ReferenceFinder(call, limits, input)
      while true {
        let start = taken.add(Self.batchSize, ordering: .relaxed).oldValue
        guard start < paths.count else { return }
        let places = paths[start..<min(start + Self.batchSize, paths.count)].map {
          Place(reference: finder.reference(of: $0), path: $0)
        }
        found.withLock { $0 += places }
      }
    }
    atOnce(threads: min(threads, paths.count / Self.batchSize + 1), work)
    var places = found.withLock { $0 }
    places.sort { $0.reference < $1.reference }
    shared = Self.orderEquals(&places, ReferenceFinder(call, limits, input))
    self.paths = places.map(\.path)
  }

  /// Puts dossiers of one reference in the order of their contents.
  ///
  /// - Returns: The references that several dossiers of the call have.
  private static func orderEquals(
    _ places: inout [Place], _ finder: consuming ReferenceFinder
  ) -> Set<String> {
    var shared: Set<String> = []
    var start = 0
    while start < places.count {
      let end = places[start...].firstIndex { $0.reference != places[start].reference } ?? places.count
      if end - start > 1 {
        for index in start..<end { places[index].mark = finder.mark(of: places[index].path) }
        places[start..<end].sort { ($0.mark, $0.path) < ($1.mark, $1.path) }
        if isShared(places[start..<end], &finder) { shared.insert(places[start].reference) }
      }
      start = end
    }
    return shared
  }

  /// Whether several of some files are dossiers of the call.
  private static func isShared(_ places: ArraySlice<Place>, _ finder: inout ReferenceFinder) -> Bool {
    guard places.first?.reference.isEmpty == false else { return false }
    var count = 0
    for place in places where count < 2 && finder.isOfCall(place.path) { count += 1 }
    return count > 1
  }

  private static func readStandardInput(_ limits: Limits) -> Result<[UInt8], FileFault> {
    var buffer = ByteBuffer()
    do throws(FileFault) {
      try buffer.fillFromStandardInput(limit: limits.bytes)
      return .success(Array(buffer.bytes))
    } catch {
      return .failure(error)
    }
  }
}

/// Finds the references of files one after the other.
private struct ReferenceFinder: ~Copyable {
  private let call: LoadedCall
  private let limits: Limits
  private let standardInput: [UInt8]
  private var buffer = ByteBuffer()
  /// Made for the first file that must be read whole.
  private var reviewer: Reviewer?

  init(_ call: LoadedCall, _ limits: Limits, _ standardInput: [UInt8]) {
    (self.call, self.limits, self.standardInput) = (call, limits, standardInput)
  }

  /// The reference; empty for what is no dossier, which is told when it is evaluated.
  mutating func reference(of path: FilePath) -> String {
    guard fill(path, length: ReferenceScan.length) else { return "" }
    if let reference = ReferenceScan.reference(in: buffer.bytes) { return reference }
    guard fill(path, length: nil) else { return "" }
    var reviewer = self.reviewer.take() ?? Reviewer(call.rules, checks: call.checks, limits: limits)
    let reference = reviewer.reference(of: buffer.bytes)
    self.reviewer = consume reviewer
    return reference
  }

  /// Whether a file is a dossier of the call.
  mutating func isOfCall(_ path: FilePath) -> Bool {
    guard fill(path, length: nil) else { return false }
    var reviewer = self.reviewer.take() ?? Reviewer(call.rules, checks: call.checks, limits: limits)
    var ignored: [Diagnostic] = []
    let evaluation = reviewer.review(buffer.bytes, file: "", into: &ignored)
    self.reviewer = consume reviewer
    return evaluation != nil
  }

  /// A mark that depends on every byte of a file, and on the bytes alone.
  mutating func mark(of path: FilePath) -> UInt64 {
    guard fill(path, length: nil) else { return 0 }
    var mark = UInt64(buffer.count)
    // Odd, with its bits well spread: the golden ratio.
    for byte in buffer.bytes {
      mark = (mark ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
      mark ^= mark >> 29
    }
    return mark
  }

  /// Reads a file or its beginning; false when it cannot be read.
  private mutating func fill(_ path: FilePath, length: Int?) -> Bool {
    if path == .standardInput {
      standardInput.withUnsafeBytes { buffer.fill(from: $0) }
      return true
    }
    do throws(FileFault) {
      let file = try OpenFile(path, limit: limits.bytes)
      if let length { try file.readStart(length, into: &buffer) } else { try file.read(into: &buffer) }
      return true
    } catch {
      return false
    }
  }
}
