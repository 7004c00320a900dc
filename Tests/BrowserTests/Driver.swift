import Foundation
import TestKit

/// The chromedriver of Debian, which opens browsers and moves them (W3C WebDriver). There is one
/// for a whole suite; whatever it and its browsers write goes to one folder that goes with it.
final class Driver: Sendable {
    @TaskLocal static var current: Driver?

    let folder: String
    private let process: ChildProcess
    private let port: Int

    static var isInstalled: Bool {
        ["chromedriver", "chromium"].allSatisfy { name in
            path.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
        }
    }

    init() throws {
        guard Self.isInstalled else { throw DriverError.notInstalled }
        folder =
            FileManager.default.temporaryDirectory.path + "/parvis-browser-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        process = try ChildProcess(
            "chromedriver", ["--port=0"],
            environment: ProcessInfo.processInfo.environment.merging(
                ["TMPDIR": folder, "HOME": folder, "LANGUAGE": "fr"]) { $1 }, hears: false)
        port = try Self.port(of: process)
    }

    /// Asks every browser that is left to end, then the driver.
    func stop() async {
        _ = try? await send("GET", "/shutdown")
        process.terminate()
        _ = try? process.end()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Sends one command and gives the `value` of its answer.
    @discardableResult
    func send(_ method: String, _ path: String, _ body: JSON? = nil) async throws -> JSON {
        let bytes = try body.map { [UInt8](try JSONEncoder().encode($0)) } ?? []
        let answer = try await Wire.send(method, path, bytes, port: port)
        let value = try JSONDecoder().decode(JSON.self, from: answer.body)["value"]
        guard answer.status == 200 else {
            throw DriverError.refused(
                value["error"].text ?? "", value["message"].text ?? "\(method) \(path)")
        }
        return value
    }

    private static var path: [String] {
        (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
            .map(String.init)
    }

    /// It says which port it has been given: "... started successfully on port 41235."
    private static func port(of process: ChildProcess) throws -> Int {
        let said = process.read { $0.contains(/successfully on port (\d+)\./) }
        guard let match = said?.firstMatch(of: /successfully on port (\d+)\./),
            let port = Int(match.1)
        else { throw DriverError.silent }
        return port
    }
}

enum DriverError: Error {
    /// `.ci/packages test` installs it, with the browser.
    case notInstalled
    /// It ended without a word of its port.
    case silent
    /// The code of the error, as the standard names it, and what is said about it.
    case refused(String, String)
}
