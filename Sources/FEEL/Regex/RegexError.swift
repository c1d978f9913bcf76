/// Why a regular expression, its flags or its replacement was refused, or why matching was given up.
///
/// Offsets count Unicode scalars from 0 in the text as it was written, white space removed by the flag `x` included.
/// FEEL turns each of them into null with its cause.
enum RegexError: Error, Hashable, Sendable {
  /// The pattern does not follow the grammar (`FORX0002`).
  case syntax(Fault, offset: Int)
  /// A character of the flags is none of `s`, `m`, `i`, `x` (`FORX0001`).
  case invalidFlag(offset: Int)
  /// The pattern of a replacement or of a split matches the zero-length string (`FORX0003`).
  case matchesEmptyString
  /// A `$` without digit or a `\` before anything but `$` and `\` in a replacement (`FORX0004`).
  case invalidReplacement(offset: Int)
  /// Matching took more steps or more memory than `RegexLimits` allows; the answer is unknown.
  case stepLimit

  /// What is wrong at one place of a pattern.
  enum Fault: Hashable, Sendable {
    /// A quantifier with nothing before it, or a second one.
    case nothingToRepeat
    /// `{…}` that is not a count, or whose minimum exceeds its maximum.
    case invalidQuantifier
    /// `]`, `{` or `}` that should have been escaped.
    case unescapedMetacharacter
    /// A `)` that closes nothing.
    case unmatchedParenthesis
    /// A `(` that nothing closes.
    case unclosedGroup
    /// `(?` followed by anything but `:`, such as a look-around.
    case unsupportedGroup
    /// Groups or class subtractions nested deeper than `RegexLimits.depth`.
    case tooDeep
    /// A `[` that nothing closes, or closed where more was due.
    case unclosedClass
    /// `[]`, `[^]` or a subtraction from nothing.
    case emptyClass
    /// A `[` inside a class, elsewhere than in a subtraction.
    case unescapedBracket
    /// A range whose end comes before its start, or is not a single character.
    case invalidRange
    /// A `\` before a character it does not escape, or at the end.
    case invalidEscape
    /// `\p{…}` or `\P{…}` with a category or a block that Unicode does not have.
    case unknownProperty
    /// `\N` to a group that does not exist or is not closed yet.
    case invalidBackReference
  }
}

/// What a regular expression may cost at most; one place for every limit.
enum RegexLimits {
  /// Steps one call may take whatever the length of its input; some 10 to 20 ms.
  static let steps = 1_000_000
  /// Further steps allowed for each scalar of the input, so that long texts can be read at all.
  static let stepsPerScalar = 64
  /// Entries of the backtracking stack, 16 bytes each.
  static let frames = 1 << 23
  /// Bits of the memory of failed states; a search that would need more goes without.
  static let memoBits = 1 << 28
  /// Depth of nested groups in a pattern, and of nested subtractions in a class.
  static let depth = 100
  /// Instructions a counted repetition may be unrolled to; beyond, it counts at run time.
  static let unrolled = 256
}
