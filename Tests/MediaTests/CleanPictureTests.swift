import Testing

@testable import Media

@Suite("Pictures without what was written in them") struct CleanPictureTests {
    let shop: Workshop
    /// What no cleaned file may hold.
    let secret = Array("48.85N 2.35E, bureau de Rose".utf8)

    init() throws {
        shop = try Workshop()
    }

    private func cleaned(_ bytes: [UInt8]) throws -> [UInt8] {
        #expect(ByteReader(bytes).first(secret) != nil)
        let path = try shop.put("image", bytes)
        try Picture.cleaned(path, to: shop.path("propre"))
        return try shop.bytes(shop.path("propre"))
    }

    /// A counted block, after what introduces it, and the empty one at its end.
    private func block(_ head: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
        head + [UInt8(bytes.count)] + bytes + [0]
    }

    /// A film of two pictures of one pixel, red then blue, shown twice: what may stay, and the
    /// same with everything that may not.
    private func film(dressed: Bool) -> [UInt8] {
        let picture: (UInt8) -> [UInt8] = { colour in
            [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44 | colour << 3, 0x01, 0]
        }
        let control: [UInt8] = [0x21, 0xF9, 4, 0, 50, 0, 0, 0]
        let loop = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 2, 0, 0]
        let comment = dressed ? block([0x21, 0xFE], secret) : []
        let xmp = dressed ? [0x21, 0xFF, 11] + block(Array("XMP DataXMP".utf8), secret) : []
        let place: [UInt8] = [0x21, 0x01, 12] + [UInt8](repeating: 0, count: 12)
        let text = dressed ? control + block(place, secret) : []
        let screen: [UInt8] = [1, 0, 1, 0, 0x80, 0, 0]
        let colours: [UInt8] = [0xFF, 0, 0, 0, 0, 0xFF]
        let start = Array("GIF89a".utf8) + screen + colours
        let films = comment + loop + xmp + control + picture(0) + text + control + picture(1)
        return start + films + comment + [0x3B] + (dressed ? secret : [])
    }

    @Test func `a GIF keeps its film and loses comments, texts, data of programs and its tail`()
        throws
    {
        #expect(try cleaned(film(dressed: true)) == film(dressed: false))
    }

    @Test func `a GIF cut within its second picture keeps the first`() throws {
        let whole = film(dressed: true)
        let first = try #require(ByteReader(whole).first([0x2C, 0, 0, 0]))
        let second = try #require(ByteReader(whole).first([0x2C, 0, 0, 0], from: first + 1))
        let kept = try cleaned(Array(whole.prefix(second + 12)))
        #expect(kept.last == 0x3B)
        #expect(ByteReader(kept).first(secret) == nil)
        #expect(GIFBlocks.isComplete(ByteReader(kept)))
        let cut = try shop.put("coupée", whole.prefix(first + 5))
        #expect(throws: PictureError.self) { try Picture.cleaned(cut, to: shop.path("b")) }
    }

    @Test func `a PNG loses its texts and its tail`() throws {
        let bytes = try Workshop.quarters(8, 8).encoded(as: .png)
        let body = Array("tEXtComment\0".utf8) + secret
        let length = UInt8(body.count - 4)
        let sum = CRC32.of(body)
        let digest = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
        let chunk = [0, 0, 0, length] + body + digest
        let kept = try cleaned(bytes.prefix(33) + chunk + bytes.dropFirst(33) + secret)
        #expect(ByteReader(kept).first(secret) == nil)
        #expect(ByteReader(kept).first(Array("tEXt".utf8)) == nil)
    }

    @Test func `a JPEG loses its comments and its tail`() throws {
        let bytes = try Workshop.quarters(8, 8).encoded(as: .jpeg)
        let comment = [0xFF, 0xFE, 0, UInt8(secret.count + 2)] + secret
        let kept = try cleaned(bytes.prefix(2) + comment + bytes.dropFirst(2) + secret)
        #expect(ByteReader(kept).first(secret) == nil)
    }

    @Test func `a WebP without loss stays without`() throws {
        let quarters = Workshop.quarters(33, 17)
        let file = try quarters.canvas().encoded(as: .webp, isLossless: true)
        let path = try shop.put("a", file)
        try Picture.cleaned(path, to: shop.path("b"))
        let reader = ByteReader(try shop.bytes(shop.path("b")))
        #expect(reader.first(Array("VP8L".utf8)) != nil)
        #expect(try shop.pixels("b").colour(16, 8) == shop.pixels("a").colour(16, 8))
        try Picture.cleaned(
            try shop.put("c", quarters.encoded(as: .webp)), to: shop.path("d"))
        let lossy = ByteReader(try shop.bytes(shop.path("d")))
        #expect(lossy.first(Array("VP8L".utf8)) == nil)
    }

    @Test func `a WebP loses what a camera and a program wrote, and its tail`() throws {
        let bytes = try Workshop.quarters(8, 8).encoded(as: .webp)
        let little: (Int) -> [UInt8] = { count in
            [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: count >> $0) }
        }
        let chunk: (String, [UInt8]) -> [UInt8] = { name, data in
            Array(name.utf8) + little(data.count) + data + (data.count % 2 == 0 ? [] : [0])
        }
        let canvas: [UInt8] = [0x0C, 0, 0, 0, 7, 0, 0, 7, 0, 0]
        let content =
            Array("WEBP".utf8) + chunk("VP8X", canvas) + bytes.dropFirst(12)
            + chunk("EXIF", secret) + chunk("XMP ", secret)
        let kept = try cleaned(Array("RIFF".utf8) + little(content.count) + content + secret)
        #expect(ByteReader(kept).first(secret) == nil)
        #expect(ByteReader(kept).first(Array("EXIF".utf8)) == nil)
    }
}
