import Testing

@testable import Decision

/// What one unit more or less, one step earlier or later changes in a sharing.
@Suite struct `Sharing at its edges` {
  @Test func `takes sums and rules that make no sense for the nearest that do`() {
    let low = Allocation(enveloppe: -5, limits: [-5, 7], step: 0, minimum: -3)
    #expect(low.enveloppe == 0 && low.limits == [0, 7] && low.step == 1 && low.minimum == 0)
    let high = Allocation(enveloppe: .max, limits: [.max], step: 1, minimum: 0)
    #expect(high.enveloppe == Allocation.ceiling && high.limits == [Allocation.ceiling])
    let plain = Allocation(enveloppe: 0, limits: [0])
    #expect(plain.enveloppe == 0 && plain.limits == [0] && plain.step == 1 && plain.minimum == 0)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var needs: [Int64]
    var piliers: [Int?] = []
    var open: Int64
    var limits: [Int64] = []
    var step: Int64 = 1
    var minimum: Int64 = 0
    var shortage = Allocation.Shortage.stop
    var shares: [Allocation.Share]

    var requests: [Allocation.Request] {
      needs.indices.map {
        Allocation.Request(need: needs[$0], pilier: $0 < piliers.count ? piliers[$0] : nil)
      }
    }

    var allocation: Allocation {
      Allocation(enveloppe: open, limits: limits, step: step, minimum: minimum)
    }
  }

  private static func share(_ amount: Int64, _ outcome: Allocation.Outcome) -> Allocation.Share {
    Allocation.Share(amount: amount, outcome: outcome)
  }
  private static func out(_ left: Int64, pilier: Bool = false) -> Allocation.Share {
    share(0, .exhausted(left: left, isPilier: pilier))
  }
  private static func stopped(pilier: Bool = false) -> Allocation.Share {
    share(0, .stopped(isPilier: pilier))
  }
  private static let below = share(0, .belowMinimum)
  private static func served(_ amount: Int64) -> Allocation.Share { share(amount, .served) }
  private static func partly(_ amount: Int64) -> Allocation.Share { share(amount, .partly(isPilier: false)) }
  private static func ofPilier(_ amount: Int64) -> Allocation.Share { share(amount, .partly(isPilier: true)) }

  @Test(arguments: [
    Case(testDescription: "nothing needed", needs: [0, 5], open: 9, shares: [below, served(5)]),
    Case(testDescription: "one centime", needs: [1], open: 1, shares: [served(1)]),
    Case(
      testDescription: "just the minimum", needs: [50, 49], open: 99, minimum: 50,
      shares: [served(50), below]),
    Case(
      testDescription: "more than any budget", needs: [.max], open: .max, shares: [served(Allocation.ceiling)]
    ),
    Case(
      testDescription: "a limit as high as the enveloppe is not what binds", needs: [200, 50],
      piliers: [0, nil],
      open: 100, limits: [100], shares: [out(100), stopped()]),
    Case(
      testDescription: "a limit one below it is", needs: [200, 50], piliers: [0, nil], open: 100,
      limits: [99],
      shares: [out(99, pilier: true), served(50)]),
    Case(
      testDescription: "a pilier that stopped stays stopped", needs: [200, 10, 10], piliers: [0, 0, 1],
      open: 500,
      limits: [100, 100], shares: [out(100, pilier: true), stopped(pilier: true), served(10)]),
    Case(
      testDescription: "the enveloppe that stopped stays stopped", needs: [200, 10, 10],
      piliers: [0, 1, nil],
      open: 100, limits: [400, 400], shares: [out(100), stopped(), stopped()]),
    Case(
      testDescription: "passing over, a pilier serves on", needs: [200, 60, 41, 40], piliers: [0, 0, 0, 0],
      open: 500,
      limits: [100], shortage: .skip,
      shares: [out(100, pilier: true), served(60), out(40, pilier: true), served(40)]),
    Case(
      testDescription: "one centime in part", needs: [10], open: 1,
      shortage: .serve(numerator: 0, denominator: 1), shares: [partly(1)]),
    Case(
      testDescription: "nothing in part", needs: [10, 1], open: 0,
      shortage: .serve(numerator: 0, denominator: 1), shares: [out(0), stopped()]),
    Case(
      testDescription: "three tenths are enough", needs: [100], open: 30,
      shortage: .serve(numerator: 3, denominator: 10), shares: [partly(30)]),
    Case(
      testDescription: "a centime less is not", needs: [100], open: 29,
      shortage: .serve(numerator: 3, denominator: 10), shares: [out(29)]),
    Case(
      testDescription: "a part below the minimum is none", needs: [100], open: 60, minimum: 61,
      shortage: .serve(numerator: 1, denominator: 2), shares: [out(60)]),
    Case(
      testDescription: "a part of just the minimum is one", needs: [100], open: 60, minimum: 60,
      shortage: .serve(numerator: 1, denominator: 2), shares: [partly(60)]),
  ])
  func `by rank`(_ example: Case) {
    #expect(example.allocation.byRank(example.requests, shortage: example.shortage) == example.shares)
  }

