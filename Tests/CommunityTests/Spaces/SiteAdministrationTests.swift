import Community
import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@Suite("The administration of the site") struct SiteAdministrationTests {
    let town: Town

    init() throws { town = try Town(features: []) }

    @Test func `exists for those who run the site alone`() throws {
        for path in ["/administration", "/administration/audit"] {
            #expect(try town.guest().get(path).status == 401)
            #expect(try town.visit(as: .malik).get(path).status == 404)
            #expect(try town.visit(as: .claire).get(path).status == 200)
        }
        let denis = try town.person(.denis)
        #expect(
            try town.visit(as: .malik).post("/administration/closures/\(denis)").status == 404)
    }

    @Test func `a space is made with whoever administers it`() throws {
        let claire = try town.visit(as: .claire)
        #expect(try claire.post("/administration", Self.space("lyon")).status == 303)
        let link = try #require(try town.link(to: "ines@exemple.test"))
        let ines = town.guest()
        let answer = try ines.post(
            link, ["name": "Inès", "password": "un parapluie vert sous la pluie"])
        #expect(answer.location == "/lyon")
        #expect(try ines.get("/lyon/administration/space").status == 200)
        #expect(try claire.get("/lyon/administration").status == 404)
    }

    @Test(arguments: [
        "", "a", "Lyon", "ly on", "lyon!", "-lyon", "lyon-", "é", "sign-in", "account", "static",
        "administration", "irt-centre-de-ressources-vaem", String(repeating: "a", count: 61),
    ])
    func `a slug that is taken, reserved or malformed is refused`(slug: String) throws {
        let answer = try town.visit(as: .claire).post("/administration", Self.space(slug))
        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"slug-error\""))
        #expect(answer.input("person") == "Inès")
    }

    @Test func `a closed account is out at once, and in again when it is opened`() throws {
        let denis = try town.visit(as: .denis)
        let closure = "/administration/closures/\(try town.person(.denis))"
        try town.disable(.denis)
        #expect(try denis.get("/account").status == 401)
        #expect(try signIn(.denis) == 422)
        try town.visit(as: .claire).delete(closure)
        #expect(try signIn(.denis) == 303)
        #expect(try denis.get("/account").status == 401)
    }

    @Test func `the last administrator of a space keeps their account, and so does oneself`() throws
    {
        let claire = try town.visit(as: .claire)
        let malik = try town.person(.malik)
        #expect(
            try claire.post("/administration/closures/\(try town.person(.claire))").status == 403)
        try claire.post("/administration", Self.space("lyon", email: Resident.malik.email))
        #expect(try claire.post("/administration/closures/\(malik)").status == 409)
        #expect(try town.visit(as: .malik).get("/account").status == 200)
    }

    @Test func `the first administrator comes in by a link printed once`() throws {
        let link = try invite("jeanne@exemple.test")
        let jeanne = town.guest()
        #expect(try jeanne.get(link).status == 200)
        try jeanne.post(link, ["name": "Jeanne", "password": "un parapluie vert sous la pluie"])
        #expect(try jeanne.get("/administration").status == 200)
        #expect(try jeanne.get("/brest/administration/space").status == 200)
        #expect(try town.guest().get(link).status == 410)
    }

    @Test func `asked again, the link lets a lost administrator choose a new password`() throws {
        let link = try invite(Resident.loic.email)
        #expect(link.hasPrefix("/new-password/"))
        let loic = town.guest()
        try loic.post(link, ["password": "un parapluie vert sous la pluie"])
        #expect(try loic.get("/administration").status == 200)
        #expect(try loic.get("/brest/administration").status == 200)
    }

    @Test func `a first space cannot take a word of the site`() throws {
        #expect(throws: FirstAdministrator.Refusal.slug("account")) {
            try invite("jeanne@exemple.test", slug: "account")
        }
        #expect(throws: FirstAdministrator.Refusal.email("jeanne")) { try invite("jeanne") }
    }

    private func invite(_ email: String, slug: String = "brest") throws -> String {
        let place = FirstAdministrator.Place(
            slug: slug, name: "Brest", host: "", zone: "Europe/Paris")
        let link = try town.site.database.write { db in
            try FirstAdministrator.invite(
                email: email, name: "Jeanne", to: place, reserved: Site.reservedSlugs([]), db: db,
                at: town.now, address: "http://localhost")
        }
        return String(link.dropFirst("http://localhost".count))
    }

    private func signIn(_ resident: Resident) throws -> Int {
        try town.guest().post(
            "/sign-in", ["email": resident.email, "password": Resident.password]
        ).status
    }

    private static func space(
        _ slug: String, email: String = "ines@exemple.test"
    ) -> FormFields {
        [
            "slug": slug, "name": "Lyon", "host": "", "zone": "Europe/Paris", "person": "Inès",
            "email": email,
        ]
    }
}
