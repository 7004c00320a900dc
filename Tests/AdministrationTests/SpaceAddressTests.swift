import Community
import Content
import Foundation
import HTTP
import Storage
import Synchronization
import TestKit
import Testing

@testable import Administration

@Suite("The address of a space") struct SpaceAddressTests {
    let town: Town
    private let old = "/" + Place.centre.rawValue
    private let form = "/administration/address"

    init() throws { town = try Town(features: []) }

    @discardableResult
    private func move(_ slug: String, from place: String? = nil) throws -> Answer {
        try town.visit(as: .claire).putRead((place ?? old) + form, ["slug": slug])
    }

    @Test func `changes, and the old one leads to the same page of the new one`() throws {
        #expect(try move("centre-vae").location == "/centre-vae" + form)
        let amina = try town.visit(as: .amina)
        for page in ["/members", "/members?q=am%C3%A9lie&page=2", "/charter"] {
            let answer = try amina.get(old + page)
            #expect(answer.status == 301 && answer.location == "/centre-vae" + page, "\(page)")
            #expect(answer.headers["Cache-Control"] == "no-store")
        }
        #expect(try amina.get("/centre-vae/members").status == 200)
        #expect(try !amina.get("/centre-vae/members").text.contains(old + "/"))
    }

    @Test func `each of several leads to the last, and the space may come back to one`() throws {
        try move("centre-vae")
        try move("centre", from: "/centre-vae")
        let amina = try town.visit(as: .amina)
        #expect(try amina.get(old + "/members").location == "/centre/members")
        #expect(try amina.get("/centre-vae/members").location == "/centre/members")
        let claire = try town.visit(as: .claire)
        let back = try claire.post("/centre\(form)/\(Place.centre.rawValue)")
        #expect(back.location == old + form)
        #expect(try amina.get(old + "/members").status == 200)
        #expect(try amina.get("/centre/members").location == old + "/members")
        #expect(try claire.post("\(old)\(form)/nulle-part").status == 404)
    }

    @Test func `is undone from the line that says it`() throws {
        let moved = try town.visit(as: .claire).follow(try move("centre-vae"))
        let undo = try #require(
            moved.values(of: "action").first { $0.hasSuffix("/" + Place.centre.rawValue) })
        #expect(moved.words.contains("Les anciens liens mènent toujours ici"))
        #expect(try town.visit(as: .claire).post(undo).location == old + form)
        #expect(try town.space(.centre).slug == Place.centre.rawValue)
    }

    @Test func `a form that was open meanwhile is done as it was typed`() throws {
        try move("centre-vae")
        let claire = try town.visit(as: .claire)
        let made = try claire.post(old + "/administration/groups", ["name": "Groupe du Nord"])
        #expect(made.status == 303 && made.location?.hasPrefix("/centre-vae/") == true)
        #expect(try claire.get("/centre-vae/administration/groups").words.contains("du Nord"))
        let refused = try claire.post(old + "/administration/groups", ["name": ""])
        #expect(refused.status == 422)
    }

    @Test func `what is found by an old one is told to nobody who may not know of it`() throws {
        let network = "/" + Place.network.rawValue
        try move("instituts", from: network)
        let amina = try town.visit(as: .amina)
        #expect(try town.visit(as: .malik).get(network + "/members").status == 301)
        for page in ["/members", "/administration"] {
            let (there, nowhere) = (try amina.get(network + page), try amina.get("/rien" + page))
            #expect(there.status == 404 && nowhere.status == 404 && there.location == nil)
            let guest = try town.guest().get(network + page)
            #expect(guest.status == 401 && guest.location == nil)
            #expect(!guest.text.contains("/instituts"))
        }
    }

    @Test(arguments: [
        "", "a", "Centre", "centre vae", "sign-in", "s1gn-in", "account", "acc0unt", "admin",
        "administratlon", "static", "health", "reseau-des-instituts", "reseau-des-lnstituts",
        "reseaudesinstituts", "ancien-reseau", "anc1en-reseau", String(repeating: "a", count: 61),
    ])
    func `one that is malformed, reserved, another’s, or like it, is refused`(slug: String) throws {
        try move("ancien-reseau", from: "/" + Place.network.rawValue)
        try move(Place.network.rawValue, from: "/ancien-reseau")
        let answer = try move(slug)
        #expect(answer.status == 422 && answer.text.contains("id=\"slug-error\""))
        #expect(answer.input("slug") == slug)
        #expect(try town.space(.centre).slug == Place.centre.rawValue)
        let site = try town.visit(as: .claire).post(
            "/administration",
            ["slug": slug, "name": "Lyon", "person": "Inès", "email": "ines@exemple.test"])
        #expect(site.status == 422)
    }

    @Test func `two spaces that take one at once do not both have it`() throws {
        let (centre, network) = (try town.space(.centre), try town.space(.network))
        let (site, now) = (town.site, town.now)
        let got = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            let space = index == 0 ? centre : network
            let moved = try? site.database.write { db in
                try site.moveSpace(space, to: "commune", db, at: now)
            }
            got.withLock { $0.append(moved?.slug ?? "refused") }
        }
        #expect(got.withLock { $0.sorted() } == ["commune", "refused"])
    }

    @Test func `what an administrator changes from an older page is not lost on another`() throws {
        let claire = try town.visit(as: .claire)
        let version = try claire.get(old + form).input("version") ?? ""
        try move("centre-vae")
        let late = try claire.put(old + form, ["slug": "centre", "version": version])
        #expect(late.status == 409 && late.input("slug") == "centre")
    }

    @Test func `is asked of whoever has just shown who they are, and told in the audit`() throws {
        try move("centre-vae")
        let audit = try town.visit(as: .claire).get("/centre-vae/administration/audit")
        #expect(audit.words.contains("/\(Place.centre.rawValue) → /centre-vae"))
        town.pass(20 * 60)
        let asked = try town.visit(as: .claire).put(
            "/centre-vae" + form, ["slug": "centre"])
        #expect(asked.status == 401 && asked.words.contains("Confirmer que c’est vous"))
        #expect(try town.space(.centre).slug == "centre-vae")
    }
}
