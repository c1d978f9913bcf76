import Foundation
import Testing

@Suite struct `copil check` {
  @Test func `says nothing is wrong with the good samples, and ends with 0`() throws {
    let run = try Run("check", "Submissions/exemples/bons")
    #expect(run.output == "13 fichiers contrôlés : aucune faute.\n")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `tells a fault with its line and a caret, counts, and ends with 1`() throws {
    let scratch = try Scratch()
    scratch.file("a.xml", Texts.bad)
    let run = try scratch.run("check", "a.xml")
    #expect(
      run.output == """
        a.xml:\(Texts.fault)
         15 |     <siret>00012001400015</siret>
            |            ^
        1 fichier contrôlé : 1 erreur dans 1 fichier.

        """)
    #expect(run.errors == "")
    #expect(run.status == 1)
  }

  @Test func `names the funder that a question is for, with its article`() throws {
    let scratch = try Scratch()
    let year = "villeneuve-la-garenne/contrat-de-ville-2022"
    let file = scratch.folder.path + "/d.xml"
    try scratch.shell(
      """
      sed 's/<pilier code="[^"]*"/<pilier code="valeurs"/' \
        '\(Run.package.path)/Submissions/\(year)/cdv-2022-009-fil-de-la-sante.xml' > d.xml
      """)
    let run = try Run("check", "--call", "Rules/\(year)", file)
    for funder in ["l'État", "la ville de Villeneuve-la-Garenne", "le département des Hauts-de-Seine"] {
      #expect(run.output.contains("  - Pour \(funder) : Quelle somme proposer"), "\(run.output)")
    }
  }

  @Test func `tells faults alone with --quiet`() throws {
    let scratch = try Scratch()
    scratch.file("a.xml", Texts.bad)
    scratch.file("b.xml", Texts.good)
    let run = try scratch.run("check", "--quiet", "b.xml", "a.xml")
    #expect(run.output == "a.xml:\(Texts.fault)\n")
    #expect(run.errors == "")
    #expect(run.status == 1)
    #expect(try scratch.run("check", "--quiet", "b.xml").output == "")
  }

  @Test func `writes one JSON object a line with --json, and the counts last`() throws {
    let run = try Run("check", "--json", "Submissions/exemples/mauvais")
    let text = try Run("check", "--quiet", "Submissions/exemples/mauvais")
    let objects = try run.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any], "\($0)")
    }
    #expect(objects.count == 50)
    var printed: [String] = []
    for object in objects.dropLast() {
      #expect(Set(object.keys) == ["fichier", "ligne", "colonne", "gravite", "code", "message", "notes"])
      let file = try #require(object["fichier"] as? String)
      let line = try #require(object["ligne"] as? Int)
      let column = try #require(object["colonne"] as? Int)
      let severity = try #require(object["gravite"] as? String)
      let message = try #require(object["message"] as? String)
      let code = try #require(object["code"] as? String)
      #expect(object["notes"] is [String])
      printed.append("\(file):\(line):\(column): \(severity): \(message) [\(code)]")
    }
    #expect(printed == text.lines)
    let counts = try #require(objects.last?["bilan"] as? [String: Int])
    #expect(counts == ["fichiers": 49, "fautifs": 49, "erreurs": 49, "avertissements": 0])
    #expect(run.status == 1)
  }

  @Test func `writes no counts with --json and --quiet`() throws {
    let run = try Run("check", "--json", "--quiet", "Submissions/exemples/bons")
    #expect(run.output == "")
    #expect(run.status == 0)
  }

  @Test func `ends with 0 when there are only warnings`() throws {
    let scratch = try Scratch()
    scratch.file(
      "a.xml",
      "\u{FEFF}" + Texts.good.replacingOccurrences(of: "encoding=\"UTF-8\"", with: "encoding=\"ISO-8859-1\""))
    let run = try scratch.run("check", "a.xml")
    #expect(run.lines.first?.hasPrefix("a.xml:1:1: avertissement: ") == true)
    #expect(run.lines.last == "1 fichier contrôlé : 1 avertissement dans 1 fichier.")
    #expect(run.status == 0)
  }

  @Test func `reads standard input for -, once`() throws {
    let scratch = try Scratch()
    scratch.file("a.xml", Texts.good)
    let run = try scratch.run("check", "-", "a.xml", "-", input: Texts.bad)
    #expect(run.lines.first == "-:\(Texts.fault)")
    #expect(run.lines.last == "2 fichiers contrôlés : 1 erreur dans 1 fichier.")
    let empty = try scratch.run("check", "-")
    #expect(
      empty.lines.first
        == "-: erreur: le fichier est vide ; un document XML est attendu [fichier-vide]")
    #expect(empty.status == 1)
    let long = try scratch.run("check", "--quiet", "--taille-max", "1000", "-", input: Texts.bad)
    #expect(
      long.output
        == "-: erreur: l'entrée standard est trop longue ; la limite est de 1000 octets [fichier-trop-gros]\n"
    )
    let piped = try Run(shell: "cat a.xml | \"$COPIL\" check -", in: scratch.folder)
    #expect(piped.output == "1 fichier contrôlé : aucune faute.\n")
    let closed = try Run(shell: "\"$COPIL\" check --quiet - <&-", in: scratch.folder)
    #expect(
      closed.output
        == "-: erreur: ce fichier ne peut pas être lu : l'entrée standard est fermée [fichier-illisible]\n")
  }

  @Test func `reads a standard input that is not ready yet`() throws {
    let scratch = try Scratch()
    scratch.file("a.xml", Texts.good)
    // Python leaves its end of the pipe in the mode where a read may answer "not now".
    try #require(try Run(shell: "command -v python3").status == 0)
    let run = try Run(
      shell: """
        (sleep 0.3; cat a.xml) | python3 -c 'import os, sys; os.set_blocking(0, False); \
        os.execv(sys.argv[1], sys.argv[1:])' "$COPIL" check -
        """, in: scratch.folder)
    #expect(run.output == "1 fichier contrôlé : aucune faute.\n")
  }

  @Test func `checks files in the order of arguments, and folders by name, files before folders`() throws {
    let scratch = try Scratch()
    for name in [
      "b/z.xml", "b/a/y.XML", "b/a.xml", "b/B.xml", "b/é.xml", "b/.caché.xml", "b/note.txt", "a.xml", "c",
    ] {
      scratch.file(name, Texts.bad)
    }
    let run = try scratch.run("check", "--quiet", "c", "b", "a.xml", "b/")
    let inB = ["b/B.xml", "b/a.xml", "b/z.xml", "b/é.xml", "b/a/y.XML"]
    let files = ["c"] + inB + ["a.xml"] + inB
    #expect(run.lines == files.map { "\($0):\(Texts.fault)" })
  }

  @Test func `tells many files in the same order whatever the threads and the folder's own order`() throws {
    let scratch = try Scratch()
    var expected: [String] = []
    // Written backwards, so that the folder's own order is another.
    for index in (0..<3_000).reversed() {
      let name = "f\(index % 7)/d\(10_000 + index).xml"
      scratch.file(name, index % 3 == 0 ? Texts.bad : Texts.good)
    }
    for folder in 0..<7 {
      for index in stride(from: folder, to: 3_000, by: 7) where index % 3 == 0 {
        expected.append("f\(folder)/d\(10_000 + index).xml:\(Texts.fault)")
      }
    }
    let folders = (0..<7).map { "f\($0)" }.joined(separator: " ")
    for threads in [1, 2, 8] {
      let run = try Run(shell: "\"$COPIL\" check --threads \(threads) \(folders)", in: scratch.folder)
      #expect(run.lines.filter { $0.hasPrefix("f") } == expected)
      #expect(run.lines.last == "3000 fichiers contrôlés : 1000 erreurs dans 1000 fichiers.")
      #expect(run.status == 1)
      #expect(run.errors == "")
    }
  }

  @Test func `shows how far it is on a terminal alone`() throws {
    let scratch = try Scratch()
    for index in 0..<600 { scratch.file("d\(index).xml", Texts.good) }
    try #require(try Run(shell: "command -v script").status == 0)
    let shown = try Run(shell: "script -qec '\"$COPIL\" check .' /dev/null", in: scratch.folder)
    #expect(shown.output.contains(" / 600 dossiers contrôlés ("))
    #expect(shown.output.contains("\r\u{1B}[K600 fichiers contrôlés : aucune faute."))
    let quiet = try Run(shell: "script -qec '\"$COPIL\" check --quiet .' /dev/null", in: scratch.folder)
    #expect(quiet.output == "")
    #expect(try scratch.run("check", ".").errors == "")
  }
}
