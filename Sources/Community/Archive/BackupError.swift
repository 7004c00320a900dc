/// Why a backup was not made, or is not brought back.
package enum BackupError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Its first lines name a Parvis that this one does not know.
    case newerProgram(String)
    /// Its parts do not stand as they must.
    case malformed(String)
    /// A table has other rows than were counted.
    case miscounted(table: String, said: Int, found: Int)
    case otherEngine(found: String, wanted: String)
    /// Another backup is being made.
    case underWay
    case noFolder(String)
    /// The program is newer than the database.
    case olderSchema
    case noBackup(in: String)
    /// What was written is not what lies on the disk.
    case notWritten

    package var description: String {
        switch self {
        case .newerProgram(let release):
            "Parvis \(release) made it, which is newer than this one (\(Release.number)); install "
                + "that version, or a newer one"
        case .malformed(let what): "it is not put together as a backup is: \(what)"
        case .miscounted(let table, let said, let found):
            "its table \(table) has \(found) rows and not the \(said) that were counted"
        case .otherEngine(let found, let wanted):
            "it holds a database of \(found), and the configuration names one of \(wanted); bring "
                + "it back on \(found): the key \"database\" of the configuration says which"
        case .underWay: "another backup is being made at this moment; wait for its end"
        case .olderSchema:
            "the database has still to be brought up to this program; start parvis serve once, or "
                + "make the backup with the program that served last"
        case .noFolder(let folder):
            "there is no folder \(folder); make it, or mount the disk that it lies on"
        case .noBackup(let folder): "there is no backup in \(folder)"
        case .notWritten:
            "what lies on the disk is not what was written there; look at the disk of the backups"
        }
    }
}
