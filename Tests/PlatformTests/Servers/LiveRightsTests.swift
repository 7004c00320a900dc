import Community
import HTTP
import Platform
import Storage
import TestKit
import Testing

@Suite("Live streams and rights") struct LiveRightsTests {
    private let here: ListeningTown
    private var town: Town { here.town }
    private var home: String { here.home }

    init() throws { here = try ListeningTown() }

    @Test func `a removed member’s stream of news ends, and is not opened again`() throws {
        let person = try town.person(.amina)
        try expectEnd {
            try town.visit(as: .claire).delete("\(home)/administration/people/\(person)")
        }
    }

    @Test func `closed from another device, a browser hears no more`() throws {
        try expectEnd { try town.visit(as: .amina).delete("/account/sessions") }
    }

    @Test func `one session ended from another device hears no more`() throws {
        try expectEnd {
            let first: Int = try town.site.database.read { db in
                try db.one("SELECT MIN(e.id) AS id FROM session AS e")
            }
            return try town.visit(as: .amina).delete("/account/sessions/\(first)")
        }
    }

    @Test func `a browser that signs out hears no more`() throws {
        let ended = try here.ends {
            let answer = try here.amina.post(here.running.port, "/sign-out", [:])
            #expect(answer.status == 303)
        }
        #expect(ended)
        #expect(try here.get(home + "/menu") == 401)
    }

    @Test func `a password chosen anew ends what the other browsers hear`() throws {
        try expectEnd {
            try town.visit(as: .amina).put(
                "/account/password",
                ["password": Resident.password, "password-new": "Un autre très long 27"])
        }
    }

    @Test func `a closed account and an erased one hear no more`() throws {
        let person = try town.person(.amina)
        try expectEnd { try town.visit(as: .claire).post("/administration/closures/\(person)") }
        let denis = WebClient()
        try denis.signIn(here.running.port, Resident.denis.email, Resident.password)
        let ended = try here.ends(of: denis) {
            let gone = try town.erase(.denis)
            #expect(gone.status == 303)
        }
        #expect(ended)
        #expect(try here.get(home + "/menu", by: denis) == 401)
    }

    @Test func `a change of role ends the stream, which comes back with the rights of now`() throws
    {
        let person = try town.person(.amina)
        let ended = try here.ends {
            let answer = try town.visit(as: .claire).put(
                "\(home)/administration/people/\(person)", ["role": "partner"])
            #expect(answer.status == 303)
        }
        #expect(ended)
    }

    @Test func `a session that has run out hears no more once it is swept`() throws {
        let ended = try here.ends {
            town.pass(91 * 86_400)
            try town.runJobs()
        }
        #expect(ended)
        #expect(try here.get(home + "/menu") == 401)
    }

    @Test func `a stream ends when nobody was seen for too long, without any sweeping`() throws {
        town.pass(14 * 86_400 - 1)
        #expect(try here.ends {})
        town.pass(2)
        #expect(try here.get(home + "/menu") == 401)
    }

    @Test func `a stream ends with the longest time of its session, however often one was there`()
        throws
    {
        for _ in 1...3 {
            town.pass(9.9 * 86_400)
            #expect(try here.get(home) == 200)
            here.settle()
        }
        town.pass(0.3 * 86_400 - 1)
        #expect(try here.ends {})
        town.pass(2)
        #expect(try here.get(home + "/menu") == 401)
    }

    @Test func `a stream that a browser opens by itself does not keep a session alive`() throws {
        let own = try town.visit(as: .amina)
        for _ in 1...3 {
            town.pass(6 * 86_400)
            _ = try own.get(home + "/live", headers: ["Accept": "text/event-stream"])
        }
        #expect(try own.get(home).status == 401)
    }

    /// Amina's stream of the space ends by what is done, and is not opened again.
    private func expectEnd(_ act: () throws -> Answer) throws {
        let ended = try here.ends {
            let answer = try act()
            #expect(answer.status == 303)
        }
        #expect(ended)
        #expect(try here.get(home + "/menu") != 200)
    }
}
