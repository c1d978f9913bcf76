/// A type of FEEL: what a value may be.
///
/// Source: DMN 1.5, 10.3.2.9 and grammar rule 52.
public indirect enum FEELType: Hashable, Sendable {
  /// Every value; also the type of what is not known.
  case any
  /// `null` alone.
  case null
  /// Decimal numbers.
  case number
  /// Strings of Unicode scalars.
  case string
  /// `true` and `false`.
  case boolean
  /// Civil dates.
  case date
  /// Times of day, with or without offset or zone.
  case time
  /// Dates with a time of day.
  case dateAndTime
  /// Durations in days, hours, minutes and seconds.
  case daysAndTimeDuration
  /// Durations in years and months.
  case yearsAndMonthsDuration
  /// Lists of one type of items.
  case list(FEELType)
  /// Ranges between end points of one type.
  case range(FEELType)
  /// Contexts with at least the given members.
  case context(ContextType)
  /// Functions, by the types of their parameters and of their result.
  case function([FEELType], FEELType)
}

/// The members that a context must have, in the order of their declaration.
public final class ContextType: Hashable, Sendable {
  /// One member.
  public struct Member: Hashable, Sendable {
    /// Its name.
    public let name: Name
    /// Its type.
    public let type: FEELType

    /// Makes a member.
    public init(_ name: Name, _ type: FEELType) {
      self.name = name
      self.type = type
    }
  }

  /// The members; the keys are distinct.
  public let members: [Member]
  /// The keys of contexts made for this type; a context that shares them is read without comparing any text.
  public let shape: Context.Shape
  /// The name of the declared type, if any, for messages.
  public let name: String?
  let names: NameTable
  /// Of each member, the kind of its type; empty when one has another type.
  private let simpleKinds: [SimpleKind]
  /// The number of types in it, as if nothing were shared.
  let weight: Int

  /// Makes a type; of members with the same name the last one counts.
  public init(_ members: [Member], name: String? = nil) {
    var kept = members
    var names = NameTable(members.map(\.name))
    if !members.indices.allSatisfy({ names.index(ofKey: members[$0].name.key) == $0 }) {
      var places: [Name: Int] = [:]
      kept = []
      for member in members {
        if let place = places[member.name] {
          kept[place] = member
        } else {
          places[member.name] = kept.count
          kept.append(member)
        }
      }
      names = NameTable(kept.map(\.name))
    }
    self.members = kept
    self.name = name
    self.names = names
    shape = Context.Shape(kept.map(\.name.text))
    let kinds = kept.compactMap { SimpleKind($0.type) }
    simpleKinds = kinds.count == kept.count ? kinds : []
    weight = kept.reduce(1) { min($0 + $1.type.weight, 1 << 30) }
  }

  /// Whether a context is clearly one of this type: made for it, with null or a value of the simplest types in each place.
  ///
  /// False is no answer. Nothing is counted or allocated.
  public func holdsSimply(_ context: Context) -> Bool {
    guard !simpleKinds.isEmpty, context.shape.isSame(as: shape) else { return false }
    for place in simpleKinds.indices where !simpleKinds[place].holds(context.values[place]) { return false }
    return true
  }

  /// The same of any value.
  package func holdsSimply(_ value: Value) -> Bool {
    if case .context(let context) = value { return holdsSimply(context) }
    return false
  }

  /// The type of a member; nil when there is none of that key.
  public func type(of key: String) -> FEELType? {
    names.index(ofKey: key).map { members[$0].type }
  }

  /// Of the same members and types, in any order.
  public static func == (left: ContextType, right: ContextType) -> Bool {
    if left === right { return true }
    guard left.members.count == right.members.count else { return false }
    return left.members.allSatisfy { right.type(of: $0.name.key) == $0.type }
  }

  /// By the number of members, since their order does not count.
  public func hash(into hasher: inout Hasher) { hasher.combine(members.count) }
}

/// The types of which a value says at once whether it is one of them.
package enum SimpleKind: Sendable {
  case any, boolean, number, string, date

  /// Nil for other types.
  package init?(_ type: FEELType) {
    switch type {
    case .any: self = .any
    case .boolean: self = .boolean
    case .number: self = .number
    case .string: self = .string
    case .date: self = .date
    default: return nil
    }
  }

  /// Whether a value is of the type, or null.
  @inline(__always)
  package func holds(_ value: Value) -> Bool {
    switch (value, self) {
    case (.null, _), (_, .any), (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date):
      true
    default: false
    }
  }
}

extension FEELType: CustomStringConvertible {
  /// The type as FEEL writes it.
  public var description: String {
    switch self {
    case .any: "Any"
    case .null: "Null"
    case .number: "number"
    case .string: "string"
    case .boolean: "boolean"
    case .date: "date"
    case .time: "time"
    case .dateAndTime: "date and time"
    case .daysAndTimeDuration: "days and time duration"
    case .yearsAndMonthsDuration: "years and months duration"
    case .list(let item): "list<\(item)>"
    case .range(let point): "range<\(point)>"
    case .context(let type):
      type.weight > 200
        ? type.name ?? "context"
        : type.name
          ?? "context<\(type.members.map { "\($0.name.text): \($0.type)" }.joined(separator: ", "))>"
    case .function(let parameters, let result):
      "function<\(parameters.map(\.description).joined(separator: ", "))>->\(result)"
    }
  }
}

