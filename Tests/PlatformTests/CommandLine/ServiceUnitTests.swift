import Foundation
import TestKit
import Testing

@Suite("The unit of systemd") final class ServiceUnitTests {
    private let unit = Town.resources + "/config/parvis.service"
    private let folder = FileManager.default.temporaryDirectory.path + "/unit-" + UUID().uuidString

    init() throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func analyse(_ arguments: String...) throws -> ChildProcess.Ending {
        try ChildProcess(
            "systemd-analyze", arguments, environment: ["PATH": "/usr/bin:/bin", "LANG": "C"]
        ).end()
    }

    /// The same unit for a program that is there.
    private func copy(_ change: (String) -> String = { $0 }) throws -> String {
        let text = try String(contentsOfFile: unit, encoding: .utf8)
        let copy = folder + "/parvis.service"
        let here = text.replacingOccurrences(of: "/opt/parvis/parvis serve", with: "/bin/true")
        try Data(change(here).utf8).write(to: URL(filePath: copy))
        return copy
    }

    /// systemd counts from 0, nothing is exposed, to 10.
    @Test func `exposes the service at 1,5 of 10 at most`() throws {
        let found = try analyse("security", "--offline=true", "--threshold=15", unit)
        #expect(found.code == 0, "\(found.said.suffix(200)) \(found.complained)")
        #expect(found.said.contains("Overall exposure level"))
        let open = try copy { $0.replacingOccurrences(of: "ProtectSystem=strict", with: "") }
        let worse = try analyse("security", "--offline=true", "--threshold=10", open)
        #expect(worse.code != 0)
    }

    @Test func `is understood by systemd, every line of it`() throws {
        let found = try analyse("verify", try copy())
        #expect(found.code == 0, "\(found.complained)")
        #expect(found.complained.isEmpty, "\(found.complained)")
        let misspelt = try copy { $0 + "\n[Service]\nProtectSistem=yes\n" }
        #expect(try !analyse("verify", misspelt).complained.isEmpty)
    }

    @Test func `has the sandbox that is asked of it`() throws {
        let lines = try String(contentsOfFile: unit, encoding: .utf8).split(separator: "\n")
        for wanted in [
            "DynamicUser=yes", "ProtectSystem=strict", "NoNewPrivileges=yes",
            "SystemCallFilter=@system-service", "MemoryMax=1G", "StateDirectory=parvis",
        ] {
            let isThere = lines.contains { $0 == wanted }
            #expect(isThere, "\(wanted)")
        }
    }
}
