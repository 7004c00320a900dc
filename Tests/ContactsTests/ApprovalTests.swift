import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Contacts

@Suite("Moderators decide on the cards that members propose") struct ApprovalTests {
    let here: ContactsTown

    init() throws { here = try ContactsTown() }

    private var queue: String { "/\(here.space.slug)/moderation" }

    private func decide(_ decision: String) throws -> Answer {
        let malik = try here.visit(.malik)
        let cases = try malik.get(queue).values(of: "href").filter {
            $0.hasPrefix(queue + "/") && $0.last?.isNumber == true
        }
        return try malik.putRead(
            try #require(cases.first), ["decision": decision, "text": "Voilà."])
    }

    @Test(arguments: [Resident.amina, .region])
    func `one that is published is there for all, and its author is told`(
        _ author: Resident
    ) throws {
        let id = try here.add("Pujol", ["telephone_1": "05 61 22 33 44"], by: author)
        #expect(try here.page(id).status == 404)
        #expect(try decide("publish").status == 303)
        #expect(try here.page(id).words.contains("Jeanne Pujol"))
        #expect(try here.typed("pujol") == ["Jeanne Pujol"])
        #expect(try here.visit(author).get(AccountPaths.notices()).words.contains("Jeanne Pujol"))
        #expect(try !here.visit(.malik).get(queue).words.contains("Jeanne Pujol"))
    }

    @Test func `one that is refused stays hidden`() throws {
        let id = try here.add("Pujol", by: .amina)
        #expect(try decide("hide").status == 303)
        #expect(try here.page(id).status == 404)
        #expect(try here.typed("pujol").isEmpty)
        #expect(try here.visit(.amina).get(AccountPaths.notices()).words.contains("Jeanne Pujol"))
    }

    @Test func `one that is to be changed comes back to the queue`() throws {
        let id = try here.add("Pujol", by: .amina)
        #expect(try decide("askEdit").status == 303)
        let address = ContactsPaths.contact(id, in: here.space)
        #expect(try here.visit(.amina).put(address, here.form("Pujols")).status == 303)
        #expect(try here.page(id).status == 404)
        #expect(try here.visit(.malik).get(queue).words.contains("Jeanne Pujols"))
        #expect(try decide("publish").status == 303)
        #expect(try here.page(id).words.contains("Jeanne Pujols"))
    }

    @Test func `nobody is asked to confirm a card that waits, nor sent a link to it`() throws {
        let id = try here.add("Pujol", ["mail_1": ContactsTown.mail], by: .amina)
        #expect(try here.send(id).words.contains("n’est pas encore publiée"))
        try here.wait(367 * 86_400)
        let malik = try here.town.signInAgain(.malik)
        #expect(
            try !malik.get(here.home + "?care=due").words.contains("Jeanne Pujol"))
        #expect(try here.town.mails(to: ContactsTown.mail).isEmpty)
    }
}
