import Diagnostics
import FEEL
import Testing

@testable import Calls
@testable import Decision
@testable import Dossiers
@testable import Review
@testable import Sheets

/// What letters and sheets say of a dossier that is not decided: what is known, what lacks, and who can give it.
@Suite struct `What is not known yet` {
  private static let criteres =
    Reunion.criteres + [
      Critere(
        nom: "Intérêt du projet", role: .notation, question: "Le projet est-il intéressant ?", sources: [],
        maximum: Decimal(20), readsAvis: true),
      Critere(
        nom: "Aide de la Ville", role: .proposition, financeur: "ville", question: "Combien ?", sources: [],
        readsAvis: true),
      Critere(
        nom: "Organisme admis", role: .recevabilite, question: "Le porteur est-il à but non lucratif ?",
        sources: [], readsAvis: true),
      Critere(
        nom: "Quartier", role: .recevabilite, financeur: "etat",
        question: "Le lieu est-il dans un quartier ?",
        sources: [], readsAvis: false),
    ]

  private static let women = DossierEvaluation.MissingFact(
    kind: .element, path: "public/femmes", label: "Nombre de femmes et de filles")
  private static let jury = DossierEvaluation.MissingFact(
    kind: .avis, path: "Intérêt du projet", label: "Intérêt du projet")

  private static let met = Reunion.finding(0, .satisfait, "30 habitants sur 40.")
  /// Of the porteur alone.
  private static var unknown: DossierEvaluation.Finding {
    var finding = Reunion.finding(
      2, .inconnu, "Il manque : Nombre de femmes et de filles.", missing: [women])
    finding.maximum = Decimal(80)
    finding.conseil = "Comptez les femmes."
    return finding
  }
  /// Of the jury alone.
  private static var toNote: DossierEvaluation.Finding {
    var finding = Reunion.finding(
      3, .aExaminer, "À noter par un instructeur : « Intérêt du projet ».", missing: [jury])
    finding.maximum = Decimal(20)
    return finding
  }

  /// A dossier whose score lies between two bounds.
  private func open(
    _ least: Int, _ most: Int, _ findings: [DossierEvaluation.Finding], etat: Int64 = 4_000
  ) throws -> DossierEvaluation {
    var dossier = try Reunion.dossier(7, "x", note: 0, etat: etat, findings: [Self.met] + findings)
    dossier.score?.note = nil
    dossier.score?.least = Decimal(least)
    dossier.score?.most = Decimal(most)
    return dossier
  }

  private func letter(
    _ dossiers: [DossierEvaluation], seuil: Int? = nil, minimum: Int64 = 0, _ reference: String = "7"
  ) throws -> String {
    let seance = try Reunion.seance(dossiers, seuil: seuil, minimum: minimum, criteres: Self.criteres)
    let one = try #require(seance.cas.first { $0.fiche.reference.hasSuffix(reference) })
    return words(Courrier(seance: seance, one: one).html())
  }

  private static let money =
    "pourra être aidée si le comité lui attribue une somme qui reste ou qui se libère."
  private static let asks = "Voici ce qui manque dans votre dossier et que vous pouvez donner :"
  private static let notes =
    "Les personnes qui examinent les dossiers ont encore à noter : Intérêt du projet. Vous n’avez rien à envoyer pour cela."

