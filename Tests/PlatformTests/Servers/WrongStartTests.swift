import Foundation
import Storage
import TestKit
import Testing

@Suite("A start on a wrong database", .serialized) final class WrongStartTests {
    private let server: OwnServer
    private let folder =
        FileManager.default.temporaryDirectory.path + "/parvis-" + UUID().uuidString

    init() throws {
        server = try OwnServer()
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func start(_ database: String, _ command: String = "serve") throws
        -> ChildProcess.Ending
    {
        let file = folder + "/parvis.json5"
        let text = """
            { address: "http://localhost", data: "\(folder)/data", port: 0,
              database: "\(database)" }
            """
        try Data(text.utf8).write(to: URL(filePath: file))
        return try RealProgram.run(command, "--config", file)
    }

    /// One line that names the cause, a code that is not 0, and no password anywhere.
    private func expect(_ database: String, names words: String...) throws {
        let ending = try start(database)
        #expect(ending.code == 1)
        #expect(ending.complained.hasPrefix("parvis: "))
        #expect(ending.complained.filter(\.isNewline).count == 1)
        for word in words { #expect(ending.complained.contains(word), "\(ending.complained)") }
        let said = ending.said + ending.complained
        #expect(!said.contains(OwnServer.password) && !said.contains("secret"))
        let check = try start(database, "check")
        #expect(check.code == 1)
        #expect(check.said.contains("wrong"))
        #expect(!check.said.contains(OwnServer.password) && !check.said.contains("secret"))
    }

    @Test func `each fault is named in one line, with what to do`() throws {
        try expect("mysql://root:secret@localhost/parvis", names: "\"database\"", "postgres://")
        try expect("postgres://a:secret@b:port:c/d", names: "cannot be read", "postgres://")
        try expect(server.url(password: "secret"), names: "password", "databasePasswordFile")
        try expect("postgres://parvis:secret@127.0.0.1:1/parvis", names: "cannot be reached", ":1")
        try expect(
            "postgres://parvis:secret@nowhere.invalid/parvis", names: "nowhere.invalid", "reached")
        try expect(server.url("nowhere"), names: "\"nowhere\"", "createdb")
        try server.console().run(
            "CREATE DATABASE old ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
        try expect(server.url("old"), names: "LATIN1", "UTF8")
        try server.console().run("CREATE ROLE guest LOGIN PASSWORD 'secret'")
        try server.console().run("CREATE DATABASE parvis")
        let guest = "postgres://guest:secret@127.0.0.1:\(server.port)/parvis"
        let refused = try RealProgram.run(
            "init", "--config", folder + "/parvis.json5", "--email", "a@parvis.test", "--name",
            "Ada", "--space", "union", "--space-name", "Union", "--host", "Union")
        #expect(refused.code == 1)
        #expect(try start(guest).complained.contains("parvis init"))
        try expect(try older(), names: "PostgreSQL 13", "15")
        try server.becomeReplica()
        try expect(server.url("parvis"), names: "replica", "primary")
    }

    @Test func `init makes a site there, once, and serve wants the key of the others`() throws {
        _ = try server.console().create("parvis")
        try Data(OwnServer.password.utf8).write(to: URL(filePath: folder + "/password"))
        chmod(folder + "/password", 0o600)
        func config(_ data: String) throws -> String {
            let file = folder + "/\(data).json5"
            let text = """
                { address: "http://localhost", data: "\(folder)/\(data)", port: 0,
                  database: "postgres://parvis@127.0.0.1:\(server.port)/parvis",
                  databasePasswordFile: "\(folder)/password" }
                """
            try Data(text.utf8).write(to: URL(filePath: file))
            return file
        }
        func initialise() throws -> ChildProcess.Ending {
            try RealProgram.run(
                "init", "--config", try config("one"), "--email", "ada@parvis.test", "--name",
                "Ada", "--space", "union", "--space-name", "Union", "--host", "Union")
        }
        #expect(
            try RealProgram.run("serve", "--config", try config("one")).complained
                .contains("parvis init"))
        let made = try initialise()
        #expect(made.code == 0, "\(made.complained)")
        #expect(made.said.contains("/invitation/"))
        #expect(try initialise().complained.contains("already"))
        let check = try RealProgram.run("check", "--config", try config("one"))
        #expect(check.code == 0, "\(check.said)")
        let other = try RealProgram.run("serve", "--config", try config("two"))
        #expect(other.code == 1)
        #expect(other.complained.contains("parvis.key"))
        try FileManager.default.copyItem(
            atPath: folder + "/one/parvis.key", toPath: folder + "/key")
        try FileManager.default.removeItem(atPath: folder + "/two/parvis.key")
        try FileManager.default.moveItem(
            atPath: folder + "/key", toPath: folder + "/two/parvis.key")
        let astray = try RealProgram.run("serve", "--config", try config("two"))
        #expect(astray.code == 1)
        #expect(astray.complained.contains("folder"))
        chmod(folder + "/password", 0o644)
        let open = try RealProgram.run("serve", "--config", try config("one"))
        #expect(open.complained.contains("chmod 600"))
    }

    @Test func `two that start at once on a new database do not both migrate it`() throws {
        _ = try server.console().create("parvis")
        let address = try ServerAddress(url: server.url("parvis"))
        let migrations = (1...5).map { number in
            Migration("test-\(number)", ["CREATE TABLE IF NOT EXISTS note (id \(.identity))"])
        }
        let counts = Counts()
        let group = DispatchGroup()
        for _ in 1...6 {
            DispatchQueue.global().async(group: group) {
                do {
                    counts.add(try DatabasePool(server: address).migrate(migrations).count)
                } catch {
                    Issue.record("a start failed: \(error)")
                }
            }
        }
        group.wait()
        #expect(counts.all.sorted() == [0, 0, 0, 0, 0, 5])
    }

    /// Something that says it is an older server.
    private func older() throws -> String {
        let ancestor = try OlderServer()
        return "postgres://parvis:secret@127.0.0.1:\(ancestor.port)/parvis"
    }
}

/// What threads have counted.
private final class Counts: @unchecked Sendable {
    private let lock = NSLock()
    private var numbers: [Int] = []

    var all: [Int] { lock.withLock { numbers } }
    func add(_ number: Int) { lock.withLock { numbers.append(number) } }
}
