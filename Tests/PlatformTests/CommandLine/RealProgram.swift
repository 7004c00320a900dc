import Foundation
import TestKit

/// The real program, started as an operator would.
final class RealProgram {
    private let process = Process()
    private let output = Pipe()
    private let errors = Pipe()

    struct Ending: Equatable {
        let code: Int32
        let said: String
        let complained: String
    }

    /// Beside the bundle of the tests.
    private static var program: URL {
        URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "parvis")
    }

    init(_ arguments: [String]) throws {
        process.executableURL = Self.program
        process.arguments = arguments
        process.environment = ["PARVIS_RESOURCES": Town.resources, "PATH": "/usr/bin:/bin"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.run()
    }

    /// Runs a command to its end.
    static func run(_ arguments: String...) throws -> Ending {
        try RealProgram(arguments).end()
    }

    /// Reads on until a line holds this; nil if the program ends before.
    func line(holding text: String) -> String? {
        var said = ""
        while !said.contains(text) || !said.hasSuffix("\n") {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { return nil }
            said += String(decoding: more, as: UTF8.self)
        }
        return said.split(separator: "\n").map(String.init).first { $0.contains(text) }
    }

    func terminate() { process.terminate() }

    func end() throws -> Ending {
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        let complained = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let code = process.terminationReason == .exit ? process.terminationStatus : -1
        return Ending(
            code: code, said: String(decoding: said, as: UTF8.self),
            complained: String(decoding: complained, as: UTF8.self))
    }
}
