/// A file that is sealed to a public key, as whoever has only that key can look at it.
package enum SealedFile {
    /// Bytes in each piece but the last.
    package static let piece = 64 << 10
    /// How many more a piece has in the file.
    static let more = 17

    /// Whom a file is sealed to, from its first bytes.
    /// - Throws: if they are not those of a sealed file that this version can read.
    package static func owner(of start: [UInt8]) throws(SealingError) -> SealingKey {
        let header = Array(start.prefix(SealedHeader.size))
        try SealedHeader.check(header)
        return SealingKey(bytes: Array(header[15..<47]))
    }

    /// How long the file is of so many bytes.
    package static func size(of bytes: Int64) -> Int64 {
        let pieces = max(1, (bytes + Int64(piece) - 1) / Int64(piece))
        return Int64(SealedHeader.size + SealedHeader.streamHeader) + bytes
            + pieces * Int64(more)
    }
}
