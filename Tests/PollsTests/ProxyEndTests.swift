import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Polls

@Suite("A ballot cast by proxy") struct ProxyEndTests {
    let here: PollsTown

    init() throws { here = try PollsTown() }

    private static let polls: [(String, String)] = [
        ("1", "1"), ("1", "0"), ("0", "1"), ("0", "0"),
    ]

    /// Loïc has voted for Amina, and Sofia for herself.
    private func poll(_ secret: String = "1", changes: String = "0") throws -> Item.ID {
        let id = try here.publish(
            "Vote \(secret) \(changes)",
            PollsTown.withProxies.merging(
                ["secret": secret, "may_change": changes == "1" ? "1" : "-"]) { $1 })
        try here.accepted(.amina, to: .loic, on: id)
        try here.town.wait(1)
        #expect(try here.voteFor(.amina, by: .loic, on: id, "0").status < 400)
        try here.vote(id, .sofia, ["q1": "1"])
        #expect(try here.cast(id) == 2)
        return id
    }

    @Test func `the giver is told, sees a ballot all the same, and theirs counts`() throws {
        for (secret, changes) in Self.polls {
            let id = try poll(secret, changes: changes)
            let amina = try here.town.visit(as: .amina)
            #expect(try amina.get("/account/notices").words.contains("a voté pour vous"))
            let page = try here.page(id)
            #expect(page.words.contains("Loïc Le Goff a voté pour vous"))
            #expect(page.input("seal") != nil && page.input("code") == nil)
            #expect(try here.vote(id, .amina, ["q1": "2"]).status < 400)
            #expect(try here.cast(id) == 2 && here.isEven(id))
            try here.close(id)
            let words = try here.results(id).words
            #expect(words.contains("Albi 1 voix") && words.contains("Toulouse 0 voix"))
        }
    }

    @Test func `is corrected by the form that brought it, where votes change`() throws {
        for (secret, changes) in Self.polls {
            let id = try here.publish(
                "Vote \(secret) \(changes)",
                PollsTown.withProxies.merging(
                    ["secret": secret, "may_change": changes == "1" ? "1" : "-"]) { $1 })
            try here.accepted(.amina, to: .loic, on: id)
            let giver = try here.town.person(.amina).description
            let loic = try here.town.visit(as: .loic)
            let seal = try loic.get(here.address(id) + "?for=\(giver)").input("seal") ?? ""
            for option in ["0", "2"] {
                let answer = try loic.post(
                    PollPaths.ballot(id, in: here.space),
                    ["q1": option, "giver": giver, "seal": seal])
                let isTold = changes == "1" || option == "0" || secret == "1"
                #expect((answer.status < 400) == isTold, "\(secret) \(changes) \(option)")
            }
            try here.close(id)
            let counted = changes == "1" ? "Albi 1 voix" : "Toulouse 1 voix"
            #expect(try here.results(id).words.contains(counted), "\(secret) \(changes)")
            #expect(try here.isEven(id))
        }
    }

    @Test func `goes when giver or holder erase their account, and nothing else stops`() throws {
        for leavers in [[Resident.amina], [.loic], [.amina, .loic], [.loic, .amina]] {
            for secret in ["1", "0"] {
                let town = try ProxyEndTests()
                let id = try town.poll(secret)
                for leaver in leavers { try town.here.erase(leaver) }
                #expect(try town.here.failedJobs() == 0)
                #expect(try town.here.cast(id) == 1 && town.here.isEven(id))
                #expect(try town.here.vote(id, .denis, ["q1": "1"]).status < 400)
                #expect(try town.here.close(id).status == 303)
                #expect(
                    try town.here.results(id, as: .sofia).words.contains("Montpellier 2 voix"))
            }
        }
    }

    @Test func `one that comes to grief keeps no other from being taken out`() throws {
        let grieved = try poll("0")
        let id = try poll("1")
        try here.change(
            "UPDATE poll_count SET registered = 1, cast_ballots = 1 WHERE poll_id = \(grieved)")
        try here.change("DELETE FROM poll_vote WHERE poll_id = \(grieved)")
        try here.change("UPDATE poll_proxy SET state = 'ended'")
        try here.tend()
        #expect(try here.failedJobs() == 1)
        #expect(try here.cast(id) == 1 && here.isEven(id))
    }

    @Test func `goes when giver or holder have no vote any more`() throws {
        for (leaver, change) in [
            (Resident.amina, "disabled"), (.loic, "disabled"), (.amina, "partner"),
            (.loic, "partner"),
        ] {
            let town = try ProxyEndTests()
            let id = try town.poll("1")
            let person = try town.here.town.person(leaver)
            try town.here.change(
                change == "disabled"
                    ? "UPDATE person SET disabled_at = 1 WHERE id = \(person)"
                    : "UPDATE membership SET role = 'partner' WHERE person_id = \(person)")
            try town.here.tend()
            #expect(try town.here.cast(id) == 1 && town.here.isEven(id), "\(leaver) \(change)")
            #expect(try town.here.failedJobs() == 0)
        }
    }

    @Test func `keeps the rules as they were when it is taken out again`() throws {
        let id = try here.publish("Seul", PollsTown.withProxies)
        let proxy = try here.accepted(.amina, to: .loic, on: id)
        #expect(try here.voteFor(.amina, by: .loic, on: id, "0").status < 400)
        #expect(try here.end(proxy, by: .loic).status == 303)
        #expect(try here.cast(id) == 0)
        let page = try here.town.visit(as: .malik).get(PollPaths.edit(id, in: here.space))
        #expect(page.words.contains("les règles ne changent plus"))
        #expect(throws: (any Error).self) {
            try here.change("UPDATE poll SET secret = 0 WHERE id = \(id)")
        }
    }

    @Test func `is not voted for by a name that cannot be read`() throws {
        let id = try here.publish("Vote", PollsTown.withProxies)
        #expect(try here.vote(id, .amina, ["q1": "0", "giver": "abc"]).status == 403)
        #expect(try here.cast(id) == 0)
    }
}
