import Community
import HTTP
import Storage
import TestKit
import Testing

@testable import Accounts

@Suite("Texts of the site that people agree to") struct ConsentTests {
    let town: Town
    private let mine = "/account/consents"
    private let texts = "/administration/texts"

    init() throws {
        town = try Town(features: [])
        let published = try town.visit(as: .claire).post(
            texts, ["title": "Photos", "body": "Nous publions des photos.", "kind": "consent"])
        #expect(published.status == 303)
    }

    private func say(_ answer: String, _ number: String = "1", by resident: Resident) throws
        -> Answer
    {
        try town.visit(as: resident).post(mine + "/1", ["answer": answer, "number": number])
    }

    private func publish(_ body: String, after number: String) throws -> Answer {
        try town.visit(as: .claire).post(texts + "/1", ["body": body, "number": number])
    }

    private func waits(for resident: Resident) throws -> Bool {
        try town.visit(as: resident).get("/\(Place.centre.rawValue)/tasks").words.contains("Photos")
    }

    @Test func `each version asks once, and a new one again`() throws {
        #expect(try waits(for: .amina))
        #expect(try say("given", by: .amina).status == 303)
        #expect(try !waits(for: .amina))
        #expect(try publish("Nous publions des photos et des films.", after: "1").status == 303)
        #expect(try waits(for: .amina))
        let page = try town.visit(as: .amina).get(mine).words
        #expect(page.contains("Version 2") && page.contains("Vous avez accepté la version 1"))
        #expect(try say("refused", "2", by: .amina).status == 303)
        #expect(try !waits(for: .amina))
    }

    @Test func `taking back is one press as giving is, and closes no page`() throws {
        try town.visit(as: .amina).post(mine + "/1", ["answer": "given", "number": "1"])
        #expect(try town.visit(as: .amina).get(mine).words.contains("Je retire mon accord"))
        #expect(try say("refused", by: .amina).status == 303)
        #expect(
            try town.visit(as: .amina).get(mine).words.contains("Vous avez refusé la version 1"))
        for address in ["/account/data", "/\(Place.centre.rawValue)/members"] {
            #expect(try town.visit(as: .amina).get(address).status == 200)
        }
        let counts = try town.visit(as: .claire).get(texts).words
        #expect(counts.contains("0 accord, 1 refus"))
    }

    @Test func `the words of each version stay to be read`() throws {
        #expect(try say("given", by: .amina).status == 303)
        #expect(try publish("Autrement dit.", after: "1").status == 303)
        let amina = try town.visit(as: .amina)
        let links = try amina.get(mine).between("href=\"", "\"").filter {
            $0.hasPrefix(mine + "/versions/")
        }
        #expect(links.count == 2, "beside the answer and in the history")
        for link in links {
            #expect(try amina.get(link).words.contains("Nous publions des photos."))
        }
        let claire = try town.visit(as: .claire)
        #expect(try claire.delete(texts + "/1").status == 303)
        let versions = try claire.get(texts).between("href=\"", "\"").filter {
            $0.hasPrefix(texts + "/versions/")
        }
        #expect(versions == [texts + "/versions/1-2", texts + "/versions/1-1"])
        #expect(try claire.get(versions[0]).words.contains("Autrement dit."))
        #expect(try claire.get(versions[1]).words.contains("Nous publions des photos."))
        for odd in ["1-3", "1", "1-", "01-1", "x", "1-1-1"] {
            #expect(try amina.get(mine + "/versions/" + odd).status == 404)
        }
    }

    @Test func `what was read must be what holds`() throws {
        #expect(try publish("Autrement.", after: "1").status == 303)
        _ = try say("given", "1", by: .amina)
        let said: Int = try town.site.database.read {
            try $0.one("SELECT COUNT(*) AS n FROM consent AS c")
        }
        #expect(said == 0)
        #expect(try say("read", "2", by: .amina).status == 400)
        #expect(try say("peut-être", "2", by: .amina).status == 400)
    }

    @Test func `of two who publish at once the second publishes nothing`() throws {
        for body in ["Une version.", "Une autre."] { _ = try publish(body, after: "1") }
        let newest: Int = try town.site.database.read {
            try $0.one("SELECT MAX(v.number) AS n FROM site_text_version AS v")
        }
        #expect(newest == 2)
        let late = try publish("Ce que j’ai écrit.", after: "1")
        #expect(late.status == 409)
        #expect(late.words.contains("Une version.") && late.words.contains("Ce que j’ai écrit."))
        let again = late.between("name=\"number\" value=\"", "\"").first
        #expect(try publish("Ce que j’ai écrit.", after: #require(again)).status == 303)
        #expect(try town.visit(as: .malik).post(texts + "/1", ["body": "x"]).status == 404)
    }

    @Test func `is taken along, and only a number stays of whoever is gone`() throws {
        #expect(try say("given", by: .loic).status == 303)
        #expect(try say("given", by: .amina).status == 303)
        #expect(try town.takenAlong(by: .loic).contains("\"consent\":\"given\""))
        #expect(try town.erase(.loic).status == 303)
        try town.runJobs()
        let left: (Int, Int) = try town.site.database.read { db in
            (
                try db.one("SELECT COUNT(*) AS n FROM consent AS c"),
                try db.one("SELECT SUM(g.people) AS n FROM consent_gone AS g")
            )
        }
        #expect(left == (1, 1))
        let counts = try town.visit(as: .claire).get(texts).words
        #expect(counts.contains("2 accords, 0 refus"), "\(counts)")
    }
}
