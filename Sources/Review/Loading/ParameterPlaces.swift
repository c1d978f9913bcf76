internal import DMN
internal import Diagnostics
internal import FEEL

/// What the parameters of functions stand for: the places of the dossier that all their calls give.
///
/// A function is called by decisions and functions that require it. One whose calls are not all understood is not known.
struct ParameterPlaces {
  /// What is known of a function from its calls.
  struct Known {
    /// The places that parameters stand for; of several with the same list of words, the first.
    var places: [Name: ListedWords.Place?] = [:]
    /// Whether all words that may stand at these places come through: no caller asks for some of them itself.
    var isWhole = true
    /// Whether no other model calls it.
    var isOwn = true
  }

  private struct Key: Hashable {
    var namespace: String
    var id: String
  }

  private struct Function {
    var name: Name
    var parameters: [Name]
    var callers: [(place: Int, isOwn: Bool)] = []
  }

  /// A decision or a function that calls others.
  private struct Caller {
    var box: Model.Box
    /// The functions, and whether it requires one of the name alone.
    var functions: [Name: Bool]
    /// Which function it is itself.
    var own: Key?
  }

  /// Functions that give one another their parameters are not followed further than this.
  private static let maximumSteps = 16

  private let listed: ListedWords
  private var functions: [Key: Function] = [:]
  private var callers: [Caller] = []
  /// What is called by the callers already read.
  private var readings: [Int: ListedWords?] = [:]
  /// The callers that are functions to which not all words come through.
  private var partial: Set<Int> = []

  /// - Parameters:
  ///   - models: All models that may run.
  ///   - listed: The words of the dossier.
  init(_ models: [Model], _ listed: ListedWords) {
    self.listed = listed
    let wanted = Self.comparing(models)
    guard !wanted.isEmpty else { return }
    for model in models {
      for function in model.knowledgeModels {
        guard let key = Self.key(function, model), wanted.contains(key),
          let name = Name(function.heading.name)
        else { continue }
        let parameters = function.logic?.parameters ?? []
        functions[key] = Function(name: name, parameters: parameters.map { Name(written: $0.heading.name) })
      }
    }
    for model in models {
      for decision in model.decisions { add(decision.logic, decision.requirements, of: model, nil) }
      for function in model.knowledgeModels {
        add(function.logic?.body, function.requirements, of: model, Self.key(function, model))
      }
    }
  }

  private static func key(_ function: Model.KnowledgeModel, _ model: Model) -> Key? {
    function.heading.id.map { Key(namespace: model.namespace, id: $0) }
  }

  /// The functions that may compare a parameter with words, and those that call them: to read what calls others all the same
  /// would cost much more.
  private static func comparing(_ models: [Model]) -> Set<Key> {
    var wanted: Set<Key> = []
    var callers: [Key: [Key]] = [:]
    for model in models {
      for function in model.knowledgeModels {
        guard let key = key(function, model) else { continue }
        if function.mayCompareWords { wanted.insert(key) }
        for reference in function.requirements.knowledge {
          callers[Key(namespace: reference.namespace ?? model.namespace, id: reference.id), default: []]
            .append(key)
        }
      }
    }
    var pending = Array(wanted)
    while let next = pending.popLast() {
      for caller in callers[next] ?? [] where wanted.insert(caller).inserted { pending.append(caller) }
    }
    return wanted
  }

  private mutating func add(
    _ box: Model.Box?, _ requirements: Model.Requirements, of model: Model, _ own: Key?
  ) {
    guard let box else { return }
    var names: [Name: Bool] = [:]
    for reference in requirements.knowledge {
      let namespace = reference.namespace ?? model.namespace
      let key = Key(namespace: namespace, id: reference.id)
      guard let function = functions[key] else { continue }
      names[function.name] = names[function.name] == nil
      functions[key]?.callers.append((callers.count, namespace == model.namespace))
    }
    if !names.isEmpty { callers.append(Caller(box: box, functions: names, own: own)) }
  }

  /// What is known of a function of a model; nil where it is nothing.
  mutating func known(of function: Model.KnowledgeModel, in model: Model) -> Known? {
    Self.key(function, model).flatMap { known(of: $0, steps: 0) }
  }

  private mutating func known(of key: Key, steps: Int) -> Known? {
    guard let function = functions[key], steps < Self.maximumSteps else { return nil }
    var known = Known()
    var given: [[ListedWords.Call.Given?]] = function.parameters.map { _ in [] }
    var narrowed: Set<ListedWords.Place.Target> = []
    for (place, isOwn) in function.callers {
      // Of two functions with one name it is not known which one is called.
      guard callers[place].functions[function.name] == true,
        let reading = reading(of: place, steps), !reading.uncalled.contains(function.name)
      else { return nil }
      known.isOwn = known.isOwn && isOwn
      known.isWhole = known.isWhole && !partial.contains(place)
      narrowed.formUnion(reading.narrowed)
      for call in reading.calls[function.name] ?? [] {
        for (position, parameter) in function.parameters.enumerated() {
          let named = call.arguments.first { $0.parameter == parameter }
          let argument =
            named
            ?? (position < call.arguments.count ? call.arguments[position] : nil).flatMap {
              $0.parameter == nil ? $0 : nil
            }
          given[position].append(argument?.given)
        }
      }
    }
    for (parameter, given) in zip(function.parameters, given) {
      let place = place(of: given)
      known.places[parameter] = .some(place)
      if let place, narrowed.contains(place.target) { known.isWhole = false }
    }
    return known.places.values.contains { $0 != nil } ? known : nil
  }

