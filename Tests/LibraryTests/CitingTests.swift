import Community
import Content
import HTTP
import TestKit
import Testing

@testable import Library

@Suite("A document that others point to") struct CitingTests {
    let room: LibraryTown
    let guide: Item.ID
    let law: Item.ID

    init() throws {
        room = try LibraryTown()
        guide = try room.publish("Guide des financements")
        law = try room.publish("Décret de 2017")
    }

    @discardableResult
    private func cite(_ words: String, as resident: Resident = .loic) throws -> Answer {
        try room.visit(resident).post(
            SpacePaths.comments(law, in: room.space), ["text": "Voyez aussi", "cited": words])
    }

    @Test func `it is found by words of its title, and told on its page`() throws {
        #expect(try cite("financements").status == 303)
        let page = try room.page(law, as: .sofia)
        #expect(page.text.contains(LibraryPaths.document(guide, in: room.space)))
        let cited = try room.page(guide, as: .sofia)
        #expect(cited.words.contains("Cité par") && cited.words.contains("Décret de 2017"))
    }

    @Test(arguments: ["GUIDE", "guides", "finan", "guide des fina"])
    func `a beginning of its words, in any case or number, is enough`(words: String) throws {
        #expect(try cite(words).status == 303)
        #expect(try room.page(guide, as: .sofia).words.contains("Cité par"))
    }

    @Test func `what has the words elsewhere than in its title is not found`() throws {
        try room.publish("Barème", ["description": "Les guidages de Toulouse"])
        #expect(try cite("guidages").status == 422)
    }

    @Test func `what nobody vetted is not to be cited, not even by its number`() throws {
        let draft = try room.propose("Projet tenu secret")
        for words in ["secret", "document-\(draft)", LibraryPaths.document(draft, in: room.space)] {
            let answer = try cite(words)
            #expect(answer.status == 422 && !answer.words.contains("Projet tenu secret"))
        }
        #expect(try !room.page(draft, as: .malik).words.contains("Cité par"))
    }

    @Test func `it leads to the version that is vetted now`() throws {
        try cite("financements")
        try room.sendVersion(of: guide, room.town.pdf("Nouveau.pdf", "Nouveau"), ["note": "2020"])
        #expect(try !room.page(law, as: .sofia).words.contains("Nouveau.pdf"))
        try room.decide("vetted", room.version(guide))
        #expect(try room.file(guide, as: .sofia).file?.disposition?.fileName == "Nouveau.pdf")
    }
}
