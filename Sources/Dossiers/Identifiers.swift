/// Whether the last digit of a SIREN or SIRET is the right key.
///
/// Luhn's sum; for the establishments of La Poste (SIREN 356000000), whose numbers outgrew it, a plain sum of digits that is
/// a multiple of 5 is right too.
///
/// - Parameter digits: 9 digits (SIREN) or 14 (SIRET), in ASCII; anything else has no right key.
///
/// Source: INSEE's definition of the SIRET; the exception as published for La Poste.
public func hasValidKey(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
  guard let sum = luhnSum(digits) else { return false }
  if sum % 10 == 0 { return true }
  guard digits.count == 14, digits.starts(with: Array("356000000".utf8)) else { return false }
  return digits.reduce(0) { $0 + Int($1) - zero } % 5 == 0
}

/// The digit that would make the key right in place of the last, the others being right.
func rightKey(_ digits: some BidirectionalCollection<UInt8>) -> Int {
  guard let last = digits.last, let sum = luhnSum(digits) else { return 0 }
  return (10 + Int(last) - zero - sum % 10) % 10
}

private let zero = Int(UInt8(ascii: "0"))

/// Every second digit from the right doubled, the digits of the results added up; nil when there are other characters, or none.
private func luhnSum(_ digits: some BidirectionalCollection<UInt8>) -> Int? {
  guard !digits.isEmpty else { return nil }
  var sum = 0
  var isDoubled = false
  for digit in digits.reversed() {
    let value = Int(digit) - zero
    guard (0...9).contains(value) else { return nil }
    sum += isDoubled ? value * 2 - (value > 4 ? 9 : 0) : value
    isDoubled.toggle()
  }
  return sum
}

/// Whether a text has the form of a dossier's reference: 1 to 64 letters without accent, figures, and points, dashes or
/// underlines that it does not begin with.
///
/// Source: the type `reference` of `dossier.xsd`.
public func isReference(_ text: some Collection<UInt8>) -> Bool {
  func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
  return text.count <= 64 && (text.first.map(isOfWord) ?? false)
    && text.allSatisfy { isOfWord($0) || "._-".utf8.contains($0) }
}

/// How many characters the IBANs of a country have; nil for a country that is not listed.
///
/// - Parameter iban: An IBAN, which begins with the two letters of its country.
///
/// Source: SWIFT, IBAN Registry; the countries of the single euro payments area.
func lengthOfIBAN(_ iban: some Collection<UInt8>) -> Int? {
  let country = iban.prefix(2)
  if country.elementsEqual("FR".utf8) { return 27 }
  return lengths.first { country.elementsEqual($0.country.utf8) }?.length
}

private let lengths: [(country: String, length: Int)] = [
  ("AD", 24), ("AT", 20), ("BE", 16), ("BG", 22), ("CH", 21), ("CY", 28), ("CZ", 24), ("DE", 22), ("DK", 18),
  ("EE", 20), ("ES", 24), ("FI", 18), ("GB", 22), ("GI", 23), ("GR", 27), ("HR", 21), ("HU", 28), ("IE", 22),
  ("IS", 26), ("IT", 27), ("LI", 21), ("LT", 20), ("LU", 20), ("LV", 21), ("MC", 27), ("MT", 31), ("NL", 18),
  ("NO", 15), ("PL", 28), ("PT", 25), ("RO", 24), ("SE", 24), ("SI", 19), ("SK", 24), ("SM", 27), ("VA", 22),
]

/// Whether an IBAN is as long as those of its country, and its check digits are right: with letters as numbers from 10 and the
/// first four characters last, it is 1 modulo 97.
///
/// Check digits go from 02 to 98; 00, 01 and 99 leave the same remainder as 97, 98 and 02, and are wrong.
///
/// - Parameter characters: Digits and capital letters in ASCII, without spaces.
///
/// Source: ISO 13616-1:2020, ISO/IEC 7064 MOD 97-10.
public func isValidIBAN(_ characters: some RandomAccessCollection<UInt8>) -> Bool {
  guard characters.count > 4, lengthOfIBAN(characters).map({ $0 == characters.count }) ?? true else {
    return false
  }
  let key = characters.dropFirst(2)
  guard let tens = key.first, let units = key.dropFirst().first else { return false }
  let isImpossible =
    tens == UInt8(ascii: "0") && units <= UInt8(ascii: "1")
    || tens == UInt8(ascii: "9") && units == UInt8(ascii: "9")
  guard !isImpossible else { return false }
  var remainder = 0
  func add(_ characters: some Sequence<UInt8>) -> Bool {
    for character in characters {
      switch character {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        remainder = (remainder * 10 + Int(character - UInt8(ascii: "0"))) % 97
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        remainder = (remainder * 100 + Int(character - UInt8(ascii: "A")) + 10) % 97
      default: return false
      }
    }
    return true
  }
  return add(characters.dropFirst(4)) && add(characters.prefix(4)) && remainder == 1
}
