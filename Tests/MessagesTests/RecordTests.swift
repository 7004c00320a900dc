import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Messages

@Suite("What became of a message") struct RecordTests {
    let post: MessagesTown

    init() throws { post = try MessagesTown() }

    private func letter() throws -> Letter.ID {
        try post.write("Convocation", to: [.loic, .sofia, .denis], ["receipt": "1"])
    }

    @Test func `its writer sees the totals and each person, and nobody else does`() throws {
        let id = try letter()
        _ = try post.acknowledge(id, by: .loic)
        let page = try post.record(id)
        #expect(page.status == 200)
        #expect(page.words.contains("Accusés de réception 1"))
        #expect(page.words.contains("En attente 2"))
        #expect(page.words.contains("2 personnes n’ont pas encore accusé réception"))
        for other in [Resident.loic, .malik, .claire, .region] {
            #expect(try post.record(id, as: other).status == 404, "\(other)")
        }
        let narrowed = try post.town.visit(as: .amina).get(
            MessagesPaths.record(id, in: post.space) + "?state=acknowledged")
        #expect(narrowed.words.contains("Loïc Le Goff"))
        #expect(!narrowed.words.contains("Denis Roques"))
        let sent = try post.town.visit(as: .amina).get(MessagesPaths.sent(in: post.space))
        #expect(sent.words.contains("1 accusé sur 3"))
    }

    @Test func `a table has every person, no address, and no formula`() throws {
        try post.change("UPDATE person SET name = '=cmd|calc' WHERE email = 'denis@parvis.test'")
        let id = try letter()
        let answer = try post.town.visit(as: .amina).get(
            MessagesPaths.table(id, in: post.space))
        #expect(answer.headers["Content-Type"]?.hasPrefix("text/csv") == true)
        #expect(answer.text.contains("\"'=cmd|calc\"") && answer.text.contains("Loïc Le Goff"))
        #expect(!answer.text.contains("@"))
    }

    @Test func `who is missing is reminded once a day, and nobody who has acknowledged`() throws {
        let id = try letter()
        try post.handOver()
        _ = try post.acknowledge(id, by: .loic)
        let amina = try post.town.visit(as: .amina)
        let reminder = MessagesPaths.reminder(id, in: post.space)
        #expect(try amina.post(reminder).status == 303)
        try post.town.runJobs()
        for (resident, count) in [(Resident.loic, 1), (.sofia, 2), (.denis, 2)] {
            #expect(try post.mails(to: resident).count == count, "\(resident)")
        }
        #expect(try post.mails(to: .sofia).contains { $0.subject == "Rappel\u{A0}: Convocation" })
        #expect(try amina.post(reminder).status == 409)
        #expect(try post.record(id).words.contains("La prochaine est possible"))
        post.town.pass(86_401)
        #expect(try amina.post(reminder).status == 303)
        try post.town.runJobs()
        #expect(try post.mails(to: .sofia).count == 3)
        #expect(try post.town.visit(as: .loic).post(reminder).status == 404)
    }

