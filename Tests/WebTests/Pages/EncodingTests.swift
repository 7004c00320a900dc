import Testing

@testable import Web

@Suite("The encoding of a page") struct EncodingTests {
    private func title(_ bytes: [UInt8], charset: String? = nil) throws -> String? {
        PageHead(bytes, charset: charset, at: try WebAddress("https://example.org/")).title
    }

    private func bytes(_ before: String, _ letters: [UInt8], _ after: String = "") -> [UInt8] {
        Array(before.utf8) + letters + Array(after.utf8)
    }

    @Test(
        arguments: [
            ("<meta charset=iso-8859-1><title>", [0x80, 0xE9], "€é"),
            ("<meta charset='utf-8'><title>", [0xC3, 0xA9], "é"),
            (
                "<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-15'><title>",
                [0xA4], "€"
            ),
            ("<?xml version='1.0' encoding='windows-1251'?><title>", [0xC6], "Ж"),
            ("<meta charset=shift_jis><title>", [0x83, 0x65], "テ"),
            ("<meta charset=gb2312><title>", [0xC4, 0xE3], "你"),
            ("<meta charset=koi8-r><title>", [0xF6], "Ж"),
            ("<meta charset=macintosh><title>", [0x8E], "é"),
            ("<title>", [0xC3, 0xA9], "é"), ("<title>", [0xE9], "é"), ("<title>", [0x92], "’"),
            ("<meta charset=utf-16><title>", [0xC3, 0xA9], "é"),
            ("<meta charset=ISO-2022-CN-EXT><title>", [0xE9], "é"),
            ("<meta charset=UTF-8//TRANSLIT><title>", [0xE9], "é"),
            ("<meta charset=utf-8><title>a", [0xE9], "a"),
        ] as [(String, [UInt8], String)])
    func `a page says itself what it is in, or it is told by its letters`(
        start: String, letters: [UInt8], expected: String
    ) throws {
        #expect(try title(bytes(start, letters, "</title>")) == expected)
    }

    @Test func `the server is believed before the page, a mark before both`() throws {
        let page = bytes("<meta charset=utf-8><title>", [0xE9], "</title>")
        #expect(try title(page, charset: "ISO-8859-1") == "é")
        #expect(try title(page, charset: "nothing") == nil)
        let marked = [0xEF, 0xBB, 0xBF] + bytes("<title>", [0xC3, 0xA9], "</title>")
        #expect(try title(marked, charset: "iso-8859-1") == "é")
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in "<title>é</title>".utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
        #expect(try title(wide, charset: "utf-8") == "é")
    }

    @Test func `a letter that is cut at the end makes no page another`() throws {
        #expect(try title(bytes("<title>\u{E9}", [0xE2, 0x82])) == "é")
        #expect(try title(bytes("<title>", [0xF0, 0x9F, 0x98])) == nil)
    }
}
