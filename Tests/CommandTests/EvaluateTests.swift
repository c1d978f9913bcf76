import Foundation
import Testing

/// Calls and dossiers of the repository.
private enum Calls {
  static let vvv = "Rules/villeneuve-la-garenne/ville-vie-vacances-2022"
  static let vvvDossiers = "Submissions/villeneuve-la-garenne/ville-vie-vacances-2022"
  static let cdv = "Rules/villeneuve-la-garenne/contrat-de-ville-2022"
  static let cdvDossiers = "Submissions/villeneuve-la-garenne/contrat-de-ville-2022"
}

private func objects(_ run: Run) throws -> [[String: Any]] {
  try run.lines.map {
    try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any], "\($0)")
  }
}

/// Texts without the names of files.
private func withoutFiles(_ text: String) -> String {
  text.replacing(#/"fichier":"[^"]*",|\ fichier="[^"]*"/#, with: "")
}

@Suite struct `copil evaluate` {
  @Test func `shows counts and one line a dossier, by reference`() throws {
    let run = try Run("evaluate", "--call", Calls.vvv, Calls.vvvDossiers)
    #expect(run.lines.first == "Ville Vie Vacances 2022 : 8 dossiers évalués")
    for verdict in ["Recevables", "Irrecevables", "À compléter"] {
      #expect(run.lines.contains { $0.hasPrefix("  \(verdict) ") }, "\(verdict)")
    }
    let references = run.lines.filter { $0.hasPrefix("VVV-") }.map { String($0.prefix(12)) }
    #expect(references == (1...8).map { "VVV-2022-00\($0)" })
    #expect(
      run.lines.contains { $0.hasPrefix("Référence") && $0.contains("État") && $0.contains("Note / 100") })
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `cuts the title of a dossier, and shows what would move the cursor as numbers`() throws {
    let scratch = try Scratch()
    let good = Run.package.appendingPathComponent("\(Calls.vvvDossiers)")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: good.path).first { $0.hasSuffix(".xml") })
    let text = try String(contentsOf: good.appendingPathComponent(name), encoding: .utf8)
    let hostile = text.replacing(
      #/<intitule>[^<]*</#, with: "<intitule>A\u{202E}\u{9B}" + String(repeating: "x", count: 900_000) + "<")
    try hostile.write(
      to: scratch.folder.appendingPathComponent("h.xml"), atomically: true, encoding: .utf8)
    let run = try Run("evaluate", "--call", Calls.vvv, scratch.folder.path)
    let line = try #require(run.lines.first { $0.hasPrefix("VVV-") })
    #expect(line.hasSuffix("A[U+202E][U+009B]" + String(repeating: "x", count: 57) + "…"))
    #expect(run.output.count < 2_000)
  }

  @Test func `takes dossiers with one reference as a programme does: none can be decided`() throws {
    let scratch = try Scratch()
    let files = ["a", "b"].map {
      "Submissions/villeneuve-la-garenne/cas-particuliers/reference-commune-\($0).xml"
    }
    let run = try Run("evaluate", "--call", Calls.cdv, files[0], files[1])
    let counts = ["Recevables         0", "Irrecevables       0", "À compléter        2"]
    for count in counts { #expect(run.lines.contains("  \(count)"), "\(run.output)") }
    let rows = run.lines.filter { $0.hasPrefix("CDV-2022-950") }
    #expect(rows.count == 2 && rows.allSatisfy { $0.contains("à compléter") && !$0.contains("€") })
    #expect(
      run.lines.contains(
        "Référence de plusieurs dossiers : CDV-2022-950 ; rien ne peut leur être proposé tant que chacun n'a pas la sienne."
      ))
    let json = try Run("evaluate", "--json", "--call", Calls.cdv, files[0], files[1])
    #expect(json.errors.contains("2 à compléter."))
    for object in try objects(json) {
      #expect(object["verdict"] as? String == "aCompleter")
      let faults = try #require(object["fautes"] as? [[String: Any]])
      #expect(faults.map { $0["code"] as? String } == ["reference-double"])
      #expect(
        faults.first?["message"] as? String
          == "plusieurs dossiers ont la référence « CDV-2022-950 » : rien n'est proposé tant que chacun n'a pas la sienne ; si c'est le même dossier, retirez-en un"
      )
      let propositions = try #require(object["propositions"] as? [[String: Any]])
      #expect(propositions.allSatisfy { $0["verdict"] as? String == "aCompleter" } && !propositions.isEmpty)
    }
    let check = try Run("check", "--call", Calls.cdv, files[0], files[1])
    #expect(check.lines.last?.hasSuffix(" : 2 à compléter.") == true, "\(check.output)")
    #expect(
      check.output.components(separatedBy: "\n  - Plusieurs dossiers ont la référence « CDV-2022-950 » : ")
        .count == 3, "\(check.output)")
    #expect(!check.output.contains("erreur de forme dite plus haut"))
    let answers = try Run("check", "--json", "--call", Calls.cdv, files[0], files[1])
    #expect(
      answers.output.components(separatedBy: "\"referencePartagee\":\"plusieurs dossiers ont").count == 3)
    #expect(run.errors.contains("[reference-double]") && run.status == 1)
    let whole = try Run(
      "run", "--call", Calls.cdv, "--out", scratch.folder.appendingPathComponent("r").path, files[0], files[1]
    )
    #expect(whole.lines.contains { $0.hasPrefix("  Dossiers à compléter") && $0.hasSuffix(" 2") })
    let evaluations = try String(
      contentsOf: scratch.folder.appendingPathComponent("r/evaluations.xml"), encoding: .utf8)
    #expect(evaluations.components(separatedBy: "verdict=\"aCompleter\" depot=").count == 3)
    #expect(evaluations.components(separatedBy: "code=\"reference-double\"").count == 3)
  }

  @Test func `writes one object a line with --json, and counts on standard error`() throws {
    let run = try Run("evaluate", "--json", "--call", Calls.vvv, Calls.vvvDossiers)
    let all = try objects(run)
    #expect(all.count == 8)
    for object in all {
      #expect(["recevable", "irrecevable", "aCompleter"].contains(object["verdict"] as? String))
      let criteres = try #require(object["criteres"] as? [[String: Any]])
      #expect(criteres.allSatisfy { ($0["question"] as? String)?.isEmpty == false })
    }
    #expect(run.errors.hasPrefix("8 dossiers évalués : "))
    #expect(run.status == 0)
  }

  @Test func `writes XML by its schema into the file of -o, and the table on standard output`() throws {
    let scratch = try Scratch()
    let file = scratch.folder.appendingPathComponent("e.xml")
    let run = try Run("evaluate", "--call", Calls.vvv, "-o", file.path, Calls.vvvDossiers)
    #expect(run.lines.first == "Ville Vie Vacances 2022 : 8 dossiers évalués")
    #expect(run.status == 0)
    let valid = try Run(shell: "xmllint --noout --schema Rules/evaluations.xsd '\(file.path)'")
    #expect(valid.status == 0, "\(valid.errors)")
    let standard = try Run("evaluate", "--quiet", "--xml", "--call", Calls.vvv, Calls.vvvDossiers)
    #expect(standard.output == (try String(contentsOf: file, encoding: .utf8)))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["e.xml"])
  }

  @Test(arguments: ["--json", "--xml"])
  func `gives the same bytes whatever the names of the files and the number of threads`(
    _ form: String
  ) throws {
    let scratch = try Scratch()
    try scratch.shell(
      """
      mkdir d && n=900 && for f in '\(Run.package.path)'/\(Calls.cdvDossiers)/*.xml; do \
      n=$((n - 1)); cp "$f" d/$n.xml; done
      """)
    let avis = "\(Calls.cdvDossiers)/avis"
    let one = try Run(
      "evaluate", "--quiet", form, "--threads", "1", "--call", Calls.cdv, Calls.cdvDossiers)
    let two = try Run(
      "evaluate", "--quiet", form, "--threads", "2", "--call", Calls.cdv, "--avis", avis,
      scratch.folder.path + "/d")
    #expect(one.status == two.status)
    #expect(one.output.count > 10_000)
    #expect(withoutFiles(one.output) == withoutFiles(two.output))
    let again = try Run(
      shell: "\"$COPIL\" evaluate --quiet \(form) --call \(Calls.cdv) --avis \(avis) "
        + "$(ls -r \(Calls.cdvDossiers)/*.xml)")
    #expect(again.output == one.output)
    for order in ["-r", ""] {
      let file = scratch.folder.appendingPathComponent("file")
      let written = try Run(
        shell: "\"$COPIL\" evaluate --quiet \(form) --call \(Calls.cdv) --avis \(avis) -o '\(file.path)' "
          + "$(ls \(order) \(Calls.cdvDossiers)/*.xml)")
      #expect(written.status == one.status)
      #expect(try String(contentsOf: file, encoding: .utf8) == one.output)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted() == ["d", "file"])
  }

  @Test
  func `puts dossiers in the order of references, whatever their encoding, their place or their way in`()
    throws
  {
    let scratch = try Scratch()
    // The first becomes UTF-16, the second has its reference far behind a comment, the third comes by standard input.
    try scratch.shell(
      """
      cp '\(Run.package.path)'/\(Calls.vvvDossiers)/*.xml . && set -- *.xml && cp "$1" a && cp "$2" b && cp "$3" c \
      && rm "$1" "$2" "$3" && sed 's/encoding="UTF-8"/encoding="UTF-16"/' a | iconv -f UTF-8 -t UTF-16 > z.xml \
      && { head -n 1 b; printf '<!-- %4000s -->\n' x; tail -n +2 b; } > y.xml
      """)
    let plain = try objects(try Run("evaluate", "--json", "--call", Calls.vvv, Calls.vvvDossiers))
    let mixed = try objects(
      try Run(
        shell: "cat '\(scratch.folder.path)/c' | \"$COPIL\" evaluate --json --call \(Calls.vvv) "
          + "'\(scratch.folder.path)' -"))
    #expect(mixed.map { $0["dossier"] as? String } == plain.map { $0["dossier"] as? String })
    #expect(mixed.count == 8)
    #expect(mixed.prefix(2).map { ($0["fichier"] as? String)?.suffix(5) } == ["z.xml", "y.xml"])
    #expect(mixed[2]["fichier"] as? String == "-")
  }

  @Test(arguments: [("<&-", "l'entrée standard est fermée"), ("</tmp", "c'est un dossier de fichiers")])
  func `tells why standard input cannot be read`(_ input: String, _ reason: String) throws {
    let run = try Run(shell: "\"$COPIL\" evaluate --call \(Calls.vvv) - \(Calls.vvvDossiers) \(input)")
    #expect(
      run.errors.hasPrefix("-: erreur: ce fichier ne peut pas être lu : \(reason) [fichier-illisible]\n"))
    #expect(run.lines.contains { $0.hasPrefix("VVV-2022-001") }, "the others go through")
    #expect(run.status == 1)
  }

  @Test func `leaves nothing behind when it is killed`() throws {
    let scratch = try Scratch()
    try scratch.shell("mkfifo wait")
    // One dossier never comes: the run stands still.
    let run = try Run(
      shell: """
        "$COPIL" evaluate --quiet --call \(Calls.vvv) -o '\(scratch.folder.path)/e.xml' \(Calls.vvvDossiers) - \
        < '\(scratch.folder.path)/wait' & exec 3> '\(scratch.folder.path)/wait'; sleep 1; kill -9 $!; wait $!
        """)
    #expect(run.status == 137)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["wait"])
  }

  @Test func `leaves what was there when the file cannot be written whole, with 70`() throws {
    let scratch = try Scratch()
    scratch.file("e.xml", "before")
    let limit = try Run(
      shell: """
        ulimit -f 8; "$COPIL" evaluate --quiet --call \(Calls.vvv) -o '\(scratch.folder.path)/e.xml' \
        \(Calls.vvvDossiers)
        """)
    #expect(limit.errors.contains("/e.xml: erreur: ce fichier ne peut pas être écrit"))
    #expect(limit.status == 70)
    #expect(
      try String(contentsOf: scratch.folder.appendingPathComponent("e.xml"), encoding: .utf8) == "before")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["e.xml"])
    let full = try Run("evaluate", "--call", Calls.vvv, "-o", "/dev/full", Calls.vvvDossiers)
    #expect(
      full.errors
        == "/dev/full: erreur: ce fichier ne peut pas être écrit : le disque est plein [fichier-non-ecrit]\n")
    #expect(full.status == 70)
    let absent = try Run("evaluate", "--call", Calls.vvv, "-o", "/nowhere/e.xml", Calls.vvvDossiers)
    #expect(absent.errors.contains("/nowhere/e.xml: erreur: ce fichier ne peut pas être écrit : son dossier"))
    #expect(absent.status == 70)
  }

  @Test func `tells what is wrong with dossiers together and goes on`() throws {
    let scratch = try Scratch()
    try scratch.shell(
      """
      S='\(Run.package.path)'/\(Calls.vvvDossiers); mkdir d && cp "$S"/*-001-* d/a.xml && cp "$S"/*-001-* d/b.xml \
      && cp "$S"/*-002-* d/ && cp '\(Run.package.path)'/\(Calls.cdvDossiers)/*-001-* d/z.xml && echo '<x' > d/y.xml
      """)
    let run = try Run("evaluate", "--json", "--call", Calls.vvv, scratch.folder.path + "/d")
    #expect(run.lines.count == 3)
    #expect(
      run.errors.contains("/d/b.xml:5:5: erreur: la référence « VVV-2022-001 » est celle d'un autre dossier"))
    #expect(run.errors.contains("[dossier-autre-appel]"))
    #expect(run.errors.contains("/d/y.xml:1:"))
    #expect(run.errors.hasSuffix("\n3 dossiers évalués : 1 recevable, 2 irrecevables.\n"))
    #expect(run.status == 1)
  }

  @Test func `says nothing of the avis of other dossiers when files of a campaign are named`() throws {
    let one = try Run(
      shell: "\"$COPIL\" evaluate --json --call \(Calls.cdv) \(Calls.cdvDossiers)/*-001-*.xml")
    #expect(one.lines.count == 1)
    #expect(!one.errors.contains("avis"), "\(one.errors)")
  }

  @Test func `takes a folder named twice, in whatever way, for one`() throws {
    let once = try Run("evaluate", "--json", "--call", Calls.vvv, Calls.vvvDossiers)
    for second in ["\(Calls.vvvDossiers)/", "./\(Calls.vvvDossiers)", "Rules/../\(Calls.vvvDossiers)"] {
      let run = try Run("evaluate", "--json", "--call", Calls.vvv, Calls.vvvDossiers, second)
      #expect(withoutFiles(run.output) == withoutFiles(once.output))
      #expect(run.errors == once.errors)
    }
  }

  @Test func `tells avis without dossier`() throws {
    let scratch = try Scratch()
    try scratch.shell("mkdir d && cp '\(Run.package.path)'/\(Calls.vvvDossiers)/*-002-* d/")
    let run = try Run(
      "evaluate", "--quiet", "--call", Calls.vvv, "--avis", Calls.vvvDossiers + "/avis",
      scratch.folder.path + "/d")
    #expect(run.errors.contains("[avis-sans-dossier]"))
    #expect(!run.errors.contains("peut-être"))
    #expect(run.status == 1)
  }

  @Test(arguments: ["evaluate", "check"])
  func `says of an avis that its dossier may be one that could not be read, and names no other`(
    _ command: String
  ) throws {
    let scratch = try Scratch()
    try scratch.shell(
      "mkdir d && cp '\(Run.package.path)'/\(Calls.vvvDossiers)/*-002-* d/ && echo '<x' > d/y.xml")
    let run = try Run(
      command, "--quiet", "--call", Calls.vvv, "--avis", Calls.vvvDossiers + "/avis",
      scratch.folder.path + "/d")
    let told = (run.errors + run.output).split(separator: "\n").filter { $0.contains("[avis-sans-dossier]") }
    #expect(!told.isEmpty)
    for line in told {
      #expect(line.contains(" ; il est peut-être de ceux qui n'ont pas pu être évalués ["), "\(line)")
    }
  }

  @Test(arguments: ["check", "evaluate"])
  func `shows no line of the dossier under a fault of its avis`(_ command: String) throws {
    let scratch = try Scratch()
    scratch.file(
      "d/avis/a.xml",
      """
      <avis xmlns="urn:copil:avis:1" dossier="VVV-2022-002" appel="ville-vie-vacances-2022">
        <instructeur>I</instructeur>
        <date>2022-03-01</date>
        <reponse critere="inconnu de tous">45</reponse>
      </avis>
      """)
    try scratch.shell("cp '\(Run.package.path)'/\(Calls.vvvDossiers)/*-002-* d/d.xml")
    let run = try Run(command, "--call", Calls.vvv, scratch.folder.path + "/d")
    let lines = (command == "check" ? run.output : run.errors).split(separator: "\n")
    let place = try #require(lines.firstIndex { $0.contains("/avis/a.xml:4:") }, "\(lines)")
    #expect(lines[place].hasSuffix("[avis-critere-inconnu]"))
    #expect(!lines[(place + 1)...].contains { $0.hasPrefix(" 4 |") }, "\(lines)")
  }

  @Test func `says nothing of other avis of a folder named with --avis when files are named`() throws {
    let named = try Run(
      shell: "\"$COPIL\" evaluate --json --call \(Calls.cdv) --avis \(Calls.cdvDossiers)/avis "
        + "\(Calls.cdvDossiers)/*-001-*.xml")
    #expect(named.lines.count == 1)
    #expect(!named.errors.contains("avis"), "\(named.errors)")
    let file = try Run(
      shell: "\"$COPIL\" evaluate --json --call \(Calls.cdv) "
        + "--avis $(ls \(Calls.cdvDossiers)/avis/*.xml | tail -1) \(Calls.cdvDossiers)/*-001-*.xml")
    #expect(file.errors.contains("[avis-sans-dossier]"), "an avis named by itself has its dossier")
  }

  @Test(arguments: [
    (["evaluate", "a.xml"], "il manque l'argument « --call <appel> »"),
    (["evaluate", "--call", Calls.vvv, "--json", "--xml", "a.xml"], "--json et --xml ne vont pas ensemble"),
    (
      ["check", "--call", Calls.vvv, "--rules", "Rules", "a.xml"],
      "--rules ne va pas avec --call : le dossier de l'appel est dans celui des règles"
    ),
    (["check", "--avis", "avis", "a.xml"], "--avis ne va qu'avec --call"),
    (["explain", "--call", Calls.vvv], "il manque l'argument « <fichier> »"),
    (["rules", "show"], "il manque l'argument « <appel> »"),
  ])
  func `tells wrong usage in French, with 64`(_ arguments: [String], _ message: String) throws {
    let run = try Run(shell: "\"$COPIL\" " + arguments.joined(separator: " "))
    #expect(run.errors.split(separator: "\n").first.map(String.init) == "Erreur : " + message)
    #expect(run.output == "")
    #expect(run.status == 64)
  }

  @Test(arguments: [["evaluate"], ["explain"], ["rules", "show"], ["check"]])
  func `and the commands beside it are explained in French`(_ command: [String]) throws {
    let run = try Run(shell: "\"$COPIL\" \(command.joined(separator: " ")) --help")
    #expect(run.output.contains("USAGE : copil " + command.joined(separator: " ")))
    for word in ["OVERVIEW", "ARGUMENTS:", "OPTIONS:", "Show", "(default"] {
      #expect(!run.output.contains(word), "\(word)")
    }
    #expect(run.status == 0)
  }

  @Test func `takes the appel.xml of a call for the call`() throws {
    let named = try Run("evaluate", "--json", "--call", Calls.vvv + "/appel.xml", Calls.vvvDossiers)
    #expect(named.output == (try Run("evaluate", "--json", "--call", Calls.vvv, Calls.vvvDossiers)).output)
    #expect(named.status == 0)
    #expect(try Run(shell: "cd \(Calls.vvv) && \"$COPIL\" rules show appel.xml").status == 0)
  }

  @Test func `cuts the name of a funder between words`() throws {
    let run = try Run("evaluate", "--call", Calls.cdv, Calls.cdvDossiers)
    let head = try #require(run.lines.first { $0.hasPrefix("Référence") })
    #expect(head.hasSuffix("  État  Ville de…  Département des…  Action"), "\(head)")
    let columns = run.lines.filter { $0.hasPrefix("CDV-2022-00") }
    #expect(columns.allSatisfy { $0.count > head.count })
  }

  @Test func `tells a folder that is no call`() throws {
    let scratch = try Scratch()
    for command in ["evaluate", "check"] {
      let run = try Run(command, "--call", scratch.folder.path, Calls.vvvDossiers)
      #expect((run.errors + run.output).contains("[appel-introuvable]"))
      #expect(run.status == 1)
    }
  }
}

