import Foundation
import Testing

@testable import Web

@Suite("Writing bookmarks") struct BookmarkWritingTests {
    private func bookmark(
        _ path: String, _ title: String, in folders: String..., description: String = "",
        tags: [String] = [], added: Double? = nil
    ) throws -> Bookmark {
        Bookmark(
            address: try WebAddress("https://example.org/" + path), title: title, folders: folders,
            description: description, tags: tags,
            added: added.map { Date(timeIntervalSince1970: $0) })
    }

    @Test(arguments: [
        BookmarkShapes.chrome, BookmarkShapes.firefox, BookmarkShapes.google,
        BookmarkShapes.explorer, BookmarkShapes.safari, BookmarkShapes.multiline,
    ])
    func `what was read is written, and read again is the same`(text: String) throws {
        let file = try BookmarkFile(reading: Array(text.utf8))
        let written = file.text(title: "Liens")
        let again = try BookmarkFile(reading: Array(written.utf8))
        #expect(again.bookmarks == file.bookmarks && again.refused.isEmpty)
        #expect(again.text(title: "Liens") == written)
    }

    @Test func `texts that look like tags stay texts`() throws {
        let all = [
            try bookmark("a?x=1&amp=2", "</A><DT>\"&amp;lt;", in: "<H3>", "a & b"),
            try bookmark(
                "b", "'", in: "<H3>", description: "<DD>\n\n</DL>&nbsp;", tags: ["<b>", "a,b"]),
            try bookmark("c", "", added: 1_466_010_266.7), try bookmark("d", "d", in: "", " "),
        ]
        let written = BookmarkFile(all).text(title: "</TITLE><script>")
        let again = try BookmarkFile(reading: Array(written.utf8))
        #expect(again.bookmarks == all)
        #expect(again.bookmarks[1].tags == ["<b>", "a", "b"])
        #expect(again.bookmarks[2].title == "example.org/c")
        #expect(!written.contains("<script>"))
    }

    @Test func `a file has the shape that browsers read`() throws {
        let all = [
            try bookmark("a", "A", in: "Un", description: "Dit", tags: ["x", "y"], added: 5),
            try bookmark("b", "B"),
        ]
        #expect(
            BookmarkFile(all).text(title: "Liens") == """
                <!DOCTYPE NETSCAPE-Bookmark-file-1>
                <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
                <TITLE>Liens</TITLE>
                <H1>Liens</H1>
                <DL><p>
                    <DT><H3>Un</H3>
                    <DL><p>
                        <DT><A HREF="https://example.org/a" ADD_DATE="5" TAGS="x,y">A</A>
                        <DD>Dit
                    </DL><p>
                    <DT><A HREF="https://example.org/b">B</A>
                </DL><p>

                """)
    }

    @Test func `long and hidden texts are the same the second time`() throws {
        let long = String(repeating: "é ", count: 4_000)
        let one = try bookmark(
            "a", long, in: long, description: long + "\n\u{202E}" + long, tags: [long])
        let again = try BookmarkFile(reading: Array(BookmarkFile([one]).text(title: "x").utf8))
        #expect(again.bookmarks == [one])
        let unnamed = try bookmark(String(repeating: "é", count: 400), " ")
        let second = try BookmarkFile(reading: Array(BookmarkFile([unnamed]).text(title: "x").utf8))
        #expect(second.bookmarks == [unnamed])
        #expect(one.title.count <= 300 && one.description.count <= 5_000)
    }

    @Test func `ten thousand links go out and come back`() throws {
        let all = try (0..<10_000).map { number in
            try bookmark(
                "\(number)", "Lien \(number)", in: "Thème \(number / 100)",
                added: Double(number + 1))
        }
        let again = try BookmarkFile(reading: Array(BookmarkFile(all).text(title: "x").utf8))
        #expect(again.bookmarks == all)
    }
}
