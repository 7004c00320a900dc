import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit

@testable import Library

/// A town with vetted documents, and the ways a test cares for them.
struct CareTown {
    let town: Town
    let space: Space
    let theme: Theme.ID

    static let day: TimeInterval = 86_400

    /// - Parameter theme: what its form says beside its name.
    init(theme fields: [String: String] = [:], group members: [Resident] = []) throws {
        town = try Town(features: [library])
        space = try town.space(.centre)
        var all = ["name": "Textes", "audience": "space"].merging(fields) { $1 }
        if !members.isEmpty {
            all["audience"] = "groups"
            all["group"] = try town.group("Bureau", members)
        }
        try town.visit(as: .malik).post(LibraryPaths.themes(in: space), Self.form(all))
        let found: Int64 = try town.site.database.read { db in
            try db.one("SELECT MAX(t.id) AS id FROM library_theme AS t")
        }
        theme = Theme.ID(rawValue: found)
        try Jobs(town.site).schedule()
    }

    static func form(_ fields: [String: String]) -> FormFields {
        FormFields(
            fields.sorted { $0.key < $1.key }.map {
                FormFields.Field(name: $0.key, value: $0.value)
            })
    }

    /// Publishes a document as a moderator who has checked it.
    func publish(
        _ title: String = "Guide de la VAE", owner: Resident = .malik,
        _ changes: [String: String] = [:]
    ) throws -> Item.ID {
        let fields = [
            "title": title, "theme": theme.description, "do": "publish", "source_ok": "1",
            "date_ok": "1", "content_ok": "1", "again": "1",
            "owner": try town.person(.malik).description,
        ].merging(changes) { $1 }
        let answer = try town.visit(as: .malik).post(
            LibraryPaths.library(in: space), Self.form(fields),
            files: [try town.pdf(title + ".pdf")])
        let last = answer.location?.split(separator: "/").last.map(String.init) ?? ""
        guard let id = Item.ID(segment: last) else {
            throw CareTownError.refused(answer.status, answer.words)
        }
        if owner != .malik {
            try change(
                """
                UPDATE document SET owner_id = \(try town.person(owner)) WHERE item_id = \(id)
                """)
        }
        return id
    }

    /// Publishes another version.
    func renew(_ id: Item.ID, substantial: Bool, _ text: String) throws {
        var fields = [
            "note": "Mise à jour", "do": "publish", "source_ok": "1", "date_ok": "1",
            "content_ok": "1",
        ]
        if substantial { fields["substantial"] = "1" }
        let answer = try town.visit(as: .malik).post(
            LibraryPaths.versions(id, in: space), Self.form(fields),
            files: [try town.pdf("Guide.pdf", text)])
        guard answer.status == 303 else {
            throw CareTownError.refused(answer.status, answer.words)
        }
    }

    func vetted(_ id: Item.ID) throws -> DocumentVersion.ID {
        try town.site.database.read { db in
            try db.one(
                "SELECT d.vetted_version_id FROM document AS d WHERE d.item_id = \(id)")
        }
    }

    /// Sessions do not last as long as documents.
    func visit(_ resident: Resident) throws -> Browser { try town.signInAgain(resident) }

    func page(_ id: Item.ID, as resident: Resident) throws -> Answer {
        try visit(resident).get(LibraryPaths.document(id, in: space))
    }

    /// What somebody was told, the newest first.
    func told(_ resident: Resident) throws -> [String] {
        let person = try town.person(resident)
        return try town.site.database.read { db in
            try db.values(
                """
                SELECT n.reason FROM notice AS n WHERE n.person_id = \(person)
                ORDER BY n.at DESC, n.id DESC
                """)
        }
    }

    func told(_ resident: Resident, _ reason: String) throws -> Int {
        try told(resident).count { $0 == reason }
    }

    func count(_ sql: SQL) throws -> Int {
        try town.site.database.read { try $0.value(sql) } ?? 0
    }

    func change(_ sql: SQL) throws {
        try town.site.database.write { try $0.run(sql) }
    }

    func tasks(_ resident: Resident) throws -> Answer {
        try visit(resident).get("/\(space.slug)/tasks")
    }

    func set(_ setting: String, _ value: String) throws {
        try change(
            """
            UPDATE space SET choices = \("set \(setting) \(value)\n")
            WHERE id = \(space.id)
            """)
    }
}

enum CareTownError: Error {
    case refused(Int, String)
}
