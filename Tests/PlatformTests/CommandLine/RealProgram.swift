import Foundation
import TestKit

/// The real program, started as an operator would.
final class RealProgram {
    private let process: ChildProcess

    /// Beside the bundle of the tests.
    static var program: String {
        URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "parvis").path
    }

    /// - Parameter hears: whether what it complains is kept; a server may complain a lot.
    init(_ arguments: [String], hears: Bool = true) throws {
        process = try ChildProcess(
            Self.program, arguments, environment: ["PATH": "/usr/bin:/bin"], hears: hears)
    }

    /// A copy of it, started in the root of the file system.
    init(copiedTo copy: String, _ arguments: [String]) throws {
        process = try ChildProcess(
            "env", ["--chdir=/", copy] + arguments, environment: ["PATH": "/usr/bin:/bin"])
    }

    /// Runs a command to its end.
    static func run(_ arguments: String...) throws -> ChildProcess.Ending {
        try RealProgram(arguments).end()
    }

    /// Reads on until a line holds this; nil if the program ends before.
    func line(holding text: String) -> String? {
        process.read { $0.contains(text) && $0.hasSuffix("\n") }?
            .split(separator: "\n").map(String.init).first { $0.contains(text) }
    }

    func terminate() { process.terminate() }

    func strikeDead() { process.strikeDead() }

    func end() throws -> ChildProcess.Ending { try process.end() }
}
