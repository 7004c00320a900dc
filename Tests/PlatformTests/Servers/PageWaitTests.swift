import Community
import HTTP
import Platform
import Storage
import TestKit
import Testing

/// How often somebody who reads waits for the server of the database, from the request to the
/// answer, when somebody else has written meanwhile and others have read since. On a server of its
/// own: by the commits of any database of one it knows that something may have changed.
@Suite("What those who read wait for", .enabled(if: TestDatabase.isOnServer))
struct PageWaitTests {
    private let server: OwnServer
    private let town: Town
    private let home = "/" + Place.centre.rawValue
    private let malik: Browser

    init() throws {
        server = try OwnServer()
        town = try Town(features: features, on: server)
        malik = try town.visit(as: .malik)
    }

    private func theme(_ name: String) throws -> String {
        _ = try malik.post(
            home + "/forum/themes",
            [
                "name": name, "summary": "", "colour": "green", "audience": "space",
                "opening": "participants",
            ])
        let id: Int = try town.site.database.read {
            try $0.one("SELECT MAX(th.id) AS id FROM forum_theme AS th")
        }
        return String(id)
    }

    private func news() throws -> String {
        let answer = try malik.post(
            home + "/news",
            [
                "title": "Une nouvelle", "summary": "", "body": "Le texte.", "category": "",
                "audience": "space", "when": "now", "publish_day": "", "publish_time": "",
                "expires_day": "", "expires_time": "", "comments_open": "1",
            ])
        return try #require(answer.location)
    }

    @Test func `the home page, a list and a text wait three times at most`() throws {
        let (amina, denis) = (try town.visit(as: .amina), try town.visit(as: .denis))
        let answer = try malik.post(
            home + "/forum/themes/\(theme("Entraide"))/topics",
            ["title": "Un sujet", "text": "Qui vient ?", "tags": ""])
        let topic = try #require(answer.location)
        let pages = [(home, 3), (home + "/forum", 2), (topic, 3), (try news(), 3)]
        for (page, _) in pages {
            for reader in [amina, denis] { #expect(try reader.get(page).status == 200) }
        }
        for (number, (page, most)) in pages.enumerated() {
            _ = try theme("Thème \(number)")
            #expect(try denis.get(page).status == 200)
            let before = town.site.database.roundTrips
            _ = try amina.get(page)
            #expect(town.site.database.roundTrips - before <= most, "\(page)")
        }
    }
}
