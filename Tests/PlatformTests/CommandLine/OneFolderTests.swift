import Foundation
import TestKit
import Testing

@Suite("The program in a folder of its own") final class OneFolderTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/one-" + UUID().uuidString

    init() throws {
        let manager = FileManager.default
        try manager.createDirectory(
            atPath: folder + "/parvis", withIntermediateDirectories: true)
        try manager.copyItem(atPath: RealProgram.program, toPath: folder + "/parvis/parvis")
        for name in ["Templates", "Static", "config"] {
            try manager.copyItem(
                atPath: "\(Town.resources)/\(name)", toPath: "\(folder)/parvis/\(name)")
        }
        try configure()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func configure(_ more: String = "") throws {
        let text = "{ address: \"http://localhost\", data: \"\(folder)/data\", port: 0, \(more) }"
        try Data(text.utf8).write(to: URL(filePath: folder + "/parvis/config/parvis.json5"))
    }

    private func start(_ arguments: String...) throws -> RealProgram {
        try RealProgram(copiedTo: folder + "/parvis/parvis", arguments)
    }

    private func makeSite() throws {
        let ending = try start(
            "init", "--email", "ada@parvis.test", "--name", "Ada", "--space", "union",
            "--space-name", "Union locale", "--host", "Union"
        ).end()
        #expect(ending.code == 0, "\(ending.complained)")
    }

    @Test func `serves from there, started from anywhere, without being told a place`() throws {
        try makeSite()
        let program = try start("serve")
        defer { program.terminate() }
        let line = try #require(program.line(holding: "port"))
        let port = try #require(line.split(separator: " ").last)
        let here = try #require(Int(port.filter(\.isNumber)))
        let page = try WebClient().get(here, "/sign-in")
        #expect(page.status == 200)
        let style = try #require(page.body.firstMatch(of: /href="(\/static\/parvis\.css[^"]*)"/))
        #expect(try WebClient().get(here, String(style.1)).status == 200)
    }

    @Test func `what is missing is named, and where it was looked for`() throws {
        try makeSite()
        try FileManager.default.removeItem(atPath: folder + "/parvis/Static")
        let ending = try start("serve").end()
        #expect(ending.code == 1)
        #expect(ending.complained.contains("\(folder)/parvis has no Static"))
        #expect(ending.complained.contains("resources"))
        try configure("resources: \"\(folder)/elsewhere\"")
        let named = try start("serve").end().complained
        #expect(named.contains("\(folder)/elsewhere has no Templates"))
        #expect(!named.contains("\(folder)/parvis has"))
    }

    @Test func `the configuration may say that they are elsewhere`() throws {
        try FileManager.default.moveItem(
            atPath: folder + "/parvis/Templates", toPath: folder + "/Templates")
        try FileManager.default.moveItem(
            atPath: folder + "/parvis/Static", toPath: folder + "/Static")
        try FileManager.default.createDirectory(
            atPath: folder + "/config", withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            atPath: folder + "/parvis/config/locales", toPath: folder + "/config/locales")
        try configure("resources: \"\(folder)\"")
        try makeSite()
    }

    @Test func `without a configuration it says where one could be`() throws {
        try FileManager.default.removeItem(atPath: folder + "/parvis/config/parvis.json5")
        let ending = try start("serve").end()
        #expect(ending.code == 1)
        #expect(ending.complained.contains("\(folder)/parvis/config/parvis.json5"))
    }
}
