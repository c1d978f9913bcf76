/// The fingerprint of bytes, by which a result names what it came from.
///
/// Source: FIPS 180-4, sections 5 and 6.2.
struct SHA256 {
  private var state = State()
  /// Bytes that do not make a block yet.
  private var pending: [UInt8] = []
  private var count: UInt64 = 0

  /// 64 hexadecimal digits for bytes.
  static func hex(_ bytes: some Collection<UInt8>) -> String {
    var hash = SHA256()
    if bytes.withContiguousStorageIfAvailable({ hash.update(UnsafeRawBufferPointer($0)) }) == nil {
      Array(bytes).withUnsafeBytes { hash.update($0) }
    }
    return hash.finish()
  }

  /// 64 hexadecimal digits for bytes that nobody owns here.
  static func hex(_ bytes: UnsafeRawBufferPointer) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// Takes the next bytes.
  mutating func update(_ bytes: some Collection<UInt8>) {
    if bytes.withContiguousStorageIfAvailable({ update(UnsafeRawBufferPointer($0)) }) == nil {
      Array(bytes).withUnsafeBytes { update($0) }
    }
  }

  /// Takes the next bytes.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    count &+= UInt64(bytes.count)
    var start = 0
    if !pending.isEmpty {
      start = min(64 - pending.count, bytes.count)
      pending += bytes[..<start]
      guard pending.count == 64 else { return }
      let block = pending
      block.withUnsafeBytes { state.process($0) }
      pending.removeAll(keepingCapacity: true)
    }
    let whole = (bytes.count - start) / 64 * 64
    if whole > 0 {
      state.process(UnsafeRawBufferPointer(rebasing: bytes[start..<start + whole]))
      start += whole
    }
    pending += bytes[start...]
  }

  /// 64 hexadecimal digits for all that was taken.
  mutating func finish() -> String {
    let bits = count &* 8
    pending.append(0x80)
    while pending.count % 64 != 56 { pending.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      pending.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    let last = pending
    last.withUnsafeBytes { state.process($0) }
    return state.words.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }.joined()
  }

  /// The eight words, in variables of their own, so that they stay in registers.
  private struct State {
    var a: UInt32 = 0x6A09_E667
    var b: UInt32 = 0xBB67_AE85
    var c: UInt32 = 0x3C6E_F372
    var d: UInt32 = 0xA54F_F53A
    var e: UInt32 = 0x510E_527F
    var f: UInt32 = 0x9B05_688C
    var g: UInt32 = 0x1F83_D9AB
    var h: UInt32 = 0x5BE0_CD19

    var words: [UInt32] { [a, b, c, d, e, f, g, h] }

    /// Takes whole blocks of 64 bytes.
    mutating func process(_ blocks: UnsafeRawBufferPointer) {
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
        SHA256.constants.withUnsafeBufferPointer { constants in
          guard let w = schedule.baseAddress, let k = constants.baseAddress else { return }
          for start in stride(from: 0, to: blocks.count, by: 64) {
            process(UnsafeRawBufferPointer(rebasing: blocks[start..<start + 64]), w, k)
          }
        }
      }
    }

    @inline(__always)
    private mutating func process(
      _ block: UnsafeRawBufferPointer, _ w: UnsafeMutablePointer<UInt32>, _ k: UnsafePointer<UInt32>
    ) {
      for index in 0..<16 {
        w[index] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
      }
      for index in 16..<64 {
        let (x, y) = (w[index &- 15], w[index &- 2])
        let s0 = x.rotated(7) ^ x.rotated(18) ^ (x >> 3)
        let s1 = y.rotated(17) ^ y.rotated(19) ^ (y >> 10)
        w[index] = w[index &- 16] &+ s0 &+ w[index &- 7] &+ s1
      }
      let old = self
      var index = 0
      // Eight rounds at once: each word then stands where it stood, and none has moved.
      while index < 64 {
        Self.round(a, b, c, &d, e, f, g, &h, k[index] &+ w[index])
        Self.round(h, a, b, &c, d, e, f, &g, k[index &+ 1] &+ w[index &+ 1])
        Self.round(g, h, a, &b, c, d, e, &f, k[index &+ 2] &+ w[index &+ 2])
        Self.round(f, g, h, &a, b, c, d, &e, k[index &+ 3] &+ w[index &+ 3])
        Self.round(e, f, g, &h, a, b, c, &d, k[index &+ 4] &+ w[index &+ 4])
        Self.round(d, e, f, &g, h, a, b, &c, k[index &+ 5] &+ w[index &+ 5])
        Self.round(c, d, e, &f, g, h, a, &b, k[index &+ 6] &+ w[index &+ 6])
        Self.round(b, c, d, &e, f, g, h, &a, k[index &+ 7] &+ w[index &+ 7])
        index &+= 8
      }
      a &+= old.a
      b &+= old.b
      c &+= old.c
      d &+= old.d
      e &+= old.e
      f &+= old.f
      g &+= old.g
      h &+= old.h
    }

    @inline(__always)
    private static func round(
      _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
      _ h: inout UInt32, _ word: UInt32
    ) {
      let s1 = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
      let t1 = h &+ s1 &+ (g ^ (e & (f ^ g))) &+ word
      let s0 = a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)
      d = d &+ t1
      h = t1 &+ s0 &+ ((a & b) | (c & (a | b)))
    }
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
  ]
}

extension UInt32 {
  @inline(__always)
  fileprivate func rotated(_ count: UInt32) -> UInt32 { (self &>> count) | (self &<< (32 &- count)) }
}
