import Community
import HTTP
import Storage
import TestKit
import Testing

@testable import Accounts

@Suite("A passkey of somebody") struct PasskeyTests {
    let town: Town
    private static let address = "/account/security/passkeys"
    private static let door = "/sign-in/passkey"

    init() throws { town = try Town(features: []) }

    /// Adds one through the pages.
    private func add(
        to resident: Resident = .amina,
        _ change: (inout SoftAuthenticator.Answering) -> Void = { _ in }
    ) throws -> (SoftAuthenticator, Answer) {
        let browser = try town.visit(as: resident)
        let page = try browser.get(Self.address + "/new")
        let key = SoftAuthenticator()
        var fields = key.registration(try #require(page.input("challenge")), change)
        fields.append("name", "Téléphone")
        fields.append("handle", try #require(page.input("handle")))
        return (key, try browser.post(Self.address, fields))
    }

    private func challenge(in browser: Browser) throws -> String {
        try #require(try browser.get("/sign-in").input("challenge"))
    }

    private func signIn(
        _ key: SoftAuthenticator, in browser: Browser? = nil,
        _ change: (inout SoftAuthenticator.Answering) -> Void = { _ in }
    ) throws -> Answer {
        let browser = browser ?? town.guest()
        return try browser.post(Self.door, key.assertion(challenge(in: browser), change))
    }

    @Test func `it is added, listed with its name, and opens without a password`() throws {
        let (key, made) = try add()
        #expect(made.status == 200)
        #expect(made.between("<li><code>", "</code>").count == 10)
        let list = try town.visit(as: .amina).get("/account/security")
        #expect(list.words.contains("Téléphone"))
        let guest = town.guest()
        #expect(try signIn(key, in: guest).location == "/")
        #expect(try guest.get("/account").status == 200)
        #expect(
            try town.mails(to: Resident.amina.email).contains { $0.body.contains("clé d’accès") })
        #expect(try town.actions().contains("factorAdded"))
    }

    @Test func `alone it must have asked its owner for a finger or a code`() throws {
        let (key, _) = try add()
        #expect(try signIn(key) { $0.isVerified = false }.status == 422)
        #expect(try signIn(key).status == 303)
    }

    @Test func `after the password that somebody is there is enough`() throws {
        let (key, _) = try add { $0.isVerified = false }
        let guest = town.guest()
        let half = try guest.post(
            "/sign-in", ["email": Resident.amina.email, "password": Resident.password])
        let entry = try #require(half.input("entry"))
        var fields = key.assertion(try #require(half.input("challenge"))) {
            $0.isVerified = false
        }
        fields.append("entry", entry)
        #expect(try guest.post("/sign-in/second", fields).status == 303)
        #expect(try guest.get("/account").status == 200)
        // Neither the challenge nor the entry of another sign-in serve it again.
        #expect(try town.guest().post("/sign-in/second", fields).status == 422)
    }

    @Test(arguments: Fault.allCases) func `what is not as it should be does not open`(
        _ fault: Fault
    ) throws {
        let (key, _) = try add()
        let guest = town.guest()
        let refused = try signIn(key, in: guest, fault.apply)
        #expect(refused.status == 422)
        #expect(try guest.get("/account").status == 401)
        #expect(try town.actions().contains("secondStepFailed"))
    }

    enum Fault: String, CaseIterable {
        case creation, evilOrigin, plainOrigin, otherParty, absent, otherChallenge

        func apply(_ answering: inout SoftAuthenticator.Answering) {
            switch self {
            case .creation: answering.type = "webauthn.create"
            case .evilOrigin: answering.origin = "http://localhost.evil.example"
            case .plainOrigin: answering.origin = "https://localhost"
            case .otherParty: answering.party = "localhost.evil.example"
            case .absent: answering.isPresent = false
            case .otherChallenge: answering.challenge = "autre"
            }
        }
    }

    @Test func `a challenge serves once, for ten minutes, at its place alone`() throws {
        let (key, _) = try add()
        let guest = town.guest()
        let asked = try challenge(in: guest)
        #expect(try guest.post(Self.door, key.assertion(asked)).status == 303)
        #expect(try town.guest().post(Self.door, key.assertion(asked)).status == 422)
        let late = try challenge(in: town.guest())
        town.pass(599)
        let later = try challenge(in: town.guest())
        town.pass(1)
        #expect(try town.guest().post(Self.door, key.assertion(late)).status == 422)
        #expect(try town.guest().post(Self.door, key.assertion(later)).status == 303)
        let own = try town.signInWith(key).get(Self.address + "/new")
        let elsewhere = try #require(own.input("challenge"))
        #expect(try town.guest().post(Self.door, key.assertion(elsewhere)).status == 422)
        let invented = "x" + later.dropFirst()
        #expect(try town.guest().post(Self.door, key.assertion(invented)).status == 422)
    }

    @Test func `a challenge of another session confirms nothing`() throws {
        let (key, _) = try add()
        let (one, other) = (try town.signInWith(key), try town.signInWith(key))
        town.pass(3600)
        let asked = try #require(
            try one.get(Self.address + "/new").input("challenge"))
        #expect(try other.post("/account/proof", key.assertion(asked)).status == 422)
        #expect(try one.post("/account/proof", key.assertion(asked)).status == 303)
    }

