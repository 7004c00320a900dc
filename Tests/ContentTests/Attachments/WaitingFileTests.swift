import Community
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Content

@Suite("Files that wait for their form") struct WaitingFileTests {
    let board: PinboardTown
    let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
    }

    private var uploads: String { SpacePaths.attachments(in: board.space) }

    /// Sends a file ahead, as the script does; its number.
    private func sendAhead(_ file: UploadedFile, by resident: Resident) throws -> String {
        let answer = try board.visit(resident).post(
            uploads, files: [file], headers: ["Accept": "application/json"])
        let values = try JSONDecoder().decode([String: String].self, from: Data(answer.body))
        return try #require(values["id"])
    }

    private func rows(_ condition: String = "") throws -> Int {
        try board.count("SELECT COUNT(*) AS n FROM attachment AS a")
    }

    @Test func `sent ahead by the script, a file is described and waits`() throws {
        let answer = try board.visit(.loic).post(uploads, files: [board.pdf("Été.pdf")])
        #expect(answer.status == 200)
        let values = try JSONDecoder().decode([String: String].self, from: Data(answer.body))
        #expect(Set(values.keys) == ["id", "name", "size", "kind", "icon", "describe"])
        #expect(values["describe"] == "")
        #expect(values["name"] == "Été.pdf")
        #expect(values["kind"] == "PDF")
        let address = uploads + "/" + (values["id"] ?? "")
        #expect(try board.visit(.loic).get(address).status == 200)
        #expect(try board.visit(.sofia).get(address).status == 404)
        #expect(try board.visit(.malik).get(address).status == 404)
    }

    @Test func `a refused file is answered with the reason, an absent one as well`() throws {
        let loic = try board.visit(.loic)
        let answer = try loic.post(uploads, files: [board.upload("a.exe", [77, 90, 0, 1])])
        #expect(answer.status == 422)
        #expect(answer.text.contains("n’est pas accepté"))
        #expect(try loic.post(uploads).status == 422)
        #expect(try board.visit(.region).post(uploads, files: [board.pdf()]).status == 403)
        #expect(try board.town.guest().post(uploads, files: [board.pdf()]).status == 401)
        #expect(try rows() == 0)
    }

    @Test func `a waiting file hangs where its owner says`() throws {
        let id = try sendAhead(board.pdf(), by: .loic)
        try board.comment("Voici", on: card, by: .loic, ["attachment": id])
        #expect(try board.visit(.sofia).get("\(uploads)/\(id)").status == 200)
    }

    @Test func `nobody takes the waiting file of another, nor a file that hangs elsewhere`()
        throws
    {
        let id = try sendAhead(board.pdf(), by: .loic)
        #expect(try board.comment("Volé", on: card, by: .sofia, ["attachment": id]).status == 303)
        #expect(try board.visit(.sofia).get("\(uploads)/\(id)").status == 404)
        try board.comment("À moi", on: card, by: .loic, ["attachment": id])
        let other = try board.card("Autre", by: .loic)
        try board.setAudience(.moderators, of: card)
        try board.comment("Repris", on: other, by: .loic, ["attachment": id])
        #expect(try board.visit(.sofia).get("\(uploads)/\(id)").status == 404)
        let removal = try board.comment("x", on: other, by: .sofia, ["attachment_removed": id])
        #expect(removal.status == 303)
        #expect(try rows() == 1)
    }

    @Test func `a refused form keeps its files for the next try`() throws {
        let refused = try board.comment(" ", on: card, by: .loic, files: [board.pdf("Un.pdf")])
        #expect(refused.status == 422)
        #expect(refused.words.contains("Un.pdf"))
        let id = try #require(refused.input("attachment"))
        try board.comment("Voici", on: card, by: .loic, ["attachment": id])
        #expect(try board.visit(.sofia).get(board.address(card)).words.contains("Un.pdf"))
    }

    @Test func `one may think again before sending`() throws {
        let refused = try board.comment(" ", on: card, by: .loic, files: [board.pdf("Un.pdf")])
        let id = try #require(refused.input("attachment"))
        try board.comment(
            "Sans", on: card, by: .loic, ["attachment": id, "attachment_removed": id])
        #expect(try rows() == 0)
    }

    @Test func `a refused file does not harm the others, and is named with its reason`() throws {
        let files = try [
            board.pdf("Bon.pdf"), board.upload("Virus.exe", [77, 90, 1]),
            board.upload("Faux.png", Array("du texte".utf8)), board.upload("Vide.pdf", []),
        ]
        let answer = try board.comment("Voici", on: card, by: .loic, files: files)
        #expect(answer.status == 422)
        #expect(answer.words.contains("Virus.exe , ce type de fichier"))
        #expect(answer.words.contains("Faux.png , le contenu ne correspond pas"))
        #expect(answer.words.contains("Vide.pdf , le fichier est vide"))
        #expect(answer.words.contains("Voici"))
        #expect(try board.comments() == 0)
        let id = try #require(answer.input("attachment"))
        try board.comment("Voici", on: card, by: .loic, ["attachment": id])
        #expect(try board.visit(.sofia).get(board.address(card)).words.contains("Bon.pdf"))
    }

    @Test func `a part thrown away unread and an empty choice are no files`() throws {
        let files = try [
            board.upload("Lu.pdf", [], isDiscarded: true), board.upload("", []),
        ]
        #expect(try board.comment("Voici", on: card, by: .loic, files: files).status == 303)
        #expect(try rows() == 0)
    }

    @Test func `a double click brings its file once`() throws {
        let loic = try board.visit(.loic)
        let address = SpacePaths.comments(card, in: board.space)
        for _ in 1...2 {
            try loic.post(address, ["text": "Voici"], key: "once", files: [board.pdf()])
        }
        #expect(try board.comments() == 1)
        #expect(try rows() == 1)
    }
}
