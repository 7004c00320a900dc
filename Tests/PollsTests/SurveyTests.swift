import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Polls

@Suite("Surveys by personal links") struct SurveyTests {
    let here: PollsTown

    init() throws { here = try PollsTown() }

    private func link(_ id: Item.ID, _ name: String) throws -> String {
        let page = try here.town.visit(as: .malik).post(
            PollPaths.links(id, in: here.space), ["people": name])
        let found = page.text.firstMatch(of: /http:\/\/localhost(\/surveys\/[\w-]+)/)
        return String(try #require(found).1)
    }

    @Test func `a guest answers once, without an account`() throws {
        for secrecy in ["1", "0"] {
            let id = try here.publish(
                "Enquête \(secrecy)", ["secret": secrecy, "results": "closed"])
            let path = try link(id, "Association des Aidants")
            let guest = here.town.guest()
            let page = try guest.get(path)
            #expect(page.status == 200 && page.words.contains("Où se réunir"))
            let refused = try guest.post(path, [:])
            #expect(refused.status == 422 && refused.words.contains("Répondez à cette question"))
            let seal = page.input("seal") ?? ""
            let answer = try guest.post(path, ["q1": "1", "seal": seal])
            #expect(answer.status == 200 && answer.words.contains("Vos réponses sont enregistrées"))
            #expect((answer.code != nil) == (secrecy == "1"))
            #expect(try guest.get(path).words.contains("déjà été donnée"))
            #expect(try guest.post(path, ["q1": "0"]).status == 409)
            #expect(try here.cast(id) == 1 && here.isEven(id))
            try here.close(id)
            let malik = try here.town.visit(as: .malik)
            let table = try malik.get(PollPaths.answers(id, in: here.space)).text
            #expect(table.contains("Montpellier"))
            #expect(table.contains("Association des Aidants") == (secrecy == "0"))
        }
    }

    @Test func `a link goes by mail, serves nobody after the end, and an invented one never`()
        throws
    {
        let id = try here.publish("Enquête", ["results": "closed"])
        let malik = try here.town.visit(as: .malik)
        let sent = try malik.post(
            PollPaths.links(id, in: here.space), ["people": "Aidants <aidants@asso.test>"])
        #expect(sent.status == 303)
        let path = try #require(try here.town.link(to: "aidants@asso.test"))
        #expect(path.hasPrefix("/surveys/"))
        #expect(try here.town.mails(to: "aidants@asso.test")[0].subject == "Une question pour vous")
        try here.close(id)
        #expect(try here.town.guest().post(path, ["q1": "1"]).status == 409)
        let wrong = "/surveys/" + String(repeating: "A", count: 43)
        #expect(try here.town.guest().get(wrong).status == 404)
        #expect(
            try here.town.visit(as: .amina).get(PollPaths.links(id, in: here.space)).status == 403)
    }
}
