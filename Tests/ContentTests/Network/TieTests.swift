import Community
import Foundation
import HTTP
import Storage
import TestKit
import Testing

@testable import Content

@Suite("A space under another") struct TieTests {
    let town: Town

    init() throws {
        town = try Town(features: [])
        try town.partSides()
    }

    private func page(_ side: String, by resident: Resident) throws -> Answer {
        try town.visit(as: resident).get(side + Town.ties)
    }

    @Test func `one side asks, the other agrees, and both say so to those who belong`() throws {
        #expect(try town.askForTie().status == 303)
        let asked = try page(Town.network, by: .sofia)
        #expect(asked.words.contains("Voudrait faire partie de cet espace"))
        #expect(asked.words.contains(Place.centre.name))
        let id = try #require(try town.tie())
        let sofia = try town.visit(as: .sofia)
        #expect(try sofia.get(Town.network + "/tasks").words.contains(Place.centre.name))
        #expect(try sofia.get("/account/notices").words.contains("demande de rattachement"))
        try sofia.post("\(Town.network)\(Town.ties)/\(id)/agreement")
        #expect(try page(Town.centre, by: .claire).words.contains("Fait partie de"))
        #expect(try page(Town.network, by: .sofia).words.contains("Réunit"))
        #expect(try town.visit(as: .claire).get("/account/notices").words.contains("accepté par"))
        #expect(try !sofia.get(Town.network + "/tasks").words.contains(Place.centre.name))
    }

    @Test func `the name of a space that has not answered is not told`() throws {
        try town.askForTie()
        let asked = try page(Town.centre, by: .claire).words
        #expect(asked.contains("/" + Place.network.rawValue))
        #expect(!asked.contains(Place.network.name + " ") && asked.contains("Reprendre la demande"))
    }

    @Test func `nor is it in any record or notice of the side that asked`() throws {
        try town.askForTie()
        let id = try #require(try town.tie())
        try town.visit(as: .sofia).delete("\(Town.network)\(Town.ties)/\(id)")
        try town.askForTie()
        let again = try #require(try town.tie())
        let claire = try town.visit(as: .claire)
        try claire.delete("\(Town.centre)\(Town.ties)/\(again)")
        let record = try claire.get(Town.centre + "/administration/audit").words
        #expect(record.contains("/" + Place.network.rawValue))
        #expect(!record.contains(Place.network.name))
        #expect(try !claire.get("/account/notices").words.contains(Place.network.name))
    }

    @Test func `the asking side cannot agree in the place of the other`() throws {
        try town.askForTie()
        let id = try #require(try town.tie())
        let claire = try town.visit(as: .claire)
        #expect(try claire.post("\(Town.centre)\(Town.ties)/\(id)/agreement").status == 404)
        #expect(try claire.post("\(Town.network)\(Town.ties)/\(id)/agreement").status == 404)
        #expect(try !page(Town.centre, by: .claire).words.contains("depuis le"))
    }

    @Test func `asking for what the other side has asked for agrees to it`() throws {
        try town.askForTie()
        try town.askForTie("below", from: Town.network, to: Town.centre, by: .sofia)
        #expect(try page(Town.centre, by: .claire).words.contains("depuis le lundi 3 juin 2019"))
    }

