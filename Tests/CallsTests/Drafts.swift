import Calls
import Diagnostics
import Foundation
import Testing
import XMLTree

/// The files of the repository that the tests read.
enum Repository {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(path)))
  }

  static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// A schema of `Rules`, compiled without fault.
  static func schema(_ name: String) throws -> Schema {
    var diagnostics: [Diagnostic] = []
    let schema = Schema.read(try bytes("Rules/\(name).xsd"), file: name + ".xsd", into: &diagnostics)
    return try #require(schema, "\(diagnostics)")
  }

  static let appel = try? schema("appel")
  static let territoire = try? schema("territoire")
  static let referentiel = try? schema("referentiel")
  static let avis = try? schema("avis")
  static let arbitrages = try? schema("arbitrages")
  static let dossier = try? schema("dossier")
}

/// A good file, changed here and there; `‸` in a change marks a place that a message must name.
struct Draft {
  /// The text with its marks.
  private(set) var text: String

  init(_ text: String) { self.text = text }

  /// Replaces the only place where each `old` stands.
  init(_ text: String, _ edits: [(old: String, new: String)]) throws {
    self.text = text
    for edit in edits {
      let places = self.text.ranges(of: edit.old)
      try #require(places.count == 1, "« \(edit.old) » stands at \(places.count) places")
      self.text.replaceSubrange(places[0], with: edit.new)
    }
  }

  /// The text without its marks.
  var bytes: [UInt8] { Array(text.filter { $0 != "‸" }.utf8) }

  /// Line and column of each mark, in order.
  var places: [String] {
    var places: [String] = []
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "‸": places.append("\(line):\(column)")
      case "\n": (line, column) = (line + 1, 1)
      default: column += 1
      }
    }
    return places
  }

  /// Message lines with `@1`, `@2`… for the places of the marks.
  func lines(_ messages: [String]) -> [String] {
    let places = places
    return messages.map { message in
      places.indices.reversed().reduce(message) { $0.replacing("@\($1 + 1)", with: places[$1]) }
    }
  }
}

extension Diagnostic {
  /// All that is printed of it but the source line.
  var printed: String {
    description
      + notes.map { " | note \($0.position.map { "\($0.line):\($0.column) " } ?? "")\($0.message)" }.joined()
  }
}

/// What reading a file gave.
struct Reading<Value> {
  var value: Value?
  var diagnostics: [Diagnostic] = []

  var printed: [String] { diagnostics.map(\.printed) }
  var hasError: Bool { diagnostics.contains { $0.severity == .error } }

  init(
    _ bytes: [UInt8], _ schema: Schema?, file: String,
    _ read: (UnsafeRawBufferPointer, String, Schema, inout [Diagnostic]) -> Value?
  ) throws {
    let schema = try #require(schema)
    value = bytes.withUnsafeBytes { read($0, file, schema, &diagnostics) }
  }
}

extension Reading<Call> {
  init(appel text: String) throws { try self.init(appel: Array(text.utf8)) }

  init(appel bytes: [UInt8]) throws {
    try self.init(bytes, Repository.appel, file: "appel.xml", Call.read)
  }
}

extension Reading<Territoire> {
  init(territoire bytes: [UInt8]) throws {
    try self.init(bytes, Repository.territoire, file: "territoire.xml", Territoire.read)
  }
}

extension Reading<Referentiel> {
  init(referentiel bytes: [UInt8]) throws {
    try self.init(bytes, Repository.referentiel, file: "referentiel.xml", Referentiel.read)
  }
}

extension Reading<Avis> {
  init(avis bytes: [UInt8]) throws {
    try self.init(bytes, Repository.avis, file: "avis.xml", Avis.read)
  }
}

extension Reading<Arbitrages> {
  init(arbitrages bytes: [UInt8]) throws {
    let call = try #require(try Reading<Call>(appel: goodCall).value)
    try self.init(bytes, Repository.arbitrages, file: "arbitrages.xml") {
      Arbitrages.read($0, file: $1, schema: $2, call: call, into: &$3)
    }
  }
}

