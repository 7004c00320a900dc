import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import News

@Suite("Names in the body of news") struct NewsMentionTests {
    let room: NewsTown

    init() throws { room = try NewsTown() }

    private func reasons(_ resident: Resident) throws -> [String] {
        let person = try room.town.person(resident)
        return try room.town.site.database.read {
            try $0.values(
                "SELECT n.reason FROM notice AS n WHERE n.person_id = \(person) ORDER BY n.id")
        }
    }

    private func link(_ resident: Resident) throws -> String {
        let address = SpacePaths.member(try room.town.person(resident), in: room.space)
        return "<a href=\"\(address)\">@\(resident.name)</a>"
    }

    @Test func `whoever the body names is linked and told, once it is published`() throws {
        let draft = try room.publish("Merci", ["body": "Merci @Sofia Martins.", "state": "draft"])
        #expect(try reasons(.sofia) == [])
        #expect(try room.save(draft, "Merci", ["body": "Merci @Loïc Le Goff."]).status == 303)
        #expect(try reasons(.loic) == ["mention"])
        #expect(try reasons(.sofia) == [])
        let page = try room.town.visit(as: .denis).get(room.address(draft))
        #expect(try page.text.contains(link(.loic)))
    }

    @Test func `an edit tells those whom it newly names`() throws {
        let id = try room.publish("Merci", ["body": "Merci @Loïc Le Goff."])
        let body = "Merci @Loïc Le Goff et @Amina Haddad."
        #expect(try room.save(id, "Merci", ["body": body]).status == 303)
        #expect(try reasons(.loic) == ["mention"])
        #expect(try reasons(.amina) == ["mention"])
    }

    @Test func `whoever will not see it cannot be named in it`() throws {
        let answer = try room.town.visit(as: .malik).post(
            room.items,
            room.form("Entre nous", ["body": "Voir @Loïc Le Goff.", "audience": "moderators"]))
        #expect(answer.status == 422)
        #expect(answer.words.contains("@Loïc Le Goff"))
    }

    @Test func `to guests of a public space, a mention names nobody`() throws {
        try room.town.openToGuests()
        let body = "Merci à @Sofia Martins et @loïc le goff, bravo."
        let id = try room.publish("Merci", ["body": body, "audience": "everyone"])
        let home = "/\(room.space.slug)"
        for page in [room.address(id), home, home + "/search?q=bravo"] {
            let seen = try room.town.guest().get(page)
            #expect(seen.status == 200, "\(page)")
            #expect(!seen.words.contains("Martins"), "\(page)")
            #expect(!seen.text.contains("/members/"), "\(page)")
        }
        let story = try room.town.guest().get(room.address(id)).words
        #expect(story.contains("Merci à un·e membre de l’espace et un·e membre de l’espace"))
        let member = try room.town.visit(as: .denis).get(room.address(id))
        #expect(try member.text.contains(link(.sofia)))
    }

    @Test func `of two people of one name the editor asks who is meant`() throws {
        let denis = try room.town.person(.denis)
        try room.town.site.database.write { db in
            try PersonStore(db: db).rename(denis, name: "Sofia Martins", locale: "fr")
        }
        let malik = try room.town.visit(as: .malik)
        let refused = try malik.post(
            room.items, room.form("Merci", ["body": "Merci @Sofia Martins."]))
        #expect(refused.status == 422)
        #expect(refused.words.contains("Qui est «\u{A0}@Sofia Martins\u{A0}»"))
        let sofia = try room.town.person(.sofia)
        let form = room.form(
            "Merci", ["body": "Merci @Sofia Martins.", "named-0": sofia.description])
        #expect(try malik.post(room.items, form).status == 303)
        #expect(try reasons(.sofia) == ["mention"])
        #expect(try reasons(.denis) == [])
    }

    @Test func `a name of nobody comes back with the text and a button to go on`() throws {
        let form = room.form("Merci", ["body": "Merci @Zorro & compagnie."])
        let answer = try room.town.visit(as: .malik).post(room.items, form)
        #expect(answer.status == 422)
        #expect(answer.words.contains("Personne ne s’appelle «\u{A0}@Zorro\u{A0}»"))
        #expect(answer.words.contains("Merci @Zorro & compagnie."))
        #expect(answer.text.contains("name=\"mentions\" value=\"anyway\""))
        let forced = room.form("Merci", ["body": "Merci @Zorro.", "mentions": "anyway"])
        #expect(try room.town.visit(as: .malik).post(room.items, forced).status == 303)
    }
}
