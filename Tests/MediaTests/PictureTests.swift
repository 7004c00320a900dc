import Foundation
import Testing

@testable import Media

@Suite("Pictures") struct PictureTests {
    let shop: Workshop

    init() throws {
        shop = try Workshop()
    }

    @Test(arguments: PictureFormat.allCases, [(1, 1), (1, 40), (301, 7)])
    func `the header gives the size of each format`(
        _ format: PictureFormat, _ size: (Int, Int)
    ) throws {
        let bytes = try Workshop.quarters(size.0, size.1).encoded(as: format)
        let path = try shop.put("image", bytes)
        #expect(
            try Picture.probe(path)
                == PictureFacts(format: format, width: size.0, height: size.1))
    }

    @Test func `where and with what it was taken is gone`() throws {
        let path = try shop.put("photo", try Workshop.photo(64, 64, orientation: 6))
        #expect(ByteReader(try shop.bytes(path)).first(Array("48.85N".utf8)) != nil)
        try Picture.cleaned(path, to: shop.path("0"))
        try Picture.square(path, to: shop.path("1"))
        try Picture.fitted(path, maxEdge: 1000, to: shop.path("2"))
        for name in ["0", "1", "2"] {
            let reader = ByteReader(try shop.bytes(shop.path(name)))
            #expect(reader.first(Array("Exif".utf8)) == nil)
            #expect(reader.first(Array("48.85N".utf8)) == nil)
        }
    }

    @Test(arguments: PictureFormat.allCases)
    func `a file cut anywhere is an error with a name, never a half picture`(
        _ format: PictureFormat
    ) throws {
        let whole = try Workshop.quarters(40, 40).encoded(as: format)
        for count in stride(from: 0, to: whole.count - 2, by: max(1, whole.count / 60)) {
            let path = try shop.put("coupée", whole.prefix(count))
            #expect(throws: PictureError.self, "\(format) \(count)") {
                try Picture.fitted(path, maxEdge: 10, to: shop.path("sortie"))
            }
        }
        #expect(!FileManager.default.fileExists(atPath: shop.path("sortie")))
    }

    @Test(arguments: PictureFormat.allCases)
    func `bytes changed at random give a square or an error`(_ format: PictureFormat) throws {
        let whole = try Workshop.quarters(24, 24).encoded(as: format)
        var random = SystemRandomNumberGenerator()
        for _ in 0..<150 {
            var bytes = whole
            for _ in 0..<3 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255)
            }
            let path = try shop.put("hasard", bytes)
            _ = try? Picture.cleaned(path, to: shop.path("sortie"))
            guard let facts = try? Picture.square(path, to: shop.path("sortie")) else { continue }
            #expect(facts.width == facts.height)
        }
        let untouched = try Picture.square(try shop.put("hasard", whole), to: shop.path("sortie"))
        #expect(untouched.width == untouched.height)
    }

    @Test func `nothing, text and a missing file are errors with names`() throws {
        let empty = try shop.put("vide", [])
        #expect(throws: PictureError.notAPicture) { try Picture.probe(empty) }
        let text = try shop.put("texte", "Bonjour".utf8)
        #expect(throws: PictureError.notAPicture) { try Picture.cleaned(text, to: text) }
        #expect(throws: PictureError.file(code: ENOENT)) { try Picture.probe(shop.path("absent")) }
        let picture = try shop.put("a.png", try Workshop.quarters(4, 4).encoded(as: .png))
        #expect(throws: PictureError.file(code: ENOENT)) {
            try Picture.cleaned(picture, to: shop.path("absent/b.png"))
        }
    }

    @Test func `too many pixels are refused before decoding`() throws {
        var bytes = try Workshop.quarters(4, 4).encoded(as: .png)
        func claim(_ width: Int, _ height: Int) throws -> String {
            for (place, value) in [(16, width), (20, height)] {
                for byte in 0..<4 { bytes[place + byte] = UInt8(value >> (24 - 8 * byte) & 255) }
            }
            return try shop.put("bombe", bytes)
        }
        for (width, height) in [(20_001, 1), (1, 20_001), (8000, 5001), (0xFFFF_FFFF, 0xFFFF_FFFF)]
        {
            let path = try claim(width, height)
            #expect(throws: PictureError.tooManyPixels(width: width, height: height)) {
                try Picture.cleaned(path, to: shop.path("sortie"))
            }
        }
        #expect(try Picture.probe(try claim(8000, 5000)).width == 8000)
        let none = try claim(0, 10)
        #expect(throws: PictureError.damagedHeader) { try Picture.probe(none) }
    }

    @Test func `far more pixels than its bytes can hold are refused before decoding`() throws {
        for (width, height) in [(6324, 6324), (3000, 3000)] {
            let canvas = Raster(width: width, height: height, colour: 0xFFFFFF)
            for format in [PictureFormat.png, .webp] {
                let bytes = try canvas.encoded(as: format)
                guard width * height > 4_000_000 + 500 * bytes.count else { continue }
                let path = try shop.put("creux", bytes)
                #expect(throws: PictureError.tooManyPixels(width: width, height: height)) {
                    try Picture.cleaned(path, to: shop.path("sortie"))
                }
            }
        }
    }

    @Test func `what a picture would take in memory is bounded before decoding`() throws {
        for (format, most) in [(PictureFormat.webp, 16_777_216), (.png, 25_165_824)] {
            let filler = [UInt8](repeating: 0, count: 200_000)
            let facts = { PictureFacts(format: format, width: $0, height: 1) }
            #expect(throws: Never.self) { try PictureCost.check(facts(most), filler) }
            #expect(throws: PictureError.tooManyPixels(width: most + 1, height: 1)) {
                try PictureCost.check(facts(most + 1), filler)
            }
        }
    }

    @Test func `few pictures are worked on at once, and fewer of one owner`() throws {
        let turns = PictureTurns()
        let facts = PictureFacts(format: .png, width: 1, height: 1)
        let started = DispatchSemaphore(value: 0)
        let end = DispatchSemaphore(value: 0)
        for owner in [1, 2, 2, 3, 4] as [Int64] {
            Thread.detachNewThread {
                _ = try? turns.run(for: owner) {
                    started.signal()
                    end.wait()
                    return facts
                }
            }
        }
        started.wait()
        defer { for _ in 0..<5 { end.signal() } }
        while turns.count < 5 { sched_yield() }
        #expect(throws: PictureError.busy) { try turns.run(for: 2) { facts } }
        Thread.detachNewThread { _ = try? turns.run(for: 5) { facts } }
        while turns.count < 6 { sched_yield() }
        #expect(throws: PictureError.busy) { try turns.run(for: 6) { facts } }
    }

    @Test func `a GIF whose image is larger than its screen is measured by its image`() throws {
        var bytes = try Workshop.quarters(4, 4).encoded(as: .gif)
        let place = try #require(ByteReader(bytes).first([0x2C, 0, 0, 0, 0, 4, 0, 4, 0]))
        bytes.replaceSubrange(place + 5..<place + 9, with: [0xFF, 0xFF, 0xFF, 0xFF])
        let path = try shop.put("bombe.gif", bytes)
        #expect(throws: PictureError.tooManyPixels(width: 65535, height: 65535)) {
            try Picture.probe(path)
        }
    }
}
