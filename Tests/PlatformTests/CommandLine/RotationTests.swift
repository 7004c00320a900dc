import Foundation
import HTTP
import Platform
import Security
import TestKit
import Testing

@testable import Community

@Suite("A new key") final class RotationTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/key-" + UUID().uuidString

    init() throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func run(_ command: String, _ more: String...) throws -> ChildProcess.Ending {
        let file = folder + "/parvis.json5"
        let text = "{ address: \"http://localhost\", data: \"\(folder)/data\", port: 0 }"
        try Data(text.utf8).write(to: URL(filePath: file))
        return try RealProgram([command, "--config", file] + more).end()
    }

    private func bytes(_ name: String) -> Data? {
        FileManager.default.contents(atPath: folder + "/data/" + name)
    }

    @Test func `takes the place of the one before, which stays beside it until it is removed`()
        throws
    {
        #expect(try run("rotate").complained.contains("parvis.key"))
        let made = try run(
            "init", "--email", "ada@parvis.test", "--name", "Ada", "--space", "union",
            "--space-name", "Union", "--host", "Union")
        #expect(made.code == 0, "\(made.complained)")
        let first = bytes("parvis.key")
        #expect(try run("rotate").code == 0)
        let second = bytes("parvis.key")
        #expect(second?.count == 32 && second != first)
        #expect(bytes("parvis.key.former") == first)
        #expect(try run("check").said.contains("parvis.key.former signed is still taken"))
        let again = try run("rotate")
        #expect(again.code == 1)
        #expect(again.complained.contains("parvis.key.former already; remove it first"))
        #expect(bytes("parvis.key") == second)
        try FileManager.default.removeItem(atPath: folder + "/data/parvis.key.former")
        #expect(try !run("check").said.contains("still taken"))
        #expect(try run("rotate").code == 0)
        #expect(bytes("parvis.key.former") == second)
    }

    /// What a browser that says nothing of where it comes from sends counts by its signed key.
    @Test func `takes a form of before as long as the former key is there, and no session ends`()
        throws
    {
        let town = try Town(features: features)
        let amina = try town.visit(as: .amina)
        let cookie = try #require(amina.cookie("parvis-session"))
        let key = try #require(try amina.get("/account").input("_csrf"))
        let new = [UInt8](repeating: 9, count: 32)
        for (keys, status) in [([new] + TownPlan.keys, 303), ([new], 403)] {
            let site = try Site(
                town.site.options, features: features, resources: town.site.resources,
                database: town.site.database, files: town.site.files, keys: keys,
                hashing: .light, clock: town.site.clock, log: town.site.log)
            let application = SiteApplication(site)
            var worker = try application.makeContext()
            let session = "Cookie: parvis-session=\(cookie)\r\n"
            let head = { (line: String) in
                try Request(
                    parsing: Array("\(line) HTTP/1.1\r\nHost: localhost\r\n\(session)\r\n".utf8))
            }
            var form = try head("DELETE /account/photo")
            form.fields = ["_csrf": key]
            #expect(application.respond(to: form, &worker).status.code == status)
            let page = application.respond(to: try head("GET /account"), &worker)
            #expect(page.status.code == 200)
            guard case .bytes(let bytes) = page.body else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains("name=\"_csrf\"") && !text.contains(key))
        }
    }
}
