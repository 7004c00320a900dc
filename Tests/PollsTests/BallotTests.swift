import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Polls

@Suite("Ballots that are refused, and those that are not") struct BallotTests {
    let here: PollsTown

    init() throws { here = try PollsTown() }

    private func refuse(
        _ id: Item.ID, _ fields: [String: String], _ sentence: String, _ status: Int = 422,
        as resident: Resident = .amina
    ) throws {
        let answer = try here.vote(id, resident, fields)
        #expect(answer.status == status, "\(sentence): \(answer.status)")
        #expect(answer.words.contains(sentence), "\(sentence)")
        #expect(try here.cast(id) == 0 && here.isEven(id))
    }

    @Test func `one answer: none, two at once, another poll's, one that is none`() throws {
        let id = try here.publish()
        try refuse(id, [:], "Répondez à cette question")
        try refuse(id, ["q1": "7"], "n’existe pas")
        try refuse(id, ["q1": "-1"], "n’existe pas")
        try refuse(id, ["q1": "0", "q1-blank": "1"], "Gardez l’un des deux")
        try refuse(id, ["q1": "0", "q2": "1"], "n’est pas celui de ce vote")
        try refuse(id, ["q1-0": "1", "q1-1": "1"], "n’existe pas")
    }

    @Test func `several answers: too few, too many, and as many as are asked for`() throws {
        let id = try here.publish(
            "Deux", ["q1_method": "several", "q1_least": "2", "q1_most": "2"])
        try refuse(id, ["q1-0": "1"], "Il en faut au moins 2")
        try refuse(id, ["q1-0": "1", "q1-1": "1", "q1-2": "1"], "2 au plus")
        try refuse(id, ["q1-0": "1", "q1-9": "1"], "n’existe pas")
        #expect(try here.vote(id, .amina, ["q1-0": "1", "q1-2": "1"]).status == 303)
        #expect(try here.cast(id) == 1)
    }

    @Test func `a ranking: a rank left out, two with one rank, ranks beyond the last`() throws {
        let id = try here.publish("Rangs", ["q1_method": "runoff"])
        try refuse(id, ["q1-0": "1", "q1-1": "3"], "Aucune réponse n’a le rang 2")
        try refuse(id, ["q1-0": "1", "q1-1": "1"], "Deux réponses ont le rang 1")
        try refuse(id, ["q1-0": "4"], "n’existe pas")
        #expect(try here.vote(id, .amina, ["q1-0": "2", "q1-1": "1"]).status == 303)
        let schulze = try here.publish("Égaux", ["q1_method": "schulze"])
        #expect(try here.vote(schulze, .amina, ["q1-0": "1", "q1-1": "1"]).status == 303)
    }

    @Test func `scores, mentions and dates beyond their scale`() throws {
        let score = try here.publish("Notes", ["q1_method": "score"])
        try refuse(score, ["q1-0": "6"], "n’existe pas")
        #expect(try here.vote(score, .amina, ["q1-0": "5", "q1-1": "0"]).status == 303)
        let mention = try here.publish("Mentions", ["q1_method": "judgment"])
        try refuse(mention, ["q1-0": "7"], "n’existe pas")
        let dates = try here.publish(
            "Dates",
            [
                "q1_method": "dates", "q1_options": "-", "q1_dates": "2",
                "q1_day_0": "2019-07-01", "q1_time_0": "14:30", "q1_day_1": "2019-07-02",
                "q1_time_1": "",
            ])
        try refuse(dates, ["q1-0": "x"], "n’existe pas")
        #expect(
            try here.page(dates).words.contains("lundi 1er juillet 2019 à 14 h 30 (Europe/Paris)"))
        #expect(try here.vote(dates, .amina, ["q1-0": "y", "q1-1": "m"]).status == 303)
    }

    @Test func `a blank vote is a vote, and no vote is none`() throws {
        let id = try here.publish()
        #expect(try here.vote(id, .amina, ["q1": "blank"]).status == 303)
        #expect(try here.vote(id, .loic, ["q1": "0"]).status == 303)
        let page = try here.page(id)
        #expect(page.words.contains("2 votes sur 6"))
        #expect(page.words.contains("1 bulletin exprimé, 1 blanc"))
    }

    @Test func `twice, where a vote cannot be changed, and after the end`() throws {
        let id = try here.publish("Une fois", ["may_change": "-"])
        #expect(try here.vote(id, .amina, ["q1": "0"]).status == 303)
        let again = try here.vote(id, .amina, ["q1": "1"])
        #expect(again.status == 409 && again.words.contains("n’a pas été changé"))
        #expect(try here.cast(id) == 1)
        try here.close(id)
        #expect(try here.vote(id, .loic, ["q1": "1"]).status == 409)
        #expect(try here.cast(id) == 1 && here.isEven(id))
    }

    @Test func `a named vote is changed until the end, and the last one counts`() throws {
        let id = try here.publish()
        try here.vote(id, .amina, ["q1": "0"])
        #expect(try here.vote(id, .amina, ["q1": "2"]).status == 303)
        #expect(try here.page(id).words.contains("Albi 1 voix"))
        #expect(try here.cast(id) == 1 && here.isEven(id))
    }

    @Test func `whoever is not enrolled, or was removed since`() throws {
        let group = try here.town.group("Bureau", [.amina, .loic])
        let id = try here.publish("Bureau", ["audience": "groups", "group": group])
        #expect(try here.vote(id, .sofia, ["q1": "0"]).status == 404)
        try refuse(id, ["q1": "0"], "pas appelé", 403, as: .claire)
        let all = try here.publish("Tous")
        try refuse(all, ["q1": "0"], "pas appelé", 403, as: .region)
        let seal = try here.page(all, as: .denis).input("seal") ?? ""
        let denis = try here.town.person(.denis)
        try here.change(
            "DELETE FROM membership WHERE person_id = \(denis) AND space_id = \(here.space.id)")
        let removed = try here.town.visit(as: .denis).post(
            PollPaths.ballot(all, in: here.space), ["q1": "0", "seal": seal])
        #expect(removed.status == 404)
        #expect(try here.cast(all) == 0 && here.isEven(all))
    }

    @Test func `two at the same instant are one`() async throws {
        let id = try here.publish("Instant", PollsTown.secret)
        let (site, amina) = (here.town.site, try here.town.person(.amina))
        let poll = try here.poll(id)
        let now = here.town.now
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for option in 0..<8 {
                group.addTask {
                    do {
                        try site.database.write(.beside) { db in
                            _ = try Voting(poll, site, db, at: now).cast(
                                Ballot([.choices([option % 3])]), of: amina, key: BallotKey())
                        }
                        return true
                    } catch { return false }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(outcomes == 1)
        #expect(try here.cast(id) == 1 && here.isEven(id))
    }
}