    @Test func `whoever was refused is reminded once they have another address`() throws {
        let id = try letter()
        try post.handOver()
        let (sofia, denis) = (try post.town.person(.sofia), try post.town.person(.denis))
        try post.change("UPDATE letter_copy SET step = \(CopyStep.refused) WHERE letter_id = \(id)")
        try post.change(
            """
            UPDATE person SET email = 'sofia@ailleurs.test', email_key = 'sofia@ailleurs.test'
            WHERE id = \(sofia)
            """)
        _ = try post.town.visit(as: .amina).post(MessagesPaths.reminder(id, in: post.space))
        try post.town.runJobs()
        let reminded = "SELECT COUNT(*) FROM letter_copy WHERE reminder_id IS NOT NULL" as SQL
        #expect(try post.count(reminded) == 1)
        #expect(
            try post.count(
                "SELECT COUNT(*) FROM letter_copy WHERE person_id = \(denis) AND reminded_at > 0")
                == 0)
    }

    @Test func `who owes an answer is reminded of it, and whoever answered is not`() throws {
        let id = try post.write(
            "Convocation", to: [.loic, .sofia], ["answer_day": "2019-06-10"])
        try post.handOver()
        try post.answer(id, "Je viens.", by: .loic)
        #expect(try post.record(id).words.contains("1 personne n’a pas encore répondu"))
        let amina = try post.town.visit(as: .amina)
        #expect(try amina.post(MessagesPaths.reminder(id, in: post.space)).status == 303)
        try post.town.runJobs()
        let mails = try post.mails(to: .sofia)
        #expect(mails.count == 2 && mails.contains { $0.body.contains("attend votre réponse") })
        #expect(mails.allSatisfy { !$0.body.contains("/ack/") })
        #expect(try post.mails(to: .loic).count == 1)
    }

    @Test func `the link of a reminder acknowledges as well`() throws {
        let id = try letter()
        try post.handOver()
        _ = try post.town.visit(as: .amina).post(MessagesPaths.reminder(id, in: post.space))
        try post.town.runJobs()
        let body = try #require(try post.mails(to: .sofia).first).body
        #expect(body.contains("l’ouverture est indiquée à Amina"))
        let automatic = "SELECT COUNT(*) FROM outbox_text WHERE is_automatic = 1" as SQL
        #expect(try post.count(automatic) == 1)
        let link = try #require(body.components(separatedBy: "/ack/").last)
            .prefix { !$0.isWhitespace }
        #expect(try post.town.guest().post("/ack/" + link).status == 303)
        #expect(try post.step(id, of: .sofia) == .acknowledged)
    }

    @Test func `the list for calls has the numbers that people show, and no other`() throws {
        try post.town.setProfile(.loic, .telephone, "06 12 34 56 78", .members)
        try post.town.setProfile(.sofia, .telephone, "06 98 76 54 32", .me)
        let id = try letter()
        let page = try post.town.visit(as: .amina).get(MessagesPaths.calls(id, in: post.space))
        #expect(page.words.contains("06 12 34 56 78") && !page.words.contains("06 98"))
        #expect(page.words.contains("Sofia Martins") && page.words.contains("non communiqué"))
    }

    @Test func `a partner who answered gets no number of a member`() throws {
        try post.town.setProfile(.amina, .telephone, "06 12 34 56 78", .members)
        let id = try post.write("Convocation", to: [.region])
        let answer = try post.answer(id, "Bien reçu.", by: .region)
        let new = try #require(answer.location?.split(separator: "-").last.map(String.init))
        let calls = MessagesPaths.calls(try #require(Letter.ID(segment: new)), in: post.space)
        let page = try post.town.visit(as: .region).get(calls)
        #expect(page.status == 200 && page.words.contains("Amina"))
        #expect(!page.words.contains("06 12"))
    }

    @Test func `a message waits for its moment, is changed or taken back until then`() throws {
        let later = ["when": "later", "send_day": "2019-06-04", "send_time": "09:00"]
        let id = try post.write("Demain", to: [.loic], later)
        #expect(try post.readers(of: id).isEmpty)
        #expect(try post.town.visit(as: .loic).get(post.thread(id)).status == 404)
        #expect(try post.record(id).words.contains("Part le mardi 4 juin à 9"))
        let amina = try post.town.visit(as: .amina)
        let schedule = MessagesPaths.schedule(id, in: post.space)
        let form = try post.form(
            "Après-demain", to: [.sofia], later.merging(["send_day": "2019-06-05"]) { $1 })
        var changed = form
        changed.append("version", try #require(try amina.get(schedule).input("version")))
        #expect(try amina.put(schedule, changed).status == 303)
        #expect(try amina.put(schedule, changed).status == 409)
        try post.town.wait(30 * 3600)
        #expect(try post.readers(of: id).isEmpty)
        try post.town.wait(24 * 3600)
        try post.town.runJobs()
        #expect(try post.readers(of: id) == ["Sofia Martins"])
        #expect(try amina.get(schedule).status == 409)
        #expect(try amina.delete(schedule).status == 409)
        let other = try post.write(
            "Jamais", to: [.loic],
            [
                "when": "later",
                "send_day": "2019-07-04", "send_time": "09:00",
            ])
        #expect(try amina.delete(MessagesPaths.schedule(other, in: post.space)).status == 303)
        try post.town.wait(60 * 86_400)
        #expect(try post.readers(of: other).isEmpty)
    }

    @Test func `a scheduled message of somebody who has left goes to nobody`() throws {
        let later = ["when": "later", "send_day": "2019-06-04", "send_time": "09:00"]
        let id = try post.write("Demain", to: [.loic], later)
        try post.leave(.amina)
        try post.town.wait(48 * 3600)
        #expect(try post.letter(id).state == .cancelled)
        #expect(try post.mails(to: .loic).isEmpty)
    }

    @Test func `a scheduled message goes only if its writer may still send it then`() throws {
        let later = ["when": "later", "send_day": "2019-06-04", "send_time": "09:00"]
        let id = try post.write(
            "À tous", to: [], by: .malik, later.merging(["everyone": "1"]) { $1 })
        let named = try post.write("À Loïc", to: [.loic], by: .malik, later)
        let malik = try post.town.person(.malik)
        try post.change("UPDATE membership SET role = 'member' WHERE person_id = \(malik)")
        try post.town.wait(48 * 3600)
        try post.town.runJobs()
        #expect(try post.letter(id).state == .cancelled)
        #expect(try post.letter(named).state == .sent)
        let notices = try post.town.visit(as: .malik).get("/account/notices")
        #expect(notices.words.contains("n’est pas parti"))
    }

    @Test func `a message that waits shows its files however often it is looked at`() throws {
        let later = ["when": "later", "send_day": "2019-06-04", "send_time": "09:00"]
        let sent = try post.town.visit(as: .amina).post(
            MessagesPaths.sent(in: post.space), post.form("Demain", to: [.loic], later),
            files: [try post.town.pdf("plan.pdf")])
        let id = try post.id(sent, "Demain")
        let form = try post.form("Demain", to: [.loic], later.merging(["preview": "1"]) { $1 })
        let page = try post.town.visit(as: .amina)
            .put(MessagesPaths.schedule(id, in: post.space), form)
        #expect(page.words.contains("plan.pdf"))
    }

    @Test func `a moment that is past or means nothing is refused`() throws {
        let amina = try post.town.visit(as: .amina)
        let bad = [
            ["when": "later", "send_day": "2019-06-01", "send_time": "09:00"],
            ["when": "later", "send_day": "2019-02-30", "send_time": "09:00"],
            ["when": "later", "send_day": "", "send_time": ""],
            ["when": "now", "send_day": "2019-06-09", "send_time": ""],
            ["answer_day": "2019-06-01"], ["answer_day": "demain"],
        ]
        for changes in bad {
            let form = try post.form("Demain", to: [.loic], changes)
            let answer = try amina.post(MessagesPaths.sent(in: post.space), form)
            #expect(answer.status == 422, "\(changes)")
        }
    }
}
