import Community
import HTTP
import TestKit
import Testing

@testable import Accounts

@Suite("A device that is not known yet") struct NewDeviceTests {
    let town: Town

    init() throws { town = try Town(features: []) }

    private func told(_ resident: Resident = .amina) throws -> Int {
        try town.mails(to: resident.email).count { $0.subject.contains("nouvel appareil") }
    }

    @Test func `the first one is no news; another is told by mail and on the site`() throws {
        let amina = try town.visit(as: .amina)
        #expect(try told() == 0)
        let other = town.guest()
        _ = try other.send(
            .post, "/sign-in",
            fields: ["email": Resident.amina.email, "password": Resident.password],
            headers: ["User-Agent": "Mozilla/5.0 (Android) Firefox/140.0"])
        #expect(try told() == 1)
        let mail = try #require(try town.mails(to: Resident.amina.email).first)
        #expect(mail.body.contains("Firefox, Android"))
        #expect(mail.body.contains("http://localhost/account/sessions"))
        let notices = try amina.get("/account/notices")
        #expect(notices.words.contains("Firefox, Android"))
        #expect(notices.text.contains("/account/sessions"))
    }

    @Test func `one that is known is not told again, whoever has signed in with it since`() throws {
        let amina = try town.visit(as: .amina)
        for resident in [Resident.amina, .loic, .amina] {
            try amina.post("/sign-out")
            try amina.post(
                "/sign-in", ["email": resident.email, "password": Resident.password])
        }
        #expect(try told() == 0)
        #expect(try told(.loic) == 0)
    }

    @Test func `a wrong password tells nobody`() throws {
        _ = try town.visit(as: .amina)
        try town.guest().post(
            "/sign-in", ["email": Resident.amina.email, "password": "faux"])
        #expect(try told() == 0)
    }
}
