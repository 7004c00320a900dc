import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Contacts

@Suite("Undoing the merge of two contacts") struct UnmergeTests {
    @Test func `both are exactly as before`() throws {
        let pair = try MergeTown()
        try follow(pair.second, .amina, pair)
        try follow(pair.second, .loic, pair)
        try follow(pair.first, .loic, pair)
        let before = try (pair.said(pair.first), pair.said(pair.second))
        let followers = try pair.followers(of: pair.first)
        try pair.merge(["kept": "1", "function": "2", "note": "2"])
        #expect(try pair.said(pair.first) != before.0)
        let done = try pair.undo()
        #expect(done.status == 303 && done.location == pair.path(pair.second))
        #expect(try pair.said(pair.first) == before.0)
        #expect(try pair.said(pair.second) == before.1)
        #expect(try pair.followers(of: pair.first) == followers)
        #expect(try pair.followers(of: pair.second).count == 2)
        #expect(try pair.here.page(pair.second, as: .loic).status == 200)
        #expect(try pair.merges().isEmpty)
        let audit: [String] = try pair.here.town.site.database.read {
            try $0.values("SELECT a.subject FROM audit AS a WHERE a.action = 'contactsUnmerged'")
        }
        #expect(audit.count == 1)
    }

    @Test func `the people of both organisations are theirs again`() throws {
        let here = try ContactsTown()
        let one = try here.organisation("Région d’Occitanie")
        let other = try here.organisation("Conseil régional")
        let person = try here.add("Martin", ["organisation": "Conseil régional"])
        let own = try here.add("Durand", ["organisation": "Région d’Occitanie"])
        try here.visit(.malik).post(
            MergePaths.merge(one, in: here.space), ["with": other.description, "kept": "1"])
        try here.town.runJobs()
        let id = try #require(
            try here.town.site.database.read {
                try MergeStore(db: $0).newest(in: here.space, limit: 1)
            }.first?.id)
        try here.visit(.malik).delete(MergePaths.done(id, in: here.space))
        try here.town.runJobs()
        let address = ContactsPaths.contact(other, in: here.space)
        #expect(try here.page(person).text.contains(address + "\""))
        #expect(try !here.page(own).text.contains(address + "\""))
        #expect(try here.typed("conseil").count == 2)
    }

    @Test func `what was changed since stays, and the page says so`() throws {
        let pair = try MergeTown()
        try pair.merge(["kept": "1", "unit": "2"])
        var form = pair.here.form("Dupont", MergeTown.one)
        form = pair.here.form(
            "Dupont",
            [
                "function": "Présidente", "telephone_1": "05 61 22 33 44",
                "telephone_1_sight": "moderators", "telephone_2": "06 12 34 56 78",
                "mail_1": "jeanne@exemple.test", "unit": "Emploi", "department": "31",
            ])
        #expect(try pair.here.visit(.malik).put(pair.path(pair.first), form).status == 303)
        let id = try #require(pair.merges().first)
        let page = try pair.here.visit(.malik).get(MergePaths.done(id, in: pair.here.space))
        #expect(page.words.contains("Ceci a été modifié depuis la fusion"))
        #expect(page.words.contains("Fonction") && page.words.contains("Joindre"))
        #expect(try pair.undo(["version": page.text.hidden("version")]).status == 303)
        let card = try pair.here.page(pair.first, as: .malik)
        #expect(card.words.contains("Présidente") && card.text.contains("tel:+33612345678"))
        #expect(!card.words.contains("Emploi") && !card.text.contains("mailto:jd@"))
        #expect(try pair.here.page(pair.second, as: .malik).words.contains("Emploi"))
    }

    @Test func `what is changed while one reads is shown first`() throws {
        let pair = try MergeTown()
        try pair.merge()
        let id = try #require(pair.merges().first)
        let page = try pair.here.visit(.claire).get(MergePaths.done(id, in: pair.here.space))
        let version = try page.text.hidden("version")
        try pair.here.visit(.malik).put(pair.path(pair.first), pair.here.form("Durand"))
        #expect(try pair.undo(["version": version], by: .claire).status == 409)
        #expect(try pair.here.visit(.loic).get(pair.path(pair.second)).status == 302)
    }

    @Test func `after thirty days it is too late, and what was kept for it is erased`() throws {
        let pair = try MergeTown()
        try pair.merge()
        let id = try #require(pair.merges().first)
        let address = MergePaths.done(id, in: pair.here.space)
        pair.here.town.pass(30 * 86_400 - 1)
        #expect(try pair.here.visit(.claire).get(address).status == 200)
        pair.here.town.pass(1)
        let late = try pair.here.visit(.claire).delete(address)
        #expect(late.status == 409 && late.words.contains("plus de 30 jours"))
        try pair.wait()
        #expect(try pair.merges().isEmpty)
        #expect(try pair.here.visit(.claire).get(address).status == 404)
    }

    @Test func `the last merge into a card is undone first`() throws {
        let pair = try MergeTown()
        let third = try pair.here.add("Dupond", ["function": "Autre"])
        let before = try pair.said(pair.first)
        try pair.merge(["kept": "1", "function": "2"])
        let first = try #require(pair.merges().first)
        try pair.here.visit(.malik).post(
            pair.form(pair.first), ["with": third.description, "kept": "1", "function": "2"])
        let early = try pair.here.visit(.malik).delete(MergePaths.done(first, in: pair.here.space))
        #expect(early.status == 409 && early.words.contains("annulez d’abord"))
        try pair.undo()
        try pair.undo()
        #expect(try pair.said(pair.first) == before)
    }

    @Test func `a card that went does not come back from the trash by itself`() throws {
        let pair = try MergeTown()
        try pair.merge()
        let id = try #require(pair.merges().first)
        let back = try pair.here.visit(.malik).post(
            SpacePaths.restoration(pair.second, in: pair.here.space))
        #expect(back.location == MergePaths.done(id, in: pair.here.space))
        #expect(try pair.here.visit(.malik).get(pair.path(pair.second)).status == 302)
    }

    @Test func `while the kept card lies in the trash it says so`() throws {
        let pair = try MergeTown()
        try pair.merge()
        try pair.here.visit(.malik).delete(pair.path(pair.first))
        let answer = try pair.undo()
        #expect(answer.status == 409 && answer.words.contains("dans la corbeille"))
        try pair.here.visit(.malik).post(SpacePaths.restoration(pair.first, in: pair.here.space))
        #expect(try pair.undo().status == 303)
    }

    @Test func `whoever has the kept card erased has both erased, and what was kept`() throws {
        let pair = try MergeTown()
        try pair.merge()
        try pair.here.visit(.malik).delete(pair.path(pair.first))
        let page = SpacePaths.trashed(pair.first, in: pair.here.space)
        try pair.here.visit(.claire).delete(
            page, ["version": pair.here.visit(.claire).get(page).text.hidden("version")])
        let left: Int = try pair.here.town.site.database.read {
            try $0.one(
                """
                SELECT (SELECT COUNT(*) FROM contact) + (SELECT COUNT(*) FROM contact_merge)
                    + (SELECT COUNT(*) FROM contact_former) AS n
                """)
        }
        #expect(left == 0)
    }
}
