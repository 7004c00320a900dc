import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Polls

@Suite("Putting off the end of a poll") struct ProlongingTests {
    let here: PollsTown

    init() throws { here = try PollsTown() }

    private func poll(_ changes: [String: String] = [:]) throws -> Item.ID {
        try here.publish(
            "Le lieu",
            changes.merging(["closes_day": "2019-06-10", "closes_time": "12:00"]) { $1 })
    }

    private func prolong(
        _ id: Item.ID, to day: String, as resident: Resident = .malik
    ) throws -> Answer {
        try here.town.visit(as: resident).post(
            PollPaths.prolonging(id, in: here.space),
            ["closes_day": day, "closes_time": "12:00"])
    }

    @Test func `it ends later, and page and minutes say who did it`() throws {
        let id = try poll()
        try here.vote(id, .amina, ["q1": "0"])
        #expect(try here.page(id, as: .malik).words.contains("Repousser la fin"))
        #expect(try !here.page(id).words.contains("Repousser la fin"))
        #expect(try prolong(id, to: "2019-06-12", as: .amina).status == 403)
        #expect(try prolong(id, to: "2019-06-12").status == 303)
        let words = try here.page(id).words
        #expect(words.contains("Fin repoussée du") && words.contains("par Malik"))
        try here.town.wait(8 * 86_400)
        #expect(try !here.poll(id).isClosed)
        #expect(try here.vote(id, .loic, ["q1": "0"]).status == 303)
        try here.town.wait(3 * 86_400)
        #expect(try here.poll(id).isClosed)
        #expect(try here.minutes(id).contains("Fin repoussée du"))
    }

    @Test func `it never ends earlier than was told, whoever writes`() throws {
        let id = try poll()
        #expect(try prolong(id, to: "2019-06-12").status == 409)
        try here.vote(id, .amina, ["q1": "0"])
        for day in ["2019-06-09", "2019-06-10", "", "9999-12-31"] {
            let refused = try prolong(id, to: day)
            #expect(refused.status == 422 && refused.words.contains("La nouvelle fin"), "\(day)")
        }
        #expect(throws: StorageError.self) {
            try here.change("UPDATE poll SET closes_at = closes_at - 1 WHERE id = \(id)")
        }
        let open = try here.publish("Sans fin")
        try here.vote(open, .amina, ["q1": "0"])
        #expect(try prolong(open, to: "2019-06-12").status == 409)
    }

    @Test func `those who vote are told each time, guests by mail, partners not`() throws {
        let id = try poll(["guests": "1"])
        try here.invite(id, "Aidants <aidants@asso.test>")
        try here.vote(id, .amina, ["q1": "0"])
        try here.town.visit(as: .loic).post("/account/notices/read")
        #expect(try here.notices(.loic) == 0)
        for day in ["2019-06-12", "2019-06-14"] {
            try here.town.wait(3_600)
            #expect(try prolong(id, to: day).status == 303)
            #expect(try here.notices(.loic) == 1 && here.notices(.region) == 0)
            let notices = try here.town.visit(as: .loic).get("/account/notices").words
            #expect(notices.contains("a repoussé la fin de"))
            try here.town.visit(as: .loic).post("/account/notices/read")
        }
        let mail = try #require(try here.town.mails(to: "aidants@asso.test").first)
        #expect(mail.subject == "Une question vous attend" && mail.body.contains("14 juin"))
    }
}
