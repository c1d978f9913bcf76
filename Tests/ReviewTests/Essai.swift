import Calls
import Diagnostics
import Dossiers
import FEEL
import Foundation
import Review
import Testing
import XMLTree

/// The files of the repository that the tests read.
enum Repository {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(path)))
  }

  /// The checks of form, compiled once for all tests.
  static let checks: StandardChecks? = {
    var diagnostics: [Diagnostic] = []
    guard let bytes = try? bytes("Rules/dossier.xsd"),
      let schema = Schema.read(bytes, file: "dossier.xsd", into: &diagnostics)
    else { return nil }
    return StandardChecks(schema: schema, schemaFile: "dossier.xsd", into: &diagnostics)
  }()

  static func schema(_ name: String) throws -> Schema {
    var diagnostics: [Diagnostic] = []
    let schema = Schema.read(try bytes("Rules/\(name)"), file: name, into: &diagnostics)
    return try #require(schema, "\(diagnostics)")
  }
}

/// A small call with its rules, as the files of a folder, changed here and there.
struct Essai {
  var appel = Essai.appel
  var territoire = Essai.territoire
  var referentiel: String? = nil
  /// The folders of the call and of its territoire.
  var code = "appel-essai"
  var folder = "essais"
  /// Model files by name; `essai.dmn` is the one that the call names.
  var models: [String: String] = [:]

  /// A call whose model has these parts.
  init(_ model: String) { models["essai.dmn"] = Essai.model(model) }

  /// The rules; nil when they are refused.
  func rules(into diagnostics: inout [Diagnostic]) throws -> RuleSet? {
    var texts: [String: String] = [
      "R/\(folder)/\(code)/appel.xml": appel, "R/\(folder)/territoire.xml": territoire,
    ]
    texts["R/\(folder)/referentiel.xml"] = referentiel
    for (name, text) in models { texts["R/\(folder)/\(code)/\(name)"] = text }
    var files: [String: [UInt8]] = texts.mapValues { Array($0.utf8) }
    for name in ["dossier", "appel", "territoire", "referentiel", "avis"] {
      files["R/\(name).xsd"] = try Repository.bytes("Rules/\(name).xsd")
    }
    let folders = try #require(CallFolders(call: "R/\(folder)/\(code)") { files[$0] != nil })
    let found = CallFiles(
      in: folders,
      names: { folder in
        files.keys.compactMap { path in
          path.hasPrefix(folder + "/") && !path.dropFirst(folder.count + 1).contains("/")
            ? String(path.dropFirst(folder.count + 1)) : nil
        }
      }, bytes: { files[$0] })
    let checks = try #require(Repository.checks)
    return RuleSet.read(found, dossierSchema: checks.schema, into: &diagnostics)
  }

  /// The rules, which must have no fault.
  func rules() throws -> RuleSet {
    var diagnostics: [Diagnostic] = []
    let rules = try rules(into: &diagnostics)
    return try #require(rules, "\(diagnostics.map(\.printed).joined(separator: "\n"))")
  }

  /// What is printed when the rules are read, without the folder.
  func faults() throws -> [String] {
    var diagnostics: [Diagnostic] = []
    let rules = try rules(into: &diagnostics)
    #expect((rules == nil) == diagnostics.contains { $0.severity == .error })
    return diagnostics.map { $0.printed.replacing("R/essais/appel-essai/", with: "") }
  }

