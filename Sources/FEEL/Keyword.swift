/// The reserved words of FEEL, which a declared name may still contain.
///
/// Source: DMN 1.5, 10.3.1.2, grammar rules 14 to 50.
enum Keyword: String, CaseIterable {
  case and, or, `if`, then, `else`, `for`, `in`, `return`, some, every, satisfies, between, not
  case `true`, `false`, null, function, external, instance, of
}
