import Diagnostics
import Dossiers
import Testing

@Suite struct `Identifiers` {
  @Test(arguments: [
    ("73282932000074", true), ("73282932000075", false), ("35600000049837", true), ("35600000000048", true),
    ("35600000049838", false), ("219200789", true), ("219200788", false), ("732829320", true),
    ("732829321", false), ("000000000", true),
  ])
  func `have the right key, La Poste's by its own rule`(_ number: String, _ isRight: Bool) {
    #expect(hasValidKey(Array(number.utf8)) == isRight)
  }

  @Test(arguments: [
    "", "7328293200007A", " 7328293200007", "73282932000\u{E9}74", "356000000/////", "ABCDEFGHI",
  ])
  func `with other characters than digits have no right key`(_ number: String) {
    #expect(!hasValidKey(Array(number.utf8)))
  }

  @Test func `of La Poste whose digits add up to a multiple of 5 are right for it alone`() {
    // 3+5+6+4+2 = 20: right for La Poste; the same five last digits under another SIREN are not.
    #expect(hasValidKey(Array("35600000000042".utf8)))
    #expect(!hasValidKey(Array("73282932000042".utf8)))
  }

  @Test(arguments: [
    ("FR7630006000011234567890189", true), ("FR1420041010050500013M02606", true),
    ("DE89370400440532013000", true), ("BE68539007547034", true), ("GB82WEST12345698765432", true),
    ("MC5811222000010123456789030", true), ("CH9300762011623852957", true),
    ("NL91ABNA0417164300", true), ("MT84MALT011000012345MTLCAST001S", true), ("NO9386011117947", true),
    ("FR7630006000011234567890188", false), ("FR7630006000011234567890198", false),
    ("FR1420041010050500013N02606", false), ("DE88370400440532013000", false),
    ("GB82WEST12345698765423", false), ("EF7630006000011234567890189", false), ("FR76", false), ("", false),
    ("fr7630006000011234567890189", false), ("FR7600000000000000000000000", true),
    ("FR760000000000000000000000", false), ("DE36000000000000000000", true), ("DE3600000000000000000", false),
    ("FR76 3000600001123456789018", false),
  ])
  func `of bank accounts have the right check digits`(_ number: String, _ isRight: Bool) {
    #expect(isValidIBAN(Array(number.utf8)) == isRight)
  }

