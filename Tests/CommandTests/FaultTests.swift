import Foundation
import Testing

private let call = "Rules/villeneuve-la-garenne/ville-vie-vacances-2021"

/// A folder with the rules and two sets of dossiers, of which `avant` has one less than `tous`; `TMPDIR` is `tmp`.
private func campaign() throws -> Scratch {
  let scratch = try Scratch()
  let package = Run.package.path
  try scratch.shell(
    """
    ln -s '\(package)/Rules' Rules; mkdir tmp
    cp -r '\(package)/Submissions/villeneuve-la-garenne/ville-vie-vacances-2021' tous
    cp -r tous avant; rm avant/vvv-2021-008*.xml avant/avis/vvv-2021-008*.xml; cp -r tous fautes
    """)
  return scratch
}

/// A line of shell for a run, without its dossiers.
private func line(_ out: String, _ more: String = "") -> String {
  "TMPDIR=$PWD/tmp \"$COPIL\" run --quiet \(more) --call \(call) --out \(out)"
}

/// Whether a command is there, and does what is asked of it.
private func works(_ line: String) -> Bool { (try? Run(shell: line))?.status == 0 }

@Suite(.serialized) struct `Faults around a run` {
  /// A hidden folder may stay beside it until the next run, and nothing else.
  @Test func `kill -9 at fifty moments leaves the old result or the new one, whole`() throws {
    let scratch = try campaign()
    try scratch.shell(
      "\(line("a")) avant; \(line("b")) tous; cp -r a r; test -e a/index.html -a -e b/index.html")
    let run = try Run(
      shell: """
        start=$(date +%s%N); \(line("r", "--force")) tous 2>err; end=$(date +%s%N); cat err
        same() { diff -r r $1 >/dev/null; }
        # Where the machine is slower than it was a moment ago, all come too soon: then again, later.
        for later in 1 4 16; do [ ${less:-0} -gt 0 ] && [ ${more:-0} -gt 0 ] && break
        for wait in $(awk -v t=$((end - start)) -v l=$later 'BEGIN { srand(2021); for (i = 0; i < 50; i++) print rand() * 1.1 * l * t / 1e9 }'); do
          case $set in avant) set=tous;; *) set=avant;; esac
          \(line("r", "--force")) $set 2>/dev/null & sleep $wait; kill -9 $! 2>/dev/null; wait $! 2>/dev/null
          if same a; then less=$((less + 1)); elif same b; then more=$((more + 1)); else echo "neither after $wait"; fi
          ls -A | grep -vE '^(\\.copil-[0-9a-f]{8}-[0-9a-f]{16}|Rules|a|b|r|err|tmp|tous|avant|fautes|std.*)$'
        done; done
        # Both results were met, so that the moments were neither all too soon nor all too late.
        [ ${less:-0} -gt 0 ] && [ ${more:-0} -gt 0 ] || echo "only one was met: $less, $more"
        \(line("r", "--force")) tous; ls -A | grep '^\\.'; ls -A tmp
        # What is the same as one of these is verified with it.
        for folder in a b r; do "$COPIL" verify $folder 2>&1 >/dev/null; done
        """, in: scratch.folder)
    #expect(run.output == "", "\(run.output)")
  }

  @Test func `an interruption leaves nothing beside the result, and ends as it would any program`() throws {
    let scratch = try campaign()
    let run = try Run(
      shell: """
        for signal in INT TERM HUP; do
          # On a busy machine the run may end before it is asked to: then again.
          for time in $(seq 50); do
            # A shell lets what it starts in the background ignore Ctrl-C.
            perl -e '$SIG{INT} = "DEFAULT"; exec @ARGV' env \(line("r")) tous >/dev/null 2>&1 & until [ -e .copil-* ] || [ -e r ]; do :; done
            kill -$signal $!; wait $!; status=$?
            [ -e r ] || break
            rm -rf r
          done
          echo $status; [ ! -e r ] || echo "too late for $signal"; ls -A | grep '^\\.'
        done
        """, in: scratch.folder)
    #expect(run.output == "130\n143\n129\n", "\(run.output)\(run.errors)")
  }

