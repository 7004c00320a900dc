import CCBOR

/// Reads CBOR piece by piece with libcbor's stream decoder, which allocates nothing: a count that
/// somebody invents costs no memory, and depth is counted here.
///
/// Only what an authenticator writes (CTAP 2, "canonical CBOR") is known: lengths are said
/// beforehand, and there are no tags or broken numbers.
struct CBORReader {
    enum Piece {
        case scalar
        case bytes(Range<Int>)
        case text(Range<Int>)
        /// So many values follow.
        case array(Int)
        /// So many pairs follow.
        case map(Int)
    }

    private static let deepest = 8
    private static let mostMembers = 64

    private let bytes: [UInt8]
    private(set) var place: Int

    init(_ bytes: [UInt8], from place: Int = 0) { (self.bytes, self.place) = (bytes, place) }

    var isAtEnd: Bool { place == bytes.count }

    mutating func next() throws(PasskeyError) -> Piece {
        guard place < bytes.count else { throw .malformed }
        var heard = Heard()
        let result = bytes.withUnsafeBufferPointer { all in
            withUnsafeMutablePointer(to: &heard) { heard in
                withUnsafePointer(to: Self.callbacks) { callbacks in
                    cbor_stream_decode(
                        all.baseAddress! + place, all.count - place, callbacks, heard)
                }
            }
        }
        guard result.status == CBOR_DECODER_FINISHED, result.read > 0, heard.count >= 0 else {
            throw .malformed
        }
        place += result.read
        let payload = (place - min(heard.count, result.read))..<place
        switch heard.kind {
        case .scalar: return .scalar
        case .bytes: return .bytes(payload)
        case .text: return .text(payload)
        case .array where heard.count <= Self.mostMembers: return .array(heard.count)
        case .map where heard.count <= Self.mostMembers: return .map(heard.count)
        default: throw .malformed
        }
    }

    /// Passes over one whole value.
    mutating func skip(depth: Int = 0) throws(PasskeyError) {
        guard depth < Self.deepest else { throw .malformed }
        switch try next() {
        case .scalar, .bytes, .text: return
        case .array(let count): for _ in 0..<count { try skip(depth: depth + 1) }
        case .map(let count): for _ in 0..<(2 * count) { try skip(depth: depth + 1) }
        }
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// What one call of the decoder has told.
    private struct Heard {
        enum Kind { case nothing, scalar, bytes, text, array, map }

        var kind = Kind.nothing
        var count = 0

        static func note(_ kind: Kind, _ count: Int, _ context: UnsafeMutableRawPointer?) {
            context?.assumingMemoryBound(to: Heard.self).pointee = Heard(kind: kind, count: count)
        }
    }

    private static let callbacks: cbor_callbacks = {
        var all = cbor_empty_callbacks
        all.uint8 = { context, _ in Heard.note(.scalar, 0, context) }
        all.uint16 = { context, _ in Heard.note(.scalar, 0, context) }
        all.uint32 = { context, _ in Heard.note(.scalar, 0, context) }
        all.uint64 = { context, _ in Heard.note(.scalar, 0, context) }
        all.negint8 = { context, _ in Heard.note(.scalar, 0, context) }
        all.negint16 = { context, _ in Heard.note(.scalar, 0, context) }
        all.negint32 = { context, _ in Heard.note(.scalar, 0, context) }
        all.negint64 = { context, _ in Heard.note(.scalar, 0, context) }
        all.boolean = { context, _ in Heard.note(.scalar, 0, context) }
        all.null = { context in Heard.note(.scalar, 0, context) }
        all.byte_string = { context, _, count in Heard.note(.bytes, count, context) }
        all.string = { context, _, count in Heard.note(.text, count, context) }
        all.array_start = { context, count in Heard.note(.array, count, context) }
        all.map_start = { context, count in Heard.note(.map, count, context) }
        return all
    }()
}