@Suite struct `A rule that fails with many dossiers` {
  @Test(arguments: [
    "evaluate --quiet --call CALL D", "check --quiet --call CALL D", "run --quiet --call CALL --out out D",
    "evaluate --json --threads 3 --call CALL D",
  ])
  func `is told once, with how many`(_ command: String) throws {
    let scratch = try Scratch()
    try scratch.shell(
      """
      cp -r '\(Run.package.path)/Rules' Rules
      sed -i "s/>min(appel.parametres.taux d'aide \\* dossier.budget.charges.total/>min(1 \\/ (dossier.budget.charges.total - dossier.budget.charges.total)/" \
      Rules/ville-exemple/jardins-partages-2025/jardins-partages.dmn
      """)
    let dossiers = Run.package.path + "/Submissions/ville-exemple/jardins-partages-2025"
    let line = command.replacing("CALL", with: "Rules/ville-exemple/jardins-partages-2025")
      .replacing(" D", with: " '\(dossiers)'")
    let run = try Run(shell: "\"$COPIL\" \(line)", in: scratch.folder)
    let told = (run.output + run.errors).split(separator: "\n").filter { $0.contains("règle en défaut") }
    #expect(told.count == 1, "\(run.output + run.errors)")
    #expect(told.first?.contains("jardins-partages.dmn:") == true)
    if !command.contains("--quiet") {
      #expect(run.errors.contains("note : avec le dossier « "))
      #expect(run.errors.contains("note : et avec 3 autres dossiers"))
    }
    #expect(run.status == 1)
  }
}

