import Foundation
import Testing

private let call = "Rules/villeneuve-la-garenne/ville-vie-vacances-2021"
private let dossiers = "Submissions/villeneuve-la-garenne/ville-vie-vacances-2021"

extension Scratch {
  /// Rules, dossiers as `d`, their evaluations as `e.xml`, and as `p.xml` what the committee adopted of them.
  fileprivate static func adopted() throws -> Scratch {
    let scratch = try Scratch()
    scratch.changes("a.xml", [adoption])
    try scratch.shell(
      """
      ln -s '\(Run.package.path)/Rules' Rules; cp -rL '\(Run.package.path)/\(dossiers)' d; chmod -R u+w d
      "$COPIL" evaluate --quiet --call \(call) --xml -o e.xml d
      "$COPIL" decide --call \(call) --evaluations e.xml --arbitrages a.xml -o p.xml
      """)
    return scratch
  }

  fileprivate func changes(_ name: String, _ lines: [String]) {
    file(
      name,
      "<arbitrages xmlns=\"urn:copil:arbitrages:1\" appel=\"ville-vie-vacances-2021\">"
        + lines.joined(separator: "\n") + "</arbitrages>\n")
  }

  fileprivate func copil(_ line: String) throws -> Run { try Run(shell: "\"$COPIL\" \(line)", in: folder) }

  fileprivate func decide(_ options: String) throws -> Run {
    try copil("decide --call \(call) --evaluations e.xml \(options)")
  }

  /// The attributes of the elements of one name in a file.
  fileprivate func entrees(_ name: String, _ tag: String) throws -> [String] {
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    return text.split(separator: "\n").filter { $0.contains("<\(tag) ") }.map(String.init)
  }
}

private let adoption =
  "<adoption><auteur>Comité de pilotage</auteur><date>2021-05-20</date></adoption>"

private func refusal(_ dossier: String) -> String {
  "<arbitrage dossier=\"\(dossier)\"><refus/><auteur>Comité de pilotage</auteur><date>2021-05-20</date>"
    + "<motif>priorité du comité</motif></arbitrage>"
}

private let day = "20\u{A0}mai 2021"
private let changed =
  "VVV-2021-003 n'est plus comme dans le programme adopté le \(day) : Actions retenues → Actions non retenues, État "
  + "1\u{202F}500\u{A0}€ → 0\u{A0}€ ; sans nouvelle décision du comité, gardez le programme adopté [programme-adopte-change]\n"

