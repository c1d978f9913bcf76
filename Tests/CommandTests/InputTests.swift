import Foundation
import Testing

/// Whether rights on files count for the account of the tests, or can be made to.
private enum Rights {
  /// What stands before a command so that rights count for it; nil when nothing does.
  static let prefix: String? = {
    if geteuid() != 0 { return "" }
    let prefix = "setpriv --reuid=65534 --regid=65534 --clear-groups "
    let run = try? Run(shell: prefix + "\"$COPIL\" check Submissions/exemples/bons/brouillon-minimal.xml")
    return run?.status == 0 ? prefix : nil
  }()
}

@Suite struct `A file that cannot be read` {
  /// What is told of one path, among files that are good.
  private func told(_ scratch: Scratch, _ paths: String) throws -> [String] {
    scratch.file("0.xml", Texts.good)
    scratch.file("9.xml", Texts.good)
    let run = try Run(shell: "\"$COPIL\" check --json 0.xml \(paths) 9.xml", in: scratch.folder)
    #expect(run.status == 1)
    #expect(run.errors == "")
    let counts = run.lines.last ?? ""
    #expect(counts.contains("\"erreurs\":\(run.lines.count - 1)"), "\(counts)")
    let brief = try Run(shell: "\"$COPIL\" check --quiet 0.xml \(paths) 9.xml", in: scratch.folder)
    #expect(brief.lines.count == run.lines.count - 1)
    return brief.lines
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var made: String
    var path: String
    var message: String

    init(_ description: String, made: String, path: String, says message: String) {
      testDescription = description
      self.made = made
      self.path = path
      self.message = message
    }
  }

  private static let irregular =
    "ce n'est pas un fichier ordinaire (tube, périphérique ou prise) ; un tube se lit par l'entrée standard, avec -"

  @Test(arguments: [
    Case(
      "that is not there", made: "true", path: "a.xml",
      says: "ce fichier ne peut pas être lu : il n'existe pas"),
    Case(
      "under a file", made: "touch a", path: "a/b.xml",
      says: "ce fichier ne peut pas être lu : il n'existe pas"),
    Case("without name", made: "true", path: "''", says: "ce fichier ne peut pas être lu : il n'existe pas"),
    Case(
      "with a name too long", made: "true", path: String(repeating: "a", count: 300),
      says: "ce fichier ne peut pas être lu : son nom est trop long"),
    Case(
      "that is a dangling link", made: "ln -s absent a.xml", path: "a.xml",
      says: "ce lien désigne un fichier qui n'existe pas"),
    Case(
      "that is a loop of links", made: "ln -s b.xml a.xml; ln -s a.xml b.xml", path: "a.xml",
      says: "ce fichier ne peut pas être lu : ses liens tournent en rond"),
    Case("that is a pipe", made: "mkfifo a.xml", path: "a.xml", says: irregular),
    Case("that is a device", made: "true", path: "/dev/zero", says: irregular),
    Case(
      "that is a pipe without name", made: "mkfifo a.xml", path: "/dev/stdin < /dev/null", says: irregular),
    Case(
      "that is a socket",
      made: "python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind(\"a.xml\")'", path: "a.xml",
      says: irregular),
  ])
  func `is told, and the others are checked`(_ example: Case) throws {
    let scratch = try Scratch()
    try scratch.shell(example.made)
    let name = example.path == "''" ? "" : example.path.split(separator: " ").first.map(String.init) ?? ""
    if name == "/dev/stdin" {
      let run = try Run(shell: "\"$COPIL\" check --quiet \(example.path)", in: scratch.folder)
      #expect(run.output == "/dev/stdin: erreur: \(example.message) [fichier-illisible]\n")
    } else {
      #expect(try told(scratch, example.path) == ["\(name): erreur: \(example.message) [fichier-illisible]"])
    }
  }

