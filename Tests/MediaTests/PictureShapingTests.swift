import CGD
import Foundation
import Testing

@testable import Media

@Suite("Shaping pictures") struct PictureShapingTests {
    let shop: Workshop

    init() throws {
        shop = try Workshop()
    }

    private func decoded(_ path: String) throws -> Canvas {
        let facts = try Picture.probe(path)
        return try Canvas.decode(try shop.bytes(path), facts.format)
    }

    @Test(arguments: PictureFormat.allCases, [(400, 100), (100, 400), (1, 1), (256, 256)])
    func `a profile photo is the middle square in JPEG`(
        _ format: PictureFormat, _ size: (Int, Int)
    ) throws {
        let path = try shop.put("a", try Workshop.quarters(size.0, size.1).encoded(as: format))
        let facts = try Picture.square(path, to: shop.path("b"))
        #expect(facts == PictureFacts(format: .jpeg, width: 256, height: 256))
        guard size.0 > 1 else { return }
        #expect(Workshop.quarters(of: try decoded(shop.path("b"))) == "RGBW")
    }

    @Test func `a preview fits its edge and keeps its shape`() throws {
        let path = try shop.put("a", try Workshop.quarters(900, 300).encoded(as: .jpeg))
        let facts = try Picture.fitted(path, maxEdge: 100, to: shop.path("b"))
        #expect(facts == PictureFacts(format: .jpeg, width: 100, height: 33))
        #expect(Workshop.quarters(of: try decoded(shop.path("b"))) == "RGBW")
        let thin = try shop.put("c", try Workshop.quarters(2000, 1).encoded(as: .png))
        #expect(try Picture.fitted(thin, maxEdge: 10, to: shop.path("d")).height == 1)
    }

    @Test func `a small picture is not enlarged, a GIF gives a PNG`() throws {
        let path = try shop.put("a", try Workshop.quarters(30, 20).encoded(as: .gif))
        let facts = try Picture.fitted(path, maxEdge: 100, to: shop.path("b"))
        #expect(facts == PictureFacts(format: .png, width: 30, height: 20))
        #expect(Workshop.quarters(of: try decoded(shop.path("b"))) == "RGBW")
    }

    @Test(arguments: [PictureFormat.png, .webp])
    func `transparency is kept, and laid on white in JPEG`(_ format: PictureFormat) throws {
        let canvas = try Canvas.blank(width: 40, height: 40, isOpaque: false)
        gdImageFilledRectangle(canvas.image, 20, 0, 39, 39, 0x00FF_0000)
        let path = try shop.put("a", try canvas.encoded(as: format))
        try Picture.cleaned(path, to: shop.path("b"))
        #expect(Workshop.quarters(of: try decoded(shop.path("b"))) == "-R-R")
        try Picture.fitted(path, maxEdge: 20, to: shop.path("c"))
        #expect(Workshop.quarters(of: try decoded(shop.path("c"))) == "-R-R")
        try Picture.square(path, to: shop.path("d"))
        #expect(Workshop.quarters(of: try decoded(shop.path("d"))) == "WRWR")
    }

    @Test func `a PNG of few colours stays one`() throws {
        let canvas = try Workshop.quarters(60, 60)
        gdImageTrueColorToPalette(canvas.image, 0, 16)
        let path = try shop.put("a", try canvas.encoded(as: .png))
        try Picture.cleaned(path, to: shop.path("b"))
        #expect(try decoded(shop.path("b")).image.pointee.trueColor == 0)
        #expect(Workshop.quarters(of: try decoded(shop.path("b"))) == "RGBW")
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
        #expect(Workshop.quarters(of: try decoded(path)) == "RGBW")
        #expect(try FileManager.default.contentsOfDirectory(atPath: shop.folder.path) == ["a"])
    }
}
