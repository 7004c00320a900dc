import Foundation
import Testing

@testable import Web

@Suite("Reading bookmarks") struct BookmarkReadingTests {
    private func read(_ text: String) throws -> BookmarkFile {
        try BookmarkFile(reading: Array(text.utf8))
    }

    private func date(_ seconds: Double) -> Date { Date(timeIntervalSince1970: seconds) }

    @Test func `Chrome: folders in folders, dates, references in addresses`() throws {
        let file = try read(BookmarkShapes.chrome)
        #expect(file.bookmarks.map(\.title) == ["Un & deux", "Profond", "Dehors"])
        #expect(file.bookmarks.map(\.folders) == [["Barre"], ["Barre", "Dans"], []])
        #expect(file.bookmarks[1].address.text == "https://example.org/profond?a=1&b=2#ici")
        #expect(
            file.bookmarks.map(\.added) == [
                date(1_466_010_266), date(1_466_010_267), date(1_466_010_270),
            ])
    }

    @Test func `what is no link of the web is told with its line`() throws {
        let refused = try read(BookmarkShapes.chrome).refused
        #expect(refused.map(\.line) == [16, 18])
        #expect(refused.map(\.title) == ["Ruse", "Réglages"])
        #expect(refused.map(\.fault) == [.scheme("javascript"), .scheme("chrome")])
        #expect(refused.first?.address == "javascript:(function(){alert('x')})()")
    }

    @Test func `Firefox: searches, tags, descriptions, empty folders`() throws {
        let file = try read(BookmarkShapes.firefox)
        #expect(file.bookmarks.map(\.title) == ["VAE", "Après"])
        #expect(file.bookmarks.map(\.folders) == [["Syndicat"], ["Syndicat"]])
        #expect(file.bookmarks[0].tags == ["vae", "formation"])
        #expect(file.bookmarks[0].description == "Première ligne\net <deuxième>")
        #expect(file.bookmarks[1].description.isEmpty)
        #expect(file.refused.map(\.fault) == [.scheme("place")])
    }

    @Test func `Google: microseconds, and a list without a name`() throws {
        let file = try read(BookmarkShapes.google)
        #expect(file.bookmarks.map(\.folders) == [["Lecture"], []])
        #expect(file.bookmarks.map(\.added) == [date(1_433_080_123), date(1_433_080_200)])
    }

    @Test func `Internet Explorer and Safari`() throws {
        let explorer = try read(BookmarkShapes.explorer)
        #expect(explorer.bookmarks.map(\.folders) == [["Favoris"]])
        #expect(explorer.bookmarks.map(\.title) == ["Le site"])
        let safari = try read(BookmarkShapes.safari)
        #expect(safari.bookmarks.map(\.title) == ["Un", "Deux", "Trois"])
        #expect(safari.bookmarks.map(\.folders) == [["Favorites"], ["Favorites", "Presse"], []])
        #expect(safari.bookmarks.allSatisfy { $0.added == nil })
    }

    @Test func `texts over several lines`() throws {
        let file = try read(BookmarkShapes.multiline)
        #expect(file.bookmarks.map(\.title) == ["Un titre sur deux lignes", "Deux"])
        #expect(file.bookmarks[0].description == "Une liste :\n\n- un\n- deux gras")
        #expect(file.bookmarks[0].tags == ["un", "deux"])
        #expect(file.bookmarks.allSatisfy { $0.added == nil })
    }

    @Test func `an older file is read in its own encoding`() throws {
        let start = Array(
            "<META CONTENT='text/html; charset=windows-1252' HTTP-EQUIV=Content-Type><DL>".utf8)
        let link = Array(
            "<DT><A HREF='https://example.org/'>\u{C9}".unicodeScalars.map { UInt8($0.value) })
        #expect(try BookmarkFile(reading: start + link).bookmarks.map(\.title) == ["É"])
    }

    @Test(arguments: [
        "", " \r\n", "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>",
        "<DL><p></DL>", "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>",
    ])
    func `a file may be empty`(text: String) throws {
        let file = try read(text)
        #expect(file.bookmarks.isEmpty && file.refused.isEmpty)
    }

    @Test(arguments: ["BEGIN:VCARD\nEND:VCARD", "a;b;c\n1;2;3", "{\"roots\": {}}", "\u{0}\u{1}"])
    func `a file of another kind is refused`(text: String) {
        #expect(throws: BookmarkFileError.notBookmarks) { try read(text) }
    }

    @Test func `a file is read until it has more than is wanted`() throws {
        let links = (0..<100).map { "<DT><A HREF=\"https://a.example/\($0)\">\($0)</A>\n" }.joined()
        let file = try BookmarkFile(reading: Array("<DL>\(links)</DL>".utf8), most: 3)
        #expect(file.bookmarks.count == 4)
    }

    @Test func `50 MB are read, and no more`() throws {
        let blank = [UInt8](repeating: 0x20, count: BookmarkFile.longest + 1)
        #expect(throws: BookmarkFileError.tooLarge) { try BookmarkFile(reading: blank) }
    }

    @Test(arguments: [
        ("file:///etc/passwd", WebAddressFault.scheme("file")),
        ("data:text/html,x", .scheme("data")),
        ("vbscript:x", .scheme("vbscript")), ("java&Tab;script:alert(1)", .hiddenSigns),
        ("&#106;avascript:x", .scheme("javascript")), ("/relative", .relative), ("", .empty),
        ("http://user:pass@example.org/", .userNamed), ("about:blank", .scheme("about")),
    ])
    func `no other address comes in`(address: String, fault: WebAddressFault) throws {
        let file = try read("<DL><DT><A HREF=\"\(address)\">x</A></DL>")
        #expect(file.bookmarks.isEmpty && file.refused.map(\.fault) == [fault])
    }

    @Test func `a file that is cut or out of order is read as far as it goes`() throws {
        let texts = [
            "</DL></DL><DT><A HREF='https://a.fr/'>a<DT><A HREF='https://b.fr/'>b",
            "<A HREF='https://a.fr/'>a<A HREF='https://b.fr/'>b</A></A><DT><A HREF='https://c.fr",
            "<DL><DT><H3>x</H3></DL><DT><A HREF='https://a.fr/'>a</A><H3>y<A HREF=https://b.fr/>b",
        ]
        for text in texts {
            let file = try read(text)
            #expect(file.bookmarks.map(\.title) == ["a", "b"], "\(text)")
            #expect(file.bookmarks.allSatisfy { $0.folders.isEmpty }, "\(text)")
        }
    }

    @Test func `folders deeper than may be are one`() throws {
        let start = (1...40).map { "<DL><DT><H3>\($0)</H3>" }.joined()
        let link = "<DL><DT><A HREF='https://a.fr/'>a</A></DL>"
        let file = try read(start + link + String(repeating: "</DL>", count: 40) + link)
        #expect(file.bookmarks.map(\.folders.count) == [BookmarkFile.deepest, 0])
    }

    @Test(arguments: [
        "<DT><A HREF='https://a.fr/'>", "<DL>", "<DT><H3>x</H3><DL>", "</DL>", "<DD>x", "<A HREF='",
        "<A a b c d>", "&amp;", "<DL><DT><A HREF='javascript:x'>",
    ])
    func `a large file takes time by its length`(piece: String) throws {
        _ = try read("<DL>" + String(repeating: piece, count: 400_000 / piece.utf8.count))
    }
}
