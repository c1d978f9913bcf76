internal import Calls
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import Review
internal import Sheets
internal import XMLTree

/// A programme that the committee adopted, beside one that is compared with it, or takes its place.
struct AdoptedProgramme {
  private let file: ProgrammeFile
  private let adoption: CivilDate
  private let position: FilePosition

  /// - Returns: Nil for a programme that was only proposed.
  init?(_ file: ProgrammeFile, at path: String) {
    guard let adoption = file.adoption else { return nil }
    (self.file, self.adoption, position) = (file, adoption, FilePosition(file: path))
  }

  /// - Returns: Nil for one that was only proposed, and, with what is wrong told, for one that cannot be read.
  init?(at path: String, _ call: LoadedCall, into found: inout [Diagnostic]) {
    guard let file = ProgrammeInput.read(path, call, into: &found)?.file else { return nil }
    self.init(file, at: path)
  }

  /// The one that a file to write would replace; nil, without a word, where the file is none.
  init?(replacedBy output: String, _ call: LoadedCall) {
    var unread: [Diagnostic] = []
    self.init(at: output, call, into: &unread)
  }

  /// What is lost of it with the programme that takes its place.
  ///
  /// - Parameter entrees: What the new one comes from.
  func losses(_ seance: Seance, _ entrees: [ProgrammeFile.Entree]) -> [Diagnostic] {
    guard file.appel == seance.rules.call.code else {
      return [.adoptedOfOtherCall(file.appel, adoption, at: position)]
    }
    let changes = seance.programme.changes(since: file).filter { $0.before != $0.after || !$0.sums.isEmpty }
    let other = differences(seance, entrees)
    return (seance.programme.adoption == nil ? [.adoptionLost(adoption, at: position)] : [])
      + (other.isEmpty ? [] : [.adoptedOfOtherInputs(other, adoption, at: position)])
      + changes.map { .adoptedChange($0, since: adoption, seance, at: position) }
  }

  /// Whether another programme comes from the same, in one line.
  func origins(_ seance: Seance, _ entrees: [ProgrammeFile.Entree]) -> String {
    let other = differences(seance, entrees)
    let day = "programme adopté le \(adoption.french)"
    return other.isEmpty
      ? "Fait des mêmes entrées que le \(day), avec le même seuil et les mêmes enveloppes."
      : "N'est plus comme pour le \(day) : \(other.joined(separator: " ; "))."
  }

  /// What is not as it was, each in a few words.
  private func differences(_ seance: Seance, _ entrees: [ProgrammeFile.Entree]) -> [String] {
    func written(_ sum: Montant?) -> String { sum?.description ?? "aucune" }
    func written(_ seuil: Decimal?) -> String { seuil?.french ?? "aucun" }
    return file.differences(from: seance.programme, entrees: entrees).map { difference in
      switch difference {
      case .entree(let nature): return "les \(nature.titre)"
      case .seuil(let before, let now): return "le seuil (\(written(before)) → \(written(now)))"
      case .enveloppe(let financeur, let pilier, let before, let now):
        let part = pilier.map { ", \(seance.libelle(.pilier, $0))" } ?? ""
        return "l'enveloppe « \(seance.nom(financeur))\(part) » (\(written(before)) → \(written(now)))"
      }
    }
  }
}

extension LoadedCall {
  /// What a programme of this call comes from, as its file names it.
  ///
  /// - Parameters:
  ///   - evaluations: Their file with its fingerprint; nil where they are in no file yet.
  ///   - sources: What the evaluations come from, as their file names it.
  ///   - arbitrages: The file of the committee's changes with its fingerprint.
  func entrees(
    evaluations: (fichier: String, sha256: String)?, sources: [(nom: String, sha256: String)],
    arbitrages: (fichier: String, sha256: String)?
  ) -> [ProgrammeFile.Entree] {
    var entrees = [ProgrammeFile.Entree(.regle, folder, sha256: sha256)]
    if let evaluations {
      entrees.append(ProgrammeFile.Entree(.evaluations, evaluations.fichier, sha256: evaluations.sha256))
    }
    for source in sources {
      guard let nature = Self.natures[source.nom] else { continue }
      entrees.append(ProgrammeFile.Entree(nature, source.nom, sha256: source.sha256))
    }
    if let arbitrages {
      entrees.append(ProgrammeFile.Entree(.arbitrages, arbitrages.fichier, sha256: arbitrages.sha256))
    }
    return entrees
  }

  /// What files of evaluations call the fingerprints of all dossiers and of all avis.
  static let dossiersName = "Ensemble des dossiers"
  static let avisName = "Ensemble des avis"

  /// The kinds of what evaluations come from, by what their file calls it.
  static let natures: [String: ProgrammeFile.Entree.Nature] = [dossiersName: .dossier, avisName: .avis]
}
