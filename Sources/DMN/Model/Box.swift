public import Diagnostics

extension Model {
  /// A boxed expression.
  ///
  /// Source: DMN 1.5, 7.3 and 10.2.2.
  public struct Box: Sendable {
    /// What kind it is, with its parts.
    public var kind: Kind
    /// The type that its value must conform to.
    public var type: TypeReference?
    /// Its identifier.
    public var id: String?
    /// What the author says about it.
    public var description: String?
    /// Where its tag starts.
    public var position: FilePosition { place.position }
    var place: Place

    /// The kinds of boxed expressions.
    public indirect enum Kind: Sendable {
      /// FEEL text.
      case literal(SourceText)
      /// Named entries, of which the last may have no name and is then the result.
      case context([Entry])
      /// A list.
      case list([Box])
      /// A list of contexts, by columns and rows.
      case relation(columns: [Variable], rows: [Row])
      /// A function.
      case function(FunctionBox)
      /// A call by parameter names.
      case invocation(function: Box?, bindings: [Entry])
      /// `if`, `then`, `else`.
      case conditional(condition: Box?, then: Box?, otherwise: Box?)
      /// A filter.
      case filter(list: Box?, condition: Box?)
      /// `for` … `return`.
      case iteration(variable: Variable?, list: Box?, result: Box?)
      /// `some` and `every` … `satisfies`.
      case quantified(isEvery: Bool, variable: Variable?, list: Box?, condition: Box?)
      /// A decision table.
      case table(DecisionTable)
      /// Nothing that can be evaluated.
      case empty
    }
  }

  /// A named part of a context or a call.
  public struct Entry: Sendable {
    /// The name; nil for the result of a context.
    public var variable: Variable?
    /// The value; nil when the model does not say.
    public var value: Box?
  }

  /// A row of a relation.
  public struct Row: Sendable {
    /// One cell for each column.
    public var cells: [Box]
    /// Where its tag starts.
    public var position: FilePosition { place.position }
    var place: Place
  }

  /// A function in a box.
  ///
  /// Source: DMN 1.5, 7.3.8 and 10.2.2.8.
  public struct FunctionBox: Sendable {
    /// The languages in which bodies may be written.
    public enum Language: String, Sendable {
      case feel = "FEEL"
      case java = "Java"
      case pmml = "PMML"
    }

    /// The language of the body.
    public var language: Language
    /// The parameters.
    public var parameters: [Variable]
    /// The type that the box declares; of the result where the box is the logic of a knowledge model.
    public var type: TypeReference?
    /// The body; nil when the model does not say.
    public var body: Box?
    /// Its place.
    public var position: FilePosition { place.position }
    var place: Place
  }

  /// A decision table.
  ///
  /// Source: DMN 1.5, chapter 8.
  public struct DecisionTable: Sendable {
    /// What happens when several rules match.
    public var hitPolicy: HitPolicy
    /// How `COLLECT` sums up.
    public var aggregation: Aggregation?
    /// How the table is drawn; it does not change what it means.
    public var orientation: String?
    /// The name over the outputs.
    public var outputLabel: String?
    /// The columns that are tested.
    public var inputs: [InputClause]
    /// The columns that are given.
    public var outputs: [OutputClause]
    /// The headings of the columns of remarks.
    public var annotations: [String]
    /// The rows.
    public var rules: [Rule]
    /// Its place.
    public var position: FilePosition { place.position }
    var place: Place
  }

  /// How the outputs of a `COLLECT` table are summed up.
  public enum Aggregation: String, Sendable, CaseIterable {
    case sum = "SUM"
    case count = "COUNT"
    case min = "MIN"
    case max = "MAX"
  }

  /// A column that is tested.
  public struct InputClause: Sendable {
    /// Label, identifier and place.
    public var heading: Heading
    /// What is tested.
    public var expression: SourceText
    /// Its declared type.
    public var type: TypeReference?
    /// The values that it may have.
    public var values: SourceText?
  }

  /// A column that is given.
  public struct OutputClause: Sendable {
    /// Name, label, identifier and place.
    public var heading: Heading
    /// Its declared type.
    public var type: TypeReference?
    /// The values it may have, in order of priority.
    public var values: SourceText?
    /// What it gives when no rule matches.
    public var defaultValue: SourceText?
  }

  /// A row of a table.
  public struct Rule: Sendable {
    /// Identifier, description and place.
    public var heading: Heading
    /// The tests, one for each input.
    public var inputs: [SourceText]
    /// The results, one for each output.
    public var outputs: [SourceText]
    /// The remarks, one for each column of them.
    public var annotations: [String]
  }
}
