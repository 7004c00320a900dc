import Community
import Content
import HTTP
import TestKit
import Testing

@Suite("The same words with a file") struct RepeatedFileTests {
    let board: PinboardTown
    private let card: Item.ID

    init() throws {
        board = try PinboardTown()
        card = try board.card()
        #expect(try send(board.pdf()).status == 303)
    }

    @Test func `are another message when it is another file`() throws {
        #expect(try send(other).status == 303)
        #expect(try board.comments() == 2)
    }

    @Test func `are another message without it`() throws {
        #expect(try send(nil).status == 303)
        #expect(try board.comments() == 2)
    }

    @Test func `are a slip when it is the same file, whatever it is called`() throws {
        let asked = try send(board.pdf("Copie.pdf"))
        #expect(asked.status == 409)
        #expect(try board.comments() == 1)
        let file = try #require(asked.input("attachment"))
        let meant = try board.comment(
            "Voici le compte rendu", on: card, by: .loic, ["attachment": file, "again": "1"])
        #expect(meant.status == 303)
        #expect(try board.comments() == 2)
    }

    private var other: UploadedFile {
        get throws { try board.pdf("Tract.pdf", "Un autre") }
    }

    private func send(_ file: UploadedFile?) throws -> Answer {
        try board.comment(
            "Voici le compte rendu", on: card, by: .loic,
            files: [file].compactMap(\.self))
    }
}
