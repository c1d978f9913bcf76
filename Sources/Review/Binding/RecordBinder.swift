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

  // Recursion is bounded by the depth of the schema.
  private func context(_ record: Int, _ row: Int) -> Context {
    var made = Context(plan.rows[row].shape, plan.rows[row].template)
    let element = document.elements[record]
    if plan.rows[row].hasAttributes { addAttributes(element, &made) }
    let text = plan.rows[row].text
    if text >= 0 { set(scalar(element, text), text, &made) }
    var next = record + 1
    while next < Int(element.end) {
      let child = document.elements[next]
      if child.slot >= 0 {
        let childRow = Int(plan.rowOfSlot[Int(child.slot)])
        if childRow >= 0 { add(next, child, childRow, &made) }
      }
      next = max(Int(child.end), next + 1)
    }
    return made
  }

  private func add(_ record: Int, _ element: ElementRecord, _ row: Int, _ made: inout Context) {
    switch plan.rows[row].make {
    case .context: set(.context(context(record, row)), row, &made)
    case .complement: addAnswer(record, element, row, &made)
    default: set(scalar(element, row), row, &made)
    }
  }

  /// Of an element that should stand once and stands twice, the first that can be read counts.
  @inline(__always)
  private func set(_ value: Value, _ row: Int, _ made: inout Context) {
    let position = plan.rows[row].position
    if plan.rows[row].isList {
      guard case .list(var items) = made.values[position] else { return }
      // The list is taken out first, so that adding to it copies nothing.
      made.set(.null, at: position)
      items.append(value)
      made.set(.list(items), at: position)
    } else if made.isNull(at: position) {
      made.set(value, at: position)
    }
  }

  private func addAttributes(_ element: ElementRecord, _ made: inout Context) {
    for index in Int(element.firstAttribute)..<Int(element.firstAttribute + element.attributeCount) {
      let attribute = document.attributes[index]
      guard attribute.slot >= 0 else { continue }
      let row = Int(plan.rowOfAttribute[Int(attribute.slot)])
      guard row >= 0 else { continue }
      set(
        attribute.isValid
          ? scalar(attribute.value, row) { document.bytes(of: attribute) } : plan.rows[row].unreadable,
        row, &made)
    }
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

  private func addAnswer(_ record: Int, _ element: ElementRecord, _ row: Int, _ made: inout Context) {
    guard let complement = plan.rows[row].complement,
      case .context(var known) = made.values[plan.rows[row].position],
      let code = document.attributes(of: element).first(where: { Int($0.slot) == complement.code })
    else { return }
    let bytes = document.bytes(of: code)
    guard let answer = complement.answers.first(where: { $0.code.elementsEqual(bytes) }) else { return }
    guard known.isNull(at: answer.position) else { return }
    var value = answer.unreadable
    if record + 1 < Int(element.end) {
      let child = document.elements[record + 1]
      if let found = answer.rows.first(where: { $0.slot == Int(child.slot) }) {
        value = scalar(child, found.row)
      }
    }
    known.set(value, at: answer.position)
    made.set(.context(known), at: plan.rows[row].position)
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
