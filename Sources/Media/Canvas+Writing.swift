import CVips

extension Canvas {
    /// Most seconds that one picture is worked on.
    private static let mostSeconds = 20

    /// Encodes and writes; the facts are those of the file written.
    func write(
        as format: PictureFormat, to path: String, palette: Int32 = 0, isLossless: Bool = false
    ) throws(PictureError) -> PictureFacts {
        let bytes = try encoded(as: format, palette: palette, isLossless: isLossless)
        try PictureFile.write(bytes, to: path)
        return PictureFacts(format: format, width: width, height: height)
    }

    /// The bytes of a file without anything but pixels: JPEG at quality 88 on white, PNG and WebP
    /// with transparency.
    /// - Parameter palette: of a PNG, bits of its table of colours; 0 for full colours.
    /// - Parameter isLossless: of a WebP, that each pixel stays as it is.
    func encoded(
        as format: PictureFormat, palette: Int32 = 0, isLossless: Bool = false
    ) throws(PictureError) -> [UInt8] {
        let canvas = try (format == .jpeg ? onWhite() : self).then(parvis_vips_bare)
        let deadline = g_get_monotonic_time() + Self.mostSeconds * 1_000_000
        parvis_vips_bound(canvas.image, deadline)
        var (data, count): (UnsafeMutableRawPointer?, Int) = (nil, 0)
        let code = canvas.put(format, palette, isLossless, &data, &count)
        defer { g_free(data) }
        guard code == 0, let data else {
            vips_error_clear()
            throw g_get_monotonic_time() > deadline
                ? .tooManyPixels(width: width, height: height) : .undecodable
        }
        let bytes = Array(UnsafeRawBufferPointer(start: data, count: count))
        return format == .webp ? WebPParts.onlyPixels(of: bytes) : bytes
    }

    /// Nothing shines through it any more.
    func onWhite() throws(PictureError) -> Canvas {
        hasAlpha ? try then(parvis_vips_on_white) : self
    }

    private func put(
        _ format: PictureFormat, _ palette: Int32, _ isLossless: Bool,
        _ data: inout UnsafeMutableRawPointer?, _ count: inout Int
    ) -> Int32 {
        switch format {
        case .jpeg: parvis_vips_write_jpeg(image, 88, 0, &data, &count)
        case .png: parvis_vips_write_png(image, palette, &data, &count)
        case .webp: parvis_vips_write_webp(image, 85, isLossless ? 1 : 0, &data, &count)
        case .gif: parvis_vips_write_gif(image, &data, &count)
        }
    }
}
