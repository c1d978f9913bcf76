import Foundation
import Testing

private let call = "Rules/villeneuve-la-garenne/ville-vie-vacances-2021"

/// A folder with the rules and dossiers in `tous`; `$OURS` is how the names of hidden folders begin here.
private func campaign() throws -> Scratch {
  let scratch = try Scratch()
  try scratch.shell(
    """
    ln -s '\(Run.package.path)/Rules' Rules
    cp -r '\(Run.package.path)/Submissions/villeneuve-la-garenne/ville-vie-vacances-2021' tous
    """)
  return scratch
}

private let ours = "OURS=.copil-$(head -c 8 /proc/sys/kernel/random/boot_id)"

/// A line of shell for a run into the folder `r`, without its dossiers.
private let line = "\"$COPIL\" run --quiet --call \(call) --out r"

/// The same in a container of its own, of which it is the first process.
private let inside = "unshare -pf \(line)"

private func works(_ line: String) -> Bool { (try? Run(shell: line))?.status == 0 }

@Suite struct `The hidden folder of a run` {
  @Test(
    arguments: [
      "run --quiet --call \(call) --out r tous", "sheets --programme fait/programme.xml --out r",
      "bilan Rules/villeneuve-la-garenne/bilan-publie.xml --out r",
    ])
  func `is removed by the next when its run is dead, and nothing else is`(_ command: String) throws {
    let scratch = try campaign()
    if command.hasPrefix("sheets") { try scratch.shell("\(line.dropLast())fait tous") }
    let run = try Run(
      shell: """
        \(ours)
        mkdir -p mine/sub; echo a > mine/a
        mkdir -p $OURS-00000000000000d1/sub/sub $OURS-00000000000000d2
        ln -s ../../../mine $OURS-00000000000000d1/sub/link; ln -s ../mine $OURS-00000000000000d1/mine
        # Names of other people's, in which ours can be seen.
        ln -s mine $OURS-0000000000000001; echo a > $OURS-0000000000000002; mkdir $OURS-0000000000000003-sauvegarde \\
          $OURS-000000000000004 $OURS-00000000000000G5 .r.copil-999999 x$OURS-0000000000000006
        mkdir $OURS-0000000000000007; exec 9<$OURS-0000000000000007; flock 9
        ls -A > before; "$COPIL" \(command) >/dev/null; echo $?
        ls -A | diff before - | grep '^[<>]' | sed "s/$OURS/ours/"; ls -A mine
        """, in: scratch.folder)
    #expect(run.errors == "")
    #expect(
      run.output == "0\n< ours-00000000000000d1\n< ours-00000000000000d2\n> r\na\nsub\n", "\(run.output)")
  }

  @Test(.enabled(if: works("strace -f -o /dev/null true"), "needs strace and the right to trace"))
  func `that another run takes for a dead one's before it is locked is made anew`() throws {
    let scratch = try campaign()
    let run = try Run(
      shell: """
        strace -f -o /dev/null -e trace=mkdir -e inject=mkdir:delay_exit=400000 \(line) tous 2>told & run=$!
        until [ -e .copil-* ]; do :; done
        "$COPIL" run --quiet --call \(call) --out autre tous; echo $?; wait $run; echo $?; cat told
        "$COPIL" verify r >/dev/null; echo $?; ls -A | grep '^\\.'
        """, in: scratch.folder)
    #expect(run.output == "0\n0\n0\n", "\(run.output)\(run.errors)")
  }

  @Test(.enabled(if: geteuid() == 0, "needs root to give a folder away"))
  func `of somebody else is left alone`() throws {
    let scratch = try campaign()
    let run = try Run(
      shell: """
        \(ours)-00000000000000d1; mkdir -p $OURS/sub; chown 65534 $OURS; \(line) tous; ls $OURS
        """, in: scratch.folder)
    #expect(run.output == "sub\n", "\(run.output)\(run.errors)")
  }

  @Test func `of another machine, or of before the last start, is told and left alone`() throws {
    let scratch = try campaign()
    let name = ".copil-00000001-00000000000000d1"
    let run = try Run(shell: "mkdir -p \(name)/sub; \(line) tous; echo $?; ls \(name)", in: scratch.folder)
    #expect(run.output == "0\nsub\n")
    #expect(
      run.errors
        == "r: avertissement: à côté se trouve « \(name) », d'un calcul d'une autre machine ou d'avant le dernier "
        + "démarrage de celle-ci ; s'il ne tourne plus, supprimez ce dossier [reste-d-un-calcul]\n")
  }

  @Test func `that is taken away meanwhile leaves no result, with 70`() throws {
    let scratch = try campaign()
    let run = try Run(
      shell: """
        mkfifo dossier; \(line) - <dossier & exec 3>dossier; \(untilHeld)
        name=$(echo .copil-*); mv $name ailleurs; mkdir $name
        cat tous/vvv-2021-001*.xml >&3; exec 3>&-; wait $!; echo $?; ls -A | grep -v "^$name$" | grep -E '^r$|^\\.'
        """, in: scratch.folder)
    #expect(run.output == "70\n", "\(run.output)")
    #expect(
      run.errors
        == "r: erreur: le dossier caché où ce calcul écrivait a été déplacé ou supprimé entre-temps ; rien n'est écrit "
        + "[resultat-perdu]\n")
  }

  @Test func `has a name that is short enough for any result`() throws {
    let scratch = try campaign()
    let name = String(repeating: "r", count: 250)
    let run = try scratch.run("run", "--quiet", "--call", call, "--out", name, "tous")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try scratch.run("verify", name).status == 0)
  }
}

