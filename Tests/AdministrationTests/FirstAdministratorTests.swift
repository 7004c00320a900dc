import Community
import HTTP
import Storage
import TestKit
import Testing

@testable import Administration

@Suite("A space whose first administrator has not come") struct FirstAdministratorTests {
    let town: Town
    private let claire: Browser
    private static let email = "ines@exemple.test"

    init() throws {
        town = try Town(features: [])
        claire = try town.visit(as: .claire)
        try claire.post(
            "/administration",
            [
                "slug": "lyon", "name": "Lyon", "host": "", "zone": "Europe/Paris",
                "person": "Inès", "email": Self.email,
            ])
    }

    private func form() throws -> String {
        try #require(
            try claire.get("/administration").values(of: "href").first {
                $0.hasPrefix("/administration/first-administrators/")
            })
    }

    @Test func `is seen by whoever runs the site, who has no link that leads nowhere`() throws {
        let site = try claire.get("/administration")
        #expect(site.words.contains("Personne n’y est encore"))
        #expect(site.words.contains(Self.email))
        #expect(!site.values(of: "href").contains { $0.hasPrefix("/lyon") })
        #expect(try town.visit(as: .malik).get(form()).status == 404)
    }

    @Test func `whoever declines is seen to, and another is asked`() throws {
        let link = try #require(try town.link(to: Self.email))
        let declined = try town.guest().delete(link)
        #expect(declined.words.contains("La personne qui vous a invité·e le verra"))
        #expect(try claire.get("/administration").words.contains("a refusé de l’administrer"))
        let page = try claire.get(form())
        #expect(page.words.contains("A refusé") && page.input("email") == "")
        let asked = try claire.put(form(), ["person": "Lise", "email": "lise@exemple.test"])
        let other = try #require(asked.links.first)
        let entered = try town.guest().post(
            other, ["name": "Lise", "password": "un parapluie vert sous la pluie"])
        #expect(entered.location == "/lyon/arrival")
        let site = try claire.get("/administration")
        #expect(!site.words.contains("Inviter à l’administrer"))
    }

    @Test func `the same is asked again, and a mistyped address serves no more`() throws {
        let first = try #require(try town.link(to: Self.email))
        let page = try claire.get(form())
        #expect(page.input("email") == Self.email && page.input("person") == "Inès")
        let again = try claire.put(form(), ["person": "Inès", "email": Self.email])
        let second = try #require(again.links.first)
        #expect(try town.guest().get(first).status == 410)
        #expect(try town.guest().get(second).status == 200)
        try claire.put(form(), ["person": "Inès", "email": "ines@exemple.org"])
        #expect(try town.guest().get(second).status == 410)
        #expect(
            try town.guest().get(#require(try town.link(to: "ines@exemple.org"))).status == 200)
    }

    @Test func `of two who ask at once, the second sees whom the first has asked`() throws {
        let old = try #require(try claire.get(form()).input("version"))
        let link = try #require(
            try claire.put(form(), ["person": "Lise", "email": "lise@exemple.test"]).links.first)
        let late = try claire.follow(
            claire.put(form(), ["person": "Inès", "email": Self.email, "version": old]))
        #expect(late.words.contains("lise@exemple.test"))
        #expect(try town.guest().get(link).status == 200)
    }

    @Test func `what is typed wrong is said, and a space with people in it is none of theirs`()
        throws
    {
        let refused = try claire.put(form(), ["person": " ", "email": "ines"])
        #expect(refused.status == 422 && refused.input("email") == "ines")
        #expect(!refused.words.contains("c’est déjà la vôtre"))
        let centre = FirstAdministrators.path(try town.space(.centre).id)
        #expect(try claire.get(centre).status == 404)
        #expect(
            try claire.put(centre, ["person": "Inès", "email": Self.email]).status == 404)
    }
}
