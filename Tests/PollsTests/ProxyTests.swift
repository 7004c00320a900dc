import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Polls

@Suite("Proxies") struct ProxyTests {
    let here: PollsTown

    init() throws { here = try PollsTown() }

    @Test func `counts once it is accepted, and the giver's own vote goes before it`() throws {
        for secrecy in ["1", "0"] {
            let id = try here.publish(
                "Vote \(secrecy)", PollsTown.withProxies.merging(["secret": secrecy]) { $1 })
            #expect(try here.give(.amina, to: .loic, on: id).status == 303)
            #expect(try here.voteFor(.amina, by: .loic, on: id, "0").status == 403)
            let proxy = try here.last()
            try here.town.visit(as: .loic).post(ProxyPaths.acceptance(proxy, in: here.space))
            #expect(try here.page(id, as: .loic).words.contains("Voter pour Amina Haddad"))
            #expect(try here.voteFor(.amina, by: .loic, on: id, "0").status < 400)
            #expect(try here.cast(id) == 1)
            #expect(try here.vote(id, .amina, ["q1": "2"]).status < 400)
            #expect(try here.cast(id) == 1 && here.isEven(id))
            #expect(try here.voteFor(.amina, by: .loic, on: id, "0").status == 409)
            try here.close(id)
            #expect(try here.results(id).words.contains("Albi 1 voix"))
            #expect(try here.results(id).words.contains("Toulouse 0 voix"))
        }
    }

    @Test func `revoked after the holder has voted, it takes that ballot out`() throws {
        let id = try here.publish("Vote", PollsTown.withProxies)
        let proxy = try here.accepted(.amina, to: .loic, on: id)
        try here.vote(id, .loic, ["q1": "1"])
        #expect(try here.voteFor(.amina, by: .loic, on: id, "0").code != nil)
        #expect(try here.cast(id) == 2)
        #expect(try here.end(proxy, by: .amina).status == 303)
        #expect(try here.cast(id) == 1 && here.isEven(id))
        #expect(try here.voteFor(.amina, by: .loic, on: id, "0").status == 403)
        #expect(try here.vote(id, .amina, ["q1": "2"]).code != nil)
        try here.close(id)
        let words = try here.results(id).words
        #expect(words.contains("Montpellier 1 voix") && words.contains("Albi 1 voix"))
        #expect(try here.isEven(id))
    }

    @Test func `whoever leaves ends it, in every order, and the count is right`() throws {
        for leaver in [Resident.amina, .loic] {
            for votes in [true, false] {
                let town = try ProxyTests()
                let id = try town.here.publish("Vote", PollsTown.withProxies)
                try town.here.accepted(.amina, to: .loic, on: id)
                if votes {
                    #expect(try town.here.voteFor(.amina, by: .loic, on: id, "0").code != nil)
                }
                let person = try town.here.town.person(leaver)
                try town.here.change(
                    """
                    DELETE FROM membership
                    WHERE person_id = \(person) AND space_id = \(town.here.space.id)
                    """)
                if !votes {
                    #expect(try town.here.voteFor(.amina, by: .loic, on: id, "0").status >= 400)
                }
                try town.here.vote(id, .sofia, ["q1": "1"])
                try town.here.close(id)
                #expect(try town.here.cast(id) == 1 && town.here.isEven(id))
                #expect(try town.here.results(id, as: .sofia).words.contains("Montpellier 1 voix"))
            }
        }
    }

