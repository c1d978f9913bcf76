extension Model.Release {
  /// The release of a namespace, whatever the scheme of its address and the slash at its end.
  init?(namespace: String) {
    if let exact = Self(rawValue: namespace) {
      self = exact
      return
    }
    guard namespace.contains("/spec/DMN/"), namespace.contains("/MODEL"),
      let release = Self.allCases.first(where: { release in
        namespace.split(separator: "/").contains { $0 == release.date }
      })
    else { return nil }
    self = release
  }

  /// The date by which the OMG names the release.
  private var date: Substring {
    let parts = rawValue.split(separator: "/")
    return parts.count >= 2 ? parts[parts.count - 2] : ""
  }
}
