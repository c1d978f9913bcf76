extension DossierGenerator.Draft {
  /// A SIRET whose two keys are right and whose SIREN begins with 000, as no real one does.
  var siret: String {
    let siren = Self.luhnCompleted(DossierGenerator.padded(number, 8))
    let right = Self.luhnCompleted(siren + "0001")
    guard fault == .siret, let last = right.last?.wholeNumberValue else { return right }
    return right.dropLast() + String((last + 4) % 10)
  }

  /// A French IBAN with right keys, of a bank numbered 00000.
  var iban: String {
    let bank = 0
    let branch = 1
    let key = 97 - (89 * bank + 15 * branch + 3 * number) % 97
    let account = "0000000001\(DossierGenerator.padded(number, 11))\(DossierGenerator.padded(key, 2))"
    // F is 15 and R is 27 in ISO 7064; the two zeros hold the place of the key.
    let rest = (account + "152700").utf8.reduce(0) { ($0 * 10 + Int($1) - 48) % 97 }
    return "FR\(DossierGenerator.padded(98 - rest, 2))\(account)"
  }

  /// The digits with a last one that makes the Luhn sum a multiple of ten.
  private static func luhnCompleted(_ digits: String) -> String {
    var sum = 0
    for (offset, byte) in digits.utf8.reversed().enumerated() {
      let digit = Int(byte) - 48
      sum += offset.isMultiple(of: 2) ? digit * 2 - (digit > 4 ? 9 : 0) : digit
    }
    return digits + String((10 - sum % 10) % 10)
  }
}
