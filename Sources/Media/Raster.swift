import CVips

/// Pixels to draw on, for pictures of our own.
struct Raster {
    let width: Int
    let height: Int
    /// Row by row, each 0xAABBGGRR: in memory red, green, blue, and how much it covers.
    private var pixels: [Int32]

    /// - Parameter colour: 0xRRGGBB; transparent if nil.
    init(width: Int, height: Int, colour: Int32?) {
        (self.width, self.height) = (width, height)
        pixels = [Int32](repeating: colour.map(Self.pixel) ?? 0, count: width * height)
    }

    mutating func set(_ x: Int, _ y: Int, _ colour: Int32) {
        pixels[y * width + x] = Self.pixel(colour)
    }

    mutating func fill(rows: Range<Int>, _ colour: Int32) {
        for y in rows.clamped(to: 0..<height) { fill(y, 0..<width, colour) }
    }

    /// A filled ellipse around a middle, as far as it lies on the picture.
    mutating func fillEllipse(x: Int, y: Int, width: Int, height: Int, _ colour: Int32) {
        let (across, down) = (Double(width) / 2, Double(height) / 2)
        for row in (y - height / 2..<y + height / 2 + 1).clamped(to: 0..<self.height) {
            let share = Double(row - y) / max(down, 0.5)
            let half = Int(across * max(0, 1 - share * share).squareRoot())
            fill(row, (x - half..<x + half + 1).clamped(to: 0..<self.width), colour)
        }
    }

    private mutating func fill(_ row: Int, _ columns: Range<Int>, _ colour: Int32) {
        let start = row * width + columns.lowerBound
        pixels.withUnsafeMutableBufferPointer {
            guard let base = $0.baseAddress, !columns.isEmpty else { return }
            (base + start).update(repeating: Self.pixel(colour), count: columns.count)
        }
    }

    private static func pixel(_ colour: Int32) -> Int32 {
        Int32(bitPattern: 0xFF00_0000) | (colour & 255) << 16 | colour & 0xFF00 | colour >> 16 & 255
    }

    /// What it shows, for libvips.
    func canvas() throws(PictureError) -> Canvas {
        guard VipsLibrary.isStarted else { throw .unencodable }
        let image = pixels.withUnsafeBytes {
            parvis_vips_pixels($0.baseAddress, $0.count, Int32(width), Int32(height), 4)
        }
        return try Canvas(owning: image, else: .unencodable)
    }
}
