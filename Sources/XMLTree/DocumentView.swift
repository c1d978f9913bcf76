/// A document just read, as rows of numbers; it must not outlive the call that gives it.
public struct DocumentView {
  /// The elements in document order; the root is number 0, descendants follow their ancestor up to its `end`.
  public let elements: UnsafeBufferPointer<ElementRecord>
  /// The attributes of all elements, in document order.
  public let attributes: UnsafeBufferPointer<AttributeRecord>
  private let texts: UnsafeBufferPointer<UInt8>

  @inline(__always)
  init(
    elements: UnsafeBufferPointer<ElementRecord>, attributes: UnsafeBufferPointer<AttributeRecord>,
    texts: UnsafeBufferPointer<UInt8>
  ) {
    self.elements = elements
    self.attributes = attributes
    self.texts = texts
  }

  /// The UTF-8 text of an element that holds no element; empty for others.
  public func bytes(of element: ElementRecord) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: texts[Int(element.textStart)..<Int(element.textEnd)])
  }

  /// The UTF-8 value of an attribute.
  public func bytes(of attribute: AttributeRecord) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: texts[Int(attribute.textStart)..<Int(attribute.textEnd)])
  }

  /// The text of an element that holds no element; empty for others.
  public func text(of element: ElementRecord) -> String {
    String(decoding: bytes(of: element), as: UTF8.self)
  }

  /// The value of an attribute.
  public func text(of attribute: AttributeRecord) -> String {
    String(decoding: bytes(of: attribute), as: UTF8.self)
  }

  /// The attributes of an element.
  public func attributes(of element: ElementRecord) -> Slice<UnsafeBufferPointer<AttributeRecord>> {
    attributes[Int(element.firstAttribute)..<Int(element.firstAttribute + element.attributeCount)]
  }
}
