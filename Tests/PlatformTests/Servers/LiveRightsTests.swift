import Community
import Glibc
import HTTP
import Platform
import Storage
import TestKit
import Testing

@Suite("Live streams and rights") struct LiveRightsTests {
    private let home = "/" + Place.centre.rawValue
    private let town: Town
    private let running: RunningSite
    private let amina = WebClient()

    init() throws {
        town = try Town(features: features)
        var server = ServerConfiguration()
        server.addresses = ["127.0.0.1"]
        server.port = 0
        running = try RunningSite(town.site, server)
        try amina.signIn(running.port, Resident.amina.email, Resident.password)
    }

    @Test func `a removed member’s stream of news ends, and is not opened again`() throws {
        defer { running.stop() }
        let person = try town.person(.amina)
        try expectEnd {
            let removed = try town.visit(as: .claire).delete(
                "\(home)/administration/people/\(person)")
            #expect(removed.status == 303)
        }
    }

    @Test func `closed from another device, a browser hears no more`() throws {
        defer { running.stop() }
        try expectEnd {
            let own = try town.visit(as: .amina)
            #expect(try own.delete("/account/sessions").status == 303)
        }
    }

    @Test func `a password chosen anew ends what the other browsers hear`() throws {
        defer { running.stop() }
        try expectEnd {
            let changed = try town.visit(as: .amina).put(
                "/account/password",
                ["password": Resident.password, "password-new": "Un autre très long 27"])
            #expect(changed.status == 303)
        }
    }

    @Test func `a session that has run out hears no more once it is swept`() throws {
        defer { running.stop() }
        try expectEnd {
            town.pass(91 * 86_400)
            try town.runJobs()
        }
    }

    /// Amina's stream of the space ends by what is done, and is not opened again.
    private func expectEnd(_ act: () throws -> Void) throws {
        let hasEnded = try amina.streamEnds(running.port, home + "/live", within: 20) {
            while town.site.hub.statistics.open == 0 { usleep(1000) }
            try act()
        }
        #expect(hasEnded)
        #expect(try amina.get(running.port, home + "/live").status != 200)
    }
}