  /// The place that all calls give; nil where they give another thing, or places with other words.
  private func place(of given: [ListedWords.Call.Given?]) -> ListedWords.Place? {
    var first: ListedWords.Place?
    var constants: [String] = []
    for given in given {
      switch given {
      case nil: return nil
      case .words(let words): constants += words
      case .place(let place):
        guard let known = first else {
          first = place
          continue
        }
        let words = listed.words(at: place)
        guard place.target == known.target || !words.isEmpty && words == listed.words(at: known) else {
          return nil
        }
      }
    }
    guard let first else { return nil }
    let words = listed.words(at: first)
    return constants.allSatisfy(words.contains) ? first : nil
  }

  // MARK: Callers

  /// The calls of a caller; nil where one of its texts cannot be read.
  private mutating func reading(of place: Int, _ steps: Int) -> ListedWords? {
    if let done = readings[place] { return done }
    let caller = callers[place]
    // One that calls itself, straight or through others, gives what is not known.
    readings[place] = .some(nil)
    var reading = listed
    reading.functions = Set(caller.functions.keys)
    if let own = caller.own {
      let known = known(of: own, steps: steps + 1)
      reading.parameters = known?.places ?? [:]
      if known?.isWhole == false { partial.insert(place) }
      let root = Name(verbatim: InputName.dossier.rawValue)
      // A function sees nothing but what it is given.
      if reading.parameters[root] == nil { reading.parameters[root] = .some(nil) }
    }
    let result = read(caller.box, &reading) ? reading : nil
    readings[place] = .some(result)
    return result
  }

  /// Recursion is bounded by the depth that boxes may have.
  private func read(_ box: Model.Box, _ reading: inout ListedWords) -> Bool {
    switch box.kind {
    case .invocation(let function?, let bindings):
      guard case .literal(let text) = function.kind,
        let name = FEEL.parse(text.value, in: ListedWords.unnamed).expression?.lastName,
        reading.functions.contains(name)
      else { break }
      let arguments = bindings.map { binding -> (parameter: Name?, given: ListedWords.Call.Given?) in
        var given: ListedWords.Call.Given?
        if case .literal(let text)? = binding.value?.kind,
          let value = FEEL.parse(text.value, in: ListedWords.unnamed).expression
        {
          given = reading.given(value)
        }
        return (binding.variable.map { Name(written: $0.heading.name) }, given)
      }
      reading.calls[name, default: []].append(ListedWords.Call(arguments: arguments))
      return bindings.compactMap(\.value).allSatisfy { read($0, &reading) }
    case .iteration(let variable?, let list?, let result?):
      guard case .literal(let text) = list.kind, read(list, &reading) else { break }
      let name = Name(written: variable.heading.name)
      let outer = reading.parameters[name]
      reading.parameters[name] = .some(reading.place(of: text.value))
      defer { reading.parameters[name] = outer }
      return read(result, &reading)
    default: break
    }
    guard box.parts.isEmpty else { return box.parts.allSatisfy { read($0, &reading) } }
    for text in box.texts where mayName(reading.functions, text.value) {
      guard let expression = FEEL.parse(text.value, in: ListedWords.unnamed).expression else { return false }
      reading.check(expression)
    }
    // What a cell calls is not followed.
    return !box.tests.contains { test in mayName(reading.functions, test.value, isWhole: true) }
  }
}

/// Whether a text may name one of some functions: to look for very many of them would take longer than to read it.
///
/// - Parameter isWhole: Whether the whole name is looked for, or its first word: marks behind it may be written otherwise.
private func mayName(_ functions: Set<Name>, _ text: String, isWhole: Bool = false) -> Bool {
  functions.count > 16
    || functions.contains { name in
      text.holdsBytes(of: isWhole ? name.text : String(name.text.prefix { $0.isLetter || $0.isNumber }))
    }
}

extension Model.KnowledgeModel {
  /// Whether it may compare a parameter with words.
  fileprivate var mayCompareWords: Bool {
    guard let body = logic?.body, logic?.parameters.isEmpty == false else { return false }
    return body.tests.contains { $0.value.holdsBytes(of: "\"") }
      || body.texts.contains { ListedWords.mayCompare($0.value) }
  }
}