  /// Where the first line of the model stands that holds a text, as far as its column.
  func line(of text: String) -> String {
    let lines = (models["essai.dmn"] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    return "essai.dmn:\((lines.firstIndex { $0.contains(text) } ?? -1) + 1):"
  }

  // MARK: Texts

  static let appel = """
    <appel xmlns="urn:copil:appel:1" code="appel-essai" territoire="essais">
      <intitule>Appel d'essai</intitule>
      <dispositif code="essai">Essai</dispositif>
      <exercice>2022</exercice>
      <source code="s">Texte fictif</source>
      <administration><nom>Commune fictive</nom><signataire>Le maire</signataire></administration>
      <calendrier origine="exemple"><ouverture>2021-12-01</ouverture><limiteDepot>2022-01-14</limiteDepot>
        <actionsDu>2022-01-01</actionsDu><actionsAu>2022-12-31</actionsAu></calendrier>
      <financeur code="etat"><nom>État</nom><enveloppe origine="exemple">10000</enveloppe></financeur>
      <attribution methode="rang" origine="exemple"/>
      <modele fichier="essai.dmn"/>
      <role nom="recevabilite" service="Recevabilité"/>
      <role nom="proposition" service="Proposition" financeur="etat"/>
    <texte code="voies-de-recours">Fictif</texte><texte code="mention-algorithmique">Fictif</texte>
    </appel>
    """

  static let territoire = """
    <territoire xmlns="urn:copil:territoire:1" code="essais"><nom>Essais</nom><commune>Essais</commune>
      <geographie code="2015" du="2015-01-01" au="2023-12-31"><source>Fictif</source>
        <quartier code="aire-2029"><nom>AIRE 2029</nom><commune>Essais</commune></quartier>
      </geographie>
      <geographie code="2024" du="2024-01-01"><source>Fictif</source></geographie>
    </territoire>
    """

  /// A model with a proposal of what is asked, and the types that its parts use.
  static func model(_ body: String, namespace: String = "urn:essai") -> String {
    """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="essai" namespace="\(namespace)">
    \(body)
    </definitions>
    """
  }
}

extension Diagnostic {
  /// All that is printed of it but the source line.
  var printed: String {
    description
      + notes.map { " | note \($0.position.map { "\($0) " } ?? "")\($0.message)" }.joined()
  }
}

// MARK: Parts of models

/// A type with components written `name: type`, `name: type*` for a list.
func type(_ name: String, _ components: String...) -> String {
  let parts = components.map { component in
    let halves = component.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
    let isList = halves[1].hasSuffix("*")
    return "  <itemComponent name=\"\(halves[0])\"\(isList ? " isCollection=\"true\"" : "")>"
      + "<typeRef>\(isList ? String(halves[1].dropLast()) : halves[1])</typeRef></itemComponent>\n"
  }
  return "<itemDefinition name=\"\(name)\">\n\(parts.joined())</itemDefinition>\n"
}

/// A simple type with allowed values.
func type(_ name: String, of base: String, in values: String) -> String {
  "<itemDefinition name=\"\(name)\"><typeRef>\(base)</typeRef>"
    + "<allowedValues><text>\(escaped(values))</text></allowedValues></itemDefinition>\n"
}

func input(_ name: String, _ type: String) -> String {
  "<inputData id=\"\(id(name))\" name=\"\(name)\"><variable name=\"\(name)\" typeRef=\"\(type)\"/></inputData>\n"
}

/// A function of texts.
func function(_ name: String, _ parameters: [String], needs: [String] = [], _ logic: String) -> String {
  "<businessKnowledgeModel id=\"\(id(name))\" name=\"\(name)\"><variable name=\"\(name)\"/><encapsulatedLogic>"
    + parameters.map { "<formalParameter name=\"\($0)\" typeRef=\"string\"/>" }.joined()
    + logic + "</encapsulatedLogic>"
    + needs.map { "<knowledgeRequirement><requiredKnowledge href=\"#\(id($0))\"/></knowledgeRequirement>" }
    .joined() + "</businessKnowledgeModel>\n"
}

/// A decision; what it needs are names of inputs (`?dossier`), of functions (`!fonction`), of decisions, or of sources
/// (`§source`).
func decision(
  _ name: String, _ type: String?, needs: [String] = ["?dossier"], question: String? = "Oui ?",
  _ logic: String
) -> String {
  let needs = needs.map { need in
    switch need.first {
    case "?":
      "<informationRequirement><requiredInput href=\"#\(id(String(need.dropFirst())))\"/></informationRequirement>"
    case "!":
      "<knowledgeRequirement><requiredKnowledge href=\"#\(id(String(need.dropFirst())))\"/></knowledgeRequirement>"
    case "§":
      "<authorityRequirement><requiredAuthority href=\"#\(id(String(need.dropFirst())))\"/></authorityRequirement>"
    default:
      "<informationRequirement><requiredDecision href=\"#\(id(need))\"/></informationRequirement>"
    }
  }
  return "<decision id=\"\(id(name))\" name=\"\(name)\">"
    + (question.map { "<question>\($0)</question>" } ?? "")
    + "<variable name=\"\(name)\"" + (type.map { " typeRef=\"\($0)\"" } ?? "") + "/>"
    + needs.joined() + logic + "</decision>\n"
}

func literal(_ text: String) -> String {
  "<literalExpression><text>\(escaped(text))</text></literalExpression>"
}

