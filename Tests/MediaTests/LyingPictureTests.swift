import Testing

@testable import Media

@Suite("Pictures that lie about themselves") struct LyingPictureTests {
    let shop: Workshop

    init() throws {
        shop = try Workshop()
    }

    /// A JPEG says 2 x 2 in a frame before the one that its pixels follow.
    @Test func `a JPEG with two frames is not read larger than it was weighed`() throws {
        let whole = try Workshop.quarters(400, 400).encoded(as: .jpeg)
        let reader = ByteReader(whole)
        let start = try #require(reader.first([0xFF, 0xC0]))
        var small = try #require(reader.bytes(start..<start + 19))
        small.replaceSubrange(5..<9, with: [0, 2, 0, 2])
        let path = try shop.put("a", whole.prefix(2) + small + whole.dropFirst(2))
        #expect(throws: PictureError.self) { try Picture.cleaned(path, to: shop.path("b")) }
        #expect(throws: PictureError.self) { try Picture.square(path, to: shop.path("b")) }
    }

    @Test func `a WebP whose picture is larger than its canvas is refused`() throws {
        let plain = try Workshop.quarters(400, 400).encoded(as: .webp)
        let path = try shop.put("a", FileParts.webp(plain, 4, 4))
        #expect(throws: PictureError.self) { try Picture.cleaned(path, to: shop.path("b")) }
    }

    @Test(arguments: PictureFormat.allCases)
    func `30,000 pixels by as many are refused by their header`(_ format: PictureFormat) throws {
        var bytes = try Workshop.quarters(8, 8).encoded(as: format)
        let side = 30_000
        let big = FileParts.big(side)
        switch format {
        case .png: bytes.replaceSubrange(16..<24, with: big + big)
        case .jpeg:
            let start = try #require(ByteReader(bytes).first([0xFF, 0xC0]))
            bytes.replaceSubrange(start + 5..<start + 9, with: big[2...] + big[2...])
        case .gif:
            bytes.replaceSubrange(
                6..<10, with: FileParts.little(side, 2) + FileParts.little(side, 2))
        case .webp: bytes = FileParts.webp(bytes, side, side)
        }
        let path = try shop.put("bombe", bytes)
        #expect(throws: PictureError.tooManyPixels(width: side, height: side)) {
            try Picture.cleaned(path, to: shop.path("b"))
        }
    }

    @Test func `a progressive JPEG is read as any other, and not when it is cut`() throws {
        let canvas = try Workshop.quarters(160, 120).canvas().onWhite()
        let whole = try canvas.progressiveJPEG()
        #expect(!JPEGSegments.isInOneScan(ByteReader(whole)))
        let path = try shop.put("a", whole)
        try Picture.cleaned(path, to: shop.path("b"))
        #expect(try shop.pixels("b").quarters == "RGBW")
        for share in 1..<8 {
            let cut = try shop.put("a", whole.prefix(whole.count * share / 8))
            #expect(throws: PictureError.self) { try Picture.cleaned(cut, to: shop.path("c")) }
            #expect(throws: PictureError.self) { try Picture.square(cut, to: shop.path("c")) }
        }
    }

    /// Each scan of a progressive JPEG is a pass over the whole picture, however few its bytes.
    @Test func `a JPEG of a thousand scans is refused before it is read`() throws {
        let whole = try Workshop.quarters(160, 120).canvas().onWhite().progressiveJPEG()
        let start = try #require(ByteReader(whole).first([0xFF, 0xDA]))
        let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0x00, 1, 63, 0, 0, 0]
        let scans = [[UInt8]](repeating: scan, count: 1000).flatMap { $0 }
        let path = try shop.put("a", whole.prefix(start) + scans + whole.dropFirst(start))
        #expect(throws: PictureError.tooManyPixels(width: 160, height: 120)) {
            try Picture.square(path, to: shop.path("b"))
        }
    }

    @Test func `a picture of an unknown kind under a known head is refused`() throws {
        for head in [[0xFF, 0xD8, 0xFF], Array("RIFF\0\0\0\0WEBP".utf8), Array("GIF89a".utf8)] {
            let path = try shop.put("a", head + Array("<svg/>".utf8))
            #expect(throws: PictureError.self) { try Picture.cleaned(path, to: shop.path("b")) }
        }
        let tiff = try shop.put("a", Array("II*\0".utf8) + [UInt8](repeating: 0, count: 64))
        #expect(throws: PictureError.notAPicture) { try Picture.cleaned(tiff, to: tiff) }
    }
}
