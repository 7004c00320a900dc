import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

@Suite("Documents that another space shows") struct DocumentRelayTests {
    let here: LibraryTown

    init() throws {
        here = try LibraryTown()
        try here.town.partSides()
        try here.town.tieTogether()
    }

    private func publish(_ id: Item.ID) throws -> Answer {
        try here.visit(.malik).post(
            "\(Town.centre)/items/\(id)/publishing",
            ["space": here.town.space(.network).id.description])
    }

    @Test func `only once it is vetted, with its file and no other version`() throws {
        let id = try here.propose("Guide")
        #expect(try publish(id).status == 409)
        try here.decide("vetted", here.version(id))
        #expect(try publish(id).status == 303)
        let found: Int64? = try here.town.site.database.read {
            try $0.value("SELECT r.item_id FROM relay AS r WHERE r.source_id = \(id)")
        }
        let address = "\(Town.network)/network/\(try #require(found))"
        try here.visit(.sofia).post(address + "/acceptance")
        let page = try here.visit(.malik).get(address)
        let file = try #require(
            page.values(of: "href").first { $0.contains("/attachments/") })
        #expect(file.hasPrefix(Town.network))
        #expect(try here.visit(.malik).get(file).status == 200)
        #expect(try here.visit(.amina).get(file).status == 404)
        try here.sendVersion(of: id, try here.town.pdf("Neuf.pdf"))
        let newer = try #require(try here.version(id).attachment)
        let guessed = "\(Town.network)/attachments/\(newer)"
        #expect(guessed != file)
        #expect(try here.visit(.sofia).get(guessed).status == 404)
        let library = try here.visit(.malik).get("\(Town.network)/library")
        #expect(library.words.contains("Du réseau Guide"))
    }
}
