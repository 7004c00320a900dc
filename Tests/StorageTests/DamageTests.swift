import Foundation
import Storage
import Testing

@Suite("A failing disk", .onSQLite) struct DamageTests {
    /// Files of this process may not grow past so many bytes, until freed.
    private static func limitFiles(to bytes: UInt) {
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: bytes, rlim_max: .max)
        getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
        limit.rlim_cur = bytes
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    }

    /// The commit itself fails, as on a disk that fills up: 4 writers share it.
    private static func failSharedCommit(in folder: String) throws -> Bool {
        let pool = try DatabasePool(folder: folder)
        try pool.write { try $0.run("INSERT INTO note (body) VALUES ('before')") }
        let refused = Failures()
        let effects = Failures()
        limitFiles(to: 30_000)
        try onThreads(4) { thread in
            do {
                try pool.write { db in
                    db.afterCommit { effects.add(StorageError.full) }
                    let text = "\(thread)" + String(repeating: "x", count: 60_000)
                    try db.run("INSERT INTO note (body) VALUES (\(text))")
                    Thread.sleep(forTimeInterval: 0.002)
                }
            } catch { refused.add(error) }
        }
        limitFiles(to: .max >> 1)
        try pool.write { try $0.run("INSERT INTO note (body) VALUES ('after')") }
        let bodies: [String] = try pool.read { db in
            try db.values("SELECT n.body FROM note AS n ORDER BY n.id")
        }
        return refused.all.count == 4 && effects.all.isEmpty && bodies == ["before", "after"]
    }

    @Test func `when the shared commit fails all are refused, and room brings writes back`()
        async throws
    {
        let folder = try TemporaryFolder()
        try folder.poolWithNotes().close()
        await #expect(processExitsWith: .exitCode(42)) { [path = folder.path as String] in
            exit(try DamageTests.failSharedCommit(in: path) ? 42 : 1)
        }
    }

    @Test func `an upload that meets a full disk leaves no half file`() async throws {
        let folder = try TemporaryFolder()
        await #expect(processExitsWith: .exitCode(42)) { [path = folder.path as String] in
            let files = try FileStore(folder: path, floor: 0)
            DamageTests.limitFiles(to: 30_000)
            do {
                _ = try files.write([UInt8](repeating: 1, count: 60_000))
            } catch {
                let left = try FileManager.default.contentsOfDirectory(
                    atPath: files.temporaryFolder)
                exit(left.isEmpty ? 42 : 2)
            }
        }
    }

    @Test func `a file that is no database is refused as damaged`() throws {
        let folder = try TemporaryFolder()
        try Data(repeating: 0x41, count: 8192).write(
            to: URL(fileURLWithPath: folder.path + "/parvis.sqlite"))
        #expect(throws: StorageError.corrupt(detail: "file is not a database")) {
            try folder.pool()
        }
    }

    @Test func `a damaged page is found by a copy, which leaves no file`() throws {
        let folder = try TemporaryFolder()
        var pool = try folder.poolWithNotes()
        try pool.write { db in
            for number in 0..<400 {
                let text = "\(number)" + String(repeating: "x", count: 200)
                try db.run("INSERT INTO note (body) VALUES (\(text))")
            }
        }
        try pool.close()
        try damage(folder, from: 10, pages: 1)
        pool = try TemporaryFolder().pool()
        pool = try folder.pool()
        #expect(throws: StorageError.self) { try pool.copy(to: folder.path + "/copy") }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!names.contains { $0.hasPrefix("copy") })
    }

    @Test func `a start with nothing to migrate reads no rows, however many there are`() throws {
        let folder = try TemporaryFolder()
        let tree = Migration("test-tree") {
            """
            CREATE TABLE leaf (id \(.identity), body \(.text), parent INTEGER REFERENCES leaf (id))
            """
        }
        var pool = try folder.pool()
        try pool.migrate([tree])
        try pool.write { db in
            let text = String(repeating: "x", count: 2_000)
            for _ in 0..<100 {
                try db.run("INSERT INTO leaf (body, parent) VALUES (\(text), \(1 as Int64))")
            }
        }
        try pool.close()
        try damage(folder, from: 20, pages: 20)
        pool = try TemporaryFolder().pool()
        pool = try folder.pool()
        #expect(try pool.migrate([tree]) == [])
        #expect(throws: StorageError.self) {
            try pool.read { try $0.values("SELECT l.body FROM leaf AS l") as [String] }
        }
    }

    /// Overwrites pages of a database that is closed.
    private func damage(_ folder: TemporaryFolder, from first: UInt64, pages: Int) throws {
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.path + "/parvis.sqlite"))
        try file.seek(toOffset: 4096 * first)
        try file.write(contentsOf: Data(repeating: 0xFF, count: 4096 * pages))
        try file.close()
    }

    @Test func `no one else may read the files`() throws {
        let folder = try TemporaryFolder()
        let pool = try folder.poolWithNotes()
        try pool.copy(to: folder.path + "/copy")
        for name in ["parvis.sqlite", "parvis.sqlite-wal", "parvis.sqlite-shm", "copy"] {
            let path = folder.path + "/" + name
            let rights = try FileManager.default.attributesOfItem(atPath: path)
            #expect(rights[.posixPermissions] as? Int == 0o600, "\(name)")
        }
    }
}
