/// What ties a local time to universal time: a fixed offset, or the rules of a region.
///
/// `Z` and `+00:00` are the same zone; a region is never the same as an offset, even where both keep the same time.
///
/// Source: DMN 1.5, 10.3.2.3.4 and 10.3.4.1.
public enum Zone: Hashable, Sendable {
  /// Seconds east of Greenwich, at most 14 hours either way.
  case offset(seconds: Int32)
  /// A zone of the IANA database.
  case region(Region)

  /// Universal time.
  public static let utc = Zone.offset(seconds: 0)

  /// The offsets XML Schema allows: 14 hours either way.
  static let offsets: ClosedRange<Int64> = -50_400...50_400

  /// The zone of a fixed offset, or nil beyond 14 hours or within a second.
  ///
  /// Source: `time(hour, minute, second, offset)`, DMN 1.5, table 72; property `time offset`, table 65.
  public init?(offset: DaysAndTimeDuration) {
    guard let seconds = offset.wholeSeconds, Self.offsets.contains(seconds) else { return nil }
    self = .offset(seconds: Int32(truncatingIfNeeded: seconds))
  }

  /// The name of the region, nil for an offset.
  ///
  /// Source: property `timezone`, DMN 1.5, table 65.
  public var identifier: String? {
    if case .region(let region) = self { region.identifier } else { nil }
  }

  /// The offset at an instant, in seconds since 1970.
  func offset(at instant: Int64) -> Int32 {
    switch self {
    case .offset(let seconds): seconds
    case .region(let region): region.rules.offset(at: instant)
    }
  }

  /// The offset of times that have no date: fixed, or what the region keeps in winter nowadays.
  ///
  /// The standard leaves this open; taking today's would make results depend on the day of the run.
  var offsetWithoutDate: Int32 {
    switch self {
    case .offset(let seconds): seconds
    case .region(let region): region.rules.standardOffset
    }
  }
}

/// A zone of the IANA database, known by its place in the table of zones.
public struct Region: Hashable, Sendable {
  private let row: UInt16

  /// The zone with this name, or nil; names and links are told apart by case, as the database writes them.
  public init?(_ identifier: some StringProtocol) {
    var identifier = String(identifier)
    guard let region = identifier.withUTF8({ Region(name: $0) }) else { return nil }
    self = region
  }

  init?(name: UnsafeBufferPointer<UInt8>) {
    guard !name.isEmpty, name.count <= Self.nameWidth, !name.contains(UInt8(ascii: " ")) else { return nil }
    var low = 0
    var high = Self.count
    while low < high {
      let middle = (low + high) / 2
      switch Self.compare(name, row: middle) {
      case 0:
        row = UInt16(truncatingIfNeeded: middle)
        return
      case ..<0: high = middle
      default: low = middle + 1
      }
    }
    return nil
  }

  /// The name, as the database writes it.
  public var identifier: String {
    let name = Self.cells(row: Int(row)).prefix(Self.nameWidth).prefix { $0 != UInt8(ascii: " ") }
    return String(decoding: name, as: UTF8.self)
  }

  /// All names and links, in order.
  public static var all: [Region] { (0..<count).map { Region(unchecked: UInt16(truncatingIfNeeded: $0)) } }

  private init(unchecked row: UInt16) { self.row = row }

  /// The rules of the zone, still packed.
  var rules: ZoneRules {
    let place = Self.cells(row: Int(row)).suffix(3).reduce(0) { $0 << 6 | ZoneRules.value(of: $1) }
    return ZoneRules(at: place)
  }

  // MARK: The table of names

  private static let nameWidth = 32
  private static let rowWidth = 35
  private static var count: Int { ZoneTable.names.utf8CodeUnitCount / rowWidth }

  private static func cells(row: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: ZoneTable.names.utf8Start + row * rowWidth, count: rowWidth)
  }

  private static func compare(_ name: UnsafeBufferPointer<UInt8>, row: Int) -> Int {
    let cells = Self.cells(row: row)
    for index in 0..<nameWidth {
      let wanted = index < name.count ? name[index] : UInt8(ascii: " ")
      if wanted != cells[index] { return Int(wanted) - Int(cells[index]) }
    }
    return 0
  }
}
