internal import Diagnostics
internal import FEEL

/// What a case gives otherwise than its model declares it.
struct TestSlips {
  /// The inputs that the case does not give; the namespace is nil for those of the model itself.
  var lacking: [(name: String, namespace: String?)] = []
  /// The parts that are no part of a type but like one that is not given, and those of another type, in words.
  var misfits: [String] = []
  /// The inputs with a part of another type.
  var mistyped: Set<String> = []

  /// Adds what a value has that its declared type does not.
  mutating func compare(_ value: Value, _ name: String, with type: FEELType) {
    value.compare(with: type, at: name, &misfits)
    if value.coerced(to: type).isNull { mistyped.insert(name) }
  }

  /// Whether a cause says no more than that an input with a part of another type is not of its type.
  func tells(_ cause: NullCause) -> Bool {
    cause.kind == .typeMismatch && mistyped.contains { cause.detail.hasSuffix("(\($0))") }
  }
}

extension Value {
  /// Tells the parts that are no part of a type but like one that is not given, and those that are of another type.
  ///
  /// Recursion is bounded by the depth of the test file.
  fileprivate func compare(with type: FEELType, at path: String, _ told: inout [String]) {
    switch (self, type) {
    case (.null, _), (_, .any): return
    case (.list(let items), .list(let item)):
      for element in items { element.compare(with: item, at: path, &told) }
    case (_, .list(let item)): compare(with: item, at: path, &told)
    case (.context(let context), .context(let type)):
      let absent = type.members.map(\.name).filter { context.member($0)?.isAbsent ?? true }.map(\.text)
      for (key, value) in zip(context.shape.keys, context.values) {
        let name = Name(written: key)
        if let member = type.members.first(where: { $0.name == name }) {
          value.compare(with: member.type, at: "\(path).\(key)", &told)
        } else if let near = nearest(to: key, among: absent) {
          told.append(Wording.unknownComponent(key, of: path, nearest: near))
        }
      }
    default:
      if coerced(to: type).isNull { told.append(Wording.wrongComponent(self, at: path, type)) }
    }
  }

  /// Whether it is what stands for a part that is not given.
  private var isAbsent: Bool {
    if case .list(let items) = self { return items.isEmpty }
    return isNull
  }
}
