extension HostFunctions {
  /// The functions of the Java library that decision models of the conformance kit call, computed here.
  ///
  /// There is no Java machine: these few names are known, and any other is an error.
  public static let java: HostFunctions = {
    var registry = HostFunctions()
    for type in ["double", "float", "int", "long"] {
      let pair = "(\(type),\(type))"
      registry.register("java.lang.Math", "max" + pair) { numbers($0) { $0.max() } }
      registry.register("java.lang.Math", "min" + pair) { numbers($0) { $0.min() } }
      registry.register("java.lang.Math", "abs(\(type))") { numbers($0) { $0.first?.absolute } }
    }
    registry.register("java.lang.Math", "pow(double,double)") { numbers($0) { $0.first?.power($0[1]) } }
    registry.register("java.lang.Math", "sqrt(double)") { numbers($0) { $0.first?.squareRoot } }
    registry.register("java.lang.Math", "exp(double)") { numbers($0) { $0.first?.exponential } }
    registry.register("java.lang.Math", "log(double)") { numbers($0) { $0.first?.naturalLogarithm } }
    registry.register("java.lang.Math", "floor(double)") { numbers($0) { $0.first?.floor } }
    registry.register("java.lang.Math", "ceil(double)") { numbers($0) { $0.first?.ceiling } }
    registry.register("java.lang.Math", "round(double)") {
      numbers($0) { $0.first?.rounded(scale: 0, .halfUp) }
    }
    registry.register("java.lang.Math", "cos(double)") { numbers($0) { $0.first?.cosine } }
    registry.register("java.lang.Math", "sin(double)") { numbers($0) { $0.first?.sine } }
    for (type, name) in [("Integer", "int"), ("Long", "long"), ("Short", "short"), ("Byte", "byte")] {
      let bound = ["int": 31, "long": 63, "short": 15, "byte": 7][name] ?? 0
      registry.register("java.lang.\(type)", "valueOf(\(name))") { integer($0, bits: bound) }
      registry.register("java.lang.\(type)", "valueOf(java.lang.String)") { integer(parsed($0), bits: bound) }
    }
    for (type, name) in [("Double", "double"), ("Float", "float")] {
      registry.register("java.lang.\(type)", "valueOf(\(name))") { numbers($0) { $0.first } }
      registry.register("java.lang.\(type)", "valueOf(java.lang.String)") { numbers(parsed($0)) { $0.first } }
    }
    registry.register("java.lang.String", "valueOf(char)") { arguments in
      guard case .string(let text) = arguments.first, text.unicodeScalars.count == 1 else { return .null }
      return .string(text)
    }
    registry.register("java.lang.String", "format(java.lang.String,[Ljava.lang.Object;)") { format($0) }
    return registry
  }()

  private static func numbers(_ arguments: [Value], _ body: ([Decimal]) -> Decimal?) -> Value {
    var result: [Decimal] = []
    for argument in arguments {
      guard case .number(let number) = argument else { return .null }
      result.append(number)
    }
    return body(result).map(Value.number) ?? .null
  }

  private static func integer(_ arguments: [Value], bits: Int) -> Value {
    guard let number = arguments.first?.wholeNumber, number.magnitude <= (1 as UInt) << bits else {
      return .null
    }
    return .number(Decimal(number))
  }

  private static func parsed(_ arguments: [Value]) -> [Value] {
    arguments.map { argument in
      guard case .string(let text) = argument else { return .null }
      return Decimal(text).map(Value.number) ?? .null
    }
  }

  /// `String.format` with `%s` for any value, `%d` for whole numbers, `%n` and `%%`; anything else is refused.
  private static func format(_ arguments: [Value]) -> Value {
    guard case .string(let pattern) = arguments.first else { return .null }
    var rest = arguments.dropFirst().flatMap { $0.items ?? [$0] }[...]
    var result = ""
    var scalars = pattern.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      switch scalars.popFirst() {
      case "%": result += "%"
      case "n": result += "\n"
      case "s":
        guard let next = rest.popFirst() else { return .null }
        result += next.text ?? "null"
      case "d":
        guard let number = rest.popFirst()?.wholeNumber else { return .null }
        result += String(number)
      default: return .null
      }
    }
    return .string(result)
  }
}
