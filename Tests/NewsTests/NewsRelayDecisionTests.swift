import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import News

@Suite("News that another space accepts or not") struct NewsRelayDecisionTests {
    let relays: NewsRelays
    private var room: NewsTown { relays.room }
    private var town: Town { room.town }
    private let network = Town.network

    init() throws { relays = try NewsRelays() }

    @Test func `it is declined with a reason, which its space reads`() throws {
        let id = try room.publish("Pour nous")
        try relays.send(id)
        let sofia = try town.visit(as: .sofia)
        let address = try relays.shown(id)
        #expect(try sofia.post(address + "/refusal", ["reason": " "]).status == 422)
        #expect(try sofia.post(address + "/refusal", ["reason": "Trop local."]).status == 303)
        #expect(try sofia.get(address).status == 404)
        let malik = try town.visit(as: .malik)
        #expect(
            try malik.get(relays.page(of: id)).words.contains("Raison donnée\u{A0}: Trop local."))
        #expect(try malik.get("/account/notices").words.contains("n’a pas retenu Pour nous"))
        #expect(try sofia.post(address + "/acceptance").status == 404)
    }

    @Test func `the moderators there take it off, and bring it back; then it waits`() throws {
        let id = try room.publish("Retirée")
        try relays.send(id)
        try relays.accept(id)
        let sofia = try town.visit(as: .sofia)
        let address = try relays.shown(id)
        #expect(try town.visit(as: .malik).delete(address).status == 403)
        #expect(try sofia.delete(address).status == 303)
        #expect(try town.visit(as: .malik).get(address).status == 404)
        #expect(try town.visit(as: .malik).get(relays.page(of: id)).words.contains("retiré là-bas"))
        let number = try #require(address.split(separator: "/").last)
        try sofia.post("\(network)/trash/\(number)/restoration")
        #expect(try town.visit(as: .malik).get(address).status == 200)
        try sofia.delete(address)
        try relays.send(id)
        #expect(try town.visit(as: .malik).get(relays.shown(id)).status == 404)
        #expect(try sofia.get(network + "/tasks").words.contains("Retirée"))
    }

    @Test func `whoever would not have it decides again, whatever its space does meanwhile`() throws
    {
        func sendDown(_ id: String) throws -> Answer {
            try town.visit(as: .sofia).post(
                "\(network)/items/\(id)/publishing", ["space": town.space(.centre).id.description])
        }
        let sofia = try town.visit(as: .sofia)
        let made = try sofia.post(network + "/news", room.form("Du haut"))
        let id = try #require(made.location?.split(separator: "/").last.map(String.init))
        #expect(try sendDown(id).status == 303)
        let claire = try town.visit(as: .claire)
        let found: Int64 = try town.site.database.read {
            try $0.one("SELECT r.item_id FROM relay AS r")
        }
        #expect(try claire.delete("\(Town.centre)/network/\(found)").status == 303)
        #expect(try sofia.get("/account/notices").words.contains("ne montre plus Du haut"))
        let back = try sofia.delete(
            "\(network)/items/\(id)/publishing", ["space": town.space(.centre).id.description])
        #expect(back.status == 404)
        try sofia.delete("\(network)/news/\(id)")
        try sofia.post("\(network)/trash/\(id)/restoration")
        #expect(try sendDown(id).status == 303)
        #expect(try !town.visit(as: .amina).get(room.home).words.contains("Du haut"))
        #expect(try claire.get(Town.centre + "/tasks").words.contains("Du haut"))
    }

    @Test func `what is hidden for a moment is hidden there, and back with it`() throws {
        let id = try room.publish("Corrigée")
        try relays.send(id)
        try relays.accept(id)
        let (malik, address) = (try town.visit(as: .malik), try relays.shown(id))
        _ = try room.save(id, "Corrigée", ["when": "draft"])
        #expect(try malik.get(address).status == 404)
        #expect(try !malik.get(network + "/network").words.contains("Corrigée"))
        _ = try room.save(id, "Corrigée", ["when": "now"])
        #expect(try malik.get(address).status == 200)
        try malik.delete(room.address(id))
        #expect(try malik.get(address).status == 404)
        try malik.post("\(Town.centre)/trash/\(id)/restoration")
        #expect(try malik.get(address).status == 200)
        #expect(try malik.get(network + "/network").words.contains("Corrigée"))
    }
}