  @Test(.enabled(if: Rights.prefix != nil, "needs an account for which rights on files count"))
  func `for want of rights is told, and so is a folder`() throws {
    let scratch = try Scratch()
    scratch.file("d/0.xml", Texts.good)
    scratch.file("d/1.xml", Texts.good)
    scratch.file("d/fermé/2.xml", Texts.good)
    scratch.file("d/z.xml", Texts.bad)
    try scratch.shell("chmod 755 . d; chmod 644 d/*.xml; chmod 000 d/1.xml d/fermé")
    let run = try Run(shell: (Rights.prefix ?? "") + "\"$COPIL\" check d", in: scratch.folder)
    try scratch.shell("chmod 755 d/fermé")
    #expect(
      run.output == """
        d/fermé: erreur: ce dossier de fichiers ne peut pas être lu : vous n'avez pas le droit de le lire \
        [dossier-illisible]
        d/1.xml: erreur: ce fichier ne peut pas être lu : vous n'avez pas le droit de le lire [fichier-illisible]
        d/z.xml:\(Texts.fault)
         15 |     <siret>00012001400015</siret>
            |            ^
        3 fichiers contrôlés : 3 erreurs dans 2 fichiers et 1 dossier de fichiers.

        """)
    #expect(run.status == 1)
  }

  @Test func `for its size is told, with the limit`() throws {
    let scratch = try Scratch()
    try scratch.shell("truncate -s 25M a.xml")
    #expect(
      try told(scratch, "a.xml") == [
        "a.xml: erreur: le fichier fait 26214400 octets ; la limite est de 20971520 octets "
          + "[fichier-trop-gros]"
      ])
    scratch.file("b.xml", Texts.good)
    let size = Texts.good.utf8.count
    #expect(try scratch.run("check", "--taille-max", "\(size)", "b.xml").status == 0)
    #expect(try scratch.run("check", "--taille-max", "\(size - 1)", "b.xml").status == 1)
  }

  @Test func `at the usual limit can be read with a larger one`() throws {
    let scratch = try Scratch()
    scratch.file("a.xml", Texts.bad)
    try scratch.shell("(cat a.xml; head -c 25000000 /dev/zero | tr '\\0' '\\n') > b.xml")
    let run = try scratch.run("check", "--quiet", "--taille-max", "30000000", "b.xml")
    #expect(run.output == "b.xml:\(Texts.fault)\n")
  }
}

