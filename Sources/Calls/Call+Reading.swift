public import Diagnostics
internal import Dossiers
internal import FEEL
public import XMLTree

extension Call {
  /// Reads `appel.xml` and tells everything wrong with it: its form, then what it says against itself.
  ///
  /// What needs other files to be seen is told by `check(dossierSchema:into:)`, `check(folder:territoireFolder:into:)`
  /// and `check(territoire:referentiel:into:)`.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file as the user named it.
  ///   - schema: `appel.xsd`.
  ///   - diagnostics: Where the faults go, sorted by place.
  /// - Returns: The call when everything it needs can be read, so that more can be looked for; one with an error among
  ///   its diagnostics must not be used. Nil with at least one error.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, schema: Schema, into diagnostics: inout [Diagnostic]
  ) -> Call? {
    var reading = SchemaReading(schema: schema)
    var form: [Diagnostic] = []
    guard let document = reading.read(bytes, file: file, into: &form) else {
      diagnostics += form.sorted()
      return nil
    }
    var check = CallCheck(document)
    check.run()
    let call = Call(document.root)
    if call == nil { check.faults.explain(form: form, "appel", at: document.root.position) }
    check.faults.close(form: form, file: file, into: &diagnostics)
    return call
  }

  /// Takes a call from its tree; nil when something required is absent or cannot be read.
  init?(_ root: Element) {
    guard let code = root.code("code"), let territoire = root.code("territoire"),
      let intitule = root.token("intitule"), let dispositif = root.first("dispositif"),
      let dispositifCode = dispositif.code("code"),
      let exercice = root.token("exercice").flatMap({ Int($0) }),
      let administration = root.first("administration").flatMap(Administration.init),
      let calendrier = root.first("calendrier").flatMap(Calendrier.init),
      let attribution = root.first("attribution").flatMap(Attribution.init),
      let sources = root.all("source", Source.init), let financeurs = root.all("financeur", Financeur.init),
      let pieces = root.all("piece", PieceDemandee.init), let notations = root.all("notation", Notation.init),
      let departages = root.all("departage", Departage.init), let roles = root.all("role", Role.init),
      let parametres = root.all("parametre", Parametre.init), let textes = root.all("texte", TexteCite.init)
    else { return nil }
    self.code = code
    self.territoire = territoire
    self.intitule = intitule
    self.dispositif = (dispositifCode, dispositif.token)
    aide = dispositif.code("aide").flatMap { Aide(rawValue: $0) } ?? .subvention
    self.exercice = exercice
    presentation = root.first("presentation")?.paragraphs
    self.sources = sources
    self.administration = administration
    self.calendrier = calendrier
    self.financeurs = financeurs
    self.pieces = pieces
    themes = root.children("theme").compactMap { theme in
      theme.code("code").map { Theme(code: $0, libelle: theme.token) }
    }
    notation = notations.first
    self.attribution = attribution
    self.departages = departages
    modeles = root.children("modele").compactMap { modele in
      modele.code("fichier").map { ($0, modele.position(of: "fichier")) }
    }
    self.roles = roles
    self.parametres = parametres
    self.textes = textes
    tree = root
  }
}

extension Element {
  /// All children of this name, read; nil when one cannot be.
  fileprivate func all<Value>(_ name: String, _ read: (Element) -> Value?) -> [Value]? {
    let elements = children(name)
    let values = elements.compactMap(read)
    return values.count == elements.count ? values : nil
  }

  fileprivate var origine: Call.Origine? { code("origine").flatMap(Call.Origine.init) }
}

extension Call.Source {
  fileprivate init?(_ element: Element) {
    guard let code = element.code("code") else { return nil }
    self.init(code: code, text: element.token, position: element.position(of: "code"))
  }
}

extension Call.Administration {
  fileprivate init?(_ element: Element) {
    guard let nom = element.token("nom"), let signataire = element.token("signataire") else { return nil }
    let adresse = element.first("adresse")
    let town = ["codePostal", "commune"].compactMap { adresse?.token($0) }.joined(separator: " ")
    self.init(
      nom: nom, service: element.token("service"), siret: element.token("siret"),
      siren: element.token("siren"),
      adresse: [adresse?.token("voie"), town].compactMap { $0 }.filter { !$0.isEmpty },
      courriel: element.token("courriel"), telephone: element.token("telephone"), signataire: signataire,
      tribunal: element.token("tribunal"))
  }
}

