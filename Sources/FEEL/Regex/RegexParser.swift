internal import Diagnostics

/// Reads a pattern in the syntax of XPath, without recursion over groups.
///
/// Source: XML Schema 1.1 part 2, appendix G, with the additions of XPath and XQuery Functions and Operators 3.1, 5.6.1:
/// anchors, reluctant quantifiers, back-references, `(?:…)` and `\$`.
struct RegexParser {
  private let pattern: [Unicode.Scalar]
  /// Where each scalar of `pattern` stood in the text, if white space was removed.
  private let origins: [Int]?
  private let flags: RegexFlags
  private var position = 0
  private var isClosed: [Bool] = []

  /// The number of capturing groups read so far.
  var groupCount: Int { isClosed.count }

  /// A group whose closing parenthesis is still to come; the whole pattern is the outermost.
  private struct OpenGroup {
    var start: Int
    var capture: Int?
    var alternatives: [RegexNode] = []
    var parts: [RegexNode] = []
  }

  /// A parser of this text.
  init(_ text: String, flags: RegexFlags) {
    let scalars = Array(text.unicodeScalars)
    self.flags = flags
    if flags.contains(.ignoresSpaces) {
      let kept = Self.indicesWithoutSpaces(scalars)
      pattern = kept.map { scalars[$0] }
      origins = kept
    } else {
      pattern = scalars
      origins = nil
    }
  }

  /// Reads the whole pattern.
  mutating func parse() throws(RegexError) -> RegexNode {
    var open = [OpenGroup(start: 0)]
    while let scalar = peek() {
      let start = position
      switch scalar {
      case "(":
        guard open.count <= RegexLimits.depth else { throw fault(.tooDeep, at: start) }
        open.append(try openGroup())
      case ")":
        guard open.count > 1, let group = open.popLast() else {
          throw fault(.unmatchedParenthesis, at: start)
        }
        position += 1
        var node = Self.node(of: group)
        if let capture = group.capture {
          isClosed[capture - 1] = true
          node = .capture(capture, node)
        }
        open[open.count - 1].parts.append(try quantified(node))
      case "|":
        position += 1
        let parts = open[open.count - 1].parts
        open[open.count - 1].alternatives.append(Self.sequence(parts))
        open[open.count - 1].parts = []
      default:
        open[open.count - 1].parts.append(try quantified(try atom(scalar)))
      }
    }
    guard open.count == 1 else { throw fault(.unclosedGroup, at: open[open.count - 1].start) }
    return Self.node(of: open[0])
  }
}

// MARK: - Groups and quantifiers

extension RegexParser {
  private mutating func openGroup() throws(RegexError) -> OpenGroup {
    let start = position
    position += 1
    guard peek() == "?" else {
      isClosed.append(false)
      return OpenGroup(start: start, capture: groupCount)
    }
    position += 1
    guard peek() == ":" else { throw fault(.unsupportedGroup, at: start) }
    position += 1
    return OpenGroup(start: start)
  }

  private static func node(of group: OpenGroup) -> RegexNode {
    guard !group.alternatives.isEmpty else { return sequence(group.parts) }
    let alternatives = group.alternatives + [sequence(group.parts)]
    // Single characters and plain classes side by side are one class: no way back to remember.
    var runs: [ScalarSet.Run] = []
    for alternative in alternatives {
      switch alternative {
      case .scalar(let scalar): runs.append(ScalarSet.Run(scalar.value))
      case .set(let set):
        guard let plain = set.plainRuns else { return .choice(alternatives) }
        runs += plain
      default: return .choice(alternatives)
      }
    }
    return .set(ScalarSet(runs: runs))
  }

  private static func sequence(_ parts: [RegexNode]) -> RegexNode {
    switch parts.count {
    case 0: .empty
    case 1: parts[0]
    default: .sequence(parts)
    }
  }

  /// The part with the quantifier that follows it, if one does.
  private mutating func quantified(_ node: RegexNode) throws(RegexError) -> RegexNode {
    guard var quantifier = try quantifier() else { return node }
    if peek() == "?" {
      quantifier.isGreedy = false
      position += 1
    }
    return .repetition(node, quantifier)
  }

