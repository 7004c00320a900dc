import Community
import HTTP
import Media
import Storage
import TestKit
import Testing

@testable import Content

@Suite("What a photo shows, in words") struct PhotoWordsTests {
    let board: PinboardTown
    let card: Item.ID
    private static let words = "La salle, tables en rond"

    init() throws {
        board = try PinboardTown()
        card = try board.card()
    }

    private func photo(_ name: String = "Salle.png") throws -> UploadedFile {
        try board.upload(name, SimplePicture.landscape(width: 900, height: 600, seed: 4))
    }

    /// A comment without words, which is refused for its other file and shown again.
    private func form() throws -> Answer {
        try board.comment(
            "", on: card, by: .loic, files: [photo(), board.upload("x.exe", [77, 90])])
    }

    private func page() throws -> Answer { try board.visit(.sofia).get(board.address(card)) }

    private func picture() throws -> String {
        try #require(page().values(of: "href").first { $0.hasSuffix("/picture") })
    }

    @Test func `a form that is shown again shows its photo and asks what it shows`() throws {
        let again = try form()
        #expect(again.status == 422)
        let id = try #require(again.input("attachment"))
        #expect(again.values(of: "src").contains { $0.hasSuffix("/attachments/\(id)/small") })
        #expect(again.input("alternative-\(id)") == "")
        let typed: FormFields = [
            "attachment": id, "alternative-\(id)": Self.words, "text": " ",
        ]
        let third = try board.visit(.loic).post(
            SpacePaths.comments(card, in: board.space), typed,
            files: [board.upload("y.exe", [77, 90])])
        #expect(third.input("alternative-\(id)") == Self.words)
        let sent = try board.comment(
            "", on: card, by: .loic, ["attachment": id, "alternative-\(id)": Self.words])
        #expect(sent.status == 303)
        #expect(try page().values(of: "alt").contains(Self.words))
        let own = try board.visit(.sofia).get(picture())
        #expect(own.values(of: "alt") == [Self.words])
    }

    @Test func `its sender says it on its page as well, and nobody else`() throws {
        try board.comment("Voici", on: card, by: .loic, files: [photo()])
        let address = try picture()
        #expect(try page().values(of: "alt").contains("Photo\u{A0}: Salle.png"))
        #expect(try board.visit(.sofia).get(address).input("alternative") == nil)
        #expect(try board.visit(.loic).get(address).input("alternative") == "")
        let long = String(repeating: "é", count: 251)
        let refused = try board.visit(.loic).put(address, ["alternative": long])
        #expect(refused.status == 422 && refused.input("alternative") == long)
        let said = try board.visit(.loic).put(address, ["alternative": " \(Self.words)\n"])
        #expect(said.status == 303)
        #expect(try page().values(of: "alt").contains(Self.words))
        #expect(try board.visit(.sofia).put(address, ["alternative": "Rien"]).status == 403)
        #expect(try board.visit(.loic).put(address, ["alternative": " "]).status == 303)
        #expect(try page().values(of: "alt").contains("Photo\u{A0}: Salle.png"))
    }

    @Test func `a form says nothing of the photos of others`() throws {
        try board.comment("Voici", on: card, by: .loic, files: [photo()])
        let id = try #require(picture().split(separator: "/").dropLast().last)
        try board.comment("Et moi", on: card, by: .sofia, ["alternative-\(id)": "Rien à voir"])
        #expect(try page().values(of: "alt").contains("Photo\u{A0}: Salle.png"))
    }

    @Test func `it is in what its sender takes along`() throws {
        let id = try #require(form().input("attachment"))
        try board.comment(
            "", on: card, by: .loic, ["attachment": id, "alternative-\(id)": Self.words])
        let told = try board.town.site.database.read { db in
            try db.values("SELECT a.alternative FROM attachment AS a") as [String]
        }
        #expect(told == [Self.words])
        #expect(AttachmentDataStore.attachments.fields.contains { $0.name == "alternative" })
    }

    @Test func `its page leads back to what it hangs from by its name`() throws {
        try board.comment("Voici", on: card, by: .loic, files: [photo()])
        #expect(try board.visit(.sofia).get(picture()).words.contains("Retour au commentaire"))
    }
}