extension FEELType {
  /// The simple types by the names that FEEL and DMN give them.
  ///
  /// Source: DMN 1.5, 7.3.2 and 10.3.2.9.
  public static let builtIn: [String: FEELType] = [
    "Any": .any, "Null": .null, "number": .number, "string": .string, "boolean": .boolean, "date": .date,
    "time": .time, "date and time": .dateAndTime, "dateTime": .dateAndTime,
    "days and time duration": .daysAndTimeDuration, "dayTimeDuration": .daysAndTimeDuration,
    "years and months duration": .yearsAndMonthsDuration, "yearMonthDuration": .yearsAndMonthsDuration,
  ]

  /// The properties that `.` reaches on values that are not contexts.
  ///
  /// Source: DMN 1.5, tables 65 to 67.
  var properties: ContextType? {
    switch self {
    case .date: Properties.date
    case .time: Properties.time
    case .dateAndTime: Properties.dateAndTime
    case .daysAndTimeDuration: Properties.daysAndTimeDuration
    case .yearsAndMonthsDuration: Properties.yearsAndMonthsDuration
    case .range(let point): Properties.range(point)
    default: nil
    }
  }

  /// The number of types in it, as if nothing were shared, or a little more than `maxWeight` when there are more.
  ///
  /// Types that are too large are not kept by the parser.
  var weight: Int { weight(limit: FEELType.maxWeight) }

  /// A few shared types can stand for more than could ever be counted.
  private func weight(limit: Int) -> Int {
    switch self {
    case .context(let context): return context.weight
    case .list(let item), .range(let item): return 1 + item.weight(limit: limit - 1)
    case .function(let parameters, let result):
      var total = 1 + result.weight(limit: limit - 1)
      for parameter in parameters where total <= limit { total += parameter.weight(limit: limit - total) }
      return total
    default: return 1
    }
  }

  /// The heaviest type that an expression is given.
  static let maxWeight = 20_000

  /// The type, or `Any` where it is too large or nested too deep to be compared with others again and again.
  public var bounded: FEELType { isHeavy || isNested(deeperThan: 40) ? .any : self }

  /// Whether it is too large to be compared with others again and again.
  package var isHeavy: Bool { weight > 2_000 }

  /// Whether a value of the type may stand for far more values than were made, shared lists or contexts in one another.
  package var mayBeVast: Bool { weight > 1_000 || hasLists(within: 1) }

  /// Whether more lists than that stand in one another.
  private func hasLists(within limit: Int) -> Bool {
    switch self {
    case .list(.any): false
    case .list(let item): limit == 0 || item.hasLists(within: limit - 1)
    case .context(let context): context.members.contains { $0.type.hasLists(within: limit) }
    default: false
    }
  }

  private func isNested(deeperThan limit: Int) -> Bool {
    switch self {
    case .list(let item), .range(let item): limit == 0 || item.isNested(deeperThan: limit - 1)
    case .context(let context):
      limit == 0 || context.members.contains { $0.type.isNested(deeperThan: limit - 1) }
    case .function(let parameters, let result):
      limit == 0 || (parameters + [result]).contains { $0.isNested(deeperThan: limit - 1) }
    default: false
    }
  }

  /// Where a member stands in a context of this type, or in the contexts of a list; nil when nothing is known.
  func position(of name: Name) -> Int? {
    switch self {
    case .context(let context): context.names.index(ofKey: name.key)
    case .list(let item): item.position(of: name)
    default: nil
    }
  }

  /// The type of the items when the value is filtered or iterated over: a lone value is a list of one.
  var itemType: FEELType {
    if case .list(let item) = self { return item }
    return self
  }
}

/// Types made of the property tables.
enum Properties {
  private static func make(_ members: [(String, FEELType)]) -> ContextType {
    ContextType(members.compactMap { pair in Name(pair.0).map { ContextType.Member($0, pair.1) } })
  }

  private static let calendar: [(String, FEELType)] = [
    ("year", .number), ("month", .number), ("day", .number), ("weekday", .number),
  ]
  private static let clock: [(String, FEELType)] = [
    ("hour", .number), ("minute", .number), ("second", .number), ("time offset", .daysAndTimeDuration),
    ("timezone", .string),
  ]
  static let date = make(calendar)
  static let time = make(clock)
  static let dateAndTime = make(calendar + clock)
  static let daysAndTimeDuration = make([
    ("days", .number), ("hours", .number), ("minutes", .number), ("seconds", .number),
  ])
  static let yearsAndMonthsDuration = make([("years", .number), ("months", .number)])
  static func range(_ point: FEELType) -> ContextType {
    make([("start", point), ("end", point), ("start included", .boolean), ("end included", .boolean)])
  }
}
