import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Links

/// A town whose moderator brings in bookmarks.
struct ImportTown {
    let here: LinksTown

    init() throws { here = try LinksTown(isOff: true) }

    private var imports: String { BookmarkImport.kind.all(in: here.space) }

    func file(_ lines: String...) -> String {
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<DL><p>\n"
            + lines.joined(separator: "\n") + "\n</DL><p>\n"
    }

    func link(_ title: String, _ address: String) -> String {
        "<DT><A HREF=\"\(address)\" ADD_DATE=\"1466010266\">\(title)</A>"
    }

    func folder(_ name: String, _ lines: String...) -> String {
        "<DT><H3>\(name)</H3>\n<DL><p>\n" + lines.joined(separator: "\n") + "\n</DL><p>"
    }

    func send(
        _ text: String, _ name: String = "favoris.html", by resident: Resident = .malik
    ) throws -> Answer {
        let file = try UploadedFile(name, Array(text.utf8), in: here.town.site.files)
        return try here.visit(resident).post(imports, [:], files: [file])
    }

    func look(_ text: String) throws -> String {
        let sent = try send(text)
        return try #require(sent.location, "\(sent.words)")
    }

    @discardableResult
    func take(_ text: String) throws -> Answer {
        let path = try look(text)
        #expect(try here.visit(.malik).post(path, [:]).status == 303)
        try here.town.runJobs()
        return try here.visit(.malik).get(path)
    }

    /// Theme, title and address of each, in order.
    func links() throws -> [String] {
        try here.town.site.database.read {
            try $0.values(
                """
                SELECT COALESCE(t.name, '-') || ': ' || i.title || ' ' || l.address AS text
                FROM link_place AS p JOIN link AS l ON l.item_id = p.link_id
                JOIN item AS i ON i.id = l.item_id LEFT JOIN link_theme AS t ON t.id = p.theme_id
                ORDER BY p.shelf, p.position, p.link_id
                """)
        }
    }

    func exported() throws -> String {
        try here.visit(.loic).get(LinksPaths.file(in: here.space)).text
    }
}