  @Test func `a program started by one that hears no signal still ends when it is asked to`() throws {
    let scratch = try Scratch()
    let run = try Run(
      shell: """
        mkfifo open; sleep 10 >open &
        perl -MPOSIX -e 'sigprocmask(SIG_BLOCK, POSIX::SigSet->new(SIGTERM)); exec @ARGV' "$COPIL" check - <open 2>&1 &
        sleep 0.5; kill -TERM $!; wait $!; echo $?
        """, in: scratch.folder)
    #expect(run.output == "143\n", "\(run.output)\(run.errors)")
  }

  /// What is left when the disk is full: nothing new, and what was there unchanged.
  @Test(
    .enabled(
      if: works("d=$(mktemp -d) && mount -t tmpfs -o size=64k none $d && umount $d && rmdir $d"),
      "needs root and the right to mount a tmpfs"))
  func `a full disk leaves the old result, and says so with 70`() throws {
    let scratch = try campaign()
    let run = try Run(
      shell: """
        mkdir disk; mount -t tmpfs -o size=1500k none disk || exit 9; trap 'umount disk' EXIT
        \(line("a")) avant; cp -r a disk/r; head -c 2m /dev/zero > disk/fill 2>/dev/null
        \(line("disk/r", "--force")) tous; echo $?
        \(line("disk/autre")) tous; echo $?
        diff -r a disk/r && ls -A disk
        """, in: scratch.folder)
    #expect(run.output.hasSuffix("fill\nr\n"), "\(run.output)\(run.errors)")
    #expect(run.lines.allSatisfy { $0 == "fill" || $0 == "r" || $0 == "70" }, "\(run.output)")
    #expect(run.errors.contains("le disque est plein [fichier-non-ecrit]"), "\(run.errors)")
  }

  @Test func `a limit on the size of files leaves the old result`() throws {
    let scratch = try campaign()
    let run = try Run(
      shell: """
        \(line("a")) avant; cp -r a r
        ( ulimit -f 8; \(line("r", "--force")) tous; echo $? ); diff -r a r && ls -A | grep '^\\.'
        """, in: scratch.folder)
    #expect(run.output == "70\n", "\(run.output)")
    #expect(run.errors.contains("[fichier-non-ecrit]"), "\(run.errors)")
  }

  @Test(
    .enabled(
      if: geteuid() == 0 && works("command -v setpriv"), "needs root and setpriv to give rights up"))
  func `an output that cannot be written leaves everything as it was`() throws {
    let scratch = try campaign()
    let run = try Run(
      shell: """
        chmod 755 .; chmod 777 tmp; \(line("a")) avant; mkdir sans; cp -r a sans/r; chmod 555 sans
        TMPDIR=$PWD/tmp setpriv --reuid=65534 --regid=65534 --clear-groups "$COPIL" run --quiet --force \
          --call \(call) --out sans/r tous; echo $?; diff -r a sans/r && ls -A sans
        """, in: scratch.folder)
    #expect(run.output == "70\nr\n", "\(run.output)")
    #expect(
      run.errors.contains("sans/r: erreur: ") && run.errors.contains("[fichier-non-ecrit]"), "\(run.errors)")
  }

  @Test func `files cut, changed and removed meanwhile end in a whole result or none`() throws {
    let scratch = try campaign()
    let run = try Run(
      shell: """
        cp -r tous bons
        for i in 1 2 3 4 5 6 7 8 9 10; do
          ( \(line("r", "--force")) tous >told 2>&1; echo $? >status ) & job=$!
          for f in tous/*.xml; do : > $f; rm $f; cp bons/${f#tous/} tous; truncate -s 3000 $f; done; wait $job
          rm -rf tous; cp -r bons tous
          # 70 would be the program's fault, and more than 128 a crash.
          [ $(cat status) -le 1 ] || { cat status told; }
          [ ! -e r ] || [ -e r/manifeste.xml -a -e r/index.html -a -e r/releve.html ] || echo "r is not whole"
          ls -A | grep '^\\.'; rm -rf r
        done
        \(line("r")) tous; "$COPIL" verify r >/dev/null || echo "not the same"
        """, in: scratch.folder)
    #expect(run.output == "", "\(run.output)")
  }

  @Test func `neither clock, zone nor locale changes a byte`() throws {
    let scratch = try campaign()
    // Where a locale is not installed the C library takes C; faketime is used where it is there.
    let run = try Run(
      shell: """
        \(line("a")) tous; test -e a/index.html || echo "no result"
        try() { env TMPDIR=$PWD/tmp "$@" "$COPIL" run --quiet --call \(call) --out r tous >told 2>&1 || cat told
          diff -r a r >/dev/null || echo "differs: $*"; rm -rf r; }
        for l in tr_TR.UTF-8 C fr_FR.UTF-8 POSIX; do try LANG=$l LC_ALL=$l; done
        for z in Pacific/Kiritimati America/New_York Asia/Kathmandu; do try TZ=$z; done
        if command -v faketime >/dev/null; then
          try TZ=Pacific/Apia faketime '1999-12-31 23:59:59'; try faketime '2037-02-28 12:00:00'
        fi
        """, in: scratch.folder)
    #expect(run.output == "", "\(run.output)")
  }
}

