import Community
import Content
import HTTP
import TestKit
import Testing

@testable import Library

@Suite("Ways around a vetting") struct RoundaboutTests {
    let room: LibraryTown

    init() throws { room = try LibraryTown() }

    @Test func `four eyes are asked for when a document comes under such a theme later`() throws {
        let strict = try room.theme("Textes sûrs", ["four_eyes": "1"])
        let id = try room.publish("Circulaire", by: .malik)
        let address = LibraryPaths.document(id, in: room.space)
        let malik = try room.visit(.malik)
        func move() throws -> Answer {
            let editor = try malik.get(LibraryPaths.editor(id, in: room.space))
            return try malik.put(
                address,
                [
                    "title": "Circulaire", "theme": strict.description,
                    "version": editor.input("version") ?? "",
                ])
        }
        let refused = try move()
        #expect(refused.status == 422 && refused.words.contains("demande deux personnes"))
        #expect(try room.sendVersion(of: id, room.town.pdf("B.pdf", "B"), by: .malik).status == 303)
        #expect(try room.decide("vetted", room.version(id), by: .claire).status == 303)
        #expect(try move().status == 303)
    }

    @Test func `an older version that waited is not vetted over a newer one`() throws {
        let id = try room.publish("Barème")
        try room.sendVersion(of: id, room.town.pdf("Deux.pdf", "Deux"), by: .amina)
        let older = try room.version(id)
        try room.sendVersion(of: id, room.town.pdf("Trois.pdf", "Trois"), by: .loic)
        #expect(try room.decide("vetted", room.version(id)).status == 303)
        #expect(try room.decide("vetted", older).status == 409)
        #expect(try room.file(id).file?.disposition?.fileName == "Trois.pdf")
    }

    @Test func `what nobody vetted cannot be acknowledged, nor found by trying`() throws {
        let id = try room.publish("Barème")
        try room.sendVersion(of: id, room.town.pdf("Deux.pdf", "Deux"), ["do": "draft"])
        let draft = try room.version(id)
        try room.sendVersion(of: id, room.town.pdf("Trois.pdf", "Trois"), ["do": "draft"])
        try room.visit(.malik).post(
            AcknowledgementPaths.list(id, in: room.space), ["audience": "space"])
        let address = AcknowledgementPaths.version(draft.id, in: room.space)
        #expect(try room.visit(.sofia).post(address).status == 404)
    }
}
