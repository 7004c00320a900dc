/// The chunks of a WebP (RFC 9649 section 2.3).
enum WebPParts {
    private static let pixels: Set<String> = ["VP8 ", "VP8L", "ALPH"]
    /// Of what the extended form announces: that something shines through it.
    private static let transparency: UInt8 = 0x10

    /// Most pixels that are written without loss, which takes time and memory.
    private static let mostLossless = 4_000_000

    /// Whether each pixel is kept, as it is in drawings and in pictures of a screen.
    static func isLossless(_ source: PictureSource) -> Bool {
        let (facts, reader) = (source.facts, source.reader)
        guard facts.format == .webp, facts.width * facts.height <= mostLossless else {
            return false
        }
        var place = 12
        while let name = reader.bytes(place..<place + 4), let length = reader.little32(place + 4) {
            if name == Array("VP8L".utf8) { return true }
            if name == Array("VP8 ".utf8) { return false }
            place += 8 + length + length % 2
        }
        return false
    }

    /// The file without what stands beside its pixels: notes, profile, what a program keeps.
    static func onlyPixels(of file: [UInt8]) -> [UInt8] {
        let reader = ByteReader(file)
        var (place, kept) = (12, [UInt8]())
        while let name = reader.bytes(place..<place + 4), let length = reader.little32(place + 4) {
            let end = place + 8 + length + length % 2
            guard var part = reader.bytes(place..<min(end, file.count)) else { break }
            let kind = String(decoding: name, as: UTF8.self)
            if kind == "VP8X", part.count > 8 { part[8] &= transparency }
            let isCanvas = kind == "VP8X" && part.count > 8 && part[8] != 0
            if isCanvas || pixels.contains(kind) { kept += part }
            place = end
        }
        let length = kept.count + 4
        let size = [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: length >> $0) }
        return Array("RIFF".utf8) + size + Array("WEBP".utf8) + kept
    }
}
