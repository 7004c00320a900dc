import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Contacts

@Suite("Merging two contacts") struct MergeTests {
    @Test func `a moderator compares them and sees only what differs`() throws {
        let pair = try MergeTown()
        let page = try pair.here.visit(.malik).get(
            pair.form(pair.first) + "?with=\(pair.second)")
        #expect(page.status == 200)
        #expect(page.words.contains("Directrice") && page.words.contains("Conseillère"))
        #expect(page.text.contains("name=\"note\"") && !page.text.contains("name=\"birthday\""))
        #expect(page.text.components(separatedBy: "name=\"channel\"").count == 5)
        #expect(page.words.contains("(bureau) Téléphone, les deux fiches"))
    }

    @Test func `all ways to reach them stay, each once, seen by no more people than before`() throws
    {
        let pair = try MergeTown()
        #expect(try pair.merge().status == 303)
        let said = try pair.said(pair.first)
        #expect(said.filter { $0.hasPrefix("05 61 22 33 44|bureau|moderators") }.count == 1)
        let page = try pair.here.page(pair.first, as: .malik)
        #expect(page.text.contains("mailto:jeanne@") && page.text.contains("mailto:jd@"))
        #expect(page.text.contains("https://exemple.test"))
        #expect(try !pair.here.page(pair.first, as: .loic).text.contains("tel:+33561223344"))
    }

    @Test func `what one says and the other does not is kept, notes one after the other`() throws {
        let pair = try MergeTown()
        try pair.merge()
        let page = try pair.here.page(pair.first, as: .malik).words
        for text in [
            "Directrice", "Emploi", "Annuaire", "A donné son accord", "Le matin.",
            "Par courriel.", "31 Haute-Garonne", "09 Ariège",
        ] {
            #expect(page.contains(text), "\(text)")
        }
    }

    @Test func `line by line, the other one may be right`() throws {
        let pair = try MergeTown()
        try pair.merge(["kept": "1", "function": "2", "note": "2", "channels": "1", "channel": "1"])
        let page = try pair.here.page(pair.first, as: .malik)
        #expect(page.words.contains("Conseillère") && !page.words.contains("Directrice"))
        #expect(!page.words.contains("Le matin."))
        #expect(!page.text.contains("tel:") && page.text.contains("mailto:jeanne@"))
        #expect(!page.text.contains("mailto:jd@"))
    }

    @Test func `the other card goes, and its address leads to the one that stays`() throws {
        let pair = try MergeTown()
        try pair.merge(["kept": "2"])
        let old = try pair.here.visit(.loic).get(pair.path(pair.first))
        #expect(old.status == 302 && old.location == pair.path(pair.second))
        #expect(try pair.here.typed("dupont").count == 1)
        // For ever: the trash is emptied after thirty days.
        try pair.wait(31 * 86_400)
        #expect(try pair.here.visit(.sofia).get(pair.path(pair.first)).status == 302)
        let gone: Int = try pair.here.town.site.database.read {
            try $0.one("SELECT COUNT(*) AS n FROM item AS i WHERE i.id = \(pair.first)")
        }
        #expect(gone == 0)
    }

    @Test func `a chain of merges leads to the last`() throws {
        let pair = try MergeTown()
        let third = try pair.here.add("Dupond")
        try pair.merge(["kept": "1"])
        try pair.here.visit(.malik).post(
            pair.form(pair.first), ["with": third.description, "kept": "2"])
        #expect(
            try pair.here.visit(.sofia).get(pair.path(pair.second)).location == pair.path(third))
        try pair.wait(31 * 86_400)
        #expect(
            try pair.here.visit(.denis).get(pair.path(pair.second)).location == pair.path(third))
    }

    @Test func `the people of an organisation come to the one that stays`() throws {
        let here = try ContactsTown()
        let one = try here.organisation("Région d’Occitanie")
        let other = try here.organisation("Conseil régional")
        let person = try here.add("Martin", ["organisation": "Conseil régional"])
        let done = try here.visit(.malik).post(
            MergePaths.merge(one, in: here.space), ["with": other.description, "kept": "1"])
        #expect(done.status == 303)
        try here.town.runJobs()
        #expect(try here.page(one).words.contains("Jeanne Martin"))
        #expect(try here.page(person).text.contains(ContactsPaths.contact(one, in: here.space)))
        // A member of the space is called so as well.
        #expect(try here.typed("occitanie").contains("Jeanne Martin"))
    }

    @Test func `whoever followed the other follows the one that stays`() throws {
        let pair = try MergeTown()
        try follow(pair.second, .amina, pair)
        try pair.merge()
        #expect(try pair.followers(of: pair.first).contains(pair.here.town.person(.amina)))
    }

    @Test func `it is told in what is new and kept in the audit`() throws {
        let pair = try MergeTown()
        try pair.merge()
        let told: [String] = try pair.here.town.site.database.read {
            try $0.values("SELECT j.verb FROM journal AS j WHERE j.verb = 'contactsMerged'")
        }
        #expect(told.count == 1)
        let kept: [String] = try pair.here.town.site.database.read {
            try $0.values("SELECT a.subject FROM audit AS a WHERE a.action = 'contactsMerged'")
        }
        #expect(kept == ["\(pair.second) → \(pair.first)"])
    }

    @Test func `the UID of the other is found for what is imported again`() throws {
        let pair = try MergeTown()
        let uid: String = try pair.here.town.site.database.read {
            try $0.one("SELECT c.uid FROM contact AS c WHERE c.item_id = \(pair.second)")
        }
        try pair.merge()
        let kept = try pair.here.town.site.database.read {
            try FormerStore(db: $0).kept([uid], in: pair.here.space.id)
        }
        #expect(kept == [uid: pair.first])
    }
}
