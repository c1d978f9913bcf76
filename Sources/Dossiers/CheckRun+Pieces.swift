// MARK: Documents joined to a dossier

extension CheckRun {
  /// The latest of the documents of one type that say their year; nil once one does not.
  struct EarlyPiece {
    var record: Int?
    var exercice: Int64 = 0
    var isDated = true
  }

  func look(at piece: Int, _ early: inout EarlyPiece) {
    guard let record = child(piece, paths.pieceExercice), let year = value(record) else {
      early.isDated = false
      return
    }
    if early.record == nil || year > early.exercice { (early.record, early.exercice) = (record, year) }
  }

  /// Checks that a renewal's account is of the year before, and the porteur's accounts of the last year that is closed.
  ///
  /// That year is the one before the deposit where the dossier is for a year to come; its accounts may not be closed yet.
  mutating func checkPieces(_ compteRendu: EarlyPiece, _ comptesAnnuels: EarlyPiece) {
    guard compteRendu.record != nil || comptesAnnuels.record != nil, let demande,
      let exercice
    else { return }
    let deposit = value(demande, paths.dateDepot)
    let isInYear = deposit.map { $0 >= Self.firstDay(of: exercice.value) } ?? false
    let before = exercice.value - (isInYear ? 1 : 2)
    if value(demande, paths.frequence) == paths.renewal { check(compteRendu, from: before) }
    check(comptesAnnuels, from: before - 1)
  }

  private mutating func check(_ piece: EarlyPiece, from year: Int64) {
    if let record = piece.record, piece.isDated, piece.exercice < year {
      note(.earlyPiece(wanted: year), record)
    }
  }

  /// The first day of a year from 2000 to 2099, in days since 1970.
  private static func firstDay(of year: Int64) -> Int64 { 10_957 + (year - 2000) * 365 + (year - 1997) / 4 }
}
