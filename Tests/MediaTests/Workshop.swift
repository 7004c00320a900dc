import CVips
import Foundation
import Testing

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

    func pixels(_ name: String) throws -> Pixels { try Pixels(bytes(path(name))) }

    /// Four quarters: red and green above, blue and white below.
    static func quarters(_ width: Int, _ height: Int) -> Raster {
        var raster = Raster(width: width, height: height, colour: 0)
        let colours: [Int32] = [0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF]
        for y in 0..<height {
            for x in 0..<width {
                let quarter = (y * 2 >= height ? 2 : 0) + (x * 2 >= width ? 1 : 0)
                raster.set(x, y, colours[quarter])
            }
        }
        return raster
    }

    /// A JPEG with an Exif segment that says how it was held, and where.
    static func photo(_ width: Int, _ height: Int, orientation: UInt16) throws -> [UInt8] {
        let jpeg = try quarters(width, height).encoded(as: .jpeg)
        return FileParts.jpeg(jpeg, exif: exif(orientation))
    }

    /// What a camera notes: how it was held, and where.
    static func exif(_ orientation: UInt16) -> [UInt8] {
        let tag: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1]
        let value = [UInt8(orientation >> 8), UInt8(orientation & 255), 0, 0]
        let maker: [UInt8] = [0x01, 0x0F, 0, 2, 0, 0, 0, 12, 0, 0, 0, 38]
        let head = Array("MM\0*".utf8) + [0, 0, 0, 8, 0, 2]
        return head + maker + tag + value + [0, 0, 0, 0] + Array("48.85N 2.35E".utf8)
    }
}

extension Raster {
    /// As a file of a picture that nothing shines through.
    func encoded(as format: PictureFormat) throws -> [UInt8] {
        try canvas().onWhite().encoded(as: format)
    }
}

extension Canvas {
    /// As cameras of the web write it: coarse first, then finer.
    func progressiveJPEG() throws -> [UInt8] {
        var (data, count): (UnsafeMutableRawPointer?, Int) = (nil, 0)
        #expect(parvis_vips_write_jpeg(image, 88, 1, &data, &count) == 0)
        defer { g_free(data) }
        return Array(UnsafeRawBufferPointer(start: data, count: count))
    }
}
