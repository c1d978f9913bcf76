extension DossierGenerator {
  /// A SIRET whose two keys are right and whose SIREN begins with 000, as no real one does.
  static func siret(_ number: Int) -> String {
    luhnCompleted(luhnCompleted(padded(number, 8)) + "0001")
  }

  /// A French IBAN with right keys, of a bank numbered 00000.
  static func iban(_ number: Int) -> String {
    let bank = 0
    let branch = 1
    let key = 97 - (89 * bank + 15 * branch + 3 * number) % 97
    let account = "0000000001\(padded(number, 11))\(padded(key, 2))"
    // F is 15 and R is 27 in ISO 7064; the two zeros hold the place of the key.
    let rest = (account + "152700").utf8.reduce(0) { ($0 * 10 + Int($1) - 48) % 97 }
    return "FR\(padded(98 - rest, 2))\(account)"
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

extension DossierGenerator.Draft {
  /// The porteur's SIRET, with a wrong last digit when that is the fault.
  var siret: String {
    let right = DossierGenerator.siret(number)
    guard fault == .siret, let last = right.last?.wholeNumberValue else { return right }
    return right.dropLast() + String((last + 4) % 10)
  }

  /// The porteur's IBAN.
  var iban: String { DossierGenerator.iban(number) }
}
