/// Reads the size of a picture from its first bytes, without decoding it.
enum PictureHeader {
    /// The facts, within the limits of `Picture`.
    static func facts(in bytes: [UInt8]) throws(PictureError) -> PictureFacts {
        let reader = ByteReader(bytes)
        guard let format = format(reader) else { throw .notAPicture }
        guard let (width, height) = size(reader, format), width > 0, height > 0 else {
            throw .damagedHeader
        }
        guard width <= Picture.longestEdge, height <= Picture.longestEdge,
            width * height <= Picture.mostPixels
        else { throw .tooManyPixels(width: width, height: height) }
        return PictureFacts(format: format, width: width, height: height)
    }

    private static func format(_ reader: ByteReader) -> PictureFormat? {
        if reader.has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) { return .png }
        if reader.has([0xFF, 0xD8, 0xFF], at: 0) { return .jpeg }
        if reader.has("GIF87a".utf8, at: 0) || reader.has("GIF89a".utf8, at: 0) { return .gif }
        return reader.has("RIFF".utf8, at: 0) && reader.has("WEBP".utf8, at: 8) ? .webp : nil
    }

    private static func size(_ reader: ByteReader, _ format: PictureFormat) -> (Int, Int)? {
        switch format {
        case .png: png(reader)
        case .jpeg: jpeg(reader)
        case .gif: gif(reader)
        case .webp: webp(reader)
        }
    }

    /// PNG section 11.2.2: IHDR comes first.
    private static func png(_ reader: ByteReader) -> (Int, Int)? {
        guard reader.has("IHDR".utf8, at: 12) else { return nil }
        return pair(reader.big32(16), reader.big32(20))
    }

    private static func jpeg(_ reader: ByteReader) -> (Int, Int)? {
        let frame = JPEGSegments.place(in: reader) { JPEGSegments.framesStart.contains($0) }
        return frame.flatMap { pair(reader.big16($0 + 7), reader.big16($0 + 5)) }
    }

    /// GIF89a: the larger of the screen and of the first image, whichever the decoder trusts.
    private static func gif(_ reader: ByteReader) -> (Int, Int)? {
        guard let screen = pair(reader.little16(6), reader.little16(8)),
            let place = GIFBlocks.firstImage(in: reader),
            let image = pair(reader.little16(place + 5), reader.little16(place + 7))
        else { return nil }
        return (max(screen.0, image.0), max(screen.1, image.1))
    }

    /// WebP (RFC 9649 section 2): lossy, lossless or extended.
    private static func webp(_ reader: ByteReader) -> (Int, Int)? {
        if reader.has("VP8 ".utf8, at: 12), reader.has([0x9D, 0x01, 0x2A], at: 23) {
            return pair(
                reader.little16(26).map { $0 & 0x3FFF }, reader.little16(28).map { $0 & 0x3FFF })
        }
        if reader.has("VP8L".utf8, at: 12), reader.byte(20) == 0x2F {
            return pair(reader.little16(21), reader.little16(23)).map { low, high in
                let bits = low | high << 16
                return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
            }
        }
        guard reader.has("VP8X".utf8, at: 12) else { return nil }
        return pair(reader.little24(24), reader.little24(27)).map { ($0 + 1, $1 + 1) }
    }

    private static func pair(_ width: Int?, _ height: Int?) -> (Int, Int)? {
        guard let width, let height else { return nil }
        return (width, height)
    }
}
