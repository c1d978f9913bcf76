import Calls
import Diagnostics
import FEEL
import Testing
import XMLTree

@Suite struct `An avis` {
  @Test func `without fault is read whole`() throws {
    let reading = try Reading(avis: Array(goodAvis.utf8))
    #expect(reading.printed == [])
    let avis = try #require(reading.value)
    #expect(avis.dossier == "CDV-2022-001")
    #expect(avis.appel == "essai-2022")
    #expect(avis.instructeur == "Politique de la ville")
    #expect(avis.date == CivilDate(year: 2021, month: 12, day: 1))
    #expect(avis.reponses.map(\.critere) == ["qualité du projet", "partenariat"])
    #expect(avis.reponses.map(\.valeur) == ["4", "oui"])
    #expect(avis.reponses.map(\.commentaire) == ["Bien construit", nil])
    #expect(avis.reponses.map(\.position.description) == ["avis.xml:4:70", "avis.xml:5:34"])
    #expect(avis.remarques == ["À revoir\nen comité.", "Autre."])
    #expect(avis.tree.name.local == "avis")
  }

  @Test func `answers a critère once`() throws {
    let draft = try Draft(
      goodAvis, [("\"qualité du projet\"", "\"‸partenariat\""), ("\"partenariat\"", "\"‸partenariat\"")])
    #expect(
      try Reading(avis: draft.bytes).printed
        == draft.lines([
          "avis.xml:@2: erreur: la réponse à « partenariat » est écrite deux fois ; gardez la bonne [reponse-repetee] "
            + "| note @1 la première fois, c'est ici"
        ]))
  }

  @Test func `is for one call`() throws {
    let avis = try #require(
      try Reading(avis: goodAvis.replacing("essai-2022", with: "autre").utf8.map { $0 }).value)
    let call = try #require(try Reading(appel: goodCall).value)
    var diagnostics: [Diagnostic] = []
    avis.check(call: call, into: &diagnostics)
    #expect(
      diagnostics.map(\.printed) == [
        "avis.xml:1:62: erreur: cet avis est donné pour l'appel « autre », et non « essai-2022 » [avis-autre-appel]"
      ])
  }

  @Test func `does not leave its faults to the next one`() throws {
    var reader = AvisReader(schema: try Repository.schema("avis"))
    var diagnostics: [Diagnostic] = []
    let files = [goodAvis.replacing("2021-12-01", with: "hier"), "<", goodAvis]
    let read = files.enumerated().map { number, text in
      var text = text
      return text.withUTF8 {
        reader.read(UnsafeRawBufferPointer($0), file: "\(number)", into: &diagnostics) != nil
      }
    }
    #expect(read == [false, false, true])
    #expect(diagnostics.map(\.position.file) == ["0", "1"])
  }
}
