import Foundation
import Testing

@testable import Storage

@Suite("Folding on a server", .onPostgreSQL) struct ServerFoldingTests {
    private let pool: DatabasePool
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        pool = try folder.poolWithNotes()
    }

    private func folded(_ text: String) throws -> String? {
        try pool.read { try $0.value("SELECT \(.folded("\(text)"))") }
    }

    @Test func `every letter there is folds as it does in the program`() throws {
        // A row each, so that none hides behind another's way of folding.
        for start in stride(from: 1 as UInt32, to: 0x20000, by: 1024) {
            let scalars = (start..<start + 1024).compactMap(Unicode.Scalar.init)
            let letters = scalars.map { String(Character($0)) }
            if letters.isEmpty { continue }
            let values = letters.map { SQL("(\($0))") }.joined(separator: ", ")
            let found: [String] = try pool.read { db in
                try db.values("SELECT \(.folded("v.letter")) FROM (VALUES \(values)) AS v (letter)")
            }
            let expected = letters.map(Folding.fold)
            for (place, letter) in letters.enumerated() where found[place] != expected[place] {
                Issue.record("\(letter): \(found[place]), not \(expected[place])")
            }
        }
    }

    @Test(arguments: [
        "L’Été à Œdenas", "Ça & là", "e\u{301}te\u{301}", "ÇÀÉÈÊËÎÏÔÙÛÜŸ", "Straße ΑΒΓς Жук",
        "porte\u{2011}voix", "日本 Æ", "", "plain ASCII 123 'quoted'",
    ])
    func `a text folds as a whole as it does in the program`(_ text: String) throws {
        let found = try #require(try folded(text))
        #expect(Array(found.utf8) == Array(Folding.fold(text).utf8))
    }

    @Test func `texts sort by their bytes, whatever the language of the database`() throws {
        let names = ["Zoé", "abel", "Élodie", "Abel", "zoé", "ÿ", "a b", "a-b", "aa"]
        try pool.write { db in
            for name in names { try db.run("INSERT INTO note (body) VALUES (\(name))") }
        }
        let sorted: [String] = try pool.read { db in
            try db.values("SELECT n.body FROM note AS n ORDER BY n.body")
        }
        let expected = names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        #expect(sorted == expected)
    }
}
