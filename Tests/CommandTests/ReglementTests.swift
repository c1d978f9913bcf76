import Foundation
import Testing

private let contratDeVille = "Rules/villeneuve-la-garenne/contrat-de-ville-2022"

/// What `copil rules show` says of a call, on one line, without the tags of a page.
private func shown(_ call: String, _ form: String) throws -> String {
  let run = try Run(shell: "\"$COPIL\" rules show \(form) \(call)")
  #expect(run.errors == "")
  #expect(run.status == 0)
  let text = form.isEmpty ? run.output : run.output.replacing(#/<[^>]*>/#, with: " ")
  return text.replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    .replacing(#/[\s|]+/#, with: " ").replacing(#/-[-+ ]{3,}/#, with: "")
}

/// The part of a text from one heading to the next.
private func part(_ text: String, from start: String, to end: String) throws -> String {
  let after = try #require(text.ranges(of: start).last).upperBound
  let rest = text[after...]
  return String(rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)])
}

@Suite struct `What rules say outside tables` {
  @Test(arguments: ["", "--html"])
  func `has its values with each critère that reads them`(_ form: String) throws {
    let text = try shown(contratDeVille, form)
    let public_ = try part(
      text, from: "L’argent public couvre-t-il presque tout le budget de l’action ?",
      to: "Attend-on d’un seul financeur")
    #expect(
      public_.contains(
        "Valeurs écrites dans les règles : Part d’argent public à signaler 0,8, soit 80 % : Paramètre d’exemple, à fixer par la commune"
      ), "\(public_)")
    let cost = try part(text, from: "Attend-on d’un seul financeur presque tout le coût", to: "Source :")
    #expect(cost.contains("Part du coût à signaler 0,7, soit 70 %"), "\(cost)")
    let aids = try part(
      text, from: "seuil à partir duquel une convention peut être nécessaire ?", to: "Source :")
    #expect(aids.contains("Seuil de la convention 23 000 €"), "\(aids)")
  }

  @Test(arguments: ["", "--html"])
  func `has its functions in their place, each case on a line`(_ form: String) throws {
    let text = try shown(contratDeVille, form)
    let sums = try part(text, from: "Montants proposés", to: "Comment la note est calculée")
    #expect(
      sums.contains(
        "La plus petite de ces sommes : ce qui est demandé, la part du coût et le plafond moins ce que le financeur a déjà"
      ), "\(sums)")
    #expect(
      sums.contains(
        "Calcul « proposer » (d’après demandé, acquis, coût, produits, règle) Quand Résultat règle manque ou coût = 0 rien dans les autres cas max(0, min(demandé, floor(règle.taux * coût, 2)"
      ), "\(sums)")
    #expect(sums.contains("Calcul « proposer » : voir plus haut."))
    #expect(
      sums.contains("Part du coût et plafond en euros que les règles proposent, par pilier et par financeur.")
    )
    #expect(text.matches(of: #/Calcul « proposer » \(/#).count == 1)
  }

  @Test(arguments: ["", "--html"])
  func `has those that write sentences once, at the end`(_ form: String) throws {
    let text = try shown(contratDeVille, form)
    let written = try part(
      text, from: "Écriture des nombres, des dates et des phrases", to: "Quartiers prioritaires")
    for name in ["en euros", "en nombre", "en entier", "en pourcent", "pour cent lisible"] {
      #expect(written.contains("Calcul « \(name) » (d’après"), "\(name)")
      #expect(text.matches(of: try Regex("Calcul « \(name) »")).count == 1, "\(name)")
    }
    #expect(written.contains("Date en toutes lettres : 1er février 2022."))
    #expect(written.contains("part < 0 ou part >= 10 en nombre(pour cent lisible(part)) + \" %\""))
  }

  @Test(arguments: ["", "--html"])
  func `has the formulas in which figures stand`(_ form: String) throws {
    let text = try shown("Rules/villeneuve-la-garenne/programme-reussite-educative-2022", form)
    #expect(text.contains("Calcul « Adultes de l’action » Quand Résultat Action ouverte aux adultes = oui"))
    #expect(text.contains("de >= 18"))
    // Those without figures are in the critère's own words.
    #expect(!text.contains("Calcul « Effectif annoncé »"))
  }

  @Test func `are tables of a page, with their captions`() throws {
    let run = try Run("rules", "show", "--html", contratDeVille)
    #expect(
      run.output.contains(
        "<table><caption>Calcul «\u{A0}proposer\u{A0}» (d’après demandé, acquis, coût, produits, règle)</caption><thead><tr><th scope=\"col\">Quand</th>"
      ))
  }

  @Test func `has the sectors followed apart from the priority quarters, where there are any`() throws {
    #expect(try !shown("Rules/ville-exemple/jardins-partages-2025", "").contains("Secteur"))
    let scratch = try Scratch()
    try scratch.shell(
      """
      cp -rL '\(Run.package.path)/Rules' Rules
      sed -i 's#</quartier>#&<secteur code="digue" nature="veille-active"><nom>La Digue</nom>\
      <commune>Ville-Exemple</commune></secteur>#' Rules/ville-exemple/territoire.xml
      """)
    let run = try Run(
      shell: "\"$COPIL\" rules show Rules/ville-exemple/jardins-partages-2025", in: scratch.folder)
    #expect(run.errors == "")
    let text = run.output.replacing(#/[\s|]+/#, with: " ").replacing(#/-[-+ ]{3,}/#, with: "")
    #expect(
      text.contains(
        "tilleuls Les Tilleuls Ville-Exemple Secteurs suivis par le contrat de ville sans être prioritaires : leurs "
          + "habitants ne comptent pas comme ceux d’un quartier prioritaire Code Secteur Communes Nature digue La Digue "
          + "Ville-Exemple quartier de veille active"), "\(text.suffix(900))")
  }
}
