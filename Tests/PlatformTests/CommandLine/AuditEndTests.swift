import Community
import Foundation
import Security
import Storage
import TestKit
import Testing

@Suite("The audit log and whoever holds the database", .serialized) final class AuditEndTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/audit-" + UUID().uuidString
    private let file: String
    private var data: String { folder + "/data" }

    init() throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        file = folder + "/parvis.json5"
        let text = "{ address: \"http://localhost\", data: \"\(folder)/data\", port: 0 }"
        try Data(text.utf8).write(to: URL(filePath: file))
        let made = try RealProgram.run(
            "init", "--config", file, "--email", "ada@parvis.test", "--name", "Ada", "--space",
            "union", "--space-name", "Union locale", "--host", "Union")
        try #require(made.code == 0)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    @Test func `an end that was cut off is seen, and the log says so from then on`() throws {
        try serve(asking: 5)
        let well = try check()
        #expect(well.code == 0)
        #expect(well.said.contains("ok     audit log: 6 entries, and the 6 that were told"))
        try change { try $0.run("DELETE FROM audit WHERE number > 4") }
        let cut = try check()
        #expect(cut.code == 1)
        #expect(cut.said.contains("wrong  audit log: 6 entries were told"))
        #expect(cut.said.contains("4 are there"))
        try serve(asking: 0)
        #expect(try actions().last == "cut")
        let after = try check().said
        #expect(after.contains("ok     audit log: 5 entries, and the 5 that"))
        #expect(after.contains("its end was found cut off at"))
    }

    @Test func `a log that was emptied is seen`() throws {
        try serve(asking: 2)
        try change { try $0.run("DELETE FROM audit") }
        #expect(try check().said.contains("wrong  audit log: 3 entries were told"))
        try serve(asking: 0)
        #expect(try actions() == ["cut"])
    }

    @Test func `a log that was written anew as if it were an old one is seen`() throws {
        try serve(asking: 3)
        try change { db in
            let rows: [Int64] = try db.values("SELECT a.id FROM audit AS a ORDER BY a.id")
            var previous = AuditChain.start
            for row in rows {
                previous = AuditChain.digest(
                    previous: previous, fields: ["0", "", "signedOut", "", "", "", ""])
                try db.run(
                    """
                    UPDATE audit SET number = 0, at = 0, actor_id = NULL, action = 'signedOut',
                        subject = '', network = '', network_salt = NULL,
                        network_seal = NULL, target_id = NULL, space_id = NULL,
                        digest = \(previous)
                    WHERE id = \(row)
                    """)
            }
        }
        let anew = try check()
        #expect(anew.code == 1)
        #expect(anew.said.contains("wrong  audit log: 4 entries were told"))
    }

    @Test func `what another key signed is not taken`() throws {
        try serve(asking: 3)
        try Data(repeating: 5, count: 32).write(to: URL(filePath: data + "/parvis.key"))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: data + "/parvis.key")
        let other = try check()
        #expect(other.code == 1)
        #expect(other.said.contains("wrong  audit log: its entry 1 does not follow"))
    }

    /// Runs the server meanwhile so many people ask for a new password.
    private func serve(asking count: Int) throws {
        let server = try RealProgram(["serve", "--config", file], hears: false)
        let line = try #require(server.line(holding: "Parvis serves"))
        let port = try #require(line.split(separator: " ").last.flatMap { Int($0) })
        let client = WebClient()
        for number in 0..<count {
            let answer = try client.post(
                port, "/forgotten-password", ["email": "a\(number)@parvis.test"])
            #expect(answer.status == 200)
        }
        server.terminate()
        #expect(try server.end().code == 0)
    }

    private func check() throws -> ChildProcess.Ending {
        try RealProgram.run("check", "--config", file)
    }

    private func change(_ body: (Database) throws -> Void) throws {
        let database = try DatabasePool(folder: data)
        try database.write(body)
        try database.close()
    }

    private func actions() throws -> [String] {
        let database = try DatabasePool(folder: data)
        let actions: [String] = try database.read {
            try $0.values("SELECT a.action FROM audit AS a ORDER BY a.id")
        }
        try database.close()
        return actions
    }
}
