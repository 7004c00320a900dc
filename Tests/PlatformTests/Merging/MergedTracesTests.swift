import Community
import Content
import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

/// Amina had a second account, under the name of Loïc.
@Suite("What one person did under two accounts") struct MergedTracesTests {
    let here: PersonalTown

    init() throws {
        here = try PersonalTown()
        try here.leaveTraces(.amina, "d’Amina")
        try here.leaveTraces(.loic, "de Loïc")
    }

    private var town: Town { here.town }

    private func count(_ sql: SQL) throws -> Int { try here.count(sql) }

    @Test func `what either wrote is mine, and what both did counts once`() throws {
        let amina = try town.person(.amina)
        let loic = try town.person(.loic)
        #expect(try count("SELECT people FROM news_confirmed AS c") == 2)
        #expect(try town.merge(.loic, into: .amina).status == 303)
        #expect(try count("SELECT people FROM news_confirmed AS c") == 1)
        #expect(try count("SELECT COUNT(*) FROM item AS i WHERE i.author_id = \(loic)") == 0)
        let topic = try town.visit(as: .malik).get(here.topicAddress)
        #expect(topic.words.contains("Réponse de Loïc") && !topic.words.contains("Loïc Le Goff"))
        let level = try count(
            "SELECT COUNT(*) FROM follow AS f WHERE f.person_id = \(amina) AND f.target = 'item'")
        #expect(level >= 1)
        #expect(try count("SELECT COUNT(*) FROM follow AS f WHERE f.person_id = \(loic)") == 0)
    }

    @Test func `my document has what either did, and the log of both`() throws {
        #expect(try town.merge(.loic, into: .amina).status == 303)
        let text = try here.export(of: .amina)
        #expect(text.contains("Commentaire d’Amina") && text.contains("Commentaire de Loïc"))
        #expect(text.contains(Resident.loic.email))
        #expect(text.contains("\"merged\""))
    }

    @Test func `a mention of the other leads to me, and the words stay`() throws {
        let (amina, loic) = (try town.person(.amina), try town.person(.loic))
        let sofia = try town.visit(as: .sofia)
        try sofia.post(
            "/\(here.space.slug)/items/\(here.news)/comments",
            ["text": "Merci @Loïc Le Goff et @Amina Haddad."])
        #expect(try sofia.get(here.newsAddress).text.contains("/members/\(loic)\""))
        #expect(try town.merge(.loic, into: .amina).status == 303)
        let news = try sofia.get(here.newsAddress)
        #expect(!news.text.contains("/members/\(loic)\""))
        #expect(news.text.contains("/members/\(amina)\">@Loïc Le Goff"))
        #expect(try count("SELECT COUNT(*) FROM mention AS n") == 1)
    }

    @Test func `a letter to both is in my inbox once, and its record keeps both lines`() throws {
        let (amina, loic) = (try town.person(.amina), try town.person(.loic))
        var form: FormFields = [
            "subject": "Convocation", "text": "Lundi à neuf heures.", "answers_go": "author",
        ]
        for person in [amina, loic] { form.append("person", person.description) }
        let sent = try town.visit(as: .malik).post("/\(here.space.slug)/messages/sent", form)
        #expect(sent.status == 303)
        try town.runJobs()
        let copies = try count("SELECT COUNT(*) FROM letter_copy AS c")
        try #require(copies == 2)
        #expect(try town.merge(.loic, into: .amina).status == 303)
        #expect(try count("SELECT COUNT(*) FROM letter_copy AS c") == copies)
        #expect(
            try count("SELECT COUNT(*) FROM thread_seat AS s WHERE s.person_id = \(loic)") == 0)
    }

    @Test func `of a profile the fields that stay are mine, and no more is shown than was`() throws
    {
        let (amina, loic) = (try town.person(.amina), try town.person(.loic))
        let space = here.space.id
        try town.site.database.write { db in
            try db.run("DELETE FROM profile_visibility WHERE person_id IN (\(amina), \(loic))")
            try db.run("DELETE FROM profile_field WHERE person_id IN (\(amina), \(loic))")
            for (person, field, content, sight) in [
                (amina, "telephone", "01 02 03 04 05", "members"),
                (loic, "telephone", "06 07 08 09 10", "moderators"),
                (amina, "address", "Albi", "members"), (loic, "address", "Rodez", ""),
                (loic, "about", "Je milite", "members"),
            ] {
                try db.run(
                    "INSERT INTO profile_field (person_id, field, content) VALUES (\(person), \(field), \(content))"
                )
                guard !sight.isEmpty else { continue }
                try db.run(
                    """
                    INSERT INTO profile_visibility (person_id, space_id, field, visibility)
                    VALUES (\(person), \(space), \(field), \(sight))
                    """)
            }
        }
        #expect(try town.merge(.loic, into: .amina).status == 303)
        let profile = try town.site.database.read { try ProfileStore(db: $0).find(amina) }
        #expect(profile[.telephone] == "01 02 03 04 05" && profile[.about] == "Je milite")
        #expect(profile[.telephone, space] == .moderators)
        #expect(profile[.address, space] == .me && profile[.about, space] == .me)
    }

    @Test func `erasing me afterwards leaves nothing of either`() throws {
        let (amina, loic) = (try town.person(.amina), try town.person(.loic))
        #expect(try town.merge(.loic, into: .amina).status == 303)
        #expect(try here.erase(.amina).status == 303)
        try town.wait(7200)
        #expect(
            try count("SELECT COUNT(*) FROM person AS p WHERE p.id IN (\(amina), \(loic))") == 0)
        #expect(
            try count("SELECT COUNT(*) FROM audit AS a WHERE a.action = 'erased'") == 2)
        let again = try town.guest().post(
            "/sign-in", ["email": Resident.loic.email, "password": Resident.password])
        #expect(again.status == 422 && !again.words.contains("réuni"))
    }

    @Test func `much goes over in pieces, and a piece that was cut off is done again`() throws {
        let loic = try town.person(.loic)
        try town.site.database.write { db in
            let item: Item.ID = try db.one("SELECT MIN(i.id) AS id FROM item AS i")
            for n in 1...1300 {
                try db.run(
                    """
                    INSERT INTO revision (item_id, editor_id, title, summary, body, saved_at)
                    VALUES (\(item), \(loic), \(String(n)), '', '', \(town.now))
                    """)
            }
        }
        let left: SQL = "SELECT COUNT(*) FROM revision AS v WHERE v.editor_id = \(loic)"
        let browser = try town.visit(as: .amina)
        let plan = try browser.post(
            "/account/merging", ["email": Resident.loic.email, "password": Resident.password])
        #expect(plan.words.contains("Versions"))
        try browser.post("/account/merging/union", ["entry": plan.input("entry") ?? ""])
        #expect(try count(left) == 1300)
        try Jobs(town.site, .only("community.merge")).runDue { _ in false }
        let after = try count(left)
        #expect(after > 0 && after <= 1300)
        let job = try #require(
            try town.site.database.write { db in
                try JobQueue(db).claim(
                    of: ["community.merge"], now: town.now, lease: 60, owner: "dead")
            })
        #expect(job.kind == "community.merge")
        town.pass(120)
        try town.runJobs()
        #expect(try count(left) == 0)
    }
}
