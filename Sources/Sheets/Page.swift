/// One page: a whole HTML document that needs nothing else, for a screen and for A4 paper.
struct Page {
  /// The title of the window and of the first heading.
  var title: String
  /// Whether wide tables ask for the paper's long side.
  var isLandscape = false
  /// Whether it is a letter, whose heading stands where letters have it; its body writes it.
  var isLetter = false
  /// What stands above each printed page but the first; the title when nothing else is said.
  var running: String?

  /// The bytes of the page.
  ///
  /// - Parameter body: Writes what stands under the first heading.
  func bytes(_ body: (inout HTML) -> Void) -> [UInt8] {
    var html = HTML()
    html.raw(
      "<!DOCTYPE html>\n<html lang=\"fr\" xml:lang=\"fr\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>")
    html.empty("meta", ["charset": "utf-8"])
    html.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    html.tag("title", title)
    html.tag("style") {
      $0.raw(Page.base)
      $0.raw(isLetter ? Page.letter : Page.sheet)
      $0.raw(paper)
    }
    html.raw(isLetter ? "</head>\n<body class=\"letter\">\n" : "</head>\n<body>\n")
    html.tag("a", ["class": "skip", "href": "#contenu"], "Aller au contenu")
    html.tag("main", ["id": "contenu"]) { main in
      if !isLetter { main.tag("h1", title) }
      body(&main)
    }
    html.raw("\n</body>\n</html>\n")
    return html.bytes
  }

  /// The sheet of paper: its size, a running header from the second page on, and page numbers.
  ///
  /// Source: CSS Paged Media, margin boxes, which Chromium prints since 131; an older browser leaves them out.
  private var paper: String {
    let margin = "font: 8pt \"Liberation Sans\", Arial, sans-serif; color: #4a4a4a;"
    return """
      @page {
        size: A4 \(isLandscape ? "landscape" : "portrait"); margin: 15mm 12mm 14mm;
        @top-left { content: "\(Page.printable(running ?? title))"; width: 100%; \(margin) }
        @bottom-right { content: "page " counter(page) " sur " counter(pages); \(margin) }
      }
      @page :first { @top-left { content: none; } }

      """
  }

