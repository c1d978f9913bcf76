public import Diagnostics
public import FEEL

/// A file of test cases in the format of the DMN TCK: a model, what goes in, what must come out.
///
/// Source: `testCases.xsd` of the DMN TCK.
public struct TestFile: Sendable {
  /// The model's file, relative to the folder of this file; nil when the file names none.
  public var modelName: String?
  /// Where the model is named; the root's place when it is not.
  public var modelPosition: FilePosition
  /// The namespace of the model that the cases speak of, when the file says it.
  public var namespace: String?
  /// The cases, in document order.
  public var cases: [TestCase]
}

/// One case: inputs, and the results that they must lead to.
public struct TestCase: Sendable {
  /// What a case evaluates.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The decisions that its result nodes name.
    case decision
    /// A business knowledge model, called with the inputs as its arguments.
    case businessKnowledgeModel = "bkm"
    /// A decision service, called with the inputs as its parameters.
    case decisionService
  }

  /// A value given to the model.
  public struct Input: Sendable {
    /// The name of an input data, a decision or a parameter.
    public var name: String
    /// The namespace of the model that declares it, when the file says it.
    public var namespace: String?
    /// The value.
    public var value: TestValue
    /// The place of its element.
    public var position: FilePosition
  }

  /// A value that the model must give.
  public struct Result: Sendable {
    /// The name of the decision.
    public var name: String
    /// The namespace of the model that declares it, when the file says it.
    public var namespace: String?
    /// The value expected.
    public var expected: TestValue
    /// Whether the engine must report an error.
    public var mustFail: Bool
    /// The place of its element.
    public var position: FilePosition
  }

  /// Its identifier in the file, or its rank from 1 when it has none.
  public var id: String
  /// What it is about, for people; empty when nothing is said.
  public var description: String
  /// What it evaluates.
  public var kind: Kind
  /// The business knowledge model or decision service called.
  public var invocableName: String?
  /// The namespace of the model that declares it, when the file says it.
  public var namespace: String?
  /// What is given.
  public var inputs: [Input]
  /// What must come out.
  public var results: [Result]
  /// Whether it could be read; a case that could not always fails.
  public var isSound: Bool
  /// The place of its element.
  public var position: FilePosition
}

/// A value as a test file writes it: a number keeps how many decimals it was written with.
public indirect enum TestValue: Hashable, Sendable {
  /// An entry of a context.
  public struct Entry: Hashable, Sendable {
    /// Its key.
    public var name: String
    /// Its value.
    public var value: TestValue

    /// Makes an entry.
    public init(name: String, value: TestValue) { (self.name, self.value) = (name, value) }
  }

  /// No value.
  case null
  /// A number, and the digits written after its point.
  case number(Decimal, decimals: Int)
  /// A string, a boolean, a date, a time or a duration.
  case plain(Value)
  /// A list.
  case list([TestValue])
  /// A context.
  case context([Entry])

  /// The value as FEEL has it.
  public var value: Value {
    switch self {
    case .null: .null
    case .number(let number, _): .number(number)
    case .plain(let value): value
    case .list(let items): .list(items.map(\.value))
    case .context(let entries): .context(Context(entries.map { (key: $0.name, value: $0.value.value) }))
    }
  }
}
