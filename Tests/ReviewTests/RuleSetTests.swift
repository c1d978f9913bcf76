import Calls
import Diagnostics
import Review
import Testing

/// A model in which each part can be changed, one fault at a time.
struct Modele {
  var types =
    type("tDemande", "montantSollicite: number", "dateDepot: date") + type("tDossier", "demande: tDemande")
  var inputs = input("dossier", "tDossier")
  var recevabilite = decision(
    "Dépôt", "boolean", literal("dossier.demande.dateDepot <= date(\"2022-01-14\")"))
  var montant = decision("Montant", "number", literal("dossier.demande.montantSollicite"))
  var services = service("Recevabilité", ["Dépôt"]) + service("Proposition", ["Montant"])

  var essai: Essai { Essai(types + inputs + recevabilite + montant + services) }
}

extension Modele {
  /// Makes the proposition read the parameter `taux maximal`, a number.
  mutating func readRate(in values: String? = nil) {
    types += type("tAppel", "parametres: tParametres")
    types += type("tParametres", "taux maximal: \(values == nil ? "number" : "tTaux")")
    if let values { types += type("tTaux", of: "number", in: values) }
    inputs += input("appel", "tAppel")
    services =
      service("Recevabilité", ["Dépôt"]) + service("Proposition", ["Montant"], inputs: ["dossier", "appel"])
    montant = decision(
      "Montant", "number", needs: ["?dossier", "?appel"],
      literal("dossier.demande.montantSollicite * appel.parametres.taux maximal"))
  }
}

extension Modele {
  /// Makes the first critère compare a number of pieces.
  fileprivate mutating func readPieces(_ number: String) {
    types += type("tAppel", "piece: tPiece*") + type("tPiece", "type: string")
    inputs += input("appel", "tAppel")
    services =
      service("Recevabilité", ["Dépôt"], inputs: ["dossier", "appel"]) + service("Proposition", ["Montant"])
    recevabilite = decision("Dépôt", "boolean", needs: ["?dossier", "?appel"], literal("\(number) > 0"))
  }
}

extension Essai {
  /// Asks for a piece.
  fileprivate mutating func addPiece() {
    appel.replaceLast(
      "<attribution",
      with: "<piece type=\"statuts\" origine=\"exemple\"><motif>Statuts.</motif></piece>\n  <attribution")
  }
}