  /// A text as a string of a style sheet can hold it: without what could end it, and short enough for one line.
  private static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in typeset(shortened(text, to: 180)).unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&": continue
      case " "..."~": result.append(scalar)
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: continue
        default: result.append(scalar)
        }
      }
    }
    return String(result)
  }

  /// The style of all pages; no font, picture or script from elsewhere.
  private static let base = """

    :root { color-scheme: light; --ink: #1b1b1b; --soft: #4a4a4a; --line: #8a8a8a; --band: #eef1f5; --blue: #1f4e79; }
    * { box-sizing: border-box; }
    body { margin: 0; color: var(--ink); background: #fff; font: 15px/1.45 "Liberation Sans", Arial, Helvetica, sans-serif; }
    main { max-width: 78rem; margin: 0 auto; padding: 1.5rem; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem; }
    h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .75rem; color: var(--blue); }
    h2 { font-size: 1.25rem; margin: 1.75rem 0 .5rem; padding-bottom: .2rem; border-bottom: 2px solid var(--blue); }
    p, ul, ol, dl { margin: .4rem 0; } h1, p, li, dd { overflow-wrap: anywhere; }
    table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .86rem; }
    caption { text-align: left; font-weight: 600; padding: .25rem 0; }
    th, td { border: 1px solid var(--line); padding: .28rem .4rem; vertical-align: top; text-align: left; overflow-wrap: break-word; }
    thead th, tfoot th, tfoot td { background: var(--band); }
    th[scope=row] { font-weight: 600; }
    .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    th.n { white-space: normal; overflow-wrap: normal; }
    .note { color: var(--soft); font-size: .86rem; }
    .ref { white-space: nowrap; } .line { display: block; font-weight: 400; }
    .fill { background: #fff3c4; color: #5c3b00; padding: 0 .15em; }
    .draft { border: 2px solid #8a1c1c; color: #8a1c1c; padding: .4rem .8rem; font-weight: 600; display: inline-block; }
    .sign { height: 5.5rem; }
    a { color: var(--blue); }
    @media print {
      body { font-size: 10pt; } main { max-width: none; padding: 0 1px; } .skip, .screen { display: none; }
      table { font-size: 8.5pt; } .note { font-size: 8.5pt; }
      caption, thead { break-after: avoid; } .total, tfoot, tfoot > tr { break-before: avoid; } tbody:first-of-type > tr:first-child, tbody:last-of-type > tr:last-child { break-before: avoid; }
      tfoot { display: table-row-group; } tr, .box, .keep, .keep tbody { break-inside: avoid; }
      h2 { margin-top: 1.1rem; } h2, h3, h4 { break-after: avoid; } .newpage { break-before: page; } a { color: inherit; text-decoration: none; }
    }

    """

  /// What letters have besides.
  private static let letter = """
    .letter main { max-width: 52rem; } .letter h1 { font-size: 1.1rem; color: var(--ink); margin: 1rem 0 .3rem; }
    .letter h2 { font-size: .9rem; border: 0; padding: 0; margin: .9rem 0 .1rem; }
    .letter .addresses { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem 2rem; margin: .8rem 0 1.2rem; }
    .letter .addresses p { margin: 0; } .letter .to { padding-top: 2.2rem; } .letter .date { margin-top: .6rem !important; } .letter .signature { margin: 1.2rem 0 0 50%; }
    @media screen { .letter .wide { overflow-x: auto; } }
    @media print { .letter { font-size: 9.5pt; } .letter .note { font-size: 8pt; line-height: 1.3; } .letter p { orphans: 3; widows: 3; } .letter .note p + p { break-before: avoid; } }

    """

  /// What all other pages have besides.
  private static let sheet = """
    h3 { font-size: 1.05rem; margin: 1.25rem 0 .4rem; }
    h4 { font-size: 1rem; margin: 1rem 0 .3rem; font-weight: 600; color: var(--soft); }
    .range { white-space: normal !important; }
    td .note, th .note { font-size: inherit; font-weight: 400; }
    .why td { padding-top: .1rem; color: var(--soft); border-top: 0; } .why p { display: inline-block; margin: 0 1.2em 0 0; } .has-why > * { border-bottom: 0; }
    .choices { list-style: none; padding: 0; } .choices li { margin: .5rem 0; }
    .blank td { height: 1.9rem; }
    .c { text-align: center; }
    .sum th, .sum td { background: var(--band); font-weight: 600; }
    .group th { background: #f6f7f9; font-weight: 400; color: var(--soft); }
    .fixed { table-layout: fixed; } .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; }
    .wide { margin: .5rem 0 1rem; } .wide > table { margin: 0; }
    @media screen { .wide { overflow-x: auto; } .wide > .fixed { min-width: 44rem; } .wide > .roomy { min-width: 72rem; } }
    @media screen and (max-width: 50rem) { .pair { display: block; } }
    td > ul { margin: 0; padding-left: 1.1em; }
    .list caption { font-size: 1rem; color: var(--blue); }
    .box { border: 1px solid var(--line); padding: .6rem .8rem; margin: .6rem 0; break-inside: avoid; }
    .bar { display: block; width: 100%; height: 1.1rem; }
    dt { font-weight: 600; } dd { margin: 0 0 .35rem; }
    .prints { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; } .prints dd { margin: 0; }
    @media screen and (max-width: 50rem) { .prints { display: block; } }
    .grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .3rem 1.5rem; }
    @media print {
      .group, .has-why { break-after: avoid; } .why { break-before: avoid; }
      .prints { font-size: 7pt; line-height: 1.2; break-inside: avoid; break-before: avoid; }
      .pair th, .pair td { padding-top: .1rem; padding-bottom: .1rem; }
    }

    """
}