@Suite struct `copil check --call` {
  @Test func `says what to mend and the verdict as it stands, and never a sum`() throws {
    let run = try Run("check", "--call", Calls.vvv, Calls.vvvDossiers)
    #expect(run.output.contains("Aujourd'hui, votre dossier serait : recevable.\n"))
    #expect(run.output.contains("Aujourd'hui, votre dossier serait : irrecevable.\n"))
    #expect(run.output.contains("\nÀ corriger, sans quoi le dossier ne peut pas être retenu :\n  1. "))
    #expect(
      run.output.contains(
        "Nombre de femmes et de filles : élément public/femmes, partie « Public de l'action »."))
    #expect(!run.output.contains("Proposition à l'État"))
    #expect(run.lines.last?.hasPrefix("8 dossiers évalués : ") == true)
    #expect(run.errors == "")
    #expect(run.status == 1)
  }

  @Test(arguments: [
    ("funders of no call", #"s/<financeur code="[^"]*"/<financeur code="autre"/"#),
    ("no plan of funding", #"/<financement>/,/<\/financement>/d"#),
  ])
  func `says that a dossier which asks no funder of the call is to be completed, as evaluate does`(
    _ what: String, _ change: String
  ) throws {
    let scratch = try Scratch()
    let file = scratch.file("d.xml", "")
    _ = try Run(shell: "sed '\(change)' \(Calls.cdvDossiers)/*-002-* >'\(file.path)'")
    let evaluated = try Run("evaluate", "--call", Calls.cdv, file.path)
    #expect(
      evaluated.lines.contains { $0.hasPrefix("CDV-2022-002") && $0.contains("à compléter") }, "\(what)")
    let run = try Run("check", "--call", Calls.cdv, file.path)
    #expect(run.output.contains("Aujourd'hui, votre dossier serait : à compléter.\n"), "\(run.output)")
    #expect(run.output.contains("  - Aucun financeur de cet appel n'est sollicité : "))
    #expect(run.lines.last == "1 dossier évalué : 1 à compléter.")
    let object = try objects(try Run("check", "--json", "--call", Calls.cdv, file.path))
    #expect(
      object.contains { $0["verdict"] as? String == "aCompleter" && $0["sansDemande"] as? Bool == true })
  }

  /// A line of the plan of funding for who is no funder of the call.
  private static let other =
    "s|<total>5900<|<cofinancement compte=\"74orgasoc\" type=\"autre\"><financeur code=\"caf\">CAF</financeur>"
    + "<montantSollicite>5900</montantSollicite><statut>sollicite</statut></cofinancement><total>5900<|"

  @Test(arguments: [
    ("refuse", "refusé"), ("acquis", "accordé"),
  ])
  func `says that nothing is asked where each funder of the call has answered before`(
    _ statut: String, _ word: String
  ) throws {
    let scratch = try Scratch()
    let file = scratch.file("d.xml", "")
    _ = try Run(
      shell:
        "sed 's|<statut>sollicite</statut>|<statut>\(statut)</statut>|; \(statut == "refuse" ? Self.other : "")' \(Calls.cdvDossiers)/*-002-* >'\(file.path)'"
    )
    let run = try Run("check", "--call", Calls.cdv, file.path)
    #expect(
      run.output.contains(
        "Aujourd'hui, votre dossier serait : recevable (rien n'est demandé à cet appel).\n"), "\(run.output)")
    #expect(run.output.contains(word), "\(run.output)")
    let object = try objects(try Run("check", "--json", "--call", Calls.cdv, file.path))
    #expect(object.contains { $0["dejaRepondu"] as? Bool == true })
    let whole = try Run(
      "run", "--call", Calls.cdv, "--out", scratch.folder.appendingPathComponent("r").path, file.path)
    let counted = whole.lines.filter { $0.contains("déjà accordées") }
    #expect(counted == (statut == "acquis" ? ["    dont déjà accordées        1"] : []), "\(whole.output)")
  }

  @Test func `tells of a mistyped funder of the call, and not of others who give beside it`() throws {
    let scratch = try Scratch()
    let file = scratch.file("d.xml", "")
    _ = try Run(
      shell: "sed 's/code=\"departement\"/code=\"cd92\"/' \(Calls.cdvDossiers)/*-001-* >'\(file.path)'")
    let told = try Run("check", "--call", Calls.cdv, file.path).lines.filter {
      $0.contains("[financeur-hors-appel]")
    }
    #expect(told.count == 1 && told[0].contains("« cd92 » n'est pas un financeur de cet appel"), "\(told)")
  }

  @Test(arguments: ["mairie", "prefecture", "caf34"])
  func `tells of a line that says it is for a funder of the call, and names another`(_ code: String) throws {
    let scratch = try Scratch()
    let file = scratch.file("d.xml", "")
    _ = try Run(
      shell: "sed 's/code=\"departement\"/code=\"\(code)\"/' \(Calls.cdvDossiers)/*-003-* >'\(file.path)'")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(
      text.components(separatedBy: "type=\"privilegie\"").count > 2, "another funder of the call is asked")
    for command in ["check", "evaluate"] {
      let run = try Run(command, "--quiet", "--call", Calls.cdv, file.path)
      let told = (run.output + run.errors).split(separator: "\n").filter {
        $0.contains("avertissement: ") && $0.contains("[financeur-hors-appel]")
      }
      #expect(
        told.count == 1 && told[0].contains("« \(code) » n'est pas un financeur de cet appel"), "\(told)")
    }
  }

  @Test func `shows the line and the place of a warning of the call's, as of the form's`() throws {
    let scratch = try Scratch()
    let file = scratch.file("d.xml", "")
    _ = try Run(shell: "sed 's/axe code=\"/&x/' \(Calls.cdvDossiers)/*-002-* >'\(file.path)'")
    let run = try Run("check", "--call", Calls.cdv, file.path)
    let place = try #require(run.lines.firstIndex { $0.contains("[axe-inconnu]") }, "\(run.output)")
    #expect(run.lines[place + 1].contains("<axe code=\"x"))
    #expect(run.lines[place + 2].hasSuffix(" ^"))
  }

  @Test func `ends with 0 when every dossier is recevable`() throws {
    let run = try Run(shell: "\"$COPIL\" check --call \(Calls.vvv) \(Calls.vvvDossiers)/*-002-*")
    #expect(
      run.lines.suffix(2) == [
        "1 fichier contrôlé : aucune faute de forme.", "1 dossier évalué : 1 recevable.",
      ])
    #expect(run.status == 0)
  }

  @Test func `writes faults, then one object a dossier, with --json`() throws {
    let run = try Run("check", "--json", "--call", Calls.vvv, Calls.vvvDossiers)
    let all = try objects(run)
    #expect(all.count == 9)
    #expect(all.last?["bilan"] != nil)
    let incomplete = try #require(all.first { $0["verdict"] as? String == "aCompleter" })
    let lacks = try #require(incomplete["aCompleter"] as? [[String: Any]])
    #expect(lacks.contains { $0["chemin"] as? String == "public/femmes" })
    let refused = all.filter { $0["verdict"] as? String == "irrecevable" }
    #expect(refused.allSatisfy { ($0["aCorriger"] as? [Any])?.isEmpty == false })
    #expect(run.status == 1)
  }

  @Test func `tells what is wrong with several files together`() throws {
    let scratch = try Scratch()
    try scratch.shell(
      """
      S='\(Run.package.path)'/\(Calls.vvvDossiers); mkdir d && cp "$S"/*-001-* d/a.xml && cp "$S"/*-001-* d/b.xml \
      && sed 's/<reference>.*</<reference>VVV-9</' d/a.xml > d/c.xml
      """)
    let run = try Run(shell: "\"$COPIL\" check --call \(Calls.vvv) \(scratch.folder.path)/d/*.xml")
    #expect(
      run.output.contains("/d/b.xml:5:5: erreur: la référence « VVV-2022-001 » est celle d'un autre dossier"))
    #expect(
      run.lines.contains { $0.contains("/d/c.xml:5:5: avertissement: ") && $0.hasSuffix("[action-double]") })
    #expect(run.lines.contains("3 fichiers contrôlés : 1 erreur et 1 avertissement dans 2 fichiers."))
    #expect(run.status == 1)
  }

  @Test func `counts faults of avis as those of files`() throws {
    let scratch = try Scratch()
    try scratch.shell(
      """
      mkdir -p d/avis && cp '\(Run.package.path)'/\(Calls.vvvDossiers)/*-002-* d/ \
      && echo '<avis xmlns="urn:copil:avis:1" dossier="VVV-9" appel="ville-vie-vacances-2022"/>' > d/avis/a.xml
      """)
    let run = try Run("check", "--call", Calls.vvv, scratch.folder.path + "/d")
    #expect(run.lines.contains("1 fichier contrôlé : 1 erreur dans 1 fichier."), "\(run.output)")
    #expect(run.status == 1)
  }

  /// A code that does not exist is to be mended; codes that exist and do not go together are refused.
  @Test(arguments: [
    (
      "codes-inconnus", "à compléter",
      "Le référentiel n'a pas d'axe « loisirs », ni d'orientation « LOISIRS-9 »."
    ),
    ("quartier-inconnu", "à compléter", "Quartier inconnu de la liste en vigueur"),
    ("quartier-de-2024", "à compléter", "Quartier inconnu de la liste en vigueur"),
    ("orientation-d-un-autre-axe", "irrecevable", "L'axe « sante » n'a pas d'orientation « EDU-4 »."),
  ])
  func `refuses nobody for a code that does not exist`(
    _ name: String, _ verdict: String, _ constat: String
  ) throws {
    let run = try Run(
      "check", "--call", Calls.cdv, "Submissions/villeneuve-la-garenne/cas-particuliers/\(name).xml")
    #expect(run.output.contains("Aujourd'hui, votre dossier serait : \(verdict).\n"))
    #expect(run.output.contains("    \(constat)"), "\(run.output)")
    #expect(run.status == 1)
  }

  @Test func `names the nearest quarter for places and buildings as for the public`() throws {
    let scratch = try Scratch()
    try scratch.shell(
      """
      S='\(Run.package.path)'/Submissions; sed 's/code="tilleuls"/code="tileuls"/' "$S"/ville-exemple/*/verger.xml > a.xml
      sed 's/quartier="aire-2029"/quartier="aire2029"/' "$S"/villeneuve-la-garenne/abattement-tfpb-2021/*-008-*.xml > b.xml
      """)
    let places = try Run(
      "check", "--call", "Rules/ville-exemple/jardins-partages-2025", scratch.folder.path + "/a.xml")
    #expect(
      places.lines.count {
        $0.contains("« tileuls » ; vouliez-vous écrire « tilleuls » ? [quartier-inconnu]")
      } == 2)
    #expect(places.output.contains("    Le code « tileuls » n'est celui d'aucun quartier de la liste.\n"))
    let buildings = try Run(
      "check", "--call", "Rules/villeneuve-la-garenne/abattement-tfpb-2021", scratch.folder.path + "/b.xml")
    #expect(
      buildings.output.contains("« aire2029 » ; vouliez-vous écrire « aire-2029 » ? [quartier-inconnu]"))
    #expect(!buildings.output.contains("« hors-quartier »"))
  }

  @Test func `names only dossiers that are not recevable, with --quiet`() throws {
    let run = try Run("check", "--quiet", "--call", Calls.vvv, Calls.vvvDossiers)
    #expect(run.lines.allSatisfy { $0.hasSuffix(": irrecevable") || $0.hasSuffix(": à compléter") })
    #expect(!run.lines.isEmpty)
    #expect(run.status == 1)
  }
}

