import Documents
import Foundation
import Testing

@Suite("The text of plain files and pages") struct PlainTextTests {
    let desk: Desk

    init() throws {
        desk = try Desk()
    }

    func read(_ bytes: [UInt8], _ charset: String, _ type: String = "text/plain") throws -> String {
        let text = try DocumentText.read(
            desk.file("a.txt", bytes), mediaType: type, charset: charset)
        #expect(text.pages.count == 1 && !text.isPaged)
        return text.pages[0]
    }

    @Test func `letters are read by the charset that is given`() throws {
        #expect(try read(Array("Été à 3 €".utf8), "utf-8") == "Été à 3 €")
        #expect(try read([0xC9, 0x74, 0xE9], "iso-8859-1") == "Été")
        #expect(try read([0x93, 0x33, 0x80, 0x94], "windows-1252") == "“3€”")
        #expect(try read([0xFF, 0xFE, 0xC9, 0x00, 0x74, 0x00], "") == "Ét")
        #expect(try read([0x61, 0xFF, 0x62], "utf-8") == "ab")
    }

    @Test func `ligatures are letters, and what nobody sees is gone`() throws {
        let text =
            "classi\u{FB01}cation\u{0}s \u{E000}du\u{AD}rée \u{202E}x\u{301}\u{7F}\r\ny\u{C}z"
        #expect(try read(Array(text.utf8), "utf-8") == "classifications durée x\u{301}\ny z")
    }

    @Test func `a letter keeps a few marks of a hundred thousand`() throws {
        let text = "a" + String(repeating: "\u{301}\u{316}", count: 100_000)
        #expect(try read(Array(text.utf8), "utf-8").unicodeScalars.count < 1000)
    }

    @Test func `a page of the web loses its scripts and its styles`() throws {
        let page = """
            <!DOCTYPE html><html><head><title>Page</title><style>p{color:red}</style>\
            <script>alert(1)</script></head><body><p>Un &eacute;t&eacute;<p>Deux<script>no</script>\
            <table><tr><td>a<td>b</table></body></html>
            """
        let text = try read(Array(page.utf8), "utf-8", "text/html")
        #expect(
            text.split(whereSeparator: \.isWhitespace) == ["Page", "Un", "été", "Deux", "a", "b"])
    }

    @Test func `a page nested a hundred thousand deep comes to an end`() throws {
        let page = String(repeating: "<div>", count: 100_000) + "bottom"
        do {
            _ = try read(Array(page.utf8), "utf-8", "text/html")
        } catch {
            #expect([.broken, .tooCostly].contains(error as? DocumentError))
        }
    }

    @Test func `what has no text is said to have none`() throws {
        for type in ["image/png", "application/zip", "application/rtf", "audio/mpeg"] {
            #expect(throws: DocumentError.unsupported) { try read([1, 2, 3], "", type) }
        }
    }

    @Test(arguments: ["négociation annuelle obligatoire\n", "\u{FDFA}", "😀", "é"])
    func `a text longer than is kept is cut between two letters`(_ piece: String) throws {
        var limits = ConfinedLimits.text
        limits.output = 100_003
        let path = try desk.file("long.txt", String(repeating: piece, count: 60_000))
        let text = try DocumentText.read(
            path, mediaType: "text/plain", charset: "utf-8", limits: limits)
        #expect(text.isCut)
        #expect(90_000...100_003 ~= text.pages[0].utf8.count)
        #expect(!text.pages[0].contains("\u{FFFD}"))
    }

    @Test func `letters are not lost where pieces are cut`() throws {
        for piece in ["\u{1D49C}", "é", "mot été "] {
            let path = try desk.file("long.txt", String(repeating: piece, count: 20_000))
            let text = try DocumentText.read(path, mediaType: "text/plain", charset: "utf-8")
            let form = piece == "\u{1D49C}" ? "A" : piece
            let whole = String(repeating: form, count: 20_000)
            #expect(text.pages[0] == whole.trimmingCharacters(in: .whitespaces))
        }
    }
}
