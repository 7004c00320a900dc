import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

@Suite("A vetted file that is altered on the disk") struct WithheldTests {
    let room: LibraryTown
    let id: Item.ID

    init() throws {
        room = try LibraryTown()
        id = try room.publish("Barème 2019")
        let digest = try #require(FileDigest(hex: room.version(id).digest))
        let path = room.town.site.files.path(of: digest)
        chmod(path, 0o600)
        try Data("autre chose".utf8).write(to: URL(filePath: path))
    }

    @Test func `it is withheld from all, and the moderators are told of the document`() throws {
        for resident in [Resident.loic, .malik, .claire] {
            #expect(try room.file(id, as: resident).status == 410)
        }
        for resident in [Resident.malik, .claire] {
            #expect(
                try room.visit(resident).get("/account/notices").words.contains("Barème 2019"))
        }
        #expect(try !room.visit(.loic).get("/account/notices").words.contains("a changé"))
        #expect(try room.page(id).status == 200)
    }
}
