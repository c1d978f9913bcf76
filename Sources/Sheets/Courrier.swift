internal import Calls
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import Review

/// A letter to a porteur, as a draft: nothing leaves before a person has read and signed it.
///
/// What neither the dossier nor the call says stands in it as « [à renseigner : …] ».
struct Courrier {
  /// What a letter is for.
  enum Objet: String, CaseIterable {
    /// A proposal that the committee adopts.
    case notification
    /// A refusal, with every reason.
    case refus
    /// A request for what is missing.
    case pieces
    /// The action waits on the liste complémentaire.
    case attente
    /// Its funders have answered before: nothing is asked of this committee.
    case information
  }

  let seance: Seance
  let one: Seance.Cas

  /// What the letter of a dossier is for.
  var objet: Objet {
    switch one.ligne.sort {
    case .retenu: one.isAnsweredBefore ? .information : .notification
    case .rejete: one.isAnsweredBefore ? .information : .refus
    case .irrecevable: .refus
    case .aCompleter: .pieces
    case .listeComplementaire: .attente
    }
  }

  /// What a draft waits for before it may leave: what it says of the committee holds once the committee has adopted it.
  var envoi: String {
    seance.isAdopted || objet == .pieces || objet == .information
      ? "à relire et à signer avant tout envoi"
      : "rien n'est encore adopté : à n'envoyer qu'après la décision du comité, relu et signé"
  }

  /// As it is headed; a dossier that waits for nothing from its porteur is not his to complete.
  private var titre: String {
    objet == .pieces && ownManques != nil
      ? "Votre dossier est en cours d'instruction" : objet.titre(seance.call.aide)
  }

  func html() -> [UInt8] {
    let titre = titre
    let reference = shownReference(one.fiche.reference)
    let page = Page(
      title: "\(titre) (\(reference))", isLetter: true,
      running: "\(seance.call.administration.nom) — dossier \(reference)")
    return page.bytes { html in
      html.tag("p", ["class": "draft"], "PROJET — \(envoi)")
      addresses(&html)
      html.tag("h1", "Objet : \(titre.lowercasedFirst)")
      html.tag("p") { p in
        p.text("\(seance.call.intitule) — dossier ")
        p.reference(one.fiche.reference, isInline: true)
        p.text(", « ")
        p.quote(short: one.fiche.intitule)
        p.text(" »")
      }
      html.tag("p", "Madame, Monsieur,")
      switch objet {
      case .notification: notification(&html)
      case .refus: refusal(&html)
      case .pieces: request(&html)
      case .attente: waiting(&html)
      case .information: information(&html)
      }
      html.tag("p", "Veuillez agréer, Madame, Monsieur, l'expression de ma considération distinguée.")
      html.tag("div", ["class": "signature"]) { box in
        box.tag("p") { $0.tag("strong", seance.call.administration.signataire) }
        box.tag("div", ["class": "sign note"], "Signature")
      }
      // What funders have answered is not refused afterwards, whatever the dossier still lacks.
      let routes = objet == .pieces && one.isAnsweredBefore ? .information : objet
      html.append(seance.fragments.routes[routes] ?? HTML())
    }
  }

  // MARK: Head

  private func addresses(_ html: inout HTML) {
    let administration = seance.call.administration
    html.tag("div", ["class": "addresses"]) { grid in
      grid.tag("div") { from in
        from.tag("p") { $0.tag("strong", administration.nom) }
        line(administration.service, "service instructeur", &from)
        if administration.adresse.isEmpty { line(nil, "adresse postale", &from) }
        for text in administration.adresse { from.tag("p", text) }
        line(administration.courriel, "courriel", &from)
        line(administration.telephone, "téléphone", &from)
      }
      grid.tag("div", ["class": "to"]) { to in
        to.tag("p") { $0.tag("strong") { $0.quote(short: one.fiche.porteur) } }
        if let service = one.fiche.service { to.tag("p") { $0.quote(short: service) } }
        // Evaluations, which sheets are made from, hold no address: files that go around need none.
        line(nil, "adresse du porteur, d'après son dossier", &to)
        to.tag("p", ["class": "date"]) { p in
          p.toFill("lieu")
          p.text(", le ")
          p.toFill("date")
        }
      }
    }
  }

