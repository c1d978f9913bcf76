import Foundation
import Testing

@testable import copil

/// A call and its dossiers, from the folder of the package.
private let call = "Rules/villeneuve-la-garenne/ville-vie-vacances-2021"
private let dossiers = "Submissions/villeneuve-la-garenne/ville-vie-vacances-2021"

/// Everything in a folder: relative paths with the bytes of the files.
private func contents(_ folder: URL) throws -> [String: Data] {
  var contents: [String: Data] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
    var isFolder: ObjCBool = false
    let file = folder.appendingPathComponent(path)
    _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
    contents[path] = isFolder.boolValue ? Data() : try Data(contentsOf: file)
  }
  return contents
}

@Suite struct `copil run` {
  private let scratch: Scratch
  private let out: String

  init() throws {
    scratch = try Scratch()
    out = scratch.folder.appendingPathComponent("resultat").path
  }

  private func run(_ more: String...) throws -> Run {
    let words = ["run", "--call", call, "--out", out] + more + [dossiers]
    return try Run(shell: "\"$COPIL\" " + words.map { "'\($0)'" }.joined(separator: " "))
  }

  @Test func `writes everything a committee needs, and says what`() throws {
    let run = try run()
    #expect(run.lines.first == "Ville Vie Vacances 2021 : 8 dossiers évalués")
    #expect(run.lines.last == "Résultats : \(out)/index.html")
    let names = Set(try contents(URL(fileURLWithPath: out)).keys)
    let wanted = [
      "index.html", "releve.html", "releve.csv", "releve.json", "programme.xml", "evaluations.xml",
      "evaluations.jsonl", "manifeste.xml", "courriers.csv", "fiches/VVV-2021-001.html",
    ]
    #expect(names.isSuperset(of: wanted), "\(names.sorted())")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["resultat"])
  }

