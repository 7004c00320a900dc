import Community
import HTTP
import Platform
import Storage
import TestKit
import Testing

@Suite("The first administrator") struct FirstAdministratorTests {
    let town: Town

    init() throws { town = try Town(features: []) }

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
                email: email, name: "Jeanne", to: place, town.site, db, at: town.now)
        }
        return String(link.dropFirst("http://localhost".count))
    }
}
