extension FEELType {
  /// True when a value of this type can stand wherever one of the other is expected.
  ///
  /// Source: DMN 1.5, 10.3.2.9.2.
  public func conforms(to other: FEELType) -> Bool {
    switch (self, other) {
    case (_, .any), (.null, _): return true
    case (.list(let item), .list(let wanted)): return item.conforms(to: wanted)
    case (.range(let point), .range(let wanted)): return point.conforms(to: wanted)
    case (.context(let type), .context(let wanted)):
      if type === wanted { return true }
      return wanted.members.allSatisfy { type.type(of: $0.name.key)?.conforms(to: $0.type) ?? false }
    case (.function(let parameters, let result), .function(let wanted, let wantedResult)):
      guard parameters.count == wanted.count, result.conforms(to: wantedResult) else { return false }
      return zip(wanted, parameters).allSatisfy { $0.conforms(to: $1) }
    default: return self == other
    }
  }

  /// The type of a list that holds values of both types.
  ///
  /// Contexts keep the members of both, so that names can be found in filters; what differs becomes `Any`.
  func joined(_ other: FEELType) -> FEELType {
    switch (self, other) {
    case (.null, let type), (let type, .null): return type
    case (.list(let left), .list(let right)): return .list(left.joined(right))
    case (.range(let left), .range(let right)): return .range(left.joined(right))
    case (.context(let left), .context(let right)):
      if left === right || left == right { return self }
      var members = left.members.map { member in
        ContextType.Member(
          member.name, right.type(of: member.name.key).map(member.type.joined) ?? member.type)
      }
      members += right.members.filter { left.type(of: $0.name.key) == nil }
      return .context(ContextType(members))
    default: return self == other ? self : .any
    }
  }

  /// False when no value of this type could be one of the other, even after an implicit conversion.
  ///
  /// Source: DMN 1.5, 10.3.2.9.4.
  public func mayBecome(_ wanted: FEELType) -> Bool {
    switch (self, wanted) {
    case (.any, _), (.null, _), (_, .any), (.date, .dateAndTime): return true
    case (.list(let item), .list(let wantedItem)): return item.mayBecome(wantedItem)
    case (.list(let item), _): return item.mayBecome(wanted)
    case (_, .list(let item)): return mayBecome(item)
    case (.range(let point), .range(let wantedPoint)): return point.mayBecome(wantedPoint)
    case (.context(let type), .context(let wanted)):
      return type === wanted
        || wanted.members.allSatisfy { type.type(of: $0.name.key)?.mayBecome($0.type) ?? false }
    case (.function(let parameters, _), .function(let wanted, _)): return parameters.count == wanted.count
    default: return self == wanted
    }
  }

  /// Whether no value of this type can be one of another, converted or not; contexts are taken for one another.
  package func cannotBe(_ wanted: FEELType) -> Bool { isClearlyOther(than: wanted) && !mayBecome(wanted) }

  /// True when no value of this type can ever be taken for one of the other, not even in or out of a list of one.
  package func isClearlyOther(than other: FEELType) -> Bool {
    let (left, right) = (innermost, other.innermost)
    switch (left, right) {
    case (.any, _), (_, .any), (.null, _), (_, .null): return false
    case (.context, .context), (.function, .function), (.range, .range): return false
    default: return left != right
    }
  }

  /// The type of the items, through any number of lists.
  package var innermost: FEELType {
    if case .list(let item) = self { return item.innermost }
    return self
  }

  /// True when no value can be of both types; false as soon as one of them is not known.
  func isDisjoint(from other: FEELType) -> Bool {
    switch (self, other) {
    case (.any, _), (_, .any), (.null, _), (_, .null): false
    case (.list, .list), (.context, .context), (.function, .function), (.range, .range): false
    default: self != other
    }
  }
}
