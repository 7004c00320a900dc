import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit

@testable import Search

/// A board with cards that can be searched.
struct Library {
    let board: PinboardTown

    init() throws { board = try PinboardTown() }

    var path: String { SpacePaths.search(in: board.space) }

    func card(
        _ title: String, _ body: String, by resident: Resident = .amina,
        _ audience: Audience = .space, isPublished: Bool = true
    ) throws -> Item.ID {
        let (person, now) = (try board.town.person(resident), board.town.now)
        return try board.write { db in
            let id = try ItemStore(db: db).create(
                ItemDraft(
                    space: board.space.id, kind: "card", author: person, title: title,
                    audience: audience, isPublished: isPublished), at: now)
            try db.run("INSERT INTO card (id, body) VALUES (\(id), \(body))")
            return id
        }
    }

    func ask(
        _ text: String, as resident: Resident? = .loic, _ more: [(String, String)] = []
    ) throws -> Answer {
        var fields = FormFields()
        fields.append("q", text)
        for (name, value) in more { fields.append(name, value) }
        let browser = try resident.map { try board.visit($0) } ?? board.town.guest()
        return try browser.get(path + "?" + fields.urlEncoded)
    }

    /// The titles of what was found, in order.
    func titles(
        _ text: String, as resident: Resident? = .loic, _ more: [(String, String)] = []
    ) throws -> [String] {
        let page = try ask(text, as: resident, more).text
        return page.components(separatedBy: "<a class=\"whole\" href=\"").dropFirst().compactMap {
            $0.components(separatedBy: "</a>").first?.components(separatedBy: "\">").dropFirst()
                .joined().replacingOccurrences(of: "<mark>", with: "")
                .replacingOccurrences(of: "</mark>", with: "")
        }
    }

    /// Has the words of all cards known, which some engines learn later.
    func learn() throws {
        try Jobs(board.site).schedule()
        try board.town.wait(0)
    }

    func behind() throws -> [Item.ID] {
        try board.site.database.read { try board.site.searchIndex.behind($0) }
    }
}
