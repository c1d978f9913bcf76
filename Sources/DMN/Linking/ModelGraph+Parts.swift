internal import FEEL
internal import XMLTree

// What the graph is made of.
extension ModelGraph {
  /// One of the models.
  struct Unit {
    let model: Model
    /// What it imports, by prefix.
    var imports: [(prefix: String, unit: Int)] = []
    /// Its elements by identifier.
    var byID: [String: Int] = [:]
  }

  /// An element that has a value: its number is the slot of that value.
  struct Node {
    enum Kind { case input, decision, knowledgeModel, service }

    let kind: Kind
    let unit: Int
    /// Its number among those of its kind in its model.
    let index: Int
    let heading: Model.Heading
    let variable: Model.Variable?
    /// What it is called in expressions; nil when its name is not a name.
    let name: Name?
    /// Whether its variable has another name than the element itself.
    let isMisnamed: Bool
    /// What must have a value before it has one, less what would close a circle.
    var requirements: [Int] = []
    /// What it requires in a circle.
    var circular: [Int] = []

    /// Its variable, where that has another name than the element itself.
    var misnamed: Model.Heading? { isMisnamed ? variable?.heading : nil }

    /// What it is called where it is shown or asked for, a name or not.
    var title: Name { name ?? Name(verbatim: display) }

    /// What people call it.
    var display: String { heading.name.isEmpty ? heading.id ?? "" : heading.name }
  }

  /// The nodes that a service names.
  struct ServiceParts {
    var outputs: [Int] = []
    var encapsulated: [Int] = []
    var inputDecisions: [Int] = []
    var inputData: [Int] = []
    /// Input data first, as the standard orders them.
    var parameters: [Int] { inputData + inputDecisions }
  }
}

extension ModelGraph {
  /// The element whose name a copy has kept though its variable was given a new one.
  func original(of copy: Node) -> Node? {
    nodes.first { $0.unit == copy.unit && !$0.isMisnamed && $0.heading.name == copy.heading.name }
  }
}

extension Model.Import {
  /// Whether it says that the other model is in the file of this one, wherever that is.
  package func locates(_ model: Model) -> Bool { locates(file: model.source.file) }

  /// The same of a file.
  package func locates(file: String) -> Bool {
    location?.split(separator: "/").last.map { $0 == file.split(separator: "/").last } ?? false
  }
}
