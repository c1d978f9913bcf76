internal import FEEL
internal import XMLTree

/// How a document becomes the typed value of one input of a model: one row for each element or attribute that is read.
struct InputPlan: Sendable {
  /// What a row makes of a text.
  enum Make: Sendable {
    /// A context of other rows.
    case context
    /// A number in units of 10^-`scale`.
    case number(scale: Int)
    case date, dateAndTime, time, year, boolean
    /// True for the word at this place in the list.
    case isWord(Int64)
    /// One of the row's words.
    case words
    case text
    /// A question of the call's own, with its answers.
    case complement
  }

  /// What a row reads.
  enum Source: Sendable {
    case element, attribute
    /// The text of the element whose context it belongs to.
    case text
  }

  /// One element or attribute.
  struct Row: Sendable {
    var make: Make
    var source = Source.element
    /// Where the value stands in the context above.
    var position: Int
    var isList = false
    /// What stands for a value that cannot be read.
    var unreadable: Value = .null(nil)
    /// The strings of an enumeration, shared by all dossiers.
    var words: [Value] = []
    /// For a context: its keys, and its values as long as nothing is there.
    var shape = Context.Shape([])
    var template: [Value] = []
    /// For a context made of a text with attributes: the row of the text; -1 for others.
    var text = -1
    /// For a context: whether an attribute is among its values.
    var hasAttributes = false
    var complement: Complement?
  }

  /// The answers to the call's own questions, by code.
  struct Complement: Sendable {
    struct Answer: Sendable {
      var code: [UInt8]
      /// Where its value stands among the answers.
      var position: Int
      /// The rows that it may be read by, by slot of the answering element.
      var rows: [(slot: Int, row: Int)]
      var unreadable: Value
    }

    var code: Int
    var answers: [Answer]
  }

  /// The first is the input itself.
  var rows: [Row] = []
  /// The row of each element slot; -1 for what nobody reads.
  var rowOfSlot: [Int32]
  /// The row of each attribute slot.
  var rowOfAttribute: [Int32]
  /// The slot of the input's own element.
  var root: Int
}
