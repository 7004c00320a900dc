import Storage
import TestKit
import Testing

@Suite("What an answer was read from") struct BasisTests {
    private let server: OwnServer?
    private let folder: TemporaryFolder
    private let pool: DatabasePool

    init() throws {
        // What can be seen of a server changes with every commit to any of its databases.
        server = TestDatabase.isOnServer ? try OwnServer() : nil
        folder = try TemporaryFolder(on: server)
        pool = try folder.pool()
        try pool.migrate([
            Migration("test-1-basis") {
                "CREATE TABLE note (id \(.identity), body \(.text) NOT NULL) \(.strict)"
                """
                CREATE TABLE mark (
                    id \(.identity),
                    note_id \(.integer) NOT NULL REFERENCES note (id) ON DELETE CASCADE
                ) \(.strict)
                """
                "CREATE TABLE other (id \(.identity)) \(.strict)"
            }
        ])
        try pool.write { db in
            try db.run("INSERT INTO note (body) VALUES ('one')")
            try db.run("INSERT INTO mark (note_id) SELECT n.id FROM note AS n")
        }
    }

    private func basis(of query: SQL) throws -> Basis {
        let basis = try pool.read { db in
            let _: Int? = try db.value(query)
            return db.basis
        }
        return try #require(basis)
    }

    private func confirms(_ basis: Basis) throws -> Bool { try pool.read { $0.confirms(basis) } }

    private func isLost(_ query: SQL, after change: SQL) throws -> Bool {
        let basis = try basis(of: query)
        #expect(try confirms(basis))
        try pool.write { _ = try $0.run(change) }
        return try !confirms(basis)
    }

    @Test func `it is lost with any change of a table that was read`() throws {
        let query: SQL = "SELECT COUNT(*) AS n FROM note AS n"
        #expect(try isLost(query, after: "INSERT INTO note (body) VALUES ('two')"))
        #expect(try isLost(query, after: "UPDATE note SET body = 'three' WHERE body = 'two'"))
        #expect(try isLost(query, after: "DELETE FROM note WHERE body = 'three'"))
        #expect(try isLost(query, after: "DELETE FROM note"))
    }

    @Test func `it is lost with what goes along when something else is deleted`() throws {
        #expect(
            try isLost("SELECT COUNT(*) AS n FROM mark AS m", after: "DELETE FROM note"))
    }

    @Test(.onSQLite) func `what was not read may change`() throws {
        let query: SQL = "SELECT COUNT(*) AS n FROM note AS n"
        #expect(try !isLost(query, after: "INSERT INTO other (id) VALUES (7)"))
    }

    @Test func `all that was read before in the transaction counts`() throws {
        let basis = try pool.read { db in
            let _: Int? = try db.value("SELECT COUNT(*) AS n FROM note AS n")
            let _: Int? = try db.value("SELECT COUNT(*) AS n FROM other AS o")
            return db.basis
        }
        try pool.write { _ = try $0.run("DELETE FROM note") }
        #expect(try !confirms(#require(basis)))
    }

    @Test(.onSQLite) func `an answer that depends on nothing before stands by itself`() throws {
        let basis = try pool.read { db in
            let _: Int? = try db.value("SELECT COUNT(*) AS n FROM note AS n")
            let (_, basis) = try db.observe { () -> Int? in
                try db.value("SELECT COUNT(*) AS n FROM other AS o")
            }
            return basis
        }
        try pool.write { _ = try $0.run("DELETE FROM note") }
        #expect(try confirms(#require(basis)))
    }

    @Test func `an answer made of another that was kept rests on what that was read from`() throws {
        let kept = try basis(of: "SELECT COUNT(*) AS n FROM note AS n")
        let basis = try pool.read { db in
            #expect(db.confirms(kept))
            let _: Int? = try db.value("SELECT COUNT(*) AS n FROM other AS o")
            return db.basis
        }
        try pool.write { _ = try $0.run("DELETE FROM note") }
        #expect(try !confirms(#require(basis)))
    }

    @Test func `inside a write there is none`() throws {
        try pool.write { #expect($0.basis.map { _ in true } == nil) }
    }
}
