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
        let draft = try room.publish("Merci", ["body": "Merci @Sofia.", "state": "draft"])
        #expect(try reasons(.sofia) == [])
        #expect(try room.save(draft, "Merci", ["body": "Merci @Loïc."]).status == 303)
        #expect(try reasons(.loic) == ["mention"])
        #expect(try reasons(.sofia) == [])
        let page = try room.town.visit(as: .denis).get(room.address(draft))
        #expect(try page.text.contains(link(.loic)))
    }

    @Test func `an edit tells those whom it newly names`() throws {
        let id = try room.publish("Merci", ["body": "Merci @Loïc."])
        let body = "Merci @Loïc et @Amina Haddad."
        #expect(try room.save(id, "Merci", ["body": body]).status == 303)
        #expect(try reasons(.loic) == ["mention"])
        #expect(try reasons(.amina) == ["mention"])
    }

    @Test func `whoever will not see it cannot be named in it`() throws {
        let answer = try room.town.visit(as: .malik).post(
            room.items, room.form("Entre nous", ["body": "Voir @Loïc.", "audience": "moderators"]))
        #expect(answer.status == 422)
        #expect(answer.words.contains("@Loïc"))
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
