/// What working on a picture may cost, told by its header before anything is decoded.
enum PictureCost {
    /// Bytes of memory for one picture, while no other is worked on.
    static let most = 192 << 20
    /// Passes over a JPEG: programs write a dozen at most.
    static let mostScans = 100

    /// Throws `tooManyPixels` for what is too dear, or for far more pixels than its bytes can
    /// honestly hold: an empty page scanned at 300 dpi has some 300 for a byte.
    static func check(_ facts: PictureFacts, _ bytes: [UInt8]) throws(PictureError) {
        let pixels = facts.width * facts.height
        guard pixels <= 4_000_000 + 500 * bytes.count,
            pixels * perPixel(facts.format, bytes) <= most,
            facts.format != .jpeg || JPEGSegments.scans(in: ByteReader(bytes)) <= mostScans
        else { throw .tooManyPixels(width: facts.width, height: facts.height) }
    }

    /// Bytes that a pixel takes at the worst moment: a picture that is turned is held whole, and
    /// so are the waves of a progressive JPEG, and what a WebP or an interlaced PNG is made of.
    private static func perPixel(_ format: PictureFormat, _ bytes: [UInt8]) -> Int {
        switch format {
        case .jpeg: JPEGSegments.isInOneScan(ByteReader(bytes)) ? 4 : 10
        case .gif: 4
        case .png: 8
        case .webp: 12
        }
    }
}
