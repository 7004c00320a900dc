import Community
import Foundation
import Security

/// `parvis restore`: brings a site back from a backup, or looks whether that could be done.
enum RestoreCommand {
    static func run(_ rest: ArraySlice<String>) throws {
        let arguments = try Arguments(
            rest, options: ["--config", "--key"], flags: ["--verify"], words: 1)
        guard let given = arguments.words.first, let keyFile = arguments["--key"] else {
            throw StartError.usage(
                "parvis restore wants a backup, or a folder of backups, and --key with the file of "
                    + "the secret key")
        }
        let inspection = BackupInspection(file: try file(given), key: try key(keyFile))
        if arguments["--verify"] != nil { return try verify(inspection) }
        let file = try arguments["--config"] ?? Resources.configuration()
        let config = try Config(file: file)
        let told = try RestoredSite(
            folder: try SiteFolder(config), options: try SiteOptions(config),
            inspection: inspection
        ).make()
        for line in RestoreWords(told, config, file: file).lines { Program.say(line) }
    }

    /// The newest of a folder.
    private static func file(_ given: String) throws -> String {
        let folder = BackupFolder(path: given)
        guard folder.isThere else { return given }
        guard let newest = try folder.all().first else { throw BackupError.noBackup(in: given) }
        return folder.file(newest.name)
    }

    private static func key(_ path: String) throws -> OpeningKey {
        guard let data = FileManager.default.contents(atPath: path),
            let key = OpeningKey(text: String(decoding: data, as: UTF8.self))
        else { throw RestoreError.noKey(path) }
        return key
    }

    private static func verify(_ inspection: BackupInspection) throws {
        let report = try RestoredSite.refusing(inspection.file) {
            try inspection.run(isDeep: true)
        }
        for line in RestoreWords.lines(of: report, inspection.file) { Program.say(line) }
    }
}
