// What programs write where a person would not: they add a time to a date, decimals to a whole number, and drop zeros.

extension Suggestion {
  /// What a value means that a spreadsheet or another program wrote, the likeliest first; nothing for what a person writes.
  ///
  /// Source: what pandas, Excel, LibreOffice, SQL Server and .NET write for empty cells, dates, sums and times.
  func programs(_ text: String) -> [String] {
    switch type.base {
    case .date: days(text)
    case .time: times(text)
    case .boolean: ["1": ["true"], "0": ["false"]][text] ?? []
    case .gYear, .integer, .nonNegativeInteger, .positiveInteger: whole(text).map { [$0] } ?? []
    case .decimal: shorter(text).map { [$0] } ?? []
    case .token: figures(text)
    default: []
    }
  }

  /// `2022-01-14T00:00:00`, `2022-01-14Z`, `2022-01-14+01:00` and the like as the day; a moment of another zone may be of
  /// the day before or after.
  private func days(_ text: String) -> [String] {
    let moment =
      #/(\S+?)(?:[T ]([0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?))?(Z|[+\-][0-9]{2}:[0-9]{2})?/#
    guard let found = text.wholeMatch(of: moment), found.2 != nil || found.3 != nil else { return [] }
    guard found.3 != "Z" || found.2?.allSatisfy({ "0:.".contains($0) }) ?? true else { return [] }
    let day = String(found.1)
    return [day] + (Self.date(for: day).map { [$0] } ?? [])
  }

  /// `16:45:00.000`, `4:45:00` and Excel's `1899-12-30T16:45:00` as a time.
  private func times(_ text: String) -> [String] {
    let found = text.wholeMatch(
      of: #/(?:1899-12-3[01][T ])?([0-9]{1,2})(:[0-9]{2}:[0-9]{2})(?:\.0+)?/#)
    return found.map { [($0.1.count == 1 ? "0" : "") + $0.1 + $0.2] } ?? []
  }

  /// `48.0` as 48; behind three zeros the mark may be one of thousands.
  private func whole(_ text: String) -> String? {
    guard let found = text.wholeMatch(of: #/([+\-]?[0-9]+)[.,](0*)/#), found.2.count != 3 else { return nil }
    return String(found.1)
  }

  /// `1250.5000` as 1250.50, where two decimals are admitted.
  private func shorter(_ text: String) -> String? {
    guard let admitted = type.fractionDigits,
      let found = text.wholeMatch(of: #/([+\-]?[0-9]+)[.,]([0-9]{4,})/#),
      found.2.count > admitted, found.2.dropFirst(admitted).allSatisfy({ $0 == "0" })
    else { return nil }
    return admitted == 0 ? String(found.1) : "\(found.1).\(found.2.prefix(admitted))"
  }

  /// Figures of a code that were taken for a number: `92390.0`, or `199000000` without the zero it begins with; a short code
  /// may as well have lost its last figure.
  private func figures(_ text: String) -> [String] {
    guard let found = text.wholeMatch(of: #/([0-9]+)(?:[.,]0{1,2})?/#) else { return [] }
    return (0...(found.1.count < 9 ? 0 : 4)).map { String(repeating: "0", count: $0) + found.1 }
  }
}

extension String {
  /// Without the characters that cannot be seen, as a text copied from a page or a word processor may have them.
  package var withoutUnseen: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .format }))
  }
}