/// A table of which each row has its cells, then its result.
func table(_ inputs: [String], hitPolicy: String = "FIRST", _ rows: [[String]]) -> String {
  let columns = inputs.map { "<input><inputExpression><text>\(escaped($0))</text></inputExpression></input>" }
  let rules = rows.map { row in
    "<rule>" + row.dropLast().map { "<inputEntry><text>\(escaped($0))</text></inputEntry>" }.joined()
      + row.suffix(1).map { "<outputEntry><text>\(escaped($0))</text></outputEntry>" }.joined() + "</rule>"
  }
  return
    "<decisionTable hitPolicy=\"\(hitPolicy)\">\(columns.joined())<output/>\(rules.joined())</decisionTable>"
}

func service(_ name: String, _ outputs: [String], inputs: [String] = ["dossier"]) -> String {
  "<decisionService id=\"\(id(name))\" name=\"\(name)\">"
    + outputs.map { "<outputDecision href=\"#\(id($0))\"/>" }.joined()
    + inputs.map { "<inputData href=\"#\(id($0))\"/>" }.joined() + "</decisionService>\n"
}

func source(_ name: String, _ location: String) -> String {
  "<knowledgeSource id=\"\(id(name))\" name=\"\(name)\" locationURI=\"\(location)\"/>\n"
}

private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
}

private func id(_ name: String) -> String {
  "_" + String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" })
}

// MARK: Dossiers

/// A dossier of the call of the tests; each part can be changed.
struct Demande {
  var reference = "D-1"
  var appel = "code=\"appel-essai\" territoire=\"essais\""
  var depot: String? = "2022-01-10"
  var siret = "00012001400014"
  var service: String?
  var intitule = "Un café des langues"
  var fin = "2022-12-15"
  /// Total, women and men.
  var people: String? = "<total>40</total><femmes>14</femmes><hommes>26</hommes>"
  var asked: String? = "1000"
  var periode = "ponctuelle"
  /// What comes after the sum asked.
  var annuites = ""
  /// What comes after the public.
  var rest = ""

  var text: String {
    """
    <dossier xmlns="urn:copil:dossier:1">
      <demande>
        <reference>\(reference)</reference>
        <appel \(appel)>Essai</appel>
        <exercice>2022</exercice>
        \(depot.map { "<dateDepot>\($0)</dateDepot>" } ?? "")
        <frequence>premiereDemande</frequence><objet>projet</objet><periode>\(periode)</periode>
        \(asked.map { "<montantSollicite>\($0)</montantSollicite>" } ?? "")\(annuites)
      </demande>
      <porteur>
        <categorie>association</categorie>
        <denomination>Association fictive du Commencement</denomination>\(service.map { "<service>\($0)</service>" } ?? "")
        <siret>\(siret)</siret>
        <siege><codePostal>92390</codePostal><commune>Essais</commune></siege>
        <representantLegal><qualite>Trésorière</qualite></representantLegal>
      </porteur>
      <action>
        <intitule>\(intitule)</intitule>
        <objectifs>Parler français.</objectifs>
        <description>Un soir par semaine.</description>
        <periodeRealisation><dateDebut>2022-03-01</dateDebut><dateFin>\(fin)</dateFin></periodeRealisation>
      </action>
      \(people.map { "<public>\($0)</public>" } ?? "")
      \(rest)
    </dossier>
    """
  }

  var bytes: [UInt8] { Array(text.utf8) }
}

/// One dossier reviewed: what was found and what was told.
struct Bilan {
  var evaluation: DossierEvaluation?
  var told: [String]
  var notes: [String]

  init(
    _ rules: RuleSet, _ bytes: [UInt8], file: String = "d.xml", avis: [String: Avis] = [:],
    isTraced: Bool = true
  ) throws {
    var reviewer = Reviewer(rules, checks: try #require(Repository.checks), isTraced: isTraced)
    var diagnostics: [Diagnostic] = []
    evaluation = reviewer.review(bytes, file: file, avis: avis, into: &diagnostics)
    told = diagnostics.map { $0.printed.replacing("R/essais/appel-essai/", with: "") }
    notes = diagnostics.flatMap { $0.notes.map(\.message) }
  }

  /// The finding of a critère, by its place.
  func finding(_ place: Int = 0) throws -> DossierEvaluation.Finding {
    let evaluation = try #require(evaluation, "\(told)")
    return try #require(evaluation.findings.first { $0.critere == place })
  }
}
