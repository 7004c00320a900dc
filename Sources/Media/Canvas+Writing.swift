import CGD

extension Canvas {
    /// Encodes and writes; the facts are those of the file written.
    func write(as format: PictureFormat, to path: String) throws(PictureError) -> PictureFacts {
        try PictureFile.write(encoded(as: format), to: path)
        return PictureFacts(format: format, width: width, height: height)
    }

    /// The bytes of a file: JPEG at quality 88 on white, PNG and WebP with transparency.
    func encoded(as format: PictureFormat) throws(PictureError) -> [UInt8] {
        let canvas = format == .jpeg ? try flattened() : self
        gdImageSaveAlpha(canvas.image, isOpaque || format == .jpeg ? 0 : 1)
        var size: Int32 = 0
        guard let data = Self.data(of: canvas.image, format, &size) else { throw .unencodable }
        defer { gdFree(data) }
        return Array(UnsafeRawBufferPointer(start: data, count: Int(size)))
    }

    private static func data(
        of image: gdImagePtr, _ format: PictureFormat, _ size: inout Int32
    ) -> UnsafeMutableRawPointer? {
        switch format {
        case .jpeg: return gdImageJpegPtr(image, &size, 88)
        case .png: return gdImagePngPtr(image, &size)
        case .gif: return gdImageGifPtr(image, &size)
        case .webp:
            guard gdImagePaletteToTrueColor(image) == 1 else { return nil }
            return gdImageWebpPtrEx(image, &size, 85)
        }
    }
}
