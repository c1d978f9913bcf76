import DMN
import FEEL

/// A model like those of a call for projects, and dossiers for it: half tables of 3 to 8 rows over 2 or 3 columns, half FEEL
/// with comparisons, sums over filtered lists and sentences with numbers, over nested typed contexts of 60 members.
struct ReviewModel {
  /// The blocks of tables and expressions; each has 9 decisions.
  static let blocks = 5

  /// The members of the parts of a dossier: name and type.
  private static let parts: [(name: String, members: [(name: String, type: String)])] = [
    (
      "porteur",
      [
        ("categorie", "string"), ("siret", "string"), ("rna", "string"), ("nom", "string"),
        ("commune", "string"), ("codePostal", "string"), ("dateCreation", "date"), ("salaries", "number"),
        ("benevoles", "number"), ("adherents", "number"), ("estFederation", "boolean"),
        ("agrement", "string"), ("contratEngagement", "boolean"),
      ]
    ),
    (
      "action",
      [
        ("intitule", "string"), ("pilier", "string"), ("orientation", "string"), ("objectif", "string"),
        ("dateDebut", "date"), ("dateFin", "date"), ("dureeMois", "number"), ("estRenouvelee", "boolean"),
        ("bilanJoint", "boolean"), ("lieu", "string"), ("quartier", "string"), ("intervenants", "number"),
        ("heures", "number"), ("vacances", "boolean"), ("nature", "string"),
      ]
    ),
    (
      "beneficiaires",
      [
        ("total", "number"), ("femmes", "number"), ("hommes", "number"), ("moinsDe12", "number"),
        ("de12a17", "number"), ("de18a25", "number"), ("plusDe25", "number"), ("qpv", "number"),
        ("ageMinimum", "number"), ("ageMaximum", "number"), ("encadrants", "number"),
      ]
    ),
    (
      "financement",
      [
        ("charges", "number"), ("produits", "number"), ("subventionDemandee", "number"),
        ("autofinancement", "number"), ("personnel", "number"), ("achats", "number"), ("autres", "number"),
        ("exercice", "number"), ("estPluriannuel", "boolean"),
      ]
    ),
    (
      "depot",
      [
        ("date", "date"), ("reference", "string"), ("statuts", "boolean"), ("comptes", "boolean"),
        ("rib", "boolean"), ("rapport", "boolean"), ("attestation", "boolean"), ("budgetSigne", "boolean"),
      ]
    ),
  ]

