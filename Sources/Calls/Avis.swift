public import Diagnostics
public import FEEL
public import XMLTree

/// What an instructor notes of one dossier.
///
/// Source: `Rules/avis.xsd`.
public struct Avis: Sendable {
  /// The answer to a critère that only a person can judge.
  public struct Reponse: Sendable {
    /// Its name, as the rules write it under `avis`.
    public var critere: String
    /// As written; its type is the one the rules declare.
    public var valeur: String
    /// What justifies it.
    public var commentaire: String?
    /// Where the value stands.
    public var position: FilePosition
    /// Where its name stands.
    public var nom: FilePosition
  }

  /// The reference of the dossier.
  public var dossier: String
  /// The code of the call.
  public var appel: String
  /// The office of who gives it, never a person's name.
  public var instructeur: String
  /// The day it was given.
  public var date: CivilDate
  /// In the order of the file; no critère twice.
  public var reponses: [Reponse]
  /// Free remarks, in the order of the file; a line feed ends a paragraph.
  public var remarques: [String]
  /// Everything, each element with its place.
  public var tree: Element
}

extension Avis {
  /// Reads one avis and tells everything wrong with it; for many, see `AvisReader`.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file as the user named it.
  ///   - schema: `avis.xsd`.
  ///   - diagnostics: Where the faults go, sorted by place.
  /// - Returns: The avis when everything it needs can be read; one with an error among its diagnostics must not be
  ///   used. Nil with at least one error.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, schema: Schema, into diagnostics: inout [Diagnostic]
  ) -> Avis? {
    var reader = AvisReader(schema: schema)
    return reader.read(bytes, file: file, into: &diagnostics)
  }

  /// Tells when it was given for another call.
  public func check(call: Call, into diagnostics: inout [Diagnostic]) {
    guard appel != call.code else { return }
    diagnostics.append(.foreignAvis(appel, call: call.code, at: tree.position(of: "appel")))
  }

  fileprivate init?(_ root: Element) {
    guard let dossier = root.code("dossier"), let appel = root.code("appel"),
      let instructeur = root.token("instructeur"), let date = root.date("date")
    else { return nil }
    let reponses = root.children("reponse")
    self.reponses = reponses.compactMap { reponse in
      let valeur = reponse.token
      guard let critere = reponse.code("critere"), !valeur.isEmpty else { return nil }
      return Reponse(
        critere: critere, valeur: valeur, commentaire: reponse.code("commentaire"),
        position: reponse.valuePosition, nom: reponse.position(of: "critere"))
    }
    guard self.reponses.count == reponses.count else { return nil }
    self.dossier = dossier
    self.appel = appel
    self.instructeur = instructeur
    self.date = date
    remarques = root.children("remarque").map(\.paragraphs)
    tree = root
  }
}

/// Reads avis one after the other.
public struct AvisReader: ~Copyable {
  private var reading: SchemaReading

  /// Makes a reader; one a thread.
  ///
  /// - Parameter schema: `avis.xsd`.
  public init(schema: Schema) { reading = SchemaReading(schema: schema) }

  /// Reads one avis, as `Avis.read` does.
  public mutating func read(
    _ bytes: UnsafeRawBufferPointer, file: String, into diagnostics: inout [Diagnostic]
  ) -> Avis? {
    var form: [Diagnostic] = []
    guard let document = reading.read(bytes, file: file, into: &form) else {
      diagnostics += form.sorted()
      return nil
    }
    var faults = FaultList()
    faults.addRepeats(among: document.root.children("reponse"), by: "critere", .reponse)
    let avis = Avis(document.root)
    if avis == nil { faults.explain(form: form, "avis", at: document.root.position) }
    faults.close(form: form, file: file, into: &diagnostics)
    return avis
  }
}
