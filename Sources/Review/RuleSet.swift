public import Calls
public import DMN
public import Diagnostics
public import XMLTree

/// The schemas of what rules read.
public struct RuleSchemas: Sendable {
  /// `Rules/dossier.xsd`.
  public var dossier: Schema
  /// `Rules/appel.xsd`.
  public var appel: Schema
  /// `Rules/territoire.xsd`.
  public var territoire: Schema
  /// `Rules/referentiel.xsd`; nil for a call without one.
  public var referentiel: Schema?

  /// Puts them together.
  public init(dossier: Schema, appel: Schema, territoire: Schema, referentiel: Schema?) {
    self.dossier = dossier
    self.appel = appel
    self.territoire = territoire
    self.referentiel = referentiel
  }
}

/// A call with its rules compiled, its quarters and its referential chosen by date: all that a review needs.
///
/// ```swift
/// var diagnostics: [Diagnostic] = []
/// let rules = RuleSet(
///   call: call, territoire: territoire, referentiel: referentiel, models: models, library: library,
///   schemas: schemas, into: &diagnostics)
/// ```
/// From files, `RuleSet.read` does all of it.
public final class RuleSet: Sendable {
  /// The call.
  public let call: Call
  /// The critères, by role in the order of `appel.xml`, by output in the order of the service.
  public let criteres: [Critere]
  /// The territoire of the call.
  public let territoire: Territoire
  /// The quarters in force when the call opens.
  public let geographie: Territoire.Geographie
  /// The referential in force when the call opens; nil for a call without one.
  public let referentiel: Referentiel.Version?
  /// The models that run, in the order of `appel.xml`; a model that another one imports runs within it.
  public var models: [CompiledModel] { rules.running.map(\.model) }
  let rules: CompiledRules

  /// Compiles the rules of a call and tells everything that contradicts itself in them.
  ///
  /// - Parameters:
  ///   - call: The call.
  ///   - territoire: Its territoire; the geography in force at the opening is taken.
  ///   - referentiel: The referential of the territoire, if it has one; the version in force at the opening is taken.
  ///   - models: The models that `appel.xml` names, in its order.
  ///   - library: All models that these may import, found by namespace; those of `models` may be among them or not.
  ///   - schemas: The schemas that the models' types are compared with.
  ///   - diagnostics: Where the faults go, sorted by place.
  /// - Returns: nil when there is an error.
  public convenience init?(
    call: Call, territoire: Territoire, referentiel: Referentiel?, models: [Model], library: [Model],
    schemas: RuleSchemas, into diagnostics: inout [Diagnostic]
  ) {
    let models = CallModels(models, library: library)
    let (compiled, loader) = atOnce(
      { CompiledModels(models) },
      {
        RuleLoader(
          call: call, territoire: territoire, referentiel: referentiel, models: models, schemas: schemas,
          isForAuthors: true)
      })
    self.init(loader, compiled, into: &diagnostics)
  }

  /// Gives the roles of a call their decisions, from what was found of it apart.
  convenience init?(_ loader: RuleLoader, _ compiled: CompiledModels, into diagnostics: inout [Diagnostic]) {
    var loader = loader
    loader.load(compiled)
    var seen = Set<Diagnostic>()
    diagnostics += loader.diagnostics.filter { seen.insert($0).inserted }.sorted()
    guard let geographie = loader.geographie, !loader.diagnostics.contains(where: { $0.severity == .error })
    else { return nil }
    self.init(
      call: loader.call, criteres: loader.criteres, territoire: loader.territoire, geographie: geographie,
      referentiel: loader.version, rules: loader.rules)
  }

  /// Puts a call and critères together without rules to run, for what works on evaluations alone.
  package convenience init(
    call: Call, criteres: [Critere], territoire: Territoire, geographie: Territoire.Geographie,
    referentiel: Referentiel.Version?
  ) {
    self.init(
      call: call, criteres: criteres, territoire: territoire, geographie: geographie,
      referentiel: referentiel,
      rules: CompiledRules())
  }

  private init(
    call: Call, criteres: [Critere], territoire: Territoire, geographie: Territoire.Geographie,
    referentiel: Referentiel.Version?, rules: CompiledRules
  ) {
    self.call = call
    self.criteres = criteres
    self.territoire = territoire
    self.geographie = geographie
    self.referentiel = referentiel
    self.rules = rules
  }
}