  @Test(arguments: [
    Case(testDescription: "nothing needed", needs: [0, 4], open: 9, shares: [below, served(4)]),
    Case(
      testDescription: "below the minimum", needs: [4, 5], open: 9, minimum: 5, shares: [below, served(5)]),
    Case(testDescription: "all of it", needs: [3, 2], open: 5, shares: [served(3), served(2)]),
    Case(
      testDescription: "a centime less than all", needs: [3, 2], open: 4, shares: [partly(2), served(2)]),
    Case(testDescription: "one centime each", needs: [3, 3], open: 2, shares: [partly(1), partly(1)]),
    Case(testDescription: "one centime for two", needs: [3, 3], open: 1, shares: [partly(1), out(0)]),
    Case(testDescription: "nothing open", needs: [3, 3], open: 0, shares: [out(0), out(0)]),
    Case(
      testDescription: "one at the minimum is not in the way", needs: [50, 100], open: 60, minimum: 40,
      shares: [out(0), partly(60)]),
    Case(
      testDescription: "just the minimum is enough for those who stay", needs: [100, 100, 100], open: 100,
      minimum: 50,
      shares: [partly(50), partly(50), out(0)]),
    Case(
      testDescription: "nobody reaches the minimum", needs: [100, 100], open: 40, minimum: 50,
      shares: [out(0), out(0)]),
    Case(
      testDescription: "the larger remainder before the better rank", needs: [10, 19], open: 14,
      shares: [partly(5), partly(9)]),
    Case(
      testDescription: "a remainder goes past one that is full", needs: [1, 1, 7], piliers: [0, nil, nil],
      open: 8,
      limits: [0], shares: [out(0, pilier: true), served(1), served(7)]),
    Case(
      testDescription: "what a step leaves is not spread", needs: [100, 100], open: 150, step: 100,
      shares: [served(100), out(0)]),
    Case(
      testDescription: "sums below a step are not spread", needs: [100, 100], open: 99, step: 100,
      shares: [out(0), out(0)]),
    Case(
      testDescription: "who cannot reach the minimum in its pilier keeps nobody from it",
      needs: [1_000, 1_000, 1_000], piliers: [0, 1, 1], open: 1_000, limits: [300, 1_000], minimum: 400,
      shares: [out(0, pilier: true), partly(500), partly(500)]),
    Case(
      testDescription: "a pilier shared in a proportion of its own", needs: [300, 300, 300],
      piliers: [0, 0, nil],
      open: 600, limits: [199], shares: [ofPilier(100), ofPilier(99), served(300)]),
    Case(
      testDescription: "a pilier whose limit leaves its part of the enveloppe", needs: [300, 300],
      piliers: [0, nil], open: 300, limits: [200], shares: [partly(150), partly(150)]),
    Case(
      testDescription: "a pilier that serves one, and leaves out the other for the minimum",
      needs: [500, 500, 500], piliers: [0, 0, nil], open: 1_500, limits: [600], minimum: 400,
      shares: [served(500), out(0, pilier: true), served(500)]),
    Case(
      testDescription: "a limit as high as the enveloppe leaves nobody out", needs: [500, 500],
      piliers: [0, 0], open: 600, limits: [600], minimum: 400, shares: [served(500), out(0)]),
    Case(
      testDescription: "rounded to nothing in a pilier", needs: [900, 100, 100], piliers: [0, 0, nil],
      open: 5_000, limits: [500], step: 100,
      shares: [ofPilier(500), out(0, pilier: true), served(100)]),
    Case(
      testDescription: "nor with steps", needs: [4_000, 5_600], piliers: [0, nil], open: 500, limits: [200],
      step: 100, minimum: 500, shares: [out(0, pilier: true), partly(500)]),
    Case(
      testDescription: "shares that the step takes to nothing are below the minimum",
      needs: [1_000, 500, 3_000], open: 1_100, step: 500, minimum: 500,
      shares: [out(0), out(0), partly(1_000)]),
    Case(
      testDescription: "no whole step stays idle", needs: [5_400, 3_300, 4_200, 600], open: 1_900, step: 300,
      minimum: 500, shares: [partly(900), out(0), partly(900), out(0)]),
    Case(
      testDescription: "what one left out leaves is shared anew", needs: [4_500, 1_500, 5_500],
      piliers: [0, 1, 1], open: 3_600, limits: [100, 9_000], step: 500, minimum: 1_000,
      shares: [out(0, pilier: true), out(0), partly(3_500)]),
  ])
  func `in proportion`(_ example: Case) {
    #expect(example.allocation.inProportion(example.requests) == example.shares)
  }