    @Test func `the key of somebody else is no second step`() throws {
        _ = try add()
        let (others, _) = try add(to: .loic)
        let guest = town.guest()
        let half = try guest.post(
            "/sign-in", ["email": Resident.amina.email, "password": Resident.password])
        var fields = others.assertion(try #require(half.input("challenge")))
        fields.append("entry", try #require(half.input("entry")))
        #expect(try guest.post("/sign-in/second", fields).status == 422)
        #expect(try guest.get("/account").status == 401)
    }

    @Test func `a key that says it is somebody else's is refused`() throws {
        var (key, _) = try add()
        key.handle = [UInt8](repeating: 7, count: 32)
        #expect(try signIn(key).status == 422)
    }

    @Test func `one that counts backwards is told to its owner`() throws {
        let (key, _) = try add { $0.counter = 1 }
        #expect(try signIn(key) { $0.counter = 5 }.status == 303)
        #expect(try !town.actions().contains("passkeyDoubted"))
        #expect(try signIn(key) { $0.counter = 5 }.status == 303)
        #expect(try town.actions().contains("passkeyDoubted"))
        #expect(
            try town.mails(to: Resident.amina.email).contains { $0.subject.contains("clé d’accès") }
        )
    }

    @Test(arguments: Fault.allCases.filter { $0 != .creation })
    func `a registration that is not as it should be adds nothing`(_ fault: Fault) throws {
        let (key, refused) = try add(to: .amina, fault.apply)
        #expect(refused.status == 422)
        #expect(refused.input("name") == "Téléphone")
        #expect(try signIn(key).status == 422)
    }

    @Test func `the same key is not added twice, nor to somebody else`() throws {
        let key = SoftAuthenticator()
        for (resident, status) in [(Resident.amina, 200), (.amina, 422), (.loic, 422)] {
            let browser = try town.visit(as: resident)
            let page = try browser.get(Self.address + "/new")
            var fields = key.registration(try #require(page.input("challenge")))
            fields.append("name", "Clé")
            #expect(try browser.post(Self.address, fields).status == status)
        }
    }

    @Test func `taken away, it opens nothing; that of somebody else is not there`() throws {
        let (key, _) = try add()
        let list = try town.visit(as: .amina).get("/account/security")
        let address = try #require(
            list.values(of: "action").first { $0.hasPrefix(Self.address + "/") })
        #expect(try town.visit(as: .loic).delete(address).status == 404)
        #expect(try town.visit(as: .amina).delete(address).status == 303)
        #expect(try signIn(key).status == 422)
        #expect(try town.signInAgain(.amina).get("/account").status == 200)
    }

    @Test func `a closed account does not open`() throws {
        let (key, _) = try add(to: .denis)
        try town.disable(.denis)
        #expect(try signIn(key).status == 422)
    }

    @Test func `looking at the door writes nothing, and what has served is forgotten`() throws {
        let (key, _) = try add()
        func used() throws -> Int {
            try town.site.database.read {
                try $0.one("SELECT COUNT(*) AS n FROM used_challenge AS u")
            }
        }
        let before = try used()
        for _ in 1...5 { _ = try challenge(in: town.guest()) }
        #expect(try used() == before)
        #expect(try signIn(key).status == 303)
        #expect(try used() == before + 1)
        try Jobs(town.site).schedule()
        try town.wait(3600)
        #expect(try used() == 0)
    }
}

extension Town {
    /// A browser that was signed in by a passkey alone.
    fileprivate func signInWith(_ key: SoftAuthenticator) throws -> Browser {
        let browser = guest()
        let asked = try #require(try browser.get("/sign-in").input("challenge"))
        try #require(try browser.post("/sign-in/passkey", key.assertion(asked)).status == 303)
        return browser
    }
}
