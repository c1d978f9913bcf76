import Foundation
import Testing

private let call = "Rules/villeneuve-la-garenne/ville-vie-vacances-2021"
private let dossiers = "Submissions/villeneuve-la-garenne/ville-vie-vacances-2021"

/// A folder with the rules, the dossiers and the result of a run.
private func meeting() throws -> Scratch {
  let scratch = try Scratch()
  try scratch.shell(
    "ln -s '\(Run.package.path)/Rules' Rules; ln -s '\(Run.package.path)/Submissions' Submissions")
  try scratch.shell("\"$COPIL\" run --quiet --call \(call) --out resultat \(dossiers)")
  return scratch
}

extension Scratch {
  /// Writes the committee's changes, one a line.
  fileprivate func arbitrages(_ lines: [String], appel: String = "ville-vie-vacances-2021") {
    file(
      "arbitrages.xml",
      "<arbitrages xmlns=\"urn:copil:arbitrages:1\" appel=\"\(appel)\">\n" + lines.joined(separator: "\n")
        + "\n</arbitrages>\n")
  }

  fileprivate func copil(_ line: String) throws -> Run { try Run(shell: "\"$COPIL\" \(line)", in: folder) }

  fileprivate func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.path + "/" + name)
  }
}

private func arbitrage(_ dossier: String, _ financeur: String?, _ montant: Int?) -> String {
  "<arbitrage dossier=\"\(dossier)\"\(financeur.map { " financeur=\"\($0)\"" } ?? "")>"
    + (montant.map { "<montant>\($0)</montant>" } ?? "<refus/>")
    + "<auteur>Comité de pilotage</auteur><date>2021-05-20</date><motif>priorité du comité</motif></arbitrage>"
}

private let adoption =
  "<adoption><auteur>Comité de pilotage</auteur><date>2021-05-20</date></adoption>"

@Suite struct `The committee's changes` {
  @Test func `free money that nobody gets by itself, says the help`() throws {
    let help = try Run("decide", "--help").output.replacing(#/\s+/#, with: " ")
    #expect(
      help.contains("n'est pas partagé de nouveau : le comité décide à qui il va. Pour le donner, ajoutez"))
  }

