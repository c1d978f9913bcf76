internal import Diagnostics

/// The state of one run: the values of names, the clock, and what the run may still cost.
///
/// A host makes one for each set of inputs, fills `globals` by the slots it declared in the `Scope`, and runs any number
/// of compiled expressions over it.
public struct Evaluation {
  /// The values of the names declared with `Scope.Place.global`.
  public var globals: [Value]
  /// What `now()` and `today()` return; the clock of the machine is never asked.
  public var now: DateAndTime?
  /// The functions of the host that `external` definitions may call.
  public var hostFunctions: HostFunctions
  /// Whatever the host wants to find again while its own code is called; FEEL does not look at it.
  public var attachment: AnyObject?

  /// What was read and found missing; see `missing`.
  @usableFromInline var record: [MissingInputs.Entry] = []
  /// What the values of `globals` rest on; empty as long as nothing is missing.
  @usableFromInline var globalMissing: [MissingInputs] = []
  /// The slots for which `globalMissing` has something, or had.
  var missingSlots: [Int] = []
  /// Whether `globalMissing` has anything.
  @usableFromInline var hasGlobalMissing = false
  /// What was read of `globals`, when that is kept.
  package internal(set) var readings: [Reading] = []
  /// Whether readings are kept, for a trace.
  package var keepsReadings = false {
    didSet { watchesGlobals = hasGlobalMissing || keepsReadings }
  }
  /// Whether there is more to a reading of `globals` than the value; asked each time.
  var watchesGlobals = false
  /// The same for `locals`, by their places.
  var localMissing: [Int: MissingInputs] = [:]
  var hasLocalMissing = false
  /// What the arguments of the host function being called rest on, until it takes it.
  var argumentMissing: [ArgumentMissing] = []
  /// Steps left for what is evaluated only to learn whether it matters.
  var spareSteps = Evaluation.defaultSpareSteps
  var isTentative = false

  /// Results of calls made before; they are as good for other inputs, so that `restart` leaves them.
  let memo: CallMemo
  /// Regular expressions met so far, by flags and pattern.
  var regexes: [Text.Key: XPathRegex] = [:]
  /// Variables of the expressions being run, innermost last, then others that serve again and are null.
  var locals: [Value] = []
  /// How many of `locals` are in use.
  var localCount = 0
  /// Values on their way into something; each user leaves it as it was.
  package var scratch: [Value] = []
  /// Texts on their way into one; each user leaves it as it was.
  var bytes: [UInt8] = []
  /// Lists for the arguments of calls to come, all empty.
  var spareLists: [[Value]] = []
  /// Where the variables of the expression being run start.
  var base = 0
  /// Steps left; every turn of a loop and every call takes some.
  public internal(set) var steps: Int
  /// Levels of nested calls left, counted in nodes of the trees of their bodies.
  var depth: Int

  /// Steps that one run may take unless its host says otherwise; a fraction of a second.
  public static let defaultSteps = 1 << 20
  /// Steps that one run may take beside those for what is only evaluated to learn whether it matters.
  static let defaultSpareSteps = 1 << 16
  /// Nodes that nested calls may pile up.
  public static let defaultDepth = 3000
  /// Levels to which a value may be nested.
  static let maxValueDepth = 500

  /// Makes a state with nothing evaluated yet.
  public init(
    globals: [Value] = [], now: DateAndTime? = nil, hostFunctions: HostFunctions = .none,
    steps: Int = Evaluation.defaultSteps
  ) {
    self.init(globals: globals, now: now, hostFunctions: hostFunctions, steps: steps, memo: CallMemo())
  }

  /// The same with what other states of this thread remember.
  package init(
    globals: [Value], now: DateAndTime?, hostFunctions: HostFunctions, steps: Int, memo: CallMemo
  ) {
    self.memo = memo
    self.globals = globals
    self.now = now
    self.hostFunctions = hostFunctions
    self.steps = steps
    depth = Evaluation.defaultDepth
  }

