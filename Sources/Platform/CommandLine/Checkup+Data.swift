import Community
import Content
import Foundation
import Security
import Storage

extension Checkup {
    static func requirePrivacy(_ folder: String) throws {
        // systemd puts the folder of a service elsewhere, and a link in its place.
        let place = URL(filePath: folder).resolvingSymlinksInPath().path
        let facts = try FileManager.default.attributesOfItem(atPath: place)
        let mode = (facts[.posixPermissions] as? NSNumber)?.intValue ?? 0
        guard mode & 0o077 == 0 else {
            throw CheckError.open(folder, mode: String(mode, radix: 8))
        }
        guard FileManager.default.isWritableFile(atPath: folder) else {
            throw CheckError.notOurs(folder)
        }
    }

    static func key(of folder: SiteFolder) throws -> String {
        try folder.keys.count > 1
            ? "\(folder.keyFile); what \(folder.formerKeyFile) signed is still taken"
            : folder.keyFile
    }

    /// What Parvis is made of here, with versions.
    static func parts(of database: DatabasePool?) throws -> String {
        let server = try database?.read { try $0.serverVersion() }
        return Part.all(server: server).map(\.line).joined(separator: ", ")
    }

    static func wholeness(of database: DatabasePool) throws -> String {
        try database.verify()
        return "whole"
    }

    static func log(of database: DatabasePool) throws -> String {
        guard !database.isOnServer else { return "kept by the server of the database" }
        try database.emptyLog()
        return "emptied"
    }

    static func migrations(of database: DatabasePool) throws -> String {
        let pending = try database.pendingMigrations(Site.migrations(features))
        return pending.isEmpty
            ? "up to date"
            : "\(pending.count) to apply at the next start: " + pending.joined(separator: ", ")
    }

    /// Before its table is there, there is nothing to say of it.
    static func search(of database: DatabasePool) throws -> String {
        guard try database.pendingMigrations(Site.migrations(features)).isEmpty else {
            return "made after the next start"
        }
        let waiting = try database.read { try SearchIndex.countWaiting($0) }
        return waiting == 0
            ? "up to date" : "\(waiting) items to come; the server indexes them while it runs"
    }

    /// Every entry follows from the one before it by the key of the site, and there are as many as
    /// were told outside of the database.
    static func audit(of database: DatabasePool, _ folder: SiteFolder) throws -> String {
        guard try database.pendingMigrations(Site.migrations(features)).isEmpty else {
            return "looked at after the next start"
        }
        let signer = try Signer(keys: folder.keys)
        let told = try AuditWitness(folder: folder.path).newest(signer)
        return try database.read { db in
            let log = AuditLog(signer, db)
            if let broken = try log.firstBreak() { throw CheckError.broken(entry: broken) }
            let end = try log.end(at: Date())
            guard let told else { return "\(end?.number ?? 0) entries; none was told yet" }
            guard try log.holds(told) else {
                throw CheckError.cut(told: told.number, left: end?.number ?? 0)
            }
            let cut = try AuditReviewStore(db: db).find()?.cutAt
            return "\(end?.number ?? 0) entries, and the \(told.number) that were told are there"
                + (cut.map { "; its end was found cut off at \($0)" } ?? "")
        }
    }

    static func composition(
        of folder: SiteFolder, _ options: SiteOptions, _ database: DatabasePool
    ) throws -> String {
        let site = try folder.compose(options, database)
        return "all bound, for \(site.features.count) modules"
    }

    /// Every file that a row names is there with its size, and there is room for more.
    static func files(of folder: String, _ database: DatabasePool) throws -> String {
        let store = try FileStore(folder: folder)
        let kept = try database.read {
            try KeptFileStore(db: $0, Declarations(of: features)).all()
        }
        let missing = try kept.filter { try !isWhole($0, in: store) }
        if let first = missing.first {
            throw CheckError.missing(first.name ?? first.digest, count: missing.count)
        }
        if try database.pendingMigrations(Site.migrations(features)).isEmpty {
            let altered = try database.read { try StoredFileStore(db: $0).countAltered() }
            guard altered == 0 else { throw CheckError.altered(count: altered) }
        }
        try store.requireSpace()
        return "\(kept.count), all there"
    }

    private static func isWhole(_ file: KeptFileStore.Kept, in store: FileStore) throws -> Bool {
        guard let digest = FileDigest(hex: file.digest), let size = try store.size(of: digest)
        else { return false }
        return file.size.map { $0 == size } ?? true
    }

    /// Whether the scanner for viruses answers.
    mutating func scanner(_ options: SiteOptions) {
        guard let scanner = options.scanner else {
            return warn("clamd", "none is configured: files are not scanned for viruses")
        }
        look("clamd") {
            do throws(ClamdError) { return try scanner.version() } catch {
                throw CheckError.unscanned(why: "\(error)")
            }
        }
    }

    /// When the last backup was made; it is noted outside of the database.
    mutating func backups(_ config: Config) {
        guard !config.backup.folder.isEmpty else {
            return warn(
                "backups",
                "no backupFolder is configured: none is made by itself; see parvis help")
        }
        let standing = BackupStanding.read(in: config.data)
        guard standing.last != nil || standing.failure != nil else {
            return warn("backups", "none was made yet; parvis backup makes one now")
        }
        look("backups") {
            if let failure = standing.failure { throw CheckError.noBackup(why: failure.why) }
            let date = standing.last.map { LocalDate($0.date, .gmt).rfc3339 } ?? ""
            guard !standing.isBad(at: Date()) else {
                throw CheckError.noBackup(why: "the last one is of \(date)")
            }
            return "the last one is of \(date), \(standing.last?.file ?? "")"
        }
    }

    /// Whether mails leave; `parvis mail check` looks further.
    func mail(_ options: SiteOptions) {
        guard let mail = options.mail else {
            return warn(
                "mail",
                "no mailHost is configured: mails wait in the outbox, and an invitation shows its "
                    + "link to whoever made it, to hand over")
        }
        Program.say("ok     mail: by \(mail.relayName); parvis mail check tries it")
    }
}