    @Test func `it is refused, taken back, or ended by either side`() throws {
        for (side, resident) in [(Town.network, Resident.sofia), (Town.centre, .claire)] {
            try town.askForTie()
            let id = try #require(try town.tie())
            #expect(
                try town.visit(as: resident).delete("\(side)\(Town.ties)/\(id)").status == 303)
            #expect(try town.tie() == nil)
            try town.tieTogether()
            let tied = try #require(try town.tie())
            #expect(
                try town.visit(as: resident).delete("\(side)\(Town.ties)/\(tied)").status == 303)
            #expect(try town.tie() == nil)
        }
        let record = try town.visit(as: .sofia).get(Town.network + "/administration/audit").words
        #expect(record.contains("a mis fin à un rattachement"))
        #expect(record.contains("a refusé un rattachement"))
        #expect(!record.contains("Claire Vidal a "))
    }

    @Test func `nobody gains a role or a page by it`() throws {
        let pages = ["/members", "/", "/search?q=a", "/whats-new", "/administration", Town.ties]
        let before = try pages.map { try town.visit(as: .claire).get(Town.network + $0).status }
        try town.tieTogether()
        let after = try pages.map { try town.visit(as: .claire).get(Town.network + $0).status }
        #expect(after == before && after.allSatisfy { $0 == 404 })
        for page in pages {
            #expect(try town.visit(as: .sofia).get(Town.centre + page).status == 404, "\(page)")
        }
        let (claire, network) = (try town.person(.claire), try town.space(.network).id)
        let role = try town.site.database.read {
            try MembershipStore(db: $0).role(of: claire, in: network)
        }
        #expect(role == nil)
        #expect(try !town.visit(as: .claire).get(Town.centre + "/members").words.contains("Sofia"))
    }

    @Test func `a space stands under one other alone`() throws {
        try town.tieTogether()
        _ = try town.makeSpace("troisieme")
        let answer = try town.askForTie(to: "/troisieme")
        #expect(answer.status == 422 && answer.words.contains("qu’un seul réseau") == false)
        #expect(answer.words.contains("d’un seul réseau"))
        try town.askForTie("below", from: "/troisieme", to: Town.centre)
        let id = try #require(
            try town.site.database.read {
                try $0.value("SELECT t.id FROM space_tie AS t WHERE t.agreed_at IS NULL") as Int64?
            })
        let agreed = try town.visit(as: .claire).post("\(Town.centre)\(Town.ties)/\(id)/agreement")
        #expect(agreed.status == 409)
    }

    @Test func `none comes to stand under itself, nor more than five deep`() throws {
        let names = (1...6).map { "etage-\($0)" }
        for name in names { _ = try town.makeSpace(name) }
        func tie(_ child: String, under parent: String) throws -> Int {
            try town.askForTie(from: "/" + child, to: "/" + parent)
            return try town.askForTie("below", from: "/" + parent, to: "/" + child).status
        }
        for (child, parent) in zip(names.dropFirst(), names).prefix(4) {
            #expect(try tie(child, under: parent) == 303)
        }
        #expect(try tie(names[5], under: names[4]) == 409)
        #expect(try tie(names[0], under: names[5]) == 409)
        #expect(try tie(names[0], under: names[4]) == 409)
        #expect(try tie(names[0], under: names[0]) == 422)
    }

    @Test func `two who agree at once to what makes a circle do not both succeed`() throws {
        let (one, other) = (try town.makeSpace("un"), try town.makeSpace("deux"))
        let claire = try town.person(.claire)
        let ties = try town.site.database.write { db in
            let store = SpaceTieStore(db: db)
            return [
                try store.ask(one, under: other, from: one, as: "deux", by: claire, at: town.now),
                try store.ask(other, under: one, from: other, as: "un", by: claire, at: town.now),
            ]
        }
        let browser = try town.visit(as: .claire)
        let first = try browser.post("/deux\(Town.ties)/\(ties[0])/agreement")
        let second = try browser.post("/un\(Town.ties)/\(ties[1])/agreement")
        #expect(first.status == 303 && second.status == 409)
        let third = try browser.post("/deux\(Town.ties)/\(ties[0])/agreement")
        #expect(third.status == 303)
    }

    @Test func `an address that is none, or is typed as one pastes it, is understood`() throws {
        for bad in [
            "", "rien-de-tel", "<script>", "É", Town.centre, String(repeating: "a", count: 300),
        ] {
            let answer = try town.askForTie(to: bad)
            #expect(answer.status == 422, "\(bad)")
            #expect(!answer.text.contains("<script>\""))
        }
        let pasted = "https://parvis.test/\(Place.network.rawValue)/members?q=a"
        #expect(try town.askForTie(to: pasted).status == 303)
    }

    @Test func `a space that moves is found, and one that goes leaves nothing`() throws {
        try town.tieTogether()
        try town.visit(as: .sofia).putRead(
            Town.network + "/administration/address", ["slug": "instituts"])
        #expect(try page(Town.centre, by: .claire).words.contains(Place.network.name))
        let network = try town.space(.network).id
        try town.site.database.write { db in
            try db.run("DELETE FROM space WHERE id = \(network)")
        }
        #expect(try town.tie() == nil)
        #expect(try page(Town.centre, by: .claire).words.contains("ne fait partie d’aucun réseau"))
    }
}
