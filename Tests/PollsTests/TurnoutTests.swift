import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Polls

@Suite("Turnout and reminders") struct TurnoutTests {
    let here: PollsTown

    init() throws { here = try PollsTown() }

    @Test func `names stay away while it runs, and the number does not`() throws {
        let id = try here.publish("Secret", PollsTown.secret)
        try here.vote(id, .amina, ["q1": "1"])
        let turnout = PollPaths.turnout(id, in: here.space)
        let malik = try here.town.visit(as: .malik).get(turnout)
        #expect(malik.words.contains("1 vote sur 6") && !malik.words.contains("Amina Haddad"))
        #expect(try here.town.visit(as: .amina).get(turnout).status == 403)
        try here.close(id)
        #expect(try here.town.visit(as: .loic).get(turnout).words.contains("Amina Haddad"))
    }

    @Test func `a reminder goes to those who have not voted, and not twice in a row`() throws {
        let id = try here.publish()
        try here.vote(id, .amina, ["q1": "1"])
        let before = (try here.notices(.amina), try here.notices(.loic))
        let malik = try here.town.visit(as: .malik)
        let reminder = PollPaths.reminder(id, in: here.space)
        #expect(try here.town.visit(as: .loic).post(reminder).status == 403)
        try here.town.wait(1)
        #expect(try malik.post(reminder).status == 303)
        #expect(try here.notices(.amina) == before.0)
        #expect(try here.notices(.loic) == before.1 + 1)
        #expect(try malik.post(reminder).status == 409)
        let loic = try here.town.visit(as: .loic).get("/account/notices").words
        #expect(loic.contains("vous rappelle de voter"))
    }

    @Test func `the day before the end those are reminded who have not voted`() throws {
        let id = try here.publish(
            "Demain", ["reminds": "1", "closes_day": "2019-06-06", "closes_time": "12:00"])
        try here.vote(id, .amina, ["q1": "1"])
        let before = try here.notices(.loic)
        try here.town.wait(2 * 86_400)
        #expect(try here.notices(.loic) == before + 1)
        let amina = try here.town.visit(as: .amina).get("/account/notices").words
        #expect(!amina.contains("rappelle"))
    }

    @Test func `a poll of less than a day reminds nobody at once, nor when it is saved again`()
        throws
    {
        let ends = ["reminds": "1", "closes_day": "2019-06-04", "closes_time": "08:00"]
        let id = try here.publish("Vite", ends)
        try here.town.wait(60)
        #expect(try here.notices(.loic) == 1)
        var form = here.form("Vite fait", ends)
        form.append("version", "1")
        let malik = try here.town.visit(as: .malik)
        #expect(try malik.put(here.address(id), form).status == 303)
        try here.town.wait(60)
        #expect(try here.notices(.loic) == 1)
        #expect(try malik.post(PollPaths.reminder(id, in: here.space)).status == 303)
    }

    @Test func `partners are told of a vote and mailed where they vote, and nowhere else`()
        throws
    {
        let region = Resident.region.email
        let id = try here.publish("Entre membres", ["mailed": "1"])
        #expect(try here.notices(.region) == 0 && here.notices(.loic) == 1)
        #expect(try here.town.mails(to: region).isEmpty)
        #expect(try !here.town.mails(to: Resident.loic.email).isEmpty)
        #expect(try here.page(id, as: .region).words.contains("Vous n’êtes pas appelé"))
        try here.publish("Avec les partenaires", ["mailed": "1", "partners": "1"])
        #expect(try here.notices(.region) == 1)
        #expect(try here.town.mails(to: region).count == 1)
    }

    @Test func `those enrolled are counted at the end, with whoever voted and left`() throws {
        let id = try here.publish()
        try here.vote(id, .denis, ["q1": "1"])
        let denis = try here.town.person(.denis)
        try here.change(
            "DELETE FROM membership WHERE person_id = \(denis) AND space_id = \(here.space.id)")
        try here.close(id)
        #expect(try here.poll(id).enrolled == 6)
        #expect(try here.results(id).words.contains("1 vote sur 6 personnes"))
    }

    @Test func `an account that is erased takes its name off, and no count`() throws {
        let named = try here.publish()
        let secret = try here.publish("Secret", PollsTown.secret)
        try here.vote(named, .amina, ["q1": "1"])
        try here.vote(secret, .amina, ["q1": "1"])
        #expect(try here.town.erase(.amina).status == 303)
        try here.town.wait(60)
        #expect(try here.isEven(named) && here.isEven(secret))
        try here.close(named)
        try here.close(secret)
        let words = try here.results(named, as: .loic).words
        #expect(words.contains("Montpellier 1 voix") && !words.contains("Amina Haddad"))
        #expect(try here.results(secret, as: .loic).words.contains("Montpellier 1 voix"))
    }
}
