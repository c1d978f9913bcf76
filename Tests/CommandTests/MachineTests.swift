import Foundation
import Testing

private let call = "Rules/villeneuve-la-garenne/ville-vie-vacances-2021"
private let run = "\"$COPIL\" run --quiet --call \(call)"

/// A folder with the rules, dossiers in `d`, and what `lines` make of it.
private func folder(_ lines: String = "") throws -> Scratch {
  let scratch = try Scratch()
  let package = Run.package.path
  try scratch.shell(
    """
    ln -s '\(package)/Rules' Rules
    cp -r '\(package)/Submissions/villeneuve-la-garenne/ville-vie-vacances-2021' d
    \(lines)
    """)
  return scratch
}

private func works(_ line: String) -> Bool { (try? Run(shell: line))?.status == 0 }

/// A line of shell in which a call of the system fails, for one path where it is given.
private func failing(_ fault: String, path: String? = nil) -> String {
  "strace -f -o /dev/null \(path.map { "-P \($0) " } ?? "")-e inject=\(fault)"
}

@Suite struct `A result that is there` {
  @Test(
    .enabled(if: works("strace -f -o /dev/null true"), "needs strace and the right to trace"),
    arguments: ["EACCES", "EIO", "EMFILE"])
  func `stays where a folder in it cannot be read`(_ fault: String) throws {
    let scratch = try folder("\(run) --out r d >/dev/null 2>&1; mkdir r/notes; echo x > r/notes/n.txt")
    let again = try Run(
      shell: """
        \(failing("openat:error=\(fault):when=1", path: "r/notes")) \(run) --force --out r d; echo $?
        cat r/notes/n.txt; \(failing("openat:error=\(fault)", path: "r/notes")) "$COPIL" verify r; echo $?
        """, in: scratch.folder)
    #expect(again.output == "70\nx\n1\n")
    let told = again.errors.split(separator: "\n").filter {
      $0.contains("r/notes: erreur: ce dossier de fichiers ne peut pas")
    }
    #expect(told.count == 2, "\(again.errors)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted() == [
        "Rules", "d", "r",
      ])
  }

  @Test func `stays where another command made it`() throws {
    let scratch = try folder(
      "\(run) --out r d >/dev/null 2>&1; \"$COPIL\" sheets --programme r/programme.xml --out f >/dev/null")
    let again = try Run(
      shell: """
        cp -r r before; "$COPIL" sheets --force --programme before/programme.xml --out r; echo $?
        "$COPIL" bilan --force Rules/villeneuve-la-garenne/bilan-publie.xml --out r; echo $?; diff -r r before
        \(run) --force --out f d; echo $?; "$COPIL" sheets --force --programme r/programme.xml --out f >/dev/null; echo $?
        """, in: scratch.folder)
    #expect(again.output == "1\n1\n1\n0\n")
    for (folder, command) in [("r", "run"), ("f", "sheets")] {
      #expect(
        again.errors.contains(
          "\(folder): erreur: ce dossier est un résultat de « copil \(command) », que cette commande ne remplace pas"
        ))
    }
  }

  @Test(.enabled(if: works("strace -f -o /dev/null true"), "needs strace and the right to trace"))
  func `stays where the disk cannot exchange folders`() throws {
    let scratch = try folder("\(run) --out r d >/dev/null 2>&1; cp -r r before")
    let again = try Run(
      shell: "\(failing("renameat2:error=EINVAL")) \(run) --force --out r d; echo $?; diff -r r before",
      in: scratch.folder)
    #expect(again.output == "70\n")
    #expect(
      again.errors.contains("r: erreur: ce disque (partagé en réseau ?) ne sait pas échanger deux dossiers"))
  }

  @Test func `keeps the rights and the group of its folder`() throws {
    let scratch = try folder("mkdir -m 2750 r; mkdir -m 700 s")
    let again = try Run(
      shell: """
        for i in 1 2; do for out in r s; do \(run) --force --out $out d >/dev/null 2>&1; stat -c %a $out; done; done
        stat -c %G r > a; stat -c %G r/fiches > b; cmp a b
        """, in: scratch.folder)
    #expect(again.output == "2750\n700\n2750\n700\n")
  }

  @Test func `cannot be the current folder`() throws {
    let scratch = try folder("mkdir e")
    let again = try Run(
      shell: "cd e; \"$COPIL\" run --call ../\(call) --out . ../d; echo $?; ls -A", in: scratch.folder)
    #expect(again.output == "1\n")
    #expect(
      again.errors
        == ".: erreur: un résultat ne peut pas prendre la place du dossier courant ni d'un disque ; donnez le nom d'un "
        + "dossier qui serait dedans, comme resultats [resultat-etranger]\n")
  }
}