@Suite struct `An adopted programme` {
  /// The evaluations tell the fingerprints of the dossiers and avis that they were made of.
  @Test func `names all that it was made from, as evaluations do`() throws {
    let scratch = try Scratch.adopted()
    let sources = try scratch.entrees("e.xml", "source").compactMap { $0.split(separator: "sha256=").last }
    try #require(sources.count == 3)
    let entrees = try scratch.entrees("p.xml", "entree")
    #expect(
      entrees.map { $0.split(separator: "\"")[1] } == [
        "regle", "evaluations", "dossier", "avis", "arbitrages",
      ])
    for (entree, source) in zip([entrees[0], entrees[2], entrees[3]], sources) {
      #expect(entree.hasSuffix(source), "\(entree)")
    }
    try scratch.shell("\"$COPIL\" run --quiet --call \(call) --arbitrages a.xml --out r d")
    let own = try scratch.entrees("r/programme.xml", "entree")
    #expect(own[0] == entrees[0] && own[2] == entrees[2] && own[3] == entrees[3])
    #expect(try scratch.copil("sheets --programme p.xml --out s").status == 0)
  }

  @Test func `is not replaced by decide without a word`() throws {
    let scratch = try Scratch.adopted()
    #expect(try scratch.decide("--arbitrages a.xml -o p.xml").errors == "")
    scratch.changes("b.xml", [adoption, refusal("VVV-2021-003")])
    let run = try scratch.decide("--arbitrages b.xml --enveloppe etat=20000 --seuil 40 -o p.xml")
    #expect(run.status == 0)
    #expect(
      run.errors.contains(
        "p.xml: avertissement: n'est plus comme pour le programme adopté le \(day) : les arbitrages ; le seuil (50 → 40) ; "
          + "l'enveloppe « État » ("))
    #expect(run.errors.contains(" → 20\u{202F}000\u{A0}€) [programme-adopte-autres-entrees]\n"))
    #expect(run.errors.contains("p.xml: avertissement: \(changed)"), "\(run.errors)")
  }

  @Test func `is not lost for one that is only proposed without a word`() throws {
    let lost =
      "avertissement: le programme adopté le \(day) est remplacé par un programme qui n'est que proposé : aucun arbitrage "
      + "donné ne dit l'adoption ; gardez le programme adopté, et donnez un autre nom au nouveau [adoption-perdue]\n"
    let other =
      "n'est plus comme pour le programme adopté le \(day) : les arbitrages [programme-adopte-autres-entrees]\n"
    let scratch = try Scratch.adopted()
    let run = try scratch.decide("-o p.xml")
    #expect(run.status == 0)
    #expect(run.errors == "p.xml: \(lost)p.xml: avertissement: \(other)")
    // What is only proposed may be replaced, as may what is no programme.
    #expect(try scratch.decide("-o p.xml").errors == "")
    scratch.file("q.xml", "<programme")
    #expect(try scratch.decide("-o q.xml").errors == "")
    scratch.changes("b.xml", [])
    try scratch.shell("\"$COPIL\" run --quiet --call \(call) --arbitrages a.xml --out r d")
    let forced = try scratch.copil("run --quiet --force --call \(call) --arbitrages b.xml --out r d")
    #expect(forced.errors.hasPrefix("r/programme.xml: \(lost)"), "\(forced.errors)")
  }

  @Test func `of another call is not replaced without a word`() throws {
    let scratch = try Scratch.adopted()
    try scratch.shell("sed -i 's/appel=\"ville-vie-vacances-2021\"/appel=\"autre\"/' p.xml")
    #expect(
      try scratch.decide("--arbitrages a.xml -o p.xml").errors
        == "p.xml: avertissement: le programme de l'appel « autre », adopté le \(day), est remplacé par celui d'un autre appel ; "
        + "gardez le programme adopté, et donnez un autre nom au nouveau [adoption-perdue]\n")
  }

  @Test func `compared says whether the other comes from the same`() throws {
    let scratch = try Scratch.adopted()
    #expect(
      try scratch.decide("--arbitrages a.xml --compare p.xml").output
        == "Aucun dossier ne change.\nFait des mêmes entrées que le programme adopté le \(day), avec le même seuil et les mêmes "
        + "enveloppes.\n")
    try scratch.shell(
      """
      sed -i 's|<intitule>|<intitule>Nouveau : |' d/vvv-2021-003*.xml
      "$COPIL" evaluate --quiet --call \(call) --xml -o e.xml d
      """)
    #expect(
      try scratch.decide("--arbitrages a.xml --compare p.xml --seuil 40").output
        .hasSuffix(
          "N'est plus comme pour le programme adopté le \(day) : les dossiers ; le seuil (50 → 40).\n"))
    // Of one that is only proposed nothing is said.
    try scratch.shell("\"$COPIL\" decide --call \(call) --evaluations e.xml -o q.xml")
    #expect(try scratch.decide("--compare q.xml").output == "Aucun dossier ne change.\n")
  }

  /// As programmes were written before: they say nothing of dossiers and avis.
  @Test func `of an older form is compared by its evaluations`() throws {
    let scratch = try Scratch.adopted()
    try scratch.shell("sed -i '/nature=\"dossier\"/d; /nature=\"avis\"/d' p.xml")
    #expect(
      try scratch.decide("--arbitrages a.xml --compare p.xml").output.contains("Fait des mêmes entrées"))
    #expect(try scratch.copil("sheets --programme p.xml --out s").status == 0)
    try scratch.shell(
      """
      rm d/avis/*006*; "$COPIL" evaluate --quiet --call \(call) --xml -o e.xml d
      """)
    #expect(
      try scratch.decide("--arbitrages a.xml --compare p.xml").output
        .contains("N'est plus comme pour le programme adopté le \(day) : les évaluations."))
  }

  @Test func `beside changes of an earlier one names their file`() throws {
    let scratch = try Scratch.adopted()
    scratch.changes("a.xml", [refusal("VVV-2021-003")])
    let run = try scratch.copil("sheets --programme p.xml --out s")
    #expect(run.status == 1)
    #expect(
      run.errors
        == "p.xml: erreur: refait, ce programme ne donne pas les mêmes octets : « a.xml » (arbitrages) n'est plus ce dont il a été "
        + "fait ; changent : l'adoption, VVV-2021-003 ; reprenez les fichiers d'alors, ou relancez « copil decide » "
        + "[programme-different]\n")
  }
}
