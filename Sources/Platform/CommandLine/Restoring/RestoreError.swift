/// Why nothing is brought back.
enum RestoreError: Error, Equatable, CustomStringConvertible {
    /// Something lies where the site is to be.
    case notEmpty(String, found: String)
    case databaseNotEmpty
    case otherKey(String)
    case noKey(String)
    /// The backup itself, and why.
    case refused(String, why: String)

    var description: String {
        switch self {
        case .notEmpty(let folder, let found):
            "\(folder) is not empty: it holds \"\(found)\"; name an empty folder as data in the "
                + "configuration, or move what is there away; nothing was changed"
        case .databaseNotEmpty:
            "the database holds tables of something else; make a new one for the site, and name it "
                + "in the configuration; nothing was changed"
        case .otherKey(let path):
            "the key \(path) is not that of the backup; move it away, the backup brings its own"
        case .noKey(let path):
            "\(path) holds no secret key; it is the text that begins with parvis-secret-, as "
                + "parvis backup-key gave it"
        case .refused(let file, let why): "\(file): \(why); nothing was changed"
        }
    }
}