@Suite struct `copil explain` {
  private static let dossier: String = {
    let folder = Run.package.appendingPathComponent(Calls.vvvDossiers).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return "\(Calls.vvvDossiers)/\(names.first { $0.contains("-002-") } ?? "")"
  }()

  @Test func `goes from the answer to the element and the source`() throws {
    let run = try Run("explain", "--call", Calls.vvv, Self.dossier, "Part des filles")
    #expect(run.lines.first?.hasPrefix("Part des filles : ") == true)
    #expect(run.lines.filter { $0.hasPrefix("  Question : ") }.count == 1)
    #expect(run.output.contains("Décision « Part des filles » (Rules/villeneuve-la-garenne/"))
    #expect(run.lines.contains { $0.hasPrefix("  public/femmes = «") && $0.contains("\(Self.dossier):") })
    #expect(run.lines.contains { $0.hasPrefix("Source : ") })
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `shows what was read of the call, and where it is written`() throws {
    let run = try Run("explain", "--call", Calls.vvv, Self.dossier, "Dépôt dans les délais")
    #expect(
      run.lines.contains {
        $0.wholeMatch(of: #/  calendrier\.limiteDepot = .* 2022 \(Rules\/.*\/appel\.xml:\d+:\d+\)/#) != nil
      }, "\(run.output)")
    let girls = try Run("explain", "--call", Calls.vvv, Self.dossier, "Part des filles")
    #expect(girls.lines.contains { $0.hasPrefix("  parametres.") && $0.contains(" = 0,5 (Rules/") })
  }

  @Test func `says of a critère without object why, and nothing of the other rows`() throws {
    let run = try Run(
      shell: "\"$COPIL\" explain --call \(Calls.cdv) \(Calls.cdvDossiers)/*-009-*.xml 'Public du quartier'")
    #expect(run.lines.first == "Public du quartier : sans objet")
    #expect(run.output.contains("\nDécision « Public du quartier » (Rules/"))
    #expect(run.output.contains(") = sans objet\n"))
    #expect(!run.output.contains("écartée"))
  }

  @Test func `tells a table that is asked again with the same values once`() throws {
    let run = try Run(
      shell: "\"$COPIL\" explain --call \(Calls.vvv) \(Calls.vvvDossiers)/vvv-2022-006-*.xml "
        + "'Ouverture hors du quartier'")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.ranges(of: "Table « points de l'ouverture »").count == 1, "\(run.output)")
  }