    @Test func `there is no chain, no second one, and no more than the space allows`() throws {
        let id = try here.publish("Vote", PollsTown.withProxies)
        try here.accepted(.amina, to: .loic, on: id)
        #expect(
            try here.give(.loic, to: .sofia, on: id).words.contains("vous ne pouvez pas donner"))
        #expect(
            try here.give(.sofia, to: .amina, on: id).words.contains("a déjà donné son pouvoir"))
        #expect(try here.give(.amina, to: .sofia).words.contains("Vous avez déjà donné un pouvoir"))
        try here.accepted(.sofia, to: .loic, on: id)
        #expect(try here.give(.denis, to: .loic, on: id).words.contains("autant de pouvoirs"))
        #expect(try here.give(.denis, to: .denis, on: id).status == 422)
        #expect(try here.give(.denis, to: .region, on: id).status == 422)
    }

    @Test func `a group's poll takes nobody outside the group as a holder`() throws {
        let group = try here.town.group("Bureau", [.amina, .sofia])
        let id = try here.publish(
            "Bureau", PollsTown.withProxies.merging(["audience": "groups", "group": group]) { $1 })
        let refused = try here.give(.amina, to: .loic, on: id)
        #expect(refused.status == 422 && refused.words.contains("appelée au même vote"))
        try here.accepted(.amina, to: .sofia, on: id)
        #expect(try here.voteFor(.amina, by: .sofia, on: id, "0").code != nil)
    }

    @Test func `who has voted for somebody reads it, and a closed poll ends the proxy`() throws {
        let id = try here.publish("Vote", PollsTown.withProxies)
        try here.accepted(.amina, to: .loic, on: id)
        _ = try here.voteFor(.amina, by: .loic, on: id, "0")
        let page = try here.page(id, as: .loic).words
        #expect(page.contains("Vous avez voté pour Amina Haddad"))
        #expect(!page.contains("Voter pour Amina Haddad"))
        try here.close(id)
        let row = try here.town.visit(as: .amina).get(here.proxies).words
        #expect(row.contains("Terminé") && !row.contains("Reprendre mon pouvoir"))
    }

    @Test func `the number one may hold is that of the rules, whatever is set afterwards`() throws {
        let id = try here.publish("Vote", PollsTown.withProxies)
        try here.accepted(.amina, to: .loic, on: id)
        #expect(try here.voteFor(.amina, by: .loic, on: id, "0").status < 400)
        try here.town.visit(as: .claire).put(
            "/\(here.space.slug)/administration/modules/polls",
            [
                "name": "", "on": "1", "setting-polls-byMembers": "false",
                "setting-polls-mostProxies": "7",
            ])
        try here.close(id)
        #expect(try here.minutes(id).contains("qui en tient 2 au plus"))
    }

    @Test func `nobody votes for more than they may hold, by proxies that followed each other`()
        throws
    {
        let id = try here.publish("Vote", PollsTown.withProxies)
        for giver in [Resident.amina, .sofia, .denis] {
            try here.give(giver, to: .loic, on: id)
            let proxy = try here.last()
            try here.change("UPDATE poll_proxy SET state = 'accepted' WHERE id = \(proxy)")
            let answer = try here.voteFor(giver, by: .loic, on: id, "0")
            #expect((answer.status < 400) == (giver != .denis), "\(giver)")
        }
        #expect(try here.cast(id) == 2 && here.isEven(id))
    }

    @Test func `in a large space a holder is found by some of the name`() throws {
        let members = try here.town.visit(as: .amina).get(here.proxies + "?name=Lo%C3%AFc").text
        #expect(members.contains("Loïc") && !members.contains(">Sofia Martins</option>"))
    }

    @Test func `is refused, given back, listed in the minutes, and told to those it concerns`()
        throws
    {
        let id = try here.publish("Vote", PollsTown.withProxies)
        #expect(try here.give(.amina, to: .loic, on: id).status == 303)
        let refused = try here.last()
        let loic = try here.town.visit(as: .loic)
        #expect(try loic.get("/account/notices").words.contains("vous propose son pouvoir"))
        #expect(
            try here.town.visit(as: .sofia).post(ProxyPaths.refusal(refused, in: here.space)).status
                == 404)
        try loic.post(ProxyPaths.refusal(refused, in: here.space))
        try here.accepted(.amina, to: .sofia, on: id)
        #expect(try here.voteFor(.amina, by: .sofia, on: id, "1").code != nil)
        try here.close(id)
        let minutes = try loic.get(PollPaths.minutes(id, in: here.space)).words
        #expect(minutes.contains("Sofia Martins a voté pour Amina Haddad"))
        #expect(try here.count("SELECT COUNT(v.code) AS n FROM poll_proxy_vote AS v") == 0)
        let given = try here.town.visit(as: .amina).get(here.proxies).words
        #expect(given.contains("Refusé") && given.contains("Terminé"))
    }
}