extension Call.Calendrier {
  fileprivate init?(_ element: Element) {
    guard let ouverture = element.date("ouverture"), let limiteDepot = element.date("limiteDepot"),
      let actionsDu = element.date("actionsDu"), let actionsAu = element.date("actionsAu"),
      let origine = element.origine
    else { return nil }
    self.init(
      ouverture: ouverture, limiteDepot: limiteDepot, actionsDu: actionsDu, actionsAu: actionsAu,
      comite: element.date("comite"), origine: origine, source: element.code("source"),
      position: element.position)
  }
}

extension Call.Enveloppe {
  fileprivate init?(_ element: Element) {
    guard let montant = element.montant, let origine = element.origine else { return nil }
    self.init(
      pilier: element.code("pilier"), montant: montant, origine: origine, source: element.code("source"),
      position: element.valuePosition)
  }
}

extension Call.Financeur {
  fileprivate init?(_ element: Element) {
    guard let code = element.code("code"), let nom = element.token("nom"),
      let enveloppes = element.all("enveloppe", Call.Enveloppe.init),
      let whole = enveloppes.first(where: { $0.pilier == nil }),
      let attributions = element.all("attribution", Call.Attribution.init)
    else { return nil }
    var attribution = attributions.first
    attribution?.isOwn = true
    self.init(
      code: code, nom: nom, siret: element.token("siret"), enveloppe: whole,
      piliers: enveloppes.filter { $0.pilier != nil }, attribution: attribution, position: element.position)
  }
}

extension Call.PieceDemandee {
  fileprivate init?(_ element: Element) {
    guard let type = element.code("type"), let motif = element.token("motif"), let origine = element.origine
    else { return nil }
    self.init(
      type: type, categories: element.tokens("categorie"), depuis: element.date(of: "depuis"),
      frequence: element.code("frequence"), motif: motif, origine: origine, source: element.code("source"),
      position: element.position)
  }
}

extension Call.Notation {
  fileprivate init?(_ element: Element) {
    guard let base = element.number("base"), let origine = element.origine else { return nil }
    self.init(
      base: base, seuil: element.number("seuil"), origine: origine, source: element.code("source"),
      position: element.position)
  }
}

extension Call.Attribution {
  /// Absent parts: a step of one centime, no minimum, no least share, and by rank nobody after the first misfit.
  fileprivate init?(_ element: Element) {
    guard let methode = element.code("methode").flatMap(Methode.init), let origine = element.origine else {
      return nil
    }
    self.init(
      methode: methode, insuffisance: element.code("insuffisance").flatMap(Insuffisance.init) ?? .arreter,
      pas: element.first("pas").flatMap(\.montant) ?? Montant(centimes: 1),
      minimum: element.first("minimum").flatMap(\.montant) ?? Montant(centimes: 0),
      partMinimale: element.number("partMinimale") ?? .zero, origine: origine, source: element.code("source"),
      position: element.position)
  }
}

extension Call.Departage {
  fileprivate init?(_ element: Element) {
    guard let decision = element.code("decision"), let sens = element.code("sens") else { return nil }
    self.init(
      decision: decision, isDescending: sens == "decroissant", position: element.position(of: "decision"))
  }
}

extension Call.Role {
  fileprivate init?(_ element: Element) {
    guard let kind = element.code("nom").flatMap(Kind.init), let service = element.code("service") else {
      return nil
    }
    self.init(
      kind: kind, service: service, financeur: element.code("financeur"),
      isBonus: element.code("bonus") == "true", position: element.position(of: "service"))
  }
}

extension Call.Parametre {
  fileprivate init?(_ element: Element) {
    guard let code = element.code("code"), let valeur = element.code("valeur"), let origine = element.origine
    else { return nil }
    self.init(
      code: code, valeur: valeur, note: element.token, origine: origine, source: element.code("source"),
      position: element.position(of: "code"))
  }
}

extension Call.TexteCite {
  fileprivate init?(_ element: Element) {
    guard let code = element.code("code") else { return nil }
    self.init(
      code: code, reference: element.code("reference"), text: element.paragraphs,
      position: element.position(of: "code"))
  }
}
