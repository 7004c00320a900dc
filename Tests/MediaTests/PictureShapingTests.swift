import Foundation
import Testing

@testable import Media

@Suite("Shaping pictures") struct PictureShapingTests {
    let shop: Workshop

    init() throws {
        shop = try Workshop()
    }

    @Test(arguments: PictureFormat.allCases, [(400, 100), (100, 400), (1, 1), (256, 256)])
    func `a profile photo is the middle square in JPEG`(
        _ format: PictureFormat, _ size: (Int, Int)
    ) throws {
        let path = try shop.put("a", try Workshop.quarters(size.0, size.1).encoded(as: format))
        let facts = try Picture.square(path, to: shop.path("b"))
        #expect(facts == PictureFacts(format: .jpeg, width: 256, height: 256))
        guard size.0 > 1 else { return }
        #expect(try shop.pixels("b").quarters == "RGBW")
    }

    @Test func `a preview fits its edge and keeps its shape`() throws {
        let path = try shop.put("a", try Workshop.quarters(900, 300).encoded(as: .jpeg))
        let facts = try Picture.fitted(path, maxEdge: 100, to: shop.path("b"))
        #expect(facts == PictureFacts(format: .jpeg, width: 100, height: 33))
        #expect(try shop.pixels("b").quarters == "RGBW")
        let thin = try shop.put("c", try Workshop.quarters(2000, 1).encoded(as: .png))
        #expect(try Picture.fitted(thin, maxEdge: 10, to: shop.path("d")).height == 1)
    }

    @Test func `a small picture is not enlarged, a GIF gives a PNG`() throws {
        let path = try shop.put("a", try Workshop.quarters(30, 20).encoded(as: .gif))
        let facts = try Picture.fitted(path, maxEdge: 100, to: shop.path("b"))
        #expect(facts == PictureFacts(format: .png, width: 30, height: 20))
        #expect(try shop.pixels("b").quarters == "RGBW")
    }

    @Test(arguments: [PictureFormat.png, .webp])
    func `transparency is kept, and laid on white in JPEG`(_ format: PictureFormat) throws {
        var raster = Raster(width: 40, height: 40, colour: nil)
        for y in 0..<40 { for x in 20..<40 { raster.set(x, y, 0xFF0000) } }
        let path = try shop.put("a", try raster.canvas().encoded(as: format))
        try Picture.cleaned(path, to: shop.path("b"))
        #expect(try shop.pixels("b").quarters == "-R-R")
        try Picture.fitted(path, maxEdge: 20, to: shop.path("c"))
        #expect(try shop.pixels("c").quarters == "-R-R")
        try Picture.square(path, to: shop.path("d"))
        #expect(try shop.pixels("d").quarters == "WRWR")
    }

    @Test(arguments: [1, 2, 4, 8])
    func `a PNG of few colours stays one, and its colours as they are`(_ depth: Int) throws {
        let (file, colours) = FileParts.indexedPNG(depth: depth)
        let path = try shop.put("a", file)
        try Picture.cleaned(path, to: shop.path("b"))
        let kept = try shop.bytes(shop.path("b"))
        #expect(kept[24] == UInt8(depth))
        #expect(kept[25] == 3)
        let pixels = try shop.pixels("b")
        for (x, colour) in colours.enumerated() { #expect(pixels.colour(x, 0) == colour + [255]) }
    }

    @Test func `the comments of a PNG are gone`() throws {
        let png = try Workshop.quarters(4, 4).encoded(as: .png)
        let body = Array("tEXtAuthor\0Sofia".utf8)
        let length = body.count - 4
        let sum = [UInt8](repeating: 0, count: 4)
        let chunk = [0, 0, 0, UInt8(length)] + body + sum
        let path = try shop.put("a", png.prefix(33) + chunk + png.dropFirst(33))
        do {
            try Picture.cleaned(path, to: shop.path("b"))
            #expect(ByteReader(try shop.bytes(shop.path("b"))).first(Array("Sofia".utf8)) == nil)
        } catch {
            #expect(error as? PictureError == .undecodable)
        }
    }

    @Test func `a GIF is left as it is`() throws {
        let bytes = try Workshop.quarters(30, 20).encoded(as: .gif)
        let path = try shop.put("a", bytes)
        try Picture.cleaned(path, to: shop.path("b"))
        #expect(try shop.bytes(shop.path("b")) == bytes)
    }

    @Test func `a picture may replace itself, and what follows its end is dropped`() throws {
        let jpeg = try Workshop.quarters(50, 50).encoded(as: .jpeg)
        let path = try shop.put("a", jpeg + [0xFF, 0xDA] + Array("<script>".utf8))
        try Picture.cleaned(path, to: path)
        #expect(ByteReader(try shop.bytes(path)).first(Array("<script>".utf8)) == nil)
        #expect(try Pixels(shop.bytes(path)).quarters == "RGBW")
        #expect(try FileManager.default.contentsOfDirectory(atPath: shop.folder.path) == ["a"])
    }
}