  private mutating func quantifier() throws(RegexError) -> RegexNode.Quantifier? {
    let start = position
    switch peek() {
    case "?":
      position += 1
      return RegexNode.Quantifier(minimum: 0, maximum: 1)
    case "*":
      position += 1
      return RegexNode.Quantifier(minimum: 0, maximum: RegexNode.Quantifier.unbounded)
    case "+":
      position += 1
      return RegexNode.Quantifier(minimum: 1, maximum: RegexNode.Quantifier.unbounded)
    case "{":
      position += 1
      guard let minimum = count() else { throw fault(.invalidQuantifier, at: start) }
      var maximum = minimum
      if peek() == "," {
        position += 1
        maximum = peek() == "}" ? RegexNode.Quantifier.unbounded : count() ?? -1
      }
      guard peek() == "}", minimum <= maximum else { throw fault(.invalidQuantifier, at: start) }
      position += 1
      return RegexNode.Quantifier(minimum: minimum, maximum: maximum)
    default:
      return nil
    }
  }

  /// A number of one digit or more; one too large to count to stands for no maximum.
  private mutating func count() -> Int32? {
    var value: Int32?
    while let scalar = peek(), scalar.isASCIIDigit {
      let digit = Int32(scalar.value - 0x30)
      let tens = (value ?? 0).multipliedReportingOverflow(by: 10)
      let sum = tens.partialValue.addingReportingOverflow(digit)
      let isTooLarge = value == .max || tens.overflow || sum.overflow
      value = isTooLarge ? RegexNode.Quantifier.unbounded : sum.partialValue
      position += 1
    }
    return value
  }
}

// MARK: - Atoms

extension RegexParser {
  private mutating func atom(_ scalar: Unicode.Scalar) throws(RegexError) -> RegexNode {
    let start = position
    position += 1
    switch scalar {
    case "^": return .start
    case "$": return .end
    case ".": return .set(flags.contains(.dotAll) ? .all : .notNewline)
    case "[":
      position = start
      return .set(try characterClass())
    case "\\":
      position = start
      return try escape()
    case "?", "*", "+": throw fault(.nothingToRepeat, at: start)
    case "{", "}", "]": throw fault(.unescapedMetacharacter, at: start)
    default: return literal(scalar)
    }
  }

  private func literal(_ scalar: Unicode.Scalar) -> RegexNode {
    guard flags.contains(.caseInsensitive) else { return .scalar(scalar) }
    let variants = CaseVariants.of(scalar.value)
    guard !variants.isEmpty else { return .scalar(scalar) }
    return .set(ScalarSet(runs: ([scalar.value] + variants).map { ScalarSet.Run($0) }))
  }

  private mutating func escape() throws(RegexError) -> RegexNode {
    let start = position
    position += 1
    guard let scalar = peek() else { throw fault(.invalidEscape, at: start) }
    if ("1"..."9").contains(scalar) { return try backReference(at: start) }
    position = start
    if let single = singleCharacterEscape() { return literal(single) }
    let part = try classEscape()
    return .set(ScalarSet(runs: part.runs, categories: part.categories))
  }

  /// `\N`: further digits belong to it as long as that many groups have been opened before.
  private mutating func backReference(at start: Int) throws(RegexError) -> RegexNode {
    var number = 0
    while let scalar = peek(), scalar.isASCIIDigit {
      let longer = number * 10 + Int(scalar.value - 0x30)
      guard number == 0 || longer <= groupCount else { break }
      number = longer
      position += 1
    }
    guard number <= groupCount, isClosed[number - 1] else { throw fault(.invalidBackReference, at: start) }
    return .backReference(number)
  }

  /// The scalar that `\` and the next character stand for; nil, and nothing read, if they are no such escape.
  private mutating func singleCharacterEscape() -> Unicode.Scalar? {
    guard peek() == "\\", position + 1 < pattern.count else { return nil }
    let scalar: Unicode.Scalar
    switch pattern[position + 1] {
    case "n": scalar = "\n"
    case "r": scalar = "\r"
    case "t": scalar = "\t"
    case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "-", "[", "]", "^", "$":
      scalar = pattern[position + 1]
    default: return nil
    }
    position += 2
    return scalar
  }

  /// `\d`, `\p{…}` and the like, in a class or outside.
  private mutating func classEscape() throws(RegexError) -> ScalarSet.Part {
    let start = position
    position += 1
    guard let letter = peek() else { throw fault(.invalidEscape, at: start) }
    position += 1
    if let part = ScalarSet.part(ofEscape: letter) { return part }
    guard letter == "p" || letter == "P", peek() == "{" else { throw fault(.invalidEscape, at: start) }
    position += 1
    var name = String.UnicodeScalarView()
    while let scalar = peek(), scalar != "}" {
      name.append(scalar)
      position += 1
    }
    guard peek() == "}" else { throw fault(.invalidEscape, at: start) }
    position += 1
    guard let part = Self.property(String(name), isNegated: letter == "P") else {
      throw fault(.unknownProperty, at: start)
    }
    return part
  }

