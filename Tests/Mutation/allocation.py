#!/usr/bin/env python3
"""Changes one operator, number or truth value of the allocation at a time, and shows what no test of it notices.

All changes stand in one build: each place becomes an operator or a function of its own, which does something else when the
variable MUTANT holds its number. Uses all processors; on two it takes half an hour.

    Tests/Mutation/allocation.py [file of Sources/Decision…]

With files named, those of others are not tried. Changes that cannot show are in allocation-sans-effet.txt, each with its reason. Ends with 1 when any other one goes unnoticed.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FILES = ["Allocation.swift", "Ranking.swift", "Programme+Deciding.swift", "ProgrammeRun.swift",
         "ProgrammeRun+Arbitrages.swift"]
MODULES = ["Diagnostics", "XMLTree", "FEEL", "DMN", "Dossiers", "Calls", "Review", "Decision"]
OTHERS = {"<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "==": ["!="], "!=": ["=="],
          "&&": ["||"], "||": ["&&"], "+": ["-"], "-": ["+"], "+=": ["-="], "-=": ["+="], "*": ["+"], "/": ["*"],
          "%": ["/"]}
PLACES = re.compile(
    r"(?<= )(?P<operator><=|>=|==|!=|&&|\|\||\+=|-=|<|>|\+|-|\*|/|%)(?= )"
    r"|(?<![\w.])(?P<choice>min|max)\((?=[^)]*,)|(?<![\w.\[(])(?<!while )(?P<truth>true|false)\b"
    r"|(?<![\w.\]$])(?<!\.\.)(?P<number>[01]|100)(?![\w.])|(?<=[ (])(?P<negation>!)(?=[a-zA-Z(])")
HEAD = """internal import Glibc
let mutant: Int = getenv("MUTANT").flatMap { Int(String(cString: $0)) } ?? 0
func mutantNumber<T: ExpressibleByIntegerLiteral & AdditiveArithmetic>(_ id: Int, _ a: T) -> T {
  mutant == id ? a + 1 : a
}
func mutantTruth(_ id: Int, _ a: Bool) -> Bool { mutant == id ? !a : a }
func mutantmin<T: Comparable>(_ id: Int, _ a: T, _ b: T) -> T { mutant == id ? max(a, b) : min(a, b) }
func mutantmax<T: Comparable>(_ id: Int, _ a: T, _ b: T) -> T { mutant == id ? min(a, b) : max(a, b) }
"""


class Mutants:
    """Every change, and what the build needs for it."""

    def __init__(self):
        self.changes = []
        self.code = [HEAD]
        self.place = 0

    def add(self, file, line, token, other):
        """A change, told by its file, its line, and which place of the line it is."""
        self.changes.append((file, line.strip(), str(self.place), token, other))
        return len(self.changes)

    def operator(self, file, line, token):
        """The name of an operator that is `token` at all times but one for each of its changes."""
        ids = [(self.add(file, line, token, other), other) for other in OTHERS[token]]
        name = token + bin(ids[0][0])[2:].replace("0", "^").replace("1", "%")
        first, other = ids[0]
        if token in ("&&", "||"):
            kind = "LogicalConjunction" if token == "&&" else "LogicalDisjunction"
            self.code.append(f"infix operator {name}: {kind}Precedence\nfunc {name} (a: Bool, b: @autoclosure () -> Bool) "
                             f"-> Bool {{ mutant == {first} ? (a {other} b()) : (a {token} b()) }}")
        elif token in ("+=", "-="):
            self.code.append(f"infix operator {name}: AssignmentPrecedence\nfunc {name} <T: AdditiveArithmetic>(a: inout T, "
                             f"b: T) {{ if mutant == {first} {{ a {other} b }} else {{ a {token} b }} }}")
            if token == "+=":
                self.code.append(f"func {name} <T>(a: inout [T], b: [T]) {{ if mutant != {first} {{ a.append(contentsOf: b) }} }}")
        elif token in "+-*/%":
            kind = "Addition" if token in "+-" else "Multiplication"
            type_ = "AdditiveArithmetic" if token in "+-" else "BinaryInteger"
            zero = " b == 0 ? 0 :" if other == "/" else ""
            self.code.append(f"infix operator {name}: {kind}Precedence\nfunc {name} <T: {type_}>(a: T, b: T) -> T "
                             f"{{ if mutant == {first} {{ return{zero} a {other} b }}; return a {token} b }}")
            if token == "+":
                self.code.append(f"func {name} <T>(a: [T], b: [T]) -> [T] {{ mutant == {first} ? a : (a + b) }}")
        else:
            type_ = "Comparable" if token[0] in "<>" else "Equatable"
            body = " ".join(f"if mutant == {number} {{ return a {other} b }};" for number, other in ids)
            self.code.append(f"infix operator {name}: ComparisonPrecedence\n"
                             f"func {name} <T: {type_}>(a: T, b: T) -> Bool {{ {body} return a {token} b }}")
            if type_ == "Equatable":
                self.code.append(f"func {name} <T>(a: T?, b: _OptionalNilComparisonType) -> Bool "
                                 f"{{ {body.replace(' b }', ' nil }')} return a {token} nil }}")
        return name

    def line(self, file, line):
        """A line with its changes in it."""
        text = line.strip()
        if text.startswith(("//", "internal import", "public import")) or re.match(r"case (?!.*[=:])", text):
            return line
        quoted = [match.span() for match in re.finditer(r'"[^"]*"', line)]
        result, last, self.place = "", 0, 0
        for place in PLACES.finditer(line):
            token = place.group(0)
            if any(start <= place.start() < end for start, end in quoted) or token == "*" and "Decimal" in line:
                continue
            self.place += 1
            if place["operator"]:
                new = self.operator(file, line, token)
            elif place["choice"]:
                other = "max(" if token == "min(" else "min("
                new = f"mutant{place['choice']}({self.add(file, line, token, other)}, "
            elif place["truth"]:
                new = f"mutantTruth({self.add(file, line, token, 'not ' + token)}, {token})"
            elif place["number"]:
                new = f"mutantNumber({self.add(file, line, token, str(int(token) + 1))}, {token})"
            else:
                number = self.add(file, line, token, "nothing")
                new = "!" + bin(number)[2:].replace("0", "^").replace("1", "%")
                self.code.append(f"prefix operator {new}\nprefix func {new} (a: Bool) -> Bool {{ mutant == {number} ? a : !a }}")
            result, last = result + line[last:place.start()] + new, place.end()
        return result + line[last:]


def package(folder):
    """A copy of the project with the modules that the allocation needs, and all changes in it."""
    files = subprocess.run(["git", "-C", ROOT, "ls-files", "-z"], check=True, capture_output=True, text=True).stdout
    for name in ("Sources", "Tests"):
        shutil.rmtree(f"{folder}/{name}", ignore_errors=True)
    for name in filter(None, files.split("\0")):
        os.makedirs(os.path.dirname(f"{folder}/{name}"), exist_ok=True)
        shutil.copy(f"{ROOT}/{name}", f"{folder}/{name}", follow_symlinks=False)
    targets = "".join(f'.target(name: "{name}", dependencies: {["CLibXML2"] + MODULES[:place]}),\n'
                      for place, name in enumerate(MODULES)).replace("'", '"')
    tests = str(MODULES).replace("'", '"')
    with open(f"{folder}/Package.swift", "w", encoding="utf-8") as manifest:
        manifest.write("// swift-tools-version: 6.2\nimport PackageDescription\nlet package = Package(name: \"copil\", targets: [\n"
                       '.systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),\n' + targets
                       + f'.testTarget(name: "DecisionTests", dependencies: {tests}),\n], swiftLanguageModes: [.v6])\n')
    mutants = Mutants()
    for file in FILES:
        path = f"{folder}/Sources/Decision/{file}"
        with open(path, encoding="utf-8") as source:
            lines = [mutants.line(file, line) for line in source.read().split("\n")]
        with open(path, "w", encoding="utf-8") as source:
            source.write("\n".join(lines))
    with open(f"{folder}/Sources/Decision/Mutants.swift", "w", encoding="utf-8") as source:
        source.write("\n".join(mutants.code) + "\n")
    return mutants.changes


def build(folder):
    """The program of the tests, with all changes in it."""
    options = ["-c", "release", "-Xswiftc", "-enable-testing", "--package-path", folder]
    if subprocess.run(["swift", "build", "--build-tests", *options], check=False).returncode:
        sys.exit("les changements ne se compilent pas")
    shown = subprocess.run(["swift", "build", "--show-bin-path", *options], check=True, capture_output=True, text=True)
    return f"{shown.stdout.strip()}/copilPackageTests.xctest"


def tests(program, mutant):
    """Whether all tests pass with one change; tests that do not end have noticed it."""
    # A process group of its own, so that a test without end goes with it.
    run = subprocess.Popen([program, "--testing-library", "swift-testing"], env={**os.environ, "MUTANT": str(mutant)},
                           start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return run.wait(timeout=120) == 0
    except subprocess.TimeoutExpired:
        os.killpg(run.pid, signal.SIGKILL)
        return False


def main():
    folder = f"{ROOT}/.build/mutation-allocation"
    wanted = sys.argv[1:] or FILES
    with open(f"{ROOT}/Tests/Mutation/allocation-sans-effet.txt", encoding="utf-8") as known:
        without_effect = {tuple(line.rstrip("\n").split("\t")[:5]) for line in known if line.strip() and line[0] != "#"}
    changes = package(folder)
    program = build(folder)
    if not tests(program, 0):
        sys.exit("les essais échouent sans aucun changement")
    unnoticed, silent = 0, 0
    changes = [(number, change) for number, change in enumerate(changes, 1) if change[0] in wanted]
    pool = ThreadPoolExecutor(os.cpu_count())
    passed = pool.map(lambda one: tests(program, one[0]), changes)
    for done, ((_, change), has_passed) in enumerate(zip(changes, passed), 1):
        print(f"{done} sur {len(changes)}", file=sys.stderr)
        if not has_passed:
            continue
        if change in without_effect:
            silent += 1
        else:
            unnoticed += 1
            print("passe inaperçu :", "\t".join(change), flush=True)
    print(f"{len(changes)} changements : {len(changes) - silent - unnoticed} remarqués, "
          f"{silent} sans effet possible, {unnoticed} inaperçus")
    sys.exit(1 if unnoticed else 0)


if __name__ == "__main__":
    main()
