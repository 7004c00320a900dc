import Testing

@testable import Media

@Suite("Pictures that were held otherwise") struct OrientationTests {
    let shop: Workshop
    static let held: [PictureFormat] = [.jpeg, .png, .webp]
    static let ways: [(UInt16, String)] = [
        (1, "RGBW"), (2, "GRWB"), (3, "WBGR"), (4, "BWRG"), (5, "RBGW"), (6, "BRWG"),
        (7, "WGBR"), (8, "GWRB"),
    ]

    init() throws {
        shop = try Workshop()
    }

    private func photo(_ format: PictureFormat, _ exif: [UInt8]) throws -> String {
        let plain = try Workshop.quarters(80, 48).encoded(as: format)
        return try shop.put("photo", FileParts.dressed(plain, format, (80, 48), exif: exif))
    }

    @Test(arguments: held, ways)
    func `a photo held any way comes out upright`(
        _ format: PictureFormat, _ way: (orientation: UInt16, quarters: String)
    ) throws {
        let path = try photo(format, Workshop.exif(way.orientation))
        let facts = try Picture.cleaned(path, to: shop.path("a"))
        let (width, height) = way.orientation >= 5 ? (48, 80) : (80, 48)
        #expect(facts == PictureFacts(format: format, width: width, height: height))
        #expect(try Picture.probe(shop.path("a")) == facts)
        #expect(try shop.pixels("a").quarters == way.quarters)
        try Picture.fitted(path, maxEdge: 40, to: shop.path("b"))
        #expect(try shop.pixels("b").quarters == way.quarters)
        try Picture.square(path, edge: 32, to: shop.path("c"))
        #expect(try shop.pixels("c").quarters == way.quarters)
        for name in ["a", "b", "c"] {
            let reader = ByteReader(try shop.bytes(shop.path(name)))
            #expect(reader.first(Array("48.85N".utf8)) == nil)
            #expect(reader.first(Array("MM\0*".utf8)) == nil)
        }
    }

    @Test(arguments: held, [0, 9, 255, 65535] as [UInt16])
    func `a way that makes no sense is upright`(
        _ format: PictureFormat, _ orientation: UInt16
    ) throws {
        let path = try photo(format, Workshop.exif(orientation))
        #expect(try Picture.cleaned(path, to: shop.path("a")).width == 80)
    }

    /// Where programs wrote it in a PNG, other than in a chunk of its own as it should be.
    private static let places: [(String, [UInt8])] = {
        let exif = Array("Exif\0\0".utf8) + Workshop.exif(6)
        let digits = exif.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let lines = digits.enumerated().map { ($0 % 72 == 71 ? "\($1)\n" : "\($1)") }.joined()
        let raw = Array("\nexif\n    \(exif.count)\n\(lines)\n".utf8)
        let name = Array("Raw profile type exif\0".utf8)
        let xmp = { (part: String) in
            Array("XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta><rdf:Description \(part)".utf8)
        }
        return [
            ("eXIf", exif), ("tEXt", name + raw), ("zTXt", name + [0] + FileParts.stored(raw)),
            ("tEXt", Array("Raw profile type APP1\0".utf8) + raw),
            ("iTXt", xmp("tiff:Orientation=\"6\"/></x:xmpmeta>")),
            ("iTXt", xmp("><tiff:Orientation>6</tiff:Orientation></x:xmpmeta>")),
        ]
    }()

    @Test(arguments: places)
    func `a PNG comes out upright wherever it says how it was held`(
        _ name: String, _ data: [UInt8]
    ) throws {
        let plain = try Workshop.quarters(80, 48).encoded(as: .png)
        let file = plain.prefix(33) + FileParts.chunk(name, data) + plain.dropFirst(33)
        let path = try shop.put("photo", file)
        #expect(try Picture.cleaned(path, to: shop.path("a")).width == 48)
        #expect(try shop.pixels("a").quarters == "BRWG")
        for count in 0..<data.count {
            let cut = FileParts.chunk(name, Array(data.prefix(count)))
            let path = try shop.put("cut", plain.prefix(33) + cut + plain.dropFirst(33))
            do {
                let facts = try Picture.cleaned(path, to: shop.path("b"))
                #expect([48, 80].contains(facts.width))
            } catch { #expect(error == .undecodable) }
        }
    }

    @Test(arguments: held)
    func `what a camera notes, cut anywhere, neither crashes nor turns nonsense`(
        _ format: PictureFormat
    ) throws {
        let exif = Workshop.exif(6)
        for count in 1..<exif.count {
            let path = try photo(format, Array(exif.prefix(count)))
            #expect([48, 80].contains(try Picture.cleaned(path, to: shop.path("a")).width))
        }
    }

    @Test func `a PNG from a camera of the other order of bytes is turned as well`() throws {
        let tag: [UInt8] = [0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]
        let exif = Array("II*\0".utf8) + [8, 0, 0, 0, 1, 0] + tag + [0, 0, 0, 0]
        #expect(try Picture.cleaned(try photo(.png, exif), to: shop.path("a")).width == 48)
    }
}
