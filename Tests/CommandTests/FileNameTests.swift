import Foundation
import Testing

@testable import copil

private let call = "Rules/villeneuve-la-garenne/ville-vie-vacances-2021"

@Suite struct `Names of files in a manifest` {
  @Test(arguments: [
    ("a/b.xml", "a/b.xml"), ("é\u{1F600}\t\n .xml", "é\u{1F600}\t\n .xml"), ("a\\b", "a\\x5Cb"),
    ("\\x41", "\\x5Cx41"), ("\u{1B}[m", "\\x1B[m"), ("\u{FFFE}\u{FFFF}", "\\xEF\\xBF\\xBE\\xEF\\xBF\\xBF"),
    ("\u{1FFFE}", "\\xF0\\x9F\\xBF\\xBE"), ("\u{FFFD}\u{7F}\u{85}", "\u{FFFD}\u{7F}\u{85}"), ("", ""),
  ])
  func `are written in a way that gives them back`(_ name: String, _ written: String) {
    #expect(FilePath(name).written == written)
    #expect(FilePath(written: written) == FilePath(name))
  }

  @Test func `that are no UTF-8 are given back byte for byte`() {
    var random = SystemRandomNumberGenerator()
    for count in 0..<200 {
      let bytes = (0..<count).map { _ in CChar(bitPattern: UInt8.random(in: 1...255, using: &random)) } + [0]
      let path = bytes.withUnsafeBufferPointer { $0.baseAddress.map { FilePath($0) } }
      #expect(path.map { FilePath(written: $0.written) } == path)
    }
  }

  @Test(arguments: ["\\", "\\x", "\\x4", "\\xZZ", "\\y41", "\\x00", "\\x+1", "a\\"])
  func `of which a backslash is no escape are taken as they stand`(_ written: String) {
    #expect(FilePath(written: written) == FilePath(written))
  }

  @Test(arguments: ["d", "\"$odd\"", "\"$odd\"/*.xml", "--avis \"$odd\"/avis \"$odd\"/*.xml"])
  func `are read again by verify, whatever bytes they are of`(_ arguments: String) throws {
    let scratch = try Scratch()
    let source = "\(Run.package.path)/Submissions/villeneuve-la-garenne/ville-vie-vacances-2021"
    try scratch.shell(
      """
      ln -s '\(Run.package.path)/Rules' Rules; odd=$(printf 'd\\351'); cp -r '\(source)' "$odd"; cd "$odd"
      mv vvv-2021-001*.xml "$(printf 'v1\\377.xml')"; mv vvv-2021-002*.xml "$(printf 'v1\\033.xml')"
      mv vvv-2021-003*.xml "$(printf 'v1\\357\\277\\276.xml')"; mv vvv-2021-004*.xml "$(printf 'v1\\n\\t .xml')"
      mv vvv-2021-005*.xml 'v1\\x41\\.xml'; mv avis/vvv-2021-001*.xml "$(printf 'avis/\\377.xml')"; cp -r . ../d
      """)
    let run = try Run(
      shell: """
        odd=$(printf 'd\\351'); "$COPIL" run --quiet --call \(call) --out r \(arguments); echo $?
        "$COPIL" verify r >/dev/null; echo $?; grep -c 'entree chemin=".*avis.*\\\\xFF\\.xml"' r/manifeste.xml
        echo '<!-- -->' >> d/"$(printf 'v1\\377.xml')"; echo '<!-- -->' >> "$odd"/"$(printf 'v1\\377.xml')"
        "$COPIL" verify r >/dev/null
        """, in: scratch.folder)
    #expect(run.output == "0\n0\n1\n", "\(run.output)\(run.errors)")
    #expect(
      run.errors.contains(
        "/v1\u{FFFD}.xml: erreur: ce fichier n'est plus celui qui a été lu [entree-modifiee]"),
      "\(run.errors)")
    #expect(
      !run.errors.contains("[entree-absente]") && !run.errors.contains("[entree-en-trop]"), "\(run.errors)")
  }
}