  @Test func `replaces a result only with --force, and nothing else ever`() throws {
    _ = try run()
    let before = try contents(URL(fileURLWithPath: out))
    let again = try run()
    #expect(again.status == 1)
    #expect(
      again.errors
        == "\(out): erreur: ce dossier de résultats existe déjà ; --force le remplace [resultat-existant]\n")
    #expect(try contents(URL(fileURLWithPath: out)) == before)
    scratch.file("resultat/fiches/notes.odt", "à moi")
    let more = try run("--force")
    #expect(more.status == 1)
    #expect(
      more.errors
        == "\(out): erreur: ce dossier de résultats contient ce que copil n'y a pas écrit : « fiches/notes.odt » ; "
        + "déplacez-le d'abord, rien n'est remplacé [resultat-complete]\n")
    try FileManager.default.removeItem(atPath: out + "/fiches/notes.odt")
    #expect(try contents(URL(fileURLWithPath: out)) == before)
    #expect(try run("--force").status == 0)
    #expect(try contents(URL(fileURLWithPath: out)) == before)
    // A letter that somebody went over is somebody's work.
    let letter = "courriers/VVV-2021-001-notification.html"
    let own = try #require(before[letter])
    try (own + Data("<!-- relu -->".utf8)).write(to: URL(fileURLWithPath: "\(out)/\(letter)"))
    let touched = try run("--force")
    #expect(touched.status == 1)
    #expect(
      touched.errors
        == "\(out): erreur: un fichier de ce dossier de résultats a été retouché : « \(letter) » ; déplacez d'abord ce "
        + "dossier, ou donnez un autre nom à --out : rien n'est remplacé [resultat-retouche]\n")
    #expect(try contents(URL(fileURLWithPath: out))[letter] == own + Data("<!-- relu -->".utf8))
    try own.write(to: URL(fileURLWithPath: "\(out)/\(letter)"))
    // What is only gone is made again.
    try FileManager.default.removeItem(atPath: "\(out)/\(letter)")
    #expect(try run("--force").status == 0)
    #expect(try contents(URL(fileURLWithPath: out)) == before)
    try FileManager.default.removeItem(atPath: out + "/manifeste.xml")
    let foreign = try run("--force")
    #expect(foreign.status == 1)
    #expect(foreign.errors.contains("[resultat-etranger]"))
    #expect(try contents(URL(fileURLWithPath: out)).count == before.count - 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["resultat"])
  }

  @Test func `gives the same bytes for any order of files and any number of threads`() throws {
    _ = try run("--threads", "2")
    let before = try contents(URL(fileURLWithPath: out))
    let files = try FileManager.default.contentsOfDirectory(atPath: Run.package.path + "/" + dossiers)
      .filter { $0.hasSuffix(".xml") }.sorted().reversed().map { "'\(dossiers)/\($0)'" }.joined(
        separator: " ")
    let other = scratch.folder.appendingPathComponent("autre")
    _ = try Run(shell: "\"$COPIL\" run --threads 1 --call \(call) --out '\(other.path)' \(files)")
    let after = try contents(other)
    #expect(Set(before.keys) == Set(after.keys))
    // The manifest alone says how the command was called.
    for (path, bytes) in before where path != "manifeste.xml" { #expect(after[path] == bytes, "\(path)") }
  }

  @Test(arguments: [
    ("d/res d", "d/res: erreur: ce dossier serait dans « d », que la commande lit en entier"),
    ("d/avis/res d", "d/avis/res: erreur: ce dossier serait dans « d », que la commande lit en entier"),
    (
      "./d/../d/x/res d/",
      "./d/../d/x/res: erreur: ce dossier serait dans « d/ », que la commande lit en entier"
    ),
    ("res .", "res: erreur: ce dossier serait dans « . », que la commande lit en entier"),
    ("a/res --avis a d", "a/res: erreur: ce dossier serait dans « a », que la commande lit en entier"),
    ("fait/sous d", "fait/sous: erreur: ce dossier serait dans « "),
    ("fait/fiches/sous d", "/fait », qui est un résultat de copil ; choisissez-en un hors de là"),
    ("'' d", "--out: erreur: le dossier à écrire n'a pas de nom"),
  ])
  func `writes neither among what it reads nor in another result`(_ words: String, _ message: String) throws {
    try scratch.shell(
      "ln -s '\(Run.package.path)/Rules' Rules; cp -r '\(Run.package.path)/\(dossiers)' d; mkdir a")
    try scratch.shell("\"$COPIL\" run --quiet --call \(call) --out fait d || true")
    let before = try Run(shell: "find . | sort", in: scratch.folder).output
    let run = try Run(shell: "\"$COPIL\" run --call \(call) --out \(words)", in: scratch.folder)
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.contains(message.hasPrefix("--out") ? "[sortie-sans-nom]" : "[sortie-sur-entree]"))
    #expect(try Run(shell: "find . | sort", in: scratch.folder).output == before)
  }

  @Test func `says that a file has the name of the folder to write`() throws {
    scratch.file("resultat", "à moi")
    let run = try run("--force")
    #expect(run.status == 1)
    #expect(
      run.errors
        == "\(out): erreur: c'est un fichier, et non un dossier ; il n'est pas touché, donnez un autre nom à --out "
        + "[resultat-etranger]\n")
  }

  @Test func `warns when it replaces a result made with changes of the committee, and has none`() throws {
    let file = scratch.file(
      "arbitrages.xml",
      "<arbitrages xmlns=\"urn:copil:arbitrages:1\" appel=\"ville-vie-vacances-2021\"/>\n")
    #expect(try run("--arbitrages", file.path).status == 0)
    #expect(try run("--force", "--arbitrages", file.path).errors == "")
    let run = try run("--force")
    #expect(run.status == 0)
    #expect(
      run.errors
        == "\(out): avertissement: le résultat à remplacer tient compte d'arbitrages du comité, celui-ci n'en tient pas "
        + ": --arbitrages n'est pas donné [arbitrages-oublies]\n")
    #expect(try self.run("--force").errors == "")
  }

  @Test func `writes nothing when it cannot write all`() throws {
    let run = try Run(
      shell: "\"$COPIL\" run --call \(call) --out /proc/resultat \(dossiers)")
    #expect(run.status == 70)
    #expect(run.errors.contains("[fichier-non-ecrit]"))
    let none = try Run(shell: "\"$COPIL\" run --call Rules --out '\(out)' \(dossiers)")
    #expect(none.status == 1)
    #expect(!FileManager.default.fileExists(atPath: out))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
  }
}