@Suite(.enabled(if: works("unshare -pf true"), "needs the right to make a container (root)"))
struct `Runs in containers` {
  /// Starts a run that waits for its dossier, in the background.
  private func waiting(_ line: String) -> String {
    "mkfifo dossier; \(line) - <dossier 2>told & run=$!; exec 3>dossier; \(untilHeld)"
  }

  /// Gives that run its dossier, and tells how it ends.
  private let go = "cat tous/vvv-2021-001*.xml >&3; exec 3>&-; wait $run; echo $?; cat told"

  @Test(arguments: [(line, inside), (inside, line), (inside, inside)])
  func `do not take each other for dead`(_ first: String, _ second: String) throws {
    let scratch = try campaign()
    let run = try Run(
      shell: """
        \(waiting(first)); ls -d .copil-* > before; \(second) tous; echo $?
        ls -d .copil-* | diff before - && \(go); "$COPIL" verify r >/dev/null; echo $?; ls -A | grep '^\\.'
        """, in: scratch.folder)
    #expect(
      run.output
        == "0\n1\nr: erreur: un autre calcul a écrit ce dossier de résultats pendant celui-ci ; le sien est gardé, rien "
        + "d'autre n'est écrit [resultat-concurrent]\n0\n", "\(run.output)\(run.errors)")
  }

  @Test func `go on after one that was killed`() throws {
    let scratch = try campaign()
    let run = try Run(
      shell: """
        \(waiting(inside)); kill -9 $(cat /proc/$run/task/$run/children); wait $run
        ls -d .copil-* | wc -l; \(inside) tous; echo $?; ls -A | grep '^\\.'
        """, in: scratch.folder)
    #expect(run.output == "1\n0\n", "\(run.output)\(run.errors)")
  }

  @Test func `end when they are asked to, and leave nothing`() throws {
    let scratch = try campaign()
    let run = try Run(
      shell: """
        \(waiting(inside)); kill $(cat /proc/$run/task/$run/children); wait $run; echo $?; ls -A | grep -E '^\\.|^r$'
        """, in: scratch.folder)
    #expect(run.output == "143\n", "\(run.output)\(run.errors)")
  }
}
