import Community
import Glibc
import HTTP
import Platform
import Storage
import TestKit
import Testing

/// A town that is served on a port, and Amina's browser elsewhere, which listens.
final class ListeningTown {
    let home = "/" + Place.centre.rawValue
    let town: Town
    let running: RunningSite
    let amina = WebClient()

    init() throws {
        town = try Town(features: features)
        var server = ServerConfiguration()
        server.addresses = ["127.0.0.1"]
        server.port = 0
        running = try RunningSite(town.site, server)
        try amina.signIn(running.port, Resident.amina.email, Resident.password)
    }

    deinit { running.stop() }

    func get(_ address: String, by client: WebClient? = nil) throws -> Int {
        try (client ?? amina).get(running.port, address).status
    }

    /// Whether a stream, of Amina's browser unless it is another's, ends by what is done.
    func ends(
        _ address: String? = nil, of client: WebClient? = nil, _ act: () throws -> Void
    ) throws -> Bool {
        let stream = address ?? home + "/live"
        return try (client ?? amina).streamEnds(running.port, stream, within: 20) {
            // One that was open for a moment has ended already.
            for _ in 1...5000 where town.site.hub.statistics.open == 0 { usleep(1000) }
            try act()
        }
    }

    /// Does the writes that may wait.
    func settle() { town.site.deferredWrites.drain(town.site.database, log: town.site.log) }

    /// A topic in a theme of its own; their addresses.
    func topic() throws -> (topic: String, theme: String) {
        let malik = try town.visit(as: .malik)
        let content: FormFields = [
            "name": "Entraide", "summary": "", "colour": "green", "audience": "space",
            "opening": "participants",
        ]
        #expect(try malik.post(home + "/forum/themes", content).status == 303)
        let theme: Int = try town.site.database.read { db in
            try db.one("SELECT MAX(th.id) AS id FROM forum_theme AS th")
        }
        let address = "\(home)/forum/themes/\(theme)"
        let made = try malik.post(
            address + "/topics", ["title": "Covoiturage", "text": "Bonjour.", "tags": ""])
        return (try #require(made.location), address)
    }
}
