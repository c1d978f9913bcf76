/// True, false or neither: what conditions are evaluated to where no cause is needed.
///
/// Source: DMN 1.5, 10.3.2.4.
public enum Truth: UInt8, Hashable, Sendable {
  /// `false`.
  case no
  /// `true`.
  case yes
  /// Neither.
  case unknown

  /// From a Swift truth value.
  @inlinable
  public init(_ value: Bool) { self = value ? .yes : .no }

  /// What any value is to `and` and `or`: all but `true` and `false` is neither.
  @inlinable
  public init(_ value: Value) {
    if case .boolean(let boolean) = value { self = boolean ? .yes : .no } else { self = .unknown }
  }

  /// The opposite.
  @inlinable
  public static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .yes: .no
    case .unknown: .unknown
    }
  }
}
