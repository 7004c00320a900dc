import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Polls

@Suite("Votes of one person who had two accounts") struct MergedVoterTests {
    let here: PollsTown

    init() throws { here = try PollsTown() }

    @Test func `of two named ballots in a running poll the one that stays counts`() throws {
        let id = try here.publish()
        try here.vote(id, .amina, ["q1": "1"])
        try here.vote(id, .loic, ["q1": "2"])
        let plan = try here.town.visit(as: .amina).post(
            "/account/merging", ["email": Resident.loic.email, "password": Resident.password])
        #expect(plan.words.contains("Dans un sondage ouvert, les deux comptes ont voté"))
        #expect(try here.town.merge(.loic, into: .amina).status == 303)
        #expect(try here.cast(id) == 1 && here.isEven(id))
        try here.close(id)
        let words = try here.results(id).words
        #expect(words.contains("Montpellier 1 voix") || words.contains("Toulouse 1 voix"))
        #expect(try here.isEven(id))
    }

    @Test(arguments: [false, true])
    func `a vote under the other account is mine, and I do not vote again`(secret: Bool) throws {
        let id = try here.publish("Vote", secret ? PollsTown.secret : ["may_change": "-"])
        try here.vote(id, .loic, ["q1": "2"])
        #expect(try here.town.merge(.loic, into: .amina).status == 303)
        #expect(try here.cast(id) == 1 && here.isEven(id))
        #expect(try here.vote(id, .amina, ["q1": "1"]).status >= 400)
        #expect(try here.cast(id) == 1 && here.isEven(id))
    }

    @Test func `of a secret poll both ballots stay in the urn, as is said before`() throws {
        let id = try here.publish("Secret", PollsTown.secret)
        try here.vote(id, .amina, ["q1": "1"])
        try here.vote(id, .loic, ["q1": "2"])
        let plan = try here.town.visit(as: .amina).post(
            "/account/merging", ["email": Resident.loic.email, "password": Resident.password])
        #expect(plan.words.contains("les deux bulletins restent"))
        #expect(try here.town.merge(.loic, into: .amina).status == 303)
        #expect(try here.cast(id) == 2 && here.isEven(id))
        #expect(try here.vote(id, .amina, ["q1": "0"]).status >= 400)
        try here.close(id)
        #expect(try here.cast(id) == 2 && here.isEven(id))
        let turnout = try here.town.visit(as: .malik).get(PollPaths.turnout(id, in: here.space))
        #expect(turnout.words.contains("Loïc Le Goff (compte réuni depuis avec un autre)"))
    }

    @Test func `what is closed stays as it is`() throws {
        let id = try here.publish()
        try here.vote(id, .amina, ["q1": "1"])
        try here.vote(id, .loic, ["q1": "2"])
        try here.close(id)
        // The line that says so is read once.
        _ = try here.minutes(id, as: .malik)
        let before = try here.minutes(id, as: .malik)
        #expect(try here.town.merge(.loic, into: .amina).status == 303)
        #expect(try here.minutes(id, as: .malik) == before)
        #expect(try here.cast(id) == 2 && here.isEven(id))
    }

    @Test func `a proxy between the two is over, and what was cast by it is mine`() throws {
        let id = try here.publish("Vote", PollsTown.withProxies)
        try here.accepted(.amina, to: .loic, on: id)
        #expect(try here.voteFor(.amina, by: .loic, on: id, "0").status < 400)
        #expect(try here.town.merge(.loic, into: .amina).status == 303)
        #expect(try here.count("SELECT COUNT(*) AS n FROM poll_proxy AS x") == 0)
        try here.tend()
        #expect(try here.cast(id) == 1 && here.isEven(id))
        #expect(try here.vote(id, .amina, ["q1": "1"]).status >= 400)
    }

    @Test func `a proxy from somebody else goes on`() throws {
        let id = try here.publish("Vote", PollsTown.withProxies)
        try here.accepted(.sofia, to: .loic, on: id)
        #expect(try here.voteFor(.sofia, by: .loic, on: id, "0").status < 400)
        #expect(try here.town.merge(.loic, into: .amina).status == 303)
        try here.tend()
        #expect(try here.cast(id) == 1 && here.isEven(id))
    }
}