  @Test func `of an enveloppe have an example in the help that its call can have`() throws {
    let help = try Run("decide", "--help").output.replacing(#/\s+/#, with: " ")
    let folder = try #require(help.firstMatch(of: #/comme (Rules/\S+[a-z0-9])/#)).1
    let pilier = try #require(help.firstMatch(of: #/etat/(\S+)=90000/#)).1
    let text = try String(
      contentsOf: Run.package.appendingPathComponent("\(folder)/appel.xml"), encoding: .utf8)
    #expect(text.contains("<enveloppe pilier=\"\(pilier)\""), "\(folder), \(pilier)")
  }

  @Test func `for another call are told with the faults of their form`() throws {
    let scratch = try meeting()
    scratch.arbitrages(
      [arbitrage("VVV-2021-001", "etat", 100).replacing("<motif>priorité du comité</motif>", with: "")],
      appel: "autre")
    let run = try scratch.copil(
      "decide --call \(call) --evaluations resultat/evaluations.xml --arbitrages arbitrages.xml")
    #expect(run.status == 1)
    #expect(run.errors.contains("arbitrages.xml:1:51: erreur: ces arbitrages sont ceux de l'appel « autre »"))
    #expect(run.errors.split(separator: "\n").count == 2, "\(run.errors)")
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var lines: [String]
    var says: [String]
  }

  @Test func `that LISEZMOI shows can be made`() throws {
    let scratch = try Scratch()
    let text = try String(
      contentsOf: Run.package.appendingPathComponent("Rules/LISEZMOI.md"), encoding: .utf8)
    let start = try #require(text.range(of: "<arbitrages "))
    let end = try #require(text.range(of: "</arbitrages>"))
    scratch.file("a.xml", String(text[start.lowerBound..<end.upperBound]))
    let example = "ville-exemple/jardins-partages-2025"
    let run = try Run(
      "run", "--quiet", "--call", "Rules/\(example)", "--arbitrages", scratch.folder.path + "/a.xml", "--out",
      scratch.folder.path + "/resultat", "Submissions/\(example)")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  static let refused = [
    Case(
      testDescription: "an unknown dossier", lines: [arbitrage("VVV-2021-1", "etat", 100)],
      says: [
        "arbitrages.xml:2:1: erreur: arbitrage refusé : aucun dossier évalué n'a la référence « VVV-2021-1 » ; "
          + "vouliez-vous dire « VVV-2021-001 » ? [arbitrage-dossier-inconnu]"
      ]),
    Case(
      testDescription: "an unknown dossier that no other dossier stands for",
      lines: [arbitrage("VVV-2021-09", "etat", 100)],
      says: [
        "arbitrages.xml:2:1: erreur: arbitrage refusé : aucun dossier évalué n'a la référence « VVV-2021-09 » "
          + "[arbitrage-dossier-inconnu]"
      ]),
    Case(
      testDescription: "an unknown funder", lines: [arbitrage("VVV-2021-001", "etatt", 100)],
      says: [
        "arbitrages.xml:2:46: erreur: « etatt » n'est pas un financeur de l'appel", "[financeur-hors-appel]",
      ]),
    Case(
      testDescription: "an unknown funder, which hides no other fault",
      lines: [arbitrage("VVV-2021-001", "etatt", 100), arbitrage("VVV-2021-001", "etat", 3201)],
      says: ["[financeur-hors-appel]", "arbitrages.xml:3:1: erreur: ", "[arbitrage-au-dessus-de-la-demande]"]),
    Case(
      testDescription: "a sum above the request, of a funder named as people do",
      lines: [arbitrage("VVV-2021-001", "etat", 3201)], says: ["demandés à « État » [arbitrage"]),
    Case(
      testDescription: "a sum above the request", lines: [arbitrage("VVV-2021-001", "etat", 3201)],
      says: ["arbitrages.xml:2:1: erreur: ", "[arbitrage-au-dessus-de-la-demande]"]),
    Case(
      testDescription: "a sum above the cap of the rules", lines: [arbitrage("VVV-2021-001", "etat", 2701)],
      says: ["[arbitrage-au-dessus-du-plafond]"]),
    Case(
      testDescription: "a sum above the enveloppe, beside one that is right",
      lines: [arbitrage("VVV-2021-008", "etat", 3300), arbitrage("VVV-2021-003", "etat", 1601)],
      says: ["arbitrages.xml:3:1: erreur: ", "[arbitrage-au-dessus-de-l-enveloppe]"]),
    Case(
      testDescription: "two that contradict each other",
      lines: [arbitrage("VVV-2021-008", "etat", 3300), arbitrage("VVV-2021-008", nil, nil)],
      says: ["arbitrages.xml:2:1: erreur: ", "arbitrages.xml:3:1: erreur: ", "[arbitrage-contradictoire]"]),
    Case(
      testDescription: "several faults, all told",
      lines: [arbitrage("VVV-2021-009", "etat", 1), arbitrage("VVV-2021-001", "etat", 9999)],
      says: ["arbitrages.xml:2:1: erreur: ", "arbitrages.xml:3:1: erreur: "]),
  ]

  @Test(arguments: refused)
  func `that cannot be made leave nothing written`(_ example: Case) throws {
    let scratch = try meeting()
    scratch.arbitrages(example.lines)
    let inputs = "--call \(call) --arbitrages arbitrages.xml"
    for line in [
      "run --quiet \(inputs) --out autre \(dossiers)",
      "decide \(inputs) --evaluations resultat/evaluations.xml -o autre",
      "decide \(inputs) --evaluations resultat/evaluations.xml",
    ] {
      let run = try scratch.copil(line)
      #expect(run.status == 1)
      #expect(run.output == "")
      for text in example.says { #expect(run.errors.contains(text), "\(line): \(run.errors)") }
      #expect(!scratch.exists("autre"))
    }
  }

  @Test func `that can be made are, and sheets refuse them once they cannot`() throws {
    let scratch = try meeting()
    scratch.arbitrages([arbitrage("VVV-2021-008", "etat", 3300), arbitrage("VVV-2021-003", "etat", 1600)])
    let run = try scratch.copil(
      "decide --call \(call) --evaluations resultat/evaluations.xml --arbitrages arbitrages.xml -o p.xml")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try scratch.copil("sheets --programme p.xml --out feuilles").status == 0)
    scratch.arbitrages([arbitrage("VVV-2021-008", "etat", 3300), arbitrage("VVV-2021-003", "etat", 1700)])
    let again = try scratch.copil("sheets --programme p.xml --out encore")
    #expect(again.status == 1)
    #expect(again.errors.contains("[arbitrage-au-dessus-de-l-enveloppe]"))
    #expect(!scratch.exists("encore"))
  }

  static let adoptions = [
    "", "--seuil 40", "--seuil 50", "--seuil 60", "--enveloppe etat=13000", "--enveloppe etat=9000",
  ]

  @Test(arguments: adoptions)
  func `that are adopted have sheets, with figures of the call's own or others`(_ options: String) throws {
    let scratch = try meeting()
    scratch.arbitrages([adoption])
    let inputs = "--call \(call) --evaluations resultat/evaluations.xml --arbitrages arbitrages.xml"
    #expect(try scratch.copil("decide \(inputs) \(options) -o p.xml").status == 0)
    let sheets = try scratch.copil("sheets --programme p.xml --out feuilles")
    #expect(sheets.status == 0, "\(sheets.errors)")
    #expect(try scratch.copil("verify feuilles").status == 0)
  }

  @Test func `that a run adopted have sheets`() throws {
    let scratch = try meeting()
    scratch.arbitrages([adoption])
    let run = try scratch.copil(
      "run --quiet --call \(call) --arbitrages arbitrages.xml --out adopte \(dossiers)")
    #expect(run.status == 0, "\(run.errors)")
    let sheets = try scratch.copil("sheets --programme adopte/programme.xml --out feuilles")
    #expect(sheets.status == 0, "\(sheets.errors)")
    try scratch.shell("cmp adopte/releve.html feuilles/releve.html")
  }

  /// After the adoption, one action gets an avis, and another is deposited.
  private func completedLate() throws -> Scratch {
    let scratch = try meeting()
    scratch.arbitrages([adoption])
    try scratch.shell(
      """
      cp -rL \(dossiers) d; chmod -R u+w d
      "$COPIL" run --quiet --call \(call) --arbitrages arbitrages.xml --out adopte d
      sed -i 's|  <date>2021-05-..</date>|  <date>2021-05-21</date>|' d/avis/vvv-2021-006.xml
      sed -i 's|<dateDepot>.*<|<dateDepot>2021-05-22<|' d/vvv-2021-003*.xml
      """)
    return scratch
  }

  private static let late = [
    "d/vvv-2021-003-ateliers-de-plein-air.xml: avertissement: VVV-2021-003 est déposé le 22\u{A0}mai 2021, après "
      + "l'adoption du programme, le 20\u{A0}mai 2021 : le comité ne l'a pas vu ; vérifiez les deux dates, ou gardez le "
      + "programme adopté [depot-apres-adoption]",
    "d/vvv-2021-006-vacances-au-fil-des-pages.xml: avertissement: l'avis sur VVV-2021-006 est du 21\u{A0}mai 2021, "
      + "après l'adoption du programme, le 20\u{A0}mai 2021 : le comité ne l'avait pas ; vérifiez les deux dates, ou "
      + "gardez le programme adopté [avis-apres-adoption]",
  ]

  @Test func `that are adopted are applied to what came later with a warning`() throws {
    let scratch = try completedLate()
    let run = try scratch.copil("run --quiet --call \(call) --arbitrages arbitrages.xml --out autre d")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors == Self.late.joined(separator: "\n") + "\n")
    try scratch.shell(
      """
      grep -q 'depot="2021-04-[0-9]*" avis="2021-05-21"' autre/evaluations.xml
      grep -q '"dossier":"VVV-2021-006".*,"dateAvis":"2021-05-21"}' autre/evaluations.jsonl
      ! grep '"dossier":"VVV-2021-002"' autre/evaluations.jsonl | grep dateAvis
      """)
    let inputs = "--call \(call) --evaluations autre/evaluations.xml"
    let decided = try scratch.copil("decide \(inputs) --arbitrages arbitrages.xml -o p.xml")
    #expect(decided.status == 0)
    #expect(decided.errors == run.errors)
    #expect(try scratch.copil("sheets --programme p.xml --out feuilles").errors == run.errors)
    #expect(try scratch.copil("decide \(inputs) -o autre.xml").errors == "")
    #expect(try scratch.copil("verify autre").status == 0)
  }

  @Test func `that are adopted are not replaced without a word`() throws {
    let scratch = try completedLate()
    let line = "run --quiet --force --call \(call) --arbitrages arbitrages.xml --out adopte d"
    let run = try scratch.copil(line)
    #expect(run.status == 0, "\(run.errors)")
    let changes = [
      "adopte/programme.xml: avertissement: n'est plus comme pour le programme adopté le 20\u{A0}mai 2021 : les dossiers ; "
        + "les avis [programme-adopte-autres-entrees]",
      "adopte/programme.xml: avertissement: VVV-2021-003 n'est plus comme dans le programme adopté le 20\u{A0}mai 2021 : "
        + "Actions retenues → Dossiers irrecevables, État 1\u{202F}500\u{A0}€ → 0\u{A0}€ ; sans nouvelle décision du comité, "
        + "gardez le programme adopté [programme-adopte-change]",
    ]
    #expect(run.errors == (Self.late + changes).joined(separator: "\n") + "\n")
    // What replaces it is the same again.
    #expect(try scratch.copil(line).errors == Self.late.joined(separator: "\n") + "\n")
    // What is only proposed may change.
    try scratch.shell("cp -rL \(dossiers) neuf")
    let proposed = try scratch.copil("run --quiet --force --call \(call) --out resultat neuf")
    #expect(proposed.errors == "")
  }

  @Test(arguments: ["run", "decide"])
  func `that are adopted are spoken of in the help`(_ command: String) throws {
    let help = try Run(command, "--help").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(help.contains("Après l'adoption, gardez le programme adopté"))
    #expect(help.contains("decide --compare"))
  }

  @Test(arguments: ["run", "decide"])
  func `that cannot be made are spoken of in the help`(_ command: String) throws {
    let help = try Run(command, "--help").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(help.contains("Un arbitrage qui ne peut pas s'appliquer tel quel"))
  }
}

@Suite struct `A hypothesis` {
  @Test(arguments: [
    (
      "--enveloppe etat=5 --enveloppe etat=6",
      "--enveloppe: erreur: « etat » reçoit deux sommes, 5 € puis 6 € ; n'en donnez qu'une [enveloppe-repetee]\n"
    ),
    (
      "--enveloppe etat/emploi-developpement-economique=5 --enveloppe etat/emploi-developpement-economique=5",
      "--enveloppe: erreur: « etat/emploi-developpement-economique » reçoit deux sommes, 5 € puis 5 € ; n'en donnez "
        + "qu'une [enveloppe-repetee]\n"
    ),
  ])
  func `given twice is wrong usage`(_ options: String, _ message: String) throws {
    let scratch = try meeting()
    let run = try scratch.copil(
      "decide --call \(call) --evaluations resultat/evaluations.xml \(options) -o p.xml")
    #expect(run.status == 64)
    #expect(run.errors.replacing("\u{A0}", with: " ") == message)
    #expect(!scratch.exists("p.xml"))
  }
}

@Suite struct `What a command writes` {
  @Test(arguments: [
    ("decide --call \(call) --evaluations e.xml -o e.xml", "e.xml"),
    ("decide --call \(call) --evaluations e.xml -o ./../here/e.xml", "e.xml"),
    ("decide --call \(call) --evaluations e.xml -o link.xml", "e.xml"),
    ("decide --call \(call) --evaluations link.xml -o e.xml", "link.xml"),
    ("decide --call \(call) --evaluations e.xml --compare p.xml -o p.xml", "p.xml"),
    ("decide --call \(call) --evaluations e.xml --arbitrages a.xml -o a.xml", "a.xml"),
    (
      "decide --call \(call) --evaluations e.xml -o Rules/dossier.xsd", "Rules/dossier.xsd"
    ),
    ("evaluate --call \(call) -o d/a.xml d", "d/a.xml"),
    ("evaluate --call \(call) -o d/avis/a.xml d", "d/avis/a.xml"),
  ])
  func `never replaces what it reads`(_ line: String, _ input: String) throws {
    let scratch = try Scratch()
    let here = scratch.folder.appendingPathComponent("here")
    try scratch.shell(
      """
      mkdir here; cd here; cp -rL '\(Run.package.path)/Rules' Rules; mkdir -p d/avis
      cp '\(Run.package.path)/\(dossiers)'/vvv-2021-001*.xml d/a.xml
      cp '\(Run.package.path)/\(dossiers)'/avis/*001*.xml d/avis/a.xml
      "$COPIL" evaluate --quiet --call \(call) -o e.xml d; "$COPIL" decide --call \(call) --evaluations e.xml -o p.xml
      ln -s e.xml link.xml; touch a.xml
      """)
    let before = try Run(shell: "find . -type f | sort | xargs sha256sum", in: here).output
    let run = try Run(shell: "\"$COPIL\" \(line)", in: here)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(
      run.errors.contains(
        "erreur: la sortie remplacerait « \(input) », que la commande lit ; donnez-lui un autre nom [sortie-sur-entree]"
      ), "\(run.errors)")
    #expect(try Run(shell: "find . -type f | sort | xargs sha256sum", in: here).output == before)
  }

