extension Value {
  /// Whether the value is an instance of a type; null is one of every type, as no value would be.
  ///
  /// Source: DMN 1.5, 10.3.2.9.2.
  public func conforms(to type: FEELType) -> Bool {
    switch (self, type) {
    case (_, .any), (.null, _), (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date),
      (.time, .time), (.dateAndTime, .dateAndTime), (.daysAndTimeDuration, .daysAndTimeDuration),
      (.yearsAndMonthsDuration, .yearsAndMonthsDuration):
      return true
    case (.list(let items), .list(let item)):
      if case .any = item { return true }
      return items.allSatisfy { $0.conforms(to: item) }
    case (.context(let context), .context(let type)):
      if context.shape.isSame(as: type.shape) {
        for place in type.members.indices {
          guard context.values[place].conforms(to: type.members[place].type) else { return false }
        }
        return true
      }
      return type.members.allSatisfy { member in
        context.member(member.name)?.conforms(to: member.type) ?? false
      }
    case (.range(let range), .range(let point)):
      return range.start.conforms(to: point) && range.end.conforms(to: point)
    case (.function(let function), .function(let parameters, let result)):
      return function.conforms(parameters, result)
    default: return false
    }
  }

  /// `instance of`: like `conforms`, but null is an instance of no type but its own.
  ///
  /// Source: DMN 1.5, table 61.
  func isInstance(of type: FEELType) -> Bool {
    if isNull { return type == .null }
    return type == .null ? false : conforms(to: type)
  }

  /// The value as one of a type: itself, a date as its midnight, the only item of a list, or the only item of a new
  /// list; else null.
  ///
  /// Source: DMN 1.5, 10.3.2.9.4.
  public func coerced(to type: FEELType) -> Value {
    if let value = single(of: type) { return value }
    if case .list(let items) = self, items.count == 1, let value = items[0].single(of: type) { return value }
    if case .list(let item) = type, let value = single(of: item) { return .list([value]) }
    return .failure(.typeMismatch, type.wording, Wording.excerpt(self))
  }

  /// The value as one of a type without a list made or opened: itself, or a date as its midnight in universal time.
  private func single(of type: FEELType) -> Value? {
    if conforms(to: type) { return self }
    if case .date(let date) = self, type == .dateAndTime {
      return .dateAndTime(DateAndTime(utcMidnightOf: date))
    }
    return nil
  }
}

extension FunctionValue {
  /// Whether the function takes arguments of the given types and gives a result of one.
  ///
  /// A result of which nothing is known is taken to conform.
  func conforms(_ wanted: [FEELType], _ wantedResult: FEELType) -> Bool {
    if case .builtIn(let function) = body {
      return function.forms.contains { form in
        guard form.accepts(count: wanted.count) else { return false }
        return wanted.indices.allSatisfy { wanted[$0].conforms(to: form.parameter($0).domain.type) }
          && (form.result.type == .any || form.result.type.conforms(to: wantedResult))
      }
    }
    guard parameters.count == wanted.count else { return false }
    return zip(wanted, parameters).allSatisfy { $0.conforms(to: $1.type) }
      && (inferred == .any || inferred.conforms(to: wantedResult))
  }
}
