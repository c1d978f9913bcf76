import Diagnostics
import Testing
import XMLTree

/// One change to a document.
private enum Mutation: CaseIterable {
  case drop, double, swapWithNext, rename, renameToOther, move, graft
  case emptyText, longText, otherText, oddText, accents
  case textAmong, commentInside, sectionInside, elementInside, unknownElement, otherNamespace, noNamespace
  case dropAttribute, renameAttribute, addAttribute, emptyAttribute, longAttribute, oddAttribute, hint

  private static let oddTexts = [
    "-1", "0", "00", "+5", "1e5", "2022-02-29", "2024-02-29", "2022-13-01", "2022-01-31Z", "24:00:00",
    "23:60:00",
    "12:00:00.5", "true", "1", "abc", " 12 ", "12,50", "1.234", "1.2300", ".5", "5.", "-0", "99999999999.99",
    "000000000000000000000000.50", "2022", "-2022", "02022", "QP092063", "DA00123456-1", "a@b.fr", "http://a",
    "\t2022-01-01\n", "a  b", "W921000001", "FR76", "0.00001", "100", "100.01", "1000001", "é", "😀", "a/b",
  ]

  /// Applies it at an element; false when it makes no sense there.
  func apply(to events: inout Events, at start: Int, _ random: inout FixedRandom) -> Bool {
    let span = events.span(of: start)
    switch self {
    case .drop: events.tags.removeSubrange(span)
    case .double: events.tags.insert(contentsOf: events.tags[span], at: span.upperBound)
    case .swapWithNext:
      let next = span.upperBound
      guard next < events.tags.count, !events.tags[next].isEnd else { return false }
      let second = Array(events.tags[events.span(of: next)])
      events.tags.removeSubrange(next..<next + second.count)
      events.tags.insert(contentsOf: second, at: span.lowerBound)
    case .rename, .renameToOther:
      let other = events.tags[random.pick(events.starts)].name
      let name = self == .rename ? events.tags[start].name + "s" : other
      if events.tags[start].text == nil { events.tags[span.upperBound - 1].name = name }
      events.tags[start].name = name
    case .move, .graft:
      let moved = Array(events.tags[span])
      if self == .move { events.tags.removeSubrange(span) }
      events.tags.insert(contentsOf: moved, at: random.pick(events.starts))
    case .otherNamespace, .noNamespace:
      let name = self == .otherNamespace ? "urn:copil:dossier:2" : ""
      events.tags[start].attributes.append(("xmlns", name))
    case .unknownElement:
      events.tags.insert(Events.Tag(name: "inconnu", text: ""), at: start)
    default: return applyInside(&events, start, &random) || applyToAttribute(&events, start, &random)
    }
    return true
  }

  private func applyInside(_ events: inout Events, _ start: Int, _ random: inout FixedRandom) -> Bool {
    switch self {
    case .textAmong: events.tags[start].before = "du texte "
    case .commentInside: events.tags[start].inside = "<!-- remarque --><?outil remarque?>"
    case .sectionInside: events.tags[start].inside = "<![CDATA[<]]>"
    case .elementInside: events.tags[start].inside = "<code>1</code>"
    default:
      guard let text = events.tags[start].text else { return false }
      switch self {
      case .emptyText: events.tags[start].text = ""
      case .longText: events.tags[start].text = text + String(repeating: "0", count: 9_000)
      case .otherText: events.tags[start].text = events.tags[random.pick(events.starts)].text ?? "  "
      case .oddText: events.tags[start].text = random.pick(Self.oddTexts)
      case .accents:
        events.tags[start].text = String(repeating: "é", count: [60, 61, 200, 300, 301][random.below(5)])
      default: return false
      }
    }
    return true
  }

  private func applyToAttribute(_ events: inout Events, _ start: Int, _ random: inout FixedRandom) -> Bool {
    switch self {
    case .addAttribute:
      events.tags[start].attributes.append(("ajout", "1"))
      return true
    case .hint:
      events.tags[start].attributes += [
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("xsi:noNamespaceSchemaLocation", "a.xsd"),
      ]
      return true
    default: break
    }
    guard !events.tags[start].attributes.isEmpty else { return false }
    let index = random.below(events.tags[start].attributes.count)
    switch self {
    case .dropAttribute: events.tags[start].attributes.remove(at: index)
    case .renameAttribute: events.tags[start].attributes[index].name += "s"
    case .emptyAttribute: events.tags[start].attributes[index].value = ""
    case .longAttribute: events.tags[start].attributes[index].value += String(repeating: "0", count: 400)
    case .oddAttribute: events.tags[start].attributes[index].value = random.pick(Self.oddTexts)
    default: return false
    }
    return true
  }
}

