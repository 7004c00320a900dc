import Testing

@testable import Media

@Suite("Pictures that move") struct FilmTests {
    let shop: Workshop

    init() throws {
        shop = try Workshop()
    }

    private func flat(_ colour: Int32, _ format: PictureFormat) throws -> [UInt8] {
        try Raster(width: 40, height: 30, colour: colour).encoded(as: format)
    }

    /// The first picture is in quarters, the second is red.
    private func webp() throws -> [UInt8] {
        let first = try Workshop.quarters(40, 30).encoded(as: .webp)
        return FileParts.webpFilm([first, try flat(0xFF0000, .webp)], 40, 30)
    }

    private func png() throws -> [UInt8] {
        let first = try Workshop.quarters(40, 30).encoded(as: .png)
        let second = try flat(0xFF0000, .png)
        let data = try #require(PNGChunks.first("IDAT", in: ByteReader(second)))
        let size = FileParts.big(40) + FileParts.big(30) + [UInt8](repeating: 0, count: 8)
        let pause: [UInt8] = [0, 1, 0, 2, 0, 0]
        let shown: (Int) -> [UInt8] = { number in
            FileParts.chunk("fcTL", FileParts.big(number) + size + pause)
        }
        let control = FileParts.chunk("acTL", FileParts.big(2) + FileParts.big(0))
        let end = FileParts.chunk("IEND", [])
        let frame = FileParts.chunk("fdAT", FileParts.big(2) + data)
        var film = first.prefix(33) + control + shown(0)
        film += first.dropFirst(33).dropLast(end.count) + shown(1)
        return film + frame + end
    }

    @Test(arguments: [PictureFormat.webp, .png])
    func `of a film the first picture is kept`(_ format: PictureFormat) throws {
        let bytes = format == .webp ? try webp() : try png()
        let path = try shop.put("film", bytes)
        #expect(
            try Picture.cleaned(path, to: shop.path("a"))
                == PictureFacts(format: format, width: 40, height: 30))
        try Picture.fitted(path, maxEdge: 20, to: shop.path("b"))
        try Picture.square(path, edge: 20, to: shop.path("c"))
        for name in ["a", "b", "c"] {
            #expect(try shop.pixels(name).quarters == "RGBW")
            let reader = ByteReader(try shop.bytes(shop.path(name)))
            for mark in ["ANIM", "ANMF", "acTL", "fdAT"] {
                #expect(reader.first(Array(mark.utf8)) == nil)
            }
        }
    }

    @Test func `a film whose second picture is cut still shows its first`() throws {
        let path = try shop.put("film", try webp().dropLast(20))
        do {
            try Picture.cleaned(path, to: shop.path("a"))
            #expect(try shop.pixels("a").quarters == "RGBW")
        } catch {
            #expect(error as? PictureError == .undecodable)
        }
    }

    @Test func `a film of many pixels by its canvas is refused before it is read`() throws {
        let canvas: [UInt8] =
            [2, 0, 0, 0] + FileParts.little(16383, 3) + FileParts.little(16383, 3)
        var bytes = try webp()
        bytes.replaceSubrange(20..<30, with: canvas)
        let path = try shop.put("bombe", bytes)
        #expect(throws: PictureError.tooManyPixels(width: 16384, height: 16384)) {
            try Picture.cleaned(path, to: shop.path("a"))
        }
    }
}