@Suite struct `copil verify` {
  private let scratch: Scratch
  private let out: URL

  init() throws {
    scratch = try Scratch()
    out = scratch.folder.appendingPathComponent("resultat")
    try scratch.shell(
      "cp -r '\(Run.package.path)/\(dossiers)' dossiers; ln -s '\(Run.package.path)/Rules' Rules")
    try scratch.shell("\"$COPIL\" run --quiet --call \(call) --out resultat dossiers || true")
  }

  @Test func `says that every byte comes out the same`() throws {
    let run = try scratch.run("verify", "resultat")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasSuffix(" fichiers refaits, tous identiques octet pour octet.\n"))
  }

  @Test func `tells a file of the result that was changed`() throws {
    try scratch.shell("echo x >> resultat/releve.html")
    let run = try scratch.run("verify", "resultat")
    #expect(run.status == 1)
    #expect(
      run.errors
        == "resultat/releve.html: erreur: ce fichier du résultat n'est plus celui qui a été écrit [sortie-modifiee]\n"
    )
  }

  @Test func `tells a dossier that was changed, and what comes of it`() throws {
    try scratch.shell("sed -i 's/<femmes>/<femmes >/' dossiers/*.xml")
    let run = try scratch.run("verify", "resultat")
    #expect(run.status == 1)
    #expect(run.errors.contains("[entree-modifiee]"))
    let lines = run.errors.split(separator: "\n")
    #expect(lines.last?.hasPrefix("resultat: erreur: à cause de ce qui précède, ") == true, "\(run.errors)")
    #expect(
      lines.last?.hasSuffix(" fichiers du résultat, refaits, n'ont pas les mêmes octets [resultat-different]")
        == true)
    #expect(lines.filter { $0.hasSuffix("[resultat-different]") }.count == 1)
  }

  @Test func `tells each file that comes out otherwise when nothing that was read has changed`() throws {
    try scratch.shell(
      "sed -i -E 's/(releve.(csv|json)\" sha256=\").{8}/\\100000000/' resultat/manifeste.xml")
    let run = try scratch.run("verify", "resultat")
    #expect(
      run.errors.contains(
        "resultat/releve.csv: erreur: refait, ce fichier n'a pas les mêmes octets [resultat-different]"),
      "\(run.errors)")
    #expect(run.errors.contains("resultat/releve.json: erreur: refait,"))
  }

  @Test func `says first that paths start from elsewhere when most of what was read is missing`() throws {
    let run = try Run(
      shell: "mkdir ailleurs; cd ailleurs; \"$COPIL\" verify --rules ../Rules ../resultat", in: scratch.folder
    )
    #expect(run.status == 1)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 2, "\(run.errors)")
    #expect(lines[0].hasPrefix("../resultat: erreur: ") && lines[0].hasSuffix(" [entrees-absentes]"))
    #expect(
      lines[0].contains(
        " fichiers qui avaient été lus manquent, comme « Rules/appel.xsd » : leurs chemins partent de l'endroit où "
          + "« copil run » a été lancé ; lancez « copil verify » de là"))
    #expect(
      lines[1].hasSuffix(
        "le résultat ne peut pas être refait : un fichier qu'il faut (règles, dossiers, avis, arbitrages ou programme) "
          + "manque, ou contient maintenant une erreur ; relancez la commande qui avait écrit ce résultat, elle dira "
          + "lequel et pourquoi [calcul-impossible]"))
  }

  @Test func `tells why before what comes out otherwise`() throws {
    try scratch.shell(
      """
      rm Rules; cp -r '\(Run.package.path)/Rules' Rules; \
      sed -i 's/<intitule>/<intitule>Nouvel /' Rules/villeneuve-la-garenne/ville-vie-vacances-2021/appel.xml
      """)
    let run = try scratch.run("verify", "./resultat")
    let codes = run.errors.split(separator: "\n").map { $0.hasSuffix("[resultat-different]") }
    #expect(run.errors.contains("les règles ne sont plus celles du résultat"))
    #expect(codes.contains(true))
    #expect(!codes.drop { !$0 }.contains(false), "\(run.errors)")
  }

  @Test(arguments: [
    (
      "echo x >> Rules/villeneuve-la-garenne/ville-vie-vacances-2021/appel.xml", "appel.xml", "regle-modifiee"
    ),
    (
      "echo x >> Rules/villeneuve-la-garenne/ville-vie-vacances.dmn", "ville-vie-vacances.dmn",
      "regle-modifiee"
    ),
    ("echo '<!-- -->' >> Rules/villeneuve-la-garenne/territoire.xml", "territoire.xml", "regle-modifiee"),
    ("echo '<!-- -->' >> Rules/villeneuve-la-garenne/referentiel.xml", "referentiel.xml", "regle-modifiee"),
    ("echo '<!-- -->' >> Rules/dossier.xsd", "Rules/dossier.xsd", "regle-modifiee"),
    ("echo '<!-- -->' >> Rules/evaluations.xsd", "Rules/evaluations.xsd", "regle-modifiee"),
    (
      "sed 's/namespace=\"/&urn:autre:/' Rules/commun/commun.dmn > Rules/autre.dmn", "Rules/autre.dmn",
      "regle-en-trop"
    ),
    (
      "echo '<!-- -->' >> dossiers/avis/vvv-2021-001.xml", "dossiers/avis/vvv-2021-001.xml", "entree-modifiee"
    ),
    ("rm dossiers/vvv-2021-001*.xml", "dossiers/vvv-2021-001", "entree-absente"),
    ("cp dossiers/vvv-2021-001*.xml dossiers/z.xml", "dossiers/z.xml", "entree-en-trop"),
    ("touch resultat/fiches/x", "resultat/fiches/x", "sortie-en-trop"),
    ("rm resultat/releve.csv", "resultat/releve.csv", "sortie-absente"),
    ("rm -r resultat/fiches", "resultat/fiches/VVV-2021-001.html", "sortie-absente"),
    ("rm Rules/villeneuve-la-garenne/referentiel.xml", "referentiel.xml", "regle-absente"),
  ])
  func `names the file that changed`(_ change: String, _ file: String, _ code: String) throws {
    try scratch.shell("rm Rules; cp -r '\(Run.package.path)/Rules' Rules; \(change)")
    let run = try scratch.run("verify", "resultat")
    #expect(run.status == 1)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.contains { $0.contains(file) && $0.hasSuffix("[\(code)]") }, "\(run.errors)")
  }

  @Test func `finds in the manifest every file of the rules, and the version`() throws {
    let manifest = try String(contentsOf: out.appendingPathComponent("manifeste.xml"), encoding: .utf8)
    #expect(manifest.contains(" copil=\"0.1.0\" commande=\"run\" "))
    for path in [
      "Rules/villeneuve-la-garenne/ville-vie-vacances-2021/appel.xml",
      "Rules/villeneuve-la-garenne/ville-vie-vacances.dmn", "Rules/commun/commun.dmn",
      "Rules/villeneuve-la-garenne/territoire.xml", "Rules/villeneuve-la-garenne/referentiel.xml",
      "Rules/dossier.xsd", "Rules/appel.xsd", "Rules/avis.xsd", "Rules/evaluations.xsd",
    ] {
      let sum = try Run(shell: "sha256sum '\(path)'").output.prefix(64)
      #expect(manifest.contains("  <regle chemin=\"\(path)\" sha256=\"\(sum)\"/>"), "\(path)")
    }
  }

  @Test func `repeats sheets, and a bilan`() throws {
    try scratch.shell("\"$COPIL\" sheets --programme resultat/programme.xml --out feuilles")
    let sheets = try scratch.run("verify", "feuilles")
    #expect(sheets.status == 0, "\(sheets.errors)")
    #expect(sheets.output.hasSuffix(" fichiers refaits, tous identiques octet pour octet.\n"))
    try scratch.shell("\"$COPIL\" bilan Rules/villeneuve-la-garenne/bilan-publie.xml -o bilan")
    let bilan = try scratch.run("verify", "bilan")
    #expect(bilan.status == 0, "\(bilan.errors)")
    try scratch.shell("echo '<!-- -->' >> resultat/evaluations.xml")
    let changed = try scratch.run("verify", "feuilles")
    #expect(changed.status == 1)
    #expect(
      changed.errors.contains("resultat/evaluations.xml: erreur: ce fichier n'est plus celui qui a été lu"))
  }

  @Test func `tells a file that the manifest should name, and says nothing false of it`() throws {
    try scratch.shell("sed -i '/releve.csv/d' resultat/manifeste.xml")
    let run = try scratch.run("verify", "resultat")
    #expect(run.status == 1)
    #expect(
      run.errors
        == "resultat/releve.csv: erreur: copil écrit ce fichier, mais le manifeste du résultat ne le nomme pas "
        + "[manifeste-incomplet]\n")
  }

  @Test func `reads standard input again where the result came from it`() throws {
    let command = "\"$COPIL\" run --quiet --call \(call) --out un -"
    try scratch.shell("cat dossiers/vvv-2021-001*.xml | \(command)")
    let same = try Run(
      shell: "cat dossiers/vvv-2021-001*.xml | \"$COPIL\" verify un", in: scratch.folder)
    #expect(same.status == 0, "\(same.errors)")
    let other = try Run(
      shell: "cat dossiers/vvv-2021-002*.xml | \"$COPIL\" verify un", in: scratch.folder)
    #expect(other.status == 1)
    #expect(other.errors.contains("-: erreur: ce fichier n'est plus celui qui a été lu [entree-modifiee]"))
  }

  @Test func `promises no more than it tells`() throws {
    let help = try Run("verify", "--help").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(help.contains("un modèle (.dmn) que lisent les règles"), "\(help)")
    try scratch.shell(
      "rm Rules; cp -r '\(Run.package.path)/Rules' Rules; touch dossiers/note.txt Rules/zz.xsd")
    #expect(try scratch.run("verify", "resultat").status == 0)
  }

  @Test func `is no manifest, is said so`() throws {
    let run = try scratch.run("verify", "dossiers")
    #expect(run.status == 1)
    #expect(
      run.errors
        == "dossiers/manifeste.xml: erreur: ce fichier ne peut pas être lu : il n'existe pas [fichier-illisible]\n"
    )
  }
}

