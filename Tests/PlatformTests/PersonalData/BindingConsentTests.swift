import Community
import Content
import HTTP
import Platform
import Storage
import TestKit
import Testing

@testable import Library
@testable import Messages

/// What one agrees to decides what is done, in the module that does it.
@Suite("A consent that binds") struct BindingConsentTests {
    let town: Town
    private let mine = "/account/consents"
    private let texts = "/administration/texts"
    private let home = "/" + Place.centre.rawValue

    init() throws { town = try Town(features: features) }

    private func ask(for purpose: String, _ title: String = "Ouverture") throws -> Answer {
        try town.visit(as: .claire).post(
            texts, ["title": title, "body": "Voulez-vous ?", "kind": purpose])
    }

    @discardableResult
    private func say(_ answer: String, _ number: String = "1", text: Int = 1) throws -> Answer {
        try town.visit(as: .loic).post(
            "\(mine)/\(text)", ["answer": answer, "number": number])
    }

    /// Malik writes to Loïc, who opens it.
    private func isOpeningTold() throws -> Bool {
        let loic = try town.person(.loic)
        let written: Int = try town.site.database.read {
            try $0.one("SELECT COUNT(*) AS n FROM letter AS l")
        }
        let sent = try town.visit(as: .malik).post(
            home + "/messages/sent",
            [
                "person": loic.description, "subject": "Un mot", "text": "Bonjour \(written).",
                "receipt": "1",
            ])
        #expect(sent.status == 303)
        try town.runJobs()
        let thread: Int64 = try town.site.database.read {
            try $0.one("SELECT MAX(l.thread_id) AS id FROM letter AS l")
        }
        #expect(try town.visit(as: .loic).get("\(home)/messages/threads/\(thread)").status == 200)
        town.site.deferredWrites.drain(town.site.database, log: town.site.log)
        let opened: Int = try town.site.database.read {
            try $0.one(
                """
                SELECT COUNT(*) AS n FROM letter_copy AS c
                WHERE c.thread_id = \(thread) AND c.opened_at IS NOT NULL
                """)
        }
        return opened > 0
    }

    @Test func `without an answer it is not done, nor after a refusal, and done once given`()
        throws
    {
        #expect(try isOpeningTold())
        #expect(try ask(for: "messages.opening").status == 303)
        #expect(try !isOpeningTold())
        let page = try town.visit(as: .loic).get(mine).words
        #expect(page.contains("Aujourd’hui, ce n’est pas fait."))
        try say("given")
        #expect(try town.visit(as: .loic).get(mine).words.contains("Aujourd’hui, c’est fait."))
        #expect(try isOpeningTold())
        try say("refused")
        #expect(try !isOpeningTold())
        #expect(try town.visit(as: .loic).get(mine).words.contains("version 1, accepté"))
        #expect(try town.takenAlong(by: .loic).contains("Voulez-vous ?"))
    }

    @Test func `a new version ends what was given, unless it says that it holds`() throws {
        _ = try ask(for: "messages.opening")
        try say("given")
        let claire = try town.visit(as: .claire)
        try claire.post(texts + "/1", ["body": "Même sens.", "number": "1", "holds": "1"])
        #expect(try isOpeningTold())
        #expect(try claire.get(texts).words.contains("1 accord, 0 refus"))
        #expect(try town.visit(as: .loic).get(mine).words.contains("Je retire mon accord"))
        try claire.post(texts + "/1", ["body": "Autre sens.", "number": "2"])
        #expect(try !isOpeningTold())
        try say("given", "3")
        #expect(try isOpeningTold())
        try claire.delete(texts + "/1")
        #expect(try !isOpeningTold())
    }

    @Test func `one thing is asked for by one text`() throws {
        #expect(try ask(for: "messages.opening").status == 303)
        #expect(try ask(for: "messages.opening", "Encore").status == 422)
        try town.visit(as: .claire).delete(texts + "/1")
        #expect(try ask(for: "messages.opening", "Encore").status == 303)
        #expect(try !isOpeningTold())
    }

    @Test func `nothing of it stays of whoever is erased`() throws {
        _ = try ask(for: "messages.opening")
        try say("given")
        let data = try town.takenAlong(by: .loic)
        #expect(data.contains("messages.opening"), "for programs")
        #expect(try town.visit(as: .loic).get("/account/data").status == 200)
        #expect(try town.erase(.loic).status == 303)
        let left: Int = try town.site.database.read {
            try $0.one("SELECT COUNT(*) AS n FROM permission AS p")
        }
        #expect(left == 0)
    }
}
