import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

@Suite("Review dates") struct ReviewTests {
    let here: CareTown

    /// Vetted on 3 June 2019, due on 3 December.
    init() throws { here = try CareTown(theme: ["review_months": "6"]) }

    private func review(_ id: Item.ID) -> String { ReviewPaths.review(id, in: here.space) }

    /// Goes to a moment of the clock in Paris.
    private func go(to day: String, _ time: String = "12:00") throws {
        let zone = here.space.timeZone
        let then = try #require(TypedMoment.read(day: day, time: time, in: zone))
        try here.town.wait(then.timeIntervalSince(here.town.now))
    }

    private func day(_ id: Item.ID) throws -> String? {
        let date: Date? = try here.town.site.database.read { db in
            try db.value("SELECT d.review_at FROM document AS d WHERE d.item_id = \(id)")
        }
        return date.map { LocalDate($0, here.space.timeZone).rfc3339 }
    }

    private let checks: FormFields = ["source_ok": "1", "date_ok": "1", "content_ok": "1"]

    @Test func `the shortest delay of its themes sets the day, at its midnight`() throws {
        let id = try here.publish()
        #expect(try day(id) == "2019-12-03T00:00:00+01:00")
        let malik = try here.visit(.malik)
        try malik.post(
            LibraryPaths.themes(in: here.space),
            ["name": "Financements", "audience": "space", "review_months": "2"])
        let other = try here.count("SELECT MAX(t.id) FROM library_theme AS t")
        let both = CareTown.form([
            "title": "Barème", "do": "publish", "source_ok": "1", "date_ok": "1",
            "content_ok": "1", "again": "1", "theme": here.theme.description,
        ])
        var fields = both
        fields.append("theme", String(other))
        let answer = try malik.post(
            LibraryPaths.library(in: here.space), fields, files: [try here.town.pdf("Barème.pdf")])
        let found = Item.ID(segment: String(answer.location?.split(separator: "/").last ?? ""))
        #expect(try day(try #require(found)) == "2019-08-03T00:00:00+02:00")
    }

