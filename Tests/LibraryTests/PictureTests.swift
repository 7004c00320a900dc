import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

@Suite("The first page of a document") struct PictureTests {
    let room: LibraryTown

    init() throws { room = try LibraryTown() }

    func picture(_ version: DocumentVersion, as resident: Resident) throws -> Answer {
        try room.picture(version, as: resident)
    }

    @Test func `it is shown on the page, and is as visible as its version`() throws {
        let id = try room.propose("Accord", room.town.paged("A.pdf", ["one", "two"]))
        let version = try room.version(id)
        #expect(try picture(version, as: .malik).status == 404)
        try room.town.runJobs()
        for resident in [Resident.amina, .malik] {
            #expect(try picture(version, as: resident).status == 200)
        }
        for resident in [Resident.loic, .region] {
            #expect(try picture(version, as: resident).status == 404)
        }
        try room.decide("vetted", version)
        let answer = try picture(version, as: .region)
        #expect(answer.status == 200)
        #expect(answer.file?.type.essence == "image/jpeg")
        #expect(answer.headers["Content-Security-Policy"]?.hasSuffix("; sandbox") == true)
        let address = LibraryPaths.picture(version.id, in: room.space)
        #expect(try room.page(id).values(of: "src").contains(address))
    }

    @Test func `that of a newer version is not for readers`() throws {
        let id = try room.publish("Accord")
        try room.sendVersion(of: id, room.town.paged("B.pdf", ["new"]))
        try room.town.runJobs()
        let newer = try room.version(id)
        #expect(try picture(newer, as: .loic).status == 404)
        #expect(try picture(newer, as: .malik).status == 200)
    }

    @Test func `a file that has none shows none`() throws {
        let file = try UploadedFile("a.txt", Array("mots".utf8), in: room.town.site.files)
        let id = try room.propose("Note", file)
        try room.decide("vetted", room.version(id))
        try room.town.runJobs()
        #expect(try picture(room.version(id), as: .loic).status == 404)
        #expect(try !room.page(id).text.contains("/picture"))
    }

    @Test func `its file goes with the document`() throws {
        let id = try room.propose("Accord", room.town.paged("A.pdf", ["one"]))
        try room.decide("vetted", room.version(id))
        try room.town.runJobs()
        let digest: String = try room.town.site.database.read {
            try $0.one("SELECT r.picture FROM document_reading AS r WHERE r.picture IS NOT NULL")
        }
        try erase(id)
        #expect(try room.count("SELECT COUNT(*) AS n FROM document_reading AS r") == 0)
        #expect(try room.count("SELECT COUNT(*) AS n FROM text_page AS p") == 0)
        let swept: Int = try room.town.site.database.read { db in
            try db.one("SELECT COUNT(*) AS n FROM job AS j WHERE j.payload = \(digest)")
        }
        let isThere = try FileDigest(hex: digest).map { try room.town.site.files.size(of: $0) }
        #expect(swept > 0 || isThere == .some(nil))
    }

    @Test func `a document without one is erased all the same`() throws {
        let file = try UploadedFile("a.txt", Array("mots".utf8), in: room.town.site.files)
        let id = try room.propose("Note", file)
        try room.decide("vetted", room.version(id))
        try room.town.runJobs()
        #expect(try room.count("SELECT COUNT(*) AS n FROM document_reading AS r") == 1)
        try erase(id)
        #expect(try room.count("SELECT COUNT(*) AS n FROM document AS d") == 0)
        #expect(try room.count("SELECT COUNT(*) AS n FROM document_reading AS r") == 0)
    }

    /// Deletes it, and lets the time pass after which nobody can take that back.
    private func erase(_ id: Item.ID) throws {
        try room.visit(.malik).delete(LibraryPaths.document(id, in: room.space))
        try room.town.wait(32 * 86_400)
        try Jobs(room.town.site).schedule()
        try room.town.wait(86_400)
    }
}
