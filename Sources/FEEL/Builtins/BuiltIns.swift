/// The library of functions.
///
/// Source: DMN 1.5, 10.3.4.
enum BuiltIns {
  /// All of them, by family in the order of the standard.
  static let all: [BuiltIn] =
    ConversionFunctions.all + BooleanFunctions.all + TextFunctions.all + ListFunctions.all
    + StatisticalFunctions.all + NumericFunctions.all + DateTimeFunctions.all + RangeFunctions.all
    + SortFunctions.all + ContextFunctions.all

  /// Their names, for the parser.
  static let names = NameTable(all.map(\.name))

  private static let values: [FunctionValue] = all.map {
    FunctionValue(.builtIn($0), name: $0.name.text, parameters: [], result: .any)
  }

  static func builtIn(_ key: String) -> BuiltIn? { names.index(ofKey: key).map { all[$0] } }

  /// The function of a name as a value.
  static func function(_ key: String) -> FunctionValue? { names.index(ofKey: key).map { values[$0] } }

  static func value(of function: BuiltIn) -> FunctionValue {
    self.function(function.name.key)
      ?? FunctionValue(.builtIn(function), name: function.name.text, parameters: [], result: .any)
  }
}
