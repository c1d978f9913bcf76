public import Diagnostics
public import XMLTree

/// The checks that hold for every dossier, whatever the call: identifiers, dates in order, totals that add up.
///
/// A check reads only values that the schema found right, so that one fault is told once.
public struct StandardChecks: Sendable {
  /// The contract of a dossier.
  public package(set) var schema: Schema
  let paths: DossierPaths

  /// Finds the elements it needs in the schema.
  ///
  /// - Returns: nil, with one diagnostic for each element that the schema lacks.
  public init?(schema: Schema, schemaFile: String, into diagnostics: inout [Diagnostic]) {
    var finder = PathFinder(schema: schema)
    paths = DossierPaths(&finder)
    self.schema = schema
    self.schema.advice.checks = [
      "siret-invalide": { hasValidKey($0.utf8.prefix(9)) && hasValidKey($0.utf8) },
      "iban-invalide": { isValidIBAN(Array($0.utf8)) },
    ]
    for path in finder.missing { diagnostics.append(.schemaLacks(path, file: schemaFile)) }
    guard finder.missing.isEmpty else { return nil }
  }

  func findings(in document: DocumentView) -> [Finding] {
    var check = CheckRun(document: document, paths: paths)
    check.run()
    return check.findings
  }
}