/// Where the two may differ, with the reason.
private func differsOnPurpose(
  _ faults: [LibXML2Schema.Fault], _ reader: borrowing XMLReader, _ mutation: Mutation
) -> Bool {
  // XML_SCHEMAV_ELEMENT_CONTENT. An element that comes late is told once, where it stands; libxml2 tells the element
  // before which it is missing, and stops there.
  let isLate = reader.faults.contains { fault in
    if case .misplaced = fault.kind { true } else { false }
  }
  if faults.first?.code == 1871, isLate { return true }
  // XML_SCHEMAV_CVC_TYPE_3_1_2. An element inside a text is told where it stands, and not where the text begins.
  if faults.first?.code == 1828, reader.faults.contains(where: { $0.kind == .elementInText }) { return true }
  // XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1. libxml2 refuses decimal numbers of more than 24 digits, XML Schema does not.
  return mutation == .longText && reader.faults.isEmpty && faults.allSatisfy { $0.code == 1824 }
}

@Suite struct `The contract of a dossier, against libxml2` {
  @Test func `holds for the same samples`() throws {
    let oracle = try #require(Oracle(Fixtures.dossierSchemaBytes))
    var reader = XMLReader(schema: Fixtures.dossierSchema)
    #expect(Fixtures.good.count >= 6 && Fixtures.bad.count >= 12)
    for sample in Fixtures.good + Fixtures.bad {
      let verdict = reader.verdict(on: sample.bytes)
      let faults = oracle.faults(in: sample.bytes)
      switch verdict {
      case .unreadable(.doctype): break
      case .unreadable: #expect(faults == nil, "\(sample.file)")
      case .read(let lines):
        #expect(faults != nil, "\(sample.file)")
        #expect(faults?.isEmpty == lines.isEmpty, "\(sample.file)")
        if let first = faults?.first, !differsOnPurpose(faults ?? [], reader, .move) {
          #expect(lines.contains(first.line), "\(sample.file)")
        }
      }
    }
  }

  @Test(arguments: [
    ("<montantSollicite", "montant"), ("<montantSollicite", "d:montant"), ("<porteur", "porteur"),
    ("<appel", "code"), ("<montantSollicite", "nombre"), ("<porteur", "demande"), ("<dossier", "dossier"),
  ])
  func `may be named by the types of elements`(_ tag: String, _ type: String) throws {
    let oracle = try #require(Oracle(Fixtures.dossierSchemaBytes))
    let sample = try #require(
      Fixtures.good.first { $0.file.hasSuffix("association-accompagnement-scolarite.xml") })
    let names =
      " xmlns:d='urn:copil:dossier:1' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='\(type)'"
    var text = String(decoding: sample.bytes, as: UTF8.self)
    text.replace(tag, with: tag + names, maxReplacements: 1)
    var reader = XMLReader(schema: Fixtures.dossierSchema)
    guard case .read(let lines) = reader.verdict(on: Array(text.utf8)) else {
      Issue.record("unreadable")
      return
    }
    let faults = try #require(oracle.faults(in: Array(text.utf8)))
    #expect(lines.isEmpty == faults.isEmpty, "\(faults)")
  }

  @Test func `is broken by the same changes to good samples, at the same lines`() throws {
    let oracle = try #require(Oracle(Fixtures.dossierSchemaBytes))
    var reader = XMLReader(schema: Fixtures.dossierSchema)
    var random = FixedRandom(seed: 1)
    var disagreements: [String] = []
    var counts = (valid: 0, broken: 0)
    for sample in Fixtures.good {
      var diagnostics: [Diagnostic] = []
      let root = try #require(Element.read(sample.bytes, file: sample.file, into: &diagnostics))
      let original = Events(root)
      for mutation in Mutation.allCases {
        for _ in 0..<15 {
          var events = original
          let start = random.pick(original.starts)
          guard mutation.apply(to: &events, at: start, &random) else { continue }
          let bytes = events.bytes
          let verdict = reader.verdict(on: bytes)
          let name = "\(sample.file), \(mutation), \(original.tags[start].name)"
          guard case .read(let lines) = verdict, let faults = oracle.faults(in: bytes) else {
            disagreements.append("\(name): \(verdict)")
            continue
          }
          if faults.isEmpty { counts.valid += 1 } else { counts.broken += 1 }
          let agrees = faults.first.map { lines.contains($0.line) } ?? lines.isEmpty
          if !agrees, !differsOnPurpose(faults, reader, mutation) {
            disagreements.append("\(name): \(lines.sorted()) \(faults)")
          }
        }
      }
    }
    #expect(disagreements == [])
    #expect(counts.valid > 500 && counts.broken > 2_000, "\(counts)")
  }
}
