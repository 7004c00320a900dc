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

    @Test func `a guest answers once, without an account`() throws {
        for secrecy in ["1", "0"] {
            let id = try here.publish(
                "Enquête \(secrecy)",
                ["secret": secrecy, "results": "closed", "guests": "1"])
            let path = try here.link(id, "Association des Aidants")
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
        let id = try here.publish("Enquête", ["results": "closed", "guests": "1"])
        let sent = try here.invite(id, "Aidants <aidants@asso.test>")
        #expect(sent.status == 303)
        let path = try #require(try here.town.link(to: "aidants@asso.test"))
        #expect(path.hasPrefix("/surveys/"))
        #expect(try here.town.mails(to: "aidants@asso.test")[0].subject == "Une question pour vous")
        try here.close(id)
        #expect(try here.town.guest().post(path, ["q1": "1"]).status == 409)
        let wrong = "/surveys/" + String(repeating: "A", count: 43)
        #expect(try here.town.guest().get(wrong).status == 404)
    }

    @Test func `without the rule there are no links, and after a vote no more of them`() throws {
        let closed = try here.publish("Entre membres")
        #expect(try here.invite(closed, "Une").status == 409)
        let id = try here.publish("Assemblée", ["guests": "1"])
        #expect(try here.invite(id, "Une\nDeux").status == 200)
        #expect(try here.page(id).words.contains("2 ont été invitées"))
        #expect(try here.page(id).words.contains("Plus personne n’est invité après le premier"))
        try here.vote(id, .amina, ["q1": "0"])
        let late = try here.invite(id, "Trois")
        #expect(late.status == 409 && late.words.contains("plus personne n’est invité"))
        #expect(throws: StorageError.self) {
            try here.change(
                """
                INSERT INTO poll_link (poll_id, digest, name, email, email_key, handed, late)
                VALUES (\(id), \([UInt8](repeating: 7, count: 32)), 'X', '', '', 1, 0)
                """)
        }
        #expect(throws: StorageError.self) {
            try here.change("UPDATE poll SET guests_late = 1 WHERE id = \(id)")
        }
        try here.close(id)
        #expect(try here.results(id).words.contains("1 vote sur 8 personnes"))
    }

    @Test func `a survey may say that some are asked later, a decision may not`() throws {
        let malik = try here.town.visit(as: .malik)
        let refused = try malik.post(
            PollPaths.polls(in: here.space),
            here.form("Décision", ["guests": "1", "guests_late": "1", "quorum": "half"]))
        #expect(refused.status == 422)
        #expect(refused.words.contains("qui vote est connu avant le premier vote"))
        let id = try here.publish("Enquête", ["guests": "1", "guests_late": "1"])
        try here.vote(id, .amina, ["q1": "0"])
        #expect(try here.invite(id, "Une").status == 200)
        try here.close(id)
        let minutes = try here.minutes(id)
        #expect(minutes.contains("Personnes invitées\u{A0}: 1"))
        #expect(minutes.contains("Invitées après le premier vote\u{A0}: 1"))
    }

    @Test func `where only invited people vote, members are neither asked nor counted`() throws {
        let id = try here.publish(
            "Les organisations", ["audience": "guests", "results": "closed"])
        let path = try here.link(id, "Association Une")
        let page = try here.page(id)
        #expect(page.words.contains("Seules votent des personnes invitées"))
        #expect(page.words.contains("Vous n’êtes pas appelé"))
        let amina = try here.town.visit(as: .amina)
        #expect(try !amina.get("/\(here.space.slug)/tasks").words.contains("Les organisations"))
        #expect(try here.notices(.amina) == 0)
        #expect(try here.vote(id, .amina, ["q1": "0"]).status == 403)
        #expect(try here.town.guest().post(path, ["q1": "1"]).status == 200)
        let turnout = PollPaths.turnout(id, in: here.space)
        #expect(
            try here.town.visit(as: .malik).get(turnout).words.contains("1 vote sur 1 personne"))
        try here.close(id)
        #expect(try here.poll(id).enrolled == 1)
        #expect(try here.results(id).words.contains("Montpellier 1 voix"))
    }

    @Test func `invited people alone leave no room for proxies or partners`() throws {
        let malik = try here.town.visit(as: .malik)
        let refused = try malik.post(
            PollPaths.polls(in: here.space),
            here.form("Deux", ["audience": "guests", "proxies": "1"]))
        #expect(refused.status == 422 && refused.words.contains("ni partenaires ni pouvoirs"))
    }
}
