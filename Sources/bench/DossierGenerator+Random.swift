extension DossierGenerator {
  /// SplitMix64: the same seed gives the same numbers on every machine and with every compiler.
  ///
  /// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
  struct Random {
    private var state: UInt64

    init(seed: UInt64) {
      state = seed
    }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    /// A whole number of the range; the slight bias of the remainder does not matter here.
    mutating func int(_ range: ClosedRange<Int>) -> Int {
      let count = UInt64(range.upperBound - range.lowerBound) + 1
      return range.lowerBound + Int(next() % count)
    }

    /// True so many times in a hundred.
    mutating func chance(_ percent: Int) -> Bool {
      int(0...99) < percent
    }

    /// One element of a list that has at least one.
    mutating func pick<Element>(_ list: [Element]) -> Element {
      precondition(!list.isEmpty, "pick from an empty list")
      return list[int(0...list.count - 1)]
    }

    /// `count` elements of a list, in the list's order, each at most once.
    mutating func pick<Element>(_ count: Int, of list: [Element]) -> [Element] {
      var picked: [Element] = []
      var wanted = min(count, list.count)
      for (index, element) in list.enumerated() where wanted > 0 {
        if int(1...list.count - index) <= wanted {
          picked.append(element)
          wanted -= 1
        }
      }
      return picked
    }
  }
}
