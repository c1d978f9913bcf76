public import Diagnostics
public import XMLTree

/// A decision model as its file says it: every element with its place, nothing resolved yet.
///
/// Source: DMN 1.5, 6.3.2.
public final class Model: Sendable {
  /// The text it was read from.
  public let source: XMLSource
  /// The release of the standard whose namespace the file uses.
  public let release: Release
  /// Name, identifier and description of the whole.
  public let heading: Heading
  /// The namespace that references from other models give.
  public let namespace: String
  /// The models whose elements may be used here.
  public let imports: [Import]
  /// The declared types.
  public let itemDefinitions: [ItemDefinition]
  /// The facts that decisions start from.
  public let inputData: [InputData]
  /// The decisions.
  public let decisions: [Decision]
  /// The functions that decisions may call.
  public let knowledgeModels: [KnowledgeModel]
  /// The sets of decisions that can be called as one.
  public let services: [DecisionService]
  /// The texts and people that rules come from.
  public let knowledgeSources: [KnowledgeSource]
  /// The notes of the diagram.
  public let annotations: [TextAnnotation]

  init(
    source: XMLSource, release: Release, heading: Heading, namespace: String, imports: [Import],
    itemDefinitions: [ItemDefinition], inputData: [InputData], decisions: [Decision],
    knowledgeModels: [KnowledgeModel], services: [DecisionService], knowledgeSources: [KnowledgeSource],
    annotations: [TextAnnotation]
  ) {
    self.source = source
    self.release = release
    self.heading = heading
    self.namespace = namespace
    self.imports = imports
    self.itemDefinitions = itemDefinitions
    self.inputData = inputData
    self.decisions = decisions
    self.knowledgeModels = knowledgeModels
    self.services = services
    self.knowledgeSources = knowledgeSources
    self.annotations = annotations
  }

  /// The name of the model.
  public var name: String { heading.name }

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its name, for messages.
  ///   - diagnostics: What is wrong with it.
  /// - Returns: nil, with at least one diagnostic, when it is no decision model.
  public static func read(_ bytes: [UInt8], file: String, into diagnostics: inout [Diagnostic]) -> Model? {
    guard let root = Element.read(bytes, file: file, into: &diagnostics) else { return nil }
    return read(root, into: &diagnostics)
  }

  /// The namespace that a document declares as a model, perhaps empty; nil when reading would find that it is none.
  public static func namespace(declaredBy root: Element) -> String? {
    root.name.local == "definitions" && Release(namespace: root.name.namespace) != nil
      ? root["namespace"] ?? "" : nil
  }

  /// Reads a document.
  public static func read(_ root: Element, into diagnostics: inout [Diagnostic]) -> Model? {
    var reader = ModelReader(root)
    let model = reader.read()
    diagnostics += reader.diagnostics
    return model
  }
}

extension Model {
  /// A release of the standard, told by its namespace.
  public enum Release: String, Sendable, CaseIterable {
    case dmn11 = "http://www.omg.org/spec/DMN/20151101/dmn.xsd"
    case dmn12 = "http://www.omg.org/spec/DMN/20180521/MODEL/"
    case dmn13 = "https://www.omg.org/spec/DMN/20191111/MODEL/"
    case dmn14 = "https://www.omg.org/spec/DMN/20211108/MODEL/"
    case dmn15 = "https://www.omg.org/spec/DMN/20230324/MODEL/"
    case dmn16 = "https://www.omg.org/spec/DMN/20240513/MODEL/"
  }

  /// Where something starts in the file; the line and the column are counted when they are asked for.
  struct Place: Sendable {
    let source: XMLSource
    let offset: Int

    init(_ element: Element) { (source, offset) = (element.source, element.offset) }

    init(source: XMLSource, offset: Int) { (self.source, self.offset) = (source, offset) }

    /// The value of an attribute, or the element when it has no such attribute.
    init(_ element: Element, attribute: String) {
      source = element.source
      offset = element.offset(of: attribute)
    }

    /// The first character of the content of an element.
    init(valueOf element: Element) {
      source = element.source
      var offset = element.offset
      if let run = element.texts.first {
        offset = run.offset
        while offset < source.bytes.count, source.bytes[offset].isXMLSpace { offset += 1 }
      }
      self.offset = offset
    }

    var position: FilePosition { source.position(at: offset) }
  }

  /// What every element of a model has.
  ///
  /// Source: DMN 1.5, 6.3.1.
  public struct Heading: Sendable {
    /// The name, or an empty text.
    public var name: String
    /// The identifier that references use.
    public var id: String?
    /// A short text to show instead of the name.
    public var label: String?
    /// What the author says about it.
    public var description: String?
    /// Where its tag starts.
    public var position: FilePosition { place.position }
    /// Where its name stands.
    public var namePosition: FilePosition { namePlace.position }
    var place: Place
    var namePlace: Place
  }

  /// A text of the model with its place.
  public struct SourceText: Sendable {
    /// The characters; empty when the element has none.
    public var value: String { run?.value ?? "" }
    /// The language that it is written in, when that is not FEEL; it is then not computed.
    public var foreignLanguage: String?
    /// Where they come from.
    var run: Element.Text?
    /// The place of the element that holds them.
    var owner: Place

    init(run: Element.Text?, owner: Place, foreignLanguage: String? = nil) {
      (self.run, self.owner, self.foreignLanguage) = (run, owner, foreignLanguage)
    }

