import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Library

/// What becomes of a version whose sender sees its document no more.
@Suite("A sender who has lost sight of a document") struct SightTests {
    let room: LibraryTown
    let version: DocumentVersion

    /// Loïc sends a version of Amina's document; then it is for the moderators, by another name.
    init() throws {
        room = try LibraryTown()
        let id = try room.publish("Guide ouvert")
        try room.sendVersion(of: id, room.town.pdf("Mon guide.pdf", "Autre"), by: .loic)
        version = try room.version(id)
        let malik = try room.visit(.malik)
        let theme = LibraryPaths.theme(room.theme, in: room.space)
        let answer = try malik.put(
            theme,
            ["name": "Textes", "audience": "moderators"])
        try #require(answer.status == 303)
        let saved = try malik.put(
            LibraryPaths.document(id, in: room.space),
            room.form("Guide secret"))
        try #require(saved.status == 303)
        #expect(try room.page(id).status == 404)
    }

    @Test func `their proposals name the file that is theirs, not the title that is not`() throws {
        let page = try room.visit(.loic).get(LibraryPaths.proposals(in: room.space))
        #expect(page.words.contains("Mon guide.pdf") && page.words.contains("ne voyez plus"))
        #expect(!page.words.contains("Guide secret"))
        #expect(!page.text.contains(LibraryPaths.version(version.id, in: room.space)))
    }

    @Test(arguments: ["changes", "refused", "vetted"])
    func `a decision is told of the file`(decision: String) throws {
        #expect(try room.decide(decision, version, "Trop long.").status == 303)
        let told = try room.visit(.loic).get("/account/notices").words
        #expect(told.contains("Mon guide.pdf") && !told.contains("Guide secret"))
    }

    @Test func `their data has their words without the title`() throws {
        let person = try room.town.person(.loic)
        let titles = try room.town.site.database.read { db in
            try LibraryTownStore(db: db).exportedTitles(of: person)
        }
        #expect(titles == [nil])
    }
}
