import CGD
import Foundation

@testable import Media

/// A folder of its own for a test, gone with it, and pictures drawn there.
final class Workshop {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "atelier-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func put(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        try Data(bytes).write(to: folder.appending(path: name))
        return path(name)
    }

    func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// Four quarters: red and green above, blue and white below.
    static func quarters(_ width: Int, _ height: Int) throws -> Canvas {
        let canvas = try Canvas.blank(width: width, height: height, isOpaque: true)
        let colours: [Int32] = [0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF]
        for y in 0..<height {
            for x in 0..<width {
                let quarter = (y * 2 >= height ? 2 : 0) + (x * 2 >= width ? 1 : 0)
                gdImageSetPixel(canvas.image, Int32(x), Int32(y), colours[quarter])
            }
        }
        return canvas
    }

    /// The quarters of a picture, as letters: above left, above right, below left, below right.
    static func quarters(of canvas: Canvas) -> String {
        let (x, y) = (canvas.width / 4, canvas.height / 4)
        let places = [
            (x, y), (canvas.width - 1 - x, y), (x, canvas.height - 1 - y),
            (canvas.width - 1 - x, canvas.height - 1 - y),
        ]
        return places.map { letter(canvas, $0.0, $0.1) }.joined()
    }

    static func letter(_ canvas: Canvas, _ x: Int, _ y: Int) -> String {
        let colour = gdImageGetTrueColorPixel(canvas.image, Int32(x), Int32(y))
        guard colour >> 24 < 64 else { return "-" }
        let parts = [colour >> 16 & 255, colour >> 8 & 255, colour & 255].map { $0 > 127 }
        return switch parts {
        case [true, false, false]: "R"
        case [false, true, false]: "G"
        case [false, false, true]: "B"
        case [true, true, true]: "W"
        default: "?"
        }
    }

    /// A JPEG with an Exif segment that says how it was held, and where.
    static func photo(_ width: Int, _ height: Int, orientation: UInt16) throws -> [UInt8] {
        let jpeg = try quarters(width, height).encoded(as: .jpeg)
        let tag: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1]
        let value = [UInt8(orientation >> 8), UInt8(orientation & 255), 0, 0]
        let maker: [UInt8] = [0x01, 0x0F, 0, 2, 0, 0, 0, 12, 0, 0, 0, 38]
        var exif = Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 2]
        exif += maker + tag + value + [0, 0, 0, 0] + Array("48.85N 2.35E".utf8)
        let length = exif.count + 2
        let segment = [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + exif
        return jpeg.prefix(2) + segment + jpeg.dropFirst(2)
    }
}
