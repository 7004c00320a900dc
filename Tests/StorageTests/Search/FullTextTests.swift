import Storage
import Testing

@Suite("Full text") struct FullTextTests {
    private let folder: TemporaryFolder
    private let pool: DatabasePool
    private let stemmer = Stemmer()

    init() throws {
        folder = try TemporaryFolder()
        pool = try folder.pool()
        try pool.migrate([
            Migration("full-text", FullText.schema), Migration("words", FullText.words),
        ])
    }

    private func put(_ id: Int64, _ title: String, _ body: String, _ marks: [String] = []) throws {
        let entry = FullTextEntry(title: title, body: body, marks: marks, stemmer: Stemmer())
        try pool.write { try FullText($0).put(entry, of: id) }
    }

    private func find(_ query: FullTextQuery) throws -> [Int64] {
        try pool.read { db in
            let text = FullText(db)
            let query = try text.expanded([query])[0]
            return try db.values(
                """
                SELECT f.rowid FROM search_text AS f WHERE \(text.matches(query))
                ORDER BY f.rowid DESC
                """)
        }
    }

    @Test func `a word is found by its stem, the newest first`() throws {
        try put(1, "Les élections", "On vote")
        try put(2, "", "Une élection de plus")
        #expect(try find(.word(stemmer.stem("election"))) == [2, 1])
        #expect(try find(.title(stemmer.stem("election"))) == [1])
    }

    @Test func `a beginning finds words, and those of the title`() throws {
        try put(1, "Négociation annuelle", "Le texte")
        try put(2, "", "la négociation")
        #expect(try find(.beginning("negocia")) == [2, 1])
        #expect(try find(.titleBeginning("annu")) == [1])
    }

    @Test func `a beginning of a few words and of a great many finds the same`() throws {
        try pool.write { db in
            for number in 1...2_100 {
                let body = "congres" + String(number, radix: 36) + " rare"
                try FullText(db).put(
                    FullTextEntry(title: "", body: body, marks: [], stemmer: stemmer),
                    of: Int64(number))
            }
        }
        try put(2_101, "Rareté", "autre")
        #expect(try find(.beginning("congres")).count == 2_100)
        #expect(try find(.beginning("congres1")).count == 842)
        #expect(try find(.beginning("rare")).count == 2_101)
        #expect(try find(.titleBeginning("rar")) == [2_101])
        #expect(try find(.except(.beginning("rare"), .beginning("congres"))) == [2_101])
        #expect(try find(.beginning("zorro")).isEmpty)
    }

    @Test func `a phrase is its words side by side, not across title and text`() throws {
        try put(1, "vie du", "centre de vie")
        try put(2, "", "la vie du centre")
        #expect(try find(.phrase(["vie", "du", "centre"])) == [2])
        #expect(try find(.phrase(["centre", "de", "vie"])) == [1])
    }

    @Test func `marks are not words and words are not marks`() throws {
        try put(1, "", "author5")
        try put(2, "", "rien", ["author5"])
        #expect(try find(.word("author5")) == [1])
        #expect(try find(.mark("author5")) == [2])
    }

    @Test func `queries combine`() throws {
        try put(1, "", "rouge vert")
        try put(2, "", "rouge bleu")
        try put(3, "", "jaune")
        #expect(try find(.all([.word("roug"), .word("vert")])) == [1])
        #expect(try find(.any([.word("vert"), .word("bleu")])) == [2, 1])
        #expect(try find(.except(.word("roug"), .word("vert"))) == [2])
    }

    @Test func `an entry is replaced and removed`() throws {
        try put(1, "", "avant")
        try put(1, "", "apres")
        #expect(try find(.word("avant")).isEmpty)
        #expect(try find(.word("apres")) == [1])
        try pool.write { try FullText($0).remove([Int64(1), 9]) }
        #expect(try find(.word("apres")).isEmpty)
    }

    @Test(arguments: [
        "AND", "NEAR(", "\"", "'", "a\" OR \"b", "*", "^", "words:", "é", "\\", ":*", "<->", "\0",
        "",
    ])
    func `no word is an operator`(_ word: String) throws {
        try put(1, "", "texte")
        #expect(try find(.all([.word(word), .word("text")])).isEmpty || word.isEmpty)
        #expect(try find(.phrase([word, "texte"])).count <= 1)
    }

    @Test func `it says whether an entry is the one it holds`() throws {
        let entry = FullTextEntry(title: "Un", body: "deux", marks: [], stemmer: stemmer)
        let other = FullTextEntry(title: "Un", body: "trois", marks: [], stemmer: stemmer)
        try pool.write { db in
            let text = FullText(db)
            #expect(try !text.holds(entry, of: Int64(1)))
            try text.put(entry, of: Int64(1))
            #expect(try text.holds(entry, of: Int64(1)))
            #expect(try !text.holds(other, of: Int64(1)))
        }
    }

    @Test func `a follower writes in the same commit, and its failure undoes it`() throws {
        pool.follow { db, changed in
            for id in changed.keys {
                guard id < 100 else { throw StorageError.closed }
                let entry = FullTextEntry(
                    title: "", body: "suivi", marks: [], stemmer: Stemmer())
                try FullText(db).put(entry, of: id)
            }
        }
        try pool.write { $0.noteChange(of: 4) }
        #expect(try find(.word("suiv")) == [4])
        #expect(throws: StorageError.self) { try pool.write { $0.noteChange(of: 100) } }
        #expect(throws: CancellationError.self) {
            try pool.write {
                $0.noteChange(of: 5)
                throw CancellationError()
            }
        }
        #expect(try find(.word("suiv")) == [4])
    }
}
