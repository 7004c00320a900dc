import Community
import Foundation
import Mail
import Storage

/// `parvis ingest`: takes one mail from the local mail server, as Postfix and Exim pipe it. It is
/// on the disk when the command ends well; the site reads it from there.
enum IngestCommand {
    /// Try again later (EX_TEMPFAIL of sysexits.h): the mail server keeps the mail.
    static let later: Int32 = 75
    /// Nobody of this address (EX_NOUSER): the mail server tells whoever wrote it.
    static let nobody: Int32 = 67
    private static let stray =
        "Personne ne lit cette adresse : elle ne prend que les réponses aux courriels de la "
        + "plateforme. / Nobody reads this address: it takes answers to mails of the platform only."
    /// One byte more than is read: what was cut is told from what is whole.
    private static let longest = IncomingLimits().mostBytes + 1

    /// - Returns: the exit code.
    static func run(_ rest: ArraySlice<String>) -> Int32 {
        do {
            let arguments = try Arguments(rest, options: ["--config"])
            let config = try Config(file: arguments["--config"] ?? Resources.configuration())
            guard FileManager.default.fileExists(atPath: config.data) else {
                throw StartError.noSite(config.data)
            }
            let input = FileHandle.standardInput.fileDescriptor
            let bytes = try DropFolder.bytes(from: input, most: longest)
            if StrayMail.isStray(bytes) {
                Program.say(stray)
                return nobody
            }
            try DropFolder(config.data + "/incoming").add(bytes)
            return 0
        } catch {
            Program.complain(error)
            return later
        }
    }
}
