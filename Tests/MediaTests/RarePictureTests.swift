import Testing

@testable import Media

@Suite("Rare pictures") struct RarePictureTests {
    let shop: Workshop

    init() throws {
        shop = try Workshop()
    }

    /// One row of two pixels of 16 bits a channel, red and blue, in a stored zlib block.
    private var deepPNG: [UInt8] {
        let row: [UInt8] = [0] + [255, 255, 0, 0, 0, 0] + [0, 0, 0, 0, 255, 255]
        let header = FileParts.big(2) + FileParts.big(1) + [16, 2, 0, 0, 0]
        return FileParts.png(header, FileParts.chunk("IDAT", FileParts.stored(row)))
    }

    /// Eight pixels by eight of middling cyan, magenta, yellow and black, all in one block.
    private var printersJPEG: [UInt8] {
        let adobe: [UInt8] = [0xFF, 0xEE, 0, 14] + Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 0]
        let table: [UInt8] = [0xFF, 0xDB, 0, 67, 0] + [UInt8](repeating: 1, count: 64)
        let parts: [UInt8] = [1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0]
        let frame: [UInt8] = [0xFF, 0xC0, 0, 20, 8, 0, 8, 0, 8, 4] + parts
        let lengths: [UInt8] = [1] + [UInt8](repeating: 0, count: 15)
        let codes: [UInt8] =
            [0xFF, 0xC4, 0, 20, 0x00] + lengths + [0] + [0xFF, 0xC4, 0, 20, 0x10] + lengths + [0]
        let scan: [UInt8] = [0xFF, 0xDA, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0, 0x00]
        let start: [UInt8] = [0xFF, 0xD8]
        return start + adobe + table + frame + codes + scan + [0xFF, 0xD9]
    }

    @Test func `a PNG of 16 bits a channel is read and kept in 8`() throws {
        let path = try shop.put("a.png", deepPNG)
        let facts = try Picture.cleaned(path, to: shop.path("b.png"))
        #expect(facts == PictureFacts(format: .png, width: 2, height: 1))
        let pixels = try shop.pixels("b.png")
        #expect(pixels.letter(0, 0) + pixels.letter(1, 0) == "RB")
    }

    @Test func `a printer's JPEG in four inks is read and kept in three colours`() throws {
        let path = try shop.put("a.jpg", printersJPEG)
        #expect(try Picture.probe(path) == PictureFacts(format: .jpeg, width: 8, height: 8))
        try Picture.cleaned(path, to: shop.path("b.jpg"))
        let bytes = try shop.bytes(shop.path("b.jpg"))
        let frame = try #require(ByteReader(bytes).first([0xFF, 0xC0]))
        #expect(bytes[frame + 9] == 3)
    }

    @Test func `one byte changed in a deep PNG is an error, not a wrong picture`() throws {
        for index in 16..<deepPNG.count - 16 {
            var bytes = deepPNG
            bytes[index] ^= 0x40
            let path = try shop.put("a.png", bytes)
            _ = try? Picture.cleaned(path, to: shop.path("b.png"))
        }
        var bytes = deepPNG
        bytes[50] ^= 1
        let path = try shop.put("a.png", bytes)
        #expect(throws: PictureError.undecodable) {
            try Picture.cleaned(path, to: shop.path("c.png"))
        }
    }
}