  private static func property(_ name: String, isNegated: Bool) -> ScalarSet.Part? {
    if name.hasPrefix("Is") {
      guard let runs = UnicodeBlocks.runs(named: String(name.dropFirst(2))) else { return nil }
      return ScalarSet.Part(runs: isNegated ? ScalarSet.complement(runs) : runs)
    }
    guard let mask = ScalarSet.categories(named: name) else { return nil }
    return ScalarSet.Part(categories: isNegated ? ScalarSet.allCategories & ~mask : mask)
  }
}

// MARK: - Character classes

extension RegexParser {
  /// A class whose subtraction is still to be closed.
  private struct OpenClass {
    var start: Int
    var isNegated: Bool
    var part: ScalarSet.Part
  }

  /// `[…]` with its subtractions, which nest to the right: `[a-z-[b-d-[c]]]`.
  private mutating func characterClass() throws(RegexError) -> ScalarSet {
    let start = position
    var open: [OpenClass] = []
    repeat {
      guard open.count < RegexLimits.depth else { throw fault(.tooDeep, at: position) }
      open.append(try positiveGroup())
    } while peek() == "["
    var set: ScalarSet?
    for group in open.reversed() {
      guard peek() == "]" else { throw fault(.unclosedClass, at: start) }
      position += 1
      set = ScalarSet(
        runs: group.part.runs, categories: group.part.categories, isNegated: group.isNegated,
        subtracting: set)
    }
    guard let set else { throw fault(.emptyClass, at: start) }
    return set
  }

  /// What stands between `[` and either `]` or the `[` of a subtraction, whose hyphen is read too.
  private mutating func positiveGroup() throws(RegexError) -> OpenClass {
    var group = OpenClass(start: position, isNegated: false, part: ScalarSet.Part())
    position += 1
    if peek() == "^" {
      group.isNegated = true
      position += 1
    }
    let first = position
    while true {
      guard let scalar = peek() else { throw fault(.unclosedClass, at: group.start) }
      if scalar == "]" || (scalar == "-" && peek(1) == "[") {
        guard position > first else { throw fault(.emptyClass, at: group.start) }
        if scalar == "-" { position += 1 }
        break
      }
      try classPart(into: &group.part)
    }
    if flags.contains(.caseInsensitive) {
      group.part.literals = CaseVariants.closure(of: group.part.literals)
    }
    group.part.runs += group.part.literals
    return group
  }

  /// One character, range or escape of a class.
  ///
  /// A hyphen after a character makes a range, unless `[`, `]` or `-[` follow it.
  private mutating func classPart(into part: inout ScalarSet.Part) throws(RegexError) {
    let start = position
    guard let lower = try classCharacter() else {
      let escape = try classEscape()
      part.runs += escape.runs
      part.categories |= escape.categories
      return
    }
    var upper = lower
    if peek() == "-", let next = peek(1), next != "[", next != "]", !(next == "-" && peek(2) == "[") {
      position += 1
      guard let end = try classCharacter(), end >= lower else { throw fault(.invalidRange, at: start) }
      upper = end
    }
    part.literals.append(ScalarSet.Run(lower: lower.value, upper: upper.value))
  }

  /// One character of a class, escaped or not; nil if an escape for several characters stands here.
  private mutating func classCharacter() throws(RegexError) -> Unicode.Scalar? {
    guard let scalar = peek() else { return nil }
    switch scalar {
    case "[": throw fault(.unescapedBracket, at: position)
    case "]": return nil
    case "\\": return singleCharacterEscape()
    default:
      position += 1
      return scalar
    }
  }
}

// MARK: - Characters

extension RegexParser {
  private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    position + distance < pattern.count ? pattern[position + distance] : nil
  }

  private func fault(_ fault: RegexError.Fault, at index: Int) -> RegexError {
    guard let origins else { return .syntax(fault, offset: index) }
    return .syntax(fault, offset: index < origins.count ? origins[index] : (origins.last ?? -1) + 1)
  }

  /// The indices of the scalars that the flag `x` leaves: all but white space outside classes.
  private static func indicesWithoutSpaces(_ scalars: [Unicode.Scalar]) -> [Int] {
    var kept: [Int] = []
    var classDepth = 0
    var isEscaped = false
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case " ", "\t", "\n", "\r":
        if classDepth == 0 { continue }
      case "[" where !isEscaped: classDepth += 1
      case "]" where !isEscaped && classDepth > 0: classDepth -= 1
      default: break
      }
      isEscaped = scalar == "\\" && !isEscaped
      kept.append(index)
    }
    return kept
  }
}
