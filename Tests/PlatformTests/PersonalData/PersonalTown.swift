import Community
import Content
import Foundation
import HTTP
import Media
import Platform
import Storage
import TestKit

/// A town with every module, in which Amina and Loïc have each left something everywhere.
struct PersonalTown {
    let town: Town
    let space: Space
    let news: String
    let topic: String

    private static let zone = TimeZone(identifier: "Europe/Paris") ?? .gmt

    init() throws {
        town = try Town(features: features)
        space = try town.space(.centre)
        let malik = try town.visit(as: .malik)
        let published = try malik.post(
            "/\(space.slug)/news",
            [
                "title": "Réunion", "summary": "", "body": "Lisez-moi.", "category": "",
                "audience": "space", "when": "now", "publish_day": "", "publish_time": "",
                "expires_day": "", "expires_time": "", "comments_open": "1",
                "asks_reading": "1",
            ])
        news = String(published.location?.split(separator: "/").last ?? "")
        try malik.post(
            "/\(space.slug)/forum/themes",
            [
                "name": "Entraide", "summary": "", "colour": "blue", "audience": "space",
                "opening": "participants",
            ])
        let opened = try town.visit(as: .amina).post(
            "/\(space.slug)/forum/themes/1/topics",
            ["title": "Sujet d’Amina", "text": "Premier message d’Amina.", "tags": ""])
        topic = String(opened.location?.split(separator: "/").last ?? "")
    }

    var topicAddress: String { "/\(space.slug)/forum/topics/\(topic)" }
    var newsAddress: String { "/\(space.slug)/news/\(news)" }

    /// Somebody comments, answers, confirms, reacts, follows and reports, in words of their own.
    func leaveTraces(_ resident: Resident, _ word: String) throws {
        let browser = try town.visit(as: resident)
        try browser.post("/\(space.slug)/items/\(news)/comments", ["text": "Commentaire \(word)"])
        try browser.post(topicAddress + "/posts", ["text": "Réponse \(word)"])
        try browser.post(newsAddress + "/reading")
        try browser.post(
            "/\(space.slug)/following", ["target": "item-\(news)", "level": "4"])
        _ = try browser.get(newsAddress)
    }

    /// What somebody takes along, as programs read it.
    func export(of resident: Resident) throws -> String { try town.takenAlong(by: resident) }

    @discardableResult
    func erase(_ resident: Resident) throws -> Answer { try town.erase(resident) }

    func count(_ sql: SQL) throws -> Int {
        try town.site.database.read { try $0.one("SELECT (\(sql)) AS n") }
    }

    /// What others wrote has another title, and so has what hangs from it.
    func retitle(_ title: String, besides person: Person.ID) throws {
        try town.site.database.write { db in
            try db.run("UPDATE item SET title = \(title) WHERE author_id <> \(person)")
            try db.run(
                """
                UPDATE item SET title = \(title) WHERE parent_id IN (
                    SELECT i.id FROM item AS i WHERE i.author_id <> \(person))
                """)
        }
    }

    func keepForModerators(besides person: Person.ID) throws {
        try town.site.database.write { db in
            try db.run(
                """
                UPDATE item SET audience = 'moderators'
                WHERE parent_id IS NULL AND author_id <> \(person)
                """)
        }
    }

    func rename(_ resident: Resident, _ name: String) throws {
        let person = try town.person(resident)
        try town.site.database.write { db in
            try PersonStore(db: db).rename(person, name: name, locale: "fr")
        }
    }
}

extension PersonalTown {
    /// The digest of a stored file, by its address on the disk: `ab/cdef...`.
    static func digest(of path: String) throws -> String? {
        let parts = path.split(separator: "/").suffix(2)
        return parts.joined().count == 64 ? parts.joined() : nil
    }
}