  @Test func `explains every critère when none is named, small letters or not`() throws {
    let all = try Run("explain", "--call", Calls.vvv, Self.dossier)
    #expect(all.lines.filter { $0.hasPrefix("  Question : ") }.count > 20)
    let one = try Run("explain", "--call", Calls.vvv, Self.dossier, "part des filles")
    #expect(all.output.contains(one.output))
  }

  @Test func `names the nearest critère for one that is not there, with 64`() throws {
    let run = try Run("explain", "--call", Calls.vvv, Self.dossier, "Part des fille")
    #expect(run.errors.contains("aucun critère de l'appel ne se nomme « Part des fille »"))
    #expect(run.errors.contains("vouliez-vous écrire « Part des filles » ?"))
    #expect(run.output == "")
    #expect(run.status == 64)
  }

  @Test func `writes one object a critère with --json`() throws {
    let run = try Run("explain", "--json", "--call", Calls.vvv, Self.dossier, "Part des filles")
    let object = try #require(try objects(run).first)
    #expect(Set(object.keys) == ["fichier", "critere", "reponse", "explication"])
    #expect(object["critere"] as? String == "Part des filles")
  }

  @Test func `tells two avis for the dossier, and says nothing of those for others`() throws {
    let scratch = try Scratch()
    try scratch.shell(
      """
      mkdir -p d/avis && cp '\(Run.package.path)'/\(Self.dossier) d/d.xml; cd d/avis
      for n in 1 2 3; do r=$((n / 3 + 2)); echo '<avis xmlns="urn:copil:avis:1" dossier="VVV-2022-00'$r'" \
      appel="ville-vie-vacances-2022"><instructeur>I</instructeur><date>2022-03-01</date><remarque>A</remarque></avis>' > $n.xml; done
      """)
    let run = try Run("explain", "--call", Calls.vvv, scratch.folder.path + "/d/d.xml", "Part des filles")
    #expect(run.errors.contains("/avis/2.xml:1:41: erreur: "), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 2, "\(run.errors)")
    #expect(run.status == 1)
  }

