import Dispatch
import Foundation
import HTTP
import Platform
import Storage
import Synchronization
import TestKit
import Testing

@testable import Community
@testable import Content

@Suite("What a space decides about its modules") struct ModuleChoiceTests {
    @Test func `administrators who decide at once lose nothing of each other's`() throws {
        let town = try Town(features: ThreeModules.features)
        let space = try town.space(.centre)
        let claire = try town.person(.claire)
        let forms: [(String, FormFields)] = [
            ("forum", ["name": "Débats", "on": "1", "setting-forum-showsReaders": "true"]),
            ("news", ["name": "Le tableau", "on": "1", "setting-news-perPage": "20"]),
            ("whats-new", ["name": "Du neuf"]),
            ("whats-new/place", ["to": "up"]),
        ]
        let failures = Mutex<[String]>([])
        let site = town.site
        DispatchQueue.concurrentPerform(iterations: forms.count) { index in
            do {
                var requests = try InternalRequest(site)
                _ = try requests.run(
                    .put, "/\(space.slug)/administration/modules/" + forms[index].0, as: claire,
                    forms[index].1)
            } catch { failures.withLock { $0.append("\(error)") } }
        }
        #expect(failures.withLock { $0 } == [])
        let choices = try town.space(.centre).choices
        #expect(
            choices.names == ["forum": "Débats", "news": "Le tableau", "whats-new": "Du neuf"])
        #expect(choices.values == ["forum.showsReaders": "true", "news.perPage": "20"])
        #expect(choices.switchedOff == ["whats-new"])
        #expect(Set(choices.places.values) == [1, 2, 3])
    }

    @Test func `what is decided costs a page no statement`() throws {
        let town = try Town(features: ThreeModules.features)
        let amina = try town.person(.amina)
        var requests = try InternalRequest(town.site)
        func statements() throws -> Int {
            _ = try requests.run(.get, "/\(Place.centre.rawValue)", as: amina)
            return requests.statements
        }
        _ = try statements()
        let before = try statements()
        try town.visit(as: .claire).put(
            "/\(Place.centre.rawValue)/administration/modules/forum",
            ["name": "Débats", "on": "1", "setting-forum-showsReaders": "true"])
        _ = try statements()
        #expect(try statements() == before && before <= 15)
    }

    @Test func `a card of the forum tells on the home page what was written last`() throws {
        let town = try Town(features: ThreeModules.features)
        let home = "/\(Place.centre.rawValue)"
        #expect(try !town.visit(as: .loic).get(home).words.contains("Dernières discussions"))
        try town.visit(as: .malik).post(
            home + "/forum/themes",
            [
                "name": "Entraide", "summary": "", "colour": "blue", "audience": "space",
                "opening": "participants",
            ])
        for number in 1...7 {
            try town.visit(as: .amina).post(
                home + "/forum/themes/1/topics",
                ["title": "Sujet \(number)", "text": "Bonjour.", "tags": ""])
            try town.wait(60)
        }
        let page = try town.visit(as: .loic).get(home)
        #expect(page.words.contains("Dernières discussions Nouveau\u{A0}: Sujet 7 Amina Haddad"))
        #expect(page.words.contains("Sujet 3") && !page.words.contains("Sujet 2"))
        #expect(page.values(of: "href").contains { $0.hasSuffix("/unread") })
        let own = try town.visit(as: .amina).get(home).words
        #expect(own.contains("Dernières discussions Sujet 7"))
        #expect(try !town.visit(as: .loic).get(home + "?before=x.1.1").words.isEmpty)
    }

    @Test func `what a charter said of readers became a setting of the forum`() throws {
        let all = Site.migrations(features)
        let folder = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let database = try TestDatabase()
        let pool = try database.pool(folder: folder)
        let new = ["moderation-4-readers"]
        try pool.migrate(all.filter { !new.contains($0.name) })
        try pool.write { db in
            for (slug, shows) in [("brest", true), ("nantes", false)] {
                let id = try SpaceStore(db: db).create(
                    slug: slug, name: slug, host: "", zone: "Europe/Paris", isPublic: false,
                    at: Town.start)
                try db.run(
                    """
                    INSERT INTO charter (space_id, body, body_html, shows_readers, updated_at)
                    VALUES (\(id), 'Soyons bons.', '', \(shows), 0)
                    """)
            }
        }
        try pool.migrate(all)
        let spaces = try pool.read { try SpaceStore(db: $0).all() }
        #expect(spaces.map { $0.choices.values } == [["forum.showsReaders": "true"], [:]])
        let kept = try pool.read { try CharterStore(db: $0).find(in: spaces[0].id)?.body }
        #expect(kept == "Soyons bons.")
    }
}
