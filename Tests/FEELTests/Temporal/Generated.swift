@testable import FEEL

extension PythonRows {
  /// The rows of a table, each cut at its spaces.
  static func rows(_ table: String) -> [[String]] {
    table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }
}

/// Numbers that look random and are the same in every run.
struct Generated: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A date, mostly near our time, sometimes anywhere in the calendar.
  mutating func date() -> CivilDate {
    let range: ClosedRange<Int64> =
      Bool.random(using: &self) ? -300_000...300_000 : -365_243_219_162...365_241_780_471
    return CivilDate(daysSinceEpoch: .random(in: range, using: &self)) ?? .epoch
  }

  /// No zone, an offset or a region.
  mutating func zone() -> Zone? {
    switch Int.random(in: 0..<4, using: &self) {
    case 0: nil
    case 1: .offset(seconds: .random(in: -50_400...50_400, using: &self))
    case 2: .utc
    default: Region.all.randomElement(using: &self).map(Zone.region)
    }
  }

  /// A time with `zone`, often a whole second.
  mutating func time() -> CivilTime {
    let second = Int64.random(in: 0..<86_400, using: &self)
    let nanosecond: Int64 = Bool.random(using: &self) ? 0 : .random(in: 0..<1_000_000_000, using: &self)
    return CivilTime(nanosecondOfDay: second * CivilTime.nanosecondsPerSecond + nanosecond, zone: zone())
  }

  /// A duration of up to some thousand years, or of up to a day.
  mutating func duration() -> DaysAndTimeDuration {
    let limit: Int128 = Bool.random(using: &self) ? 86_400_000_000_000 : 100_000_000_000_000_000_000
    return DaysAndTimeDuration(totalNanoseconds: .random(in: -limit...limit, using: &self)) ?? .zero
  }
}
