import Foundation
import Testing

@testable import Storage

@Suite("What a read holds until") struct GenerationTests {
    @Test func `two reads without a commit between them carry the same number`() throws {
        try withPool { pool in
            // A server counts the commits of all its databases, so of those of other tests too.
            let areSame = try (1...100).contains { _ in
                let first = try pool.read { $0.generation }
                #expect(first != nil)
                return try pool.read { $0.generation } == first
            }
            #expect(areSame)
        }
    }

    @Test func `after a commit the number is another, for every reader`() throws {
        try withPool { pool in
            let before = try pool.read { $0.generation }
            let reader = pool.makeReader()
            try pool.write { _ = try $0.run("CREATE TABLE note (id INTEGER PRIMARY KEY)") }
            #expect(try reader.read { $0.generation } != before)
        }
    }

    @Test func `inside a write there is none, for what it reads may be undone`() throws {
        try withPool { pool in
            try pool.write { #expect($0.generation == nil) }
        }
    }

    private func withPool(_ body: (DatabasePool) throws -> Void) throws {
        let folder = try TemporaryFolder()
        try body(try folder.pool())
    }
}