  @Test func `tells a file that is not there, with 1`() throws {
    let run = try Run("explain", "--call", Calls.vvv, "absent.xml")
    #expect(run.errors.hasPrefix("absent.xml: erreur: "))
    #expect(run.status == 1)
  }
}

@Suite struct `The explanation of what is around a dossier` {
  @Test(arguments: [
    (Calls.vvv, Calls.vvvDossiers, "  exercice = 2022 (\(Calls.vvv)/appel.xml:11:"),
    (
      Calls.vvv, Calls.vvvDossiers,
      "  geographie.quartier = 1 élément : « aire-2029 » (Rules/villeneuve-la-garenne/territoire.xml:"
    ),
    (Calls.cdv, Calls.cdvDossiers, "(Rules/villeneuve-la-garenne/referentiel.xml:"),
  ])
  func `has its place, and a year as it is written`(_ call: String, _ dossiers: String, _ part: String) throws
  {
    let run = try Run(shell: "\"$COPIL\" explain --call \(call) \"$(ls \(dossiers)/*.xml | head -1)\"")
    #expect(run.output.replacing("\u{A0}", with: " ").contains(part))
  }
}

@Suite struct `copil rules show` {
  @Test(arguments: ["mkdir", "ln -s nulle-part"])
  func `ends with 1 where the figures of the report cannot be read`(make: String) throws {
    let scratch = try Scratch()
    let figures = "Rules/villeneuve-la-garenne/bilan-publie.xml"
    try scratch.shell(
      "cp -rL '\(Run.package.path)/Rules' Rules; rm \(figures); \(make) \(figures)")
    let run = try scratch.run("rules", "show", Calls.vvv)
    #expect(run.status == 1)
    #expect(run.errors.contains("\(figures): erreur: "), "\(run.errors)")
    #expect(run.output.contains("Ville Vie Vacances 2022"))
  }

