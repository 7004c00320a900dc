import Community
import Content
import Foundation
import HTTP
import Media
import Storage
import TestKit
import Testing

@testable import Library

/// A town with its library, and the ways a test proposes and vets.
struct LibraryTown {
    let town: Town
    let space: Space
    /// The theme that everybody reads.
    let theme: Theme.ID

    init(_ options: (inout SiteOptions) -> Void = { _ in }) throws {
        town = try Town(features: [library], limits: options)
        space = try town.space(.centre)
        theme = try Self.theme("Textes législatifs", [:], in: space, of: town)
    }

    var home: String { LibraryPaths.library(in: space) }

    func visit(_ resident: Resident) throws -> Browser { try town.visit(as: resident) }

    /// Makes a theme through its form.
    func theme(_ name: String, _ more: FormFields = [:]) throws -> Theme.ID {
        try Self.theme(name, more, in: space, of: town)
    }

    private static func theme(
        _ name: String, _ more: FormFields, in space: Space, of town: Town
    ) throws -> Theme.ID {
        var fields: FormFields = ["name": name]
        for field in more.all { fields.append(field.name, field.value) }
        if fields.first("audience") == nil { fields.append("audience", "space") }
        let answer = try town.visit(as: .malik).post(LibraryPaths.themes(in: space), fields)
        guard answer.status == 303 else { throw LibraryError.refused(name, answer.words) }
        let ids: [Theme.ID] = try town.site.database.read {
            try $0.values("SELECT th.id FROM library_theme AS th ORDER BY th.id DESC LIMIT 1")
        }
        return try #require(ids.first)
    }

    func form(_ title: String, _ changes: FormFields = [:]) -> FormFields {
        var fields: FormFields = ["title": title]
        for field in changes.all { fields.append(field.name, field.value) }
        if fields.first("theme") == nil { fields.append("theme", theme.description) }
        return fields
    }

    func send(
        _ title: String, _ file: UploadedFile? = nil, _ changes: FormFields = [:],
        by resident: Resident = .amina
    ) throws -> Answer {
        let file = try file ?? town.pdf("\(title).pdf")
        return try visit(resident).post(home, form(title, changes), files: [file])
    }

    /// Proposes a document.
    @discardableResult
    func propose(
        _ title: String, _ file: UploadedFile? = nil, _ changes: FormFields = [:],
        by resident: Resident = .amina
    ) throws -> Item.ID {
        let answer = try send(title, file, changes, by: resident)
        let last = answer.location?.split(separator: "/").last.map(String.init) ?? ""
        guard let id = Item.ID(segment: last) else {
            throw LibraryError.refused(title, answer.words)
        }
        return id
    }

    func versions(_ id: Item.ID) throws -> [DocumentVersion] {
        try town.site.database.read { try LibraryTownStore(db: $0).versions(of: id) }
    }

    /// The newest.
    func version(_ id: Item.ID) throws -> DocumentVersion { try #require(try versions(id).first) }

    func document(_ id: Item.ID) throws -> Document {
        try #require(try town.site.database.read { try DocumentStore(db: $0).find(id) })
    }

    @discardableResult
    func sendVersion(
        of id: Item.ID, _ file: UploadedFile, _ more: FormFields = [:],
        by resident: Resident = .amina
    ) throws -> Answer {
        var fields = more
        if fields.first("note") == nil { fields.append("note", "Ce qui change.") }
        return try visit(resident).post(
            LibraryPaths.versions(id, in: space), fields, files: [file])
    }

    static let checks = ["source_ok": "1", "date_ok": "1", "content_ok": "1"]

    /// Decides of a version as the form of its page does.
    @discardableResult
    func decide(
        _ decision: String, _ version: DocumentVersion, _ grounds: String = "",
        checks: [String: String] = LibraryTown.checks, digest: String? = nil,
        by resident: Resident = .malik
    ) throws -> Answer {
        var fields: FormFields = [
            "decision": decision, "digest": digest ?? version.digest, "grounds": grounds,
            "edition": String(try document(version.document).edition),
        ]
        for (name, value) in checks.sorted(by: { $0.key < $1.key }) { fields.append(name, value) }
        return try visit(resident).post(LibraryPaths.vetting(version.id, in: space), fields)
    }

    /// A document that is vetted.
    @discardableResult
    func publish(
        _ title: String, _ changes: FormFields = [:], by resident: Resident = .amina
    ) throws -> Item.ID {
        let id = try propose(title, nil, changes, by: resident)
        let answer = try decide("vetted", version(id))
        guard answer.status == 303 else { throw LibraryError.refused(title, answer.words) }
        return id
    }

    func picture(_ version: DocumentVersion, as resident: Resident) throws -> Answer {
        try visit(resident).get(LibraryPaths.picture(version.id, in: space))
    }

    func found(_ text: String, as resident: Resident = .loic) throws -> Answer {
        var fields = FormFields()
        fields.append("q", text)
        return try visit(resident).get(SpacePaths.search(in: space) + "?" + fields.urlEncoded)
    }

    /// Where the file of a version is on the disk.
    func path(of version: DocumentVersion) throws -> String {
        town.site.files.path(of: try #require(FileDigest(hex: version.digest)))
    }

    /// Writes into a file on the disk, as a damaged disk or an intruder would.
    func overwrite(_ path: String, _ bytes: Data) throws {
        chmod(path, 0o600)
        try bytes.write(to: URL(filePath: path))
    }

    func page(_ id: Item.ID, as resident: Resident = .loic) throws -> Answer {
        try visit(resident).get(LibraryPaths.document(id, in: space))
    }

    func file(_ id: Item.ID, as resident: Resident = .loic) throws -> Answer {
        try visit(resident).get(LibraryPaths.file(id, in: space))
    }

    func file(of version: DocumentVersion, as resident: Resident = .loic) throws -> Answer {
        try visit(resident).get(LibraryPaths.versionFile(version.id, in: space))
    }

    func list(_ query: String = "", as resident: Resident = .loic) throws -> Answer {
        try visit(resident).get(LibraryPaths.theme(theme, in: space) + query)
    }

    func count(_ sql: SQL) throws -> Int {
        try town.site.database.read { try $0.value(sql) } ?? 0
    }
}

enum LibraryError: Error {
    case refused(String, String)
}

extension LibraryTown {
    /// Vetted documents in a theme, as `bench` fills them in.
    func fill(_ count: Int, to theme: Theme.ID) throws {
        let people = try [Resident.amina, .malik].map { try town.person($0) }
        try town.site.database.write { db in
            for number in 0..<count {
                let now = town.site.clock.now()
                let id = try ItemStore(db: db).create(
                    ItemDraft(
                        space: space.id, kind: Document.kind, author: people[0],
                        title: "Document \(number)", isPublished: true),
                    at: now)
                try LibraryTownStore(db: db).add(id, number, in: space, by: people[1], at: now)
                try ShelfStore(db: db).place(id, under: [theme])
            }
        }
    }
}
