import Calls
import Diagnostics
import Dossiers
import FEEL
import Testing
import XMLTree

@Suite struct `A call` {
  @Test func `without fault is read whole`() throws {
    let reading = try Reading(appel: goodCall)
    #expect(reading.printed == [])
    let call = try #require(reading.value)
    #expect(call.code == "essai-2022")
    #expect(call.territoire == "ville-fictive")
    #expect(call.intitule == "Appel à projets d'essai 2022")
    #expect(call.dispositif == ("contrat-de-ville", "Contrat de ville"))
    #expect(call.exercice == 2022)
    #expect(call.presentation == "Ce que l'appel finance.\nEt pour qui.")
    #expect(call.sources.map(\.code) == ["rapport", "loi"])
    #expect(call.sources.map(\.text) == ["Rapport annuel 2021", "Loi n° 2000-321"])
    #expect(call.sources.map(\.position.line) == [12, 13])
    let administration = call.administration
    #expect(administration.nom == "Commune fictive")
    #expect(administration.service == "Politique de la ville")
    #expect(administration.siret == "12345678200010")
    #expect(administration.siren == "123456782")
    #expect(administration.adresse == ["1 rue de la Mairie", "99000 Ville-Fictive"])
    #expect(administration.courriel == "ville@example.org")
    #expect(administration.telephone == "0100000000")
    #expect(administration.signataire == "Le maire")
    #expect(administration.tribunal == "Tribunal administratif")
    let calendrier = call.calendrier
    #expect(calendrier.ouverture == CivilDate(year: 2021, month: 10, day: 1))
    #expect(calendrier.limiteDepot == CivilDate(year: 2021, month: 11, day: 15))
    #expect(calendrier.actionsDu == CivilDate(year: 2022, month: 1, day: 1))
    #expect(calendrier.actionsAu == CivilDate(year: 2022, month: 12, day: 31))
    #expect(calendrier.comite == CivilDate(year: 2022, month: 2, day: 10))
    #expect(calendrier.origine == .source)
    #expect(calendrier.source == "rapport")
    #expect(calendrier.position == FilePosition(file: "appel.xml", line: 29, column: 3))
    #expect(call.tree.name.local == "appel")
  }

