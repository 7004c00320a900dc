import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Administration

@Suite("The state of the site") struct SiteHealthTests {
    let town: Town
    private let path = "/administration/health"

    init() throws { town = try Town(features: []) }

    private func page() throws -> Answer { try town.visit(as: .claire).get(path) }

    @Test func `is for those who run the site alone`() throws {
        #expect(try town.guest().get(path).status == 401)
        #expect(try town.visit(as: .malik).get(path).status == 404)
        #expect(try page().status == 200)
        #expect(try town.visit(as: .claire).get("/administration").text.contains(path))
    }

    @Test func `says of each thing how it is, and what to do where it is not well`() throws {
        let words = try page().words
        for thing in ["Tâches de fond", "Disque", "Base de données", "Horloge", "Versions"] {
            #expect(words.contains(thing), "\(thing)")
        }
        #expect(words.contains("Aucune sauvegarde n’est réglée"))
        #expect(words.contains("Aucun serveur de courriel n’est réglé"))
        #expect(words.contains("Registre intact"))
    }

    @Test func `a job that gave up comes first, with its error and what can be done`() throws {
        try town.site.database.write { db in
            let queue = JobQueue(db, mostAttempts: 1)
            try queue.enqueue("administration.tidy", at: town.now)
            let job = try #require(
                try queue.claim(
                    of: ["administration.tidy"], now: town.now, lease: 60, owner: "test"))
            try queue.fail(job, error: "le disque a dit non <b>", now: town.now)
        }
        let page = try page()
        #expect(page.words.contains("Une tâche a échoué trop souvent"))
        #expect(page.words.contains("le disque a dit non <b>"))
        #expect(!page.text.contains("non <b>"))
        let retry = try #require(
            page.values(of: "action").first { $0.hasSuffix("/retries") })
        #expect(try town.visit(as: .claire).post(retry).status == 303)
    }

    @Test func `a job that waits too long is late`() throws {
        try town.site.database.write { db in
            try JobQueue(db).enqueue("administration.tidy", at: town.now.addingTimeInterval(-840))
        }
        #expect(try !page().words.contains("en retard"))
        town.pass(120)
        #expect(try page().words.contains("1 en retard"))
    }

    @Test func `a record that was touched, and a clock that went back, ask for somebody`() throws {
        _ = try page()
        try town.site.database.write {
            _ = try $0.run("UPDATE audit SET subject = 'x' WHERE id = 1")
        }
        #expect(try page().words.contains("Quelqu’un a touché à la base"))
        town.pass(-600)
        #expect(try page().words.contains("L’horloge de la machine a reculé"))
    }

    @Test func `costs few statements, and its page little`() throws {
        let claire = try town.person(.claire)
        var requests = try InternalRequest(town.site)
        _ = try requests.run(.get, path, as: claire)
        _ = try requests.run(.get, path, as: claire)
        #expect(requests.statements <= 15)
        #expect(try page().body.count < 60_000)
    }
}
