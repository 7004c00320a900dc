import Community
import Storage
import TestKit
import Testing

@testable import Content
@testable import Search

@Suite("Indexing what was there before") struct SearchBackfillTests {
    let library: Library

    init() throws { library = try Library() }

    private func count() throws -> Int {
        try library.board.site.database.read { try SearchIndex.countWaiting($0) }
    }

    @Test func `an index made by other rules is made again, piece by piece`() throws {
        for number in 1...900 { _ = try library.card("Carte \(number)", "texte commun") }
        try library.board.write { db in
            let ids: [Item.ID] = try db.values("SELECT i.id FROM item AS i")
            try FullText(db).remove(ids)
            try db.run("UPDATE search_progress SET version = 0")
        }
        #expect(try count() == 900)
        #expect(try library.behind().count == 900)
        try Jobs(library.board.site).schedule()
        try library.board.town.runJobs()
        #expect(try count() == 0)
        #expect(try library.behind() == [])
        #expect(try library.titles("commun").count == 20)
    }

    @Test func `jobs that are told to stop leave the rest for later`() throws {
        for number in 1...120 { _ = try library.card("Carte \(number)", "texte commun") }
        try library.board.write { try $0.run("UPDATE search_progress SET version = 0") }
        let jobs = Jobs(library.board.site)
        try jobs.schedule()
        while try count() == 120 { try #require(try jobs.runDue { _ in false } == 1) }
        #expect(try count() == 70)
        try jobs.runDue()
        #expect(try count() == 0)
    }

    @Test func `a day after it was erased, a word is nowhere in the index`() throws {
        let (board, town) = (library.board, library.board.town)
        for number in 1...30 { _ = try library.card("Carte \(number)", "texte commun") }
        let card = try library.card("Quidamesque", "texte")
        try town.runJobs()
        try board.visit(.amina).delete(board.address(card))
        try board.visit(.malik).delete(SpacePaths.trashed(card, in: board.space))
        try Jobs(board.site).schedule()
        try town.wait(0)
        try town.wait(86_400)
        #expect(try library.behind() == [])
        #expect(try library.titles("texte").count == 20)
        let words: Int = try board.site.database.read { db in
            try db.one(
                "SELECT COUNT(*) AS n FROM search_word AS w WHERE w.word = 'quidamesque'")
        }
        #expect(words == 0)
    }
}
