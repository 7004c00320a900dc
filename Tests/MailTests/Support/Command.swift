import Foundation
import Testing

/// A program that runs to its end.
enum Command {
    /// What it wrote to its standard output.
    static func run(_ words: [String], input: Data = Data()) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        let folder = try TemporaryFolder()
        let (asked, answered) = (folder.path + "/in", folder.path + "/out")
        try input.write(to: URL(filePath: asked))
        try Data().write(to: URL(filePath: answered))
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: asked))
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: answered))
        process.standardError = FileHandle.standardError
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(words.prefix(2))")
        return try Data(contentsOf: URL(filePath: answered))
    }
}

/// A folder of its own that goes when nobody holds it any more.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "parvis-mail-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws -> String {
        try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
        return path + "/" + name
    }
}