  @Test func `gives its funders, documents, rules and texts`() throws {
    let call = try #require(try Reading(appel: goodCall).value)
    let etat = call.financeurs[0]
    #expect(call.financeurs.map(\.code) == ["etat", "ville"])
    #expect(call.financeurs.map(\.nom) == ["État", "Ville"])
    #expect(call.financeurs.map(\.siret) == ["12345678200010", nil])
    #expect(call.financeurs.map(\.enveloppe.montant.centimes) == [29_547_600, 18_700_000])
    #expect(call.financeurs.map(\.enveloppe.pilier) == [nil, nil])
    #expect(call.financeurs.map(\.position.line) == [36, 43])
    #expect(etat.piliers.map(\.pilier) == ["cohesion-sociale", "emploi-developpement-economique"])
    #expect(etat.piliers.map(\.montant.centimes) == [15_675_200, 12_722_450])
    #expect(etat.piliers.map(\.origine) == [.source, .exemple])
    #expect(etat.piliers.map(\.source) == ["rapport", nil])
    #expect(etat.piliers[1].position == FilePosition(file: "appel.xml", line: 41, column: 76))
    #expect(call.financeurs[1].piliers.isEmpty)

    #expect(call.pieces.map(\.type) == ["statuts", "compteRenduFinancier"])
    #expect(call.pieces.map(\.categories) == [["association", "fondation"], []])
    #expect(call.pieces.map(\.depuis) == [nil, CivilDate(year: 2021, month: 10, day: 2)])
    #expect(call.pieces.map(\.frequence) == [nil, "renouvellement"])
    #expect(call.pieces.map(\.isForRenewals) == [false, true])
    #expect(call.pieces.map(\.motif) == ["Statuts à jour.", "Compte rendu de l'an passé."])
    #expect(call.pieces.map(\.origine) == [.source, .exemple])
    #expect(call.pieces.map(\.source) == ["loi", nil])
    #expect(call.pieces.map(\.position.line) == [47, 52])

    #expect(call.notation?.base == 100)
    #expect(call.notation?.seuil == Decimal("50.5"))
    #expect(call.notation?.origine == .exemple)
    #expect(call.attribution.methode == .rang)
    #expect(call.attribution.insuffisance == .partiel)
    #expect(call.attribution.pas == Montant(centimes: 5_000))
    #expect(call.attribution.minimum == Montant(centimes: 50_000))
    #expect(call.attribution.partMinimale == Decimal("0.6"))
    #expect(call.attribution.origine == .exemple)
    #expect(call.departages.map(\.decision) == ["Part des habitants", "Date de dépôt"])
    #expect(call.departages.map(\.isDescending) == [true, false])
    #expect(call.departages.map(\.position.line) == [64, 65])

    #expect(call.modeles.map(\.fichier) == ["commun.dmn", "essai.dmn"])
    #expect(call.modeles.map(\.position.line) == [66, 67])
    #expect(call.modelNames == ["commun.dmn", "essai.dmn"])
    #expect(
      call.roles.map(\.kind)
        == [.recevabilite, .recevabilite, .vigilance, .notation, .proposition, .proposition])
    #expect(call.roles.map(\.service).first == "Recevabilité commune")
    #expect(call.roles.map(\.financeur) == [nil, "etat", nil, nil, "etat", "ville"])
    #expect(call.roles.map(\.position.line) == [68, 69, 70, 71, 72, 73])
    #expect(call.parametres.map(\.code) == ["taux de l’État", "âge"])
    #expect(call.parametres.map(\.valeur) == ["0.8", "11"])
    #expect(call.parametres.map(\.note) == ["Part du coût que l'État peut payer", "Âge le plus bas"])
    #expect(call.parametres.map(\.origine) == [.exemple, .source])
    #expect(call.parametres.map(\.source) == [nil, "rapport"])
    #expect(call.parametres.map(\.position.line) == [74, 75])
    #expect(call.textes.map(\.code) == ["voies-de-recours", "mention", "mention-algorithmique"])
    #expect(call.textes.map(\.reference) == ["CRPA L. 311-3-1", nil, nil])
    #expect(
      call.textes.map(\.text) == ["Premier paragraphe.\nSecond   paragraphe.", "Une ligne", "Une autre"])
    #expect(call.textes.map(\.position.line) == [76, 80, 81])
  }

  @Test func `reads a funder's own way of sharing, and the funders of each way`() throws {
    let draft = try Draft(
      goodCall,
      [
        (
          "<enveloppe origine=\"exemple\">187000</enveloppe>",
          """
          <enveloppe origine="exemple">187000</enveloppe>
                <attribution methode="prorata" origine="source" source="loi">
                  <minimum>300</minimum>
                </attribution>
          """
        )
      ])
    let reading = try Reading(appel: draft.bytes)
    #expect(reading.printed == [])
    let call = try #require(reading.value)
    let ville = call.attribution(of: "ville")
    #expect(ville.methode == .prorata)
    #expect(ville.minimum == Montant(centimes: 30_000))
    #expect(ville.pas == Montant(centimes: 1))
    #expect(ville.source == "loi")
    #expect(call.attribution(of: "etat").minimum == Montant(centimes: 50_000))
    #expect(call.attributions.map { $0.financeurs.map(\.code) } == [["etat"], ["ville"]])
    #expect(call.attributions.map(\.attribution.isOwn) == [false, true])
    let plain = try #require(try Reading(appel: Draft(goodCall, []).bytes).value)
    #expect(plain.attributions.map { $0.financeurs.map(\.code) } == [["etat", "ville"]])
  }

  @Test func `takes what is absent by default`() throws {
    let draft = try Draft(
      goodCall,
      [
        (
          " insuffisance=\"partiel\" origine=\"exemple\">\n    <pas>50.00</pas>\n    <minimum>500</minimum>\n"
            + "    <partMinimale>0.6</partMinimale>\n  ", " origine=\"exemple\">"
        ),
        ("\n    <seuil>50.5</seuil>", ""), ("\n    <comite>2022-02-10</comite>", ""),
        (
          """
              <adresse>
                <voie>1 rue de la Mairie</voie>
                <codePostal>99000</codePostal>
                <commune>Ville-Fictive</commune>
              </adresse>

          """, ""
        ),
      ])
    let reading = try Reading(appel: draft.bytes)
    #expect(reading.printed == [])
    let call = try #require(reading.value)
    #expect(call.attribution.insuffisance == .arreter)
    #expect(call.attribution.pas == Montant(centimes: 1))
    #expect(call.attribution.minimum == Montant(centimes: 0))
    #expect(call.attribution.partMinimale == .zero)
    #expect(call.notation?.seuil == nil)
    #expect(call.calendrier.comite == nil)
    #expect(call.administration.adresse == [])
  }

  @Test(
    arguments: [
      ("+187000", 18_700_000), ("187000.", 18_700_000), (".50", 50), ("00012.5", 1_250), ("0", 0),
      ("1.10", 110), ("999999999999999", 99_999_999_999_999_900), ("9999999999999.99", 999_999_999_999_999),
    ] as [(String, Int64)])
  func `reads a sum as a schema may write it`(_ text: String, _ centimes: Int64) throws {
    let draft = try Draft(goodCall, [("187000", text)])
    let reading = try Reading(appel: draft.bytes)
    #expect(reading.printed == [])
    #expect(reading.value?.financeurs[1].enveloppe.montant.centimes == centimes)
  }
}
