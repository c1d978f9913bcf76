/// The functions that `external` definitions may name; nothing else is ever called.
///
/// Source: DMN 1.5, 10.3.2.13.3.
public struct HostFunctions: Sendable {
  /// Computes a result, or null.
  public typealias Body = @Sendable ([Value]) -> Value

  private var functions: [String: Body] = [:]

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

  private static func key(_ type: String, _ signature: String) -> String {
    "\(type).\(signature.filter { !$0.isWhitespace })"
  }
}

/// What an `external` definition names, found or not.
final class ExternalFunction: HostFunction, CustomStringConvertible {
  let description: String
  private let body: HostFunctions.Body?

  /// Reads `{java: {class: …, method signature: …}}`.
  init(_ mapping: Value, _ registry: HostFunctions) {
    guard case .context(let outer) = mapping, case .context(let java) = outer["java"],
      case .string(let type) = java["class"], case .string(let signature) = java["method signature"]
    else {
      description = Wording.excerpt(mapping)
      body = nil
      return
    }
    description = "\(type).\(signature)"
    body = registry.function(type, signature)
  }

  func call(_ arguments: [Value], _ run: inout Evaluation) -> Value {
    guard let body else { return .failure(.external, description) }
    let result = body(arguments)
    if result.isNull {
      return .failure(.external, description, arguments.map(Wording.excerpt).joined(separator: ", "))
    }
    return result
  }
}