/// A call with one of everything, and nothing wrong.
let goodCall = """
  <?xml version="1.0" encoding="UTF-8"?>
  <appel xmlns="urn:copil:appel:1" code="essai-2022" territoire="ville-fictive">
    <intitule>Appel à projets
      d'essai 2022</intitule>
    <dispositif code="contrat-de-ville">Contrat de ville</dispositif>
    <exercice>2022</exercice>
    <presentation>
      Ce que l'appel finance.

      Et pour qui.
    </presentation>
    <source code="rapport">Rapport annuel 2021</source>
    <source code="loi">Loi n° 2000-321</source>
    <administration>
      <nom>Commune fictive</nom>
      <service>Politique de la ville</service>
      <siret>12345678200010</siret>
      <siren>123456782</siren>
      <adresse>
        <voie>1 rue de la Mairie</voie>
        <codePostal>99000</codePostal>
        <commune>Ville-Fictive</commune>
      </adresse>
      <courriel>ville@example.org</courriel>
      <telephone>0100000000</telephone>
      <signataire>Le maire</signataire>
      <tribunal>Tribunal administratif</tribunal>
    </administration>
    <calendrier origine="source" source="rapport">
      <ouverture>2021-10-01</ouverture>
      <limiteDepot>2021-11-15</limiteDepot>
      <actionsDu>2022-01-01</actionsDu>
      <actionsAu>2022-12-31</actionsAu>
      <comite>2022-02-10</comite>
    </calendrier>
    <financeur code="etat">
      <nom>État</nom>
      <siret>12345678200010</siret>
      <enveloppe origine="source" source="rapport">295476</enveloppe>
      <enveloppe pilier="cohesion-sociale" origine="source" source="rapport">156752.00</enveloppe>
      <enveloppe pilier="emploi-developpement-economique" origine="exemple"> 127224.5 </enveloppe>
    </financeur>
    <financeur code="ville">
      <nom>Ville</nom>
      <enveloppe origine="exemple">187000</enveloppe>
    </financeur>
    <piece type="statuts" origine="source" source="loi">
      <categorie>association</categorie>
      <categorie>fondation</categorie>
      <motif>Statuts à jour.</motif>
    </piece>
    <piece type="compteRenduFinancier" depuis="2021-10-02" frequence="renouvellement" origine="exemple">
      <motif>Compte rendu de l'an passé.</motif>
    </piece>
    <notation origine="exemple">
      <base>100</base>
      <seuil>50.5</seuil>
    </notation>
    <attribution methode="rang" insuffisance="partiel" origine="exemple">
      <pas>50.00</pas>
      <minimum>500</minimum>
      <partMinimale>0.6</partMinimale>
    </attribution>
    <departage decision="Part des habitants" sens="decroissant"/>
    <departage decision="Date de dépôt" sens="croissant"/>
    <modele fichier="commun.dmn"/>
    <modele fichier="essai.dmn"/>
    <role nom="recevabilite" service="Recevabilité commune"/>
    <role nom="recevabilite" service="Recevabilité de l'État" financeur="etat"/>
    <role nom="vigilance" service="Vigilance commune"/>
    <role nom="notation" service="Notation"/>
    <role nom="proposition" service="Proposition de l'État" financeur="etat"/>
    <role nom="proposition" service="Proposition de la Ville" financeur="ville"/>
    <parametre code="taux de l’État" valeur="0.8" origine="exemple">Part du coût que l'État peut payer</parametre>
    <parametre code="âge" valeur="11" origine="source" source="rapport">Âge le plus bas</parametre>
    <texte code="voies-de-recours" reference="CRPA L. 311-3-1">
      Premier paragraphe.
        Second   paragraphe.
    </texte>
    <texte code="mention">Une ligne</texte>
    <texte code="mention-algorithmique">Une autre</texte>
  </appel>
  """

