internal import Diagnostics
internal import Review

/// The faults of rules that dossiers bring to light, each told once however many dossiers meet it.
struct RuleFaults: Sendable {
  private struct Met: Sendable {
    /// As the first dossier met it.
    var first: Diagnostic
    var count: Int
  }

  private var faults: [FilePosition: Met] = [:]

  /// Takes those of one dossier; one dossier may meet a fault for several critères.
  mutating func add(_ diagnostics: [Diagnostic]) {
    var seen: Set<FilePosition> = []
    for diagnostic in diagnostics where seen.insert(diagnostic.position).inserted {
      faults[diagnostic.position, default: Met(first: diagnostic, count: 0)].count += 1
    }
  }

  /// All of them with how many dossiers met each, sorted by place.
  var diagnostics: [Diagnostic] {
    faults.values.map { met in
      var diagnostic = met.first
      if met.count > 1 { diagnostic.notes.append(.otherDossiers(met.count - 1)) }
      return diagnostic
    }.sorted()
  }

  /// Takes the faults of rules from all that is wrong with a dossier.
  static func taken(from diagnostics: inout [Diagnostic]) -> [Diagnostic] {
    let faults = diagnostics.filter { $0.code == Diagnostic.ruleFaultCode }
    if !faults.isEmpty { diagnostics.removeAll { $0.code == Diagnostic.ruleFaultCode } }
    return faults
  }
}

extension Diagnostic.Note {
  fileprivate static func otherDossiers(_ count: Int) -> Self {
    Self(count == 1 ? "et avec un autre dossier" : "et avec \(count) autres dossiers")
  }
}
