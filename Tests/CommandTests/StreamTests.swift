import Foundation
import Testing

private let call = "Rules/villeneuve-la-garenne/ville-vie-vacances-2021"
private let dossiers = "Submissions/villeneuve-la-garenne/ville-vie-vacances-2021"

@Suite struct `Standard streams that are closed` {
  @Test(arguments: [("<&- 2>&-", 0), ("2>&-", 0), ("<&-", 0), ("<&- >&- 2>&-", 70), (">&-", 70)])
  func `take nothing of a run, nor does it of them`(_ closed: String, _ status: Int) throws {
    let scratch = try Scratch()
    let out = scratch.folder.path + "/r"
    // All that is told of the dossiers goes nowhere, and the result is there.
    let run = try Run(
      shell: "\"$COPIL\" run --call \(call) --out '\(out)' \"$PWD/\(dossiers)\" \(closed); echo $?")
    #expect(run.output.hasSuffix("\(status)\n"), "\(run.output)\(run.errors)")
    #expect(try Run("verify", out).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["r"])
  }

  @Test func `tell nothing into a file that is written`() throws {
    let scratch = try Scratch()
    try scratch.shell(
      """
      ln -s '\(Run.package.path)/Rules' Rules; cp -r '\(Run.package.path)/\(dossiers)' d; echo '<x' > d/z.xml
      "$COPIL" evaluate --call \(call) -o e.xml d <&- >/dev/null 2>&-; echo $? > status
      "$COPIL" evaluate --call \(call) -o f.xml d >/dev/null 2>&1; cmp e.xml f.xml
      """)
    #expect(try Run(shell: "cat status", in: scratch.folder).output == "1\n")
  }
}

@Suite struct `Limits of the system` {
  @Test(arguments: [4, 5, 6, 7, 23])
  func `on open files are told, with 70`(_ count: Int) throws {
    let run = try Run(shell: "ulimit -n \(count); exec \"$COPIL\" check Submissions/exemples/bons")
    #expect(run.output == "")
    #expect(
      run.errors
        == "copil : le système ne permet d'ouvrir que \(count - 3) fichiers de plus, il en faut 21 (ulimit -n)\n"
    )
    #expect(run.status == 70)
  }

  @Test func `on the size of files are told of standard output too, with 70`() throws {
    let scratch = try Scratch()
    let run = try Run(
      shell: """
        ulimit -f 8; "$COPIL" evaluate --quiet --json --call \(call) \(dossiers) >'\(scratch.folder.path)/o'
        """)
    #expect(
      run.errors.hasSuffix("copil : la sortie ne peut pas être écrite : elle dépasse la taille permise\n"),
      "\(run.errors)")
    #expect(run.status == 70)
  }
}

@Suite struct `A file to write without a name` {
  @Test func `is wrong usage`() throws {
    let scratch = try Scratch()
    try scratch.shell(
      "ln -s '\(Run.package.path)/Rules' Rules; \"$COPIL\" evaluate --quiet --call \(call) -o e.xml '\(Run.package.path)/\(dossiers)'"
    )
    let run = try scratch.run("decide", "--call", call, "--evaluations", "e.xml", "-o", "")
    #expect(run.status == 64)
    #expect(
      run.errors == "-o: erreur: le fichier à écrire n'a pas de nom ; donnez-lui-en un [sortie-sans-nom]\n")
  }
}