  /// Makes the state what it was before anything was evaluated, `globals` and what belongs to the host apart.
  package mutating func restart(steps: Int) {
    self.steps = steps
    spareSteps = Evaluation.defaultSpareSteps
    depth = Evaluation.defaultDepth
    record.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
    if hasGlobalMissing {
      for slot in missingSlots { globalMissing[slot] = .none }
      missingSlots.removeAll(keepingCapacity: true)
      hasGlobalMissing = false
      watchesGlobals = keepsReadings
    }
    if regexes.count > 64 { regexes.removeAll() }
  }

  /// Takes steps from what is left; false when there are not enough, and then for good.
  @inline(__always)
  public mutating func spend(_ count: Int = 1) -> Bool {
    if count <= steps {
      steps -= count
      return true
    }
    steps = -1
    return false
  }

  /// Takes the steps that looking through all parts of a value costs; nothing for a simple one.
  @inline(__always)
  package mutating func visit(_ value: Value) -> Bool {
    switch value {
    case .list, .context: visitParts(value)
    case .string(let text): spend(text.utf8.count >> 8)
    default: true
    }
  }

  private mutating func visitParts(_ value: Value) -> Bool {
    let limit = max(steps, 0) << 2
    let weight = value.weight(limit: limit)
    return spend(weight > limit ? Int.max : weight >> 2)
  }

  /// The value, or null where it is nested too deep to be walked through.
  ///
  /// One expression cannot nest values so deep; a host whose expressions read the results of others asks here.
  public mutating func bounded(_ value: Value) -> Value {
    value.isNested(deeperThan: Evaluation.maxValueDepth, &self) ? .failure(.limit, "depth") : value
  }

  /// The null of a run that costs too much.
  package static var exhausted: Value { .failure(.limit, "steps") }

  /// Runs code with variables of its own.
  @inline(__always)
  mutating func withFrame(_ size: Int, _ body: (inout Evaluation) -> Value) -> Value {
    if size == 0 { return body(&self) }
    let savedBase = base
    base = localCount
    addLocals(size)
    let result = body(&self)
    dropLocals(from: base)
    if hasLocalMissing { endFrame() }
    base = savedBase
    return result
  }

  /// Adds variables, which are null.
  @inline(__always)
  mutating func addLocals(_ count: Int) {
    localCount += count
    if localCount > locals.count { growLocals() }
  }

  /// Adds a variable with its value.
  @inline(__always)
  mutating func addLocal(_ value: Value) {
    addLocals(1)
    locals[localCount - 1] = value
  }

  @inline(never)
  private mutating func growLocals() {
    locals += [Value](repeating: .null, count: max(64, localCount))
  }

  /// Takes variables away.
  @inline(__always)
  mutating func dropLocals(from start: Int) {
    let count = localCount
    locals.withUnsafeMutableBufferPointer { locals in
      for place in start..<count { locals[place] = .null }
    }
    localCount = start
  }

  /// Adds a text to those on their way into one; anything else is given back.
  package mutating func append(_ value: Value) -> Value? {
    guard case .string(let text) = value else { return value }
    if text.utf8.withContiguousStorageIfAvailable({ bytes.add(bytes: $0) }) == nil {
      bytes.append(contentsOf: text.utf8)
    }
    return nil
  }

  /// Takes away what was added to the texts on their way into one.
  mutating func dropBytes(from start: Int) { bytes.removeLast(bytes.count - start) }

  /// The text that was added since then; it is made of whole texts, so that its bytes need not be looked at.
  func text(from start: Int) -> String {
    bytes.span.extracting(start...).withUnsafeBufferPointer { buffer in
      String(copying: UTF8Span(unchecked: buffer.span))
    }
  }

  /// Calls a function value with arguments in the order of its parameters.
  public mutating func call(_ function: FunctionValue, _ arguments: [Value]) -> Value {
    guard spend() else { return Evaluation.exhausted }
    return function.call(arguments, &self)
  }
}
