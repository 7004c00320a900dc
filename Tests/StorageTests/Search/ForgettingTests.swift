import Foundation
import Storage
import TestKit
import Testing

@Suite("Forgetting words") struct ForgettingTests {
    private let folder: TemporaryFolder
    private let pool: DatabasePool

    init() throws {
        folder = try TemporaryFolder()
        pool = try folder.pool()
        try pool.migrate([
            Migration("full-text", FullText.schema), Migration("words", FullText.words),
        ])
    }

    private func put(_ ids: ClosedRange<Int64>, _ body: (Int64) -> String) throws {
        for id in ids {
            let entry = FullTextEntry(
                title: "", body: body(id), marks: ["space1"], stemmer: Stemmer())
            try pool.write { try FullText($0).put(entry, of: id) }
        }
    }

    private func count(_ query: FullTextQuery) throws -> Int {
        try pool.read { db in
            let text = FullText(db)
            return try db.one(
                "SELECT COUNT(*) AS n FROM search_text AS f WHERE \(text.matches(query))")
        }
    }

    /// Merges in small pieces, as the job does; gives how many it took.
    @discardableResult
    private func merge() throws -> Int {
        var steps = 1
        while try !pool.write({ try FullText($0).merge(pages: 2, isFirst: steps == 1) }) {
            steps += 1
            try #require(steps < 1000)
        }
        return steps
    }

    @discardableResult
    private func forgetWords() throws -> Int {
        var (word, steps): (String?, Int) = ("", 0)
        while let last = word {
            word = try pool.write { try FullText($0).forgetWords(after: last, 7) }
            steps += 1
        }
        return steps
    }

    /// Whether a word is in the file of the database, which must have been closed.
    private func isInFile(_ word: String) throws -> Bool {
        let bytes = try Data(contentsOf: URL(filePath: folder.path + "/parvis.sqlite"))
        return bytes.range(of: Data(word.utf8)) != nil
    }

    @Test(.onSQLite) func `a removed word stays in the file until the index is merged`() throws {
        try put(1...40) { $0 == 7 ? "Pseudonyme quidamesque" : "texte numéro \($0)" }
        try pool.write { try FullText($0).remove([Int64(7)]) }
        #expect(try count(.word("quidamesque")) == 0)
        try pool.close()
        #expect(try isInFile("quidamesque"))
    }

    @Test(.onSQLite) func `merged and forgotten, a removed word is nowhere in the file`() throws {
        try put(1...40) { $0 == 7 ? "Pseudonyme quidamesque" : "texte numéro \($0)" }
        try pool.write { try FullText($0).remove([Int64(7)]) }
        try merge()
        try forgetWords()
        #expect(try count(.word("texte")) == 39)
        try pool.close()
        #expect(try !isInFile("quidamesque"))
        #expect(try isInFile("numero"))
    }

    @Test(.onSQLite) func `so is a word that an edit took away, but not one that another has`()
        throws
    {
        try put(1...30) { "ancien\($0) partage" }
        try put(3...3) { _ in "nouveau" }
        try merge()
        try forgetWords()
        #expect(try count(.word("partage")) == 29)
        try pool.close()
        #expect(try !isInFile("ancien3 "))
        #expect(try isInFile("partage"))
    }

    @Test func `what is written between the pieces of a merge is found, and it ends`() throws {
        try put(1...200) { "texte commun \(String(repeating: "mot\($0) ", count: 40))" }
        _ = try pool.write { try FullText($0).merge(pages: 1, isFirst: true) }
        try put(201...220) { "texte commun \($0)" }
        let steps = try merge()
        #expect(try count(.word("commun")) == 220)
        #expect(steps > 1 || TestDatabase.isOnServer)
        #expect(try merge() == 1)
    }

    @Test func `words that are still there are kept, however many`() throws {
        try put(1...20) { "mot\($0)abc suite" }
        let steps = try forgetWords()
        #expect(steps == 4 || TestDatabase.isOnServer)
        let found = try pool.read { try FullText($0).expanded([.beginning("mot1")]) }
        #expect(found != [.beginning("mot1")] || TestDatabase.isOnServer)
        #expect(try count(found[0]) == 11)
    }
}
