/// The blocks of a GIF (GIF89a specification, sections 15 to 23).
enum GIFBlocks {
    /// Where the descriptor of the first image begins.
    static func firstImage(in reader: ByteReader) -> Int? {
        guard let flags = reader.byte(10) else { return nil }
        var place = 13 + tableSize(flags)
        while reader.byte(place) == 0x21 {
            guard let next = end(ofBlocksAt: place + 2, reader) else { return nil }
            place = next
        }
        return reader.byte(place) == 0x2C ? place : nil
    }

    /// True if the pixels of the first image come to their end.
    static func isComplete(_ reader: ByteReader) -> Bool {
        guard let place = firstImage(in: reader), let flags = reader.byte(place + 9) else {
            return false
        }
        return end(ofBlocksAt: place + 11 + tableSize(flags), reader) != nil
    }

    /// Bytes of the table of colours that the flags announce.
    static func tableSize(_ flags: UInt8) -> Int {
        flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1)
    }

    /// Where a run of counted blocks ends, after its empty one.
    static func end(ofBlocksAt start: Int, _ reader: ByteReader) -> Int? {
        var place = start
        while let length = reader.byte(place) {
            if length == 0 { return place + 1 }
            place += 1 + Int(length)
        }
        return nil
    }
}