@Suite struct `copil decide and copil sheets` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.shell(
      "ln -s '\(Run.package.path)/Rules' Rules; ln -s '\(Run.package.path)/Submissions' Submissions")
    try scratch.shell("\"$COPIL\" run --quiet --call \(call) --out resultat \(dossiers) || true")
  }

  private func decide(_ more: String...) throws -> Run {
    let words = ["decide", "--call", call, "--evaluations", "resultat/evaluations.xml"] + more
    return try Run(shell: "\"$COPIL\" " + words.map { "'\($0)'" }.joined(separator: " "), in: scratch.folder)
  }

  @Test func `the programme of a run compares equal to itself`() throws {
    let run = try decide("--compare", "resultat/programme.xml")
    #expect(run.output == "Aucun dossier ne change.\n")
    #expect(run.status == 0)
  }

  @Test func `a hypothesis shows the dossiers that change, with the money`() throws {
    let none = try decide("--enveloppe", "etat=0", "-o", "rien.xml")
    #expect(none.status == 0, "\(none.errors)")
    let run = try decide("--seuil", "1", "--compare", "rien.xml")
    #expect(run.output.contains(" → Actions retenues\n"))
    #expect(run.output.contains("       État : 0\u{A0}€ → "))
    #expect(run.output.split(separator: "\n").last?.hasPrefix("État : +") == true)
  }

  @Test func `the enveloppe of the call itself is no hypothesis`() throws {
    #expect(try decide("--enveloppe", "etat=13000", "-o", "meme.xml").status == 0)
    let programme = try String(
      contentsOf: scratch.folder.appendingPathComponent("meme.xml"), encoding: .utf8)
    #expect(!programme.contains("hypothese"))
    let run = try decide("--enveloppe", "etat/=13000")
    #expect(run.status == 64)
    #expect(run.errors.contains("[enveloppe-invalide]"))
  }

  @Test func `people read names, and no mark that turns a line`() throws {
    try scratch.shell(
      """
      sed -i '0,/<intitule>/s//<intitule>\u{202E}\u{2067}Bonjour \u{200F}/; 0,/<nom>/s//<nom>\u{85}/' \
        resultat/evaluations.xml
      """)
    let run = try decide()
    #expect(run.output.contains("\u{FFFD}\u{FFFD}Bonjour \u{FFFD}"), "\(run.errors)")
    #expect(
      !run.output.unicodeScalars.contains { ["\u{202E}", "\u{2067}", "\u{200F}", "\u{85}"].contains($0) })
    #expect(run.output.contains("       État ") && !run.output.contains("etat "))
  }

  @Test(arguments: [
    ("--enveloppe=caf=5", "« caf=5 » : le seul financeur de cet appel est etat [financeur-inconnu]"),
    (
      "--enveloppe=etat",
      "« etat » : attendu financeur=montant ou financeur/pilier=montant, comme etat=250000 [enveloppe-invalide]"
    ),
    (
      "--enveloppe=etat=-5",
      "« etat=-5 » : attendu financeur=montant ou financeur/pilier=montant, comme etat=250000 [enveloppe-invalide]"
    ),
    (
      "--enveloppe=etat=30.000",
      "« etat=30.000 » : attendu financeur=montant ou financeur/pilier=montant, comme etat=250000 ; "
        + "vouliez-vous écrire etat=30000 ? [enveloppe-invalide]"
    ),
    (
      "--enveloppe=250.000",
      "« 250.000 » : attendu financeur=montant ou financeur/pilier=montant, comme etat=250000 [enveloppe-invalide]"
    ),
    (
      "--enveloppe=etat=30,000",
      "« etat=30,000 » : attendu financeur=montant ou financeur/pilier=montant, comme etat=250000 ; "
        + "vouliez-vous écrire etat=30000 ? [enveloppe-invalide]"
    ),
    (
      "--enveloppe=etat=+30.000",
      "« etat=+30.000 » : attendu financeur=montant ou financeur/pilier=montant, comme etat=250000 ; "
        + "vouliez-vous écrire etat=30000 ? [enveloppe-invalide]"
    ),
    (
      "--seuil=101",
      "--seuil « 101 » : une note de 0 à 100 est attendue, avec deux décimales au plus [seuil-invalide]"
    ),
    (
      "--seuil=-1",
      "--seuil « -1 » : une note de 0 à 100 est attendue, avec deux décimales au plus [seuil-invalide]"
    ),
    (
      "--seuil=82.224",
      "--seuil « 82.224 » : une note de 0 à 100 est attendue, avec deux décimales au plus [seuil-invalide]"
    ),
  ])
  func `a hypothesis that makes no sense is wrong usage`(_ argument: String, _ message: String) throws {
    let run = try decide(argument)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `a threshold below zero is read as one`() throws {
    let run = try decide("--seuil", "-1")
    #expect(run.status == 64)
    #expect(run.errors.contains("--seuil « -1 » : une note de 0 à 100 est attendue"), "\(run.errors)")
  }

  @Test(arguments: [("0,6", "0,6 point"), ("0.87", "0,87 point")])
  func `a threshold that may be a share is told`(_ seuil: String, _ points: String) throws {
    let run = try decide("--seuil", seuil)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.errors.contains("avertissement: --seuil \(points.dropLast(6)) est lu \(points), sur 100"),
      "\(run.errors)")
    #expect(
      run.errors.contains(seuil == "0,6" ? "écrivez --seuil 60 [" : "écrivez --seuil 87 ["), "\(run.errors)")
  }

  @Test func `a threshold of a point is plain`() throws {
    #expect(try !decide("--seuil", "1").errors.contains("[seuil-inferieur-a-un]"))
  }

  @Test func `evaluations of another call are told once`() throws {
    try scratch.shell(
      "sed -i '0,/appel=\"[^\"]*\"/s//appel=\"autre\"/' resultat/evaluations.xml")
    try scratch.shell(
      "f=resultat/evaluations.xml; for i in 1 2 3 4 5 6 7; do sed '/<dossier /,/<\\/dossier>/!d' $f > suite; sed -i '/<\\/evaluations>/d' $f; cat suite >> $f; echo '</evaluations>' >> $f; done"
    )
    let run = try decide()
    #expect(run.status == 1)
    let told = run.errors.split(separator: "\n").filter { $0.contains("[evaluations-autre-appel]") }
    #expect(told.count == 1, "\(run.errors.prefix(600))")
  }

  @Test func `a programme made with other rules is compared with a warning`() throws {
    try scratch.shell("sed -i '/nature=\"regle\"/s/sha256=\"../sha256=\"00/' resultat/programme.xml")
    let run = try decide("--compare", "resultat/programme.xml")
    #expect(run.status == 0)
    #expect(run.output == "Aucun dossier ne change.\n")
    #expect(
      run.errors
        == "resultat/programme.xml: avertissement: ce programme a été fait avec d'autres règles : ce qui change peut venir "
        + "d'elles [programme-autres-regles]\n")
  }

  @Test func `sheets of a programme that lies alone say where its evaluations were sought`() throws {
    try scratch.shell("mkdir seul; cp resultat/programme.xml seul/")
    let run = try scratch.run("sheets", "--programme", "seul/programme.xml", "--out", "feuilles")
    #expect(run.status == 1)
    #expect(
      run.errors
        == "seul/programme.xml: erreur: ce programme a été fait avec des évaluations, qui ne sont pas là où il les dit : « seul/evaluations.xml » puis "
        + "« evaluations.xml » ; posez ce fichier à côté de lui [programme-incomplet]\n")
  }

  @Test func `piliers that have more than their funder are told of, compared or not`() throws {
    let year = "villeneuve-la-garenne/contrat-de-ville-2022"
    let run = try Run(
      shell: """
        R='\(Run.package.path)'; C="$R/Rules/\(year)"
        "$COPIL" evaluate --quiet --call "$C" -o e.xml "$R/Submissions/\(year)" 2>&1 >/dev/null
        "$COPIL" decide --call "$C" --evaluations e.xml -o p.xml
        for more in "" "--compare p.xml"; do
          "$COPIL" decide --call "$C" --evaluations e.xml --enveloppe etat=0 $more | tr -s ' \\n' ' ' |
            grep -c "les enveloppes des piliers font ensemble"
        done
        """, in: scratch.folder)
    #expect(run.output.hasSuffix("1\n1\n"), "\(run.output)\(run.errors)")
  }

  @Test func `what is no file of evaluations is refused`() throws {
    let run = try decide("--evaluations", "Rules/appel.xsd")
    #expect(run.status == 1)
    #expect(run.errors.contains("[racine-inattendue]"), "\(run.errors)")
  }

  @Test func `evaluations made with other rules are refused`() throws {
    try scratch.shell("sed -i 's/sha256=\"../sha256=\"00/' resultat/evaluations.xml")
    let run = try decide()
    #expect(run.status == 1)
    #expect(run.errors.contains("[evaluations-autres-regles]"))
  }

  @Test func `sheets of a programme are those of the run`() throws {
    try scratch.shell("mv resultat ailleurs")
    let run = try scratch.run("sheets", "--programme", "ailleurs/programme.xml", "--out", "feuilles")
    #expect(run.status == 0, "\(run.errors)")
    let sheets = try contents(scratch.folder.appendingPathComponent("feuilles"))
    let result = try contents(scratch.folder.appendingPathComponent("ailleurs"))
    for (path, bytes) in sheets where path != "manifeste.xml" { #expect(result[path] == bytes, "\(path)") }
    #expect(sheets["releve.html"] != nil)
  }

  @Test func `sheets are made away from the folder of the rules`() throws {
    try scratch.shell("mkdir bin loin; cp \"$COPIL\" bin/copil; cp -rL Rules loin/regles; mv resultat loin/")
    let line = "./bin/copil sheets --programme loin/resultat/programme.xml --out feuilles"
    let lost = try Run(shell: "rm Rules; \(line)", in: scratch.folder)
    #expect(lost.status == 1)
    #expect(
      lost.errors
        == "loin/resultat/programme.xml: erreur: l'appel de ce programme n'est pas dans « \(call) » d'ici ; donnez son "
        + "dossier par --call [appel-introuvable]\n")
    let own = "loin/regles/villeneuve-la-garenne/ville-vie-vacances-2021"
    let run = try Run(shell: "\(line) --call \(own)", in: scratch.folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try contents(scratch.folder.appendingPathComponent("feuilles"))["releve.html"]
        == contents(scratch.folder.appendingPathComponent("loin/resultat"))["releve.html"])
  }

  @Test func `sheets of a hypothesis say so, and hold no letter`() throws {
    #expect(try decide("--enveloppe", "etat=9000", "--seuil", "40", "-o", "essai.xml").status == 0)
    let run = try scratch.run("sheets", "--programme", "essai.xml", "--out", "feuilles")
    #expect(run.status == 0, "\(run.errors)")
    let sheets = try contents(scratch.folder.appendingPathComponent("feuilles"))
    for name in ["releve.html", "index.html", "fiches/VVV-2021-001.html"] {
      let page = String(decoding: sheets[name] ?? Data(), as: UTF8.self)
      #expect(page.contains("HYPOTHÈSE DE TRAVAIL"), "\(name)")
      #expect(page.contains("seuil\u{A0}: 40 points"), "\(name)")
    }
    let manifest = String(decoding: sheets["manifeste.xml"] ?? Data(), as: UTF8.self)
    #expect(manifest.contains(" hypothese=\"enveloppe État : 9\u{202F}000\u{A0}€ ; seuil : 40 points\""))
    #expect(try scratch.run("verify", "feuilles").status == 0)
    #expect(!sheets.keys.contains { $0.hasPrefix("courriers/") })
  }

  @Test func `a programme that was touched gives no sheets`() throws {
    try scratch.shell("sed -i 's/calcule=\"0.00\"/calcule=\"1.00\"/' resultat/programme.xml")
    let run = try scratch.run("sheets", "--programme", "resultat/programme.xml", "--out", "feuilles")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "ce qu'il nomme n'a pas changé, donc il a été retouché, ou copil n'est plus le même ; aucun dossier ne change de liste ni de "
          + "somme ; relancez « copil decide » [programme-different]"),
      "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.path + "/feuilles"))
  }
}

