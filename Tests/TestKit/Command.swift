import Foundation

/// A program of the machine that runs to its end, and well.
package enum Command {
    package struct Failed: Error {
        package let words: [String]
        package let complained: String
    }

    package static func run(_ words: String...) throws -> ChildProcess.Ending {
        try run(words)
    }

    package static func run(_ words: [String]) throws -> ChildProcess.Ending {
        let process = try ChildProcess(
            words[0], Array(words.dropFirst()), environment: ProcessInfo.processInfo.environment)
        let ending = try process.end()
        guard ending.code == 0 else {
            throw Failed(words: words, complained: ending.complained)
        }
        return ending
    }
}
