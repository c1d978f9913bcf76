import Foundation
import Testing

@Suite struct `Usage` {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var arguments: [String]
    var message: String

    init(_ description: String, _ arguments: String..., says message: String) {
      testDescription = description
      self.arguments = arguments
      self.message = message
    }
  }

  @Test(arguments: [
    Case("no argument", "check", says: "il manque l'argument « <chemin> ... »"),
    Case("an unknown option", "check", "--nope", "a", says: "l'option « --nope » n'existe pas"),
    Case(
      "a misspelt option", "check", "--jsn", "a",
      says: "l'option « --jsn » n'existe pas ; vouliez-vous écrire « --json » ?"),
    Case("an unknown letter", "check", "-z", "a", says: "l'option « -z » n'existe pas"),
    Case("a missing value", "check", "a", "--rules", says: "il manque une valeur pour « --rules <dossier> »"),
    Case(
      "a value too many", "check", "--json=3", "a",
      says: "l'option « --json » ne prend pas de valeur, mais « 3 » lui est donné"),
    Case(
      "a number that is none", "check", "--threads", "deux", "a",
      says: "la valeur « deux » ne convient pas pour « --threads <nombre> »"),
    Case("no thread", "check", "--threads", "0", "a", says: "--threads va de 1 à 256"),
    Case("too many threads", "check", "--threads", "257", "a", says: "--threads va de 1 à 256"),
    Case(
      "a size of nothing", "check", "--taille-max", "0", "a", says: "--taille-max va de 1 à 1073741824 octets"
    ),
    Case(
      "a size that no word holds", "check", "--taille-max", "99999999999999999999", "a",
      says: "la valeur « 99999999999999999999 » ne convient pas pour « --taille-max <octets> »"),
    Case(
      "a negative size", "check", "--taille-max=-1", "a", says: "--taille-max va de 1 à 1073741824 octets"),
    Case(
      "a misspelt subcommand", "chek", "x",
      says: "la sous-commande « chek » n'existe pas ; vouliez-vous écrire « check » ?"),
    Case(
      "one below another", "rules", "sho", "a",
      says: "la sous-commande « sho » n'existe pas ; vouliez-vous écrire « show » ?"),
    Case(
      "an unknown subcommand", "controler", "deux",
      says:
        "la sous-commande « controler » n'existe pas ; il y a check, evaluate, explain, decide, sheets, run, verify, "
        + "bilan, rules"),
    Case(
      "arguments too many", "rules", "show", "a", "b", "c",
      says: "2 arguments sont de trop : « b », « c »"),
    Case(
      "a file named like an option", "check", "-x.xml",
      says: "« -x.xml » se lit comme des options ; si c'est un fichier, écrivez « ./-x.xml »"),
    Case(
      "words that the parser says itself", "check", "--Unknown option 'x'", "a",
      says: "l'option « --Unknown option 'x' » n'existe pas"),
  ])
  func `that is wrong is told in French, with 64`(_ example: Case) throws {
    let run = try Run(shell: "\"$COPIL\" " + example.arguments.map { "\"\($0)\"" }.joined(separator: " "))
    #expect(run.errors.split(separator: "\n").first.map(String.init) == "Erreur : " + example.message)
    #expect(run.errors.contains("\nUsage : copil "))
    #expect(run.errors.contains("» en dit plus.\n"))
    #expect(run.output == "")
    #expect(run.status == 64)
  }

  private static let english = [
    "OVERVIEW", "USAGE:", "Usage:", "ARGUMENTS:", "OPTIONS:", "SUBCOMMANDS", "Show", "See ", "Help",
    "help information",
    "subcommand", "Error", "version.", "default", "paths", "more information",
  ]

  @Test(arguments: [
    ["--help"], ["-h"], ["help"], ["help", "check"], ["check", "--help"], ["check", "-h"], [],
  ])
  func `is explained in French, with 0`(_ arguments: [String]) throws {
    let run = try Run(shell: "\"$COPIL\" " + arguments.joined(separator: " "))
    #expect(run.output.contains("USAGE : copil "))
    let text = run.output.replacingOccurrences(of: "Donne la version.", with: "")
    for word in Self.english { #expect(!text.contains(word), "\(word)") }
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test(arguments: [
    (["help", "bogus"], "la sous-commande « bogus » n'existe pas ; il y a check, evaluate, explain, "),
    (["help", "evaluat"], "la sous-commande « evaluat » n'existe pas ; vouliez-vous écrire « evaluate » ?"),
    (["help", "rules", "bogus"], "la sous-commande « bogus » n'existe pas ; il y a show, test"),
    (["help", "rules", "sho"], "la sous-commande « sho » n'existe pas ; vouliez-vous écrire « show » ?"),
    (["help", "check", "a.xml"], "l'argument « a.xml » est de trop"),
  ])
  func `of what does not exist is a fault of usage`(_ arguments: [String], _ message: String) throws {
    let run = try Run(shell: "\"$COPIL\" " + arguments.joined(separator: " "))
    #expect(run.errors.hasPrefix("Erreur : \(message)"), "\(run.errors)")
    #expect(run.output == "")
    #expect(run.status == 64)
  }

  @Test func `of check is explained option by option`() throws {
    let run = try Run("check", "--help")
    for option in [
      "--json", "--quiet", "--rules <dossier>", "--taille-max <octets>", "--threads <nombre>", "<chemin>",
    ] {
      #expect(run.output.contains("\n  \(option) "), "\(option)")
    }
  }

  @Test func `gives the version`() throws {
    let run = try Run("--version")
    #expect(run.output == "0.1.0\n")
    #expect(run.status == 0)
  }
}

@Suite struct `The rules` {
  @Test func `that are not in the folder given are told`() throws {
    let scratch = try Scratch()
    scratch.file("règles/lisez-moi.txt", "")
    scratch.file("a.xml", Texts.good)
    let run = try scratch.run("check", "--rules", "règles", "a.xml")
    #expect(
      run.output
        == "règles/dossier.xsd: erreur: le contrat des dossiers n'est pas dans le dossier des règles donné par --rules "
        + "[schema-introuvable]\n")
    #expect(run.status == 1)
  }

  @Test func `that are nowhere are told`() throws {
    let scratch = try Scratch()
    scratch.file("a.xml", Texts.good)
    try scratch.shell("cp \"$COPIL\" ./copil")
    let run = try Run(shell: "./copil check a.xml", in: scratch.folder)
    #expect(
      run.output
        == "Rules/dossier.xsd: erreur: le contrat des dossiers est introuvable ; donnez par --rules le dossier des "
        + "règles, où il se trouve [schema-introuvable]\n")
    #expect(run.status == 1)
  }

  @Test func `are found beside the program, and in the folder where one is`() throws {
    let scratch = try Scratch()
    scratch.file("a.xml", Texts.good)
    let package = Run.package.path
    try scratch.shell(
      "mkdir -p bin share/copil && cp \"$COPIL\" bin/copil && cp -r '\(package)/Rules' share/copil/")
    #expect(try Run(shell: "bin/copil check a.xml", in: scratch.folder).status == 0)
    try scratch.shell("mv share/copil/Rules Rules && mkdir other && mv bin/copil other/")
    #expect(try Run(shell: "other/copil check a.xml", in: scratch.folder).status == 0)
  }

  @Test(arguments: [
    ("a mistake", "type=\"siret\"", "type=\"sirett\""), ("a tag not closed", "</xs:schema>", ""),
    ("an element that the checks read, gone", "name=\"totalGeneral\"", "name=\"grandTotal\""),
  ])
  func `with a mistake are told, and no dossier is judged by them`(
    _ what: String, _ old: String, _ new: String
  ) throws {
    let scratch = try Scratch()
    let schema = try String(
      contentsOf: Run.package.appendingPathComponent("Rules/dossier.xsd"), encoding: .utf8)
    scratch.file("r/dossier.xsd", schema.replacingOccurrences(of: old, with: new))
    scratch.file("a.xml", Texts.bad)
    let run = try scratch.run("check", "--rules", "r", "a.xml")
    #expect(run.lines.first?.hasPrefix("r/dossier.xsd") == true, "\(what)")
    #expect(run.lines.first?.contains(": erreur: ") == true)
    #expect(!run.output.contains("a.xml"))
    #expect(run.status == 1)
  }
}