@Suite struct `Fingerprints` {
  @Test(arguments: [0, 1, 55, 56, 63, 64, 65, 119, 120, 1_000, 100_000])
  func `are those of sha256sum`(_ count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) }
    let scratch = try Scratch()
    try Data(bytes).write(to: scratch.folder.appendingPathComponent("f"))
    let sum = try Run(shell: "sha256sum f", in: scratch.folder)
    #expect(sum.output.prefix(64) == SHA256.hex(bytes))
  }
}

@Suite struct `Dossiers as they come` {
  @Test func `money asked of a mistyped funder is told with its place`() throws {
    let scratch = try Scratch()
    try scratch.shell(
      "ln -s '\(Run.package.path)/Rules' Rules; cp '\(Run.package.path)/\(dossiers)'/vvv-2021-005*.xml a.xml")
    try scratch.shell("sed -i 's/<financeur code=\"etat\"/<financeur code=\"etatt\"/' a.xml")
    let run = try scratch.run("evaluate", "--call", call, "--quiet", "a.xml")
    let told = run.errors.split(separator: "\n").filter { $0.contains("[financeur-hors-appel]") }
    #expect(told.count == 1, "\(run.errors)")
    #expect(told.first?.hasPrefix("a.xml:") == true)
    #expect(told.first?.contains("vouliez-vous écrire « etat » ?") == true)
  }

  @Test(arguments: [["check", "--call", call], ["check"]])
  func `avis beside dossiers are no dossiers`(_ command: [String]) throws {
    let words = (command + [dossiers]).map { "'\($0)'" }.joined(separator: " ")
    let run = try Run(shell: "\"$COPIL\" \(words)")
    #expect(!run.output.contains("racine-inattendue"))
    #expect(run.output.contains("8 fichiers contrôlés"), "\(run.lines.suffix(2))")
  }
}
