extension Reglement {
  // MARK: Text

  /// The paper as text.
  ///
  /// - Parameter width: How long lines may be, 80 or more.
  public func text(width: Int) -> String {
    let width = max(80, width)
    var lines = wrapped(title, width: width)
    lines.append(String(repeating: "=", count: min(width, title.count)))
    for block in blocks { lines += self.lines(block, width) }
    return lines.map { typeset($0) }.joined(separator: "\n") + "\n"
  }

  private func lines(_ block: Block, _ width: Int) -> [String] {
    switch block {
    case .heading(let level, let text):
      let line = wrapped(text, width: width)
      let sign = level == 2 ? "=" : "-"
      return ["", ""].suffix(level == 2 ? 2 : 1) + line
        + [String(repeating: sign, count: line.map(\.count).max() ?? 0)]
    case .paragraph(let text): return wrapped(text, width: width)
    case .list(let items): return items.flatMap { wrapped($0, first: "  - ", width: width) }
    case .terms(let terms):
      let widest = terms.map(\.term.count).max() ?? 0
      return terms.flatMap { term, text in
        let margin = String(repeating: " ", count: widest - term.count)
        return wrapped(text, first: "  \(term)\(margin)   ", width: width)
      }
    case .source(let text, let address):
      return wrapped("Source : " + text + (address.map { " — \($0)" } ?? ""), width: width)
    case .table(let caption, let head, let rows):
      return [""] + wrapped(caption, width: width) + Self.columns(head, rows, width)
    }
  }

  /// A table as aligned columns, whose cells take as many lines as they need.
  static func columns(_ head: [String], _ rows: [[String]], _ width: Int) -> [String] {
    let all = [head] + rows
    var widths = head.indices.map { column in
      max(1, all.map { column < $0.count ? $0[column].count : 0 }.max() ?? 1)
    }
    // A column never becomes narrower than its longest word, as far as there is room at all.
    let least = head.indices.map { column in
      min(
        34,
        all.flatMap { column < $0.count ? $0[column].split(separator: " ").map(\.count) : [] }.max() ?? 1)
    }
    let room = width - 3 * (head.count - 1) - 2
    while widths.reduce(0, +) > room {
      let candidates = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    func row(_ cells: [String]) -> [String] {
      let parts = widths.indices.map { column in
        wrapped(column < cells.count ? cells[column] : "", width: widths[column])
      }
      return (0..<(parts.map(\.count).max() ?? 0)).map { line in
        var text = "  "
        for column in widths.indices {
          let part = line < parts[column].count ? parts[column][line] : ""
          text += part + String(repeating: " ", count: max(0, widths[column] - part.count))
          if column < widths.count - 1 { text += " | " }
        }
        while text.last == " " { text.removeLast() }
        return text
      }
    }
    let rule = "  " + widths.map { String(repeating: "-", count: $0) }.joined(separator: "-+-")
    // Rows of several lines are told apart by a rule.
    let bodies = rows.map(row)
    let isTall = bodies.contains { $0.count > 1 }
    var lines = row(head) + [rule]
    for (index, body) in bodies.enumerated() {
      if isTall, index > 0 { lines.append(rule) }
      lines += body
    }
    return lines + [""]
  }

  // MARK: HTML

  /// The paper as one page that needs nothing else.
  public func html() -> [UInt8] {
    Page(title: title).bytes { html in
      html.tag("nav", ["aria-label": "Sommaire", "class": "screen"]) { nav in
        nav.tag("h2", "Sommaire")
        nav.tag("ul") { ul in
          for (index, block) in blocks.enumerated() {
            guard case .heading(level: 2, let text) = block else { continue }
            ul.tag("li") { $0.tag("a", ["href": "#partie-\(index)"], text) }
          }
        }
      }
      for (index, block) in blocks.enumerated() { Self.write(block, index, &html) }
    }
  }

  private static func write(_ block: Block, _ index: Int, _ html: inout HTML) {
    switch block {
    case .heading(let level, let text):
      html.raw("\n")
      html.tag("h\(level)", ["id": "partie-\(index)"], text)
    case .paragraph(let text): html.tag("p", text)
    case .list(let items): html.tag("ul") { ul in for item in items { ul.tag("li", item) } }
    case .terms(let terms):
      html.tag("dl") { dl in
        for (term, text) in terms {
          dl.tag("dt", term)
          dl.tag("dd", text)
        }
      }
    case .source(let text, let address):
      html.tag("p", ["class": "note"]) { p in
        p.text("Source : ")
        guard let address else { return p.text(text) }
        if address.hasPrefix("https://") || address.hasPrefix("http://") {
          p.tag("a", ["href": address], text)
        } else {
          p.text("\(text) (\(address))")
        }
      }
    case .table(let caption, let head, let rows): write(table: caption, head, rows, &html)
    }
  }

  private static func write(
    table caption: String, _ head: [String], _ rows: [[String]], _ html: inout HTML
  ) {
    html.tag("table") { table in
      table.tag("caption", caption)
      table.tag("thead") { thead in
        thead.tag("tr") { tr in for cell in head { tr.tag("th", ["scope": "col"], cell) } }
      }
      table.tag("tbody") { tbody in
        for row in rows {
          tbody.raw("\n")
          tbody.tag("tr") { tr in
            for (column, cell) in row.enumerated() {
              if column == 0 { tr.tag("th", ["scope": "row"], cell) } else { tr.tag("td", cell) }
            }
          }
        }
      }
    }
  }
}