  @Test func `a letter asks for what the porteur can give, and tells what others have to note`() throws {
    let text = try letter([open(30, 80, [Self.unknown, Self.toNote])])
    #expect(
      text.contains(
        "a été classée, pour l’instant au rang 1 (d’après la note la plus basse possible). Aucune somme n’est proposée pour l’instant : sa note n’est pas complète. D’après ce qui est connu, elle sera entre 30 et 80 sur 100, et il en faut 50. Elle est inscrite sur la liste complémentaire. Cette lettre n’est ni un accord ni un refus."
      ), "\(text)")
    #expect(
      text.contains(
        "\(Self.asks)Nombre de femmes et de filles. Sert à : Qualité.Nos conseils :Comptez les femmes.Merci d’adresser ces éléments"
      ), "\(text)")
    #expect(text.contains(Self.notes) && !text.contains(Self.money))
  }

  @Test func `a letter asks for the title of an action whose reference another dossier has`() throws {
    let twins = try ["Le café", "Le jardin"].map {
      try Reunion.dossier(7, $0, note: 70, findings: [Self.met])
    }
    let seance = try Reunion.seance(twins, criteres: Self.criteres)
    let letters = seance.cas.map { words(Courrier(seance: seance, one: $0).html()) }
    for (letter, title) in zip(letters.sorted(), ["Le café", "Le jardin"]) {
      #expect(
        letter.contains(
          "Plusieurs dossiers ont la référence « CDV-2022-007 » : rien n’est proposé tant que chacun n’a pas la sienne ;"
        ), "\(letter)")
      #expect(
        letter.contains(
          "Indiquez l’intitulé de l’action, « \(title) », dans votre envoi : sa référence est aussi celle d’un autre dossier."
        ), "\(letter)")
      #expect(!letter.contains("Indiquez la référence"))
    }
  }

  @Test func `a letter asks a porteur for nothing where only others have to note`() throws {
    let text = try letter([open(30, 80, [Self.toNote])])
    #expect(text.contains("sa note n’est pas complète.") && text.contains(Self.notes), "\(text)")
    #expect(!text.contains(Self.asks) && !text.contains("Merci d’adresser") && !text.contains(Self.money))
  }

  @Test func `a letter asks of a porteur neither what only an avis says nor what a faulty rule left`() throws
  {
    var mixed = Self.unknown
    mixed.missing.append(Self.jury)
    var faulty = Self.unknown
    (faulty.missing, faulty.constat) = ([], FindingWording.faultyRule)
    #expect(try letter([open(30, 80, [mixed])]).contains("Nombre de femmes et de filles. Sert à : Qualité."))
    #expect(try letter([open(30, 80, [mixed])]).contains(Self.notes))
    let text = try letter([open(30, 80, [faulty])])
    #expect(
      text.contains(
        "Une règle n’a pas pu être appliquée, et votre dossier n’y est pour rien : Qualité. Vous n’avez rien à envoyer pour cela."
      ), "\(text)")
    #expect(!text.contains("Merci d’adresser"))
  }

  @Test func `a letter gives the question where a rule names no element`() throws {
    var finding = Self.unknown
    (finding.missing, finding.constat) = ([], "Nombre de femmes à donner.")
    let text = try letter([open(30, 80, [finding])])
    #expect(text.contains("\(Self.asks)L’action est-elle décrite ? Nombre de femmes à donner."), "\(text)")
  }

  @Test func `a letter speaks of money where money lacks, and of nothing to come where all is firm`() throws {
    let firm = try letter(Reunion.dossiers(), "3")
    #expect(firm.contains("classée au rang 3. Aucune somme") && firm.contains(Self.money), "\(firm)")
    for text in ["pas complète", Self.asks, "encore à noter", "Merci d’adresser"] {
      #expect(!firm.contains(text))
    }
    // Above the threshold whatever comes: money lacks, and points could still lift its rank.
    let both = try letter(
      [open(60, 80, [Self.unknown], etat: 90_000)].map { one in
        var one = one
        one.propositions.removeLast()
        one.fiche.cofinancements.removeLast()
        return one
      })
    #expect(
      both.contains(Self.money) && both.contains(Self.asks) && both.contains("pour l’instant au rang 1"))
    #expect(!both.contains("il en faut"))
  }

  @Test func `a letter names the least sum where that is what keeps money away`() throws {
    let dossier = try Reunion.dossier(7, "x", note: 70, findings: [Self.met])
    let text = try letter([dossier], minimum: 5_000)
    #expect(
      text.contains(
        "Aucune somme n’est proposée pour l’instant : ce que les règles permettent est au-dessous du minimum versé par cet appel. Elle est"
      ), "\(text)")
    #expect(!text.contains(Self.money))
    let rounded = try Reunion.seance([dossier], minimum: 50, pas: 5_000, criteres: Self.criteres)
    #expect(
      words(Courrier(seance: rounded, one: rounded.cas[0]).html()).contains(
        "pour l’instant : ce que les règles permettent est au-dessous de 5 000 €, et les sommes de cet appel sont arrondies aux 5 000 € inférieurs. Elle est"
      ))
  }

  @Test(arguments: [(480, 0), (500, 500), (749, 700), (4_000, 4_000)] as [(Int64, Int64)])
  func `a sum is possible as the call rounds it and with its minimum`(_ allowed: Int64, _ possible: Int64)
    throws
  {
    var dossier = try Reunion.dossier(7, "x", note: 70, findings: [Self.met])
    dossier.propositions[0].montant = Montant(centimes: allowed * 100)
    let rich = try Reunion.dossier(1, "y", note: 90, etat: 12_000, ville: 5_000, findings: [Self.met])
    let seance = try Reunion.seance([dossier, rich], minimum: 500, pas: 50, criteres: Self.criteres)
    let one = try #require(seance.cas.first { $0.fiche.reference.hasSuffix("7") })
    try #require(one.ligne.sort == .listeComplementaire)
    let sum = Montant(centimes: possible * 100)
    let said = sum.description.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    #expect(one.ligne.reponses.first?.possible(seance.call) == sum)
    let says =
      "ce que les règles permettent à ce financeur, arrondi aux 50 € inférieurs, et rien au-dessous de 500 €"
    let letter = words(Courrier(seance: seance, one: one).html())
    #expect(letter.contains("Possible : \(says) ; ce n’est pas une promesse."), "\(letter)")
    #expect(letter.contains("État4 000 €\(said)"), "\(letter)")
    let releve = words(Releve(seance).html())
    #expect(releve.contains("Possible : \(says), si le comité"), "\(releve)")
    if possible > 0 {
      #expect(releve.contains("il reste 0 € pour \(said) possibles"), "\(releve)")
    }
  }

  @Test func `a score near the threshold says how near that is`() throws {
    let dossier = try Reunion.dossier(7, "x", note: 46, findings: [Self.met])
    let comite = try #require(
      ComiteTechnique.all(try Reunion.seance([dossier], criteres: Self.criteres)).first)
    #expect(comite.subjects(comite.cas[0]).map(\.text) == ["Note proche du seuil (à 5 points au plus de 50)"])
    #expect(words(comite.html()).contains("notes proches du seuil (à 5 points au plus de 50), dossiers à"))
    let far = try Reunion.seance([dossier], seuil: 52, criteres: Self.criteres)
    #expect(!words(try #require(ComiteTechnique.all(far).first).html()).contains("Note proche"))
  }

  @Test func `a letter to who has nothing to complete does not ask him to`() throws {
    var dossier = try Reunion.dossier(
      7, "x", note: 70, etat: 0,
      findings: [
        Self.met, Reunion.finding(4, .aExaminer, "À noter par un instructeur.", missing: [Self.jury]),
      ])
    dossier.propositions[0].montant = nil
    dossier.propositions[0].motifs = ["À noter par un instructeur : « Intérêt du projet »."]
    let text = try letter([dossier])
    #expect(text.contains("Objet : votre dossier est en cours d’instruction"), "\(text)")
    #expect(text.contains("ce qui manque ne dépend pas de vous.\(Self.notes)"), "\(text)")
    #expect(!text.contains("Merci d’adresser") && !text.contains("à compléter"))
    dossier.findings[1].answer = .inconnu
    dossier.findings[1].missing.append(Self.women)
    #expect(try letter([dossier]).contains("Objet : votre dossier est à compléter"))
  }

  @Test func `a request for what conditions lack asks for what the score lacks too, once`() throws {
    var dossier = try open(30, 80, [Self.unknown])
    let place = DossierEvaluation.MissingFact(kind: .element, path: "lieu", label: "Lieu de l'action")
    dossier.verdict = .aCompleter
    dossier.findings[0] = Reunion.finding(
      0, .inconnu, "Il manque : Lieu de l'action.", missing: [place])
    let text = try letter([dossier])
    #expect(
      text.contains(
        "Il manque : Lieu de l’action.Pour la note, il manque aussi :Nombre de femmes et de filles. Sert à : Qualité.Nos conseils :Comptez les femmes."
      ), "\(text)")
    dossier.findings[0].missing = [Self.women]
    #expect(try !letter([dossier]).contains("Pour la note"))
  }

  @Test func `a request for what sums lack asks for it, and for what the score lacks besides`() throws {
    var dossier = try Reunion.dossier(7, "x", note: 70, etat: 0, verdict: .aCompleter, findings: [Self.met])
    let cost = DossierEvaluation.MissingFact(
      kind: .element, path: "budget", label: "Budget de l'action")
    dossier.findings.append(
      Reunion.finding(4, .inconnu, "Il manque : Budget de l'action.", missing: [cost]))
    let text = try letter([dossier])
    #expect(text.contains("Objet : votre dossier est à compléter"), "\(text)")
    #expect(
      text.contains(
        "à compléter ou à corriger.Budget de l’action. Sert à : Aide de la Ville.Merci d’adresser"), "\(text)"
    )
    dossier.findings.insert(Self.unknown, at: 1)
    #expect(
      try letter([dossier]).contains(
        "à corriger.Budget de l’action. Sert à : Aide de la Ville.Pour la note, il manque aussi :Nombre de femmes"
      ))
    // Behind what conditions lack.
    dossier.findings[0] = Reunion.finding(
      0, .inconnu, "Il manque : Nombre de femmes et de filles.", missing: [Self.women])
    let more = try letter([dossier])
    #expect(
      more.contains("Pour la somme, il manque aussi :Budget de l’action. Sert à : Aide de la Ville."),
      "\(more)")
    #expect(!more.contains("Pour la note"))
  }

  private static let but = DossierEvaluation.MissingFact(
    kind: .avis, path: "But non lucratif", label: "But non lucratif")
  private static let toExamine = Reunion.finding(
    5, .aExaminer, "À examiner par un instructeur : « But non lucratif ».", missing: [but])

  @Test func `a request tells what an instructor has to examine, and asks the porteur for the rest alone`()
    throws
  {
    var dossier = try open(30, 80, [Self.toExamine])
    let place = DossierEvaluation.MissingFact(kind: .element, path: "lieu", label: "Lieu de l'action")
    dossier.verdict = .aCompleter
    for index in dossier.propositions.indices { dossier.propositions[index].verdict = .aCompleter }
    dossier.findings[0] = Reunion.finding(
      0, .inconnu, "Il manque : Lieu de l'action (lieu).", missing: [place])
    let text = try letter([dossier])
    #expect(text.contains("Objet : votre dossier est à compléter"), "\(text)")
    #expect(
      text.contains("encore à examiner : But non lucratif. Vous n’avez rien à envoyer pour cela."), "\(text)")
    #expect(!text.contains("Le porteur est-il à but non lucratif ?"), "\(text)")
    let seance = try Reunion.seance([dossier], criteres: Self.criteres)
    #expect(
      words(Releve(seance).html()).contains(
        "Le porteur est-il à but non lucratif ? À examiner par un instructeur : « But non lucratif »."))
    let comite = try #require(ComiteTechnique.all(seance).first)
    #expect(
      comite.subjects(seance.cas[0]).map(\.text).filter { $0.contains("lucratif") } == [
        "À examiner par un instructeur : « But non lucratif »."
      ])
  }

  @Test func `a refusal asks nothing of an instructor`() throws {
    let text = try letter([open(10, 20, [Self.toNote])])
    #expect(text.contains("Points obtenus par critère") && text.contains("Pas encore noté."), "\(text)")
    #expect(!text.contains("par un instructeur"), "\(text)")
  }

  @Test func `a request does not ask for a reference that the form refuses`() throws {
    var dossier = try Reunion.dossier(
      7, "x", note: 70, verdict: .aCompleter, findings: [Reunion.finding(0, .inconnu, "Il manque : le lieu.")]
    )
    #expect(try letter([dossier]).contains("Indiquez la référence CDV-2022-007 dans votre envoi."))
    dossier.fiche.reference = "CDV 2022 007"
    dossier.faults = [
      Diagnostic(
        .error, "valeur", "Référence : « CDV 2022 007 » ne se lit pas", at: FilePosition(file: "7.xml"))
    ]
    let text = try letter([dossier])
    #expect(text.contains("« x », dans votre envoi : sa référence est à corriger."), "\(text)")
  }

  @Test(arguments: [nil, 90])
  func `a letter names the funder whose own condition fails, and that only he is lost`(_ seuil: Int?) throws {
    var dossier = try open(
      30, 80, [Self.toNote, Reunion.finding(6, .nonSatisfait, "Hors du quartier.")])
    dossier.propositions[0].verdict = .irrecevable
    dossier.propositions[0].montant = Montant(centimes: 0)
    dossier.propositions[0].motifs = ["Irrecevable : Quartier — Hors du quartier."]
    let text = try letter([dossier], seuil: seuil)
    #expect(
      text.contains(
        "Ce qui n’est pas rempli, et sans quoi l’État ne peut rien proposer :Pour l’État : Le lieu est-il dans un quartier ? Hors du quartier."
      ), "\(text)")
    #expect(
      text.contains("remplit les conditions de l’appel à projets, sauf pour l’État, et a été classée")
        == (seuil == nil), "\(text)")
    dossier.findings[2].constat = nil
    #expect(
      try letter([dossier], seuil: seuil).contains(
        "Le lieu est-il dans un quartier ? Ce critère n’est pas rempli."))
    dossier.findings[2].constat = "Hors du quartier."
    // As long as nobody knows whether it fails, nothing is said to fail.
    dossier.findings[2].answer = .inconnu
    dossier.propositions[0].verdict = .aCompleter
    dossier.propositions[0].montant = nil
    let open = try letter([dossier], seuil: seuil)
    #expect(!open.contains("sans quoi l’État"), "\(open)")
    #expect(open.contains("sous réserve, pour l’État, de ce qui manque, et a été classée") == (seuil == nil))
  }

  @Test func `a notification leaves open what one funder waits for, and asks for it`() throws {
    var dossier = try Reunion.dossier(
      7, "x", note: 70,
      findings: [
        Self.met,
        Reunion.finding(
          6, .inconnu, "Il manque : Nombre de femmes et de filles.", missing: [Self.women]),
      ])
    dossier.propositions[0].verdict = .aCompleter
    dossier.propositions[0].montant = nil
    dossier.propositions[0].motifs = ["À compléter : Quartier — Il manque : Nombre de femmes et de filles."]
    func letter(_ arbitrages: [Programme.Arbitrage] = []) throws -> String {
      let seance = try Reunion.seance(
        [dossier], arbitrages: arbitrages, isAdopted: true, criteres: Self.criteres)
      return words(Courrier(seance: seance, one: seance.cas[0]).html())
    }
    let text = try letter()
    #expect(text.contains("Objet : proposition de subvention adoptée"), "\(text)")
    #expect(text.contains("État4 000 €en attenteÀ compléter : Quartier"), "\(text)")
    #expect(
      text.contains(
        "En attente : rien n’est encore décidé de ce que donne ce financeur.\(Self.asks)Nombre de femmes et de filles. Sert à : Quartier.Merci d’adresser"
      ), "\(text)")
    // What is open may come; what the committee gives less than asked does not.
    #expect(!text.contains("Ensemble, ces montants"))
    let less = try Reunion.arbitrage(7, "ville", euros: 1_500, "public moindre")
    #expect(
      try letter([less]).contains(
        "Ensemble, ces montants sont inférieurs de 500 € à ce que vous demandiez aux autres financeurs. Avant"
      ))
    // Of a funder for whom the committee refused, nothing is open.
    let refusal = try Reunion.arbitrage(7, "etat", euros: nil, "double emploi")
    let closed = try letter([refusal])
    #expect(closed.contains("État4 000 €0 €") && !closed.contains(Self.asks), "\(closed)")
    // Nothing to send for what an instructor examines.
    dossier.findings[1] = Reunion.finding(6, .aExaminer, "À examiner.", missing: [Self.but])
    let examined = try letter()
    #expect(
      examined.contains("encore à examiner : But non lucratif. Vous n’avez rien à envoyer pour cela."),
      "\(examined)")
    #expect(!examined.contains("Ensemble, ces montants"))
  }

  @Test func `a fiche and a relevé say of a funder who waits what letters say`() throws {
    var dossier = try Reunion.dossier(
      7, "x", note: 70, findings: [Self.met, Reunion.finding(6, .inconnu, "Le lieu manque.")])
    dossier.propositions[0].verdict = .aCompleter
    dossier.propositions[0].montant = nil
    dossier.propositions[0].motifs = ["À compléter : Quartier — Le lieu manque."]
    for isAdopted in [false, true] {
      let seance = try Reunion.seance([dossier], isAdopted: isAdopted, criteres: Self.criteres)
      #expect(seance.cas[0].ligne.sort == .retenu)
      let fiche = words(FicheInstruction(seance: seance, one: seance.cas[0]).html())
      #expect(fiche.contains("État4 000 €––en attenteÀ compléter : Quartier"), "\(fiche)")
      let releve = words(Releve(seance).html())
      #expect(releve.contains("4 000 €en attente2 000 €2 000 €2 000 €"), "\(releve)")
    }
    // Of a funder for whom the committee refused, nothing is open.
    let refusal = try Reunion.arbitrage(7, "etat", euros: nil, "double emploi")
    let closed = try Reunion.seance(
      [dossier], arbitrages: [refusal], isAdopted: true, criteres: Self.criteres)
    #expect(!words(Releve(closed).html()).contains("en attente"))
    #expect(!words(FicheInstruction(seance: closed, one: closed.cas[0]).html()).contains("en attente"))
  }

  @Test func `tables and programmes have no sum where none is known`() throws {
    let met = try Reunion.dossier(8, "y", note: 70, findings: [Self.met])
    var waiting = try Reunion.dossier(7, "x", note: 70, findings: [Self.met])
    waiting.propositions[0].verdict = .aCompleter
    waiting.propositions[0].montant = nil
    var answered = try Reunion.dossier(9, "z", note: 70, etat: 0, findings: [Self.met])
    answered.propositions = []
    answered.fiche.cofinancements[0].statut = "acquis"
    let seance = try Reunion.seance(
      [met, waiting, try Reunion.dossiers()[5], answered], criteres: Self.criteres)
    let lines = String(decoding: Tableau(seance: seance).donnees.csv(), as: UTF8.self).split(
      separator: "\r\n"
    )
    .map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    func cells(_ dossier: Int) throws -> [String] {
      let line = try #require(lines.first { $0[1] == "CDV-2022-00\(dossier)" })
      return ["Calculé État", "Proposé État", "Calculé Ville", "Proposé Ville", "Total proposé"].map { name in
        lines[0].firstIndex(of: name).map { line[$0] } ?? "?"
      }
    }
    #expect(try cells(8) == ["4000,00", "4000,00", "2000,00", "2000,00", "6000,00"])
    #expect(try cells(7) == ["", "", "2000,00", "2000,00", "2000,00"])
    #expect(try cells(6) == ["", "", "", "", ""])
    #expect(try cells(9) == ["", "", "", "", ""])
    let json = String(decoding: Tableau(seance: seance).json(), as: UTF8.self)
    #expect(
      json.contains(
        "\"sollicite\":4000.00,\"acquis\":null,\"plafond\":null,\"calcule\":null,\"propose\":null"), "\(json)"
    )
    let programme = seance.programme.xml(
      call: seance.call, libelles: seance.libelles, regles: "r", entrees: [])
    let text = String(decoding: programme, as: UTF8.self)
    #expect(
      text.contains("<reponse financeur=\"etat\" statut=\"sollicite\" sollicite=\"4000.00\">"), "\(text)")
    var diagnostics: [Diagnostic] = []
    let schema = try Reunion.schema("programme.xsd")
    let file = programme.withUnsafeBytes {
      ProgrammeFile.read($0, file: "p.xml", schema: schema, into: &diagnostics)
    }
    #expect(file != nil && diagnostics.isEmpty, "\(diagnostics)")
    let comites = String(
      decoding: ComiteTechnique.donnees(ComiteTechnique.all(seance), hypothese: nil).csv(), as: UTF8.self)
    #expect(comites.contains(";aCompleter;Dossiers à compléter;6000,00;;;"), "\(comites)")
  }

  @Test func `a refusal says how far the best score would be, and only of one that is open`() throws {
    let text = try letter([open(0, 50, [Self.unknown, Self.toNote])], seuil: 60)
    #expect(text.contains("Note d’au plus 50 sur 100, 60 demandés."), "\(text)")
    #expect(
      text.contains("Des points restent à donner : « – » au tableau. Même au plus haut, ils ne suffisent"))
    let firm = try letter(Reunion.dossiers(), "4")
    #expect(firm.contains("Note de 30 sur 100, 50 demandés."))
    #expect(!firm.contains("au plus"))
  }

  @Test func `a comité technique tells what to ask of the porteur from what the instructor notes`() throws {
    func subjects(_ findings: [DossierEvaluation.Finding], seuil: Int = 50) throws -> [String] {
      let seance = try Reunion.seance([open(30, 80, findings)], seuil: seuil, criteres: Self.criteres)
      let comite = try #require(ComiteTechnique.all(seance).first)
      return comite.subjects(seance.cas[0]).map(\.text).filter { !$0.hasPrefix("Plan") }
    }
    let asked = "Pour la note, à demander au porteur : Nombre de femmes et de filles"
    #expect(try subjects([Self.unknown]) == [asked])
    #expect(try subjects([Self.unknown, Self.toNote], seuil: 90).isEmpty)
    #expect(try subjects([Self.toNote]) == ["Points à noter par l'instructeur"])
    #expect(try subjects([Self.toNote, Self.unknown]) == [asked, "Points à noter par l'instructeur"])
    #expect(
      try ComiteTechnique.all(Reunion.seance()).flatMap { comite in
        comite.cas.flatMap { comite.subjects($0).filter { $0.rang == .elements || $0.rang == .aNoter } }
      }.isEmpty)
  }

  @Test func `a fiche and a relevé do not call unknown points points to note`() throws {
    let seance = try Reunion.seance([open(30, 80, [Self.unknown, Self.toNote])], criteres: Self.criteres)
    let fiche = words(FicheInstruction(seance: seance, one: seance.cas[0]).html())
    #expect(
      fiche.contains("Qualitéindéterminé80") && fiche.contains("Intérêt du projetà noter20"), "\(fiche)")
    let releve = words(Releve(seance).html())
    #expect(
      releve.contains("permettent à ce financeur, si la note, une fois complète, atteint le seuil. « – »"),
      "\(releve)")
    let money = words(Releve(try Reunion.seance()).html())
    #expect(
      money.contains(
        "permettent à ce financeur, si le comité attribue une somme qui reste ou qui se libère. « – »"))
  }
}
