import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Polls

@Suite("Results") struct ResultTests {
    let here: PollsTown

    init() throws { here = try PollsTown() }

    @Test func `that wait for the end are hidden from administrators too, everywhere`() throws {
        let id = try here.publish("Caché", ["results": "closed"])
        for resident in [Resident.amina, .loic, .sofia, .denis, .claire] {
            try here.vote(id, resident, ["q1": "1"])
        }
        for resident in [Resident.amina, .malik, .claire] {
            let browser = try here.town.visit(as: resident)
            #expect(try !browser.get(here.address(id)).words.contains("5 voix"))
            #expect(try browser.get(PollPaths.results(id, in: here.space)).status == 303)
            for path in [PollPaths.table, PollPaths.answers] {
                #expect(try browser.get(path(id, in: here.space)).status == 403)
            }
            #expect(try browser.get(PollPaths.minutes(id, in: here.space)).status == 404)
        }
        try here.close(id)
        #expect(try here.results(id).words.contains("Montpellier 5 voix"))
    }

    @Test func `an early look is an administrator's, is noted, and is shown to all`() throws {
        let id = try here.publish("Caché", ["results": "closed"])
        try here.vote(id, .amina, ["q1": "1"])
        let look = PollPaths.look(id, in: here.space)
        #expect(try here.town.visit(as: .malik).post(look).status == 403)
        let seen = try here.town.visit(as: .claire).post(look)
        #expect(seen.status == 200 && seen.words.contains("Montpellier 1 voix"))
        let shown = "Claire Vidal a regardé les résultats avant l’heure"
        #expect(try here.page(id, as: .loic).words.contains(shown))
        let audit = try here.town.visit(as: .claire).get(
            "/\(here.space.slug)/administration/audit")
        #expect(audit.words.contains("a regardé avant l’heure les résultats de"))
        try here.close(id)
        let minutes = try here.town.visit(as: .loic).get(PollPaths.minutes(id, in: here.space))
        #expect(minutes.words.contains(shown))
    }

    @Test func `are seen after one's own vote where that is the rule`() throws {
        let id = try here.publish("Après", ["results": "voted"])
        try here.vote(id, .loic, ["q1": "1"])
        #expect(try here.page(id).words.contains("quand vous aurez voté"))
        #expect(try !here.page(id).words.contains("1 voix"))
        #expect(try here.page(id, as: .loic).words.contains("Montpellier 1 voix"))
    }

    @Test func `of a running secret vote are not told of a handful`() throws {
        let id = try here.publish("Secret", ["secret": "1"])
        for resident in [Resident.amina, .loic, .sofia, .denis] {
            try here.vote(id, resident, ["q1": "1"])
        }
        #expect(try here.page(id).words.contains("à partir de 5 bulletins"))
        try here.vote(id, .claire, ["q1": "0"])
        #expect(try here.page(id).words.contains("Montpellier 4 voix"))
    }

    @Test func `say who voted what in a named vote, and never in a secret one`() throws {
        let named = try here.publish()
        try here.vote(named, .amina, ["q1": "1"])
        #expect(try here.results(named, as: .loic).words.contains("Amina Haddad"))
        let partner = try here.page(named, as: .region).words
        #expect(partner.contains("retenue") && !partner.contains("Amina Haddad"))
        let secret = try here.publish("Secret", PollsTown.secret)
        try here.vote(secret, .amina, ["q1": "1"])
        try here.close(secret)
        #expect(try !here.results(secret, as: .loic).words.contains("Amina Haddad"))
        let voters = try here.town.visit(as: .loic).get(PollPaths.turnout(secret, in: here.space))
        #expect(voters.words.contains("Amina Haddad"))
    }

