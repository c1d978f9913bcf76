internal import DMN
internal import Diagnostics
internal import FEEL

// Decisions that give a list while they are declared to give one value.
extension RuleLoader {
  /// Tells the declared types of such decisions: with no value in the list, or several, there would be no result.
  ///
  /// A filter may well be meant to find one value; what makes a list of others is not.
  mutating func checkLists() {
    var groups: [[String]: [CompiledModel.Decision]] = [:]
    var order: [[String]] = []
    var seen: Set<ObjectIdentifier> = []
    for decision in rules.running.flatMap(\.model.decisions) {
      guard let reference = decision.syntax.variable?.type, decision.type.isOneValue,
        decision.syntax.logic?.makesList == true, seen.insert(ObjectIdentifier(decision)).inserted
      else { continue }
      let key = [decision.namespace, reference.text]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(decision)
    }
    for key in order {
      guard let decisions = groups[key], let reference = decisions.first?.syntax.variable?.type else {
        continue
      }
      let found = rules.definitions.model(key[0]).flatMap { rules.definitions.find(reference.text, in: $0) }
      if decisions.count > 1, let found {
        diagnostics.append(
          .typeOfLists(
            reference.text, decisions.map { ($0.name.text, $0.syntax.heading.namePosition) },
            at: found.item.heading.namePosition))
        continue
      }
      for decision in decisions {
        diagnostics.append(
          .listAsValue(
            decision.name.text, decision.type,
            at: decision.syntax.variable?.type?.position ?? reference.position))
      }
    }
  }
}

extension FEELType {
  /// Whether its values are known to be no lists.
  fileprivate var isOneValue: Bool {
    switch self {
    case .any, .null, .list, .function: false
    default: true
    }
  }
}

extension Model.Box {
  /// Whether what it gives is surely made as a list, and not of one value written out.
  fileprivate var makesList: Bool {
    switch kind {
    case .literal(let text):
      guard Expression.mayMakeList(text.value) else { return false }
      return FEEL.parse(text.value, in: ListedWords.unnamed).expression?.makesList == true
    case .list(let items): return items.count > 1
    case .relation(_, let rows): return rows.count > 1
    case .iteration: return true
    case .conditional(_, let then?, let otherwise?): return then.makesList && otherwise.makesList
    case .context(let entries):
      guard let last = entries.last, last.variable == nil else { return false }
      return last.value?.makesList == true
    default: return false
    }
  }
}

extension Expression {
  /// Functions that make a list of lists or texts.
  private static let makers = [
    "distinct values", "concatenate", "union", "append", "insert before", "reverse", "sort", "flatten",
    "split",
  ]

  /// Whether a text may be one that makes a list; to read it all the same would cost much more.
  fileprivate static func mayMakeList(_ text: String) -> Bool {
    text.holdsBytes(of: "for ") || text.holdsBytes(of: "[") || makers.contains { text.holdsBytes(of: $0) }
  }

  /// Whether each of the values that it may give, null and the empty list apart, is a list made of others.
  fileprivate var makesList: Bool {
    var made = false
    var pending = [self]
    while let next = pending.popLast()?.unparenthesized {
      switch next.kind {
      case .conditional(_, let first, let second): pending += [first, second]
      case .null: continue
      case .list(let items):
        if items.count == 1 { return false }
        made = made || !items.isEmpty
      case .iteration: made = true
      case .invocation(let function, _):
        guard case .name(let name) = function.kind, Self.makers.contains(name.key) else { return false }
        made = true
      default: return false
      }
    }
    return made
  }
}
