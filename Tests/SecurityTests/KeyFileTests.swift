import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Security

@Suite("Key files") final class KeyFileTests {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "clé-" + ShortToken().text)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path }

    private func put(_ name: String, bytes: Int, mode: Int) throws -> String {
        let file = path(name)
        _ = FileManager.default.createFile(
            atPath: file, contents: Data(count: bytes), attributes: [.posixPermissions: mode])
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
        return file
    }

    @Test func `the first start makes a key its owner alone reads, the next reads it`() throws {
        let file = path("signature")
        #expect(try KeyFile.read(at: file) == nil)
        let key = try KeyFile.readOrCreate(at: file)
        #expect(key.count == 32 && Set(key).count > 4)
        #expect(try KeyFile.readOrCreate(at: file) == key)
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["signature"])
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o644, 0o610])
    func `a key others may touch is refused`(_ mode: Int) throws {
        let file = try put("ouverte", bytes: 32, mode: mode)
        #expect(throws: KeyFileError.readableByOthers(path: file)) {
            try KeyFile.readOrCreate(at: file)
        }
    }

    @Test(arguments: [0, 31, 33, 4096])
    func `a key of another size is refused and left alone`(_ size: Int) throws {
        let file = try put("taille", bytes: size, mode: 0o600)
        #expect(throws: KeyFileError.wrongSize(path: file, size: size)) {
            try KeyFile.readOrCreate(at: file)
        }
        #expect(try Data(contentsOf: folder.appending(path: "taille")).count == size)
    }

    @Test func `a folder, a link or a missing folder is an error with a name`() throws {
        #expect(throws: KeyFileError.notAFile(path: folder.path)) {
            try KeyFile.readOrCreate(at: folder.path)
        }
        let real = try put("vraie", bytes: 32, mode: 0o600)
        let link = path("lien")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real)
        #expect(throws: KeyFileError.notAFile(path: link)) { try KeyFile.readOrCreate(at: link) }
        let lost = path("absent/clé")
        #expect(throws: KeyFileError.refused(path: lost, code: ENOENT)) {
            try KeyFile.readOrCreate(at: lost)
        }
    }

    @Test func `those who start together end with one key`() {
        let file = path("ensemble")
        let keys = Mutex<Set<[UInt8]>>([])
        let failures = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 32) { _ in
            do {
                let key = try KeyFile.readOrCreate(at: file)
                _ = keys.withLock { $0.insert(key) }
            } catch {
                failures.withLock { $0 += 1 }
            }
        }
        #expect(keys.withLock { $0.count } == 1)
        #expect(failures.withLock { $0 } == 0)
    }
}