@Suite struct `Rule sets` {
  @Test(arguments: [
    ("0.5", "number", "nombre"), ("2022-01-03", "date", "date"), ("oui", "boolean", "booléen"), ("x", "", ""),
  ])
  func `a parameter without a type is read as a text, which is told where it looks like something else`(
    _ value: String, _ type: String, _ wording: String
  ) throws {
    var modele = Modele()
    modele.readRate()
    modele.types = modele.types.replacing(
      "<itemComponent name=\"taux maximal\"><typeRef>number</typeRef>",
      with: "<itemComponent name=\"taux maximal\">")
    var essai = modele.essai
    essai.appel.replaceLast(
      "<texte code=\"voies",
      with:
        "<parametre code=\"taux maximal\" valeur=\"\(value)\" origine=\"exemple\">x</parametre><texte code=\"voies"
    )
    let told = try essai.faults().map { $0.replacing(#/^essai.dmn:\d+:\d+: /#, with: "") }
    #expect(
      told
        == (type.isEmpty
          ? []
          : [
            "avertissement: « appel.parametres.taux maximal » n'a pas de type, et se lit comme un texte ; pour \(wording), écrivez <typeRef>\(type)</typeRef> dans son <itemComponent> [composant-type]"
          ]))
  }

  @Test(arguments: [("region", true), ("etat", false)])
  func `a proposal that asks for the sum of a funder of no call is a doubt`(_ code: String, _ isTold: Bool)
    throws
  {
    var modele = Modele()
    modele.types =
      type("tDemande", "montantSollicite: number", "dateDepot: date")
      + type("tDossier", "demande: tDemande", "financement: tFinancement")
      + type("tFinancement", "cofinancement: tLigne*")
      + type("tLigne", "financeur: tFinanceur", "montantSollicite: number")
      + type("tFinanceur", "code: string")
    modele.inputs += decision(
      "Demandé", nil, question: nil,
      literal("function(f) sum(dossier.financement.cofinancement[financeur.code = f].montantSollicite)"))
    modele.montant = decision("Montant", "number", needs: ["Demandé"], literal("Demandé(\"\(code)\")"))
    let told = try modele.essai.faults().map { $0.replacing(#/^essai.dmn:\d+:\d+: /#, with: "") }
    #expect(
      told
        == (isTold
          ? [
            "avertissement: « Montant » propose la somme de « etat », mais ses règles ne nomment que « region » ; si elles en sont la copie, remplacez \"region\" par \"etat\" [financeur-douteux]"
          ] : []))
  }

  @Test func `a sound call gives its critères in order`() throws {
    let rules = try Modele().essai.rules()
    #expect(rules.criteres.map(\.nom) == ["Dépôt", "Montant"])
    #expect(rules.criteres.map(\.role) == [.recevabilite, .proposition])
    #expect(rules.criteres.map(\.financeur) == [nil, "etat"])
    #expect(rules.geographie.code == "2015")
    #expect(rules.models.count == 1)
  }

  @Test func `sources, questions and help come from the model`() throws {
    var modele = Modele()
    modele.inputs += source("Appel 2022, page 3", "https://exemple.fr/appel")
    modele.recevabilite = decision(
      "Dépôt", "boolean", needs: ["?dossier", "§Appel 2022, page 3"], question: "À temps\n   ou non ?",
      literal("dossier.demande.dateDepot <= date(\"2022-01-14\")"))
    let critere = try #require(try modele.essai.rules().criteres.first)
    #expect(critere.question == "À temps ou non ?")
    #expect(critere.sources.map(\.nom) == ["Appel 2022, page 3"])
    #expect(critere.sources.map(\.adresse) == ["https://exemple.fr/appel"])
    #expect(!critere.readsAvis)
  }
}

/// What is told of a fault, and the change that makes it.
struct Faute: CustomTestStringConvertible {
  var testDescription: String
  var lines: [String]
  var change: @Sendable (inout Modele, inout Essai) -> Void

  init(
    _ description: String, _ lines: String..., change: @escaping @Sendable (inout Modele, inout Essai) -> Void
  ) {
    testDescription = description
    self.lines = lines
    self.change = change
  }

  /// What is printed.
  func printed() throws -> [String] {
    var modele = Modele()
    var essai = modele.essai
    change(&modele, &essai)
    essai.models["essai.dmn"] = modele.essai.models["essai.dmn"]
    return try essai.faults()
  }
}

@Suite struct `Faults of rules at load` {
  @Test(arguments: types) func `types against the schema`(faute: Faute) throws {
    let printed = try faute.printed()
    #expect(printed == faute.lines)
  }

  @Test(arguments: roles) func `roles and results`(faute: Faute) throws {
    let printed = try faute.printed()
    #expect(printed == faute.lines)
  }

  static let types: [Faute] = [
    Faute(
      "a misspelt element",
      "essai.dmn:3:24: erreur: « dossier.demande.montantSolicite » n'existe pas : dans dossier.xsd, « dossier/demande » n'a ni élément ni attribut de ce nom ; vouliez-vous écrire « montantSollicite » ? [composant-inconnu]"
    ) { modele, _ in
      modele.types =
        type("tDemande", "montantSolicite: number", "dateDepot: date") + type("tDossier", "demande: tDemande")
      modele.montant = decision("Montant", "number", literal("dossier.demande.montantSolicite"))
    },
    Faute(
      "an element far from any",
      "essai.dmn:5:24: erreur: « dossier.demande.zzz » n'existe pas : dans dossier.xsd, « dossier/demande » n'a ni élément ni attribut de ce nom [composant-inconnu] | note il y a là : « reference », « referenceAdministrative », « appel », « exercice », « dateDepot », « heureDepot », « forme », « frequence », « objet », « periode », « section », « montantSollicite »…"
    ) { modele, _ in
      modele.types += type("tAutre", "x: string")
      modele.types =
        type("tDemande", "montantSollicite: number", "dateDepot: date", "zzz: string")
        + type("tDossier", "demande: tDemande")
    },
    Faute(
      "a section that does not exist",
      "essai.dmn:7:97: erreur: « dossier.financements » n'existe pas : dans dossier.xsd, « dossier » n'a ni élément ni attribut de ce nom ; vouliez-vous écrire « financement » ? [composant-inconnu]"
    ) { modele, _ in
      modele.types = modele.types.replacing(
        "demande\"><typeRef>tDemande",
        with:
          "demande\"><typeRef>tDemande</typeRef></itemComponent><itemComponent name=\"financements\"><typeRef>tDemande"
      )
    },
    Faute(
      "a date as a string",
      "essai.dmn:4:24: erreur: « dossier.demande.dateDepot » est déclaré texte (string), mais c'est dans dossier.xsd un élément de type date [composant-type]"
    ) { modele, _ in
      modele.types = modele.types.replacing("<typeRef>date<", with: "<typeRef>string<")
      modele.recevabilite = decision("Dépôt", "boolean", literal("dossier.demande.dateDepot = \"2022\""))
    },
    Faute(
      "a list that is none",
      "essai.dmn:4:24: erreur: « dossier.demande.heureDepot » ne se répète pas dans dossier.xsd : ce n'est pas une liste, enlevez isCollection [composant-repetition]"
    ) { modele, _ in
      modele.types += type("tAutre", "x: string")
      modele.types = modele.types.replacing(
        "<itemComponent name=\"dateDepot\">",
        with:
          "<itemComponent name=\"heureDepot\" isCollection=\"true\"><typeRef>time</typeRef></itemComponent><itemComponent name=\"dateDepot\">"
      )
    },
    Faute(
      "a list that must be one",
      "essai.dmn:7:24: erreur: « dossier.pieceJointe » peut se répéter dans dossier.xsd : c'est une liste, ajoutez isCollection=\"true\" [composant-repetition]"
    ) { modele, _ in
      modele.types =
        modele.types.replacing(
          "<itemComponent name=\"demande\">",
          with:
            "<itemComponent name=\"pieceJointe\"><typeRef>tPiece</typeRef></itemComponent><itemComponent name=\"demande\">"
        ) + type("tPiece", "type: string")
    },
    Faute(
      "a scalar that has attributes",
      "essai.dmn:4:24: erreur: « dossier.demande.appel » est déclaré texte (string), mais c'est dans dossier.xsd un élément qui a des attributs ; déclarez ses attributs comme composants, et « texte » pour son texte [composant-type]"
    ) { modele, _ in
      modele.types = modele.types.replacing(
        "<itemComponent name=\"dateDepot\">",
        with:
          "<itemComponent name=\"appel\"><typeRef>string</typeRef></itemComponent><itemComponent name=\"dateDepot\">"
      )
    },
    Faute(
      "a scalar that has elements",
      "essai.dmn:7:24: erreur: « dossier.porteur » est déclaré texte (string), mais c'est dans dossier.xsd un élément qui en contient d'autres ; déclarez ceux que lisent les règles comme composants [composant-type]"
    ) { modele, _ in
      modele.types = modele.types.replacing(
        "<itemComponent name=\"demande\">",
        with:
          "<itemComponent name=\"porteur\"><typeRef>string</typeRef></itemComponent><itemComponent name=\"demande\">"
      )
    },
    Faute(
      "an input of another name",
      "essai.dmn:10:31: erreur: l'entrée « dosier » n'est pas de celles que reçoivent les règles : dossier, appel, territoire, referentiel, avis ; vouliez-vous écrire « dossier » ? [entree-inconnue]"
    ) { modele, _ in
      modele.inputs += input("dosier", "tDossier")
    },
    Faute(
      "an input whose variable has another name",
      "essai.dmn:10:63: erreur: la variable de « territoire » s'appelle « résultat » ; écrivez-y le même nom, name=\"territoire\" [dmn-nom-variable]"
    ) { modele, _ in
      modele.inputs += input("territoire", "tDossier").replacing(
        "<variable name=\"territoire\"", with: "<variable name=\"résultat\"")
    },
    Faute(
      "an input without components",
      "essai.dmn:9:75: erreur: l'entrée « dossier » est de type texte (string) ; déclarez un itemDefinition avec les composants que lisent les règles [entree-sans-composants]"
    ) { modele, _ in
      modele.inputs = input("dossier", "string")
      modele.recevabilite = decision("Dépôt", "boolean", literal("dossier = \"x\""))
      modele.montant = decision("Montant", "number", literal("string length(dossier)"))
    },
    Faute(
      "complements that are a list",
      "essai.dmn:7:24: erreur: « dossier.complement » est un contexte dont les composants sont les codes des questions de l'appel (complement/@code) [composant-type]"
    ) { modele, _ in
      modele.types = modele.types.replacing(
        "<itemComponent name=\"demande\">",
        with:
          "<itemComponent name=\"complement\" isCollection=\"true\"><typeRef>string</typeRef></itemComponent><itemComponent name=\"demande\">"
      )
    },
    Faute(
      "a complement of no type",
      "essai.dmn:10:24: erreur: « dossier.complement.surface » est déclaré heure (time) ; une réponse complémentaire est un texte (string), un nombre (number), une date ou un booléen (boolean) [composant-type]"
    ) { modele, _ in
      modele.types =
        modele.types.replacing(
          "<itemComponent name=\"demande\">",
          with:
            "<itemComponent name=\"complement\"><typeRef>tComplement</typeRef></itemComponent><itemComponent name=\"demande\">"
        ) + type("tComplement", "surface: time")
    },
    Faute(
      "a parameter that the call lacks",
      "appel.xml:14:18: erreur: aucune règle ne lit le paramètre « taux maximale » ; vouliez-vous écrire « taux maximal » ? [parametre-inutile]",
      "essai.dmn:13:24: erreur: les règles lisent « appel.parametres.taux maximal », que appel.xml ne donne pas ; vouliez-vous écrire « taux maximale » ? [parametre-absent]"
    ) { modele, essai in
      modele.readRate()
      essai.addParametre("taux maximale", "0.5")
    },
    Faute(
      "a parameter that is declared and that no rule reads",
      "appel.xml:14:18: avertissement: le paramètre « taux maximal » est déclaré, mais aucune règle ne le lit : le changer ne changerait rien ; lisez « appel.parametres.taux maximal » dans une règle, ou retirez <parametre> et sa déclaration [parametre-inutile]"
    ) { modele, essai in
      modele.readRate()
      modele.montant = modele.montant.replacing("appel.parametres.taux maximal", with: "2")
      essai.addParametre("taux maximal", "0.5")
    },
    Faute(
      "a parameter of another type",
      "appel.xml:14:18: erreur: le paramètre « taux maximal » vaut « 50 % », que les règles déclarent nombre (number) ; « 50 % » s'écrit 0.5 [parametre-type]"
    ) { modele, essai in
      modele.readRate()
      essai.addParametre("taux maximal", "50 %")
    },
    Faute(
      "a parameter with a character that cannot be seen",
      "appel.xml:14:18: erreur: le paramètre « taux maximal » vaut « 0.5[U+200B] », que les règles déclarent nombre (number) ; « 0.5[U+200B] » s'écrit 0.5 [parametre-type]"
    ) { modele, essai in
      modele.readRate()
      essai.addParametre("taux maximal", "0.5\u{200B}")
    },
    Faute(
      "a parameter with its thousands set apart by a space",
      "appel.xml:14:18: erreur: le paramètre « taux maximal » vaut « 3 000 », que les règles déclarent nombre (number) ; « 3 000 » s'écrit 3000 [parametre-type]"
    ) { modele, essai in
      modele.readRate()
      essai.addParametre("taux maximal", "3 000")
    },
    Faute(
      "a parameter whose thousands may be set apart by a point",
      "appel.xml:14:18: erreur: le paramètre « taux maximal » vaut « 3.000 », que les règles déclarent nombre (number) ; vouliez-vous écrire 3000, ou 3 ? [parametre-type]"
    ) { modele, essai in
      modele.readRate()
      essai.addParametre("taux maximal", "3.000")
    },
    Faute(
      "a parameter of the same with a plus",
      "appel.xml:14:18: erreur: le paramètre « taux maximal » vaut « +3.000 », que les règles déclarent nombre (number) ; vouliez-vous écrire 3000, ou 3 ? [parametre-type]"
    ) { modele, essai in
      modele.readRate()
      essai.addParametre("taux maximal", "+3.000")
    },
    Faute(
      "a parameter of which both readings would be allowed",
      "appel.xml:14:18: erreur: le paramètre « taux maximal » vaut « 2.345 », que les règles déclarent nombre (number) ; vouliez-vous écrire 2345, ou 2.3450 ? [parametre-type]"
    ) { modele, essai in
      modele.readRate()
      essai.addParametre("taux maximal", "2.345")
    },
    Faute(
      "a parameter of which only the reading with thousands is allowed",
      "appel.xml:14:18: erreur: le paramètre « taux maximal » vaut « 3.000 », que les règles déclarent nombre (number) ; vouliez-vous écrire 3000 ? [parametre-type]"
    ) { modele, essai in
      modele.readRate(in: "[100..5000]")
      essai.addParametre("taux maximal", "3.000")
    },
    Faute("a parameter of which only the reading with decimals is allowed") { modele, essai in
      modele.readRate(in: "[0..1]")
      essai.addParametre("taux maximal", "1.000")
    },
    Faute("a number with as many decimals") { modele, essai in
      modele.readRate()
      essai.addParametre("taux maximal", "0.375")
    },
    Faute(
      "a parameter of which no reading is allowed",
      "appel.xml:14:18: erreur: le paramètre « taux maximal » vaut « -2.000 », hors des valeurs que permettent les règles : [0..1] [parametre-hors-bornes] | note essai.dmn:15:76 les valeurs permises sont écrites ici"
    ) { modele, essai in
      modele.readRate(in: "[0..1]")
      essai.addParametre("taux maximal", "-2.000")
    },
    Faute(
      "an avis of no type",
      "essai.dmn:10:24: erreur: « avis.qualité » est déclaré tDemande ; la réponse d'un instructeur est un texte (string), un nombre (number), une date ou un booléen (boolean) [composant-type]"
    ) { modele, _ in
      modele.types += type("tAvis", "qualité: tDemande")
      modele.inputs += input("avis", "tAvis")
      modele.services =
        service("Recevabilité", ["Dépôt"]) + service("Proposition", ["Montant"], inputs: ["avis"])
      modele.montant = decision(
        "Montant", "number", needs: ["?avis"], literal("avis.qualité.montantSollicite"))
    },
    Faute(
      "a referential that is not there",
      "essai.dmn:13:36: erreur: les règles lisent « referentiel », mais aucun référentiel n'est en vigueur à l'ouverture de l'appel [referentiel-absent]"
    ) { modele, _ in
      modele.types += type("tReferentiel", "du: date")
      modele.inputs += input("referentiel", "tReferentiel")
      modele.services =
        service("Recevabilité", ["Dépôt"], inputs: ["dossier", "referentiel"])
        + service("Proposition", ["Montant"])
      modele.recevabilite = decision(
        "Dépôt", "boolean", needs: ["?dossier", "?referentiel"],
        literal("dossier.demande.dateDepot >= referentiel.du"))
    },
    Faute(
      "a parameter that no rule reads",
      "appel.xml:14:18: erreur: aucune règle ne lit le paramètre « taux » [parametre-inutile]"
    ) { _, essai in
      essai.appel.replaceLast(
        "<texte code=\"voies",
        with:
          "<parametre code=\"taux\" valeur=\"0.5\" origine=\"exemple\">Le taux.</parametre><texte code=\"voies"
      )
    },
    Faute(
      "no geography in force",
      "appel.xml:7:44: erreur: aucune géographie n'est en vigueur à l'ouverture de l'appel, le 2021-12-01 (celles qui sont connues : du 2022-01-01 au 2023-12-31, du 2024-01-01 sans fin) [geographie-absente]"
    ) { _, essai in
      essai.territoire = essai.territoire.replacing("du=\"2015-01-01\"", with: "du=\"2022-01-01\"")
    },
  ]

  static let roles: [Faute] = [
    Faute(
      "an unknown service",
      "appel.xml:12:37: erreur: aucun modèle n'a de service de décision « Recevabilites » ; vouliez-vous écrire « Recevabilité » ? [service-inconnu]"
    ) { _, essai in
      essai.appel = essai.appel.replacing("service=\"Recevabilité\"", with: "service=\"Recevabilites\"")
    },
    Faute(
      "a service that takes decisions",
      "essai.dmn:12:43: erreur: le service « Recevabilité » attend des décisions en entrée (inputDecision) ; celui d'un rôle part des seules données [service-avec-decisions] | note appel.xml:12:37 rôle donné ici"
    ) { modele, _ in
      modele.services = modele.services.replacing(
        "<inputData href=\"#_dossier\"/></decisionService>\n<decisionService id=\"_Proposition\"",
        with:
          "<inputDecision href=\"#_Montant\"/><inputData href=\"#_dossier\"/></decisionService>\n<decisionService id=\"_Proposition\""
      )
    },
    Faute(
      "two amounts",
      "essai.dmn:14:42: erreur: le service « Proposition » a 2 décisions de sortie ; une proposition n'en a qu'une, le montant [proposition-multiple] | note appel.xml:13:36 rôle donné ici"
    ) { modele, _ in
      modele.montant += decision("Autre montant", "number", question: "Combien ?", literal("1"))
      modele.services =
        service("Recevabilité", ["Dépôt"]) + service("Proposition", ["Montant", "Autre montant"])
    },
    Faute(
      "one question twice",
      "essai.dmn:11:30: avertissement: « Retard » a la question de « Dépôt » : « À temps ? » ; qui lit les réponses ne les distinguera pas, écrivez à chacun la sienne [question-double] | note essai.dmn:10:29 « Dépôt » est ici"
    ) { modele, _ in
      let text = literal("dossier.demande.dateDepot <= date(\"2022-01-14\")")
      modele.recevabilite =
        decision("Dépôt", "boolean", question: "À temps ?", text)
        + decision("Retard", "boolean", question: "À  temps ?", text)
      modele.services = service("Recevabilité", ["Dépôt", "Retard"]) + service("Proposition", ["Montant"])
    },
    Faute(
      "no question",
      "essai.dmn:10:29: erreur: le critère « Dépôt » n'a pas de question ; ajoutez <question>, la phrase que les personnes lisent [critere-sans-question]"
    ) { modele, _ in
      modele.recevabilite = decision(
        "Dépôt", "boolean", question: nil, literal("dossier.demande.dateDepot <= date(\"2022-01-14\")"))
    },
    Faute(
      "a result of another type",
      "essai.dmn:10:29: erreur: le critère « Dépôt » est de type texte (string) ; pour le rôle « recevabilite », déclarez un booléen (typeRef=\"boolean\"), ou un contexte dont « resultat » en est un [critere-type]"
    ) { modele, _ in
      modele.recevabilite = decision("Dépôt", "string", literal("\"oui\""))
    },
    Faute(
      "a result of no known type",
      "essai.dmn:10:29: erreur: le critère « Dépôt » n'a pas de type connu ; pour le rôle « recevabilite », déclarez un booléen (typeRef=\"boolean\"), ou un contexte dont « resultat » en est un [critere-type]"
    ) { modele, _ in
      modele.recevabilite = decision(
        "Dépôt", nil, literal("if dossier.demande.montantSollicite > 1 then true else \"non\""))
    },
    Faute(
      "a context without result, and an entry misspelt",
      "essai.dmn:15:29: erreur: dans le critère « Dépôt », « constats » n'est lu par personne ; vouliez-vous écrire « constat » ? [critere-entree]",
      "essai.dmn:15:29: erreur: dans le critère « Dépôt », « conseil » est de type nombre (number) ; il est attendu texte (string) [critere-type]"
    ) { modele, _ in
      modele.types += type("tCritere", "resultat: boolean", "constats: string", "conseil: number")
      modele.recevabilite = decision(
        "Dépôt", "tCritere", literal("{resultat: true, constats: \"x\", conseil: 1}"))
    },
    Faute(
      "pieces that no rule reads",
      "appel.xml:10:3: avertissement: aucune règle des rôles de l'appel ne lit les pièces demandées (appel.piece) : une pièce absente ne sera pas dite ; donnez à un service un critère qui les compare au dossier, ou retirez <piece> [pieces-non-lues]"
    ) { _, essai in essai.addPiece() },
    Faute(
      "pieces that no rule reads, although it reads those that are joined",
      "appel.xml:10:3: avertissement: aucune règle des rôles de l'appel ne lit les pièces demandées (appel.piece) : une pièce absente ne sera pas dite ; donnez à un service un critère qui les compare au dossier, ou retirez <piece> [pieces-non-lues]"
    ) { modele, essai in
      modele.readPieces("string length(\"pieceJointe\")")
      essai.addPiece()
    },
    Faute(
      "pieces that no rule reads, although a word begins so",
      "appel.xml:10:3: avertissement: aucune règle des rôles de l'appel ne lit les pièces demandées (appel.piece) : une pièce absente ne sera pas dite ; donnez à un service un critère qui les compare au dossier, ou retirez <piece> [pieces-non-lues]"
    ) { modele, essai in
      modele.readPieces("string length(\"piece2\")")
      essai.addPiece()
    },
    Faute(
      "a member that is not declared and that the schema has",
      "essai.dmn:10:227: erreur: le type tDemande n'a pas de membre « exercice » (« Dépôt ») [feel-chemin-inconnu] | note « exercice » se lit une fois déclaré dans le type « tDemande »"
    ) { modele, _ in
      modele.recevabilite = decision("Dépôt", "boolean", literal("dossier.demande.exercice = 2022"))
    },
    Faute(
      "a member that the schema has not either",
      "essai.dmn:10:227: erreur: le type tDemande n'a pas de membre « frequences » (« Dépôt ») [feel-chemin-inconnu] | note dans dossier.xsd, « dossier/demande » n'a ni élément ni attribut de ce nom ; vouliez-vous écrire « frequence » ?"
    ) { modele, _ in
      modele.recevabilite = decision("Dépôt", "boolean", literal("dossier.demande.frequences = \"annuelle\""))
    },
    Faute("pieces that a rule reads, spelt with spaces") { modele, essai in
      modele.readPieces("count(appel . piece)")
      essai.addPiece()
    },
    Faute("pieces that a rule reads through a context") { modele, essai in
      modele.readPieces("count({lu: appel}.lu.piece)")
      essai.addPiece()
    },
    Faute("pieces that a function reads") { modele, essai in
      modele.readPieces("nombre(appel)")
      modele.recevabilite = modele.recevabilite.replacing(
        "<literalExpression>",
        with:
          "<knowledgeRequirement><requiredKnowledge href=\"#nombre\"/></knowledgeRequirement><literalExpression>"
      )
      modele.services +=
        "<businessKnowledgeModel id=\"nombre\" name=\"nombre\"><variable name=\"nombre\"/><encapsulatedLogic>"
        + "<formalParameter name=\"a\" typeRef=\"tAppel\"/>\(literal("count(a.piece)"))</encapsulatedLogic></businessKnowledgeModel>"
      essai.addPiece()
    },
    Faute(
      "the same critère twice",
      "appel.xml:13:34: erreur: le critère « Dépôt » est donné deux fois par les rôles de l'appel [critere-double] | note essai.dmn:10:29 la première fois ici"
    ) { modele, essai in
      modele.services += service("Vigilance", ["Dépôt"])
      essai.appel.replaceLast(
        "<role nom=\"proposition\"",
        with: "<role nom=\"vigilance\" service=\"Vigilance\"/><role nom=\"proposition\"")
    },
    Faute(
      "points without maximum",
      "essai.dmn:12:30: erreur: le critère « Points » donne des points sans maximum ; donnez à son type des valeurs permises (allowedValues) comme [0..20] [points-sans-maximum]"
    ) { modele, essai in
      essai.addNotation()
      modele.montant += decision("Points", "number", literal("3"))
      modele.services += service("Notation", ["Points"])
    },
    Faute(
      "points below zero",
      "essai.dmn:13:30: erreur: le critère « Points » admet des points au-dessous de zéro ; ses valeurs permises vont de 0 au maximum [points-negatifs]"
    ) { modele, essai in
      essai.addNotation()
      modele.types += type("points", of: "number", in: "[-5..20]")
      modele.montant += decision("Points", "points", literal("3"))
      modele.services += service("Notation", ["Points"])
    },
    Faute(
      "an unknown tie-break",
      "appel.xml:11:24: erreur: aucun modèle n'a de décision « Montan » ; vouliez-vous écrire « Montant » ? [departage-inconnu]"
    ) { modele, essai in
      essai.appel.replaceLast("<modele ", with: "<departage decision=\"Montan\" sens=\"croissant\"/><modele ")
    },
    Faute(
      "a tie-break that is no number",
      "essai.dmn:10:29: erreur: la décision « Dépôt » départage des dossiers, mais elle est de type booléen (boolean) ; un nombre (number) ou une date est attendu [departage-type] | note appel.xml:11:24 demandée ici"
    ) { modele, essai in
      essai.appel.replaceLast("<modele ", with: "<departage decision=\"Dépôt\" sens=\"croissant\"/><modele ")
    },
    Faute(
      "several faults at once",
      "appel.xml:13:36: erreur: aucun modèle n'a de service de décision « Propositions » ; vouliez-vous écrire « Proposition » ? [service-inconnu]",
      "essai.dmn:3:24: erreur: « dossier.demande.montantSolicite » n'existe pas : dans dossier.xsd, « dossier/demande » n'a ni élément ni attribut de ce nom ; vouliez-vous écrire « montantSollicite » ? [composant-inconnu]",
      "essai.dmn:4:24: erreur: « dossier.demande.dateDepot » est déclaré texte (string), mais c'est dans dossier.xsd un élément de type date [composant-type]",
      "essai.dmn:10:29: erreur: le critère « Dépôt » n'a pas de question ; ajoutez <question>, la phrase que les personnes lisent [critere-sans-question]"
    ) { modele, essai in
      modele.types =
        type("tDemande", "montantSolicite: number", "dateDepot: string")
        + type("tDossier", "demande: tDemande")
      modele.recevabilite = decision(
        "Dépôt", "boolean", question: nil, literal("dossier.demande.dateDepot = \"x\""))
      modele.montant = decision("Montant", "number", literal("dossier.demande.montantSolicite"))
      essai.appel = essai.appel.replacing("service=\"Proposition\"", with: "service=\"Propositions\"")
    },
  ]
}

extension String {
  /// Replaces the last place where `old` stands.
  mutating func replaceLast(_ old: String, with new: String) {
    if let place = ranges(of: old).last { replaceSubrange(place, with: new) }
  }
}

extension Essai {
  /// Gives the call a parameter.
  mutating func addParametre(_ code: String, _ valeur: String) {
    appel.replaceLast(
      "<texte code=\"voies",
      with:
        "<parametre code=\"\(code)\" valeur=\"\(valeur)\" origine=\"exemple\">Le taux.</parametre><texte code=\"voies"
    )
  }

  /// Gives the call points, by the service `Notation`.
  mutating func addNotation() {
    appel.replaceLast(
      "<attribution", with: "<notation origine=\"exemple\"><base>20</base></notation><attribution")
    appel.replaceLast(
      "<role nom=\"proposition\"",
      with: "<role nom=\"notation\" service=\"Notation\"/><role nom=\"proposition\"")
  }
}