  private func line(_ text: String?, _ what: String, _ html: inout HTML) {
    html.tag("p") { p in if let text { p.text(text) } else { p.toFill(what) } }
  }

  // MARK: Below the signature

  /// What stands above the texts that a call quotes in letters.
  private static let headings = [
    "voies-de-recours": "Voies et délais de recours", "silence": "En l'absence de réponse",
    "mention-algorithmique": "Traitement algorithmique", "donnees-personnelles": "Données personnelles",
  ]

  /// The texts of a call that a letter quotes, and the sources of its rules: the same in all letters that are for the same.
  static func routes(_ objet: Objet, _ call: Call, _ html: inout HTML) {
    var codes = ["voies-de-recours", "silence", "mention-algorithmique", "donnees-personnelles"]
    // Who has answered decided himself: nothing comes after this letter that could be contested.
    if objet == .information {
      codes.removeFirst(2)
      html.tag("h2", headings["voies-de-recours"] ?? "")
      html.tag(
        "p", ["class": "note"],
        "Cette lettre n'est pas une décision. Pour contester celle d'un financeur, voyez les voies et délais de recours que sa réponse vous indique."
      )
    }
    for code in codes {
      guard let text = call.textes.first(where: { $0.code == code }) else { continue }
      if let heading = headings[code] { html.tag("h2", heading) }
      html.tag("div", ["class": "note"]) { div in
        if code == "voies-de-recours", let reserve = objet.reserve { div.tag("p", reserve) }
        div.paragraphs(typeset(text.text))
        if code == "voies-de-recours" {
          if objet == .refus { author(call, &div) }
          court(call, &div)
        }
        if let reference = text.reference { div.tag("p", "(\(reference))") }
      }
    }
    html.tag("h2", "Sources des règles appliquées")
    html.tag("ul", ["class": "note"]) { ul in for source in call.sources { ul.tag("li", source.text) } }
  }

  private static func court(_ call: Call, _ html: inout HTML) {
    html.tag("p") { p in
      p.text("Tribunal administratif compétent : ")
      guard let tribunal = call.administration.tribunal else {
        return p.toFill("nom et adresse du tribunal")
      }
      p.text(tribunal)
      // Without a number it is a name alone.
      guard !tribunal.contains(where: \.isNumber) else { return }
      p.text(", ")
      p.toFill("adresse du tribunal")
    }
  }

  /// Where to ask who refuses to look again.
  private static func author(_ call: Call, _ html: inout HTML) {
    let administration = call.administration
    html.tag("p") { p in
      p.text(
        "Recours gracieux : à adresser à \(([administration.nom] + administration.adresse).joined(separator: ", "))"
      )
      if administration.adresse.isEmpty {
        p.text(", ")
        p.toFill("adresse postale")
      }
    }
  }
}

extension Call.Aide {
  /// `de subvention`.
  fileprivate var de: String {
    switch self {
    case .subvention: "de subvention"
    case .abattement: "d'abattement"
    }
  }
}

extension Courrier.Objet {
  /// As the letter is headed, and as lists call it.
  func titre(_ aide: Call.Aide) -> String {
    switch self {
    case .notification: "Proposition \(aide.de) adoptée par le comité de pilotage"
    case .refus: "Votre demande \(aide.de) n'a pas été retenue"
    case .pieces: "Votre dossier est à compléter"
    case .attente: "Votre action est sur la liste complémentaire"
    case .information: "Les financeurs ont déjà répondu à votre demande \(aide.de)"
    }
  }

  /// What stands before the ways to contest a decision in a letter that is none; nil in one that is.
  fileprivate var reserve: String? {
    switch self {
    case .refus: nil
    case .notification:
      "Cette lettre dit ce que le comité de pilotage a adopté. La décision est celle que chaque financeur vous adressera, et son délai de recours court à compter de sa notification :"
    case .pieces, .attente, .information:
      "Cette lettre n'est pas une décision. Si votre demande est ensuite refusée :"
    }
  }

  /// In one word or two, beside a reference.
  var court: String {
    switch self {
    case .notification: "Notification"
    case .refus: "Refus"
    case .pieces: "À compléter"
    case .attente: "Liste complémentaire"
    case .information: "Information"
    }
  }
}
