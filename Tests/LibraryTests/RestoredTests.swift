import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

@Suite("A vetted file that is whole again") struct RestoredTests {
    let room: LibraryTown
    let version: DocumentVersion
    let path: String
    let bytes: Data

    init() throws {
        room = try LibraryTown()
        let file = try room.town.paged("A.pdf", ["one", "zygomatique", "three"])
        let id = try room.propose("Accord", file)
        version = try room.version(id)
        try room.decide("vetted", version)
        try room.town.runJobs()
        path = try room.path(of: version)
        bytes = try Data(contentsOf: URL(filePath: path))
    }

    private func isFound() throws -> Bool {
        try room.found("zygomatique").words.contains("page 2")
    }

    /// What is altered on the disk is read meanwhile.
    private func lose() throws {
        #expect(try isFound())
        try room.overwrite(path, Data("autre chose".utf8))
        #expect(try room.file(version.document).status == 410)
        let now = room.town.now
        try room.town.site.database.write {
            try ReadingSchedule.add(version.id, .sent, $0, at: now)
        }
        try room.town.runJobs()
        #expect(try !isFound())
    }

    @Test func `is found by the search again once somebody downloads it`() throws {
        try lose()
        try room.overwrite(path, bytes)
        #expect(try room.file(version.document).status == 200)
        try room.town.runJobs()
        #expect(try isFound())
    }

    @Test func `is found again within the hour though nobody asks for it`() throws {
        try lose()
        try room.overwrite(path, bytes)
        try Jobs(room.town.site).schedule()
        try room.town.wait(3600)
        #expect(try isFound())
    }

    @Test func `is found again when somebody sends it anew`() throws {
        try lose()
        try room.propose(
            "Le même", room.town.paged("A.pdf", ["one", "zygomatique", "three"]), ["again": "1"])
        try room.town.runJobs()
        #expect(try isFound())
    }

    @Test func `shows no picture while it is not, nor one that was altered itself`() throws {
        #expect(try room.picture(version, as: .loic).status == 200)
        try room.overwrite(path, Data("autre chose".utf8))
        #expect(try room.picture(version, as: .loic).status == 410)
        try room.overwrite(path, bytes)
        #expect(try room.picture(version, as: .loic).status == 200)
        let picture = try #require(try room.version(version.document).reading?.picture?.digest)
        let place = room.town.site.files.path(of: try #require(FileDigest(hex: picture)))
        try room.overwrite(place, Data([0xFF, 0xD8, 0x00]))
        #expect(try room.picture(version, as: .loic).status == 410)
    }
}
