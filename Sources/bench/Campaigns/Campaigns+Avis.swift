extension Campaigns {
  /// What instructors note of a campaign's dossiers.
  static func avis(of drafts: [Draft]) -> [File] { [] }
}
