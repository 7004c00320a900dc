import Foundation
import TestKit
import Testing

@Suite("A new operator") final class InitTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/init-" + UUID().uuidString

    init() throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private var file: String { folder + "/etc/parvis.json5" }

    private func make(_ more: String...) throws -> ChildProcess.Ending {
        try RealProgram(
            [
                "init", "--config", file, "--address", "https://tarbes.example.org",
                "--data", folder + "/data", "--email", "ada.roy@parvis.test",
                "--space-name", "Centre d’études de Tarbes",
            ] + more
        ).end()
    }

    @Test func `init writes the configuration, and says the way to a service with TLS and mail`()
        throws
    {
        let made = try make()
        #expect(made.code == 0, "\(made.complained)")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.contains("address: \"https://tarbes.example.org\""))
        #expect(text.contains("name: \"Centre d’études de Tarbes\""))
        #expect(text.contains("// The TCP port"))
        for word in [
            "https://tarbes.example.org/invitation/", "systemctl enable --now parvis",
            "s/parvis.example.org/tarbes.example.org/", "/parvis mail check --config \(file)",
        ] {
            #expect(made.said.contains(word), "\(word)")
        }
        let check = try RealProgram.run("check", "--config", file)
        #expect(check.code == 0, "\(check.said)")
    }

    @Test func `data that a service keeps behind a link are looked at where they are`() throws {
        #expect(try make().code == 0)
        let files = FileManager.default
        try files.moveItem(atPath: folder + "/data", toPath: folder + "/private")
        try files.createSymbolicLink(
            atPath: folder + "/data", withDestinationPath: folder + "/private")
        let check = try RealProgram.run("check", "--config", file)
        #expect(check.code == 0, "\(check.said)")
        try files.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: folder + "/private")
        #expect(try RealProgram.run("check", "--config", file).code == 1)
    }

    @Test func `run again, it says what is there, changes nothing, and can give a new link`() throws
    {
        let first = try make()
        let again = try make()
        #expect(again.code == 1 && again.complained.contains("already"))
        #expect(again.said.contains("Centre d’études de Tarbes (0)"))
        #expect(again.said.contains("https://tarbes.example.org"))
        let link = try RealProgram.run(
            "init", "--config", file, "--link", "ada.roy@parvis.test")
        #expect(link.code == 0, "\(link.complained)")
        #expect(link.said.contains("https://tarbes.example.org/invitation/"))
        #expect(!first.said.contains(link.said.suffix(30)))
    }

    @Test func `what fails leaves no configuration, and says what to do`() throws {
        let refused = try make("--space", "static")
        #expect(refused.code == 2 && refused.complained.contains("--space"))
        #expect(!FileManager.default.fileExists(atPath: file))
        #expect(!FileManager.default.fileExists(atPath: folder + "/data"))
        let other = try RealProgram.run("init", "--config", file, "--space-name", "Tarbes")
        #expect(other.code == 2 && other.complained.contains("--address"))
    }

    @Test func `what the configuration says is not asked again, nor changed by an option`() throws {
        #expect(try make().code == 0)
        try FileManager.default.removeItem(atPath: folder + "/data")
        let other = try RealProgram.run(
            "init", "--config", file, "--space-name", "Tarbes", "--email", "ada@parvis.test",
            "--address", "https://auch.example.org")
        #expect(other.code == 2 && other.complained.contains("change it there"))
        let same = try RealProgram.run(
            "init", "--config", file, "--space-name", "Tarbes", "--email", "ada@parvis.test")
        #expect(same.code == 0 && same.said.contains("https://tarbes.example.org/invitation/"))
    }
}
