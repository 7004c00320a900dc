import CGD

/// Decoded pixels, freed when nobody holds them any more.
final class Canvas {
    let image: gdImagePtr
    /// True if no pixel lets anything through.
    let isOpaque: Bool

    private static let silenced: Void = gdSetErrorMethod(nil)

    /// Takes over an image of libgd.
    private init(owning image: gdImagePtr, isOpaque: Bool) {
        self.image = image
        self.isOpaque = isOpaque
    }

    deinit {
        gdImageDestroy(image)
    }

    var width: Int { Int(image.pointee.sx) }
    var height: Int { Int(image.pointee.sy) }

    /// An empty canvas of true colours: white if opaque, else transparent.
    static func blank(
        width: Int, height: Int, isOpaque: Bool
    ) throws(PictureError) -> Canvas {
        silenced
        guard let image = gdImageCreateTrueColor(Int32(width), Int32(height)) else {
            throw .unencodable
        }
        let colour: Int32 = isOpaque ? 0xFF_FFFF : 0x7F00_0000
        gdImageAlphaBlending(image, 0)
        gdImageFilledRectangle(image, 0, 0, Int32(width - 1), Int32(height - 1), colour)
        return Canvas(owning: image, isOpaque: isOpaque)
    }

    /// Decodes a picture whose header was probed, and sets it upright.
    static func decode(
        _ bytes: [UInt8], _ format: PictureFormat
    ) throws(PictureError) -> Canvas {
        silenced
        let isJPEG = format == .jpeg
        guard isComplete(bytes, format), let image = image(in: bytes, format) else {
            throw .undecodable
        }
        let canvas = Canvas(owning: image, isOpaque: isJPEG)
        return isJPEG ? try canvas.turned(Orientation.read(from: bytes)) : canvas
    }

    /// False for what the decoder would complete with pixels of its own.
    private static func isComplete(_ bytes: [UInt8], _ format: PictureFormat) -> Bool {
        switch format {
        case .jpeg: JPEGSegments.isComplete(ByteReader(bytes))
        case .gif: GIFBlocks.isComplete(ByteReader(bytes))
        case .png, .webp: true
        }
    }

    private static func image(in bytes: [UInt8], _ format: PictureFormat) -> gdImagePtr? {
        bytes.withUnsafeBytes { buffer in
            let size = Int32(buffer.count)
            // libgd only reads, whatever its signature says.
            let data = UnsafeMutableRawPointer(mutating: buffer.baseAddress)
            return switch format {
            // 1: warnings are ignored, since telephones write many small oddities.
            case .jpeg: gdImageCreateFromJpegPtrEx(size, data, 1)
            case .png: gdImageCreateFromPngPtr(size, data)
            case .gif: gdImageCreateFromGifPtr(size, data)
            case .webp: gdImageCreateFromWebpPtr(size, data)
            }
        }
    }
}
