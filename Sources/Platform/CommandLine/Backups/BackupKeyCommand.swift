import Foundation
import Glibc
import Security

/// `parvis backup-key`: a pair of keys for backups. The secret one is shown once, or put into a
/// file that only its owner reads; the site never has it.
enum BackupKeyCommand {
    static func run(_ rest: ArraySlice<String>) throws {
        let arguments = try Arguments(rest, options: ["--out"])
        let key = OpeningKey()
        if let file = arguments["--out"] { try write(key, to: file) }
        Program.say("For the configuration of the site:")
        Program.say("    backupKey: \"\(key.sealing.text)\",")
        if let file = arguments["--out"] {
            Program.say("The secret key, which alone opens the backups, is in \(file).")
        } else {
            Program.say("The secret key, which alone opens the backups, and is shown this once:")
            Program.say("    \(key.text)")
        }
        Program.say("Keep it in two places away from the machine of the site, such as a password")
        Program.say("manager and a sheet of paper in a safe. Without it no backup can be opened,")
        Program.say("by anybody; whoever has it reads all that the site holds.")
    }

    private static func write(_ key: OpeningKey, to path: String) throws {
        let text = """
            The secret key of the backups of a Parvis site, whose public key is
            \(key.sealing.text)
            It is used by: parvis restore BACKUP --key THIS-FILE
            \(key.text)

            """
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw StartError.usage("\(path) cannot be made: \(String(cString: strerror(errno)))")
        }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.synchronize()
    }
}
