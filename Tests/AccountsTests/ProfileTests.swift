import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Accounts

@Suite("One's own profile") struct ProfileTests {
    let town: Town

    init() throws { town = try Town(features: []) }

    @Test func `what was saved is shown again, with who sees it`() throws {
        let amina = try town.visit(as: .amina)
        let centre = try town.space(.centre).id
        let answer = try amina.put(
            "/account",
            [
                "name": "Amina Haddad-Roux", "locale": "fr", "kind": "volunteer",
                "organisation": "Maison d’Oc", "department": "2A", "telephone": "+33 5 61 00 00 00",
                "telephone-seen-\(centre)": "members",
            ])
        #expect(answer.location == "/account")
        let page = try amina.get("/account")
        #expect(page.input("name") == "Amina Haddad-Roux")
        #expect(page.text.contains("<option value=\"2A\" selected>2A Corse-du-Sud</option>"))
        #expect(page.input("telephone") == "+33 5 61 00 00 00")
        #expect(page.chosen("telephone-seen-\(centre)") == "members")
        #expect(page.chosen("address-seen-\(centre)") == "me")
        #expect(page.words.contains("Votre profil est enregistré."))
    }

    @Test func `whose name another one has disguised keeps it, and changes the rest`() throws {
        try town.site.database.write { db in
            let id = try town.person(.loic)
            try PersonStore(db: db).rename(id, name: Typed.disguised("Capa Opoc"), locale: "fr")
            try PersonStore(db: db).rename(town.person(.amina), name: "Capa Opoc", locale: "fr")
        }
        let loic = try town.visit(as: .loic)
        let fields: FormFields = [
            "name": Typed.disguised("Capa Opoc"), "locale": "fr", "telephone": "05 61 00 00 00",
        ]
        #expect(try loic.put("/account", fields).location == "/account")
    }

    @Test func `until they say otherwise, a profile is for its owner alone`() throws {
        let page = try town.visit(as: .amina).get("/account")
        let centre = try town.space(.centre).id
        for field in ProfileField.allCases {
            #expect(page.chosen("\(field.rawValue)-seen-\(centre)") == "me", "\(field)")
        }
    }

    @Test func `who sees a line is chosen in each space, and in no other`() throws {
        let malik = try town.visit(as: .malik)
        let (centre, network) = (try town.space(.centre), try town.space(.network))
        let page = try malik.get("/account")
        #expect(page.words.contains("Dans «\u{A0}\(network.name)\u{A0}», visible par"))
        try malik.put(
            "/account",
            [
                "name": Resident.malik.name, "telephone": "05 61 00 00 00",
                "telephone-seen-\(centre.id)": "members", "telephone-seen-999": "members",
            ])
        let id = try town.person(.malik)
        let claire = try town.visit(as: .claire)
        let here = try claire.get("/\(centre.slug)/members/\(id)")
        #expect(here.words.contains("05 61 00 00 00"))
        #expect(try !claire.get("/\(network.slug)/members/\(id)").words.contains("05 61"))
        #expect(try malik.get("/account").chosen("telephone-seen-\(network.id)") == "me")
    }

    @Test(arguments: [
        ("name", ""), ("name", String(repeating: "é", count: 121)), ("telephone", "appelez-moi"),
        ("kind", "king"), ("department", "20"), ("about", String(repeating: "a", count: 2001)),
    ])
    func `a refused form comes back as it was typed`(field: String, value: String) throws {
        let amina = try town.visit(as: .amina)
        var fields: FormFields = ["organisation": "Gardée \"telle\" <quelle>"]
        if field != "name" { fields.append("name", "Amina") }
        fields.append(field, value)
        let answer = try amina.put("/account", fields)
        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"\(field)-error\""))
        #expect(answer.text.contains("href=\"#\(field)\""))
        #expect(answer.input("organisation")?.unescaped == "Gardée \"telle\" <quelle>")
        #expect(try amina.get("/account").input("organisation") == "")
    }

    @Test func `a name of 120 letters is taken, and line breaks in it are not`() throws {
        let amina = try town.visit(as: .amina)
        let name = String(repeating: "é", count: 120)
        #expect(try amina.put("/account", ["name": name]).status == 303)
        #expect(try amina.put("/account", ["name": "Ami\r\nna\u{1}\u{7F}"]).status == 303)
        #expect(try amina.get("/account").input("name")?.contains("\n") == false)
    }

    @Test func `a password changes for whoever knows the present one`() throws {
        let amina = try town.visit(as: .amina)
        let phone = try town.signInAgain(.amina)
        let before = try #require(amina.cookie("parvis-session"))
        let wanted = "un parapluie vert sous la pluie"
        let wrong = try amina.put(
            "/account/password", ["password": "not this", "password-new": wanted])
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("id=\"password-error\""))
        #expect(!wrong.text.contains(wanted))
        let done = try amina.put(
            "/account/password", ["password": Resident.password, "password-new": wanted])
        #expect(done.status == 303)
        #expect(try amina.get("/account").status == 200)
        #expect(amina.cookie("parvis-session") != before)
        #expect(try phone.get("/account").status == 401)
        let subjects = try town.mails(to: Resident.amina.email).map(\.subject)
        #expect(subjects.count { $0 == "Votre mot de passe a changé" } == 1)
    }

    @Test func `a weak new password is refused before the present one is looked at`() throws {
        let answer = try town.visit(as: .amina).put(
            "/account/password", ["password": Resident.password, "password-new": "court"])
        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"password-new-error\""))
    }

    @Test(arguments: ["Haddad Amina 31", "amina@parvis.test", "Institut Occitanie"])
    func `a password made of one's name, address or space is refused`(password: String) throws {
        let answer = try town.visit(as: .amina).put(
            "/account/password", ["password": Resident.password, "password-new": password])
        #expect(answer.status == 422)
        #expect(answer.words.contains("on le devinerait"))
    }

    @Test func `the present password cannot be guessed through a stolen browser`() throws {
        let amina = try town.visit(as: .amina)
        let guess: FormFields = [
            "password": "wrong", "password-new": "un parapluie vert sous la pluie",
        ]
        for _ in 1...6 { #expect(try amina.put("/account/password", guess).status == 422) }
        #expect(try amina.put("/account/password", guess).status == 429)
    }
}
