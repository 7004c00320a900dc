import CSodium

/// What a sealed file begins with, in clear: fourteen letters and a byte of version; the public
/// key that it is sealed to (32 bytes); a key of its own, sealed to that one (`crypto_box_seal`,
/// 80 bytes); then the header of the stream (24 bytes).
///
/// The stream is libsodium's `crypto_secretstream_xchacha20poly1305` in pieces of
/// `SealedFile.piece` bytes, each with 17 more; the last is shorter or as long, and says that it is
/// the last. The first piece also authenticates what stands before the header of the stream.
enum SealedHeader {
    static let mark = Array("PARVIS BACKUP\n".utf8)
    static let version: UInt8 = 1
    static let streamKey = 32
    static let streamHeader = 24
    /// Without the header of the stream.
    static let size = 15 + 32 + 80

    /// - Returns: the header, and the key of the stream.
    static func make(for key: SealingKey) -> (header: [UInt8], stream: [UInt8]) {
        let stream = Sodium.random(streamKey)
        var sealed = [UInt8](repeating: 0, count: 80)
        crypto_box_seal(&sealed, stream, UInt64(stream.count), key.bytes)
        return (mark + [version] + key.bytes + sealed, stream)
    }

    /// - Returns: the key of the stream.
    static func open(_ header: [UInt8], with key: OpeningKey) throws(SealingError) -> [UInt8] {
        try check(header)
        let owner = SealingKey(bytes: Array(header[15..<47]))
        guard owner == key.sealing else {
            throw .otherKey(sealedTo: owner.name, given: key.sealing.name)
        }
        var stream = [UInt8](repeating: 0, count: streamKey)
        let sealed = Array(header[47...])
        let status = crypto_box_seal_open(
            &stream, sealed, UInt64(sealed.count), key.sealing.bytes, key.bytes)
        guard status == 0 else { throw .altered }
        return stream
    }

    /// What can be said without the secret key.
    static func check(_ header: [UInt8]) throws(SealingError) {
        guard header.starts(with: mark.prefix(header.count)) else { throw .notSealed }
        guard header.count == size else { throw .cut }
        guard header[14] >= 1 else { throw .notSealed }
        guard header[14] == version else { throw .newer }
    }
}
