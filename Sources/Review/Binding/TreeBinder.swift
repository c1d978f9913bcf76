internal import FEEL
internal import XMLTree

/// Makes the value of an input from a tree, once, when the rules are loaded: the call, its territoire, its referential.
struct TreeBinder {
  let plan: InputPlan
  let schema: Schema
  /// The only elements taken of those that stand for themselves alone, by slot.
  var chosen: [Int: Element] = [:]

  /// The value of the input, from the element that it stands for.
  func value(_ element: Element) -> Value { .context(context(element, plan.root, 0)) }

  private func context(_ element: Element, _ slot: Int, _ row: Int) -> Context {
    var values = plan.rows[row].template
    for attribute in schema.attributes(of: slot) {
      let own = Int(plan.rowOfAttribute[attribute])
      guard own >= 0, let text = element[schema.attributeName(attribute)] else { continue }
      set(scalar(text, own), own, &values)
    }
    let text = plan.rows[row].text
    if text >= 0 { set(scalar(element.text, text), text, &values) }
    for child in element.children {
      guard
        let childSlot = schema.children(of: slot).first(where: { schema.name(of: $0) == child.name.local })
      else { continue }
      let own = Int(plan.rowOfSlot[childSlot])
      guard own >= 0 else { continue }
      if let only = chosen[childSlot], only.offset != child.offset { continue }
      if case .context = plan.rows[own].make {
        set(.context(context(child, childSlot, own)), own, &values)
      } else {
        set(scalar(child.text, own), own, &values)
      }
    }
    return Context(plan.rows[row].shape, values)
  }

  private func set(_ value: Value, _ row: Int, _ values: inout [Value]) {
    let position = plan.rows[row].position
    if plan.rows[row].isList, case .list(var items) = values[position] {
      // Without a second holder the list grows where it is: there may be very many.
      values[position] = .null
      items.append(value)
      values[position] = .list(items)
    } else if values[position].isNull {
      values[position] = value
    }
  }

  /// The document was read with its schema, so that its texts are what their types ask.
  private func scalar(_ text: String, _ row: Int) -> Value {
    switch plan.rows[row].make {
    case .text: return .string(text)
    case .words: return plan.rows[row].words.first { $0 == .string(text) } ?? .string(text)
    case .number, .year: return Decimal(text).map { .number($0) } ?? .null
    case .date, .time, .dateAndTime: return Moment.value(text) ?? .null
    case .boolean: return .boolean(text == "true" || text == "1")
    case .isWord: return .boolean(text == "oui")
    case .context, .complement: return .null
    }
  }
}
