import Foundation

/// A program that runs to its end.
enum Command {
    struct Failed: Error { let words: [String] }

    /// What it wrote to its standard output.
    static func run(_ words: String...) throws -> [UInt8] {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(words: words) }
        return Array(said)
    }
}
