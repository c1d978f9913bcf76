/// Turns parsed trees into code: names into slots, constants into values, functions into closures.
///
/// Hosts meet it in `HostedExpression.compile`, where the expressions inside a decision table are compiled with the
/// variables around it in scope.
public struct Compiler {
  /// A variable of the function being compiled.
  private enum Variable {
    case plain(key: String, slot: Int)
    /// The item of a filter, whose members are names; there may be none where the filter may be a position.
    case item(slot: Int, type: FEELType, mayLack: Bool)
  }

  /// A function being compiled, or the whole expression.
  private struct Frame {
    var variables: [Variable] = []
    var size = 0
    var captured: [String: Int] = [:]
    var capturedSlots: [Int] = []
    var captures: [any Code] = []
    /// The slots that some code reads.
    var readSlots: Set<Int> = []
  }

  /// The names of the host.
  public let scope: Scope
  private var frames = [Frame()]

  init(scope: Scope) { self.scope = scope }

  /// The variables that the code made so far needs.
  var frameSize: Int { frames.last?.size ?? 0 }

  // MARK: Variables

  /// A slot of the function being compiled.
  mutating func makeSlot() -> Int {
    let last = frames.count - 1
    frames[last].size += 1
    return frames[last].size - 1
  }

  mutating func declare(_ name: Name) -> Int {
    let slot = makeSlot()
    frames[frames.count - 1].variables.append(.plain(key: name.key, slot: slot))
    return slot
  }

  mutating func declareItem(_ type: FEELType, mayLack: Bool) -> Int {
    let slot = makeSlot()
    frames[frames.count - 1].variables.append(.item(slot: slot, type: type, mayLack: mayLack))
    return slot
  }

  var variableCount: Int { frames[frames.count - 1].variables.count }

  mutating func endScope(_ count: Int) {
    let last = frames.count - 1
    let extra = frames[last].variables.count - count
    if extra > 0 { frames[last].variables.removeLast(extra) }
  }

  /// Compiles the body of a function in a frame of its own.
  mutating func closure(
    _ parameters: [Name], cost: Int, _ body: (inout Compiler) -> any Code
  ) -> (ClosureCode, captures: [any Code]) {
    frames.append(Frame())
    for name in parameters { _ = declare(name) }
    let code = body(&self)
    let frame = frames.removeLast()
    let closure = ClosureCode(
      body: code, parameterCount: parameters.count, frameSize: frame.size, capturedSlots: frame.capturedSlots,
      cost: cost)
    return (closure, frame.captures)
  }

  // MARK: Names

  /// The code of a name; nil when nothing in scope has that name.
  mutating func resolve(_ name: Name, _ range: SourceRange) -> (any Code)? {
    resolve(name, range, in: frames.count - 1, below: frames[frames.count - 1].variables.count)
  }

  private mutating func resolve(
    _ name: Name, _ range: SourceRange, in frame: Int, below limit: Int
  ) -> (any Code)? {
    for place in stride(from: limit - 1, through: 0, by: -1) {
      switch frames[frame].variables[place] {
      case .plain(let key, let slot):
        if key == name.key { return read(slot, in: frame) }
      case .item(let slot, let type, let mayLack):
        let needsOuter = mayLack || name.key != "item"
        let outer = needsOuter ? resolve(name, range, in: frame, below: place) : nil
        guard let inner = itemName(name, range, slot, type, outer, in: frame) else { return outer }
        return mayLack ? ItemNameCode(slot, inner, outer ?? Compiler.unknown(name, range)) : inner
      }
    }
    guard frame > 0 else { return global(name) }
    return resolve(name, range, in: frame - 1, below: frames[frame - 1].variables.count).map {
      capture($0, as: name.key, in: frame)
    }
  }

  /// What a name is inside a function that is something outside: a variable that keeps the value, unless that cannot change.
  private mutating func capture(_ outer: any Code, as key: String, in frame: Int) -> any Code {
    if outer.constant != nil { return outer }
    if let global = outer as? GlobalCode, global.isFunction || !scope.capturesGlobals { return outer }
    if let slot = frames[frame].captured[key] { return LocalCode(slot) }
    let slot = frames[frame].size
    frames[frame].size += 1
    frames[frame].captured[key] = slot
    frames[frame].capturedSlots.append(slot)
    frames[frame].captures.append(outer)
    return LocalCode(slot)
  }

  /// What a name is in a filter, seen from an item of a type; nil where only what it is outside counts.
  private mutating func itemName(
    _ name: Name, _ range: SourceRange, _ slot: Int, _ type: FEELType, _ outer: (any Code)?, in frame: Int
  ) -> (any Code)? {
    let item = read(slot, in: frame)
    if case .context(let context) = type, let member = context.members.first(where: { $0.name == name }) {
      let path = PathCode(item, member.name, of: type, range)
      return SlotPathCode(path, of: type, outer: outer) ?? path
    }
    switch (type, name.key == "item") {
    case (.any, true), (.null, true):
      return ItemMemberCode(item: item, name: name, outer: item, range: range)
    case (_, true): return item
    case (.context, false) where outer != nil: return nil
    case (.any, false), (.null, false), (.context, false):
      return ItemMemberCode(item: item, name: name, outer: outer, range: range)
    default: return nil
    }
  }

  private mutating func read(_ slot: Int, in frame: Int) -> LocalCode {
    frames[frame].readSlots.insert(slot)
    return LocalCode(slot)
  }

  /// Whether some code made so far reads a slot of the function being compiled.
  func isRead(_ slot: Int) -> Bool { frames[frames.count - 1].readSlots.contains(slot) }

  private func global(_ name: Name) -> (any Code)? {
    if let variable = scope.variable(name.key) { return Compiler.code(variable) }
    return BuiltIns.function(name.key).map { ConstantCode(.function($0)) }
  }

  /// The module that a name stands for, if it does and nothing nearer has the name.
  func module(_ name: Name) -> Scope.Module? {
    for frame in frames {
      for case .plain(name.key, _) in frame.variables { return nil }
    }
    if case .module(let module) = scope.variable(name.key)?.place { return module }
    return nil
  }

  /// The code of a name behind the prefix of a module; nil when it has no such name.
  mutating func member(_ name: Name, of module: Scope.Module, behind prefix: Name) -> (any Code)? {
    guard let index = module.names.index(ofKey: name.key),
      let code = Compiler.code(module.variables[index])
    else { return nil }
    return frames.indices.dropFirst().reduce(code) { capture($0, as: "\(prefix.key).\(name.key)", in: $1) }
  }

  private static func code(_ variable: Scope.Variable) -> (any Code)? {
    switch variable.place {
    case .global(let slot): GlobalCode(slot)
    case .function(let slot, let value): GlobalCode(slot, value)
    case .constant(let value): ConstantCode(value)
    case .module, .local: nil
    }
  }
}
