/// One enveloppe shared between requests in rank order; whole centimes only, no word of the field beyond that.
///
/// Whatever the numbers: no share is negative or above its request, the shares of a pilier stay within its limit, and all
/// of them within the enveloppe.
struct Allocation {
  /// What one dossier may get.
  struct Request {
    /// What it may get at most, in centimes; zero or more.
    var need: Int64
    /// The number of its pilier among `limits`; nil for one without limit of its own.
    var pilier: Int?
  }

  /// Why a request got what it got.
  enum Outcome: Hashable {
    /// Its whole need, rounded down to the step.
    case served
    /// Less than its need, because money is short: of its pilier, or of the enveloppe as a whole.
    case partly(isPilier: Bool)
    /// Its need is below the least sum that is served.
    case belowMinimum
    /// The money left did not suffice.
    case exhausted(left: Int64, isPilier: Bool)
    /// A better ranked one did not fit, in its pilier or in the enveloppe, and the call says to stop there.
    case stopped(isPilier: Bool)
  }

  /// What a request gets.
  struct Share: Hashable {
    /// In centimes.
    var amount: Int64
    var outcome: Outcome
  }

  /// The sum open, in centimes.
  let enveloppe: Int64
  /// The sum open for each pilier that has one.
  let limits: [Int64]
  /// Sums are multiples of it; one or more.
  let step: Int64
  /// No sum below it.
  let minimum: Int64

  /// More than any budget, and small enough that products of sums fit 128 bits: ten thousand billion euros.
  static let ceiling: Int64 = 1_000_000_000_000_000

  init(enveloppe: Int64, limits: [Int64] = [], step: Int64 = 1, minimum: Int64 = 0) {
    self.enveloppe = min(max(0, enveloppe), Self.ceiling)
    self.limits = limits.map { min(max(0, $0), Self.ceiling) }
    self.step = max(1, step)
    self.minimum = max(0, minimum)
  }

  private func rounded(_ amount: Int64) -> Int64 {
    let amount = min(max(0, amount), Self.ceiling)
    return amount - amount % step
  }

  /// Whether a sum is worth serving.
  private func isServable(_ amount: Int64) -> Bool { amount > 0 && amount >= minimum }
}

// MARK: By rank

extension Allocation {
  /// What becomes of the one that does not fit.
  enum Shortage: Hashable {
    case skip, stop
    /// Serve what is left when it is at least this share of the need, `numerator / denominator`; stop in any case.
    case serve(numerator: Int128, denominator: Int128)
  }

  /// Serves the requests in their order while money lasts.
  ///
  /// A pilier whose limit is reached stops for its own dossiers only; the enveloppe as a whole stops for all.
  func byRank(_ requests: [Request], shortage: Shortage) -> [Share] {
    var left = enveloppe
    var pilierLeft = limits
    var isStopped = false
    var stoppedPiliers = Set<Int>()
    return requests.map { request in
      let need = rounded(request.need)
      guard isServable(need) else { return Share(amount: 0, outcome: .belowMinimum) }
      if isStopped || request.pilier.map(stoppedPiliers.contains) == true {
        return Share(amount: 0, outcome: .stopped(isPilier: !isStopped))
      }
      let own = request.pilier.map { pilierLeft[$0] }
      let isPilier = own.map { $0 < left } ?? false
      let room = min(left, own ?? left)
      var amount = need
      if need > room {
        if shortage != .skip {
          if isPilier, let pilier = request.pilier { stoppedPiliers.insert(pilier) } else { isStopped = true }
        }
        amount = partial(need, room, shortage)
        guard amount > 0 else {
          return Share(amount: 0, outcome: .exhausted(left: room, isPilier: isPilier))
        }
      }
      left -= amount
      if let pilier = request.pilier { pilierLeft[pilier] -= amount }
      return Share(amount: amount, outcome: amount == need ? .served : .partly(isPilier: isPilier))
    }
  }

  private func partial(_ need: Int64, _ room: Int64, _ shortage: Shortage) -> Int64 {
    guard case .serve(let numerator, let denominator) = shortage else { return 0 }
    let amount = rounded(room)
    let isEnough = Int128(amount) * denominator >= Int128(need) * numerator
    return isEnough && isServable(amount) ? amount : 0
  }
}

// MARK: In proportion

extension Allocation {
  /// Serves all requests in the same proportion; what rounding leaves goes to the largest remainders, the better rank first.
  ///
  /// A pilier whose limit binds is shared in a proportion of its own; what the step leaves of it is for all others. When
  /// shares fall below the minimum, those that the step takes to nothing among them, the last ranked of those concerned get
  /// nothing, and the sum is shared anew: as few of them as it takes for all others to reach it.
  /// First within each pilier, with the whole of its limit: who cannot reach the minimum there keeps nobody else from it.
  func inProportion(_ requests: [Request]) -> [Share] {
    let needs = requests.map { rounded($0.need) }
    let piliers = requests.map(\.pilier)
    let servable = needs.map(isServable)
    var isIn = servable
    var isLeftOut = [Bool](repeating: false, count: needs.count)
    for (pilier, limit) in limits.enumerated() {
      let alone = Allocation(enveloppe: min(limit, enveloppe), step: step, minimum: minimum)
      let own = servable.indices.map { servable[$0] && piliers[$0] == pilier }
      let kept = alone.reachingMinimum(own, needs, [Int?](repeating: nil, count: needs.count))
      for index in own.indices where own[index] {
        isIn[index] = kept[index]
        isLeftOut[index] = !kept[index] && limit < enveloppe
      }
    }
    let (amounts, tight) = shares(piliers, needs, reachingMinimum(isIn, needs, piliers))
    return amounts.indices.map { index in
      let amount = amounts[index]
      let isTight = piliers[index].map(tight.contains) == true
      let outcome: Outcome =
        if !servable[index] { .belowMinimum } else if amount == needs[index] {
          .served
        } else if amount > 0 { .partly(isPilier: isTight) } else {
          .exhausted(left: 0, isPilier: isTight || isLeftOut[index] || isTooTight(piliers[index]))
        }
      return Share(amount: amount, outcome: outcome)
    }
  }

