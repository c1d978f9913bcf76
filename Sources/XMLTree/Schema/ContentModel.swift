/// What may follow what inside one complex type, as a deterministic automaton over its children.
///
/// State 0 is the start; the other states are the element particles (Glushkov's construction), which XML Schema's
/// rule of unique particle attribution makes deterministic.
///
/// Source: XML Schema part 1, section 3.8.6.
struct ContentModel: Sendable {
  /// A particle of the schema, with repetitions still to be unfolded.
  indirect enum Particle {
    case element(child: Int, Occurs)
    case sequence([Particle], Occurs)
    case choice([Particle], Occurs)
  }

  /// How often a particle may occur.
  struct Occurs: Hashable {
    var minimum = 1
    /// nil for `unbounded`.
    var maximum: Int? = 1
  }

  /// On the child `child`, go to `state`.
  struct Transition: Sendable {
    var child: Int
    var state: Int
  }

  enum Failure: Error {
    case notDeterministic(child: Int)
    case tooLarge
  }

  /// The transitions of each state.
  var transitions: [[Transition]]
  /// Whether an element may end in each state.
  var isAccepting: [Bool]

  /// An element that holds no element.
  static let empty = ContentModel(transitions: [[]], isAccepting: [true])

  private static let maximumStates = 4_096

  private init(transitions: [[Transition]], isAccepting: [Bool]) {
    self.transitions = transitions
    self.isAccepting = isAccepting
  }

  /// Unfolds a particle to an automaton.
  init(_ particle: Particle) throws(Failure) {
    var builder = Builder()
    let whole = try builder.add(particle)
    builder.follow[0] = whole.first
    transitions = []
    for next in builder.follow {
      var row: [Transition] = []
      row.reserveCapacity(next.count)
      for state in next {
        let child = builder.child[state]
        if row.contains(where: { $0.child == child }) { throw .notDeterministic(child: child) }
        row.append(Transition(child: child, state: state))
      }
      transitions.append(row)
    }
    isAccepting = [Bool](repeating: false, count: builder.follow.count)
    isAccepting[0] = whole.isNullable
    for state in whole.last { isAccepting[state] = true }
  }

  /// Without a first state it is empty, and nullable.
  private struct Part {
    var isNullable = true
    var first: [Int] = []
    var last: [Int] = []
  }

  private struct Builder {
    var child = [-1]
    var follow: [[Int]] = [[]]

    mutating func add(_ particle: Particle) throws(Failure) -> Part {
      switch particle {
      case .element(_, let occurs), .sequence(_, let occurs), .choice(_, let occurs):
        // a{1,3} is a, (a, (a)?)?: each optional copy only after the one before, so that one way leads to each.
        var tail = Part()
        for _ in 0..<(occurs.maximum ?? occurs.minimum) - occurs.minimum {
          tail = append(tail, to: try addOnce(particle))
          tail.isNullable = true
        }
        var result = Part()
        for copy in 0..<max(occurs.minimum, occurs.maximum == nil ? 1 : 0) {
          let part = try addOnce(particle)
          if occurs.maximum == nil, copy == max(occurs.minimum, 1) - 1 { connect(part.last, part.first) }
          result = append(part, to: result)
        }
        result = append(tail, to: result)
        if occurs.minimum == 0 { result.isNullable = true }
        return result
      }
    }

    private mutating func addOnce(_ particle: Particle) throws(Failure) -> Part {
      switch particle {
      case .element(let child, _):
        guard follow.count < ContentModel.maximumStates else { throw .tooLarge }
        self.child.append(child)
        follow.append([])
        return Part(isNullable: false, first: [follow.count - 1], last: [follow.count - 1])
      case .sequence(let parts, _):
        var result = Part()
        for part in parts { result = append(try add(part), to: result) }
        return result
      case .choice(let parts, _):
        var result = Part(isNullable: parts.isEmpty)
        for part in parts {
          let one = try add(part)
          result.isNullable = result.isNullable || one.isNullable
          result.first += one.first
          result.last += one.last
        }
        return result
      }
    }

    private mutating func append(_ next: Part, to part: Part) -> Part {
      if part.first.isEmpty { return next }
      if next.first.isEmpty { return part }
      connect(part.last, next.first)
      return Part(
        isNullable: part.isNullable && next.isNullable,
        first: part.isNullable ? part.first + next.first : part.first,
        last: next.isNullable ? part.last + next.last : next.last)
    }

    private mutating func connect(_ sources: [Int], _ targets: [Int]) {
      for source in sources {
        for target in targets where !follow[source].contains(target) { follow[source].append(target) }
      }
    }
  }
}

extension ContentModel {
  /// The fewest children that must come, from `state`, before `child` may, or before the end when it is nil.
  ///
  /// - Returns: The children missing, and the state after them; nil when no way leads there.
  func missing(from state: Int, before child: Int?) -> (children: [Int], state: Int)? {
    var origin: [Int: Transition] = [:]
    var queue = [state]
    var visited: Set<Int> = [state]
    var index = 0
    while index < queue.count {
      let current = queue[index]
      index += 1
      let isGoal =
        child.map { child in transitions[current].contains { $0.child == child } } ?? isAccepting[current]
      if isGoal {
        var children: [Int] = []
        var walk = current
        while walk != state, let step = origin[walk] {
          children.append(step.child)
          walk = step.state
        }
        return (children.reversed(), current)
      }
      for transition in transitions[current] where visited.insert(transition.state).inserted {
        origin[transition.state] = Transition(child: transition.child, state: current)
        queue.append(transition.state)
      }
    }
    return nil
  }
}
