import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

@Suite("What a document's page tells of its past") struct HistoryTests {
    let room: LibraryTown

    init() throws { room = try LibraryTown() }

    private func edit(_ id: Item.ID, _ title: String, _ more: FormFields = [:]) throws {
        let malik = try room.visit(.malik)
        let answer = try malik.put(
            LibraryPaths.document(id, in: room.space), room.form(title, more))
        #expect(answer.status == 303)
    }

    @Test func `words that were changed after the vetting are said to be, by whom and when`() throws
    {
        let id = try room.publish("Guide")
        #expect(try !room.page(id).words.contains("Fiche modifiée"))
        try edit(id, "Guide des financements", ["publisher": "La Région"])
        let page = try room.page(id).words
        #expect(page.contains("Fiche modifiée par Malik Benali le 3 juin 2019 (titre, éditeur)"))
        #expect(page.contains("Le fichier est celui qui a été vérifié."))
        #expect(page.contains("Vérifié par Malik Benali"))
        #expect(
            try room.count("SELECT COUNT(*) AS n FROM document_edit AS e") == 1)
    }

    @Test func `saving the same words is no change, nor is one before the vetting`() throws {
        let id = try room.propose("Guide")
        try edit(id, "Guide des financements", ["language": "fr"])
        try room.decide("vetted", room.version(id))
        try edit(id, "Guide des financements", ["language": "fr"])
        #expect(try !room.page(id).words.contains("Fiche modifiée"))
    }

    @Test func `the next vetting covers the words too`() throws {
        let id = try room.publish("Guide")
        try room.town.wait(60)
        try edit(id, "Guide des financements")
        try room.town.wait(60)
        try room.sendVersion(of: id, room.town.pdf("Guide 2.pdf", "Deux"))
        try room.decide("vetted", room.version(id))
        let page = try room.page(id).words
        #expect(!page.contains("Le fichier est celui qui a été vérifié."))
        #expect(page.contains("Fiche modifiée par Malik Benali"))
    }

    @Test func `five hundred versions are shown twenty at a time`() throws {
        let id = try room.publish("Guide")
        let first = try room.version(id)
        let amina = try room.town.person(.amina)
        try room.town.site.database.write { db in
            try LibraryTownStore(db: db).addVersions(500, of: id, by: amina, at: room.town.now)
        }
        let page = try room.page(id, as: .malik)
        #expect(page.status == 200 && page.text.utf8.count < 60_000)
        #expect(page.words.contains("Version 501") && page.words.contains("Version 482"))
        #expect(!page.words.contains("Version 481"))
        #expect(page.words.contains("Vérifié par Malik Benali"))
        #expect(page.text.contains("?before=482#versions"))
        let address = LibraryPaths.document(id, in: room.space) + "?before=21"
        let last = try room.visit(.malik).get(address)
        #expect(last.words.contains("Version 20") && last.words.contains("Version 1"))
        #expect(!last.words.contains("Version 21") && !last.text.contains("?before="))
        // Readers have the one that was vetted, and no way to the others.
        let read = try room.page(id)
        #expect(read.words.contains("Version 1") && !read.words.contains("Version 501"))
        #expect(try room.file(id).file?.tag == ETag(first.digest))
    }
}