  // MARK: The same, the plain way

  /// Sharing in proportion as one would do it by hand: close the tightest pilier, share, drop the last, start again.
  struct ByHand {
    let allocation: Allocation
    let requests: [Allocation.Request]
    let needs: [Int128]

    init(_ allocation: Allocation, _ requests: [Allocation.Request]) {
      (self.allocation, self.requests) = (allocation, requests)
      needs = requests.map { request in
        let need = max(0, request.need)
        return Int128(need / allocation.step * allocation.step)
      }
    }

    func isServable(_ index: Int) -> Bool { needs[index] != 0 && needs[index] >= Int128(allocation.minimum) }

    /// Nil when what rounding leaves makes dropping one more worse than dropping one less.
    func shares() -> [Allocation.Share]? {
      let all = needs.indices.filter(isServable)
      var kept = all
      var late: [Int] = []
      for pilier in allocation.limits.indices {
        let own = all.filter { requests[$0].pilier == pilier }
        guard let rest = settled(own, { spreadAlone(pilier, $0) }) else { return nil }
        let out = own.filter { !rest.contains($0) }
        kept.removeAll { out.contains($0) }
        if allocation.limits[pilier] < allocation.enveloppe { late += out }
      }
      guard let served = settled(kept, { amounts($0).amounts }) else { return nil }
      let (sums, closed) = amounts(served)
      return needs.indices.map { index in
        guard isServable(index) else { return share(0, .belowMinimum) }
        let amount = Int64(sums[index])
        let isClosed = requests[index].pilier.map { closed.contains($0) } ?? false
        if amount == 0 {
          let limit = requests[index].pilier.map { allocation.limits[$0] } ?? .max
          let isPilier = limit < allocation.enveloppe && limit < max(allocation.minimum, allocation.step)
          return share(0, .exhausted(left: 0, isPilier: isPilier || isClosed || late.contains(index)))
        }
        return share(amount, Int128(amount) == needs[index] ? .served : .partly(isPilier: isClosed))
      }
    }

    /// Those who stay when the last of those below the minimum are left out, as few as it takes, again and again.
    private func settled(_ members: [Int], _ amounts: ([Int]) -> [Int128]) -> [Int]? {
      let minimum = Int128(allocation.minimum)
      func short(_ members: [Int]) -> [Int] {
        let amounts = amounts(members)
        return members.filter { amounts[$0] < minimum }
      }
      var rest = members
      while true {
        let late = short(rest)
        if late.isEmpty { return rest }
        let tries = (1...late.count).map { count in rest.filter { !late.suffix(count).contains($0) } }
        let least = tries.firstIndex { short($0).isEmpty } ?? late.count - 1
        guard tries[least...].allSatisfy({ short($0).isEmpty }) || least == late.count - 1 else { return nil }
        rest = tries[least]
      }
    }

    private func spreadAlone(_ pilier: Int, _ members: [Int]) -> [Int128] {
      var amounts = [Int128](repeating: 0, count: needs.count)
      let open = Int128(min(allocation.limits[pilier], allocation.enveloppe))
      spread(open, members, limits: [:], &amounts)
      return amounts
    }