let goodAvis = """
  <avis xmlns="urn:copil:avis:1" dossier="CDV-2022-001" appel="essai-2022">
    <instructeur>Politique de la ville</instructeur>
    <date>2021-12-01</date>
    <reponse critere="qualité du projet" commentaire="Bien construit"> 4 </reponse>
    <reponse critere="partenariat">oui</reponse>
    <remarque>À revoir
      en comité.</remarque>
    <remarque>Autre.</remarque>
  </avis>
  """

let goodArbitrages = """
  <arbitrages xmlns="urn:copil:arbitrages:1" appel="essai-2022">
    <arbitrage dossier="CDV-2022-001" financeur="etat">
      <montant>4500.00</montant>
      <auteur>Comité de pilotage</auteur>
      <date>2022-02-10</date>
      <motif>Priorité du comité</motif>
    </arbitrage>
    <arbitrage dossier="CDV-2022-002">
      <refus/>
      <auteur>Comité de pilotage</auteur>
      <date>2022-02-10</date>
      <motif>Hors des priorités</motif>
    </arbitrage>
  </arbitrages>
  """

let goodTerritoire = """
  <territoire xmlns="urn:copil:territoire:1" code="ville-fictive">
    <nom>Ville fictive</nom>
    <contrat>CV000</contrat>
    <commune codeInsee="2A004">Ville-Fictive</commune>
    <commune>Autre-Ville</commune>
    <geographie code="2015" du="2015-01-01" au="2023-12-31">
      <source>Décret</source>
      <quartier code="QP092001">
        <nom>Le Lac</nom>
        <commune>Ville-Fictive</commune>
        <commune>Autre-Ville</commune>
        <habitants>1200</habitants>
        <sousQuartier code="nord">Lac nord</sousQuartier>
        <sousQuartier code="sud">Lac sud</sousQuartier>
      </quartier>
      <quartier code="les-pres">
        <nom>Les Prés</nom>
        <commune>Ville-Fictive</commune>
      </quartier>
      <remarque>Code à trouver.</remarque>
    </geographie>
    <geographie code="2024" du="2024-01-01">
      <source>Autre décret</source>
      <secteur code="les-joncs">
        <nom>Les Joncs</nom>
        <commune>Ville-Fictive</commune>
      </secteur>
      <secteur code="QP092002" nature="veille-active">
        <nom>La Digue</nom>
        <commune>Autre-Ville</commune>
        <habitants>700</habitants>
      </secteur>
    </geographie>
  </territoire>
  """

let goodReferentiel = """
  <referentiel xmlns="urn:copil:referentiel:1" code="contrat-de-ville">
    <version du="2015-01-01" au="2023-12-31">
      <source>Contrat de ville</source>
      <pilier code="cohesion-sociale">
        <libelle>Cohésion sociale</libelle>
        <axe code="education">
          <libelle>Éducation</libelle>
          <variante>L'éducation</variante>
          <orientation code="EDU-1">
            <libelle>Savoirs</libelle>
            <objectif code="EDU-1.1"><libelle>Lire</libelle></objectif>
            <objectif code="EDU-1.2"><libelle>Écrire</libelle></objectif>
          </orientation>
          <orientation code="EDU-2"><libelle>Parents</libelle></orientation>
        </axe>
      </pilier>
      <pilier code="emploi-developpement-economique">
        <libelle>Emploi</libelle>
        <axe code="emploi"><libelle>Emploi</libelle></axe>
      </pilier>
    </version>
    <version du="2024-01-01">
      <source>Autre contrat</source>
      <pilier code="cohesion-sociale">
        <libelle>Cohésion</libelle>
        <axe code="education"><libelle>Éducation</libelle></axe>
      </pilier>
    </version>
  </referentiel>
  """
