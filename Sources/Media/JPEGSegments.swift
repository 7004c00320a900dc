/// The segments at the head of a JPEG (ITU-T T.81 annex B).
enum JPEGSegments {
    /// Codes of a start of frame, which gives the size.
    static let framesStart: Set<UInt8> = [
        0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF,
    ]
    private static let scanStart: UInt8 = 0xDA
    private static let end: UInt8 = 0xD9

    /// Where the first wanted segment begins, not looking past the start of the pixels.
    static func place(in reader: ByteReader, where isWanted: (UInt8) -> Bool) -> Int? {
        var place = 2
        while reader.byte(place) == 0xFF, let code = reader.byte(place + 1) {
            if isWanted(code) { return place }
            switch code {
            case 0xFF: place += 1
            case 0x01, 0xD0...0xD8: place += 2
            case end, scanStart: return nil
            default:
                guard let length = reader.big16(place + 2), length >= 2 else { return nil }
                place += 2 + length
            }
        }
        return nil
    }

    /// True if the rows come one after the other: baseline, not progressive.
    static func isInOneScan(_ reader: ByteReader) -> Bool {
        let frame = place(in: reader) { framesStart.contains($0) }
        return frame.flatMap { reader.byte($0 + 1) }.map { $0 <= 0xC1 } ?? false
    }

    /// How many passes over the picture its pixels come in, as far as they go.
    static func scans(in reader: ByteReader) -> Int { reader.count(of: [0xFF, scanStart]) }

    /// True if the pixels come to their end: libjpeg would fill a cut picture with grey. Within
    /// the pixels FF D9 cannot occur; what follows the end (a film, say) does not matter.
    static func isComplete(_ reader: ByteReader) -> Bool {
        guard let scan = place(in: reader, where: { $0 == scanStart }) else { return false }
        return reader.first([0xFF, end], from: scan) != nil
    }
}
