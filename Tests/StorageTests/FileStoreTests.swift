import Foundation
import Storage
import Testing

@Suite("The file store") struct FileStoreTests {
    private let folder: TemporaryFolder
    private let files: FileStore
    private let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    init() throws {
        folder = try TemporaryFolder()
        files = try FileStore(folder: folder.path, floor: 0)
    }

    @Test func `a file is found by the SHA-256 of its bytes`() throws {
        let digest = try files.write(Array("abc".utf8))
        #expect(digest.hex == abc)
        #expect(files.path(of: digest).hasSuffix("/files/ba/" + abc.dropFirst(2)))
        #expect(try files.open(digest).bytes() == Array("abc".utf8))
        #expect(try files.open(digest).read(from: 1, count: 9) == Array("bc".utf8))
        #expect(try files.size(of: digest) == 3)
    }

    @Test func `an empty file is a file`() throws {
        let digest = try files.write([])
        #expect(try files.open(digest).bytes() == [])
        #expect(try files.size(of: digest) == 0)
    }

    @Test func `the digest of a stream does not depend on its pieces`() throws {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var whole = DigestStream()
        whole.update(bytes)
        var pieces = DigestStream()
        pieces.update([])
        bytes[..<7].withUnsafeBytes { pieces.update($0) }
        bytes[7...].withUnsafeBytes { pieces.update($0) }
        #expect(whole.finish() == pieces.finish())
    }

    @Test func `adopting moves the file, twice is once`() throws {
        let digest = try #require(FileDigest(hex: abc))
        for _ in 1...2 {
            let path = files.newTemporaryPath()
            try Data("abc".utf8).write(to: URL(fileURLWithPath: path))
            try files.adopt(path, as: digest)
            #expect(!FileManager.default.fileExists(atPath: path))
        }
        #expect(try files.open(digest).bytes() == Array("abc".utf8))
    }

    @Test func `a missing file is a named error`() throws {
        let digest = try #require(FileDigest(hex: abc))
        #expect(throws: StorageError.noFile(digest)) { try files.open(digest) }
        #expect(try files.size(of: digest) == nil)
        #expect(throws: StorageError.self) { try files.adopt("/nowhere", as: digest) }
    }

    @Test func `leftovers of an interrupted upload go at start, files stay`() throws {
        let digest = try files.write([1])
        var dead: FileStore? = try FileStore(folder: folder.path, floor: 0)
        let left = try #require(dead?.newTemporaryPath())
        try Data([1, 2]).write(to: URL(fileURLWithPath: left))
        dead = nil
        let again = try FileStore(folder: folder.path, floor: 0)
        #expect(!FileManager.default.fileExists(atPath: left))
        #expect(try again.size(of: digest) == 1)
    }

    @Test func `an upload under way is left alone by another server that starts`() throws {
        let path = files.newTemporaryPath()
        try Data("abc".utf8).write(to: URL(fileURLWithPath: path))
        let other = try FileStore(folder: folder.path, floor: 0)
        #expect(FileManager.default.fileExists(atPath: path))
        #expect(other.temporaryFolder != files.temporaryFolder)
        try files.adopt(path, as: try #require(FileDigest(hex: abc)))
        #expect(try other.size(of: try #require(FileDigest(hex: abc))) == 3)
    }

    @Test func `a file goes only when no row names it and it is old enough`() throws {
        let digest = try files.write([9])
        #expect(try !files.remove(digest, ifUnreferenced: { true }))
        #expect(try !files.remove(digest, youngest: 0, ifUnreferenced: { false }))
        #expect(try files.size(of: digest) == 1)
        #expect(try files.remove(digest, youngest: 0, ifUnreferenced: { true }))
        #expect(try !files.remove(digest, youngest: 0, ifUnreferenced: { true }))
    }

    @Test func `under the floor of free space nothing more is stored`() throws {
        let careful = try FileStore(folder: folder.path, floor: .max)
        #expect(throws: StorageError.full) { try careful.write([1]) }
        #expect(throws: StorageError.full) { try files.requireSpace(for: .max) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: files.temporaryFolder) == [])
    }

    @Test func `many threads storing the same content leave one file`() throws {
        try onThreads(16) { number in
            for round in 0..<10 { _ = try files.write([UInt8(round), UInt8(number % 2)]) }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: files.temporaryFolder) == [])
    }

    @Test func `a digest is 32 bytes or 64 digits, and comes back from a column`() throws {
        #expect(FileDigest(hex: String(abc.dropLast())) == nil)
        #expect(FileDigest(hex: String(abc.dropLast()) + "g") == nil)
        #expect(FileDigest(bytes: [1, 2]) == nil)
        let digest = try #require(FileDigest(hex: abc.uppercased()))
        let pool = try folder.pool()
        try pool.read { db throws in
            #expect(try db.value("SELECT \(digest)") as FileDigest? == digest)
            #expect(try db.value("SELECT \(digest.hex)") as FileDigest? == digest)
            #expect(throws: StorageError.self) { try db.value("SELECT x'00'") as FileDigest? }
        }
    }
}