  /// ISO/IEC 7064 gives check digits from 02 to 98: 00, 01 and 99 leave the same remainder as 97, 98 and 02.
  @Test func `of bank accounts never have the check digits 00, 01 and 99`() {
    for account in 0..<1_000 {
      let number = "3000600001123456789\(String(account + 1_000).suffix(3))0"
      let right = (2...98).filter { isValidIBAN(Array("FR\(twoDigits($0))\(number)".utf8)) }
      #expect(right.count == 1)
      for digits in ["00", "01", "99"] { #expect(!isValidIBAN(Array("FR\(digits)\(number)".utf8))) }
    }
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  @Test(arguments: [
    Case(
      "the key of a SIRET", ("<siret>00001011600010", "<siret>‸00001011600013"),
      says:
        "le SIRET « 00001011600013 » a une clé fausse : si les autres chiffres sont justes, le dernier devrait "
        + "être 0 [siret-invalide]"),
    Case(
      "the key of the SIREN in a SIRET", ("<siret>00001011600010", "<siret>‸00001011500010"),
      says:
        "le SIRET « 00001011500010 » a un SIREN faux (ses 9 premiers chiffres) : si les autres chiffres sont "
        + "justes, le neuvième devrait être 6 [siren-invalide]"),
    Case(
      "a SIREN that one digit cannot mend", ("<siret>00001011600010", "<siret>‸00001011500011"),
      says:
        "le SIRET « 00001011500011 » a un SIREN faux (ses 9 premiers chiffres) : deux chiffres au moins sont mal "
        + "recopiés [siren-invalide]"),
    Case("the SIRET of an office of La Poste", ("<siret>00001011600010", "<siret>35600000049837")),
    Case("a SIRET between white space", ("<siret>00001011600010", "<siret>\n    00001011600010\t")),
    Case(
      "a SIRET with letters", ("<siret>00001011600010", "<siret>‸0000101160001O"),
      says:
        "SIRET du porteur : « 0000101160001O » n'a pas la forme voulue ; attendu : 14 chiffres, sans espace "
        + "[siret-invalide]"),
    Case(
      "the key of an IBAN", ("<iban>FR7600000000010000000101156", "<iban>‸FR7600000000010000000101165"),
      says: "l'IBAN « FR7600000000010000000101165 » a une clé fausse : un caractère au moins est mal recopié "
        + "[iban-invalide]"),
    Case(
      "an IBAN that lacks a character",
      ("<iban>FR7600000000010000000101156", "<iban>‸FR760000000001000000010115"),
      says: "l'IBAN « FR760000000001000000010115 » a 26 caractères ; celui qui commence par FR en a 27 "
        + "[iban-invalide]"),
    Case(
      "a SIRET that lacks a digit", ("<siret>00001011600010", "<siret>‸0000101160001"),
      says:
        "SIRET du porteur : « 0000101160001 » n'a pas la forme voulue (il a 13 chiffres) ; attendu : 14 chiffres, sans "
        + "espace [siret-invalide]"),
    Case(
      "an IBAN with spaces",
      ("<iban>FR7600000000010000000101156", "<iban>‸FR76 0000 0000 0100 0000 0101 156"),
      says:
        "IBAN du porteur : « FR76 0000 0000 0100 0000 0101 156 » n'a pas la forme voulue ; attendu : deux lettres de "
        + "pays, deux chiffres de clé, puis 11 à 30 chiffres ou lettres majuscules, sans espace [iban-invalide]"
    ),
    Case("a German IBAN", ("<iban>FR7600000000010000000101156", "<iban>DE89370400440532013000")),
  ])
  func `of a dossier are told with what would be right`(_ example: Case) throws { try example.verify() }

  @Test(arguments: [
    ("W922001234", true), ("W9C1000001", true), ("W2A1000001", true), ("W9N1004321", true),
    ("W92200123", false), ("w922001234", false), ("922001234", false), ("W9220012345", false),
    ("WA22001234", false), ("W9c1000001", false), ("W922 001234", false), ("W92200123O", false),
  ])
  func `of associations have the forms that the register gives`(_ number: String, _ isRight: Bool) throws {
    var draft = try Draft("association-accompagnement-scolarite")
    try draft.replace("<rna>W000001011", by: "<rna>\(number)")
    #expect(try Reading(draft.bytes).diagnostics.map(\.code) == (isRight ? [] : ["rna-invalide"]))
  }
}

@Suite struct `What is proposed for an identifier` {
  @Test(arguments: [
    ("0000101160001O", "00001011600010"), ("0009011570001O", nil), ("00001 01160 0010", "00001011600010"),
    ("00001 01160 0011", nil),
  ])
  func `has a right key`(_ written: String, _ meant: String?) throws {
    var draft = try Draft("association-accompagnement-scolarite")
    try draft.replace("<siret>00001011600010<", by: "<siret>\(written)<")
    let told = try Reading(draft.bytes).diagnostics
    #expect(told.map(\.code) == ["siret-invalide"])
    #expect(told.flatMap(\.notes).map(\.message) == (meant.map { ["vouliez-vous écrire « \($0) » ?"] } ?? []))
  }

  @Test(arguments: [
    "CDV-2022-014", "a", "9_b.c-", "", "-a", "CDV 2022", "CDV–1", "é1", String(repeating: "a", count: 64),
    String(repeating: "a", count: 65),
  ])
  func `has the form of a reference where the contract says so`(_ written: String) throws {
    var draft = try Draft("association-accompagnement-scolarite")
    try draft.replace("<reference>CDV-2022-011<", by: "<reference>\(written)<")
    let told = try Reading(draft.bytes).diagnostics
    #expect(isReference(written.utf8) == told.isEmpty, "\(told)")
  }
}
