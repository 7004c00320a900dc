import Foundation
import Testing

@testable import Media

@Suite("Documents made without a library") struct SamplesTests {
    let shop: Workshop
    let paragraphs = [
        "L’été à Angoulême : « œuvres », naïveté, ça va (1 300 €).",
        String(repeating: "Un paragraphe assez long pour prendre plusieurs lignes. ", count: 30),
    ]

    init() throws {
        shop = try Workshop()
    }

    private func identified(_ name: String, _ bytes: [UInt8]) throws -> FileType {
        try FileType.identify(path: try shop.put(name, bytes), fileName: name)
    }

    @Test func `a PDF says where each of its objects is`() throws {
        let many = (1...40).flatMap { ["Point \($0)"] + paragraphs }
        for content in [[], [""], paragraphs, many] {
            let bytes = SimplePDF.make(
                title: "Procès-verbal (brouillon) \\ n° 3", paragraphs: content)
            #expect(try identified("a.pdf", bytes).family == .pdf)
            let text = String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
            let start = try #require(
                text.split(separator: "startxref\n").last?.split(separator: "\n").first)
            let place = try #require(Int(start))
            let table = text.utf8.dropFirst(place)
            #expect(table.starts(with: "xref\n".utf8))
            let entries = String(decoding: table, as: UTF8.self).split(separator: "\n")
                .filter { $0.hasSuffix(" 00000 n ") }
            for (index, entry) in entries.enumerated() {
                let offset = try #require(Int(entry.prefix(10)))
                #expect(text.utf8.dropFirst(offset).starts(with: "\(index + 1) 0 obj\n".utf8))
            }
        }
    }

    @Test func `a long PDF has several pages, and no word is lost`() throws {
        let word = String(repeating: "anticonstitutionnellement", count: 20)
        let bytes = SimplePDF.make(
            title: "T", paragraphs: [word] + Array(repeating: paragraphs[1], count: 20))
        let text = String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
        #expect(text.split(separator: "/Type /Page /Parent").count > 3)
        let letters = text.split(separator: "(").dropFirst().compactMap {
            $0.split(separator: ") Tj").first
        }
        #expect(letters.joined().contains(word))
    }

    @Test func `accents are written in WinAnsi however they came`() {
        #expect(WinAnsi.bytes(of: "é") == [0xE9])
        #expect(WinAnsi.bytes(of: "e\u{301}œ’€") == [0xE9, 0x9C, 0x92, 0x80])
        #expect(WinAnsi.bytes(of: "日\n\u{0}") == Array("???".utf8))
        #expect(WinAnsi.unicode("é🌻") == Array("<feff00e9d83cdf3b>".utf8))
        #expect(WinAnsi.literal("a(b)\\") == Array("(a\\(b\\)\\\\)".utf8))
    }

    @Test func `an ODT is known as one`() throws {
        let bytes = SimpleODT.make(
            title: "Été & <hiver>", paragraphs: paragraphs + ["a\u{0}\u{1F}b"])
        let type = try identified("a.odt", bytes)
        #expect(type.mediaType == "application/vnd.oasis.opendocument.text")
        #expect(ByteReader(bytes).first(Array("Été &amp; &lt;hiver&gt;".utf8)) != nil)
        #expect(ByteReader(bytes).first(Array("<text:p>ab</text:p>".utf8)) != nil)
        #expect(bytes.dropFirst(30).starts(with: "mimetypeapplication/vnd".utf8))
    }

    @Test func `the checksum of zip is the known one`() {
        #expect(CRC32.of("123456789".utf8) == 0xCBF4_3926)
        #expect(CRC32.of([]) == 0)
    }

    @Test(arguments: [(1, 1), (640, 400), (7, 2000)])
    func `a landscape is the same for a number and another for the next`(_ size: (Int, Int)) throws
    {
        let one = try SimplePicture.landscape(width: size.0, height: size.1, seed: 7)
        #expect(try SimplePicture.landscape(width: size.0, height: size.1, seed: 7) == one)
        let facts = try Picture.probe(try shop.put("a.png", one))
        #expect(facts == PictureFacts(format: .png, width: size.0, height: size.1))
        let two = try SimplePicture.landscape(width: 640, height: 400, seed: 8)
        #expect(two != one)
    }

    @Test func `a portrait is a square JPEG`() throws {
        for seed in 0..<8 as Range<UInt64> {
            let path = try shop.put("a.jpg", try SimplePicture.portrait(seed: seed))
            #expect(try Picture.probe(path) == PictureFacts(format: .jpeg, width: 256, height: 256))
        }
        #expect(try SimplePicture.portrait(edge: -4, seed: 1).isEmpty == false)
    }
}
