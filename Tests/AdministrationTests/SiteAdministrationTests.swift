import Community
import Content
import Foundation
import HTTP
import Security
import Storage
import TestKit
import Testing

@testable import Administration

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
        let made = try claire.post("/administration", Self.space("lyon"))
        let link = try #require(made.links.first)
        let ines = town.guest()
        let answer = try ines.post(
            link, ["name": "Inès", "password": "un parapluie vert sous la pluie"])
        #expect(answer.location == "/lyon/arrival")
        #expect(try ines.get("/lyon/administration/space").status == 200)
        #expect(try claire.get("/lyon/administration").status == 404)
    }

    @Test func `whoever makes a space for themselves is in it`() throws {
        let claire = try town.visit(as: .claire)
        try claire.post("/administration", Self.space("lyon", email: Resident.claire.email))
        #expect(try claire.get("/lyon/administration").status == 200)
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
        let accept = try #require(
            try town.visit(as: .malik).get("/account/invitations").values(of: "action").first {
                $0.hasPrefix("/account/invitations/")
            })
        try town.visit(as: .malik).post(accept)
        #expect(try claire.post("/administration/closures/\(malik)").status == 409)
        #expect(try town.visit(as: .malik).get("/account").status == 200)
    }

    @Test func `each part that the site is made of is listed with its version`() throws {
        let page = try town.visit(as: .claire).get("/administration/parts").words
        for part in ["Parvis", "Swift", "SQLite", "libpq", "libcurl", "libvips", "GMime", "zlib"] {
            #expect(page.contains(part), "\(part)")
        }
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
