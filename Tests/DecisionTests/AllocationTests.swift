import Testing

@testable import Decision

@Suite struct `Sharing an enveloppe` {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var needs: [Int64]
    var piliers: [Int?] = []
    var open: Int64
    var limits: [Int64] = []
    var step: Int64 = 1
    var minimum: Int64 = 0
    var amounts: [Int64]

    var requests: [Allocation.Request] {
      needs.indices.map {
        Allocation.Request(need: needs[$0], pilier: $0 < piliers.count ? piliers[$0] : nil)
      }
    }

    var allocation: Allocation {
      Allocation(enveloppe: open, limits: limits, step: step, minimum: minimum)
    }
  }

  @Test(arguments: [
    Case(testDescription: "everyone fits", needs: [300, 200], open: 500, amounts: [300, 200]),
    Case(testDescription: "a misfit stops it", needs: [300, 400, 100], open: 500, amounts: [300, 0, 0]),
    Case(testDescription: "nothing open", needs: [1], open: 0, amounts: [0]),
    Case(testDescription: "an enveloppe below zero", needs: [1], open: -5, amounts: [0]),
    Case(testDescription: "a need below zero", needs: [-1, 5], open: 5, amounts: [0, 5]),
    Case(testDescription: "sums go down to the step", needs: [199], open: 500, step: 50, amounts: [150]),
    Case(
      testDescription: "too small to serve does not stop it", needs: [30, 400], open: 500, minimum: 50,
      amounts: [0, 400]),
    Case(
      testDescription: "a pilier's limit stops its own only", needs: [300, 300, 100, 100],
      piliers: [0, 0, 1, 0], open: 1_000, limits: [400, 400], amounts: [300, 0, 100, 0]),
    Case(
      testDescription: "the whole enveloppe stops all piliers", needs: [300, 300, 100],
      piliers: [0, 1, 0], open: 400, limits: [400, 400], amounts: [300, 0, 0]),
  ])
  func `by rank, stopping at the first that does not fit`(_ example: Case) {
    let shares = example.allocation.byRank(example.requests, shortage: .stop)
    #expect(shares.map(\.amount) == example.amounts)
  }

  @Test(arguments: [
    Case(
      testDescription: "the next that fits is served", needs: [300, 400, 100], open: 500,
      amounts: [300, 0, 100]),
    Case(
      testDescription: "never the money of a better one", needs: [500, 100], open: 500, amounts: [500, 0]),
  ])
  func `by rank, passing over what does not fit`(_ example: Case) {
    let shares = example.allocation.byRank(example.requests, shortage: .skip)
    #expect(shares.map(\.amount) == example.amounts)
  }

  @Test(arguments: [
    Case(
      testDescription: "half of it is enough", needs: [300, 400, 100], open: 500, amounts: [300, 200, 0]),
    Case(testDescription: "a centime less is not", needs: [300, 400, 100], open: 499, amounts: [300, 0, 0]),
    Case(
      testDescription: "the part goes down to the step", needs: [300, 300, 1], open: 499, step: 50,
      amounts: [300, 150, 0]),
  ])
  func `by rank, serving half at least`(_ example: Case) {
    let shares = example.allocation.byRank(example.requests, shortage: .serve(numerator: 1, denominator: 2))
    #expect(shares.map(\.amount) == example.amounts)
  }

  @Test(arguments: [
    Case(testDescription: "enough for all", needs: [300, 200], open: 900, amounts: [300, 200]),
    Case(testDescription: "half each", needs: [300, 200], open: 250, amounts: [150, 100]),
    Case(
      testDescription: "the odd centime to the larger remainder", needs: [100, 101], open: 100,
      amounts: [50, 50]),
    Case(
      testDescription: "of equal remainders the better rank", needs: [100, 100, 100], open: 100,
      amounts: [34, 33, 33]),
    Case(
      testDescription: "in steps", needs: [1_000, 1_000, 1_000], open: 1_000, step: 100,
      amounts: [400, 300, 300]),
    Case(
      testDescription: "the last ranked makes room for the minimum", needs: [100, 100, 100], open: 100,
      minimum: 40, amounts: [50, 50, 0]),
    Case(
      testDescription: "a pilier's limit binds first", needs: [300, 300, 300], piliers: [0, 0, nil],
      open: 600, limits: [200], amounts: [100, 100, 300]),
    Case(
      testDescription: "a limit that does not bind", needs: [300, 300], piliers: [0, nil],
      open: 300, limits: [200], amounts: [150, 150]),
    Case(
      testDescription: "a share that rounding takes to nothing falls below the minimum too",
      needs: [100, 900, 100], open: 600, step: 100, minimum: 200, amounts: [0, 600, 0]),
    Case(
      testDescription: "what a step leaves of a pilier is shared by the others", needs: [6_200, 6_700],
      piliers: [0, nil], open: 1_000, limits: [240], step: 50, amounts: [200, 800]),
    Case(
      testDescription: "what piliers have no room for goes to the others, one step after another",
      needs: [190, 190, 120], piliers: [0, 1, nil], open: 50, limits: [19, 19], step: 10,
      amounts: [10, 10, 30]),
    Case(
      testDescription: "the step that is left goes to the greatest remainder", needs: [600, 600, 200],
      open: 1_000,
      step: 100, amounts: [400, 400, 200]),
    Case(
      testDescription: "more money can lower a sum by a step", needs: [600, 600, 200], open: 1_100, step: 100,
      amounts: [500, 500, 100]),
    Case(testDescription: "nothing asked", needs: [0, 0], open: 100, amounts: [0, 0]),
    Case(testDescription: "nobody", needs: [], open: 100, amounts: []),
  ])
  func `in proportion`(_ example: Case) {
    #expect(example.allocation.inProportion(example.requests).map(\.amount) == example.amounts)
  }

  // MARK: Properties

  struct Draw {
    var allocation: Allocation
    var requests: [Allocation.Request]

    init(_ dice: inout Dice) {
      let scale: Int64 = [10, 1_000, 50_000_000, Int64.max / 4].randomElement(using: &dice) ?? 10
      let count = Int.random(in: 0...25, using: &dice)
      let limits = (0..<Int.random(in: 0...3, using: &dice)).map { _ in
        Int64.random(in: 0...scale, using: &dice)
      }
      let step: Int64 = [1, 1, 7, 100, 5_000].randomElement(using: &dice) ?? 1
      let minimum: Int64 = Bool.random(using: &dice) ? 0 : Int64.random(in: 0...(scale / 3), using: &dice)
      allocation = Allocation(
        enveloppe: Int64.random(in: -1...scale, using: &dice), limits: limits, step: step, minimum: minimum)
      requests = (0..<count).map { _ in
        Allocation.Request(
          need: Int64.random(in: -2...(scale / 2), using: &dice),
          pilier: limits.isEmpty || Int.random(in: 0..<4, using: &dice) == 0
            ? nil : Int.random(in: limits.indices, using: &dice))
      }
    }

    /// What must hold of any result.
    func check(_ shares: [Allocation.Share], _ comment: Comment) {
      #expect(shares.count == requests.count, comment)
      for (share, request) in zip(shares, requests) {
        #expect(share.amount >= 0 && share.amount <= max(0, request.need), comment)
        #expect(share.amount % allocation.step == 0, comment)
        #expect(share.amount == 0 || share.amount >= allocation.minimum, comment)
      }
      #expect(shares.reduce(Int128(0)) { $0 + Int128($1.amount) } <= Int128(allocation.enveloppe), comment)
      for pilier in allocation.limits.indices {
        let spent = zip(shares, requests).filter { $0.1.pilier == pilier }
          .reduce(Int128(0)) { $0 + Int128($1.0.amount) }
        #expect(spent <= Int128(allocation.limits[pilier]), comment)
      }
    }
  }

  @Test func `never above an enveloppe, a limit or a need, whatever the numbers`() {
    var dice = Dice(1)
    for round in 0..<4_000 {
      let draw = Draw(&dice)
      draw.check(draw.allocation.byRank(draw.requests, shortage: .stop), "stop \(round)")
      draw.check(draw.allocation.byRank(draw.requests, shortage: .skip), "skip \(round)")
      draw.check(
        draw.allocation.byRank(draw.requests, shortage: .serve(numerator: 3, denominator: 10)),
        "part \(round)")
      draw.check(draw.allocation.inProportion(draw.requests), "prorata \(round)")
    }
  }

  @Test(arguments: [Allocation.Shortage.stop, .skip, .serve(numerator: 1, denominator: 2)])
  func `a lower rank is never served at a higher one's expense`(_ shortage: Allocation.Shortage) {
    var dice = Dice(2)
    for round in 0..<3_000 {
      let draw = Draw(&dice)
      let shares = draw.allocation.byRank(draw.requests, shortage: shortage)
      for place in draw.requests.indices {
        // Alone with those before it, it gets the same.
        let alone = draw.allocation.byRank(Array(draw.requests[...place]), shortage: shortage)
        #expect(alone[place] == shares[place], "\(round)")
        guard case .exhausted(let left, _) = shares[place].outcome else { continue }
        let before = zip(shares, draw.requests)[..<place]
        let spent = before.reduce(Int64(0)) { $0 + $1.0.amount }
        let own = draw.requests[place].pilier
        let spentOfOwn = before.filter { own != nil && $0.1.pilier == own }.reduce(Int64(0)) {
          $0 + $1.0.amount
        }
        let room = min(
          draw.allocation.enveloppe - spent, own.map { draw.allocation.limits[$0] - spentOfOwn } ?? .max)
        #expect(left == room && draw.requests[place].need > room, "\(round)")
      }
    }
  }

  @Test(arguments: [Allocation.Shortage.stop, .serve(numerator: 1, denominator: 2)])
  func `adding money never drops a dossier when a misfit stops it`(_ shortage: Allocation.Shortage) {
    var dice = Dice(3)
    for round in 0..<3_000 {
      let draw = Draw(&dice)
      let more = Allocation(
        enveloppe: draw.allocation.enveloppe + Int64.random(in: 0...10_000, using: &dice),
        limits: draw.allocation.limits, step: draw.allocation.step, minimum: draw.allocation.minimum)
      let before = draw.allocation.byRank(draw.requests, shortage: shortage)
      let after = more.byRank(draw.requests, shortage: shortage)
      #expect(zip(before, after).allSatisfy { $0.amount <= $1.amount }, "\(round)")
    }
  }

  @Test func `in proportion, nothing is left that one step more could use`() {
    var dice = Dice(4)
    for round in 0..<6_000 {
      let draw = Draw(&dice)
      let shares = draw.allocation.inProportion(draw.requests)
      func left(_ open: Int64, _ isCounted: (Int) -> Bool) -> Int128 {
        shares.indices.filter(isCounted).reduce(Int128(open)) { $0 - Int128(shares[$1].amount) }
      }
      let step = Int128(draw.allocation.step)
      guard left(draw.allocation.enveloppe, { _ in true }) >= step else { continue }
      for (index, request) in draw.requests.enumerated() {
        let isLeftOut = shares[index].amount == 0 && draw.allocation.minimum > 0
        if isLeftOut || Int128(shares[index].amount) + step > Int128(request.need) { continue }
        let room = request.pilier.map { pilier in
          left(draw.allocation.limits[pilier]) { draw.requests[$0].pilier == pilier }
        }
        #expect(room.map { $0 < step } == true, "\(round)")
      }
    }
  }

  @Test func `in proportion, money for one at least serves one at least`() {
    var dice = Dice(6)
    for round in 0..<6_000 {
      let draw = Draw(&dice)
      let allocation = draw.allocation
      func holdsOne(_ open: Int64) -> Bool {
        open >= allocation.step && open - open % allocation.step >= allocation.minimum
      }
      let isServable = draw.requests.contains { request in
        holdsOne(request.need) && holdsOne(allocation.enveloppe)
          && request.pilier.map { holdsOne(allocation.limits[$0]) } != false
      }
      let shares = allocation.inProportion(draw.requests)
      #expect(shares.contains { $0.amount > 0 } == isServable, "\(round)")
    }
  }

  @Test func `in proportion, a lower rank that needs no more is never served before a higher one`() {
    var dice = Dice(7)
    for round in 0..<6_000 {
      let draw = Draw(&dice)
      let shares = draw.allocation.inProportion(draw.requests)
      for (place, request) in draw.requests.enumerated() {
        for later in draw.requests.indices[(place + 1)...]
        where draw.requests[later].pilier == request.pilier && draw.requests[later].need <= request.need {
          #expect(shares[place].amount >= shares[later].amount, "\(round)")
        }
      }
    }
  }

  @Test func `twenty thousand dossiers below the minimum are shared in a moment`() {
    var dice = Dice(5)
    let requests = (0..<20_000).map { _ in
      Allocation.Request(need: Int64.random(in: 1...1_000_000, using: &dice), pilier: nil)
    }
    let allocation = Allocation(enveloppe: 500_000_000, step: 100, minimum: 200_000)
    let shares = allocation.inProportion(requests)
    #expect(shares.contains { $0.amount >= 200_000 })
    #expect(shares.allSatisfy { $0.amount == 0 || $0.amount >= 200_000 })
  }
}

extension Zip2Sequence where Sequence1 == [Allocation.Share], Sequence2 == [Allocation.Request] {
  /// The pairs before a place.
  fileprivate subscript(_ range: PartialRangeUpTo<Int>) -> [(Allocation.Share, Allocation.Request)] {
    Array(prefix(range.upperBound))
  }
}
