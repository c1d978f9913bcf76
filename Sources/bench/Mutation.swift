import DMN
import Diagnostics
import XMLTree

/// One change of a rule file, and what becomes of it.
struct Mutation: Sendable {
  /// The bytes of the file that are changed.
  var range: Range<Int>
  /// The XML that stands there instead.
  var replacement = ""
  /// The identifier of the nearest element that has one.
  var id: String
  /// The identifier of the decision or function around it.
  var owner: String
  /// What is written, and what is written instead; white space in one piece.
  var before: String
  var after: String
  /// The text around the change.
  var excerpt: String
  var position: FilePosition
  /// Whether it stands in a sentence for people: what is said, not what is decided.
  var isSentence: Bool
  /// From 1, among the changes of the same element that read the same.
  var number = 1

  /// What names it in the list of changes that nothing can notice; lines are not part of it, as they move.
  var key: String {
    "\(id) | \(before) → \(after)" + (number > 1 ? " (\(number))" : "")
  }

  /// The file with the change made.
  func applied(to root: Element) -> Element {
    var bytes = root.source.bytes
    bytes.replaceSubrange(range, with: replacement.utf8)
    var diagnostics: [Diagnostic] = []
    guard let changed = Element.read(bytes, file: root.source.file, into: &diagnostics) else {
      preconditionFailure("\(key): \(diagnostics)")
    }
    return changed
  }
}

/// All the changes to try in one rule file, in document order.
struct MutationList {
  /// The entries of a critère that are read by people; whether their sentences are right, no number says.
  private static let sentenceEntries: Set<String> = ["constat", "distance", "conseil"]

  private(set) var mutations: [Mutation] = []
  /// Strings for people, which are left as they are.
  private(set) var sentences = 0
  private let names: MutationNames
  /// The type of a member of the declared types: `Critère.resultat`.
  private var memberTypes: [String: String] = [:]

  /// Where the walk through the file is.
  private struct Place {
    var id = ""
    var owner = ""
    /// The declared type of the value being computed.
    var type: String?
    var columns: [String?] = []
    var isSentence = false
  }

  init(_ root: Element, names: MutationNames) {
    self.names = names
    for definition in root.children("itemDefinition") {
      for member in definition.children("itemComponent") {
        memberTypes["\(definition["name"] ?? "").\(member["name"] ?? "")"] = member.first("typeRef")?.text
      }
    }
    for element in root.children
    where ["decision", "businessKnowledgeModel"].contains(element.name.local) {
      let id = element["id"] ?? ""
      walk(element, Place(id: id, owner: id, type: element.first("variable")?["typeRef"]))
    }
    number()
  }

  private mutating func number() {
    var seen: [String: Int] = [:]
    for index in mutations.indices {
      let count = seen[mutations[index].key, default: 0] + 1
      seen[mutations[index].key] = count
      mutations[index].number = count
    }
  }

  private mutating func walk(_ element: Element, _ place: Place) {
    var place = place
    if let id = element["id"] { place.id = id }
    switch element.name.local {
    case "contextEntry":
      let name = element.first("variable")?["name"] ?? ""
      if Self.sentenceEntries.contains(name) { place.isSentence = true }
      place.type = element.first("variable")?["typeRef"] ?? memberTypes["\(place.type ?? "").\(name)"]
    case "decisionTable":
      place.columns = element.children("output").map { $0["typeRef"] ?? place.type }
      changeAggregation(element, place)
    case "rule", "row": remove(element, place)
    case "literalExpression": place.type = element["typeRef"] ?? place.type
    case "text", "variable", "formalParameter", "annotationEntry", "description", "question",
      "allowedAnswers":
      return
    default: break
    }
    var outputs = 0
    for child in element.children {
      var inner = place
      if let id = child["id"] { inner.id = id }
      switch child.name.local {
      case "outputEntry":
        inner.type = outputs < place.columns.count ? place.columns[outputs] : nil
        outputs += 1
        changeText(child, .output, inner)
      case "inputEntry": changeText(child, .tests, inner)
      case "literalExpression":
        inner.type = child["typeRef"] ?? place.type
        changeText(child, .expression, inner)
      case "inputExpression":
        inner.type = nil
        changeText(child, .expression, inner)
      case "output":
        for entry in child.children("defaultOutputEntry") {
          var entryPlace = inner
          entryPlace.id = entry["id"] ?? inner.id
          entryPlace.type = child["typeRef"] ?? place.type
          changeText(entry, .output, entryPlace)
          remove(entry, entryPlace)
        }
      default: walk(child, inner)
      }
    }
  }

  /// Tries the changes of the text inside an element.
  private mutating func changeText(_ holder: Element, _ role: MutationText.Role, _ place: Place) {
    for element in holder.children("text") {
      let range = element.source.contents(ofElementAt: element.offset)
      for run in element.texts {
        let text = MutationText(run.value, role: role, type: place.type, names: names)
        sentences += text.sentences
        for edit in text.edits {
          let changed = text.applying(edit)
          // The same text, or the same but for spaces, changes nothing.
          guard changed != run.value else { continue }
          mutations.append(
            Mutation(
              range: range, replacement: Self.escaped(changed), id: place.id, owner: place.owner,
              before: Self.tidy(text.slice(edit.range)), after: Self.tidy(edit.replacement),
              excerpt: Self.excerpt(text, edit), position: run.position(ofScalar: edit.range.lowerBound),
              isSentence: place.isSentence))
        }
      }
    }
  }

  private mutating func remove(_ element: Element, _ place: Place) {
    mutations.append(
      Mutation(
        range: element.offset..<element.source.end(ofElementAt: element.offset), id: place.id,
        owner: place.owner,
        before: "<\(element.name.local)>",
        after: "", excerpt: Self.tidy(Self.words(element)), position: element.position,
        isSentence: place.isSentence))
  }

  private mutating func changeAggregation(_ element: Element, _ place: Place) {
    guard let old = element["aggregation"] else { return }
    let new = old == "SUM" ? "MAX" : "SUM"
    let start = element.offset(of: "aggregation")
    mutations.append(
      Mutation(
        range: start..<start + old.utf8.count, replacement: new, id: place.id, owner: place.owner,
        before: old, after: new, excerpt: "", position: element.position(of: "aggregation"),
        isSentence: place.isSentence))
  }

  private static func words(_ element: Element) -> String {
    element.text + element.children.map { words($0) + " " }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func excerpt(_ text: MutationText, _ edit: MutationEdit) -> String {
    let start = max(0, edit.range.lowerBound - 60)
    let end = min(text.scalars.count, edit.range.upperBound + 40)
    return tidy(text.slice(start..<edit.range.lowerBound)) + " ⟦" + tidy(text.slice(edit.range)) + "⟧ "
      + tidy(text.slice(edit.range.upperBound..<end))
  }

  private static func tidy(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