  /// Whether not even one sum that can be served fits in a pilier.
  private func isTooTight(_ pilier: Int?) -> Bool {
    pilier.map { limits[$0] < min(enveloppe, max(minimum, step)) } ?? false
  }

  /// Of these requests, those among whom the sum is shared so that none gets less than the minimum.
  private func reachingMinimum(_ isIn: [Bool], _ needs: [Int64], _ piliers: [Int?]) -> [Bool] {
    guard minimum > 0 else { return isIn }
    var isIn = isIn
    while true {
      // From the last ranked.
      let amounts = shares(piliers, needs, isIn).amounts
      let short = amounts.indices.reversed().filter { isIn[$0] && amounts[$0] < minimum }
      if short.isEmpty { return isIn }
      func without(_ count: Int) -> [Bool] {
        var rest = isIn
        for index in short.prefix(count) { rest[index] = false }
        return rest
      }
      // Fewer dossiers have larger shares, so that the number to leave out can be halved in on; where rounding leaves
      // others short of it, they are next.
      var (least, most) = (1, short.count)
      while least < most {
        let middle = (least + most) / 2
        let rest = without(middle)
        let amounts = shares(piliers, needs, rest).amounts
        let isEnough = rest.indices.allSatisfy { !rest[$0] || amounts[$0] >= minimum }
        if isEnough { most = middle } else { least = middle + 1 }
      }
      isIn = without(least)
    }
  }

  /// Requests that share one sum.
  private struct Pool {
    var members: [Int]
    var need: Int128 = 0
    var sum: Int128
  }

  /// - Returns: The shares, and the piliers whose limit binds.
  private func shares(
    _ piliers: [Int?], _ needs: [Int64], _ isIn: [Bool]
  ) -> (amounts: [Int64], tight: Set<Int>) {
    var tight = Set<Int>()
    var amounts = [Int64](repeating: 0, count: needs.count)
    var free = Pool(members: [], sum: Int128(enveloppe))
    var groups = limits.indices.map { Pool(members: [], sum: Int128(limits[$0])) }
    for index in needs.indices where isIn[index] {
      if let pilier = piliers[index] {
        groups[pilier].members.append(index)
        groups[pilier].need += Int128(needs[index])
      } else {
        free.members.append(index)
        free.need += Int128(needs[index])
      }
    }
    // A limit binds when its proportion is below that of what remains; the tightest first.
    var open = groups.indices.filter { groups[$0].need > 0 }.sorted { a, b in
      let (left, right) = (groups[a].sum * groups[b].need, groups[b].sum * groups[a].need)
      return left != right ? left < right : a < b
    }
    free.need += open.reduce(0) { $0 + groups[$1].need }
    while let tightest = open.first, groups[tightest].sum * free.need < free.sum * groups[tightest].need,
      groups[tightest].sum < groups[tightest].need
    {
      open.removeFirst()
      tight.insert(tightest)
      share(groups[tightest], needs, &amounts)
      // What was granted, not the limit: what the step leaves of it would be nobody's otherwise.
      free.sum -= groups[tightest].members.reduce(0) { $0 + Int128(amounts[$1]) }
      free.need -= groups[tightest].need
    }
    var room: [Int: Int128] = [:]
    for group in open {
      free.members += groups[group].members
      room[group] = groups[group].sum
    }
    free.members.sort()
    share(free, needs, &amounts, room: room) { piliers[$0] }
    return (amounts, tight)
  }

  /// - Parameter room: What some piliers may get at most.
  private func share(
    _ pool: Pool, _ needs: [Int64], _ amounts: inout [Int64], room: [Int: Int128] = [:],
    pilier: (Int) -> Int? = { _ in nil }
  ) {
    guard pool.sum > 0, pool.need > 0 else { return }
    let sum = min(pool.sum, pool.need)
    var room = room
    var left = sum - sum % Int128(step)
    var remainders: [(index: Int, remainder: Int128)] = []
    for index in pool.members {
      let exact = Int128(needs[index]) * sum
      let quota = exact / pool.need
      let amount = quota - quota % Int128(step)
      amounts[index] = Int64(amount)
      left -= amount
      if let own = pilier(index) { room[own, default: 0] -= amount }
      remainders.append((index, exact - amount * pool.need))
    }
    remainders.sort { $0.remainder != $1.remainder ? $0.remainder > $1.remainder : $0.index < $1.index }
    // Once more where piliers have no room for theirs.
    while left >= Int128(step), !remainders.isEmpty {
      remainders.removeAll { index, _ in
        let own = pilier(index)
        guard left >= Int128(step), amounts[index] + step <= needs[index],
          own.map({ room[$0, default: 0] >= Int128(step) }) != false
        else { return true }
        if let own { room[own, default: 0] -= Int128(step) }
        amounts[index] += step
        left -= Int128(step)
        return false
      }
    }
  }
}
