import Community
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Content

@Suite("A stored file that changes on the disk") struct AlteredFileTests {
    let board: PinboardTown
    let card: Item.ID
    let file: String
    let path: String
    let bytes: Data

    init() throws {
        board = try PinboardTown()
        card = try board.card()
        try board.comment("Voici", on: card, by: .loic, files: [board.pdf()])
        let page = try board.visit(.loic).get(board.address(card))
        file = try #require(page.values(of: "href").last { $0.contains("/attachments/") })
        let digest: String? = try board.site.database.read {
            try $0.value("SELECT a.digest FROM attachment AS a")
        }
        path = board.site.files.path(of: try #require(digest.flatMap { FileDigest(hex: $0) }))
        bytes = try Data(contentsOf: URL(filePath: path))
    }

    /// Writes into the file on the disk, as a damaged disk or an intruder would.
    private func overwrite(_ bytes: Data) throws {
        chmod(path, 0o600)
        try bytes.write(to: URL(filePath: path))
    }

    /// As many bytes, one of them another.
    private var altered: Data {
        var altered = bytes
        altered[altered.count / 2] ^= 1
        return altered
    }

    private func status(_ resident: Resident = .sofia) throws -> Int {
        try board.visit(resident).get(file).status
    }

    private func told(_ resident: Resident) throws -> Int {
        let person = try board.town.person(resident)
        return try board.count(
            """
            SELECT COUNT(*) AS n FROM notice AS n
            WHERE n.reason = 'fileAltered' AND n.person_id = \(person)
            """)
    }

    @Test func `is withheld with a sentence, and the moderators are told once`() throws {
        try overwrite(altered)
        let answer = try board.visit(.sofia).get(file)
        #expect(answer.status == 410 && answer.file == nil)
        #expect(answer.words.contains("Ce fichier est retenu"))
        #expect(answer.words.contains("L’équipe de l’espace est prévenue"))
        #expect(try status(.loic) == 410 && status(.malik) == 410)
        #expect(try [told(.malik), told(.claire), told(.loic), told(.sofia)] == [1, 1, 0, 0])
        let notices = try board.visit(.malik).get("/account/notices")
        #expect(notices.words.contains("un fichier qui a changé sur le disque"))
        #expect(notices.words.contains("Tract.pdf"))
        #expect(board.town.log.all.contains { $0.contains("is not what was stored: withheld") })
    }

    @Test func `is sent again once it is what it was, and withheld again after`() throws {
        try overwrite(altered)
        #expect(try status() == 410)
        try overwrite(bytes)
        #expect(try status() == 200 && status() == 200)
        try overwrite(altered)
        #expect(try status() == 410)
        #expect(try told(.malik) == 2)
    }

    @Test(arguments: [Data(), Data("x".utf8)])
    func `that was cut or emptied is withheld as well`(left: Data) throws {
        try overwrite(left)
        #expect(try status() == 410)
        #expect(try told(.malik) == 1)
    }

    @Test func `that is gone is withheld, and sent again once it is there`() throws {
        try FileManager.default.removeItem(atPath: path)
        #expect(try status() == 410 && status() == 410)
        #expect(try told(.malik) == 1)
        #expect(board.town.log.all.contains { $0.hasSuffix("is gone: withheld") })
        try bytes.write(to: URL(filePath: path))
        #expect(try status() == 200)
    }

    @Test func `of a copy put in its place the bytes count, not the date`() throws {
        try FileManager.default.removeItem(atPath: path)
        try bytes.write(to: URL(filePath: path))
        #expect(try status() == 200)
        let count = try board.count(
            "SELECT COUNT(*) AS n FROM stored_file AS f WHERE f.altered_at IS NULL")
        #expect(count == 1)
        #expect(try told(.malik) == 0)
    }

    @Test func `sent anew by anybody is whole again`() throws {
        try overwrite(altered)
        #expect(try status() == 410)
        try board.comment("Encore", on: card, by: .sofia, files: [board.pdf()])
        #expect(try status() == 200)
    }

    @Test func `is found without anybody asking for it, within a month`() throws {
        let dates = try FileManager.default.attributesOfItem(atPath: path)
        try overwrite(altered)
        try FileManager.default.setAttributes(dates, ofItemAtPath: path)
        try Jobs(board.site).schedule()
        try board.town.wait(29 * 86_400)
        #expect(try told(.malik) == 0)
        try board.town.wait(2 * 86_400)
        #expect(try told(.malik) == 1)
    }

    @Test func `from before anything was noted is read the first time, and noted`() throws {
        try board.write { try $0.run("DELETE FROM stored_file") }
        #expect(try status() == 200)
        let noted: SQL = "SELECT COUNT(*) AS n FROM stored_file AS f WHERE f.mark <> ''"
        #expect(try board.count(noted) == 1)
        try board.write { try $0.run("DELETE FROM stored_file") }
        try overwrite(altered)
        #expect(try status() == 410)
    }

    @Test func `that nobody had noted is noted, and read, without anybody asking`() throws {
        try board.write { try $0.run("DELETE FROM stored_file") }
        try Jobs(board.site).schedule()
        try board.town.runJobs()
        let noted: SQL = "SELECT COUNT(*) AS n FROM stored_file AS f WHERE f.mark <> ''"
        #expect(try board.count(noted) == 1)
    }

    @Test func `that nothing names any more is no alarm to anybody`() throws {
        try FileManager.default.removeItem(atPath: path)
        try board.write {
            try $0.run("DELETE FROM attachment")
            try $0.run("UPDATE stored_file SET checked_at = 0")
        }
        try Jobs(board.site).schedule()
        try board.town.runJobs()
        #expect(try board.count("SELECT COUNT(*) AS n FROM stored_file AS f") == 0)
        #expect(try told(.malik) == 0)
    }

    @Test func `that hangs nowhere public is told to the administrators without its name`() throws {
        try board.write {
            try $0.run(
                "UPDATE attachment SET item_id = NULL, keeper = 'letter', keeper_id = 1")
        }
        try overwrite(altered)
        try board.write { try $0.run("UPDATE stored_file SET checked_at = 0") }
        try Jobs(board.site).schedule()
        try board.town.runJobs()
        #expect(try [told(.malik), told(.claire)] == [0, 1])
        #expect(!(try board.visit(.claire).get("/account/notices").words.contains("Tract.pdf")))
    }
}