  @Test(arguments: [
    "evaluate --quiet --call \(call) -o d/evaluations.xml d",
    "evaluate --quiet --call \(call) -o d/avis/evaluations.xml d",
    "evaluate --quiet --call \(call) -o Rules/evaluations.xml d",
    "evaluate --quiet --call \(call) --json -o \(call)/evaluations.dmn d",
    "rules show \(call) -o \(call)/appel.xml", "rules show \(call) -o Rules/dossier.xsd",
    "rules show \(call) -o Rules/autre.xml", "decide --call \(call) --evaluations e.xml -o \(call)/p.xml",
  ])
  func `is never a file that the next command would read`(_ line: String) throws {
    let scratch = try Scratch()
    try scratch.shell(
      """
      cp -rL '\(Run.package.path)/Rules' Rules; mkdir -p d/avis
      cp '\(Run.package.path)/\(dossiers)'/vvv-2021-001*.xml d/a.xml
      "$COPIL" evaluate --quiet --call \(call) -o e.xml d
      """)
    let before = try Run(shell: "find . -type f | sort | xargs sha256sum", in: scratch.folder).output
    let run = try Run(shell: "\"$COPIL\" \(line)", in: scratch.folder)
    #expect(run.status == 64)
    #expect(run.errors.contains("[sortie-sur-entree]"), "\(run.errors)")
    #expect(try Run(shell: "find . -type f | sort | xargs sha256sum", in: scratch.folder).output == before)
  }