/// What a command asks of the system: network and files; and how it ended.
private func traced(
  _ words: String, _ files: String, in scratch: Scratch
) throws -> (calls: [Substring], status: Int32) {
  let run = try Run(
    shell: "strace -f -e trace=network,\(files) -o trace -E TMPDIR=$PWD/tmp \"$COPIL\" \(words) >out 2>&1",
    in: scratch.folder)
  let trace = try String(contentsOf: scratch.folder.appendingPathComponent("trace"), encoding: .utf8)
  // A call that another thread interrupts has a second line, which names no path again.
  return (trace.split(separator: "\n").filter { !$0.contains(" resumed>") }, run.status)
}

/// Whether a call is one of the network's.
private func isNetwork(_ call: Substring) -> Bool {
  [" socket(", " connect(", " bind(", " sendto(", " sendmsg("].contains { call.contains($0) }
}

@Suite struct `Privacy of a run` {
  @Test(.enabled(if: works("strace -f -o /dev/null true"), "needs strace and the right to trace"))
  func `no network, and nothing written but the result and temporary files`() throws {
    let scratch = try campaign()
    let (calls, status) = try traced(
      "run --quiet --call \(call) --out r tous",
      "open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat", in: scratch)
    try #require(status == 0)
    #expect(!calls.contains(where: isNetwork))
    let changes = calls.filter { call in
      ["O_WRONLY", "O_RDWR", "O_CREAT", " creat(", " mkdir", " rename", " unlink"].contains {
        call.contains($0)
      }
    }
    #expect(changes.contains { $0.contains("index.html") }, "the trace shows what is written")
    let own = "\(scratch.folder.path)/tmp/copil-"
    for change in changes {
      // A path that is read and not written is none of these; what the C library opens is read.
      #expect(
        change.contains("\"./.copil-") || change.contains("\"\(own)")
          || change.contains("\"/dev/null\""), "\(change)")
    }
  }

  @Test(
    .enabled(if: works("strace -f -o /dev/null true"), "needs strace and the right to trace"),
    arguments: [
      "check --call CALL tous", "evaluate --call CALL -o new.xml tous",
      "explain --call CALL tous/vvv-2021-001*.xml",
      "decide --call CALL --evaluations e.xml -o new.xml", "sheets --programme r/programme.xml --out new",
      "run --call CALL --out new tous", "verify r",
      "bilan Rules/villeneuve-la-garenne/bilan-publie.xml --out new",
      "rules test CALL/tests", "rules show CALL",
    ])
  func `no command uses the network or reads what it was not given`(_ words: String) throws {
    let scratch = try campaign()
    let line = words.replacing("CALL", with: call)
    try scratch.shell(
      "\"$COPIL\" evaluate --quiet --call \(call) -o e.xml tous; \"$COPIL\" run --quiet --call \(call) --out r tous"
    )
    let (calls, status) = try traced(line, "open,openat,creat", in: scratch)
    try #require(status <= 1)
    #expect(!calls.contains(where: isNetwork))
    let paths = calls.compactMap {
      $0.firstMatch(of: /\b(?:open|openat|creat)\((?:\w+, )?"([^"]*)"/)?.output.1
    }
    #expect(paths.contains { $0.hasPrefix("Rules/") }, "the trace shows what is read")
    // Of the system: libraries, what it says of itself, and nothing. All else is given, or stands below where we are; the
    // rules beside the program are, and whether a result would stand in another is seen from the manifest of that one.
    let system = [
      "/usr/lib", "/lib", "/etc/ld.so", "/opt/", "/proc/self/", "/sys/devices/system/cpu", "/dev/null",
      // The C library asks it before it gives back the memory of a thread.
      "/proc/sys/vm/overcommit_memory", "/proc/sys/kernel/random/boot_id",
    ]
    for path in paths where path.hasPrefix("/") || path.contains("..") {
      #expect(
        system.contains { path.hasPrefix($0) } || path.hasPrefix(scratch.folder.path + "/")
          || path.hasPrefix(Run.package.path + "/.build")
          || path.hasPrefix(Run.package.path + "/Rules/") || path.hasSuffix("/manifeste.xml"), "\(path)")
    }
  }

  @Test(arguments: ["run", "evaluate"])
  func `what is told on standard error shows no IBAN, telephone or e-mail`(_ command: String) throws {
    let scratch = try campaign()
    let out = command == "run" ? "--out r" : "-o r.xml"
    let run = try Run(
      shell: """
        sed -i -E 's#<iban>(.*)[0-9]</iban>#<iban>\\1X</iban>#; s#<courriel>(.*)</#<courriel>\\1@@</#
          s#<telephone>(.*)</#<telephone>\\1 bis</#' fautes/*.xml
        cat fautes/vvv-2021-001*.xml | tr -d '\\n' > une-ligne; mv une-ligne fautes/vvv-2021-001-une-ligne.xml
        rm fautes/vvv-2021-001-cap*.xml
        TMPDIR=$PWD/tmp "$COPIL" \(command) --call \(call) \(out) fautes >out
        grep -ohE '<(iban|courriel|telephone)>[^<]*' fautes/*.xml | sed 's/.*>//' | sort -u >values
        test -s values || echo "no values"
        """, in: scratch.folder)
    #expect(run.output == "", "\(run.output)")
    #expect(run.errors.contains("[iban-invalide]"), "\(run.errors)")
    #expect(run.errors.contains("[courriel-invalide]"), "\(run.errors)")
    #expect(run.errors.contains("[telephone-invalide]"), "\(run.errors)")
    let values = try String(contentsOf: scratch.folder.appendingPathComponent("values"), encoding: .utf8)
      .split(separator: "\n")
    #expect(run.errors.contains("une-ligne.xml:1:"), "\(run.errors)")
    // What a value should be like is shown with an example.
    let shown = Self.runs(of: 6, in: run.errors.replacing(#/ ; attendu : .*/#, with: ""))
    for value in values {
      let seen = Self.runs(of: 6, in: value).filter(shown.contains)
      #expect(seen.isEmpty, "\(seen) of \(value)\n\(run.errors)")
      #expect(!run.errors.contains(value.prefix(12)), "\(value)\n\(run.errors)")
    }
  }

  /// All runs of so many digits that a text holds, spaces among them left out.
  private static func runs(of length: Int, in text: some StringProtocol) -> Set<String> {
    let bytes = Array(text.utf8.filter { $0 != UInt8(ascii: " ") })
    guard bytes.count >= length else { return [] }
    let runs = (0...bytes.count - length).map { bytes[$0..<$0 + length] }
    return Set(
      runs.filter { $0.allSatisfy { (0x30...0x39).contains($0) } }.map { String(decoding: $0, as: UTF8.self) }
    )
  }

  /// What is shown of a line begins and ends where it happens to, in a dossier that is one line.
  @Test func `no part of a number is told where a line is cut`() throws {
    let scratch = try campaign()
    let values = ["FR7630006000011234567890189", "01 99 00 30 75"]
    let run = try Run(
      shell: """
        mkdir lignes; cat tous/vvv-2021-001*.xml | tr -d '\\n' | sed -E 's/> +</></g
          s#<iban>[^<]*#<iban>\(values[0])#; s#<telephone>[^<]*#<telephone>\(values[1])#' >ligne
        for element in iban telephone; do for length in $(seq 5 31); do
          filler=$(printf "%${length}s" | tr ' ' y)
          sed "s#</$element>#&<!--$filler--><zz/>#; s/2021-001/2021-$length/" ligne >lignes/$element-$length.xml
        done; done
        TMPDIR=$PWD/tmp "$COPIL" evaluate --json --call \(call) lignes >out
        grep -lE '(\(values[0])|\(values[1])).*<zz/>' lignes/* | wc -l
        """, in: scratch.folder)
    #expect(run.output == "54\n", "\(run.output)\(run.errors)")
    #expect(
      run.errors.split(separator: "\n").count { $0.hasSuffix("[element-inconnu]") } == 54, "\(run.errors)")
    let shown = Self.runs(of: 5, in: run.errors)
    for value in values {
      let seen = Self.runs(of: 5, in: value).filter(shown.contains)
      #expect(seen.isEmpty, "\(seen) of \(value)\n\(run.errors)")
    }
  }

  @Test func `nothing written for the committee shows an IBAN, telephone or e-mail that is wrong`() throws {
    let scratch = try campaign()
    let run = try Run(
      shell: """
        sed -i -E 's#<iban>.*</iban>#<iban>FR7630006000011234567890188</iban>#
          s#<courriel>.*</#<courriel>jean.fautif @exemple.fr</#; s#<telephone>.*</#<telephone>01 99 00 88 9x</#' fautes/*.xml
        export TMPDIR=$PWD/tmp; mkdir out
        "$COPIL" run --call \(call) --out out/run fautes >out/run.txt
        "$COPIL" evaluate --call \(call) -o out/evaluations.xml fautes >out/evaluate.txt
        "$COPIL" evaluate --json --call \(call) fautes >out/evaluations.jsonl
        "$COPIL" decide --call \(call) --evaluations out/evaluations.xml -o out/programme.xml >out/decide.txt
        "$COPIL" sheets --programme out/programme.xml --out out/sheets >out/sheets.txt
        # What another program wrote is hidden too.
        sed -E 's/« (•)+/« FR7630006000011234567890188/' out/evaluations.xml >vieux.xml; grep -q 123456789 vieux.xml || echo "none"
        "$COPIL" decide --call \(call) --evaluations vieux.xml -o out/ouvert.xml >out/decide-2.txt
        "$COPIL" sheets --programme out/ouvert.xml --out out/ouvert >out/sheets-2.txt
        grep -rlE '1234567890|fautif|99 00 88' out
        grep -rlE '••••••••' out | sed 's#out/##; s#/.*##' | sort -u
        ls out/run out/sheets out/ouvert | grep -c index.html
        """, in: scratch.folder)
    #expect(
      run.lines == [
        "evaluations.jsonl", "evaluations.xml", "ouvert", "ouvert.xml", "programme.xml", "run", "sheets", "3",
      ], "\(run.output)\(run.errors)")
    #expect(!run.errors.contains("1234567890"), "\(run.errors)")
  }

  @Test func `the porteur's own check, and explain, show what is wrong`() throws {
    let scratch = try campaign()
    let run = try Run(
      shell: """
        sed -i -E 's#<iban>.*</iban>#<iban>FR7630006000011234567890188</iban>#' fautes/vvv-2021-002*.xml
        for words in "check --quiet" "check --quiet --call \(call)" "explain --call \(call)"; do
          "$COPIL" $words fautes/vvv-2021-002*.xml 2>&1 | grep -o "l'IBAN « [^»]*»"
        done
        """, in: scratch.folder)
    #expect(
      run.lines == Array(repeating: "l'IBAN « FR7630006000011234567890188 »", count: 3),
      "\(run.output)\(run.errors)")
  }
}
