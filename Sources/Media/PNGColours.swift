/// The colours that a PNG names instead of having a profile of them.
enum PNGColours {
    /// Display P3 and sRGB as code points (PNG, third edition, section 11.3.2.6; ITU-T H.273).
    private static let named: [[UInt8]: String] = [[12, 13, 0, 1]: "p3", [1, 13, 0, 1]: "srgb"]
    /// White, red, green and blue of Display P3, in hundred thousandths, and how near is the same.
    private static let displayP3 = [
        31_270, 32_900, 68_000, 32_000, 26_500, 69_000, 15_000, 6_000,
    ]
    private static let tolerance = 100

    /// The profile of libvips for them; nil for that of the file, or for none: code points come
    /// first, then a profile or the word that it is sRGB, then where its colours lie.
    static func profile(in reader: ByteReader) -> String? {
        if let points = PNGChunks.first("cICP", in: reader) { return named[points] }
        guard PNGChunks.first("iCCP", in: reader) == nil,
            PNGChunks.first("sRGB", in: reader) == nil,
            let places = PNGChunks.first("cHRM", in: reader).map(ByteReader.init)
        else { return nil }
        let isP3 = displayP3.enumerated().allSatisfy { index, wanted in
            places.big32(4 * index).map { abs($0 - wanted) <= tolerance } ?? false
        }
        return isP3 && isOfScreens(reader) ? "p3" : nil
    }

    /// Whether its light is as that of sRGB, as `gAMA` says it: 1/2.2, or nothing.
    private static func isOfScreens(_ reader: ByteReader) -> Bool {
        guard let gamma = PNGChunks.first("gAMA", in: reader) else { return true }
        return ByteReader(gamma).big32(0).map { abs($0 - 45_455) <= tolerance } ?? false
    }
}
