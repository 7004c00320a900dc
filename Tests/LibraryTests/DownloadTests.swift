import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

@Suite("Downloads") struct DownloadTests {
    let here: CareTown
    let id: Item.ID

    init() throws {
        here = try CareTown()
        id = try here.publish()
    }

    private func download(_ resident: Resident, _ headers: [String: String] = [:]) throws {
        let answer = try here.town.visit(as: resident)
            .get(LibraryPaths.file(id, in: here.space), headers: headers)
        #expect(answer.file != nil)
    }

    private var list: String { DownloadPaths.downloads(id, in: here.space) }

    @Test func `a name is kept of whoever agrees, and goes once they do no more`() throws {
        let agreed = try here.town.person(.amina)
        try here.town.site.database.write { db in
            try PermissionStore(db: db).ask("library.downloads", at: here.town.now)
            try PermissionStore(db: db).set("library.downloads", of: agreed, isGiven: true)
        }
        for resident in [Resident.amina, .loic] { try download(resident) }
        #expect(try counted() == 2 && named() == 1)
        #expect(try here.town.visit(as: .malik).get(list).words.contains("Amina Haddad"))
        try here.town.site.database.write { db in
            try PermissionStore(db: db).set("library.downloads", of: agreed, isGiven: false)
        }
        #expect(try !here.town.visit(as: .malik).get(list).words.contains("Amina Haddad"))
        try Jobs(here.town.site).schedule()
        try here.town.wait(86_400)
        #expect(try counted() == 2 && named() == 0)
    }

    @Test func `asked anew, one has a month before what was kept goes`() throws {
        let agreed = try here.town.person(.amina)
        try download(.amina)
        try here.town.site.database.write { db in
            let store = PermissionStore(db: db)
            try store.ask("library.downloads", at: here.town.now)
            try store.set("library.downloads", of: agreed, isGiven: true)
            try store.lapse("library.downloads", at: here.town.now)
        }
        #expect(try !here.town.visit(as: .malik).get(list).words.contains("Amina Haddad"))
        try Jobs(here.town.site).schedule()
        try here.town.wait(29 * 86_400)
        #expect(try named() == 1)
        try here.town.site.database.write { db in
            try PermissionStore(db: db).set("library.downloads", of: agreed, isGiven: true)
        }
        try here.town.wait(2 * 86_400)
        #expect(try here.town.signInAgain(.malik).get(list).words.contains("Amina Haddad"))
        try here.town.site.database.write { db in
            try PermissionStore(db: db).lapse("library.downloads", at: here.town.now)
        }
        try here.town.wait(31 * 86_400)
        #expect(try named() == 0)
    }

    private func counted() throws -> Int {
        try here.count("SELECT COALESCE(SUM(w.people), 0) FROM document_download_day AS w")
    }

    private func named() throws -> Int {
        try here.count("SELECT COUNT(*) FROM document_download AS w")
    }

    @Test func `each person counts once a day for a version, on either side of midnight`() throws {
        for resident in [Resident.amina, .amina, .loic, .amina] { try download(resident) }
        #expect(try counted() == 2)
        #expect(try here.page(id, as: .sofia).words.contains("Téléchargé 2 fois"))
        // 23 h 59 min 59 s, then midnight in Paris.
        here.town.pass(9.5 * 3_600 - 1)
        try download(.amina)
        #expect(try counted() == 2)
        here.town.pass(1)
        try download(.amina)
        #expect(try counted() == 3)
        try here.renew(id, substantial: false, "Autre texte")
        try download(.amina)
        #expect(try counted() == 4)
    }

    @Test func `robots, later parts of a file and what a page shows are not counted`() throws {
        try download(.amina, ["User-Agent": "Mozilla/5.0 (compatible; Examplebot/2.1)"])
        try download(.amina, ["Sec-Fetch-Dest": "image"])
        _ = try here.town.visit(as: .amina).get(
            LibraryPaths.file(id, in: here.space), headers: ["Range": "bytes=500-"])
        #expect(try counted() == 0)
        _ = try here.town.visit(as: .amina).get(
            LibraryPaths.file(id, in: here.space), headers: ["Range": "bytes=0-"])
        #expect(try counted() == 1)
    }

    @Test func `who downloaded is for moderators alone`() throws {
        try download(.amina)
        let malik = try here.town.visit(as: .malik).get(list)
        #expect(malik.words.contains("Amina Haddad") && malik.words.contains("14 h 30"))
        for resident in [Resident.amina, .region] {
            #expect(try here.town.visit(as: resident).get(list).status == 403)
            #expect(try !here.page(id, as: resident).text.contains(list))
        }
    }

    @Test func `switched off, names are neither kept nor noted, and the count goes on`() throws {
        try download(.amina)
        #expect(try named() == 1)
        try here.set("library.keepsDownloaders", "false")
        #expect(try here.town.visit(as: .malik).get(list).status == 404)
        try here.town.wait(700)
        #expect(try named() == 0)
        try download(.amina)
        try download(.loic)
        #expect(try named() == 0)
        #expect(try counted() == 2)
        #expect(try !here.page(id, as: .malik).text.contains(list))
    }

    @Test func `after twelve months the name goes, and the count stays`() throws {
        try download(.amina)
        try here.town.wait(365 * CareTown.day)
        #expect(try named() == 1)
        try here.town.wait(2 * CareTown.day)
        #expect(try named() == 0)
        #expect(try counted() == 1)
        #expect(try here.count("SELECT COUNT(*) FROM document_download_mark AS k") == 0)
    }

    @Test func `a mark leads to nobody`() throws {
        try download(.amina)
        let amina = try here.town.person(.amina)
        let marks: [String] = try here.town.site.database.read { db in
            try db.values("SELECT k.mark FROM document_download_mark AS k")
        }
        #expect(marks.count == 1 && !(marks.first ?? "").contains(amina.description))
    }
}
