import Diagnostics
import Dossiers
import Testing

@Suite struct `The samples` {
  @Test func `that are good have no fault, and are dossiers`() throws {
    let paths = try Repository.samples("bons")
    #expect(paths.count >= 6)
    for path in paths {
      let reading = try Reading(try Repository.bytes(path), file: path)
      #expect(reading.lines == [])
      #expect(reading.dossier != nil, "\(path)")
    }
  }

  /// Each bad sample and the code of the one fault in it.
  private static let codes = [
    "attestation-apres-depot": "attestation-apres-depot",
    "attribut-inconnu": "attribut-inconnu",
    "attribut-manquant": "attribut-manquant",
    "balise-mal-fermee": "balise-mal-fermee",
    "bilan-total": "total-faux",
    "budget-desequilibre": "budget-desequilibre",
    "categorie-porteur": "valeur-hors-liste",
    "code-postal": "code-postal-invalide",
    "code-quartier": "code-quartier-invalide",
    "compte-74": "subventions-discordantes",
    "compte-autre-poste": "compte-autre-poste",
    "compte-inconnu": "valeur-hors-liste",
    "comptes-86-87": "contributions-desequilibrees",
    "date-francaise": "valeur-illisible",
    "date-impossible": "valeur-illisible",
    "dates-inversees": "dates-inversees",
    "doctype": "doctype-refuse",
    "element-double": "element-en-trop",
    "element-inconnu": "element-inconnu",
    "element-manquant": "element-manquant",
    "element-vide": "valeur-vide",
    "empreinte": "empreinte-invalide",
    "encodage-menti": "encodage-invalide",
    "espace-de-noms": "racine-inattendue",
    "esperluette": "xml-mal-forme",
    "horaire-inverse": "dates-inversees",
    "iban": "iban-invalide",
    "montant-negatif": "nombre-trop-petit",
    "montant-sollicite": "total-faux",
    "montant-texte": "valeur-illisible",
    "ordre-des-elements": "element-mal-place",
    "pilier-code": "code-referentiel-invalide",
    "public-ages": "public-par-age",
    "public-femmes": "public-par-age",
    "public-residence": "public-par-residence",
    "public-sexe": "public-par-sexe",
    "racine": "racine-inattendue",
    "reponse": "valeur-illisible",
    "rna": "rna-invalide",
    "siret-13-chiffres": "siret-invalide",
    "siret-luhn": "siret-invalide",
    "sous-total": "sous-total-faux",
    "statut-cofinancement": "valeur-hors-liste",
    "texte-entre-elements": "texte-inattendu",
    "total-charges": "total-faux",
    "total-cofinancements": "total-faux",
    "tranche-inversee": "tranche-inversee",
    "tranches-chevauchantes": "tranches-chevauchantes",
    "tronque": "fichier-coupe",
  ]

  @Test func `that are bad have one fault each, the one their name says`() throws {
    let paths = try Repository.samples("mauvais")
    var found: [String: [String]] = [:]
    for path in paths {
      let reading = try Reading(try Repository.bytes(path), file: path)
      let name = String(path.split(separator: "/").last?.dropLast(4) ?? "")
      found[name] = reading.diagnostics.map(\.code)
      #expect(reading.diagnostics.allSatisfy { $0.severity == .error && $0.position.file == path })
    }
    #expect(found == Self.codes.mapValues { [$0] })
  }
}
