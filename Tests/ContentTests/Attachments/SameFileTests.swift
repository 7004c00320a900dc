import Community
import Foundation
import HTTP
import Media
import Storage
import TestKit
import Testing

@testable import Content

@Suite("Files that came with the same bytes") struct SameFileTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
    }

    private func received(_ bytes: [UInt8]) -> String {
        var stream = DigestStream()
        stream.update(bytes)
        return stream.finish().hex
    }

    /// The names of those that a resident is told of.
    private func same(as received: String, for resident: Resident) throws -> [String] {
        let address = CardPaths.same(in: board.space) + "?received=" + received
        return try board.visit(resident).get(address).text.split(separator: "\n").map(String.init)
    }

    @Test func `are found by the bytes of a picture before its notes were removed`() throws {
        var picture = try SimplePicture.landscape(width: 64, height: 48, seed: 2)
        picture += Array("Lat 43.6047 Long 1.4442".utf8)
        for name in ["Photo.png", "Copie.png"] {
            try board.comment(name, on: card, by: .loic, files: [board.upload(name, picture)])
        }
        let digest = received(picture)
        #expect(try same(as: digest, for: .sofia).map { $0.prefix(5) } == ["Copie", "Photo"])
        let stored: SQL = """
            SELECT COUNT(*) AS n FROM attachment AS a WHERE a.digest <> a.received
            """
        #expect(try board.count(stored) == 2)
    }

    @Test func `are no secret told: of what one does not see nothing is said`() throws {
        try board.comment("x", on: card, by: .loic, files: [board.pdf()])
        let digest: String? = try board.site.database.read {
            try $0.value("SELECT a.received FROM attachment AS a")
        }
        let known = try #require(digest)
        #expect(try same(as: known, for: .sofia).count == 1)
        try board.setAudience(.moderators, of: card)
        #expect(try same(as: known, for: .sofia).isEmpty)
        #expect(try same(as: known, for: .malik).count == 1)
        try board.setAudience(.space, of: card)
        try board.visit(.amina).delete(board.address(card))
        #expect(try same(as: known, for: .malik).isEmpty)
    }

    @Test func `are not those that wait, nor those of a keeper that nobody asked`() throws {
        let uploads = SpacePaths.attachments(in: board.space)
        try board.visit(.loic).post(uploads, files: [board.pdf()])
        let digest: String? = try board.site.database.read {
            try $0.value("SELECT a.received FROM attachment AS a")
        }
        #expect(try same(as: try #require(digest), for: .loic).isEmpty)
        try board.write {
            try $0.run("UPDATE attachment SET keeper = 'nobody', keeper_id = 1")
        }
        #expect(try same(as: try #require(digest), for: .loic).isEmpty)
    }
}