@Suite struct `A machine at its limits` {
  /// No thread, as a service or a user may be limited.
  @Test(
    .enabled(
      if: geteuid() == 0 && works("command -v setpriv prlimit"), "needs root and setpriv to give rights up"))
  func `does all work in one thread`() throws {
    let scratch = try folder("chmod 777 .; \(run) --out r d >/dev/null 2>&1")
    let again = try Run(
      shell: """
        prlimit --nproc=1 setpriv --reuid=4243 --regid=4243 --clear-groups \(run) --out s d >/dev/null 2>&1
        diff -r r s
        """, in: scratch.folder)
    #expect(again.output == "")
    #expect(again.errors == "")
    #expect(again.status == 0)
  }

  @Test func `with too small a stack says so, with 70`() throws {
    let again = try Run(shell: "ulimit -s 128; exec \"$COPIL\" check Submissions/exemples/bons")
    #expect(again.errors == "copil : le système ne donne que 128 Kio de pile, il en faut 256 (ulimit -s)\n")
    #expect(again.status == 70)
  }

  @Test func `on which other files are open says how many more it needs`() throws {
    let again = try Run(
      shell: """
        exec bash -c 'for number in $(seq 10 29); do eval "exec $number</dev/null"; done; ulimit -n 30
        exec "$COPIL" check Submissions/exemples/bons'
        """)
    #expect(
      again.errors
        == "copil : le système ne permet d'ouvrir que 7 fichiers de plus, il en faut 21 (ulimit -n)\n")
    #expect(again.status == 70)
  }
}

@Suite struct `A name that is not UTF-8` {
  @Test(arguments: [
    "evaluate --call \(call) d -o $x.xml", "run --call \(call) d --out=r$x",
    "check --call \(call) --avis=$x d", "verify $x",
    "decide --call \(call) --evaluations $x.xml", "rules show $x", "check --call $x d",
  ])
  func `is refused where it would be taken for another`(_ line: String) throws {
    let scratch = try folder()
    let again = try Run(shell: "x=$(printf '\\351'); exec \"$COPIL\" \(line)", in: scratch.folder)
    #expect(again.status == 64)
    #expect(
      again.errors.contains(
        "n'est pas écrit en UTF-8 : un autre fichier pourrait être pris pour lui ; renommez-le"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted() == ["Rules", "d"])
  }

  @Test func `is that of a dossier as any other`() throws {
    let scratch = try folder()
    let again = try Run(
      shell: """
        x=$(printf '\\351'); evaluate() { "$COPIL" evaluate --quiet --json --call \(call) "$@" 2>/dev/null; }
        evaluate d > a; mv d/avis $x; evaluate --avis $x d > b; cmp a b; grep -q '"points"' a || echo empty
        mkdir e; for file in d/*.xml; do cp $file e/$x.xml; done; "$COPIL" check --quiet e/$x.xml
        """, in: scratch.folder)
    #expect(again.errors == "")
    #expect(again.output == "")
  }
}

@Suite struct `Avis that cannot be read` {
  @Test func `are told on the committee's pages`() throws {
    let scratch = try folder("echo '<avis' > d/avis/vvv-2021-002.xml")
    let again = try Run(shell: "\"$COPIL\" run --call \(call) --out r d 2>/dev/null", in: scratch.folder)
    #expect(again.output.contains("  Avis non lus                 1\n"), "\(again.output)")
    for page in ["index.html", "releve.html"] {
      let text = try String(contentsOf: scratch.folder.appending(path: "r/\(page)"), encoding: .utf8)
      #expect(
        text.contains(
          "<strong>1 fichier ou dossier d’avis n’a pas pu être lu</strong>"),
        "\(page)")
    }
  }
}
