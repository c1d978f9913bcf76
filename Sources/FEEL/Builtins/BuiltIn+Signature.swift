extension BuiltIn {
  /// What arguments a parameter takes, after the conversion from a singleton list.
  enum Domain: Sendable, Hashable {
    /// Everything, null included.
    case any
    /// Everything but null.
    case some
    case number, string, boolean, date, time, dateAndTime, daysAndTimeDuration, context, function, range
    /// A list; anything else but null becomes a list of one.
    case list
    case dateOrDateAndTime
    /// A date, a time or a date and time.
    case temporal
    /// A duration of either kind.
    case duration
    /// What has an order: numbers, strings, dates, times and durations.
    case point

    /// The type of the arguments, as far as it is one.
    var type: FEELType {
      switch self {
      case .any, .some, .point, .dateOrDateAndTime, .temporal, .range, .context, .function: .any
      case .number: .number
      case .string: .string
      case .boolean: .boolean
      case .date: .date
      case .time: .time
      case .dateAndTime: .dateAndTime
      case .daysAndTimeDuration, .duration: .daysAndTimeDuration
      case .list: .list(.any)
      }
    }

    /// False when no value of a type is in the domain, even after an implicit conversion.
    func admits(_ type: FEELType) -> Bool {
      switch (self, type) {
      case (_, .any), (_, .null), (.any, _), (.some, _), (.list, _): true
      case (_, .list(let item)): admits(item)
      case (.range, .range), (.context, .context), (.function, .function): true
      case (.range, _), (.context, _), (.function, _): false
      case (.dateOrDateAndTime, _): type == .date || type == .dateAndTime
      case (.temporal, _): type == .date || type == .time || type == .dateAndTime
      case (.duration, _): type == .daysAndTimeDuration || type == .yearsAndMonthsDuration
      case (.point, _):
        switch type {
        case .boolean, .context, .function, .range: false
        default: true
        }
      default: self.type == type
      }
    }

    func contains(_ value: Value) -> Bool {
      switch (self, value) {
      case (.any, _): return true
      case (.some, .null): return false
      case (.some, _): return true
      case (.number, .number), (.string, .string), (.boolean, .boolean), (.date, .date), (.time, .time),
        (.dateAndTime, .dateAndTime), (.daysAndTimeDuration, .daysAndTimeDuration), (.context, .context),
        (.function, .function), (.range, .range), (.list, .list), (.dateOrDateAndTime, .date),
        (.dateOrDateAndTime, .dateAndTime), (.temporal, .date), (.temporal, .time), (.temporal, .dateAndTime),
        (.duration, .daysAndTimeDuration), (.duration, .yearsAndMonthsDuration):
        return true
      case (.point, _): return Comparing.precedes(value, value) != .unknown
      default: return false
      }
    }
  }

  /// A parameter, by its name and its domain.
  struct Parameter: Sendable {
    let name: Name
    let domain: Domain
    let isOptional: Bool
    /// Whether null is in the domain.
    let isNullable: Bool
    /// Whether it is compared with the items of the first parameter.
    let isItem: Bool

    init(
      _ name: String, _ domain: Domain, isOptional: Bool = false, isNullable: Bool = false,
      isItem: Bool = false
    ) {
      self.name = Name(written: name)
      self.domain = domain
      self.isOptional = isOptional
      self.isNullable = isNullable || isOptional || domain == .any
      self.isItem = isItem
    }

    /// What its arguments must be.
    var acceptance: Acceptance { Acceptance(domain: domain, isNullable: isNullable) }

    func contains(_ value: Value) -> Bool { acceptance.contains(value) }

    /// The argument as the function takes it; nil when it is outside the domain.
    func accept(_ value: Value) -> Value? { acceptance.accept(value) }
  }

  /// What the arguments of a parameter must be: all that a call looks at.
  struct Acceptance: Sendable {
    let domain: Domain
    /// Whether null is in the domain.
    let isNullable: Bool

    func contains(_ value: Value) -> Bool { domain.contains(value) || isNullable && value.isNull }

    /// The argument as the function takes it; nil when it is outside the domain.
    ///
    /// Source: DMN 1.5, 10.3.2.9.4.
    func accept(_ value: Value) -> Value? {
      if contains(value) { return value }
      if value.isNull { return nil }
      if domain == .list { return .list([value]) }
      if case .list(let items) = value, items.count == 1, domain.contains(items[0]) { return items[0] }
      return nil
    }
  }

  /// How the type of the result follows from those of the arguments.
  enum Result: Sendable {
    case type(FEELType)
    /// The type of the first argument, as a list.
    case first
    /// The type of the items of the first argument.
    case item
    /// A list of the innermost items of the first argument.
    case flattened

    var type: FEELType {
      if case .type(let type) = self { return type }
      return .any
    }

    func type(_ arguments: [FEELType]) -> FEELType {
      let first = arguments.first ?? .any
      switch self {
      case .type(let type): return type
      case .first:
        if case .any = first { return .any }
        let list = first.isList ? first : .list(first)
        return arguments.dropFirst().reduce(list) { $0.joined($1.isList ? $1 : .list($1)) }
      case .item: return first.itemType
      case .flattened:
        var item = first.itemType
        while case .list(let inner) = item { item = inner }
        return .list(item)
      }
    }
  }

  /// One set of parameters.
  struct Form: Sendable {
    let parameters: [Parameter]
    /// Whether the last parameter may be repeated.
    let isVariadic: Bool
    let result: Result
    /// Whether the result depends on nothing but the arguments.
    let isPure: Bool
    let body: Body

    init(
      _ parameters: [Parameter], variadic: Bool = false, _ result: Result, isPure: Bool = true,
      _ body: @escaping Body
    ) {
      self.parameters = parameters
      isVariadic = variadic
      self.result = result
      self.isPure = isPure
      self.body = body
    }

    private var required: Int { parameters.prefix { !$0.isOptional }.count }

    /// Numbers of arguments to name in a message.
    var counts: [Int] { Array(required...parameters.count) }

    func accepts(count: Int) -> Bool { count >= required && (isVariadic || count <= parameters.count) }

    /// Where the arguments of those names stand, in the order of the parameters: nil for one that is not given.
    ///
    /// A parameter that may be repeated is given with numbers from 1: `c1`, `c2`; one of which one is enough, as the
    /// `list` of `concatenate`, also without.
    ///
    /// - Returns: Nil when the form does not take those names.
    ///
    /// Source: DMN 1.5, 10.3.2.13.5 and the signatures of table 75: `min(c1, …, cN)`.
    func places(of names: [Name]) -> [Int?]? {
      guard !names.isEmpty, Set(names).count == names.count else { return nil }
      let last = isVariadic ? parameters.last?.name : nil
      let fixed = parameters.prefix { $0.name != last }
      var places = fixed.map { parameter in names.firstIndex(of: parameter.name) }
      if let last {
        if hasPlainName, let place = names.firstIndex(of: last) { places.append(place) }
        while let place = names.firstIndex(where: { $0.key == "\(last.key)\(places.count - fixed.count + 1)" }
        ) {
          places.append(place)
        }
        guard places.count > fixed.count else { return nil }
      }
      return Set(places).subtracting([nil]).count == names.count ? places : nil
    }

    /// Whether the last parameter has a name without a number.
    private var hasPlainName: Bool {
      !isVariadic || parameters.count < 2 || parameters[parameters.count - 2].name != parameters.last?.name
    }

    /// Whether a name is that of a parameter, with a number where it may be repeated.
    func knows(_ name: Name) -> Bool {
      if parameters.contains(where: { $0.name == name }) {
        return hasPlainName || name != parameters.last?.name
      }
      guard isVariadic, let last = parameters.last?.name.key, name.key.hasPrefix(last) else { return false }
      let number = name.key.dropFirst(last.count)
      return number.first.map { $0 != "0" } ?? false && number.allSatisfy { ("0"..."9").contains($0) }
    }

    /// The names of the parameters for messages: `list`, or `c1, c2…`.
    var names: [String] {
      guard !hasPlainName, let last = parameters.last?.name else { return parameters.map(\.name.text) }
      return parameters.prefix { $0.name != last }.map(\.name.text) + ["\(last.text)1", "\(last.text)2…"]
    }

    func parameter(_ index: Int) -> Parameter { parameters[min(index, parameters.count - 1)] }

    /// Adds nulls for the optional parameters that were left out.
    func complete(_ values: inout [Value]) {
      if isVariadic { return }
      while values.count < parameters.count { values.append(.null) }
    }

    /// The arguments as the function takes them; nil when one is outside its domain.
    func accept(_ arguments: [Value]) -> [Value]? {
      var result: [Value] = []
      result.reserveCapacity(max(arguments.count, parameters.count))
      for (index, argument) in arguments.enumerated() {
        guard let value = parameter(index).accept(argument) else { return nil }
        result.append(value)
      }
      complete(&result)
      return result
    }
  }
}