@Suite struct `Standard output` {
  @Test func `closed by its reader ends the run quietly`() throws {
    for form in ["", "--json", "--quiet"] {
      let run = try Run(
        shell:
          "\"$COPIL\" check \(form) Submissions/exemples/mauvais Submissions/exemples/mauvais | head -n 1")
      #expect(run.lines.count == 1)
      #expect(run.errors == "")
      #expect(run.status == 0)
    }
  }

  @Test func `that is full is told, with 70`() throws {
    let run = try Run(shell: "\"$COPIL\" check Submissions/exemples/bons > /dev/full")
    #expect(run.errors == "copil : la sortie ne peut pas être écrite : il n'y a plus de place\n")
    #expect(run.status == 70)
  }

  @Test func `that is closed is told, with 70`() throws {
    let run = try Run(shell: "\"$COPIL\" check Submissions/exemples/bons >&-")
    #expect(run.errors == "copil : la sortie ne peut pas être écrite : elle est fermée\n")
    #expect(run.status == 70)
  }

  @Test func `that is slow to take what is written loses nothing`() throws {
    try #require(try Run(shell: "command -v python3").status == 0)
    let whole = try Run("check", "Submissions/exemples/mauvais")
    // The pipe is in the mode where a write may answer "not now", and its reader waits first.
    let slow = try Run(
      shell: """
        python3 -c 'import os, sys; os.set_blocking(1, False); os.execv(sys.argv[1], sys.argv[1:])' "$COPIL" check \
        Submissions/exemples/mauvais Submissions/exemples/mauvais Submissions/exemples/mauvais \
        Submissions/exemples/mauvais Submissions/exemples/mauvais Submissions/exemples/mauvais | (sleep 1; cat)
        """)
    #expect(slow.errors == "")
    #expect(slow.lines.count == 6 * (whole.lines.count - 1) + 1)
  }

  @Test(arguments: [("bon.xml", 0), ("mauvais.xml", 1)])
  func `that does not read to the end leaves the status as it is`(_ file: String, _ status: Int) throws {
    let scratch = try Scratch()
    scratch.file("bon.xml", Texts.good)
    scratch.file("mauvais.xml", Texts.bad)
    let line = "{ sleep 0.2; \"$COPIL\" check \(file); echo $? >status; } | :; cat status"
    let run = try Run(shell: line, in: scratch.folder)
    #expect(run.output == "\(status)\n")
    #expect(run.errors == "")
  }
}
