/// The chunks of a PNG (PNG, third edition, section 5.3).
enum PNGChunks {
    /// What the first chunk of a name holds; nil if there is none.
    static func first(_ name: String, in reader: ByteReader) -> [UInt8]? {
        var place = 8
        while let length = reader.big32(place), let kind = reader.bytes(place + 4..<place + 8) {
            if kind == Array(name.utf8) {
                return reader.bytes(place + 8..<place + 12 + length)?.dropLast(4)
            }
            place += 12 + length
        }
        return nil
    }

    /// True if it comes to its end: a reader would fill a cut picture.
    static func isComplete(_ reader: ByteReader) -> Bool { first("IEND", in: reader) != nil }
}