    @Test func `have a plain sentence for each option, and the minutes all that was decided`()
        throws
    {
        let id = try here.publish(
            "Décision",
            [
                "secret": "1", "results": "closed", "may_change": "-", "quorum": "half",
                "q1_options": "Pour\nContre", "q1_share": "more",
            ])
        for resident in [Resident.amina, .loic] { try here.vote(id, resident, ["q1": "0"]) }
        try here.vote(id, .sofia, ["q1": "1"])
        try here.vote(id, .denis, ["q1": "blank"])
        try here.close(id)
        let words = try here.results(id).words
        #expect(words.contains("Adopté\u{A0}: «\u{A0}Pour\u{A0}»"))
        #expect(words.contains("Adoptée\u{A0}: 2 voix sur 3, il en fallait 2."))
        #expect(words.contains("Quorum atteint\u{A0}: 4 bulletins, il en fallait 3."))
        let minutes = try here.town.visit(as: .amina).get(PollPaths.minutes(id, in: here.space))
        let poll = try here.poll(id)
        let seed = try #require(poll.lot.seed)
        #expect(PollLot.hash(of: seed) == poll.lot.hash)
        for said in [
            "Clos à la main par Malik Benali", "Vote secret", "Quorum\u{A0}: la moitié", seed,
            poll.lot.hash, poll.urnHash ?? "-", "plus de la moitié", "4 votes sur 6",
        ] {
            #expect(minutes.words.contains(said), "\(said)")
        }
        #expect(try here.page(id).text.contains(poll.lot.hash))
    }

    @Test func `are a table for a spreadsheet, and the answers as well where they may be`() throws {
        let id = try here.publish(
            "Table",
            ["questions": "2", "q2_text": "Un mot ?", "q2_method": "text", "q2_seats": "1"])
        try here.vote(id, .amina, ["q1": "1", "q2": "=1+1"])
        try here.close(id)
        let amina = try here.town.visit(as: .amina)
        let table = try amina.get(PollPaths.table(id, in: here.space)).text
        #expect(table.contains("Montpellier,1,100\u{A0}%"))
        let answers = try amina.get(PollPaths.answers(id, in: here.space)).text
        #expect(answers.contains("Amina Haddad,Montpellier,\"'=1+1\""))
        let secret = try here.publish("Secret", PollsTown.secret)
        try here.vote(secret, .amina, ["q1": "1"])
        try here.close(secret)
        #expect(try amina.get(PollPaths.answers(secret, in: here.space)).status == 403)
        let malik = try here.town.visit(as: .malik)
        let lines = try malik.get(PollPaths.answers(secret, in: here.space)).text
        #expect(lines.contains("Montpellier") && !lines.contains("Amina"))
    }

    @Test func `cost at most fifteen statements, page by page`() throws {
        let id = try here.publish(
            "Coût",
            [
                "questions": "2", "q2_text": "Et ?", "q2_method": "approval",
                "q2_options": "A\nB", "q2_seats": "1",
            ])
        for resident in [Resident.amina, .loic] {
            try here.vote(id, resident, ["q1": "1", "q2-0": "1"])
        }
        try here.close(id)
        for path in [PollPaths.poll, PollPaths.results, PollPaths.minutes] {
            #expect(try statements(path(id, in: here.space)) <= 15)
        }
    }

    private func statements(_ address: String) throws -> Int {
        let cast = SampleCast(
            author: try here.town.person(.amina), moderator: try here.town.person(.malik),
            administrator: try here.town.person(.claire), password: Resident.password)
        let stage = try SampleStage(
            here.town.site, in: here.space, cast: cast, caller: here.town.person(.loic))
        return try stage.cost(at: address).statements
    }

    @Test func `tell who listens that a ballot came, and not which`() throws {
        let id = try here.publish()
        let stream = try here.town.visit(as: .amina).get(
            PollPaths.live(id, in: here.space), headers: ["Accept": "text/event-stream"])
        #expect(stream.stream != nil)
        #expect(try here.town.guest().get(PollPaths.live(id, in: here.space)).status == 401)
    }
}
