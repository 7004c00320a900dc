/// Why the program cannot start.
package enum StartError: Error, CustomStringConvertible {
    /// What each place that was looked at lacks.
    case noResources([String])
    case noSite(String)
    case alreadyThere(String)
    case otherKey(String)
    case otherFolder(String)
    case usage(String)

    package var description: String {
        switch self {
        case .noResources(let lacks):
            "Templates, Static and config/locales were not found: " + lacks.joined(separator: ", ")
                + "; copy them beside the program, or name their folder as resources in the "
                + "configuration"
        case .noSite(let folder): "there is no site in \(folder) yet; run parvis init first"
        case .alreadyThere(let folder): "there is a site in \(folder) already; nothing was changed"
        case .otherKey(let file):
            "the key \(file) is not that of the other servers of this database; copy theirs "
                + "there, or empty the table parvis_agreement if all of them have a new one"
        case .otherFolder(let folder):
            "the folder \(folder) is not the one where the other servers of this database keep "
                + "their files; mount theirs there"
        case .usage(let text): text
        }
    }
}
