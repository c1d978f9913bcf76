import Testing

@testable import Decision
@testable import Review
@testable import Sheets

@Suite struct `Sheets of all dossiers` {
  @Test func `come out the same from summaries of the evaluations`() throws {
    let seance = try Reunion.seance()
    var programme = seance.programme
    #expect(programme.evaluations.contains { !$0.fiche.objectifs.isEmpty })
    #expect(programme.evaluations.contains { $0.findings.contains { $0.answer == .satisfait } })
    programme.evaluations = programme.evaluations.map(\.summarised)
    let summary = Seance(
      rules: seance.rules, programme: programme, empreintes: seance.empreintes, publie: seance.publie)
    var whole: [String: [UInt8]] = [:]
    seance.writeCommonSheets(seance.fileNames) { whole[$0.path] = $0.bytes }
    #expect(whole.count > 10)
    summary.writeCommonSheets(summary.fileNames) { sheet in
      #expect(whole.removeValue(forKey: sheet.path) == sheet.bytes, "\(sheet.path)")
    }
    #expect(whole.isEmpty)
  }

  @Test func `and of each are all sheets`() throws {
    let seance = try Reunion.seance()
    var all: Set<String> = []
    seance.writeSheets { #expect(all.insert($0.path).inserted, "\($0.path)") }
    let names = seance.fileNames
    seance.writeCommonSheets(names) { all.remove($0.path) }
    for number in seance.programme.lignes.indices {
      let evaluation = seance.programme.evaluations[seance.programme.lignes[number].evaluation]
      for sheet in seance.dossierSheets(number, named: names[number], evaluation) { all.remove(sheet.path) }
    }
    #expect(all.isEmpty)
  }
}
