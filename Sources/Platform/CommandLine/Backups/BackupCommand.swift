import Community
import Content
import Foundation
import Security
import Storage

/// `parvis backup`: one backup now, whether the server runs or not.
enum BackupCommand {
    static func run(_ rest: ArraySlice<String>) throws {
        let arguments = try Arguments(rest, options: ["--config"], words: 1)
        let config = try Config(file: arguments["--config"] ?? Resources.configuration())
        let key = try config.backup.sealing()
        let scheduled = try config.backup.options()
        guard let path = arguments.words.first ?? scheduled?.folder else {
            throw StartError.usage(
                "parvis backup wants a folder after it, or the key backupFolder in the "
                    + "configuration")
        }
        let isScheduled = scheduled == nil || scheduled?.folder == path
        let folder = BackupFolder(path: path)
        guard folder.isThere || arguments.words.first != nil else {
            throw BackupError.noFolder(path)
        }
        let done = try BackupMaking(ground(config), in: folder, to: key)
            .make(at: Community.Clock.system.now())
        if isScheduled {
            var standing = BackupStanding.read(in: config.data)
            (standing.last, standing.failure, standing.toldAt) = (done, nil, nil)
            try standing.write(in: config.data)
        }
        if let scheduled, isScheduled { try folder.prune(scheduled.keeping, .current) }
        say(done, key.name)
    }

    private static func ground(_ config: Config) throws -> BackupGround {
        let folder = try SiteFolder(config)
        guard try folder.hasSite else { throw StartError.noSite(config.data) }
        try Checkup.requirePrivacy(config.data)
        try requireOwner(of: config.data)
        return try BackupGround(
            folder.server == nil ? .folder(config.data) : .server(folder.openDatabase()),
            FileStore(folder: config.data), of: features, keys: folder.keys, SiteOptions(config))
    }

    /// What another user leaves in the folder the server could not clear away.
    private static func requireOwner(of path: String) throws {
        let facts = try FileManager.default.attributesOfItem(atPath: path)
        let owner = (facts[.ownerAccountID] as? NSNumber)?.uint32Value
        guard owner == getuid() else { throw CheckError.notOurs(path) }
    }

    private static func say(_ done: BackupStanding.Done, _ key: String) {
        Program.say("A backup is made and was read again: \(done.file)")
        Program.say("  \(done.rows) rows, \(done.files) files, \(done.size) bytes")
        Program.say("  SHA-256 \(done.digest)")
        if done.lacking > 0 {
            Program.say("  \(done.lacking) files were gone or altered already: see parvis check")
        }
        Program.say("The secret key \(key) opens it, away from here:")
        Program.say("  parvis restore \(done.file) --key FILE --verify")
    }
}
