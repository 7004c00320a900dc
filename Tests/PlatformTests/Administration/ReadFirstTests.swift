import Community
import Content
import HTTP
import Platform
import Storage
import TestKit
import Testing

@Suite("Forms of what is read first") struct ReadFirstTests {
    let town: Town

    init() throws {
        town = try Town(features: features)
        let space = try town.space(.centre)
        try town.site.database.write {
            try PremoderationStore(db: $0).set(
                .always, for: .member, at: PremoderationPlace(), in: space.id)
        }
        let saved = try town.visit(as: .malik).post(
            "/\(space.slug)/library/themes", ["name": "Textes", "audience": "space"])
        #expect(saved.status == 303)
    }

    @Test(arguments: ["contacts/new", "links/new", "agenda/new", "library/new"])
    func `say so beforehand, and so does the button`(_ form: String) throws {
        let address = "/\(try town.space(.centre).slug)/\(form)"
        let waiting = try town.visit(as: .loic).get(address).words
        #expect(waiting.contains("relu par la modération avant d’être visible"))
        #expect(waiting.contains("Envoyer pour relecture"))
        let free = try town.visit(as: .malik).get(address)
        #expect(free.status == 200)
        #expect(!free.words.contains("relu par la modération"))
        #expect(!free.words.contains("Envoyer pour relecture"))
    }
}
