/// A picture that a site has as its sign. Of an icon file of Windows the largest picture within
/// is taken that is a PNG, as newer ones have them; what is older is passed over.
enum IconFile {
    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// - Returns: the bytes of the picture; nil for an icon without one that can be read.
    static func picture(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: [0, 0, 1, 0]), bytes.count >= 6 else { return bytes }
        let count = Int(bytes[4]) | Int(bytes[5]) << 8
        let all = (0..<min(count, 64)).compactMap { entry($0, of: bytes) }
        return all.max { $0.count < $1.count }.map { Array($0) }
    }

    /// Entries of 16 octets follow a head of 6: their size and where they begin are at 8 and 12.
    private static func entry(_ number: Int, of bytes: [UInt8]) -> ArraySlice<UInt8>? {
        let start = 6 + 16 * number
        guard start + 16 <= bytes.count else { return nil }
        let (size, offset) = (word(bytes, start + 8), word(bytes, start + 12))
        guard size > png.count, offset < bytes.count, size <= bytes.count - offset else {
            return nil
        }
        let picture = bytes[offset..<offset + size]
        return picture.starts(with: png) ? picture : nil
    }

    private static func word(_ bytes: [UInt8], _ at: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
}
