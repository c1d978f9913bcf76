internal import Calls
public import Diagnostics
internal import Dossiers
internal import FEEL
public import XMLTree

/// Evaluations as a file holds them, with what they come from.
public struct EvaluationFile: Sendable {
  /// In the order of the file.
  public var evaluations: [DossierEvaluation]
  /// What they come from, by name, each with its SHA-256.
  public var sources: [(nom: String, sha256: String)]
  /// For each evaluation, where its element `dossier` begins in the text that was read.
  public var starts: [Int]

  /// Reads what `EvaluationWriter` wrote as XML.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file as the user named it.
  ///   - schema: `Rules/evaluations.xsd`.
  ///   - rules: The rules that the evaluations come from; they must have the same critères.
  ///   - limits: What the file may cost; those of one dossier are too narrow for a campaign.
  ///   - diagnostics: Where the faults go, sorted by place; an evaluation that contradicts itself is one.
  /// - Returns: nil with at least one error.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, schema: Schema, rules: RuleSet,
    limits: Limits = EvaluationFile.limits, into diagnostics: inout [Diagnostic]
  ) -> EvaluationFile? {
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    var reader = EvaluationReader(schema: schema, rules: rules, limits: limits, into: &found)
    return found.isEmpty ? reader.read(bytes, file: file, into: &found) : nil
  }

  /// What a file of evaluations may cost unless a caller asks for others.
  public static var limits: Limits {
    var limits = Limits()
    limits.bytes = 1 << 30
    return limits
  }
}

/// Reads files of evaluations, whole or in pieces that are documents of their own; one a thread.
public struct EvaluationReader: ~Copyable {
  /// How much of each evaluation is kept.
  public enum Detail: Hashable, Sendable {
    /// All of it.
    case whole
    /// What `DossierEvaluation.summarised` keeps.
    case summary
  }

  /// Where a piece stands in its file: it begins with the file's own beginning, and goes on elsewhere.
  public struct Piece: Sendable {
    /// How many bytes of the file's beginning it begins with.
    public var head: Int
    /// The place in the file of what follows them: its line and column.
    public var line: Int
    /// The column.
    public var column: Int

    /// Makes one.
    public init(head: Int, line: Int, column: Int) {
      (self.head, self.line, self.column) = (head, line, column)
    }
  }

  private var reader: XMLReader
  private let slots: EvaluationSlots
  private let rules: RuleSet
  private let limits: Limits
  private let check: EvaluationCheck
  private let places: [String: Int]
  /// Whether what was last read was no XML at all, so that its faults may come from where it was cut.
  public private(set) var isMalformed = false

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - schema: `Rules/evaluations.xsd`.
  ///   - rules: The rules that the evaluations come from.
  ///   - limits: What a text may cost.
  ///   - diagnostics: Where it is told that the schema is not the one of evaluations; the reader must not be used then.
  public init(
    schema: Schema, rules: RuleSet, limits: Limits = EvaluationFile.limits,
    into diagnostics: inout [Diagnostic]
  ) {
    reader = XMLReader(schema: schema, limits: limits)
    var finder = SlotFinder(schema)
    slots = EvaluationSlots(&finder)
    for path in finder.missing { diagnostics.append(.schemaWithout(path, file: "evaluations.xsd")) }
    (self.rules, self.limits) = (rules, limits)
    check = EvaluationCheck(rules)
    places = Dictionary(rules.criteres.enumerated().map { ($1.nom, $0) }) { first, _ in first }
  }

  /// Reads a file, or a piece of one.
  ///
  /// - Parameters:
  ///   - bytes: A whole document.
  ///   - file: The file as the user named it.
  ///   - piece: Where it stands in the file; nil for the file as a whole.
  ///   - detail: What is kept.
  ///   - isChecked: Whether an evaluation that contradicts itself is a fault.
  ///   - diagnostics: Where the faults go, sorted by place in the file.
  /// - Returns: nil with at least one error.
  public mutating func read(
    _ bytes: UnsafeRawBufferPointer, file: String, at piece: Piece? = nil, detail: Detail = .whole,
    isChecked: Bool = true, into diagnostics: inout [Diagnostic]
  ) -> EvaluationFile? {
    isMalformed = false
    do throws(ReadingFault) {
      try reader.read(bytes)
    } catch {
      isMalformed = true
      diagnostics.append(error.diagnostic(in: reader.source(named: file), limits: limits))
      return nil
    }
    var found: [Diagnostic] = []
    var result: EvaluationFile?
    if reader.faults.isEmpty {
      let (own, faults) = reader.withDocument { document in
        var reading = EvaluationReading(
          document: document, slots: slots, rules: rules, places: places, check: isChecked ? check : nil,
          detail: detail)
        return (reading.file(), reading.faults)
      }
      if faults.isEmpty { return own }
      let source = reader.source(named: file)
      found = faults.map { $0.diagnostic(source.position(at: $0.offset)) }
      result = nil
    } else {
      found = reader.diagnostics(in: reader.source(named: file))
    }
    if let piece { shift(&found, file, piece) }
    diagnostics += found.sorted()
    return result
  }

  /// Puts what was told of a piece where it stands in the file.
  private func shift(_ found: inout [Diagnostic], _ file: String, _ piece: Piece) {
    let start = reader.source(named: file).position(at: piece.head)
    for index in found.indices {
      let place = found[index].position
      guard (place.line, place.column) >= (start.line, start.column) else { continue }
      found[index].position =
        place.line == start.line
        ? FilePosition(file: file, line: piece.line, column: piece.column + place.column - start.column)
        : FilePosition(file: file, line: piece.line + place.line - start.line, column: place.column)
    }
  }
}
