internal import Calls
public import Diagnostics
internal import FEEL
public import XMLTree

extension Programme.Arbitrage {
  /// Reads the committee's changes.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file as the user named it.
  ///   - appel: The code of the call; changes for another one are refused.
  ///   - schema: `Rules/arbitrages.xsd`.
  ///   - diagnostics: Everything wrong, each with its place.
  /// - Returns: The changes that can be read, in the order of the file; nil when the file is none, or for another call.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, file: String, appel: String, schema: Schema,
    into diagnostics: inout [Diagnostic]
  ) -> [Programme.Arbitrage]? {
    var reading = SchemaReading(schema: schema)
    guard let document = reading.read(bytes, file: file, into: &diagnostics) else { return nil }
    let root = document.root
    if let other = root["appel"], other != appel {
      diagnostics.append(.arbitragesOfAnotherCall(other, appel, at: root.position(of: "appel")))
      return nil
    }
    return root.children("arbitrage").compactMap { element in
      guard let dossier = element["dossier"], let date = element.date("date"),
        let auteur = element.token("auteur"), let motif = element.token("motif")
      else { return nil }
      let montant = element.first("montant").map { $0.montant }
      // A sum that cannot be read has been told; it must not become a refusal.
      if case .some(nil) = montant { return nil }
      guard (montant != nil) != (element.first("refus") != nil) else { return nil }
      return Programme.Arbitrage(
        dossier: dossier, financeur: element["financeur"], montant: montant ?? nil, auteur: auteur,
        motif: motif, date: date, position: element.position)
    }
  }
}
