import CVips
import Testing

@testable import Media

/// The pixels of a file, as they are in it.
struct Pixels {
    let width: Int
    let height: Int
    /// Of a pixel: 1 or 3, and 1 more for how much it covers.
    let channels: Int
    let hasProfile: Bool
    private let bytes: [UInt8]

    init(_ file: [UInt8]) throws {
        let canvas: (PictureFacts, [UInt8], Int, Bool) = try PictureSource.with(file) {
            source throws(PictureError) in
            let canvas = try Canvas.open(source)
            var count = 0
            let data = vips_image_write_to_memory(canvas.image, &count)
            defer { g_free(data) }
            return (
                source.facts, Array(UnsafeRawBufferPointer(start: data, count: count)),
                Int(vips_image_get_bands(canvas.image)),
                vips_image_get_typeof(canvas.image, "icc-profile-data") != 0
            )
        }
        (width, height) = (canvas.0.width, canvas.0.height)
        (bytes, channels, hasProfile) = (canvas.1, canvas.2, canvas.3)
        try #require(bytes.count == width * height * channels)
    }

    /// Red, green, blue and how much it covers.
    func colour(_ x: Int, _ y: Int) -> [Int] {
        let start = (y * width + x) * channels
        let values = bytes[start..<start + channels].map(Int.init)
        switch channels {
        case 1: return [values[0], values[0], values[0], 255]
        case 2: return [values[0], values[0], values[0], values[1]]
        case 3: return values + [255]
        default: return values
        }
    }

    /// The quarters, as letters: above left, above right, below left, below right.
    var quarters: String {
        let (x, y) = (width / 4, height / 4)
        let places = [
            (x, y), (width - 1 - x, y), (x, height - 1 - y), (width - 1 - x, height - 1 - y),
        ]
        return places.map { letter($0.0, $0.1) }.joined()
    }

    func letter(_ x: Int, _ y: Int) -> String {
        let colour = colour(x, y)
        guard colour[3] > 127 else { return "-" }
        return switch colour.prefix(3).map({ $0 > 127 }) {
        case [true, false, false]: "R"
        case [false, true, false]: "G"
        case [false, false, true]: "B"
        case [true, true, true]: "W"
        default: "?"
        }
    }
}
