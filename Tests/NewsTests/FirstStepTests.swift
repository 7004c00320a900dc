import Community
import HTTP
import TestKit
import Testing

@testable import News

@Suite("The first steps of a space") struct FirstStepTests {
    let room: NewsTown

    init() throws { room = try NewsTown() }

    private func front(_ resident: Resident) throws -> Answer {
        try room.town.visit(as: resident).get(room.home)
    }

    private let title = "Vos premiers pas"
    private let news = "Publier une première actualité"

    @Test func `stand on the home page of those who run it, and of nobody else`() throws {
        #expect(try front(.claire).words.contains(title))
        #expect(try front(.malik).words.contains(title))
        for resident in [Resident.amina, .region] {
            #expect(!(try front(resident).words.contains(title)))
        }
    }

    @Test func `each leads to where it is done, for whoever may do it`() throws {
        let steps = try front(.claire)
        for address in [NewsPaths.new(in: room.space), room.home + "/administration/rules"] {
            #expect(steps.values(of: "href").contains(address))
            #expect(try room.town.visit(as: .claire).get(address).status == 200)
        }
        #expect(!(try front(.malik).words.contains("Brancher le courriel")))
    }

    @Test func `are ticked by what is there, and no longer when it goes`() throws {
        let done = "\(news) : c’est fait"
        #expect(!(try front(.claire).words.contains(done)))
        let id = try room.publish("Bienvenue")
        #expect(try front(.claire).words.contains(done))
        try room.town.visit(as: .malik).delete(NewsPaths.item(id, in: room.space))
        #expect(!(try front(.claire).words.contains(done)))
    }

    @Test func `go away by themselves when all that one may do is done`() throws {
        #expect(try front(.malik).words.contains(title))
        try room.publish("Bienvenue")
        #expect(!(try front(.malik).words.contains(title)))
    }

    @Test func `are dismissed for all who run it, and stay so`() throws {
        try room.town.visit(as: .malik).delete(SpacePaths.firstSteps(in: room.space))
        #expect(!(try front(.claire).words.contains(title)))
        let settings: FormFields = ["name": "Centre", "zone": "Europe/Paris"]
        try room.town.visit(as: .claire).put(SpacePaths.settings(in: room.space), settings)
        #expect(!(try front(.malik).words.contains(title)))
    }

    @Test func `the home page can be put on the screen of a phone`() throws {
        let page = try front(.amina)
        #expect(page.text.contains("rel=\"manifest\" href=\"\(room.home)/manifest.webmanifest\""))
    }
}
