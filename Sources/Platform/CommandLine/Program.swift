import Documents
import Foundation

/// The command line: finds the command, and says in one line what went wrong.
package enum Program {
    /// - Returns: the exit code: 0 done, 1 failed, 2 the words were not understood.
    package static func run(_ arguments: [String]) -> Int32 {
        let command = arguments.dropFirst().first ?? "help"
        let rest = arguments.dropFirst(2)
        // For the program itself only: no help lists it.
        if command == ConfinedCommand.name { return ConfinedCommand.run(rest) }
        if HelpCommand.isAsked(rest), let usage = HelpCommand.usage(of: command) {
            say(usage)
            return 0
        }
        do {
            return try run(command, rest)
        } catch let error as StartError {
            complain(error)
            if case .usage = error { return 2 }
            return 1
        } catch {
            complain(error)
            return 1
        }
    }

    private static func run(_ command: String, _ rest: ArraySlice<String>) throws -> Int32 {
        switch command {
        case "demo": try DemoCommand.run(rest)
        case "init": try InitCommand.run(rest)
        case "serve": try ServeCommand.run(rest)
        case "rotate": try RotateCommand.run(rest)
        case "backup": try BackupCommand.run(rest)
        case "backup-key": try BackupKeyCommand.run(rest)
        case "restore": try RestoreCommand.run(rest)
        case "mail": return try MailCommand.run(rest)
        case "ingest": return IngestCommand.run(rest)
        case "check": return try CheckCommand.run(rest)
        case "help", "--help", "-h": say(HelpCommand.text)
        default:
            throw StartError.usage("unknown command \"\(command)\"; parvis help lists them")
        }
        return 0
    }

    /// A line on standard output, at once: whoever started the program waits for it.
    static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    static func complain(_ error: any Error) {
        FileHandle.standardError.write(Data("parvis: \(sentence(error))\n".utf8))
    }
}
