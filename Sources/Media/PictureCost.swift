/// What working on a picture may cost, told by its header before anything is decoded.
enum PictureCost {
    /// Bytes of memory for one picture, while no other is worked on.
    static let most = 192 << 20

    /// Throws `tooManyPixels` for what is too dear, or for far more pixels than its bytes can
    /// honestly hold: an empty page scanned at 300 dpi has some 300 for a byte.
    static func check(_ facts: PictureFacts, _ bytes: [UInt8]) throws(PictureError) {
        let pixels = facts.width * facts.height
        guard pixels <= 4_000_000 + 500 * bytes.count,
            pixels * perPixel(facts.format, bytes) <= most
        else { throw .tooManyPixels(width: facts.width, height: facts.height) }
    }

    /// Bytes that a pixel takes at the worst moment: 4 of libgd for each copy, and what the
    /// decoder or the encoder keeps beside it.
    private static func perPixel(_ format: PictureFormat, _ bytes: [UInt8]) -> Int {
        switch format {
        case .jpeg: Orientation.read(from: bytes) == 1 ? 4 : 8
        case .gif: 4
        case .png: 8
        case .webp: 12
        }
    }
}