    /// The sums, and the piliers that have less than their part of the enveloppe.
    private func amounts(_ members: [Int]) -> (amounts: [Int128], closed: [Int]) {
      var amounts = [Int128](repeating: 0, count: needs.count)
      var closed: [Int] = []
      func need(_ members: [Int]) -> Int128 { members.reduce(0) { $0 + needs[$1] } }
      var rest = members
      var money = Int128(allocation.enveloppe)
      while true {
        let tight = allocation.limits.indices.filter { pilier in
          let own = need(rest.filter { requests[$0].pilier == pilier })
          let limit = Int128(allocation.limits[pilier])
          return own != 0 && limit < own && limit * need(rest) < money * own
        }
        func ratioIsLess(_ a: Int, _ b: Int) -> Bool {
          let (left, right) = (
            rest.filter { requests[$0].pilier == a }, rest.filter { requests[$0].pilier == b }
          )
          return Int128(allocation.limits[a]) * need(right) < Int128(allocation.limits[b]) * need(left)
        }
        guard let tightest = tight.min(by: ratioIsLess) else { break }
        let own = rest.filter { requests[$0].pilier == tightest }
        spread(Int128(allocation.limits[tightest]), own, limits: [:], &amounts)
        closed.append(tightest)
        rest.removeAll { own.contains($0) }
        money -= own.reduce(0) { $0 + amounts[$1] }
      }
      let limits = allocation.limits.enumerated().map { ($0, Int128($1)) }
      spread(money, rest, limits: Dictionary(uniqueKeysWithValues: limits), &amounts)
      return (amounts, closed)
    }

    /// Whole steps of each one's part, then one step each by the size of what was cut off.
    private func spread(_ money: Int128, _ members: [Int], limits: [Int: Int128], _ amounts: inout [Int128]) {
      let step = Int128(allocation.step)
      let total = members.reduce(0) { $0 + needs[$1] }
      guard total != 0 else { return }
      let sum = min(money, total)
      for index in members { amounts[index] = needs[index] * sum / total / step * step }
      let order = members.sorted { a, b in
        let cut = [a, b].map { needs[$0] * sum - amounts[$0] * total }
        return cut[0] == cut[1] ? a < b : cut[1] < cut[0]
      }
      var before: [Int128] = []
      while before != amounts {
        before = amounts
        for index in order { add(index) }
      }
      func add(_ index: Int) {
        let spent = members.reduce(0) { $0 + amounts[$1] }
        let ofPilier = members.filter { requests[$0].pilier == requests[index].pilier }.reduce(0) {
          $0 + amounts[$1]
        }
        let limit = requests[index].pilier.flatMap { limits[$0] }
        if spent + step > sum || amounts[index] + step > needs[index] { return }
        if let limit, ofPilier + step > limit { return }
        amounts[index] += step
      }
    }

    private func share(_ amount: Int64, _ outcome: Allocation.Outcome) -> Allocation.Share {
      Allocation.Share(amount: amount, outcome: outcome)
    }
  }

  @Test func `in proportion comes out as by hand`() {
    var dice = Dice(21)
    var compared = 0
    for round in 0..<6_000 {
      let scale: Int64 = [4, 12, 40, 1_000].randomElement(using: &dice) ?? 4
      let limits = (0..<Int.random(in: 0...3, using: &dice)).map { _ in
        Int64.random(in: 0...scale, using: &dice)
      }
      let allocation = Allocation(
        enveloppe: Int64.random(in: 0...scale * 2, using: &dice), limits: limits,
        step: [1, 1, 2, 5].randomElement(using: &dice) ?? 1,
        minimum: Bool.random(using: &dice) ? 0 : Int64.random(in: 1...(scale / 2), using: &dice))
      let requests = (0..<Int.random(in: 1...7, using: &dice)).map { _ in
        Allocation.Request(
          need: Int64.random(in: -1...scale, using: &dice),
          pilier: limits.isEmpty || Int.random(in: 0..<4, using: &dice) == 0
            ? nil : Int.random(in: limits.indices, using: &dice))
      }
      guard let byHand = ByHand(allocation, requests).shares() else { continue }
      compared += 1
      #expect(allocation.inProportion(requests) == byHand, "\(round): \(allocation) \(requests.map(\.need))")
    }
    #expect(compared > 5_000)
  }
}
