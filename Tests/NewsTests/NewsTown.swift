import Community
import Content
import Foundation
import HTTP
import Media
import Storage
import TestKit

@testable import News

/// A town with its news, and the ways a test writes and finds an item.
struct NewsTown {
    let town: Town
    let space: Space

    init() throws {
        town = try Town(features: [news])
        space = try town.space(.centre)
    }

    var home: String { HomePath.home(in: space) }
    var items: String { NewsPaths.items(in: space) }

    func address(_ id: Item.ID) -> String { NewsPaths.item(id, in: space) }

    /// The form as the page sends it: what a test says, over what stands there.
    func form(_ title: String, _ changes: [String: String] = [:]) -> FormFields {
        var fields: [String: String] = [
            "title": title, "summary": "", "body": "Le texte de l’actualité.", "category": "",
            "audience": "space", "when": "now", "publish_day": "", "publish_time": "",
            "expires_day": "", "expires_time": "", "comments_open": "1",
        ]
        fields.merge(changes) { $1 }
        return FormFields(
            fields.filter { $0.value != "-" }.sorted { $0.key < $1.key }
                .map { FormFields.Field(name: $0.key, value: $0.value) })
    }

    /// Publishes through the form; the answer must be a redirection to the item.
    @discardableResult
    func publish(
        _ title: String, by resident: Resident = .malik, _ changes: [String: String] = [:]
    ) throws -> Item.ID {
        try id(try town.visit(as: resident).post(items, form(title, changes)), title)
    }

    func id(_ answer: Answer, _ title: String) throws -> Item.ID {
        let last = answer.location?.split(separator: "/").last.map(String.init) ?? ""
        guard let id = Item.ID(segment: last) else {
            throw NewsroomError.refused(title, answer.status, answer.words)
        }
        return id
    }

    /// The fields of an editor's page, as a browser would send them again.
    func save(
        _ id: Item.ID, _ title: String, by resident: Resident = .malik,
        _ changes: [String: String] = [:], version: String? = nil
    ) throws -> Answer {
        let browser = try town.visit(as: resident)
        let page = try browser.get(NewsPaths.edit(id, in: space))
        var all = changes
        all["version"] = version ?? page.input("version") ?? ""
        return try browser.put(address(id), form(title, all))
    }

    func version(_ id: Item.ID) throws -> String {
        try town.visit(as: .malik).get(NewsPaths.edit(id, in: space)).input("version") ?? ""
    }

    func count(_ sql: SQL) throws -> Int {
        try town.site.database.read { try $0.value(sql) } ?? 0
    }

    func journal(_ id: Item.ID, _ verb: String) throws -> Int {
        try count(
            """
            SELECT COUNT(*) FROM journal AS j WHERE j.item_id = \(id) AND j.verb = \(verb)
            """)
    }

    func notices(_ resident: Resident) throws -> Int {
        let person = try town.person(resident)
        return try town.site.database.read { try NoticeStore(db: $0).unread(of: person) }
    }

    func change(_ sql: SQL) throws {
        try town.site.database.write { _ = try $0.run(sql) }
    }

    func openToGuests() throws { try change("UPDATE space SET is_public = 1") }

    func pdf(_ name: String) throws -> UploadedFile { try town.pdf(name) }

    func group(_ name: String, _ residents: [Resident]) throws -> String {
        try town.group(name, residents)
    }
}

enum NewsroomError: Error {
    case refused(String, Int, String)
}
