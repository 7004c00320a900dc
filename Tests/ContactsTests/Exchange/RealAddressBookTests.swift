import Content
import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@testable import Community
@testable import Contacts

@Suite(
    "vdirsyncer reads the contacts", .serialized,
    .enabled(if: AddressBookProgram.isThere, "vdirsyncer is not installed"))
struct RealAddressBookTests {
    private let here: ContactsTown
    private let server: Listener
    private let program: AddressBookProgram

    init() throws {
        here = try ContactsTown()
        server = try Listener(here.town)
        let loic = try here.town.person(.loic)
        let now = here.town.now
        let secret = try here.town.site.database.write {
            try ApplicationPasswordStore(db: $0)
                .make("Messagerie", reaching: ["contacts"], for: loic, at: now)
        }
        program = try AddressBookProgram(server.port, Resident.loic.email, secret.text)
    }

    /// How many cards were fetched since the last look.
    private func fetched() -> Int {
        server.asked().filter { $0.method == .report && $0.body.contains("multiget") }
            .map { $0.body.components(separatedBy: ".vcf").count - 1 }.reduce(0, +)
    }

    @Test func `it finds them, reads them, and sees each change once`() throws {
        defer { program.throwAway() }
        let id = try here.add("Dupont", ["mail_1": "jo@exemple.test"])
        let gone = try here.organisation("Mairie de Foix")
        let found = try program.discover()
        #expect(found.code == 0, "\(found.complained)")
        let first = try program.sync()
        #expect(first.code == 0, "\(first.complained)")
        let cards = try program.cards()
        #expect(
            cards.contains { $0.contains("FN:Jeanne Dupont") && $0.contains("jo@exemple.test") })
        #expect(cards.contains { $0.contains("FN:Amina Haddad") })
        #expect(fetched() == cards.count)

        // Nothing has changed: nothing is fetched.
        #expect(try program.sync().code == 0)
        #expect(fetched() == 0)

        // One has changed, and one is gone.
        try here.visit(.malik).put(ContactsPaths.contact(id, in: here.space), here.form("Dupond"))
        try here.visit(.malik).delete(ContactsPaths.contact(gone, in: here.space))
        #expect(try program.sync().code == 0)
        #expect(fetched() == 1)
        let after = try program.cards()
        #expect(after.count == cards.count - 1)
        #expect(after.contains { $0.contains("FN:Jeanne Dupond") })
        #expect(!after.contains { $0.contains("Foix") })
    }
}