    @Test func `the owner is told before the day and on it, then the moderators, each once`()
        throws
    {
        let id = try here.publish(owner: .amina)
        try go(to: "2019-11-18", "23:30")
        #expect(try here.told(.amina, "documentDueSoon") == 0)
        try go(to: "2019-11-19", "00:30")
        #expect(try here.told(.amina, "documentDueSoon") == 1)
        try go(to: "2019-12-02", "23:40")
        #expect(try here.told(.amina, "documentDue") == 0)
        #expect(try !here.page(id, as: .loic).words.contains("À vérifier depuis"))
        try go(to: "2019-12-03", "00:20")
        #expect(try here.told(.amina, "documentDue") == 1)
        #expect(
            try here.page(id, as: .loic).words.contains(
                "À vérifier depuis le mardi 3 décembre 2019"))
        #expect(try here.told(.malik, "documentOverdue") == 0)
        try go(to: "2019-12-10", "00:20")
        #expect(try here.told(.malik, "documentOverdue") == 1)
        #expect(try here.told(.claire, "documentOverdue") == 1)
        try go(to: "2020-03-01")
        for (resident, count) in [(Resident.amina, 2), (.malik, 1), (.claire, 1), (.loic, 0)] {
            #expect(
                try here.told(resident).count {
                    $0.hasPrefix("documentDue") || $0 == "documentOverdue"
                }
                    == count)
        }
    }

    @Test func `who owns it no more is not told, and the moderators are`() throws {
        _ = try here.publish(owner: .amina)
        let amina = try here.town.person(.amina)
        try here.change("DELETE FROM membership WHERE person_id = \(amina)")
        try go(to: "2019-11-20")
        #expect(try here.told(.amina, "documentDueSoon") == 0)
        #expect(try here.told(.malik, "documentDueSoon") == 1)
    }

    @Test func `"still valid" moves the day and stands in the history`() throws {
        let id = try here.publish(owner: .amina)
        try go(to: "2019-12-12")
        let malik = try here.visit(.malik)
        #expect(try here.tasks(.malik).words.contains("Guide de la VAE"))
        let page = try malik.get(review(id))
        #expect(page.words.contains("À vérifier depuis le mardi 3 décembre 2019"))
        #expect(page.input("day") == "2020-06-12")
        #expect(try malik.post(review(id), ["source_ok": "1"]).status == 422)
        var fields = checks
        fields.append("day", "2020-02-30")
        #expect(try malik.post(review(id), fields).status == 422)
        fields = checks
        fields.append("day", "2020-04-01")
        fields.append("version", page.input("version") ?? "")
        #expect(try malik.post(review(id), fields).status == 303)
        #expect(try day(id) == "2020-04-01T00:00:00+02:00")
        let after = try here.page(id, as: .loic).words
        #expect(after.contains("vérifié à nouveau par Malik Benali"))
        #expect(!after.contains("À vérifier depuis"))
        #expect(try !here.tasks(.malik).words.contains("Documents à vérifier"))
        let version = try here.vetted(id)
        #expect(
            try here.count(
                """
                SELECT COUNT(*) FROM vetting AS t
                WHERE t.version_id = \(version) AND t.decision = 'vetted'
                """) == 2)
        try go(to: "2020-04-02")
        #expect(try here.told(.amina, "documentDue") == 1)
    }

    @Test func `a moderator chooses the day when they vet`() throws {
        let id = try here.publish("Barème", ["review_day": "2019-07-01"])
        #expect(try day(id) == "2019-07-01T00:00:00+02:00")
        #expect(throws: CareTownError.self) {
            try here.publish("Passé", ["review_day": "2019-06-03"])
        }
        #expect(try here.visit(.malik).put(review(id), ["day": ""]).status == 303)
        #expect(try day(id) == nil)
    }

    @Test func `where four eyes are asked for, who sent it does not say that it still holds`()
        throws
    {
        let id = try here.publish()
        try here.change("UPDATE library_theme SET four_eyes = 1")
        let malik = try here.visit(.malik)
        #expect(try malik.get(review(id)).words.contains("une autre personne"))
        #expect(try malik.post(review(id), checks).status == 403)
        #expect(try here.visit(.claire).post(review(id), checks).status == 303)
    }

    @Test func `what was replaced meanwhile is not vetted again by an old page`() throws {
        let id = try here.publish()
        let malik = try here.visit(.malik)
        var fields = checks
        fields.append("version", try malik.get(review(id)).input("version") ?? "")
        try here.renew(id, substantial: false, "Autre texte")
        let answer = try malik.post(review(id), fields)
        #expect(answer.status == 409 && answer.words.contains("nouvelle version est parue"))
    }

    @Test func `the owner says that it holds, and the moderators check it`() throws {
        let id = try here.publish(owner: .amina)
        try go(to: "2019-12-04")
        let amina = try here.visit(.amina)
        #expect(try here.tasks(.amina).words.contains("Guide de la VAE"))
        #expect(try here.visit(.loic).get(review(id)).status == 403)
        #expect(try here.visit(.region).get(review(id)).status == 403)
        #expect(try amina.put(review(id), ["day": "2025-01-01"]).status == 403)
        for _ in 1...2 { #expect(try amina.post(review(id)).status == 303) }
        #expect(try here.told(.malik, "documentStillValid") == 1)
        #expect(try !here.tasks(.amina).words.contains("Guide de la VAE"))
        #expect(try here.tasks(.malik).words.contains("Guide de la VAE"))
        #expect(try day(id) == "2019-12-03T00:00:00+01:00")
        try go(to: "2020-01-04")
        #expect(try here.told(.malik, "documentOverdue") == 0)
    }

    @Test func `the page of what is due has all for moderators, and for others their own`()
        throws
    {
        _ = try here.publish("Guide été", owner: .amina)
        _ = try here.publish("Autre guide")
        let due = ReviewPaths.due(in: here.space)
        #expect(try !here.visit(.malik).get(due).words.contains("Guide été"))
        try go(to: "2019-11-20")
        let malik = try here.visit(.malik).get(due).words
        #expect(malik.contains("Guide été") && malik.contains("Autre guide"))
        #expect(malik.contains("À vérifier avant le mardi 3 décembre 2019"))
        let amina = try here.visit(.amina).get(due).words
        #expect(amina.contains("Guide été") && !amina.contains("Autre guide"))
        #expect(try here.visit(.region).get(due).status == 403)
    }

    @Test func `it is archived after its days if the space says so, and is told and undone`()
        throws
    {
        let id = try here.publish(owner: .amina)
        try here.set("library.archiveAfter", "30")
        try go(to: "2020-01-01", "23:00")
        #expect(try here.told(.amina, "documentArchived") == 0)
        try go(to: "2020-01-02", "02:00")
        #expect(try here.told(.amina, "documentArchived") == 1)
        #expect(try here.told(.malik, "documentArchived") == 1)
        #expect(try here.page(id, as: .loic).status == 200)
        let archived: SQL = """
            SELECT COUNT(*) FROM document AS d
            WHERE d.item_id = \(id) AND d.archived_at IS NOT NULL
            """
        #expect(try here.count(archived) == 1)
        try here.visit(.malik).delete(LibraryPaths.archiving(id, in: here.space))
        #expect(try here.count(archived) == 0)
    }

    /// Its theme wins over the space, and the longest delay of several over the others.
    @Test(arguments: [("30", "0"), ("0", "30"), ("200", "30")])
    func `it is archived by what its theme says`(space: String, theme: String) throws {
        let here = try CareTown(theme: ["review_months": "6", "archive_days": theme])
        _ = try here.publish(owner: .amina)
        try here.set("library.archiveAfter", space)
        let zone = here.space.timeZone
        for day in ["2020-01-01", "2020-01-03"] {
            let then = try #require(TypedMoment.read(day: day, time: "02:00", in: zone))
            try here.town.wait(then.timeIntervalSince(here.town.now))
        }
        #expect(try here.told(.amina, "documentArchived") == (theme == "0" ? 0 : 1))
    }

    @Test func `a document of two themes stays as long as either has it`() throws {
        let id = try here.publish(owner: .amina)
        try here.set("library.archiveAfter", "30")
        try here.visit(.malik).post(
            LibraryPaths.themes(in: here.space),
            ["name": "Mémoire", "audience": "space", "archive_days": "0"])
        try here.change(
            """
            INSERT INTO document_theme (document_id, theme_id, shelf, title_key, dated_on,
                vetted_at)
            SELECT \(id), MAX(th.id), 'open', 'a', '', 0 FROM library_theme AS th
            """)
        try go(to: "2020-03-01", "02:00")
        try go(to: "2020-03-02", "02:00")
        #expect(try here.told(.amina, "documentArchived") == 0)
    }

    @Test func `in the trash it tells nothing, and once restored its last step alone`() throws {
        let id = try here.publish(owner: .amina)
        try go(to: "2019-11-15")
        try here.change("UPDATE item SET trashed_at = \(here.town.now) WHERE id = \(id)")
        try go(to: "2019-12-11")
        #expect(try here.told(.amina, "documentDueSoon") == 0)
        try here.change("UPDATE item SET trashed_at = NULL WHERE id = \(id)")
        try here.town.wait(1_000)
        #expect(try here.told(.amina).filter { $0.hasPrefix("documentDue") } == [])
        #expect(try here.told(.malik, "documentOverdue") == 1)
    }

    @Test(arguments: [
        ("2019-08-31", 6, "2020-02-29"), ("2019-03-31", 1, "2019-04-30"),
        ("2019-10-27", 5, "2020-03-27"), ("2019-12-31", 2, "2020-02-29"),
        ("2020-02-29", 12, "2021-02-28"), ("2019-11-30", 1, "2019-12-30"),
    ])
    func `months are those of the calendar`(from: String, months: Int, to: String) throws {
        let zone = try #require(TimeZone(identifier: "Europe/Paris"))
        let start = try #require(TypedMoment.read(day: from, time: "23:59", in: zone))
        let day = LocalDate(ReviewDates.day(months, after: start, in: zone), zone)
        #expect(day.isoDay == to && day.isoTime == "00:00")
    }

    @Test func `a fortnight is fourteen days where the clocks change`() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Paris"))
        let day = try #require(TypedMoment.read(day: "2020-04-05", time: "00:00", in: zone))
        let before = LocalDate(ReviewDates.move(day, days: -14, in: zone), zone)
        #expect(before.isoDay == "2020-03-22" && before.isoTime == "00:00")
    }
}
