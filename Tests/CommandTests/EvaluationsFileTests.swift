import Foundation
import Testing

private let call = "Rules/villeneuve-la-garenne/ville-vie-vacances-2021"
private let dossiers = "Submissions/villeneuve-la-garenne/ville-vie-vacances-2021"

@Suite struct `A file of evaluations` {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.shell(
      "ln -s '\(Run.package.path)/Rules' Rules; ln -s '\(Run.package.path)/Submissions' Submissions")
    try scratch.shell("\"$COPIL\" run --quiet --call \(call) --out resultat \(dossiers)")
    try scratch.shell("cp resultat/evaluations.xml e.xml")
  }

  private func decide() throws -> Run {
    try Run(shell: "\"$COPIL\" decide --call \(call) --evaluations e.xml", in: scratch.folder)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var old: String
    var new: String
    /// The line that the message names.
    var at: String
    var says: String

    init(_ description: String, _ old: String, _ new: String, at: String, _ says: String) {
      (testDescription, self.old, self.new, self.at, self.says) = (description, old, new, at, says)
    }
  }

  static let dossier = "<dossier reference=\"VVV-2021-001\""

  /// Each changes the evaluation of VVV-2021-001.
  static let touched = [
    Case(
      "a better score", "<note note=\"60\" auMoins=\"60\" auPlus=\"60\"",
      "<note note=\"95\" auMoins=\"95\" auPlus=\"95\"", at: "<note note=\"95\"",
      "la note est 95, les points donnent 60"),
    Case(
      "a better sum of points", "points=\"66\" sur=\"110\"", "points=\"96\" sur=\"110\"",
      at: "<note note", "points vaut 96, les réponses donnent 66"),
    Case(
      "a lower maximum", "points=\"66\" sur=\"110\"", "points=\"66\" sur=\"100\"", at: "<note note",
      "sur vaut 100, les réponses donnent 110"),
    Case(
      "another verdict", "verdict=\"recevable\" depot", "verdict=\"irrecevable\" depot", at: dossier,
      "son verdict est « irrecevable », ses réponses donnent « recevable »"),
    Case(
      "a sum above the request", "sollicite=\"3200\" verdict=\"recevable\" montant=\"2700\"",
      "sollicite=\"3200\" verdict=\"recevable\" montant=\"3200.01\"", at: "<proposition",
      "3 200,01 € proposés pour 3 200 € sollicités de « etat »"),
    Case(
      "a larger sum", "sollicite=\"3200\" verdict=\"recevable\" montant=\"2700\"",
      "sollicite=\"3200\" verdict=\"recevable\" montant=\"3100\"", at: "<proposition",
      "pour « etat » 3 100 €, les réponses donnent 2 700 €"),
    Case(
      "another request", "sollicite=\"3200\" verdict=\"recevable\" montant=\"2700\"",
      "sollicite=\"9000\" verdict=\"recevable\" montant=\"2700\"", at: "<proposition",
      "9 000 € sollicités de « etat », le plan de financement en demande 3 200 €"),
    Case(
      "an unknown funder", "<proposition financeur=\"etat\" sollicite=\"3200\"",
      "<proposition financeur=\"region\" sollicite=\"3200\"", at: "<proposition",
      "« region » n'est pas un financeur de l'appel ; il n'y a que etat"),
  ]

  @Test(arguments: touched)
  func `that was touched and contradicts itself is refused with the place`(_ example: Case) throws {
    let file = scratch.folder.appendingPathComponent("e.xml")
    var text = try String(contentsOf: file, encoding: .utf8)
    let place = try #require(text.range(of: example.old), "\(example.old)")
    text.replaceSubrange(place, with: example.new)
    try text.write(to: file, atomically: false, encoding: .utf8)
    let from = try #require(text.range(of: Self.dossier))
    let at = try #require(text.range(of: example.at, range: from.lowerBound..<text.endIndex))
    let line = text[..<at.lowerBound].count { $0 == "\n" } + 1
    let run = try decide()
    #expect(run.status == 1)
    #expect(run.output == "")
    let told = run.errors.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    let wanted =
      "l'évaluation de « VVV-2021-001 » se contredit : \(example.says) ; évaluez les dossiers de nouveau "
      + "[evaluation-incoherente]\n"
    #expect(told.contains(wanted), "\(told)")
    #expect(told.contains("e.xml:\(line):"), "\(line): \(told)")
  }

  @Test(arguments: [
    ("an answer turned", "reponse=\"satisfait\"", "reponse=\"nonSatisfait\"", "[evaluation-incoherente]"),
    ("an answer less", "<reponse critere=\"[^\"]*\" reponse=\"satisfait\">", "", "erreur"),
    ("an unknown critère", "<reponse critere=\"", "<reponse critere=\"Autre ", "[critere-inconnu]"),
    ("another call", "appel=\"ville-vie-vacances-2021\"", "appel=\"autre\"", "[evaluations-autre-appel]"),
    (
      "no fingerprint of the rules", "<source nom=\"Règles de l'appel\"", "<source nom=\"x\"",
      "[evaluations-autres-regles]"
    ),
  ])
  func `that was touched elsewhere is refused`(
    _ what: String, _ old: String, _ new: String, _ says: String
  ) throws {
    let file = scratch.folder.appendingPathComponent("e.xml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let place = try #require(text.range(of: old, options: .regularExpression))
    try text.replacingCharacters(in: place, with: new).write(to: file, atomically: false, encoding: .utf8)
    let run = try decide()
    #expect(run.status == 1, "\(what)")
    #expect(run.output == "")
    #expect(run.errors.contains(says), "\(run.errors)")
  }

  @Test(arguments: [
    ("a prefix", "sed -i 's#<\\(/\\?\\)\\([a-z]\\)#<\\1e:\\2#g; s# xmlns=# xmlns:e=#'"),
    ("UTF-16", "sh -c 'sed s/UTF-8/UTF-16/ \"$0\" | iconv -f UTF-8 -t UTF-16 >x; mv x \"$0\"'"),
    ("an old encoding", "sed -i '1s/UTF-8/utf-8/; 2s#^#<!-- <dossier > -->#'"),
    (
      "comments that hide the ends of dossiers",
      "sed -i 's#</dossier>#<!-- </dossier> --></dossier><!-- </dossier> -->#'"
    ),
    ("spaces in tags", "sed -i 's#</dossier>#</dossier  >#'"),
    ("one line", "sh -c 'tr -d \"\\n\" <\"$0\" >x; mv x \"$0\"'"),
    ("another end of lines", "sed -i 's/$/\\r/'"),
    ("a mark of its encoding", "sed -i '1s/^/\\xEF\\xBB\\xBF/'"),
    ("a longer end", "sh -c 'echo \"<!-- fin -->\" >>\"$0\"'"),
  ])
  func `that is written otherwise means the same`(_ what: String, _ change: String) throws {
    let before = try decide()
    #expect(before.status == 0)
    try scratch.shell("\(change) e.xml; ! cmp -s e.xml resultat/evaluations.xml")
    let after = try decide()
    #expect(after.status == 0, "\(what): \(after.errors)")
    #expect(after.output == before.output)
    // Its sheets are the same but for the fingerprints of what was read.
    try scratch.shell("\"$COPIL\" decide --call \(call) --evaluations e.xml -o p.xml")
    try scratch.shell("\"$COPIL\" sheets --programme p.xml --out feuilles")
    try scratch.shell("cmp feuilles/fiches/VVV-2021-008.html resultat/fiches/VVV-2021-008.html")
  }

  @Test(arguments: [
    ("cut", "head -c 30000 resultat/evaluations.xml >e.xml"),
    ("followed by more", "echo '<evaluations/>' >>e.xml"),
    ("with a tag that is not closed", "sed -i '40s/>$//' e.xml"),
    ("empty", ": >e.xml"),
    ("with a value that is none", "sed -i 's/reponse=\"satisfait\"/reponse=\"oui\"/' e.xml"),
  ])
  func `that is damaged is told once, with its place`(_ what: String, _ change: String) throws {
    try scratch.shell(change)
    let run = try decide()
    #expect(run.status == 1, "\(what)")
    #expect(run.errors.hasPrefix("e.xml:") || run.errors.hasPrefix("e.xml"), "\(run.errors)")
    #expect(run.errors.contains("erreur"))
    #expect(run.output == "")
  }

  @Test func `of many dossiers is read in pieces, and faults keep their place`() throws {
    // Enough copies for several pieces, each with a reference of its own.
    try scratch.shell(
      """
      awk '/<dossier /{inside=1} !inside && !/<.evaluations>/{print} inside{body=body $0 "\\n"}
        END{sub(/<.evaluations>\\n$/, "", body); for (i = 0; i < 60; i++) { b = body; gsub(/VVV-2021-/, "V" i "-", b);
        printf "%s", b }; print "</evaluations>"}' resultat/evaluations.xml >e.xml
      """)
    let run = try decide()
    #expect(run.status == 0, "\(run.errors.prefix(500))")
    #expect(run.lines.first == "Ville Vie Vacances 2021 : 480 dossiers évalués")
    try scratch.shell("\"$COPIL\" decide --call \(call) --evaluations e.xml -o p.xml")
    try scratch.shell("\"$COPIL\" sheets --programme p.xml --out feuilles")
    try scratch.shell(
      "sed 's/VVV-2021-008/V59-008/g' resultat/courriers/VVV-2021-008-*.html | cmp - feuilles/courriers/V59-008-*.html || true; test -s feuilles/fiches/V59-008.html"
    )
    let line = try Run(
      shell: "grep -n 'sollicite=\"3400\"' e.xml | tail -1 | cut -d: -f1", in: scratch.folder
    ).output.dropLast()
    try scratch.shell("sed -i '\(line)s/montant=\"3400\"/montant=\"3401\"/' e.xml")
    let touched = try decide()
    #expect(touched.errors.hasPrefix("e.xml:\(line):5: erreur: "), "\(touched.errors.prefix(500))")
    #expect(touched.errors.split(separator: "\n").count { $0.contains("[evaluation-incoherente]") } == 1)
    try scratch.shell("sed -i '\(line)s/financeur=/financeurs=/' e.xml")
    let faulty = try decide()
    #expect(faulty.errors.contains("e.xml:\(line):"), "\(faulty.errors.prefix(500))")
  }
}