  /// The model as DMN 1.5.
  static var text: String {
    var text = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:copil:revue" name="revue" id="m">
      <itemDefinition name="tFinanceur"><itemComponent name="code"><typeRef>string</typeRef></itemComponent>
      <itemComponent name="nom"><typeRef>string</typeRef></itemComponent></itemDefinition>
      <itemDefinition name="tLigne"><itemComponent name="financeur"><typeRef>tFinanceur</typeRef></itemComponent>
      <itemComponent name="montantSollicite"><typeRef>number</typeRef></itemComponent>
      <itemComponent name="statut"><typeRef>string</typeRef></itemComponent></itemDefinition>

      """
    for part in parts {
      text += "<itemDefinition name=\"t_\(part.name)\">"
      for member in part.members {
        text +=
          "<itemComponent name=\"\(member.name)\"><typeRef>\(member.type)</typeRef></itemComponent>"
      }
      if part.name == "financement" {
        text +=
          "<itemComponent name=\"cofinancement\" isCollection=\"true\"><typeRef>tLigne</typeRef></itemComponent>"
      }
      text += "</itemDefinition>\n"
    }
    text += "<itemDefinition name=\"tDossier\">"
    for part in parts {
      text += "<itemComponent name=\"\(part.name)\"><typeRef>t_\(part.name)</typeRef></itemComponent>"
    }
    text +=
      "</itemDefinition>\n<inputData name=\"dossier\" id=\"dossier\"><variable name=\"dossier\" typeRef=\"tDossier\"/></inputData>\n"
    for block in 0..<blocks { text += tables(block) + expressions(block) }
    return text + "</definitions>"
  }

  // MARK: Tables

  private static func tables(_ block: Int) -> String {
    let codes = ["etat", "commune", "departement"]
    return table(
      "recevable\(block)", "boolean", [], ["dossier.porteur.categorie", "dossier.porteur.rna"],
      [
        ["\"commune\", \"bailleur\"", "-", "true"], ["\"association\"", "null", "false"],
        ["\"association\"", "not(null)", "true"], ["\"autre\"", "-", "false"],
      ])
      + table(
        "points\(block)", "number", ["part qpv \(block)"],
        ["dossier.action.pilier", "part qpv \(block)", "dossier.action.dureeMois"],
        (0..<2).flatMap { pilier in
          [
            ["\"P\(pilier)\"", "< 0.\(3 + block % 3)", "-", "\(pilier)"],
            ["\"P\(pilier)\"", ">= 0.\(3 + block % 3)", "< 6", "\(5 + pilier)"],
            ["\"P\(pilier)\"", ">= 0.\(3 + block % 3)", "[6..12]", "\(8 + pilier)"],
            ["\"P\(pilier)\"", ">= 0.\(3 + block % 3)", "> 12", "\(9 + pilier)"],
          ]
        })
      + table(
        "pièces\(block)", "string", [],
        ["dossier.porteur.categorie", "dossier.depot.statuts", "dossier.depot.comptes"],
        [
          ["\"commune\"", "-", "-", "\"complet\""], ["not(\"commune\")", "true", "true", "\"complet\""],
          ["not(\"commune\")", "false", "-", "\"il manque les statuts\""],
          ["not(\"commune\")", "true", "false", "\"il manque les comptes\""],
        ])
      + table(
        "taux\(block)", "number", ["demande \(codes[block % 3]) \(block)"],
        ["dossier.action.nature", "demande \(codes[block % 3]) \(block)"],
        [
          ["\"fonctionnement\"", "<= 5000", "0.8"], ["\"fonctionnement\"", "(5000..20000]", "0.5"],
          ["\"fonctionnement\"", "> 20000", "0.3"], ["\"investissement\"", "-", "0.2"],
          ["not(\"fonctionnement\", \"investissement\")", "-", "0"],
        ])
      + table(
        "calendrier\(block)", "boolean", [], ["dossier.depot.date", "dossier.action.estRenouvelee"],
        [
          ["< @\"2022-01-02\"", "-", "false"],
          ["[@\"2022-01-02\"..@\"2022-0\(block + 2)-28\"]", "true", "true"],
          ["[@\"2022-01-02\"..@\"2022-0\(block + 2)-28\"]", "false", "true"],
          ["> @\"2022-0\(block + 2)-28\"", "-", "false"],
        ])
  }

  private static func table(
    _ name: String, _ type: String, _ needs: [String], _ inputs: [String], _ rows: [[String]]
  ) -> String {
    let columns = inputs.map { "<input><inputExpression><text>\($0)</text></inputExpression></input>" }
    let rules = rows.map { row in
      "<rule>"
        + row.dropLast().map { "<inputEntry><text>\(escaped($0))</text></inputEntry>" }.joined()
        + "<outputEntry><text>\(row[row.count - 1])</text></outputEntry></rule>\n"
    }
    return decision(
      name, type, needs,
      "<decisionTable>\(columns.joined())<output typeRef=\"\(type)\"/>\n\(rules.joined())</decisionTable>")
  }

  // MARK: Expressions

  private static func expressions(_ block: Int) -> String {
    let code = ["etat", "commune", "departement"][block % 3]
    return literal(
      "part qpv \(block)", "number", [],
      "if dossier.beneficiaires.total > 0 then dossier.beneficiaires.qpv / dossier.beneficiaires.total else 0"
    )
      + literal(
        "demande \(code) \(block)", "number", [],
        "sum(dossier.financement.cofinancement[financeur.code = \"\(code)\"].montantSollicite)")
      + literal(
        "public \(block)", "boolean", [],
        "dossier.beneficiaires.ageMinimum >= \(block + 6) and dossier.beneficiaires.ageMaximum <= 2\(block)"
          + " and (dossier.action.vacances or dossier.beneficiaires.femmes * 2 >= dossier.beneficiaires.total)"
      )
      + literal(
        "constat \(block)", "string", ["demande \(code) \(block)", "part qpv \(block)"],
        "\"Le projet demande \" + string(demande \(code) \(block)) + \" euros ; \""
          + " + string(dossier.beneficiaires.qpv) + \" personnes sur \" + string(dossier.beneficiaires.total)"
          + " + \" habitent un quartier prioritaire.\"")
  }

  private static func literal(_ name: String, _ type: String, _ needs: [String], _ text: String) -> String {
    decision(name, type, needs, "<literalExpression><text>\(escaped(text))</text></literalExpression>")
  }

  private static func decision(_ name: String, _ type: String, _ needs: [String], _ logic: String) -> String {
    let decisions = needs.map {
      "<informationRequirement><requiredDecision href=\"#\(id($0))\"/></informationRequirement>"
    }
    return
      "<decision name=\"\(name)\" id=\"\(id(name))\"><variable name=\"\(name)\" typeRef=\"\(type)\"/>"
      + "<informationRequirement><requiredInput href=\"#dossier\"/></informationRequirement>"
      + decisions.joined() + logic + "</decision>\n"
  }

  private static func id(_ name: String) -> String { "d_" + String(name.map { $0 == " " ? "_" : $0 }) }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { $0 += $1 == "<" ? "&lt;" : String($1) }
  }

  // MARK: Dossiers

  /// The types of a dossier and of its parts, as the compiled model has them.
  let dossier: ContextType
  private let line: ContextType
  private let funder: ContextType

  init?(_ input: CompiledModel.Input) {
    guard case .context(let dossier) = input.type,
      case .context(let financement)? = dossier.type(of: "financement"),
      case .list(.context(let line))? = financement.type(of: "cofinancement"),
      case .context(let funder)? = line.type(of: "financeur")
    else { return nil }
    (self.dossier, self.line, self.funder) = (dossier, line, funder)
  }

  /// A dossier; with `isPartial` one member in ten is missing.
  func value(_ index: Int, isPartial: Bool = false) -> Value {
    var place = 0
    let parts = dossier.members.map { part -> Value in
      guard case .context(let type) = part.type else { return .null }
      return .context(
        Context(
          type.shape,
          type.members.map { member in
            place += 1
            if isPartial, (index + place) % 10 == 0 {
              return .null(NullCause(.missingInput, subject: member.name.text, tag: Int32(place)))
            }
            return value(member.name.text, member.type, index)
          }))
    }
    return .context(Context(dossier.shape, parts))
  }

  private func value(_ name: String, _ type: FEELType, _ index: Int) -> Value {
    switch (name, type) {
    case ("categorie", _): .string(["association", "commune", "bailleur", "autre"][index % 4])
    case ("pilier", _): .string("P\(index % 2)")
    case ("nature", _): .string(["fonctionnement", "investissement", "mixte"][index % 3])
    case ("total", _): .number(Decimal(40 + index % 60))
    case ("qpv", _), ("femmes", _): .number(Decimal(20 + index % 20))
    case ("cofinancement", _):
      .list(
        ["etat", "commune", "departement", "caf"].map { code in
          .context(
            Context(
              line.shape,
              [
                .context(Context(funder.shape, [.string(code), .string("Financeur \(code)")])),
                .number(Decimal(3_000 + 100 * (index % 90))), .string("demandé"),
              ]))
        })
    case (_, .number): .number(Decimal(5 + index % 14))
    case (_, .boolean): .boolean(index % 3 != 0)
    case (_, .date):
      CivilDate(year: 2022, month: 1 + index % 8, day: 1 + index % 28).map(Value.date) ?? .null
    default: .string("\(name) numéro \(index % 50)")
    }
  }
}
