/// A value of the semantic domain of FEEL; a null keeps the reason why it is null.
///
/// `==` is for Swift's sake and compares null with null; the equality of the language is `Equality`.
///
/// Source: DMN 1.5, 10.3.2.1.
public enum Value: Sendable {
  /// No value; without a cause when the text itself says `null`.
  case null(NullCause?)
  /// `true` or `false`.
  case boolean(Bool)
  /// A number of 34 digits.
  case number(Decimal)
  /// A string of Unicode scalars.
  case string(String)
  /// A date.
  case date(CivilDate)
  /// A time of day.
  case time(CivilTime)
  /// A date with a time of day.
  indirect case dateAndTime(DateAndTime)
  /// A duration in days, hours, minutes and seconds.
  case daysAndTimeDuration(DaysAndTimeDuration)
  /// A duration in years and months.
  case yearsAndMonthsDuration(YearsAndMonthsDuration)
  /// A list.
  case list([Value])
  /// A context.
  case context(Context)
  /// A range.
  case range(RangeValue)
  /// A function.
  case function(FunctionValue)
}

extension Value {
  /// `null` as a text may say it.
  public static let null = Value.null(nil)

  /// Whether the value is null.
  @inlinable
  public var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// Why the value is null; nil when it is not, or when nothing went wrong.
  public var cause: NullCause? {
    if case .null(let cause) = self { return cause }
    return nil
  }

  /// The value of an `@` literal, or null.
  ///
  /// Source: DMN 1.5, grammar rule 65.
  init(at text: String) {
    switch TemporalLiteral(text) {
    case .date(let date): self = .date(date)
    case .time(let time): self = .time(time)
    case .dateAndTime(let moment): self = .dateAndTime(moment)
    case .daysAndTime(let duration): self = .daysAndTimeDuration(duration)
    case .yearsAndMonths(let duration): self = .yearsAndMonthsDuration(duration)
    case nil: self = .failure(.invalidArgument, "@", text)
    }
  }

  /// A null that says why.
  static func failure(_ kind: NullCause.Kind, _ subject: String = "", _ detail: String = "") -> Value {
    .null(NullCause(kind, subject: subject, detail: detail))
  }

  /// The kind of value in French, for messages.
  var kind: String {
    switch self {
    case .null: "nul"
    case .boolean: "booléen"
    case .number: "nombre"
    case .string: "texte"
    case .date: "date"
    case .time: "heure"
    case .dateAndTime: "date et heure"
    case .daysAndTimeDuration: "durée en jours et heures"
    case .yearsAndMonthsDuration: "durée en années et mois"
    case .list: "liste"
    case .context: "contexte"
    case .range: "intervalle"
    case .function: "fonction"
    }
  }

  /// The number of values in it, itself included, or a little more than `limit` when there are more.
  ///
  /// A few shared lists can stand for more values than could ever be visited.
  func weight(limit: Int = 1 << 20) -> Int {
    switch self {
    case .list(let items): Value.weight(items, limit: limit)
    case .context(let context): Value.weight(context.values, limit: limit)
    default: 1
    }
  }

  private static func weight(_ parts: some RandomAccessCollection<Value>, limit: Int) -> Int {
    var total = 1 + parts.count
    for part in parts {
      guard total <= limit else { return total }
      switch part {
      case .list, .context: total += part.weight(limit: limit - total)
      default: break
      }
    }
    return total
  }

  /// The most precise type of the value; `Any` for one that is too large to look through.
  ///
  /// Source: DMN 1.5, table 43.
  public var type: FEELType { weight() > 1 << 18 ? .any : fullType }

  private var fullType: FEELType {
    switch self {
    case .null: return .null
    case .boolean: return .boolean
    case .number: return .number
    case .string: return .string
    case .date: return .date
    case .time: return .time
    case .dateAndTime: return .dateAndTime
    case .daysAndTimeDuration: return .daysAndTimeDuration
    case .yearsAndMonthsDuration: return .yearsAndMonthsDuration
    case .list(let items):
      guard let first = items.first else { return .list(.any) }
      return .list(items.dropFirst().reduce(first.fullType) { $0.joined($1.fullType) })
    case .context(let context):
      return .context(
        ContextType(
          context.entries.map {
            ContextType.Member(Name(string: $0.key), $0.value.fullType)
          }))
    case .range(let range): return .range(range.pointType)
    case .function(let function): return function.type
    }
  }
}

extension Value: Hashable {
  /// Whether two values are the same, null being the same as null; lists and contexts by their parts.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): Text.equal(a, b)
    case (.date(let a), .date(let b)): a == b
    case (.time(let a), .time(let b)): a == b
    case (.dateAndTime(let a), .dateAndTime(let b)): a == b
    case (.daysAndTimeDuration(let a), .daysAndTimeDuration(let b)): a == b
    case (.yearsAndMonthsDuration(let a), .yearsAndMonthsDuration(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.context(let a), .context(let b)): a == b
    case (.range(let a), .range(let b)): a == b
    case (.function(let a), .function(let b)): a === b
    default: false
    }
  }

  /// Equal values hash alike.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let value): hasher.combine(value)
    case .number(let value): hasher.combine(value)
    case .string(let value): hasher.combine(value)
    case .date(let value): hasher.combine(value)
    case .time(let value): hasher.combine(value)
    case .dateAndTime(let value): hasher.combine(value)
    case .daysAndTimeDuration(let value): hasher.combine(value)
    case .yearsAndMonthsDuration(let value): hasher.combine(value)
    case .list(let value): hasher.combine(value)
    case .context(let value): hasher.combine(value.count)
    case .range(let value): hasher.combine(value.start)
    case .function(let value): hasher.combine(ObjectIdentifier(value))
    }
  }
}
