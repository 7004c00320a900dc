import Community
import HTTP
import Platform
import Storage
import TestKit
import Testing

@testable import Content

/// How often somebody who writes waits for the server of the database, from the request to the
/// answer.
@Suite("What those who write wait for", .enabled(if: TestDatabase.isOnServer))
struct PostWaitTests {
    private let town: Town
    private let home = "/" + Place.centre.rawValue

    init() throws { town = try Town(features: features) }

    /// What a form leads to, and the waits for it.
    private func send(
        _ browser: Browser, _ address: String, _ fields: FormFields
    ) throws -> (id: String, waits: Int) {
        let before = town.site.database.roundTrips
        let answer = try browser.post(home + address, fields)
        let waits = town.site.database.roundTrips - before
        #expect(answer.status == 303, "\(address): \(answer.words)")
        let place = answer.location?.split(whereSeparator: { "/-".contains($0) }).last ?? ""
        return (String(place), waits)
    }

    private func topic(_ theme: String, by browser: Browser) throws -> String {
        try send(
            browser, "/forum/themes/\(theme)/topics",
            ["title": "Un sujet", "text": "Qui vient ?", "tags": ""]
        ).id
    }

    private func theme() throws -> String {
        let malik = try town.visit(as: .malik)
        _ = try send(
            malik, "/forum/themes",
            [
                "name": "Entraide", "summary": "", "colour": "green", "audience": "space",
                "opening": "participants",
            ])
        let id: Int = try town.site.database.read {
            try $0.one("SELECT MAX(th.id) AS id FROM forum_theme AS th")
        }
        return String(id)
    }

    private func news() throws -> String {
        try send(
            town.visit(as: .malik), "/news",
            [
                "title": "Une nouvelle", "summary": "", "body": "Le texte.", "category": "",
                "audience": "space", "when": "now", "publish_day": "", "publish_time": "",
                "expires_day": "", "expires_time": "", "comments_open": "1",
            ]
        ).id
    }

    @Test func `a message of the forum, a comment and a reaction wait five times at most`() throws {
        let (amina, denis) = (try town.visit(as: .amina), try town.visit(as: .denis))
        let theme = try theme()
        let topic = try topic(theme, by: amina)
        let story = try news()
        // Who a session belongs to is read with its first form.
        _ = try send(denis, "/forum/reading", [:])
        for number in 1...2 {
            let reply = try send(
                denis, "/forum/topics/\(topic)/posts",
                ["text": "Une réponse \(number).", "seen": "9"])
            #expect(reply.waits <= 5)
            let comment = try send(
                denis, "/items/\(story)/comments", ["text": "Un commentaire \(number)."])
            #expect(comment.waits <= 5)
            for text in ["thanks-\(reply.id)", "agree-\(comment.id)", "thanks-\(story)"] {
                #expect(try send(denis, "/reactions", ["give": text]).waits <= 5, "\(text)")
                #expect(try send(denis, "/reactions", ["take": text]).waits <= 5, "\(text)")
            }
        }
    }
}