  @Test(arguments: [
    "run --force --quiet --call \(call) --arbitrages resultat/arbitrages.xml --out resultat \(dossiers)",
    "sheets --force --programme resultat/programme.xml --out resultat",
    "sheets --force --programme resultat/programme.xml --out ./resultat/",
    "run --force --quiet --call \(call) --out resultat resultat",
  ])
  func `is never a folder that holds what it reads`(_ line: String) throws {
    let scratch = try meeting()
    scratch.arbitrages([])
    try scratch.shell(
      "\"$COPIL\" run --force --quiet --call \(call) --arbitrages arbitrages.xml --out resultat \(dossiers)")
    let before = try Run(shell: "find resultat -type f | sort | xargs sha256sum", in: scratch.folder).output
    let run = try scratch.copil(line)
    #expect(run.status == 64)
    #expect(run.errors.contains("[sortie-sur-entree]"), "\(run.errors)")
    #expect(
      try Run(shell: "find resultat -type f | sort | xargs sha256sum", in: scratch.folder).output == before)
  }

  @Test(arguments: ["vide", "ailleurs", "rien.xml"])
  func `is nothing when there is no dossier`(_ what: String) throws {
    let scratch = try meeting()
    try scratch.shell("mkdir vide ailleurs; cp Submissions/exemples/bons/brouillon-minimal.xml ailleurs/")
    let run = try scratch.copil("run --call \(call) --out autre \(what)")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "\(call): erreur: rien à proposer : aucun dossier de cet appel parmi les fichiers donnés ; rien n'est écrit "
          + "[aucun-dossier]"), "\(run.errors)")
    #expect(run.output == "")
    #expect(!scratch.exists("autre"))
  }

  @Test func `is whole when two runs write it at once, and the other is told`() throws {
    let scratch = try meeting()
    try scratch.shell("mkdir vide")
    for name in ["autre", "vide"] {
      let both = try Run(
        shell: """
          for i in 1 2 3 4; do ( "$COPIL" run --quiet --call \(call) --out \(name) \(dossiers) 2>err$i; echo $? >status$i ) & done
          wait; cat status? | sort | uniq -c | tr -s ' '; cat err?
          """, in: scratch.folder)
      // Whoever begins when the first is done is told that something is there.
      let told = both.lines.dropFirst(2)
      #expect(both.lines.prefix(2) == [" 1 0", " 3 1"], "\(both.output)")
      #expect(told.count == 3)
      for line in told {
        #expect(
          line.hasPrefix("\(name): erreur: ")
            && (line.contains("[resultat-concurrent]") || line.contains("[resultat-existant]")), "\(line)")
      }
      #expect(try scratch.copil("verify \(name)").status == 0)
    }
    #expect(try Run(shell: "ls -A | grep -c '^\\.'", in: scratch.folder).output == "0\n")
  }

  @Test func `is with --force the whole result of whoever ends last`() throws {
    let scratch = try meeting()
    let run = try Run(
      shell: """
        mkfifo dossier; try() { "$COPIL" run --force --quiet --call \(call) --out resultat "$1"; }
        try - <dossier & exec 3>dossier; \(untilHeld)
        try \(dossiers); echo $?; "$COPIL" verify resultat >/dev/null; echo $?
        cat \(dossiers)/vvv-2021-001*.xml >&3; exec 3>&-; wait $!; echo $?
        "$COPIL" verify resultat <$(echo \(dossiers)/vvv-2021-001*.xml) >/dev/null; echo $?; ls -A | grep '^\\.'
        """, in: scratch.folder)
    #expect(run.output == "0\n0\n0\n0\n", "\(run.output)\(run.errors)")
  }

  @Test func `takes the place of no other run's result`() throws {
    let scratch = try meeting()
    // The folder comes to be while the run goes on: the dossiers are a slow pipe.
    let run = try Run(
      shell: """
        ( \(untilHeld); mkdir -p autre; cp resultat/manifeste.xml autre/; cat \(dossiers)/vvv-2021-001*.xml ) |
          "$COPIL" run --quiet --call \(call) --out autre -
        """, in: scratch.folder)
    #expect(run.status == 1)
    #expect(
      run.errors
        == "autre: erreur: un autre calcul a écrit ce dossier de résultats pendant celui-ci ; le sien est gardé, rien "
        + "d'autre n'est écrit [resultat-concurrent]\n")
    #expect(try Run(shell: "ls -A autre", in: scratch.folder).output == "manifeste.xml\n")
  }
}
