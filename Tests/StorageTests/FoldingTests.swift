import Storage
import Testing

@Suite("Folding") struct FoldingTests {
    @Test(arguments: [
        ("É", "e"), ("Cœur", "coeur"), ("ŒUVRE", "oeuvre"), ("l’été", "l'ete"),
        ("ÇÀÉÈÊËÎÏÔÙÛÜŸ", "caeeeeiiouuuy"), ("e\u{301}", "e"), ("Straße", "strasse"),
        ("Ærø", "aero"), ("Łódź", "lodz"), ("Nguyễn", "nguyen"), ("ŉ", "'n"), ("3 × 4", "3 × 4"),
        ("a\u{00A0}b", "a b"), ("porte\u{2011}voix", "porte-voix"), ("ΑΒΓ", "αβγ"),
        ("Жук", "жук"), ("", ""), ("日本", "日本"),
    ])
    func `letters compare without case, accents and ligatures`(_ text: String, _ folded: String) {
        #expect(Folding.fold(text) == folded)
    }

    @Test func `folding twice changes nothing`() {
        for value in 0..<0x20000 as Range<UInt32> {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = Folding.fold(String(Character(scalar)))
            #expect(Folding.fold(once) == once)
        }
    }

    @Test func `the database sorts, finds and keeps names apart by it`() throws {
        let folder = try TemporaryFolder()
        let pool = try folder.pool()
        try pool.migrate([
            Migration("test-1-name") {
                "CREATE TABLE person (name \(.text) NOT NULL) \(.strict)"
                "CREATE UNIQUE INDEX person_name ON person (\(folded: "name"))"
            }
        ])
        try pool.write { db in
            for name in ["Zoé", "Élodie", "anne", "Œdipe", "Eric"] {
                try db.run("INSERT INTO person (name) VALUES (\(name))")
            }
        }
        let names: [String] = try pool.read { db in
            try db.values("SELECT p.name FROM person AS p ORDER BY \(.folded("p.name"))")
        }
        #expect(names == ["anne", "Élodie", "Eric", "Œdipe", "Zoé"])
        let found: String? = try pool.read { db in
            try db.value(
                """
                SELECT p.name FROM person AS p
                WHERE \(.folded("p.name")) = \(.folded("\("OEDIPE")"))
                """)
        }
        #expect(found == "Œdipe")
        #expect(throws: StorageError.self) {
            try pool.write { try $0.run("INSERT INTO person (name) VALUES ('ELODIE')") }
        }
    }
}
