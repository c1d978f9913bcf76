internal import FEEL
internal import XMLTree

/// Makes the value of an input from the records of a document.
///
/// Only the elements in contexts that the model declares are looked at; the others are stepped over whole.
struct RecordBinder {
  let plan: InputPlan
  let document: DocumentView

  /// The value of the input, from the root element.
  func value() -> Value { .context(context(0, 0)) }

  /// What a value of a context is made from: an attribute for the row of an attribute, an element for others.
  private struct Origin: BitwiseCopyable {
    /// The row that it is made by; -1 where the document has nothing.
    var row: Int32
    var record: Int32
  }

  /// The context of an element: where each of its values comes from is found first, so that each is made once, in place.
  ///
  /// Recursion is bounded by the depth of the schema.
  private func context(_ record: Int, _ row: Int) -> Context {
    let template = plan.rows[row].template
    return withUnsafeTemporaryAllocation(of: Origin.self, capacity: template.count) { origins in
      origins.initialize(repeating: Origin(row: -1, record: 0))
      find(record, row, origins)
      return Context(plan.rows[row].shape) { position in
        let origin = origins[position]
        return origin.row < 0
          ? template[position] : value(Int(origin.record), Int(origin.row), in: row)
      }
    }
  }

  /// Finds what the values of a context are made from, by their positions; of elements of one slot, the first.
  private func find(_ record: Int, _ row: Int, _ origins: UnsafeMutableBufferPointer<Origin>) {
    let element = document.elements[record]
    if plan.rows[row].hasAttributes {
      for index in Int(element.firstAttribute)..<Int(element.firstAttribute + element.attributeCount) {
        let slot = document.attributes[index].slot
        guard slot >= 0 else { continue }
        note(index, plan.rowOfAttribute[Int(slot)], origins)
      }
    }
    note(record, Int32(truncatingIfNeeded: plan.rows[row].text), origins)
    var next = record + 1
    while next < Int(element.end) {
      let slot = document.elements[next].slot
      if slot >= 0 { note(next, plan.rowOfSlot[Int(slot)], origins) }
      next = max(Int(document.elements[next].end), next + 1)
    }
  }

  @inline(__always)
  private func note(_ record: Int, _ row: Int32, _ origins: UnsafeMutableBufferPointer<Origin>) {
    guard row >= 0 else { return }
    let position = plan.rows[Int(row)].position
    if origins[position].row < 0 {
      origins[position] = Origin(row: row, record: Int32(truncatingIfNeeded: record))
    }
  }

  /// The value of a row in the context of another row.
  private func value(_ record: Int, _ row: Int, in context: Int) -> Value {
    switch plan.rows[row].source {
    case .attribute:
      let attribute = document.attributes[record]
      guard attribute.isValid else { return plan.rows[row].unreadable }
      return scalar(attribute.value, row) { document.bytes(of: attribute) }
    case .text: return scalar(document.elements[record], row)
    case .element: break
    }
    if plan.rows[row].isList { return list(record, row) }
    if case .complement = plan.rows[row].make {
      return answers(record, row, plan.rows[context].template[plan.rows[row].position])
    }
    // Of an element that should stand once and stands twice, the first that can be read counts.
    var value = item(record, row)
    var record = record
    while value.isNull, let other = self.next(like: record) {
      value = item(other, row)
      record = other
    }
    return value
  }

  @inline(__always)
  private func item(_ record: Int, _ row: Int) -> Value {
    if case .context = plan.rows[row].make { return .context(context(record, row)) }
    return scalar(document.elements[record], row)
  }

  /// The values of an element that may stand more than once, from its first record on.
  private func list(_ first: Int, _ row: Int) -> Value {
    var count = 1
    var last = first
    while let other = next(like: last) {
      count += 1
      last = other
    }
    var items: [Value] = []
    items.reserveCapacity(count)
    var record = first
    while true {
      items.append(item(record, row))
      guard items.count < count, let other = next(like: record) else { return .list(items) }
      record = other
    }
  }

