import Community
import Content
import Storage
import Testing

@testable import Platform

@Suite("The index of the demonstration") struct SearchIndexTests {
    /// The demonstration is written through the real routes of every module: one that changes a
    /// text without saying so leaves its entry behind.
    @Test func `no item's entry is behind its text`() throws {
        let theatre = try Theatre.shared.get()
        let behind = try theatre.site.database.read { try theatre.site.searchIndex.behind($0) }
        #expect(behind == [])
    }

    /// So that a kind that is added is seen to be found.
    @Test func `every kind of item is in the demonstration, and has words`() throws {
        let theatre = try Theatre.shared.get()
        let site = theatre.site
        let wordless = try site.database.read { db in
            try site.searchIndex.kindsWithoutWords(db)
        }
        #expect(
            wordless == [],
            "make one of each in the DemonstrationScript of its feature, with texts to be found")
    }
}
