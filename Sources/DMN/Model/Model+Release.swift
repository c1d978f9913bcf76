extension Model.Release {
  /// The release of a namespace, whatever the scheme of its address and the slash at its end.
  ///
  /// That of DMN 1.1 is written in several ways, with another file at its end or none.
  init?(namespace: String) {
    if let exact = Self(rawValue: namespace) {
      self = exact
      return
    }
    guard namespace.contains("/spec/DMN/"),
      let release = Self.allCases.first(where: { release in
        namespace.split(separator: "/").contains { $0 == release.date }
      }), release == .dmn11 || namespace.contains("/MODEL")
    else { return nil }
    self = release
  }

  /// The date by which the OMG names the release.
  private var date: Substring {
    let parts = rawValue.split(separator: "/")
    return parts.count >= 2 ? parts[parts.count - 2] : ""
  }
}
