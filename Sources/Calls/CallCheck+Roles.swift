internal import Diagnostics
internal import XMLTree

extension CallCheck {
  /// Each role by itself: whether it has a funder where it must, one of the call, and stands once.
  mutating func checkRoles() {
    let codes = financeurs.compactMap { $0.code("code") }
    let known = Set(codes)
    var firsts: [[String]: Element] = [:]
    for role in roles {
      guard let nom = role.code("nom"), let kind = Call.Role.Kind(rawValue: nom),
        let service = role.code("service")
      else { continue }
      let financeur = role.code("financeur")
      switch (kind, financeur) {
      case (.proposition, nil):
        faults.add(.propositionWithoutFinanceur(service, codes, at: role.position))
      case (.vigilance, let financeur?), (.notation, let financeur?):
        faults.add(.roleWithFinanceur(nom, financeur, at: role.position(of: "financeur")))
      case (_, let financeur?) where isWhole && !known.contains(financeur):
        faults.add(.unknownFinanceur(financeur, codes, at: role.position(of: "financeur")))
      default: break
      }
      if role.code("bonus") == "true", kind != .notation {
        faults.add(.bonusWithoutPoints(nom, at: role.position(of: "bonus")))
      }
      if let other = Self.kind(named: service),
        [kind, other].allSatisfy({ $0 == .recevabilite || $0 == .vigilance }),
        other != kind
      {
        faults.add(.roleOfOtherService(nom, service, other.rawValue, at: role.position(of: "nom")))
      }
      let key = [nom, financeur ?? "", service.asNameOfRules]
      if let first = firsts[key] {
        faults.add(
          .repeatedRole(nom, service, at: role.position(of: "service"), first: first.position(of: "service")))
      } else {
        firsts[key] = role
      }
    }
  }

  /// The role that the name of a service begins with; nil for other names.
  private static func kind(named service: String) -> Call.Role.Kind? {
    let word = service.lowercased().prefix { $0.isLetter }
    switch word {
    case "recevabilité", "recevabilite": return .recevabilite
    case "vigilance": return .vigilance
    default: return nil
    }
  }

  /// The roles together: one proposition a funder, points where there is a notation and only there.
  mutating func checkPropositions() {
    var propositions: [String: Element] = [:]
    for role in roles where role.code("nom") == "proposition" {
      guard let financeur = role.code("financeur"), let service = role.code("service") else { continue }
      guard let first = propositions[financeur] else {
        propositions[financeur] = role
        continue
      }
      // The same service twice is told as such.
      guard first.code("service")?.asNameOfRules != service.asNameOfRules else { continue }
      faults.add(
        .repeatedProposition(
          financeur, service: first.code("service") ?? "", at: role.position(of: "service"),
          first: first.position(of: "service")))
    }
    guard isWhole else { return }
    var told: Set<String> = []
    for financeur in financeurs {
      guard let code = financeur.code("code"), propositions[code] == nil, told.insert(code).inserted else {
        continue
      }
      faults.add(.noProposition(of: code, at: financeur.position(of: "code")))
    }
    let markings = roles.filter { $0.code("nom") == "notation" }
    let marking = markings.first { $0.code("bonus") != "true" }
    if let bonus = markings.first, marking == nil {
      return faults.add(.bonusAlone(bonus.code("service") ?? "", at: bonus.position(of: "bonus")))
    }
    if let notation = root.first("notation"), marking == nil {
      faults.add(.notationWithoutRole(at: notation.position))
    } else if let marking, root.first("notation") == nil {
      faults.add(.roleWithoutNotation(marking.code("service") ?? "", at: marking.position(of: "nom")))
    }
  }
}
