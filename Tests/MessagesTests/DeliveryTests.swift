import Community
import Content
import Dispatch
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Messages

@Suite("Sending to many") struct DeliveryTests {
    let post: MessagesTown

    init() throws {
        post = try MessagesTown()
        try post.town.crowd(500)
    }

    private func copies(_ id: Letter.ID) throws -> Int {
        try post.count("SELECT COUNT(*) FROM letter_copy WHERE letter_id = \(id)")
    }

    @Test func `the act makes no copy, the pieces make all of them, and each has one mail`() throws
    {
        let id = try post.write("À tous", to: [], by: .malik, ["everyone": "1", "receipt": "1"])
        #expect(try copies(id) == 0)
        try post.town.runJobs()
        #expect(try copies(id) == 506)
        #expect(try post.letter(id).people == 506)
        #expect(try post.letter(id).state == .sent)
        #expect(try post.count("SELECT COUNT(DISTINCT recipient) FROM outbox") == 506)
        #expect(try post.count("SELECT COUNT(*) FROM outbox") == 506)
        // One for each piece and style of mail, not for each of them.
        #expect(try post.count("SELECT COUNT(*) FROM outbox_text") < 10)
        #expect(
            try post.count("SELECT COUNT(*) FROM letter_copy WHERE outbox_id IS NOT NULL") == 506)
        let page = try post.record(id, as: .malik)
        #expect(page.words.contains("En attente 506"))
        #expect(page.values(of: "href").contains { $0.contains("after=") })
        let table = try post.town.visit(as: .malik).get(MessagesPaths.table(id, in: post.space))
        #expect(table.text.components(separatedBy: "Foule ").count == 501)
    }

    @Test func `a server that dies in the midst is gone on for, and nobody gets it twice`() throws {
        let id = try post.write("À tous", to: [], by: .malik, ["everyone": "1"])
        var ran = 0
        while ran < 40 {
            // One job at a time, each as if by another server that knows nothing of the others.
            let done = try Jobs(post.town.site).runDue { _ in false }
            // What an older server sends again of a piece that was done.
            try post.town.site.database.write {
                try JobQueue($0).enqueue(
                    Delivery.jobName, payload: id.description, at: post.town.now)
            }
            ran += 1
            if done == 0 { break }
        }
        #expect(try copies(id) == 506)
        #expect(try post.count("SELECT COUNT(*) FROM outbox") == 506)
        #expect(
            try post.count(
                "SELECT COUNT(*) FROM (SELECT recipient FROM outbox GROUP BY recipient) AS r")
                == 506)
    }

    @Test func `several servers at once send it once to each`() throws {
        let id = try post.write("À tous", to: [], by: .malik, ["everyone": "1"])
        let site = post.town.site
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            for _ in 0..<5 { _ = try? Jobs(site).runDue() }
        }
        try post.town.runJobs()
        #expect(try copies(id) == 506)
        #expect(try post.count("SELECT COUNT(*) FROM outbox") == 506)
        #expect(try post.letter(id).people == 506)
    }

    @Test func `whoever comes before it goes gets it; whoever leaves does not`() throws {
        let id = try post.write(
            "Demain", to: [], by: .malik,
            ["everyone": "1", "when": "later", "send_day": "2019-06-04", "send_time": "09:00"])
        try post.leave(.denis)
        try post.town.wait(48 * 3600)
        try post.town.runJobs()
        #expect(try copies(id) == 505)
        #expect(try !post.readers(of: id).contains("Denis Roques"))
    }

    @Test func `each reads it in their language, neutral where they or the space wish so`() throws {
        let (denis, sofia) = (try post.town.person(.denis), try post.town.person(.sofia))
        try post.change("UPDATE person SET locale = 'en' WHERE id = \(sofia)")
        try post.change(
            """
            INSERT INTO mail_choice (person_id, space_id, answers, followed, rhythm, weekday, hour,
                letters, neutral, own, at)
            VALUES (\(denis), \(post.space.id), 1, 1, 'never', 1, 8, 1, 1, 1, 1)
            """)
        try post.write(
            "À tous", to: [], by: .malik, ["everyone": "1", "text": "[Le plan](/centre)"])
        try post.town.runJobs()
        let (plain, neutral) = (try post.mails(to: .loic)[0], try post.mails(to: .denis)[0])
        #expect(plain.subject == "À tous" && plain.body.contains("vous écrit"))
        #expect(plain.body.contains("](\(post.town.site.options.address)/centre)"))
        #expect(neutral.subject == "Un message pour vous")
        #expect(!neutral.body.prefix(200).contains("espace"))
        #expect(try post.mails(to: .sofia)[0].body.contains("Read and answer on the platform"))
        let senders: [String] = try post.town.site.database.read {
            try $0.values("SELECT DISTINCT t.sender_name FROM outbox_text AS t ORDER BY 1")
        }
        #expect(senders.count == 2 && senders[1].hasPrefix(senders[0] + " ("))
    }

    @Test func `of one whose writer is erased midway, the rest is not made, and it is over`()
        throws
    {
        let id = try post.write("À tous", to: [], by: .malik, ["everyone": "1"])
        _ = try Jobs(post.town.site).runDue { _ in false }
        try post.change("UPDATE letter SET author_id = NULL WHERE id = \(id)")
        try post.town.runJobs()
        #expect(try post.letter(id).state != .sending)
    }

    @Test func `who has it as one of many reads why, and where they choose their mails`() throws {
        try post.write("À tous", to: [], by: .malik, ["everyone": "1"])
        try post.town.runJobs()
        let all = try #require(try post.mails(to: .loic).first).body
        #expect(all.contains("Vous recevez ce message parce que vous êtes membre de l’espace"))
        #expect(all.contains("/\(post.space.slug)/mail-choice"))
        try post.write("À Sofia", to: [.sofia], by: .malik)
        let named = try post.mails(to: .sofia).first { $0.subject == "À Sofia" }
        #expect(try !#require(named).body.contains("parce que vous êtes membre"))
        let choices = try post.town.visit(as: .loic).get("/account/mail-choice").words
        #expect(choices.contains("viennent toujours par courriel"))
    }

    @Test func `a reminder to many reaches each of them once`() throws {
        let id = try post.write("À tous", to: [], by: .malik, ["everyone": "1", "receipt": "1"])
        try post.town.runJobs()
        try post.handOver()
        _ = try post.acknowledge(id, by: .loic)
        try post.town.visit(as: .malik).post(MessagesPaths.reminder(id, in: post.space))
        try post.town.runJobs()
        #expect(try post.count("SELECT COUNT(*) FROM outbox") == 506 + 505)
        #expect(
            try post.count("SELECT COUNT(*) FROM letter_copy WHERE reminder_id IS NOT NULL")
                == 505)
    }

    @Test func `a page of a message to many costs few statements, whatever their number`() throws {
        let id = try post.write("À tous", to: [], by: .malik, ["everyone": "1"])
        try post.town.runJobs()
        let page = try post.record(id, as: .malik)
        #expect(page.status == 200 && page.text.utf8.count < 150_000)
    }
}