    /// Where the text starts.
    var start: Place { run.map { Place(source: $0.source, offset: $0.offset) } ?? owner }

    /// The place of a scalar of the text, counted from 0.
    public func position(ofScalar index: Int) -> FilePosition {
      run?.position(ofScalar: index) ?? owner.position
    }
  }

  /// A name of a type as written, with its place.
  public struct TypeReference: Sendable {
    /// The name, perhaps with the prefix of an import.
    public var text: String
    /// Its place.
    public var position: FilePosition { place.position }
    var place: Place
  }

  /// A reference to an element by its identifier.
  ///
  /// Source: DMN 1.5, 6.3.4.
  public struct Reference: Sendable {
    /// The namespace before `#`; nil when the element is in the same model.
    public var namespace: String?
    /// The identifier after `#`.
    public var id: String
    /// As written.
    public var text: String
    /// Its place.
    public var position: FilePosition { place.position }
    var place: Place
  }

  /// The use of another model.
  ///
  /// Source: DMN 1.5, 6.3.3.
  public struct Import: Sendable {
    /// The prefix, or an empty text when its names are to be used without one.
    public var heading: Heading
    /// The namespace of the other model.
    public var namespace: String
    /// Where the other model may be found.
    public var location: String?
    /// The kind of file.
    public var kind: String
    /// Where the namespace stands.
    public var position: FilePosition { place.position }
    var place: Place

    /// Whether the other file is a decision model.
    public var isModel: Bool {
      kind.isEmpty || Release.allCases.contains { $0.rawValue == kind } || kind.contains("/spec/DMN/")
    }
  }

  /// A named place for values: a variable, parameter, column or member.
  ///
  /// Source: DMN 1.5, 7.3.4.
  public struct Variable: Sendable {
    /// Its name and place.
    public var heading: Heading
    /// Its type, if declared.
    public var type: TypeReference?
  }

  /// A declared type, or a member of one.
  ///
  /// Source: DMN 1.5, 7.3.2.
  public struct ItemDefinition: Sendable {
    /// Its name and place.
    public var heading: Heading
    /// Whether its values are lists of what the rest describes.
    public var isCollection: Bool
    /// The form of one value.
    public var form: Form
    /// Tests that each value, or each item of a list, must pass.
    public var allowedValues: SourceText?
    /// Tests that the value as a whole must pass.
    public var typeConstraint: SourceText?

    /// The form of the values of a type.
    public indirect enum Form: Sendable {
      /// As another type.
      case reference(TypeReference)
      /// A context with members.
      case structure([ItemDefinition])
      /// A function.
      case function(parameters: [Variable], result: TypeReference?)
      /// Nothing is said.
      case any
    }
  }

  /// A fact from outside.
  ///
  /// Source: DMN 1.5, 6.3.10.
  public struct InputData: Sendable {
    /// Its name and place.
    public var heading: Heading
    /// The variable that holds its value.
    public var variable: Variable?
  }

  /// A decision.
  ///
  /// Source: DMN 1.5, 6.3.7.
  public struct Decision: Sendable {
    /// Its name and place.
    public var heading: Heading
    /// The question that it answers, for people.
    public var question: String?
    /// The answers it may give, for people.
    public var allowedAnswers: String?
    /// The variable that holds its result.
    public var variable: Variable?
    /// What it reads.
    public var requirements: Requirements
    /// How the result is found; nil when the model does not say.
    public var logic: Box?
  }

  /// What an element of the graph uses.
  ///
  /// Source: DMN 1.5, 6.3.12 to 6.3.14.
  public struct Requirements: Sendable {
    /// Decisions whose results are read.
    public var decisions: [Reference] = []
    /// Input data that are read.
    public var inputs: [Reference] = []
    /// Functions and services that are called.
    public var knowledge: [Reference] = []
    /// Where the rules come from.
    public var authorities: [Reference] = []
  }

  /// A business knowledge model: a function with a name.
  ///
  /// Source: DMN 1.5, 6.3.9.
  public struct KnowledgeModel: Sendable {
    /// Its name and place.
    public var heading: Heading
    /// The variable that holds the function.
    public var variable: Variable?
    /// The function; nil when the model does not say.
    public var logic: FunctionBox?
    /// What it calls.
    public var requirements: Requirements
  }

  /// A decision service.
  ///
  /// Source: DMN 1.5, 6.3.8 and 10.4.
  public struct DecisionService: Sendable {
    /// Its name and place.
    public var heading: Heading
    /// The variable that holds it as a function.
    public var variable: Variable?
    /// The decisions whose results it gives.
    public var outputs: [Reference]
    /// The other decisions that it takes itself.
    public var encapsulated: [Reference]
    /// Decisions whose results are given to it.
    public var inputDecisions: [Reference]
    /// Input data that are given to it.
    public var inputData: [Reference]
  }

  /// A text or a person that rules come from.
  ///
  /// Source: DMN 1.5, 6.3.11.
  public struct KnowledgeSource: Sendable {
    /// Its name and place.
    public var heading: Heading
    /// Its address.
    public var location: String?
    /// What kind of source it is.
    public var kind: String?
    /// Where it comes from itself.
    public var requirements: Requirements
  }

  /// A note of the diagram.
  ///
  /// Source: DMN 1.5, 6.3.15.
  public struct TextAnnotation: Sendable {
    /// Its place.
    public var heading: Heading
    /// The text.
    public var text: String
    /// The identifiers of the elements that associations tie it to.
    public var targets: [Reference]
  }
}
