internal import Diagnostics
internal import XMLTree

/// Reads the elements of a model from its document.
struct ModelReader {
  let root: Element
  var diagnostics: [Diagnostic] = []

  init(_ root: Element) { self.root = root }

  mutating func read() -> Model? { nil }
}
