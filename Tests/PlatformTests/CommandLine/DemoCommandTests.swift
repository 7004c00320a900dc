import Foundation
import HTTP
import Mail
import TestKit
import Testing

@Suite("parvis demo", .serialized) final class DemoCommandTests {
    let folder = FileManager.default.temporaryDirectory.path + "/parvis-" + UUID().uuidString

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    @Test func `a lost file of a demonstration that was kept is found by check`() throws {
        let demo = try RealProgram(["demo", "--port", "0", "--data", folder + "/data"])
        #expect(demo.line(holding: "Parvis: http://localhost:") != nil)
        demo.terminate()
        #expect(try demo.end().code == 0)

        let file = folder + "/parvis.json5"
        let text = "{ address: \"http://localhost\", data: \"\(folder)/data\", port: 0 }"
        try Data(text.utf8).write(to: URL(filePath: file))
        #expect(try RealProgram.run("check", "--config", file).code == 0)

        // Pictures of first pages are made again; a document is not.
        let lost = try #require(
            try storedFiles().first { path in
                try Data(contentsOf: URL(filePath: path)).starts(with: Data("%PDF".utf8))
            })
        try FileManager.default.removeItem(atPath: lost)
        let check = try RealProgram.run("check", "--config", file)
        #expect(check.code == 1)
        #expect(check.said.contains("wrong  files: 1 missing"))
    }

    @Test func `with a relay it mails what is written from then on, and nothing of its past`()
        throws
    {
        let relay = try FakeRelay()
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let file = folder + "/mail.json5"
        let text = """
            { address: "http://localhost", data: "/nowhere", mailHost: "127.0.0.1",
              mailPort: \(try relay.relay().server.port), mailSecurity: "none",
              mailFrom: "parvis@exemple.test" }
            """
        try Data(text.utf8).write(to: URL(filePath: file))
        let demo = try RealProgram(["demo", "--data", folder + "/data", "--mail", file])
        let line = try #require(demo.line(holding: "Parvis: http://localhost:"))
        let port = try #require(line.split(separator: ":").last.flatMap { Int($0) })
        let answer = try WebClient().post(
            port, "/forgotten-password", ["email": "amina@parvis.test"])
        #expect(answer.status == 200)
        for _ in 0..<200 where relay.record.messages.isEmpty {
            Thread.sleep(forTimeInterval: 0.1)
        }
        demo.terminate()
        #expect(try demo.end().code == 0)
        let messages = relay.record.messages.map { $0.joined() }
        #expect(messages.count == 1)
        #expect(messages.first?.contains("/new-password/") == true)
    }

    private func storedFiles() throws -> [String] {
        let files = folder + "/data/files"
        return try FileManager.default.subpathsOfDirectory(atPath: files)
            .map { files + "/" + $0 }
            .filter {
                let facts = try? FileManager.default.attributesOfItem(atPath: $0)
                return facts?[.type] as? FileAttributeType == .typeRegular
            }
    }
}
