internal import CLibXML2

/// An XML Schema as libxml2 reads it: the judge of `Schema` in tests, never run on a dossier that is checked.
///
/// It stops looking at an element's content at the first fault there and tells it in English, which is why `Schema` tells
/// the faults instead; but whether a document has any fault, both must agree.
package struct LibXML2Schema: ~Copyable {
  /// A fault as libxml2 sees it.
  package struct Fault: Hashable {
    /// libxml2's number for it, `XML_SCHEMAV_…`.
    package var code: Int
    /// The line of the element.
    package var line: Int
  }

  private let pointer: xmlSchemaPtr

  /// Compiles an XSD; nil when libxml2 refuses it.
  package init?(_ bytes: [UInt8]) {
    let compiled = bytes.withUnsafeBytes { bytes -> xmlSchemaPtr? in
      guard let base = bytes.bindMemory(to: CChar.self).baseAddress,
        let parser = xmlSchemaNewMemParserCtxt(base, Int32(bytes.count))
      else { return nil }
      defer { xmlSchemaFreeParserCtxt(parser) }
      return xmlSchemaParse(parser)
    }
    guard let compiled else { return nil }
    pointer = compiled
  }

  deinit { xmlSchemaFree(pointer) }

  /// The faults of a document in libxml2's order; nil when it is not well-formed.
  package func faults(in bytes: [UInt8]) -> [Fault]? {
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let document = bytes.withUnsafeBytes { bytes in
      xmlReadMemory(bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, nil, options)
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    guard let validation = xmlSchemaNewValidCtxt(pointer) else { return nil }
    defer { xmlSchemaFreeValidCtxt(validation) }
    var faults: [Fault] = []
    withUnsafeMutablePointer(to: &faults) { faults in
      xmlSchemaSetValidStructuredErrors(
        validation,
        { faults, error in
          guard let faults, let error else { return }
          let fault = Fault(code: Int(error.pointee.code), line: Int(error.pointee.line))
          faults.assumingMemoryBound(to: [Fault].self).pointee.append(fault)
        }, faults)
      _ = xmlSchemaValidateDoc(validation, document)
    }
    return faults
  }
}
