internal import Calls

/// Counts and sums that a report prints, against one another.
extension BilanVerification {
  private typealias Sujet = BilanPublie.Sujet

  /// Projects deposited, not retained and retained; new and renewed actions; actions of each funder.
  mutating func addCounts() {
    for (sujet, chiffres) in figures where sujet.grandeur == .actions && sujet.isWhole {
      guard let actions = chiffres.first else { continue }
      func other(_ grandeur: BilanPublie.Grandeur) -> BilanPublie.Chiffre? {
        figures.first { $0.sujet == Sujet(grandeur, sujet.exercice, dispositif: sujet.dispositif) }?.chiffres
          .first
      }
      if let deposes = other(.deposes), let nonRetenus = other(.nonRetenus) {
        let left = deposes.valeur - nonRetenus.valeur
        add(
          .projets, "\(nom(sujet)), déposés moins non retenus", imprime: BilanParts.whole(actions.valeur),
          ["\(deposes.valeur) − \(nonRetenus.valeur) = \(left)"],
          left == actions.valeur ? .exact : .incoherent, gap(actions.valeur, left, .actions),
          at: [actions.lieu, deposes.lieu, nonRetenus.lieu])
      }
      if let new = other(.actionsNouvelles), let renewed = other(.actionsRenouvelees) {
        let all = new.valeur + renewed.valeur
        add(
          .projets, "\(nom(sujet)), nouvelles et en renouvellement",
          imprime: BilanParts.whole(actions.valeur),
          [sum([new.valeur, renewed.valeur])], all == actions.valeur ? .exact : .incoherent,
          gap(actions.valeur, all, .actions), at: [actions.lieu, new.lieu, renewed.lieu])
      }
      addFunders(sujet, actions)
    }
  }

  /// No funder pays for more actions than there are, and each action has one at least.
  private mutating func addFunders(_ whole: BilanPublie.Sujet, _ actions: BilanPublie.Chiffre) {
    let lines = figures.filter { sujet, _ in
      var other = sujet
      other.financeur = nil
      return sujet.financeur != nil && other == whole
    }.compactMap(\.chiffres.first)
    guard !lines.isEmpty else { return }
    let all = lines.map(\.valeur).reduce(0, +)
    let tooMany = lines.filter { $0.valeur > actions.valeur }
    let isRight = tooMany.isEmpty && all >= actions.valeur
    let names = lines.map {
      "\(financeur($0.sujet.financeur ?? "")) : \($0.valeur) \($0.valeur <= actions.valeur ? "≤" : ">") \(actions.valeur)"
    }
    add(
      .projets, "\(nom(whole)), par financeur",
      imprime: lines.map { String($0.valeur) }.joined(separator: ", "),
      names + ["\(sum(lines.map(\.valeur))) financements pour \(actions.valeur) actions"],
      isRight ? .exact : .incoherent,
      isRight
        ? "Une action peut avoir plusieurs financeurs : ces nombres ne s'ajoutent pas."
        : tooMany.isEmpty
          ? "Il y a moins de financements que d'actions."
          : "Un financeur ne peut aider plus d'actions qu'il n'y en a.",
      at: lines.map(\.lieu))
  }

  /// The number of projects not retained, against their list.
  mutating func addProjects() {
    for tableau in bilan.tableaux {
      for chiffre in tableau.chiffres where chiffre.sujet.grandeur == .nonRetenus {
        let listed = tableau.projets.filter { $0.exercice == chiffre.sujet.exercice }
        guard !listed.isEmpty else { continue }
        let untitled = listed.count { $0.titre == nil }
        let isRight = Int64(listed.count) == chiffre.valeur
        add(
          .projets, "\(nom(chiffre.sujet)), comptés dans leur liste",
          imprime: BilanParts.whole(chiffre.valeur),
          ["\(listed.count) dans la liste"], isRight ? .exact : .incoherent,
          gap(chiffre.valeur, Int64(listed.count), .nonRetenus)
            + (untitled > 0 ? "\(isRight ? "" : " ")Sans titre dans la liste : \(untitled)." : ""),
          at: [chiffre.lieu])
      }
    }
  }

  /// A figure that is printed at several places is the same everywhere.
  mutating func addRepeats() {
    for (sujet, chiffres) in figures where chiffres.count > 1 {
      let values = chiffres.map(\.valeur)
      let isRight = Set(values).count == 1
      add(
        sujet.grandeur == .subventions ? .sommes : .projets, "\(nom(sujet)), à plusieurs endroits",
        imprime: chiffres.map { text($0.valeur, sujet.grandeur) }.joined(separator: " ; "),
        [values.map(BilanParts.whole).joined(separator: isRight ? " = " : " ≠ ")],
        isRight ? .exact : .incoherent,
        isRight ? "" : "Le même nombre est imprimé de \(Set(values).count) façons.", at: chiffres.map(\.lieu))
    }
  }

  /// A total printed in a table is the sum of its figures.
  mutating func addTotals() {
    for tableau in bilan.tableaux {
      for total in tableau.totaux {
        let parts = tableau.chiffres.filter {
          $0.sujet.grandeur == total.sujet.grandeur && $0.sujet.exercice == total.sujet.exercice
        }.map(\.valeur)
        let computed = parts.reduce(0, +)
        add(
          .sommes, "Total du tableau « \(tableau.section) »",
          imprime: text(total.valeur, total.sujet.grandeur),
          [sum(parts)], computed == total.valeur ? .exact : .incoherent,
          gap(total.valeur, computed, total.sujet.grandeur), at: [total.lieu])
      }
    }
  }

  /// The figure of a pilier is the sum of its axes, that of everything the sum of all.
  mutating func addLevels() {
    for (sujet, chiffres) in figures where sujet.axe == nil && sujet.isAdditive {
      guard let chiffre = chiffres.first else { continue }
      let rubrique: Rubrique = sujet.grandeur == .subventions ? .sommes : .projets
      if let axes = byAxe(sujet), axes.count > 1 || sujet.pilier != nil {
        let computed = axes.reduce(0) { $0 + $1.valeur }
        add(
          rubrique, "\(nom(sujet)), somme des axes", imprime: text(chiffre.valeur, sujet.grandeur),
          [sum(axes.map(\.valeur))], computed == chiffre.valeur ? .exact : .incoherent,
          gap(chiffre.valeur, computed, sujet.grandeur), at: [chiffre.lieu])
      }
      guard sujet.pilier == nil, !bilan.piliers.isEmpty else { continue }
      let piliers = bilan.piliers.compactMap { pilier in
        var part = sujet
        part.pilier = pilier.code
        return bilan.valeur(part)
      }
      guard piliers.count == bilan.piliers.count else { continue }
      let computed = piliers.reduce(0, +)
      add(
        rubrique, "\(nom(sujet)), somme des piliers", imprime: text(chiffre.valeur, sujet.grandeur),
        [sum(piliers)], computed == chiffre.valeur ? .exact : .incoherent,
        gap(chiffre.valeur, computed, sujet.grandeur), at: [chiffre.lieu])
    }
  }
}

extension BilanPublie.Sujet {
  /// Whether it is about a whole scheme, whoever pays.
  fileprivate var isWhole: Bool { dispositif != nil && financeur == nil && pilier == nil && axe == nil }

  /// Whether the figures of axes and piliers add up to it.
  fileprivate var isAdditive: Bool {
    guard dispositif != nil else { return false }
    return grandeur == .subventions ? financeur != nil : grandeur == .actions && financeur == nil
  }
}
