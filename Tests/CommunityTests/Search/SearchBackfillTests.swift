import Storage
import TestKit
import Testing

@testable import Community

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
}
