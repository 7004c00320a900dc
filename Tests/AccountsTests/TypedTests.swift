import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Accounts

@Suite("Names and addresses as they are typed") struct TypedTests {
    let town: Town

    init() throws { town = try Town(features: []) }

    @Test func `one signs in with an address that was pasted with signs that nobody sees`() throws {
        let email = try town.site.database.read { db in
            try PersonStore(db: db).find(try town.person(.amina))?.email ?? ""
        }
        let pasted = "\u{FEFF}" + email.replacing("@", with: "@\u{200B}") + "\u{A0}\u{200E}"
        let answer = try town.guest().post(
            "/sign-in", ["email": pasted, "password": Resident.password])
        #expect(answer.status == 303)
        try town.guest().post("/forgotten-password", ["email": pasted])
        #expect(try town.mails(to: email).count == 1)
    }

    @Test func `a name has no sign that nobody sees`() throws {
        try town.visit(as: .amina).put(
            "/account", ["name": "Ami\u{200B}na \u{202E}Haddad\u{AD}", "locale": "fr"])
        let name = try town.site.database.read { db in
            try PersonStore(db: db).find(try town.person(.amina))?.name ?? ""
        }
        #expect(Array(name.utf8) == Array("Amina Haddad".utf8))
    }

    @Test func `nobody bears the name of another in letters that look the same`() throws {
        let name = Typed.disguised(Resident.malik.name)
        #expect(name != Resident.malik.name)
        let turned = name.split(separator: " ").reversed().joined(separator: " ")
        for name in [
            name, name + ".", name.replacing(" ", with: "-"), turned, name + " (CGT)",
            name.replacing(" ", with: "\u{2800}"), "«\u{A0}\(name)\u{A0}»",
        ] {
            let answer = try town.visit(as: .loic).put("/account", ["name": name, "locale": "fr"])
            #expect(answer.status == 422 && answer.words.contains("un autre alphabet"), "\(name)")
        }
        // Two people may have one name, and one's own is one's own.
        for (resident, name) in [
            (Resident.loic, Resident.malik.name), (.amina, "Amina Haddаd"),
            (.sofia, Resident.malik.name + " Ивано\u{432}а"), (.sofia, "Анна"),
            (.sofia, Typed.disguised("Malik")),
        ] {
            let answer = try town.visit(as: resident).put(
                "/account", ["name": name, "locale": "fr"])
            #expect(answer.status == 303)
        }
    }
}
