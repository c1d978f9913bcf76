/// The missing inputs that a value rests on, in the order in which they were first read.
///
/// A value rests on an input that is missing when another value of that input could have given another value here.
/// Where the value is a context, each input is known with the member that rests on it.
public struct MissingInputs: Sendable {
  /// One input, and the part of the value that rests on it.
  @usableFromInline
  struct Entry: Sendable {
    let cause: NullCause
    /// The keys that lead to the part, the outermost first; empty for the whole value.
    var keys: [String] = []
  }

  @usableFromInline private(set) var entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries }

  /// Nothing is missing.
  public static var none: MissingInputs { MissingInputs([]) }

  /// Whether nothing is missing.
  @inlinable
  public var isEmpty: Bool { entries.isEmpty }

  /// The causes of the nulls that stand for the inputs, each once; the very objects that the host made.
  public var causes: [NullCause] { MissingInputs.causes(entries[...]) }

  /// Those that one member of the value rests on, when the value is a context.
  public func causes(ofMember key: String) -> [NullCause] {
    entries.isEmpty
      ? []
      : MissingInputs.causes(entries.filter { $0.keys.first.map { $0 == key } ?? true }[...])
  }

  /// No more than the first hundreds: each of thousands of results would else repeat those of all below it.
  var bounded: MissingInputs {
    entries.count > MissingInputs.maximum ? MissingInputs(Array(entries.prefix(MissingInputs.maximum))) : self
  }

  /// More than a dossier has.
  static let maximum = 512

  /// Adds those of another value.
  package mutating func add(_ other: MissingInputs) {
    entries += other.entries
    if entries.count > 64 { entries = MissingInputs.distinct(entries[...]) }
  }

  /// Adds those of a member.
  package mutating func add(_ other: MissingInputs, asMember key: String) {
    entries += other.entries.map { Entry(cause: $0.cause, keys: [key] + $0.keys) }
  }

  static func causes(_ entries: ArraySlice<Entry>) -> [NullCause] {
    if entries.isEmpty { return [] }
    if entries.count <= 16 {
      var result: [NullCause] = []
      for entry in entries where !result.contains(where: { $0 === entry.cause }) {
        result.append(entry.cause)
      }
      return result
    }
    var seen = Set<ObjectIdentifier>()
    return entries.compactMap { seen.insert(ObjectIdentifier($0.cause)).inserted ? $0.cause : nil }
  }

  /// The entries without those that say the same as an earlier one.
  static func distinct(_ entries: ArraySlice<Entry>) -> [Entry] {
    if entries.count < 2 { return Array(entries) }
    var result: [Entry] = []
    if entries.count <= 16 {
      for entry in entries
      where !result.contains(where: { $0.cause === entry.cause && $0.keys == entry.keys }) {
        result.append(entry)
      }
      return result
    }
    var seen = Set<Identity>()
    for entry in entries
    where seen.insert(Identity(cause: ObjectIdentifier(entry.cause), keys: entry.keys)).inserted {
      result.append(entry)
    }
    return result
  }

  private struct Identity: Hashable {
    let cause: ObjectIdentifier
    let keys: [String]
  }
}

extension NullCause {
  /// Whether this is one of some causes, or comes from one; at most a few thousand causes are looked at.
  package func rests(on cause: NullCause) -> Bool {
    if self === cause { return true }
    var pending = underlying
    var count = 0
    while let next = pending.popLast(), count < 4096 {
      if next === cause { return true }
      pending += next.underlying
      count += 1
    }
    return false
  }
}
