import Community
import HTTP
import Platform
import Storage
import TestKit
import Testing

@Suite("Live streams and rights") struct LiveRightsTests {
    private let home = "/" + Place.centre.rawValue

    @Test func `a removed member’s stream of news ends, and is not opened again`() throws {
        let town = try Town(features: features)
        var server = ServerConfiguration()
        server.addresses = ["127.0.0.1"]
        server.port = 0
        let running = try RunningSite(town.site, server)
        defer { running.stop() }
        let amina = WebClient()
        try amina.signIn(running.port, Resident.amina.email, Resident.password)
        let person = try town.person(.amina)
        let hasEnded = try amina.streamEnds(running.port, home + "/live", within: 20) {
            let claire = try town.visit(as: .claire)
            let removed = try claire.delete("\(home)/administration/people/\(person)")
            #expect(removed.status == 303)
        }
        #expect(hasEnded)
        #expect(try amina.get(running.port, home + "/live").status != 200)
    }
}