@Suite struct `A folder` {
  @Test func `without dossier is told by a warning`() throws {
    let scratch = try Scratch()
    scratch.file("vide/note.txt", "")
    let run = try scratch.run("check", "vide")
    #expect(
      run.output == """
        vide: avertissement: aucun fichier .xml ici [dossier-vide]
        Aucun fichier contrôlé : 1 avertissement dans 1 dossier de fichiers.

        """)
    #expect(run.status == 0)
  }

  @Test func `tells files whose names hold .xml but do not end with it, and passes over others`() throws {
    let scratch = try Scratch()
    for name in [
      "a.xml.txt", "b.XML~", "c.xml.zip", "d/e.xml (1)", "f.pdf", "xml.txt", ".g.xml.swp", "h.xml", "h.xml~",
      "h.xml.bak",
      "i.xmlx/j.txt", "avis/k.xml.txt",
    ] {
      scratch.file("d/" + name, Texts.good)
    }
    func warning(_ name: String) -> String {
      "d/\(name): avertissement: ce fichier n'est pas lu : son nom ne finit pas par .xml ; renommez-le s'il doit l'être "
        + "[fichier-non-lu]"
    }
    let names = ["a.xml.txt", "b.XML~", "c.xml.zip", "d/e.xml (1)"]
    let run = try scratch.run("check", "d")
    #expect(
      run.lines == names.map(warning) + ["1 fichier contrôlé, 4 non lus : 4 avertissements dans 4 fichiers."])
    #expect(run.status == 0)
    let call = "\(Run.package.path)/Rules/villeneuve-la-garenne/ville-vie-vacances-2022"
    let answer = try scratch.run("check", "--call", call, "d")
    #expect(
      answer.lines.filter { $0.hasSuffix("[fichier-non-lu]") } == (["avis/k.xml.txt"] + names).map(warning))
    let evaluated = try scratch.run("evaluate", "--quiet", "--call", call, "d")
    #expect(evaluated.errors.split(separator: "\n").count { $0.hasSuffix("[fichier-non-lu]") } == 5)
    #expect(try scratch.run("check", "--quiet", "d/a.xml.txt").output == "")
  }

  @Test func `that a link names is walked when given, and told when met`() throws {
    let scratch = try Scratch()
    scratch.file("vrai/a.xml", Texts.bad)
    scratch.file("d/b.xml", Texts.good)
    try scratch.shell(
      "ln -s ../vrai d/lien; ln -s . d/boucle.xml; ln -s ../vrai/a.xml d/c.xml; ln -s nulle-part d/e.xml")
    let met = try scratch.run("check", "--quiet", "d")
    let notWalked =
      "avertissement: ce lien désigne un dossier de fichiers, qui n'est pas parcouru ; nommez-le pour qu'il le soit "
      + "[lien-non-suivi]"
    #expect(
      met.lines == [
        "d/boucle.xml: \(notWalked)", "d/lien: \(notWalked)", "d/c.xml:\(Texts.fault)",
        "d/e.xml: erreur: ce lien désigne un fichier qui n'existe pas [fichier-illisible]",
      ])
    #expect(try scratch.run("check", "--quiet", "d/lien").lines == ["d/lien/a.xml:\(Texts.fault)"])
  }

  @Test func `too deep is told`() throws {
    let scratch = try Scratch()
    let path = (0..<70).map { _ in "d" }.joined(separator: "/")
    scratch.file(path + "/a.xml", Texts.bad)
    scratch.file("d/b.xml", Texts.good)
    let run = try scratch.run("check", "d")
    #expect(
      run.output.contains(": erreur: les dossiers sont imbriqués trop profondément [dossier-trop-profond]\n"))
    #expect(run.lines.last == "1 fichier contrôlé : 1 erreur dans 1 dossier de fichiers.")
  }

  @Test func `may hold names of any kind, shown so that no terminal is moved`() throws {
    let scratch = try Scratch()
    let names = [
      "avec espace.xml", "été à Noël.xml", "nouvelle\nligne.xml", "\u{1B}[31mrouge.xml", "-o.xml",
      "'\"$x.xml",
    ]
    for name in names { scratch.file("d/" + name, Texts.bad) }
    let run = try scratch.run("check", "--quiet", "d")
    #expect(
      Set(run.lines)
        == Set(
          names.map { name in
            let shown = name.replacingOccurrences(of: "\n", with: "\u{FFFD}")
              .replacingOccurrences(of: "\u{1B}", with: "\u{FFFD}")
            return "d/\(shown):\(Texts.fault)"
          }))
    let json = try scratch.run("check", "--json", "--quiet", "d")
    let files = try json.lines.map {
      (try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])?["fichier"] as? String
    }
    #expect(Set(files) == Set(names.map { "d/" + $0 }))
    #expect(try scratch.run("check", "--quiet", "d/nouvelle\nligne.xml").lines.count == 1)
    #expect(try scratch.run("check", "--quiet", "--", "-o.xml").lines.count == 1)
  }

  @Test func `may hold names that are not UTF-8`() throws {
    let scratch = try Scratch()
    scratch.file("a.xml", Texts.bad)
    try scratch.shell(
      "mkdir d; cp a.xml \"$(printf 'd/\\351t\\351.xml')\"; cp a.xml \"$(printf 'd/\\352t\\351.xml')\"")
    let found = try Run(shell: "\"$COPIL\" check --quiet d", in: scratch.folder)
    #expect(
      found.lines == ["d/\u{FFFD}t\u{FFFD}.xml:\(Texts.fault)", "d/\u{FFFD}t\u{FFFD}.xml:\(Texts.fault)"])
    let given = try Run(
      shell: "\"$COPIL\" check --quiet \"$(printf 'd/\\351t\\351.xml')\"", in: scratch.folder)
    #expect(given.lines == ["d/\u{FFFD}t\u{FFFD}.xml:\(Texts.fault)"])
  }

  @Test func `gives the names that Unicode takes for equal in one order`() throws {
    let scratch = try Scratch()
    // é as one scalar and as two.
    scratch.file("d/\u{E9}.xml", Texts.bad)
    scratch.file("d/e\u{301}.xml", Texts.bad)
    scratch.file("e/e\u{301}.xml", Texts.bad)
    scratch.file("e/\u{E9}.xml", Texts.bad)
    for folder in ["d", "e"] {
      let names = try scratch.run("check", "--quiet", folder).lines.map { Array($0.unicodeScalars.prefix(4)) }
      #expect(names == ["\(folder)/e\u{301}", "\(folder)/\u{E9}."].map { Array($0.unicodeScalars) })
    }
  }
}