  /// The next element of the same slot in the same element; nil when there is none.
  private func next(like record: Int) -> Int? {
    let element = document.elements[record]
    guard element.parent >= 0 else { return nil }
    let end = Int(document.elements[Int(element.parent)].end)
    var other = Int(element.end)
    while other < end {
      if document.elements[other].slot == element.slot { return other }
      other = max(Int(document.elements[other].end), other + 1)
    }
    return nil
  }

  @inline(__always)
  private func scalar(_ element: ElementRecord, _ row: Int) -> Value {
    guard element.isValid else { return plan.rows[row].unreadable }
    return scalar(element.value, row) { document.bytes(of: element) }
  }

  @inline(__always)
  private func scalar(_ value: Int64, _ row: Int, _ bytes: () -> UnsafeBufferPointer<UInt8>) -> Value {
    switch plan.rows[row].make {
    case .text: return .string(String(decoding: bytes(), as: UTF8.self))
    case .words:
      let words = plan.rows[row].words
      return value >= 0 && value < words.count ? words[Int(value)] : plan.rows[row].unreadable
    case .number(let scale):
      // A number that fits no machine word is read from its text.
      if value == ElementRecord.noValue {
        return Decimal(parsing: Array(bytes())).map { .number($0) } ?? plan.rows[row].unreadable
      }
      return Self.number(value, scale).map { .number($0) } ?? plan.rows[row].unreadable
    case .date:
      return CivilDate(daysSinceEpoch: value).map { .date($0) } ?? plan.rows[row].unreadable
    case .boolean: return .boolean(value == 1)
    case .isWord(let place): return .boolean(value == place)
    case .year: return .number(Decimal(Int(value)))
    case .time, .dateAndTime:
      return Moment.value(String(decoding: bytes(), as: UTF8.self)) ?? plan.rows[row].unreadable
    case .context, .complement: return plan.rows[row].unreadable
    }
  }

  /// A number without zeros at the end of its decimals, as most people write it.
  @inline(__always)
  private static func number(_ value: Int64, _ scale: Int) -> Decimal? {
    if scale == 0 { return Decimal(Int(value)) }
    if scale == 2, value % 100 == 0 { return Decimal(Int(value / 100)) }
    return Decimal(coefficient: Int128(value), exponent: -scale)?.canonical
  }

  // MARK: The call's own questions

  /// The answers to the call's own questions, from the first on; `known` stands for those that are not given.
  private func answers(_ first: Int, _ row: Int, _ known: Value) -> Value {
    guard let complement = plan.rows[row].complement, case .context(var context) = known else { return known }
    var record = Optional(first)
    while let own = record {
      addAnswer(own, complement, &context)
      record = next(like: own)
    }
    return .context(context)
  }

  private func addAnswer(_ record: Int, _ complement: InputPlan.Complement, _ context: inout Context) {
    let element = document.elements[record]
    guard let code = document.attributes(of: element).first(where: { Int($0.slot) == complement.code }) else {
      return
    }
    let bytes = document.bytes(of: code)
    guard let answer = complement.answers.first(where: { $0.code.elementsEqual(bytes) }),
      context.isNull(at: answer.position)
    else { return }
    var value = answer.unreadable
    if record + 1 < Int(element.end) {
      let child = document.elements[record + 1]
      if let found = answer.rows.first(where: { $0.slot == Int(child.slot) }) {
        value = scalar(child, found.row)
      }
    }
    context.set(value, at: answer.position)
  }
}

/// Times and moments as XML Schema writes them, which FEEL writes alike.
enum Moment {
  static func value(_ text: String) -> Value? {
    switch TemporalLiteral(text) {
    case .time(let time): .time(time)
    case .dateAndTime(let moment): .dateAndTime(moment)
    case .date(let date): .date(date)
    default: nil
    }
  }
}
