/// The functions that `external` definitions may name; nothing else is ever called.
///
/// Source: DMN 1.5, 10.3.2.13.3.
public struct HostFunctions: Sendable {
  /// Computes a result, or null.
  public typealias Body = @Sendable ([Value]) -> Value

  private var functions: [String: Body] = [:]
  /// What is registered, as `class.signature`, sorted.
  public var names: [String] { functions.keys.sorted() }

  /// No function at all.
  public static let none = HostFunctions()

  /// Makes an empty registry.
  public init() {}

  /// Registers a function under a class and a signature such as `cos(double)`.
  public mutating func register(_ type: String, _ signature: String, _ body: @escaping Body) {
    functions[HostFunctions.key(type, signature)] = body
  }

  /// The function of that class and signature; spaces in the signature do not count.
  public func function(_ type: String, _ signature: String) -> Body? {
    functions[HostFunctions.key(type, signature)]
  }

  /// The function that a mapping names.
  public func function(_ name: ExternalName) -> Body? { function(name.type, name.signature) }

  private static func key(_ type: String, _ signature: String) -> String {
    "\(type).\(signature.filter { !$0.isWhitespace })"
  }
}

/// The class and the signature by which an `external` definition names a function.
public struct ExternalName: Hashable, Sendable, CustomStringConvertible {
  /// The class: `java.lang.Math`.
  public let type: String
  /// The method and the types of its parameters: `max(double, double)`.
  public let signature: String

  /// Reads `{java: {class: …, method signature: …}}`; nil for anything else.
  public init?(_ mapping: Value) {
    guard case .context(let outer) = mapping, case .context(let java) = outer["java"],
      case .string(let type) = java["class"], case .string(let signature) = java["method signature"]
    else { return nil }
    (self.type, self.signature) = (type, signature)
  }

  /// Reads the same where it is written out; nil when it is not, or when a part must be computed.
  public init?(_ mapping: Expression) {
    guard let java = mapping.entry("java"),
      case .string(let type) = java.entry("class")?.unparenthesized.kind,
      case .string(let signature) = java.entry("method signature")?.unparenthesized.kind
    else { return nil }
    (self.type, self.signature) = (type, signature)
  }

  /// `class.signature`.
  public var description: String { "\(type).\(signature)" }

  /// Whether the signature has as many parameters as that; an array at its end stands for any number of them.
  public func accepts(_ count: Int) -> Bool {
    let types = signature.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }.split(separator: ",")
    let endsInArray = types.last?.drop(while: \.isWhitespace).hasPrefix("[") ?? false
    return endsInArray ? count >= types.count : count == types.count
  }
}

extension Expression {
  /// Whether it is written out and yet names no function of the host.
  public var lacksExternalName: Bool {
    guard case .context(let entries) = unparenthesized.kind else { return false }
    guard let java = entries.first(where: { $0.key.text == "java" })?.value else { return true }
    guard case .context = java.unparenthesized.kind else { return java.type == .null }
    return ["class", "method signature"].contains { key in
      guard let part = java.entry(key) else { return true }
      if case .string = part.unparenthesized.kind { return false }
      return part.type != .string && part.type != .any
    }
  }

  fileprivate func entry(_ key: String) -> Expression? {
    guard case .context(let entries) = unparenthesized.kind else { return nil }
    return entries.first { $0.key.text == key }?.value
  }
}

/// What an `external` definition names, found or not.
final class ExternalFunction: HostFunction, CustomStringConvertible {
  let description: String
  private let name: ExternalName?
  private let body: HostFunctions.Body?

  init(_ mapping: Value, _ registry: HostFunctions) {
    name = ExternalName(mapping)
    description = name?.description ?? Wording.excerpt(mapping)
    body = name.flatMap { registry.function($0) }
  }

  func call(_ arguments: [Value], _ run: inout Evaluation) -> Value {
    guard let body, let name else { return .failure(.external, description) }
    if name.accepts(arguments.count) {
      let result = body(arguments)
      if !result.isNull { return result }
    }
    return .failure(.external, description, "(\(arguments.map(Wording.excerpt).joined(separator: ", ")))")
  }
}