  static let calls: [String] = {
    let rules = Run.package.appendingPathComponent("Rules").path
    let files = FileManager.default.enumerator(atPath: rules)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix("/appel.xml") }.map { "Rules/\($0.dropLast(10))" }.sorted()
  }()

  @Test func `tells the rules as text, examples as such`() throws {
    let run = try Run("rules", "show", Calls.vvv)
    for part in [
      "Calendrier", "Financeurs et enveloppes", "Pièces à joindre", "Recevabilité", "Points de vigilance",
      "Notation",
      "Montants proposés", "Comment la note est calculée", "Comment les enveloppes sont partagées",
      "Paramètres",
      "Quartiers prioritaires",
    ] {
      #expect(run.output.contains("\n\(part)\n==="), "\(part)")
    }
    #expect(run.output.contains("paramètre d’exemple, à fixer par la commune"))
    #expect(run.output.contains("\nTable «\u{A0}"))
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test(arguments: ["text", "page"])
  func `writes dates, numbers and codes as French readers do`(_ form: String) throws {
    let run = try Run(shell: "\"$COPIL\" rules show \(form == "page" ? "--html" : "") \(Calls.cdv)")
    let text = run.output.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    for part in [
      "de 0,5 à moins de 0,6", "Statuts", "à partir du 2 janvier", "Prévention de",
      "(apprentissage-du-francais)",
      "Fondation",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("@\"") && !text.contains("@&quot;"))
    #expect(text.firstMatch(of: #/[^-A-Z]\b0\.[0-9]/#) == nil)
  }

  @Test func `has the labels of what formulas read, and not their paths`() throws {
    let call = "Rules/villeneuve-la-garenne/dotation-politique-de-la-ville-2021"
    let run = try Run("rules", "show", "--html", call)
    let text = run.output.replacing(#/\s+/#, with: " ")
    #expect(text.contains("« Autofinancement » + « Total des cofinancements »"))
    #expect(text.contains("« Date de fin des travaux » entre « Début des actions » et « Fin des actions »"))
    #expect(text.contains("si réponse à « derogation-prefet » est donné"))
    #expect(run.output.firstMatch(of: #/(dossier|appel)\.[a-z]+\.[a-z]/#) == nil)
  }

  @Test(arguments: ["", "--html"])
  func `has with each critère the values of the call that it reads, and the answers that it may give`(
    _ form: String
  ) throws {
    let run = try Run(shell: "\"$COPIL\" rules show \(form) Rules/ville-exemple/jardins-partages-2025")
    let text = run.output.replacing(#/<[^>]*>/#, with: " ").replacing(#/\s+/#, with: " ")
    let own = try #require(text.split(separator: "Assez de jardiniers habitent-ils le quartier ?").last)
    let critere = try #require(own.split(separator: "Points de vigilance").first)
    #expect(critere.contains("Valeurs de l’appel : part minimale de jardiniers du quartier 0,5, soit 50 %"))
    #expect(critere.contains("Réponses possibles : Oui ; non"), "\(critere)")
    // By a decision below it.
    let sum = try #require(text.split(separator: "Montants proposés").last)
    #expect(sum.contains("taux d’aide 0,6, soit 60 % plafond d’aide 3 000"), "\(sum)")
    // A critère that reads none has no such list.
    let place = try #require(text.split(separator: "Le jardin est-il dans le quartier ?").last)
    #expect(
      try !#require(place.split(separator: "Jardiniers du quartier").first).contains("Valeurs de l’appel"))
  }

  @Test func `has with a critère the values that it reads by a name with another apostrophe`() throws {
    let scratch = try Scratch()
    try scratch.shell(
      """
      cp -rL '\(Run.package.path)/Rules' Rules
      sed -i "s,parametres.taux d'aide,parametres.taux  d’aide," \
        Rules/ville-exemple/jardins-partages-2025/jardins-partages.dmn
      """)
    let run = try scratch.run("rules", "show", "Rules/ville-exemple/jardins-partages-2025")
    #expect(run.errors == "")
    let text = run.output.replacing(#/\s+/#, with: " ")
    let sum = try #require(text.split(separator: "Montants proposés").last)
    #expect(sum.contains("taux d’aide 0,6, soit 60 % plafond d’aide 3 000"), "\(sum)")
  }

  @Test func `lists only the parameters that rules read`() throws {
    let scratch = try Scratch()
    try scratch.shell(
      """
      cp -rL '\(Run.package.path)/Rules' Rules
      sed -i "s,appel.parametres.taux d'aide,0.6," Rules/ville-exemple/jardins-partages-2025/jardins-partages.dmn
      """)
    let run = try scratch.run("rules", "show", "Rules/ville-exemple/jardins-partages-2025")
    #expect(run.errors.contains("le paramètre « taux d'aide » est déclaré, mais aucune règle ne le lit"))
    #expect(run.output.contains("plafond d’aide"))
    #expect(!run.output.contains("\n  taux d’aide "))
    #expect(run.status == 0)
  }

  @Test func `says in which order a table ranks its results`() throws {
    let scratch = try Scratch()
    try scratch.shell(
      """
      cp -rL '\(Run.package.path)/Rules' Rules
      sed -i -e 's,"points-du-quartier-table" hitPolicy="UNIQUE","points-du-quartier-table" hitPolicy="PRIORITY",' \
        -e 's,label="Points" typeRef="Points sur 60"/>,label="Points"><outputValues><text>40\\,60\\,0</text></outputValues></output>,' \
        Rules/ville-exemple/jardins-partages-2025/jardins-partages.dmn
      """)
    let run = try scratch.run("rules", "show", "Rules/ville-exemple/jardins-partages-2025")
    let text = run.output.replacing(#/\s+/#, with: " ")
    let words = "la ligne au résultat le plus prioritaire compte, dans l’ordre 40, 60, 0"
    #expect(text.contains("Table « barème du quartier » : \(words)"), "\(text) \(run.errors)")
  }

  @Test(arguments: calls)
  func `shows every parameter with a critère that reads it`(_ call: String) throws {
    let run = try Run("rules", "show", call)
    let body = try #require(run.output.components(separatedBy: "\nParamètres\n").first)
    let source = try String(contentsOf: Run.package.appending(path: call + "/appel.xml"), encoding: .utf8)
    for parametre in source.matches(of: #/<parametre code="([^"]+)"/#) {
      let name = parametre.output.1.replacing("'", with: "’")
      #expect(body.contains("\n  \(name)   "), "\(name)")
    }
  }

  @Test func `shows sums with their unit where the call has it`() throws {
    let run = try Run("rules", "show", "Rules/villeneuve-la-garenne/programme-reussite-educative-2022")
    let text = run.output.replacing(#/\s+/#, with: " ")
    let rules = try #require(text.split(separator: " Paramètres ====").first)
    #expect(rules.contains("plafond par bénéficiaire 1 000 €"), "\(rules)")
    #expect(rules.contains("plafond de la caisse des écoles 180 000 €"))
    #expect(rules.contains("âge maximum 16"))
  }

  @Test func `names kinds of porteurs with their labels, whatever other lists have the same codes`() throws {
    let scratch = try Scratch()
    try scratch.shell(
      """
      cp -rL '\(Run.package.path)/Rules' Rules
      sed -i 's,<categorie>association</categorie>,&<categorie>etablissementScolaire</categorie>,' \
        Rules/ville-exemple/jardins-partages-2025/appel.xml
      """)
    let run = try scratch.run("rules", "show", "--html", "Rules/ville-exemple/jardins-partages-2025")
    #expect(run.output.contains("Association, Établissement scolaire (etablissementScolaire)</td>"))
  }

  @Test(arguments: calls)
  func `writes one well-formed page for each call, with real tables and headings`(_ call: String) throws {
    let scratch = try Scratch()
    let file = scratch.folder.appendingPathComponent("r.html")
    let run = try Run("rules", "show", "--html", "-o", file.path, call)
    #expect(run.output == "")
    #expect(run.errors == "")
    #expect(run.status == 0)
    let page = try String(contentsOf: file, encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\""))
    #expect(page.components(separatedBy: "<h1>").count == 2)
    let tables = page.components(separatedBy: "<table>").count
    #expect(tables > 3)
    #expect(page.components(separatedBy: "<table><caption>").count == tables)
    #expect(page.contains("<th scope=\"col\">") && page.contains("<th scope=\"row\">"))
    #expect(try Run(shell: "xmllint --noout '\(file.path)'").status == 0)
    let ids = page.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    for target in page.matches(of: #/href="#([^"]+)"/#) { #expect(ids.contains(String(target.output.1))) }
  }
}
